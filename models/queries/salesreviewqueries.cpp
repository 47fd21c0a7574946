// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/salesreviewqueries.h"

#include "data/salesslots.h"
#include "db/sql.h"
#include "queries/salesorderqueries.h"
#include "queries/salesreading.h"

namespace salesqueries {

namespace {

// Amounts are summed as ten-thousandths: see sales_weekly. What has a stock row has its names and its flag there.
#define HOTDASH_SKUS_BEGIN                                                                                             \
    "SELECT s.key, s.currency, s.units_now, s.units_before, s.now, s.before, c.sku, c.product_title,"                  \
    "       c.variant_title, c.product_type, c.vendor_name, c.flagged, c.variant_id IS NOT NULL"                       \
    "  FROM (SELECT key, currency,"                                                                                    \
    "               sum(units) FILTER (WHERE now) AS units_now, sum(units) FILTER (WHERE NOT now) AS units_before,"    \
    "               sum(amount) FILTER (WHERE now) AS now, sum(amount) FILTER (WHERE NOT now) AS before"               \
    "          FROM (" HOTDASH_SALES_PARTS
#define HOTDASH_SKUS_END                                                                                               \
    ") part GROUP BY key, currency) s"                                                                                 \
    "  LEFT JOIN inventory_current c ON c.project = (SELECT app.current_project()) AND c.variant_id = s.key"           \
    " WHERE s.units_now <> 0 OR s.units_before <> 0 OR s.now <> 0 OR s.before <> 0"

constexpr const char* skuSql = HOTDASH_SKUS_BEGIN HOTDASH_SKUS_END;

// With $8, $9 and $10, $11: the hours of either period that are no complete day. OFFSET 0 keeps the lines of few
// orders from being looked for by reading all lines.
constexpr const char* skuSqlWithHours = HOTDASH_SKUS_BEGIN R"(
        UNION ALL
        SELECT )" HOTDASH_LINE_KEY(l) R"(, r.currency, r.now, l.quantity, (l.amount * 10000)::bigint
          FROM (SELECT project, id, currency, true AS now, cancelled_at, financial_status FROM orders
                 WHERE project = (SELECT app.current_project()) AND created_at >= $8::timestamptz
                   AND created_at < $9::timestamptz
                UNION ALL
                SELECT project, id, currency, false, cancelled_at, financial_status FROM orders
                 WHERE project = (SELECT app.current_project()) AND created_at >= $10::timestamptz
                   AND created_at < $11::timestamptz) r
         CROSS JOIN LATERAL (SELECT variant_id, title, quantity, amount FROM order_lines
                              WHERE project = r.project AND order_id = r.id OFFSET 0) l
         WHERE r.cancelled_at IS NULL AND coalesce(r.financial_status, '') NOT IN ('voided', 'refunded'))" HOTDASH_SKUS_END;

// What a stock row would say, for what has none.
constexpr const char* namesSql = R"(
SELECT k.key, v.sku, p.title, v.title, p.product_type, p.vendor,
       (SELECT a.metadata ->> 'flag' = 'true' FROM sales_pulse_actions a
         WHERE a.project = (SELECT app.current_project()) AND a.action_type = 'sku_flagged'
           AND a.metadata ->> 'variant_id' = k.key
         ORDER BY a.created_at DESC LIMIT 1)
  FROM unnest($1::text[]) AS k (key)
  LEFT JOIN variants v ON v.id = k.key
  LEFT JOIN products p ON p.id = v.product_id)";

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

/** The names and the flag in six columns from @p first on. */
void setNames(SkuSales& sales, const pqxx::row& row, int first)
{
    sales.sku = sql::text(row[first]);
    sales.title = salesreading::title(sales.variantId, sql::text(row[first + 1]), sql::text(row[first + 2]));
    sales.productType = sql::text(row[first + 3]);
    sales.vendor = sql::text(row[first + 4]);
    sales.flagged = sql::boolean(row[first + 5]);
}

void readMissingNames(pqxx::transaction_base& tx, const QStringList& keys, SalesReviewData& data)
{
    if (keys.isEmpty())
        return;
    QHash<QString, pqxx::row> found;
    for (const auto& row : sql::exec(tx, namesSql, keys))
        found.insert(sql::text(row[0]), row);
    for (QVector<SkuSales>& skus : data.skus) {
        for (SkuSales& sales : skus) {
            const auto row = found.constFind(sales.variantId);
            if (row != found.cend())
                setNames(sales, *row, 1);
        }
    }
}

void readSkus(pqxx::transaction_base& tx, SalesReviewData& data)
{
    const SkuQuestion question = skuQuestion(data.period);
    QStringList nameless;
    QString currency;
    QVector<SkuSales>* skus = nullptr; // those of the currency: nearly always of the row before
    const pqxx::result rows = sql::execParams(tx, question.statement, question.parameters);
    for (const auto& row : rows) {
        SkuSales sales;
        sales.variantId = sql::text(row[0]);
        if (!skus || currency.compare(QLatin1String(row[1].c_str())) != 0) {
            currency = sql::text(row[1]);
            skus = &data.skus[currency];
            skus->reserve(static_cast<qsizetype>(rows.size()));
        }
        sales.unitsNow = sql::bigint(row[2]);
        sales.unitsBefore = sql::bigint(row[3]);
        sales.now = Money::fromTenThousandths(sql::bigint(row[4]), currency);
        sales.before = Money::fromTenThousandths(sql::bigint(row[5]), currency);
        if (sql::boolean(row[12]))
            setNames(sales, row, 6);
        else
            nameless.append(sales.variantId);
        skus->append(std::move(sales));
    }
    readMissingNames(tx, nameless, data);
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
    data.openOrders = readOpenOrders(tx); // they wait whatever the period
    data.open = readOpenAges(tx, now);
    if (!period.isValid()) {
        data.currencies.append({ currency, {}, {} });
        return data;
    }
    readTimes(tx, bounds, data);
    readSkus(tx, data);
    data.largeOrders = readLargeOrders(tx, data);
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

SkuQuestion skuQuestion(const Period& period)
{
    const DaySplit now = period::split(period.current, period.zone);
    const DaySplit before = period::split(period.compared, period.zone);
    salesreading::PartParameters parts;
    parts.add(salesreading::partsOf(now), true);
    parts.add(salesreading::partsOf(before), false);
    SkuQuestion question { skuSql, {} };
    for (const QStringList& each : { parts.fourWeeks, parts.fourWeeksNow, parts.weeks, parts.weeksNow, parts.days,
                                     parts.daysNow, parts.daysSign })
        question.parameters.push_back(sql::param(each));
    const InstantRange hoursNow = salesreading::hoursOf(now);
    const InstantRange hoursBefore = salesreading::hoursOf(before);
    if (hoursNow.isEmpty() && hoursBefore.isEmpty())
        return question;
    question.statement = skuSqlWithHours;
    for (const QDateTime& each : { hoursNow.begin, hoursNow.end, hoursBefore.begin, hoursBefore.end })
        question.parameters.push_back(sql::param(each));
    return question;
}

} // namespace salesqueries
