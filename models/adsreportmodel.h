// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/campaign.h"
#include "refreshscheduler.h"

/** What the Ads ROAS dialog shows, kept current while it is open. GUI thread only. */
class AdsReportModel : public QObject {
    Q_OBJECT
public:
    explicit AdsReportModel(RefreshScheduler& scheduler, QObject* parent = nullptr);

    /** The period: so many UTC days, today's included. Asks at once. */
    void setDays(int days);
    [[nodiscard]] const AdsReport& report() const { return m_report; }
    [[nodiscard]] const Freshness& freshness() const { return m_query.freshness(); }

Q_SIGNALS:
    void changed(); ///< another report
    void freshnessChanged();

private:
    LiveQuery<AdsReport> m_query;
    AdsReport m_report;
};
