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

/** The pending rows, oldest first, then the newest @p decided rows that are pending no more, newest first. */
QVector<AgentRequest> requests(pqxx::transaction_base& tx, int decided);

} // namespace approvalsqueries
