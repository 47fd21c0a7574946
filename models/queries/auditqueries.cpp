// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/auditqueries.h"

#include "data/csv.h"
#include "data/jsontext.h"
#include "db/sql.h"

#include <QSet>
#include <array>
#include <functional>

namespace {

/** How a table's columns become an entry's. */
struct Table {
    const char* name; ///< as SQL has it
    const char* id;
    const char* idType;
    const char* at;
    const char* who;
    const char* what;
    const char* code; ///< the part of what that has words in the operator's language
    const char* entity; ///< as people call it
    const char* searched; ///< the entity under all its names
    const char* entityId; ///< as the row holds it
    const char* summary;
    const char* detail; ///< its jsonb column
};

/**
 * Orders and vendors go by UUIDs that nobody knows: their numbers and names stand beside them, in the event where our
 * own functions wrote it, else where they are kept.
 */
#define HOTDASH_UUID_OF_ENTITY                                                                                         \
    "CASE WHEN r.entity_id ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' THEN r.entity_id::uuid END"
#define HOTDASH_EVENT_ENTITY                                                                                           \
    "entity_type || ' ' || CASE entity_type "                                                                          \
    "WHEN 'po' THEN coalesce(metadata ->> 'po_number', (SELECT o.po_number FROM purchase_orders o WHERE o.id "         \
    "= " HOTDASH_UUID_OF_ENTITY "), entity_id) "                                                                       \
    "WHEN 'vendor' THEN coalesce(metadata ->> 'name', (SELECT v.name FROM vendors v WHERE v.id "                       \
    "= " HOTDASH_UUID_OF_ENTITY "), entity_id) ELSE entity_id END"

constexpr std::array<Table, static_cast<size_t>(AuditSource::SourceCount)> tables { {
    { "\"DecisionLog\"", "id", "integer", "\"createdAt\"", "actor", "action", "action",
      "scope || coalesce(' ' || \"externalRef\", '')", "scope || coalesce(' ' || \"externalRef\", '')",
      "\"externalRef\"", "rationale", "payload" },
    { "inventory_events", "id", "uuid", "created_at", "created_by", "event_type", "event_type", HOTDASH_EVENT_ENTITY,
      "CASE WHEN entity_type IN ('po', 'vendor') THEN " HOTDASH_EVENT_ENTITY
      " || ' ' || entity_id ELSE entity_type || ' ' || entity_id END",
      "entity_id", "metadata ->> 'notes'", "metadata" },
    { "sales_pulse_actions", "id", "uuid", "created_at", "operator_name", "action_type", "action_type",
      "coalesce('sku ' || (metadata ->> 'sku'), 'sales')", "coalesce('sku ' || (metadata ->> 'sku'), 'sales')",
      "metadata ->> 'variant_id'", "notes", "metadata" },
    { "inventory_actions", "id", "uuid", "created_at", "operator_name",
      "CASE WHEN action_type = 'other' THEN concat_ws(' ', 'other', metadata ->> 'kind') ELSE action_type END",
      "CASE WHEN action_type = 'other' THEN concat_ws(' ', 'other', metadata ->> 'kind') ELSE action_type END",
      "coalesce('sku ' || sku, 'variant ' || variant_id, '')", "coalesce('sku ' || sku, 'variant ' || variant_id, '')",
      "variant_id", "coalesce(notes, velocity_analysis)", "metadata" },
    { "approvals_history", "id", "uuid", "created_at", "operator_name", "action || ' ' || tool_name", "action",
      "'conversation ' || conversation_id", "'conversation ' || conversation_id", "conversation_id",
      "details ->> 'reason'", "details" },
} };

/** What comes after the cursor in one table: the tables before the cursor's have had that instant already. */
QString afterCursor(const Table& table, int source, const AuditCursor& after)
{
    const QString at = QString::fromLatin1(table.at);
    if (source < after.source)
        return QStringLiteral(" AND %1 < $1::timestamptz").arg(at);
    if (source > after.source)
        return QStringLiteral(" AND %1 <= $1::timestamptz").arg(at);
    return QStringLiteral(" AND (%1, %2) < ($1::timestamptz, $2::%3)")
        .arg(at, QLatin1String(table.id), QLatin1String(table.idType));
}

/** The rows of one table that are older than the cursor and within the filter's days. */
QString range(int source, const AuditFilter& filter, const AuditCursor& after)
{
    const Table& table = tables[static_cast<size_t>(source)];
    const QString at = QString::fromLatin1(table.at);
    QString words =
        QStringLiteral(" FROM %1 AS r WHERE project = (SELECT app.current_project())").arg(QLatin1String(table.name));
    if (!after.isStart())
        words += afterCursor(table, source, after);
    if (filter.from.isValid())
        words += QStringLiteral(" AND %1 >= $4::timestamptz").arg(at);
    if (filter.until.isValid())
        words += QStringLiteral(" AND %1 < $5::timestamptz").arg(at);
    return words;
}

/** r.id, since a bare id would be the text that is selected. */
QString newestFirst(const Table& table)
{
    return QStringLiteral(" ORDER BY r.%1 DESC, r.%2 DESC").arg(QLatin1String(table.at), QLatin1String(table.id));
}

/**
 * One table's rows of a page: with the detail everything whole, else only as much of the notes as a line shows. Holds
 * no words of the operator's: those are parameters.
 */
QString branch(int source, const AuditFilter& filter, const AuditCursor& after, bool bounded, bool withDetail)
{
    const Table& table = tables[static_cast<size_t>(source)];
    const auto name = [](const char* text) { return QString::fromLatin1(text); };
    QString statement =
        QStringLiteral(
            "(SELECT %1 AS source, %2::text AS id, %3 AS at, %4 AS who, %5 AS what, %6 AS entity, %7 AS summary%8")
            .arg(QString::number(source), name(table.id), name(table.at), name(table.who), name(table.what),
                 name(table.entity),
                 (withDetail ? QStringLiteral("%1") : QStringLiteral("left(%1, 200)")).arg(name(table.summary)),
                 withDetail
                     ? QStringLiteral(", %1 AS detail, %2 AS entity_id").arg(name(table.detail), name(table.entityId))
                     : QString())
        + range(source, filter, after);
    if (bounded)
        statement += QStringLiteral(" AND %1 >= $9::timestamptz").arg(name(table.at));
    const auto contains = [&](const QString& words, const QString& column, int parameter) {
        if (!words.isEmpty())
            statement += QStringLiteral(" AND strpos(lower(%1), lower($%2::text)) > 0").arg(column).arg(parameter);
    };
    contains(filter.who, name(table.who), 6);
    const QString what = QStringLiteral("replace(%1, ' ', '_')").arg(name(table.what));
    if (filter.whatCodes.isEmpty())
        contains(filter.what, what, 7);
    else
        statement += QStringLiteral(" AND (strpos(lower(%1), lower($7::text)) > 0 OR %2 = ANY ($10::text[]))")
                         .arg(what, name(table.code));
    contains(filter.entity, QStringLiteral("%1 || ' ' || %2").arg(name(table.searched), name(table.id)), 8);
    return statement + newestFirst(table) + QStringLiteral(" LIMIT $3::int)");
}

/** What @p branch makes of each table that the filter wants, as one. */
QString united(const AuditFilter& filter, const std::function<QString(int source)>& branch)
{
    QStringList branches;
    for (int source = 0; source < static_cast<int>(AuditSource::SourceCount); ++source) {
        if (filter.source < 0 || filter.source == source)
            branches.append(branch(source));
    }
    return branches.join(QStringLiteral(" UNION ALL "));
}

/** All parameters are used, so that the statement's types are known whatever the filter. */
QString statementOf(const AuditFilter& filter, const AuditCursor& after, bool bounded, bool withDetail)
{
    return QStringLiteral("SELECT t.*, t.at::text FROM (")
        + united(filter, [&](int source) -> QString { return branch(source, filter, after, bounded, withDetail); })
        + QStringLiteral(
               ") AS t, (SELECT $1::timestamptz, $2::text, $4::timestamptz, $5::timestamptz, $6::text, "
               "$7::text, $8::text, $9::timestamptz, $10::text[]) AS parameters ORDER BY t.at DESC, t.source, "
               "CASE WHEN t.source = 0 THEN lpad(t.id, 12, '0') ELSE t.id END COLLATE \"C\" DESC LIMIT $3::int");
}

QString orNull(const QString& text)
{
    return text.isEmpty() ? QString() : text;
}

/** How far down a page looks: every row at this instant or later is in it. */
struct Bound {
    QString at; ///< as PostgreSQL writes it; null: down to the oldest row
    QDateTime instant;
};

/** The newest of the instants at which some table has had @p window rows: an index is read, no row. */
Bound boundOf(pqxx::transaction_base& tx, const AuditFilter& filter, const AuditCursor& after, int window)
{
    const QString ends = united(filter, [&](int source) -> QString {
        const Table& table = tables[static_cast<size_t>(source)];
        return QStringLiteral("(SELECT %1 AS at").arg(QLatin1String(table.at)) + range(source, filter, after)
            + newestFirst(table) + QStringLiteral(" OFFSET $3::int LIMIT 1)");
    });
    const QString statement = QStringLiteral("SELECT max(e.at), max(e.at)::text FROM (") + ends
        + QStringLiteral(") AS e, (SELECT $1::timestamptz, $2::text, $4::timestamptz, $5::timestamptz) AS parameters");
    const auto rows = sql::exec(tx, statement.toUtf8().constData(), orNull(after.at), orNull(after.id), window,
                                filter.from, filter.until);
    return { sql::text(rows[0][1]), sql::dateTime(rows[0][0]) };
}

/** A page's rows, and where and how it ends. */
struct Answer {
    pqxx::result rows;
    AuditCursor next;
    QDateTime reached;
    bool last = false;
};

Answer ask(pqxx::transaction_base& tx, const AuditFilter& filter, const AuditCursor& after, int limit, int window,
           bool withDetail)
{
    const Bound bound = filter.hasWords() ? boundOf(tx, filter, after, window) : Bound {};
    const bool bounded = !bound.at.isEmpty();
    Answer answer;
    answer.rows = sql::exec(tx, statementOf(filter, after, bounded, withDetail).toUtf8().constData(), orNull(after.at),
                            orNull(after.id), limit, filter.from, filter.until, orNull(filter.who), orNull(filter.what),
                            orNull(filter.entity), orNull(bound.at), filter.whatCodes);
    const auto count = answer.rows.size();
    if (static_cast<int>(count) == limit) {
        const auto& row = answer.rows[count - 1];
        answer.next = { sql::text(row[row.size() - 1]), sql::integer(row[0]), sql::text(row[1]) };
        answer.reached = sql::dateTime(row[2]);
    } else if (bounded) {
        // Behind all tables: each has had its rows of that instant.
        answer.next = { bound.at, static_cast<int>(AuditSource::SourceCount), {} };
        answer.reached = bound.instant;
    } else {
        answer.next = after;
        answer.last = true;
    }
    return answer;
}

#undef HOTDASH_EVENT_ENTITY
#undef HOTDASH_UUID_OF_ENTITY

} // namespace

AuditPage auditqueries::page(pqxx::transaction_base& tx, const AuditFilter& filter, const AuditCursor& after, int limit,
                             int window)
{
    const Answer answer = ask(tx, filter, after, limit, window, false);
    AuditPage page { {}, answer.next, answer.reached, answer.last };
    page.entries.reserve(static_cast<qsizetype>(answer.rows.size()));
    QSet<QString> texts; // the same few names and actions again and again: one copy of each
    const auto shared = [&texts](const QString& text) { return *texts.insert(text); };
    for (const auto& row : answer.rows) {
        AuditEntry entry;
        entry.source = static_cast<AuditSource>(sql::integer(row[0]));
        entry.id = sql::text(row[1]);
        entry.at = sql::dateTime(row[2]);
        entry.who = shared(sql::text(row[3]));
        entry.what = shared(sql::text(row[4]));
        entry.entity = shared(sql::text(row[5]));
        entry.summary = sql::text(row[6]);
        page.entries.append(entry);
    }
    return page;
}

QJsonObject auditqueries::detail(pqxx::transaction_base& tx, AuditSource source, const QString& id)
{
    const Table& table = tables[static_cast<size_t>(source)];
    const QString statement =
        QStringLiteral("SELECT to_jsonb(t) FROM %1 t WHERE project = (SELECT app.current_project()) AND %2 = $1::%3")
            .arg(QLatin1String(table.name), QLatin1String(table.id), QLatin1String(table.idType));
    const auto rows = sql::exec(tx, statement.toUtf8().constData(), id);
    return rows.empty() ? QJsonObject() : jsontext::read(sql::text(rows[0][0]).toUtf8()).toObject();
}

QByteArray auditqueries::csvHeader()
{
    return csv::file({ QStringLiteral("at,table,id,who,what,entity,entity_id,notes,detail") });
}

auditqueries::CsvChunk auditqueries::csv(pqxx::transaction_base& tx, const AuditFilter& filter,
                                         const AuditCursor& after, int limit)
{
    const Answer answer = ask(tx, filter, after, limit, rowsLookedThrough, true);
    CsvChunk chunk;
    chunk.rows = static_cast<int>(answer.rows.size());
    chunk.last = answer.last;
    chunk.next = answer.next;
    for (const auto& row : answer.rows) {
        const Table& table = tables[static_cast<size_t>(sql::integer(row[0]))];
        const QString tableName = QString::fromLatin1(table.name).remove(u'"');
        const QStringList cells { csv::number(sql::dateTime(row[2]).toString(Qt::ISODateWithMs)),
                                  csv::cell(tableName),
                                  csv::cell(sql::text(row[1])),
                                  csv::cell(sql::text(row[3])),
                                  csv::cell(sql::text(row[4])),
                                  csv::cell(sql::text(row[5])),
                                  csv::cell(sql::text(row[8])),
                                  csv::cell(sql::text(row[6])),
                                  csv::cell(sql::text(row[7])) };
        chunk.lines += csv::line(cells).toUtf8() + "\r\n";
    }
    return chunk;
}
