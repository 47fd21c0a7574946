// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/salesfigures.h"

std::optional<Money> SalesFigures::averageOrder() const
{
    if (orders <= 0)
        return {};
    return revenue.dividedBy(orders, currencyDecimals(revenue.currency()));
}

SalesFigures& SalesFigures::operator+=(const SalesFigures& other)
{
    revenue += other.revenue;
    orders += other.orders;
    units += other.units;
    return *this;
}

std::optional<Money> SalesComparison::variance() const
{
    if (!now || !before)
        return {};
    return now->revenue - before->revenue;
}

std::optional<double> SalesComparison::change() const
{
    const std::optional<Money> difference = variance();
    if (!difference || before->revenue.tenThousandths() <= 0)
        return {};
    return difference->toDouble() / before->revenue.toDouble();
}
