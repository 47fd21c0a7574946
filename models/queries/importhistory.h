// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/pqxxcompat.h"
#include "importers/filelayout.h"
#include "importers/importrequest.h"
#include "importers/importrun.h"

/** The record of imports, and taking one back. For models/queries only. Throw what libpqxx throws. */
namespace importhistory {

/** The newest @p limit finished imports into @p project, the newest first. */
QList<ImportRun> read(pqxx::transaction_base& tx, const QString& project, int limit);
/** Tells files with the same column names in the same order, whatever their case. */
QString headerKey(const CsvHeader& header);
/** See ImportRunner::recall(). */
QString recall(pqxx::transaction_base& tx, const QString& project, const FileLayout& layout, ImportRequest& request);
/** The kind of the import @p run of @p project; nothing where there is none. */
std::optional<QString> kindName(pqxx::transaction_base& tx, const QString& project, const QUuid& run);
/** Undoes it; the database refuses where rows were built on it. See app.undo_import(). */
UndoneImport undo(pqxx::transaction_base& tx, const QUuid& run);

} // namespace importhistory
