// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actionrunner.h"
#include "cuttingproxy.h"
#include "databaseawait.h"
#include "db/sql.h"
#include "fatalloghandler.h"
#include "temporarypostgres.h"

#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <chrono>

using namespace std::chrono_literals;
using Kind = Outcome::Kind;

namespace {

/** How often an action's apply() ran, on whatever thread. */
using Counter = std::shared_ptr<std::atomic<int>>;

Action note(const QString& text, const Counter& applied = std::make_shared<std::atomic<int>>(0))
{
    Action action;
    action.description = text;
    action.apply = [id = action.id, text, applied](pqxx::transaction_base& tx) {
        ++*applied;
        sql::exec(tx,
                  "INSERT INTO sales_pulse_actions (id, action_type, notes, operator_name, project)"
                  " VALUES ($1, 'note_added', $2, '', app.current_project()) ON CONFLICT (id) DO NOTHING",
                  id, text);
        return QVariantMap { { QStringLiteral("text"), text } };
    };
    action.isWritten = [id = action.id](pqxx::transaction_base& tx) {
        return sql::boolean(sql::exec(tx, "SELECT EXISTS (SELECT FROM sales_pulse_actions WHERE id = $1)", id)[0][0]);
    };
    return action;
}

/** An action that the server refuses with @p raise, a list of plpgsql's RAISE options. */
Action refused(const QString& raise)
{
    Action action = note(QStringLiteral("refused"));
    action.apply = [raise](pqxx::transaction_base& tx) {
        tx.exec(("DO $$ BEGIN RAISE EXCEPTION " + raise.toStdString() + "; END $$").c_str());
        return QVariantMap();
    };
    return action;
}

} // namespace

class ActionRunnerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_testDatabase.reset(); }

    void commits();
    void writesADoubleClickOnce();
    void reportsToNobodyGone();
    void tellsConflicts();
    void tellsRefusals();
    void retriesWhatWasRolledBack();
    void settlesALostAnswer();
    void sendsAgainWhatNeverArrived();
    void waitsForALostAttemptThatStillRuns();
    void saysInDoubtWhenNobodyComesBack();
    void saysOfflineWithoutConnection();
    void survivesManyCuts();
    void staysInItsProject();
    void isNotTakenToAnotherDatabase();

private:
    [[nodiscard]] int written(const Action& action) const
    {
        return m_testDatabase
            ->execute(QStringLiteral("SELECT count(*) FROM sales_pulse_actions WHERE id = '%1'")
                          .arg(action.id.toString(QUuid::WithoutBraces)))
            .toInt();
    }
    [[nodiscard]] ConnectionSettings through(const CuttingProxy& proxy) const
    {
        ConnectionSettings settings;
        settings.conninfo = proxy.conninfo(m_testDatabase->name(), QStringLiteral("op_occ"));
        return settings;
    }

    std::unique_ptr<TestDatabase> m_testDatabase;
};

void ActionRunnerTest::init()
{
    FatalLogHandler::arm();
    m_testDatabase = std::make_unique<TestDatabase>();
}

void ActionRunnerTest::commits()
{
    Database database;
    QVERIFY(await::opened(database, m_testDatabase->settings()));
    ActionRunner runner(database);
    QSignalSpy finished(&runner, &ActionRunner::finished);
    QSignalSpy pending(&runner, &ActionRunner::pendingChanged);
    const Action action = note(QStringLiteral("hello"));
    const auto outcome = await::outcome(runner, action);
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, Kind::Committed);
    QCOMPARE(outcome->result.value(QStringLiteral("text")).toString(), QStringLiteral("hello"));
    QVERIFY(!outcome->error);
    QCOMPARE(written(action), 1);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toUuid(), action.id);
    QCOMPARE(pending.size(), 2);
    QCOMPARE(runner.pending(), 0);
}

void ActionRunnerTest::writesADoubleClickOnce()
{
    Database database;
    QVERIFY(await::opened(database, m_testDatabase->settings()));
    ActionRunner runner(database);
    QSignalSpy finished(&runner, &ActionRunner::finished);
    const auto applied = std::make_shared<std::atomic<int>>(0);
    const Action action = note(QStringLiteral("twice"), applied);
    QVERIFY(runner.run(action, this, [](const Outcome&) {}));
    QVERIFY(!runner.run(action, this, [](const Outcome&) {}));
    QCOMPARE(runner.pending(), 1);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(applied->load(), 1);
    // And pressed again later, it is still one row.
    QCOMPARE(await::outcome(runner, action)->kind, Kind::Committed);
    QCOMPARE(written(action), 1);
}

void ActionRunnerTest::reportsToNobodyGone()
{
    Database database;
    QVERIFY(await::opened(database, m_testDatabase->settings()));
    ActionRunner runner(database);
    QSignalSpy finished(&runner, &ActionRunner::finished);
    bool called = false;
    const Action action = note(QStringLiteral("closed dialog"));
    {
        QObject dialog;
        runner.run(action, &dialog, [&](const Outcome&) { called = true; });
    }
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!called);
    QCOMPARE(written(action), 1);
}

void ActionRunnerTest::tellsConflicts()
{
    Database database;
    QVERIFY(await::opened(database, m_testDatabase->settings()));
    ActionRunner runner(database);
    const auto outcome = await::outcome(
        runner,
        refused(QStringLiteral("'Otto decided first.' USING ERRCODE = 'HD001', DETAIL = '{\"who\":\"Otto\"}'")));
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, Kind::Conflict);
    QCOMPARE(outcome->error.detail.value(QLatin1String("who")).toString(), QStringLiteral("Otto"));
    QCOMPARE(outcome->error.message, QStringLiteral("Otto decided first."));
}

void ActionRunnerTest::tellsRefusals()
{
    Database database;
    QVERIFY(await::opened(database, m_testDatabase->settings()));
    ActionRunner runner(database);
    QCOMPARE(await::outcome(runner, refused(QStringLiteral("'No.' USING ERRCODE = 'HD005'")))->kind, Kind::Invalid);
    QCOMPARE(await::outcome(runner, refused(QStringLiteral("'No.' USING ERRCODE = '42501'")))->kind, Kind::Denied);
    QCOMPARE(await::outcome(runner, refused(QStringLiteral("'No.' USING ERRCODE = '42P01'")))->kind, Kind::Failed);
}

void ActionRunnerTest::retriesWhatWasRolledBack()
{
    Database database;
    QVERIFY(await::opened(database, m_testDatabase->settings()));
    ActionRunner runner(database);
    const auto applied = std::make_shared<std::atomic<int>>(0);
    Action action = note(QStringLiteral("third time lucky"), applied);
    action.apply = [apply = action.apply, applied](pqxx::transaction_base& tx) {
        QVariantMap result = apply(tx);
        if (*applied < 3)
            tx.exec("DO $$ BEGIN RAISE SQLSTATE '40001'; END $$");
        return result;
    };
    QCOMPARE(await::outcome(runner, action)->kind, Kind::Committed);
    QCOMPARE(applied->load(), 3);
    QCOMPARE(written(action), 1);
    // But not for ever.
    const auto hopeless = await::outcome(runner, refused(QStringLiteral("'again' USING ERRCODE = '40P01'")));
    QCOMPARE(hopeless->kind, Kind::Conflict);
}

/** The server commits, but its answer is lost: reported as committed, and not written again. */
void ActionRunnerTest::settlesALostAnswer()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    Database database;
    QVERIFY(await::opened(database, through(proxy)) && await::live(database)); // the listener's probe commits too
    ActionRunner runner(database);
    const auto applied = std::make_shared<std::atomic<int>>(0);
    const Action action = note(QStringLiteral("answer lost"), applied);
    proxy.plan(CuttingProxy::Plan::CutAfterAnswer, "COMMIT");
    const auto outcome = await::outcome(runner, action);
    QCOMPARE(proxy.carriedOut(), 1);
    QVERIFY(outcome);
    QVERIFY2(outcome->kind == Kind::Committed, qPrintable(outcome->error.technical));
    QCOMPARE(applied->load(), 1);
    QCOMPARE(written(action), 1);
}

/** The COMMIT never reached the server: the same picture for the client, but here it must be sent again. */
void ActionRunnerTest::sendsAgainWhatNeverArrived()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    Database database;
    QVERIFY(await::opened(database, through(proxy)) && await::live(database)); // the listener's probe commits too
    ActionRunner runner(database);
    const auto applied = std::make_shared<std::atomic<int>>(0);
    const Action action = note(QStringLiteral("never arrived"), applied);
    proxy.plan(CuttingProxy::Plan::CutBefore, "COMMIT");
    const auto outcome = await::outcome(runner, action);
    QCOMPARE(proxy.carriedOut(), 1);
    QVERIFY(outcome);
    QVERIFY2(outcome->kind == Kind::Committed, qPrintable(outcome->error.technical));
    QCOMPARE(applied->load(), 2);
    QCOMPARE(written(action), 1);
}

/**
 * The cruellest case: the connection is gone, but the server is still busy committing. "Not there" would be true when
 * it is asked and wrong a moment later; so the question waits for the lost attempt to end.
 */
void ActionRunnerTest::waitsForALostAttemptThatStillRuns()
{
    // A deferred trigger makes COMMIT wait for as long as the owner holds a lock.
    m_testDatabase->execute(QStringLiteral(
        "CREATE FUNCTION wait_at_commit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN"
        " PERFORM set_config('lock_timeout', '0', true); PERFORM pg_advisory_xact_lock_shared(77); RETURN NULL; END $$;"
        "CREATE CONSTRAINT TRIGGER wait AFTER INSERT ON sales_pulse_actions DEFERRABLE INITIALLY DEFERRED"
        " FOR EACH ROW EXECUTE FUNCTION wait_at_commit()"));
    const QByteArray owner = m_testDatabase->conninfo(TemporaryPostgres::owner()).toUtf8();
    PGconn* holder = PQconnectdb(owner.constData());
    PQclear(PQexec(holder, "SELECT pg_advisory_lock(77)"));

    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    Database database;
    QVERIFY(await::opened(database, through(proxy)) && await::live(database)); // the listener's probe commits too
    ActionRunner runner(database);
    const auto applied = std::make_shared<std::atomic<int>>(0);
    const Action action = note(QStringLiteral("still committing"), applied);
    std::optional<Outcome> outcome;
    runner.run(action, this, [&](const Outcome& result) { outcome = result; });
    const QString waiting =
        QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND"
                       " wait_event = 'advisory' AND query LIKE '%1%'");
    QTRY_COMPARE(m_testDatabase->execute(waiting.arg(QStringLiteral("COMMIT"))), QStringLiteral("1"));
    proxy.cutAll();
    // The question is asked, and waits.
    QTRY_COMPARE(m_testDatabase->execute(waiting.arg(QStringLiteral("SELECT pg_advisory_xact_lock"))),
                 QStringLiteral("1"));
    QVERIFY(!outcome);
    PQclear(PQexec(holder, "SELECT pg_advisory_unlock(77)"));
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), await::kBound);
    QVERIFY2(outcome->kind == Kind::Committed, qPrintable(outcome->error.technical));
    QCOMPARE(applied->load(), 1);
    QCOMPARE(written(action), 1);
    PQfinish(holder);
}

void ActionRunnerTest::saysInDoubtWhenNobodyComesBack()
{
    auto proxy = std::make_unique<CuttingProxy>(TemporaryPostgres::shared().folder());
    Database database;
    QVERIFY(await::opened(database, through(*proxy)) && await::live(database));
    ActionRunner runner(database);
    runner.setPatience(300ms);
    const Action action = note(QStringLiteral("in doubt"));
    std::optional<Outcome> outcome;
    runner.run(action, this, [&](const Outcome& result) { outcome = result; });
    proxy->plan(CuttingProxy::Plan::CutAfterAnswer, "COMMIT");
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), Database::State::Reconnecting, await::kBound);
    proxy.reset();
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), await::kBound);
    QCOMPARE(outcome->kind, Kind::InDoubt);
    QVERIFY(!outcome->error.hint.isEmpty());
    QCOMPARE(runner.pending(), 0);
}

void ActionRunnerTest::saysOfflineWithoutConnection()
{
    Database database;
    ActionRunner runner(database);
    const auto outcome = await::outcome(runner, note(QStringLiteral("offline")));
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, Kind::Offline);
}

/** Twenty actions, each cut at its commit one way or the other: each is there once. */
void ActionRunnerTest::survivesManyCuts()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    Database database;
    QVERIFY(await::opened(database, through(proxy)) && await::live(database)); // the listener's probe commits too
    ActionRunner runner(database);
    for (int i = 0; i < 20; ++i) {
        QTRY_COMPARE_WITH_TIMEOUT(database.state(), Database::State::Connected, await::kBound);
        proxy.plan(i % 2 ? CuttingProxy::Plan::CutAfterAnswer : CuttingProxy::Plan::CutBefore, "COMMIT");
        const Action action = note(QStringLiteral("cut %1").arg(i));
        const auto outcome = await::outcome(runner, action);
        QVERIFY(outcome);
        QVERIFY2(outcome->kind == Kind::Committed, qPrintable(outcome->error.technical));
        QCOMPARE(written(action), 1);
        QCOMPARE(proxy.carriedOut(), i + 1);
    }
}

/** Who switches to another shop while an answer is lost finds the decision in the shop that it was made in. */
void ActionRunnerTest::staysInItsProject()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    Database database;
    ConnectionSettings settings;
    settings.conninfo = proxy.conninfo(m_testDatabase->name(), QStringLiteral("op_both"));
    QVERIFY(await::opened(database, settings) && await::live(database));
    QCOMPARE(database.project().id, QStringLiteral("occ"));
    ActionRunner runner(database);
    const Action action = note(QStringLiteral("of the first shop"));
    std::optional<Outcome> outcome;
    proxy.plan(CuttingProxy::Plan::CutBefore, "COMMIT");
    runner.run(action, this, [&](const Outcome& result) { outcome = result; });
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), Database::State::Reconnecting, await::kBound);
    database.setProject(QStringLiteral("other"));
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), await::kBound);
    QCOMPARE(outcome->kind, Kind::Committed);
    QVERIFY(outcome->elsewhere);
    QCOMPARE(m_testDatabase->execute(QStringLiteral("SELECT string_agg(project, ',') FROM sales_pulse_actions"
                                                    " WHERE id = '%1'")
                                         .arg(action.id.toString(QUuid::WithoutBraces))),
             QStringLiteral("occ"));
}

void ActionRunnerTest::isNotTakenToAnotherDatabase()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    const TestDatabase second;
    Database database;
    QVERIFY(await::opened(database, through(proxy)) && await::live(database));
    ActionRunner runner(database);
    const Action action = note(QStringLiteral("of the first database"));
    std::optional<Outcome> outcome;
    proxy.plan(CuttingProxy::Plan::CutBefore, "COMMIT");
    runner.run(action, this, [&](const Outcome& result) { outcome = result; });
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), Database::State::Reconnecting, await::kBound);
    QVERIFY(await::opened(database, second.settings()));
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), await::kBound);
    QCOMPARE(outcome->kind, Kind::InDoubt);
    QVERIFY(outcome->elsewhere);
    QCOMPARE(await::read<qint64>(database,
                                 [](pqxx::transaction_base& tx) {
                                     return sql::integer(
                                         sql::exec(tx, "SELECT count(*) FROM sales_pulse_actions")[0][0]);
                                 })
                 .value(),
             0);
    QCOMPARE(runner.pending(), 0);
}

QTEST_GUILESS_MAIN(ActionRunnerTest)
#include "tst_actionrunner.moc"
