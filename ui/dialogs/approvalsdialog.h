// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboardmodels.h"
#include "data/agentrequest.h"
#include "db/database.h"

#include <QDialog>
#include <memory>
#include <optional>

class AgentRequestFilter;
class AgentRequestModel;
class JsonView;
class MessageBar;
class QComboBox;
class QLabel;
class QTabBar;
class QTableView;
class QTextDocument;
class TablePlaceholder;

/**
 * "Approvals": what the agents ask, the pending requests apart from the expired and the decided ones, by agent, with
 * the full detail of the chosen row. Read-only: deciding needs the service role, as the policies say. Follows the
 * database.
 */
class ApprovalsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ApprovalsDialog(const DashboardModels& models, QWidget* parent = nullptr);

    /** What is printed: the requests shown, and the chosen one in full. */
    [[nodiscard]] std::unique_ptr<QTextDocument> document() const;

Q_SIGNALS:
    void ready(); ///< its first data, or why there is none, is on the screen

private:
    void makeTable();
    [[nodiscard]] QWidget* makeFilterBar();
    [[nodiscard]] QWidget* makeDetail();
    [[nodiscard]] QWidget* makeButtons();
    void showGroups();
    void showAgents();
    void applyFilter();
    void showPlaceholder();
    void showDetail();
    void showFreshness();
    void sayReady();

    const DashboardModels m_models;
    AgentRequestModel* m_requests;
    AgentRequestFilter* m_filter;
    QTabBar* m_groups;
    QComboBox* m_agents;
    QTableView* m_table;
    TablePlaceholder* m_placeholder = nullptr;
    JsonView* m_detail;
    QLabel* m_heading;
    MessageBar* m_messages;
    JobHandle m_detailJob;
    QStringList m_known; ///< the agents in the list
    std::optional<AgentRequest> m_shown; ///< what the detail is about
    bool m_isSized = false;
    bool m_isReady = false;
};
