// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaignfilter.h"

#include "campaignmodel.h"

#include <utility>

CampaignFilter::CampaignFilter(CampaignModel& campaigns, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_campaigns(campaigns)
{
    setSourceModel(&campaigns);
    setSortRole(TableRole::Sort);
    setDynamicSortFilter(true);
}

void CampaignFilter::setPlatform(const QString& platform)
{
    if (std::exchange(m_platform, platform) != platform)
        invalidateFilter();
}

void CampaignFilter::setStatus(const QString& status)
{
    if (std::exchange(m_status, status) != status)
        invalidateFilter();
}

void CampaignFilter::setBelowTargetOnly(bool only, const RoasThresholds& thresholds)
{
    if (only == m_belowTargetOnly && thresholds == m_thresholds)
        return;
    m_belowTargetOnly = only;
    m_thresholds = thresholds;
    invalidateFilter();
}

void CampaignFilter::setText(const QString& text)
{
    const QString wanted = text.trimmed();
    if (std::exchange(m_text, wanted) != wanted)
        invalidateFilter();
}

AdsFigures CampaignFilter::totals() const
{
    AdsFigures totals;
    for (int row = 0; row < rowCount(); ++row)
        totals += campaign(row).current;
    return totals;
}

const Campaign& CampaignFilter::campaign(int row) const
{
    return m_campaigns.at(mapToSource(index(row, 0)).row());
}

bool CampaignFilter::filterAcceptsRow(int sourceRow, const QModelIndex&) const
{
    const Campaign& campaign = m_campaigns.at(sourceRow);
    if (!m_platform.isEmpty() && campaign.platform != m_platform)
        return false;
    if (!m_status.isEmpty() && campaign.status != m_status)
        return false;
    if (m_belowTargetOnly) {
        const Severity severity = roasSeverity(campaign.current.roas(), campaign.targetRoas, m_thresholds);
        if (severity != Severity::Attention && severity != Severity::Critical)
            return false;
    }
    return m_text.isEmpty() || campaign.name.contains(m_text, Qt::CaseInsensitive)
        || campaign.campaignId.contains(m_text, Qt::CaseInsensitive);
}

bool CampaignFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant one = left.data(TableRole::Sort);
    const QVariant other = right.data(TableRole::Sort);
    if (one.isValid() != other.isValid())
        return !one.isValid();
    if (one.typeId() == QMetaType::QString)
        return QString::localeAwareCompare(one.toString(), other.toString()) < 0;
    return QVariant::compare(one, other) == QPartialOrdering::Less;
}
