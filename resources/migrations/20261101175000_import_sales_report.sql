-- SPDX-License-Identifier: GPL-3.0-or-later
-- Shopify's sales report by day and product, for days whose orders are not in the database. It becomes facts like those of orders, with
-- metadata.source = 'sales report': 'sku_sales' one a day and variant (scope: the variant's id, or 'line:' and the title), and 'revenue' one a
-- day, at its first hour, for the report knows no hours. It names no number of orders of a day either (the orders of each product add up to
-- more), so revenue has none. A day never has both: app.store_sales_report leaves out days with orders, and app.refresh_facts takes the
-- report's facts away where orders came.

SET client_min_messages = warning;

-- The shop's currency; of a shop that has none set, that of its first order.
CREATE OR REPLACE FUNCTION app.sales_currency(p_project text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.require_project(p_project);
    RETURN coalesce((SELECT currency FROM app.projects WHERE project = p_project),
                    (SELECT currency FROM public.orders WHERE project = p_project ORDER BY created_at, id LIMIT 1));
END $$;

-- The days of the shop's clock, from p_from to p_to, whose sales are known: from 'orders', or from facts of 'others' than orders and the report.
CREATE OR REPLACE FUNCTION app.days_with_sales(p_project text, p_from date, p_to date) RETURNS TABLE (day date, source text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    zone CONSTANT text := app.project_time_zone(p_project);
    start_from CONSTANT timestamptz := p_from::timestamp AT TIME ZONE zone;
    start_to CONSTANT timestamptz := (p_to + 1)::timestamp AT TIME ZONE zone;
BEGIN
    PERFORM app.require_project(p_project);
    RETURN QUERY
        SELECT known.day, CASE WHEN bool_or(known.by_orders) THEN 'orders' ELSE 'others' END
        FROM (SELECT DISTINCT (o.created_at AT TIME ZONE zone)::date AS day, true AS by_orders
              FROM public.orders o
              WHERE o.project = p_project AND o.created_at >= start_from AND o.created_at < start_to
              UNION ALL
              SELECT DISTINCT (f."periodStart" AT TIME ZONE zone)::date, false
              FROM public."DashboardFact" f
              WHERE f.project = p_project AND f.metric IN ('revenue', 'sku_sales') AND f."periodStart" >= start_from
                AND f."periodStart" < start_to AND coalesce(f.metadata ->> 'source', '') NOT IN ('orders', 'sales report')) AS known
        GROUP BY known.day;
END $$;

-- Stores the facts of whole days: an array of {day, scope (NULL: no product), amount, units, orders}, one a day and scope. What an earlier report
-- said of these days and this one does not is taken away. Answers how many facts were added, and how many were changed or taken away.
CREATE OR REPLACE FUNCTION app.store_sales_report(p_project text, p_facts jsonb) RETURNS TABLE (added bigint, changed bigint)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off AS $$
DECLARE
    zone CONSTANT text := app.project_time_zone(p_project);
    own_currency CONSTANT text := app.sales_currency(p_project);
    domain CONSTANT text := coalesce((SELECT p.shop_domain FROM app.projects p WHERE p.project = p_project), p_project);
BEGIN
    PERFORM app.require_project(p_project);
    PERFORM app.lock_project(p_project);
    IF own_currency IS NULL THEN
        RAISE EXCEPTION 'The project "%" has no currency.', p_project USING ERRCODE = 'HD006', HINT = 'Set app.projects.currency first.';
    END IF;
    RETURN QUERY
    WITH given AS MATERIALIZED (
        SELECT g.day, g.scope, g.amount, g.units, g.orders
        FROM jsonb_to_recordset(p_facts) AS g (day date, scope text, amount numeric, units bigint, orders bigint)
        WHERE g.day IS NOT NULL AND g.amount IS NOT NULL
    ), known AS MATERIALIZED (
        SELECT k.day FROM (SELECT min(g.day) AS first, max(g.day) AS last FROM given g) r, LATERAL app.days_with_sales(p_project, r.first, r.last) k
        WHERE r.first IS NOT NULL
    ), free AS MATERIALIZED (
        SELECT g.* FROM given g WHERE g.day NOT IN (SELECT k.day FROM known k)
    ), fresh AS (
        SELECT 'sku_sales' AS metric, f.day, f.scope,
               jsonb_build_object('amount', app.amount_text(sum(f.amount)), 'currency', own_currency, 'orders', sum(f.orders), 'units', sum(f.units)) AS value
        FROM free f WHERE f.scope IS NOT NULL GROUP BY f.day, f.scope
        UNION ALL
        SELECT 'revenue', f.day, NULL, jsonb_build_object('amount', app.amount_text(sum(f.amount)), 'currency', own_currency, 'units', sum(f.units))
        FROM free f GROUP BY f.day
    ), present AS MATERIALIZED (
        SELECT p.id, p.metric, p.scope, (p."periodStart" AT TIME ZONE zone)::date AS day, p.value
        FROM public."DashboardFact" p
        WHERE p.project = p_project AND p.metric IN ('revenue', 'sku_sales') AND p.metadata ->> 'source' = 'sales report'
          AND p."periodStart" = ANY (ARRAY(SELECT DISTINCT g.day::timestamp AT TIME ZONE zone FROM given g))
    ), difference AS MATERIALIZED (
        SELECT p.id, f.metric, f.day, f.scope, f.value
        FROM fresh f FULL JOIN present p ON p.metric = f.metric AND p.day = f.day AND coalesce(p.scope, '') = coalesce(f.scope, '')
        WHERE p.value IS DISTINCT FROM f.value
    ), gone AS (
        DELETE FROM public."DashboardFact" t USING difference d WHERE t.id = d.id AND d.metric IS NULL RETURNING t.id
    ), updated AS (
        UPDATE public."DashboardFact" t SET value = d.value FROM difference d WHERE t.id = d.id AND d.metric IS NOT NULL RETURNING t.id
    ), inserted AS (
        INSERT INTO public."DashboardFact" (project, "shopDomain", "factType", scope, value, metadata, "periodStart", "periodEnd")
        SELECT p_project, domain, d.metric, d.scope, d.value, '{"source": "sales report"}', d.day::timestamp AT TIME ZONE zone,
               (d.day + 1)::timestamp AT TIME ZONE zone
        FROM difference d WHERE d.id IS NULL
        RETURNING id
    )
    SELECT (SELECT count(*) FROM inserted), (SELECT count(*) FROM updated) + (SELECT count(*) FROM gone);
END $$;

REVOKE EXECUTE ON FUNCTION app.sales_currency(text), app.days_with_sales(text, date, date), app.store_sales_report(text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.sales_currency(text), app.days_with_sales(text, date, date), app.store_sales_report(text, jsonb)
    TO authenticated, service_role;

RESET client_min_messages;
