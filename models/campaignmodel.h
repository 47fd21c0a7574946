// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/adsattention.h"
#include "tablemodel.h"

/** The campaigns of the Ads ROAS dialog as a table. Money cells are text of the shop's currency. GUI thread only. */
class CampaignModel final : public TableModel<Campaign> {
    Q_OBJECT
public:
    enum Column {
        Platform,
        Name,
        Status,
        Spend,
        BudgetUsed,
        Pacing,
        Revenue,
        Roas,
        Target,
        Trend,
        Cpc,
        Cpa,
        Ctr,
        ConversionRate,
        ColumnCount
    };

    /** How cells are written; the screen's formats live in the ui, which hands them in. */
    struct Formats {
        std::function<QString(const AdsFigures& of, qint64 cents)> money; ///< a sum of @p of, which may be unknown
        std::function<QString(std::optional<double> cents)> optionalMoney;
        std::function<QString(std::optional<double>)> ratio;
        std::function<QString(std::optional<double>)> percent;
        std::function<QString(std::optional<double>)> change;
        std::function<QString(const ::Pacing&)> pacing;
    };

    explicit CampaignModel(Formats formats, QObject* parent = nullptr);
    /** By what campaigns are judged; @p today is the server's UTC day. */
    void setRules(const RoasThresholds& thresholds, const AttentionRules& rules, const QDate& today);
    /** What the totals row says under @p column of @p totals; empty where a sum means nothing. */
    [[nodiscard]] QString totalText(const AdsFigures& totals, Column column) const;

    /** A platform's or status's translated name. */
    static QString platformName(const QString& platform);
    static QString statusName(const QString& status);

protected:
    QString key(const Campaign& campaign) const override { return campaign.id; }
    QVariant cell(const Campaign& campaign, int column, int role) const override;
    QVariant header(int column, int role) const override;
    int columnTotal() const override { return ColumnCount; }

private:
    [[nodiscard]] QVariant value(const Campaign& campaign, Column column) const;
    [[nodiscard]] QString text(const Campaign& campaign, Column column) const;
    [[nodiscard]] Severity severity(const Campaign& campaign, Column column) const;

    Formats m_formats;
    RoasThresholds m_thresholds;
    AttentionRules m_rules;
    QDate m_today;
};
