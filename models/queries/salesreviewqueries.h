// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/salesoverview.h"
#include "data/salesreview.h"

#include <optional>
#include <string>
#include <vector>

namespace pqxx {
class transaction_base;
}

/** The questions of the variance review, and the writing of its rows. Worker's thread; see salesqueries. */
namespace salesqueries {

/**
 * Everything that the dialog shows for @p period: days from sales_hourly, SKUs from their rollups (hours that are not
 * a complete day from order_lines, by the index on their time), large and open orders by index. @p staleOpenHours as
 * for readOverview().
 */
SalesReviewData readReview(pqxx::transaction_base& tx, const Period& period, const QDateTime& now,
                           const QString& currency, int staleOpenHours = defaultStaleOpenHours);

/** The actions since @p since, newest first, at most 200. */
QVector<SalesAction> readActions(pqxx::transaction_base& tx, const QDateTime& since);

/**
 * Inserts rows of sales_pulse_actions in the open project; those whose id is there stay as they are. The operator's
 * name and the time are the database's to set. Returns how many were inserted.
 */
int insertActions(pqxx::transaction_base& tx, const QVector<SalesAction>& actions);

/** Whether all of these rows are there. */
bool actionsExist(pqxx::transaction_base& tx, const QVector<SalesAction>& actions);

/** The statement that dominates the dialog's time, and its parameters $1, $2, ... as PostgreSQL's text. */
struct SkuQuestion {
    const char* statement;
    std::vector<std::optional<std::string>> parameters;
};
/** What the SKUs of @p period and of the one compared sold: from the rollups, hours beside complete days from lines. */
SkuQuestion skuQuestion(const Period& period);

} // namespace salesqueries
