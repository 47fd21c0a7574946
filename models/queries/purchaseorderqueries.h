// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/purchaseorder.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pqxx {
class transaction_base;
}

/** SQL of purchase orders and its mapping to values. Runs on a worker's thread. */
namespace purchaseorderqueries {

/** All orders, newest first. */
QVector<PurchaseOrder> readOrders(pqxx::transaction_base& tx);
/** One order with lines, vendor and events; nothing where it is gone. */
std::optional<PurchaseOrderDocument> readDocument(pqxx::transaction_base& tx, const QUuid& id);

/**
 * The same where the transaction may see what others commit meanwhile (the writing lane's does): read again until the
 * order and its lines are of one state.
 */
std::optional<PurchaseOrderDocument> readCurrentDocument(pqxx::transaction_base& tx, const QUuid& id);

/** A variant that can be added to an order, with the vendor's cost where he names one. */
struct OrderableVariant {
    QString variantId;
    QString name; ///< "MUG-1  Harbour Mug — Blue"
    std::optional<Money> cost;
};
/** Variants whose SKU or title holds @p text, of @p vendor first; at most 50. */
QVector<OrderableVariant> findVariants(pqxx::transaction_base& tx, const QString& text, const QUuid& vendor);

/** app.set_purchase_order_status(); @p seen is the version that was looked at. */
void setStatus(pqxx::transaction_base& tx, const QUuid& event, const QUuid& order, const QString& seen,
               OrderStatus status);
/** app.receive_purchase_order(); the order's new state. */
OrderStatus receive(pqxx::transaction_base& tx, const QUuid& event, const QUuid& order, const QString& seen,
                    const QJsonArray& lines);
/** app.edit_purchase_order() */
void edit(pqxx::transaction_base& tx, const QUuid& event, const QUuid& order, const QString& seen,
          const QJsonObject& changes);
/** Whether inventory_events has @p event. */
bool isWritten(pqxx::transaction_base& tx, const QUuid& event);

} // namespace purchaseorderqueries
