// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QUuid>
#include <QVariantMap>
#include <functional>

namespace pqxx {
class transaction_base;
}

/**
 * An operator's decision, ready to be written: one transaction, told apart by a UUID that the client makes.
 *
 * @c apply must be idempotent by @c id (INSERT ... ON CONFLICT (id) DO NOTHING, or a function that looks for it), and
 * @c isWritten tells after a lost answer whether the id is there. Both run on the writing thread; capture values only.
 */
struct Action {
    QUuid id = QUuid::createUuid();
    QString description; ///< for messages: "Approve 40 × SKU-1 from Harbour Gifts"
    std::function<QVariantMap(pqxx::transaction_base&)>
        apply; ///< returns what the dialog wants to know: po_number, ...
    std::function<bool(pqxx::transaction_base&)> isWritten;
    /** How it is told to the Outbox where there is no connection; empty: it may not wait. See queuedactions. */
    QJsonObject content {};
};
