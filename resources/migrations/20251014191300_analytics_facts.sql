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
-- One fact a period. A scope of NULL is a value here: a metric without scope has one fact a period too. Periods stand before scopes: facts
-- are read by their time, and written in its order, which is the order of the index then.
CREATE UNIQUE INDEX idx_dashboard_fact_metric_period ON hotdash_staging."DashboardFact" (project, metric, "periodStart", scope)
  NULLS NOT DISTINCT WHERE "periodStart" IS NOT NULL;
-- The tile's query and whoever looks for facts without a period.
CREATE INDEX idx_dashboard_fact_no_period ON hotdash_staging."DashboardFact" (project, metric) WHERE "periodStart" IS NULL;
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
-- that name that another party made is replaced where ours has all its columns; else it stays, but no longer with its owner's rights.
CREATE OR REPLACE FUNCTION app.put_lower_case_view(p_table text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  view_name CONSTANT text := lower(p_table);
  present CONSTANT regclass := to_regclass(format('public.%I', view_name));
  make CONSTANT text := format('CREATE OR REPLACE VIEW public.%I WITH (security_invoker = true) AS SELECT * FROM public.%I', view_name, p_table);
BEGIN
  IF (SELECT relkind FROM pg_class WHERE oid = present) <> 'v' THEN
    RAISE WARNING 'public.% exists and is not a view; it stays, and queries with this name read it.', view_name;
    RETURN;
  END IF;
  BEGIN
    EXECUTE make;
  EXCEPTION WHEN invalid_table_definition THEN
    BEGIN
      IF EXISTS (SELECT attname FROM pg_attribute WHERE attrelid = present AND attnum > 0
                 EXCEPT SELECT attname FROM pg_attribute WHERE attrelid = format('public.%I', p_table)::regclass) THEN
        RAISE dependent_objects_still_exist;
      END IF;
      EXECUTE format('DROP VIEW public.%I', view_name);
      EXECUTE make;
    EXCEPTION WHEN dependent_objects_still_exist THEN
      EXECUTE format('ALTER VIEW public.%I SET (security_invoker = true)', view_name);
      RAISE WARNING 'The view public.% has columns of its own or is used by others; it stays.', view_name;
    END;
  END;
  EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC, anon, authenticated, ai_readonly, analytics_reader', view_name);
  EXECUTE format('GRANT SELECT ON public.%I TO service_role', view_name);
END $$;
REVOKE EXECUTE ON FUNCTION app.put_lower_case_view(text) FROM PUBLIC;
SELECT app.put_lower_case_view(t) FROM unnest('{DashboardFact,DecisionLog,AgentApproval,AgentFeedback,AgentQuery}'::text[]) t;
GRANT SELECT ON public.dashboardfact, public.decisionlog, public.agentapproval TO authenticated;
GRANT SELECT ON public.dashboardfact TO analytics_reader;

DROP SCHEMA hotdash_staging;
RESET client_min_messages;
