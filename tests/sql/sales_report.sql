-- SPDX-License-Identifier: GPL-3.0-or-later
-- Shopify's sales report: facts for days without orders, that give way to orders, of the operator's own project only.
BEGIN;
\ir setup.psql
\ir rollups.psql
SELECT * FROM no_plan();

PREPARE facts AS SELECT metric, scope, "periodStart", "periodEnd", value ->> 'amount', value ->> 'units', value ->> 'orders', metadata ->> 'source'
  FROM "DashboardFact" WHERE project = 'occ' ORDER BY metric, "periodStart", scope;
CREATE FUNCTION pg_temp.put(facts jsonb, project text DEFAULT 'occ') RETURNS text LANGUAGE sql AS
  $$ SELECT added || '/' || changed FROM app.store_sales_report(project, facts) $$;

SET SESSION AUTHORIZATION op_occ;
SELECT is(pg_temp.put('[{"day": "2026-03-28", "scope": "v1", "amount": "10.005", "units": 2, "orders": 2},
                        {"day": "2026-03-29", "scope": "v1", "amount": "4", "units": 1, "orders": 1},
                        {"day": "2026-03-29", "scope": null, "amount": "-0.5", "units": 0, "orders": 1}]'), '4/0', 'two days and two products are four facts');
SELECT results_eq('facts', $$VALUES
  ('revenue', NULL, '2026-03-28 00:00+00'::timestamptz, '2026-03-29 00:00+00'::timestamptz, '10.005', '2', NULL, 'sales report'),
  ('revenue', NULL, '2026-03-29 00:00+00', '2026-03-29 23:00+00', '3.50', '1', NULL, 'sales report'),
  ('sku_sales', 'v1', '2026-03-28 00:00+00', '2026-03-29 00:00+00', '10.005', '2', '2', 'sales report'),
  ('sku_sales', 'v1', '2026-03-29 00:00+00', '2026-03-29 23:00+00', '4.00', '1', '1', 'sales report')$$,
  'at the first hour of days of the shop''s clock, one of which has 23 hours');
SELECT is(pg_temp.put('[{"day": "2026-03-29", "scope": "v1", "amount": "4", "units": 1, "orders": 1},
                        {"day": "2026-03-29", "scope": null, "amount": "-0.5", "units": 0, "orders": 1}]'), '0/0', 'again: nothing is written');
SELECT is(pg_temp.put('[{"day": "2026-03-29", "scope": "v2", "amount": "4", "units": 1, "orders": 1}]'), '1/2', 'a day is replaced as a whole');
SELECT is(pg_temp.put('[]'), '0/0', 'nothing is nothing');
SELECT throws_ok($$SELECT pg_temp.put('[]', 'other')$$, '42501', NULL, 'another project''s sales cannot be written');
SELECT throws_ok($$SELECT * FROM app.days_with_sales('other', '2026-01-01', '2026-12-31')$$, '42501', NULL, 'nor asked for');
SELECT throws_ok($$SELECT app.sales_currency('other')$$, '42501', NULL, 'nor its currency');
RESET SESSION AUTHORIZATION;
SELECT is((SELECT sum(amount) FROM sales_hourly WHERE project = 'occ'), 14.0050, 'the rollups follow');
SELECT is((SELECT sum(amount) FROM sales_daily WHERE project = 'occ'), 14.0050, 'by day too');

-- Orders
INSERT INTO orders (project, id, name, created_at, currency, subtotal, total, financial_status)
  VALUES ('occ', 'o1', '#1', '2026-03-29 10:20+00', 'GBP', 7, 7, 'paid'), ('occ', 'o2', '#2', '2026-03-30 10:20+00', 'GBP', 7, 7, 'voided');
INSERT INTO order_lines (project, order_id, line_no, title, quantity, unit_price, ordered_at)
  VALUES ('occ', 'o1', 1, 'Thing', 1, 7, '2026-03-29 10:20+00');
SELECT app.allocate_order_lines('occ');
SELECT results_eq($$SELECT * FROM app.days_with_sales('occ', '2026-03-28', '2026-03-31') ORDER BY day$$,
  $$VALUES (date '2026-03-29', 'orders'), ('2026-03-30', 'orders')$$, 'days with orders are known, also with one that does not count');
SELECT is(pg_temp.put('[{"day": "2026-03-30", "scope": "v1", "amount": "9", "units": 1, "orders": 1}]'), '0/0', 'a day with orders takes no report');
-- An hour of the day is renewed: the day's facts of the report, at another hour, go.
SELECT app.refresh_facts('occ', '2026-03-29 10:20+00', '2026-03-29 10:20+00');
SELECT is((SELECT string_agg(DISTINCT (metadata ->> 'source') || ' ' || (value ->> 'amount'), ', ' ORDER BY (metadata ->> 'source') || ' ' || (value ->> 'amount'))
             FROM "DashboardFact" WHERE project = 'occ' AND metric IN ('revenue', 'sku_sales')), 'orders 7.00, sales report 10.005',
          'orders stand for their day, the report for the others');
SELECT is(tap.rollups_differ(), '', 'the rollups are what a rebuild makes');

-- Another program's facts
INSERT INTO "DashboardFact" (project, "shopDomain", "factType", value, "periodStart") VALUES ('occ', 's', 'revenue', '{"amount": "1.00", "currency": "GBP"}', '2026-04-02 10:00+00');
SELECT results_eq($$SELECT * FROM app.days_with_sales('occ', '2026-04-01', '2026-04-30')$$, $$VALUES (date '2026-04-02', 'others')$$, 'others'' facts are known');
SELECT is(pg_temp.put('[{"day": "2026-04-02", "scope": "v1", "amount": "9", "units": 1, "orders": 1}]'), '0/0', 'and are not doubled');
UPDATE app.projects SET currency = NULL WHERE project = 'occ';
SELECT is(app.sales_currency('occ'), 'GBP', 'without a currency it is that of the first order');
DELETE FROM orders;
SELECT throws_ok($$SELECT pg_temp.put('[{"day": "2026-05-02", "scope": "v1", "amount": "9", "units": 1, "orders": 1}]')$$, 'HD006', NULL, 'without any the report is refused');
SELECT * FROM finish();
ROLLBACK;
