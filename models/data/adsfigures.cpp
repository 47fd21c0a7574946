// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/adsfigures.h"

static std::optional<double> quotient(qint64 dividend, qint64 divisor)
{
    if (divisor == 0)
        return {};
    return static_cast<double>(dividend) / static_cast<double>(divisor);
}

AdsFigures& AdsFigures::operator+=(const AdsFigures& other)
{
    spendCents += other.spendCents;
    revenueCents += other.revenueCents;
    impressions += other.impressions;
    clicks += other.clicks;
    conversions += other.conversions;
    rows += other.rows;
    return *this;
}

QString AdsSummary::table() const
{
    return legacy ? QStringLiteral("ads_metrics_daily") : QStringLiteral("ads_daily_metrics");
}

std::optional<double> AdsFigures::roas() const
{
    return quotient(revenueCents, spendCents);
}

std::optional<double> AdsFigures::cpcCents() const
{
    return quotient(spendCents, clicks);
}

std::optional<double> AdsFigures::cpaCents() const
{
    return quotient(spendCents, conversions);
}

std::optional<double> AdsFigures::ctr() const
{
    return quotient(clicks, impressions);
}

std::optional<double> AdsFigures::conversionRate() const
{
    return quotient(conversions, clicks);
}
