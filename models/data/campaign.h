// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/adsfigures.h"
#include "data/money.h"
#include "tablemodel.h"

/** From which ROAS on a campaign without a target of its own is good, and from which it is only a warning. */
struct RoasThresholds {
    double good = 4.0;
    double warning = 2.0;
    friend bool operator==(const RoasThresholds&, const RoasThresholds&) = default;
};

/** When a campaign needs attention; the application sets these from its settings. Money in cents of the shop's. */
struct AttentionRules {
    int belowTargetDays = 3; ///< complete days in a row below target
    qint64 minimumSpendCents = 5000; ///< with less spend nothing is said about target or conversions
    double lowCtr = 0.01;
    qint64 lowCtrImpressions = 1000; ///< with fewer nothing is said about the CTR
    double paceTolerance = 0.1; ///< so far off the pace of its budget a campaign may be: 0.1 is 10 %
    friend bool operator==(const AttentionRules&, const AttentionRules&) = default;
};

/** Conversions arrive late: the last days, today's included, are not final yet (UTC days). */
constexpr int adsDaysNotFinal = 3;

/** A campaign's last complete days, whatever the period: AttentionRules::belowTargetDays before the ones not final. */
struct RecentDays {
    int days = 0; ///< with a row
    int daysBelowTarget = 0; ///< with spend and a ROAS below the target, or below RoasThresholds::good without one
    qint64 spendCents = 0;
    qint64 revenueCents = 0;
    friend bool operator==(const RecentDays&, const RecentDays&) = default;
};

/** A campaign with its figures over a period and over as many days before it. */
struct Campaign {
    QString id; ///< tells it from the others: ads_campaigns.id, or platform and campaignId of the legacy table
    QString tableId; ///< ads_campaigns.id, a UUID as text; null in the legacy table
    QString campaignId; ///< the platform's own
    QString platform; ///< meta, google, organic, tiktok, pinterest
    QString name;
    QString status; ///< active, paused, draft, archived; null in the legacy table
    qint64 budgetCents = 0; ///< for the whole of its dates; 0: none is set
    qint64 spentCents = 0; ///< all its spend, whatever the period
    std::optional<double> targetRoas;
    QDate startDate;
    QDate endDate; ///< invalid: ongoing
    AdsFigures current;
    AdsFigures previous;
    RecentDays recent;

    friend bool operator==(const Campaign&, const Campaign&) = default;

    /** Spend over its dates / budget; nothing without a budget. */
    [[nodiscard]] std::optional<double> budgetUsed() const;
    /** Share of its dates that has passed on @p today, 0 to 1; nothing for an ongoing campaign. */
    [[nodiscard]] std::optional<double> timeUsed(const QDate& today) const;
    /** Change of ROAS against the period before, 0.1 = +10 %; nothing where either is missing or the earlier is 0. */
    [[nodiscard]] std::optional<double> trend() const;
};

/**
 * The one rule by which ROAS is judged: against @p target where there is one (at least it: good, at least 80 % of it:
 * attention, else critical), without one by @p thresholds (ui.md, "Ads ROAS"). No ROAS is no judgement.
 */
Severity roasSeverity(const std::optional<double>& roas, const std::optional<double>& target,
                      const RoasThresholds& thresholds);

/** What the Ads ROAS dialog shows. */
struct AdsReport {
    AdsSummary summary;
    QVector<Campaign> campaigns; ///< by name
    QDate today; ///< the server's UTC day
    /** All revenue of the shop in these UTC days, in its currency, whatever brought it; nothing where it is unknown. */
    std::optional<Money> allRevenue;

    /** All revenue / all spend; nothing where either is missing. */
    [[nodiscard]] std::optional<double> blendedRoas() const;
    /** The first day of the period that is not final; invalid where all are. */
    [[nodiscard]] QDate notFinalFrom() const;
};
