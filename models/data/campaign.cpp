// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/campaign.h"

#include <algorithm>

namespace {
constexpr double nearTarget = 0.8;
}

std::optional<double> Campaign::budgetUsed() const
{
    if (budgetCents <= 0)
        return {};
    return static_cast<double>(spentCents) / static_cast<double>(budgetCents);
}

std::optional<double> Campaign::timeUsed(const QDate& today) const
{
    if (!endDate.isValid() || !startDate.isValid() || endDate < startDate)
        return {};
    const auto length = static_cast<double>(startDate.daysTo(endDate) + 1);
    return std::clamp(static_cast<double>(startDate.daysTo(today) + 1) / length, 0.0, 1.0);
}

std::optional<double> Campaign::trend() const
{
    const auto now = current.roas();
    const auto before = previous.roas();
    if (!now || !before || *before == 0)
        return {};
    return *now / *before - 1;
}

Severity roasSeverity(const std::optional<double>& roas, const std::optional<double>& target,
                      const RoasThresholds& thresholds)
{
    if (!roas)
        return Severity::None;
    const double good = target ? *target : thresholds.good;
    const double warning = target ? *target * nearTarget : thresholds.warning;
    if (*roas >= good)
        return Severity::Good;
    return *roas >= warning ? Severity::Attention : Severity::Critical;
}

std::optional<double> AdsReport::blendedRoas() const
{
    if (!allRevenue || summary.current.spendCents == 0)
        return {};
    return allRevenue->toDouble() * 100.0 / static_cast<double>(summary.current.spendCents);
}

QDate AdsReport::notFinalFrom() const
{
    const QDate first = today.addDays(1 - adsDaysNotFinal);
    return summary.to < first ? QDate() : std::max(first, summary.from);
}
