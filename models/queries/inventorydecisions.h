// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/inventoryactions.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVariantList>

namespace pqxx {
class transaction_base;
}

/** SQL that writes the decisions of the reorder review. Runs on the writing thread. */
namespace inventorydecisions {

/** A row of inventory_actions but for approvals. */
struct Decision {
    QUuid id = QUuid::createUuid();
    QString type; ///< inventory_actions.action_type
    QString variantId;
    std::optional<qint64> seenVersion; ///< nothing: whatever it is (an undo)
    QUuid seenDecisionId;
    QUuid vendorId;
    QString velocity;
    QString notes;
    QJsonObject metadata;
};

/** app.decide_reorder() */
void decide(pqxx::transaction_base& tx, const Decision& decision);

/** app.approve_reorder(); returns "po_id" and "po_number". */
QVariantMap approve(pqxx::transaction_base& tx, const inventoryactions::Approval& approval,
                    const QJsonObject& metadata);

/** app.approve_reorders(); a map per row: action_id, po_id, po_number, state, message, hint, detail. */
QVariantList approveBatch(pqxx::transaction_base& tx, const QJsonArray& batch);

/** app.undo_reorders(): all or none. */
void undo(pqxx::transaction_base& tx, const QJsonArray& batch);

/** Whether inventory_actions has @p id. */
bool isWritten(pqxx::transaction_base& tx, const QUuid& id);

} // namespace inventorydecisions
