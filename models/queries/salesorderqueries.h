// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/salesreview.h"

namespace pqxx {
class transaction_base;
}

/** Single orders in the variance review: the wholesale ones, and those that wait. Worker's thread; see salesqueries. */
namespace salesqueries {

/**
 * The wholesale orders of the period and of the one compared, at most 5, the largest first: see wholesale.
 * @p data has its currencies' figures. Only where an order is a large share of its period's revenue, all orders' sizes
 * are looked at.
 */
QVector<LargeOrder> readLargeOrders(pqxx::transaction_base& tx, const SalesReviewData& data);

/** The oldest 500 that wait for fulfillment. */
QVector<OpenOrder> readOpenOrders(pqxx::transaction_base& tx);
/** How many wait how long as of @p now. */
OpenOrderAges readOpenAges(pqxx::transaction_base& tx, const QDateTime& now);

} // namespace salesqueries
