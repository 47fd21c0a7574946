// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"

#include <QString>
#include <functional>

/** Where tokens are kept; both block until there is an answer. */
struct TokenStore {
    std::function<QString(const QString& key)> read; ///< empty where there is none
    std::function<QString(const QString& key, const QString& secret)> keep; ///< why not, translated; empty when kept
};

/**
 * --sync shopify: reads the shop and stores what changed. @p shop is its name, empty: that of the last time, else the
 * project's own. The token is the keychain's; where it has none it is asked for on the terminal, or read from standard
 * input, and kept once it worked. Never from an argument or a variable, which others may see. Blocking, for a thread
 * without an event loop. Answers the exit code.
 */
int runSync(const ConnectionSettings& settings, const QString& shop, const TokenStore& tokens);
