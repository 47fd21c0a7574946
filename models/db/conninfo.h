// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"
#include "db/dbresult.h"

/**
 * Reads what a person typed: libpq keywords ("host=db dbname=hotdash user=ann") or a postgresql:// URI, as libpq does.
 * A password in it is taken out and kept apart; the rest is written again as keywords, so that it can be shown and
 * stored. The name is host/database. Any thread.
 */
DbResult<ConnectionSettings> parseConninfo(const QString& text);

/** @p value as libpq reads it back in a keyword string: quoted, with ' and \ escaped. */
QString quoteConninfoValue(const QString& value);
