// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/adsqueries.h"

#include "db/sql.h"

namespace {

AdsFigures figures(const pqxx::row& row, int firstColumn)
{
    return { sql::bigint(row[firstColumn]), sql::bigint(row[firstColumn + 1]), sql::bigint(row[firstColumn + 2]),
             sql::bigint(row[firstColumn + 3]), sql::bigint(row[firstColumn + 4]) };
}

void readDays(pqxx::transaction_base& tx, int days, AdsSummary& summary)
{
    const auto rows = sql::exec(tx, R"(
        SELECT metric_date, metric_date > (now() AT TIME ZONE 'UTC')::date - $1::int AS current,
               sum(spend_cents)::bigint, sum(revenue_cents)::bigint, sum(impressions)::bigint, sum(clicks)::bigint,
               sum(conversions)::bigint
          FROM ads_daily_totals
         WHERE metric_date > (now() AT TIME ZONE 'UTC')::date - 2 * $1::int
           AND metric_date <= (now() AT TIME ZONE 'UTC')::date
         GROUP BY metric_date ORDER BY metric_date)",
                                days);
    for (const auto& row : rows) {
        const AdsDay day { sql::date(row[0]), figures(row, 2) };
        if (sql::boolean(row[1])) {
            summary.current += day.figures;
            summary.daily.append(day);
        } else {
            summary.previous += day.figures;
        }
    }
}

void readBestAndWorst(pqxx::transaction_base& tx, int days, AdsSummary& summary)
{
    const auto rows = sql::exec(tx, R"(
        WITH ranked AS (
            SELECT c.campaign_id, c.campaign_name, m.revenue::float8 / m.spend AS roas
              FROM ads_campaigns c
              JOIN LATERAL (SELECT sum(spend_cents) AS spend, sum(revenue_cents) AS revenue FROM ads_daily_metrics d
                             WHERE d.campaign_id = c.id AND d.metric_date > (now() AT TIME ZONE 'UTC')::date - $1::int
                               AND d.metric_date <= (now() AT TIME ZONE 'UTC')::date) m ON m.spend > 0)
        (SELECT campaign_id, campaign_name, roas FROM ranked ORDER BY roas DESC, campaign_id LIMIT 1)
        UNION ALL
        (SELECT campaign_id, campaign_name, roas FROM ranked ORDER BY roas, campaign_id LIMIT 1))",
                                days);
    if (rows.size() < 2)
        return;
    const auto campaign = [](const pqxx::row& row) {
        return CampaignRoas { sql::text(row[0]), sql::text(row[1]), sql::real(row[2]) };
    };
    summary.best = campaign(rows[0]);
    summary.worst = campaign(rows[1]);
}

} // namespace

AdsSummary adsqueries::summary(pqxx::transaction_base& tx, int days)
{
    AdsSummary summary;
    const auto today = sql::exec(tx, R"(
        SELECT (now() AT TIME ZONE 'UTC')::date, (SELECT max(metric_date) FROM ads_daily_totals))");
    summary.to = sql::date(today[0][0]);
    summary.from = summary.to.addDays(1 - days);
    summary.newestDay = sql::date(today[0][1]);
    readDays(tx, days, summary);
    readBestAndWorst(tx, days, summary);
    return summary;
}

AdsReport adsqueries::report(pqxx::transaction_base& tx, int days)
{
    AdsReport report { summary(tx, days), {} };
    const auto rows = sql::exec(tx, R"(
        SELECT c.id, c.campaign_id, c.platform, c.campaign_name, c.status, c.budget_cents, m.spent, c.target_roas,
               c.start_date, c.end_date,
               m.spend, m.revenue, m.impressions, m.clicks, m.conversions,
               m.spend_before, m.revenue_before, m.impressions_before, m.clicks_before, m.conversions_before
          FROM ads_campaigns c
          CROSS JOIN LATERAL (
               SELECT sum(spend_cents)::bigint AS spent,
                      (sum(spend_cents) FILTER (WHERE now_))::bigint AS spend,
                      (sum(revenue_cents) FILTER (WHERE now_))::bigint AS revenue,
                      (sum(impressions) FILTER (WHERE now_))::bigint AS impressions,
                      (sum(clicks) FILTER (WHERE now_))::bigint AS clicks,
                      (sum(conversions) FILTER (WHERE now_))::bigint AS conversions,
                      (sum(spend_cents) FILTER (WHERE before_))::bigint AS spend_before,
                      (sum(revenue_cents) FILTER (WHERE before_))::bigint AS revenue_before,
                      (sum(impressions) FILTER (WHERE before_))::bigint AS impressions_before,
                      (sum(clicks) FILTER (WHERE before_))::bigint AS clicks_before,
                      (sum(conversions) FILTER (WHERE before_))::bigint AS conversions_before
                 FROM (SELECT d.*, metric_date > today - $1::int AND metric_date <= today AS now_,
                              metric_date > today - 2 * $1::int AND metric_date <= today - $1::int AS before_
                         FROM ads_daily_metrics d, (SELECT (now() AT TIME ZONE 'UTC')::date AS today) AS t
                        WHERE d.campaign_id = c.id) AS day) AS m
         ORDER BY c.campaign_name, c.campaign_id)",
                                days);
    for (const auto& row : rows) {
        Campaign campaign;
        campaign.id = sql::text(row[0]);
        campaign.campaignId = sql::text(row[1]);
        campaign.platform = sql::text(row[2]);
        campaign.name = sql::text(row[3]);
        campaign.status = sql::text(row[4]);
        campaign.budgetCents = sql::bigint(row[5]);
        campaign.spentCents = sql::bigint(row[6]);
        campaign.targetRoas = sql::optionalReal(row[7]);
        campaign.startDate = sql::date(row[8]);
        campaign.endDate = sql::date(row[9]);
        campaign.current = figures(row, 10);
        campaign.previous = figures(row, 15);
        report.campaigns.append(campaign);
    }
    return report;
}
