// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/period.h"

/** One day or hour of a period and its like in the period compared: the ranges that a chart's point sums up. */
struct SalesSlot {
    QDate day;
    int hour = -1; ///< of the shop's clock; -1 for a whole day
    InstantRange now; ///< empty for an hour that the clock skips; two hours long for one that it repeats
    QDate comparedDay;
    InstantRange before;
};

namespace salesslots {

/** The period by days, or by hours where it is hourly; together the slots are exactly the two periods. */
QVector<SalesSlot> of(const Period& period);

/** @p range moved back by 1 to @p weeks weeks of the shop's clock, the nearest first: the same weekday and hours. */
QVector<InstantRange> weeksBefore(const InstantRange& range, int weeks, const QTimeZone& zone);

} // namespace salesslots
