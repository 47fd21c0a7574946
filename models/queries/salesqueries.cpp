// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/salesqueries.h"

#include "db/sql.h"
#include "queries/salesreading.h"

namespace salesqueries {

namespace {

constexpr const char* topSql = "WITH part AS (SELECT key, units, amount FROM (" HOTDASH_SALES_PARTS R"() d
   WHERE d.currency = $10::text
  UNION ALL
  SELECT )" HOTDASH_LINE_KEY(l) R"(, l.quantity, (l.amount * 10000)::bigint
    FROM orders o
   CROSS JOIN LATERAL (SELECT variant_id, title, quantity, amount FROM order_lines
                        WHERE project = o.project AND order_id = o.id OFFSET 0) l
   WHERE o.project = (SELECT app.current_project()) AND o.created_at >= $8::timestamptz
     AND o.created_at < $9::timestamptz AND o.currency = $10::text AND o.cancelled_at IS NULL
     AND coalesce(o.financial_status, '') NOT IN ('voided', 'refunded')
), top AS (
  SELECT key, sum(units)::bigint AS units, sum(amount)::bigint AS amount FROM part
   GROUP BY key HAVING sum(amount) > 0 ORDER BY sum(amount) DESC, key LIMIT 5
)
SELECT t.key, t.units, t.amount, coalesce(v.sku, ''), p.title, v.title
  FROM top t LEFT JOIN variants v ON v.id = t.key LEFT JOIN products p ON p.id = v.product_id
 ORDER BY t.amount DESC, t.key)";

QVector<TopSku> readTop(pqxx::transaction_base& tx, const InstantRange& range, const QTimeZone& zone,
                        const QString& currency)
{
    const DaySplit split = period::split(range, zone);
    salesreading::PartParameters parts;
    parts.add(salesreading::partsOf(split), true);
    const InstantRange hours = salesreading::hoursOf(split);
    QVector<TopSku> result;
    for (const auto& row : sql::exec(tx, topSql, parts.fourWeeks, parts.fourWeeksNow, parts.weeks, parts.weeksNow,
                                     parts.days, parts.daysNow, parts.daysSign, hours.begin, hours.end, currency)) {
        const QString key = sql::text(row[0]);
        result.append({ key, sql::text(row[3]), salesreading::title(key, sql::text(row[4]), sql::text(row[5])),
                        sql::bigint(row[1]), Money::fromTenThousandths(sql::bigint(row[2]), currency) });
    }
    return result;
}

/** The last seven complete days over the seven before, from slots that begin at @p first. */
QVector<SalesPoint> weekOf(const QVector<salesreading::CurrencyFigures>& figures, qsizetype first,
                           const QVector<InstantRange>& ranges, const Period& period, const QString& currency,
                           const SalesBounds& bounds)
{
    QVector<SalesPoint> result;
    constexpr int days = 7;
    const auto amount = [&](qsizetype slot) -> std::optional<Money> {
        const auto value = salesreading::figuresOf(figures, ranges, slot, currency, bounds);
        return value ? std::optional(value->revenue) : std::nullopt;
    };
    for (int day = 0; day < days; ++day) {
        const QDate date = period::localDay(ranges[first + days + day].begin, period.zone);
        result.append({ date, -1, date.addDays(-days), amount(first + days + day), amount(first + day) });
    }
    return result;
}

} // namespace

SalesOverview readOverview(pqxx::transaction_base& tx, const Period& period, const QDateTime& now,
                           const QString& currency, int staleOpenHours)
{
    SalesOverview result;
    result.period = period;
    result.bounds = salesreading::readBounds(tx, now, period.zone, staleOpenHours);

    const QDateTime hour = period::hourStart(now, period.zone);
    const QDate today = period::localDay(now, period.zone);
    QVector<InstantRange> ranges { period.current, period.compared, { hour, hour.addSecs(3600) } };
    const qsizetype week = ranges.size();
    for (int day = -14; day < 0; ++day)
        ranges.append({ period::dayStart(today.addDays(day), period.zone),
                        period::dayStart(today.addDays(day + 1), period.zone) });

    const auto figures = salesreading::readSlots(tx, ranges);
    for (const QString& each : salesreading::currenciesOf(figures, currency)) {
        SalesComparison comparison { each, {}, {} };
        comparison.now = salesreading::figuresOf(figures, ranges, 0, each, result.bounds);
        comparison.before = salesreading::figuresOf(figures, ranges, 1, each, result.bounds);
        result.currencies.append(comparison);
        if (figures[2].contains(each))
            result.hourSoFar.append({ each, figures[2].value(each), {} });
    }
    const QString main = result.main().currency;
    result.week = weekOf(figures, week, ranges, period, main, result.bounds);
    result.top = readTop(tx, period.current, period.zone, main);
    result.open = salesreading::readOpenFulfillment(tx);
    return result;
}

} // namespace salesqueries
