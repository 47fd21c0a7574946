// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditdetail.h"

#include "queries/auditqueries.h"

JobHandle auditdetail::read(Database& database, QObject* context, const AuditEntry& entry,
                            Database::Done<QJsonObject> done)
{
    return database.read<QJsonObject>(
        context,
        [source = entry.source, id = entry.id](pqxx::transaction_base& tx) {
            return auditqueries::detail(tx, source, id);
        },
        std::move(done));
}
