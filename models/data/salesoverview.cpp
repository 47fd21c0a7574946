// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/salesoverview.h"

bool SalesBounds::isUnknown(const InstantRange& range) const
{
    return !firstFact.isValid() || range.end <= firstFact || (dataEnd.isValid() && range.begin >= dataEnd);
}

bool SalesBounds::endsBefore(const InstantRange& range) const
{
    return dataEnd.isValid() && range.end > dataEnd;
}

int openHoursSince(const QDateTime& newestEnd, const QDateTime& now, const QTimeZone& zone, const OpeningHours& opening,
                   int limit)
{
    if (!newestEnd.isValid() || !zone.isValid() || opening.from >= opening.until)
        return 0;
    constexpr qint64 anHour = 3600;
    int count = 0;
    QDateTime hour = period::hourStart(newestEnd.addSecs(anHour - 1), zone);
    // Every day has an opening hour, so this ends after at most `limit` days.
    while (count < limit && hour.addSecs(anHour) <= now) {
        if (opening.contains(hour.toTimeZone(zone).time().hour()))
            ++count;
        hour = hour.addSecs(anHour);
    }
    return count;
}
