// SPDX-License-Identifier: GPL-3.0-or-later
#include "readingtransaction.h"

#include "db/dberror.h"
#include "db/missingobject.h"
#include "queries/adsqueries.h"

#include <QtTest>

/** The queries of the ads tile and dialog on a real database, as an operator. */
class TestAdsQueries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sumsOverAMonthsEnd();
    void ratiosAreOfSumsAndNothingWithoutSpend();
    void lastDaysFollowTheServersUtcDay();
    void campaignTotalsFollowEveryChange();
    void recentDaysAreTheLastCompleteOnes();
    void allRevenueIsOfTheShopsCurrencyAndUtcDays();
    void legacyTableIsReadWhereThereIsNothingElse();
    void missingTablesNameTheirMigration();
    void tileReadsNoHistory();
    void operatorsMayNotWrite();
};

namespace {

const QString addCampaigns = QStringLiteral(R"(
    INSERT INTO ads_campaigns (id, campaign_id, platform, campaign_name, budget_cents, target_roas, start_date) VALUES
        ('00000000-0000-0000-0000-00000000000a', 'a', 'meta', 'Autumn', 100000, 3, '2026-01-01'),
        ('00000000-0000-0000-0000-00000000000b', 'b', 'google', 'Brand', 0, NULL, '2026-01-01'),
        ('00000000-0000-0000-0000-00000000000c', 'c', 'organic', 'Letters', 0, NULL, '2026-01-01');)");

QString metric(char campaign, const QString& day, int spend, int revenue, int conversions = 1)
{
    return QStringLiteral("INSERT INTO ads_daily_metrics (campaign_id, metric_date, spend_cents, impressions, clicks, "
                          "conversions, revenue_cents) VALUES ('00000000-0000-0000-0000-00000000000%1', %2, %3, 1000, "
                          "50, %4, %5);")
        .arg(QString(QLatin1Char(campaign)), day)
        .arg(spend)
        .arg(conversions)
        .arg(revenue);
}

QString ago(int days)
{
    return QStringLiteral("(now() AT TIME ZONE 'UTC')::date - %1").arg(days);
}

AdsReport reportOf(const TestDatabase& database, const AdsPeriod& period)
{
    const ReadingTransaction tx(database);
    return adsqueries::report(*tx, period, {}, {});
}

const Campaign& named(const AdsReport& report, const QString& name)
{
    for (const Campaign& campaign : report.campaigns) {
        if (campaign.name == name)
            return campaign;
    }
    throw std::runtime_error("no such campaign");
}

} // namespace

void TestAdsQueries::sumsOverAMonthsEnd()
{
    const TestDatabase database;
    database.execute(
        addCampaigns + metric('a', QStringLiteral("'2026-02-26'"), 1, 1)
        + metric('a', QStringLiteral("'2026-02-27'"), 100, 300) + metric('a', QStringLiteral("'2026-02-28'"), 200, 500)
        + metric('a', QStringLiteral("'2026-03-01'"), 400, 100) + metric('b', QStringLiteral("'2026-03-01'"), 800, 900)
        + metric('a', QStringLiteral("'2026-03-02'"), 1600, 100) + metric('a', QStringLiteral("'2026-03-03'"), 1, 1));
    // 1 and 2 March, against 27 and 28 February: 2026 has no 29th.
    const AdsReport report = reportOf(database, AdsPeriod::between(QDate(2026, 3, 2), QDate(2026, 3, 1)));
    QCOMPARE(report.summary.from, QDate(2026, 3, 1));
    QCOMPARE(report.summary.days(), 2);
    QCOMPARE(report.summary.before(), QDate(2026, 2, 27));
    QCOMPARE(report.summary.current.spendCents, 2800);
    QCOMPARE(report.summary.current.revenueCents, 1100);
    QCOMPARE(report.summary.previous.spendCents, 300);
    QCOMPARE(report.summary.daily.size(), 2);
    QCOMPARE(report.summary.daily.first().figures.spendCents, 1200);
    const Campaign& autumn = named(report, QStringLiteral("Autumn"));
    QCOMPARE(autumn.current.spendCents, 2000);
    QCOMPARE(autumn.previous.revenueCents, 800);
    QCOMPARE(autumn.spentCents, 2302);
    QVERIFY(!report.notFinalFrom().isValid());

    const ReadingTransaction tx(database);
    const auto days = adsqueries::campaignDays(*tx, autumn, AdsPeriod::between(QDate(2026, 2, 27), QDate(2026, 3, 1)));
    QCOMPARE(days.size(), 3);
    QCOMPARE(days.last().day, QDate(2026, 3, 1));
    QCOMPARE(days.last().figures.spendCents, 400);
}

void TestAdsQueries::ratiosAreOfSumsAndNothingWithoutSpend()
{
    const TestDatabase database;
    database.execute(addCampaigns + metric('a', ago(0), 100, 1000) + metric('a', ago(1), 900, 1000)
                     + metric('b', ago(1), 500, 100) + metric('c', ago(1), 0, 700, 0));
    const ReadingTransaction tx(database);
    const AdsSummary summary = adsqueries::summary(*tx, AdsPeriod::last(7));
    QCOMPARE(summary.current.roas().value(), 2800.0 / 1500.0);
    QCOMPARE(summary.best->name, QStringLiteral("Autumn"));
    QCOMPARE(summary.best->roas, 2.0); // the average of the days' ratios would be 5.6
    QCOMPARE(summary.worst->name, QStringLiteral("Brand")); // Letters has no spend, so no ROAS
    QVERIFY(!summary.legacy);
    const AdsReport report = reportOf(database, AdsPeriod::last(7));
    QVERIFY(!named(report, QStringLiteral("Letters")).current.roas());
    QVERIFY(!named(report, QStringLiteral("Letters")).current.cpaCents());
}

void TestAdsQueries::lastDaysFollowTheServersUtcDay()
{
    const TestDatabase database;
    database.execute(addCampaigns + metric('a', ago(6), 10, 10) + metric('a', ago(7), 20, 10)
                     + metric('a', ago(13), 40, 10) + metric('a', ago(14), 80, 10));
    const AdsReport report = reportOf(database, AdsPeriod::last(7));
    QCOMPARE(report.summary.to, report.today);
    QCOMPARE(report.summary.current.spendCents, 10);
    QCOMPARE(report.summary.previous.spendCents, 60);
    QCOMPARE(report.notFinalFrom(), report.today.addDays(-2));
}

void TestAdsQueries::campaignTotalsFollowEveryChange()
{
    const TestDatabase database;
    const auto spent = [&database] {
        return database.execute(
            QStringLiteral("SELECT string_agg(c.campaign_id || '=' || t.spend_cents, ' ' ORDER BY c.campaign_id) "
                           "FROM ads_campaign_totals t JOIN ads_campaigns c ON c.id = t.campaign_id"));
    };
    database.execute(addCampaigns + metric('a', ago(1), 100, 0) + metric('a', ago(2), 50, 0)
                     + metric('b', ago(2), 7, 0));
    QCOMPARE(spent(), QStringLiteral("a=150 b=7"));
    database.execute(QStringLiteral("UPDATE ads_daily_metrics SET spend_cents = spend_cents + 1"));
    QCOMPARE(spent(), QStringLiteral("a=152 b=8"));
    database.execute(
        QStringLiteral("INSERT INTO ads_daily_metrics (campaign_id, metric_date, spend_cents) "
                       "SELECT campaign_id, metric_date, 1000 FROM ads_daily_metrics "
                       "ON CONFLICT (campaign_id, metric_date) DO UPDATE SET spend_cents = excluded.spend_cents"));
    QCOMPARE(spent(), QStringLiteral("a=2000 b=1000"));
    database.execute(QStringLiteral("DELETE FROM ads_daily_metrics WHERE metric_date = %1").arg(ago(1)));
    QCOMPARE(spent(), QStringLiteral("a=1000 b=1000"));
    database.execute(QStringLiteral("DELETE FROM ads_campaigns WHERE campaign_id = 'b'"));
    QCOMPARE(spent(), QStringLiteral("a=1000"));
    database.execute(QStringLiteral("SELECT app.rebuild_ads_campaign_totals()"));
    QCOMPARE(spent(), QStringLiteral("a=1000"));
    database.execute(QStringLiteral("TRUNCATE ads_daily_metrics"));
    QVERIFY(spent().isNull());
}

void TestAdsQueries::recentDaysAreTheLastCompleteOnes()
{
    const TestDatabase database;
    QString rows = addCampaigns;
    for (int day = 0; day < 10; ++day)
        rows +=
            metric('a', ago(day), 1000, day < 6 ? 2000 : 9000) + metric('b', ago(day), 1000, day == 4 ? 4000 : 3999);
    database.execute(rows);
    const AdsReport report = reportOf(database, AdsPeriod::last(30));
    // Three days from the fourth day ago on; the three since are not final.
    QCOMPARE(named(report, QStringLiteral("Autumn")).recent, (RecentDays { 3, 3, 3000, 6000 }));
    QCOMPARE(named(report, QStringLiteral("Brand")).recent.daysBelowTarget, 2); // without a target: below 4
    QCOMPARE(named(report, QStringLiteral("Letters")).recent, RecentDays {});
}

void TestAdsQueries::allRevenueIsOfTheShopsCurrencyAndUtcDays()
{
    const TestDatabase database;
    database.execute(addCampaigns + metric('a', QStringLiteral("'2026-03-01'"), 2500, 100) + QStringLiteral(R"(
        UPDATE app.projects SET currency = 'GBP', time_zone = 'America/New_York' WHERE project = 'occ';
        INSERT INTO "DashboardFact" ("shopDomain", "factType", value, project, "periodStart", "periodEnd", scope)
        SELECT 's', 'revenue', v::jsonb, p, t::timestamptz, t::timestamptz + interval '1 hour', scope FROM (VALUES
            ('{"amount": "10.00", "currency": "GBP", "orders": 1, "units": 1}', 'occ', '2026-03-01 00:00Z', NULL),
            ('{"amount": "40.00", "currency": "GBP", "orders": 1, "units": 1}', 'occ', '2026-03-01 23:00Z', NULL),
            ('{"amount": "90.00", "currency": "EUR", "orders": 1, "units": 1}', 'occ', '2026-03-01 23:00Z', 'EUR'),
            ('{"amount": "70.00", "currency": "GBP", "orders": 1, "units": 1}', 'occ', '2026-03-02 00:00Z', NULL),
            ('{"amount": "80.00", "currency": "GBP", "orders": 1, "units": 1}', 'other', '2026-03-01 12:00Z', NULL)
        ) AS f (v, p, t, scope);)"));
    const AdsReport report = reportOf(database, AdsPeriod::between(QDate(2026, 3, 1), QDate(2026, 3, 1)));
    QCOMPARE(report.allRevenue.value(), Money::fromCents(5000, QStringLiteral("GBP")));
    QCOMPARE(report.blendedRoas().value(), 2.0);
    QVERIFY(!reportOf(database, AdsPeriod::between(QDate(2026, 1, 1), QDate(2026, 1, 2))).allRevenue);
}

void TestAdsQueries::legacyTableIsReadWhereThereIsNothingElse()
{
    const TestDatabase database;
    database.execute(QStringLiteral(R"(
        INSERT INTO ads_metrics_daily (platform, campaign_id, campaign_name, metric_date, spend_cents, revenue_cents) VALUES
            ('meta', 'x', 'Old one', (now() AT TIME ZONE 'UTC')::date - 1, 100, 500),
            ('google', 'x', NULL, (now() AT TIME ZONE 'UTC')::date - 1, 300, 300))"));
    AdsReport report = reportOf(database, AdsPeriod::last(7));
    QVERIFY(report.summary.legacy);
    QCOMPARE(report.summary.current.roas().value(), 2.0);
    QCOMPARE(report.campaigns.size(), 2);
    QCOMPARE(named(report, QStringLiteral("Old one")).current.spendCents, 100);
    QCOMPARE(named(report, QStringLiteral("x")).platform, QStringLiteral("google"));
    {
        const ReadingTransaction tx(database);
        const AdsSummary summary = adsqueries::summary(*tx, AdsPeriod::last(7));
        QCOMPARE(summary.best->name, QStringLiteral("Old one"));
        QCOMPARE(summary.worst->name, QStringLiteral("x"));
        QCOMPARE(adsqueries::campaignDays(*tx, named(report, QStringLiteral("Old one")), AdsPeriod::last(7)).size(), 1);
    }
    // A database that never had the newer tables.
    database.execute(
        QStringLiteral("DROP TABLE ads_campaign_totals, ads_daily_metrics, ads_daily_totals, ads_campaigns CASCADE"));
    report = reportOf(database, AdsPeriod::last(7));
    QVERIFY(report.summary.legacy);
    QCOMPARE(report.campaigns.size(), 2);
}

void TestAdsQueries::missingTablesNameTheirMigration()
{
    const TestDatabase database;
    database.execute(QStringLiteral("DROP TABLE ads_campaign_totals, ads_daily_metrics, ads_daily_totals, "
                                    "ads_campaigns, ads_metrics_daily CASCADE"));
    const ReadingTransaction tx(database);
    DbError error;
    try {
        adsqueries::summary(*tx, AdsPeriod::last(30));
    } catch (...) {
        error = dbErrorFromCurrentException();
    }
    QCOMPARE(error.kind, DbError::Kind::NotConfigured);
    QCOMPARE(missingobject::migrationCreating(missingobject::nameIn(error)),
             QStringLiteral("20251020005738_ads_tracking"));
}

void TestAdsQueries::tileReadsNoHistory()
{
    const TestDatabase database;
    database.execute(QStringLiteral(R"(
        SET session_replication_role = replica;
        INSERT INTO ads_campaigns (campaign_id, platform, campaign_name, start_date)
        SELECT 'c' || n, 'meta', 'Campaign ' || n, '2024-01-01' FROM generate_series(1, 100) n;
        INSERT INTO ads_daily_metrics (campaign_id, metric_date, spend_cents, revenue_cents)
        SELECT c.id, (now() AT TIME ZONE 'UTC')::date - d, 100, 300 FROM ads_campaigns c, generate_series(0, 999) d;
        RESET session_replication_role;
        SELECT app.refresh_ads_totals(ARRAY(SELECT DISTINCT metric_date FROM ads_daily_metrics)),
               app.rebuild_ads_campaign_totals();
        ANALYZE)"));
    const ReadingTransaction tx(database);
    const AdsSummary summary = adsqueries::summary(*tx, AdsPeriod::last(30));
    QCOMPARE(summary.current.spendCents, 30 * 100 * 100);
    // What this very transaction did to the table of 100,000 rows.
    const auto counters = (*tx).exec("SELECT pg_stat_get_xact_numscans('ads_daily_metrics'::regclass),"
                                     "       sum(pg_stat_get_xact_tuples_returned(indexrelid)) FROM pg_index WHERE "
                                     "indrelid = 'ads_daily_metrics'::regclass");
    QCOMPARE(counters[0][0].as<int>(), 0);
    QVERIFY2(counters[0][1].as<int>() <= 30 * 100 + 10, counters[0][1].c_str());
}

void TestAdsQueries::operatorsMayNotWrite()
{
    const TestDatabase database;
    database.execute(
        addCampaigns + metric('a', ago(1), 1, 1)
        + QStringLiteral(R"(INSERT INTO "AgentApproval" (conversation_id, serialized) VALUES ('c', '{}'))"));
    const QStringList refused {
        QStringLiteral("UPDATE ads_campaigns SET budget_cents = 1"),
        QStringLiteral("DELETE FROM ads_daily_metrics"),
        QStringLiteral("INSERT INTO ads_metrics_daily (platform, campaign_id, metric_date) VALUES ('m', 'c', now())"),
        QStringLiteral("INSERT INTO ads_campaign_totals SELECT id, 1 FROM ads_campaigns"),
        QStringLiteral("SELECT app.rebuild_ads_campaign_totals()"),
        QStringLiteral(R"(UPDATE "AgentApproval" SET status = 'approved')"),
        QStringLiteral(R"(DELETE FROM "AgentApproval")"),
    };
    for (const QString& statement : refused) {
        QString reason;
        try {
            database.execute(statement, QStringLiteral("op_occ"));
        } catch (const std::exception& error) {
            reason = QString::fromUtf8(error.what());
        }
        QVERIFY2(reason.contains(QLatin1String("permission denied")), qPrintable(statement + u": " + reason));
    }
}

QTEST_GUILESS_MAIN(TestAdsQueries)
#include "tst_adsqueries.moc"
