// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importhelpers.h"
#include "queries/importstore.h"

#include "db/sql.h"

#include <QCoreApplication>

namespace {

/**
 * One row a product, with the id that it has or gets: the row that has this Shopify number, else the one that carries
 * this import key (as its number, or kept in metadata after a real number took its place), else one with this handle,
 * else a new one. A row keeps its id for good, since history refers to it; its number becomes Shopify's once that is
 * known.
 */
void resolveProducts(pqxx::transaction_base& tx, const QString& project)
{
    sql::exec(
        tx,
        "CREATE TEMP TABLE import_product ON COMMIT DROP AS SELECT s.*, coalesce(r.id, i.id, h.id, k.id, s.new_id) "
        "AS id, coalesce(s.product_number, i.shopify_id, h.shopify_id, k.shopify_id, s.product_key) AS shopify_id, "
        "CASE WHEN r.id IS NULL THEN coalesce(i.shopify_id, h.shopify_id, k.shopify_id) END AS former_number FROM "
        "(SELECT DISTINCT ON (product_key) product_key, handle, title, vendor, product_type, tags, status, "
        " product_number, coalesce('gid://shopify/Product/' || product_number, 'gid://hotdash/Product/' || "
        " product_key) AS new_id FROM import_stage WHERE title IS NOT NULL ORDER BY product_key, line) s "
        "LEFT JOIN products r ON r.project = $1 AND r.shopify_id = s.product_number "
        "LEFT JOIN products k ON k.project = $1 AND k.shopify_id = s.product_key "
        "LEFT JOIN products i ON i.project = $1 AND i.shopify_id <> s.product_key "
        "  AND i.metadata ->> 'import_key' = s.product_key::text "
        "LEFT JOIN (SELECT lower(metadata ->> 'handle') AS handle, min(id) AS id, min(shopify_id) AS shopify_id "
        "FROM products "
        "  WHERE project = $1 AND shopify_id > 0 GROUP BY 1 HAVING count(*) = 1) h ON h.handle = lower(s.handle)",
        project);
    // A handle that another product had before: that one is among these rows under its own number.
    tx.exec("UPDATE import_product p SET id = p.new_id, shopify_id = p.product_number FROM import_product o WHERE "
            "p.product_number IS NOT NULL AND o.product_number = p.former_number AND o.product_number <> "
            "p.product_number");
}

/** One row a variant, likewise; within its product by the title that the option values make. */
void resolveVariants(pqxx::transaction_base& tx, const QString& project)
{
    sql::exec(
        tx,
        "CREATE TEMP TABLE import_variant ON COMMIT DROP AS SELECT s.*, coalesce(r.id, i.id, t.id, k.id, s.new_id) AS "
        "id, coalesce(s.variant_number, i.shopify_id, t.shopify_id, k.shopify_id, s.variant_key) AS shopify_id, "
        "CASE WHEN r.id IS NULL THEN coalesce(i.shopify_id, t.shopify_id, k.shopify_id) END AS former_number FROM "
        "(SELECT s.line, s.variant_key, p.id AS product_id, s.sku, s.price, s.compare_at, s.policy, s.fulfillment, "
        "  s.tracked, s.quantity, s.variant_number, s.made_at, coalesce('gid://shopify/ProductVariant/' || "
        "  s.variant_number, 'gid://hotdash/ProductVariant/' || s.variant_key) AS new_id, "
        "  coalesce(nullif(concat_ws(' / ', s.option1, s.option2, s.option3), ''), 'Default Title') AS title, "
        "  coalesce(s.place, row_number() OVER (PARTITION BY s.product_key ORDER BY s.line)::int) AS position, "
        "  jsonb_strip_nulls(jsonb_build_object('import_key', s.variant_key::text, 'barcode', s.barcode, "
        "  'grams', s.grams, 'cost', s.cost::text, 'options', to_jsonb(array_remove(ARRAY[s.option1, s.option2, "
        "  s.option3], NULL)))) AS metadata "
        "  FROM import_stage s JOIN import_product p USING (product_key) WHERE s.variant_key IS NOT NULL) s "
        "LEFT JOIN variants r ON r.project = $1 AND r.shopify_id = s.variant_number "
        "LEFT JOIN variants k ON k.project = $1 AND k.shopify_id = s.variant_key "
        "LEFT JOIN variants i ON i.project = $1 AND i.shopify_id <> s.variant_key "
        "  AND i.metadata ->> 'import_key' = s.variant_key::text "
        "LEFT JOIN (SELECT product_id, title, min(id) AS id, min(shopify_id) AS shopify_id FROM variants WHERE project "
        "  = $1 AND shopify_id > 0 GROUP BY 1, 2 HAVING count(*) = 1) t ON t.product_id = s.product_id AND t.title = "
        "  s.title",
        project);
    tx.exec("UPDATE import_variant p SET id = p.new_id, shopify_id = p.variant_number FROM import_variant o WHERE "
            "p.variant_number IS NOT NULL AND o.variant_number = p.former_number AND o.variant_number <> "
            "p.variant_number");
}

/** Shopify's numbers are unique in the whole database: two projects cannot be synchronised with one shop. */
void refuseNumbersElsewhere(pqxx::transaction_base& tx, const StoreContext& context)
{
    const auto taken = sql::exec(tx,
                                 "SELECT app.shopify_numbers_elsewhere($1, ARRAY(SELECT product_number FROM "
                                 "import_product WHERE product_number IS NOT NULL), ARRAY(SELECT variant_number FROM "
                                 "import_variant WHERE variant_number IS NOT NULL))",
                                 context.project);
    if (sql::bigint(taken[0][0]) > 0)
        context.refuse(QCoreApplication::translate("ImportStore",
                                                   "Products of this shop belong to another project of this database, "
                                                   "where Shopify's numbers are unique."),
                       QCoreApplication::translate("ImportStore",
                                                   "Synchronise the shop with that project, or use a database for "
                                                   "each."));
}

void upsertProducts(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report)
{
    importhelpers::countChanges(
        sql::exec(
            tx,
            "WITH stored AS (INSERT INTO products AS p (project, id, shopify_id, title, vendor, product_type, "
            "tags, status, "
            "  metadata) SELECT $1, id, shopify_id, title, vendor, product_type, "
            "  regexp_split_to_array(tags, '\\s*,\\s*'), status, "
            "  jsonb_build_object('import_key', product_key::text, 'handle', handle) FROM import_product "
            "  ON CONFLICT (id) DO UPDATE SET shopify_id = excluded.shopify_id, title = excluded.title, vendor = "
            "  excluded.vendor, product_type = excluded.product_type, tags = excluded.tags, status = excluded.status, "
            "  metadata = coalesce(p.metadata, '{}') || excluded.metadata "
            "  WHERE (p.shopify_id, p.title, p.vendor, p.product_type, p.tags, p.status, p.metadata) IS DISTINCT "
            "  FROM (excluded.shopify_id, excluded.title, "
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
            "  compare_at_price, position, inventory_policy, fulfillment_service, shopify_created_at, metadata) "
            "  SELECT $1, id, shopify_id, product_id, title, sku, price, compare_at, position, policy, fulfillment, "
            "made_at, metadata "
            "  FROM import_variant ON CONFLICT (id) DO UPDATE SET shopify_id = excluded.shopify_id, product_id = "
            "excluded.product_id, title = excluded.title, shopify_created_at = coalesce(excluded.shopify_created_at, "
            "  v.shopify_created_at), "
            "  sku = excluded.sku, price = excluded.price, compare_at_price = excluded.compare_at_price, "
            "  position = excluded.position, inventory_policy = excluded.inventory_policy, "
            "  fulfillment_service = excluded.fulfillment_service, metadata = coalesce(v.metadata, '{}') || "
            "excluded.metadata "
            "  WHERE (v.shopify_id, v.shopify_created_at, v.product_id, v.title, v.sku, v.price, v.compare_at_price, "
            "v.position, v.inventory_policy, "
            "  v.fulfillment_service, v.metadata) IS DISTINCT FROM (excluded.shopify_id, "
            "  coalesce(excluded.shopify_created_at, v.shopify_created_at), excluded.product_id, excluded.title, "
            "excluded.sku, "
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
    refuseNumbersElsewhere(tx, context);
    upsertProducts(tx, context, report);
    upsertVariants(tx, context, report);
    if (report.rowsNew > 0)
        importhelpers::refreshStatistics(tx, "{products,variants}");
    context.computing();
    addStock(tx, context, report);
    adoptOrderLines(tx, context, report);
    importhelpers::addTotal(tx, report, QStringLiteral("products"), "SELECT count(*) FROM import_product");
    importhelpers::addTotal(tx, report, QStringLiteral("variants"), "SELECT count(*) FROM import_variant");
}
