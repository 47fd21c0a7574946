// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/salesactions.h"
#include "adsmodel.h"
#include "approvalsmodel.h"
#include "databaseawait.h"
#include "db/sql.h"
#include "fatalloghandler.h"
#include "inventorymodel.h"
#include "pooler.h"
#include "refreshscheduler.h"
#include "salesmodel.h"

#include <QSignalSpy>
#include <QTest>
#include <chrono>

using namespace std::chrono_literals;

namespace {

/** One operator's program, without a screen. */
struct Client {
    Client(const ConnectionSettings& settings, const QString& project)
    {
        ConnectionSettings own = settings;
        own.project = project;
        scheduler.setPollInterval(200ms);
        if (!await::opened(database, own))
            throw std::runtime_error(database.error().technical.toStdString());
    }
    [[nodiscard]] bool isReady() const
    {
        return sales.freshness().state == LoadState::Ready && inventory.freshness().state == LoadState::Ready
            && ads.freshness().state == LoadState::Ready && approvals.freshness().state == LoadState::Ready;
    }
    [[nodiscard]] Outcome note(const QString& text)
    {
        SalesSubmission submission;
        submission.id = QUuid::createUuid();
        submission.notes = text;
        return *await::outcome(actions, salesactions::make(submission, text));
    }
    [[nodiscard]] QString ask(const char* statement)
    {
        const auto result = await::read<QString>(
            database, [statement](pqxx::transaction_base& tx) { return sql::text(sql::exec(tx, statement)[0][0]); });
        return result ? result.value() : result.error().technical;
    }

    SystemClock clock;
    Database database;
    RefreshScheduler scheduler { database, clock };
    ActionRunner actions { database };
    SalesModel sales { scheduler };
    InventoryModel inventory { scheduler };
    AdsModel ads { scheduler };
    ApprovalsModel approvals { scheduler };
};

} // namespace

/** The core of the program through a pooler in transaction mode, where all clients of a login share one session. */
class PoolerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void tilesAndActions();
    void changesByOthersShow();
    void projectsDoNotMix();
    void nothingStaysInTheSession();
    void sessionModeIsLive();

private:
    std::unique_ptr<TestDatabase> m_database;
};

void PoolerTest::init()
{
    FatalLogHandler::arm();
    if (!Pooler::isInstalled())
        QSKIP("pgbouncer is not installed (resources/install-packages.sh check installs it).");
    m_database = std::make_unique<TestDatabase>(TestDatabase::Content::Sample);
}

void PoolerTest::tilesAndActions()
{
    const Pooler pooler(Pooler::Mode::Transaction);
    Client client(pooler.settings(*m_database, QStringLiteral("op_occ")), QStringLiteral("occ"));
    QCOMPARE(client.database.liveness(), Database::Liveness::Polling);
    QTRY_VERIFY_WITH_TIMEOUT(client.isReady(), await::kBound);
    QVERIFY(client.inventory.summary().variants() > 0);
    const Outcome outcome = client.note(QStringLiteral("through the pooler"));
    QVERIFY2(outcome.isCommitted(), qPrintable(outcome.error.technical));
    QCOMPARE(m_database->execute(
                 QStringLiteral("SELECT operator_name FROM sales_pulse_actions WHERE notes = 'through the pooler'")),
             QStringLiteral("Olive Operator"));
    QCOMPARE(client.database.liveness(), Database::Liveness::Polling);
}

/** Later than by notification, but by itself. */
void PoolerTest::changesByOthersShow()
{
    const Pooler pooler(Pooler::Mode::Transaction);
    Client client(pooler.settings(*m_database, QStringLiteral("op_occ")), QStringLiteral("occ"));
    QTRY_VERIFY_WITH_TIMEOUT(client.isReady(), await::kBound);
    const int before = client.approvals.summary().pending;
    m_database->execute(QStringLiteral("INSERT INTO \"AgentApproval\" (conversation_id, serialized, status)"
                                       " VALUES ('new', '{}', 'pending')"));
    QTRY_COMPARE_WITH_TIMEOUT(client.approvals.summary().pending, before + 1, await::kBound);
}

/** Two programs of one login in two projects, turn by turn on the same session of the server. */
void PoolerTest::projectsDoNotMix()
{
    const Pooler pooler(Pooler::Mode::Transaction);
    m_database->execute(QStringLiteral("INSERT INTO vendors (name, project) VALUES ('Theirs', 'other')"));
    Client ours(pooler.settings(*m_database, QStringLiteral("op_both")), QStringLiteral("occ"));
    Client theirs(pooler.settings(*m_database, QStringLiteral("op_both")), QStringLiteral("other"));
    QCOMPARE(ours.ask("SELECT pg_backend_pid()"), theirs.ask("SELECT pg_backend_pid()"));
    for (int round = 0; round < 25; ++round) {
        QCOMPARE(ours.ask("SELECT app.current_project()"), QStringLiteral("occ"));
        QCOMPARE(theirs.ask("SELECT string_agg(DISTINCT project, ',') FROM vendors"), QStringLiteral("other"));
        QCOMPARE(ours.ask("SELECT string_agg(DISTINCT project, ',') FROM vendors"), QStringLiteral("occ"));
        QVERIFY(ours.note(QStringLiteral("ours %1").arg(round)).isCommitted());
        QVERIFY(theirs.note(QStringLiteral("theirs %1").arg(round)).isCommitted());
    }
    QCOMPARE(m_database->execute(QStringLiteral(
                 "SELECT string_agg(DISTINCT project || ' ' || split_part(notes, ' ', 1), ', ' ORDER BY project || ' '"
                 " || split_part(notes, ' ', 1)) FROM sales_pulse_actions WHERE notes ~ '^(ours|theirs) '")),
             QStringLiteral("occ ours, other theirs"));
    // A switch of one leaves the other where it is.
    ours.database.setProject(QStringLiteral("other"));
    theirs.database.setProject(QStringLiteral("occ"));
    QCOMPARE(ours.ask("SELECT app.current_project()"), QStringLiteral("other"));
    QCOMPARE(theirs.ask("SELECT app.current_project()"), QStringLiteral("occ"));
}

/** Whoever comes next finds a session as it was before: no project, no limits, no channels, no statements. */
void PoolerTest::nothingStaysInTheSession()
{
    const Pooler pooler(Pooler::Mode::Transaction);
    const QString state = QStringLiteral(
        "SELECT concat_ws('|', coalesce(current_setting('app.current_project', true), ''),"
        " current_setting('statement_timeout'), current_setting('lock_timeout'),"
        " current_setting('default_transaction_isolation'), current_setting('default_transaction_read_only'),"
        " (SELECT count(*) FROM pg_listening_channels()), (SELECT count(*) FROM pg_prepared_statements),"
        " (SELECT count(*) FROM pg_cursors), (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid ="
        " pg_backend_pid()), (SELECT count(*) FROM pg_class WHERE relpersistence = 't'))");
    const auto look = [&] {
        const QByteArray conninfo = pooler.conninfo(m_database->name(), QStringLiteral("op_occ")).toUtf8();
        const std::unique_ptr<PGconn, decltype(&PQfinish)> stranger(PQconnectdb(conninfo.constData()), &PQfinish);
        const std::unique_ptr<PGresult, decltype(&PQclear)> found(PQexec(stranger.get(), state.toUtf8().constData()),
                                                                  &PQclear);
        return PQntuples(found.get()) == 1 ? QString::fromUtf8(PQgetvalue(found.get(), 0, 0))
                                           : QString::fromUtf8(PQerrorMessage(stranger.get()));
    };
    const QString clean = QStringLiteral("|0|0|read committed|off|0|0|0|0|0");
    QCOMPARE(look(), clean);
    for (int round = 0; round < 3; ++round) {
        Client client(pooler.settings(*m_database, QStringLiteral("op_occ")), QStringLiteral("occ"));
        QTRY_VERIFY_WITH_TIMEOUT(client.isReady(), await::kBound);
        QVERIFY(client.note(QStringLiteral("n")).isCommitted());
        QCOMPARE(look(), clean); // while it is connected
    }
    QCOMPARE(look(), clean);
}

/** Where each client has a session of its own, notifications work behind a pooler too. */
void PoolerTest::sessionModeIsLive()
{
    const Pooler pooler(Pooler::Mode::Session);
    Client client(pooler.settings(*m_database, QStringLiteral("op_occ")), QStringLiteral("occ"));
    QVERIFY(await::live(client.database));
    QSignalSpy changes(&client.database, &Database::tableChanged);
    m_database->execute(QStringLiteral("INSERT INTO vendors (name, project) VALUES ('New', 'occ')"));
    QTRY_COMPARE(changes.size(), 1);
}

QTEST_GUILESS_MAIN(PoolerTest)
#include "tst_pooler.moc"
