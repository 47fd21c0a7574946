// SPDX-License-Identifier: GPL-3.0-or-later
#include "agentrequestfilter.h"

AgentRequestFilter::AgentRequestFilter(AgentRequestModel& requests, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_requests(requests)
{
    setSourceModel(&requests);
    setSortRole(TableRole::Sort);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void AgentRequestFilter::setGroup(AgentRequestModel::Group group)
{
    m_group = group;
    invalidateFilter();
}

void AgentRequestFilter::setAgent(const std::optional<QString>& agent)
{
    m_agent = agent;
    invalidateFilter();
}

const AgentRequest& AgentRequestFilter::request(int row) const
{
    return m_requests.at(mapToSource(index(row, 0)).row());
}

bool AgentRequestFilter::filterAcceptsRow(int sourceRow, const QModelIndex&) const
{
    const AgentRequest& request = m_requests.at(sourceRow);
    return AgentRequestModel::groupOf(request) == m_group && (!m_agent || request.agent == *m_agent);
}
