// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "actions/outcome.h"
#include "data/reorderdetail.h"

/**
 * The operator's decisions in the reorder review. Each carries what was seen (version, last decision and the figures in
 * metadata) and an id made here, so that it is written once or refused because somebody else decided first.
 */
namespace inventoryactions {

/** What an approval says. */
struct Approval {
    QUuid id = QUuid::createUuid();
    StockItem seen;
    int quantity = 0;
    QUuid vendorId;
    QString vendorName; ///< for messages
    std::optional<Money> unitCost;
    QString notes;
    QString velocity; ///< ReorderDetail::velocityAnalysis(), empty where the item was not looked at on its own
    bool allowDuplicate = false; ///< the operator knows that an open order has the variant
};

/** What became of one approval of a batch. */
struct ApprovalOutcome {
    QString variantId;
    QString orderNumber; ///< where it was approved
    DbError error; ///< where it was not

    [[nodiscard]] bool isApproved() const { return !error; }
};

/** Approves one; the result holds "po_id" and "po_number". */
Action approve(const Approval& approval);

/** Approves several of one vendor in one transaction; one that is refused leaves the others. */
Action approveBatch(const QVector<Approval>& approvals);

/** @p approval as app.approve_reorders() takes it. */
QJsonObject batchEntry(const Approval& approval);

/** What approveBatch()'s outcome says of each, in the order of @p approvals. */
QVector<ApprovalOutcome> approvalOutcomes(const QVector<Approval>& approvals, const Outcome& outcome);

/** @p reason is required: an empty one is refused by the database as well. */
Action reject(const StockItem& seen, const QString& reason, const QString& velocity);

Action chooseVendor(const StockItem& seen, const VendorOption& vendor, const QString& notes);

Action markVelocityReviewed(const StockItem& seen, const QString& velocity, const QString& notes);

Action snoozeUntil(const StockItem& seen, const QDate& until, const QString& notes);
/** Until days of cover fall below @p days. */
Action snoozeBelow(const StockItem& seen, int days, const QString& notes);
Action wake(const StockItem& seen);

/** A decision of a moment ago, to be taken back by a compensating row. */
struct Undoable {
    QUuid actionId;
    QString variantId;
    QString name; ///< for messages
    QUuid seenDecisionId; ///< the variant's last decision now: the one to be undone, unless it does not count as one
    QUuid undoId = QUuid::createUuid(); ///< of the compensating row
};
/** Takes back @p decisions in one transaction, all or none. */
Action undo(const QVector<Undoable>& decisions);

} // namespace inventoryactions
