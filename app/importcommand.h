// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"

#include <QString>
#include <QStringList>
#include <mutex>
#include <optional>

class ImportRunner;

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

/** Why none of the files can be imported, in words, found before any database is touched; empty where one can. */
QString importObstacle(const ImportOptions& options);

/** Ends a running import from another thread. */
class ImportStop {
    Q_DISABLE_COPY_MOVE(ImportStop)
public:
    ImportStop() = default;
    /** What is being stored is rolled back, and files that still wait are left out. Any thread; never blocks. */
    void request();
    /** Whose run a request ends; null when it is over. True where the request came already. */
    bool watch(ImportRunner* runner);

private:
    std::mutex m_mutex;
    ImportRunner* m_runner = nullptr; ///< while it runs
    bool m_requested = false;
};

/**
 * Takes the files in, one transaction each, products before inventory before orders, and prints a report of each on
 * standard output, progress on standard error. Goes on behind a file that was refused. @p service, where the program
 * holds it, is a login that may store advertisements, which operators may not. Blocking; not for the GUI thread.
 * Answers the exit code: 0 where every file is in the database, 2 where @p settings name none of the login's several
 * projects, 1 otherwise, also where @p stop ended it.
 */
int runImport(const ConnectionSettings& settings, const ImportOptions& options,
              const std::optional<ConnectionSettings>& service = {}, ImportStop* stop = nullptr);
