-- SPDX-License-Identifier: GPL-3.0-or-later
-- The specification's four tile queries, letter for letter, by an operator; and the lower-case views that make the first and last run.
BEGIN;
\ir setup.psql
\ir fixtures.psql
SET ROLE service_role;
INSERT INTO "DashboardFact" ("shopDomain", "factType", value, project, "periodStart") VALUES
  ('occ.example', 'revenue', '{"amount": "10.00"}', 'occ', '2026-10-01'), ('other.example', 'revenue', '{"amount": "20.00"}', 'other', '2026-10-01');
INSERT INTO ads_daily_metrics (campaign_id, metric_date) VALUES (md5('ad')::uuid, CURRENT_DATE - 40);
INSERT INTO "AgentApproval" (conversation_id, serialized, status) VALUES ('c2', '{}', 'rejected');
RESET ROLE;
SELECT * FROM no_plan();

SET SESSION AUTHORIZATION op_occ;
PREPARE revenue AS SELECT * FROM DashboardFact WHERE metric = 'revenue';
PREPARE inventory AS SELECT * FROM inventory_snapshots;
PREPARE ads AS SELECT * FROM ads_daily_metrics WHERE metric_date >= NOW() - INTERVAL '30 days';
PREPARE support AS SELECT * FROM AgentApproval WHERE status = 'pending';
SELECT lives_ok('EXECUTE revenue', 'Revenue Tile');
SELECT lives_ok('EXECUTE inventory', 'Inventory Tile');
SELECT lives_ok('EXECUTE ads', 'Ads ROAS Tile');
SELECT lives_ok('EXECUTE support', 'Support Queue');
SELECT is(tap.affected('EXECUTE revenue'), 1::bigint, 'the revenue of the own project only');
SELECT is((SELECT value ->> 'amount' FROM DashboardFact WHERE metric = 'revenue'), '10.00', 'namely this');
SELECT is(tap.affected('EXECUTE inventory'), 1::bigint, 'the own snapshots only');
SELECT is(tap.affected('EXECUTE ads'), 1::bigint, 'the last 30 days of ads');
SELECT is(tap.affected('EXECUTE support'), 1::bigint, 'the pending approvals');
SELECT is(tap.projects_seen('decisionlog'), 'occ', 'decisionlog shows the own project only');
SELECT throws_ok($$INSERT INTO dashboardfact ("shopDomain", "factType", value) VALUES ('x', 'revenue', '{}')$$, '42501', NULL, 'the views are not for writing');
DEALLOCATE ALL;

SET SESSION AUTHORIZATION op_other;
SELECT is((SELECT string_agg(value ->> 'amount', ',') FROM DashboardFact WHERE metric = 'revenue'), '20.00', 'the other project''s operator sees the other''s');
SET SESSION AUTHORIZATION nobody_op;
SELECT is(tap.rows_seen('dashboardfact'), '42501', 'a login that is no operator is refused');
RESET SESSION AUTHORIZATION;
SET ROLE analytics_reader;
SELECT is(tap.projects_seen('dashboardfact'), 'occ,other', 'analytics_reader reads the facts of all projects');
SELECT is(tap.rows_seen('decisionlog'), '42501', 'but not the decisions');
RESET ROLE;

SELECT is((SELECT reloptions FROM pg_class WHERE oid = to_regclass('public.' || v)), '{security_invoker=true}', v || ' asks with the reader''s rights')
  FROM unnest('{dashboardfact,decisionlog,agentapproval,agentfeedback,agentquery}'::text[]) v;
SELECT is((SELECT relkind FROM pg_class WHERE oid = to_regclass('public.' || v)), 'v'::"char", v || ' is a view')
  FROM unnest('{dashboardfact,decisionlog,agentapproval,agentfeedback,agentquery}'::text[]) v;

-- Facts: one a period, as many without a period as older writers made.
SELECT lives_ok($$INSERT INTO "DashboardFact" ("shopDomain", "factType", value) SELECT 'occ.example', 'revenue', '{}' FROM generate_series(1, 2)$$,
                'facts without a period may repeat');
SELECT is((SELECT metric FROM "DashboardFact" WHERE "periodStart" IS NULL AND "factType" = 'revenue' LIMIT 1), 'revenue', 'metric is the fact''s type');
SELECT throws_ok($$INSERT INTO "DashboardFact" ("shopDomain", "factType", value, "periodStart") VALUES ('occ.example', 'revenue', '{}', '2026-10-01')$$,
                 '23505', NULL, 'a second fact of a period is refused, without a scope too');
SELECT lives_ok($$INSERT INTO "DashboardFact" ("shopDomain", "factType", scope, value, "periodStart") VALUES ('occ.example', 'revenue', 's', '{}', '2026-10-01')
  ON CONFLICT (project, metric, scope, "periodStart") WHERE "periodStart" IS NOT NULL DO UPDATE SET value = excluded.value$$, 'facts can be upserted by period');
SELECT * FROM finish();
ROLLBACK;
