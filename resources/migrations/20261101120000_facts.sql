-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- From orders to facts to snapshots. Revenue: an order counts unless cancelled_at is set or financial_status is 'voided' or 'refunded'.
-- Its revenue is subtotal - refunded, never below 0. Its lines share exactly that, pro rata to quantity * unit_price; what rounding to the
-- currency's smallest unit leaves over goes to the largest line.
--
-- Facts are written in the shop's zone: 'revenue' one an hour of the shop's own clock (the repeated hour of a clock change is an hour of its
-- own, zones of half and quarter hours have theirs), 'sku_sales' one a day and variant (scope: the variant's id, or 'line:' and the title
-- where a line has no variant), 'fulfillment_open' one a day, the last of which is the present state. A second currency has facts of its own:
-- revenue with the currency as scope, sku_sales with the currency behind the scope and metadata.variant_id. Facts made here carry
-- metadata.source = 'orders'; those are taken away when their orders go, others' facts are not,
-- but for those of a sales report (metadata.source = 'sales report'), which give way on days that have orders.

SET client_min_messages = warning;

-- Decimal places of a currency's smallest unit (ISO 4217).
CREATE OR REPLACE FUNCTION app.minor_digits(p_currency text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN p_currency IN ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') THEN 0
    WHEN p_currency IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') THEN 3
    ELSE 2
END;

CREATE OR REPLACE FUNCTION app.order_counts(cancelled_at timestamptz, financial_status text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN cancelled_at IS NULL AND coalesce(financial_status, '') NOT IN ('voided', 'refunded');

CREATE OR REPLACE FUNCTION app.order_revenue(cancelled_at timestamptz, financial_status text, subtotal numeric, refunded numeric)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN app.order_counts(cancelled_at, financial_status)
    THEN greatest(0, coalesce(subtotal, 0) - greatest(0, coalesce(refunded, 0))) ELSE 0 END;

-- An amount as text with at least two decimal places and no needless zeros after them: '8425.50'.
CREATE OR REPLACE FUNCTION app.amount_text(amount numeric) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN scale(trim_scale(amount)) <= 2 THEN round(amount, 2) ELSE trim_scale(amount) END::text;

-- Sets order_lines.amount of these orders, or of all where p_order_ids is NULL. Lines of an order that does not count get 0.
CREATE OR REPLACE FUNCTION app.allocate_order_lines(p_project text, p_order_ids text[] DEFAULT NULL) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off AS $$
BEGIN
    PERFORM app.require_project(p_project);
    WITH weighed AS (
        SELECT l.order_id, l.line_no, app.minor_digits(o.currency) AS digits,
               app.order_revenue(o.cancelled_at, o.financial_status, o.subtotal, o.refunded) AS revenue,
               CASE WHEN sum(greatest(0, l.quantity * l.unit_price)) OVER whole > 0 THEN greatest(0, l.quantity * l.unit_price)
                    WHEN sum(greatest(0, l.quantity)) OVER whole > 0 THEN greatest(0, l.quantity)
                    ELSE 1 END AS weight
        FROM public.order_lines l
        JOIN public.orders o ON o.project = l.project AND o.id = l.order_id
        WHERE l.project = p_project AND (p_order_ids IS NULL OR l.order_id = ANY (p_order_ids))
        WINDOW whole AS (PARTITION BY l.order_id)
    ), shared AS (
        SELECT order_id, line_no, revenue, weight, trunc(revenue * weight / sum(weight) OVER (PARTITION BY order_id), digits) AS share
        FROM weighed
    ), exact AS (
        SELECT order_id, line_no,
               share + CASE WHEN row_number() OVER (PARTITION BY order_id ORDER BY weight DESC, line_no) = 1
                            THEN revenue - sum(share) OVER (PARTITION BY order_id) ELSE 0 END AS amount
        FROM shared
    )
    UPDATE public.order_lines l SET amount = e.amount
    FROM exact e
    WHERE l.project = p_project AND l.order_id = e.order_id AND l.line_no = e.line_no AND l.amount IS DISTINCT FROM e.amount;
END $$;

-- Recomputes the facts of the hours and days that hold p_from to p_to (both included; NULL is without end) from orders and order_lines, and
-- the state of open fulfillment. Only facts whose value changed are written, and the sales rollups with them: while it has the facts in hand,
-- their trigger (app.dashboard_facts_changed) stands aside, since to parse them again would take as long as to write them.
CREATE OR REPLACE FUNCTION app.refresh_facts(p_project text, p_from timestamptz DEFAULT NULL, p_to timestamptz DEFAULT NULL) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off AS $$
DECLARE
    zone CONSTANT text := app.project_time_zone(p_project);
    -- A project that has no currency set has that of its first order.
    own_currency CONSTANT text := coalesce((SELECT currency FROM app.projects WHERE project = p_project),
                                           (SELECT currency FROM public.orders WHERE project = p_project ORDER BY created_at, id LIMIT 1));
    domain CONSTANT text := coalesce((SELECT shop_domain FROM app.projects WHERE project = p_project), p_project);
    hour_from CONSTANT timestamptz := coalesce(date_trunc('hour', p_from, zone), '-infinity');
    hour_to CONSTANT timestamptz := coalesce(date_trunc('hour', p_to, zone), 'infinity');
    day_from CONSTANT date := coalesce((p_from AT TIME ZONE zone)::date, '-infinity');
    day_to CONSTANT date := coalesce((p_to AT TIME ZONE zone)::date, 'infinity');
    start_from CONSTANT timestamptz := day_from::timestamp AT TIME ZONE zone;
    start_to CONSTANT timestamptz := day_to::timestamp AT TIME ZONE zone;
    -- Orders are read a little wider than the range and kept by the hour or day that they belong to: around a clock change, the range's
    -- ends in universal time do not tell which hour or day of the shop's clock an order is in.
    read_from CONSTANT timestamptz := start_from - interval '3 hours';
    read_to CONSTANT timestamptz := start_to + interval '30 hours';
    today CONSTANT date := app.today(p_project);
BEGIN
    PERFORM app.require_project(p_project);
    PERFORM app.lock_project(p_project);
    INSERT INTO app.facts_in_hand VALUES (pg_current_xact_id());
    WITH bought AS MATERIALIZED (
        SELECT o.id, o.created_at, o.currency::text AS currency,
               app.order_revenue(o.cancelled_at, o.financial_status, o.subtotal, o.refunded) AS revenue
        FROM public.orders o
        WHERE o.project = p_project AND o.created_at >= read_from AND o.created_at < read_to
          AND app.order_counts(o.cancelled_at, o.financial_status)
    ), summed AS (
        SELECT 'revenue' AS metric, NULL AS variant_id, hour AS period_start, hour + interval '1 hour' AS period_end, currency,
               sum(revenue) AS amount, count(*) AS orders, coalesce(sum(units), 0)::bigint AS units
        FROM (SELECT b.currency, b.revenue, date_trunc('hour', b.created_at, zone) AS hour,
                     (SELECT sum(l.quantity) FROM public.order_lines l WHERE l.project = p_project AND l.order_id = b.id) AS units
              FROM bought b) AS h
        WHERE hour BETWEEN hour_from AND hour_to
        GROUP BY hour, currency
        UNION ALL
        SELECT 'sku_sales', variant_id, day::timestamp AT TIME ZONE zone, (day + 1)::timestamp AT TIME ZONE zone, currency,
               sum(amount), count(DISTINCT order_id), sum(quantity)
        FROM (SELECT b.currency, (b.created_at AT TIME ZONE zone)::date AS day, l.order_id, l.quantity, l.amount,
                     coalesce(l.variant_id, 'line:' || left(coalesce(l.title, ''), 200)) AS variant_id
              FROM bought b JOIN public.order_lines l ON l.project = p_project AND l.order_id = b.id) AS line
        WHERE day BETWEEN day_from AND day_to
        GROUP BY day, variant_id, currency
    ), fresh AS MATERIALIZED (
        SELECT metric,
               CASE WHEN currency IS NOT DISTINCT FROM own_currency THEN variant_id ELSE concat_ws(' ', variant_id, currency) END AS scope,
               period_start, period_end, coalesce(variant_id, '') AS variant_id, currency, amount, orders, units,
               jsonb_build_object('amount', app.amount_text(amount), 'currency', currency, 'orders', orders, 'units', units) AS value,
               CASE WHEN metric = 'revenue' OR currency IS NOT DISTINCT FROM own_currency THEN '{"source": "orders"}'
                    ELSE '{"source": "orders"}' || jsonb_build_object('variant_id', variant_id) END AS metadata
        FROM summed
        UNION ALL
        SELECT 'fulfillment_open', NULL, today::timestamp AT TIME ZONE zone, (today + 1)::timestamp AT TIME ZONE zone, '', NULL, NULL, NULL, NULL,
               jsonb_build_object('count', count(*), 'oldest', min(created_at)), '{"source": "orders"}'
        FROM public.orders
        WHERE project = p_project AND cancelled_at IS NULL AND fulfilled_at IS NULL
          AND coalesce(fulfillment_status, '') NOT IN ('fulfilled', 'restocked')
          AND coalesce(financial_status, '') NOT IN ('voided', 'refunded')
        HAVING EXISTS (SELECT FROM public.orders WHERE project = p_project)
    ), present AS MATERIALIZED (
        SELECT id, metric, scope, "periodStart" AS period_start, "periodEnd" AS period_end, value, metadata
        FROM public."DashboardFact"
        WHERE project = p_project
          AND (metric = 'revenue' AND "periodStart" BETWEEN start_from AND hour_to
               AND ("periodStart" >= hour_from OR metadata ->> 'source' = 'sales report')
               OR metric = 'sku_sales' AND "periodStart" BETWEEN start_from AND start_to
               OR metric = 'fulfillment_open' AND "periodStart" = today::timestamp AT TIME ZONE zone)
    ), difference AS MATERIALIZED (
        -- FULL JOIN is hashed or merged whatever the planner believes of tables that were filled a moment ago.
        SELECT p.id, n.metric, n.scope, n.period_start, n.period_end, n.value, n.metadata, n.variant_id, n.currency, n.amount, n.orders, n.units,
               p.metric AS old_metric, p.scope AS old_scope, p.period_start AS old_start, p.value AS old_value, p.metadata AS old_metadata
        FROM fresh n
        FULL JOIN present p ON p.metric = n.metric AND coalesce(p.scope, '') = coalesce(n.scope, '') AND p.period_start = n.period_start
        WHERE CASE WHEN p.id IS NULL THEN true WHEN n.metric IS NULL THEN p.metadata ->> 'source' = 'orders' OR p.metadata ->> 'source' = 'sales report'
                                                AND EXISTS (SELECT FROM public.orders o WHERE o.project = p_project
                                                            AND o.created_at >= p.period_start AND o.created_at < p.period_end)
                  ELSE (p.value, p.metadata, p.period_end) IS DISTINCT FROM (n.value, n.metadata, n.period_end) END
    ), gone AS (
        DELETE FROM public."DashboardFact" f WHERE f.id IN (SELECT d.id FROM difference d WHERE d.metric IS NULL)
    ), changed AS (
        UPDATE public."DashboardFact" f
        SET value = d.value, metadata = d.metadata, "periodEnd" = d.period_end
        FROM difference d
        WHERE f.id = d.id AND d.metric IS NOT NULL
    ), added AS (
        INSERT INTO public."DashboardFact" (project, "shopDomain", "factType", scope, value, metadata, "periodStart", "periodEnd")
        SELECT p_project, domain, d.metric, d.scope, d.value, d.metadata, d.period_start, d.period_end
        FROM difference d
        WHERE d.id IS NULL
        ORDER BY d.metric, d.period_start, d.scope
    ), move AS MATERIALIZED (
        -- What app.sales_rollup_statement() would make of these facts: fresh figures are at hand, only former ones are parsed.
        SELECT metric, period_start AS start, variant_id, currency, amount, orders, units, 1 AS facts
        FROM difference WHERE metric IN ('revenue', 'sku_sales') AND currency IN (SELECT currency FROM bought WHERE currency ~ '^[A-Z]{3}$')
        UNION ALL
        SELECT metric, start, variant_id, currency, -amount, -orders, -units, -1
        FROM (SELECT old_metric AS metric, old_start AS start, old_scope AS scope, coalesce(old_metadata ->> 'variant_id', old_scope) AS variant_id,
                     app.fact_currency(old_value) AS currency, app.fact_amount(old_value) AS amount,
                     app.fact_count(old_value, 'orders') AS orders, app.fact_count(old_value, 'units') AS units
              FROM difference WHERE old_metric IN ('revenue', 'sku_sales')) AS old
        WHERE currency IS NOT NULL AND amount IS NOT NULL AND orders IS NOT NULL AND units IS NOT NULL
          AND CASE WHEN metric = 'revenue' THEN scope IS NULL OR scope = currency ELSE scope IS NOT NULL END
    ), hourly AS (
        INSERT INTO public.sales_hourly AS h (project, hour, currency, units, orders, amount, facts)
        SELECT p_project, date_trunc('hour', start, zone), currency, sum(units), sum(orders), sum(amount), sum(facts)
        FROM move WHERE metric = 'revenue'
        GROUP BY 2, 3
        ON CONFLICT (project, hour, currency) DO UPDATE
            SET units = h.units + excluded.units, orders = h.orders + excluded.orders, amount = h.amount + excluded.amount,
                facts = h.facts + excluded.facts
    ), known AS MATERIALIZED (
        SELECT ctid AS place, day, variant_id, currency::text AS currency FROM public.sales_daily
        WHERE project = p_project AND day BETWEEN day_from AND day_to
    ), daily AS MATERIALIZED (
        -- The project's lock is held: rows stay in their places, one that is not there stays away, and a plain INSERT costs half of one with
        -- ON CONFLICT. CASE: a plain condition would make a LEFT JOIN of it, and that a nested loop.
        SELECT n.day, n.variant_id, n.currency, n.units, n.amount, n.orders, n.facts, k.place
        FROM (SELECT (start AT TIME ZONE zone)::date AS day, variant_id, currency, sum(units)::bigint AS units, sum(amount) AS amount,
                     sum(orders)::bigint AS orders, sum(facts)::integer AS facts
              FROM move WHERE metric = 'sku_sales' GROUP BY 1, 2, 3) AS n
        FULL JOIN known k ON k.day = n.day AND k.variant_id = n.variant_id AND k.currency = n.currency
        WHERE CASE WHEN n.day IS NULL THEN false ELSE true END
    ), moved AS (
        UPDATE public.sales_daily d
        SET units = d.units + n.units, amount = d.amount + n.amount, orders = d.orders + n.orders, facts = d.facts + n.facts
        FROM daily n
        WHERE d.ctid = n.place
    )
    INSERT INTO public.sales_daily (project, day, variant_id, currency, units, amount, orders, facts)
    SELECT p_project, day, variant_id, currency, units, amount, orders, facts FROM daily WHERE place IS NULL ORDER BY day, variant_id;
    DELETE FROM app.facts_in_hand WHERE transaction = pg_current_xact_id();
    DELETE FROM public.sales_hourly WHERE project = p_project AND facts = 0;
    DELETE FROM public.sales_daily WHERE project = p_project AND facts = 0;
END $$;

-- Works out sales, velocity and lead times of a day's snapshots, and from these safety stock, reorder point, status and weeks of supply.
--   * Window: the 60 complete days before the day, or as many as the shop has sales or (where Shopify says when it was made) the variant
--     existed. Days on which a snapshot shows nothing available are left out of the average; a variant that was out of stock all the time
--     keeps the average that its earlier snapshot had.
--   * The maximum is the 95th percentile (app.projects.service_level) of the days with sales, and never below the average.
--   * Velocity by share of units in the window: the variants that make up the first half are high, up to four fifths medium, the others low;
--     without sales dormant.
--   * Lead times: supplier_lead_times of the vendor that reorders go to, for the product or for all, else the vendor's own.
-- Rows whose figures stay the same are not written. Hash joins throughout: the planner knows nothing of how many rows the parts have.
CREATE OR REPLACE FUNCTION app.refresh_snapshots(p_project text, p_day date) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off SET enable_nestloop = off AS $$
DECLARE
    zone CONSTANT text := app.project_time_zone(p_project);
    level CONSTANT double precision := coalesce((SELECT service_level FROM app.projects WHERE project = p_project), 0.95);
    window_from CONSTANT date := greatest(p_day - 60, (SELECT min(day) FROM public.sales_daily WHERE project = p_project));
BEGIN
    PERFORM app.require_project(p_project);
    PERFORM app.lock_project(p_project);
    WITH target AS MATERIALIZED (
        SELECT s.id, s.variant_id, v.product_id,
               greatest(window_from, (v.shopify_created_at AT TIME ZONE zone)::date) AS since
        FROM public.inventory_snapshots s
        JOIN public.variants v ON v.id = s.variant_id AND v.project = p_project
        WHERE s.project = p_project AND s.snapshot_date = p_day
    ), out_day AS MATERIALIZED (
        SELECT variant_id, snapshot_date AS day
        FROM public.inventory_snapshots
        WHERE project = p_project AND snapshot_date >= window_from AND snapshot_date < p_day AND available_quantity <= 0
    ), out_days AS (
        SELECT t.id, count(*) AS days FROM target t JOIN out_day o ON o.variant_id = t.variant_id AND o.day >= t.since GROUP BY t.id
    ), sold AS MATERIALIZED (
        SELECT d.variant_id, d.day, sum(d.units) AS units
        FROM public.sales_daily d
        WHERE d.project = p_project AND d.day >= window_from AND d.day < p_day
        GROUP BY d.variant_id, d.day
    ), sales AS (
        SELECT s.variant_id, sum(s.units) AS units, sum(s.units) FILTER (WHERE o.day IS NULL) AS units_in_stock,
               percentile_cont(level) WITHIN GROUP (ORDER BY s.units) FILTER (WHERE s.units > 0) AS peak
        FROM sold s LEFT JOIN out_day o USING (variant_id, day)
        GROUP BY s.variant_id
    ), measured AS (
        SELECT t.id, t.variant_id, t.product_id, coalesce(s.units, 0) AS units, s.peak,
               round(greatest(0, coalesce(s.units_in_stock, 0))
                     / nullif(greatest(0, greatest(1, p_day - t.since) - coalesce(o.days, 0)), 0), 2) AS average
        FROM target t LEFT JOIN sales s USING (variant_id) LEFT JOIN out_days o ON o.id = t.id
    ), rated AS (
        SELECT m.*, coalesce(m.average, before.avg_daily_sales, 0) AS avg_sales,
               (sum(m.units) OVER (ORDER BY m.units DESC, m.variant_id) - m.units)::numeric / nullif(sum(m.units) OVER (), 0) AS share_before
        FROM measured m
        LEFT JOIN LATERAL (
            SELECT e.avg_daily_sales FROM public.inventory_snapshots e
            WHERE m.average IS NULL AND e.variant_id = m.variant_id AND e.project = p_project AND e.snapshot_date < p_day
              AND e.avg_daily_sales IS NOT NULL
            ORDER BY e.snapshot_date DESC LIMIT 1) AS before ON true
    ), fresh AS (
        SELECT r.id, least(r.avg_sales, 99999999)::numeric(10,2) AS avg_sales,
               least(greatest(round(r.peak::numeric, 2), r.avg_sales), 99999999)::numeric(10,2) AS max_sales,
               CASE WHEN r.units <= 0 THEN 'dormant' WHEN r.share_before < 0.5 THEN 'high' WHEN r.share_before < 0.8 THEN 'medium'
                    ELSE 'low' END AS velocity,
               lead.days, lead.most AS max_days
        FROM rated r
        LEFT JOIN public.inventory_current c ON c.project = p_project AND c.variant_id = r.variant_id
        LEFT JOIN LATERAL app.vendor_lead_times(p_project, c.primary_vendor_id, r.product_id) AS lead ON true
    )
    UPDATE public.inventory_snapshots s
    SET avg_daily_sales = f.avg_sales, max_daily_sales = f.max_sales, sales_velocity = f.velocity,
        lead_time_days = coalesce(f.days, s.lead_time_days), max_lead_days = coalesce(f.max_days, s.max_lead_days), reorder_point = NULL
    FROM fresh f
    WHERE s.id = f.id AND s.project = p_project AND s.snapshot_date = p_day
      AND (s.avg_daily_sales, s.max_daily_sales, s.sales_velocity, s.lead_time_days, s.max_lead_days)
          IS DISTINCT FROM (f.avg_sales, f.max_sales, f.velocity, coalesce(f.days, s.lead_time_days), coalesce(f.max_days, s.max_lead_days));
END $$;

REVOKE EXECUTE ON FUNCTION app.allocate_order_lines(text, text[]), app.refresh_facts(text, timestamptz, timestamptz),
    app.refresh_snapshots(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.allocate_order_lines(text, text[]), app.refresh_facts(text, timestamptz, timestamptz),
    app.refresh_snapshots(text, date) TO authenticated, service_role;

RESET client_min_messages;
