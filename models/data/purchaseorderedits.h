// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/purchaseorder.h"

/** What two operators did to one order, brought together. */
namespace purchaseorderedits {

/**
 * What an operator edited (from @p before to @p mine) in an order that somebody else changed meanwhile (to @p theirs):
 * their order with the operator's lines, expected day and notes where he touched them. A line that either took out is
 * out; of a line that both changed the operator's figures stay. The version is theirs.
 */
PurchaseOrderDocument merged(const PurchaseOrderDocument& before, const PurchaseOrderDocument& mine,
                             const PurchaseOrderDocument& theirs);

} // namespace purchaseorderedits
