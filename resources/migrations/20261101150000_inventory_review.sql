-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the reorder review, the purchase orders and the vendors ask beyond the rollups. Arithmetic is never repeated here: each figure comes
-- from the functions of the inventory arithmetic.

-- The review's settings of the session's project: one row, none without a project.
CREATE OR REPLACE FUNCTION app.review_settings()
RETURNS TABLE (project text, today date, review_days integer, service_level numeric)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT p.project, app.today(p.project), coalesce(p.review_days, 14), coalesce(p.service_level, 0.95)
    FROM app.projects p WHERE p.project = app.current_project();
$$;

-- The queue: each variant with what is suggested, whether it needs a decision today and whether it is snoozed today.
DROP VIEW IF EXISTS app.reorder_queue;
CREATE VIEW app.reorder_queue WITH (security_invoker = true) AS
SELECT c.project, c.variant_id, c.product_id, c.sku, c.product_title, c.variant_title, c.product_type, c.vendor_name, c.primary_vendor_id,
       c.unit_cost, c.price, c.available, c.on_hand, c.committed, c.incoming, c.on_order, c.inbound, c.avg_daily_sales, c.max_daily_sales,
       c.sales_velocity, c.lead_time_days, c.max_lead_days, c.safety_stock, c.reorder_point, c.status, c.weeks_of_supply,
       c.days_of_cover_x10, c.is_bundle, c.pack_size, c.min_order_quantity, c.snapshot_id, c.snapshot_date, c.last_decision_id,
       c.last_decision_at, c.last_decision_by, c.last_decision_type, c.snoozed_until, c.snooze_below_cover_x10, c.flagged, c.version,
       app.needs_decision(c, own.today) AS needs_now,
       coalesce(c.snoozed_until > own.today, false)
           OR coalesce(c.days_of_cover_x10 >= c.snooze_below_cover_x10, false) AS snoozed_now,
       app.suggested_quantity(c.reorder_point, c.avg_daily_sales, own.review_days, c.available, c.inbound, c.pack_size,
                              c.min_order_quantity) AS suggested,
       own.review_days, own.service_level
FROM app.review_settings() AS own
JOIN public.inventory_current c ON c.project = own.project;

CREATE INDEX IF NOT EXISTS idx_inventory_current_needs ON public.inventory_current (project, variant_id) WHERE needs_decision;
CREATE INDEX IF NOT EXISTS idx_inventory_current_date ON public.inventory_current (project, snapshot_date);

-- The variant's last full days in the shop's zone: what was sold, and whether the day's snapshot had nothing to sell.
CREATE OR REPLACE FUNCTION app.velocity_days(p_variant text, p_days integer)
RETURNS TABLE (day date, units bigint, out_of_stock boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT own.today - n, coalesce(sold.units, 0), coalesce(stock.available_quantity <= 0, false)
    FROM app.review_settings() AS own
    CROSS JOIN generate_series(1, least(greatest(p_days, 1), 366)) AS n
    LEFT JOIN LATERAL (
        SELECT sum(s.units)::bigint AS units FROM public.sales_daily s
        WHERE s.project = own.project AND s.variant_id = p_variant AND s.day = own.today - n) AS sold ON true
    LEFT JOIN public.inventory_snapshots stock
        ON stock.variant_id = p_variant AND stock.snapshot_date = own.today - n AND stock.project = own.project;
$$;

-- These days in figures: units a day, leaving out the days on which there was nothing to sell, as the snapshots' average does; the change of
-- that average from the first half of the days to the second (0.12 is 12 % more; NULL where the first sold nothing); and the days left out.
CREATE OR REPLACE FUNCTION app.velocity_summary(p_variant text, p_days integer)
RETURNS TABLE (average numeric, trend numeric, days_out_of_stock integer)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT avg(d.units) FILTER (WHERE NOT d.out_of_stock), half.later / nullif(half.earlier, 0) - 1,
           (count(*) FILTER (WHERE d.out_of_stock))::integer
    FROM app.velocity_days(p_variant, p_days) AS d
    CROSS JOIN (
        SELECT avg(e.units) FILTER (WHERE e.nth <= e.days / 2) AS earlier, avg(e.units) FILTER (WHERE e.nth > e.days / 2) AS later
        FROM (SELECT units, out_of_stock, row_number() OVER (ORDER BY day) AS nth, count(*) OVER () AS days
              FROM app.velocity_days(p_variant, p_days)) AS e
        WHERE NOT e.out_of_stock) AS half
    GROUP BY half.later, half.earlier;
$$;

-- The vendors of a variant's product, with the lead time that each kept (mean of order date to delivery over received purchase orders) and
-- what to order from each: with the lead times that he has for it (point_days, point_most), the safety stock and the reorder point that follow,
-- pack size and minimum. The vendor that a reorder goes to keeps the queue's figures.
DROP FUNCTION IF EXISTS app.vendor_options(text); -- whose columns were fewer once
CREATE OR REPLACE FUNCTION app.vendor_options(p_variant text)
RETURNS TABLE (vendor_id uuid, name text, cost numeric, is_primary boolean, lead_time_days integer, max_lead_days integer,
               kept_days numeric, deliveries integer, on_time integer, min_order_quantity integer, pack_size integer,
               payment_terms text, vendor_sku text, point_days integer, point_most integer, safety_stock integer, reorder_point integer,
               suggested integer)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT v.id, v.name, pv.cost, own.is_primary, v.lead_time_days, v.max_lead_days,
           kept.days, kept.deliveries, kept.on_time, pv.min_order_quantity, pack.size, v.payment_terms, pv.sku, lead.days, lead.most,
           point.safety_stock, point.reorder_point,
           CASE WHEN own.is_primary THEN q.suggested
               ELSE app.suggested_quantity(point.reorder_point, q.avg_daily_sales, q.review_days, q.available, q.inbound, pack.size,
                                           pv.min_order_quantity) END
    FROM app.reorder_queue q
    JOIN public.products p ON p.id = q.product_id AND p.project = q.project
    JOIN public.product_vendors pv ON pv.product_id = q.product_id AND pv.project = q.project
    JOIN public.vendors v ON v.id = pv.vendor_id AND v.project = q.project
    CROSS JOIN LATERAL (SELECT v.id IS NOT DISTINCT FROM q.primary_vendor_id AS is_primary) AS own
    CROSS JOIN LATERAL app.vendor_lead_times(q.project, v.id, p.id) AS theirs
    CROSS JOIN LATERAL (
        SELECT CASE WHEN own.is_primary THEN q.lead_time_days ELSE theirs.days END AS days,
               CASE WHEN own.is_primary THEN q.max_lead_days ELSE theirs.most END AS most) AS lead
    CROSS JOIN LATERAL app.point_with(q.lead_time_days, q.max_lead_days, q.safety_stock, q.reorder_point, lead.days, lead.most,
                                      q.avg_daily_sales, q.max_daily_sales) AS point
    CROSS JOIN LATERAL (
        SELECT avg(o.actual_delivery_date - o.order_date)::numeric(10,1) AS days, count(*)::integer AS deliveries,
               (count(*) FILTER (WHERE o.actual_delivery_date - o.order_date <= v.lead_time_days))::integer AS on_time
        FROM public.purchase_orders o
        WHERE o.vendor_id = v.id AND o.project = q.project AND o.status = 'received' AND o.actual_delivery_date IS NOT NULL) AS kept
    CROSS JOIN LATERAL (
        SELECT coalesce(pv.pack_size, (SELECT nullif(max(substr(tag, 6)::integer), 0) FROM unnest(p.tags) AS tag
                                       WHERE tag ~* '^PACK:[0-9]{1,6}$')) AS size) AS pack
    WHERE q.variant_id = p_variant;
$$;

-- What other lead times, another service level, vendor or quantity would mean. With the variant's own lead times and the project's service
-- level the reorder point is the one that stands; another service level takes that percentile of the days with sales as the maximum, as the
-- snapshot's own maximum is found. NULL for a lead time or level means: as it is with the vendor. cover_until is the day on which stock, what
-- is coming and the quantity are sold out.
CREATE OR REPLACE FUNCTION app.reorder_what_if(p_variant text, p_vendor uuid, p_lead integer, p_max_lead integer, p_service numeric,
                                               p_quantity integer)
RETURNS TABLE (safety_stock integer, reorder_point integer, suggested integer, quantity integer, cover_until date, cost numeric)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(point.safety_stock, 0), point.reorder_point, amount.suggested, amount.quantity,
           CASE WHEN app.daily_rate(q.avg_daily_sales) > 0 THEN
               own.today + (least(36500, app.days_of_cover_x10(
                   least(2147483647, greatest(0, q.available)::bigint + q.inbound + amount.quantity)::integer, q.avg_daily_sales) / 10))
           END,
           offer.cost * amount.quantity
    FROM app.reorder_queue q
    JOIN app.review_settings() AS own ON own.project = q.project
    LEFT JOIN LATERAL (
        SELECT o.cost, o.pack_size, o.min_order_quantity, o.point_days, o.point_most
        FROM app.vendor_options(p_variant) o WHERE o.vendor_id = p_vendor) AS offer ON true
    CROSS JOIN LATERAL (
        SELECT coalesce(p_lead, offer.point_days, q.lead_time_days) AS days, coalesce(p_max_lead, offer.point_most, q.max_lead_days) AS most,
               coalesce(p_service, own.service_level) AS service) AS lead
    CROSS JOIN LATERAL (
        SELECT CASE WHEN lead.service = own.service_level THEN q.max_daily_sales
            ELSE coalesce((SELECT percentile_cont(least(greatest(lead.service, 0), 1)::float8) WITHIN GROUP (ORDER BY d.units)
                           FROM app.velocity_days(p_variant, 60) d WHERE d.units > 0)::numeric, q.max_daily_sales)
        END AS most) AS demand
    CROSS JOIN LATERAL app.point_with(CASE WHEN lead.service = own.service_level THEN q.lead_time_days ELSE -1 END, q.max_lead_days,
                                      q.safety_stock, q.reorder_point, lead.days, lead.most, q.avg_daily_sales, demand.most) AS point
    CROSS JOIN LATERAL (
        SELECT need.suggested, CASE WHEN p_quantity IS NULL THEN need.suggested ELSE greatest(0, p_quantity) END AS quantity
        FROM (SELECT app.suggested_quantity(point.reorder_point, q.avg_daily_sales, q.review_days, q.available, q.inbound,
                                            CASE WHEN p_vendor IS NULL THEN q.pack_size ELSE offer.pack_size END,
                                            CASE WHEN p_vendor IS NULL THEN q.min_order_quantity ELSE offer.min_order_quantity END)
                     AS suggested) AS need) AS amount
    WHERE q.variant_id = p_variant;
$$;

REVOKE ALL ON app.reorder_queue FROM PUBLIC, anon;
GRANT SELECT ON app.reorder_queue TO authenticated, service_role;
REVOKE ALL ON FUNCTION app.review_settings(), app.velocity_days(text, integer), app.velocity_summary(text, integer),
    app.vendor_options(text),
    app.reorder_what_if(text, uuid, integer, integer, numeric, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.review_settings(), app.velocity_days(text, integer), app.velocity_summary(text, integer),
    app.vendor_options(text),
    app.reorder_what_if(text, uuid, integer, integer, numeric, integer) TO authenticated, service_role;
