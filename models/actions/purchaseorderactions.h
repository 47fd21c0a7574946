// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "data/purchaseorder.h"
#include "data/vendor.h"

/** Steps and edits of purchase orders, and edits of vendors: each told apart by the id of the event that it leaves. */
namespace purchaseorderactions {

/** Takes the order that was @p seen to @p status; refused where it was changed since, or the step is not allowed. */
Action setStatus(const PurchaseOrderDocument& seen, OrderStatus status);

/** What came of a line now. */
struct Arrival {
    QUuid lineId;
    int quantity = 0; ///< pieces, above 0
};
/**
 * Books a delivery; the result holds "status", the order's new one. Refused where the order that was @p seen was
 * changed since: a delivery that two people count is booked once.
 */
Action receive(const PurchaseOrderDocument& seen, const QVector<Arrival>& arrivals);

/**
 * Brings a draft from @p before to @p after (lines, expected date, notes); new lines have ids of their own. A variant
 * that an open order has already is refused (HD002) unless it is one of @p anyway.
 */
Action edit(const PurchaseOrderDocument& before, const PurchaseOrderDocument& after, const QStringList& anyway = {});

} // namespace purchaseorderactions

/** Edits of vendors. */
namespace vendoractions {

/** Adds or changes a vendor; its id is the client's. */
Action save(const Vendor& vendor);
/** Refused while the vendor has purchase orders. */
Action remove(const Vendor& vendor);
Action saveProduct(const Vendor& vendor, const VendorProduct& product);
Action removeProduct(const Vendor& vendor, const VendorProduct& product);

} // namespace vendoractions
