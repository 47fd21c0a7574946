// SPDX-License-Identifier: GPL-3.0-or-later
#include "salesreviewmodel.h"

#include "queries/salesreviewqueries.h"

SalesReviewModel::SalesReviewModel(RefreshScheduler& scheduler, int staleOpenHours, QObject* parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_staleOpenHours(staleOpenHours)
{
    m_query = new LiveQuery<SalesReviewData>(scheduler,
                                             { QStringLiteral("DashboardFact"), QStringLiteral("orders"),
                                               QStringLiteral("order_lines"), QStringLiteral("sales_pulse_actions") },
                                             this);
    m_query->setNewestRowOf([](const SalesReviewData& data) { return data.newestFact; });
    m_query->onData([this](const SalesReviewData& data) {
        m_data = data;
        m_hasData = true;
        setCurrency(m_currency);
        m_actionsQuery->setActive(true);
    });
    m_query->onForget([this] {
        m_data = {};
        m_review = {};
        m_hasData = false;
        Q_EMIT changed();
    });
    connect(m_query, &LiveQueryBase::freshnessChanged, this, [this] {
        if (m_query->freshness().state == LoadState::Error)
            m_actionsQuery->setActive(true); // figures that cannot be read hold up nothing
        Q_EMIT freshnessChanged();
    });

    m_actionsQuery = new LiveQuery<QVector<SalesAction>>(scheduler, { QStringLiteral("sales_pulse_actions") }, this);
    m_actionsQuery->setActive(false);
    m_actionsQuery->onData([this](const QVector<SalesAction>& actions) { takeActions(actions); });
    m_actionsQuery->onForget([this] { takeActions({}); });

    m_hourTimer.setSingleShot(true);
    connect(&m_hourTimer, &QTimer::timeout, this, &SalesReviewModel::ask);
    connect(&scheduler.database(), &Database::projectChanged, this, &SalesReviewModel::ask);
}

void SalesReviewModel::setPeriod(PeriodChoice choice, QDate firstDay, QDate lastDay)
{
    m_choice = choice;
    m_firstDay = firstDay;
    m_lastDay = lastDay;
    ask();
    m_scheduler.flush();
}

void SalesReviewModel::setCurrency(const QString& currency)
{
    m_currency = currency;
    if (!m_hasData)
        return;
    const QStringList known = currencies();
    m_review = salesreview::make(m_data, known.contains(currency) ? currency : known.value(0));
    Q_EMIT changed();
}

QStringList SalesReviewModel::currencies() const
{
    QStringList result;
    for (const SalesComparison& each : m_data.currencies)
        result.append(each.currency);
    return result;
}

void SalesReviewModel::refresh()
{
    ask();
}

void SalesReviewModel::ask()
{
    const ProjectInfo& project = m_scheduler.database().project();
    if (!project.isValid() || !project.timeZone.isValid())
        return;
    const QDateTime now = m_scheduler.clock().now();
    m_asked = Period::of(m_choice, now, project.timeZone, m_firstDay, m_lastDay);
    m_query->setJob(
        [period = m_asked, now, currency = project.currency, stale = m_staleOpenHours](pqxx::transaction_base& tx) {
            return salesqueries::readReview(tx, period, now, currency, stale);
        });
    m_actionsQuery->setJob([since = m_asked.current.begin](pqxx::transaction_base& tx) {
        return since.isValid() ? salesqueries::readActions(tx, since) : QVector<SalesAction>();
    });
    constexpr int anHour = 3600;
    const QDateTime next = period::hourStart(now, project.timeZone).addSecs(anHour);
    m_hourTimer.start(std::chrono::seconds(now.secsTo(next) + 1));
}

void SalesReviewModel::takeActions(const QVector<SalesAction>& actions)
{
    m_actions.clear();
    for (const SalesAction& action : actions) {
        const std::optional<InstantRange> range = salesreview::rangeOf(action.metadata);
        if (!range || (range->begin < m_asked.current.end && range->end > m_asked.current.begin))
            m_actions.append(action);
    }
    Q_EMIT actionsChanged();
}
