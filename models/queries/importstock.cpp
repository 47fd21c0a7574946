// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importhelpers.h"
#include "queries/importstore.h"

#include "db/sql.h"

#include <QCoreApplication>

void storeStock(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report)
{
    // Which variant each row means: by Shopify's number, by its key (as its number, or kept in metadata), else by a SKU
    // that is unique.
    sql::exec(
        tx,
        "CREATE TEMP TABLE import_stock ON COMMIT DROP AS SELECT s.*, coalesce(r.id, i.id, k.id, u.id) AS variant_id, "
        "EXISTS (SELECT FROM products p WHERE p.project = $1 AND p.shopify_id = s.product_key) OR EXISTS (SELECT FROM "
        "products p WHERE p.project = $1 AND p.metadata ->> 'import_key' = s.product_key::text) AS has_product "
        "FROM import_stage s LEFT JOIN variants r ON r.project = $1 AND r.shopify_id = s.variant_number "
        "LEFT JOIN variants k ON k.project = $1 AND k.shopify_id = s.variant_key "
        "LEFT JOIN variants i ON i.project = $1 AND i.shopify_id <> s.variant_key "
        "  AND i.metadata ->> 'import_key' = s.variant_key::text "
        "LEFT JOIN (SELECT sku, min(id) AS id FROM variants WHERE project = $1 AND sku <> '' GROUP BY sku "
        "  HAVING count(*) = 1) u ON u.sku = s.sku",
        context.project);
    importhelpers::skipRows(tx, report, importhelpers::Reason::VariantUnknown,
                            "DELETE FROM import_stock WHERE variant_id IS NULL AND has_product RETURNING line, handle");
    importhelpers::skipRows(tx, report, importhelpers::Reason::ProductUnknown,
                            "DELETE FROM import_stock WHERE variant_id IS NULL RETURNING line, handle");
    tx.exec("ANALYZE import_stock");
    const auto rows = sql::exec(
        tx,
        "WITH level AS (SELECT variant_id, sum(available)::int AS available, sum(on_hand)::int AS on_hand, "
        "  sum(committed)::int AS committed, sum(incoming)::int AS incoming FROM import_stock WHERE stocked GROUP BY "
        "1), "
        "stored AS (INSERT INTO inventory_snapshots AS i (project, variant_id, snapshot_date, available_quantity, "
        "  on_hand_quantity, committed_quantity, incoming_quantity) "
        "  SELECT $1, variant_id, $2::date, available, on_hand, committed, incoming FROM level "
        "  ON CONFLICT (variant_id, snapshot_date, project) DO UPDATE SET available_quantity = "
        "excluded.available_quantity, "
        "  on_hand_quantity = excluded.on_hand_quantity, committed_quantity = excluded.committed_quantity, "
        "  incoming_quantity = excluded.incoming_quantity, reorder_point = NULL "
        "  WHERE (i.available_quantity, i.on_hand_quantity, i.committed_quantity, i.incoming_quantity) IS DISTINCT "
        "FROM "
        "  (excluded.available_quantity, excluded.on_hand_quantity, excluded.committed_quantity, "
        "excluded.incoming_quantity) "
        "  RETURNING xmax = 0 AS is_new) "
        "SELECT count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE NOT is_new) FROM stored",
        context.project, context.snapshotDate);
    importhelpers::countChanges(rows, report);
    importhelpers::addTotal(tx, report, QStringLiteral("variants"),
                            "SELECT count(DISTINCT variant_id) FROM import_stock WHERE stocked");
    importhelpers::addTotal(tx, report, QStringLiteral("available"),
                            "SELECT coalesce(sum(available), 0) FROM import_stock WHERE stocked");
    importhelpers::addTotal(tx, report, QStringLiteral("on hand"),
                            "SELECT coalesce(sum(on_hand), 0) FROM import_stock WHERE stocked");
    const auto unstocked = tx.exec("SELECT count(DISTINCT variant_id) FROM import_stock s WHERE NOT EXISTS "
                                   "(SELECT FROM import_stock t WHERE t.variant_id = s.variant_id AND t.stocked)");
    if (sql::bigint(unstocked[0][0]) > 0)
        report.notes.append(QCoreApplication::translate(
                                "ImportStore", "%1 variants are stocked at no location and get no stock figure.")
                                .arg(sql::bigint(unstocked[0][0])));
    if (report.rowsNew + report.rowsChanged == 0)
        return;
    context.computing();
    importhelpers::refreshStatistics(tx, "{inventory_snapshots,inventory_current}");
    sql::exec(tx, "SELECT app.refresh_snapshots($1, $2::date)", context.project, context.snapshotDate);
}
