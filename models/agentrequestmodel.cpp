// SPDX-License-Identifier: GPL-3.0-or-later
#include "agentrequestmodel.h"

#include "clock.h"
#include "data/visibletext.h"
#include "queries/approvalsqueries.h"

#include <algorithm>

namespace {
constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;
constexpr int minuteMs = 60'000;
} // namespace

AgentRequestModel::AgentRequestModel(RefreshScheduler& scheduler, const Clock& clock, Formats formats, QObject* parent)
    : TableModel<AgentRequest>(parent)
    , m_query(scheduler, { QStringLiteral("AgentApproval") }, this)
    , m_clock(clock)
    , m_formats(std::move(formats))
{
    m_query.onData([this](const QVector<AgentRequest>& requests) { applySnapshot(requests); });
    m_query.onForget([this] { clear(); });
    connect(&m_query, &LiveQueryBase::freshnessChanged, this, &AgentRequestModel::freshnessChanged);
    m_query.setJob([](pqxx::transaction_base& tx) {
        // One more of each tells that there are more.
        return approvalsqueries::requests(tx, mostPending + 1, mostOthers + 1);
    });
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, Age), index(rowCount() - 1, Age));
    });
    m_minute.start(minuteMs);
}

AgentRequestModel::Group AgentRequestModel::groupOf(const AgentRequest& request)
{
    if (request.status == QLatin1String("pending"))
        return Group::Pending;
    return request.status == QLatin1String("expired") ? Group::Expired : Group::Decided;
}

int AgentRequestModel::count(Group group) const
{
    return static_cast<int>(std::count_if(rows().cbegin(), rows().cend(),
                                          [group](const AgentRequest& request) { return groupOf(request) == group; }));
}

bool AgentRequestModel::hasMore(Group group) const
{
    return count(group) > (group == Group::Pending ? mostPending : mostOthers);
}

QString AgentRequestModel::statusName(const QString& status)
{
    if (status == QLatin1String("pending"))
        return tr("Pending");
    if (status == QLatin1String("approved"))
        return tr("Approved");
    if (status == QLatin1String("rejected"))
        return tr("Rejected");
    if (status == QLatin1String("expired"))
        return tr("Expired");
    return status;
}

QString AgentRequestModel::agentName(const QString& agent)
{
    return agent.isEmpty() ? tr("unnamed agent") : visibletext::withoutReordering(agent);
}

QVariant AgentRequestModel::cell(const AgentRequest& request, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    switch (role) {
    case Qt::DisplayRole:
        return text(request, which);
    case TableRole::Sort:
    case TableRole::RawValue:
        if (which == DecidedAt)
            return request.updatedAt;
        return which == Created || which == Age ? QVariant(request.createdAt) : QVariant(text(request, which));
    case TableRole::Severity:
        return static_cast<int>(severity(request, which));
    default:
        return {};
    }
}

/** As the tile counts: waiting for a day is critical, for an hour needs attention. */
Severity AgentRequestModel::severity(const AgentRequest& request, Column column) const
{
    if (column != Age || groupOf(request) != Group::Pending)
        return Severity::None;
    const qint64 seconds = request.createdAt.secsTo(m_clock.now());
    if (seconds >= day)
        return Severity::Critical;
    return seconds >= hour ? Severity::Attention : Severity::None;
}

QString AgentRequestModel::text(const AgentRequest& request, Column column) const
{
    switch (column) {
    case Status:
        return statusName(request.status);
    case DecidedBy:
        return visibletext::withoutReordering(request.approvedBy);
    case DecidedAt: // deciding is what changes a row last
        return groupOf(request) == Group::Decided ? m_formats.dateTime(request.updatedAt) : QString();
    case Agent:
        return agentName(request.agent);
    case Asks:
        return request.tool.isEmpty() ? tr("see the detail") : visibletext::withoutReordering(request.tool);
    case Age:
        return m_formats.age(request.createdAt);
    case Created:
        return m_formats.dateTime(request.createdAt);
    case Conversation:
        return visibletext::withoutReordering(request.conversationId);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AgentRequestModel::header(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    static const char* const names[ColumnCount] = { QT_TR_NOOP("Status"),     QT_TR_NOOP("Decided by"),
                                                    QT_TR_NOOP("Decided at"), QT_TR_NOOP("Agent"),
                                                    QT_TR_NOOP("Asks for"),   QT_TR_NOOP("Asked"),
                                                    QT_TR_NOOP("Asked at"),   QT_TR_NOOP("Conversation") };
    return tr(names[column]);
}
