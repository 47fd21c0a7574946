-- SPDX-License-Identifier: GPL-3.0-or-later
-- A shop of 100,000 variants from 40 vendors with a snapshot of each on each of the last :days days (100: ten million), and two weeks of
-- daily sales; the same at each run but for the day. About two variants in five are at or below their reorder point.
-- For a superuser and a database of its own: triggers are off, the figures that they would fill in come from the same functions, secondary
-- indexes are made after the rows, and the rollups are made at the end by what makes them anew.
INSERT INTO app.projects (project, name, shop_domain, currency, time_zone)
VALUES ('occ', 'Bench shop', 'bench.example', 'GBP', 'Europe/London')
ON CONFLICT (project) DO UPDATE SET currency = 'GBP', time_zone = 'Europe/London';
SET session_replication_role = replica;
SET maintenance_work_mem = '512MB';

INSERT INTO vendors (id, name, lead_time_days, max_lead_days, payment_terms, project)
SELECT md5('vendor ' || w)::uuid, 'Vendor ' || w, 5 + w % 10, 8 + w % 10, 'Net 30', 'occ' FROM generate_series(0, 39) w;
INSERT INTO products (id, shopify_id, title, vendor, product_type, tags, project)
SELECT 'p' || g, g, 'Harbour Mug ' || g || ' of stoneware', 'Vendor ' || g % 40, 'Type ' || g % 25,
       CASE WHEN g % 10 = 0 THEN ARRAY['BUNDLE:TRUE', 'PACK:6'] END, 'occ' FROM generate_series(1, 100000) g;
INSERT INTO variants (id, shopify_id, product_id, title, sku, price, project)
SELECT 'gid://shopify/ProductVariant/' || 40000000000 + g, g, 'p' || g, CASE WHEN g % 3 = 0 THEN 'Default Title' ELSE 'Blue' END,
       'MUG-' || g, 9.99, 'occ' FROM generate_series(1, 100000) g;
INSERT INTO product_vendors (product_id, vendor_id, cost, is_primary, pack_size, min_order_quantity, project)
SELECT 'p' || g, md5('vendor ' || (g + n * 7) % 40)::uuid, 2 + (g + n) % 700 / 100.0, n = 0, CASE WHEN g % 2 = 0 THEN 10 END,
       CASE WHEN g % 5 = 0 THEN 20 END, 'occ' FROM generate_series(1, 100000) g, generate_series(0, 1) n WHERE n = 0 OR g % 2 = 0;

CREATE TEMP TABLE index_definitions AS
SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
WHERE indrelid = 'inventory_snapshots'::regclass AND NOT indisunique;
SELECT format('DROP INDEX %s', name) FROM index_definitions \gexec
INSERT INTO inventory_snapshots (id, variant_id, snapshot_date, available_quantity, on_hand_quantity, committed_quantity, incoming_quantity,
    avg_daily_sales, max_daily_sales, sales_velocity, lead_time_days, max_lead_days, safety_stock, reorder_point, status, weeks_of_supply,
    project)
SELECT lpad(to_hex(f.g * 128 + f.day), 32, '0')::uuid, 'gid://shopify/ProductVariant/' || 40000000000 + f.g, f.today - f.day, f.available, f.available + 2, 2, 0,
       f.rate, f.rate + 1.5, f.velocity, 7, 10, f.safety, f.point, app.stock_status(f.available, f.point),
       app.weeks_of_supply(f.available, f.rate), 'occ'
FROM (SELECT s.*, t.today, app.reorder_point(s.rate, 7, s.safety) AS point
      FROM (SELECT g, day, (hashint4(g * 128 + day) & 1023) % 200 AS available, (g % 70)::numeric / 10 AS rate,
                   CASE WHEN g % 70 = 0 THEN 'dormant' WHEN g % 70 > 50 THEN 'high' ELSE 'low' END AS velocity,
                   app.safety_stock((g % 70)::numeric / 10, (g % 70)::numeric / 10 + 1.5, 7, 10) AS safety
            FROM generate_series(1, 100000) g, generate_series(0, :days - 1) day) AS s
      CROSS JOIN (SELECT app.today('occ') AS today) AS t) AS f;
SELECT definition FROM index_definitions \gexec

SELECT app.rebuild_rollups('occ');
INSERT INTO sales_daily (project, day, variant_id, currency, units, amount, orders, facts)
SELECT 'occ', today - day, 'gid://shopify/ProductVariant/' || 40000000000 + g, 'GBP', (g + day) % 9, (g + day) % 9 * 9.99, 1, 1
FROM generate_series(1, 100000) g, generate_series(1, 14) day, app.today('occ') AS today WHERE (g + day) % 9 > 0;
RESET session_replication_role;
VACUUM ANALYZE;
