// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/databaseworker.h"

#include <QElapsedTimer>
#include <QThread>

namespace {

/** An answer that took longer, in ms, is worth a line in the log, which the diagnostics show. */
constexpr qint64 kSlow = 1000;

} // namespace

DatabaseWorker::DatabaseWorker(Role role, std::shared_ptr<JobQueue> queue) : m_role(role), m_queue(std::move(queue))
{
}

DatabaseWorker::~DatabaseWorker()
{
    drop();
}

PGconn* DatabaseWorker::raw() const
{
    return m_connection && m_connection->is_open() ? m_raw : nullptr;
}

void DatabaseWorker::connectTo(const ConnectionSettings& settings, const QString& project,
                               const std::shared_ptr<ConnectionControl>& control, quint64 epoch)
{
    drop();
    m_epoch = epoch;
    m_control = control;
    QElapsedTimer since;
    since.start();
    try {
        RawConnection connection =
            connectToServer(settings, m_role == Role::Replica ? ServerRole::Replica : ServerRole::Primary, *control);
        m_raw = connection.get();
        m_connection = pqxxcompat::adopt(connection.release());
        SignIn result;
        {
            pqxx::nontransaction session(*m_connection);
            result = signIn(session, project);
        }
        m_begin.clear();
        prepareBegin(result.project.id);
        watch();
        qCInfo(lcDb, "%s: connected within %lld ms", qUtf8Printable(thread()->objectName()),
               (long long)since.elapsed());
        Q_EMIT connected(epoch, result);
    } catch (...) {
        const DbError error = dbErrorFromCurrentException();
        qCDebug(lcDb, "%s: %s", qUtf8Printable(thread()->objectName()), qUtf8Printable(error.technical));
        drop();
        Q_EMIT broken(epoch, error);
    }
}

void DatabaseWorker::drop()
{
    m_notifier.reset();
    if (m_control)
        m_control->release();
    m_control.reset();
    m_raw = nullptr;
    m_connection.reset();
}

/**
 * Limits and project are set for each transaction, not for the session: so it works behind a transaction pooler too,
 * where the next transaction may run on another session.
 */
void DatabaseWorker::prepareBegin(const QString& wanted)
{
    if (wanted == m_project && !m_begin.empty())
        return;
    m_project = wanted;
    // The quotes by hand: g++ 12 takes libpqxx's quote() for an overflow where it inlines it, and warns.
    const std::string project = m_connection->esc(m_project.toStdString());
    const char* begin = m_role != Role::Write
        ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = '30s'"
        : "BEGIN; SET LOCAL statement_timeout = '60s'; SET LOCAL lock_timeout = '5s'";
    m_begin =
        std::string(begin) + "; SELECT set_config('app.current_project', '" + project + "', true), pg_backend_pid()";
}

void DatabaseWorker::runNext()
{
    const auto job = m_queue->takeNext(m_control);
    if (!job)
        return;
    const auto result = std::make_shared<JobResult>();
    run(*job, *result);
    m_queue->runningEnded();
    if (raw() && PQtransactionStatus(m_raw) != PQTRANS_IDLE) // not before: a cancellation on its way would hit this
        rollBack();
    const bool lost = m_connection && !raw();
    DbError error = dbErrorOfKind(DbError::Kind::Offline);
    error.technical = result->error.technical;
    Q_EMIT finished(job->id, result);
    if (lost) {
        drop();
        Q_EMIT broken(m_epoch, error);
    }
}

void DatabaseWorker::run(const QueuedJob& job, JobResult& result)
{
    if (!raw()) {
        result.error = dbErrorOfKind(DbError::Kind::Offline);
        return;
    }
    bool committing = false;
    QElapsedTimer since;
    since.start();
    try {
        perform(job, result, committing);
    } catch (...) {
        result.value.reset();
        result.error = dbErrorFromCurrentException(committing);
        if (!m_queue->isUnwanted())
            explainTimeout(result.error);
    }
    if (since.elapsed() >= kSlow)
        qCInfo(lcDb, "%s: an answer took %lld ms", qUtf8Printable(thread()->objectName()), (long long)since.elapsed());
}

void DatabaseWorker::perform(const QueuedJob& job, JobResult& result, bool& committing)
{
    prepareBegin(job.project);
    pqxx::nontransaction transaction(*m_connection);
    m_queue->setServerProcess(transaction.exec(m_begin)[0][1].as<int>(0));
    if (m_queue->isUnwanted())
        throw dbErrorOfKind(DbError::Kind::Cancelled);
    result.value = job.run(transaction);
    if (m_queue->isUnwanted())
        throw dbErrorOfKind(DbError::Kind::Cancelled);
    if (m_role != Role::Write)
        return;
    // A job that swallowed an error would "commit" into a rollback without a word.
    if (PQtransactionStatus(m_raw) != PQTRANS_INTRANS)
        throw std::logic_error("a writing job ended outside of its transaction, or in a failed one");
    committing = true;
    transaction.exec("COMMIT");
}

/** Ends the transaction that a read or a failed job leaves; a connection that cannot even do this is done with. */
void DatabaseWorker::rollBack()
{
    try {
        if (PQtransactionStatus(m_raw) == PQTRANS_ACTIVE)
            throw std::logic_error("a job ended in the middle of a statement");
        pqxx::nontransaction(*m_connection).exec("ROLLBACK");
    } catch (const std::exception& e) {
        qCDebug(lcDb, "%s: %s", qUtf8Printable(thread()->objectName()), e.what());
        pqxxcompat::close(*m_connection);
    }
}

void DatabaseWorker::watch()
{
    m_notifier = std::make_unique<QSocketNotifier>(PQsocket(m_raw), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &DatabaseWorker::onReadable);
}

/** Nothing is expected while idle: it is the server's goodbye, the end of the connection, or a notice. */
void DatabaseWorker::onReadable()
{
    PGconn* connection = raw();
    // PQisBusy takes notices out of the buffer, and finds out where what came is no message at all.
    if (connection && PQconsumeInput(connection) && !PQisBusy(connection) && PQstatus(connection) == CONNECTION_OK)
        return;
    DbError error = dbErrorOfKind(DbError::Kind::Offline);
    if (m_raw && m_connection && connection)
        error.technical = QString::fromUtf8(PQerrorMessage(connection)).trimmed();
    drop();
    Q_EMIT broken(m_epoch, error);
}
