// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"

#include <QList>

class Settings;

/**
 * The connections that the operator has used, kept in the settings by name, without passwords: those stand in the
 * system's keychain, by the connection's text.
 */
namespace profiles {

QList<ConnectionSettings> all(const Settings& settings);
/** Adds @p profile, or puts it in the place of the one with its name. */
void keep(Settings& settings, const ConnectionSettings& profile);
void forget(Settings& settings, const QString& name);
/** The one that the next start opens; its conninfo is empty where none is set up. */
ConnectionSettings last(const Settings& settings);

} // namespace profiles
