// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/wholesale.h"

#include "data/salesunusual.h"

#include <algorithm>
#include <cmath>

namespace wholesale {

Money leastRevenue(const Money& period)
{
    constexpr qint64 whole = 100;
    const qint64 amount = period.tenThousandths();
    // Taken apart, because the whole times sharePercent may not fit.
    return Money::fromTenThousandths(
        amount / whole * sharePercent + (amount % whole * sharePercent + whole - 1) / whole, period.currency());
}

double score(const Money& order, const OrderSizes& sizes)
{
    if (sizes.orders < minimumOrders || order.tenThousandths() <= 0)
        return 0;
    return (std::log(order.toDouble()) - sizes.median) / std::max(unusual::consistency * sizes.deviation, leastSpread);
}

bool isOutstanding(const Money& order, const OrderSizes& sizes)
{
    return score(order, sizes) > limit;
}

} // namespace wholesale
