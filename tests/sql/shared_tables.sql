-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tables without projects: what operators only read (ads, the approval queue, replies, logs) and what is service_role's alone.
BEGIN;
\ir setup.psql
\ir fixtures.psql
CREATE TABLE tap.shared AS
  SELECT t AS tbl, n AS rows FROM (VALUES ('ads_campaigns', '1'), ('ads_daily_metrics', '1'), ('ads_metrics_daily', '1'), ('AgentApproval', '1'),
         ('support_curated_replies', '1'), ('observability_logs', '2')) AS s (t, n);
CREATE TABLE tap.secret AS
  SELECT unnest('{agent_run,agent_qc,AgentFeedback,AgentQuery,creds_meta,knowledge_documents,knowledge_chunks,knowledge_metadata}'::text[]) AS tbl;
GRANT SELECT ON tap.shared, tap.secret TO PUBLIC;
-- A column that each table has and that may be set to itself.
CREATE FUNCTION tap.touch(tbl text) RETURNS text LANGUAGE sql AS $$
  SELECT format('UPDATE public.%I SET %I = %2$I', tbl, attname) FROM pg_attribute
   WHERE attrelid = format('public.%I', tbl)::regclass AND attnum = 2
$$;
SELECT * FROM no_plan();

SET SESSION AUTHORIZATION op_occ;
SELECT is(tap.rows_seen(tbl), rows, 'an operator reads ' || tbl) FROM tap.shared;
SELECT is((SELECT string_agg(level, ',' ORDER BY level) FROM observability_logs), 'INFO,WARN', 'of the logs INFO and WARN only');
SELECT throws_ok(tap.touch(tbl), '42501', NULL, 'an operator cannot update ' || tbl) FROM tap.shared;
SELECT throws_ok(format('DELETE FROM public.%I', tbl), '42501', NULL, 'nor delete from ' || tbl) FROM tap.shared;
SELECT throws_ok(format('INSERT INTO public.%I DEFAULT VALUES', tbl), '42501', NULL, 'nor insert into ' || tbl) FROM tap.shared;
SELECT throws_ok($$UPDATE "AgentApproval" SET status = 'approved', approved_by = 'me'$$, '42501', NULL, 'an operator cannot decide an approval');
SELECT throws_ok($$UPDATE agentapproval SET status = 'approved'$$, '42501', NULL, 'also not through the view');
SELECT is(tap.rows_seen(tbl), '42501', 'an operator cannot read ' || tbl) FROM tap.secret;
SELECT throws_ok(tap.touch(tbl), '42501', NULL, 'nor update ' || tbl) FROM tap.secret;
SELECT throws_ok(format('DELETE FROM public.%I', tbl), '42501', NULL, 'nor delete from ' || tbl) FROM tap.secret;
SELECT throws_ok(format('INSERT INTO public.%I DEFAULT VALUES', tbl), '42501', NULL, 'nor insert into ' || tbl) FROM tap.secret;
SELECT is(tap.rows_seen(v), '42501', 'nor read the view ' || v) FROM unnest('{agentfeedback,agentquery}'::text[]) v;
RESET SESSION AUTHORIZATION;

SET ROLE anon;
SELECT is(tap.rows_seen(tbl), '42501', 'anon cannot read ' || tbl) FROM (TABLE tap.secret UNION ALL SELECT tbl FROM tap.shared) t;
SET ROLE ai_readonly;
SELECT is(tap.rows_seen(tbl), '42501', 'ai_readonly cannot read ' || tbl) FROM (TABLE tap.secret UNION ALL SELECT tbl FROM tap.shared) t;
SET ROLE analytics_reader;
SELECT is(tap.rows_seen(tbl), '42501', 'analytics_reader cannot read ' || tbl) FROM (TABLE tap.secret UNION ALL SELECT tbl FROM tap.shared) t;
SET ROLE service_role;
SELECT is(tap.rows_seen('observability_logs'), '4', 'service_role reads all logs');
SELECT cmp_ok(tap.affected(tap.touch(tbl)), '>', 0::bigint, 'service_role reads and updates ' || tbl)
  FROM (TABLE tap.secret UNION ALL SELECT tbl FROM tap.shared) t;
SELECT lives_ok($$UPDATE "AgentApproval" SET status = 'approved', approved_by = 'Service'$$, 'service_role decides an approval');
SELECT throws_ok($$UPDATE "AgentApproval" SET status = 'maybe'$$, '23514', NULL, 'but only as approved, rejected, expired or pending');
RESET ROLE;
SELECT isnt((SELECT updated_at FROM "AgentApproval"), NULL, 'and updated_at is kept');

-- A lax policy, left behind by another party or slipped in later, opens nothing: neither without grants nor with them.
CREATE POLICY lax ON creds_meta USING (true) WITH CHECK (true);
CREATE POLICY lax ON observability_logs USING (true) WITH CHECK (true);
CREATE POLICY lax ON ads_campaigns USING (true) WITH CHECK (true);
GRANT ALL ON creds_meta, observability_logs, ads_campaigns TO authenticated, anon, PUBLIC;
SET SESSION AUTHORIZATION op_occ;
SELECT is(tap.rows_seen('creds_meta'), '0', 'creds_meta stays closed under a lax policy');
SELECT throws_ok($$INSERT INTO creds_meta (service, name, value_encrypted) VALUES ('s', 'n', '')$$, '42501', NULL, 'for writing too');
SELECT is(tap.rows_seen('observability_logs'), '2', 'the logs stay INFO and WARN');
SELECT throws_ok($$UPDATE ads_campaigns SET budget_cents = 1$$, '42501', NULL, 'and ads read-only');
RESET SESSION AUTHORIZATION;
SELECT * FROM finish();
ROLLBACK;
