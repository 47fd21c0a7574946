// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

/** Comma-separated values as spreadsheets read them: UTF-8 with a byte order mark, CRLF, quotes where needed. */
namespace csv {

/**
 * One text cell. What a spreadsheet would run as a formula (a text that begins with = + - @, tab or return, also behind
 * blanks) gets an apostrophe in front. Numbers of ours go through number() instead.
 */
QString cell(const QString& text);
/** A number that we wrote ourselves: it stays as it is, with its sign. */
QString number(const QString& digits);
/** Cells that went through cell() or number(), as one line. */
QString line(const QStringList& cells);
/** The whole file from its lines. */
QByteArray file(const QStringList& lines);

} // namespace csv
