// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/auditentry.h"

namespace pqxx {
class transaction_base;
}

/**
 * The five audit tables as one trail, newest first. Each page begins where the one before ended (no OFFSET), and takes
 * at most as many rows from each table as it needs, from the index on (project, time, id). Worker threads only; throw
 * what libpqxx throws.
 */
namespace auditqueries {

/** At most @p limit entries that @p filter lets through, older than @p after. */
AuditPage page(pqxx::transaction_base& tx, const AuditFilter& filter, const AuditCursor& after, int limit);

/** Every column of one row, as jsonb; empty where it is not there. */
QJsonObject detail(pqxx::transaction_base& tx, AuditSource source, const QString& id);

/** A page as lines of CSV with the detail in the last column, and where it ended. */
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
