-- SPDX-License-Identifier: GPL-3.0-or-later
-- From orders to facts to snapshots: lines that add up to their order, hours and days of the shop's own clock, and the sales of a snapshot.
BEGIN;
\ir setup.psql
\ir rollups.psql
SELECT * FROM no_plan();

CREATE FUNCTION pg_temp.put_order(order_id text, at timestamptz, subtotal numeric, lines text, refunded numeric DEFAULT 0, currency text DEFAULT 'GBP',
                                  financial text DEFAULT 'paid', cancelled timestamptz DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO orders (project, id, name, created_at, currency, subtotal, total, refunded, financial_status, cancelled_at)
    VALUES ('occ', order_id, '#' || order_id, at, currency, subtotal, subtotal, refunded, financial, cancelled);
  -- lines: "variant quantity price" apart by commas; '-' is no variant
  INSERT INTO order_lines (project, order_id, line_no, variant_id, sku, title, quantity, unit_price, ordered_at)
    SELECT 'occ', order_id, n, nullif(split_part(line, ' ', 1), '-'), 's', 'Some thing', split_part(line, ' ', 2)::int, split_part(line, ' ', 3)::numeric, at
      FROM unnest(string_to_array(lines, ',')) WITH ORDINALITY AS l (line, n);
END $$;
PREPARE amounts AS SELECT amount FROM order_lines WHERE order_id = $1 ORDER BY line_no;

INSERT INTO products (id, shopify_id, title) VALUES ('p', 1, 'Product');
INSERT INTO variants (id, shopify_id, product_id, title) SELECT 'v' || n, n, 'p', 'Variant' FROM generate_series(1, 9) n;

-- Lines add up to their order -------------------------------------------------------------------------------------------------------
SELECT pg_temp.put_order('whole', '2026-06-01 10:00+00', 30, 'v1 1 10,v2 2 10');
SELECT pg_temp.put_order('off', '2026-06-01 10:00+00', 20, 'v1 1 10,v2 1 10,v3 1 10');
SELECT pg_temp.put_order('back', '2026-06-01 10:00+00', 30, 'v1 1 10,v2 2 10', 10);
SELECT pg_temp.put_order('more', '2026-06-01 10:00+00', 30, 'v1 1 10,v2 2 10', 45);
SELECT pg_temp.put_order('void', '2026-06-01 10:00+00', 30, 'v1 1 10,v2 2 10', 0, 'GBP', 'voided');
SELECT pg_temp.put_order('gone', '2026-06-01 10:00+00', 30, 'v1 1 10,v2 2 10', 0, 'GBP', 'paid', '2026-06-02');
SELECT pg_temp.put_order('free', '2026-06-01 10:00+00', 10, 'v1 3 0,v2 1 0');
SELECT pg_temp.put_order('none', '2026-06-01 10:00+00', 10, 'v1 0 0,v2 0 0');
SELECT pg_temp.put_order('penny', '2026-06-01 10:00+00', 0.10, 'v1 1 1,v1 1 1,v1 1 1,v1 1 1,v1 1 1,v1 1 1,v1 1 1,v1 1 1,v1 1 1,v1 1 1,v1 1 1,v1 1 1');
SELECT pg_temp.put_order('yen', '2026-06-01 10:00+00', 1000, 'v1 1 1000,v2 1 1000,v3 1 1000', 0, 'JPY');
SELECT pg_temp.put_order('return', '2026-06-01 10:00+00', 5, 'v1 1 10,v2 -1 5');
SELECT app.allocate_order_lines('occ');
SELECT results_eq('EXECUTE amounts(''whole'')', 'VALUES (10.0000), (20.0000)', 'without a discount a line is quantity times price');
SELECT results_eq('EXECUTE amounts(''off'')', 'VALUES (6.6800), (6.6600), (6.6600)', 'a discount pro rata, the odd pence to the largest line (the first of equals)');
SELECT results_eq('EXECUTE amounts(''back'')', 'VALUES (6.6600), (13.3400)', 'a refund pro rata');
SELECT results_eq(format('EXECUTE amounts(%L)', o), 'VALUES (0.0000), (0.0000)', o || ': no revenue') FROM unnest('{more,void,gone}'::text[]) o;
SELECT results_eq('EXECUTE amounts(''free'')', 'VALUES (7.5000), (2.5000)', 'lines without a price share by quantity');
SELECT results_eq('EXECUTE amounts(''none'')', 'VALUES (5.0000), (5.0000)', 'lines without anything share alike');
SELECT results_eq('EXECUTE amounts(''yen'')', 'VALUES (334.0000), (333.0000), (333.0000)', 'a currency without cents is shared in wholes');
SELECT results_eq('EXECUTE amounts(''return'')', 'VALUES (5.0000), (0.0000)', 'a line that takes back shares nothing');
SELECT is((SELECT min(amount) FROM order_lines), 0.0000, 'no share is negative, however small');
SELECT is_empty($$SELECT o.id FROM orders o JOIN order_lines l ON l.order_id = o.id GROUP BY o.id, o.cancelled_at, o.financial_status, o.subtotal, o.refunded
                  HAVING sum(l.amount) <> app.order_revenue(o.cancelled_at, o.financial_status, o.subtotal, o.refunded)$$, 'the lines of each order add up to it exactly');
SELECT is((SELECT count(*) FROM generate_series(1, 300) n, LATERAL (SELECT pg_temp.put_order('r' || n, '2026-05-01', (hashtext('s' || n) & 99999) / 100.0,
             (SELECT string_agg('v' || i || ' ' || (hashtext(n || 'q' || i) & 7) || ' ' || (hashtext(n || 'p' || i) & 4095) / 100.0, ',') FROM generate_series(1, n % 9 + 1) i),
             CASE WHEN n % 4 = 0 THEN (hashtext('b' || n) & 9999) / 100.0 ELSE 0 END)) o), 300::bigint, '300 orders of any shape');
SELECT app.allocate_order_lines('occ', ARRAY(SELECT 'r' || n FROM generate_series(1, 300) n));
SELECT is_empty($$SELECT o.id FROM orders o JOIN order_lines l ON l.order_id = o.id GROUP BY o.id, o.cancelled_at, o.financial_status, o.subtotal, o.refunded
                  HAVING sum(l.amount) <> app.order_revenue(o.cancelled_at, o.financial_status, o.subtotal, o.refunded) OR min(l.amount) < 0$$, 'add up as well');
DELETE FROM orders;

-- Hours and days --------------------------------------------------------------------------------------------------------------------
PREPARE hours AS SELECT "periodStart", value ->> 'amount', (value ->> 'orders')::int, (value ->> 'units')::int FROM "DashboardFact"
  WHERE metric = 'revenue' AND project = 'occ' ORDER BY "periodStart", scope;
PREPARE days AS SELECT ("periodStart" AT TIME ZONE app.project_time_zone('occ'))::date, "periodEnd" - "periodStart", scope, value ->> 'amount', (value ->> 'units')::int
  FROM "DashboardFact" WHERE metric = 'sku_sales' AND project = 'occ' ORDER BY 1, 3;
-- London goes back on 2026-10-25 at 01:00 UTC: 01:30 comes twice.
SELECT pg_temp.put_order('a', '2026-10-25 00:30+00', 10, 'v1 1 10');
SELECT pg_temp.put_order('b', '2026-10-25 01:30+00', 20, 'v1 2 10');
SELECT pg_temp.put_order('c', '2026-10-25 23:59:59+00', 5, 'v2 1 5');
SELECT pg_temp.put_order('d', '2026-10-24 22:59+00', 7, '- 1 7');
SELECT pg_temp.put_order('e', '2026-10-24 23:00+00', 8, 'v1 1 8');
-- and forward on 2026-03-29: 00:59 UTC is followed by 02:00 of the clock.
SELECT pg_temp.put_order('f', '2026-03-29 00:59+00', 1, 'v1 1 1');
SELECT pg_temp.put_order('g', '2026-03-29 01:00+00', 2, 'v1 1 2');
SELECT app.allocate_order_lines('occ');
SELECT app.refresh_facts('occ');
SELECT results_eq('hours', $$VALUES ('2026-03-29 00:00+00'::timestamptz, '1.00', 1, 1), ('2026-03-29 01:00+00', '2.00', 1, 1), ('2026-10-24 22:00+00', '7.00', 1, 1),
  ('2026-10-24 23:00+00', '8.00', 1, 1), ('2026-10-25 00:00+00', '10.00', 1, 1), ('2026-10-25 01:00+00', '20.00', 1, 2), ('2026-10-25 23:00+00', '5.00', 1, 1)$$,
  'an hour that comes twice is two hours');
SELECT results_eq('days', $$VALUES (date '2026-03-29', interval '23:00', 'v1', '3.00', 2), ('2026-10-24', '24:00', 'line:Some thing', '7.00', 1),
  ('2026-10-25', '25:00', 'v1', '38.00', 4), ('2026-10-25', '25:00', 'v2', '5.00', 1)$$, 'days of 23 and of 25 hours; a line without a variant goes by its title');
SELECT is((SELECT sum(amount) FROM sales_hourly WHERE project = 'occ'), 53.0000, 'the rollups follow');

CREATE TEMP TABLE written AS SELECT id, "updatedAt", ctid AS place FROM "DashboardFact";
SELECT app.refresh_facts('occ');
SELECT app.refresh_facts('occ', '2026-10-25', '2026-10-25 12:00+00');
SELECT is((SELECT count(*) FROM "DashboardFact" f JOIN written w ON w.id = f.id AND w.place = f.ctid), (SELECT count(*) FROM written), 'again: nothing is written');

-- Only what was touched: an order in an hour that is not named stays unseen, its day is renewed as a whole.
SELECT pg_temp.put_order('h', '2026-10-25 05:10+00', 100, 'v1 1 100');
SELECT pg_temp.put_order('i', '2026-10-25 06:10+00', 50, 'v2 1 50');
SELECT pg_temp.put_order('j', '2026-11-05 06:10+00', 60, 'v2 1 60');
SELECT app.allocate_order_lines('occ', '{h,i,j}');
SELECT app.refresh_facts('occ', '2026-10-25 06:30+00', '2026-10-25 06:31+00');
SELECT is((SELECT array_agg("periodStart" ORDER BY "periodStart") FROM "DashboardFact" WHERE metric = 'revenue' AND "periodStart" > '2026-10-25 02:00+00'),
          '{2026-10-25 06:00+00,2026-10-25 23:00+00}', 'the hour that is named and no other');
SELECT is((SELECT value ->> 'amount' FROM "DashboardFact" WHERE metric = 'sku_sales' AND scope = 'v1' AND "periodStart" = '2026-10-24 23:00+00'), '138.00', 'its day with all that is in it');
UPDATE orders SET cancelled_at = now() WHERE id IN ('b', 'j');
UPDATE orders SET refunded = 4 WHERE id = 'a';
DELETE FROM orders WHERE id = 'i';
SELECT app.allocate_order_lines('occ');
SELECT app.refresh_facts('occ');
SELECT is((SELECT sum(amount) FROM sales_hourly WHERE project = 'occ'), 129.0000, 'cancelled, refunded and deleted orders leave');
SELECT is((SELECT sum(amount) FROM sales_daily WHERE project = 'occ'), 129.0000, 'on the days too');
SELECT is(tap.rollups_differ(), '', 'the rollups are what a rebuild makes');

-- Facts of others stay, but where an order tells better
INSERT INTO "DashboardFact" ("shopDomain", "factType", value, "periodStart") VALUES ('s', 'revenue', '{"amount": "1.00", "currency": "GBP"}', '2026-01-01 10:00+00'),
  ('s', 'revenue', '{"amount": "1.00", "currency": "GBP"}', '2026-11-05 06:00+00'), ('s', 'revenue', '{"amount": "9.00", "currency": "GBP"}', NULL);
SELECT pg_temp.put_order('k', '2026-11-05 06:30+00', 60, 'v2 1 60');
SELECT app.refresh_facts('occ');
SELECT results_eq($$SELECT value ->> 'amount', metadata ->> 'source' FROM "DashboardFact" WHERE metric = 'revenue' AND ("periodStart" IS NULL OR "periodStart" < '2026-02-01' OR "periodStart" > '2026-11-01') ORDER BY 1$$,
  $$VALUES ('1.00', NULL), ('60.00', 'orders'), ('9.00', NULL)$$, 'another writer''s facts stay; the hour of an order is the order''s');
DELETE FROM "DashboardFact" WHERE metadata IS NULL;

-- A second currency
SELECT pg_temp.put_order('l', '2026-11-06 06:30+00', 30, 'v2 1 30', 0, 'EUR');
SELECT pg_temp.put_order('m', '2026-11-06 06:40+00', 31, 'v2 1 31');
SELECT app.allocate_order_lines('occ');
SELECT app.refresh_facts('occ', '2026-11-06', '2026-11-06 23:00+00');
SELECT results_eq($$SELECT variant_id, currency::text, amount FROM sales_daily WHERE day = '2026-11-06' ORDER BY 2$$, $$VALUES ('v2', 'EUR', 30.0000), ('v2', 'GBP', 31.0000)$$,
                  'currencies are apart on the same variant');
SELECT results_eq($$SELECT currency::text, amount FROM sales_hourly WHERE hour = '2026-11-06 06:00+00' ORDER BY 1$$, $$VALUES ('EUR', 30.0000), ('GBP', 31.0000)$$, 'and in the same hour');
DELETE FROM orders;
SELECT app.refresh_facts('occ');
SELECT is((SELECT count(*) FROM "DashboardFact"), 0::bigint, 'no orders, no facts');

-- Zones of half and quarter hours, and one whose clock changes by half an hour
UPDATE app.projects SET time_zone = 'Asia/Kathmandu' WHERE project = 'occ';
SELECT pg_temp.put_order('n', '2026-06-01 00:20+00', 1, 'v1 1 1');
SELECT pg_temp.put_order('o', '2026-06-01 18:14:59+00', 2, 'v1 1 2');
SELECT pg_temp.put_order('p', '2026-06-01 18:15+00', 4, 'v1 1 4');
SELECT app.allocate_order_lines('occ');
SELECT app.refresh_facts('occ');
SELECT results_eq('hours', $$VALUES ('2026-06-01 00:15+00'::timestamptz, '1.00', 1, 1), ('2026-06-01 17:15+00', '2.00', 1, 1), ('2026-06-01 18:15+00', '4.00', 1, 1)$$,
  'Kathmandu''s hours begin at a quarter past');
SELECT results_eq('days', $$VALUES (date '2026-06-01', interval '24:00', 'v1', '3.00', 2), ('2026-06-02', '24:00', 'v1', '4.00', 1)$$, 'and its days at 18:15 UTC');
DELETE FROM orders;
UPDATE app.projects SET time_zone = 'Australia/Lord_Howe' WHERE project = 'occ';
SELECT pg_temp.put_order('q' || n, '2026-04-04 14:00+00'::timestamptz + n * interval '10 minutes', 1, 'v1 1 1') FROM generate_series(0, 11) n;
SELECT app.allocate_order_lines('occ');
SELECT app.refresh_facts('occ');
CREATE TEMP TABLE full_run AS SELECT scope, "periodStart", value FROM "DashboardFact" WHERE metric <> 'fulfillment_open';
SELECT app.refresh_facts('occ', at, at) FROM (SELECT '2026-04-04 14:00+00'::timestamptz + n * interval '10 minutes' AS at FROM generate_series(0, 11) n) t;
SELECT set_eq($$SELECT scope, "periodStart", value FROM "DashboardFact" WHERE metric <> 'fulfillment_open'$$, 'SELECT * FROM full_run',
              'piece by piece over a change of half an hour is the same as at once');
SELECT is((SELECT sum(amount) FROM sales_hourly WHERE project = 'occ'), 12.0000, 'and no order counts twice');
DELETE FROM orders;
UPDATE app.projects SET time_zone = 'Europe/London' WHERE project = 'occ';
SELECT app.refresh_facts('occ');

-- Open fulfillment
DELETE FROM "DashboardFact" WHERE metric = 'fulfillment_open'; -- today began at other instants in the zones above
INSERT INTO orders (project, id, name, created_at, currency, fulfillment_status, fulfilled_at, cancelled_at, financial_status)
VALUES ('occ', '1', '1', '2026-10-01', 'GBP', NULL, NULL, NULL, 'paid'), ('occ', '2', '2', '2026-10-02', 'GBP', 'partial', NULL, NULL, NULL),
       ('occ', '3', '3', '2026-09-01', 'GBP', 'fulfilled', '2026-09-02', NULL, 'paid'), ('occ', '4', '4', '2026-09-01', 'GBP', 'unfulfilled', NULL, '2026-09-01', 'paid'),
       ('occ', '5', '5', '2026-09-01', 'GBP', 'unfulfilled', NULL, NULL, 'refunded'), ('other', '6', '6', '2026-09-01', 'USD', NULL, NULL, NULL, 'paid');
SELECT app.refresh_facts('occ');
SELECT results_eq($$SELECT value -> 'count', (value ->> 'oldest')::timestamptz, "periodStart" FROM "DashboardFact" WHERE metric = 'fulfillment_open'$$,
  $$SELECT '2'::jsonb, '2026-10-01'::timestamptz, app.today('occ')::timestamp AT TIME ZONE 'Europe/London'$$, 'open orders: how many, since when, as of today');
DELETE FROM orders;

-- Snapshots -------------------------------------------------------------------------------------------------------------------------
SELECT app.refresh_facts('occ');
INSERT INTO vendors (id, name, lead_time_days, max_lead_days) VALUES (md5('w')::uuid, 'W', 5, 9);
INSERT INTO product_vendors (product_id, vendor_id, cost, is_primary) VALUES ('p', md5('w')::uuid, 1, true);
-- v1 sells 2 a day, out of stock for ten of 60 days; v2 sells once; v3 never; v4 has one freak day; v5 was out of stock all the time; v6 is ten days old.
INSERT INTO "DashboardFact" ("shopDomain", "factType", scope, value, "periodStart")
  SELECT 's', 'sku_sales', v, jsonb_build_object('amount', '1.00', 'currency', 'GBP', 'units', units, 'orders', 1), (date '2026-10-31' - d)::timestamp AT TIME ZONE 'Europe/London'
    FROM (SELECT 'v1', d, 2 FROM generate_series(1, 60) d WHERE d NOT BETWEEN 20 AND 29
          UNION ALL SELECT 'v2', 7, 3 UNION ALL SELECT 'v4', d, CASE d WHEN 13 THEN 600 ELSE 1 END FROM generate_series(1, 60) d
          UNION ALL SELECT 'v6', d, 4 FROM generate_series(1, 10) d UNION ALL SELECT 'v1', 0, 500 UNION ALL SELECT 'v1', 61, 500) AS s (v, d, units);
INSERT INTO inventory_snapshots (variant_id, snapshot_date, available_quantity)
  SELECT 'v1', date '2026-10-31' - d, 0 FROM generate_series(20, 29) d UNION ALL SELECT 'v5', date '2026-10-31' - d, 0 FROM generate_series(1, 60) d;
INSERT INTO inventory_snapshots (variant_id, snapshot_date, avg_daily_sales) VALUES ('v5', '2026-08-01', 1.25);
UPDATE variants SET shopify_created_at = '2026-10-21' WHERE id = 'v6';
INSERT INTO inventory_snapshots (variant_id, snapshot_date, available_quantity) SELECT 'v' || n, '2026-10-31', 40 FROM generate_series(1, 6) n;
SELECT app.refresh_snapshots('occ', '2026-10-31');
SELECT results_eq($$SELECT variant_id, avg_daily_sales, max_daily_sales, sales_velocity, lead_time_days, max_lead_days, safety_stock, reorder_point, status
                    FROM inventory_snapshots WHERE snapshot_date = '2026-10-31' ORDER BY 1$$,
  $$VALUES ('v1', 2.00, 2.00, 'low', 5, 9, 8, 18, 'in_stock'), ('v2', 0.05, 3.00, 'low', 5, 9, 27, 28, 'in_stock'), ('v3', 0.00, 0.00, 'dormant', 5, 9, 0, 0, 'in_stock'),
    ('v4', 10.98, 10.98, 'high', 5, 9, 44, 99, 'urgent_reorder'), ('v5', 1.25, 1.25, 'dormant', 5, 9, 5, 12, 'in_stock'), ('v6', 4.00, 4.00, 'low', 5, 9, 16, 36, 'in_stock')$$,
  'days out of stock are left out, a freak day is not the maximum, the day itself does not count, new variants by their age');
CREATE TEMP TABLE before AS SELECT id, ctid AS place FROM inventory_snapshots;
SELECT app.refresh_snapshots('occ', '2026-10-31');
SELECT is((SELECT count(*) FROM inventory_snapshots s JOIN before b ON b.id = s.id AND b.place = s.ctid), (SELECT count(*) FROM before), 'again: nothing is written');
INSERT INTO supplier_lead_times (vendor_id, lead_time_days, max_lead_days) VALUES (md5('w')::uuid, 8, NULL);
INSERT INTO supplier_lead_times (vendor_id, product_id, lead_time_days, max_lead_days) VALUES (md5('w')::uuid, 'p', 12, 11);
SELECT app.refresh_snapshots('occ', '2026-10-31');
SELECT results_eq($$SELECT DISTINCT lead_time_days, max_lead_days FROM inventory_snapshots WHERE snapshot_date = '2026-10-31'$$, 'VALUES (12, 12)',
                  'an observed lead time, the product''s before the vendor''s; the maximum is never below it');
SELECT is(tap.rollups_differ(), '', 'the rollups follow');

-- Who may ---------------------------------------------------------------------------------------------------------------------------
SET SESSION AUTHORIZATION op_occ;
SELECT is(tap.refusal(format('SELECT %s', call)), CASE WHEN call LIKE '%other%' THEN 'refused' ELSE 'done' END, 'an operator of occ: ' || call)
  FROM unnest(ARRAY[$$app.refresh_facts('occ')$$, $$app.refresh_facts('other')$$, $$app.refresh_snapshots('occ', '2026-10-31')$$, $$app.refresh_snapshots('other', '2026-10-31')$$,
                    $$app.allocate_order_lines('occ')$$, $$app.allocate_order_lines('other')$$, $$app.rebuild_rollups('occ')$$, $$app.rebuild_rollups('other')$$]) call;
RESET SESSION AUTHORIZATION;

SELECT * FROM finish();
ROLLBACK;
