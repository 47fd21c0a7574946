// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/salesoverview.h"

int openHoursSince(const QDateTime& newestFact, const QDateTime& now, const QTimeZone& zone,
                   const OpeningHours& opening, int limit)
{
    if (!newestFact.isValid() || !zone.isValid() || opening.from >= opening.until)
        return 0;
    constexpr qint64 anHour = 3600;
    int count = 0;
    QDateTime hour = period::hourStart(newestFact.addSecs(anHour - 1), zone);
    // Every day has an opening hour, so this ends after at most `limit` days.
    while (count < limit && hour.addSecs(anHour) <= now) {
        if (opening.contains(hour.toTimeZone(zone).time().hour()))
            ++count;
        hour = hour.addSecs(anHour);
    }
    return count;
}
