// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"
#include "importers/importreport.h"
#include "sync/shopifyshop.h"
#include "sync/syncspool.h"

#include <functional>

/** What to synchronise. A plain value. */
struct SyncRequest {
    ConnectionSettings settings; ///< of the database, with the project
    ShopifyShop shop;
    QString folder; ///< where what was read is kept until it is stored; of the user's own
    int pause = 1000; ///< ms before a failed question is asked again
};

/** How far a synchronisation is. */
struct SyncProgress {
    enum class Step { Reading, Storing };
    Step step = Step::Reading;
    SyncPart part = SyncPart::Products;
    qint64 rows = 0; ///< of this part so far
    int waitMs = 0; ///< until Shopify may be asked again; 0: it is being asked
    [[nodiscard]] QString text() const; ///< for people, translated
};

/** What became of it. */
struct SyncOutcome {
    enum class Result { Done, Failed, Cancelled };
    Result result = Result::Failed;
    QString message; ///< translated: why it failed
    QString hint;
    bool wasResumed = false; ///< it went on with what an earlier one had read
    QList<ImportReport> reports; ///< of the parts that were stored
    [[nodiscard]] QString text() const; ///< for people, translated, with the reports
};

Q_DECLARE_METATYPE(SyncProgress)
Q_DECLARE_METATYPE(SyncOutcome)

/**
 * Reads products, stock and the orders that changed since the last time from a shop, then stores them as imports store
 * files, each part in one transaction with a record in import_runs. What was read survives an interruption and is gone
 * on with. @p proceed is called about ten times a second; where it answers false the synchronisation ends soon.
 * Blocking; runs an event loop, so for a thread that runs no other.
 */
SyncOutcome synchronise(const SyncRequest& request, const std::function<bool(const SyncProgress&)>& proceed);
