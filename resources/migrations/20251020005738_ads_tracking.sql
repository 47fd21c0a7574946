-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ad campaigns and their daily metrics. Money is in cents, dates are UTC. Operators read, service_role writes.

SET client_min_messages = warning;
DROP SCHEMA IF EXISTS hotdash_staging CASCADE;
CREATE SCHEMA hotdash_staging;

CREATE TABLE hotdash_staging.ads_campaigns (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  campaign_id text NOT NULL CONSTRAINT ads_campaigns_campaign_id_key UNIQUE,
  platform text NOT NULL
    CONSTRAINT ads_campaigns_platform_check CHECK (platform IN ('meta', 'google', 'organic', 'tiktok', 'pinterest')),
  campaign_name text NOT NULL,
  status text NOT NULL DEFAULT 'active'
    CONSTRAINT ads_campaigns_status_check CHECK (status IN ('active', 'paused', 'draft', 'archived')),
  budget_cents integer NOT NULL DEFAULT 0,
  target_roas numeric(10,2),
  start_date date NOT NULL,
  end_date date,
  utm_source text,
  utm_medium text,
  utm_campaign text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  metadata jsonb DEFAULT '{}'::jsonb
);
CREATE INDEX idx_ads_campaigns_platform ON hotdash_staging.ads_campaigns (platform);
CREATE INDEX idx_ads_campaigns_status ON hotdash_staging.ads_campaigns (status);
CREATE INDEX idx_ads_campaigns_dates ON hotdash_staging.ads_campaigns (start_date, end_date);
CREATE INDEX idx_ads_campaigns_utm ON hotdash_staging.ads_campaigns (utm_source, utm_medium, utm_campaign);
SELECT app.adopt_table('ads_campaigns');
SELECT app.guard_shared_table('ads_campaigns');
SELECT app.keep_updated_at('ads_campaigns');

CREATE TABLE hotdash_staging.ads_daily_metrics (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  campaign_id uuid NOT NULL CONSTRAINT ads_daily_metrics_campaign_id_fkey REFERENCES public.ads_campaigns (id) ON DELETE CASCADE,
  metric_date date NOT NULL,
  spend_cents integer NOT NULL DEFAULT 0,
  impressions integer NOT NULL DEFAULT 0,
  clicks integer NOT NULL DEFAULT 0,
  conversions integer NOT NULL DEFAULT 0,
  revenue_cents integer NOT NULL DEFAULT 0,
  cpc_cents integer,
  cpa_cents integer,
  roas numeric(10,2),
  ctr numeric(10,4),
  conversion_rate numeric(10,4),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT ads_daily_metrics_campaign_id_metric_date_key UNIQUE (campaign_id, metric_date)
);
CREATE INDEX idx_ads_daily_metrics_campaign ON hotdash_staging.ads_daily_metrics (campaign_id);
CREATE INDEX idx_ads_daily_metrics_date ON hotdash_staging.ads_daily_metrics (metric_date);
CREATE INDEX idx_ads_daily_metrics_campaign_date ON hotdash_staging.ads_daily_metrics (campaign_id, metric_date DESC);
SELECT app.adopt_table('ads_daily_metrics');
SELECT app.guard_shared_table('ads_daily_metrics');
SELECT app.keep_updated_at('ads_daily_metrics');

-- CPC = spend / clicks, CPA = spend / conversions, ROAS = revenue / spend, CTR = clicks / impressions, conversion rate = conversions /
-- clicks; NULL where the divisor is 0. A ratio too great for its column (one cent of spend, millions of revenue) is the greatest that
-- the column holds, rather than an error that would lose the day. (least() ignores NULL, hence CASE.)
CREATE OR REPLACE FUNCTION app.calculate_ads_metrics() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.cpc_cents := round(NEW.spend_cents::numeric / nullif(NEW.clicks, 0));
  NEW.cpa_cents := round(NEW.spend_cents::numeric / nullif(NEW.conversions, 0));
  NEW.roas := CASE WHEN NEW.spend_cents <> 0 THEN least(NEW.revenue_cents::numeric / NEW.spend_cents, 99999999.99) END;
  NEW.ctr := CASE WHEN NEW.impressions <> 0 THEN least(NEW.clicks::numeric / NEW.impressions, 999999.9999) END;
  NEW.conversion_rate := CASE WHEN NEW.clicks <> 0 THEN least(NEW.conversions::numeric / NEW.clicks, 999999.9999) END;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER calculate_ads_metrics_trigger BEFORE INSERT OR UPDATE ON public.ads_daily_metrics
  FOR EACH ROW EXECUTE FUNCTION app.calculate_ads_metrics();

-- The table before these two; the program reads it where a database has nothing else.
CREATE TABLE hotdash_staging.ads_metrics_daily (
  id bigserial PRIMARY KEY,
  platform text NOT NULL,
  campaign_id text NOT NULL,
  campaign_name text,
  metric_date date NOT NULL,
  spend_cents integer NOT NULL DEFAULT 0,
  impressions integer NOT NULL DEFAULT 0,
  clicks integer NOT NULL DEFAULT 0,
  conversions integer NOT NULL DEFAULT 0,
  revenue_cents integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT ads_metrics_daily_platform_campaign_id_metric_date_key UNIQUE (platform, campaign_id, metric_date)
);
CREATE INDEX idx_ads_metrics_daily_date ON hotdash_staging.ads_metrics_daily (metric_date);
SELECT app.adopt_table('ads_metrics_daily');
SELECT app.guard_shared_table('ads_metrics_daily');
SELECT app.keep_updated_at('ads_metrics_daily');

DROP SCHEMA hotdash_staging;
RESET client_min_messages;
