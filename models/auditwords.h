// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/auditentry.h"

#include <QStringList>

/**
 * What the codes of the audit tables are called in the operator's language. The codes stay what is stored, searched and
 * exported; what nobody knows (an agent's own action) is shown as it is, with blanks for underscores. GUI thread.
 */
namespace auditwords {

QString sourceName(AuditSource source);

/** What was done: "reorder_approved" is "reorder approved", "approved send_reply" is "approved: send reply". */
QString action(const AuditEntry& entry);

/** What it was about: "vendor Tow & Path" with its kind's name; an order's number says itself what it is. */
QString entity(const AuditEntry& entry);

/** The codes whose words contain @p words, and that do not contain them themselves: those the search finds anyway. */
QStringList actionsCalled(const QString& words);

/** @p words with a kind's name at their beginning as the tables have it: "purchase order PO-2" is "po PO-2". */
QString entitySearched(const QString& words);

} // namespace auditwords
