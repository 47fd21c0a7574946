// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/auditentry.h"

namespace pqxx {
class transaction_base;
}

/**
 * The five audit tables as one trail, newest first. Each page begins where the one before ended (no OFFSET), and takes
 * at most as many rows from each table as it needs, from the index on (project, time, id). Words are looked for in a
 * bounded number of rows at a time, so that a rare one holds up no other read, and the search can be watched and
 * stopped. Worker threads only; throw what libpqxx throws.
 */
namespace auditqueries {

/** Through so many rows of each table a filter with words looks in one page. */
constexpr int rowsLookedThrough = 50'000;

/**
 * At most @p limit entries that @p filter lets through, older than @p after. Where it has words, the page ends after
 * @p window rows of a table, perhaps without an entry, and is not the last: AuditPage::next goes on from there.
 */
AuditPage page(pqxx::transaction_base& tx, const AuditFilter& filter, const AuditCursor& after, int limit,
               int window = rowsLookedThrough);

/** Every column of one row, as jsonb; empty where it is not there. */
QJsonObject detail(pqxx::transaction_base& tx, AuditSource source, const QString& id);

/** A page, bounded as page() is, as lines of CSV with the detail in the last column, and where it ended. */
struct CsvChunk {
    QByteArray lines;
    AuditCursor next;
    int rows = 0;
    bool last = false;
};
CsvChunk csv(pqxx::transaction_base& tx, const AuditFilter& filter, const AuditCursor& after, int limit);
/** The first line of that CSV, with the byte order mark. */
QByteArray csvHeader();

} // namespace auditqueries
