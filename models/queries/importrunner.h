// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/projectinfo.h"
#include "db/connectionsettings.h"
#include "db/dberror.h"
#include "db/dbresult.h"
#include "importers/filepreview.h"
#include "importers/importreport.h"
#include "importers/importrequest.h"
#include "importers/importrun.h"

#include <memory>
#include <optional>

/**
 * Takes files into the database, over a connection of its own, so that an import never holds up the dashboard's.
 *
 * Each file is one transaction: parsed on a thread of its own, streamed into a temporary table, moved by set-based SQL,
 * then amounts, facts and snapshots are worked out; or nothing of it is stored. Blocking: for a worker thread or a
 * headless verb, by one thread; only cancel() may be called by others.
 */
class ImportRunner {
public:
    /**
     * @p service is a login of the same database that may store what operators may not (reports of advertisements):
     * the owner's, where the program holds it. Without one, these are refused in words unless @p settings may.
     */
    explicit ImportRunner(ConnectionSettings settings, std::optional<ConnectionSettings> service = {});
    ~ImportRunner();

    /** Connects and signs in; the error tells why not. */
    DbError connect();
    /** The project that is imported into, after connect(). */
    [[nodiscard]] const ProjectInfo& project() const;
    /** Those that the login may import into, after connect(). */
    [[nodiscard]] QList<ProjectInfo> projects() const;
    /**
     * Gives the project, after connect(), the currency and time zone that it has not got yet; an empty one is left
     * alone. The error tells where it has others, or where there are no such. With @p dryRun nothing is stored, and
     * files are read as if it were.
     */
    DbError setUpProject(const QString& currency, const QString& timeZone, bool dryRun);
    /**
     * Takes one file in. Connects first where that was not done. Never throws. Dry runs that follow each other build on
     * each other, as the imports would (stock finds the products of the file before), and hold their locks meanwhile.
     */
    ImportReport run(const ImportRequest& request, const ImportProgressHandler& progress = {});
    /**
     * Says what run() would make of the rows of @p preview, by storing them and taking them back; with @p day as the
     * day of stock figures. Says nothing where that cannot be told: no connection, not allowed, others hold the rows.
     */
    void foresee(FilePreview& preview, const QDate& day);
    /** Takes back what dry runs worked out. Whatever is not a dry run does so by itself. */
    void endTrial();
    /**
     * Gives @p request the mapping of columns, and where @p layout does not tell it the kind, of the last import of a
     * file with the same header, unless it has a mapping or wants none. A note says so; empty where nothing is known,
     * or the database is out of reach.
     */
    QString recall(ImportRequest& request, const FileLayout& layout);
    /** The project's newest finished imports, the newest first. Connects first where that was not done. */
    DbResult<QList<ImportRun>> history(int limit = 200);
    /** Takes an import back as a whole, or says what was built on it. Nothing is half undone. */
    DbResult<UndoneImport> undo(const QUuid& run);
    /** Makes run() end soon as Cancelled, or keep what was committed already. Any thread; never blocks. */
    void cancel();

private:
    class Private;
    std::unique_ptr<Private> d;
};
