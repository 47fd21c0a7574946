// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/stockitem.h"

/** Which variants the reorder review lists. */
enum class ReorderScope {
    NeedsDecision, ///< at or below the reorder point, not covered by open orders, not snoozed, not decided since
    Snoozed,
    BelowReorderPoint, ///< every variant that is not in stock, decided or not
    All,
};

/** What a scope holds, unsorted. */
struct ReorderQueue {
    ReorderScope scope = ReorderScope::NeedsDecision;
    QVector<StockItem> items;
};
