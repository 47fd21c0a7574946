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
    QStringList missing; ///< key columns that are not there
    WritingStyle style;
    QStringList columns;
    QList<QStringList> rows; ///< null strings for what is not there
    QList<ImportProblem> problems; ///< records of the preview that would be left out
};

/** Reads the first @p limit records of @p request.path. @p zone and @p currency are the shop's. Worker threads. */
FilePreview previewFile(const ImportRequest& request, const QTimeZone& zone, const QString& currency, int limit = 20);

Q_DECLARE_METATYPE(FilePreview)
