// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/salesunusual.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace unusual {

namespace {

qint64 medianOf(std::vector<qint64> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return std::midpoint(*std::max_element(values.begin(), middle), *middle);
}

} // namespace

std::optional<UsualRange> measure(const Money& amount, const QVector<Money>& baseline)
{
    if (baseline.size() < minimumSamples)
        return {};
    std::vector<qint64> values;
    for (const Money& each : baseline)
        values.push_back(each.tenThousandths());
    const qint64 median = medianOf(values);
    for (qint64& value : values)
        value = std::abs(value - median);
    const double spread = std::max(consistency * static_cast<double>(medianOf(values)),
                                   floorShare * std::abs(static_cast<double>(median)));
    if (spread <= 0)
        return {};
    const double score = static_cast<double>(amount.tenThousandths() - median) / spread;
    return UsualRange { Money::fromTenThousandths(median, amount.currency()), score,
                        static_cast<int>(baseline.size()) };
}

bool isUnusual(const UsualRange& range)
{
    return std::abs(range.score) > limit;
}

} // namespace unusual
