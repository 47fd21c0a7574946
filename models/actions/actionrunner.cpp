// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actionrunner.h"

#include "actions/outbox.h"
#include "db/sql.h"

#include <QPointer>
#include <QTimer>

namespace {

/** How often an action is sent again that was rolled back through no fault of its own. */
constexpr int kRollbacks = 3;

/** Held until the transaction ends: whoever gets it next knows that the attempt before is over, one way or the other.
 */
void lockAction(pqxx::transaction_base& tx, const QUuid& id)
{
    sql::exec(tx, "SELECT pg_advisory_xact_lock(hashtextextended('hotdash-action:' || $1, 0))",
              id.toString(QUuid::WithoutBraces));
}

bool wasRolledBack(const DbError& error)
{
    return error.sqlState == QLatin1String("40001") || error.sqlState == QLatin1String("40P01");
}

Outcome outcomeOf(const DbError& error)
{
    Outcome outcome;
    outcome.error = error;
    switch (error.kind) {
    case DbError::Kind::Denied:
        outcome.kind = Outcome::Kind::Denied;
        break;
    case DbError::Kind::Conflict:
        outcome.kind = Outcome::Kind::Conflict;
        break;
    case DbError::Kind::Invalid:
        outcome.kind = Outcome::Kind::Invalid;
        break;
    case DbError::Kind::Offline:
        outcome.kind = Outcome::Kind::Offline;
        break;
    case DbError::Kind::InDoubt:
        outcome.kind = Outcome::Kind::InDoubt;
        break;
    case DbError::Kind::None:
    case DbError::Kind::NotConfigured:
    case DbError::Kind::Cancelled:
    case DbError::Kind::Bug:
        outcome.kind = Outcome::Kind::Failed;
        break;
    }
    return outcome;
}

Outcome committed(const QVariantMap& result)
{
    Outcome outcome;
    outcome.kind = Outcome::Kind::Committed;
    outcome.result = result;
    return outcome;
}

} // namespace

/** One action on its way. */
struct ActionRunner::Run {
    Action action;
    QString project; ///< that it was made in, whichever is open by now
    int connection = 0; ///< which of the database's: another one is another database, for all we know
    QPointer<QObject> context;
    bool hasContext = false;
    Done done;
    int rollbacks = 0;
    bool doubted = false; ///< an answer was lost before
    DbError doubt;
};

ActionRunner::ActionRunner(Database& database, QObject* parent) : QObject(parent), m_database(database)
{
    connect(&database, &Database::stateChanged, this, [this](Database::State state) {
        if (state == Database::State::Closed)
            leave();
        askAgain();
    });
}

bool ActionRunner::run(const Action& action, QObject* context, Done done, const QString& project)
{
    if (m_underWay.contains(action.id))
        return false;
    m_underWay.insert(action.id);
    const auto run = std::make_shared<Run>();
    run->action = action;
    run->project = project.isEmpty() ? m_database.project().id : project;
    run->connection = m_connection;
    run->context = context;
    run->hasContext = context != nullptr;
    run->done = std::move(done);
    attempt(run);
    Q_EMIT pendingChanged(pending());
    return true;
}

int ActionRunner::pending() const
{
    return int(m_underWay.size());
}

void ActionRunner::attempt(const RunPointer& run)
{
    m_database.write<QVariantMap>(
        this,
        [id = run->action.id, apply = run->action.apply](pqxx::transaction_base& tx) {
            lockAction(tx, id);
            return apply(tx);
        },
        [this, run](DbResult<QVariantMap> result) { onAttempted(run, result); }, run->project);
}

void ActionRunner::onAttempted(const RunPointer& run, const DbResult<QVariantMap>& result)
{
    if (result)
        report(run, committed(result.value()));
    else if (run->connection != m_connection)
        report(run, outcomeOf(result.error())); // the database that it was meant for is not open any more
    else if (result.error().kind == DbError::Kind::InDoubt)
        settle(run, result.error());
    else if (wasRolledBack(result.error()) && run->rollbacks++ < kRollbacks)
        attempt(run);
    else
        keepOrReport(run, outcomeOf(result.error()));
}

/** Finds out whether @p run is written, as soon as there is a connection. */
void ActionRunner::settle(const RunPointer& run, const DbError& doubt)
{
    run->doubt = doubt;
    m_doubtful.append(run);
    QTimer::singleShot(m_patience, this, [this, run] {
        if (m_doubtful.removeOne(run))
            keepOrReport(run, outcomeOf(run->doubt));
    });
    askAgain();
}

/** The database is closed, and the next one that is opened may be another: nothing is asked or written there. */
void ActionRunner::leave()
{
    const auto doubtful = std::exchange(m_doubtful, {});
    for (const RunPointer& run : doubtful)
        keepOrReport(run, outcomeOf(run->doubt));
    ++m_connection;
}

void ActionRunner::askAgain()
{
    if (m_database.state() != Database::State::Connected)
        return;
    const auto doubtful = m_doubtful;
    for (const RunPointer& run : doubtful)
        ask(run);
}

void ActionRunner::ask(const RunPointer& run)
{
    m_database.write<bool>(
        this,
        [id = run->action.id, isWritten = run->action.isWritten](pqxx::transaction_base& tx) {
            lockAction(tx, id);
            return isWritten(tx);
        },
        [this, run](DbResult<bool> result) { onAsked(run, result); }, run->project);
}

void ActionRunner::onAsked(const RunPointer& run, const DbResult<bool>& result)
{
    if (!m_doubtful.contains(run))
        return; // waited too long, or another question was answered
    if (!result) {
        // Without a connection the next one asks again; the lost attempt may also hold the lock still.
        const DbError::Kind kind = result.error().kind;
        if (kind == DbError::Kind::Conflict || kind == DbError::Kind::Cancelled)
            ask(run);
        else if (kind == DbError::Kind::Offline || kind == DbError::Kind::InDoubt)
            askAgain();
        return;
    }
    m_doubtful.removeOne(run);
    if (result.value())
        report(run, committed({}));
    else if (!std::exchange(run->doubted, true))
        attempt(run); // rolled back for certain, see lockAction()
    else
        keepOrReport(run, outcomeOf(dbErrorOfKind(DbError::Kind::Offline)));
}

/** A lost connection, or one that was never there, need not be the operator's trouble. */
void ActionRunner::keepOrReport(const RunPointer& run, const Outcome& outcome)
{
    const bool full = outcome.error.sqlState.startsWith(QLatin1String("53")); // there, but without room
    const bool lost = outcome.kind == Outcome::Kind::InDoubt || (outcome.kind == Outcome::Kind::Offline && !full);
    if (!lost || run->action.content.isEmpty() || !m_outbox) {
        report(run, outcome);
        return;
    }
    m_outbox->keep(run->action, run->project, [this, run, outcome](bool kept, const QString& whyNot) {
        Outcome told = outcome;
        if (kept) {
            told = {};
            told.kind = Outcome::Kind::Kept;
        } else {
            told.error.hint = told.error.hint % QLatin1Char(' ') % whyNot;
        }
        report(run, told);
    });
}

void ActionRunner::setWaiting(int waiting)
{
    if (std::exchange(m_waiting, waiting) != waiting)
        Q_EMIT waitingChanged(waiting);
}

void ActionRunner::report(const RunPointer& run, const Outcome& outcome)
{
    m_underWay.remove(run->action.id);
    Outcome told = outcome;
    told.description = run->action.description;
    told.elsewhere = run->connection != m_connection || run->project != m_database.project().id;
    if (run->done && (!run->hasContext || run->context))
        run->done(told);
    Q_EMIT finished(run->action.id, told);
    Q_EMIT pendingChanged(pending());
}
