// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importhelpers.h"
#include "queries/importstore.h"

#include "db/sql.h"

namespace {

/**
 * One row a product, with the id that it has or gets: the row that carries this import key (as its number, or kept in
 * metadata after a real Shopify id took its place), else one with this handle, else a new one.
 */
void resolveProducts(pqxx::transaction_base& tx, const QString& project)
{
    sql::exec(tx,
              "CREATE TEMP TABLE import_product ON COMMIT DROP AS SELECT s.*, "
              "coalesce(i.id, h.id, k.id, 'gid://hotdash/Product/' || s.product_key) AS id, "
              "coalesce(i.shopify_id, h.shopify_id, k.shopify_id, s.product_key) AS shopify_id FROM "
              "(SELECT DISTINCT ON (product_key) product_key, handle, title, vendor, product_type, tags, status "
              " FROM import_stage WHERE title IS NOT NULL ORDER BY product_key, line) s "
              "LEFT JOIN products k ON k.project = $1 AND k.shopify_id = s.product_key "
              "LEFT JOIN products i ON i.project = $1 AND i.shopify_id <> s.product_key "
              "  AND i.metadata ->> 'import_key' = s.product_key::text "
              "LEFT JOIN (SELECT lower(metadata ->> 'handle') AS handle, min(id) AS id, min(shopify_id) AS shopify_id "
              "FROM products "
              "  WHERE project = $1 AND shopify_id > 0 GROUP BY 1 HAVING count(*) = 1) h ON h.handle = lower(s.handle)",
              project);
}

/** One row a variant, likewise; within its product by the title that the option values make. */
void resolveVariants(pqxx::transaction_base& tx, const QString& project)
{
    sql::exec(tx,
              "CREATE TEMP TABLE import_variant ON COMMIT DROP AS SELECT s.*, "
              "coalesce(i.id, t.id, k.id, 'gid://hotdash/ProductVariant/' || s.variant_key) AS id, "
              "coalesce(i.shopify_id, t.shopify_id, k.shopify_id, s.variant_key) AS shopify_id FROM "
              "(SELECT s.line, s.variant_key, p.id AS product_id, s.sku, s.price, s.compare_at, s.policy, "
              "s.fulfillment, s.tracked, "
              "  s.quantity, coalesce(nullif(concat_ws(' / ', s.option1, s.option2, s.option3), ''), 'Default Title') "
              "AS title, "
              "  row_number() OVER (PARTITION BY s.product_key ORDER BY s.line)::int AS position, "
              "  jsonb_strip_nulls(jsonb_build_object('import_key', s.variant_key::text, 'barcode', s.barcode, "
              "'grams', s.grams, "
              "  'cost', s.cost::text, 'options', to_jsonb(array_remove(ARRAY[s.option1, s.option2, s.option3], "
              "NULL)))) AS metadata "
              "  FROM import_stage s JOIN import_product p USING (product_key) WHERE s.variant_key IS NOT NULL) s "
              "LEFT JOIN variants k ON k.project = $1 AND k.shopify_id = s.variant_key "
              "LEFT JOIN variants i ON i.project = $1 AND i.shopify_id <> s.variant_key "
              "  AND i.metadata ->> 'import_key' = s.variant_key::text "
              "LEFT JOIN (SELECT product_id, title, min(id) AS id, min(shopify_id) AS shopify_id FROM variants WHERE "
              "project = $1 "
              "  AND shopify_id > 0 GROUP BY 1, 2 HAVING count(*) = 1) t ON t.product_id = s.product_id AND t.title = "
              "s.title",
              project);
}

void upsertProducts(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report)
{
    importhelpers::countChanges(
        sql::exec(tx,
                  "WITH stored AS (INSERT INTO products AS p (project, id, shopify_id, title, vendor, product_type, "
                  "tags, status, "
                  "  metadata) SELECT $1, id, shopify_id, title, vendor, product_type, "
                  "  regexp_split_to_array(tags, '\\s*,\\s*'), status, "
                  "  jsonb_build_object('import_key', product_key::text, 'handle', handle) FROM import_product "
                  "  ON CONFLICT (id) DO UPDATE SET title = excluded.title, vendor = excluded.vendor, "
                  "  product_type = excluded.product_type, tags = excluded.tags, status = excluded.status, "
                  "  metadata = coalesce(p.metadata, '{}') || excluded.metadata "
                  "  WHERE (p.title, p.vendor, p.product_type, p.tags, p.status, p.metadata) IS DISTINCT FROM "
                  "(excluded.title, "
                  "  excluded.vendor, excluded.product_type, excluded.tags, excluded.status, "
                  "  coalesce(p.metadata, '{}') || excluded.metadata) RETURNING xmax = 0 AS is_new) "
                  "SELECT count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE NOT is_new) FROM stored",
                  context.project),
        report);
}

void upsertVariants(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report)
{
    importhelpers::countChanges(
        sql::exec(
            tx,
            "WITH stored AS (INSERT INTO variants AS v (project, id, shopify_id, product_id, title, sku, price, "
            "  compare_at_price, position, inventory_policy, fulfillment_service, metadata) "
            "  SELECT $1, id, shopify_id, product_id, title, sku, price, compare_at, position, policy, fulfillment, "
            "metadata "
            "  FROM import_variant ON CONFLICT (id) DO UPDATE SET product_id = excluded.product_id, title = "
            "excluded.title, "
            "  sku = excluded.sku, price = excluded.price, compare_at_price = excluded.compare_at_price, "
            "  position = excluded.position, inventory_policy = excluded.inventory_policy, "
            "  fulfillment_service = excluded.fulfillment_service, metadata = coalesce(v.metadata, '{}') || "
            "excluded.metadata "
            "  WHERE (v.product_id, v.title, v.sku, v.price, v.compare_at_price, v.position, v.inventory_policy, "
            "  v.fulfillment_service, v.metadata) IS DISTINCT FROM (excluded.product_id, excluded.title, excluded.sku, "
            "  excluded.price, excluded.compare_at_price, excluded.position, excluded.inventory_policy, "
            "  excluded.fulfillment_service, coalesce(v.metadata, '{}') || excluded.metadata) RETURNING xmax = 0 AS "
            "is_new) "
            "SELECT count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE NOT is_new) FROM stored",
            context.project),
        report);
}

/** A shop of one location has its stock in the product file: it stands for the day until an inventory file says more.
 */
void addStock(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report)
{
    const auto stored = sql::exec(
        tx,
        "INSERT INTO inventory_snapshots (project, variant_id, snapshot_date, available_quantity, on_hand_quantity) "
        "SELECT $1, id, $2::date, quantity, quantity FROM import_variant WHERE tracked AND quantity IS NOT NULL "
        "ON CONFLICT (variant_id, snapshot_date, project) DO NOTHING",
        context.project, context.snapshotDate);
    report.rowsNew += qint64(stored.affected_rows());
    if (stored.affected_rows() == 0)
        return;
    importhelpers::refreshStatistics(tx, "{inventory_snapshots,inventory_current}");
    importhelpers::refreshSnapshots(tx, context.project);
}

/** Order lines that came before their products find them now. */
void adoptOrderLines(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report)
{
    const auto found = sql::exec(
        tx,
        "WITH by_sku AS (SELECT sku, min(id) AS id FROM variants WHERE project = $1 AND sku <> '' GROUP BY sku "
        "  HAVING count(*) = 1), "
        "adopted AS (UPDATE order_lines l SET variant_id = s.id FROM by_sku s WHERE l.project = $1 AND l.variant_id IS "
        "NULL "
        "  AND l.sku = s.sku RETURNING l.ordered_at) "
        "SELECT count(*), min(ordered_at), max(ordered_at) FROM adopted",
        context.project);
    if (sql::bigint(found[0][0]) == 0)
        return;
    report.rowsChanged += sql::bigint(found[0][0]);
    sql::exec(tx, "SELECT app.refresh_facts($1, $2, $3)", context.project, sql::dateTime(found[0][1]),
              sql::dateTime(found[0][2]));
    importhelpers::refreshSnapshots(tx, context.project);
}

} // namespace

void storeProducts(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report)
{
    importhelpers::skipRows(tx, report, importhelpers::Reason::ProductWithoutTitle,
                            "DELETE FROM import_stage s WHERE NOT EXISTS (SELECT FROM import_stage t WHERE "
                            "t.product_key = s.product_key AND t.title IS NOT NULL) RETURNING line, handle");
    importhelpers::skipRows(
        tx, report, importhelpers::Reason::VariantTwice,
        "WITH twice AS (SELECT variant_key, min(line) AS first FROM import_stage WHERE variant_key IS NOT "
        "NULL GROUP BY 1 HAVING count(*) > 1) UPDATE import_stage s SET variant_key = NULL FROM twice d "
        "WHERE s.variant_key = d.variant_key AND s.line > d.first RETURNING s.line, s.handle");
    resolveProducts(tx, context.project);
    tx.exec("ANALYZE import_product");
    resolveVariants(tx, context.project);
    tx.exec("ANALYZE import_variant");
    upsertProducts(tx, context, report);
    upsertVariants(tx, context, report);
    if (report.rowsNew > 0)
        importhelpers::refreshStatistics(tx, "{products,variants}");
    addStock(tx, context, report);
    adoptOrderLines(tx, context, report);
    importhelpers::addTotal(tx, report, QStringLiteral("products"), "SELECT count(*) FROM import_product");
    importhelpers::addTotal(tx, report, QStringLiteral("variants"), "SELECT count(*) FROM import_variant");
}
