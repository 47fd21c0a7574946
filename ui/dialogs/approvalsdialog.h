// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboardmodels.h"

#include <QDialog>

class AgentRequestModel;
class JsonTree;
class MessageBar;
class QLabel;
class QTableView;

/**
 * "Approvals": what the agents ask, with the full detail of the chosen row. Read-only: deciding needs the service
 * role, as the policies say. Follows the database.
 */
class ApprovalsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ApprovalsDialog(const DashboardModels& models, QWidget* parent = nullptr);

Q_SIGNALS:
    void ready(); ///< its first data is on the screen

private:
    void makeTable();
    void showDetail();
    void showFreshness();

    AgentRequestModel* m_requests;
    QTableView* m_table;
    JsonTree* m_detail;
    QLabel* m_heading;
    MessageBar* m_messages;
    bool m_isReady = false;
};
