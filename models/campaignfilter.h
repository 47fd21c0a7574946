// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/campaign.h"

#include <QSortFilterProxyModel>

class CampaignModel;

/** Which campaigns the table shows, and in which order. GUI thread only. */
class CampaignFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit CampaignFilter(CampaignModel& campaigns, QObject* parent = nullptr);

    void setPlatform(const QString& platform); ///< empty: all
    void setStatus(const QString& status); ///< empty: all
    void setBelowTargetOnly(bool only, const RoasThresholds& thresholds);
    void setText(const QString& text); ///< in the name or the platform's id, without regard to case

    /** The sums of what is shown. */
    [[nodiscard]] AdsFigures totals() const;
    [[nodiscard]] const Campaign& campaign(int row) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    CampaignModel& m_campaigns;
    QString m_platform;
    QString m_status;
    QString m_text;
    RoasThresholds m_thresholds;
    bool m_belowTargetOnly = false;
};
