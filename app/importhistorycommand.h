// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"

#include <QUuid>
#include <optional>

/** --imports: prints the record of imports, the newest first, with the id of each. Blocking; answers the exit code. */
int listImports(const ConnectionSettings& settings);

/**
 * --undo-import: takes @p run back as a whole, or says what was built on it. @p service, where the program holds it,
 * is a login that may store advertisements, which operators may not. Blocking; answers the exit code.
 */
int undoImport(const ConnectionSettings& settings, const QUuid& run,
               const std::optional<ConnectionSettings>& service = {});
