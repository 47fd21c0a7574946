// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importstore.h"

#include "db/sql.h"

void storeStaged(pqxx::transaction_base& tx, ImportKind kind, const StoreContext& context, ImportReport& report)
{
    // A small sample: the planner needs to know that the table is large, and little else of its values.
    tx.exec("SET LOCAL default_statistics_target = 10; ANALYZE import_stage; SET LOCAL default_statistics_target TO "
            "DEFAULT");
    switch (kind) {
    case ImportKind::Vendors:
        storeVendors(tx, context, report);
        break;
    case ImportKind::ShopifyProducts:
        storeProducts(tx, context, report);
        break;
    case ImportKind::ProductVendors:
        storeProductVendors(tx, context, report);
        break;
    case ImportKind::ShopifyInventory:
        storeStock(tx, context, report);
        break;
    case ImportKind::ShopifyOrders:
        storeOrders(tx, context, report);
        break;
    case ImportKind::ShopifySales:
        storeSalesReport(tx, context, report);
        break;
    case ImportKind::GoogleAds:
    case ImportKind::MetaAds:
    case ImportKind::PinterestAds:
    case ImportKind::TikTokAds:
        storeAds(tx, context, report, importKindPlatform(kind));
        break;
    }
}

EarlierRun findEarlierRun(pqxx::transaction_base& tx, const QString& project, ImportKind kind, const QByteArray& sha256)
{
    sql::exec(tx, "SELECT pg_advisory_xact_lock(hashtextextended('hotdash import ' || $1, 0))", project);
    const auto rows = sql::exec(tx,
                                "SELECT finished_at, operator_name FROM import_runs WHERE project = $1 AND kind = $2 "
                                "AND sha256 = $3 AND finished_at IS NOT NULL AND undone_at IS NULL "
                                "AND NOT control_totals ? 'unmatched rows' AND kind <> 'shopify-sales' "
                                "ORDER BY finished_at DESC LIMIT 1",
                                project, importKindName(kind), QString::fromLatin1(sha256.toHex()));
    EarlierRun run;
    if (!rows.empty()) {
        run.finishedAt = sql::dateTime(rows[0][0]);
        run.operatorName = sql::text(rows[0][1]);
    }
    return run;
}

void beginRun(pqxx::transaction_base& tx, const StoreContext& context, const QByteArray& sha256,
              const ImportReport& report)
{
    sql::exec(tx,
              "INSERT INTO import_runs (id, project, kind, file_name, sha256, started_at, operator_name) "
              "VALUES ($1, $2, $3, $4, $5, now(), coalesce($6, app.current_operator(), session_user::text))",
              context.run, context.project, importKindName(*report.kind), report.fileName,
              QString::fromLatin1(sha256.toHex()), context.operatorName.isEmpty() ? QString() : context.operatorName);
    // From here on the database notes what is needed to undo it.
    sql::exec(tx, "SELECT set_config('app.import_run', $1::uuid::text, true)", context.run);
}

void finishRun(pqxx::transaction_base& tx, const StoreContext& context, const ImportReport& report)
{
    sql::exec(tx,
              "UPDATE import_runs SET finished_at = clock_timestamp(), rows_read = $3, rows_stored = $4, "
              "rows_changed = $5, rows_skipped = $6, errors = $7, control_totals = $8, header_key = $9, mapping = $10 "
              "WHERE project = $1 AND id = $2",
              context.project, context.run, report.rowsRead, report.rowsStored, report.rowsNew + report.rowsChanged,
              report.rowsSkipped, report.problemsJson(), report.totalsJson(), context.headerKey, context.mapping);
}
