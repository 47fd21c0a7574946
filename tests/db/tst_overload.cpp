// SPDX-License-Identifier: GPL-3.0-or-later
#include "databaseawait.h"
#include "db/sql.h"
#include "fatalloghandler.h"
#include "temporarypostgres.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using Kind = DbError::Kind;
using State = Database::State;

namespace {

Database::Job<QString> ask(const char* statement)
{
    return [statement](pqxx::transaction_base& tx) { return sql::text(sql::exec(tx, statement)[0][0]); };
}

Action note(const QString& text)
{
    Action action;
    action.description = text;
    action.apply = [id = action.id, text](pqxx::transaction_base& tx) {
        sql::exec(tx,
                  "INSERT INTO sales_pulse_actions (id, action_type, notes, operator_name, project)"
                  " VALUES ($1, 'note_added', $2, '', app.current_project()) ON CONFLICT (id) DO NOTHING",
                  id, text);
        return QVariantMap();
    };
    action.isWritten = [id = action.id](pqxx::transaction_base& tx) {
        return sql::boolean(sql::exec(tx, "SELECT EXISTS (SELECT FROM sales_pulse_actions WHERE id = $1)", id)[0][0]);
    };
    return action;
}

/** A disk of a few blocks that the server may use, and that a test fills. Only root can mount one. */
class SmallDisk {
public:
    SmallDisk()
    {
        const passwd* user = ::getpwnam("postgres");
        m_mounted = user && ::chmod(qPrintable(m_folder.path()), 0755) == 0
            && ::mount("hotdash", qPrintable(m_folder.path()), "tmpfs", 0, "size=1m") == 0
            && ::mkdir(qPrintable(space()), 0700) == 0 && ::chown(qPrintable(space()), user->pw_uid, user->pw_gid) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(qPrintable(m_folder.path()), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)
    [[nodiscard]] bool isMounted() const { return m_mounted; }
    [[nodiscard]] QString space() const { return m_folder.filePath(QStringLiteral("space")); }
    /** Leaves nothing free; false gives it back. */
    void fill(bool full) const
    {
        QFile filler(m_folder.filePath(QStringLiteral("filler")));
        filler.remove();
        if (!full || !filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        const QByteArray block(4096, 'x');
        while (filler.write(block) == block.size()) { }
    }

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace

/** A server that is there but cannot: no connections left, no time, no disk, somebody's lock in the way. */
class OverloadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_testDatabase.reset(); }

    void noConnectionLeft();
    void tooFewConnections();
    void statementTakesTooLong();
    void cancelledByTheCallerIsNoTimeout();
    void lockedBySomebody();
    void diskFull();

private:
    void limitConnections(int limit) const
    {
        m_testDatabase->execute(
            QStringLiteral("ALTER DATABASE %1 CONNECTION LIMIT %2").arg(m_testDatabase->name()).arg(limit));
    }

    std::unique_ptr<TestDatabase> m_testDatabase;
};

void OverloadTest::init()
{
    FatalLogHandler::arm();
    m_testDatabase = std::make_unique<TestDatabase>();
}

void OverloadTest::noConnectionLeft()
{
    limitConnections(0);
    Database database;
    database.open(m_testDatabase->settings());
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Reconnecting, await::kBound);
    QCOMPARE(database.error().kind, Kind::Offline);
    QVERIFY2(database.error().message.contains(QLatin1String("no connection left")),
             qPrintable(database.error().message));
    limitConnections(-1);
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Connected, await::kBound);
    QVERIFY(await::live(database));
}

/** Two are enough to work with: then it polls, and listens as soon as there is a third. */
void OverloadTest::tooFewConnections()
{
    limitConnections(2);
    for (int round = 0; round < 5; ++round) { // whichever of the three comes first
        Database database;
        QVERIFY(await::opened(database, m_testDatabase->settings()));
        QCOMPARE(database.liveness(), Database::Liveness::Polling);
        QVERIFY(bool(await::read<QString>(database, ask("SELECT 'r'"))));
        QVERIFY(bool(await::write<QString>(database, ask("SELECT 'w'"))));
        if (round == 4) {
            limitConnections(-1);
            QVERIFY(await::live(database));
        }
        database.close();
        QTRY_COMPARE_WITH_TIMEOUT(
            m_testDatabase->execute(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE datname ="
                                                   " current_database() AND application_name = 'hotdash'")),
            QStringLiteral("0"), await::kBound);
    }
}

void OverloadTest::statementTakesTooLong()
{
    Database database;
    QVERIFY(await::opened(database, m_testDatabase->settings()));
    const Database::Job<QString> slow = [](pqxx::transaction_base& tx) {
        sql::exec(tx, "SET LOCAL statement_timeout = '50ms'");
        return sql::text(sql::exec(tx, "SELECT pg_sleep(600)::text")[0][0]);
    };
    for (const bool write : { false, true }) {
        const auto result = write ? await::write<QString>(database, slow) : await::read<QString>(database, slow);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Cancelled);
        QVERIFY2(result.error().message.contains(QLatin1String("took too long")), qPrintable(result.error().message));
        QVERIFY(!result.error().hint.isEmpty());
    }
    QCOMPARE(database.state(), State::Connected);
    QVERIFY(bool(await::write<QString>(database, ask("SELECT 'fine'"))));
}

void OverloadTest::cancelledByTheCallerIsNoTimeout()
{
    Database database;
    QVERIFY(await::opened(database, m_testDatabase->settings()));
    const await::Answer<QString> answer;
    JobHandle job = database.write<QString>(nullptr, ask("SELECT pg_sleep(600)::text"), answer.done());
    QTRY_COMPARE(m_testDatabase->execute(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE datname ="
                                                        " current_database() AND query LIKE 'SELECT pg_sleep%'")),
                 QStringLiteral("1"));
    job.cancel();
    QVERIFY(!answer.result().error().message.contains(QLatin1String("took too long")));
}

/** The operator learns whom to ask. */
void OverloadTest::lockedBySomebody()
{
    Database database;
    QVERIFY(await::opened(database, m_testDatabase->settings()));
    ActionRunner runner(database);
    const QByteArray conninfo =
        (m_testDatabase->conninfo(TemporaryPostgres::owner()) + QLatin1String(" application_name='nightly job'"))
            .toUtf8();
    const std::unique_ptr<PGconn, decltype(&PQfinish)> holder(PQconnectdb(conninfo.constData()), &PQfinish);
    PQclear(PQexec(holder.get(), "BEGIN; LOCK TABLE sales_pulse_actions IN SHARE MODE"));
    const Action action = note(QStringLiteral("kept"));
    const auto outcome = await::outcome(runner, action);
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, Outcome::Kind::Conflict);
    QVERIFY2(outcome->error.message.contains(QLatin1String("hotdash_owner (nightly job)")),
             qPrintable(outcome->error.message));
    PQclear(PQexec(holder.get(), "ROLLBACK"));
    // The same action, pressed again.
    const auto again = await::outcome(runner, action);
    QVERIFY(again && again->isCommitted());
    // And whoever waits next time for another reason is not told the old name.
    const auto other = await::write<QString>(database, [](pqxx::transaction_base& tx) -> QString {
        tx.exec("DO $$ BEGIN RAISE SQLSTATE '55P03'; END $$");
        return {};
    });
    QVERIFY(!other.error().message.contains(QLatin1String("nightly job")));
}

void OverloadTest::diskFull()
{
    const SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("Only root can mount the small disk that this test fills.");
    TemporaryPostgres cluster;
    const TestDatabase own(TestDatabase::Content::Schema, cluster);
    cluster.execute(QStringLiteral("postgres"),
                    QStringLiteral("CREATE TABLESPACE small LOCATION '%1'").arg(disk.space()));
    own.execute(QStringLiteral("ALTER TABLE sales_pulse_actions SET TABLESPACE small"));
    Database database;
    QVERIFY(await::opened(database, own.settings()));
    ActionRunner runner(database);
    disk.fill(true);
    const Action action = note(QStringLiteral("kept"));
    const auto outcome = await::outcome(runner, action);
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, Outcome::Kind::Offline);
    QVERIFY2(outcome->error.message.contains(QLatin1String("no space left")), qPrintable(outcome->error.technical));
    QVERIFY(bool(await::read<QString>(database, ask("SELECT count(*) FROM sales_pulse_actions"))));
    disk.fill(false);
    const auto again = await::outcome(runner, action);
    QVERIFY2(again && again->isCommitted(), qPrintable(again->error.technical));
    QCOMPARE(own.execute(QStringLiteral("SELECT count(*) FROM sales_pulse_actions")), QStringLiteral("1"));
}

QTEST_GUILESS_MAIN(OverloadTest)
#include "tst_overload.moc"
