// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/salesoverview.h"

namespace pqxx {
class transaction_base;
}

/**
 * The questions of the sales tile and dialog. They run on a worker's thread, read rollups and bounded ranges of
 * indexes only, and do all arithmetic on time in Period, so that SQL is given instants.
 */
namespace salesqueries {

/**
 * The tile's figures for @p period, as of @p now, with the shop's own @p currency first. After @p staleOpenHours
 * opening hours without a sale, what follows the newest one is unknown, not zero.
 */
SalesOverview readOverview(pqxx::transaction_base& tx, const Period& period, const QDateTime& now,
                           const QString& currency, int staleOpenHours = defaultStaleOpenHours);

} // namespace salesqueries
