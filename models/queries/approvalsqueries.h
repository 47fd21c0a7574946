// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/pendingapproval.h"

namespace pqxx {
class transaction_base;
}

/** What the screen asks of AgentApproval. Worker threads only; throw what libpqxx throws. */
namespace approvalsqueries {

/** Counts and ages of what is pending. */
ApprovalsSummary summary(pqxx::transaction_base& tx);

} // namespace approvalsqueries
