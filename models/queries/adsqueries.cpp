// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/adsqueries.h"

#include "db/sql.h"

#include <QHash>

namespace {

#define HOTDASH_ADS_SUMS                                                                                               \
    "sum(spend_cents)::bigint, sum(revenue_cents)::bigint, sum(impressions)::bigint, sum(clicks)::bigint, "            \
    "sum(conversions)::bigint, count(*)"

/** The same questions to the tables of today and to the legacy one. */
struct Statements {
    const char* days;
    const char* bestAndWorst;
    const char* campaigns;
    const char* periods;
    const char* recent;
};

// $1 and $2 are always the first and the last day. The campaigns' figures come from an index on metric_date.
constexpr Statements currentTables {
    .days = "SELECT metric_date, " HOTDASH_ADS_SUMS R"( FROM ads_daily_totals
              WHERE metric_date BETWEEN $1::date AND $2::date GROUP BY metric_date ORDER BY metric_date)",
    .bestAndWorst = R"(
        WITH ranked AS MATERIALIZED (
            SELECT campaign_id, sum(revenue_cents)::float8 / sum(spend_cents) AS roas FROM ads_daily_metrics
             WHERE metric_date BETWEEN $1::date AND $2::date GROUP BY campaign_id HAVING sum(spend_cents) > 0)
        SELECT c.id, c.campaign_name, chosen.roas
          FROM ((SELECT 1 AS place, * FROM ranked ORDER BY roas DESC, campaign_id LIMIT 1)
                UNION ALL (SELECT 2, * FROM ranked ORDER BY roas, campaign_id LIMIT 1)) AS chosen
          JOIN ads_campaigns c ON c.id = chosen.campaign_id ORDER BY chosen.place)",
    .campaigns = R"(
        SELECT c.id::text, c.id::text, c.campaign_id, c.platform, c.campaign_name, c.status, c.budget_cents, t.spend_cents,
               c.target_roas, c.start_date, c.end_date
          FROM ads_campaigns c LEFT JOIN ads_campaign_totals t ON t.campaign_id = c.id
         ORDER BY c.campaign_name, c.campaign_id)",
    .periods = "SELECT campaign_id::text, metric_date >= $3::date, " HOTDASH_ADS_SUMS R"( FROM ads_daily_metrics
         WHERE metric_date BETWEEN $1::date AND $2::date GROUP BY campaign_id, metric_date >= $3::date)",
    .recent = R"(
        SELECT c.id::text, count(*)::int,
               (count(*) FILTER (WHERE d.revenue_cents < d.spend_cents * coalesce(c.target_roas, $3::numeric)))::int,
               sum(d.spend_cents)::bigint, sum(d.revenue_cents)::bigint
          FROM ads_daily_metrics d JOIN ads_campaigns c ON c.id = d.campaign_id
         WHERE d.metric_date BETWEEN $1::date AND $2::date GROUP BY c.id)",
};

constexpr Statements legacyTable {
    .days = "SELECT metric_date, " HOTDASH_ADS_SUMS R"( FROM ads_metrics_daily
              WHERE metric_date BETWEEN $1::date AND $2::date GROUP BY metric_date ORDER BY metric_date)",
    .bestAndWorst = R"(
        WITH ranked AS MATERIALIZED (
            SELECT platform || ':' || campaign_id AS id, coalesce(max(campaign_name), campaign_id) AS name,
                   sum(revenue_cents)::float8 / sum(spend_cents) AS roas
              FROM ads_metrics_daily WHERE metric_date BETWEEN $1::date AND $2::date
             GROUP BY platform, campaign_id HAVING sum(spend_cents) > 0)
        (SELECT id, name, roas FROM ranked ORDER BY roas DESC, id LIMIT 1)
        UNION ALL (SELECT id, name, roas FROM ranked ORDER BY roas, id LIMIT 1))",
    .campaigns = R"(
        SELECT platform || ':' || campaign_id, NULL, campaign_id, platform, coalesce(max(campaign_name), campaign_id), NULL,
               0, sum(spend_cents)::bigint, NULL, NULL, NULL
          FROM ads_metrics_daily GROUP BY platform, campaign_id ORDER BY 5, campaign_id, platform)",
    .periods =
        "SELECT platform || ':' || campaign_id, metric_date >= $3::date, " HOTDASH_ADS_SUMS R"( FROM ads_metrics_daily
         WHERE metric_date BETWEEN $1::date AND $2::date GROUP BY platform, campaign_id, metric_date >= $3::date)",
    .recent = R"(
        SELECT platform || ':' || campaign_id, count(*)::int,
               (count(*) FILTER (WHERE revenue_cents < spend_cents * $3::numeric))::int,
               sum(spend_cents)::bigint, sum(revenue_cents)::bigint
          FROM ads_metrics_daily WHERE metric_date BETWEEN $1::date AND $2::date GROUP BY platform, campaign_id)",
};

AdsFigures figures(const pqxx::row& row, int firstColumn)
{
    return { sql::bigint(row[firstColumn]),     sql::bigint(row[firstColumn + 1]), sql::bigint(row[firstColumn + 2]),
             sql::bigint(row[firstColumn + 3]), sql::bigint(row[firstColumn + 4]), sql::bigint(row[firstColumn + 5]) };
}

/** The server's day, and which of the tables it has: one question for all. */
struct Server {
    QDate today; ///< UTC
    bool hasCurrent = false;
    bool hasLegacy = false;
    bool hasSales = false;
};

Server askServer(pqxx::transaction_base& tx)
{
    const auto rows = sql::exec(tx, R"(
        SELECT (now() AT TIME ZONE 'UTC')::date, to_regclass('public.ads_daily_metrics') IS NOT NULL,
               to_regclass('public.ads_metrics_daily') IS NOT NULL, to_regclass('public.sales_hourly') IS NOT NULL)");
    return { sql::date(rows[0][0]), sql::boolean(rows[0][1]), sql::boolean(rows[0][2]), sql::boolean(rows[0][3]) };
}

/** The newest day, of the legacy table where only that has one. */
QDate newestDay(pqxx::transaction_base& tx, const Server& server, bool& legacy)
{
    legacy = false;
    QDate newest;
    if (!server.hasLegacy || server.hasCurrent)
        newest = sql::date(sql::exec(tx, "SELECT max(metric_date) FROM ads_daily_metrics")[0][0]);
    if (newest.isValid() || !server.hasLegacy)
        return newest;
    newest = sql::date(sql::exec(tx, "SELECT max(metric_date) FROM ads_metrics_daily")[0][0]);
    legacy = newest.isValid() || !server.hasCurrent;
    return newest;
}

AdsSummary begin(pqxx::transaction_base& tx, const AdsPeriod& period, const Server& server)
{
    AdsSummary summary;
    summary.newestDay = newestDay(tx, server, summary.legacy);
    summary.to = period.lastDays > 0 ? server.today : period.to;
    summary.from = period.lastDays > 0 ? server.today.addDays(1 - period.lastDays) : period.from;
    return summary;
}

const Statements& statementsOf(const AdsSummary& summary)
{
    return summary.legacy ? legacyTable : currentTables;
}

void readDays(pqxx::transaction_base& tx, AdsSummary& summary)
{
    for (const auto& row : sql::exec(tx, statementsOf(summary).days, summary.before(), summary.to)) {
        const AdsDay day { sql::date(row[0]), figures(row, 1) };
        if (day.day < summary.from) {
            summary.previous += day.figures;
            continue;
        }
        summary.current += day.figures;
        summary.daily.append(day);
    }
}

void readBestAndWorst(pqxx::transaction_base& tx, AdsSummary& summary)
{
    const auto rows = sql::exec(tx, statementsOf(summary).bestAndWorst, summary.from, summary.to);
    if (rows.size() < 2)
        return;
    const auto campaign = [](const pqxx::row& row) {
        return CampaignRoas { sql::text(row[0]), sql::text(row[1]), sql::real(row[2]) };
    };
    summary.best = campaign(rows[0]);
    summary.worst = campaign(rows[1]);
}

Campaign campaignOf(const pqxx::row& row)
{
    Campaign campaign;
    campaign.id = sql::text(row[0]);
    campaign.tableId = sql::text(row[1]);
    campaign.campaignId = sql::text(row[2]);
    campaign.platform = sql::text(row[3]);
    campaign.name = sql::text(row[4]);
    campaign.status = sql::text(row[5]);
    campaign.budgetCents = sql::bigint(row[6]);
    campaign.spentCents = sql::bigint(row[7]);
    campaign.targetRoas = sql::optionalReal(row[8]);
    campaign.startDate = sql::date(row[9]);
    campaign.endDate = sql::date(row[10]);
    return campaign;
}

void readCampaigns(pqxx::transaction_base& tx, AdsReport& report, const RoasThresholds& thresholds,
                   const AttentionRules& rules)
{
    const AdsSummary& summary = report.summary;
    const Statements& statements = statementsOf(summary);
    QHash<QString, qsizetype> places;
    for (const auto& row : sql::exec(tx, statements.campaigns)) {
        report.campaigns.append(campaignOf(row));
        places.insert(report.campaigns.last().id, report.campaigns.size() - 1);
    }
    const auto find = [&](const pqxx::row& row) -> Campaign* {
        const auto place = places.constFind(sql::text(row[0]));
        return place == places.cend() ? nullptr : &report.campaigns[*place];
    };
    for (const auto& row : sql::exec(tx, statements.periods, summary.before(), summary.to, summary.from)) {
        if (Campaign* campaign = find(row))
            (sql::boolean(row[1]) ? campaign->current : campaign->previous) = figures(row, 2);
    }
    const QDate lastFinal = report.today.addDays(-adsDaysNotFinal);
    const QDate first = lastFinal.addDays(1 - std::max(1, rules.belowTargetDays));
    for (const auto& row : sql::exec(tx, statements.recent, first, lastFinal, thresholds.good)) {
        if (Campaign* campaign = find(row))
            campaign->recent = { sql::integer(row[1]), sql::integer(row[2]), sql::bigint(row[3]), sql::bigint(row[4]) };
    }
}

/** All revenue facts of the days, from the rollup of hours; nothing where there is none. */
std::optional<Money> readAllRevenue(pqxx::transaction_base& tx, const AdsSummary& summary)
{
    const auto rows = sql::exec(tx, R"(
        SELECT sum(h.amount), p.currency FROM sales_hourly h JOIN app.projects p ON p.project = h.project
         WHERE h.project = (SELECT app.current_project()) AND h.currency = p.currency
           AND h.hour >= $1::timestamp AT TIME ZONE 'UTC' AND h.hour < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'
         GROUP BY p.currency)",
                                summary.from, summary.to);
    if (rows.empty())
        return {};
    return sql::optionalMoney(rows[0][0], sql::text(rows[0][1]));
}

} // namespace

AdsSummary adsqueries::summary(pqxx::transaction_base& tx, const AdsPeriod& period)
{
    AdsSummary summary = begin(tx, period, askServer(tx));
    readDays(tx, summary);
    readBestAndWorst(tx, summary);
    return summary;
}

AdsReport adsqueries::report(pqxx::transaction_base& tx, const AdsPeriod& period, const RoasThresholds& thresholds,
                             const AttentionRules& rules)
{
    AdsReport report;
    const Server server = askServer(tx);
    report.today = server.today;
    report.summary = begin(tx, period, server);
    readDays(tx, report.summary);
    readCampaigns(tx, report, thresholds, rules);
    if (server.hasSales)
        report.allRevenue = readAllRevenue(tx, report.summary);
    return report;
}

QVector<AdsDay> adsqueries::campaignDays(pqxx::transaction_base& tx, const Campaign& campaign, const AdsPeriod& period)
{
    const QDate today = askServer(tx).today;
    const QDate to = period.lastDays > 0 ? today : period.to;
    const QDate from = period.lastDays > 0 ? today.addDays(1 - period.lastDays) : period.from;
    constexpr const char* current = "SELECT metric_date, " HOTDASH_ADS_SUMS R"( FROM ads_daily_metrics
         WHERE campaign_id = $3::uuid AND metric_date BETWEEN $1::date AND $2::date GROUP BY metric_date ORDER BY metric_date)";
    constexpr const char* legacy = "SELECT metric_date, " HOTDASH_ADS_SUMS R"( FROM ads_metrics_daily
         WHERE platform = $3::text AND campaign_id = $4::text AND metric_date BETWEEN $1::date AND $2::date
         GROUP BY metric_date ORDER BY metric_date)";
    const auto rows = campaign.tableId.isEmpty()
        ? sql::exec(tx, legacy, from, to, campaign.platform, campaign.campaignId)
        : sql::exec(tx, current, from, to, campaign.tableId);
    QVector<AdsDay> days;
    for (const auto& row : rows)
        days.append({ sql::date(row[0]), figures(row, 1) });
    return days;
}

#undef HOTDASH_ADS_SUMS
