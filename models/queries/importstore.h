// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/importreport.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <functional>

namespace pqxx {
class transaction_base;
}

/** What storing a staged file needs to know. */
struct StoreContext {
    QString project;
    QUuid run; ///< the id that import_runs gets
    QString currency; ///< the shop's; empty where none is set
    QString operatorName; ///< who imports, where the connection is not the operator's own; else empty
    QDate snapshotDate; ///< the day of the stock figures
    QString headerKey; ///< tells files with the same header
    QJsonObject mapping; ///< what the user said about columns
    std::function<void()> computing; ///< called once the file's own rows are stored, before what follows from them
    /** Ends the import: the file as a whole cannot be stored, and why, and what to do. Does not return. */
    std::function<void(const QString& message, const QString& hint)> refuse;
};

/**
 * Moves import_stage into the project's tables by set-based SQL, and has amounts, facts, snapshots and rollups worked
 * out where something changed. Adds to @p report what was new, changed, skipped, and the control totals. Each runs
 * within the caller's transaction, under the operator's policies. Throws what libpqxx throws.
 */
void storeVendors(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report);
void storeProducts(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report);
void storeProductVendors(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report);
void storeStock(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report);
void storeOrders(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report);
void storeSalesReport(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report);
/** @p platform is the ads table's name of it. Under a role that may write ads tables; operators may not. */
void storeAds(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report, const QString& platform);

/** The function above that belongs to @p kind. */
void storeStaged(pqxx::transaction_base& tx, ImportKind kind, const StoreContext& context, ImportReport& report);

/** What import_runs says about a file that was taken in before. */
struct EarlierRun {
    QDateTime finishedAt; ///< invalid: the file is new
    QString operatorName;
};
/**
 * Looks for the same content of the same kind, unless it was undone, or had rows that fitted nothing then and may fit
 * now, or is a sales report, whose days give way to orders and come back without them. Waits for another import of this
 * project.
 */
EarlierRun findEarlierRun(pqxx::transaction_base& tx, const QString& project, ImportKind kind,
                          const QByteArray& sha256);
/** Puts the import on record in import_runs, before anything is stored: the database takes orders from imports only. */
void beginRun(pqxx::transaction_base& tx, const StoreContext& context, const QByteArray& sha256,
              const ImportReport& report);
/** Keeps the report there. */
void finishRun(pqxx::transaction_base& tx, const StoreContext& context, const ImportReport& report);
