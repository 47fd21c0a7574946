// SPDX-License-Identifier: GPL-3.0-or-later
#include "adsmodel.h"

#include "queries/adsqueries.h"

AdsModel::AdsModel(RefreshScheduler& scheduler, QObject* parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_query(scheduler,
              { QStringLiteral("ads_daily_metrics"), QStringLiteral("ads_campaigns"),
                QStringLiteral("ads_daily_totals"), QStringLiteral("ads_metrics_daily") },
              this)
{
    m_query.setNewestRowOf([](const AdsSummary& summary) { return summary.newestDay.startOfDay(Qt::UTC); });
    m_query.onData([this](const AdsSummary& summary) { m_summary = summary; });
    m_query.onForget([this] { m_summary = {}; });
    connect(&m_query, &LiveQueryBase::freshnessChanged, this, &AdsModel::changed);
    setDays(30);
}

void AdsModel::setDays(int days)
{
    if (days == m_days)
        return;
    m_days = days;
    m_query.setJob([days](pqxx::transaction_base& tx) { return adsqueries::summary(tx, AdsPeriod::last(days)); });
}

void AdsModel::setThresholds(const RoasThresholds& thresholds)
{
    if (thresholds == m_thresholds)
        return;
    m_thresholds = thresholds;
    Q_EMIT changed();
}

void AdsModel::setAttentionRules(const AttentionRules& rules)
{
    if (rules == m_rules)
        return;
    m_rules = rules;
    Q_EMIT changed();
}

QString AdsModel::currency() const
{
    return m_scheduler.database().project().currency;
}
