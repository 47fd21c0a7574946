// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/campaign.h"
#include "refreshscheduler.h"

/** What the Ads ROAS dialog shows, kept current while it is open. GUI thread only. */
class AdsReportModel : public QObject {
    Q_OBJECT
public:
    explicit AdsReportModel(RefreshScheduler& scheduler, QObject* parent = nullptr);

    /** Asks at once; the report shown stays until the new one is there. */
    void setPeriod(const AdsPeriod& period);
    [[nodiscard]] const AdsPeriod& period() const { return m_period; }
    /** By what campaigns are judged; the report is asked for again where they differ. */
    void setRules(const RoasThresholds& thresholds, const AttentionRules& rules);
    [[nodiscard]] const RoasThresholds& thresholds() const { return m_thresholds; }
    [[nodiscard]] const AttentionRules& rules() const { return m_rules; }
    void refresh() { m_query.refresh(); }
    /** The campaign of @p id in the report, or nullptr; valid until changed(). */
    [[nodiscard]] const Campaign* campaign(const QString& id) const;
    [[nodiscard]] const AdsReport& report() const { return m_report; }
    [[nodiscard]] const Freshness& freshness() const { return m_query.freshness(); }

Q_SIGNALS:
    void changed(); ///< another report
    void freshnessChanged();

private:
    void ask();

    LiveQuery<AdsReport> m_query;
    AdsReport m_report;
    AdsPeriod m_period;
    RoasThresholds m_thresholds;
    AttentionRules m_rules;
    bool m_asked = false;
};
