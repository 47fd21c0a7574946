// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/searchhit.h"

namespace pqxx {
class transaction_base;
}

/** What the tool bar's search asks. Worker threads only; throws what libpqxx throws. */
namespace searchqueries {

/**
 * SKUs, products, campaigns and purchase orders whose names hold @p text in any case, at most @p limitPerKind of each:
 * those that begin with it first. An empty text finds nothing.
 */
QVector<SearchHit> find(pqxx::transaction_base& tx, const QString& text, int limitPerKind);

} // namespace searchqueries
