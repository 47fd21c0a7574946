-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- sales_four_weeks: sales_weekly by every four weeks in a row, so that a period of 30 days is read from one row a SKU and a few days.
-- Kept by statement-level triggers of sales_weekly, which is written by triggers alone, under the project's lock.

SET client_min_messages = warning;

-- parts counts the rows of sales_weekly in a row, so that a row without any can go.
CREATE TABLE IF NOT EXISTS public.sales_four_weeks (
    project text NOT NULL,
    first_week date NOT NULL,
    variant_id text NOT NULL,
    currency char(3) NOT NULL,
    units bigint NOT NULL,
    amount numeric(24,4) NOT NULL,
    parts integer NOT NULL,
    ten_thousandths bigint GENERATED ALWAYS AS (app.ten_thousandths(amount)) STORED,
    PRIMARY KEY (project, first_week, variant_id, currency)
);
COMMENT ON TABLE public.sales_four_weeks IS
    'sales_weekly by four weeks in a row; first_week is the Monday of the first, in the shop''s zone. Kept by triggers.';
CREATE INDEX IF NOT EXISTS idx_sales_four_weeks_sums ON public.sales_four_weeks (project, first_week)
    INCLUDE (variant_id, currency, units, ten_thousandths);

-- AFTER STATEMENT of sales_weekly: adds what came and takes off what went, in each of the four stretches that a week lies in.
CREATE OR REPLACE FUNCTION app.sales_weekly_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off AS $$
DECLARE
    changes CONSTANT text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT 1 AS sign, n.* FROM new_rows n'
        WHEN 'DELETE' THEN 'SELECT -1 AS sign, o.* FROM old_rows o'
        ELSE 'SELECT 1 AS sign, n.* FROM new_rows n UNION ALL SELECT -1, o.* FROM old_rows o' END;
BEGIN
    EXECUTE format($sql$
        INSERT INTO public.sales_four_weeks AS f (project, first_week, variant_id, currency, units, amount, parts)
        SELECT project, week - 7 * weeks_before, variant_id, currency, sum(sign * units), sum(sign * amount), sum(sign)
        FROM (%s) AS changed CROSS JOIN generate_series(0, 3) AS weeks_before
        GROUP BY 1, 2, 3, 4
        HAVING sum(sign * units) <> 0 OR sum(sign * amount) <> 0 OR sum(sign) <> 0
        ON CONFLICT (project, first_week, variant_id, currency) DO UPDATE
            SET units = f.units + excluded.units, amount = f.amount + excluded.amount, parts = f.parts + excluded.parts$sql$, changes);
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM public.sales_four_weeks f
        USING (SELECT DISTINCT project, week - 7 * weeks_before AS first_week, variant_id, currency
               FROM old_rows CROSS JOIN generate_series(0, 3) AS weeks_before) AS k
        WHERE f.parts = 0 AND f.project = k.project AND f.first_week = k.first_week AND f.variant_id = k.variant_id
          AND f.currency = k.currency;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER four_weeks_insert AFTER INSERT ON public.sales_weekly REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.sales_weekly_changed();
CREATE OR REPLACE TRIGGER four_weeks_update AFTER UPDATE ON public.sales_weekly REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.sales_weekly_changed();
CREATE OR REPLACE TRIGGER four_weeks_delete AFTER DELETE ON public.sales_weekly REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.sales_weekly_changed();

-- TRUNCATE has no transition tables, and leaves nothing to sum.
CREATE OR REPLACE FUNCTION app.sales_weekly_truncated() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM public.sales_four_weeks;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER four_weeks_truncate AFTER TRUNCATE ON public.sales_weekly
    FOR EACH STATEMENT EXECUTE FUNCTION app.sales_weekly_truncated();
REVOKE EXECUTE ON FUNCTION app.sales_weekly_changed(), app.sales_weekly_truncated() FROM PUBLIC;

SELECT app.guard_project_table('sales_four_weeks', '{}', '{ai_readonly}');
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON public.sales_four_weeks FROM service_role;

-- What is there already.
DELETE FROM public.sales_four_weeks;
INSERT INTO public.sales_four_weeks (project, first_week, variant_id, currency, units, amount, parts)
SELECT project, week - 7 * weeks_before, variant_id, currency, sum(units), sum(amount), count(*)
FROM public.sales_weekly CROSS JOIN generate_series(0, 3) AS weeks_before
GROUP BY 1, 2, 3, 4;

RESET client_min_messages;
