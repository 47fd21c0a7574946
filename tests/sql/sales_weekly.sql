-- SPDX-License-Identifier: GPL-3.0-or-later
-- sales_weekly is what sales_daily sums up to, and sales_four_weeks what that does, after facts came, changed, moved and went.
BEGIN;
\ir setup.psql
SELECT plan(9);

CREATE FUNCTION pg_temp.differing() RETURNS bigint LANGUAGE sql AS $$
  SELECT (SELECT count(*) FROM (
    SELECT project, date_trunc('week', day)::date AS week, variant_id, currency, sum(units) AS units, sum(amount) AS amount,
           count(*) AS days
      FROM sales_daily GROUP BY 1, 2, 3, 4) d
    FULL JOIN sales_weekly w USING (project, week, variant_id, currency)
   WHERE (d.units, d.amount, d.days) IS DISTINCT FROM (w.units, w.amount, w.days))
  + (SELECT count(*) FROM (
    SELECT f.project, f.first_week, d.variant_id, d.currency, sum(d.units) AS units, sum(d.amount) AS amount
      FROM (SELECT DISTINCT project, date_trunc('week', day)::date - 7 * back AS first_week
              FROM sales_daily, generate_series(0, 3) AS back) f
      JOIN sales_daily d ON d.project = f.project AND d.day >= f.first_week AND d.day < f.first_week + 28 GROUP BY 1, 2, 3, 4) d
    FULL JOIN sales_four_weeks w USING (project, first_week, variant_id, currency)
   WHERE (d.units, d.amount, (d.amount * 10000)::bigint) IS DISTINCT FROM (w.units, w.amount, w.ten_thousandths))
$$;

INSERT INTO "DashboardFact" (project, "shopDomain", "factType", scope, value, "periodStart", "periodEnd")
SELECT 'occ', 'x', 'sku_sales', 'v' || v, jsonb_build_object('amount', (v + d)::text, 'currency', 'GBP', 'units', d, 'orders', 1),
       timestamptz '2026-10-12 12:00Z' + d * interval '1 day', timestamptz '2026-10-13 12:00Z' + d * interval '1 day'
  FROM generate_series(1, 4) v, generate_series(0, 24) d;
SELECT is(pg_temp.differing(), 0::bigint, 'after facts came');
SELECT is((SELECT count(DISTINCT week) FROM sales_weekly WHERE project = 'occ'), 4::bigint, 'four weeks, each under its Monday');
SELECT is((SELECT count(DISTINCT first_week) FROM sales_four_weeks WHERE project = 'occ'), 7::bigint, 'and in each four in a row');
UPDATE "DashboardFact" SET value = value || '{"amount": "0.0001"}' WHERE scope = 'v1';
SELECT is(pg_temp.differing(), 0::bigint, 'after facts changed');
UPDATE "DashboardFact" SET "periodStart" = "periodStart" + interval '30 days' WHERE scope = 'v2';
SELECT is(pg_temp.differing(), 0::bigint, 'after facts moved to other weeks');
DELETE FROM "DashboardFact" WHERE scope IN ('v1', 'v3');
SELECT is(pg_temp.differing(), 0::bigint, 'after facts went');
SELECT is((SELECT count(*) FROM sales_weekly WHERE variant_id IN ('v1', 'v3'))
          + (SELECT count(*) FROM sales_four_weeks WHERE variant_id IN ('v1', 'v3')), 0::bigint, 'weeks without days have no row');
DELETE FROM sales_weekly WHERE variant_id = 'v4';
SELECT app.rebuild_rollups('occ');
SELECT is(pg_temp.differing(), 0::bigint, 'rebuilding makes them anew, whatever stood there');
DELETE FROM "DashboardFact" WHERE project = 'occ';
SELECT is((SELECT count(*) FROM sales_four_weeks WHERE project = 'occ'), 0::bigint, 'and nothing is left of nothing');

SELECT * FROM finish();
ROLLBACK;
