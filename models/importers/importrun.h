// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/importreport.h"

#include <QDateTime>

/** An import that the database has on record. A plain value; crosses threads. */
struct ImportRun {
    QUuid id;
    QString kindName; ///< as import_runs has it; of a newer HotDash it may mean nothing here
    QString fileName;
    QString operatorName;
    QDateTime finishedAt; ///< UTC
    QDateTime undoneAt; ///< UTC; invalid: it stands
    QString undoneBy;
    qint64 rowsRead = 0;
    qint64 rowsStored = 0;
    qint64 rowsChanged = 0; ///< rows of the database that were new or differed
    qint64 rowsSkipped = 0;
    QList<ImportProblem> problems;
    QList<ControlTotal> totals;

    [[nodiscard]] bool isUndone() const { return undoneAt.isValid(); }
    /** The kind for people, translated; its name where it is not known. */
    [[nodiscard]] QString kindTitle() const;
    /** What was read, stored and skipped, as lines of text; times in @p zone. */
    [[nodiscard]] QString text(const QTimeZone& zone) const;
};

/** What undoing an import did. */
struct UndoneImport {
    qint64 deleted = 0; ///< rows that the import had made
    qint64 restored = 0; ///< rows that are as they were before it
};

Q_DECLARE_METATYPE(ImportRun)
Q_DECLARE_METATYPE(UndoneImport)
