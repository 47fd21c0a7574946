// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/importkind.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUuid>
#include <optional>

/** A row that was left out, or something about the file worth knowing. Never holds a customer's data. */
struct ImportProblem {
    qint64 line = 0; ///< physical line in the file; 0 where it is about the file as a whole
    QString reason; ///< translated
    bool isUnmatched = false; ///< it names a product or vendor that may be imported later
};

/** A figure to check an import against: orders, units, revenue by currency. */
struct ControlTotal {
    QString name; ///< "orders", "revenue GBP": not translated, kept in import_runs
    QString value; ///< exact text
};

/** What became of one file. A plain value; crosses threads. */
struct ImportReport {
    enum class Outcome {
        Done, ///< stored
        DryRun, ///< read and worked out in full, then taken back
        AlreadyImported, ///< the same file was taken in before: nothing was done
        Refused, ///< the file as a whole: see message; nothing was stored
        Failed, ///< the database: see message; nothing was stored
        Cancelled, ///< by the user; nothing was stored
    };
    /** Problems beyond this many are counted, not kept. */
    static constexpr qsizetype maximumProblems = 1000;

    Outcome outcome = Outcome::Failed;
    QString fileName; ///< without its folder
    std::optional<ImportKind> kind; ///< what it was taken for; nothing where that could not be told
    QUuid run; ///< import_runs.id; null where nothing was stored
    qint64 rowsRead = 0; ///< records of the file, without the header
    qint64 rowsStored = 0; ///< records whose content is now in the database
    qint64 rowsNew = 0; ///< database rows that were not there before
    qint64 rowsChanged = 0; ///< database rows that were there and differed
    qint64 rowsSkipped = 0; ///< records left out; each is a problem
    qint64 rowsUnmatched = 0; ///< of these, those that name a product or vendor which may be imported later
    qint64 rowsCovered = 0; ///< of these, those whose days the database knows better; no fault of the file
    QList<ImportProblem> problems; ///< by line, at most maximumProblems
    QStringList notes; ///< translated remarks on the whole: how it was read, lines without a variant
    QList<ControlTotal> totals;
    QString message; ///< translated: why it was refused or failed
    QString hint; ///< translated: what to do

    [[nodiscard]] bool isStored() const { return outcome == Outcome::Done || outcome == Outcome::AlreadyImported; }
    /** Adds a record that is left out. */
    void skip(qint64 line, const QString& reason, bool isUnmatched = false);
    /** What import_runs.errors holds. */
    [[nodiscard]] QJsonArray problemsJson() const;
    [[nodiscard]] QJsonObject totalsJson() const;
    /** The report as lines of text for a terminal. */
    [[nodiscard]] QString text() const;
    /** The report as CSV: file, line, what, text; cells that a spreadsheet would run as a formula are escaped. */
    [[nodiscard]] QString csv() const;
};

Q_DECLARE_METATYPE(ImportReport)
