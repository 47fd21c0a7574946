// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/reorderdetail.h"
#include "data/stockitem.h"
#include "queries/reorderscope.h"

#include <string>

namespace pqxx {
class transaction_base;
}

/** SQL of the inventory tile and the reorder review, and its mapping to values. Runs on a worker's thread. */
namespace inventoryqueries {

/** The tile: counts and the five most urgent, from the rollups only. */
InventorySummary readSummary(pqxx::transaction_base& tx);

/** The queue of @p scope, streamed: all of 100,000 variants come in little more than the server needs for them. */
ReorderQueue readQueue(pqxx::transaction_base& tx, ReorderScope scope);
/** Its SQL: fixed texts only. */
std::string queueStatement(ReorderScope scope);

/** One variant; nothing where it is gone. */
std::optional<ReorderDetail> readDetail(pqxx::transaction_base& tx, const QString& variantId);

/** What a different lead time, service level, vendor or quantity would mean; nothing where the variant is gone. */
std::optional<WhatIf> readWhatIf(pqxx::transaction_base& tx, const WhatIfQuestion& question);

/** The open project's currency. */
QString projectCurrency(pqxx::transaction_base& tx);

} // namespace inventoryqueries
