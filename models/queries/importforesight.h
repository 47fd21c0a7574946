// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/filepreview.h"
#include "queries/importstore.h"

struct pg_conn;

/**
 * Says of each row of @p preview what an import would make of it: stores these rows within @p tx, which the caller
 * takes back, and looks at what came of them. Figures that would follow are not worked out. Throws what libpqxx throws.
 */
void foreseeRows(pqxx::transaction_base& tx, pg_conn* connection, StoreContext context, FilePreview& preview);
