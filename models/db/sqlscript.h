// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

/** One statement of a script, without its semicolon and the comments before it. */
struct SqlStatement {
    QString text;
    qsizetype offset = 0; ///< where it begins in the script, in UTF-16 units
};

/**
 * Cuts a script into its statements as psql does: knows quotes, E'' strings, dollar quotes, nested comments,
 * parentheses and the BEGIN ATOMIC ... END bodies of functions. Pure; any thread.
 */
QList<SqlStatement> splitSql(QStringView script);

/** A place in a text as an editor counts it: from 1. */
struct TextPosition {
    int line = 1;
    int column = 1;
};

/** The line and column of @p offset (UTF-16 units) in @p text. */
TextPosition textPositionAt(QStringView text, qsizetype offset);

/** The offset in UTF-16 units of the @p character-th code point (from 1, as the server counts) of @p text. */
qsizetype offsetOfCharacter(QStringView text, qsizetype character);
