-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- inventory_current and inventory_status_counts: how they are computed, and the triggers that keep them (see rollups, also for what
-- needs_decision means).

SET client_min_messages = warning;

-- The lead times that a vendor has for a product: as observed for the product, or for all that he delivers, else as he promises.
CREATE OR REPLACE FUNCTION app.vendor_lead_times(p_project text, p_vendor uuid, p_product text)
RETURNS TABLE (days integer, most integer)
LANGUAGE sql STABLE ROWS 1 AS $$
    SELECT coalesce(known.lead_time_days, w.lead_time_days),
           greatest(coalesce(known.lead_time_days, w.lead_time_days), coalesce(known.max_lead_days, w.max_lead_days))
    FROM public.vendors w
    LEFT JOIN LATERAL (
        SELECT t.lead_time_days, t.max_lead_days FROM public.supplier_lead_times t
        WHERE t.vendor_id = w.id AND t.project = p_project AND (t.product_id = p_product OR t.product_id IS NULL)
        ORDER BY t.product_id NULLS LAST LIMIT 1) AS known ON true
    WHERE w.id = p_vendor;
$$;

-- The rows of inventory_current for these variants, from the sources. Where an operator chose the vendor, his lead times and what follows from
-- them take the place of the snapshot's. Everything that fills the rollup reads this, and nothing else.
CREATE OR REPLACE FUNCTION app.inventory_now(p_project text, p_variants text[])
RETURNS TABLE (variant_id text, snapshot_id uuid, snapshot_date date, product_id text, sku text, product_title text, variant_title text,
               product_type text, vendor_name text, primary_vendor_id uuid, unit_cost numeric, price numeric, available integer,
               on_hand integer, committed integer, incoming integer, on_order integer, arrived integer, inbound integer,
               avg_daily_sales numeric, max_daily_sales numeric, sales_velocity text, lead_time_days integer, max_lead_days integer,
               safety_stock integer, reorder_point integer, status text, weeks_of_supply numeric, days_of_cover_x10 integer,
               is_bundle boolean, pack_size integer, min_order_quantity integer, chosen_vendor_id uuid, last_decision_id uuid,
               last_decision_at timestamptz, last_decision_by text, last_decision_type text, decision_holds boolean, snoozed_until date,
               snooze_below_cover_x10 integer, flagged boolean, needs_decision boolean)
LANGUAGE sql STABLE AS $$
    SELECT v.id, s.id, s.snapshot_date, v.product_id, v.sku, p.title, v.title,
           p.product_type, coalesce(vendor.name, p.vendor), vendor.id, vendor.cost, v.price, s.available_quantity,
           s.on_hand_quantity, s.committed_quantity, s.incoming_quantity, lines.on_order, lines.arrived, supply.inbound,
           s.avg_daily_sales, s.max_daily_sales, s.sales_velocity, lead.days, lead.most,
           point.safety_stock, point.reorder_point, stock.status, s.weeks_of_supply, cover.x10,
           tags.is_bundle, coalesce(vendor.pack_size, tags.pack_size), vendor.min_order_quantity, (acts.choice).vendor_id, (acts.latest).id,
           (acts.latest).created_at, (acts.latest).operator_name, app.action_kind((acts.latest).action_type, (acts.latest).metadata),
           decision.holds, snooze.until_date, snooze.below_x10, coalesce(flag.flagged, false),
           stock.status <> 'in_stock' AND p.status <> 'archived'
               AND s.available_quantity::bigint + supply.inbound <= coalesce(point.reorder_point, 0)
               AND NOT decision.holds
               AND (snooze.below_x10 IS NULL OR cover.x10 < snooze.below_x10)
    FROM (SELECT DISTINCT unnest(p_variants) AS id) AS key
    JOIN public.variants v ON v.id = key.id AND v.project = p_project
    JOIN public.products p ON p.id = v.product_id AND p.project = p_project
    CROSS JOIN LATERAL (
        SELECT * FROM public.inventory_snapshots s0
        WHERE s0.variant_id = v.id AND s0.project = p_project
        ORDER BY s0.snapshot_date DESC LIMIT 1) AS s
    CROSS JOIN LATERAL (
        SELECT least(2147483647, coalesce(sum(greatest(0, i.quantity - i.received_quantity))
                   FILTER (WHERE o.status IN ('draft', 'sent', 'confirmed')), 0))::integer AS on_order,
               least(2147483647, coalesce(sum(greatest(0, i.last_received_quantity))
                   FILTER (WHERE i.last_received_at > s.updated_at), 0))::integer AS arrived,
               array_agg(o.id::text) FILTER (WHERE o.status IN ('draft', 'sent', 'confirmed')) AS open_orders
        FROM public.purchase_order_items i
        JOIN public.purchase_orders o ON o.id = i.po_id AND o.project = p_project
        WHERE i.variant_id = v.id AND i.project = p_project) AS lines
    LEFT JOIN LATERAL (
        SELECT (array_agg(a ORDER BY a.created_at DESC, a.ctid DESC) FILTER (WHERE k.kind IN
                   ('reorder_approved', 'reorder_rejected', 'vendor_selected', 'snooze', 'unsnooze', 'undo')))[1] AS latest,
               (array_agg(a ORDER BY a.created_at DESC, a.ctid DESC) FILTER (WHERE u.stands AND k.kind IN
                   ('reorder_approved', 'reorder_rejected')))[1] AS decision,
               (array_agg(a ORDER BY a.created_at DESC, a.ctid DESC) FILTER (WHERE u.stands AND k.kind IN
                   ('snooze', 'unsnooze', 'reorder_approved', 'reorder_rejected')))[1] AS snooze,
               (array_agg(a ORDER BY a.created_at DESC, a.ctid DESC) FILTER (WHERE u.stands AND k.kind = 'vendor_selected'))[1] AS choice
        FROM public.inventory_actions a
        CROSS JOIN LATERAL (SELECT app.action_kind(a.action_type, a.metadata) AS kind) AS k
        CROSS JOIN LATERAL (
            SELECT NOT EXISTS (
                SELECT FROM public.inventory_actions undo
                WHERE undo.variant_id = v.id AND undo.project = p_project
                  AND undo.action_type = 'other' AND undo.metadata ->> 'kind' = 'undo'
                  AND undo.metadata ->> 'undoes' = a.id::text) AS stands) AS u
        WHERE a.variant_id = v.id AND a.project = p_project
        GROUP BY a.variant_id) AS acts ON true
    CROSS JOIN LATERAL (
        SELECT coalesce((acts.decision).id IS NOT NULL
                   AND NOT (s.snapshot_date > coalesce(app.json_date((acts.decision).metadata -> 'decided', 'snapshot_date'),
                                                       ((acts.decision).created_at AT TIME ZONE app.project_time_zone(p_project))::date)
                            AND s.available_quantity < coalesce(app.json_integer((acts.decision).metadata -> 'decided', 'available'), 2147483647))
                   AND NOT ((acts.decision).action_type = 'reorder_approved' AND (acts.decision).metadata ->> 'po_id' IS NOT NULL
                            AND (acts.decision).metadata ->> 'po_id' <> ALL (coalesce(lines.open_orders, '{}'))), false) AS holds) AS decision
    CROSS JOIN LATERAL (
        SELECT app.json_date((acts.snooze).metadata, 'until') AS until_date,
               app.json_integer((acts.snooze).metadata, 'below_days') AS below_days
        WHERE app.action_kind((acts.snooze).action_type, (acts.snooze).metadata) IS NOT DISTINCT FROM 'snooze'
        UNION ALL
        SELECT NULL, NULL
        LIMIT 1) AS snoozed
    CROSS JOIN LATERAL (
        SELECT snoozed.until_date, CASE WHEN snoozed.below_days IS NOT NULL THEN least(snoozed.below_days, 200000000) * 10 END AS below_x10
        ) AS snooze
    LEFT JOIN LATERAL (
        SELECT w.id, w.name, pv.cost, pv.pack_size, pv.min_order_quantity
        FROM public.product_vendors pv
        JOIN public.vendors w ON w.id = pv.vendor_id AND w.project = p_project
        WHERE pv.product_id = p.id AND pv.project = p_project
        ORDER BY pv.vendor_id = (acts.choice).vendor_id DESC NULLS LAST, pv.is_primary DESC, pv.cost, pv.vendor_id
        LIMIT 1) AS vendor ON true
    LEFT JOIN LATERAL app.vendor_lead_times(p_project, vendor.id, p.id) AS theirs ON vendor.id = (acts.choice).vendor_id
    CROSS JOIN LATERAL (
        SELECT coalesce(theirs.days, s.lead_time_days) AS days, coalesce(theirs.most, s.max_lead_days) AS most) AS lead
    CROSS JOIN LATERAL app.point_with(s.lead_time_days, s.max_lead_days, s.safety_stock, s.reorder_point, lead.days, lead.most,
                                      s.avg_daily_sales, s.max_daily_sales) AS point
    CROSS JOIN LATERAL (
        SELECT CASE WHEN point.reorder_point IS NOT DISTINCT FROM s.reorder_point THEN s.status
            ELSE app.stock_status(s.available_quantity, point.reorder_point) END AS status) AS stock
    CROSS JOIN LATERAL (
        SELECT coalesce(bool_or(upper(tag) = 'BUNDLE:TRUE'), false) AS is_bundle,
               nullif(max(CASE WHEN tag ~* '^PACK:[0-9]{1,6}$' THEN substr(tag, 6)::integer END), 0) AS pack_size
        FROM unnest(p.tags) AS tag) AS tags
    LEFT JOIN LATERAL (
        SELECT f.metadata ->> 'flag' IS DISTINCT FROM 'false' AS flagged
        FROM public.sales_pulse_actions f
        WHERE f.project = p_project AND f.action_type = 'sku_flagged' AND f.metadata ->> 'variant_id' = v.id
        ORDER BY f.created_at DESC, f.ctid DESC LIMIT 1) AS flag ON true
    CROSS JOIN LATERAL (SELECT app.days_of_cover_x10(s.available_quantity, s.avg_daily_sales) AS x10) AS cover
    CROSS JOIN LATERAL (
        SELECT least(2147483647, greatest(0, s.incoming_quantity, lines.on_order)::bigint + lines.arrived)::integer AS inbound) AS supply;
$$;

-- Brings the rollup's rows of these variants up to date, and the counts by status with them.
CREATE OR REPLACE FUNCTION app.refresh_inventory_current(p_project text, p_variants text[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    PERFORM app.lock_project(p_project);
    -- Planning costs more than a few variants do, and less than thousands.
    IF cardinality(p_variants) > 200 THEN
        SET LOCAL plan_cache_mode = force_custom_plan;
    END IF;
    WITH fresh AS MATERIALIZED (
        SELECT * FROM app.inventory_now(p_project, p_variants)
    ), old AS MATERIALIZED (
        SELECT c.variant_id, c.status, c.needs_decision
        FROM (SELECT DISTINCT unnest(p_variants) AS id) AS key
        JOIN public.inventory_current c ON c.project = p_project AND c.variant_id = key.id
    ), vanished AS MATERIALIZED (
        -- FULL JOIN is hashed or merged, however many rows the planner expects.
        SELECT old.variant_id FROM old FULL JOIN fresh USING (variant_id) WHERE fresh.variant_id IS NULL
    ), gone AS (
        DELETE FROM public.inventory_current c WHERE c.project = p_project AND c.variant_id IN (SELECT variant_id FROM vanished)
    ), written AS (
        INSERT INTO public.inventory_current AS c (
            project, variant_id, snapshot_id, snapshot_date, product_id, sku, product_title, variant_title, product_type, vendor_name,
            primary_vendor_id, unit_cost, price, available, on_hand, committed, incoming, on_order, arrived, inbound, avg_daily_sales,
            max_daily_sales, sales_velocity, lead_time_days, max_lead_days, safety_stock, reorder_point, status, weeks_of_supply,
            days_of_cover_x10, is_bundle, pack_size, min_order_quantity, chosen_vendor_id, last_decision_id, last_decision_at,
            last_decision_by, last_decision_type, decision_holds, snoozed_until, snooze_below_cover_x10, flagged, needs_decision, version)
        SELECT p_project, f.*, nextval('app.inventory_version_seq')
        FROM fresh f
        ORDER BY f.variant_id
        ON CONFLICT (project, variant_id) DO UPDATE SET
            (snapshot_id, snapshot_date, product_id, sku, product_title, variant_title, product_type, vendor_name, primary_vendor_id,
             unit_cost, price, available, on_hand, committed, incoming, on_order, arrived, inbound, avg_daily_sales, max_daily_sales,
             sales_velocity, lead_time_days, max_lead_days, safety_stock, reorder_point, status, weeks_of_supply, days_of_cover_x10,
             is_bundle, pack_size, min_order_quantity, chosen_vendor_id, last_decision_id, last_decision_at, last_decision_by,
             last_decision_type, decision_holds, snoozed_until, snooze_below_cover_x10, flagged, needs_decision, version, updated_at)
          = (excluded.snapshot_id, excluded.snapshot_date, excluded.product_id, excluded.sku, excluded.product_title,
             excluded.variant_title, excluded.product_type, excluded.vendor_name, excluded.primary_vendor_id, excluded.unit_cost,
             excluded.price, excluded.available, excluded.on_hand, excluded.committed, excluded.incoming, excluded.on_order,
             excluded.arrived, excluded.inbound, excluded.avg_daily_sales, excluded.max_daily_sales, excluded.sales_velocity,
             excluded.lead_time_days, excluded.max_lead_days, excluded.safety_stock, excluded.reorder_point, excluded.status,
             excluded.weeks_of_supply, excluded.days_of_cover_x10, excluded.is_bundle, excluded.pack_size, excluded.min_order_quantity,
             excluded.chosen_vendor_id, excluded.last_decision_id, excluded.last_decision_at, excluded.last_decision_by,
             excluded.last_decision_type, excluded.decision_holds, excluded.snoozed_until, excluded.snooze_below_cover_x10,
             excluded.flagged, excluded.needs_decision, excluded.version, excluded.updated_at)
        WHERE (c.snapshot_id, c.snapshot_date, c.product_id, c.sku, c.product_title, c.variant_title, c.product_type, c.vendor_name,
               c.primary_vendor_id, c.unit_cost, c.price, c.available, c.on_hand, c.committed, c.incoming, c.on_order, c.arrived,
               c.inbound, c.avg_daily_sales, c.max_daily_sales, c.sales_velocity, c.lead_time_days, c.max_lead_days, c.safety_stock,
               c.reorder_point, c.status, c.weeks_of_supply, c.days_of_cover_x10, c.is_bundle, c.pack_size, c.min_order_quantity,
               c.chosen_vendor_id, c.last_decision_id, c.last_decision_at, c.last_decision_by, c.last_decision_type, c.decision_holds,
               c.snoozed_until, c.snooze_below_cover_x10, c.flagged, c.needs_decision)
            IS DISTINCT FROM
              (excluded.snapshot_id, excluded.snapshot_date, excluded.product_id, excluded.sku, excluded.product_title,
               excluded.variant_title, excluded.product_type, excluded.vendor_name, excluded.primary_vendor_id, excluded.unit_cost,
               excluded.price, excluded.available, excluded.on_hand, excluded.committed, excluded.incoming, excluded.on_order,
               excluded.arrived, excluded.inbound, excluded.avg_daily_sales, excluded.max_daily_sales, excluded.sales_velocity,
               excluded.lead_time_days, excluded.max_lead_days, excluded.safety_stock, excluded.reorder_point, excluded.status,
               excluded.weeks_of_supply, excluded.days_of_cover_x10, excluded.is_bundle, excluded.pack_size, excluded.min_order_quantity,
               excluded.chosen_vendor_id, excluded.last_decision_id, excluded.last_decision_at, excluded.last_decision_by,
               excluded.last_decision_type, excluded.decision_holds, excluded.snoozed_until, excluded.snooze_below_cover_x10,
               excluded.flagged, excluded.needs_decision)
    )
    INSERT INTO public.inventory_status_counts AS c (project, status, variants, needs_decision)
    SELECT p_project, change.status, sum(change.variants), sum(change.needs)
    FROM (SELECT status, 1 AS variants, needs_decision::integer AS needs FROM fresh
          UNION ALL
          SELECT status, -1, -needs_decision::integer FROM old) AS change
    GROUP BY change.status
    HAVING sum(change.variants) <> 0 OR sum(change.needs) <> 0
    ORDER BY change.status
    ON CONFLICT (project, status) DO UPDATE
        SET variants = c.variants + excluded.variants, needs_decision = c.needs_decision + excluded.needs_decision;
    IF FOUND THEN
        DELETE FROM public.inventory_status_counts WHERE project = p_project AND variants = 0;
    END IF;
END $$;

-- Whether a variant needs a decision on this day (see the head of this file).
CREATE OR REPLACE FUNCTION app.needs_decision(item public.inventory_current, today date) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN item.needs_decision AND (item.snoozed_until IS NULL OR item.snoozed_until <= today);

-- The tile's counts by status on this day: the rollup's, less the few rows that are snoozed until a later date.
CREATE OR REPLACE FUNCTION app.inventory_counts(p_project text, p_today date)
RETURNS TABLE (status text, variants integer, needs_decision integer)
LANGUAGE sql STABLE AS $$
    SELECT c.status, c.variants, c.needs_decision - coalesce(s.snoozed, 0)::integer
    FROM public.inventory_status_counts c
    LEFT JOIN (SELECT i.status, count(*) AS snoozed FROM public.inventory_current i
               WHERE i.project = p_project AND i.needs_decision AND i.snoozed_until > p_today GROUP BY i.status) AS s USING (status)
    WHERE c.project = p_project;
$$;

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Triggers of the inventory's sources

-- AFTER STATEMENT of inventory_snapshots. A row that is older than the newest one changes nothing and is skipped (loading history stays cheap);
-- a transaction whose snapshot of the database is fixed cannot know what is newest and takes all.
CREATE OR REPLACE FUNCTION app.inventory_snapshots_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    touched text;
    keys text[];
    skip_history boolean := current_setting('transaction_isolation') = 'read committed';
BEGIN
    IF TG_OP = 'INSERT' THEN
        FOR touched IN SELECT DISTINCT project FROM new_rows ORDER BY project LOOP
            PERFORM app.lock_project(touched);
            keys := ARRAY(SELECT n.variant_id FROM new_rows n
                          LEFT JOIN public.inventory_current c ON c.project = n.project AND c.variant_id = n.variant_id
                          WHERE n.project = touched AND (NOT skip_history OR c.variant_id IS NULL OR n.snapshot_date >= c.snapshot_date)
                          GROUP BY n.variant_id);
            PERFORM app.refresh_inventory_current(touched, keys) WHERE keys <> '{}';
        END LOOP;
    ELSIF TG_OP = 'DELETE' THEN
        FOR touched, keys IN SELECT project, array_agg(DISTINCT variant_id) FROM old_rows GROUP BY project ORDER BY project LOOP
            PERFORM app.refresh_inventory_current(touched, keys);
        END LOOP;
    ELSE
        FOR touched, keys IN
            SELECT project, array_agg(DISTINCT variant_id)
            FROM (SELECT project, variant_id FROM old_rows UNION ALL SELECT project, variant_id FROM new_rows) AS changed
            GROUP BY project ORDER BY project
        LOOP
            PERFORM app.refresh_inventory_current(touched, keys);
        END LOOP;
    END IF;
    RETURN NULL;
END $$;

-- Brings up to date what these variants, of whatever project, show.
CREATE OR REPLACE FUNCTION app.refresh_inventory_of(p_variants text[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    touched text;
    keys text[];
BEGIN
    FOR touched, keys IN
        SELECT v.project, array_agg(DISTINCT v.id) FROM unnest(p_variants) AS key(id) JOIN public.variants v ON v.id = key.id
        GROUP BY v.project ORDER BY v.project
    LOOP
        PERFORM app.refresh_inventory_current(touched, keys);
    END LOOP;
END $$;

-- AFTER STATEMENT of the other sources: the variants concerned, where something changed that inventory_current shows. A variant that moved to
-- another project leaves the one that it was in.
CREATE OR REPLACE FUNCTION app.variants_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    touched text;
    keys text[];
BEGIN
    FOR touched, keys IN
        SELECT place.project, array_agg(DISTINCT n.id)
        FROM new_rows n JOIN old_rows o USING (id) CROSS JOIN LATERAL (VALUES (n.project), (o.project)) AS place (project)
        WHERE (n.product_id, n.sku, n.title, n.price, n.project) IS DISTINCT FROM (o.product_id, o.sku, o.title, o.price, o.project)
        GROUP BY place.project ORDER BY place.project
    LOOP
        PERFORM app.refresh_inventory_current(touched, keys);
    END LOOP;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.products_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.refresh_inventory_of(keys.ids)
    FROM (SELECT array_agg(DISTINCT v.id) AS ids FROM new_rows n JOIN old_rows o USING (id) JOIN public.variants v ON v.product_id = n.id
          WHERE (n.title, n.vendor, n.product_type, n.tags, n.status, n.project)
                IS DISTINCT FROM (o.title, o.vendor, o.product_type, o.tags, o.status, o.project)) AS keys
    WHERE keys.ids IS NOT NULL;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.vendors_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.refresh_inventory_of(keys.ids)
    FROM (SELECT array_agg(DISTINCT v.id) AS ids FROM new_rows n JOIN old_rows o USING (id)
          JOIN public.product_vendors pv ON pv.vendor_id = n.id JOIN public.variants v ON v.product_id = pv.product_id
          WHERE (n.name, n.project, n.lead_time_days, n.max_lead_days)
                IS DISTINCT FROM (o.name, o.project, o.lead_time_days, o.max_lead_days)) AS keys
    WHERE keys.ids IS NOT NULL;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.supplier_lead_times_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    vendors uuid[] := '{}';
BEGIN
    IF TG_OP <> 'INSERT' THEN
        vendors := ARRAY(SELECT DISTINCT vendor_id FROM old_rows);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        vendors := vendors || ARRAY(SELECT DISTINCT vendor_id FROM new_rows);
    END IF;
    PERFORM app.refresh_inventory_of(keys.ids)
    FROM (SELECT array_agg(c.variant_id) AS ids FROM public.inventory_current c WHERE c.chosen_vendor_id = ANY (vendors)) AS keys
    WHERE keys.ids IS NOT NULL;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.product_vendors_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    products text[] := '{}';
BEGIN
    IF TG_OP <> 'INSERT' THEN
        products := ARRAY(SELECT DISTINCT product_id FROM old_rows);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        products := products || ARRAY(SELECT DISTINCT product_id FROM new_rows);
    END IF;
    PERFORM app.refresh_inventory_of(keys.ids)
    FROM (SELECT array_agg(DISTINCT v.id) AS ids FROM unnest(products) AS p(id) JOIN public.variants v ON v.product_id = p.id) AS keys
    WHERE keys.ids IS NOT NULL;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.purchase_orders_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.refresh_inventory_of(keys.ids)
    FROM (SELECT array_agg(DISTINCT i.variant_id) AS ids FROM new_rows n JOIN old_rows o USING (id)
          JOIN public.purchase_order_items i ON i.po_id = n.id
          WHERE (n.status, n.project) IS DISTINCT FROM (o.status, o.project)) AS keys
    WHERE keys.ids IS NOT NULL;
    RETURN NULL;
END $$;

-- purchase_order_items, inventory_actions and sales_pulse_actions name their variants themselves.
CREATE OR REPLACE FUNCTION app.purchase_order_items_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    keys text[] := '{}';
BEGIN
    IF TG_OP <> 'INSERT' THEN
        keys := ARRAY(SELECT DISTINCT variant_id FROM old_rows);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        keys := keys || ARRAY(SELECT DISTINCT variant_id FROM new_rows);
    END IF;
    PERFORM app.refresh_inventory_of(keys) WHERE keys <> '{}';
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.inventory_actions_added() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    touched text;
    keys text[];
BEGIN
    -- A row that shows the new action already was made by another part of the same statement, which saw all that it wrote.
    FOR touched, keys IN
        SELECT n.project, array_agg(DISTINCT n.variant_id)
        FROM new_rows n LEFT JOIN public.inventory_current c ON c.project = n.project AND c.variant_id = n.variant_id
        WHERE n.variant_id IS NOT NULL AND c.last_decision_id IS DISTINCT FROM n.id
        GROUP BY n.project ORDER BY n.project
    LOOP
        PERFORM app.refresh_inventory_current(touched, keys);
    END LOOP;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.sku_flags_added() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    touched text;
    keys text[];
BEGIN
    FOR touched, keys IN
        SELECT project, array_agg(DISTINCT metadata ->> 'variant_id') FROM new_rows
        WHERE action_type = 'sku_flagged' AND metadata ->> 'variant_id' IS NOT NULL GROUP BY project ORDER BY project
    LOOP
        PERFORM app.refresh_inventory_current(touched, keys);
    END LOOP;
    RETURN NULL;
END $$;

DO $$
DECLARE
    source record;
    operation text;
BEGIN
    FOR source IN SELECT * FROM (VALUES
        ('inventory_snapshots', 'inventory_snapshots_changed', ARRAY['insert', 'update', 'delete']),
        ('variants', 'variants_changed', ARRAY['update']),
        ('products', 'products_changed', ARRAY['update']),
        ('vendors', 'vendors_changed', ARRAY['update']),
        ('supplier_lead_times', 'supplier_lead_times_changed', ARRAY['insert', 'update', 'delete']),
        ('product_vendors', 'product_vendors_changed', ARRAY['insert', 'update', 'delete']),
        ('purchase_orders', 'purchase_orders_changed', ARRAY['update']),
        ('purchase_order_items', 'purchase_order_items_changed', ARRAY['insert', 'update', 'delete']),
        ('inventory_actions', 'inventory_actions_added', ARRAY['insert']),
        ('sales_pulse_actions', 'sku_flags_added', ARRAY['insert'])) AS s(name, handler, operations)
    LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER rollup_lock BEFORE INSERT OR UPDATE OR DELETE ON public.%I
                        FOR EACH STATEMENT EXECUTE FUNCTION app.lock_own_project()', source.name);
        FOREACH operation IN ARRAY source.operations LOOP
            EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER %s ON public.%I REFERENCING %s
                            FOR EACH STATEMENT EXECUTE FUNCTION app.%I()',
                           'rollup_' || operation, operation, source.name,
                           CASE operation WHEN 'insert' THEN 'NEW TABLE AS new_rows' WHEN 'delete' THEN 'OLD TABLE AS old_rows'
                               ELSE 'OLD TABLE AS old_rows NEW TABLE AS new_rows' END, source.handler);
        END LOOP;
    END LOOP;
END $$;

-- Makes both anew.
CREATE OR REPLACE FUNCTION app.rebuild_inventory(p_project text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.lock_project(p_project);
    PERFORM app.refresh_inventory_current(p_project, ARRAY(
        SELECT id FROM public.variants WHERE project = p_project
        UNION SELECT variant_id FROM public.inventory_current WHERE project = p_project));
    DELETE FROM public.inventory_status_counts WHERE project = p_project;
    INSERT INTO public.inventory_status_counts (project, status, variants, needs_decision)
    SELECT project, status, count(*), count(*) FILTER (WHERE needs_decision)
    FROM public.inventory_current WHERE project = p_project GROUP BY project, status;
END $$;

-- TRUNCATE has no transition tables: what was made from the table is made anew.
CREATE OR REPLACE FUNCTION app.inventory_truncated() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.rebuild_inventory(project)
    FROM (SELECT DISTINCT project FROM public.inventory_status_counts ORDER BY project) AS known;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER rollup_truncate AFTER TRUNCATE ON public.inventory_snapshots
    FOR EACH STATEMENT EXECUTE FUNCTION app.inventory_truncated();
CREATE OR REPLACE TRIGGER rollup_truncate AFTER TRUNCATE ON public.product_vendors
    FOR EACH STATEMENT EXECUTE FUNCTION app.inventory_truncated();
CREATE OR REPLACE TRIGGER rollup_truncate AFTER TRUNCATE ON public.purchase_order_items
    FOR EACH STATEMENT EXECUTE FUNCTION app.inventory_truncated();

REVOKE EXECUTE ON FUNCTION app.refresh_inventory_current(text, text[]), app.refresh_inventory_of(text[]), app.rebuild_inventory(text),
    app.inventory_now(text, text[]), app.vendor_lead_times(text, uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.vendor_lead_times(text, uuid, text) TO authenticated, service_role;

-- What is there already.
SELECT app.rebuild_inventory(project) FROM (SELECT DISTINCT project FROM public.inventory_snapshots ORDER BY project) AS known;

RESET client_min_messages;
