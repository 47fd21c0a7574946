// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttingproxy.h"
#include "databaseawait.h"
#include "db/sql.h"
#include "fakeclock.h"
#include "fatalloghandler.h"
#include "refreshscheduler.h"
#include "temporarypostgres.h"

#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <libpq-fe.h>

namespace {

using Counter = std::shared_ptr<std::atomic<int>>;

LiveQuery<QString>::Job ask(const char* statement, const Counter& asked = std::make_shared<std::atomic<int>>(0))
{
    return [statement, asked](pqxx::transaction_base& tx) {
        ++*asked;
        return sql::text(sql::exec(tx, statement)[0][0]);
    };
}

constexpr const char* kVendors = "SELECT coalesce(string_agg(name, ',' ORDER BY name), '') FROM vendors";

/** A query and what it told. */
struct Watched {
    Watched(RefreshScheduler& scheduler, const QStringList& tables) : query(scheduler, tables, nullptr)
    {
        query.onData([this](const QString& data) { answers.append(data); });
        query.onForget([this] { ++forgotten; });
    }
    [[nodiscard]] LoadState state() const { return query.freshness().state; }
    [[nodiscard]] QString last() const { return answers.isEmpty() ? QStringLiteral("(nothing)") : answers.last(); }
    LiveQuery<QString> query;
    QStringList answers;
    int forgotten = 0;
};

const QStringList kTables { QStringLiteral("vendors") };

} // namespace

class RefreshSchedulerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void loadsAndStaysCurrent();
    void coalescesBursts();
    void answersOfOneRefreshAgree();
    void oneFailureHurtsNobodyElse();
    void dropsAnswersToOldQuestions();
    void dropsAnswersThatCannotBeCancelled();
    void catchesUpWhenActiveAgain();
    void turnsStaleAndBack();
    void failsWithoutData();
    void refreshesOnDemand();
    void forgetsAnotherProject();
    void pollsWhereNothingIsNotified();
    void triesAgainWhatFailed();
    void survivesQueriesThatGo();
    void tellsTheNewestRow();

private:
    void addVendor(const QString& name, const QString& project = QStringLiteral("occ")) const
    {
        m_testDatabase->execute(
            QStringLiteral("INSERT INTO vendors (name, project) VALUES ('%1', '%2')").arg(name, project));
    }

    std::unique_ptr<TestDatabase> m_testDatabase;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RefreshScheduler> m_scheduler;
    FakeClock m_clock;
};

void RefreshSchedulerTest::init()
{
    FatalLogHandler::arm();
    m_testDatabase = std::make_unique<TestDatabase>();
    m_database = std::make_unique<Database>();
    m_scheduler = std::make_unique<RefreshScheduler>(*m_database, m_clock);
    QVERIFY(await::opened(*m_database, m_testDatabase->settings(QStringLiteral("op_both")))
            && await::live(*m_database));
}

void RefreshSchedulerTest::cleanup()
{
    m_scheduler.reset();
    m_database.reset();
    m_testDatabase.reset();
}

void RefreshSchedulerTest::loadsAndStaysCurrent()
{
    Watched vendors(*m_scheduler, kTables);
    QList<LoadState> states;
    connect(&vendors.query, &LiveQueryBase::freshnessChanged, this, [&] { states.append(vendors.state()); });
    QSignalSpy busy(m_scheduler.get(), &RefreshScheduler::busyChanged);
    vendors.query.setJob(ask(kVendors));
    QTRY_COMPARE(vendors.answers, QStringList { QString() });
    QCOMPARE(states, QList<LoadState>({ LoadState::Loading, LoadState::Ready }));
    QCOMPARE(vendors.query.freshness().loadedAt, m_clock.now());
    QTRY_COMPARE(busy.size(), 2);
    addVendor(QStringLiteral("Harbour Gifts"));
    QTRY_COMPARE(vendors.answers.size(), 2);
    QCOMPARE(vendors.last(), QStringLiteral("Harbour Gifts"));
    m_testDatabase->execute(QStringLiteral("DELETE FROM vendors"));
    QTRY_COMPARE(vendors.answers.size(), 3);
    // While it refreshes, the old data stays.
    QVERIFY(!states.mid(2).contains(LoadState::Loading));
}

void RefreshSchedulerTest::coalescesBursts()
{
    const auto asked = std::make_shared<std::atomic<int>>(0);
    Watched vendors(*m_scheduler, kTables);
    vendors.query.setJob(ask(kVendors, asked));
    QTRY_COMPARE(vendors.answers.size(), 1);
    QSignalSpy changes(m_database.get(), &Database::tableChanged);
    for (int i = 0; i < 30; ++i)
        addVendor(QString::number(i));
    QTRY_COMPARE(vendors.last().count(QLatin1Char(',')), 29);
    QVERIFY(changes.size() > asked->load() - 1);
    // Not one for each of them: as many as fit between the first and the last, and one.
    QVERIFY2(asked->load() <= 25, qPrintable(QString::number(asked->load())));
}

/** What is shown side by side is of one moment, even while others write. */
void RefreshSchedulerTest::answersOfOneRefreshAgree()
{
    Watched left(*m_scheduler, kTables);
    Watched right(*m_scheduler, kTables);
    const char* count = "SELECT count(*) FROM vendors";
    left.query.setJob(ask(count));
    TestDatabase* database = m_testDatabase.get();
    right.query.setJob([database, count](pqxx::transaction_base& tx) {
        // Somebody commits between the two questions.
        database->execute(QStringLiteral("INSERT INTO vendors (name, project) SELECT gen_random_uuid()::text, 'occ'"));
        return sql::text(sql::exec(tx, count)[0][0]);
    });
    QTRY_VERIFY(!right.answers.isEmpty());
    QCOMPARE(left.answers.first(), right.answers.first());
    right.query.setJob(ask(count));
    QTRY_COMPARE(right.last(), m_testDatabase->execute(QString::fromLatin1(count)));
    QTRY_COMPARE(left.last(), right.last());
}

void RefreshSchedulerTest::oneFailureHurtsNobodyElse()
{
    Watched first(*m_scheduler, kTables);
    Watched broken(*m_scheduler, kTables);
    Watched thrower(*m_scheduler, kTables);
    Watched last(*m_scheduler, kTables);
    first.query.setJob(ask("SELECT 'first'"));
    broken.query.setJob(ask("SELECT * FROM nowhere"));
    thrower.query.setJob([](pqxx::transaction_base&) -> QString { throw std::runtime_error("oops"); });
    last.query.setJob(ask("SELECT 'last'"));
    QTRY_COMPARE(last.answers, QStringList { QStringLiteral("last") });
    QTRY_COMPARE(first.answers, QStringList { QStringLiteral("first") });
    QTRY_COMPARE(broken.state(), LoadState::Error);
    QCOMPARE(broken.query.freshness().error.kind, DbError::Kind::NotConfigured);
    QTRY_COMPARE(thrower.state(), LoadState::Error);
    QCOMPARE(thrower.query.freshness().error.kind, DbError::Kind::Bug);
    QCOMPARE(last.state(), LoadState::Ready);
    // A question that is mended answers again.
    broken.query.setJob(ask("SELECT 'mended'"));
    QTRY_COMPARE(broken.state(), LoadState::Ready);
    QCOMPARE(broken.answers, QStringList { QStringLiteral("mended") });
}

void RefreshSchedulerTest::dropsAnswersToOldQuestions()
{
    Watched typed(*m_scheduler, kTables);
    connect(&typed.query, &LiveQueryBase::freshnessChanged, this,
            [&] { QVERIFY(typed.state() != LoadState::Error); }); // that it was cancelled is nobody's business
    typed.query.setJob(ask("SELECT 'slow' FROM pg_sleep(600)"));
    QTRY_VERIFY(m_scheduler->isBusy());
    // The next key stroke does not wait for the answer to the last: it is cancelled.
    typed.query.setJob(ask("SELECT 'quick'"));
    QTRY_COMPARE(typed.answers, QStringList { QStringLiteral("quick") });
    QTRY_VERIFY(!m_scheduler->isBusy());
    QCOMPARE(typed.state(), LoadState::Ready);
    for (int i = 0; i < 20; ++i) {
        const QString text = QString::number(i);
        typed.query.setJob(
            [text](pqxx::transaction_base& tx) { return sql::text(sql::exec(tx, "SELECT $1", text)[0][0]); });
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(typed.last(), QStringLiteral("19"));
    QTRY_VERIFY(!m_scheduler->isBusy());
    QCOMPARE(typed.last(), QStringLiteral("19"));
    QCOMPARE(typed.state(), LoadState::Ready);
}

/** The answer to an old question that was asked together with others, which are still wanted. */
void RefreshSchedulerTest::dropsAnswersThatCannotBeCancelled()
{
    PGconn* holder = PQconnectdb(m_testDatabase->conninfo(TemporaryPostgres::owner()).toUtf8().constData());
    PQclear(PQexec(holder, "SELECT pg_advisory_lock(5)"));
    Watched typed(*m_scheduler, kTables);
    Watched held(*m_scheduler, kTables);
    typed.query.setJob(ask("SELECT 'old'"));
    held.query.setJob(ask("SELECT 'held' || pg_advisory_xact_lock(5)::text"));
    QTRY_COMPARE(m_testDatabase->execute(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE datname ="
                                                        " current_database() AND wait_event = 'advisory'")),
                 QStringLiteral("1"));
    typed.query.setJob(ask("SELECT 'new'"));
    PQclear(PQexec(holder, "SELECT pg_advisory_unlock(5)"));
    QTRY_COMPARE(typed.answers, QStringList { QStringLiteral("new") });
    QTRY_COMPARE(held.answers, QStringList { QStringLiteral("held") });
    PQfinish(holder);
}

void RefreshSchedulerTest::catchesUpWhenActiveAgain()
{
    Watched closed(*m_scheduler, kTables);
    Watched open(*m_scheduler, kTables);
    closed.query.setJob(ask(kVendors));
    open.query.setJob(ask(kVendors));
    QTRY_COMPARE(closed.answers.size(), 1);
    closed.query.setActive(false);
    addVendor(QStringLiteral("New"));
    QTRY_COMPARE(open.answers.size(), 2);
    QCOMPARE(closed.answers.size(), 1);
    closed.query.setActive(true);
    QTRY_COMPARE(closed.answers.size(), 2);
    QCOMPARE(closed.last(), QStringLiteral("New"));
}

void RefreshSchedulerTest::turnsStaleAndBack()
{
    Watched vendors(*m_scheduler, kTables);
    vendors.query.setJob(ask(kVendors));
    QTRY_COMPARE(vendors.state(), LoadState::Ready);
    const QDateTime loaded = vendors.query.freshness().loadedAt;
    m_clock.advance(std::chrono::minutes(5));
    QList<LoadState> states;
    connect(&vendors.query, &LiveQueryBase::freshnessChanged, this, [&] {
        states.append(vendors.state());
        if (vendors.state() == LoadState::Stale) {
            QCOMPARE(vendors.query.freshness().error.kind, DbError::Kind::Offline);
            QCOMPARE(vendors.query.freshness().loadedAt, loaded); // its age goes on
        }
    });
    m_testDatabase->killSessions();
    addVendor(QStringLiteral("Missed")); // nobody listens now
    QTRY_VERIFY_WITH_TIMEOUT(vendors.state() == LoadState::Ready && !states.isEmpty(), await::kBound);
    QVERIFY(states.contains(LoadState::Stale));
    QTRY_COMPARE(vendors.last(), QStringLiteral("Missed"));
    QCOMPARE(vendors.query.freshness().loadedAt, m_clock.now());
}

void RefreshSchedulerTest::failsWithoutData()
{
    m_testDatabase->execute(QStringLiteral("UPDATE app.operators SET active = false"));
    Watched vendors(*m_scheduler, kTables);
    m_testDatabase->killSessions();
    QTRY_COMPARE_WITH_TIMEOUT(m_database->state(), Database::State::Failed, await::kBound);
    vendors.query.setJob(ask(kVendors));
    QCOMPARE(vendors.state(), LoadState::Error);
    QCOMPARE(vendors.query.freshness().error.kind, DbError::Kind::Denied);
    m_testDatabase->execute(QStringLiteral("UPDATE app.operators SET active = true"));
    m_database->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(vendors.state(), LoadState::Ready, await::kBound);
}

void RefreshSchedulerTest::refreshesOnDemand()
{
    const auto asked = std::make_shared<std::atomic<int>>(0);
    Watched one(*m_scheduler, {});
    one.query.setJob(ask("SELECT 'x'", asked));
    QTRY_COMPARE(one.answers.size(), 1);
    m_scheduler->refreshAll();
    QTRY_COMPARE(one.answers.size(), 2);
    one.query.refresh();
    QTRY_COMPARE(one.answers.size(), 3);
    QCOMPARE(asked->load(), 3);
}

void RefreshSchedulerTest::forgetsAnotherProject()
{
    addVendor(QStringLiteral("Ours"));
    addVendor(QStringLiteral("Theirs"), QStringLiteral("other"));
    Watched vendors(*m_scheduler, kTables);
    vendors.query.setJob(ask(kVendors));
    QTRY_COMPARE(vendors.last(), QStringLiteral("Ours"));
    vendors.answers.clear();
    m_database->setProject(QStringLiteral("other"));
    QCOMPARE(vendors.forgotten, 1); // at once: nothing of the other stays on the screen
    QVERIFY(!vendors.query.freshness().loadedAt.isValid());
    QTRY_VERIFY(!vendors.answers.isEmpty());
    QTRY_VERIFY(!m_scheduler->isBusy());
    for (const QString& answer : std::as_const(vendors.answers))
        QCOMPARE(answer, QStringLiteral("Theirs"));
    m_database->close();
    QCOMPARE(vendors.forgotten, 2);
    QCOMPARE(vendors.state(), LoadState::NotLoaded);
}

void RefreshSchedulerTest::pollsWhereNothingIsNotified()
{
    // A network that lets everything through but the probe, as a pooler would.
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    proxy.replace("; LISTEN \"hotdash_probe_", "; LISTEN \"hotdash_other_");
    ConnectionSettings settings;
    settings.conninfo = proxy.conninfo(m_testDatabase->name(), QStringLiteral("op_occ"));
    Database database;
    RefreshScheduler scheduler(database, m_clock);
    scheduler.setPollInterval(std::chrono::milliseconds(50));
    QVERIFY(await::opened(database, settings));
    Watched vendors(scheduler, kTables);
    vendors.query.setJob(ask(kVendors));
    QTRY_VERIFY(!vendors.answers.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(
        m_testDatabase->execute(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE usename ="
                                               " 'op_occ' AND datname = current_database()")),
        QStringLiteral("2"), await::kBound); // the listener has given up
    QCOMPARE(database.liveness(), Database::Liveness::Polling);
    addVendor(QStringLiteral("Polled"));
    QTRY_COMPARE(vendors.last(), QStringLiteral("Polled"));
}

/** Nothing is notified when a server has time again, or a right is granted. */
void RefreshSchedulerTest::triesAgainWhatFailed()
{
    m_scheduler->setPollInterval(std::chrono::milliseconds(30));
    Watched vendors(*m_scheduler, kTables);
    vendors.query.setJob(ask(kVendors));
    QTRY_COMPARE(vendors.state(), LoadState::Ready);
    QList<LoadState> states;
    connect(&vendors.query, &LiveQueryBase::freshnessChanged, this, [&] { states.append(vendors.state()); });
    m_testDatabase->execute(QStringLiteral("REVOKE SELECT ON vendors FROM authenticated"));
    vendors.query.refresh();
    QTRY_COMPARE(vendors.state(), LoadState::Stale);
    QCOMPARE(vendors.query.freshness().error.kind, DbError::Kind::Denied);
    QCOMPARE(vendors.answers.size(), 1); // what was read before stays
    m_testDatabase->execute(QStringLiteral("GRANT SELECT ON vendors TO authenticated"));
    QTRY_COMPARE(vendors.state(), LoadState::Ready);
    QVERIFY(!states.contains(LoadState::Loading));
}

void RefreshSchedulerTest::survivesQueriesThatGo()
{
    auto dying = std::make_unique<Watched>(*m_scheduler, kTables);
    Watched killer(*m_scheduler, kTables);
    Watched last(*m_scheduler, kTables);
    auto victim = std::make_unique<Watched>(*m_scheduler, kTables);
    dying->query.setJob(ask("SELECT 'x' FROM pg_sleep(600)"));
    QTRY_VERIFY(m_scheduler->isBusy());
    dying.reset(); // cancels what nobody wants any more
    killer.query.onData([&](const QString&) { victim.reset(); });
    killer.query.setJob(ask("SELECT 'killer'"));
    victim->query.setJob(ask("SELECT 'victim'"));
    last.query.setJob(ask("SELECT 'last'"));
    QTRY_COMPARE(last.answers.size(), 1);
    QVERIFY(!victim);
    QTRY_VERIFY(!m_scheduler->isBusy());
}

void RefreshSchedulerTest::tellsTheNewestRow()
{
    const QDateTime newest(QDate(2026, 11, 16), QTime(11, 0), Qt::UTC);
    LiveQuery<QDateTime> query(*m_scheduler, {}, nullptr);
    query.setNewestRowOf([](const QDateTime& found) { return found; });
    query.setJob([newest](pqxx::transaction_base& tx) {
        return sql::dateTime(sql::exec(tx, "SELECT $1::timestamptz", newest)[0][0]);
    });
    QTRY_COMPARE(query.freshness().newestRow, newest);
}

QTEST_GUILESS_MAIN(RefreshSchedulerTest)
#include "tst_refreshscheduler.moc"
