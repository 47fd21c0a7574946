// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/money.h"

/** The sizes of a shop's orders, which spread by factors rather than by amounts: so they are measured as logarithms. */
struct OrderSizes {
    qint64 orders = 0;
    double median = 0; ///< of ln(revenue / 1)
    double deviation = 0; ///< MAD: the median of the absolute deviations from the median
};

/** Which single order is a wholesale order: so large that it alone moves the figures. For the screen only. */
namespace wholesale {

constexpr qint64 sharePercent = 5; ///< of its period's revenue that it makes at least
constexpr qint64 minimumOrders = 8; ///< with fewer of them nothing is known about their usual size
constexpr double limit = 5; ///< robust deviations that it lies above the median
constexpr double leastSpread = 0.46; ///< less spread than this is taken as this: about 10 times the median at the limit

/** The least revenue that makes sharePercent of @p period's; rounded up. */
Money leastRevenue(const Money& period);
/** ln(order / median) / max(1.4826 * MAD, leastSpread); 0 without enough orders, and for what is not above zero. */
double score(const Money& order, const OrderSizes& sizes);
/** Whether the score lies beyond the limit. */
bool isOutstanding(const Money& order, const OrderSizes& sizes);

} // namespace wholesale
