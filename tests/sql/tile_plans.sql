-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the tiles ask, as an operator under row-level security: no history is scanned, and no rollup is read from end to end.
BEGIN;
\ir setup.psql
\ir rollups.psql
SELECT * FROM no_plan();
SET LOCAL jit = off;
INSERT INTO products (id, shopify_id, title, project) SELECT 'p' || n, n, 'Product', CASE WHEN n % 5 = 0 THEN 'other' ELSE 'occ' END FROM generate_series(1, 1000) n;
INSERT INTO variants (id, shopify_id, product_id, title, project) SELECT p.id || 'v' || n, p.shopify_id * 100 + n, p.id, 'Variant', p.project FROM products p, generate_series(1, 5) n;
INSERT INTO inventory_snapshots (variant_id, snapshot_date, available_quantity, avg_daily_sales, max_daily_sales, project)
  SELECT v.id, date '2026-10-01' + d, CASE WHEN v.shopify_id % 20 = 0 THEN 3 ELSE 500 END, 2, 4, v.project FROM variants v, generate_series(0, 1) d;
INSERT INTO "DashboardFact" ("shopDomain", "factType", scope, value, "periodStart", project)
  SELECT 's', 'sku_sales', v.id, '{"amount": "1.00", "currency": "GBP", "units": 1}'::jsonb, '2026-10-01'::timestamptz + d * interval '1 day', v.project FROM variants v, generate_series(0, 3) d
  UNION ALL SELECT 's', 'revenue', NULL, '{"amount": "1.00", "currency": "GBP"}'::jsonb, '2026-01-01'::timestamptz + h * interval '1 hour', 'occ' FROM generate_series(0, 5000) h;
INSERT INTO ads_campaigns (id, campaign_id, platform, campaign_name, start_date) SELECT md5('c' || n)::uuid, 'c' || n, 'meta', 'C', '2026-01-01' FROM generate_series(1, 10) n;
INSERT INTO ads_daily_metrics (campaign_id, metric_date, spend_cents) SELECT md5('c' || n)::uuid, date '2024-01-01' + d, 1 FROM generate_series(1, 10) n, generate_series(0, 900) d;
ANALYZE;

CREATE TEMP TABLE question (what text, query text, source text);
INSERT INTO question VALUES
  ('counts by status', $$SELECT * FROM app.inventory_counts('occ', date '2026-10-02')$$, 'inventory_status_counts'),
  ('the most urgent five', $$SELECT sku, available, on_order, days_of_cover_x10 FROM inventory_current WHERE project = (SELECT app.current_project()) AND status <> 'in_stock'
     ORDER BY days_of_cover_x10, avg_daily_sales DESC NULLS LAST, variant_id LIMIT 5$$, 'inventory_current'),
  ('revenue of 24 hours', $$SELECT currency, sum(amount), sum(orders) FROM sales_hourly WHERE project = (SELECT app.current_project()) AND hour >= '2026-07-01' AND hour < '2026-07-02'
     GROUP BY currency$$, 'sales_hourly'),
  ('the best SKUs of a day', $$SELECT variant_id, sum(amount) FROM sales_daily WHERE project = (SELECT app.current_project()) AND day >= '2026-10-01' AND day < '2026-10-02'
     GROUP BY variant_id ORDER BY 2 DESC LIMIT 5$$, 'sales_daily'),
  ('one variant''s fortnight', $$SELECT day, sum(units) FROM sales_daily WHERE project = (SELECT app.current_project()) AND variant_id = 'p1v1' AND day > '2026-09-20' GROUP BY day$$, 'sales_daily'),
  ('ads of 30 days', $$SELECT platform, sum(spend_cents), sum(revenue_cents) FROM ads_daily_totals WHERE metric_date > '2026-05-21' GROUP BY platform$$, 'ads_daily_totals');
GRANT SELECT ON question TO PUBLIC;
SET SESSION AUTHORIZATION op_occ;
CREATE TEMP TABLE found AS SELECT what, source, string_agg(line, E'\n') AS plan FROM question, LATERAL tap.plan(query) AS line GROUP BY what, source;
SELECT ok(plan ~ source, what || ' come from ' || source) FROM found;
SELECT ok(plan !~ format('on public\."?%s\M', history), format('%s: no %s', what, history))
  FROM found, unnest('{inventory_snapshots,DashboardFact,orders,order_lines,ads_daily_metrics,inventory_actions}'::text[]) history;
SELECT ok(plan !~ 'Seq Scan on public\.(inventory_current|sales_|ads_)', what || ': by an index') FROM found;
SELECT ok(plan !~ 'app\.current_project\(\)' OR plan ~ 'InitPlan', what || ': the project is asked for once') FROM found;
RESET SESSION AUTHORIZATION;
SELECT * FROM finish();
ROLLBACK;
