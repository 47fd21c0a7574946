// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/salesreading.h"

#include "db/sql.h"

#include <algorithm>

namespace salesreading {

namespace {

// LATERAL: one index range a slot, whatever the planner believes about their number.
constexpr const char* slotsSql = R"(
SELECT r.slot, h.currency, h.amount, h.orders, h.units
  FROM unnest($1::timestamptz[], $2::timestamptz[], $3::int[]) AS r (begins, ends, slot)
 CROSS JOIN LATERAL (
       SELECT currency, sum(amount) AS amount, sum(orders)::bigint AS orders, sum(units)::bigint AS units
         FROM sales_hourly
        WHERE project = (SELECT app.current_project()) AND hour >= r.begins AND hour < r.ends
        GROUP BY currency) h)";

constexpr const char* boundsSql = R"(
SELECT (SELECT hour FROM sales_hourly WHERE project = p.project ORDER BY hour LIMIT 1), n.hour,
       (SELECT o.created_at FROM orders o
         WHERE o.project = p.project AND o.created_at >= n.hour AND o.created_at < n.hour + interval '1 hour'
           AND o.created_at <= $1::timestamptz AND o.cancelled_at IS NULL
           AND coalesce(o.financial_status, '') NOT IN ('voided', 'refunded')
         ORDER BY o.created_at DESC LIMIT 1),
       lower(p.opening_hours), upper(p.opening_hours)
  FROM app.projects p
  LEFT JOIN LATERAL (SELECT hour FROM sales_hourly WHERE project = p.project AND hour <= $1::timestamptz
                      ORDER BY hour DESC LIMIT 1) n ON true
 WHERE p.project = (SELECT app.current_project()))";

constexpr const char* openSql = R"(
SELECT value ->> 'count', value ->> 'oldest'
  FROM "DashboardFact"
 WHERE project = (SELECT app.current_project()) AND metric = 'fulfillment_open'
 ORDER BY "periodStart" DESC NULLS LAST, "createdAt" DESC LIMIT 1)";

QString instantText(const QDateTime& instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

/** The first Monday of the complete days; invalid without any. */
QDate firstMonday(const DaySplit& split)
{
    return split.firstDay.isValid() ? split.firstDay.addDays((8 - split.firstDay.dayOfWeek()) % 7) : QDate();
}

} // namespace

InstantRange hoursOf(const DaySplit& split)
{
    Q_ASSERT(split.head.isEmpty() || split.tail.isEmpty());
    for (const InstantRange& range : { split.head, split.tail }) {
        if (!range.isEmpty())
            return range;
    }
    return {};
}

QStringList weeksOf(const DaySplit& split)
{
    QStringList result;
    for (QDate monday = firstMonday(split); monday.isValid() && monday.addDays(6) <= split.lastDay;
         monday = monday.addDays(7))
        result.append(monday.toString(Qt::ISODate));
    return result;
}

QStringList daysOf(const DaySplit& split)
{
    QStringList result;
    const QStringList weeks = weeksOf(split);
    const QDate first = weeks.isEmpty() ? QDate() : firstMonday(split);
    const QDate after = first.isValid() ? first.addDays(7 * weeks.size()) : QDate();
    for (QDate day = split.firstDay; day.isValid() && day <= split.lastDay; day = day.addDays(1)) {
        if (!first.isValid() || day < first || day >= after)
            result.append(day.toString(Qt::ISODate));
    }
    return result;
}

QVector<CurrencyFigures> readSlots(pqxx::transaction_base& tx, const QVector<InstantRange>& ranges)
{
    QStringList begins;
    QStringList ends;
    QStringList numbers;
    for (qsizetype slot = 0; slot < ranges.size(); ++slot) {
        if (ranges[slot].isEmpty())
            continue;
        begins.append(instantText(ranges[slot].begin));
        ends.append(instantText(ranges[slot].end));
        numbers.append(QString::number(slot));
    }
    QVector<CurrencyFigures> result(ranges.size());
    for (const auto& row : sql::exec(tx, slotsSql, begins, ends, numbers)) {
        const QString currency = sql::text(row[1]);
        result[sql::integer(row[0])].insert(currency,
                                            { sql::money(row[2], currency), sql::bigint(row[3]), sql::bigint(row[4]) });
    }
    return result;
}

QStringList currenciesOf(const QVector<CurrencyFigures>& figures, const QString& own)
{
    QStringList others;
    for (const CurrencyFigures& slot : figures) {
        for (auto it = slot.cbegin(); it != slot.cend(); ++it) {
            if (it.key() != own && !others.contains(it.key()))
                others.append(it.key());
        }
    }
    std::sort(others.begin(), others.end());
    if (!own.isEmpty() || others.isEmpty())
        others.prepend(own);
    return others;
}

std::optional<SalesFigures> figuresOf(const QVector<CurrencyFigures>& figures, const QVector<InstantRange>& ranges,
                                      qsizetype slot, const QString& currency, const SalesBounds& bounds)
{
    if (ranges[slot].isEmpty() || bounds.isUnknown(ranges[slot]))
        return {};
    return figures[slot].value(currency, SalesFigures { Money::fromTenThousandths(0, currency) });
}

SalesBounds readBounds(pqxx::transaction_base& tx, const QDateTime& now, const QTimeZone& zone, int staleOpenHours)
{
    SalesBounds bounds;
    const pqxx::result rows = sql::exec(tx, boundsSql, now);
    if (rows.empty())
        return bounds;
    bounds.firstFact = sql::dateTime(rows[0][0]);
    const QDateTime hour = sql::dateTime(rows[0][1]);
    const QDateTime order = sql::dateTime(rows[0][2]);
    bounds.newestFact = order.isValid() ? order : hour;
    if (!rows[0][3].is_null() || !rows[0][4].is_null())
        bounds.opening = { sql::integer(rows[0][3], 0), sql::integer(rows[0][4], 24) };
    if (!hour.isValid())
        return bounds;
    constexpr int anHour = 3600;
    bounds.newestEnd = hour.addSecs(anHour);
    const int limit = std::max(1, staleOpenHours);
    if (openHoursSince(bounds.newestEnd, now, zone, bounds.opening, limit) >= limit)
        bounds.dataEnd = bounds.newestEnd;
    return bounds;
}

std::optional<OpenFulfillment> readOpenFulfillment(pqxx::transaction_base& tx)
{
    const pqxx::result rows = sql::exec(tx, openSql);
    if (rows.empty() || rows[0][0].is_null())
        return {};
    OpenFulfillment result;
    result.orders = sql::text(rows[0][0]).toLongLong();
    result.oldest = QDateTime::fromString(sql::text(rows[0][1]), Qt::ISODateWithMs).toUTC();
    return result;
}

QString title(const QString& key, const QString& productTitle, const QString& variantTitle)
{
    if (productTitle.isEmpty())
        return key.startsWith(QLatin1String("line:")) ? key.mid(5) : key;
    if (variantTitle.isEmpty() || variantTitle == QLatin1String("Default Title") || variantTitle == productTitle)
        return productTitle;
    return productTitle + QStringLiteral(" · ") + variantTitle;
}

} // namespace salesreading
