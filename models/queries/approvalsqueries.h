// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/agentrequest.h"

namespace pqxx {
class transaction_base;
}

/** What the screen asks of AgentApproval. Worker threads only; throw what libpqxx throws. */
namespace approvalsqueries {

/** Counts and ages of what is pending. */
ApprovalsSummary summary(pqxx::transaction_base& tx);

/**
 * The @p pending oldest pending rows, oldest first, then the newest @p others that expired and as many that were
 * decided, newest first.
 */
QVector<AgentRequest> requests(pqxx::transaction_base& tx, int pending, int others);

/** What the request @p id holds; nothing where it is gone. */
AgentRequestDetail detail(pqxx::transaction_base& tx, qint64 id);

} // namespace approvalsqueries
