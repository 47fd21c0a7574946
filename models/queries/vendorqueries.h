// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/vendor.h"

#include <QJsonObject>
#include <QVector>

namespace pqxx {
class transaction_base;
}

/** SQL of vendors and what they ask for products. Runs on a worker's thread. */
namespace vendorqueries {

/** All vendors by name. */
QVector<Vendor> readVendors(pqxx::transaction_base& tx);
/** What @p vendor sells, by title. */
QVector<VendorProduct> readProducts(pqxx::transaction_base& tx, const QUuid& vendor);
/** Products whose title or SKU holds @p text; at most 50. */
QVector<ProductName> findProducts(pqxx::transaction_base& tx, const QString& text);

/** app.save_vendor() */
void save(pqxx::transaction_base& tx, const QUuid& event, const Vendor& vendor);
/** app.delete_vendor() */
void remove(pqxx::transaction_base& tx, const QUuid& event, const QUuid& vendor);
enum class Offer { Kept, TakenAway };
/** app.save_vendor_product(): a conflict where what is stored is not product.version any more. */
void saveProduct(pqxx::transaction_base& tx, const QUuid& event, const QUuid& vendor, const VendorProduct& product,
                 Offer offer);

} // namespace vendorqueries
