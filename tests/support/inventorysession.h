// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/actionrunner.h"
#include "adsmodel.h"
#include "approvalsmodel.h"
#include "dashboardmodels.h"
#include "db/database.h"
#include "fakeclock.h"
#include "inventorymodel.h"
#include "refreshscheduler.h"
#include "salesmodel.h"
#include "temporarypostgres.h"

/** A signed-in operator with everything that a dialog works on. */
struct InventorySession {
    /** Connects as @p login and waits for it; throws std::runtime_error with the reason where that fails. */
    explicit InventorySession(const TestDatabase& database, const QString& login = QStringLiteral("op_occ"));

    [[nodiscard]] DashboardModels dashboard();

    SystemClock clock;
    Database database;
    RefreshScheduler scheduler { database, clock };
    ActionRunner actions { database };
    SalesModel sales { scheduler };
    InventoryModel inventory { scheduler };
    AdsModel ads { scheduler };
    ApprovalsModel approvals { scheduler };
};

namespace inventoryfixture {

inline constexpr const char* harbour = "00000000-0000-0000-0000-0000000000a1";
inline constexpr const char* northern = "00000000-0000-0000-0000-0000000000a2";

/**
 * @p variants of hand-made figures in project occ: variant vN has N × 5 pieces (v1 none), sells 6.2 a day with a
 * maximum of 8, lead time 7 to 10 days, so safety stock 37 and reorder point 81. Harbour Gifts sells all but the last
 * at 4.20 (packs of 10, at least 20), Northern Crafts at 3.90; even ones are bundles with PACK:6. All are below their
 * reorder point up to v16. "Olive Operator" is op_occ; op_second ("Sam Second") is a second operator of the project.
 */
void fill(const TestDatabase& database, int variants = 10);

} // namespace inventoryfixture
