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

// Facts with a period and those without have an index each, which only a query of either can use.
constexpr const char* openSql = R"(
SELECT value ->> 'count', value ->> 'oldest'
  FROM ((SELECT value, 1 AS choice FROM "DashboardFact"
          WHERE project = (SELECT app.current_project()) AND metric = 'fulfillment_open' AND "periodStart" IS NOT NULL
          ORDER BY "periodStart" DESC, "createdAt" DESC LIMIT 1)
        UNION ALL
        (SELECT value, 2 FROM "DashboardFact"
          WHERE project = (SELECT app.current_project()) AND metric = 'fulfillment_open' AND "periodStart" IS NULL
          ORDER BY "createdAt" DESC LIMIT 1)) newest
 ORDER BY choice LIMIT 1)";

QString instantText(const QDateTime& instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

QStringList datesFrom(QDate first, QDate end, int step = 1)
{
    QStringList result;
    for (QDate day = first; day < end; day = day.addDays(step))
        result.append(day.toString(Qt::ISODate));
    return result;
}

/** The days from @p first until before @p end as the weeks from @p monday until before @p after, more or less days. */
DayParts partsOver(QDate first, QDate end, QDate monday, QDate after)
{
    constexpr int fourWeeks = 28;
    DayParts parts;
    const QDate single = monday.addDays(monday.daysTo(after) / fourWeeks * fourWeeks);
    parts.fourWeeks = datesFrom(monday, single, fourWeeks);
    parts.weeks = datesFrom(single, after, 7);
    parts.days = datesFrom(first, std::min(monday, end)) + datesFrom(std::max(after, first), end);
    parts.daysLess = datesFrom(monday, first) + datesFrom(end, after);
    return parts;
}

/** About how many rows are read, in those of a day: a SKU that sells is in each of the three. */
double costOf(const DayParts& parts)
{
    constexpr double ofFourWeeks = 2.5;
    constexpr double ofAWeek = 1.8;
    return ofFourWeeks * static_cast<double>(parts.fourWeeks.size()) + ofAWeek * static_cast<double>(parts.weeks.size())
        + static_cast<double>(parts.days.size() + parts.daysLess.size());
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

DayParts partsOf(const DaySplit& split)
{
    if (!split.firstDay.isValid())
        return {};
    const QDate end = split.lastDay.addDays(1);
    DayParts best;
    best.days = datesFrom(split.firstDay, end);
    // The weeks begin within the days or reach out of them, at each end.
    for (const QDate monday : { mondayOf(split.firstDay), mondayOf(split.firstDay.addDays(6)) }) {
        for (const QDate after : { mondayOf(end), mondayOf(end.addDays(6)) }) {
            if (monday >= after)
                continue;
            const DayParts parts = partsOver(split.firstDay, end, monday, after);
            if (costOf(parts) < costOf(best))
                best = parts;
        }
    }
    return best;
}

void PartParameters::add(const DayParts& parts, bool now)
{
    const QString flag = now ? QStringLiteral("true") : QStringLiteral("false");
    const auto append = [&flag](QStringList& to, QStringList& flags, const QStringList& dates) {
        to += dates;
        flags += QStringList(dates.size(), flag);
    };
    append(fourWeeks, fourWeeksNow, parts.fourWeeks);
    append(weeks, weeksNow, parts.weeks);
    append(days, daysNow, parts.days);
    append(days, daysNow, parts.daysLess);
    daysSign += QStringList(parts.days.size(), QStringLiteral("1"));
    daysSign += QStringList(parts.daysLess.size(), QStringLiteral("-1"));
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
