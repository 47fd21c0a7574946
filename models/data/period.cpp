// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/period.h"

#include <algorithm>

namespace period {

namespace {
constexpr int secondsPerDay = 24 * 3600;

int secondOfDay(const QDateTime& local)
{
    return QTime(0, 0).secsTo(local.time());
}
} // namespace

QDateTime hourStart(const QDateTime& instant, const QTimeZone& zone)
{
    const QDateTime local = instant.toTimeZone(zone);
    const int intoHour = secondOfDay(local) % 3600;
    return QDateTime::fromSecsSinceEpoch(instant.toSecsSinceEpoch() - intoHour, Qt::UTC);
}

QDateTime dayStart(QDate day, const QTimeZone& zone)
{
    return instantAt(day, 0, zone); // QDate::startOfDay() takes the second midnight of a day that has two
}

QDate localDay(const QDateTime& instant, const QTimeZone& zone)
{
    return instant.toTimeZone(zone).date();
}

QDateTime instantAt(QDate day, int seconds, const QTimeZone& zone)
{
    const qint64 wall = QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch() + seconds;
    const auto instant = [](qint64 epoch) { return QDateTime::fromSecsSinceEpoch(epoch, Qt::UTC); };
    const int before = zone.offsetFromUtc(instant(wall - secondsPerDay));
    const int after = zone.offsetFromUtc(instant(wall + secondsPerDay));
    const QDateTime byOldClock = instant(wall - before);
    if (before == after || zone.offsetFromUtc(byOldClock) == before)
        return byOldClock;
    const QDateTime byNewClock = instant(wall - after);
    return zone.offsetFromUtc(byNewClock) == after ? byNewClock : byOldClock;
}

QDateTime shifted(const QDateTime& instant, int days, const QTimeZone& zone)
{
    const QDateTime local = instant.toTimeZone(zone);
    // A day that begins at one, for lack of a midnight, meets days that begin at midnight.
    const bool beginsItsDay = dayStart(local.date(), zone) == instant;
    return instantAt(local.date().addDays(days), beginsItsDay ? 0 : secondOfDay(local), zone);
}

DaySplit split(const InstantRange& range, const QTimeZone& zone)
{
    DaySplit result;
    if (range.isEmpty())
        return result;
    QDate first = localDay(range.begin, zone);
    if (dayStart(first, zone) < range.begin)
        first = first.addDays(1);
    const QDate end = localDay(range.end, zone); // the first day that is not complete
    if (first >= end) {
        result.head = range;
        return result;
    }
    result.firstDay = first;
    result.lastDay = end.addDays(-1);
    result.head = { range.begin, dayStart(first, zone) };
    result.tail = { dayStart(end, zone), range.end };
    return result;
}

} // namespace period

namespace {
constexpr int longestDays = 731;

InstantRange moved(const InstantRange& range, int days, const QTimeZone& zone)
{
    return { period::shifted(range.begin, days, zone), period::shifted(range.end, days, zone) };
}
} // namespace

Period Period::of(PeriodChoice choice, const QDateTime& now, const QTimeZone& zone, QDate firstDay, QDate lastDay)
{
    Period result;
    result.choice = choice;
    result.zone = zone;
    if (!zone.isValid() || !now.isValid())
        return result;

    const QDateTime hour = period::hourStart(now, zone);
    const QDate today = period::localDay(now, zone);
    int days = 1;
    if (choice == PeriodChoice::Last24Hours) {
        result.current = { period::shifted(hour, -1, zone), hour };
    } else if (choice == PeriodChoice::Custom) {
        if (!firstDay.isValid() || !lastDay.isValid())
            return result;
        QDate first = std::min({ firstDay, lastDay, today });
        const QDate last = std::min(std::max(firstDay, lastDay), today);
        first = std::max(first, last.addDays(1 - longestDays));
        days = static_cast<int>(first.daysTo(last)) + 1;
        result.current = { period::dayStart(first, zone),
                           last == today ? hour : period::dayStart(last.addDays(1), zone) };
    } else {
        days = choice == PeriodChoice::Last7Days ? 7 : 30;
        result.current = { period::dayStart(today.addDays(-days), zone), period::dayStart(today, zone) };
    }
    result.weeks = (days + 6) / 7;
    result.compared = moved(result.current, -7 * result.weeks, zone);
    if (choice == PeriodChoice::Last24Hours) // it begins a day before its end, as the other does
        result.compared.begin = period::shifted(result.compared.end, -1, zone);
    return result;
}

QDate Period::firstDay() const
{
    return period::localDay(current.begin, zone);
}

QDate Period::lastDay() const
{
    return period::localDay(current.isEmpty() ? current.begin : current.end.addMSecs(-1), zone);
}

bool Period::isHourly() const
{
    return choice == PeriodChoice::Last24Hours || days() == 1;
}

int Period::days() const
{
    return static_cast<int>(firstDay().daysTo(lastDay())) + 1;
}

int Period::lastHour() const
{
    const QTime end = current.end.toTimeZone(zone).time();
    return current.end == period::dayStart(period::localDay(current.end, zone), zone) ? 24 : end.hour();
}

int Period::minuteDifference() const
{
    constexpr qint64 secondsPerMinute = 60;
    const auto seconds = [](const InstantRange& range) { return range.begin.secsTo(range.end); };
    return static_cast<int>((seconds(current) - seconds(compared)) / secondsPerMinute);
}
