// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/**
 * What the program writes down about itself: a file in the user's data folder that turns over at a megabyte (three are
 * kept), and the last lines in memory for Help, Diagnostics. Passwords in connection strings are taken out of every
 * line. Lines go to standard error too from warnings on, or from the level on that was asked for. Any thread.
 */
namespace logfile {

/** debug, info, warning and critical, as --log-level takes them. */
QStringList levels();

/**
 * Begins to log into @p file (empty: the usual place). @p level: one of levels(); empty: info to the file, warnings to
 * standard error. QT_LOGGING_RULES still decides what is said at all.
 */
void start(const QString& level, const QString& file = {});
/** Messages go to Qt's own handler again. */
void stop();

[[nodiscard]] QString fileName();
[[nodiscard]] QStringList lastLines(); ///< at most 60, the oldest first

} // namespace logfile
