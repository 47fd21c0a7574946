// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboardmodels.h"

#include <QDialog>

class MessageBar;
class Outbox;
class QPushButton;
class QTableView;
class TablePlaceholder;
class WaitingActionsModel;

/**
 * "Waiting actions": what was typed without a connection and is kept on this computer until it is written, and what the
 * database refused of it, to be sent again or discarded. Says so where nothing can be kept.
 */
class WaitingDialog : public QDialog {
    Q_OBJECT
public:
    explicit WaitingDialog(const DashboardModels& models, QWidget* parent = nullptr);

Q_SIGNALS:
    void ready();

private:
    void makeTable();
    void follow();
    void askToDiscard();
    [[nodiscard]] QUuid selected() const;

    Outbox* m_outbox;
    WaitingActionsModel* m_model;
    QTableView* m_table;
    TablePlaceholder* m_placeholder = nullptr;
    MessageBar* m_messages;
    QPushButton* m_retry;
    QPushButton* m_discard;
};
