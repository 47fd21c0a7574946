// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/salesslots.h"

#include <algorithm>

namespace salesslots {

namespace {

InstantRange clipped(InstantRange range, const InstantRange& to)
{
    range.begin = std::max(range.begin, to.begin);
    range.end = std::min(range.end, to.end);
    return range;
}

InstantRange dayRange(QDate day, const Period& period)
{
    return { period::dayStart(day, period.zone), period::dayStart(day.addDays(1), period.zone) };
}

InstantRange hourRange(QDate day, int hour, const Period& period)
{
    return { period::instantAt(day, hour * 3600, period.zone), period::instantAt(day, (hour + 1) * 3600, period.zone) };
}

} // namespace

QVector<SalesSlot> of(const Period& period)
{
    QVector<SalesSlot> result;
    if (!period.isValid())
        return result;
    const int shift = -7 * period.weeks;
    QDate day = period.firstDay();
    if (!period.isHourly()) {
        for (; day <= period.lastDay(); day = day.addDays(1))
            result.append({ day, -1, clipped(dayRange(day, period), period.current), day.addDays(shift),
                            clipped(dayRange(day.addDays(shift), period), period.compared) });
        return result;
    }
    // Both begins and both ends are asked for: the first or the last hour may be one that the clock skips in one of the
    // two periods.
    const auto hourOf = [&](const QDateTime& instant) { return instant.toTimeZone(period.zone).time().hour(); };
    int hour = std::min(hourOf(period.current.begin), hourOf(period.compared.begin));
    while (period::instantAt(day, hour * 3600, period.zone) < period.current.end
           || period::instantAt(day.addDays(shift), hour * 3600, period.zone) < period.compared.end) {
        result.append({ day, hour, clipped(hourRange(day, hour, period), period.current), day.addDays(shift),
                        clipped(hourRange(day.addDays(shift), hour, period), period.compared) });
        if (++hour == 24) {
            hour = 0;
            day = day.addDays(1);
        }
    }
    return result;
}

QVector<InstantRange> weeksBefore(const InstantRange& range, int weeks, const QTimeZone& zone)
{
    QVector<InstantRange> result;
    for (int week = 1; week <= weeks; ++week)
        result.append({ period::shifted(range.begin, -7 * week, zone), period::shifted(range.end, -7 * week, zone) });
    return result;
}

} // namespace salesslots
