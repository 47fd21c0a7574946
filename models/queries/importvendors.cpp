// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importhelpers.h"
#include "queries/importstore.h"

#include "db/sql.h"

void storeVendors(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report)
{
    importhelpers::skipRows(
        tx, report, importhelpers::Reason::VendorTwice,
        "DELETE FROM import_stage s USING (SELECT lower(name) AS name, min(line) AS first FROM import_stage "
        "GROUP BY 1 HAVING count(*) > 1) d WHERE lower(s.name) = d.name AND s.line > d.first "
        "RETURNING s.line, s.name");
    importhelpers::skipRows(
        tx, report, importhelpers::Reason::VendorElsewhere,
        "DELETE FROM import_stage s USING (SELECT app.vendor_names_elsewhere(coalesce(app.current_project(), "
        "current_setting('app.current_project')), ARRAY(SELECT name FROM import_stage)) AS "
        "name) t WHERE s.name = t.name RETURNING s.line, s.name");
    // A blank cell keeps what is known of the vendor.
    const auto rows = sql::exec(
        tx,
        "WITH fresh AS (SELECT coalesce(v.name, s.name) AS name, "
        "  coalesce(s.contact_name, v.contact_name) AS contact_name, coalesce(s.contact_email, v.contact_email) AS "
        "contact_email,"
        "  coalesce(s.contact_phone, v.contact_phone) AS contact_phone,"
        "  coalesce(s.lead_time_days, v.lead_time_days, 7) AS lead_time_days,"
        "  greatest(coalesce(s.lead_time_days, v.lead_time_days, 7), coalesce(s.max_lead_days, v.max_lead_days, 10)) "
        "AS max_lead_days,"
        "  coalesce(s.payment_terms, v.payment_terms) AS payment_terms, coalesce(s.notes, v.notes) AS notes"
        "  FROM import_stage s LEFT JOIN vendors v ON v.project = $1 AND lower(v.name) = lower(s.name)), "
        "stored AS (INSERT INTO vendors AS v (project, name, contact_name, contact_email, contact_phone, "
        "lead_time_days, "
        "  max_lead_days, payment_terms, notes) "
        "  SELECT $1, name, contact_name, contact_email, contact_phone, lead_time_days, max_lead_days, payment_terms, "
        "notes FROM fresh"
        "  ON CONFLICT (name) DO UPDATE SET contact_name = excluded.contact_name, contact_email = "
        "excluded.contact_email,"
        "  contact_phone = excluded.contact_phone, lead_time_days = excluded.lead_time_days,"
        "  max_lead_days = excluded.max_lead_days, payment_terms = excluded.payment_terms, notes = excluded.notes"
        "  WHERE (v.contact_name, v.contact_email, v.contact_phone, v.lead_time_days, v.max_lead_days, "
        "v.payment_terms, v.notes)"
        "  IS DISTINCT FROM (excluded.contact_name, excluded.contact_email, excluded.contact_phone, "
        "excluded.lead_time_days,"
        "  excluded.max_lead_days, excluded.payment_terms, excluded.notes) RETURNING xmax = 0 AS is_new) "
        "SELECT count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE NOT is_new) FROM stored",
        context.project);
    importhelpers::countChanges(rows, report);
    importhelpers::addTotal(tx, report, QStringLiteral("vendors"), "SELECT count(*) FROM import_stage");
    if (report.rowsChanged == 0)
        return;
    context.computing();
    importhelpers::refreshSnapshots(tx, context.project);
}

void storeProductVendors(pqxx::transaction_base& tx, const StoreContext& context, ImportReport& report)
{
    // Which product and vendor each row means: by handle, else by a SKU that only one product has; the vendor by name.
    sql::exec(
        tx,
        "CREATE TEMP TABLE import_offer ON COMMIT DROP AS SELECT s.*, coalesce(k.id, i.id, h.id, u.id) AS product_id, "
        "v.id AS vendor_id FROM import_stage s "
        "LEFT JOIN products k ON k.project = $1 AND k.shopify_id = s.product_key "
        "LEFT JOIN products i ON i.project = $1 AND i.metadata ->> 'import_key' = s.product_key::text "
        "LEFT JOIN (SELECT lower(metadata ->> 'handle') AS handle, min(id) AS id FROM products WHERE project = $1 "
        "  GROUP BY 1 HAVING count(*) = 1) h ON h.handle = lower(s.handle) "
        "LEFT JOIN (SELECT sku, min(product_id) AS id FROM variants WHERE project = $1 AND sku <> '' GROUP BY sku "
        "  HAVING count(DISTINCT product_id) = 1) u ON s.handle IS NULL AND u.sku = s.sku "
        "LEFT JOIN vendors v ON v.project = $1 AND lower(v.name) = lower(s.vendor)",
        context.project);
    importhelpers::skipRows(tx, report, importhelpers::Reason::ProductUnknown,
                            "DELETE FROM import_offer WHERE product_id IS NULL RETURNING line, coalesce(handle, sku)");
    importhelpers::skipRows(tx, report, importhelpers::Reason::VendorUnknown,
                            "DELETE FROM import_offer WHERE vendor_id IS NULL RETURNING line, vendor");
    importhelpers::skipRows(
        tx, report, importhelpers::Reason::OfferTwice,
        "DELETE FROM import_offer s USING (SELECT product_id, vendor_id, min(line) AS first FROM import_offer "
        "GROUP BY 1, 2 HAVING count(*) > 1) d WHERE s.product_id = d.product_id AND "
        "s.vendor_id = d.vendor_id AND s.line > d.first RETURNING s.line, coalesce(s.handle, s.sku)");
    // One primary vendor a product: the first that the file names; where it names none, the one there is, else the
    // first.
    tx.exec("UPDATE import_offer SET is_primary = false WHERE is_primary AND line NOT IN "
            "(SELECT min(line) FROM import_offer WHERE is_primary GROUP BY product_id)");
    tx.exec("ANALYZE import_offer");
    sql::exec(tx,
              "UPDATE import_offer o SET is_primary = coalesce((SELECT p.is_primary FROM product_vendors p WHERE "
              "p.project = $1 AND "
              "p.product_id = o.product_id AND p.vendor_id = o.vendor_id), o.line = (SELECT min(line) FROM "
              "import_offer f WHERE "
              "f.product_id = o.product_id) AND NOT EXISTS (SELECT FROM product_vendors p WHERE p.project = $1 AND "
              "p.product_id = o.product_id AND p.is_primary)) WHERE is_primary IS NULL",
              context.project);
    sql::exec(
        tx,
        "UPDATE product_vendors p SET is_primary = false FROM import_offer o WHERE o.is_primary AND p.project = $1 AND "
        "p.product_id = o.product_id AND p.vendor_id <> o.vendor_id AND p.is_primary",
        context.project);
    const auto rows = sql::exec(
        tx,
        "WITH stored AS (INSERT INTO product_vendors AS p (project, product_id, vendor_id, cost, is_primary, sku, "
        "pack_size, "
        "  min_order_quantity) SELECT $1, product_id, vendor_id, cost, is_primary, vendor_sku, pack_size, "
        "min_order_quantity "
        "  FROM import_offer ON CONFLICT (product_id, vendor_id, project) DO UPDATE SET cost = excluded.cost, "
        "  is_primary = excluded.is_primary, sku = coalesce(excluded.sku, p.sku), "
        "  pack_size = coalesce(excluded.pack_size, p.pack_size), "
        "  min_order_quantity = coalesce(excluded.min_order_quantity, p.min_order_quantity) "
        "  WHERE (p.cost, p.is_primary, p.sku, p.pack_size, p.min_order_quantity) IS DISTINCT FROM (excluded.cost, "
        "  excluded.is_primary, coalesce(excluded.sku, p.sku), coalesce(excluded.pack_size, p.pack_size), "
        "  coalesce(excluded.min_order_quantity, p.min_order_quantity)) RETURNING xmax = 0 AS is_new) "
        "SELECT count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE NOT is_new) FROM stored",
        context.project);
    importhelpers::countChanges(rows, report);
    importhelpers::addTotal(tx, report, QStringLiteral("vendors' prices"), "SELECT count(*) FROM import_offer");
    importhelpers::addTotal(tx, report, QStringLiteral("products"),
                            "SELECT count(DISTINCT product_id) FROM import_offer");
    if (report.rowsNew + report.rowsChanged == 0)
        return;
    context.computing();
    importhelpers::refreshStatistics(tx, "{product_vendors,inventory_current}");
    importhelpers::refreshSnapshots(tx, context.project);
}
