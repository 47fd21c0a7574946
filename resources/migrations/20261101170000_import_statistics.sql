-- SPDX-License-Identifier: GPL-3.0-or-later
-- After an import into empty tables the planner knows nothing of them and picks plans that take minutes. Only owners may ANALYZE, and
-- imports run as operators: this does it for them, for the tables that imports fill and no others. It tells and changes no data. A small
-- sample: it is to tell how many rows there are, and autovacuum looks closer later.

CREATE OR REPLACE FUNCTION app.refresh_import_statistics(p_tables text[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET default_statistics_target = 20 AS $$
DECLARE
    wanted text;
BEGIN
    IF NOT app.writes_every_project() AND app.current_project() IS NULL THEN
        RAISE EXCEPTION 'Only an operator of a project may refresh the statistics.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    FOREACH wanted IN ARRAY p_tables LOOP
        IF wanted = ANY ('{products,variants,vendors,product_vendors,inventory_snapshots,inventory_current,orders,order_lines,DashboardFact,sales_daily}') THEN
            EXECUTE format('ANALYZE public.%I', wanted);
        END IF;
    END LOOP;
END $$;

REVOKE EXECUTE ON FUNCTION app.refresh_import_statistics(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.refresh_import_statistics(text[]) TO authenticated, service_role;
