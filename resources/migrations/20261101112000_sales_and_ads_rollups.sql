-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- sales_daily and sales_hourly from DashboardFact, ads_daily_totals from ads_daily_metrics: how they are computed, the triggers that keep
-- them, and app.rebuild_rollups.

SET client_min_messages = warning;

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

-- The statement that adds facts to both rollups. p_changes is a query of DashboardFact's columns and sign:
-- 1 adds, -1 takes off. A revenue fact counts where its scope is NULL or, for a second currency, that currency (one fact an hour); a
-- sku_sales fact is its scope's, or metadata.variant_id's where the scope names a second currency too. Each fact is parsed once.
CREATE OR REPLACE FUNCTION app.sales_rollup_statement(p_changes text) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN format($sql$
    WITH zone AS MATERIALIZED (
        SELECT p AS project, app.project_time_zone(p) AS name FROM (SELECT DISTINCT project AS p FROM (%1$s) AS c) AS touched
    ), fact AS MATERIALIZED (
        SELECT f.project, f.sign, f.metric, f.scope, f.metadata, f."periodStart" AS start, app.fact_amount(f.value) AS amount,
               app.fact_currency(f.value) AS currency, app.fact_count(f.value, 'units') AS units, app.fact_count(f.value, 'orders') AS orders
        FROM (%1$s) AS f
        WHERE f.metric IN ('revenue', 'sku_sales') AND isfinite(f."periodStart")
    ), good AS (
        SELECT f.*, z.name AS zone FROM fact f JOIN zone z USING (project)
        WHERE f.amount IS NOT NULL AND f.currency IS NOT NULL AND f.units IS NOT NULL AND f.orders IS NOT NULL
    ), hourly AS (
        INSERT INTO public.sales_hourly AS h (project, hour, currency, units, orders, amount, facts)
        SELECT project, date_trunc('hour', start, zone), currency, sum(sign * units), sum(sign * orders), sum(sign * amount), sum(sign)
        FROM good
        WHERE metric = 'revenue' AND (scope IS NULL OR scope = currency)
        GROUP BY 1, 2, 3
        ON CONFLICT (project, hour, currency) DO UPDATE
            SET units = h.units + excluded.units, orders = h.orders + excluded.orders, amount = h.amount + excluded.amount,
                facts = h.facts + excluded.facts
    )
    INSERT INTO public.sales_daily AS d (project, day, variant_id, currency, units, amount, orders, facts)
    SELECT project, (start AT TIME ZONE zone)::date, coalesce(metadata ->> 'variant_id', scope), currency, sum(sign * units),
           sum(sign * amount), sum(sign * orders), sum(sign)
    FROM good
    WHERE metric = 'sku_sales' AND scope IS NOT NULL
    GROUP BY 1, 2, 3, 4
    ON CONFLICT (project, day, variant_id, currency) DO UPDATE
        SET units = d.units + excluded.units, amount = d.amount + excluded.amount, orders = d.orders + excluded.orders,
            facts = d.facts + excluded.facts$sql$, p_changes);

-- The transactions in which app.refresh_facts() writes facts at this moment and the rollups with them. Its own row is there while its
-- statement runs and never committed. Nobody but the owner's functions reads or writes it.
CREATE UNLOGGED TABLE IF NOT EXISTS app.facts_in_hand (transaction xid8 PRIMARY KEY);
REVOKE ALL ON app.facts_in_hand FROM PUBLIC;

-- AFTER STATEMENT of DashboardFact: adds what came and takes off what went.
CREATE OR REPLACE FUNCTION app.dashboard_facts_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off AS $$
DECLARE
    changes CONSTANT text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT 1 AS sign, n.* FROM new_rows n'
        WHEN 'DELETE' THEN 'SELECT -1 AS sign, o.* FROM old_rows o'
        ELSE 'SELECT 1 AS sign, n.* FROM new_rows n UNION ALL SELECT -1, o.* FROM old_rows o' END;
    projects text[];
BEGIN
    IF EXISTS (SELECT FROM app.facts_in_hand WHERE transaction = pg_current_xact_id()) THEN
        RETURN NULL;
    END IF;
    EXECUTE format('SELECT array_agg(DISTINCT project ORDER BY project) FROM (%s) AS f', changes) INTO projects;
    IF projects IS NULL THEN
        RETURN NULL;
    END IF;
    PERFORM app.lock_project(p) FROM unnest(projects) AS p;
    EXECUTE app.sales_rollup_statement(changes);
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

CREATE OR REPLACE TRIGGER rollup_lock BEFORE INSERT OR UPDATE OR DELETE ON public.ads_daily_metrics
    FOR EACH STATEMENT EXECUTE FUNCTION app.lock_own_project();
CREATE OR REPLACE TRIGGER rollup_insert AFTER INSERT ON public.ads_daily_metrics REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.ads_metrics_changed();
CREATE OR REPLACE TRIGGER rollup_update AFTER UPDATE ON public.ads_daily_metrics REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.ads_metrics_changed();
CREATE OR REPLACE TRIGGER rollup_delete AFTER DELETE ON public.ads_daily_metrics REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.ads_metrics_changed();
CREATE OR REPLACE TRIGGER rollup_lock BEFORE UPDATE OR DELETE ON public.ads_campaigns
    FOR EACH STATEMENT EXECUTE FUNCTION app.lock_own_project();
CREATE OR REPLACE TRIGGER rollup_update AFTER UPDATE ON public.ads_campaigns REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.ads_campaigns_changed();

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Anew

CREATE OR REPLACE FUNCTION app.rebuild_sales(p_project text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off AS $$
BEGIN
    PERFORM app.lock_project(p_project);
    DELETE FROM public.sales_hourly WHERE project = p_project;
    DELETE FROM public.sales_daily WHERE project = p_project;
    IF to_regclass('public.sales_weekly') IS NOT NULL THEN -- a later migration makes it
        DELETE FROM public.sales_weekly WHERE project = p_project;
    END IF;
    EXECUTE app.sales_rollup_statement(format('SELECT 1 AS sign, f.* FROM public."DashboardFact" f WHERE f.project = %L', p_project));
END $$;

-- Makes every rollup of the project anew, and for a caller without a project (the owner, service_role) the ads totals, which have none either.
CREATE OR REPLACE FUNCTION app.rebuild_rollups(p_project text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.require_project(p_project);
    PERFORM app.rebuild_inventory(p_project);
    PERFORM app.rebuild_sales(p_project);
    IF app.current_project() IS NULL THEN
        PERFORM app.refresh_ads_totals(ARRAY(SELECT DISTINCT metric_date FROM public.ads_daily_metrics
                                             UNION SELECT metric_date FROM public.ads_daily_totals));
    END IF;
END $$;

-- TRUNCATE has no transition tables, and leaves nothing to sum.
CREATE OR REPLACE FUNCTION app.facts_truncated() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM public.sales_hourly;
    DELETE FROM public.sales_daily;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER rollup_truncate AFTER TRUNCATE ON public."DashboardFact"
    FOR EACH STATEMENT EXECUTE FUNCTION app.facts_truncated();

CREATE OR REPLACE FUNCTION app.ads_truncated() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM public.ads_daily_totals;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER rollup_truncate AFTER TRUNCATE ON public.ads_daily_metrics
    FOR EACH STATEMENT EXECUTE FUNCTION app.ads_truncated();

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

REVOKE EXECUTE ON FUNCTION app.refresh_ads_totals(date[]), app.rebuild_sales(text), app.rebuild_rollups(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.rebuild_rollups(text) TO authenticated, service_role;

-- What is there already.
SELECT app.rebuild_sales(project) FROM (SELECT DISTINCT project FROM public."DashboardFact" ORDER BY project) AS known;
SELECT app.refresh_ads_totals(ARRAY(SELECT DISTINCT metric_date FROM public.ads_daily_metrics
                                    UNION SELECT metric_date FROM public.ads_daily_totals));

RESET client_min_messages;
