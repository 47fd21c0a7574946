// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agentrequestmodel.h"

#include <QSortFilterProxyModel>

/** The requests of one group, and perhaps of one agent, in the order that was asked for. GUI thread only. */
class AgentRequestFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit AgentRequestFilter(AgentRequestModel& requests, QObject* parent = nullptr);

    void setGroup(AgentRequestModel::Group group);
    [[nodiscard]] AgentRequestModel::Group group() const { return m_group; }
    /** nullopt: those of all agents; "": those that name none. */
    void setAgent(const std::optional<QString>& agent);
    [[nodiscard]] const AgentRequest& request(int row) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    AgentRequestModel& m_requests;
    AgentRequestModel::Group m_group = AgentRequestModel::Group::Pending;
    std::optional<QString> m_agent;
};
