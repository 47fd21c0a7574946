-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- For the ads dialog: ads_campaign_totals, what each campaign has spent over all its days, so that budget pacing costs one row a campaign
-- and not its history; and an index from which the figures of a period are read without touching the table. Best and worst campaign of
-- the tile come from the same index. app.rebuild_ads_campaign_totals() makes the totals anew after a load with triggers off.

SET client_min_messages = warning;

CREATE TABLE IF NOT EXISTS public.ads_campaign_totals (
    campaign_id uuid PRIMARY KEY REFERENCES public.ads_campaigns (id) ON DELETE CASCADE,
    spend_cents bigint NOT NULL
);
COMMENT ON TABLE public.ads_campaign_totals IS 'Spend of all days of a campaign, kept by triggers of ads_daily_metrics.';

CREATE INDEX IF NOT EXISTS idx_ads_daily_metrics_period ON public.ads_daily_metrics (metric_date)
    INCLUDE (campaign_id, spend_cents, impressions, clicks, conversions, revenue_cents);

-- AFTER STATEMENT of ads_daily_metrics: adds what came, takes off what went. The rows of a campaign that is being deleted find it gone;
-- its total goes by its foreign key. The lock of the rollups is held already, by the table's own trigger before the statement.
CREATE OR REPLACE FUNCTION app.ads_campaign_spend_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    EXECUTE format($sql$
        INSERT INTO public.ads_campaign_totals AS t (campaign_id, spend_cents)
        SELECT c.campaign_id, sum(c.spend) FROM (%s) AS c
         WHERE EXISTS (SELECT FROM public.ads_campaigns a WHERE a.id = c.campaign_id)
         GROUP BY c.campaign_id HAVING sum(c.spend) <> 0 ORDER BY c.campaign_id
        ON CONFLICT (campaign_id) DO UPDATE SET spend_cents = t.spend_cents + excluded.spend_cents$sql$,
        CASE TG_OP
            WHEN 'INSERT' THEN 'SELECT campaign_id, spend_cents::bigint AS spend FROM new_rows'
            WHEN 'DELETE' THEN 'SELECT campaign_id, -spend_cents::bigint AS spend FROM old_rows'
            ELSE 'SELECT campaign_id, spend_cents::bigint AS spend FROM new_rows
                  UNION ALL SELECT campaign_id, -spend_cents::bigint FROM old_rows' END);
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.rebuild_ads_campaign_totals() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.lock_project('');
    DELETE FROM public.ads_campaign_totals;
    INSERT INTO public.ads_campaign_totals (campaign_id, spend_cents)
    SELECT campaign_id, sum(spend_cents) FROM public.ads_daily_metrics GROUP BY campaign_id ORDER BY campaign_id;
END $$;
REVOKE EXECUTE ON FUNCTION app.rebuild_ads_campaign_totals(), app.ads_campaign_spend_changed() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.rebuild_ads_campaign_totals() TO service_role;

CREATE OR REPLACE FUNCTION app.ads_campaign_totals_truncated() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM public.ads_campaign_totals;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION app.ads_campaign_totals_truncated() FROM PUBLIC;

CREATE OR REPLACE TRIGGER campaign_totals_insert AFTER INSERT ON public.ads_daily_metrics REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.ads_campaign_spend_changed();
CREATE OR REPLACE TRIGGER campaign_totals_update AFTER UPDATE ON public.ads_daily_metrics
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.ads_campaign_spend_changed();
CREATE OR REPLACE TRIGGER campaign_totals_delete AFTER DELETE ON public.ads_daily_metrics REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.ads_campaign_spend_changed();
CREATE OR REPLACE TRIGGER campaign_totals_truncate AFTER TRUNCATE ON public.ads_daily_metrics
    FOR EACH STATEMENT EXECUTE FUNCTION app.ads_campaign_totals_truncated();

SELECT app.guard_shared_table('ads_campaign_totals');
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON public.ads_campaign_totals FROM service_role;
SELECT app.watch_table('ads_campaign_totals');

-- What is there already.
SELECT app.rebuild_ads_campaign_totals();

-- Where ads_campaigns was dropped with CASCADE and made again, the table lost what ties it to the campaigns.
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = 'public.ads_campaign_totals'::regclass AND contype = 'f') THEN
        ALTER TABLE public.ads_campaign_totals
            ADD CONSTRAINT ads_campaign_totals_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES public.ads_campaigns (id) ON DELETE CASCADE;
    END IF;
END $$;

RESET client_min_messages;
