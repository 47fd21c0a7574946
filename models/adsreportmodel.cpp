// SPDX-License-Identifier: GPL-3.0-or-later
#include "adsreportmodel.h"

#include "queries/adsqueries.h"

AdsReportModel::AdsReportModel(RefreshScheduler& scheduler, QObject* parent)
    : QObject(parent)
    , m_query(scheduler, { QStringLiteral("ads_daily_metrics"), QStringLiteral("ads_campaigns") }, this)
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

void AdsReportModel::setDays(int days)
{
    m_query.setJob([days](pqxx::transaction_base& tx) { return adsqueries::report(tx, days); });
}
