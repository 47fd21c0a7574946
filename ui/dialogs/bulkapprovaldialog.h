// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/inventoryactions.h"
#include "dialogs/actiondialog.h"

class ActionRunner;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

/**
 * One confirmation for many reorders, grouped by vendor with totals. Approves one vendor after the other, each in one
 * transaction, and shows the outcome of each row; what failed can be tried again or is left selected in the queue.
 */
class BulkApprovalDialog : public ActionDialog {
    Q_OBJECT
public:
    /** @p impossible names variants that cannot be approved and why; they are shown and left out. */
    BulkApprovalDialog(QVector<inventoryactions::Approval> approvals, const QHash<QString, QString>& impossible,
                       ActionRunner& actions, QWidget* parent = nullptr);

    /** "12 reorders from 3 vendors, £1,234.00" */
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    /** A vendor's rows were written or refused. */
    void vendorDone(const QVector<inventoryactions::ApprovalOutcome>& outcomes);
    /** All vendors were tried. */
    void allDone();

private:
    void fill(const QHash<QString, QString>& impossible);
    void runNext();
    void showOutcomes(const QVector<inventoryactions::ApprovalOutcome>& outcomes);
    void finish();

    ActionRunner& m_actions;
    QVector<inventoryactions::Approval> m_approvals; ///< what is still to be approved
    QVector<QVector<inventoryactions::Approval>> m_waiting; ///< a vendor each
    QHash<QString, QTreeWidgetItem*> m_rows;
    QLabel* m_summary = nullptr;
    QTreeWidget* m_tree = nullptr;
    QPushButton* m_approve = nullptr;
    QPushButton* m_close = nullptr;
    int m_approved = 0;
    int m_refused = 0;
};
