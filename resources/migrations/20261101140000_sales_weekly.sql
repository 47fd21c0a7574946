-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- sales_weekly: sales_daily by ISO week, so that a period of 30 days is read from four weeks and two days: a third of the rows. Kept by
-- statement-level triggers of sales_daily, which is written by the triggers of DashboardFact alone, under the project's lock.

SET client_min_messages = warning;

-- days counts the rows of sales_daily in a row, so that a row without any can go.
CREATE TABLE IF NOT EXISTS public.sales_weekly (
    project text NOT NULL,
    week date NOT NULL,
    variant_id text NOT NULL,
    currency char(3) NOT NULL,
    units bigint NOT NULL,
    amount numeric(24,4) NOT NULL,
    days integer NOT NULL,
    PRIMARY KEY (project, week, variant_id, currency)
);
COMMENT ON TABLE public.sales_weekly IS 'sales_daily by ISO week; week is its Monday in the shop''s zone. Kept by triggers.';
-- An amount as a whole number: sums of bigint take half the time of sums of numeric, and the variance review sums thousands. Beyond 900
-- million millions, where bigint ends, it stays at that: no fact, however wrong, stops its writer.
CREATE OR REPLACE FUNCTION app.ten_thousandths(amount numeric) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN abs(amount) <= 900000000000000 THEN (amount * 10000)::bigint ELSE sign(amount)::bigint * 9000000000000000000 END
$$;
ALTER TABLE public.sales_weekly DROP COLUMN IF EXISTS ten_thousandths;
ALTER TABLE public.sales_weekly ADD COLUMN ten_thousandths bigint GENERATED ALWAYS AS (app.ten_thousandths(amount)) STORED;
CREATE INDEX IF NOT EXISTS idx_sales_weekly_sums ON public.sales_weekly (project, week)
    INCLUDE (variant_id, currency, units, ten_thousandths);
DROP INDEX IF EXISTS public.idx_sales_weekly_range;

-- AFTER STATEMENT of sales_daily: adds what came and takes off what went.
CREATE OR REPLACE FUNCTION app.sales_daily_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off AS $$
DECLARE
    changes CONSTANT text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT 1 AS sign, n.* FROM new_rows n'
        WHEN 'DELETE' THEN 'SELECT -1 AS sign, o.* FROM old_rows o'
        ELSE 'SELECT 1 AS sign, n.* FROM new_rows n UNION ALL SELECT -1, o.* FROM old_rows o' END;
BEGIN
    EXECUTE format($sql$
        INSERT INTO public.sales_weekly AS w (project, week, variant_id, currency, units, amount, days)
        SELECT project, date_trunc('week', day)::date, variant_id, currency, sum(sign * units), sum(sign * amount), sum(sign)
        FROM (%s) AS c
        GROUP BY 1, 2, 3, 4
        HAVING sum(sign * units) <> 0 OR sum(sign * amount) <> 0 OR sum(sign) <> 0
        ON CONFLICT (project, week, variant_id, currency) DO UPDATE
            SET units = w.units + excluded.units, amount = w.amount + excluded.amount, days = w.days + excluded.days$sql$, changes);
    IF TG_OP <> 'INSERT' THEN
        EXECUTE format($sql$
            DELETE FROM public.sales_weekly w
            USING (SELECT DISTINCT project, date_trunc('week', day)::date AS week, variant_id, currency FROM (%s) AS c) AS k
            WHERE w.days = 0 AND w.project = k.project AND w.week = k.week AND w.variant_id = k.variant_id AND w.currency = k.currency$sql$,
            changes);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER weekly_insert AFTER INSERT ON public.sales_daily REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.sales_daily_changed();
CREATE OR REPLACE TRIGGER weekly_update AFTER UPDATE ON public.sales_daily REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.sales_daily_changed();
CREATE OR REPLACE TRIGGER weekly_delete AFTER DELETE ON public.sales_daily REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.sales_daily_changed();

-- TRUNCATE has no transition tables, and leaves nothing to sum.
CREATE OR REPLACE FUNCTION app.sales_daily_truncated() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM public.sales_weekly;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER weekly_truncate AFTER TRUNCATE ON public.sales_daily
    FOR EACH STATEMENT EXECUTE FUNCTION app.sales_daily_truncated();
REVOKE EXECUTE ON FUNCTION app.sales_daily_changed(), app.sales_daily_truncated() FROM PUBLIC;

SELECT app.guard_project_table('sales_weekly', '{}', '{ai_readonly}');
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON public.sales_weekly FROM service_role;

-- What is there already.
DELETE FROM public.sales_weekly;
INSERT INTO public.sales_weekly (project, week, variant_id, currency, units, amount, days)
SELECT project, date_trunc('week', day)::date, variant_id, currency, sum(units), sum(amount), count(*)
FROM public.sales_daily
GROUP BY 1, 2, 3, 4;

RESET client_min_messages;
