-- SPDX-License-Identifier: GPL-3.0-or-later
-- The sample shop: complete, consistent in itself though loaded without triggers, and something to look at in every tile.
BEGIN;
\ir setup.psql
\ir rollups.psql
DELETE FROM app.projects WHERE project = 'occ';
\ir ../../resources/sample/sample_history.sql
\ir ../../resources/sample/sample_shop.sql
SET search_path = public, tap;
SELECT app.add_operator('op_occ', 'Olive Operator', 'occ');
SELECT * FROM no_plan();

-- Consistent ------------------------------------------------------------------------------------------------------------------------
SELECT is(tap.rollups_differ(), '', 'the rollups are what a rebuild makes');
-- Triggers of foreign keys did not run either.
CREATE FUNCTION pg_temp.orphans(fk oid) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  c pg_constraint;
  columns text;
  keys text;
  n bigint;
BEGIN
  SELECT * INTO c FROM pg_constraint WHERE oid = fk;
  SELECT string_agg(format('x.%I', a.attname), ', ' ORDER BY k.n), string_agg(format('r.%I = x.%I', f.attname, a.attname), ' AND ' ORDER BY k.n) INTO columns, keys
    FROM unnest(c.conkey, c.confkey) WITH ORDINALITY AS k (own, other, n)
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.own JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = k.other;
  EXECUTE format('SELECT count(*) FROM %s x WHERE (%s) IS NOT NULL AND NOT EXISTS (SELECT FROM %s r WHERE %s)', c.conrelid::regclass, columns, c.confrelid::regclass, keys) INTO n;
  RETURN n;
END $$;
SELECT is(pg_temp.orphans(oid), 0::bigint, format('%s: %s', conrelid::regclass, conname)) FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace;
SELECT is_empty($$SELECT o.id FROM orders o JOIN order_lines l ON l.project = o.project AND l.order_id = o.id GROUP BY o.project, o.id
                  HAVING sum(l.amount) <> app.order_revenue(o.cancelled_at, o.financial_status, o.subtotal, o.refunded)$$, 'the lines of each order add up to it');
SELECT is_empty('SELECT id FROM orders o WHERE NOT EXISTS (SELECT FROM order_lines l WHERE l.order_id = o.id)', 'no order without lines');
SELECT is((SELECT sum(amount) FROM sales_hourly), (SELECT sum(app.order_revenue(cancelled_at, financial_status, subtotal, refunded)) FROM orders), 'hours add up to the orders');
SELECT is((SELECT sum(amount) FROM sales_daily), (SELECT sum(amount) FROM sales_hourly), 'days add up to the hours');
SELECT is((SELECT sum(amount) FROM sales_weekly), (SELECT sum(amount) FROM sales_daily), 'and weeks to the days');
SELECT is_empty($$SELECT o.id FROM purchase_orders o LEFT JOIN purchase_order_items i ON i.po_id = o.id GROUP BY o.id HAVING o.total_cost IS DISTINCT FROM sum(i.total_cost)
                  OR bool_or(i.total_cost <> i.quantity * i.unit_cost)$$, 'purchase orders add up to their lines');
SELECT is_empty($$
  WITH sold AS (SELECT variant_id, (ordered_at AT TIME ZONE 'Europe/London')::date AS day, sum(quantity) AS pieces FROM order_lines GROUP BY 1, 2),
       came AS (SELECT i.variant_id, o.actual_delivery_date AS day, sum(i.received_quantity) AS pieces FROM purchase_order_items i JOIN purchase_orders o ON o.id = i.po_id
                WHERE o.status = 'received' GROUP BY 1, 2)
  SELECT s.variant_id, s.snapshot_date FROM (SELECT *, lag(available_quantity) OVER (PARTITION BY variant_id ORDER BY snapshot_date) AS before FROM inventory_snapshots) s
  LEFT JOIN sold ON sold.variant_id = s.variant_id AND sold.day = s.snapshot_date LEFT JOIN came ON came.variant_id = s.variant_id AND came.day = s.snapshot_date
  WHERE s.available_quantity <> s.before + coalesce(came.pieces, 0) - coalesce(sold.pieces, 0)$$, 'stock of each day is that of the day before, plus what came, less what was sold');
SELECT is((SELECT count(*) FROM inventory_snapshots WHERE available_quantity < 0 OR on_hand_quantity <> available_quantity + committed_quantity), 0::bigint, 'no stock is negative or unaccounted');
SELECT is((SELECT count(*) FROM inventory_snapshots WHERE status <> app.stock_status(available_quantity, reorder_point) OR reorder_point IS NULL
             OR safety_stock <> app.safety_stock(avg_daily_sales, max_daily_sales, lead_time_days, max_lead_days)
             OR reorder_point <> app.reorder_point(avg_daily_sales, lead_time_days, safety_stock)), 0::bigint, 'each snapshot''s figures follow from each other');
SELECT is((SELECT count(*) FROM orders WHERE created_at > now()) + (SELECT count(*) FROM inventory_events WHERE created_at > now()) + (SELECT count(*) FROM inventory_actions WHERE created_at > now())
        + (SELECT count(*) FROM inventory_snapshots WHERE snapshot_date > app.today('occ')), 0::bigint, 'nothing is from the future');
SELECT alike(app.next_po_number('occ'), 'PO-' || extract(year FROM app.today('occ')) || '-%', 'the next purchase order has a number of its own');

-- Something to look at --------------------------------------------------------------------------------------------------------------
SELECT cmp_ok((SELECT count(*) FROM variants)::int, '>=', 225, 'about 250 variants');
SELECT is((SELECT count(DISTINCT product_type) FROM products), 6::bigint, 'of six types');
SELECT ok((SELECT count(*) FILTER (WHERE is_bundle) BETWEEN 10 AND 30 AND count(*) FILTER (WHERE pack_size > 1) > 40 FROM inventory_current), 'some of them bundles, some in packs');
SELECT ok((SELECT count(DISTINCT day) FROM sales_daily) BETWEEN 89 AND 90, '90 days of sales, today''s if there is one yet');
SELECT ok((SELECT avg(n) > 14 FROM (SELECT count(*) AS n FROM sales_hourly GROUP BY (hour AT TIME ZONE 'Europe/London')::date) d), 'by the hour');
SELECT ok((SELECT max(created_at) > now() - interval '11 hours' FROM orders), 'until now');
SELECT ok((SELECT avg(amount) FILTER (WHERE extract(isodow FROM day) = 6) > 1.1 * avg(amount) FILTER (WHERE extract(isodow FROM day) = 7)
           FROM (SELECT day, sum(amount) AS amount FROM sales_daily WHERE day < app.today('occ') GROUP BY day) d), 'Saturdays are busier than Sundays');
SELECT ok((SELECT count(DISTINCT variant_id) FROM inventory_snapshots WHERE available_quantity = 0) >= 12, 'with stock-outs');
SELECT is((SELECT count(*) FROM vendors), 10::bigint, 'ten vendors');
SELECT is_empty('SELECT p.id FROM products p WHERE (SELECT count(*) FROM product_vendors v WHERE v.product_id = p.id AND v.is_primary) <> 1', 'one of them primary for each product');
SELECT ok((SELECT count(*) FROM product_vendors WHERE NOT is_primary) > 20, 'many have a second');
SELECT results_eq('SELECT count(*)::int, count(DISTINCT platform)::int FROM ads_campaigns', 'VALUES (12, 5)', 'twelve campaigns on five platforms');
SELECT ok(EXISTS (SELECT FROM ads_daily_totals GROUP BY platform HAVING sum(spend_cents) = 0 AND sum(revenue_cents) > 0), 'one without spend');
SELECT ok(EXISTS (SELECT FROM ads_campaigns c WHERE target_roas IS NULL AND EXISTS (SELECT FROM ads_daily_metrics m WHERE m.campaign_id = c.id AND m.spend_cents > 0)), 'one without target');
SELECT ok((SELECT bool_and(roas IS NOT NULL) FROM ads_daily_metrics WHERE spend_cents > 0), 'with their calculated metrics');
SELECT set_eq('SELECT DISTINCT status FROM purchase_orders', '{draft,sent,confirmed,received,cancelled}'::text[], 'purchase orders in each state');
SELECT set_eq('SELECT DISTINCT status FROM inventory_current', '{in_stock,low_stock,urgent_reorder,out_of_stock}'::text[], 'every bucket is filled');
SELECT ok((SELECT variants > 180 FROM inventory_status_counts WHERE status = 'in_stock'), 'most is in stock');
SELECT ok((SELECT sum(needs_decision) BETWEEN 8 AND 22 FROM app.inventory_counts('occ', app.today('occ'))), 'some ten to twenty need a decision');
SELECT ok((SELECT count(*) FILTER (WHERE snoozed_until > app.today('occ')) > 0 AND count(*) FILTER (WHERE snooze_below_cover_x10 IS NOT NULL) > 0
             AND count(*) FILTER (WHERE decision_holds) > 3 AND count(*) FILTER (WHERE flagged) BETWEEN 2 AND 3 AND count(chosen_vendor_id) = 1 FROM inventory_current),
          'some are snoozed, decided, flagged, or go to another vendor');
SELECT ok((SELECT count(*) FROM inventory_current WHERE status <> 'in_stock' AND available + inbound > reorder_point) > 2, 'some are covered by what is on order');
SELECT set_eq('SELECT DISTINCT sales_velocity FROM inventory_current', '{high,medium,low,dormant}'::text[], 'every velocity');
SELECT ok((SELECT count(*) FILTER (WHERE status = 'pending') >= 3 AND count(DISTINCT status) = 4 FROM "AgentApproval"), 'approvals, pending and others');
SELECT ok(n > 0, tbl || ' has rows') FROM (SELECT tbl, (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I', tbl), false, true, '')))[1]::text::int AS n
  FROM unnest('{sales_pulse_actions,inventory_actions,inventory_events,DecisionLog,approvals_history,supplier_lead_times}'::text[]) tbl) t;
SELECT is((SELECT count(*) FROM pg_class WHERE relname LIKE 'sample!_%' ESCAPE '!'), 0::bigint, 'nothing of the making is left');

-- An operator ------------------------------------------------------------------------------------------------------------------------
SET SESSION AUTHORIZATION op_occ;
SELECT is((SELECT count(*) FROM inventory_current), (SELECT count(*) FROM variants), 'an operator sees each variant');
SELECT lives_ok($$SELECT app.approve_reorder(gen_random_uuid(), c.variant_id, 12, c.primary_vendor_id, c.unit_cost, c.version, c.last_decision_id, 'test', '{}', false)
                  FROM (SELECT * FROM inventory_current WHERE needs_decision AND on_order = 0 ORDER BY days_of_cover_x10 LIMIT 1) c$$, 'and can approve the most urgent');
RESET SESSION AUTHORIZATION;

SELECT * FROM finish();
ROLLBACK;
