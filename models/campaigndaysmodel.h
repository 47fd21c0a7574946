// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaignmodel.h"
#include "refreshscheduler.h"

/** The days of one campaign over a period, kept current, as a table; the newest day is the last. GUI thread only. */
class CampaignDaysModel final : public TableModel<AdsDay> {
    Q_OBJECT
public:
    enum Column {
        Day,
        Spend,
        Revenue,
        Roas,
        Impressions,
        Clicks,
        Ctr,
        Cpc,
        Conversions,
        ConversionRate,
        Cpa,
        ColumnCount
    };
    /** How cells are written besides what CampaignModel::Formats knows. */
    struct Formats {
        CampaignModel::Formats figures;
        std::function<QString(const QDate&)> date;
        std::function<QString(qint64)> count;
    };

    CampaignDaysModel(RefreshScheduler& scheduler, Formats formats, QObject* parent = nullptr);

    /** Asks for the days of @p campaign in @p period. */
    void setCampaign(const Campaign& campaign, const AdsPeriod& period);
    /** The first day that is not final yet, said in its cell; invalid: all are. */
    void setNotFinalFrom(const QDate& day);
    void setTarget(const std::optional<double>& target, const RoasThresholds& thresholds);
    [[nodiscard]] const Freshness& freshness() const { return m_query.freshness(); }
    void refresh() { m_query.refresh(); }
    [[nodiscard]] AdsFigures total() const;

Q_SIGNALS:
    void daysChanged();
    void freshnessChanged();

protected:
    QString key(const AdsDay& day) const override { return day.day.toString(Qt::ISODate); }
    QVariant cell(const AdsDay& day, int column, int role) const override;
    QVariant header(int column, int role) const override;
    int columnTotal() const override { return ColumnCount; }

private:
    [[nodiscard]] QVariant value(const AdsDay& day, Column column) const;
    [[nodiscard]] QString text(const AdsDay& day, Column column) const;

    LiveQuery<QVector<AdsDay>> m_query;
    Formats m_formats;
    QDate m_notFinalFrom;
    std::optional<double> m_target;
    RoasThresholds m_thresholds;
};
