// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/salesorderqueries.h"

#include "data/wholesale.h"
#include "db/sql.h"
#include "queries/salesreading.h"

#include <QHash>

namespace salesqueries {

namespace {

// LATERAL and OFFSET 0: one index range a period, whatever the planner believes.
// One row of the parameters for each period and currency: its range, and the revenue that an order has to have.
constexpr const char* candidatesSql = R"(
SELECT o.id, o.name, o.created_at, t.compared, t.currency, o.revenue
  FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[], $4::boolean[], $5::numeric[])
       AS t (currency, begins, ends, compared, least)
 CROSS JOIN LATERAL (
       SELECT id, name, created_at, subtotal - greatest(refunded, 0) AS revenue FROM orders
        WHERE project = (SELECT app.current_project()) AND created_at >= t.begins AND created_at < t.ends
          AND currency = t.currency AND subtotal - greatest(refunded, 0) >= t.least AND cancelled_at IS NULL
          AND coalesce(financial_status, '') NOT IN ('voided', 'refunded') OFFSET 0) o
 ORDER BY o.revenue DESC, o.id)";

constexpr const char* sizesSql = R"(
WITH size AS MATERIALIZED (
  SELECT ln(o.revenue) AS size
    FROM (VALUES ($2::timestamptz, $3::timestamptz), ($4, $5)) AS t (begins, ends)
   CROSS JOIN LATERAL (
         SELECT (subtotal - greatest(refunded, 0))::float8 AS revenue FROM orders
          WHERE project = (SELECT app.current_project()) AND created_at >= t.begins AND created_at < t.ends
            AND currency = $1 AND subtotal > greatest(refunded, 0) AND cancelled_at IS NULL
            AND coalesce(financial_status, '') NOT IN ('voided', 'refunded') OFFSET 0) o
), middle AS (
  SELECT count(*) AS orders, percentile_cont(0.5) WITHIN GROUP (ORDER BY size) AS median FROM size
)
SELECT m.orders, m.median,
       (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(s.size - m.median)) FROM size s)
  FROM middle m)";

constexpr const char* linesSql = R"(
SELECT u.units, )" HOTDASH_LINE_KEY(m) R"(, coalesce(m.sku, ''), m.title, m.quantity, m.amount
  FROM (SELECT coalesce(sum(quantity), 0)::bigint AS units FROM order_lines
         WHERE project = (SELECT app.current_project()) AND order_id = $1) u
 CROSS JOIN LATERAL (SELECT * FROM order_lines WHERE project = (SELECT app.current_project()) AND order_id = $1
                      ORDER BY amount DESC, line_no LIMIT 1) m)";

constexpr const char* openOrdersSql = R"(
SELECT id, name, created_at, coalesce(fulfillment_status, ''), currency, total
  FROM orders
 WHERE project = (SELECT app.current_project()) AND cancelled_at IS NULL AND fulfilled_at IS NULL
   AND coalesce(fulfillment_status, '') NOT IN ('fulfilled', 'restocked') AND coalesce(financial_status, '') NOT IN ('voided', 'refunded')
 ORDER BY created_at, id LIMIT 500)";

constexpr const char* openAgesSql = R"(
SELECT count(*) FILTER (WHERE age < interval '1 day'),
       count(*) FILTER (WHERE age >= interval '1 day' AND age < interval '2 days'),
       count(*) FILTER (WHERE age >= interval '2 days' AND age < interval '3 days'),
       count(*) FILTER (WHERE age >= interval '3 days' AND age < interval '7 days'),
       count(*) FILTER (WHERE age >= interval '7 days')
  FROM (SELECT justify_hours($1::timestamptz - created_at) AS age FROM orders
         WHERE project = (SELECT app.current_project()) AND cancelled_at IS NULL AND fulfilled_at IS NULL
           AND coalesce(fulfillment_status, '') NOT IN ('fulfilled', 'restocked')
           AND coalesce(financial_status, '') NOT IN ('voided', 'refunded')) o)";

OrderSizes readSizes(pqxx::transaction_base& tx, const Period& period, const QString& currency)
{
    const pqxx::result rows = sql::exec(tx, sizesSql, currency, period.current.begin, period.current.end,
                                        period.compared.begin, period.compared.end);
    return { sql::bigint(rows[0][0]), sql::real(rows[0][1]), sql::real(rows[0][2]) };
}

/** Orders that make a share of their period's revenue which several cannot make; the largest first. */
QVector<LargeOrder> readCandidates(pqxx::transaction_base& tx, const SalesReviewData& data)
{
    QStringList currencies;
    QStringList begins;
    QStringList ends;
    QStringList compared;
    QStringList least;
    for (const SalesComparison& each : data.currencies) {
        for (const bool before : { false, true }) {
            const std::optional<SalesFigures>& figures = before ? each.before : each.now;
            const InstantRange& range = before ? data.period.compared : data.period.current;
            if (!figures || figures->revenue.tenThousandths() <= 0)
                continue;
            currencies.append(each.currency);
            begins.append(range.begin.toString(Qt::ISODateWithMs));
            ends.append(range.end.toString(Qt::ISODateWithMs));
            compared.append(before ? QStringLiteral("true") : QStringLiteral("false"));
            least.append(wholesale::leastRevenue(figures->revenue).toDecimal(4));
        }
    }
    QVector<LargeOrder> result;
    if (currencies.isEmpty())
        return result;
    for (const auto& row : sql::exec(tx, candidatesSql, currencies, begins, ends, compared, least)) {
        LargeOrder order;
        order.id = sql::text(row[0]);
        order.name = sql::text(row[1]);
        order.createdAt = sql::dateTime(row[2]);
        order.inCompared = sql::boolean(row[3]);
        order.revenue = sql::money(row[5], sql::text(row[4]));
        result.append(order);
    }
    return result;
}

void readLines(pqxx::transaction_base& tx, LargeOrder& order)
{
    const pqxx::result rows = sql::exec(tx, linesSql, order.id);
    if (rows.empty())
        return; // an order without lines is large all the same
    order.units = sql::bigint(rows[0][0]);
    order.variantId = sql::text(rows[0][1]);
    order.sku = sql::text(rows[0][2]);
    order.title = sql::text(rows[0][3]);
    order.lineUnits = sql::bigint(rows[0][4]);
    order.lineAmount = sql::money(rows[0][5], order.revenue.currency());
}

} // namespace

QVector<LargeOrder> readLargeOrders(pqxx::transaction_base& tx, const SalesReviewData& data)
{
    constexpr qsizetype most = 5;
    QHash<QString, OrderSizes> sizes;
    QVector<LargeOrder> result;
    for (LargeOrder order : readCandidates(tx, data)) {
        const QString currency = order.revenue.currency();
        if (!sizes.contains(currency))
            sizes.insert(currency, readSizes(tx, data.period, currency));
        if (result.size() == most || !wholesale::isOutstanding(order.revenue, sizes.value(currency)))
            continue;
        readLines(tx, order);
        result.append(order);
    }
    return result;
}

QVector<OpenOrder> readOpenOrders(pqxx::transaction_base& tx)
{
    QVector<OpenOrder> result;
    for (const auto& row : sql::exec(tx, openOrdersSql))
        result.append({ sql::text(row[0]), sql::text(row[1]), sql::dateTime(row[2]), sql::text(row[3]),
                        sql::money(row[5], sql::text(row[4])) });
    return result;
}

OpenOrderAges readOpenAges(pqxx::transaction_base& tx, const QDateTime& now)
{
    OpenOrderAges result;
    const pqxx::result ages = sql::exec(tx, openAgesSql, now);
    for (int i = 0; i < OpenOrderAges::bucketCount; ++i)
        result.orders[static_cast<size_t>(i)] = sql::bigint(ages[0][i]);
    return result;
}

} // namespace salesqueries
