// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/inventoryactions.h"
#include "dashboardmodels.h"
#include "data/reorderdetail.h"
#include "dialogs/actiondialog.h"
#include "queries/reorderscope.h"
#include "refreshscheduler.h"
#include "reorderqueuemodel.h"

#include <QSet>

class ReorderDecisionPanel;
class ReorderItemPanel;
class ReorderQueuePanel;
class UndoBar;

/**
 * "Reorder review": the queue on the left, the item and the decision about it on the right. A decision is written under
 * what the operator saw; where somebody else was first, it says who, what and when, and keeps the operator's input.
 */
class ReorderDialog : public ActionDialog {
    Q_OBJECT
public:
    explicit ReorderDialog(const DashboardModels& models, QWidget* parent = nullptr);

    /** Shows the variants of one bucket, decided or not: what a click on the tile's bar asks for. */
    void showBucket(StockStatus status);
    /** Shows @p variantId as soon as it is read, in the scope that holds it. */
    void showVariant(const QString& variantId);

    [[nodiscard]] bool hasUnsavedInput() const override;
    void reject() override; ///< closes an open reason or snooze line first
    [[nodiscard]] UndoBar* undoBar() const { return m_undoBar; }

Q_SIGNALS:
    /** The queue and its first item are there. */
    void ready();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildLayout();
    void connectPanels();
    void ask(ReorderScope scope);
    void showFreshness();
    void showQueue(const ReorderQueue& queue);
    void showItem(const QString& variantId);
    void showDetail(const std::optional<ReorderDetail>& detail);
    void showFailure();
    void followChange(const StockItem& fresh);
    void askWhatIf();
    void approve();
    void approveOne();
    void approveMany(const QStringList& variants);
    void setFailed(const QHash<QString, DbError>& failed);
    void selectFailed();
    [[nodiscard]] inventoryactions::Approval approvalOf(const StockItem& item) const;
    void decide(const Action& action, const QString& done, bool leavesQueue, const QUuid& seenDecision = {});
    void decided(const Outcome& outcome, const QString& done, bool leavesQueue,
                 const inventoryactions::Undoable& undoable);
    void refused(const Outcome& outcome);
    void undo();
    void announceReady();

    DashboardModels m_models;
    ReorderQueueModel m_model;
    LiveQuery<ReorderQueue> m_query;
    LiveQuery<std::optional<ReorderDetail>> m_detailQuery;
    LiveQuery<std::optional<WhatIf>> m_whatIfQuery;
    ReorderQueuePanel* m_queue = nullptr;
    ReorderItemPanel* m_item = nullptr;
    ReorderDecisionPanel* m_decision = nullptr;
    UndoBar* m_undoBar = nullptr;
    std::optional<ReorderScope> m_shownScope; ///< of the rows that the model has
    StockItem m_seen; ///< what the operator decides on: figures as shown, the last decision as acknowledged
    StockItem m_latest; ///< the newest that was read of the same variant
    QVector<inventoryactions::Undoable> m_undoable;
    QSet<QUuid> m_ours; ///< decisions made here, which are no surprise
    QString m_wanted; ///< a variant to select as soon as it is there
    QHash<QString, DbError> m_failed; ///< why a variant of the last batch was not approved
    bool m_pinned = false; ///< a conflict about the item was told: it stays although its row leaves the queue
    bool m_acknowledged = false; ///< the operator knows of the decision that the next read brings
    bool m_ready = false;
};
