// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/approvalsqueries.h"

#include "data/jsontext.h"
#include "db/sql.h"

namespace {

// The agents' runtime has kept the agent's name in more than one place over time.
#define HOTDASH_AGENT_NAME "coalesce(serialized ->> 'agent', serialized -> 'currentAgent' ->> 'name', '')"

constexpr const char* countStatement = R"(
    SELECT agent, count(*)::int, count(*) FILTER (WHERE age < interval '1 hour')::int,
           count(*) FILTER (WHERE age >= interval '1 hour' AND age < interval '1 day')::int,
           count(*) FILTER (WHERE age >= interval '1 day')::int, min(created_at)
      FROM (SELECT )" HOTDASH_AGENT_NAME R"( AS agent, created_at, now() - created_at AS age
              FROM "AgentApproval" WHERE status = 'pending') p
     GROUP BY 1 ORDER BY 2 DESC, 1)";

constexpr const char* requestsStatement = R"(
    SELECT id, conversation_id, )" HOTDASH_AGENT_NAME R"(,
           coalesce(last_interruptions -> 0 ->> 'name', last_interruptions -> 0 -> 'rawItem' ->> 'name',
                    last_interruptions -> 0 ->> 'tool', ''),
           status, coalesce(approved_by, ''), created_at, updated_at
      FROM ((SELECT * FROM "AgentApproval" WHERE status = 'pending' ORDER BY created_at, id LIMIT $1::int)
            UNION ALL
            (SELECT * FROM "AgentApproval" WHERE status = 'expired' ORDER BY updated_at DESC, id DESC LIMIT $2::int)
            UNION ALL
            (SELECT * FROM "AgentApproval" WHERE status NOT IN ('pending', 'expired')
              ORDER BY updated_at DESC, id DESC LIMIT $2::int)) r
     ORDER BY status <> 'pending', CASE WHEN status = 'pending' THEN created_at END, updated_at DESC, id)";

#undef HOTDASH_AGENT_NAME

QJsonValue json(const pqxx::field& field)
{
    return field.is_null() ? QJsonValue() : jsontext::read(QByteArray(field.c_str(), qsizetype(field.size())));
}

} // namespace

ApprovalsSummary approvalsqueries::summary(pqxx::transaction_base& tx)
{
    ApprovalsSummary summary;
    for (const auto& row : sql::exec(tx, countStatement)) {
        summary.byAgent.append({ sql::text(row[0]), sql::integer(row[1]) });
        summary.pending += sql::integer(row[1]);
        summary.underHour += sql::integer(row[2]);
        summary.underDay += sql::integer(row[3]);
        summary.olderThanDay += sql::integer(row[4]);
        const QDateTime oldest = sql::dateTime(row[5]);
        if (!summary.oldest.isValid() || oldest < summary.oldest)
            summary.oldest = oldest;
    }
    const auto others = sql::exec(tx, R"(
        SELECT count(*) FILTER (WHERE status = 'expired' AND updated_at > now() - interval '7 days')::int,
               max(updated_at)
          FROM "AgentApproval")");
    summary.expired = sql::integer(others[0][0]);
    summary.newest = sql::dateTime(others[0][1]);
    return summary;
}

QVector<AgentRequest> approvalsqueries::requests(pqxx::transaction_base& tx, int pending, int others)
{
    QVector<AgentRequest> requests;
    for (const auto& row : sql::exec(tx, requestsStatement, pending, others)) {
        AgentRequest request;
        request.id = sql::bigint(row[0]);
        request.conversationId = sql::text(row[1]);
        request.agent = sql::text(row[2]);
        request.tool = sql::text(row[3]);
        request.status = sql::text(row[4]);
        request.approvedBy = sql::text(row[5]);
        request.createdAt = sql::dateTime(row[6]);
        request.updatedAt = sql::dateTime(row[7]);
        requests.append(request);
    }
    return requests;
}

AgentRequestDetail approvalsqueries::detail(pqxx::transaction_base& tx, qint64 id)
{
    const auto rows =
        sql::exec(tx, R"(SELECT last_interruptions, serialized FROM "AgentApproval" WHERE id = $1::bigint)", id);
    return rows.empty() ? AgentRequestDetail {} : AgentRequestDetail { json(rows[0][0]), json(rows[0][1]) };
}
