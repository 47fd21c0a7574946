// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/campaign.h"

#include <QMetaType>

/** Why a campaign needs attention. The numbers are those of the rule that it broke. */
struct AttentionReason {
    enum class Kind {
        BelowTarget, ///< days, spendCents, roas, limit: each of the days was below limit
        NoConversions, ///< spendCents
        LowCtr, ///< ctr, impressions, limit
        OverPace, ///< used (of the budget), limit (what should be used by now)
        OverBudget, ///< used, spendCents
    };
    Kind kind = Kind::BelowTarget;
    int days = 0;
    qint64 spendCents = 0;
    qint64 impressions = 0;
    double value = 0; ///< the ROAS, the CTR or the share of the budget
    double limit = 0;
    bool isOwnTarget = false; ///< the limit is the campaign's own target, not the one of campaigns without

    friend bool operator==(const AttentionReason&, const AttentionReason&) = default;
};

/** How a campaign's spend stands against its budget over its dates. */
struct Pacing {
    enum class Kind {
        NoBudget, ///< there is nothing to hold it against
        NotStarted, ///< its first day is still to come
        NoEnd, ///< it has a budget but no last day, so there is no pace to hold
        Under, ///< less is spent than the days that passed would allow, by more than the tolerance
        OnPace,
        Over, ///< more than that
        OverBudget, ///< all is spent and more
        Ended, ///< its last day has passed; the budget held
    };
    Kind kind = Kind::NoBudget;
    double used = 0; ///< share of the budget
    double expected = 0; ///< share of its days that has passed; 0 where it has no last day
    std::optional<int>
        daysLeft; ///< until the budget is spent, at the pace of the last complete days; nothing without spend
};

/** @p today is a UTC day. */
Pacing pacingOf(const Campaign& campaign, const AttentionRules& rules, const QDate& today);

/**
 * Why @p campaign needs attention, worst first; empty where it does not. Only running campaigns do: a paused, draft or
 * archived one spends nothing that could be saved. Conversions and CTR are those of the report's period, "below target"
 * looks at the last complete days whatever the period.
 */
QVector<AttentionReason> attentionOf(const Campaign& campaign, const RoasThresholds& thresholds,
                                     const AttentionRules& rules, const QDate& today);
