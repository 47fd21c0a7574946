// SPDX-License-Identifier: GPL-3.0-or-later
#include "databaseawait.h"
#include "db/sql.h"
#include "fatalloghandler.h"
#include "temporarypostgres.h"

#include <QTest>

/**
 * Through the connection that the program has: an operator reads the ads tables and the agents' requests, and can
 * neither write nor decide them. The service can.
 */
class TestAdsPolicies : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init() { FatalLogHandler::arm(); }
    void operatorsRead_data();
    void operatorsRead();
    void operatorsAreRefused_data();
    void operatorsAreRefused();
    void theReadingLaneWritesNothingAtAll();
    void theServiceWritesAndTheOperatorSeesIt();

private:
    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<Database> m_database;
};

namespace {

const QString rows = QStringLiteral(R"(
    INSERT INTO ads_campaigns (id, campaign_id, platform, campaign_name, start_date)
        VALUES ('00000000-0000-0000-0000-00000000000a', 'a', 'meta', 'Autumn', '2026-01-01');
    INSERT INTO ads_daily_metrics (campaign_id, metric_date, spend_cents)
        VALUES ('00000000-0000-0000-0000-00000000000a', '2026-11-01', 500);
    INSERT INTO ads_metrics_daily (platform, campaign_id, metric_date, spend_cents) VALUES ('meta', 'a', '2026-11-01', 500);
    INSERT INTO "AgentApproval" (conversation_id, serialized) VALUES ('conv-1', '{"agent": "support"}');
    INSERT INTO approvals_history (conversation_id, tool_name, action, operator_name, details, project)
        VALUES ('conv-0', 'send_reply', 'approved', 'Nora', '{}', 'occ');)");

Database::Job<QString> run(const QByteArray& statement)
{
    return [statement](pqxx::transaction_base& tx) {
        const auto result = sql::exec(tx, statement.constData());
        return result.empty() ? QString() : sql::text(result[0][0]);
    };
}

} // namespace

void TestAdsPolicies::initTestCase()
{
    m_server = std::make_unique<TestDatabase>();
    m_server->execute(rows);
    m_database = std::make_unique<Database>();
    ConnectionSettings settings = m_server->settings();
    settings.project = QStringLiteral("occ");
    QVERIFY(await::opened(*m_database, settings));
}

void TestAdsPolicies::cleanupTestCase()
{
    m_database.reset();
    m_server.reset();
}

void TestAdsPolicies::operatorsRead_data()
{
    QTest::addColumn<QByteArray>("table");
    for (const char* table : { "ads_campaigns", "ads_daily_metrics", "ads_daily_totals", "ads_campaign_totals",
                               "ads_metrics_daily", "\"AgentApproval\"", "approvals_history" })
        QTest::newRow(table) << QByteArray(table);
}

void TestAdsPolicies::operatorsRead()
{
    QFETCH(QByteArray, table);
    const auto count = await::read<QString>(*m_database, run("SELECT count(*) FROM " + table));
    QVERIFY(count);
    QCOMPARE(count.value(), QStringLiteral("1"));
}

void TestAdsPolicies::operatorsAreRefused_data()
{
    QTest::addColumn<QByteArray>("statement");
    const char* const statements[] = {
        "INSERT INTO ads_campaigns (campaign_id, platform, campaign_name, start_date) VALUES ('x', 'meta', 'x', now())",
        "UPDATE ads_campaigns SET budget_cents = 1",
        "UPDATE ads_campaigns SET target_roas = 1",
        "DELETE FROM ads_campaigns",
        "TRUNCATE ads_daily_metrics",
        "INSERT INTO ads_daily_metrics (campaign_id, metric_date) SELECT id, now() FROM ads_campaigns",
        "UPDATE ads_daily_metrics SET revenue_cents = 1000000",
        "DELETE FROM ads_daily_metrics",
        "UPDATE ads_daily_totals SET spend_cents = 0",
        "UPDATE ads_campaign_totals SET spend_cents = 0",
        "UPDATE ads_metrics_daily SET spend_cents = 0",
        "SELECT app.rebuild_ads_campaign_totals()",
        "UPDATE \"AgentApproval\" SET status = 'approved', approved_by = 'me'",
        "UPDATE \"AgentApproval\" SET last_interruptions = '[]'",
        "INSERT INTO \"AgentApproval\" (conversation_id, serialized) VALUES ('x', '{}')",
        "DELETE FROM \"AgentApproval\"",
        "SET ROLE service_role",
    };
    for (const char* statement : statements)
        QTest::newRow(statement) << QByteArray(statement);
}

void TestAdsPolicies::operatorsAreRefused()
{
    QFETCH(QByteArray, statement);
    const auto result = await::write<QString>(*m_database, run(statement));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, DbError::Kind::Denied);
    QVERIFY(!result.error().message.isEmpty());
    QCOMPARE(m_server->execute(QStringLiteral("SELECT spend_cents || ' ' || status FROM ads_daily_metrics m "
                                              "JOIN ads_campaigns c ON c.id = m.campaign_id")),
             QStringLiteral("500 active"));
    QCOMPARE(m_server->execute(QStringLiteral("SELECT status FROM \"AgentApproval\"")), QStringLiteral("pending"));
}

void TestAdsPolicies::theReadingLaneWritesNothingAtAll()
{
    const auto result = await::read<QString>(*m_database,
                                             run("INSERT INTO sales_pulse_actions (action_type, project) "
                                                 "VALUES ('note_added', 'occ')"));
    QVERIFY(!result);
    QCOMPARE(m_server->execute(QStringLiteral("SELECT count(*) FROM sales_pulse_actions")), QStringLiteral("0"));
}

void TestAdsPolicies::theServiceWritesAndTheOperatorSeesIt()
{
    m_server->execute(QStringLiteral("SET ROLE service_role; UPDATE \"AgentApproval\" SET status = 'approved', "
                                     "approved_by = 'Nora'; UPDATE ads_daily_metrics SET spend_cents = 700"));
    const auto seen = await::read<QString>(
        *m_database, run("SELECT a.status || ' ' || t.spend_cents FROM \"AgentApproval\" a, ads_campaign_totals t"));
    QVERIFY(seen);
    QCOMPARE(seen.value(), QStringLiteral("approved 700"));
}

QTEST_GUILESS_MAIN(TestAdsPolicies)
#include "tst_adspolicies.moc"
