// SPDX-License-Identifier: GPL-3.0-or-later
#include "databaseawait.h"
#include "db/sql.h"
#include "fatalloghandler.h"
#include "temporarypostgres.h"

#include <QSignalSpy>
#include <QTest>

using Kind = DbError::Kind;
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

} // namespace

/** Two real servers, of which one follows the other by streaming replication. */
class FailoverTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void standbyTakesOver();
    void standbyIsReadOnly();
    void readOnlyDatabase();
    void asksForAStandbyThatIsNotThere();

private:
    std::unique_ptr<TemporaryPostgres> m_primary;
    std::unique_ptr<TestDatabase> m_testDatabase;
    std::unique_ptr<TemporaryPostgres> m_standby;
};

void FailoverTest::init()
{
    FatalLogHandler::arm();
    m_primary = std::make_unique<TemporaryPostgres>(TemporaryPostgres::replicating());
    m_testDatabase = std::make_unique<TestDatabase>(TestDatabase::Content::Schema, *m_primary);
    m_standby = TemporaryPostgres::standbyOf(*m_primary);
}

void FailoverTest::cleanup()
{
    m_standby.reset();
    m_testDatabase.reset();
    m_primary.reset();
}

void FailoverTest::standbyTakesOver()
{
    ConnectionSettings settings;
    settings.conninfo = QStringLiteral("host=%1,%2 user=op_occ dbname=%3 target_session_attrs=read-write")
                            .arg(m_standby->folder(), m_primary->folder(), m_testDatabase->name());
    Database database;
    QVERIFY(await::opened(database, settings) && await::live(database));
    QCOMPARE(await::write<QString>(database, addVendor(QStringLiteral("Before"))).value(), QStringLiteral("Before"));
    QTRY_COMPARE_WITH_TIMEOUT(m_standby->execute(m_testDatabase->name(), QLatin1String(kVendors)),
                              QStringLiteral("Before"), await::kBound);
    m_primary->stop();
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Reconnecting, await::kBound);
    QTRY_VERIFY2_WITH_TIMEOUT(database.error().message.contains(QLatin1String("can be written to")),
                              qPrintable(database.error().message), await::kBound);
    m_standby->execute(QStringLiteral("postgres"), QStringLiteral("SELECT pg_promote(true, 30)"));
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), State::Connected, await::kBound);
    QCOMPARE(await::write<QString>(database, addVendor(QStringLiteral("After"))).value(), QStringLiteral("After"));
    QCOMPARE(await::read<QString>(database, ask(kVendors)).value(), QStringLiteral("After,Before"));
    QVERIFY(await::live(database));
}

/** The tiles work, nothing can be decided, and it is said why. After its promotion all works, without a click. */
void FailoverTest::standbyIsReadOnly()
{
    m_testDatabase->execute(QStringLiteral("INSERT INTO vendors (name, project) VALUES ('Harbour', 'occ')"));
    QTRY_COMPARE_WITH_TIMEOUT(m_standby->execute(m_testDatabase->name(), QLatin1String(kVendors)),
                              QStringLiteral("Harbour"), await::kBound);
    ConnectionSettings settings;
    settings.conninfo = m_standby->conninfo(m_testDatabase->name(), QStringLiteral("op_occ"));
    Database database;
    QVERIFY(await::opened(database, settings));
    QCOMPARE(database.liveness(), Database::Liveness::Polling); // a standby lets nobody LISTEN
    QCOMPARE(await::read<QString>(database, ask(kVendors)).value(), QStringLiteral("Harbour"));
    const auto written = await::write<QString>(database, addVendor(QStringLiteral("x")));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Kind::Denied);
    QVERIFY2(written.error().message.contains(QLatin1String("can be read but not written")),
             qPrintable(written.error().message));
    QCOMPARE(database.state(), State::Connected);
    m_standby->execute(QStringLiteral("postgres"), QStringLiteral("SELECT pg_promote(true, 30)"));
    QVERIFY(await::live(database));
    QVERIFY(bool(await::write<QString>(database, addVendor(QStringLiteral("x")))));
}

/** As poolers and owners during maintenance make it. */
void FailoverTest::readOnlyDatabase()
{
    m_testDatabase->execute(
        QStringLiteral("ALTER DATABASE %1 SET default_transaction_read_only = on").arg(m_testDatabase->name()));
    Database database;
    QVERIFY(await::opened(database, m_testDatabase->settings()));
    QVERIFY(bool(await::read<QString>(database, ask(kVendors))));
    const auto written = await::write<QString>(database, addVendor(QStringLiteral("x")));
    QCOMPARE(written.error().kind, Kind::Denied);
    QVERIFY(written.error().message.contains(QLatin1String("can be read but not written")));
}

/** What is wrong is in the connection's own words, not in the network. */
void FailoverTest::asksForAStandbyThatIsNotThere()
{
    for (const char* wanted : { "standby", "read-only" }) {
        ConnectionSettings settings = m_testDatabase->settings();
        settings.conninfo += QStringLiteral(" target_session_attrs=") + QLatin1String(wanted);
        Database database;
        database.open(settings);
        QTRY_VERIFY2_WITH_TIMEOUT(database.error().message.contains(QLatin1String("is a standby now")),
                                  qPrintable(database.error().message), await::kBound);
        QVERIFY(database.error().hint.contains(QLatin1String("target_session_attrs")));
    }
}

QTEST_GUILESS_MAIN(FailoverTest)
#include "tst_failover.moc"
