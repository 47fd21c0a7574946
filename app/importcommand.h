// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"

#include <QString>
#include <QStringList>
#include <optional>

/** What --import was given. */
struct ImportOptions {
    QString kind; ///< a kind's name, or "auto": each file by its header
    QStringList files; ///< files or folders of files
    bool dryRun = false;
    QString encoding; ///< empty: found out
    QString delimiter; ///< one character, or "tab"; empty: found out
    QString dates; ///< "dmy", "mdy" or "ymd"; empty: found out, and refused where that is not possible
    QString numbers; ///< the decimal mark, "point" or "comma"; likewise
    QString day; ///< of stock figures, YYYY-MM-DD; empty: today in the shop's zone
    QString currency; ///< of a project that has none yet, ISO 4217; empty: that of its orders
    QString timeZone; ///< of a project that has UTC, the default; empty: stays
    QStringList columns; ///< of --column: "field=name of the column"
    QString report; ///< file to save the report in, as CSV; empty: none
};

/** What is wrong with @p options, in words; empty when all is well. */
QString importUsageError(const ImportOptions& options);

/**
 * @p service, where the program holds it, is a login that may store advertisements, which operators may not.
 * Takes the files in, one transaction each, products before inventory before orders, and prints a report of each on
 * standard output, progress on standard error. Goes on behind a file that was refused. Blocking; not for the GUI
 * thread. Answers the exit code: 0 where every file is in the database, 2 where @p settings name none of the login's
 * several projects, 1 otherwise.
 */
int runImport(const ConnectionSettings& settings, const ImportOptions& options,
              const std::optional<ConnectionSettings>& service = {});
