// SPDX-License-Identifier: GPL-3.0-or-later
#include "approvalsmodel.h"

#include "queries/approvalsqueries.h"

ApprovalsModel::ApprovalsModel(RefreshScheduler& scheduler, QObject* parent)
    : QObject(parent)
    , m_query(scheduler, { QStringLiteral("AgentApproval") }, this)
{
    m_query.setNewestRowOf([](const ApprovalsSummary& summary) { return summary.newest; });
    m_query.onData([this](const ApprovalsSummary& summary) { m_summary = summary; });
    m_query.onForget([this] { m_summary = {}; });
    connect(&m_query, &LiveQueryBase::freshnessChanged, this, &ApprovalsModel::changed);
    m_query.setJob([](pqxx::transaction_base& tx) { return approvalsqueries::summary(tx); });
}
