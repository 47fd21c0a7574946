// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dberror.h"

#include <QDateTime>

/** Words for refusals of what was decided about inventory, purchase orders and vendors. */
namespace decisiontext {

/** "approved the reorder", "snoozed it": what a decision's kind did. */
QString deed(const QString& kind);
/** "Olive Operator approved the reorder, 2 min ago." from who, what, when; @p now decides the age. */
QString conflict(const QString& who, const QString& kind, const QDateTime& when, const QDateTime& now);
/**
 * "Sam Second sent PO-2026-000123, 2 min ago.": what @p who did to an order or a vendor of this @p name; @p what is
 * sent, confirmed, received, cancelled, or anything else for a change.
 */
QString change(const QString& name, const QString& who, const QString& what, const QDateTime& when,
               const QDateTime& now);
/** One line for @p error, from its detail where there is one. */
QString refusal(const DbError& error, const QDateTime& now = QDateTime::currentDateTimeUtc());

} // namespace decisiontext
