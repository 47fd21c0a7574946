// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/auditentry.h"
#include "db/database.h"

/** Everything that is stored about one entry of the audit trail. GUI thread. */
namespace auditdetail {

/** Reads the row; @p done is called on the GUI thread unless @p context is gone. */
JobHandle read(Database& database, QObject* context, const AuditEntry& entry, Database::Done<QJsonObject> done);

} // namespace auditdetail
