// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dberror.h"

/** Finds out what a database without all migrations lacks, for the words "Configuration required". */
namespace missingobject {

/** The table, view or function that @p error says does not exist; empty where it says nothing of the kind. */
QString nameIn(const DbError& error);

/** The migration among the program's resources that creates @p object, without ending; empty if none does. */
QString migrationCreating(const QString& object);

} // namespace missingobject
