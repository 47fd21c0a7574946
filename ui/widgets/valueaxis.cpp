// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/valueaxis.h"

#include "format.h"

#include <algorithm>
#include <cmath>

namespace {

/** 1, 2, 2.5 or 5 times a power of ten: the step of an axis with about @p count steps over @p range. */
double niceStep(double range, int count)
{
    const double rough = range / count;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : { 1.0, 2.0, 2.5, 5.0 }) {
        if (factor * power >= rough)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

ValueAxis::ValueAxis(double lowest, double highest, int steps, const Format& format, double smallestStep,
                     QObject* parent)
    : QCategoryAxis(parent)
{
    setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    const double range = std::max(highest - lowest, 1.0);
    const double step = std::max(niceStep(range * 1.05, steps), smallestStep);
    const double from = std::floor(lowest / step) * step;
    const double until = std::ceil(std::max(highest * 1.02, from + step) / step) * step;
    setStartValue(from);
    for (double value = from; value <= until + step / 2; value += step)
        append(format(value), value);
    setRange(from, until);
}

ValueAxis::Format ValueAxis::money(const QString& currency)
{
    return [currency](double value) {
        return format::shortMoney(Money::fromTenThousandths(std::llround(value * 10000), currency));
    };
}

ValueAxis::Format ValueAxis::count()
{
    return [](double value) { return format::number(qint64(std::llround(value))); };
}

ValueAxis::Format ValueAxis::decimal(int decimals)
{
    return [decimals](double value) { return format::decimal(value, decimals); };
}
