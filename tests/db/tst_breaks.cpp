// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttingproxy.h"
#include "databaseawait.h"
#include "db/sql.h"
#include "fatalloghandler.h"
#include "temporarypostgres.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using Kind = DbError::Kind;
using State = Database::State;

namespace {

Database::Job<QString> ask(const char* statement)
{
    return [statement](pqxx::transaction_base& tx) { return sql::text(sql::exec(tx, statement)[0][0]); };
}

constexpr const char* kSleep = "SELECT pg_sleep(600)::text";

} // namespace

/** Connections that break, in each way that they do. */
class BreaksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_testDatabase.reset(); }

    void killedWhileIdle();
    void killedWhileWorking();
    void listenerKilled();
    void serverRestarted();
    void cutWhileWriting();
    void unreachableHost();
    void silentHost();
    void nextHostIsTried();
    void wrongPassword();
    void schemaVanishes();
    void membershipWithdrawn();
    void pooledConnectionsPoll();
    void shutDownWhileConnecting();
    void shutDownWhileWorking();
    void shutDownOnADeadNetwork();
    void closedOnADeadNetwork();
    void shutDownAtAnyMoment();

private:
    [[nodiscard]] bool works(Database& database) const
    {
        return bool(await::read<QString>(database, ask("SELECT 'r'")))
            && bool(await::write<QString>(database, ask("SELECT 'w'")));
    }
    [[nodiscard]] ConnectionSettings through(const CuttingProxy& proxy, const QString& more = {}) const
    {
        ConnectionSettings settings;
        settings.conninfo = proxy.conninfo(m_testDatabase->name(), QStringLiteral("op_occ")) + more;
        return settings;
    }
    void waitForQuery(const QString& beginning) const;

    std::unique_ptr<TestDatabase> m_testDatabase;
};

void BreaksTest::init()
{
    FatalLogHandler::arm();
    m_testDatabase = std::make_unique<TestDatabase>();
}

void BreaksTest::waitForQuery(const QString& beginning) const
{
    QTRY_VERIFY_WITH_TIMEOUT(
        m_testDatabase->execute(QStringLiteral("SELECT count(*) > 0 FROM pg_stat_activity WHERE datname"
                                               " = current_database() AND state = 'active' AND query"
                                               " LIKE '%1%'")
                                    .arg(beginning))
            == QLatin1String("t"),
        await::kBound);
}

/** Nobody has to click for it to be noticed, and it mends itself. */
void BreaksTest::killedWhileIdle()
{
    Database database;
    QVERIFY(await::opened(database, m_testDatabase->settings()));
    QSignalSpy states(&database, &Database::stateChanged);
    QSignalSpy resyncs(&database, &Database::resyncRequired);
    QCOMPARE(m_testDatabase->killSessions(), 3);
    QTRY_VERIFY_WITH_TIMEOUT(states.size() >= 2 && database.state() == State::Connected, await::kBound);
    QCOMPARE(states.first().first().value<State>(), State::Reconnecting);
    QTRY_VERIFY(!resyncs.isEmpty());
    QVERIFY(works(database));
    QVERIFY(await::live(database));
    QVERIFY(!database.error());
}

void BreaksTest::killedWhileWorking()
{
    Database database;
    QVERIFY(await::opened(database, m_testDatabase->settings()));
    const await::Answer<QString> read;
    const await::Answer<QString> write;
    const await::Answer<QString> waiting;
    database.read<QString>(nullptr, ask(kSleep), read.done());
    database.write<QString>(nullptr, ask(kSleep), write.done());
    database.read<QString>(nullptr, ask("SELECT 'waits'"), waiting.done());
    waitForQuery(QStringLiteral("SELECT pg_sleep"));
    m_testDatabase->killSessions();
    QCOMPARE(read.result().error().kind, Kind::Offline);
    QCOMPARE(write.result().error().kind, Kind::Offline); // it had not come to its commit
    QCOMPARE(waiting.result().error().kind, Kind::Offline);
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Connected, await::kBound);
    QVERIFY(works(database));
}

/** The lanes go on, changes are polled for meanwhile, and whatever was missed is read again. */
void BreaksTest::listenerKilled()
{
    Database database;
    QVERIFY(await::opened(database, m_testDatabase->settings()) && await::live(database));
    QSignalSpy liveness(&database, &Database::livenessChanged);
    QSignalSpy resyncs(&database, &Database::resyncRequired);
    QCOMPARE(m_testDatabase->execute(QStringLiteral(
                 "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database()"
                 " AND query ILIKE '%LISTEN%' AND application_name = 'hotdash'")),
             QStringLiteral("1"));
    QTRY_COMPARE_WITH_TIMEOUT(liveness.size(), 2, await::kBound);
    QCOMPARE(liveness.first().first().value<Database::Liveness>(), Database::Liveness::Polling);
    QCOMPARE(database.liveness(), Database::Liveness::Live);
    QCOMPARE(database.state(), State::Connected);
    QVERIFY(!resyncs.isEmpty());
    QSignalSpy changes(&database, &Database::tableChanged);
    m_testDatabase->execute(QStringLiteral("INSERT INTO vendors (name, project) VALUES ('New', 'occ')"));
    QTRY_COMPARE(changes.size(), 1);
}

void BreaksTest::serverRestarted()
{
    TemporaryPostgres cluster;
    const TestDatabase own(TestDatabase::Content::Schema, cluster);
    Database database;
    QVERIFY(await::opened(database, own.settings()));
    cluster.stop();
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Reconnecting, await::kBound);
    QCOMPARE(await::read<QString>(database, ask("SELECT 1")).error().kind, Kind::Offline);
    QTRY_VERIFY_WITH_TIMEOUT(database.error().message.contains(QLatin1String("cannot be reached")), await::kBound);
    cluster.start();
    database.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Connected, await::kBound);
    QVERIFY(works(database));
    QVERIFY(await::live(database));
}

void BreaksTest::cutWhileWriting()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    Database database;
    QVERIFY(await::opened(database, through(proxy)) && await::live(database));
    proxy.plan(CuttingProxy::Plan::CutAfterAnswer, "COMMIT");
    const auto result = await::write<QString>(database, ask("SELECT 'x'"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::InDoubt);
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Connected, await::kBound);
    QVERIFY(works(database));
}

void BreaksTest::unreachableHost()
{
    int port = 0;
    {
        const CuttingProxy gone(QStringLiteral("/nowhere"));
        port = gone.port();
    }
    ConnectionSettings settings;
    settings.conninfo = QStringLiteral("host=127.0.0.1 port=%1 user=u dbname=shop").arg(port);
    settings.password = QStringLiteral("hunter2");
    Database database;
    QSignalSpy states(&database, &Database::stateChanged);
    database.open(settings);
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Reconnecting, await::kBound);
    QCOMPARE(database.error().kind, Kind::Offline);
    QVERIFY2(database.error().message.contains(QLatin1String("127.0.0.1/shop")), qPrintable(database.error().message));
    QVERIFY(!database.error().technical.isEmpty());
    QVERIFY(!database.error().technical.contains(QLatin1String("hunter2")));
}

/** Something takes the connection and never says a word: the time-out ends it. */
void BreaksTest::silentHost()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    proxy.setBlackhole(true);
    Database database;
    QElapsedTimer timer;
    timer.start();
    database.open(through(proxy, QStringLiteral(" connect_timeout=2")));
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Reconnecting, await::kBound);
    QVERIFY2(database.error().message.contains(QLatin1String("did not answer within 2 seconds")),
             qPrintable(database.error().message));
    QVERIFY(timer.elapsed() >= 1900);
    proxy.setBlackhole(false);
    database.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Connected, await::kBound);
}

void BreaksTest::nextHostIsTried()
{
    CuttingProxy silent(TemporaryPostgres::shared().folder());
    silent.setBlackhole(true);
    CuttingProxy good(TemporaryPostgres::shared().folder());
    ConnectionSettings settings;
    settings.conninfo = QStringLiteral("host=127.0.0.1,127.0.0.1 port=%1,%2 user=op_occ dbname=%3 connect_timeout=2")
                            .arg(silent.port())
                            .arg(good.port())
                            .arg(m_testDatabase->name());
    Database database;
    QVERIFY(await::opened(database, settings));
    QVERIFY(good.accepted() >= 3);
}

void BreaksTest::wrongPassword()
{
    TemporaryPostgres cluster;
    cluster.execute(QStringLiteral("postgres"), QStringLiteral("ALTER ROLE op_occ PASSWORD 'right'"));
    const TestDatabase own(TestDatabase::Content::Schema, cluster);
    QFile rules(cluster.folder() + QLatin1String("/data/pg_hba.conf"));
    QVERIFY(rules.open(QIODevice::WriteOnly | QIODevice::Truncate));
    rules.write("local all op_occ scram-sha-256\nlocal all all trust\n");
    rules.close();
    cluster.execute(QStringLiteral("postgres"), QStringLiteral("SELECT pg_reload_conf()"));
    Database database;
    // The new rules count as soon as the server has read them.
    QTRY_VERIFY_WITH_TIMEOUT(!await::opened(database, own.settings()), await::kBound);
    QCOMPARE(database.error().sqlState, QStringLiteral("28P01"));
    QVERIFY2(database.error().message.contains(QLatin1String("wants a password")),
             qPrintable(database.error().message));
    database.retryNow(QStringLiteral("wr0ng"));
    QTRY_VERIFY_WITH_TIMEOUT(database.state() == State::Failed, await::kBound);
    QVERIFY2(database.error().message.contains(QLatin1String("refuses this password")),
             qPrintable(database.error().message));
    QVERIFY(!database.error().technical.contains(QLatin1String("wr0ng")));
    database.retryNow(QStringLiteral("right"));
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Connected, await::kBound);
    // And it is still known when the connection breaks.
    own.killSessions();
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Reconnecting, await::kBound);
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Connected, await::kBound);
}

void BreaksTest::schemaVanishes()
{
    const TestDatabase empty(TestDatabase::Content::Empty);
    Database database;
    QVERIFY(!await::opened(database, empty.settings()));
    QCOMPARE(database.error().kind, Kind::NotConfigured);
    QVERIFY(database.error().hint.contains(QLatin1String("hotdash --migrate")));
}

void BreaksTest::membershipWithdrawn()
{
    Database database;
    QVERIFY(await::opened(database, m_testDatabase->settings()));
    m_testDatabase->execute(QStringLiteral("UPDATE app.operators SET active = false WHERE login = 'op_occ'"));
    m_testDatabase->killSessions();
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Failed, await::kBound);
    QCOMPARE(database.error().kind, Kind::Denied);
    m_testDatabase->execute(QStringLiteral("UPDATE app.operators SET active = true WHERE login = 'op_occ'"));
    database.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Connected, await::kBound);
}

/** Where notifications do not arrive, it is found out and said. The proxy loses the listener's LISTEN, as a pooler
 * does. */
void BreaksTest::pooledConnectionsPoll()
{
    Database database;
    // Notifications of the probe's channel are dropped by renaming it on the way.
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    proxy.replace("; LISTEN \"hotdash_probe_", "; LISTEN \"hotdash_other_");
    QVERIFY(await::opened(database, through(proxy)));
    QSignalSpy resyncs(&database, &Database::resyncRequired);
    // The listener gives its connection up: it is of no use.
    QTRY_COMPARE_WITH_TIMEOUT(
        m_testDatabase->execute(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE datname ="
                                               " current_database() AND application_name = 'hotdash'")),
        QStringLiteral("2"), await::kBound);
    QCOMPARE(database.liveness(), Database::Liveness::Polling);
    QCOMPARE(database.state(), State::Connected);
    QVERIFY(works(database));
}

void BreaksTest::shutDownWhileConnecting()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    proxy.setBlackhole(true);
    QElapsedTimer timer;
    {
        Database database;
        database.open(through(proxy));
        QTRY_VERIFY(proxy.accepted() >= 2);
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void BreaksTest::shutDownWhileWorking()
{
    QElapsedTimer timer;
    bool called = false;
    {
        Database database;
        QVERIFY(await::opened(database, m_testDatabase->settings()));
        database.read<QString>(nullptr, ask(kSleep), [&](const DbResult<QString>&) { called = true; });
        database.write<QString>(nullptr, ask(kSleep), [&](const DbResult<QString>&) { called = true; });
        database.write<QString>(nullptr, ask("SELECT 'waits'"), [&](const DbResult<QString>&) { called = true; });
        waitForQuery(QStringLiteral("SELECT pg_sleep"));
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!called); // nobody is left to be told
    // Nothing goes on running on the server.
    QTRY_COMPARE_WITH_TIMEOUT(
        m_testDatabase->execute(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE datname ="
                                               " current_database() AND application_name = 'hotdash'")),
        QStringLiteral("0"), await::kBound);
}

/** The network is dead in the middle of queries, and no cancellation gets through either. */
void BreaksTest::shutDownOnADeadNetwork()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    QElapsedTimer timer;
    FatalLogHandler::expect(QStringLiteral("hotdash-cancel does not end and is left behind"));
    {
        Database database;
        QVERIFY(await::opened(database, through(proxy)) && await::live(database));
        database.read<QString>(nullptr, ask(kSleep), [](const DbResult<QString>&) {});
        database.write<QString>(nullptr, ask(kSleep), [](const DbResult<QString>&) {});
        waitForQuery(QStringLiteral("SELECT pg_sleep"));
        proxy.setBlackhole(true);
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 6000, qPrintable(QString::number(timer.elapsed())));
}

void BreaksTest::closedOnADeadNetwork()
{
    auto proxy = std::make_unique<CuttingProxy>(TemporaryPostgres::shared().folder());
    Database database;
    QVERIFY(await::opened(database, through(*proxy)));
    const await::Answer<QString> answer;
    database.read<QString>(nullptr, ask(kSleep), answer.done());
    waitForQuery(QStringLiteral("SELECT pg_sleep"));
    proxy->setBlackhole(true);
    QElapsedTimer timer;
    timer.start();
    database.close();
    QVERIFY(timer.elapsed() < 200); // the GUI thread is never held up
    QVERIFY(await::opened(database, m_testDatabase->settings()));
    const Kind kind = answer.result().error().kind;
    QVERIFY(kind == Kind::Cancelled || kind == Kind::Offline);
    QVERIFY(works(database));
    proxy.reset(); // lets the cancellation end
}

void BreaksTest::shutDownAtAnyMoment()
{
    for (int i = 0; i < 30; ++i) {
        Database database;
        database.open(m_testDatabase->settings());
        // From "not begun" to "all up", without anything to hold on to: that is the point.
        for (int turn = 0; turn < i * 3; ++turn)
            QCoreApplication::processEvents(QEventLoop::AllEvents);
        database.read<QString>(nullptr, ask("SELECT 'x'"), [](const DbResult<QString>&) {});
        database.write<QString>(nullptr, ask("SELECT 'y'"), [](const DbResult<QString>&) {});
        if (i % 3 == 0)
            database.close();
    }
}

QTEST_GUILESS_MAIN(BreaksTest)
#include "tst_breaks.moc"
