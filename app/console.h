// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dberror.h"

#include <QString>

/** What the program says on the command line. Any thread. */
namespace console {

/** A line on standard output: results. */
void print(const QString& text);
/** A line on standard error: what is being done. */
void note(const QString& text);
/** "hotdash: message", and below it what to do, on standard error. */
void error(const QString& message, const QString& hint = {});
void error(const DbError& error);

} // namespace console
