// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/campaign.h"
#include "refreshscheduler.h"

/** The Ads ROAS tile's figures, kept current. GUI thread only. */
class AdsModel : public QObject {
    Q_OBJECT
public:
    explicit AdsModel(RefreshScheduler& scheduler, QObject* parent = nullptr);

    /** How many UTC days, today's included, the figures cover; 30 unless set. */
    void setDays(int days);
    [[nodiscard]] int days() const { return m_days; }

    void setThresholds(const RoasThresholds& thresholds);
    [[nodiscard]] const RoasThresholds& thresholds() const { return m_thresholds; }
    /** When a campaign needs attention; for the dialog. */
    void setAttentionRules(const AttentionRules& rules);
    [[nodiscard]] const AttentionRules& attentionRules() const { return m_rules; }
    /** The shop's: the ads tables hold cents of it. */
    [[nodiscard]] QString currency() const;

    [[nodiscard]] const AdsSummary& summary() const { return m_summary; }
    [[nodiscard]] const Freshness& freshness() const { return m_query.freshness(); }
    void refresh() { m_query.refresh(); }

Q_SIGNALS:
    /** New figures, or another state of freshness. */
    void changed();

private:
    RefreshScheduler& m_scheduler;
    LiveQuery<AdsSummary> m_query;
    AdsSummary m_summary;
    RoasThresholds m_thresholds;
    AttentionRules m_rules;
    int m_days = 0;
};
