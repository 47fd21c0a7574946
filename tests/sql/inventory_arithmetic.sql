-- SPDX-License-Identifier: GPL-3.0-or-later
-- The inventory arithmetic: cases worked out by hand, properties over a grid of values, and the trigger that fills snapshots.
BEGIN;
\ir setup.psql
\ir rollups.psql
SELECT * FROM no_plan();

-- By hand -------------------------------------------------------------------------------------------------------------------------
SELECT is(app.safety_stock(6.2, 10, 7, 10), 57, '10 * 10 - 6.2 * 7 = 56.6, rounded up');
SELECT is(app.safety_stock(5, 5, 10, 10), 0, 'no spread, no safety stock');
SELECT is(app.safety_stock(5, 2, 10, 10), 0, 'never below 0');
SELECT is(app.safety_stock(0.1, 0.3, 3, 4), 1, '1.2 - 0.3 = 0.9: rounded up, in decimals and not in floats');
SELECT is(app.safety_stock(2, NULL, 7, 10), 6, 'without a maximum the average stands for it');
SELECT is(app.safety_stock(2, 3, NULL, NULL), 16, 'without lead times: 7 days, 10 at most');
SELECT is(app.safety_stock(2, 3, 21, NULL), 21, 'a longer lead time without its maximum is its own');
SELECT is(app.safety_stock(NULL, NULL, 7, 10), 0, 'unknown sales are none');
SELECT is(app.reorder_point(6.2, 7, 19), 63, '6.2/day * 7 days + 19 = 62.4, rounded up');
SELECT is(app.reorder_point(0, 7, 0), 0, 'nothing sold, nothing ordered');
SELECT is(app.reorder_point(1, 7, NULL), 7, 'no safety stock is 0');
SELECT is(app.reorder_point(-3, 7, -5), 0, 'negative figures count as none');

SELECT is(app.stock_status(a, r), s, format('%s available at reorder point %s is %s', a, r, s))
  FROM (VALUES (0, 10, 'out_of_stock'), (-4, 10, 'out_of_stock'), (0, 0, 'out_of_stock'), (1, 10, 'urgent_reorder'), (5, 10, 'urgent_reorder'),
               (6, 10, 'low_stock'), (10, 10, 'low_stock'), (11, 10, 'in_stock'), (1, 0, 'in_stock'), (1, 1, 'low_stock'), (1, 2, 'urgent_reorder'),
               (5, 11, 'urgent_reorder'), (6, 11, 'low_stock'), (1, NULL, 'in_stock'), (NULL, 5, 'out_of_stock'),
               (2147483647, 2147483647, 'low_stock')) AS c (a, r, s);

SELECT is(app.weeks_of_supply(42, 2), 3.00, '42 pieces at 2 a day are three weeks');
SELECT is(app.weeks_of_supply(10, 3), 0.48, 'two decimals');
SELECT is(app.weeks_of_supply(10, w), NULL, 'no weeks without sales') FROM (VALUES (0::numeric), (NULL), (-1), ('NaN')) AS c (w);
SELECT is(app.weeks_of_supply(2147483647, 0.01), 999.99, 'capped to what the column holds');
SELECT is(app.weeks_of_supply(-5, 2), 0.00, 'oversold stock lasts for 0 weeks');
SELECT is(app.days_of_cover_x10(5, 1.5), 33, '3.33 days, never more than there is');
SELECT is(app.days_of_cover_x10(0, 1.5), 0, 'nothing lasts for no time');
SELECT is(app.days_of_cover_x10(5, 0), 2147483647, 'without sales: for ever');
SELECT is(app.days_of_cover_x10(2147483647, 0.01), 2147483646, 'a very long time is not for ever');

SELECT is(app.suggested_quantity(40, 2, 14, 5, 0, NULL, NULL), 63, '40 + 28 - 5');
SELECT is(app.suggested_quantity(40, 2, 14, 5, 12, NULL, NULL), 51, 'less what is coming');
SELECT is(app.suggested_quantity(40, 2, 14, 5, 12, 6, NULL), 54, 'whole packs');
SELECT is(app.suggested_quantity(40, 2, 14, 5, 12, 6, 100), 102, 'the minimum, then whole packs');
SELECT is(app.suggested_quantity(40, 2, 14, 80, 0, 6, 100), 0, 'the minimum makes no order out of nothing');
SELECT is(app.suggested_quantity(40, 2.5, 1, -10, 0, 1, 1), 53, 'oversold stock is made good: 40 + 2.5 + 10, rounded up');
SELECT is(app.suggested_quantity(40, 2, 14, 5, -9, 0, -3), 63, 'nonsense for incoming, pack and minimum is none');
SELECT is(app.suggested_quantity(NULL, NULL, NULL, NULL, NULL, NULL, NULL), 0, 'nothing known, nothing suggested');

-- Huge and broken values ----------------------------------------------------------------------------------------------------------
SELECT is(app.safety_stock(0, v, 7, 2147483647), 2147483647, 'a huge safety stock saturates') FROM (VALUES (1e30), (99999999.99)) AS c (v);
SELECT is(app.reorder_point('Infinity', 7, 0), 2147483647, 'so does a reorder point');
SELECT is(app.suggested_quantity(2147483647, 1e30, 2147483647, -2147483648, 0, 7, NULL), 2147483646, 'the most whole packs that fit');
SELECT is(app.suggested_quantity(10, 'NaN', 14, 0, 0, 2147483647, 2147483647), 2147483647, 'packs as large as an integer');

-- Properties over a grid ----------------------------------------------------------------------------------------------------------
CREATE TEMP TABLE grid AS
SELECT a.v AS avg, m.v AS max, l.v AS lead, x.v AS extra, q.v AS available
FROM (VALUES (0::numeric), (0.01), (0.33), (1), (2.49), (17.5), (99999999.99)) AS a (v),
     (VALUES (0::numeric), (0.5), (3), (40.25), (99999999.99)) AS m (v), (VALUES (0), (1), (7), (29), (365)) AS l (v),
     (VALUES (0), (3), (40)) AS x (v), (VALUES (-2147483648), (-1), (0), (1), (250), (2147483647)) AS q (v);
SELECT is((SELECT count(*) FROM grid WHERE app.safety_stock(avg, max, lead, lead + extra) < 0
             OR app.reorder_point(avg, lead, app.safety_stock(avg, max, lead, lead + extra)) < 0 OR app.weeks_of_supply(available, avg) < 0
             OR app.days_of_cover_x10(available, avg) < 0 OR app.suggested_quantity(available, avg, 14, available, lead, extra, lead) < 0),
          0::bigint, 'no figure is ever negative');
SELECT is((SELECT count(*) FROM grid WHERE app.safety_stock(avg, max, lead, lead + extra + 1) < app.safety_stock(avg, max, lead, lead + extra)),
          0::bigint, 'safety stock grows with the maximum lead time');
SELECT is((SELECT count(*) FROM grid WHERE app.reorder_point(avg, lead + 1, extra) < app.reorder_point(avg, lead, extra)),
          0::bigint, 'the reorder point grows with the lead time');
SELECT is((SELECT count(*) FROM grid
           WHERE max >= avg AND app.reorder_point(avg, lead + 1, app.safety_stock(avg, max, lead + 1, lead + extra + 1))
                                < app.reorder_point(avg, lead, app.safety_stock(avg, max, lead, lead + extra))),
          0::bigint, 'a vendor who is slower by a day never has a lower reorder point');
SELECT is((SELECT count(*) FROM grid WHERE app.reorder_point(avg, lead, app.safety_stock(avg, max, lead, lead + extra))::numeric
                                           < least(2147483647, ceil(max * (lead + extra)))), 0::bigint, 'the worst lead time at the highest sales is covered');
SELECT is((SELECT count(*) FROM grid WHERE app.suggested_quantity(lead, avg, 14, available, 0, extra, 0) % greatest(1, extra) <> 0),
          0::bigint, 'suggestions are whole packs');
SELECT is((SELECT count(*) FROM grid g JOIN (VALUES (0), (1), (50)) AS c (more) ON true
           WHERE app.suggested_quantity(lead, avg, 14, 5, more + 1, extra, 0) > app.suggested_quantity(lead, avg, 14, 5, more, extra, 0)),
          0::bigint, 'the more is coming the less is suggested');
SELECT is((SELECT count(*) FROM grid WHERE available > 0 AND app.stock_status(available, lead) = 'in_stock' AND available <= lead), 0::bigint,
          'nothing at or below its reorder point is in stock');
SELECT is((SELECT array_agg(provolatile::text) FROM (SELECT DISTINCT provolatile FROM pg_proc WHERE pronamespace = 'app'::regnamespace AND proname IN
             ('safety_stock', 'reorder_point', 'stock_status', 'weeks_of_supply', 'suggested_quantity', 'days_of_cover_x10')) p), '{i}', 'all are immutable');
SELECT unalike((SELECT string_agg(line, '') FROM tap.plan($$SELECT app.suggested_quantity(s.reorder_point, s.avg_daily_sales, 14, s.available_quantity, 0, 6, 12)
             FROM inventory_snapshots s$$) AS line), '%suggested_quantity%', 'the planner inlines the suggested quantity');

-- The trigger ---------------------------------------------------------------------------------------------------------------------
INSERT INTO products (id, shopify_id, title) VALUES ('p', 1, 'Product');
INSERT INTO variants (id, shopify_id, product_id, title) SELECT 'v' || n, n, 'p', 'Variant' FROM generate_series(1, 5) n;
INSERT INTO inventory_snapshots (variant_id, available_quantity, avg_daily_sales, max_daily_sales, safety_stock, reorder_point, status, weeks_of_supply)
VALUES ('v1', 30, 2, 4, NULL, NULL, 'out_of_stock', NULL), ('v2', 30, 2, 4, 5, 20, 'urgent_reorder', 9.99), ('v3', 3, NULL, NULL, NULL, NULL, 'in_stock', NULL),
       ('v4', 0, 0, 0, NULL, NULL, 'in_stock', NULL), ('v5', 2147483647, 0.01, 99999999, NULL, NULL, 'in_stock', NULL);
PREPARE figures AS SELECT variant_id, safety_stock, reorder_point, status, weeks_of_supply FROM inventory_snapshots WHERE variant_id = ANY ($1) ORDER BY 1;
SELECT results_eq($$EXECUTE figures('{v1,v2,v3,v4,v5}')$$,
  $$VALUES ('v1', 26, 40, 'low_stock', 2.14), ('v2', 5, 20, 'urgent_reorder', 9.99), ('v3', 0, 0, 'in_stock', NULL), ('v4', 0, 0, 'out_of_stock', NULL),
           ('v5', 999999990, 999999991, 'in_stock', 999.99::numeric)$$,
  'a missing reorder point is filled with all that follows; one that was brought stays with its figures');
UPDATE inventory_snapshots SET available_quantity = 8 WHERE variant_id IN ('v1', 'v2');
SELECT results_eq($$EXECUTE figures('{v1,v2}')$$, $$VALUES ('v1', 26, 40, 'urgent_reorder', 0.57), ('v2', 5, 20, 'urgent_reorder', 0.57)$$,
  'status and weeks follow when only the stock changes');
UPDATE inventory_snapshots SET available_quantity = 50, status = 'low_stock' WHERE variant_id = 'v2';
SELECT results_eq($$EXECUTE figures('{v2}')$$, $$VALUES ('v2', 5, 20, 'low_stock', 0.57)$$, 'a status that is written stays');
UPDATE inventory_snapshots SET reorder_point = NULL, lead_time_days = 10, max_lead_days = 10 WHERE variant_id = 'v2';
SELECT results_eq($$EXECUTE figures('{v2}')$$, $$VALUES ('v2', 20, 40, 'in_stock', 3.57)$$, 'a reorder point that is taken away is worked out anew');

SELECT * FROM finish();
ROLLBACK;
