// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/cellvalues.h"
#include "importers/importkind.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <functional>
#include <optional>

/** One file to take in, and what the user said about it; what is left open is found out. A plain value. */
struct ImportRequest {
    QString path;
    std::optional<ImportKind> kind; ///< nothing: recognised by the header
    std::optional<TextEncoding> encoding;
    std::optional<char> delimiter;
    std::optional<DateOrder> dateOrder;
    std::optional<DecimalMark> decimalMark;
    QDate snapshotDate; ///< of an inventory file, which holds none; invalid: today in the shop's zone
    QHash<QString, QString> columns; ///< our field's name -> the file's column name, empty: none of them
    bool recalls = true; ///< where columns says nothing: as the last file with the same header was read
    QDateTime asOf; ///< of a synchronisation: when its content was asked for; taken in even if it was before
    bool dryRun = false; ///< work everything out, then take it back
};

/** How far an import is. */
struct ImportProgress {
    enum class Step { Checking, Reading, Storing, Computing };
    Step step = Step::Checking;
    qint64 done = 0; ///< bytes while Checking and Reading
    qint64 total = 0; ///< bytes; 0 where the end is not known
    qint64 rows = 0; ///< records read
};

/** Called on the importing thread, several times a second at most; where it answers false the import is cancelled. */
using ImportProgressHandler = std::function<bool(const ImportProgress&)>;
