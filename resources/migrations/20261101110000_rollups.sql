-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Rollups: what the tiles read instead of history (design: "Speed"). Statement-level triggers with transition tables keep them; each trigger
-- finds the keys that a statement touched and computes these anew from the sources (inventory, ads) or adds the difference (sales).
-- app.rebuild_rollups(project) makes all of them anew.
--
-- Concurrency: whoever changes a source of a rollup holds the project's lock (app.lock_project, a transaction-level advisory lock) until the
-- end of its transaction. A BEFORE STATEMENT trigger takes it ahead of any row lock where the session has a project, so that two writers
-- queue instead of deadlocking; the AFTER trigger takes it for each project touched, in order. Readers never wait. Under READ COMMITTED
-- each statement inside the trigger sees what the transaction before has committed, so that nothing is lost; a REPEATABLE READ writer that
-- came second gets a serialization failure from the rollup's row.
--
-- needs_decision: a variant needs a decision when
--   * its status is not in_stock (it is at or below its reorder point), and its product is not archived,
--   * it is not covered: available + inbound <= reorder_point, where inbound = greatest(incoming, on_order) + arrived. A snapshot's incoming
--     may hold the same goods as our open purchase orders (on_order): the larger of the two counts once, which never counts anything twice
--     and at worst shows an item that is covered. arrived is what was received after the snapshot was taken and is not in its stock yet,
--   * no decision holds: the newest approval or rejection that was not undone holds until a later snapshot_date shows fewer pieces available
--     than at the decision, or, for an approval, until its purchase order is received, cancelled or no longer has the line,
--   * it is not snoozed: a snooze until cover falls below N days is part of the stored column; one until a date depends on the day, so
--     app.needs_decision(row, today) adds it. The newest snooze that was not undone counts, until it is ended by
--     unsnooze, approval or rejection.

SET client_min_messages = warning;

CREATE TABLE IF NOT EXISTS public.inventory_current (
    project text NOT NULL,
    variant_id text NOT NULL,
    snapshot_id uuid NOT NULL,
    snapshot_date date NOT NULL,
    product_id text NOT NULL,
    sku text,
    product_title text NOT NULL,
    variant_title text NOT NULL,
    product_type text,
    vendor_name text,
    primary_vendor_id uuid,
    unit_cost numeric(10,2),
    price numeric(10,2) NOT NULL,
    available integer NOT NULL,
    on_hand integer NOT NULL,
    committed integer NOT NULL,
    incoming integer NOT NULL,
    on_order integer NOT NULL,
    arrived integer NOT NULL,
    inbound integer NOT NULL,
    avg_daily_sales numeric(10,2),
    max_daily_sales numeric(10,2),
    sales_velocity text,
    lead_time_days integer,
    max_lead_days integer,
    safety_stock integer,
    reorder_point integer,
    status text NOT NULL,
    weeks_of_supply numeric(5,2),
    days_of_cover_x10 integer NOT NULL,
    is_bundle boolean NOT NULL,
    pack_size integer,
    min_order_quantity integer,
    chosen_vendor_id uuid,
    last_decision_id uuid,
    last_decision_at timestamptz,
    last_decision_by text,
    last_decision_type text,
    decision_holds boolean NOT NULL,
    snoozed_until date,
    snooze_below_cover_x10 integer,
    flagged boolean NOT NULL DEFAULT false,
    needs_decision boolean NOT NULL,
    version bigint NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (project, variant_id)
) WITH (fillfactor = 70);
COMMENT ON TABLE public.inventory_current IS 'One row a variant: its newest snapshot with product, vendor, open orders and decisions. Kept by triggers.';
COMMENT ON COLUMN public.inventory_current.primary_vendor_id IS
    'The vendor that a reorder goes to: the one chosen last (chosen_vendor_id) while it supplies the product, else the primary, else the cheapest. vendor_name, unit_cost, pack_size and min_order_quantity are that vendor''s.';
COMMENT ON COLUMN public.inventory_current.on_order IS 'Pieces of open purchase orders (draft, sent, confirmed) that have not been received.';
COMMENT ON COLUMN public.inventory_current.arrived IS 'Pieces received after the snapshot was taken: not in its stock yet.';
COMMENT ON COLUMN public.inventory_current.inbound IS 'greatest(incoming, on_order) + arrived: what to take off a suggested quantity.';
COMMENT ON COLUMN public.inventory_current.needs_decision IS 'Needs a decision but for a snooze until a date: see app.needs_decision(row, today).';
COMMENT ON COLUMN public.inventory_current.version IS 'Raised at each change of the row, never reused.';

CREATE INDEX IF NOT EXISTS idx_inventory_current_urgent ON public.inventory_current (project, days_of_cover_x10, variant_id)
    WHERE status <> 'in_stock';
CREATE INDEX IF NOT EXISTS idx_inventory_current_snoozed ON public.inventory_current (project, snoozed_until)
    WHERE needs_decision AND snoozed_until IS NOT NULL;
CREATE SEQUENCE IF NOT EXISTS app.inventory_version_seq;

CREATE TABLE IF NOT EXISTS public.inventory_status_counts (
    project text NOT NULL,
    status text NOT NULL,
    variants integer NOT NULL,
    needs_decision integer NOT NULL,
    PRIMARY KEY (project, status)
) WITH (fillfactor = 50);
COMMENT ON COLUMN public.inventory_status_counts.needs_decision IS
    'Rows with inventory_current.needs_decision; app.inventory_counts(project, today) takes off those that are snoozed until a later date.';

CREATE TABLE IF NOT EXISTS public.ads_daily_totals (
    platform text NOT NULL,
    metric_date date NOT NULL,
    spend_cents bigint NOT NULL,
    impressions bigint NOT NULL,
    clicks bigint NOT NULL,
    conversions bigint NOT NULL,
    revenue_cents bigint NOT NULL,
    PRIMARY KEY (platform, metric_date)
);
CREATE INDEX IF NOT EXISTS idx_ads_daily_totals_date ON public.ads_daily_totals (metric_date);

-- facts counts the DashboardFact rows in a row of these two, so that a row without facts can go.
CREATE TABLE IF NOT EXISTS public.sales_daily (
    project text NOT NULL,
    day date NOT NULL,
    variant_id text NOT NULL,
    currency char(3) NOT NULL,
    units bigint NOT NULL,
    amount numeric(24,4) NOT NULL,
    orders bigint NOT NULL,
    facts integer NOT NULL,
    PRIMARY KEY (project, day, variant_id, currency)
);
CREATE INDEX IF NOT EXISTS idx_sales_daily_range ON public.sales_daily (project, day) INCLUDE (variant_id, currency, units, amount, orders);
CREATE INDEX IF NOT EXISTS idx_sales_daily_variant ON public.sales_daily (project, variant_id, day) INCLUDE (currency, units, amount);
CREATE INDEX IF NOT EXISTS idx_sales_daily_empty ON public.sales_daily (project) WHERE facts = 0;

CREATE TABLE IF NOT EXISTS public.sales_hourly (
    project text NOT NULL,
    hour timestamptz NOT NULL,
    currency char(3) NOT NULL,
    units bigint NOT NULL,
    orders bigint NOT NULL,
    amount numeric(24,4) NOT NULL,
    facts integer NOT NULL,
    PRIMARY KEY (project, hour, currency)
);
CREATE INDEX IF NOT EXISTS idx_sales_hourly_empty ON public.sales_hourly (project) WHERE facts = 0;

-- What was received last and when, so that goods that arrived after a snapshot are not forgotten until the next one.
ALTER TABLE public.purchase_order_items ADD COLUMN IF NOT EXISTS last_received_at timestamptz;
ALTER TABLE public.purchase_order_items ADD COLUMN IF NOT EXISTS last_received_quantity integer;

CREATE INDEX IF NOT EXISTS idx_sales_pulse_actions_flagged
    ON public.sales_pulse_actions (project, (metadata ->> 'variant_id'), created_at DESC) WHERE action_type = 'sku_flagged';

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Helpers

-- The zone of a project's business day; UTC where none is set or the server does not know it.
CREATE OR REPLACE FUNCTION app.project_time_zone(p_project text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    zone text;
BEGIN
    SELECT time_zone INTO zone FROM app.projects WHERE project = p_project;
    PERFORM timestamptz 'epoch' AT TIME ZONE zone;
    RETURN coalesce(zone, 'UTC');
EXCEPTION WHEN invalid_parameter_value THEN
    RETURN 'UTC';
END $$;

-- Today in the shop's zone.
CREATE OR REPLACE FUNCTION app.today(p_project text) RETURNS date
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp
RETURN (now() AT TIME ZONE app.project_time_zone(p_project))::date;

-- The lock that every writer of a rollup's source holds; '' is that of the ads tables, which have no project.
CREATE OR REPLACE FUNCTION app.lock_project(p_project text) RETURNS void
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
    SELECT pg_advisory_xact_lock(hashtext('hotdash.rollups'), hashtext(p_project));
$$;

-- Refuses a project that is not the caller's. The owner and service_role may work on each; SET ROLE counts, so that a PostgREST session is
-- what its token says and not what its login could become.
CREATE OR REPLACE FUNCTION app.require_project(p_project text) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    acting text := CASE WHEN current_setting('role') = 'none' THEN session_user::text ELSE current_setting('role') END;
BEGIN
    IF p_project = app.current_project() THEN
        RETURN;
    END IF;
    IF acting = 'service_role' OR pg_has_role(acting, current_user, 'MEMBER') THEN
        RETURN;
    END IF;
    RAISE EXCEPTION 'You are not a member of the project "%".', coalesce(p_project, '')
        USING ERRCODE = 'insufficient_privilege', HINT = 'Ask the owner of the database to add you: app.add_operator(login, name, project).';
END $$;

-- Values out of jsonb that others wrote: NULL instead of an error where they are not what they should be.
CREATE OR REPLACE FUNCTION app.json_integer(value jsonb, key text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN value ->> key ~ '^-?[0-9]{1,9}$' THEN (value ->> key)::integer END;

CREATE OR REPLACE FUNCTION app.json_date(value jsonb, key text) RETURNS date
LANGUAGE plpgsql IMMUTABLE PARALLEL RESTRICTED AS $$
BEGIN
    IF value ->> key ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN
        RETURN (value ->> key)::date;
    END IF;
    RETURN NULL;
EXCEPTION WHEN datetime_field_overflow THEN
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.json_uuid(value jsonb, key text) RETURNS uuid
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN value ->> key ~* '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' THEN (value ->> key)::uuid END;

-- What an inventory action is: its type, or for 'other' the kind that its metadata names.
CREATE OR REPLACE FUNCTION app.action_kind(action_type text, metadata jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN action_type = 'other' THEN coalesce(metadata ->> 'kind', 'other') ELSE action_type END;

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- inventory_current and inventory_status_counts

-- The rows of inventory_current for these variants, from the sources. Everything that fills the rollup reads this, and nothing else.
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
           s.avg_daily_sales, s.max_daily_sales, s.sales_velocity, s.lead_time_days, s.max_lead_days,
           s.safety_stock, s.reorder_point, s.status, s.weeks_of_supply, cover.x10,
           tags.is_bundle, coalesce(vendor.pack_size, tags.pack_size), vendor.min_order_quantity, (acts.choice).vendor_id, (acts.latest).id,
           (acts.latest).created_at, (acts.latest).operator_name, app.action_kind((acts.latest).action_type, (acts.latest).metadata),
           decision.holds, snooze.until_date, snooze.below_x10, coalesce(flag.flagged, false),
           s.status <> 'in_stock' AND p.status <> 'archived'
               AND s.available_quantity::bigint + supply.inbound <= coalesce(s.reorder_point, 0)
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
    CROSS JOIN LATERAL (
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
        WHERE a.variant_id = v.id AND a.project = p_project) AS acts
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
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.lock_project(p_project);
    WITH fresh AS MATERIALIZED (
        SELECT * FROM app.inventory_now(p_project, p_variants)
    ), old AS MATERIALIZED (
        SELECT c.variant_id, c.status, c.needs_decision
        FROM (SELECT DISTINCT unnest(p_variants) AS id) AS key
        JOIN public.inventory_current c ON c.project = p_project AND c.variant_id = key.id
    ), gone AS (
        DELETE FROM public.inventory_current c USING old
        WHERE c.project = p_project AND c.variant_id = old.variant_id
          AND NOT EXISTS (SELECT FROM fresh WHERE fresh.variant_id = old.variant_id)
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

-- BEFORE STATEMENT: the project's lock comes before any row lock, where the session has a project.
CREATE OR REPLACE FUNCTION app.lock_own_project() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.lock_project(own.project) FROM (SELECT app.current_project() AS project) AS own WHERE own.project IS NOT NULL;
    RETURN NULL;
END $$;

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
        SELECT project, array_agg(DISTINCT id)
        FROM (SELECT v.project, v.id FROM unnest(p_variants) AS key(id) JOIN public.variants v ON v.id = key.id
              UNION ALL
              SELECT c.project, c.variant_id FROM unnest(p_variants) AS key(id) JOIN public.inventory_current c ON c.variant_id = key.id) AS touched_rows
        GROUP BY project ORDER BY project
    LOOP
        PERFORM app.refresh_inventory_current(touched, keys);
    END LOOP;
END $$;

-- AFTER STATEMENT of the other sources: the variants concerned, where something changed that inventory_current shows.
CREATE OR REPLACE FUNCTION app.variants_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.refresh_inventory_of(keys.ids)
    FROM (SELECT array_agg(DISTINCT n.id) AS ids FROM new_rows n JOIN old_rows o USING (id)
          WHERE (n.product_id, n.sku, n.title, n.price, n.project) IS DISTINCT FROM (o.product_id, o.sku, o.title, o.price, o.project)) AS keys
    WHERE keys.ids IS NOT NULL;
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
          WHERE (n.name, n.project) IS DISTINCT FROM (o.name, o.project)) AS keys
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
    FOR touched, keys IN
        SELECT project, array_agg(DISTINCT variant_id) FROM new_rows WHERE variant_id IS NOT NULL GROUP BY project ORDER BY project
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

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- sales_daily and sales_hourly, from DashboardFact

-- Figures of a fact; NULL where they are malformed, so that the fact is left out instead of failing its writer. A missing count is 0.
CREATE OR REPLACE FUNCTION app.fact_amount(value jsonb) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN value ->> 'amount' ~ '^-?[0-9]{1,12}([.][0-9]{1,12})?$' THEN round((value ->> 'amount')::numeric, 4) END;

CREATE OR REPLACE FUNCTION app.fact_count(value jsonb, key text) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN value ->> key IS NULL THEN 0 WHEN value ->> key ~ '^-?[0-9]{1,9}$' THEN (value ->> key)::bigint END;

CREATE OR REPLACE FUNCTION app.fact_currency(value jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN value ->> 'currency' ~ '^[A-Z]{3}$' THEN value ->> 'currency' END;

-- Whether a fact counts in sales_hourly (one fact an hour; its scope is NULL or, for a second currency, that currency) or in sales_daily.
CREATE OR REPLACE FUNCTION app.fact_counts(metric text, scope text, value jsonb, period_start timestamptz) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN isfinite(period_start) IS TRUE
    AND (metric = 'revenue' AND (scope IS NULL OR scope = app.fact_currency(value)) OR metric = 'sku_sales' AND scope IS NOT NULL) IS TRUE
    AND app.fact_amount(value) IS NOT NULL AND app.fact_currency(value) IS NOT NULL
    AND app.fact_count(value, 'units') IS NOT NULL AND app.fact_count(value, 'orders') IS NOT NULL;

-- The variant of a sku_sales fact: its scope, or metadata.variant_id where the scope also names a second currency.
CREATE OR REPLACE FUNCTION app.fact_variant(scope text, metadata jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(metadata ->> 'variant_id', scope);

-- AFTER STATEMENT of DashboardFact: adds what came and takes off what went, rows in the order of their key.
CREATE OR REPLACE FUNCTION app.dashboard_facts_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    changes CONSTANT text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT 1 AS sign, n.* FROM new_rows n'
        WHEN 'DELETE' THEN 'SELECT -1 AS sign, o.* FROM old_rows o'
        ELSE 'SELECT 1 AS sign, n.* FROM new_rows n UNION ALL SELECT -1, o.* FROM old_rows o' END;
    projects text[];
BEGIN
    EXECUTE format('SELECT array_agg(DISTINCT project ORDER BY project) FROM (%s) AS f', changes) INTO projects;
    PERFORM app.lock_project(p) FROM unnest(projects) AS p;
    EXECUTE format($sql$
        INSERT INTO public.sales_hourly AS h (project, hour, currency, units, orders, amount, facts)
        SELECT f.project, date_trunc('hour', f."periodStart", z.zone), app.fact_currency(f.value),
               sum(f.sign * app.fact_count(f.value, 'units')), sum(f.sign * app.fact_count(f.value, 'orders')),
               sum(f.sign * app.fact_amount(f.value)), sum(f.sign)
        FROM (%s) AS f
        JOIN (SELECT p AS project, app.project_time_zone(p) AS zone FROM unnest($1) AS p) AS z USING (project)
        WHERE f.metric = 'revenue' AND app.fact_counts(f.metric, f.scope, f.value, f."periodStart")
        GROUP BY 1, 2, 3
        ORDER BY 1, 2, 3
        ON CONFLICT (project, hour, currency) DO UPDATE
            SET units = h.units + excluded.units, orders = h.orders + excluded.orders, amount = h.amount + excluded.amount,
                facts = h.facts + excluded.facts$sql$, changes) USING projects;
    EXECUTE format($sql$
        INSERT INTO public.sales_daily AS d (project, day, variant_id, currency, units, amount, orders, facts)
        SELECT f.project, (f."periodStart" AT TIME ZONE z.zone)::date, app.fact_variant(f.scope, f.metadata), app.fact_currency(f.value),
               sum(f.sign * app.fact_count(f.value, 'units')), sum(f.sign * app.fact_amount(f.value)),
               sum(f.sign * app.fact_count(f.value, 'orders')), sum(f.sign)
        FROM (%s) AS f
        JOIN (SELECT p AS project, app.project_time_zone(p) AS zone FROM unnest($1) AS p) AS z USING (project)
        WHERE f.metric = 'sku_sales' AND app.fact_counts(f.metric, f.scope, f.value, f."periodStart")
        GROUP BY 1, 2, 3, 4
        ORDER BY 1, 2, 3, 4
        ON CONFLICT (project, day, variant_id, currency) DO UPDATE
            SET units = d.units + excluded.units, amount = d.amount + excluded.amount, orders = d.orders + excluded.orders,
                facts = d.facts + excluded.facts$sql$, changes) USING projects;
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM public.sales_hourly WHERE project = ANY (projects) AND facts = 0;
        DELETE FROM public.sales_daily WHERE project = ANY (projects) AND facts = 0;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER rollup_lock BEFORE INSERT OR UPDATE OR DELETE ON public."DashboardFact"
    FOR EACH STATEMENT EXECUTE FUNCTION app.lock_own_project();
CREATE OR REPLACE TRIGGER rollup_insert AFTER INSERT ON public."DashboardFact" REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.dashboard_facts_changed();
CREATE OR REPLACE TRIGGER rollup_update AFTER UPDATE ON public."DashboardFact" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.dashboard_facts_changed();
CREATE OR REPLACE TRIGGER rollup_delete AFTER DELETE ON public."DashboardFact" REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.dashboard_facts_changed();

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- ads_daily_totals

-- Makes the totals of these dates anew, for all platforms.
CREATE OR REPLACE FUNCTION app.refresh_ads_totals(p_dates date[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.lock_project('');
    WITH fresh AS MATERIALIZED (
        SELECT c.platform, m.metric_date, sum(m.spend_cents) AS spend, sum(m.impressions) AS impressions, sum(m.clicks) AS clicks,
               sum(m.conversions) AS conversions, sum(m.revenue_cents) AS revenue
        FROM (SELECT DISTINCT unnest(p_dates) AS day) AS key
        JOIN public.ads_daily_metrics m ON m.metric_date = key.day
        JOIN public.ads_campaigns c ON c.id = m.campaign_id
        GROUP BY c.platform, m.metric_date
    ), gone AS (
        DELETE FROM public.ads_daily_totals t
        WHERE t.metric_date = ANY (p_dates)
          AND NOT EXISTS (SELECT FROM fresh f WHERE f.platform = t.platform AND f.metric_date = t.metric_date)
    )
    INSERT INTO public.ads_daily_totals AS t (platform, metric_date, spend_cents, impressions, clicks, conversions, revenue_cents)
    SELECT * FROM fresh ORDER BY platform, metric_date
    ON CONFLICT (platform, metric_date) DO UPDATE
        SET spend_cents = excluded.spend_cents, impressions = excluded.impressions, clicks = excluded.clicks,
            conversions = excluded.conversions, revenue_cents = excluded.revenue_cents
        WHERE (t.spend_cents, t.impressions, t.clicks, t.conversions, t.revenue_cents)
            IS DISTINCT FROM (excluded.spend_cents, excluded.impressions, excluded.clicks, excluded.conversions, excluded.revenue_cents);
END $$;

CREATE OR REPLACE FUNCTION app.ads_metrics_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    dates date[] := '{}';
BEGIN
    IF TG_OP <> 'INSERT' THEN
        dates := ARRAY(SELECT DISTINCT metric_date FROM old_rows);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        dates := dates || ARRAY(SELECT DISTINCT metric_date FROM new_rows);
    END IF;
    PERFORM app.refresh_ads_totals(dates) WHERE dates <> '{}';
    RETURN NULL;
END $$;

-- A campaign that moves to another platform takes its days along.
CREATE OR REPLACE FUNCTION app.ads_campaigns_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.refresh_ads_totals(days.dates)
    FROM (SELECT array_agg(DISTINCT m.metric_date) AS dates FROM new_rows n JOIN old_rows o USING (id)
          JOIN public.ads_daily_metrics m ON m.campaign_id = n.id WHERE n.platform <> o.platform) AS days
    WHERE days.dates IS NOT NULL;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.lock_ads() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.lock_project('');
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER rollup_lock BEFORE INSERT OR UPDATE OR DELETE ON public.ads_daily_metrics
    FOR EACH STATEMENT EXECUTE FUNCTION app.lock_ads();
CREATE OR REPLACE TRIGGER rollup_insert AFTER INSERT ON public.ads_daily_metrics REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.ads_metrics_changed();
CREATE OR REPLACE TRIGGER rollup_update AFTER UPDATE ON public.ads_daily_metrics REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.ads_metrics_changed();
CREATE OR REPLACE TRIGGER rollup_delete AFTER DELETE ON public.ads_daily_metrics REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.ads_metrics_changed();
CREATE OR REPLACE TRIGGER rollup_lock BEFORE UPDATE OR DELETE ON public.ads_campaigns
    FOR EACH STATEMENT EXECUTE FUNCTION app.lock_ads();
CREATE OR REPLACE TRIGGER rollup_update AFTER UPDATE ON public.ads_campaigns REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.ads_campaigns_changed();

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Anew

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

CREATE OR REPLACE FUNCTION app.rebuild_sales(p_project text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    zone CONSTANT text := app.project_time_zone(p_project);
BEGIN
    PERFORM app.lock_project(p_project);
    DELETE FROM public.sales_hourly WHERE project = p_project;
    DELETE FROM public.sales_daily WHERE project = p_project;
    INSERT INTO public.sales_hourly (project, hour, currency, units, orders, amount, facts)
    SELECT project, date_trunc('hour', "periodStart", zone), app.fact_currency(value), sum(app.fact_count(value, 'units')),
           sum(app.fact_count(value, 'orders')), sum(app.fact_amount(value)), count(*)
    FROM public."DashboardFact"
    WHERE project = p_project AND metric = 'revenue' AND app.fact_counts(metric, scope, value, "periodStart")
    GROUP BY 1, 2, 3;
    INSERT INTO public.sales_daily (project, day, variant_id, currency, units, amount, orders, facts)
    SELECT project, ("periodStart" AT TIME ZONE zone)::date, app.fact_variant(scope, metadata), app.fact_currency(value),
           sum(app.fact_count(value, 'units')), sum(app.fact_amount(value)), sum(app.fact_count(value, 'orders')), count(*)
    FROM public."DashboardFact"
    WHERE project = p_project AND metric = 'sku_sales' AND app.fact_counts(metric, scope, value, "periodStart")
    GROUP BY 1, 2, 3, 4;
END $$;

-- Makes every rollup of the project anew, and the ads totals, which belong to no project.
CREATE OR REPLACE FUNCTION app.rebuild_rollups(p_project text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.require_project(p_project);
    PERFORM app.lock_project('');
    PERFORM app.rebuild_inventory(p_project);
    PERFORM app.rebuild_sales(p_project);
    PERFORM app.refresh_ads_totals(ARRAY(SELECT DISTINCT metric_date FROM public.ads_daily_metrics
                                         UNION SELECT metric_date FROM public.ads_daily_totals));
END $$;

-- TRUNCATE has no transition tables: what was made from the table is made anew.
CREATE OR REPLACE FUNCTION app.rollup_source_truncated() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.lock_project('');
    IF TG_TABLE_NAME = 'DashboardFact' THEN
        DELETE FROM public.sales_hourly;
        DELETE FROM public.sales_daily;
    ELSIF TG_TABLE_NAME = 'ads_daily_metrics' THEN
        DELETE FROM public.ads_daily_totals;
    ELSE
        PERFORM app.rebuild_inventory(project)
        FROM (SELECT DISTINCT project FROM public.inventory_status_counts ORDER BY project) AS known;
    END IF;
    RETURN NULL;
END $$;

-- The days of the rollup are the shop's own: another zone, other days.
CREATE OR REPLACE FUNCTION app.project_zone_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.rebuild_sales(NEW.project);
    PERFORM app.rebuild_inventory(NEW.project);
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER rollup_zone AFTER UPDATE ON app.projects
    FOR EACH ROW WHEN (NEW.time_zone IS DISTINCT FROM OLD.time_zone) EXECUTE FUNCTION app.project_zone_changed();

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Who may see and call what; live changes; what is there already

DO $$
DECLARE
    rollup text;
    source text;
BEGIN
    FOREACH source IN ARRAY ARRAY['inventory_snapshots', 'product_vendors', 'purchase_order_items', 'DashboardFact', 'ads_daily_metrics'] LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER rollup_truncate AFTER TRUNCATE ON public.%I
                        FOR EACH STATEMENT EXECUTE FUNCTION app.rollup_source_truncated()', source);
    END LOOP;
    FOREACH rollup IN ARRAY ARRAY['inventory_current', 'inventory_status_counts', 'sales_daily', 'sales_hourly'] LOOP
        PERFORM app.guard_project_table(rollup, '{}', '{ai_readonly}');
    END LOOP;
    PERFORM app.guard_shared_table('ads_daily_totals');
    FOREACH rollup IN ARRAY ARRAY['inventory_current', 'inventory_status_counts', 'sales_daily', 'sales_hourly', 'ads_daily_totals'] LOOP
        -- Only the triggers write, with their owner's rights.
        EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON public.%I FROM service_role', rollup);
        PERFORM app.watch_table(rollup);
    END LOOP;
END $$;

REVOKE EXECUTE ON FUNCTION app.refresh_inventory_current(text, text[]), app.refresh_inventory_of(text[]), app.refresh_ads_totals(date[]),
    app.rebuild_inventory(text), app.rebuild_sales(text), app.rebuild_rollups(text), app.inventory_now(text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.rebuild_rollups(text) TO authenticated, service_role;

SELECT app.rebuild_inventory(project) FROM (SELECT DISTINCT project FROM public.inventory_snapshots ORDER BY project) AS known;
SELECT app.rebuild_sales(project) FROM (SELECT DISTINCT project FROM public."DashboardFact" ORDER BY project) AS known;
SELECT app.refresh_ads_totals(ARRAY(SELECT DISTINCT metric_date FROM public.ads_daily_metrics));

RESET client_min_messages;
