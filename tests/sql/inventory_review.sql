-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the reorder review reads: settings, queue, velocity, vendors side by side and what-if, by hand-made cases.
BEGIN;
\ir setup.psql
\ir rollups.psql
\ir reorders.psql
SELECT * FROM no_plan();
UPDATE app.projects SET review_days = 10, service_level = 0.9 WHERE project = 'occ';
UPDATE vendors SET max_lead_days = lead_time_days + 3, payment_terms = 'Net 30' WHERE project = 'occ';
UPDATE product_vendors SET pack_size = 6, min_order_quantity = 50 WHERE vendor_id = md5('w1')::uuid;
UPDATE products SET tags = '{BUNDLE:TRUE,PACK:5}' WHERE id = 'p';
INSERT INTO "DashboardFact" ("shopDomain", "factType", scope, value, "periodStart", "periodEnd", project)
  SELECT 'occ.example', 'sku_sales', 'v1', json_build_object('amount', '1', 'currency', 'GBP', 'orders', 1, 'units', d),
         (app.today('occ') - d)::timestamp AT TIME ZONE 'Europe/London', (app.today('occ') - d + 1)::timestamp AT TIME ZONE 'Europe/London', 'occ'
  FROM generate_series(1, 20) d WHERE d % 2 = 0;
INSERT INTO inventory_snapshots (variant_id, snapshot_date, available_quantity) VALUES ('v1', app.today('occ') - 3, 0), ('v1', app.today('occ') - 4, -2);

SET SESSION AUTHORIZATION op_occ;
-- Settings ----------------------------------------------------------------------------------------------------------------------------
SELECT results_eq('SELECT * FROM app.review_settings()', $$SELECT 'occ', app.today('occ'), 10, 0.9::numeric$$, 'the settings of the session''s project');

-- The queue ---------------------------------------------------------------------------------------------------------------------------
-- 2 a day for 7 days, at most 4 a day for 10: safety stock 26, reorder point 40; 40 + 2 * 10 - 10 = 50; packs of 6: 54
SELECT results_eq($$SELECT variant_id, safety_stock, reorder_point, suggested, pack_size, min_order_quantity, is_bundle, needs_now, snoozed_now, primary_vendor_id, unit_cost
                    FROM app.reorder_queue WHERE variant_id = 'v2'$$,
  $$SELECT 'v2', 26, 40, 54, 6, 50, true, true, false, tap.id('w1'), 4.20::numeric(10,2)$$, 'a row of the queue, with the vendor''s pack and minimum');
SELECT is((SELECT string_agg(variant_id, ' ' ORDER BY variant_id) FROM app.reorder_queue), 'v1 v2 v3 v4 v5 v6', 'the variants of the project and no other''s');
SELECT is(tap.decide('q1', 'other', 'v3', NULL, jsonb_build_object('kind', 'snooze', 'until', app.today('occ') + 1)), 'done', 'snoozed until tomorrow');
SELECT is(tap.decide('q2', 'other', 'v4', NULL, '{"kind": "snooze", "below_days": 2}'), 'done', 'snoozed by cover');
SELECT is(tap.decide('q3', 'reorder_rejected', 'v5', NULL), 'done', 'rejected');
SELECT ok(tap.approve('q4', 'v6') LIKE 'PO-%', 'approved');
SELECT results_eq('SELECT variant_id, needs_now, snoozed_now FROM app.reorder_queue ORDER BY 1',
  $$VALUES ('v1', true, false), ('v2', true, false), ('v3', false, true), ('v4', false, true), ('v5', false, false), ('v6', false, false)$$,
  'what is snoozed, rejected or on order needs no decision');

-- Velocity ----------------------------------------------------------------------------------------------------------------------------
SELECT results_eq($$SELECT app.today('occ') - day, units, out_of_stock FROM app.velocity_days('v1', 5) ORDER BY 1$$,
  $$VALUES (1, 0::bigint, false), (2, 2, false), (3, 0, true), (4, 4, true), (5, 0, false)$$,
  'the last full days, with 0 where nothing was sold, and the days with nothing to sell');
SELECT is((SELECT count(*) FROM app.velocity_days('v1', n)), days::bigint, n || ' days are ' || days) FROM (VALUES (0, 1), (-3, 1), (14, 14), (9999, 366)) c (n, days);
SELECT is((SELECT sum(units) FROM app.velocity_days('nothing', 14)), 0::numeric, 'an unknown variant sold nothing');
-- v1 sold 2, 4, ... on every second day; three and four days ago there was nothing to sell: what came of it then (4) is left out, too.
-- The first seven of 14 days sold 14 + 12 + 10 + 8 in seven days, the last 6 + 2 in five.
SELECT results_eq($$SELECT round(average, 4), round(trend, 4), days_out_of_stock FROM app.velocity_summary('v1', 14)$$,
  $$SELECT round(52 / 12.0, 4), round((8 / 5.0) / (44 / 7.0) - 1, 4), 2$$, 'average and trend of the days on which it could be sold');
SELECT results_eq($$SELECT * FROM app.velocity_summary('v2', 14)$$, 'VALUES (0::numeric, NULL::numeric, 0)', 'no sales are an average of 0 without a trend');

-- Vendors -----------------------------------------------------------------------------------------------------------------------------
RESET SESSION AUTHORIZATION;
INSERT INTO purchase_orders (id, po_number, vendor_id, status, order_date, project)
  SELECT tap.id('o' || n), 'X-' || n, tap.id('w2'), 'draft', app.today('occ') - 20, 'occ' FROM generate_series(1, 4) n;
INSERT INTO purchase_order_items (po_id, variant_id, quantity, unit_cost, total_cost) SELECT tap.id('o' || n), 'v1', 1, 1, 0 FROM generate_series(1, 4) n;
UPDATE purchase_orders SET status = 'sent' WHERE po_number LIKE 'X-%';
UPDATE purchase_orders SET status = 'received', actual_delivery_date = order_date + days
  FROM (VALUES ('X-1', 8), ('X-2', 9), ('X-3', 15)) d (number, days) WHERE po_number = number;
SET SESSION AUTHORIZATION op_occ;
-- w2: lead 9 to 12 days: safety 4 * 12 - 2 * 9 = 30, reorder point 48; 48 + 20 - 10 = 58, one on order: 57; packs of the tag, 5: 60
SELECT results_eq($$SELECT name, cost, is_primary, lead_time_days, max_lead_days, kept_days, deliveries, on_time, min_order_quantity, pack_size, payment_terms, suggested
                    FROM app.vendor_options('v1') ORDER BY name$$,
  $$VALUES ('First', 4.20::numeric(10,2), true, 5, 8, NULL::numeric(10,1), 0, 0, 50, 6, 'Net 30', 54),
           ('Second', 4.50, false, 9, 12, 10.7, 3, 2, NULL, 5, 'Net 30', 60)$$,
  'cost, promised and kept lead time of the orders received, terms, pack and minimum, and what to order from each');
SELECT results_eq($$SELECT name, point_days, point_most, safety_stock, reorder_point FROM app.vendor_options('v1') ORDER BY name$$,
  $$VALUES ('First', 7, 10, 26, 40), ('Second', 9, 12, 30, 48)$$, 'the reorder point with each; the vendor that it goes to has the queue''s');
SELECT is((SELECT count(*) FROM app.vendor_options('x1')), 0::bigint, 'none for another project''s variant');

-- A chosen vendor ------------------------------------------------------------------------------------------------------------------------
PREPARE v2 AS SELECT lead_time_days, max_lead_days, safety_stock, reorder_point, status, suggested, vendor_name FROM app.reorder_queue WHERE variant_id = 'v2';
SELECT is(tap.decide('c1', 'vendor_selected', 'v2', NULL, '{}', 'why', 'w2'), 'done', 'reorders of v2 go to the second vendor');
-- 9 to 12 days: safety 30, point 48; 48 + 20 - 10 = 58, packs of 5: 60
SELECT results_eq('EXECUTE v2', $$VALUES (9, 12, 30, 48, 'urgent_reorder', 60, 'Second')$$, 'lead time, reorder point and suggestion are his');
SELECT results_eq($$SELECT name, is_primary, point_days, reorder_point, suggested FROM app.vendor_options('v2') ORDER BY name$$,
  $$VALUES ('First', false, 5, 32, 54), ('Second', true, 9, 48, 60)$$, 'side by side with the other''s own');
SELECT results_eq($$SELECT safety_stock, reorder_point, suggested FROM app.reorder_what_if('v2', tap.id('w2'), NULL, NULL, NULL, NULL)$$, 'VALUES (30, 48, 60)', 'the what-if begins there');
RESET SESSION AUTHORIZATION;
UPDATE vendors SET lead_time_days = 20, max_lead_days = 30 WHERE id = tap.id('w2');
SET SESSION AUTHORIZATION op_occ;
SELECT results_eq('EXECUTE v2', $$VALUES (20, 30, 80, 120, 'urgent_reorder', 130, 'Second')$$, 'and follow when he promises another');
RESET SESSION AUTHORIZATION;
INSERT INTO supplier_lead_times (vendor_id, product_id, lead_time_days, max_lead_days, project) VALUES (tap.id('w2'), 'p', 4, 4, 'occ');
SET SESSION AUTHORIZATION op_occ;
SELECT results_eq('EXECUTE v2', $$VALUES (4, 4, 8, 16, 'low_stock', 30, 'Second')$$, 'or was observed to take another');
RESET SESSION AUTHORIZATION;
DELETE FROM supplier_lead_times;
UPDATE vendors SET lead_time_days = 9, max_lead_days = 12 WHERE id = tap.id('w2');
SELECT is(tap.rollups_differ(), '', 'the rollups are what a rebuild makes');
SET SESSION AUTHORIZATION op_occ;
SELECT is(tap.decide('c2', 'other', 'v2', 'c1', jsonb_build_object('kind', 'undo', 'undoes', tap.id('c1'))), 'done', 'the choice is taken back');
SELECT results_eq('EXECUTE v2', $$VALUES (7, 10, 26, 40, 'urgent_reorder', 54, 'First')$$, 'and with it the figures');

-- What if -----------------------------------------------------------------------------------------------------------------------------
-- v2: 10 there, nothing coming, 2 a day.
CREATE TEMP TABLE whatif AS SELECT n, w.*, w.cover_until - app.today('occ') AS days FROM (VALUES
  (1, tap.id('w1'), NULL::int, NULL::int, NULL::numeric, NULL::int), (2, tap.id('w1'), 7, 10, 0.9, 30), (3, tap.id('w2'), 9, 12, NULL, NULL), (4, NULL, 14, 20, NULL, 0),
  (5, tap.id('w1'), NULL, NULL, NULL, -5), (6, tap.id('w3'), NULL, NULL, NULL, 10)) q (n, vendor, lead, most, service, quantity)
  CROSS JOIN LATERAL app.reorder_what_if('v2', vendor, lead, most, service, quantity) w;
SELECT results_eq('SELECT n, safety_stock, reorder_point, suggested, quantity, days, cost FROM whatif ORDER BY n', $$VALUES
  (1, 26, 40, 54, 54, 32, 226.80::numeric), (2, 26, 40, 54, 30, 20, 126.00), (3, 30, 48, 60, 60, 35, 270.00), (4, 52, 80, 90, 0, 5, NULL),
  (5, 26, 40, 54, 0, 5, 0.00), (6, 26, 40, 50, 10, 10, NULL)$$,
  'as it stands; another quantity; another vendor; another lead time alone; a negative quantity is none; an unknown vendor has no cost');
SELECT is((SELECT count(*) FROM app.reorder_what_if('x1', NULL, NULL, NULL, NULL, NULL)), 0::bigint, 'nothing for another project''s variant');
-- v1 sold 2, 4, ... 20 on ten of the last 20 days: the median is 11, the largest 20
SELECT results_eq($$SELECT s, (app.reorder_what_if('v1', NULL, NULL, NULL, s, NULL)).safety_stock FROM (VALUES (0.5), (0.9), (1), (7)) v (s) ORDER BY 1$$,
  $$VALUES (0.5, 96), (0.9, 26), (1, 186), (7, 186)$$, 'another service level takes that percentile of the days with sales; more than all is all');
SELECT ok((SELECT bool_and(later.reorder_point >= sooner.reorder_point AND later.suggested >= sooner.suggested)
           FROM generate_series(1, 40) d, app.reorder_what_if('v2', NULL, d, d + 3, NULL, NULL) sooner, app.reorder_what_if('v2', NULL, d + 1, d + 4, NULL, NULL) later),
          'a longer lead time never asks for less');

-- Nobody else -------------------------------------------------------------------------------------------------------------------------
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION op_other;
SELECT results_eq('SELECT variant_id FROM app.reorder_queue', $$VALUES ('x1')$$, 'another project has its own queue');
SELECT is((SELECT count(*) FROM app.vendor_options('v1')) + (SELECT count(*) FROM app.reorder_what_if('v1', NULL, NULL, NULL, NULL, NULL)), 0::bigint, 'and nothing of ours');
SELECT is((SELECT sum(units) FROM app.velocity_days('v1', 14)), 0::numeric, 'nor our sales');
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION nobody_op;
SELECT alike(tap.state(statement), '42501%', 'a login that is no operator is refused: ' || statement)
  FROM unnest('{SELECT app.review_settings(),SELECT * FROM app.reorder_queue,"SELECT app.velocity_days(''v1'', 14)",SELECT app.vendor_options(''v1'')}'::text[]) statement;
RESET SESSION AUTHORIZATION;

SELECT * FROM finish();
ROLLBACK;
