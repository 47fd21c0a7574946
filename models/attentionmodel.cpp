// SPDX-License-Identifier: GPL-3.0-or-later
#include "attentionmodel.h"

#include "campaignmodel.h"

#include <algorithm>

AttentionModel::AttentionModel(Formats formats, QObject* parent)
    : TableModel<CampaignAttention>(parent)
    , m_formats(std::move(formats))
{
}

void AttentionModel::showReport(const AdsReport& report, const RoasThresholds& thresholds, const AttentionRules& rules)
{
    QVector<CampaignAttention> rows;
    for (const Campaign& campaign : report.campaigns) {
        const auto reasons = attentionOf(campaign, thresholds, rules, report.today);
        if (!reasons.isEmpty())
            rows.append({ campaign, reasons });
    }
    std::stable_sort(rows.begin(), rows.end(), [](const CampaignAttention& one, const CampaignAttention& other) {
        return one.campaign.current.spendCents > other.campaign.current.spendCents;
    });
    applySnapshot(rows);
}

QVariant AttentionModel::cell(const CampaignAttention& row, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case TableRole::RawValue:
        return text(row, which);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (which == Spend ? Qt::AlignTrailing : Qt::AlignLeading));
    case TableRole::Sort:
        return which == Spend ? QVariant(row.campaign.current.spendCents) : QVariant(text(row, which));
    case TableRole::Severity:
        return static_cast<int>(which == Why ? Severity::Attention : Severity::None);
    default:
        return {};
    }
}

QString AttentionModel::text(const CampaignAttention& row, Column column) const
{
    switch (column) {
    case Name:
        return row.campaign.name;
    case Platform:
        return CampaignModel::platformName(row.campaign.platform);
    case Spend:
        return m_formats.money(row.campaign.current, row.campaign.current.spendCents);
    case Why: {
        QStringList words;
        for (const AttentionReason& reason : row.reasons)
            words.append(m_formats.reason(reason));
        return words.join(QLatin1Char('\n'));
    }
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AttentionModel::header(int column, int role) const
{
    static const char* const names[ColumnCount] = { QT_TR_NOOP("Campaign"), QT_TR_NOOP("Platform"), QT_TR_NOOP("Spend"),
                                                    QT_TR_NOOP("Why it needs attention") };
    return role == Qt::DisplayRole ? QVariant(tr(names[column])) : QVariant();
}
