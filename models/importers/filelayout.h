// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/csvheader.h"
#include "importers/importkind.h"
#include "importers/importrequest.h"
#include "importers/rowmapper.h"
#include "importers/textencoding.h"

#include <QList>
#include <QString>

class QIODevice;

/** What a file is, found before anything of it is stored. */
struct FileLayout {
    FileScan scan;
    CsvFormat format;
    CsvHeader header;
    qint64 headerLine = 0; ///< physical line
    KindGuess guess; ///< by the header
    QString problem; ///< translated, with the line where there is one: why it cannot be read at all
    QString hint; ///< translated: what to do
};

/**
 * Finds encoding, delimiter and header of the file at @p request.path, by one pass for the checksum and a look at its
 * beginning. What the request says is taken as said. @p progress may cancel it; the layout is then of no use.
 */
FileLayout readLayout(const ImportRequest& request, const ImportProgressHandler& progress = {});

/** Opens a reader behind the header of @p layout. The header's record is read again from @p device, at its start. */
bool skipToRecords(CsvReader& reader, const FileLayout& layout, CsvRow& row);

/** How a file writes numbers and dates. */
struct WritingStyle {
    DecimalMark decimalMark = DecimalMark::Point;
    DateOrder dateOrder = DateOrder::Unknown;
    QString problem; ///< translated: it cannot be told, the user must say
    QString hint;
    QString note; ///< translated: how it was read, where another way is possible but not likely
};

/**
 * Looks at the columns that @p mapper, bound to the header, names: at the first records, and where these leave room for
 * doubt at the whole file. Never guesses: a file that fits both ways is a problem to be settled by the user.
 */
WritingStyle findWritingStyle(const ImportRequest& request, const FileLayout& layout, const RowMapper& mapper,
                              const ImportProgressHandler& progress = {});
