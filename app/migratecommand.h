// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"

/**
 * hotdash --migrate: says what it would do, asks whether it may, asks for the owner's login where @p settings name
 * another, does it, and reports. A password is taken from the connection, PGPASSWORD or ~/.pgpass, else asked for.
 * Without a terminal nobody can be asked: then @p yes must say so beforehand. Returns the exit status; blocks.
 */
int runMigrate(const ConnectionSettings& settings, bool yes);
