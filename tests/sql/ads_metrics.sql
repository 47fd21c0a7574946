-- SPDX-License-Identifier: GPL-3.0-or-later
-- calculate_ads_metrics_trigger: ratios by hand, NULL where the divisor is 0, no error where a ratio outgrows its column; updated_at.
BEGIN;
\ir setup.psql
\ir fixtures.psql
SELECT * FROM no_plan();
SET ROLE service_role;
INSERT INTO ads_daily_metrics (campaign_id, metric_date, spend_cents, impressions, clicks, conversions, revenue_cents) VALUES
  (md5('ad')::uuid, '2026-01-01', 1000, 20000, 300, 7, 4567), (md5('ad')::uuid, '2026-01-02', 0, 0, 0, 0, 0),
  (md5('ad')::uuid, '2026-01-03', 1, 1, 1, 2147483647, 2147483647), (md5('ad')::uuid, '2026-01-04', 500, 100, 0, 0, 0);
SELECT results_eq($$SELECT cpc_cents, cpa_cents, roas, ctr, conversion_rate FROM ads_daily_metrics WHERE metric_date < '2026-01-05' ORDER BY metric_date$$,
  $$VALUES (3, 143, 4.57::numeric(10,2), 0.0150::numeric(10,4), 0.0233::numeric(10,4)),
           (NULL, NULL, NULL, NULL, NULL),
           (1, 0, 99999999.99, 1.0000, 999999.9999),
           (NULL, NULL, 0.00, 0.0000, NULL)$$, 'CPC, CPA, ROAS, CTR and conversion rate');
UPDATE ads_daily_metrics SET clicks = 500, cpc_cents = 99 WHERE metric_date = '2026-01-01';
SELECT is((SELECT cpc_cents FROM ads_daily_metrics WHERE metric_date = '2026-01-01'), 2, 'an update calculates again and takes no value from outside');
SELECT throws_ok($$INSERT INTO ads_daily_metrics (campaign_id, metric_date) VALUES (md5('ad')::uuid, '2026-01-01')$$, '23505', NULL, 'one row a campaign and day');
SELECT throws_ok($$INSERT INTO ads_campaigns (campaign_id, platform, campaign_name, start_date) VALUES ('x', 'myspace', 'x', '2026-01-01')$$, '23514', NULL,
                 'a platform is one of five');
SELECT throws_ok($$UPDATE ads_campaigns SET status = 'running'$$, '23514', NULL, 'a status one of four');
RESET ROLE;

-- updated_at: every trigger of the specification by its name moves it.
CREATE FUNCTION tap.moves_updated_at(tbl text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  moved boolean;
BEGIN
  EXECUTE format('UPDATE public.%I SET updated_at = %L', tbl, '2000-01-01');
  EXECUTE format('SELECT bool_and(updated_at = now()) FROM public.%I', tbl) INTO moved;
  RETURN moved;
END $$;
SELECT ok(tap.moves_updated_at(t), 'updated_at is kept in ' || t)
  FROM unnest('{products,variants,inventory_snapshots,vendors,product_vendors,purchase_orders,purchase_order_items,ads_campaigns,ads_daily_metrics,
                orders,user_preferences,notification_preferences,reorder_points,supplier_lead_times,creds_meta,support_curated_replies}'::text[]) t;
SELECT ok(tap.affected($$UPDATE "DashboardFact" SET "updatedAt" = '2000-01-01'$$) > 0
          AND (SELECT bool_and("updatedAt" = now()) FROM "DashboardFact"), 'and "updatedAt" in DashboardFact');
SELECT * FROM finish();
ROLLBACK;
