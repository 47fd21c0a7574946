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

/** Days whose orders are known are the orders'; days whose sales another program writes are that program's. */
void leaveOutKnownDays(pqxx::transaction_base& tx, const QString& project, ImportReport& report)
{
    sql::exec(tx,
              "CREATE TEMP TABLE import_known_day ON COMMIT DROP AS SELECT k.day, k.source FROM (SELECT min(day) AS "
              "first, max(day) AS last FROM import_stage) r, LATERAL app.days_with_sales($1, r.first, r.last) k",
              project);
    importhelpers::skipRows(tx, report, importhelpers::Reason::DayHasOrders,
                            "DELETE FROM import_stage s USING import_known_day k WHERE k.day = s.day AND k.source = "
                            "'orders' RETURNING s.line, s.day");
    importhelpers::skipRows(tx, report, importhelpers::Reason::DayHasFacts,
                            "DELETE FROM import_stage s USING import_known_day k WHERE k.day = s.day RETURNING s.line, "
                            "s.day");
    const auto days = tx.exec("SELECT count(*), min(day), max(day) FROM import_known_day");
    if (report.rowsCovered > 0)
        report.notes.append(
            Text::tr("%1 rows of days between %2 and %3 were left out, since the database has the sales "
                     "of these days already.")
                .arg(QLocale::c().toString(report.rowsCovered), sql::text(days[0][1]), sql::text(days[0][2])));
}

/** Which variant each product of the report is: by a SKU that one variant has, else by product and variant title. */
void resolveProducts(pqxx::transaction_base& tx, const QString& project)
{
    sql::exec(
        tx,
        "CREATE TEMP TABLE import_match ON COMMIT DROP AS SELECT d.title, d.variant, d.sku, coalesce(s.id, n.id, "
        "o.id, 'line:' || left(d.title, 200)) AS scope, s.id IS NULL AND n.id IS NULL AND o.id IS NULL AS is_loose "
        "FROM (SELECT DISTINCT title, coalesce(variant, '') AS variant, coalesce(sku, '') AS sku FROM import_stage "
        "  WHERE title IS NOT NULL) d "
        "LEFT JOIN (SELECT sku, min(id) AS id FROM variants WHERE project = $1 AND sku <> '' GROUP BY 1 HAVING "
        "  count(*) = 1) s ON s.sku = d.sku "
        "LEFT JOIN (SELECT p.title AS product, v.title AS variant, min(v.id) AS id FROM variants v JOIN products p "
        "  ON p.id = v.product_id WHERE v.project = $1 GROUP BY 1, 2 HAVING count(*) = 1) n ON n.product = d.title "
        "  AND n.variant = CASE d.variant WHEN '' THEN 'Default Title' ELSE d.variant END "
        "LEFT JOIN (SELECT p.title AS product, min(v.id) AS id FROM variants v JOIN products p ON p.id = "
        "  v.product_id WHERE v.project = $1 GROUP BY 1 HAVING count(*) = 1) o ON o.product = d.title AND "
        "  d.variant = ''",
        project);
    tx.exec("ANALYZE import_match");
}

/** The report's days as the facts that they become, in parts of whole days, so that none is large. */
void store(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report)
{
    tx.exec("CREATE TEMP TABLE import_fact ON COMMIT DROP AS SELECT s.day, m.scope, sum(coalesce(s.net, s.gross + "
            "s.discounts + s.returns)) AS amount, sum(s.units) AS units, sum(s.orders) AS orders FROM import_stage s "
            "LEFT JOIN import_match m ON m.title = s.title AND m.variant = coalesce(s.variant, '') AND m.sku = "
            "coalesce(s.sku, '') GROUP BY 1, 2");
    constexpr qint64 partSize = 5000;
    sql::exec(tx,
              "CREATE TEMP TABLE import_part ON COMMIT DROP AS SELECT day, (sum(count(*)) OVER (ORDER "
              "BY day) - 1)::bigint / $1::bigint AS part FROM import_fact GROUP BY day",
              partSize);
    const auto numbers = tx.exec("SELECT DISTINCT part FROM import_part ORDER BY part");
    for (const auto& number : numbers) {
        const auto rows = sql::exec(
            tx,
            "SELECT r.added, r.changed FROM (SELECT jsonb_agg(jsonb_build_object('day', f.day, 'scope', f.scope, "
            "'amount', f.amount::text, 'units', f.units, 'orders', f.orders)) AS facts FROM import_fact f JOIN "
            "import_part p USING (day) WHERE p.part = $2::bigint) j, LATERAL app.store_sales_report($1, j.facts) r",
            context.project, sql::bigint(number[0]));
        importhelpers::countChanges(rows, report);
    }
}

void addTotals(pqxx::transaction_base& tx, const QString& currency, ImportReport& report)
{
    importhelpers::addTotal(tx, report, QStringLiteral("days"), "SELECT count(DISTINCT day) FROM import_fact");
    importhelpers::addTotal(tx, report, QStringLiteral("units"), "SELECT coalesce(sum(units), 0) FROM import_fact");
    importhelpers::addTotal(tx, report, QStringLiteral("revenue %1").arg(currency),
                            "SELECT app.amount_text(coalesce(sum(amount), 0)) FROM import_fact");
    const auto loose = tx.exec("SELECT count(*) FROM import_match WHERE is_loose");
    if (const qint64 count = sql::bigint(loose[0][0]); count > 0)
        report.notes.append(
            Text::tr("%1 products of the report fit no variant (by SKU, or by title); they are kept and "
                     "counted under their names.")
                .arg(QLocale::c().toString(count)));
    if (report.rowsStored > 0)
        report.notes.append(
            Text::tr("A report by day has no hours and no number of orders: each day's revenue stands at "
                     "its first hour, and these days count no orders."));
}

} // namespace

void storeSalesReport(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report)
{
    const auto known = sql::exec(tx, "SELECT app.sales_currency($1)", context.project);
    const QString currency = sql::text(known[0][0]).trimmed();
    if (currency.isEmpty())
        context.refuse(Text::tr("The report names no currency, and none is set for the shop."),
                       Text::tr("Let the owner of the database set it: UPDATE app.projects SET currency = 'EUR' WHERE "
                                "project = '%1';")
                           .arg(context.project));
    leaveOutKnownDays(tx, context.project, report);
    resolveProducts(tx, context.project);
    store(tx, context, report);
    addTotals(tx, currency, report);
    if (report.rowsNew + report.rowsChanged == 0)
        return;
    context.computing();
    importhelpers::refreshStatistics(tx, "{DashboardFact,sales_daily}");
    importhelpers::refreshSnapshots(tx, context.project);
}
