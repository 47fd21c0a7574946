// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attentionmodel.h"
#include "campaigndaysmodel.h"
#include "data/adsattention.h"

#include <QCoreApplication>

/** What the ads screens say, in words. GUI thread. */
class AdsWords {
    Q_DECLARE_TR_FUNCTIONS(AdsWords)
public:
    static QString money(qint64 cents, const QString& currency);
    /** A count such as conversions, one of the sums of @p of: "—" where they are unknown. */
    static QString count(const AdsFigures& of, qint64 number);
    /** One of the sums of @p of: "—" where they are unknown. */
    static QString sum(const AdsFigures& of, qint64 cents, const QString& currency);
    static QString optionalMoney(const std::optional<double>& cents, const QString& currency);
    /** "9% over pace: 62.0 % of the budget in 53.0 % of the days" */
    static QString pacing(const Pacing& pacing);
    /** How long the rest of the budget lasts; empty where that is not known. */
    static QString budgetLasts(const Pacing& pacing);
    static QString reason(const AttentionReason& reason, const QString& currency);
    /** "25/10/2026 – 23/11/2026 (UTC days), against the 30 days before" */
    static QString period(const AdsSummary& summary);
    /** That the last days are still filling up; empty where all are final. */
    static QString notFinal(const AdsReport& report);
    /** Whose figures these are and whose currency they are written in. */
    static QString shared(const QString& currency);
    /** Platform ROAS beside the blended ratio, in one line. */
    static QString blended(const AdsReport& report);
    /** Why the two differ. */
    static QString whyBlendedDiffers();
    /** The sums of campaigns: what the totals row says in one line, for print and screen readers. */
    static QString totals(int campaigns, const AdsFigures& figures, const QString& currency);

    /** What the models write with. @p today is asked for when a pace is written. */
    static CampaignModel::Formats campaignFormats(const QString& currency);
    static CampaignDaysModel::Formats dayFormats(const QString& currency);
    static AttentionModel::Formats attentionFormats(const QString& currency);
};
