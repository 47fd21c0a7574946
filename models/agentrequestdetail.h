// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/agentrequest.h"
#include "db/database.h"

/** Everything that an agent's request holds, read when somebody looks at it. GUI thread. */
namespace agentrequestdetail {

/** Reads the request @p id; @p done is called on the GUI thread unless @p context is gone. */
JobHandle read(Database& database, QObject* context, qint64 id, Database::Done<AgentRequestDetail> done);

} // namespace agentrequestdetail
