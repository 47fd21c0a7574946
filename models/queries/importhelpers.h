// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/pqxxcompat.h"
#include "importers/importreport.h"

/** What the storing functions of all kinds share. For models/queries only. */
namespace importhelpers {

/** Why the database left a row out. */
enum class Reason {
    VendorTwice,
    VendorUnknown,
    VendorElsewhere,
    ProductUnknown,
    VariantUnknown,
    ProductWithoutTitle,
    VariantTwice,
    OfferTwice,
    OrderTwice,
    OrderWithoutHead,
    OrderLeftOut,
    DayHasOrders,
    DayHasFacts,
    CampaignUnclear,
    FigureTooLarge,
};

/** Runs a fixed DELETE ... RETURNING line, name, and reports each row as skipped. */
void skipRows(pqxx::transaction_base& tx, ImportReport& report, Reason reason, const char* statement);
/** Adds the two counts of @p rows, new and changed, to the report. */
void countChanges(const pqxx::result& rows, ImportReport& report);
/** Adds the one value that the fixed statement @p query answers. */
void addTotal(pqxx::transaction_base& tx, ImportReport& report, const QString& name, const char* query);
/** Lets the planner know what these tables (a fixed list, "{products,variants}") hold now. */
void refreshStatistics(pqxx::transaction_base& tx, const char* tables);
/** Works the newest snapshots out again: sales, lead times, reorder points, status. */
void refreshSnapshots(pqxx::transaction_base& tx, const QString& project);

} // namespace importhelpers
