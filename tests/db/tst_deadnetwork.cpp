// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttingproxy.h"
#include "databaseawait.h"
#include "db/sql.h"
#include "fakeclock.h"
#include "fatalloghandler.h"
#include "refreshscheduler.h"
#include "temporarypostgres.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <chrono>
#include <condition_variable>
#include <dlfcn.h>
#include <mutex>
#include <netdb.h>

using namespace std::chrono_literals;
using Kind = DbError::Kind;
using State = Database::State;

namespace {

/** A resolver of names that fails or hangs as a test wants, for the host name of the test alone. */
class Names {
public:
    enum class Mood { Works, Fails, Hangs };

    static Names& instance()
    {
        static Names names;
        return names;
    }
    void set(Mood mood)
    {
        const std::lock_guard lock(m_mutex);
        m_mood = mood;
        m_changed.notify_all();
    }
    [[nodiscard]] int asked() const
    {
        const std::lock_guard lock(m_mutex);
        return m_asked;
    }
    /** Waits until nobody is in it any more. */
    void drain()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_inside == 0; });
    }
    Mood ask()
    {
        std::unique_lock lock(m_mutex);
        ++m_asked;
        ++m_inside;
        m_changed.wait(lock, [this] { return m_mood != Mood::Hangs; });
        --m_inside;
        m_changed.notify_all();
        return m_mood;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    Mood m_mood = Mood::Works;
    int m_asked = 0;
    int m_inside = 0;
};

constexpr const char* kHost = "shop.test";

} // namespace

/** Takes the place of the C library's: libpq asks this one. */
extern "C" int getaddrinfo(const char* node, const char* service, const addrinfo* hints, addrinfo** found)
{
    using Function = int (*)(const char*, const char*, const addrinfo*, addrinfo**);
    static const auto original = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, "getaddrinfo"));
    if (!node || qstrcmp(node, kHost) != 0)
        return original(node, service, hints, found);
    if (Names::instance().ask() == Names::Mood::Fails)
        return EAI_AGAIN;
    return original("127.0.0.1", service, hints, found);
}

namespace {

Database::Job<QString> ask(const char* statement)
{
    return [statement](pqxx::transaction_base& tx) { return sql::text(sql::exec(tx, statement)[0][0]); };
}

constexpr const char* kSleep = "SELECT pg_sleep(600)::text";

/** Short enough for a test, in the proportions of the real ones. */
constexpr Watchfulness kWatchful { 300ms, 1000ms, 1500ms, 2000ms };

} // namespace

/** Networks that swallow everything without a word, computers that sleep, names that nobody knows. */
class DeadNetworkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_testDatabase.reset(); }

    void limitsOutlastEveryStatement();
    void halfOpenWhileIdle();
    void halfOpenWhileReading();
    void halfOpenAtCommit();
    void halfOpenListener();
    void livingConnectionsStay();
    void wakesUpOnADeadConnection();
    void wakesUpOnALivingConnection();
    void unknownName();
    void hangingNameHoldsNobodyUp();

private:
    [[nodiscard]] ConnectionSettings through(const CuttingProxy& proxy) const
    {
        ConnectionSettings settings;
        settings.conninfo =
            proxy.conninfo(m_testDatabase->name(), QStringLiteral("op_occ")) + QLatin1String(" connect_timeout=2");
        return settings;
    }
    [[nodiscard]] ConnectionSettings byName(const CuttingProxy& proxy) const
    {
        ConnectionSettings settings = through(proxy);
        settings.conninfo.replace(QLatin1String("127.0.0.1"), QLatin1String(kHost));
        settings.conninfo += QLatin1String(" sslmode=disable"); // another computer's name, but no certificate
        return settings;
    }

    std::unique_ptr<TestDatabase> m_testDatabase;
};

void DeadNetworkTest::init()
{
    FatalLogHandler::arm();
    Names::instance().set(Names::Mood::Works);
    m_testDatabase = std::make_unique<TestDatabase>();
}

/** A connection must never be given up because the server works long on what it may work long on. */
void DeadNetworkTest::limitsOutlastEveryStatement()
{
    Database database;
    QVERIFY(await::opened(database, m_testDatabase->settings()));
    const char* limit = "SELECT extract(epoch FROM current_setting('statement_timeout')::interval)::int::text";
    const auto reading = std::chrono::seconds(await::read<QString>(database, ask(limit)).value().toInt());
    const auto writing = std::chrono::seconds(await::write<QString>(database, ask(limit)).value().toInt());
    QVERIFY(reading > 0s && reading + 10s <= Watchfulness().readSilence);
    QVERIFY(writing > 0s && writing + 10s <= Watchfulness().writeSilence);
}

/** Nobody does anything: the tiles turn stale by themselves, keep their data, and are current again afterwards. */
void DeadNetworkTest::halfOpenWhileIdle()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    Database database;
    database.setWatchfulness(kWatchful);
    const FakeClock clock;
    RefreshScheduler scheduler(database, clock);
    LiveQuery<QString> query(scheduler, { QStringLiteral("vendors") }, nullptr);
    QStringList answers;
    query.onData([&](const QString& data) { answers.append(data); });
    query.setJob(ask("SELECT count(*) FROM vendors"));
    QVERIFY(await::opened(database, through(proxy)) && await::live(database));
    QTRY_COMPARE(query.freshness().state, LoadState::Ready);

    proxy.setBlackhole(true);
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Reconnecting, await::kBound);
    QCOMPARE(query.freshness().state, LoadState::Stale);
    QVERIFY(query.freshness().loadedAt.isValid());
    QCOMPARE(answers.last(), QStringLiteral("0"));
    m_testDatabase->execute(QStringLiteral("INSERT INTO vendors (name, project) VALUES ('Meanwhile', 'occ')"));

    proxy.setBlackhole(false);
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Connected, await::kBound);
    QTRY_COMPARE_WITH_TIMEOUT(answers.last(), QStringLiteral("1"), await::kBound);
    QCOMPARE(query.freshness().state, LoadState::Ready);
}

/** The server is at work for us when the network dies. */
void DeadNetworkTest::halfOpenWhileReading()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    Database database;
    Watchfulness watchful = kWatchful;
    watchful.pulse = 1h; // nothing but the job's own silence tells
    database.setWatchfulness(watchful);
    QVERIFY(await::opened(database, through(proxy)) && await::live(database));
    proxy.plan(CuttingProxy::Plan::HoldUp, "pg_sleep");
    const auto result = await::read<QString>(database, ask(kSleep));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Offline);
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Connected, await::kBound);
    QVERIFY(bool(await::read<QString>(database, ask("SELECT 'r'"))));
}

/** The COMMIT is on its way when the network dies: settled, not guessed. */
void DeadNetworkTest::halfOpenAtCommit()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    Database database;
    Watchfulness watchful = kWatchful;
    watchful.pulse = 1h;
    database.setWatchfulness(watchful);
    QVERIFY(await::opened(database, through(proxy)) && await::live(database));
    proxy.plan(CuttingProxy::Plan::HoldUp, "COMMIT");
    const auto result = await::write<QString>(database, ask("SELECT 'x'"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::InDoubt);
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Connected, await::kBound);
}

/** The nastiest one: all works, only changes by others do not come any more while the chip says Live. */
void DeadNetworkTest::halfOpenListener()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    Database database;
    QVERIFY(await::opened(database, through(proxy)) && await::live(database));
    QSignalSpy liveness(&database, &Database::livenessChanged);
    QSignalSpy resyncs(&database, &Database::resyncRequired);
    QSignalSpy states(&database, &Database::stateChanged);
    proxy.plan(CuttingProxy::Plan::HoldUp, "SELECT 1"); // what the listener asks to see whether it lives
    database.setWatchfulness(kWatchful);
    QTRY_COMPARE_WITH_TIMEOUT(liveness.size(), 2, await::kBound);
    QCOMPARE(liveness.first().first().value<Database::Liveness>(), Database::Liveness::Polling);
    QCOMPARE(database.liveness(), Database::Liveness::Live);
    QVERIFY(!resyncs.isEmpty()); // what was missed is read
    QVERIFY(states.isEmpty());
    QSignalSpy changes(&database, &Database::tableChanged);
    m_testDatabase->execute(QStringLiteral("INSERT INTO vendors (name, project) VALUES ('New', 'occ')"));
    QTRY_COMPARE(changes.size(), 1);
}

/** Many pulses on a network that works change nothing. */
void DeadNetworkTest::livingConnectionsStay()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    Database database;
    database.setWatchfulness({ 20ms, 10s, 20s, 20s });
    QVERIFY(await::opened(database, through(proxy)) && await::live(database));
    QSignalSpy states(&database, &Database::stateChanged);
    QSignalSpy liveness(&database, &Database::livenessChanged);
    const int before = proxy.accepted();
    const auto slow = await::read<QString>(database, ask("SELECT 'slow' FROM pg_sleep(1)"));
    QVERIFY2(bool(slow), qPrintable(slow ? QString() : slow.error().technical));
    QVERIFY(bool(await::write<QString>(database, ask("SELECT 'w' FROM pg_sleep(1)"))));
    QVERIFY(states.isEmpty() && liveness.isEmpty());
    QCOMPARE(proxy.accepted(), before);
}

void DeadNetworkTest::wakesUpOnADeadConnection()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    FakeClock clock;
    Database database(clock);
    Watchfulness watchful = kWatchful;
    watchful.pulse = 1h;
    database.setWatchfulness(watchful);
    QVERIFY(await::opened(database, through(proxy)) && await::live(database));
    proxy.setBlackhole(true);
    clock.advance(8h);
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Reconnecting, await::kBound);
    proxy.setBlackhole(false);
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Connected, await::kBound);
    QVERIFY(await::live(database));
}

/** The hours on the screen are old even where the connection survived. */
void DeadNetworkTest::wakesUpOnALivingConnection()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    FakeClock clock;
    Database database(clock);
    QVERIFY(await::opened(database, through(proxy)) && await::live(database));
    QSignalSpy states(&database, &Database::stateChanged);
    QSignalSpy resyncs(&database, &Database::resyncRequired);
    clock.advance(8h);
    QTRY_COMPARE_WITH_TIMEOUT(resyncs.size(), 1, await::kBound);
    QVERIFY(bool(await::read<QString>(database, ask("SELECT 'r'"))));
    QVERIFY(states.isEmpty());
}

void DeadNetworkTest::unknownName()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    Names::instance().set(Names::Mood::Fails);
    Database database;
    database.open(byName(proxy));
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Reconnecting, await::kBound);
    QCOMPARE(database.error().kind, Kind::Offline);
    QVERIFY2(database.error().message.contains(QLatin1String("name of the server is not known")),
             qPrintable(database.error().message));
    QVERIFY(database.error().message.contains(QLatin1String(kHost)));
    // The laptop comes back into the network: nobody has to click.
    Names::instance().set(Names::Mood::Works);
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Connected, await::kBound);
}

/** Nothing can interrupt the system's resolver: whoever waits for it is left behind, and the program goes on. */
void DeadNetworkTest::hangingNameHoldsNobodyUp()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    Names::instance().set(Names::Mood::Hangs);
    FatalLogHandler::expect(QStringLiteral("hotdash-(read|write) does not end and is left behind"));
    FatalLogHandler::expect(QStringLiteral("hotdash-(read|write) does not end and is left behind"));
    const int before = Names::instance().asked();
    QElapsedTimer timer;
    {
        Database database;
        timer.start();
        database.open(byName(proxy));
        QVERIFY(timer.elapsed() < 200);
        QTRY_COMPARE_WITH_TIMEOUT(Names::instance().asked(), before + 2, await::kBound);
        timer.restart();
    }
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    Names::instance().set(Names::Mood::Fails);
    Names::instance().drain();
}

QTEST_GUILESS_MAIN(DeadNetworkTest)
#include "tst_deadnetwork.moc"
