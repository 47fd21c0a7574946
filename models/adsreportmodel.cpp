// SPDX-License-Identifier: GPL-3.0-or-later
#include "adsreportmodel.h"

#include "queries/adsqueries.h"

AdsReportModel::AdsReportModel(RefreshScheduler& scheduler, QObject* parent)
    : QObject(parent)
    , m_query(scheduler,
              { QStringLiteral("ads_daily_metrics"), QStringLiteral("ads_campaigns"),
                QStringLiteral("ads_campaign_totals"), QStringLiteral("ads_metrics_daily"),
                QStringLiteral("sales_hourly") },
              this)
{
    m_query.onData([this](const AdsReport& report) {
        m_report = report;
        Q_EMIT changed();
    });
    m_query.onForget([this] {
        m_report = {};
        Q_EMIT changed();
    });
    connect(&m_query, &LiveQueryBase::freshnessChanged, this, &AdsReportModel::freshnessChanged);
}

void AdsReportModel::setPeriod(const AdsPeriod& period)
{
    if (m_asked && period == m_period)
        return;
    m_period = period;
    ask();
}

void AdsReportModel::setRules(const RoasThresholds& thresholds, const AttentionRules& rules)
{
    if (thresholds == m_thresholds && rules == m_rules)
        return;
    m_thresholds = thresholds;
    m_rules = rules;
    if (m_asked)
        ask();
}

const Campaign* AdsReportModel::campaign(const QString& id) const
{
    const auto found = std::find_if(m_report.campaigns.cbegin(), m_report.campaigns.cend(),
                                    [&id](const Campaign& campaign) { return campaign.id == id; });
    return found == m_report.campaigns.cend() ? nullptr : &*found;
}

void AdsReportModel::ask()
{
    m_asked = true;
    m_query.setJob([period = m_period, thresholds = m_thresholds, rules = m_rules](pqxx::transaction_base& tx) {
        return adsqueries::report(tx, period, thresholds, rules);
    });
}
