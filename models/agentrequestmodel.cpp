// SPDX-License-Identifier: GPL-3.0-or-later
#include "agentrequestmodel.h"

#include "queries/approvalsqueries.h"

namespace {
constexpr int decidedShown = 200;
}

AgentRequestModel::AgentRequestModel(RefreshScheduler& scheduler, DateTimeText dateTimeText, QObject* parent)
    : TableModel<AgentRequest>(parent)
    , m_query(scheduler, { QStringLiteral("AgentApproval") }, this)
    , m_dateTimeText(std::move(dateTimeText))
{
    m_query.onData([this](const QVector<AgentRequest>& requests) { applySnapshot(requests); });
    m_query.onForget([this] { clear(); });
    connect(&m_query, &LiveQueryBase::freshnessChanged, this, &AgentRequestModel::freshnessChanged);
    m_query.setJob([](pqxx::transaction_base& tx) { return approvalsqueries::requests(tx, decidedShown); });
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

QVariant AgentRequestModel::cell(const AgentRequest& request, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    switch (role) {
    case Qt::DisplayRole:
        return text(request, which);
    case TableRole::Sort:
    case TableRole::RawValue:
        return which == Created ? QVariant(request.createdAt) : QVariant(text(request, which));
    case TableRole::Severity:
        return static_cast<int>(which == Status && request.status == QLatin1String("pending") ? Severity::Attention
                                                                                              : Severity::None);
    default:
        return {};
    }
}

QString AgentRequestModel::text(const AgentRequest& request, Column column) const
{
    switch (column) {
    case Status:
        return statusName(request.status);
    case Agent:
        return request.agent.isEmpty() ? tr("unnamed agent") : request.agent;
    case Asks:
        return request.tool.isEmpty() ? tr("see the detail") : request.tool;
    case Conversation:
        return request.conversationId;
    case Created:
        return m_dateTimeText(request.createdAt);
    case DecidedBy:
        return request.approvedBy;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AgentRequestModel::header(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    static const char* const names[ColumnCount] = { QT_TR_NOOP("Status"),   QT_TR_NOOP("Agent"),
                                                    QT_TR_NOOP("Asks for"), QT_TR_NOOP("Conversation"),
                                                    QT_TR_NOOP("Asked at"), QT_TR_NOOP("Decided by") };
    return tr(names[column]);
}
