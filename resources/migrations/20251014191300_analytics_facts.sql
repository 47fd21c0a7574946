-- SPDX-License-Identifier: GPL-3.0-or-later
-- DashboardFact (the tiles' facts), DecisionLog (the audit trail of all decisions), and views in lower case of the quoted names.

SET client_min_messages = warning;
DROP SCHEMA IF EXISTS hotdash_staging CASCADE;
CREATE SCHEMA hotdash_staging;

-- `metric` is what the tile queries filter by; the original's column is "factType". The period is ours: facts of older writers have
-- none, may repeat, and stay as they are.
CREATE TABLE hotdash_staging."DashboardFact" (
  id serial PRIMARY KEY,
  "shopDomain" text NOT NULL,
  "factType" text NOT NULL,
  metric text GENERATED ALWAYS AS ("factType") STORED,
  scope text,
  value jsonb NOT NULL,
  metadata jsonb,
  "evidenceUrl" text,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ',
  "periodStart" timestamptz,
  "periodEnd" timestamptz
);
-- One fact a period. A scope of NULL is a value here: a metric without scope has one fact a period too.
CREATE UNIQUE INDEX idx_dashboard_fact_period ON hotdash_staging."DashboardFact" (project, metric, scope, "periodStart")
  NULLS NOT DISTINCT WHERE "periodStart" IS NOT NULL;
CREATE INDEX idx_dashboard_fact_metric_period ON hotdash_staging."DashboardFact" (project, metric, "periodStart");
CREATE INDEX idx_dashboard_fact_created ON hotdash_staging."DashboardFact" ("createdAt");
SELECT app.adopt_table('DashboardFact');
SELECT app.guard_project_table('DashboardFact', p_readers => '{analytics_reader}', p_name => 'dashboard_fact');
CREATE OR REPLACE TRIGGER update_dashboard_fact_updated_at BEFORE UPDATE ON public."DashboardFact"
  FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at_capitals();

CREATE TABLE hotdash_staging."DecisionLog" (
  id serial PRIMARY KEY,
  scope text NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  rationale text,
  "evidenceUrl" text,
  "shopDomain" text,
  "externalRef" text,
  payload jsonb,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ'
);
CREATE INDEX idx_decision_log_created ON hotdash_staging."DecisionLog" (project, "createdAt" DESC);
CREATE INDEX idx_decision_log_scope ON hotdash_staging."DecisionLog" (scope);
SELECT app.adopt_table('DecisionLog');
SELECT app.guard_project_table('DecisionLog', p_name => 'decision_log');
SELECT app.sign_table('DecisionLog', 'actor', 'createdAt');
SELECT app.make_append_only('DecisionLog');

-- `SELECT * FROM DashboardFact` means dashboardfact. security_invoker, so that the reader's own policies and grants apply. A view of
-- that name that another party made keeps its columns where ours cannot replace them, but not its owner's rights.
DO $$
DECLARE
  quoted text;
  view_name text;
BEGIN
  FOREACH quoted IN ARRAY ARRAY['DashboardFact', 'DecisionLog', 'AgentApproval', 'AgentFeedback', 'AgentQuery'] LOOP
    view_name := lower(quoted);
    IF EXISTS (SELECT FROM pg_class WHERE oid = to_regclass('public.' || view_name) AND relkind <> 'v') THEN
      RAISE WARNING 'public.% exists and is not a view; it stays, and queries with this name read it.', view_name;
      CONTINUE;
    END IF;
    BEGIN
      EXECUTE format('CREATE OR REPLACE VIEW public.%I WITH (security_invoker = true) AS SELECT * FROM public.%I', view_name, quoted);
    EXCEPTION WHEN invalid_table_definition THEN
      EXECUTE format('ALTER VIEW public.%I SET (security_invoker = true)', view_name);
      RAISE WARNING 'The view public.% has other columns than ours; it stays.', view_name;
    END;
    EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC, anon, authenticated, ai_readonly, analytics_reader', view_name);
    EXECUTE format('GRANT SELECT ON public.%I TO service_role', view_name);
    IF quoted IN ('DashboardFact', 'DecisionLog', 'AgentApproval') THEN
      EXECUTE format('GRANT SELECT ON public.%I TO authenticated', view_name);
    END IF;
  END LOOP;
END $$;
GRANT SELECT ON public.dashboardfact TO analytics_reader;

DROP SCHEMA hotdash_staging;
RESET client_min_messages;
