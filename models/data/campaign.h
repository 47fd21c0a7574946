// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/adsfigures.h"
#include "tablemodel.h"

/** From which ROAS on a campaign without a target of its own is good, and from which it is only a warning. */
struct RoasThresholds {
    double good = 4.0;
    double warning = 2.0;
    friend bool operator==(const RoasThresholds&, const RoasThresholds&) = default;
};

/** A campaign with its figures over a period and over as many days before it. */
struct Campaign {
    QString id; ///< ads_campaigns.id, a UUID as text
    QString campaignId; ///< the platform's own
    QString platform; ///< meta, google, organic, tiktok, pinterest
    QString name;
    QString status; ///< active, paused, draft, archived
    qint64 budgetCents = 0; ///< for the whole of its dates; 0: none is set
    qint64 spentCents = 0; ///< all its spend, whatever the period
    std::optional<double> targetRoas;
    QDate startDate;
    QDate endDate; ///< invalid: ongoing
    AdsFigures current;
    AdsFigures previous;

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
};
