// SPDX-License-Identifier: GPL-3.0-or-later
#include "databaseawait.h"
#include "db/connectiontest.h"
#include "db/sql.h"
#include "fatalloghandler.h"
#include "temporarypostgres.h"

#include <QSignalSpy>
#include <QTest>

using From = ReadSource::From;
using State = Database::State;

namespace {

Database::Job<QString> ask(const char* statement)
{
    return [statement](pqxx::transaction_base& tx) { return sql::text(sql::exec(tx, statement)[0][0]); };
}

Database::Job<QString> addVendor(const QString& name)
{
    return [name](pqxx::transaction_base& tx) {
        return sql::text(sql::exec(
            tx, "INSERT INTO vendors (name, project) VALUES ($1, app.current_project()) RETURNING name", name)[0][0]);
    };
}

constexpr const char* kVendors = "SELECT coalesce(string_agg(name, ',' ORDER BY name), '') FROM vendors";
/** Whether the vendor has come, and longer ago than a replica may be late. */
const QString hasOldNews =
    QStringLiteral("SELECT (count(*) = 1 AND now() - pg_last_xact_replay_timestamp() > interval '2.5 s')::text"
                   " FROM vendors");
constexpr const char* kOnReplica = "SELECT pg_is_in_recovery()::text";

} // namespace

/** A profile of two real servers: decisions are written to one, figures are read from the other, which follows it. */
class ReplicaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void readsThereWritesHere();
    void ownDecisionIsSeenAtOnce();
    void lateReplicaIsSetAside();
    void idleServerIsNotAhead();
    void replicaGoesAndComesBack();
    void runningReadIsAnsweredByTheServer();
    void promotedReplicaIsNotRead();
    void anotherClustersStandbyIsNotRead();
    void oneListOfHosts();
    void projectIsSwitched();
    void connectionTestTellsOfIt();

private:
    [[nodiscard]] ConnectionSettings settings(const QString& login = QStringLiteral("op_occ")) const;
    [[nodiscard]] bool comes(const Database& database, From from) const;
    [[nodiscard]] bool replicaIsAsked() const;
    void pauseReplay() const
    {
        m_standby->execute(QStringLiteral("postgres"), QStringLiteral("SELECT pg_wal_replay_pause()"));
    }
    void resumeReplay() const
    {
        m_standby->execute(QStringLiteral("postgres"), QStringLiteral("SELECT pg_wal_replay_resume()"));
    }

    std::unique_ptr<TemporaryPostgres> m_primary;
    std::unique_ptr<TestDatabase> m_testDatabase;
    std::unique_ptr<TemporaryPostgres> m_standby;
};

/** Servers take their time to be made: all tests share these two, and have a database each. */
void ReplicaTest::initTestCase()
{
    m_primary = std::make_unique<TemporaryPostgres>(TemporaryPostgres::replicating());
    m_primary->templateDatabase(false);
    m_standby = TemporaryPostgres::standbyOf(*m_primary);
}

void ReplicaTest::init()
{
    FatalLogHandler::arm();
    m_testDatabase = std::make_unique<TestDatabase>(TestDatabase::Content::Schema, *m_primary);
    const QString there =
        QStringLiteral("SELECT count(*) FROM pg_database WHERE datname = '%1'").arg(m_testDatabase->name());
    QTRY_COMPARE_WITH_TIMEOUT(m_standby->execute(QStringLiteral("postgres"), there), QStringLiteral("1"),
                              await::kBound);
}

void ReplicaTest::cleanup()
{
    m_standby->start();
    resumeReplay();
    m_testDatabase.reset();
}

void ReplicaTest::cleanupTestCase()
{
    m_standby.reset();
    m_primary.reset();
}

/** The replica is said by its place alone: the rest is as for the server. */
ConnectionSettings ReplicaTest::settings(const QString& login) const
{
    ConnectionSettings settings = m_testDatabase->settings(login);
    settings.replicaConninfo = QStringLiteral("host=%1").arg(m_standby->folder());
    return settings;
}

bool ReplicaTest::comes(const Database& database, From from) const
{
    return QTest::qWaitFor([&] { return database.readSource().from == from; }, await::kBound);
}

/** Whether a session of HotDash has just asked the replica something, such as how far it is, and was answered. */
bool ReplicaTest::replicaIsAsked() const
{
    const QString now = m_standby->execute(m_testDatabase->name(), QStringLiteral("SELECT clock_timestamp()"));
    const QString answered =
        QStringLiteral("SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = current_database()"
                       " AND application_name LIKE 'hotdash%' AND state_change > '%1'")
            .arg(now);
    return QTest::qWaitFor([&] { return m_standby->execute(m_testDatabase->name(), answered) == QLatin1String("t"); },
                           await::kBound);
}

void ReplicaTest::readsThereWritesHere()
{
    Database database;
    QVERIFY(await::opened(database, settings()));
    QCOMPARE(database.readSource().from, From::Replica); // before the first figure is read
    QCOMPARE(await::read<QString>(database, ask(kOnReplica)).value(), QStringLiteral("true"));
    QCOMPARE(await::write<QString>(database, ask(kOnReplica)).value(), QStringLiteral("false"));
    QVERIFY(await::live(database)); // a standby lets nobody LISTEN: it is the primary that notifies
    QSignalSpy changes(&database, &Database::tableChanged);
    m_testDatabase->execute(QStringLiteral("INSERT INTO vendors (name, project) VALUES ('Harbour', 'occ')"));
    QTRY_VERIFY_WITH_TIMEOUT(changes.contains(QVariantList { QStringLiteral("vendors") }), await::kBound);
    QCOMPARE(await::read<QString>(database, ask(kVendors)).value(), QStringLiteral("Harbour"));
}

/** The replica gets it a moment later; what is read after the decision waits for that. */
void ReplicaTest::ownDecisionIsSeenAtOnce()
{
    Database database;
    QVERIFY(await::opened(database, settings()));
    pauseReplay();
    QCOMPARE(await::write<QString>(database, addVendor(QStringLiteral("Mine"))).value(), QStringLiteral("Mine"));
    const await::Answer<QString> vendors;
    const await::Answer<QString> where;
    database.read<QString>(nullptr, ask(kVendors), vendors.done());
    database.read<QString>(nullptr, ask(kOnReplica), where.done());
    QVERIFY(replicaIsAsked());
    QVERIFY(!vendors.isThere());
    resumeReplay();
    QCOMPARE(vendors.result().value(), QStringLiteral("Mine"));
    QCOMPARE(where.result().value(), QStringLiteral("true"));
}

void ReplicaTest::lateReplicaIsSetAside()
{
    Database database;
    QVERIFY(await::opened(database, settings()));
    pauseReplay();
    QVERIFY(bool(await::write<QString>(database, addVendor(QStringLiteral("Mine")))));
    QCOMPARE(await::read<QString>(database, ask(kVendors)).value(), QStringLiteral("Mine"));
    QCOMPARE(database.readSource().from, From::ServerInstead);
    QVERIFY(!database.readSource().away);
    QTRY_VERIFY_WITH_TIMEOUT(database.readSource().behindSeconds >= 3, await::kBound); // and it grows
    QCOMPARE(database.state(), State::Connected);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(await::read<QString>(database, ask(kOnReplica)).value(), QStringLiteral("false"));
    QVERIFY(timer.elapsed() < 1500); // nobody waits for it twice
    resumeReplay();
    QVERIFY(comes(database, From::Replica));
    QCOMPARE(database.readSource().behindSeconds, 0);
    QCOMPARE(await::read<QString>(database, ask(kOnReplica)).value(), QStringLiteral("true"));
}

/** The newest transaction is old where nobody writes; that is no lag. */
void ReplicaTest::idleServerIsNotAhead()
{
    m_testDatabase->execute(QStringLiteral("INSERT INTO vendors (name, project) VALUES ('Harbour', 'occ')"));
    QTRY_COMPARE_WITH_TIMEOUT(m_standby->execute(m_testDatabase->name(), hasOldNews), QStringLiteral("true"),
                              await::kBound);
    Database database;
    QVERIFY(await::opened(database, settings()));
    QCOMPARE(database.readSource().from, From::Replica);
    QCOMPARE(database.readSource().behindSeconds, 0);
    QCOMPARE(await::read<QString>(database, ask(kVendors)).value(), QStringLiteral("Harbour"));
}

void ReplicaTest::replicaGoesAndComesBack()
{
    Database database;
    QVERIFY(await::opened(database, settings()));
    QSignalSpy states(&database, &Database::stateChanged);
    m_standby->stop();
    QVERIFY(comes(database, From::ServerInstead));
    QVERIFY(database.readSource().away);
    QTRY_VERIFY_WITH_TIMEOUT(!database.readSource().why.isEmpty(), await::kBound);
    QVERIFY(bool(await::write<QString>(database, addVendor(QStringLiteral("Meanwhile")))));
    QCOMPARE(await::read<QString>(database, ask(kVendors)).value(), QStringLiteral("Meanwhile"));
    m_standby->start();
    QVERIFY(comes(database, From::Replica));
    QCOMPARE(await::read<QString>(database, ask(kVendors)).value(), QStringLiteral("Meanwhile"));
    QCOMPARE(await::read<QString>(database, ask(kOnReplica)).value(), QStringLiteral("true"));
    QVERIFY(states.isEmpty()); // no break that an operator would see
}

void ReplicaTest::runningReadIsAnsweredByTheServer()
{
    Database database;
    QVERIFY(await::opened(database, settings()));
    const await::Answer<QString> where;
    database.read<QString>(nullptr, ask("SELECT pg_is_in_recovery()::text FROM pg_sleep(1)"), where.done());
    QTRY_COMPARE_WITH_TIMEOUT(
        m_standby->execute(QStringLiteral("postgres"),
                           QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1)%'"
                                          " AND pid <> pg_backend_pid() AND state = 'active'")),
        QStringLiteral("1"), await::kBound);
    m_standby->stop();
    const auto answer = where.result();
    QVERIFY2(bool(answer), qPrintable(answer ? QString() : answer.error().message));
    QCOMPARE(answer.value(), QStringLiteral("false"));
}

/** Two that can be written to do not agree for long. */
void ReplicaTest::promotedReplicaIsNotRead()
{
    const auto astray = TemporaryPostgres::standbyOf(*m_primary);
    ConnectionSettings both = m_testDatabase->settings();
    both.replicaConninfo = QStringLiteral("host=%1").arg(astray->folder());
    Database database;
    QVERIFY(await::opened(database, both));
    QVERIFY(comes(database, From::Replica));
    astray->execute(QStringLiteral("postgres"), QStringLiteral("SELECT pg_promote(true, 30)"));
    astray->execute(m_testDatabase->name(),
                    QStringLiteral("INSERT INTO vendors (name, project) VALUES ('Astray', 'occ')"));
    QVERIFY(bool(await::write<QString>(database, addVendor(QStringLiteral("Mine")))));
    QCOMPARE(await::read<QString>(database, ask(kVendors)).value(), QStringLiteral("Mine"));
    QVERIFY(comes(database, From::ServerInstead));
    QTRY_VERIFY2_WITH_TIMEOUT(database.readSource().why.contains(QLatin1String("can be written to")),
                              qPrintable(database.readSource().why), await::kBound);
    QCOMPARE(database.state(), State::Connected);
}

/** A cluster that was made anew: the same names, another number. */
void ReplicaTest::anotherClustersStandbyIsNotRead()
{
    TemporaryPostgres elsewhere(TemporaryPostgres::replicating());
    const TestDatabase mine(TestDatabase::Content::Schema, elsewhere);
    ConnectionSettings wrong = mine.settings();
    wrong.replicaConninfo = QStringLiteral("host=%1 dbname=%2").arg(m_standby->folder(), m_testDatabase->name());
    m_testDatabase->execute(QStringLiteral("INSERT INTO vendors (name, project) VALUES ('Of another shop', 'occ')"));
    Database database;
    QVERIFY(await::opened(database, wrong));
    QTRY_VERIFY_WITH_TIMEOUT(database.readSource().why.contains(QLatin1String("another server")), await::kBound);
    QCOMPARE(await::read<QString>(database, ask(kVendors)).value(), QString(QLatin1String("")));
}

/** As libpq writes it: whichever of the hosts can be written to is the primary, whatever their order. */
void ReplicaTest::oneListOfHosts()
{
    ConnectionSettings both;
    both.conninfo = QStringLiteral("host=%1,%2 user=op_occ dbname=%3 target_session_attrs=prefer-standby")
                        .arg(m_standby->folder(), m_primary->folder(), m_testDatabase->name());
    Database database;
    QVERIFY(await::opened(database, both));
    QCOMPARE(database.readSource().from, From::Replica);
    QCOMPARE(await::read<QString>(database, ask(kOnReplica)).value(), QStringLiteral("true"));
    QVERIFY(bool(await::write<QString>(database, addVendor(QStringLiteral("Mine")))));
    QVERIFY(await::live(database));
    QCOMPARE(await::read<QString>(database, ask(kVendors)).value(), QStringLiteral("Mine"));
}

void ReplicaTest::projectIsSwitched()
{
    m_testDatabase->execute(QStringLiteral("INSERT INTO vendors (name, project) VALUES ('O', 'occ'), ('X', 'other')"));
    Database database;
    QVERIFY(await::opened(database, settings(QStringLiteral("op_both"))));
    const QString first = database.project().id;
    const QString second = first == QLatin1String("occ") ? QStringLiteral("other") : QStringLiteral("occ");
    pauseReplay();
    QVERIFY(bool(await::write<QString>(database, addVendor(QStringLiteral("Z")))));
    const await::Answer<QString> old; // waits for the replica, and then belongs to nobody
    database.read<QString>(nullptr, ask(kVendors), old.done());
    database.setProject(second);
    resumeReplay();
    QCOMPARE(old.result().error().kind, DbError::Kind::Cancelled);
    QCOMPARE(await::read<QString>(database, ask(kVendors)).value(),
             second == QLatin1String("occ") ? QStringLiteral("O") : QStringLiteral("X"));
}

void ReplicaTest::connectionTestTellsOfIt()
{
    const auto last = [](const ConnectionSettings& settings) { return ConnectionTester(settings).run().constLast(); };
    QCOMPARE(last(settings()).words, QStringLiteral("It answers, and follows a server."));
    ConnectionSettings itself = settings();
    itself.replicaConninfo = QStringLiteral("host=%1").arg(m_primary->folder());
    QCOMPARE(last(itself).result, ConnectionTestStep::Result::Warning);
    QVERIFY(last(itself).words.contains(QLatin1String("can be written to")));
    m_standby->stop();
    QCOMPARE(last(settings()).result, ConnectionTestStep::Result::Warning);
    QVERIFY(!last(settings()).hint.isEmpty());
}

QTEST_GUILESS_MAIN(ReplicaTest)
#include "tst_replica.moc"
