// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "actions/waitingaction.h"
#include "queries/inventorydecisions.h"

#include <optional>

struct SalesAction;

/**
 * What may wait for a connection, and how it becomes an Action again: notes, reviews and flags of the sales review,
 * snoozes and wake-ups of the reorder review. Nothing else can be told in this form; whatever spends money has none,
 * so it can never be kept and sent later.
 */
namespace queuedactions {

/** For Action::content. */
QJsonObject contentOf(const QVector<SalesAction>& rows);
/** The same; empty for a decision that may not wait. */
QJsonObject contentOf(const inventorydecisions::Decision& decision);

/** The action that @p waiting stands for; its rows say when it was typed. Nothing where this version knows none. */
std::optional<Action> restored(const WaitingAction& waiting);

} // namespace queuedactions
