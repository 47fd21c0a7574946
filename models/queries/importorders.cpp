// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importhelpers.h"
#include "queries/importstore.h"

#include "db/sql.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

/** What the rows of each order (those with its first row's line) add up to: read once, for the shares and the totals.
 */
void sumOrders(pqxx::transaction_base& tx)
{
    tx.exec("CREATE TEMP TABLE import_sum ON COMMIT DROP AS SELECT head_line, bool_or(bad) AS bad, count(title) AS "
            "lines, sum(quantity) AS units, sum(quantity * unit_price) AS amount, "
            "max(scale(trim_scale(unit_price))) AS digits FROM import_stage GROUP BY head_line");
}

/** Rows that stand apart from their order's first row, orders that stand twice, orders with a bad row. */
void tidyStage(pqxx::transaction_base& tx, ImportReport& report)
{
    const auto odd = tx.exec("SELECT count(*) FILTER (WHERE head_line = 0), (SELECT count(*) - count(DISTINCT "
                             "order_name) FROM import_stage WHERE financial_status IS NOT NULL), count(*) FILTER "
                             "(WHERE bad) FROM import_sum");
    if (sql::bigint(odd[0][0]) + sql::bigint(odd[0][1]) + sql::bigint(odd[0][2]) == 0)
        return;
    if (sql::bigint(odd[0][0]) > 0) {
        tx.exec("UPDATE import_stage s SET line_no = n.line_no, head_line = n.head_line FROM (SELECT line, "
                "row_number() OVER (PARTITION BY order_name ORDER BY line)::int AS line_no, coalesce(min(line) FILTER "
                "(WHERE financial_status IS NOT NULL OR bad) OVER (PARTITION BY order_name), 0) AS head_line "
                "FROM import_stage WHERE order_name IN (SELECT order_name FROM import_stage WHERE head_line = 0)) n "
                "WHERE s.line = n.line");
        importhelpers::skipRows(tx, report, importhelpers::Reason::OrderWithoutHead,
                                "DELETE FROM import_stage WHERE head_line = 0 RETURNING line, order_name");
    }
    importhelpers::skipRows(
        tx, report, importhelpers::Reason::OrderTwice,
        "DELETE FROM import_stage s USING (SELECT order_name, min(head_line) AS first FROM import_stage "
        "WHERE financial_status IS NOT NULL GROUP BY 1 HAVING count(*) > 1) d "
        "WHERE s.order_name = d.order_name AND s.head_line <> d.first RETURNING s.line, s.order_name");
    importhelpers::skipRows(tx, report, importhelpers::Reason::OrderLeftOut,
                            "DELETE FROM import_stage s WHERE NOT bad AND order_name IN (SELECT order_name FROM "
                            "import_stage WHERE bad) RETURNING line, order_name");
    tx.exec("DELETE FROM import_stage WHERE bad; DROP TABLE import_sum");
    sumOrders(tx);
}

/**
 * One row an order, with the id that it has or gets. An order is told apart by its name; Shopify's number makes the id
 * of a new one where it is whole (a spreadsheet makes 5.27763E+12 of it, or the same number for many).
 */
void resolveOrders(pqxx::transaction_base& tx, const QString& project)
{
    sql::exec(
        tx,
        "CREATE TEMP TABLE import_order ON COMMIT DROP AS SELECT h.*, coalesce(e.id, CASE WHEN h.alike = 1 AND "
        "t.id IS NULL "
        "THEN 'gid://shopify/Order/' || h.shopify_id END, 'gid://hotdash/Order/' || md5($1 || chr(31) || "
        "h.order_name)) AS id, "
        "e.id IS NULL AS is_new, app.order_counts(h.cancelled_at, h.financial_status) AS counts, "
        "app.minor_digits(h.currency) AS digits FROM "
        "(SELECT order_name, head_line, created_at, shopify_id, financial_status, fulfillment_status, fulfilled_at, "
        "cancelled_at, currency, "
        "  subtotal, shipping, taxes, total, discount, refunded, source, count(*) OVER (PARTITION BY shopify_id) "
        "AS alike "
        "  FROM import_stage WHERE financial_status IS NOT NULL) h "
        "LEFT JOIN orders e ON e.project = $1 AND e.name = h.order_name "
        "LEFT JOIN orders t ON t.project = $1 AND t.id = 'gid://shopify/Order/' || h.shopify_id",
        project);
    tx.exec("CREATE UNIQUE INDEX ON import_order (head_line)");
    tx.exec("ANALYZE import_order");
}

/** Which variant a line means: Shopify's number, where it is known; the SKU where one variant has it, else "Product -
 * Option / Option". */
void resolveLines(pqxx::transaction_base& tx, const QString& project)
{
    sql::exec(
        tx,
        "CREATE TEMP TABLE import_match ON COMMIT DROP AS SELECT d.sku, d.title, d.number, d.lines, coalesce(r.id, "
        "s.id, n.id) AS variant_id FROM (SELECT coalesce(sku, '') AS sku, title, coalesce(variant_number, 0) AS "
        "number, count(*) AS lines FROM import_stage WHERE title IS NOT NULL GROUP BY 1, 2, 3) d "
        "LEFT JOIN variants r ON r.project = $1 AND r.shopify_id = d.number "
        "LEFT JOIN (SELECT sku, min(id) AS id FROM variants WHERE project = $1 AND sku <> '' GROUP BY 1 HAVING "
        "count(*) = 1) s "
        "  ON s.sku = d.sku "
        "LEFT JOIN (SELECT name, min(id) AS id FROM (SELECT v.id, p.title || CASE WHEN v.title IN ('', 'Default "
        "Title') THEN '' "
        "  ELSE ' - ' || v.title END AS name FROM variants v JOIN products p ON p.id = v.product_id WHERE "
        "v.project = $1) named "
        "  GROUP BY 1 HAVING count(*) = 1) n ON n.name = d.title",
        project);
    tx.exec("ANALYZE import_match");
}

/** Stores the orders; answers how many were new or changed, with the times between which they were made. */
pqxx::result upsertOrders(pqxx::transaction_base& tx, const StoreContext& context)
{
    return sql::exec(
        tx,
        "WITH stored AS (INSERT INTO orders AS o (project, id, name, created_at, cancelled_at, financial_status, "
        "  fulfillment_status, fulfilled_at, currency, subtotal, shipping, taxes, total, discount, refunded, source, "
        "import_run) "
        "  SELECT $1, id, order_name, created_at, cancelled_at, financial_status, fulfillment_status, fulfilled_at, "
        "currency, "
        "  subtotal, shipping, taxes, total, discount, refunded, source, $2::uuid FROM import_order "
        "  ON CONFLICT (project, id) DO UPDATE SET name = excluded.name, created_at = excluded.created_at, "
        "  cancelled_at = excluded.cancelled_at, financial_status = excluded.financial_status, "
        "  fulfillment_status = excluded.fulfillment_status, fulfilled_at = excluded.fulfilled_at, currency = "
        "excluded.currency, "
        "  subtotal = excluded.subtotal, shipping = excluded.shipping, taxes = excluded.taxes, total = excluded.total, "
        "  discount = excluded.discount, refunded = excluded.refunded, source = excluded.source, import_run = "
        "excluded.import_run "
        "  WHERE (o.name, o.created_at, o.cancelled_at, o.financial_status, o.fulfillment_status, o.fulfilled_at, "
        "o.currency, "
        "  o.subtotal, o.shipping, o.taxes, o.total, o.discount, o.refunded, o.source) IS DISTINCT FROM "
        "(excluded.name, "
        "  excluded.created_at, excluded.cancelled_at, excluded.financial_status, excluded.fulfillment_status, "
        "  excluded.fulfilled_at, excluded.currency, excluded.subtotal, excluded.shipping, excluded.taxes, "
        "excluded.total, "
        "  excluded.discount, excluded.refunded, excluded.source) RETURNING xmax = 0 AS is_new, created_at) "
        "SELECT count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE NOT is_new), min(created_at), max(created_at) "
        "FROM stored",
        context.project, context.run);
}

/**
 * Stores the lines of new orders. Where the lines' prices make up the order's revenue exactly, which is most orders,
 * that is their share already; the others' is worked out by app.allocate_order_lines() afterwards.
 */
qint64 insertLines(pqxx::transaction_base& tx, const QString& project)
{
    return qint64(sql::exec(tx,
                            "INSERT INTO order_lines (project, order_id, line_no, variant_id, sku, title, quantity, "
                            "unit_price, discount, amount, "
                            "ordered_at) SELECT $1, o.id, s.line_no, m.variant_id, s.sku, s.title, s.quantity, "
                            "s.unit_price, s.line_discount, "
                            "CASE WHEN o.counts THEN s.quantity * s.unit_price ELSE 0 END, o.created_at "
                            "FROM import_stage s JOIN import_order o USING (head_line) "
                            "JOIN import_match m ON m.title = s.title AND m.sku = coalesce(s.sku, '') AND m.number = "
                            "coalesce(s.variant_number, 0) WHERE o.is_new",
                            project)
                      .affected_rows());
}

/** Brings the lines of orders that were there up to date: gone ones go, the others change where they differ. */
pqxx::result updateLines(pqxx::transaction_base& tx, const QString& project)
{
    return sql::exec(
        tx,
        "WITH gone AS (DELETE FROM order_lines l USING import_order o WHERE NOT o.is_new AND l.project = $1 AND "
        "l.order_id = o.id "
        "  AND NOT EXISTS (SELECT FROM import_stage s WHERE s.head_line = o.head_line AND s.line_no = l.line_no "
        "  AND s.title IS NOT NULL) RETURNING l.order_id), "
        "stored AS (INSERT INTO order_lines AS l (project, order_id, line_no, variant_id, sku, title, quantity, "
        "unit_price, "
        "  discount, amount, ordered_at) SELECT $1, o.id, s.line_no, m.variant_id, s.sku, s.title, s.quantity, "
        "s.unit_price, "
        "  s.line_discount, 0, o.created_at FROM import_stage s JOIN import_order o USING (head_line) "
        "  JOIN import_match m ON m.title = s.title AND m.sku = coalesce(s.sku, '') AND m.number = "
        "coalesce(s.variant_number, 0) "
        "WHERE NOT o.is_new "
        "  ON CONFLICT (project, order_id, line_no) DO UPDATE SET variant_id = coalesce(excluded.variant_id, "
        "l.variant_id), "
        "  sku = excluded.sku, title = excluded.title, quantity = excluded.quantity, unit_price = excluded.unit_price, "
        "  discount = excluded.discount, ordered_at = excluded.ordered_at "
        "  WHERE (l.variant_id, l.sku, l.title, l.quantity, l.unit_price, l.discount, l.ordered_at) IS DISTINCT FROM "
        "  (coalesce(excluded.variant_id, l.variant_id), excluded.sku, excluded.title, excluded.quantity, "
        "excluded.unit_price, "
        "  excluded.discount, excluded.ordered_at) RETURNING xmax = 0 AS is_new, order_id), "
        "touched AS (SELECT order_id FROM gone UNION SELECT order_id FROM stored) "
        "SELECT (SELECT count(*) FROM stored WHERE is_new), (SELECT count(*) FROM stored WHERE NOT is_new) + (SELECT "
        "count(*) "
        "FROM gone), min(o.created_at), max(o.created_at) FROM touched JOIN import_order o ON o.id = touched.order_id",
        project);
}

/** Has the lines' shares of their orders' revenue worked out where they are not exact yet. */
void allocate(pqxx::transaction_base& tx, const QString& project)
{
    sql::exec(
        tx,
        "SELECT app.allocate_order_lines($1, array_agg(o.id)) FROM import_order o JOIN import_sum l USING (head_line) "
        "WHERE NOT o.is_new OR (o.counts AND (l.digits > o.digits OR "
        "app.order_revenue(o.cancelled_at, o.financial_status, o.subtotal, o.refunded) IS DISTINCT FROM l.amount)) "
        "HAVING count(*) > 0",
        project);
}

void addTotals(pqxx::transaction_base& tx, ImportReport& report)
{
    importhelpers::addTotal(tx, report, QStringLiteral("orders"), "SELECT count(*) FROM import_order");
    importhelpers::addTotal(tx, report, QStringLiteral("line items"), "SELECT coalesce(sum(lines), 0) FROM import_sum");
    importhelpers::addTotal(tx, report, QStringLiteral("units"),
                            "SELECT coalesce(sum(s.units), 0) FROM import_sum s JOIN import_order o USING (head_line) "
                            "WHERE o.counts");
    const auto revenue =
        tx.exec("SELECT currency, app.amount_text(sum(app.order_revenue(cancelled_at, financial_status, "
                "subtotal, refunded))) FROM import_order GROUP BY 1 ORDER BY 1");
    for (const auto& row : revenue)
        report.totals.append({ QStringLiteral("revenue %1").arg(sql::text(row[0])), sql::text(row[1]) });
    importhelpers::addTotal(tx, report, QStringLiteral("open orders"),
                            "SELECT count(*) FROM import_order WHERE counts AND fulfilled_at IS NULL AND "
                            "fulfillment_status NOT IN ('fulfilled', 'restocked')");
    const auto loose = tx.exec("SELECT coalesce(sum(lines), 0) FROM import_match WHERE variant_id IS NULL");
    if (const qint64 count = sql::bigint(loose[0][0]); count > 0)
        report.notes.append(QCoreApplication::translate("ImportStore",
                                                        "%1 order lines fit no variant (by SKU, or by name and "
                                                        "options); they are kept and counted under their names.")
                                .arg(QLocale::c().toString(count)));
}

} // namespace

void storeOrders(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report)
{
    sumOrders(tx);
    tidyStage(tx, report);
    resolveOrders(tx, context.project);
    resolveLines(tx, context.project);
    const auto orders = upsertOrders(tx, context);
    importhelpers::countChanges(orders, report);
    // Joins of lines are hashed: the planner, which takes the stage's conditions for rarer than they are, would loop
    // for minutes.
    tx.exec("SET LOCAL enable_nestloop = off");
    report.rowsNew += insertLines(tx, context.project);
    const auto lines = updateLines(tx, context.project);
    tx.exec("SET LOCAL enable_nestloop = on");
    importhelpers::countChanges(lines, report);
    allocate(tx, context.project);
    addTotals(tx, report);
    if (report.rowsNew + report.rowsChanged == 0)
        return;
    context.computing();
    importhelpers::refreshStatistics(tx, "{orders,order_lines}");
    if (sql::boolean(sql::exec(tx, "SELECT app.adopt_currency($1)", context.project)[0][0])) {
        // Facts say which currency is the project's own: all of them, if it got one only now.
        sql::exec(tx, "SELECT app.refresh_facts($1)", context.project);
        report.notes.append(QCoreApplication::translate("ImportStore",
                                                        "The project had no currency; it counts in %1 "
                                                        "now, as most of its orders do.")
                                .arg(sql::text(sql::exec(tx, "SELECT app.sales_currency($1)", context.project)[0][0])));
    } else {
        sql::exec(tx,
                  "SELECT app.refresh_facts($1, least($2::timestamptz, $3::timestamptz), greatest($4::timestamptz, "
                  "$5::timestamptz))",
                  context.project, sql::text(orders[0][2]), sql::text(lines[0][2]), sql::text(orders[0][3]),
                  sql::text(lines[0][3]));
    }
    importhelpers::refreshStatistics(tx, "{sales_daily}");
    importhelpers::refreshSnapshots(tx, context.project);
}
