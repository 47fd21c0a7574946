// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importhistory.h"

#include "db/sql.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

namespace {

QList<ImportProblem> problemsOf(const QByteArray& json)
{
    QList<ImportProblem> problems;
    for (const QJsonValue& value : QJsonDocument::fromJson(json).array())
        problems.append({ value[QStringLiteral("line")].toInteger(), value[QStringLiteral("reason")].toString() });
    return problems;
}

QList<ControlTotal> totalsOf(const QJsonObject& json)
{
    QList<ControlTotal> totals;
    for (auto it = json.begin(); it != json.end(); ++it)
        totals.append({ it.key(), it.value().toString() });
    return totals;
}

} // namespace

QList<ImportRun> importhistory::read(pqxx::transaction_base& tx, const QString& project, int limit)
{
    const auto rows = sql::exec(
        tx,
        "SELECT id, kind, file_name, operator_name, finished_at, undone_at, undone_by, rows_read, rows_stored, "
        "rows_changed, rows_skipped, errors, control_totals FROM import_runs WHERE project = $1 AND "
        "finished_at IS NOT NULL ORDER BY started_at DESC LIMIT $2",
        project, limit);
    QList<ImportRun> runs;
    for (const auto& row : rows) {
        ImportRun run;
        run.id = sql::uuid(row[0]);
        run.kindName = sql::text(row[1]);
        run.fileName = sql::text(row[2]);
        run.operatorName = sql::text(row[3]);
        run.finishedAt = sql::dateTime(row[4]);
        run.undoneAt = sql::dateTime(row[5]);
        run.undoneBy = sql::text(row[6]);
        run.rowsRead = sql::bigint(row[7]);
        run.rowsStored = sql::bigint(row[8]);
        run.rowsChanged = sql::bigint(row[9]);
        run.rowsSkipped = sql::bigint(row[10]);
        run.problems = problemsOf(sql::text(row[11]).toUtf8());
        run.totals = totalsOf(sql::jsonObject(row[12]));
        runs.append(run);
    }
    return runs;
}

QString importhistory::headerKey(const CsvHeader& header)
{
    QStringList names;
    for (const QString& name : header.names())
        names.append(CsvHeader::normalized(name));
    return QString::fromLatin1(
        QCryptographicHash::hash(names.join(QChar(0x1f)).toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString importhistory::recall(pqxx::transaction_base& tx, const QString& project, const FileLayout& layout,
                              ImportRequest& request)
{
    const auto kind = request.kind ? request.kind : layout.guess.kind;
    const auto rows =
        sql::exec(tx,
                  "SELECT kind, mapping, file_name FROM import_runs WHERE project = $1 AND header_key = $2 "
                  "AND ($3::text IS NULL OR kind = $3) AND finished_at IS NOT NULL ORDER BY started_at DESC "
                  "LIMIT 1",
                  project, headerKey(layout.header), kind ? importKindName(*kind) : QString());
    if (rows.empty())
        return {};
    if (!kind)
        request.kind = importKindFromName(sql::text(rows[0][0]));
    const QJsonObject mapping = sql::jsonObject(rows[0][1]);
    QStringList said;
    for (auto it = mapping.begin(); it != mapping.end(); ++it) {
        request.columns.insert(it.key(), it.value().toString());
        said.append(it.key() + QStringLiteral(" = ") + it.value().toString());
    }
    if (said.isEmpty() && kind)
        return {};
    return QCoreApplication::translate("ImportRunner", "Read as %1 was, which has the same columns: %2.")
        .arg(sql::text(rows[0][2]),
             kind ? said.join(QStringLiteral(", "))
                  : (QStringList { sql::text(rows[0][0]) } + said).join(QStringLiteral(", ")));
}

std::optional<QString> importhistory::kindName(pqxx::transaction_base& tx, const QString& project, const QUuid& run)
{
    const auto rows = sql::exec(tx, "SELECT kind FROM import_runs WHERE project = $1 AND id = $2::uuid", project, run);
    return rows.empty() ? std::nullopt : std::optional(sql::text(rows[0][0]));
}

UndoneImport importhistory::undo(pqxx::transaction_base& tx, const QUuid& run)
{
    const auto rows = sql::exec(tx, "SELECT deleted, restored FROM app.undo_import($1::uuid)", run);
    return { sql::bigint(rows[0][0]), sql::bigint(rows[0][1]) };
}
