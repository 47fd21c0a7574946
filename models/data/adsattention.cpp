// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/adsattention.h"

#include <algorithm>
#include <cmath>

namespace {

bool isRunning(const Campaign& campaign, const QDate& today)
{
    if (campaign.endDate.isValid() && campaign.endDate < today)
        return false;
    return campaign.status == QLatin1String("active") || campaign.status.isEmpty();
}

std::optional<int> daysUntilSpent(const Campaign& campaign)
{
    const qint64 left = campaign.budgetCents - campaign.spentCents;
    if (campaign.recent.days == 0 || campaign.recent.spendCents <= 0 || left <= 0)
        return {};
    const double perDay = static_cast<double>(campaign.recent.spendCents) / campaign.recent.days;
    return static_cast<int>(std::min(std::floor(static_cast<double>(left) / perDay), 36500.0));
}

} // namespace

Pacing pacingOf(const Campaign& campaign, const AttentionRules& rules, const QDate& today)
{
    Pacing pacing;
    const auto used = campaign.budgetUsed();
    if (!used)
        return pacing;
    pacing.used = *used;
    pacing.daysLeft = daysUntilSpent(campaign);
    const auto passed = campaign.timeUsed(today);
    pacing.expected = passed.value_or(0);
    if (*used > 1)
        pacing.kind = Pacing::Kind::OverBudget;
    else if (campaign.startDate.isValid() && today < campaign.startDate)
        pacing.kind = Pacing::Kind::NotStarted;
    else if (!passed)
        pacing.kind = Pacing::Kind::NoEnd;
    else if (today > campaign.endDate)
        pacing.kind = Pacing::Kind::Ended;
    else if (*used > *passed * (1 + rules.paceTolerance))
        pacing.kind = Pacing::Kind::Over;
    else if (*used < *passed * (1 - rules.paceTolerance))
        pacing.kind = Pacing::Kind::Under;
    else
        pacing.kind = Pacing::Kind::OnPace;
    return pacing;
}

QVector<AttentionReason> attentionOf(const Campaign& campaign, const RoasThresholds& thresholds,
                                     const AttentionRules& rules, const QDate& today)
{
    QVector<AttentionReason> reasons;
    if (!isRunning(campaign, today))
        return reasons;
    using Kind = AttentionReason::Kind;
    const AdsFigures& figures = campaign.current;
    const Pacing pacing = pacingOf(campaign, rules, today);
    if (pacing.kind == Pacing::Kind::OverBudget)
        reasons.append({ .kind = Kind::OverBudget, .spendCents = campaign.spentCents, .value = pacing.used });
    if (figures.spendCents >= rules.minimumSpendCents && figures.spendCents > 0 && figures.conversions == 0)
        reasons.append({ .kind = Kind::NoConversions, .spendCents = figures.spendCents });
    const RecentDays& recent = campaign.recent;
    if (rules.belowTargetDays > 0 && recent.daysBelowTarget >= rules.belowTargetDays
        && recent.spendCents >= rules.minimumSpendCents && recent.spendCents > 0) {
        const double roas = static_cast<double>(recent.revenueCents) / static_cast<double>(recent.spendCents);
        reasons.append({ .kind = Kind::BelowTarget,
                         .days = recent.daysBelowTarget,
                         .spendCents = recent.spendCents,
                         .value = roas,
                         .limit = campaign.targetRoas.value_or(thresholds.good),
                         .isOwnTarget = campaign.targetRoas.has_value() });
    }
    if (pacing.kind == Pacing::Kind::Over)
        reasons.append({ .kind = Kind::OverPace, .value = pacing.used, .limit = pacing.expected });
    const auto ctr = figures.ctr();
    if (ctr && figures.impressions >= rules.lowCtrImpressions && *ctr < rules.lowCtr)
        reasons.append(
            { .kind = Kind::LowCtr, .impressions = figures.impressions, .value = *ctr, .limit = rules.lowCtr });
    return reasons;
}
