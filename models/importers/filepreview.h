// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/projectinfo.h"
#include "importers/filelayout.h"
#include "importers/importreport.h"

#include <QList>
#include <QMap>
#include <QMetaType>
#include <QStringList>

/** What an import would make of a row of the file. */
struct RowFate {
    enum class What {
        New, ///< something that the database does not have
        Changed, ///< something that it has otherwise
        Unchanged,
        Unmatched, ///< left out, unless its product or vendor is imported before
        LeftOut,
    };
    What what = What::Unchanged;
    QString reason; ///< translated; why it is left out
};

/** The beginning of a file as it will be stored: only the columns that are taken, so nothing of a customer's. */
struct FilePreview {
    QString path;
    FileLayout layout; ///< what was found; problem and hint where it cannot be read
    std::optional<ImportKind> kind; ///< as asked for, else as recognised
    QList<BoundColumn> bound; ///< the kind's fields and the file's columns
    QHash<QString, QString> mapping; ///< the fields whose columns the user chose
    QStringList missing; ///< key columns that are not there
    WritingStyle style;
    QStringList columns;
    QList<QStringList> rows; ///< as staged, the line first; null strings for what is not there; some have a problem
    QList<ImportProblem> problems; ///< records of the preview that cannot be read
    QMap<qint64, RowFate> fates; ///< by the line that each row begins with; empty where that could not be told
    QString refusal; ///< translated; why the database would refuse the file as a whole, as far as its first rows tell
};

/** Adds to a request what was said about files with that header before. */
using RequestRecall = std::function<void(ImportRequest& request, const FileLayout& layout)>;

/**
 * Reads the first @p limit records of @p given.path for @p project; more than are shown, so that what consists of
 * several rows is whole. Fates are told by ImportRunner::foresee(). Worker threads.
 */
FilePreview previewFile(const ImportRequest& given, const ProjectInfo& project, const RequestRecall& recall = {},
                        int limit = 200);

Q_DECLARE_METATYPE(FilePreview)
