// SPDX-License-Identifier: GPL-3.0-or-later
#include "databaseawait.h"
#include "db/sql.h"
#include "fatalloghandler.h"
#include "temporarypostgres.h"

#include <QDeadlineTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <atomic>

using Kind = DbError::Kind;

namespace {

Database::Job<QString> ask(const char* statement)
{
    return [statement](pqxx::transaction_base& tx) { return sql::text(sql::exec(tx, statement)[0][0]); };
}

constexpr const char* kNote = "INSERT INTO sales_pulse_actions (action_type, notes, operator_name, project)"
                              " VALUES ('note_added', 'hello', 'Somebody Else', 'occ') RETURNING operator_name";

} // namespace

class DatabaseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_database = std::make_unique<TestDatabase>(); }
    void cleanupTestCase() { m_database.reset(); }
    void init() { FatalLogHandler::arm(); }

    void connects();
    void announcesInOrder();
    void saysWhyItFails_data();
    void saysWhyItFails();
    void readsUnderPolicies();
    void readsCannotWrite();
    void writesAsTheOperator();
    void refusedByPolicy();
    void refusesWithoutConnection();
    void cancelsWhatRuns();
    void lateCancellationsHitNobodyElse();
    void cancelsWhatWaits();
    void forgetsWhoIsGone();
    void sessionIsInUtc();
    void swallowedErrorsDoNotCommit();
    void exceptionsOfAnyKindAreCaught();
    void tellsChanges();
    void switchesProjects();
    void lateAnswersOfAnotherProject();
    void closesAndOpensAnother();
    void timesGoToTheLog();

private:
    std::unique_ptr<TestDatabase> m_database;
};

void DatabaseTest::connects()
{
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    QCOMPARE(database.operatorInfo().displayName, QStringLiteral("Olive Operator"));
    QCOMPARE(database.operatorInfo().login, QStringLiteral("op_occ"));
    QCOMPARE(database.project().id, QStringLiteral("occ"));
    QCOMPARE(database.project().currency, QStringLiteral("GBP"));
    QCOMPARE(database.project().timeZone, QTimeZone("Europe/London"));
    QCOMPARE(database.projects().size(), 1);
    QVERIFY(!database.serverVersion().isEmpty());
    QVERIFY(!database.schemaVersion().isEmpty());
    QVERIFY(!database.error());
    QVERIFY(await::live(database));
    const QString sessions = m_database->execute(
        QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND"
                       " application_name = 'hotdash'"));
    QCOMPARE(sessions, QStringLiteral("3"));
}

/** Whoever shows something must know the project before the state says Connected, and both before the first read. */
void DatabaseTest::announcesInOrder()
{
    Database database;
    QStringList heard;
    connect(&database, &Database::projectChanged, this,
            [&](const ProjectInfo& p) { heard.append(QLatin1String("project ") + p.id); });
    connect(&database, &Database::stateChanged, this,
            [&](Database::State s) { heard.append(QVariant::fromValue(s).toString()); });
    connect(&database, &Database::resyncRequired, this, [&] { heard.append(QStringLiteral("resync")); });
    QVERIFY(await::opened(database, m_database->settings()));
    database.close();
    QCOMPARE(heard,
             QStringList({ QStringLiteral("Connecting"), QStringLiteral("project occ"), QStringLiteral("Connected"),
                           QStringLiteral("resync"), QStringLiteral("Closed"), QStringLiteral("project ") }));
}

void DatabaseTest::saysWhyItFails_data()
{
    QTest::addColumn<QString>("conninfo");
    QTest::addColumn<QString>("project");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("hints");
    const QString folder = TemporaryPostgres::shared().folder();
    QTest::newRow("unknown database") << QStringLiteral("host=%1 user=op_occ dbname=nowhere").arg(folder) << QString()
                                      << int(Kind::Offline) << QStringLiteral("no such database")
                                      << QStringLiteral("database's name");
    QTest::newRow("unknown login") << QStringLiteral("host=%1 user=stranger dbname=postgres").arg(folder) << QString()
                                   << int(Kind::Offline) << QStringLiteral("does not let this login in")
                                   << QStringLiteral("user name");
    QTest::newRow("no schema") << QStringLiteral("host=%1 user=op_occ dbname=postgres").arg(folder) << QString()
                               << int(Kind::NotConfigured) << QStringLiteral("not set up for HotDash")
                               << QStringLiteral("hotdash --migrate");
    QTest::newRow("no operator") << m_database->conninfo(QStringLiteral("nobody_op")) << QString() << int(Kind::Denied)
                                 << QStringLiteral("nobody_op is not an operator")
                                 << QStringLiteral("SELECT app.add_operator('nobody_op'");
    QTest::newRow("not a member") << m_database->conninfo() << QStringLiteral("other") << int(Kind::Denied)
                                  << QStringLiteral("not an operator of the project other") << QStringLiteral("occ");
    QTest::newRow("nonsense") << QStringLiteral("nonsense=1 password=hunter2") << QString() << int(Kind::Invalid)
                              << QStringLiteral("not described rightly") << QStringLiteral("connection string");
}

void DatabaseTest::saysWhyItFails()
{
    QFETCH(QString, conninfo);
    QFETCH(QString, project);
    QFETCH(int, kind);
    QFETCH(QString, says);
    QFETCH(QString, hints);
    ConnectionSettings settings;
    settings.conninfo = conninfo;
    settings.project = project;
    Database database;
    QVERIFY(!await::opened(database, settings));
    QCOMPARE(database.state(), Database::State::Failed);
    QCOMPARE(int(database.error().kind), kind);
    QVERIFY2(database.error().message.contains(says), qPrintable(database.error().message));
    QVERIFY2(database.error().hint.contains(hints), qPrintable(database.error().hint));
    QVERIFY(!database.error().technical.contains(QLatin1String("hunter2")));
    QVERIFY(!database.error().message.contains(QLatin1String("hunter2")));
}

void DatabaseTest::readsUnderPolicies()
{
    m_database->execute(
        QStringLiteral("INSERT INTO vendors (name, project) VALUES ('Ours', 'occ'), ('Theirs', 'other')"));
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    const auto names = await::read<QString>(database, ask("SELECT string_agg(name, ',') FROM vendors"));
    QVERIFY2(bool(names), qPrintable(names ? QString() : names.error().technical));
    QCOMPARE(names.value(), QStringLiteral("Ours"));
    Database others;
    QVERIFY(await::opened(others, m_database->settings(QStringLiteral("op_other"))));
    const auto theirs = await::read<QString>(others, ask("SELECT string_agg(name, ',') FROM vendors"));
    QCOMPARE(theirs.value(), QStringLiteral("Theirs"));
}

void DatabaseTest::readsCannotWrite()
{
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    const auto result = await::read<QString>(database, ask(kNote));
    QVERIFY(!result);
    QCOMPARE(result.error().sqlState, QStringLiteral("25006"));
}

void DatabaseTest::writesAsTheOperator()
{
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    const auto written = await::write<QString>(database, ask(kNote));
    QVERIFY2(bool(written), qPrintable(written ? QString() : written.error().technical));
    QCOMPARE(written.value(), QStringLiteral("Olive Operator")); // whatever the client said
    QCOMPARE(m_database->execute(QStringLiteral("SELECT count(*) FROM sales_pulse_actions WHERE notes = 'hello'")),
             QStringLiteral("1"));
}

void DatabaseTest::refusedByPolicy()
{
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    const auto foreign = await::write<QString>(
        database, ask("INSERT INTO vendors (name, project) VALUES ('Smuggled', 'other') RETURNING name"));
    QVERIFY(!foreign);
    QCOMPARE(foreign.error().kind, Kind::Denied);
    const auto secret = await::read<QString>(database, ask("SELECT count(*) FROM creds_meta"));
    QVERIFY(!secret);
    QCOMPARE(secret.error().kind, Kind::Denied);
    // And the connection still works.
    QVERIFY(bool(await::write<QString>(database, ask("SELECT 'fine'"))));
}

void DatabaseTest::refusesWithoutConnection()
{
    Database database;
    const auto result = await::read<QString>(database, ask("SELECT 1"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Offline);
    QVERIFY(!result.error().message.isEmpty());
}

void DatabaseTest::cancelsWhatRuns()
{
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    for (const bool write : { false, true }) {
        const await::Answer<QString> answer;
        JobHandle job = write ? database.write<QString>(nullptr, ask("SELECT pg_sleep(600)::text"), answer.done())
                              : database.read<QString>(nullptr, ask("SELECT pg_sleep(600)::text"), answer.done());
        QTRY_VERIFY(m_database->execute(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE datname ="
                                                       " current_database() AND query LIKE 'SELECT pg_sleep%'"
                                                       " AND state = 'active'"))
                    == QLatin1String("1"));
        QVERIFY(!job.isFinished());
        job.cancel();
        const auto result = answer.result();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Cancelled);
        QVERIFY(job.isFinished());
        QCOMPARE(database.state(), Database::State::Connected);
        // The next job of the lane is not hit by a cancellation that comes late.
        for (int i = 0; i < 20; ++i)
            QVERIFY(bool(await::read<QString>(database, ask("SELECT 'next'"))));
    }
}

/** A cancellation takes its time to reach the server, where by then the next job of the lane may run. */
void DatabaseTest::lateCancellationsHitNobodyElse()
{
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    for (int round = 0; round < 60; ++round) {
        const auto began = std::make_shared<std::atomic<bool>>(false);
        const await::Answer<QString> first;
        JobHandle job = database.read<QString>(
            nullptr,
            [began](pqxx::transaction_base& tx) {
                *began = true;
                return sql::text(sql::exec(tx, "SELECT pg_sleep(0.001)::text")[0][0]);
            },
            first.done());
        const await::Answer<QString> next;
        database.read<QString>(nullptr, ask("SELECT 'next' FROM pg_sleep(0.02)"), next.done());
        QDeadlineTimer deadline(await::kBound);
        while (!*began && !deadline.hasExpired())
            QThread::yieldCurrentThread();
        job.cancel();
        const auto result = next.result();
        QVERIFY2(bool(result), qPrintable(result ? QString() : result.error().message + result.error().technical));
        QCOMPARE(first.result().error().kind, Kind::Cancelled);
    }
}

void DatabaseTest::cancelsWhatWaits()
{
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    const await::Answer<QString> slow;
    JobHandle running = database.read<QString>(nullptr, ask("SELECT pg_sleep(600)::text"), slow.done());
    const await::Answer<QString> answer;
    JobHandle waiting = database.read<QString>(nullptr, ask("SELECT 'never'"), answer.done());
    waiting.cancel();
    QVERIFY(!answer.isThere()); // never called back from within the call
    QCOMPARE(answer.result().error().kind, Kind::Cancelled);
    running.cancel();
    QCOMPARE(slow.result().error().kind, Kind::Cancelled);
}

void DatabaseTest::forgetsWhoIsGone()
{
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    bool called = false;
    {
        QObject context;
        database.read<QString>(&context, ask("SELECT 'x'"), [&](const DbResult<QString>&) { called = true; });
    }
    QVERIFY(bool(await::read<QString>(database, ask("SELECT 'y'"))));
    QVERIFY(!called);
}

void DatabaseTest::sessionIsInUtc()
{
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    const char* statement = "SELECT concat_ws(' ', current_setting('TimeZone'), current_setting('DateStyle'),"
                            " current_setting('client_encoding'), current_setting('transaction_isolation'),"
                            " current_setting('transaction_read_only'), current_setting('app.current_project'))";
    QCOMPARE(await::read<QString>(database, ask(statement)).value(),
             QStringLiteral("UTC ISO, YMD UTF8 repeatable read on occ"));
    QCOMPARE(await::write<QString>(database, ask(statement)).value(),
             QStringLiteral("UTC ISO, YMD UTF8 read committed off occ"));
}

/** COMMIT of a failed transaction is a ROLLBACK that the server calls a success: it must not look like one. */
void DatabaseTest::swallowedErrorsDoNotCommit()
{
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    const auto result = await::write<QString>(database, [](pqxx::transaction_base& tx) {
        sql::exec(tx, kNote);
        try {
            sql::exec(tx, "SELECT 1 / 0");
        } catch (const pqxx::sql_error&) {
        }
        return QStringLiteral("done");
    });
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Bug);
    QVERIFY(bool(await::write<QString>(database, ask("SELECT 'fine'"))));
}

void DatabaseTest::exceptionsOfAnyKindAreCaught()
{
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    const auto odd = await::read<QString>(database, [](pqxx::transaction_base&) -> QString { throw 42; });
    QCOMPARE(odd.error().kind, Kind::Bug);
    const auto nul = await::read<QString>(database, [](pqxx::transaction_base& tx) {
        return sql::text(sql::exec(tx, "SELECT $1", QString(3, QChar(u'\0')))[0][0]);
    });
    QCOMPARE(nul.error().kind, Kind::Invalid);
}

void DatabaseTest::tellsChanges()
{
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    QVERIFY(await::live(database));
    QSignalSpy changes(&database, &Database::tableChanged);
    m_database->execute(QStringLiteral("INSERT INTO vendors (name, project) VALUES ('Elsewhere', 'other')"));
    m_database->execute(QStringLiteral("INSERT INTO vendors (name, project) VALUES ('Here', 'occ')"));
    QTRY_VERIFY(!changes.isEmpty());
    QCOMPARE(changes.size(), 1); // the other project's is not ours to know
    QCOMPARE(changes.first().first().toString(), QStringLiteral("vendors"));
    m_database->execute(QStringLiteral("INSERT INTO ads_campaigns (campaign_id, platform, campaign_name, start_date) "
                                       "VALUES ('c', 'meta', 'C', '2026-01-01')"));
    QTRY_COMPARE(changes.size(), 2);
    QCOMPARE(changes.last().first().toString(), QStringLiteral("ads_campaigns"));
}

void DatabaseTest::switchesProjects()
{
    m_database->execute(
        QStringLiteral("DELETE FROM vendors;"
                       "INSERT INTO vendors (name, project) VALUES ('Ours', 'occ'), ('Theirs', 'other')"));
    Database database;
    QVERIFY(await::opened(database, m_database->settings(QStringLiteral("op_both"))));
    QVERIFY(await::live(database));
    QCOMPARE(database.projects().size(), 2);
    QCOMPARE(database.project().id, QStringLiteral("occ")); // "Sample Shop" comes before "The Other Shop"
    QSignalSpy projects(&database, &Database::projectChanged);
    QSignalSpy resyncs(&database, &Database::resyncRequired);
    const await::Answer<QString> slow;
    database.read<QString>(nullptr, ask("SELECT pg_sleep(600)::text"), slow.done());
    const await::Answer<QString> waiting;
    database.read<QString>(nullptr, ask("SELECT string_agg(name, ',') FROM vendors"), waiting.done());
    database.setProject(QStringLiteral("other"));
    // Asked at once: it must not take the place, and the project, of one that waited.
    const await::Answer<QString> names;
    database.read<QString>(nullptr, ask("SELECT string_agg(name, ',') FROM vendors"), names.done());
    QCOMPARE(projects.size(), 1);
    QCOMPARE(database.project().currency, QStringLiteral("EUR"));
    QCOMPARE(slow.result().error().kind, Kind::Cancelled);
    QCOMPARE(waiting.result().error().kind, Kind::Cancelled);
    QCOMPARE(names.result().value(), QStringLiteral("Theirs"));
    QTRY_VERIFY(resyncs.size() >= 2); // at once, and when the listener has followed
    QSignalSpy changes(&database, &Database::tableChanged);
    m_database->execute(QStringLiteral("UPDATE vendors SET notes = 'x' WHERE project = 'occ'"));
    m_database->execute(QStringLiteral("UPDATE vendors SET notes = 'x' WHERE project = 'other'"));
    QTRY_COMPARE(changes.size(), 1);
    database.setProject(QStringLiteral("nowhere"));
    QCOMPARE(database.project().id, QStringLiteral("other"));
}

/** An answer that is on its way while the project is switched belongs to the old one. */
void DatabaseTest::lateAnswersOfAnotherProject()
{
    Database database;
    QVERIFY(await::opened(database, m_database->settings(QStringLiteral("op_both"))));
    const auto secondBegan = std::make_shared<std::atomic<bool>>(false);
    const await::Answer<QString> first;
    database.read<QString>(nullptr, ask("SELECT app.current_project()"), first.done());
    database.read<QString>(
        nullptr,
        [secondBegan](pqxx::transaction_base& tx) {
            *secondBegan = true;
            return sql::text(sql::exec(tx, "SELECT pg_sleep(600)::text")[0][0]);
        },
        [](const DbResult<QString>&) {});
    // Without the event loop: the first answer is made but not delivered.
    QDeadlineTimer deadline(await::kBound);
    while (!*secondBegan && !deadline.hasExpired())
        QThread::yieldCurrentThread();
    QVERIFY(*secondBegan && !first.isThere());
    database.setProject(QStringLiteral("other"));
    QCOMPARE(first.result().error().kind, Kind::Cancelled);
}

void DatabaseTest::closesAndOpensAnother()
{
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    const await::Answer<QString> slow;
    database.read<QString>(nullptr, ask("SELECT pg_sleep(600)::text"), slow.done());
    database.close();
    QCOMPARE(database.state(), Database::State::Closed);
    QVERIFY(!database.project().isValid());
    QVERIFY(await::opened(database, m_database->settings(QStringLiteral("op_other"))));
    QCOMPARE(database.project().id, QStringLiteral("other"));
    QCOMPARE(slow.result().error().kind, Kind::Cancelled);
}

/** From where the diagnostics take them: how long connecting took, and each answer that was slow. */
void DatabaseTest::timesGoToTheLog()
{
    QTest::ignoreMessage(QtInfoMsg, QRegularExpression(QStringLiteral("^hotdash-read: connected within [0-9]+ ms$")));
    QTest::ignoreMessage(QtInfoMsg, QRegularExpression(QStringLiteral("^hotdash-read: an answer took 1[0-9]{3,} ms$")));
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    QVERIFY(await::read<QString>(database, ask("SELECT pg_sleep(1.1)::text")));
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
