// SPDX-License-Identifier: GPL-3.0-or-later
#include "agentrequestdetail.h"

#include "queries/approvalsqueries.h"

JobHandle agentrequestdetail::read(Database& database, QObject* context, qint64 id,
                                   Database::Done<AgentRequestDetail> done)
{
    return database.read<AgentRequestDetail>(
        context, [id](pqxx::transaction_base& tx) { return approvalsqueries::detail(tx, id); }, std::move(done));
}
