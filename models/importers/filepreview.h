// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/filelayout.h"
#include "importers/importreport.h"

#include <QList>
#include <QMetaType>
#include <QStringList>

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
    QList<QStringList> rows; ///< null strings for what is not there
    QList<ImportProblem> problems; ///< records of the preview that would be left out
};

/** Adds to a request what was said about files with that header before. */
using RequestRecall = std::function<void(ImportRequest& request, const FileLayout& layout)>;

/** Reads the first @p limit records of @p given.path. @p zone and @p currency are the shop's. Worker threads. */
FilePreview previewFile(const ImportRequest& given, const QTimeZone& zone, const QString& currency,
                        const RequestRecall& recall = {}, int limit = 20);

Q_DECLARE_METATYPE(FilePreview)
