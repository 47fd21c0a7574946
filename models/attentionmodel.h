// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/adsattention.h"
#include "tablemodel.h"

#include <functional>

/** A campaign that needs attention, and why. */
struct CampaignAttention {
    Campaign campaign;
    QVector<AttentionReason> reasons;
    friend bool operator==(const CampaignAttention&, const CampaignAttention&) = default;
};

/** The campaigns that need attention with the reasons in words, most spend first. GUI thread only. */
class AttentionModel final : public TableModel<CampaignAttention> {
    Q_OBJECT
public:
    enum Column { Name, Platform, Spend, Why, ColumnCount };
    struct Formats {
        std::function<QString(const AdsFigures& of, qint64 cents)> money; ///< a sum of @p of, which may be unknown
        std::function<QString(const AttentionReason&)> reason;
    };
    explicit AttentionModel(Formats formats, QObject* parent = nullptr);

    void showReport(const AdsReport& report, const RoasThresholds& thresholds, const AttentionRules& rules);

protected:
    QString key(const CampaignAttention& row) const override { return row.campaign.id; }
    QVariant cell(const CampaignAttention& row, int column, int role) const override;
    QVariant header(int column, int role) const override;
    int columnTotal() const override { return ColumnCount; }

private:
    [[nodiscard]] QString text(const CampaignAttention& row, Column column) const;
    Formats m_formats;
};
