-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Rollups: what the tiles read instead of history (design: "Speed"). Statement-level triggers with transition tables keep them; each trigger
-- finds the keys that a statement touched and computes these anew from the sources (inventory, ads) or adds the difference (sales).
-- app.rebuild_rollups(project) makes all of them anew. This file has the tables and what their triggers share; the triggers follow in
-- inventory_rollups and sales_and_ads_rollups.
--
-- Concurrency: whoever changes a source of a rollup holds a lock until the end of its transaction (app.lock_project, transaction-level advisory
-- locks): a session with a project its project's, so that projects do not wait for each other; one without (the owner, service_role, and
-- whoever writes the ads tables, which have no project) the lock of all. BEFORE STATEMENT triggers take it ahead of any row lock, so that
-- writers queue instead of deadlocking. Readers never wait. Under READ COMMITTED each statement inside a trigger sees what the
-- transaction before has committed, so that nothing is lost; a REPEATABLE READ writer that came second gets a serialization failure from
-- the rollup's row.
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
    'The vendor that a reorder goes to: the one chosen last (chosen_vendor_id) while it supplies the product, else the primary, else the '
    'cheapest. vendor_name, unit_cost, pack_size and min_order_quantity are that vendor''s.';
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
    PRIMARY KEY (project, day, variant_id, currency) INCLUDE (units, amount, orders)
);
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

-- Whether the session may know about a project: a member of it (whichever project is chosen), the roles that read every project, logins
-- that row-level security does not bind, and the owner. Who acts is told by SET ROLE and the login, since this is asked from within functions
-- that run with their owner's rights.
CREATE OR REPLACE FUNCTION app.knows_project(p_project text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    acting CONSTANT text := CASE WHEN current_setting('role') = 'none' THEN session_user::text ELSE current_setting('role') END;
BEGIN
    RETURN p_project = app.current_project()
        OR EXISTS (SELECT FROM app.my_projects() m WHERE m.project = p_project)
        OR pg_has_role(acting, 'service_role', 'USAGE') OR pg_has_role(acting, 'ai_readonly', 'USAGE')
        OR pg_has_role(acting, 'analytics_reader', 'USAGE') OR pg_has_role(acting, current_user, 'MEMBER')
        OR (SELECT r.rolbypassrls FROM pg_roles r WHERE r.rolname = acting);
END $$;

-- The zone of a project's business day; UTC where none is set or the server does not know it. Only for those who may know the project.
CREATE OR REPLACE FUNCTION app.project_time_zone(p_project text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    zone text;
BEGIN
    IF app.knows_project(p_project) IS NOT TRUE THEN
        RAISE EXCEPTION 'You are not a member of the project "%".', coalesce(p_project, '')
            USING ERRCODE = 'insufficient_privilege',
                  HINT = 'Ask the owner of the database to add you: app.add_operator(login, name, project).';
    END IF;
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

-- The lock that every writer of a rollup's source holds. The session's own project: that project's, beside the others. Any other: all of them.
CREATE OR REPLACE FUNCTION app.lock_project(p_project text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_project = app.current_project() THEN
        PERFORM pg_advisory_xact_lock_shared(hashtext('hotdash.rollups'), 0);
        PERFORM pg_advisory_xact_lock(hashtext('hotdash.rollups.project'), hashtext(p_project));
    ELSE
        PERFORM pg_advisory_xact_lock(hashtext('hotdash.rollups'), 0);
    END IF;
END $$;

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
    IF pg_has_role(acting, 'service_role', 'USAGE') OR pg_has_role(acting, current_user, 'MEMBER') THEN
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

-- BEFORE STATEMENT of every source: the lock comes before any row's.
CREATE OR REPLACE FUNCTION app.lock_own_project() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.lock_project(coalesce(app.current_project(), ''));
    RETURN NULL;
END $$;

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Who may see them, and live changes

DO $$
DECLARE
    rollup text;
BEGIN
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

RESET client_min_messages;
