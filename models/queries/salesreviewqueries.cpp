// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/salesreviewqueries.h"

#include "data/salesslots.h"
#include "db/sql.h"
#include "queries/salesreading.h"

namespace salesqueries {

namespace {

// $1, $2 complete weeks and the other complete days of the period; $3, $4 those of the period compared; $5, $6 and $7,
// $8 the hours of each that are no complete day, or NULL. Amounts are summed as ten-thousandths: see sales_weekly.
// OFFSET 0 keeps the lines of few orders from being looked for by reading all lines; the names of what has no stock
// row are looked for only there.
constexpr const char* skuSql = R"(
SELECT s.key, s.currency, s.units_now, s.units_before, s.now, s.before,
       coalesce(c.sku, o.sku), coalesce(c.product_title, o.product_title), coalesce(c.variant_title, o.variant_title),
       coalesce(c.product_type, o.product_type), coalesce(c.vendor_name, o.vendor), coalesce(c.flagged, o.flagged)
  FROM (
    SELECT key, currency,
           sum(units) FILTER (WHERE now) AS units_now, sum(units) FILTER (WHERE NOT now) AS units_before,
           sum(amount) FILTER (WHERE now) AS now, sum(amount) FILTER (WHERE NOT now) AS before
      FROM (
        SELECT variant_id AS key, currency, true AS now, units, ten_thousandths AS amount FROM sales_weekly
         WHERE project = (SELECT app.current_project()) AND week = ANY ($1::date[])
        UNION ALL
        SELECT variant_id, currency, false, units, ten_thousandths FROM sales_weekly
         WHERE project = (SELECT app.current_project()) AND week = ANY ($3::date[])
        UNION ALL
        SELECT variant_id, currency, true, units, app.ten_thousandths(amount) FROM sales_daily
         WHERE project = (SELECT app.current_project()) AND day = ANY ($2::date[])
        UNION ALL
        SELECT variant_id, currency, false, units, app.ten_thousandths(amount) FROM sales_daily
         WHERE project = (SELECT app.current_project()) AND day = ANY ($4::date[])
        UNION ALL
        SELECT coalesce(l.variant_id, 'line:' || l.title), r.currency, r.now, l.quantity, (l.amount * 10000)::bigint
          FROM (SELECT project, id, currency, true AS now, cancelled_at, financial_status FROM orders
                 WHERE project = (SELECT app.current_project()) AND created_at >= $5::timestamptz
                   AND created_at < $6::timestamptz
                UNION ALL
                SELECT project, id, currency, false, cancelled_at, financial_status FROM orders
                 WHERE project = (SELECT app.current_project()) AND created_at >= $7::timestamptz
                   AND created_at < $8::timestamptz) r
         CROSS JOIN LATERAL (SELECT variant_id, title, quantity, amount FROM order_lines
                              WHERE project = r.project AND order_id = r.id OFFSET 0) l
         WHERE r.cancelled_at IS NULL AND coalesce(r.financial_status, '') NOT IN ('voided', 'refunded')) part
     GROUP BY key, currency) s
  LEFT JOIN inventory_current c ON c.project = (SELECT app.current_project()) AND c.variant_id = s.key
  LEFT JOIN LATERAL (
    SELECT v.sku, p.title AS product_title, v.title AS variant_title, p.product_type, p.vendor,
           (SELECT a.metadata ->> 'flag' = 'true' FROM sales_pulse_actions a
             WHERE a.project = (SELECT app.current_project()) AND a.action_type = 'sku_flagged'
               AND a.metadata ->> 'variant_id' = s.key
             ORDER BY a.created_at DESC LIMIT 1) AS flagged
      FROM (SELECT 1 WHERE c.variant_id IS NULL) missing
      LEFT JOIN variants v ON v.id = s.key
      LEFT JOIN products p ON p.id = v.product_id) o ON true
 WHERE s.units_now <> 0 OR s.units_before <> 0 OR s.now <> 0 OR s.before <> 0)";

// An order is named when it makes 5 % of its period's revenue and is 10 times the median order: nothing that several
// orders could have made together. At most 20 orders of a period can make 5 %, so that the median, which is the one
// that half of all orders do not exceed, is asked for these only.
constexpr const char* largeOrdersSql = R"(
WITH counted AS MATERIALIZED (
  SELECT o.project, o.id, o.name, o.created_at, o.currency, o.compared,
         greatest(o.subtotal - greatest(o.refunded, 0), 0) AS revenue
    FROM (SELECT *, false AS compared FROM orders
           WHERE project = (SELECT app.current_project()) AND created_at >= $1::timestamptz AND created_at < $2::timestamptz
          UNION ALL
          SELECT *, true FROM orders
           WHERE project = (SELECT app.current_project()) AND created_at >= $3::timestamptz AND created_at < $4::timestamptz) o
   WHERE o.cancelled_at IS NULL AND coalesce(o.financial_status, '') NOT IN ('voided', 'refunded')
), whole AS (
  SELECT currency, compared, sum(revenue) AS revenue FROM counted GROUP BY currency, compared
), candidate AS MATERIALIZED (
  SELECT c.* FROM counted c JOIN whole w USING (currency, compared) WHERE c.revenue > 0 AND c.revenue >= 0.05 * w.revenue
), large AS (
  SELECT c.* FROM candidate c
   WHERE (SELECT 2 * count(*) FILTER (WHERE 10 * t.revenue <= c.revenue) >= count(*)
            FROM counted t WHERE t.currency = c.currency)
   ORDER BY c.revenue DESC, c.id LIMIT 5
)
SELECT l.id, l.name, l.created_at, l.compared, l.currency, l.revenue, u.units,
       coalesce(m.variant_id, 'line:' || m.title), coalesce(m.sku, ''), m.title, m.quantity, m.amount
  FROM large l
 CROSS JOIN LATERAL (SELECT coalesce(sum(quantity), 0)::bigint AS units FROM order_lines
                      WHERE project = l.project AND order_id = l.id) u
 CROSS JOIN LATERAL (SELECT * FROM order_lines WHERE project = l.project AND order_id = l.id
                      ORDER BY amount DESC, line_no LIMIT 1) m
 ORDER BY l.revenue DESC, l.id)";

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

constexpr const char* actionsSql = R"(
SELECT id, created_at, action_type, selected_action, notes, operator_name, revenue_variance, metadata
  FROM sales_pulse_actions
 WHERE project = (SELECT app.current_project()) AND created_at >= $1::timestamptz
 ORDER BY created_at DESC, id LIMIT 200)";

constexpr const char* insertSql = R"(
INSERT INTO sales_pulse_actions
       (id, action_type, revenue_variance, selected_action, notes, operator_name, metadata, project)
VALUES ($1::uuid, $2, $3::numeric, $4, $5, coalesce(app.current_operator(), ''), $6::jsonb, app.current_project())
ON CONFLICT (id) DO NOTHING)";

QString nullIfEmpty(const QString& text)
{
    return text.isEmpty() ? QString() : text;
}

/** Ranges, each once, with the slots of their figures. */
class RangeSet {
public:
    qsizetype add(const InstantRange& range)
    {
        const auto key = std::pair(range.begin.toMSecsSinceEpoch(), range.end.toMSecsSinceEpoch());
        const auto found = m_positions.constFind(key);
        if (found != m_positions.cend())
            return *found;
        m_positions.insert(key, m_ranges.size());
        m_ranges.append(range);
        return m_ranges.size() - 1;
    }
    [[nodiscard]] const QVector<InstantRange>& ranges() const { return m_ranges; }

private:
    QVector<InstantRange> m_ranges;
    QHash<std::pair<qint64, qint64>, qsizetype> m_positions;
};

/** A stretch of time that is measured against the weeks before. */
struct Candidate {
    QDate day;
    bool inCompared = false;
    bool wholePeriod = false;
    qsizetype slot = 0;
    QVector<qsizetype> baseline;
};

Candidate candidate(RangeSet& set, QDate day, const InstantRange& range, const QTimeZone& zone, bool inCompared,
                    bool wholePeriod)
{
    Candidate result { day, inCompared, wholePeriod, set.add(range), {} };
    for (const InstantRange& before : salesslots::weeksBefore(range, unusual::weeks, zone))
        result.baseline.append(set.add(before));
    return result;
}

QVector<Candidate> candidates(RangeSet& set, const Period& period, const QVector<SalesSlot>& slotList)
{
    QVector<Candidate> result;
    if (period.isHourly()) {
        result.append(candidate(set, period.firstDay(), period.current, period.zone, false, true));
        result.append(candidate(set, slotList.value(0).comparedDay, period.compared, period.zone, true, true));
        return result;
    }
    for (const SalesSlot& slot : slotList) {
        result.append(candidate(set, slot.day, slot.now, period.zone, false, false));
        result.append(candidate(set, slot.comparedDay, slot.before, period.zone, true, false));
    }
    return result;
}

QVector<UnusualDay> unusualDays(const QVector<Candidate>& candidates, const auto& amountOf)
{
    QVector<UnusualDay> result;
    for (const Candidate& each : candidates) {
        const std::optional<Money> amount = amountOf(each.slot);
        if (!amount)
            continue;
        QVector<Money> baseline;
        for (const qsizetype slot : each.baseline) {
            if (const std::optional<Money> before = amountOf(slot))
                baseline.append(*before);
        }
        const std::optional<UsualRange> usual = unusual::measure(*amount, baseline);
        if (usual && unusual::isUnusual(*usual))
            result.append({ each.day, each.inCompared, each.wholePeriod, *amount, *usual });
    }
    return result;
}

void readTimes(pqxx::transaction_base& tx, const SalesBounds& bounds, SalesReviewData& data)
{
    const Period& period = data.period;
    const QVector<SalesSlot> slotList = salesslots::of(period);
    RangeSet set;
    const qsizetype current = set.add(period.current);
    const qsizetype compared = set.add(period.compared);
    QVector<std::pair<qsizetype, qsizetype>> pointSlots;
    for (const SalesSlot& slot : slotList)
        pointSlots.append({ set.add(slot.now), set.add(slot.before) });
    const QVector<Candidate> toMeasure = candidates(set, period, slotList);

    const auto figures = salesreading::readSlots(tx, set.ranges());
    for (const QString& currency : salesreading::currenciesOf(figures, data.ownCurrency)) {
        const auto figuresOf = [&](qsizetype slot) {
            return salesreading::figuresOf(figures, set.ranges(), slot, currency, bounds);
        };
        const auto amountOf = [&](qsizetype slot) -> std::optional<Money> {
            const auto value = figuresOf(slot);
            return value ? std::optional(value->revenue) : std::nullopt;
        };
        const bool sold = figures[current].contains(currency) || figures[compared].contains(currency);
        if (!sold && currency != data.ownCurrency)
            continue; // it was sold in only in the weeks that are looked at for the usual
        data.currencies.append({ currency, figuresOf(current), figuresOf(compared) });
        QVector<SalesPoint>& points = data.points[currency];
        for (qsizetype i = 0; i < slotList.size(); ++i)
            points.append({ slotList[i].day, slotList[i].hour, slotList[i].comparedDay, amountOf(pointSlots[i].first),
                            amountOf(pointSlots[i].second) });
        // Part of a day is not measured against whole ones: where the data ends, it would always be low.
        data.unusual[currency] = unusualDays(toMeasure, [&](qsizetype slot) {
            return bounds.endsBefore(set.ranges()[slot]) ? std::nullopt : amountOf(slot);
        });
    }
    if (data.currencies.isEmpty()) // the project names none, and nothing was sold
        data.currencies.append({ data.ownCurrency, {}, {} });
}

void readSkus(pqxx::transaction_base& tx, SalesReviewData& data)
{
    const DaySplit now = period::split(data.period.current, data.period.zone);
    const DaySplit before = period::split(data.period.compared, data.period.zone);
    const InstantRange nowHours = salesreading::hoursOf(now);
    const InstantRange beforeHours = salesreading::hoursOf(before);
    const pqxx::result rows =
        sql::exec(tx, skuSql, salesreading::weeksOf(now), salesreading::daysOf(now), salesreading::weeksOf(before),
                  salesreading::daysOf(before), nowHours.begin, nowHours.end, beforeHours.begin, beforeHours.end);
    for (const auto& row : rows) {
        SkuSales sales;
        sales.variantId = sql::text(row[0]);
        const QString currency = sql::text(row[1]);
        sales.unitsNow = sql::bigint(row[2]);
        sales.unitsBefore = sql::bigint(row[3]);
        sales.now = Money::fromTenThousandths(sql::bigint(row[4]), currency);
        sales.before = Money::fromTenThousandths(sql::bigint(row[5]), currency);
        sales.sku = sql::text(row[6]);
        sales.title = salesreading::title(sales.variantId, sql::text(row[7]), sql::text(row[8]));
        sales.productType = sql::text(row[9]);
        sales.vendor = sql::text(row[10]);
        sales.flagged = sql::boolean(row[11]);
        data.skus[currency].append(sales);
    }
}

void readOrders(pqxx::transaction_base& tx, SalesReviewData& data)
{
    const InstantRange& now = data.period.current;
    const InstantRange& before = data.period.compared;
    for (const auto& row : sql::exec(tx, largeOrdersSql, now.begin, now.end, before.begin, before.end)) {
        const QString currency = sql::text(row[4]);
        data.largeOrders.append({ sql::text(row[0]), sql::text(row[1]), sql::dateTime(row[2]), sql::boolean(row[3]),
                                  sql::money(row[5], currency), sql::bigint(row[6]), sql::text(row[7]),
                                  sql::text(row[8]), sql::text(row[9]), sql::bigint(row[10]),
                                  sql::money(row[11], currency) });
    }
    for (const auto& row : sql::exec(tx, openOrdersSql))
        data.openOrders.append({ sql::text(row[0]), sql::text(row[1]), sql::dateTime(row[2]), sql::text(row[3]),
                                 sql::money(row[5], sql::text(row[4])) });
    const pqxx::result ages = sql::exec(tx, openAgesSql, data.readAt);
    for (int i = 0; i < OpenOrderAges::bucketCount; ++i)
        data.open.orders[static_cast<size_t>(i)] = sql::bigint(ages[0][i]);
}

} // namespace

SalesReviewData readReview(pqxx::transaction_base& tx, const Period& period, const QDateTime& now,
                           const QString& currency, int staleOpenHours)
{
    SalesReviewData data;
    data.period = period;
    data.readAt = now;
    data.ownCurrency = currency;
    const SalesBounds bounds = salesreading::readBounds(tx, now, period.zone, staleOpenHours);
    data.firstFact = bounds.firstFact;
    data.newestFact = bounds.newestFact;
    data.dataEnd = bounds.dataEnd;
    if (!period.isValid()) {
        data.currencies.append({ currency, {}, {} });
        return data;
    }
    readTimes(tx, bounds, data);
    readSkus(tx, data);
    readOrders(tx, data);
    return data;
}

QVector<SalesAction> readActions(pqxx::transaction_base& tx, const QDateTime& since)
{
    QVector<SalesAction> result;
    for (const auto& row : sql::exec(tx, actionsSql, since))
        result.append({ sql::uuid(row[0]), sql::dateTime(row[1]), sql::text(row[2]), sql::text(row[3]),
                        sql::text(row[4]), sql::text(row[5]), sql::text(row[6]), sql::jsonObject(row[7]) });
    return result;
}

int insertActions(pqxx::transaction_base& tx, const QVector<SalesAction>& actions)
{
    int inserted = 0;
    for (const SalesAction& action : actions) {
        const pqxx::result done =
            sql::exec(tx, insertSql, action.id, action.type, nullIfEmpty(action.revenueVariance),
                      nullIfEmpty(action.selectedAction), nullIfEmpty(action.notes), action.metadata);
        inserted += static_cast<int>(done.affected_rows());
    }
    return inserted;
}

bool actionsExist(pqxx::transaction_base& tx, const QVector<SalesAction>& actions)
{
    QStringList ids;
    for (const SalesAction& action : actions)
        ids.append(action.id.toString(QUuid::WithoutBraces));
    const pqxx::result rows =
        sql::exec(tx, "SELECT count(*) FROM sales_pulse_actions WHERE id = ANY ($1::uuid[])", ids);
    return sql::bigint(rows[0][0]) == actions.size();
}

const char* skuStatement()
{
    return skuSql;
}

} // namespace salesqueries
