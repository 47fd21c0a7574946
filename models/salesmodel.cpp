// SPDX-License-Identifier: GPL-3.0-or-later
#include "salesmodel.h"

#include "queries/salesqueries.h"

#include <algorithm>

SalesModel::SalesModel(RefreshScheduler& scheduler, QObject* parent) : QObject(parent), m_scheduler(scheduler)
{
    m_query = new LiveQuery<SalesOverview>(
        scheduler, { QStringLiteral("DashboardFact"), QStringLiteral("sales_hourly"), QStringLiteral("sales_daily") },
        this);
    m_query->setNewestRowOf([](const SalesOverview& overview) { return overview.bounds.newestFact; });
    m_query->onData([this](const SalesOverview& overview) {
        m_overview = overview;
        Q_EMIT changed();
    });
    m_query->onForget([this] {
        m_overview = {};
        Q_EMIT changed();
    });
    connect(m_query, &LiveQueryBase::freshnessChanged, this, &SalesModel::freshnessChanged);
    connect(&scheduler.database(), &Database::projectChanged, this, &SalesModel::ask);

    m_hourTimer.setSingleShot(true);
    connect(&m_hourTimer, &QTimer::timeout, this, &SalesModel::ask);
    ask();
}

void SalesModel::setPeriod(PeriodChoice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    ask();
    Q_EMIT periodChanged();
}

void SalesModel::setCustomPeriod(QDate firstDay, QDate lastDay)
{
    if (m_choice == PeriodChoice::Custom && m_customFirst == firstDay && m_customLast == lastDay)
        return;
    m_customFirst = firstDay;
    m_customLast = lastDay;
    m_choice = PeriodChoice::Custom;
    ask();
    Q_EMIT periodChanged();
}

Period SalesModel::period() const
{
    const QTimeZone zone = m_scheduler.database().project().timeZone;
    const QDateTime now = m_scheduler.clock().now();
    QDate first = m_customFirst;
    QDate last = m_customLast;
    if (!first.isValid() && zone.isValid()) {
        last = period::localDay(now, zone);
        first = last.addDays(-6);
    }
    return Period::of(m_choice, now, zone, first, last);
}

void SalesModel::setThresholds(const SalesThresholds& thresholds)
{
    if (m_thresholds == thresholds)
        return;
    const bool readAnew = m_thresholds.staleOpenHours != thresholds.staleOpenHours;
    m_thresholds = thresholds;
    if (readAnew)
        ask();
    Q_EMIT changed();
}

const Freshness& SalesModel::freshness() const
{
    return m_query->freshness();
}

Severity SalesModel::severity() const
{
    const std::optional<double> change = m_overview.main().change();
    if (!change)
        return Severity::None;
    if (*change <= -m_thresholds.criticalFall)
        return Severity::Critical;
    return *change <= -m_thresholds.attentionFall ? Severity::Attention : Severity::Good;
}

int SalesModel::silentOpenHours() const
{
    return openHoursSince(m_overview.bounds.newestEnd, m_scheduler.clock().now(), m_overview.period.zone,
                          m_overview.bounds.opening, std::max(1, m_thresholds.staleOpenHours));
}

void SalesModel::refresh()
{
    ask();
}

void SalesModel::ask()
{
    const ProjectInfo& project = m_scheduler.database().project();
    if (!project.isValid() || !project.timeZone.isValid())
        return;
    m_query->setJob([period = period(), now = m_scheduler.clock().now(), currency = project.currency,
                     stale = m_thresholds.staleOpenHours](pqxx::transaction_base& tx) {
        return salesqueries::readOverview(tx, period, now, currency, stale);
    });
    followHour();
}

void SalesModel::followHour()
{
    constexpr int anHour = 3600;
    const QDateTime now = m_scheduler.clock().now();
    const QDateTime next = period::hourStart(now, m_scheduler.database().project().timeZone).addSecs(anHour);
    m_hourTimer.start(std::max(std::chrono::seconds(1), std::chrono::seconds(now.secsTo(next) + 1)));
}
