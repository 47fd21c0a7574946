// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importhelpers.h"
#include "queries/importstore.h"

#include "db/sql.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportStore)
};

/**
 * The one currency of the file. Ads tables have no column for it: their cents are of the shop's currency, so a file in
 * another is refused, and one beside which campaigns of another currency were imported.
 */
QString soleCurrency(pqxx::transaction_base& tx, const StoreContext& context)
{
    const auto found = tx.exec(
        "SELECT currency, min(line) FROM import_stage WHERE currency IS NOT NULL GROUP BY 1 ORDER BY 2 LIMIT 2");
    if (found.empty())
        return {};
    const QString currency = sql::text(found[0][0]);
    if (found.size() > 1)
        context.refuse(
            Text::tr("The report has amounts of several currencies: %1 in line %2, %3 in line %4.")
                .arg(currency, sql::text(found[0][1]), sql::text(found[1][0]), sql::text(found[1][1])),
            Text::tr("Export one report for each currency; amounts of different currencies are never added up."));
    const QString otherHint =
        Text::tr("Amounts of different currencies are never added up. Import it into a database of a "
                 "shop whose currency is %1, or export the report in the shop's currency.")
            .arg(currency);
    if (!context.currency.isEmpty() && context.currency != currency)
        context.refuse(
            Text::tr("The report's amounts are in %1, and the shop's currency, in which ads are kept, is %2.")
                .arg(currency, context.currency),
            otherHint);
    const auto other =
        sql::exec(tx,
                  "SELECT metadata ->> 'currency' FROM ads_campaigns WHERE metadata ->> 'currency' <> $1 "
                  "LIMIT 1",
                  currency);
    if (!other.empty())
        context.refuse(Text::tr("The report's amounts are in %1, and ads in %2 were imported before.")
                           .arg(currency, sql::text(other[0][0])),
                       otherHint);
    return currency;
}

/**
 * One row a campaign of the file, and which campaign of the database it is: by the platform's number; else the one that
 * an earlier report without numbers made under our key; for a row without a number also the only one of that name.
 */
void resolveCampaigns(pqxx::transaction_base& tx, const QString& platform, ImportReport& report)
{
    tx.exec("CREATE TEMP TABLE import_campaign ON COMMIT DROP AS SELECT campaign, bool_or(has_id) AS has_id, "
            "(array_agg(own_key ORDER BY day DESC, line DESC))[1] AS own_key, "
            "(array_agg(name ORDER BY day DESC, line DESC))[1] AS name, "
            "(array_agg(status ORDER BY day DESC, line DESC) FILTER (WHERE status IS NOT NULL))[1] AS status, "
            "min(day) AS first_day, NULL::uuid AS id, NULL::text AS external_id FROM import_stage GROUP BY campaign");
    tx.exec("CREATE UNIQUE INDEX ON import_campaign (campaign); ANALYZE import_campaign");
    sql::exec(tx,
              "UPDATE import_campaign i SET id = c.id FROM ads_campaigns c WHERE c.platform = $1 AND i.has_id "
              "AND c.campaign_id IN (i.campaign, $1 || ':' || i.campaign)",
              platform);
    // Only where no other campaign of the file has the same name: else these would be told apart by halves.
    sql::exec(tx,
              "UPDATE import_campaign i SET id = c.id FROM ads_campaigns c WHERE i.id IS NULL AND c.platform = $1 "
              "AND c.campaign_id = i.own_key",
              platform);
    sql::exec(tx,
              "UPDATE import_campaign i SET id = c.id FROM (SELECT campaign_name, (array_agg(id))[1] AS id FROM "
              "ads_campaigns WHERE platform = $1 GROUP BY 1 HAVING count(*) = 1) c WHERE i.id IS NULL AND NOT i.has_id "
              "AND c.campaign_name = i.name",
              platform);
    // A row whose number is broken belongs to the file's only campaign of that name.
    tx.exec("UPDATE import_campaign i SET campaign = i.campaign, external_id = t.campaign FROM (SELECT own_key, "
            "min(campaign) AS campaign FROM import_campaign WHERE has_id GROUP BY 1 HAVING count(*) = 1) t "
            "WHERE i.id IS NULL AND NOT i.has_id AND t.own_key = i.own_key");
    sql::exec(
        tx,
        "CREATE TEMP TABLE import_unclear ON COMMIT DROP AS SELECT i.campaign FROM import_campaign i WHERE i.id IS "
        "NULL AND NOT i.has_id AND i.external_id IS NULL AND EXISTS (SELECT FROM ads_campaigns c WHERE c.platform "
        "= $1 AND c.campaign_name = i.name)",
        platform);
    importhelpers::skipRows(tx, report, importhelpers::Reason::CampaignUnclear,
                            "DELETE FROM import_stage s USING import_unclear u WHERE s.campaign = u.campaign RETURNING "
                            "s.line, s.name");
    tx.exec("DELETE FROM import_campaign i USING import_unclear u WHERE i.campaign = u.campaign");
}

/** Makes the campaigns that are not there, under the platform's number or our key. */
void insertCampaigns(pqxx::transaction_base& tx, const QString& platform, const QString& currency, ImportReport& report)
{
    const auto made = sql::exec(
        tx,
        "WITH wanted AS (SELECT CASE WHEN EXISTS (SELECT FROM ads_campaigns c WHERE c.campaign_id = i.campaign) THEN "
        "  $1 || ':' || i.campaign ELSE i.campaign END AS external_id, i.* FROM (SELECT campaign, name, status, "
        "  first_day FROM import_campaign WHERE id IS NULL AND external_id IS NULL) i), "
        "stored AS (INSERT INTO ads_campaigns (id, campaign_id, platform, campaign_name, status, start_date, metadata) "
        "  SELECT md5($1 || ' ' || external_id)::uuid, external_id, $1, name, coalesce(status, 'active'), first_day, "
        "  jsonb_strip_nulls(jsonb_build_object('source', 'import', 'currency', $2::text)) FROM wanted "
        "  RETURNING id, campaign_id), "
        "noted AS (SELECT s.id, w.campaign FROM stored s JOIN wanted w ON w.external_id = s.campaign_id) "
        "SELECT campaign, id FROM noted",
        platform, currency.isEmpty() ? QString() : currency);
    for (const auto& row : made)
        sql::exec(tx, "UPDATE import_campaign SET id = $2::uuid WHERE campaign = $1", sql::text(row[0]),
                  sql::text(row[1]));
    tx.exec("UPDATE import_campaign i SET id = t.id FROM import_campaign t WHERE i.id IS NULL AND t.campaign = "
            "i.external_id");
    report.rowsNew += qint64(made.size());
}

/** Brings name, status, number, first day and currency of known campaigns up to date; the newest row's word counts. */
void updateCampaigns(pqxx::transaction_base& tx, const QString& currency, ImportReport& report)
{
    const auto changed = sql::exec(
        tx,
        "WITH fresh AS (SELECT id, (array_agg(name ORDER BY has_id DESC, campaign))[1] AS name, max(status) AS status, "
        "  min(first_day) AS first_day, min(campaign) FILTER (WHERE has_id) AS number, count(*) FILTER (WHERE has_id) "
        "  AS numbers FROM import_campaign GROUP BY id), "
        "wanted AS (SELECT c.id, f.name, coalesce(f.status, c.status) AS status, least(c.start_date, f.first_day) AS "
        "  start_date, CASE WHEN c.campaign_id LIKE 'hotdash-%' AND f.numbers = 1 AND NOT EXISTS (SELECT FROM "
        "  ads_campaigns o WHERE o.campaign_id = f.number) THEN f.number ELSE c.campaign_id END AS campaign_id, "
        "  CASE WHEN $1::text IS NULL OR c.metadata ? 'currency' THEN c.metadata ELSE coalesce(c.metadata, '{}') || "
        "  jsonb_build_object('currency', $1::text) END AS metadata FROM fresh f JOIN ads_campaigns c USING (id)) "
        "UPDATE ads_campaigns c SET campaign_name = w.name, status = w.status, start_date = w.start_date, "
        "campaign_id = w.campaign_id, metadata = w.metadata FROM wanted w WHERE c.id = w.id AND (c.campaign_name, "
        "c.status, c.start_date, c.campaign_id, c.metadata) IS DISTINCT FROM (w.name, w.status, w.start_date, "
        "w.campaign_id, w.metadata)",
        currency.isEmpty() ? QString() : currency);
    report.rowsChanged += qint64(changed.affected_rows());
}

/** One row a campaign and day, summed; sums that the table's integers cannot hold are left out. */
void sumDays(pqxx::transaction_base& tx, ImportReport& report)
{
    tx.exec("CREATE TEMP TABLE import_day ON COMMIT DROP AS SELECT c.id, s.day, sum(s.spend) AS spend, "
            "sum(s.impressions) AS impressions, sum(s.clicks) AS clicks, sum(s.conversions) AS conversions, "
            "sum(s.revenue) AS revenue FROM import_stage s JOIN import_campaign c USING (campaign) GROUP BY 1, 2");
    tx.exec("CREATE TEMP TABLE import_oversized ON COMMIT DROP AS SELECT id, day FROM import_day WHERE "
            "greatest(abs(spend) * 100, abs(revenue) * 100, impressions, clicks, abs(conversions)) >= 2147483647.5");
    importhelpers::skipRows(tx, report, importhelpers::Reason::FigureTooLarge,
                            "DELETE FROM import_stage s USING import_campaign c, import_oversized o WHERE c.campaign = "
                            "s.campaign AND o.id = c.id AND o.day = s.day RETURNING s.line, s.name || ', ' || s.day");
    tx.exec("DELETE FROM import_day d USING import_oversized o WHERE d.id = o.id AND d.day = o.day");
    tx.exec("ANALYZE import_day");
}

void storeDays(pqxx::transaction_base& tx, ImportReport& report)
{
    const auto rows = tx.exec(
        "WITH stored AS (INSERT INTO ads_daily_metrics AS m (campaign_id, metric_date, spend_cents, impressions, "
        "clicks, "
        "  conversions, revenue_cents) SELECT d.id, d.day, round(d.spend * 100)::int, "
        "  coalesce(d.impressions::int, e.impressions, 0), coalesce(d.clicks::int, e.clicks, 0), "
        "  coalesce(round(d.conversions)::int, e.conversions, 0), coalesce(round(d.revenue * 100)::int, "
        "  e.revenue_cents, 0) FROM import_day d LEFT JOIN ads_daily_metrics e ON e.campaign_id = d.id AND "
        "e.metric_date "
        "  = d.day ORDER BY d.day, d.id "
        "  ON CONFLICT (campaign_id, metric_date) DO UPDATE SET spend_cents = excluded.spend_cents, impressions = "
        "  excluded.impressions, clicks = excluded.clicks, conversions = excluded.conversions, revenue_cents = "
        "  excluded.revenue_cents WHERE (m.spend_cents, m.impressions, m.clicks, m.conversions, m.revenue_cents) IS "
        "  DISTINCT FROM (excluded.spend_cents, excluded.impressions, excluded.clicks, excluded.conversions, "
        "  excluded.revenue_cents) RETURNING xmax = 0 AS is_new) "
        "SELECT count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE NOT is_new) FROM stored");
    importhelpers::countChanges(rows, report);
}

/** Control totals are the file's own sums; where the table's whole cents and conversions differ, a note says so. */
void addTotals(pqxx::transaction_base& tx, const QString& currency, ImportReport& report)
{
    const QString suffix = currency.isEmpty() ? QString() : QString(QLatin1Char(' ') + currency);
    importhelpers::addTotal(tx, report, QStringLiteral("campaigns"), "SELECT count(DISTINCT id) FROM import_day");
    importhelpers::addTotal(tx, report, QStringLiteral("days"), "SELECT count(DISTINCT day) FROM import_day");
    importhelpers::addTotal(tx, report, QStringLiteral("spend") + suffix,
                            "SELECT app.amount_text(coalesce(sum(spend), 0)) FROM import_day");
    importhelpers::addTotal(tx, report, QStringLiteral("impressions"),
                            "SELECT trim_scale(coalesce(sum(impressions), 0)) FROM import_day");
    importhelpers::addTotal(tx, report, QStringLiteral("clicks"),
                            "SELECT trim_scale(coalesce(sum(clicks), 0)) FROM import_day");
    importhelpers::addTotal(tx, report, QStringLiteral("conversions"),
                            "SELECT trim_scale(coalesce(sum(conversions), 0)) FROM import_day");
    importhelpers::addTotal(tx, report, QStringLiteral("revenue") + suffix,
                            "SELECT app.amount_text(coalesce(sum(revenue), 0)) FROM import_day");
    const auto rounded =
        tx.exec("SELECT app.amount_text(sum(spend)), app.amount_text(sum(round(spend, 2))), sum(spend) <> "
                "sum(round(spend, 2)), "
                "app.amount_text(sum(revenue)), app.amount_text(sum(round(revenue, 2))), sum(revenue) <> "
                "sum(round(revenue, 2)), "
                "trim_scale(sum(conversions)), sum(round(conversions)), sum(conversions) <> sum(round(conversions)) "
                "FROM import_day");
    const auto note = [&](int column, const QString& text) {
        if (sql::boolean(rounded[0][column + 2]))
            report.notes.append(text.arg(sql::text(rounded[0][column]), sql::text(rounded[0][column + 1])));
    };
    note(0, Text::tr("The table keeps whole cents: of the report's spend of %1 it holds %2."));
    note(3, Text::tr("The table keeps whole cents: of the report's revenue of %1 it holds %2."));
    note(6, Text::tr("The table keeps whole conversions of each day: of the report's %1 it holds %2."));
}

} // namespace

void storeAds(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report, const QString& platform)
{
    // Ads belong to no project, so imports of all projects wait for each other here.
    tx.exec("SELECT pg_advisory_xact_lock(hashtextextended('hotdash import of ads', 0))");
    const QString currency = soleCurrency(tx, context);
    resolveCampaigns(tx, platform, report);
    insertCampaigns(tx, platform, currency, report);
    updateCampaigns(tx, currency, report);
    sumDays(tx, report);
    storeDays(tx, report);
    addTotals(tx, currency, report);
}
