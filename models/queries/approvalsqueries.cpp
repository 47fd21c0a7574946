// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/approvalsqueries.h"

#include "db/sql.h"

ApprovalsSummary approvalsqueries::summary(pqxx::transaction_base& tx)
{
    ApprovalsSummary summary;
    const auto rows = sql::exec(tx, R"(
        SELECT coalesce(serialized ->> 'agent', serialized -> 'currentAgent' ->> 'name', '') AS agent, count(*)::int,
               min(created_at), max(created_at)
          FROM "AgentApproval" WHERE status = 'pending'
         GROUP BY 1 ORDER BY 2 DESC, 1)");
    for (const auto& row : rows) {
        const int count = sql::integer(row[1]);
        summary.pending += count;
        summary.byAgent.append({ sql::text(row[0]), count });
        const QDateTime oldest = sql::dateTime(row[2]);
        const QDateTime newest = sql::dateTime(row[3]);
        if (!summary.oldest.isValid() || oldest < summary.oldest)
            summary.oldest = oldest;
        if (!summary.newest.isValid() || newest > summary.newest)
            summary.newest = newest;
    }
    return summary;
}
