// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/auditqueries.h"

#include "data/csv.h"
#include "db/sql.h"

#include <QSet>
#include <array>

namespace {

/** How a table's columns become an entry's. */
struct Table {
    const char* name; ///< as SQL has it
    const char* id;
    const char* idType;
    const char* at;
    const char* who;
    const char* what;
    const char* entity;
    const char* summary;
    const char* detail; ///< its jsonb column
};

constexpr std::array<Table, static_cast<size_t>(AuditSource::SourceCount)> tables { {
    { "\"DecisionLog\"", "id", "integer", "\"createdAt\"", "actor", "action",
      "scope || coalesce(' ' || \"externalRef\", '')", "rationale", "payload" },
    { "inventory_events", "id", "uuid", "created_at", "created_by", "event_type", "entity_type || ' ' || entity_id",
      "metadata ->> 'notes'", "metadata" },
    { "sales_pulse_actions", "id", "uuid", "created_at", "operator_name", "action_type",
      "coalesce('sku ' || (metadata ->> 'sku'), 'sales')", "notes", "metadata" },
    { "inventory_actions", "id", "uuid", "created_at", "operator_name", "action_type",
      "coalesce('sku ' || sku, 'variant ' || variant_id, '')", "coalesce(notes, velocity_analysis)", "metadata" },
    { "approvals_history", "id", "uuid", "created_at", "operator_name", "action || ' ' || tool_name",
      "'conversation ' || conversation_id", "details ->> 'reason'", "details" },
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

/** One table's rows of a page. Holds no words of the operator's: those are parameters. */
QString branch(int source, const AuditFilter& filter, const AuditCursor& after, bool withDetail)
{
    const Table& table = tables[static_cast<size_t>(source)];
    const auto name = [](const char* text) { return QString::fromLatin1(text); };
    QString statement =
        QStringLiteral(
            "(SELECT %1 AS source, %2::text AS id, %3 AS at, %4 AS who, %5 AS what, %6 AS entity, %7 AS summary%8 "
            "FROM %9 AS r WHERE project = (SELECT app.current_project())")
            .arg(QString::number(source), name(table.id), name(table.at), name(table.who), name(table.what),
                 name(table.entity), QStringLiteral("left(%1, 200)").arg(name(table.summary)),
                 withDetail ? QStringLiteral(", %1 AS detail").arg(name(table.detail)) : QString(), name(table.name));
    if (!after.isStart())
        statement += afterCursor(table, source, after);
    if (filter.from.isValid())
        statement += QStringLiteral(" AND %1 >= $4::timestamptz").arg(name(table.at));
    if (filter.until.isValid())
        statement += QStringLiteral(" AND %1 < $5::timestamptz").arg(name(table.at));
    const auto contains = [&](const QString& words, const QString& column, int parameter) {
        if (!words.isEmpty())
            statement += QStringLiteral(" AND strpos(lower(%1), lower($%2::text)) > 0").arg(column).arg(parameter);
    };
    contains(filter.who, name(table.who), 6);
    contains(filter.what, QStringLiteral("replace(%1, ' ', '_')").arg(name(table.what)), 7);
    contains(filter.entity, QStringLiteral("%1 || ' ' || %2").arg(name(table.entity), name(table.id)), 8);
    // r.id, since a bare id would be the text that is selected.
    return statement
        + QStringLiteral(" ORDER BY r.%1 DESC, r.%2 DESC LIMIT $3::int)").arg(name(table.at), name(table.id));
}

/** All parameters are used, so that the statement's types are known whatever the filter. */
QString statementOf(const AuditFilter& filter, const AuditCursor& after, bool withDetail)
{
    QStringList branches;
    for (int source = 0; source < static_cast<int>(AuditSource::SourceCount); ++source) {
        if (filter.source < 0 || filter.source == source)
            branches.append(branch(source, filter, after, withDetail));
    }
    return QStringLiteral("SELECT t.*, t.at::text FROM (") + branches.join(QStringLiteral(" UNION ALL "))
        + QStringLiteral(
               ") AS t, (SELECT $1::timestamptz, $2::text, $4::timestamptz, $5::timestamptz, $6::text, "
               "$7::text, $8::text) AS parameters ORDER BY t.at DESC, t.source, "
               "CASE WHEN t.source = 0 THEN lpad(t.id, 12, '0') ELSE t.id END COLLATE \"C\" DESC LIMIT $3::int");
}

pqxx::result ask(pqxx::transaction_base& tx, const AuditFilter& filter, const AuditCursor& after, int limit,
                 bool withDetail)
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QString() : text; };
    return sql::exec(tx, statementOf(filter, after, withDetail).toUtf8().constData(), orNull(after.at),
                     orNull(after.id), limit, filter.from, filter.until, orNull(filter.who), orNull(filter.what),
                     orNull(filter.entity));
}

} // namespace

AuditPage auditqueries::page(pqxx::transaction_base& tx, const AuditFilter& filter, const AuditCursor& after, int limit)
{
    const auto rows = ask(tx, filter, after, limit, false);
    AuditPage page;
    page.last = static_cast<int>(rows.size()) < limit;
    page.next = after;
    page.entries.reserve(static_cast<qsizetype>(rows.size()));
    QSet<QString> texts; // the same few names and actions again and again: one copy of each
    const auto shared = [&texts](const QString& text) { return *texts.insert(text); };
    for (const auto& row : rows) {
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
    if (!rows.empty()) {
        const auto& row = rows[rows.size() - 1];
        page.next = { sql::text(row[7]), sql::integer(row[0]), sql::text(row[1]) };
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
    return rows.empty() ? QJsonObject() : sql::jsonObject(rows[0][0]);
}

QByteArray auditqueries::csvHeader()
{
    return csv::file({ QStringLiteral("at,table,id,who,what,entity,notes,detail") });
}

auditqueries::CsvChunk auditqueries::csv(pqxx::transaction_base& tx, const AuditFilter& filter,
                                         const AuditCursor& after, int limit)
{
    const auto rows = ask(tx, filter, after, limit, true);
    CsvChunk chunk;
    chunk.rows = static_cast<int>(rows.size());
    chunk.last = chunk.rows < limit;
    chunk.next = after;
    for (const auto& row : rows) {
        const Table& table = tables[static_cast<size_t>(sql::integer(row[0]))];
        const QString tableName = QString::fromLatin1(table.name).remove(u'"');
        const QStringList cells { csv::number(sql::dateTime(row[2]).toString(Qt::ISODateWithMs)),
                                  csv::cell(tableName),
                                  csv::cell(sql::text(row[1])),
                                  csv::cell(sql::text(row[3])),
                                  csv::cell(sql::text(row[4])),
                                  csv::cell(sql::text(row[5])),
                                  csv::cell(sql::text(row[6])),
                                  csv::cell(sql::text(row[7])) };
        chunk.lines += csv::line(cells).toUtf8() + "\r\n";
    }
    if (!rows.empty()) {
        const auto& row = rows[rows.size() - 1];
        chunk.next = { sql::text(row[8]), sql::integer(row[0]), sql::text(row[1]) };
    }
    return chunk;
}
