-- SPDX-License-Identifier: GPL-3.0-or-later
-- The rollups of one session: after every kind of change, in any order, they are what a rebuild makes, and what an independent query says.
BEGIN;
\ir setup.psql
\ir rollups.psql
SELECT * FROM no_plan();

CREATE FUNCTION pg_temp.same(what text) RETURNS SETOF text LANGUAGE sql AS $$
  SELECT is(tap.rollups_differ(), '', what);
$$;
CREATE FUNCTION pg_temp.item(variant text) RETURNS inventory_current LANGUAGE sql AS $$ SELECT c FROM inventory_current c WHERE variant_id = variant $$;

INSERT INTO products (id, shopify_id, title, vendor, product_type, tags, project)
  SELECT p || 'p' || n, n + 100 * (p = 'other')::int, 'Product ' || n, 'Shop''s word', 'Type ' || n % 3,
         CASE n % 4 WHEN 0 THEN '{bundle:true}' WHEN 1 THEN '{PACK:6,new}' WHEN 2 THEN '{PACK:abc,PACK:}' END::text[], p
    FROM generate_series(1, 8) n, unnest('{occ,other}'::text[]) p;
INSERT INTO variants (id, shopify_id, product_id, title, sku, price, project)
  SELECT p || 'v' || n, n + 100 * (p = 'other')::int, p || 'p' || (n - 1) / 5 + 1, 'Variant ' || n, 'SKU-' || n, n, p
    FROM generate_series(1, 40) n, unnest('{occ,other}'::text[]) p;
SELECT is((SELECT count(*) FROM inventory_current), 0::bigint, 'a variant without a snapshot has no row');

-- Snapshots in any order -----------------------------------------------------------------------------------------------------------
CREATE TEMP TABLE history AS
  SELECT p || 'v' || v AS variant_id, date '2026-09-01' + d AS snapshot_date, p AS project, hashtext(p || v || ' ' || d) AS chance,
         (hashtext(v || 'q' || d) & 63) - 4 AS available, (hashtext(v || 's') & 255) / 100.0 AS avg
    FROM generate_series(1, 40) v, generate_series(1, 20) d, unnest('{occ,other}'::text[]) p;
DO $$
DECLARE
  batch record;
BEGIN
  FOR batch IN SELECT chance & 15 AS no FROM history GROUP BY 1 ORDER BY 1 LOOP
    INSERT INTO inventory_snapshots (variant_id, snapshot_date, available_quantity, avg_daily_sales, max_daily_sales, project)
      SELECT variant_id, snapshot_date, available, avg, avg * 2, project FROM history WHERE chance & 15 = batch.no ORDER BY chance;
  END LOOP;
END $$;
PREPARE newest AS SELECT DISTINCT ON (s.project, s.variant_id) s.project, s.variant_id, s.id, s.status, s.available_quantity
  FROM inventory_snapshots s ORDER BY s.project, s.variant_id, s.snapshot_date DESC;
PREPARE current AS SELECT project, variant_id, snapshot_id, status, available FROM inventory_current ORDER BY project, variant_id;
SELECT results_eq('current', 'newest', 'shuffled snapshots: the newest of each variant stands');
SELECT results_eq('SELECT project, status, variants FROM inventory_status_counts ORDER BY 1, 2',
                  'SELECT project, status, count(*)::int FROM inventory_current GROUP BY 1, 2 ORDER BY 1, 2', 'and the counts are theirs');
SELECT pg_temp.same('shuffled, out of order, two projects');

INSERT INTO inventory_snapshots (variant_id, snapshot_date, available_quantity) VALUES ('occv1', '2026-01-01', 999);
SELECT isnt((pg_temp.item('occv1')).available, 999, 'an older snapshot that comes late changes nothing');
UPDATE inventory_snapshots SET available_quantity = available_quantity + 7, reorder_point = NULL WHERE snapshot_date > '2026-09-15' AND variant_id LIKE '%v2%';
SELECT pg_temp.same('updated');
UPDATE inventory_snapshots SET snapshot_date = snapshot_date - 400 WHERE snapshot_date = '2026-09-21' AND variant_id LIKE 'occv3%';
SELECT pg_temp.same('the newest became the oldest');
UPDATE inventory_snapshots SET variant_id = 'occv40' WHERE variant_id = 'occv39' AND snapshot_date NOT IN (SELECT snapshot_date FROM inventory_snapshots WHERE variant_id = 'occv40');
DELETE FROM inventory_snapshots WHERE variant_id = 'occv40' AND snapshot_date > '2026-09-10';
SELECT pg_temp.same('moved to another variant');
DELETE FROM inventory_snapshots WHERE hashtext(id::text) % 3 = 0;
SELECT results_eq('current', 'newest', 'a third deleted: the next one stands');
DELETE FROM inventory_snapshots WHERE variant_id = 'occv5';
SELECT is((pg_temp.item('occv5')).variant_id, NULL, 'the last one deleted: the row goes');
DELETE FROM variants WHERE id = 'occv6';
DELETE FROM products WHERE id = 'otherp3';
SELECT results_eq('current', 'newest', 'variants and products deleted');
SELECT pg_temp.same('deleted');
INSERT INTO inventory_snapshots (variant_id, snapshot_date, available_quantity) VALUES ('occv7', '2026-12-01', 1), ('occv7', '2026-12-02', 2), ('occv7', '2026-11-30', 3)
  ON CONFLICT (variant_id, snapshot_date, project) DO UPDATE SET available_quantity = excluded.available_quantity;
SELECT is((pg_temp.item('occv7')).available, 2, 'several of one variant in a statement');
INSERT INTO inventory_snapshots (variant_id, snapshot_date, available_quantity, project) VALUES ('otherv1', '2026-12-01', 1, 'occ');
SELECT is((SELECT array_agg(project) FROM inventory_current WHERE variant_id = 'otherv1'), '{other}', 'a snapshot under another project shows nothing of the variant');
SELECT pg_temp.same('another project''s variant');

-- What a row shows besides its snapshot ---------------------------------------------------------------------------------------------
INSERT INTO vendors (id, name, project) SELECT md5(v)::uuid, v, 'occ' FROM unnest('{Cheap,First,Third}'::text[]) v;
SELECT is((pg_temp.item('occv1')).vendor_name, 'Shop''s word', 'without vendors the product''s own word stands');
INSERT INTO product_vendors (product_id, vendor_id, cost, is_primary, pack_size, min_order_quantity)
  SELECT 'occp' || n, md5(v)::uuid, cost, v = 'First', pack, least_order FROM generate_series(1, 6) n,
         (VALUES ('Cheap', 1.00, NULL, NULL), ('First', 2.50, 12, 24), ('Third', 3.00, 5, NULL)) AS o (v, cost, pack, least_order);
SELECT results_eq($$SELECT vendor_name, unit_cost, pack_size, min_order_quantity, is_bundle FROM inventory_current WHERE variant_id = 'occv1'$$,
                  $$VALUES ('First', 2.50, 12, 24, false)$$, 'the primary vendor with cost, pack and minimum');
UPDATE product_vendors SET is_primary = false WHERE product_id = 'occp1';
SELECT results_eq($$SELECT vendor_name, unit_cost, pack_size FROM inventory_current WHERE variant_id = 'occv1'$$,
                  $$VALUES ('Cheap', 1.00, 6)$$, 'without a primary the cheapest; the pack is the product''s then');
SELECT results_eq($$SELECT variant_id, pack_size, is_bundle FROM inventory_current WHERE variant_id IN ('occv8', 'occv16') ORDER BY 1$$,
                  $$VALUES ('occv16', 12, true), ('occv8', 12, false)$$, 'BUNDLE:TRUE is read whatever its case, PACK: without a number is none');
UPDATE vendors SET name = 'First & Sons' WHERE name = 'First';
SELECT is((pg_temp.item('occv8')).vendor_name, 'First & Sons', 'a vendor''s name');
UPDATE products SET title = 'Renamed', tags = '{PACK:10}', product_type = 'Other' WHERE id = 'occp7';
UPDATE variants SET sku = 'NEW', price = 3.33 WHERE id = 'occv31';
SELECT results_eq($$SELECT product_title, pack_size, product_type, sku, price FROM inventory_current WHERE variant_id = 'occv31'$$,
                  $$VALUES ('Renamed', 10, 'Other', 'NEW', 3.33)$$, 'titles, tags, type, SKU and price');
DELETE FROM product_vendors WHERE product_id = 'occp2' AND vendor_id = md5('First')::uuid;
SELECT pg_temp.same('vendors and names');
UPDATE products SET project = 'other' WHERE id = 'occp8';
SELECT pg_temp.same('a product without its variants');
UPDATE variants SET project = 'other' WHERE product_id = 'occp8';
UPDATE inventory_snapshots SET project = 'other' WHERE variant_id IN ('occv36', 'occv37');
SELECT results_eq($$SELECT variant_id FROM inventory_current WHERE project = 'other' AND variant_id LIKE 'occ%' ORDER BY 1$$, $$VALUES ('occv36'), ('occv37')$$,
                  'variants that move to another project, and the snapshots of two of them');
SELECT pg_temp.same('moved to another project');
CREATE TEMP TABLE versions AS SELECT variant_id, version FROM inventory_current;
UPDATE products SET updated_at = now(), title = title;
UPDATE variants SET metadata = '{"x": 1}';
UPDATE inventory_snapshots SET updated_at = now();
SELECT is((SELECT count(*) FROM inventory_current JOIN versions USING (variant_id, version)), (SELECT count(*) FROM versions),
          'what does not show raises no version');
UPDATE variants SET title = 'Seen' WHERE id = 'occv1';
SELECT results_eq($$SELECT variant_id FROM inventory_current c JOIN versions v USING (variant_id) WHERE c.version > v.version$$, $$VALUES ('occv1')$$,
                  'what does raises it');

-- Flags -----------------------------------------------------------------------------------------------------------------------------
INSERT INTO sales_pulse_actions (id, action_type, operator_name, metadata) VALUES
  (md5('f1')::uuid, 'sku_flagged', 'x', '{"variant_id": "occv1", "flag": true}'), (md5('f2')::uuid, 'sku_flagged', 'x', '{"variant_id": "occv2"}'),
  (md5('f3')::uuid, 'sku_flagged', 'x', '{"variant_id": "occv3", "flag": false}'), (md5('f4')::uuid, 'note_added', 'x', '{"variant_id": "occv4", "flag": true}'),
  (md5('f5')::uuid, 'sku_flagged', 'x', '[1, 2]'), (md5('f6')::uuid, 'sku_flagged', 'x', '"occv4"');
SELECT results_eq('SELECT variant_id FROM inventory_current WHERE flagged ORDER BY 1', $$VALUES ('occv1'), ('occv2')$$, 'flags, and what is none');
INSERT INTO sales_pulse_actions (action_type, operator_name, metadata) VALUES ('sku_flagged', 'x', '{"variant_id": "occv1", "flag": false}');
SELECT results_eq('SELECT variant_id FROM inventory_current WHERE flagged ORDER BY 1', $$VALUES ('occv2')$$, 'a later row lifts a flag');
SELECT pg_temp.same('flags');

-- Facts -----------------------------------------------------------------------------------------------------------------------------
INSERT INTO "DashboardFact" ("shopDomain", "factType", scope, value, "periodStart", project)
  SELECT 's', 'sku_sales', 'v' || v, jsonb_build_object('amount', (v * 10 + d)::text || '.50', 'currency', 'GBP', 'units', v, 'orders', 1),
         (date '2026-10-20' + d)::timestamp AT TIME ZONE 'Europe/London', p
    FROM generate_series(1, 5) v, generate_series(0, 10) d, unnest('{occ,other}'::text[]) p ORDER BY hashtext(p || v || d);
INSERT INTO "DashboardFact" ("shopDomain", "factType", scope, value, "periodStart") VALUES
  ('s', 'revenue', NULL, '{"amount": "10.10", "currency": "GBP", "units": 2, "orders": 1}', '2026-10-25 00:00+00'),
  ('s', 'revenue', NULL, '{"amount": 20.2, "currency": "GBP", "units": 3, "orders": 2}', '2026-10-25 01:00+00'),
  ('s', 'revenue', 'EUR', '{"amount": "5.00", "currency": "EUR"}', '2026-10-25 01:00+00'),
  ('s', 'revenue', 'online', '{"amount": "7.00", "currency": "GBP"}', '2026-10-25 01:00+00'),
  ('s', 'sku_sales', 'v1 EUR', '{"amount": "5.00", "currency": "EUR", "units": 1, "orders": 1}', '2026-10-24 23:00+00');
UPDATE "DashboardFact" SET metadata = '{"variant_id": "v1"}' WHERE scope = 'v1 EUR';
SELECT results_eq($$SELECT hour, currency::text, amount, units, orders FROM sales_hourly WHERE project = 'occ' ORDER BY hour, currency$$,
  $$VALUES ('2026-10-25 00:00+00'::timestamptz, 'GBP', 10.1000, 2::bigint, 1::bigint), ('2026-10-25 01:00+00', 'EUR', 5.0000, 0, 0), ('2026-10-25 01:00+00', 'GBP', 20.2000, 3, 2)$$,
  'hours by currency; both hours called 01:00 when the clock goes back; a part of the revenue is not added to the whole');
SELECT results_eq($$SELECT currency::text, amount FROM sales_daily WHERE project = 'occ' AND variant_id = 'v1' AND day = '2026-10-25' ORDER BY 1$$,
                  $$VALUES ('EUR', 5.0000), ('GBP', 15.5000)$$, 'a variant''s currencies are apart, on the shop''s day');
SELECT is((SELECT array_agg(DISTINCT day ORDER BY day) FROM sales_daily WHERE project = 'other'), (SELECT array_agg(date '2026-10-19' + d) FROM generate_series(0, 10) d),
          'the same instants are other days in another shop''s zone');
SELECT pg_temp.same('facts');

-- Broken facts never stop their writer, and are left out
SELECT lives_ok(format($$INSERT INTO "DashboardFact" ("shopDomain", "factType", scope, value, "periodStart") VALUES ('s', %L, 'b%s', %L, %L)$$, metric, n, value, start),
                format('%s %s at %s is stored', metric, value, start))
  FROM (SELECT row_number() OVER () AS n, value, metric, start FROM (VALUES
    ('{}'), ('[]'), ('null'), ('"12.00"'), ('12'), ('{"amount": "12,00", "currency": "GBP"}'), ('{"amount": "NaN", "currency": "GBP"}'),
    ('{"amount": "1e400", "currency": "GBP"}'), ('{"amount": 1e400, "currency": "GBP"}'), ('{"amount": "12.00"}'), ('{"amount": "12.00", "currency": "pounds"}'),
    ('{"amount": "12.00", "currency": 5}'), ('{"amount": "12.00", "currency": "GBP", "units": "many"}'), ('{"amount": "12.00", "currency": "GBP", "units": 1.5}'),
    ('{"amount": "12.00", "currency": "GBP", "orders": 99999999999}'), ('{"amount": {"value": 1}, "currency": "GBP"}'),
    ('{"amount": "9999999999999999999", "currency": "GBP"}')) AS v (value), unnest('{revenue,sku_sales}'::text[]) metric,
    unnest('{2026-10-01 00:00+00}'::timestamptz[]) start) f;
INSERT INTO "DashboardFact" ("shopDomain", "factType", scope, value, "periodStart") VALUES
  ('s', 'sku_sales', 'v1', '{"amount": "1", "currency": "GBP"}', NULL), ('s', 'sku_sales', NULL, '{"amount": "1", "currency": "GBP"}', '2026-10-02'),
  ('s', 'sku_sales', 'v1', '{"amount": "1", "currency": "GBP"}', 'infinity'), ('s', 'other', 'v1', '{"amount": "1", "currency": "GBP"}', '2026-10-02');
SELECT is((SELECT count(*) FROM sales_daily WHERE variant_id LIKE 'b%' OR day < '2026-10-10' OR day = 'infinity'), 0::bigint, 'none of them is counted');
INSERT INTO "DashboardFact" ("shopDomain", "factType", scope, value, "periodStart")
  SELECT 's', 'sku_sales', 'rich', '{"amount": "999999999999.9999", "currency": "GBP", "units": 999999999}', '2026-10-03'::timestamptz + n * interval '1 second' FROM generate_series(1, 1000) n;
SELECT is((SELECT amount FROM sales_daily WHERE variant_id = 'rich'), 999999999999999.9000, 'sums beyond a fact''s own limit fit');
UPDATE "DashboardFact" SET value = '{"amount": "nothing"}' WHERE scope = 'v1' AND project = 'occ';
SELECT is((SELECT count(*) FROM sales_daily WHERE project = 'occ' AND variant_id = 'v1' AND currency = 'GBP'), 0::bigint, 'a fact that breaks leaves the rollup');
UPDATE "DashboardFact" SET value = '{"amount": "3.00", "currency": "GBP"}' WHERE scope = 'v2' AND project = 'occ';
UPDATE "DashboardFact" SET scope = 'v9' WHERE scope = 'v3';
UPDATE "DashboardFact" SET project = 'other' WHERE scope = 'v4' AND project = 'occ' AND "periodStart" < '2026-10-01';
DELETE FROM "DashboardFact" WHERE id % 4 = 0;
SELECT pg_temp.same('broken, changed, moved and deleted facts');
UPDATE app.projects SET time_zone = 'Asia/Kathmandu' WHERE project = 'occ';
SELECT pg_temp.same('the shop moves to another zone');

-- Ads -------------------------------------------------------------------------------------------------------------------------------
INSERT INTO ads_campaigns (id, campaign_id, platform, campaign_name, start_date)
  SELECT md5('c' || n)::uuid, 'c' || n, (ARRAY['meta', 'google', 'tiktok'])[n % 3 + 1], 'C' || n, '2026-01-01' FROM generate_series(1, 9) n;
INSERT INTO ads_daily_metrics (campaign_id, metric_date, spend_cents, impressions, clicks, conversions, revenue_cents)
  SELECT md5('c' || n)::uuid, date '2026-10-01' + d, n * d, n, 1, 0, 2147483647 FROM generate_series(1, 9) n, generate_series(0, 30) d;
SELECT results_eq($$SELECT sum(spend_cents)::bigint, max(revenue_cents) FROM ads_daily_totals$$, $$VALUES (20925::bigint, 6442450941::bigint)$$, 'totals beyond an integer');
UPDATE ads_daily_metrics SET spend_cents = spend_cents + 1 WHERE metric_date > '2026-10-20';
UPDATE ads_daily_metrics SET metric_date = metric_date + 100 WHERE metric_date < '2026-10-04' AND campaign_id = md5('c1')::uuid;
SELECT pg_temp.same('ads changed');
UPDATE ads_campaigns SET platform = 'pinterest' WHERE campaign_id IN ('c1', 'c2');
SELECT pg_temp.same('campaigns on another platform');
DELETE FROM ads_campaigns WHERE campaign_id IN ('c3', 'c1');
SELECT results_eq('SELECT platform, metric_date, spend_cents, revenue_cents FROM ads_daily_totals ORDER BY 1, 2',
  $$SELECT c.platform, m.metric_date, sum(m.spend_cents), sum(m.revenue_cents) FROM ads_daily_metrics m JOIN ads_campaigns c ON c.id = m.campaign_id GROUP BY 1, 2 ORDER BY 1, 2$$,
  'campaigns deleted: the totals are those of the others');
SELECT pg_temp.same('ads deleted');

-- Nothing changed, everything gone ---------------------------------------------------------------------------------------------------
UPDATE inventory_snapshots SET available_quantity = 5 WHERE false;
DELETE FROM "DashboardFact" WHERE false;
TRUNCATE "DashboardFact";
SELECT is((SELECT count(*) FROM sales_daily) + (SELECT count(*) FROM sales_hourly), 0::bigint, 'TRUNCATE of the facts');
TRUNCATE ads_daily_metrics;
INSERT INTO purchase_orders (id, po_number, vendor_id) VALUES (md5('o')::uuid, 'O', md5('Cheap')::uuid);
INSERT INTO purchase_order_items (po_id, variant_id, quantity, unit_cost, total_cost) VALUES (md5('o')::uuid, 'occv1', 7, 1, 0);
SELECT results_eq($$SELECT on_order, vendor_name FROM inventory_current WHERE variant_id = 'occv1'$$, $$VALUES (7, 'Cheap')$$, 'a line on order');
TRUNCATE purchase_order_items;
SELECT is((pg_temp.item('occv1')).on_order, 0, 'TRUNCATE of the lines');
TRUNCATE product_vendors;
SELECT is((pg_temp.item('occv1')).vendor_name, 'Shop''s word', 'TRUNCATE of the vendors'' products');
TRUNCATE inventory_snapshots;
SELECT is((SELECT count(*) FROM tap.rollups()), 0::bigint, 'TRUNCATE of the others');

-- Who may ---------------------------------------------------------------------------------------------------------------------------
SELECT is(tap.refusal(format('SET LOCAL ROLE %I; %s', role, statement)), 'refused', role || ' is refused: ' || statement)
  FROM unnest('{authenticated,service_role}'::text[]) role,
       unnest(ARRAY['UPDATE inventory_current SET available = 1', 'INSERT INTO sales_daily SELECT * FROM sales_daily', 'DELETE FROM sales_hourly',
                    'DELETE FROM inventory_status_counts', 'UPDATE ads_daily_totals SET clicks = 1', $$SELECT app.refresh_inventory_current('occ', '{}')$$]) statement;
SELECT is(tap.refusal($$SET LOCAL ROLE authenticated; SELECT app.rebuild_rollups('occ')$$), 'refused', 'a login that is no member rebuilds nothing');
SELECT lives_ok($$SET LOCAL ROLE service_role; SELECT app.rebuild_rollups('occ'); RESET ROLE$$, 'service_role rebuilds');
SET SESSION AUTHORIZATION svc_login;
SELECT lives_ok($$SELECT app.rebuild_rollups('occ')$$, 'a login that is a service too');
SET SESSION AUTHORIZATION authenticator;
SELECT is(tap.refusal($$SET LOCAL ROLE authenticated; SELECT app.rebuild_rollups('occ')$$), 'refused', 'PostgREST for a token without the project does not');
RESET SESSION AUTHORIZATION;

SELECT * FROM finish();
ROLLBACK;
