-- SPDX-License-Identifier: GPL-3.0-or-later
-- After the migrations (twice) on the database of foreign_schema.psql: nothing is lost, what was missing is there, nothing leaks.
BEGIN;
\ir ../setup.psql
SELECT * FROM no_plan();

-- Nothing is lost --------------------------------------------------------------------------------------------------------------------
SELECT results_eq('SELECT id, title, vendor, status::text, project, shop_note FROM products ORDER BY id',
  $$VALUES ('gid://shopify/Product/1', 'One', 'V', 'active', 'occ', 'keep me'), ('gid://shopify/Product/2', NULL, 'V', 'hidden', 'other', NULL),
           ('gid://shopify/Product/3', 'Three', 'V', NULL, 'occ', NULL)$$, 'products keep their values and projects; NULL becomes occ');
SELECT results_eq('SELECT id, sku, price, project FROM variants ORDER BY id', $$VALUES ('v1', 'S', 1.2345, 'occ'), ('v9', 'O', 2, 'occ')$$,
                  'variants keep their figures, to the last place');
SELECT results_eq('SELECT sku, quantity, status FROM inventory_snapshots ORDER BY sku', $$VALUES ('O', 7, NULL), ('S', 5, 'ok')$$, 'so do snapshots');
SELECT results_eq('SELECT name, project FROM vendors ORDER BY name', $$VALUES ('Once', 'default'), ('Twice', 'default'), ('Twice', 'default')$$, 'vendors');
SELECT results_eq($$SELECT value, "updatedAt", metric, project FROM "DashboardFact" ORDER BY id$$,
  $$VALUES ('{"a": 1}'::jsonb, '2025-01-01'::timestamp(3), 'revenue', 'occ'), ('{"a": 2}', '2025-01-01', 'revenue', 'occ')$$, 'facts, which got their metric');
SELECT results_eq($$SELECT id, scope, actor, action, project FROM "DecisionLog" WHERE scope = 'ops'$$,
                  $$VALUES (41::bigint, 'ops', NULL, 'old decision', 'occ')$$, 'decisions');
SELECT results_eq($$SELECT campaign_id, platform, status, budget_cents FROM ads_campaigns ORDER BY 1$$,
                  $$VALUES ('c1', 'snapchat', 'active', 0), ('c2', 'meta', 'active', 0)$$, 'campaigns, which got defaults');
SELECT results_eq('SELECT provider, encrypted FROM creds_meta', $$VALUES ('shopify', 'xyz')$$, 'credentials');
SELECT results_eq('SELECT level, message, secret_extra FROM observability_logs ORDER BY 1', $$VALUES ('ERROR', 'stack trace', 's'), ('INFO', 'started', 's')$$, 'logs');
SELECT results_eq('SELECT action_type, operator_name, project FROM inventory_actions ORDER BY 1',
                  $$VALUES ('ordered', NULL, 'occ'), ('reorder_approved', 'Ann', 'other')$$, 'and the record of actions');
SELECT results_eq('SELECT x FROM their_own', ARRAY[42], 'a table of theirs is left alone');
SELECT is(has_table_privilege('anon', 'their_own', 'SELECT'), true, 'with its grants');
SELECT is(auth.uid(), '11111111-1111-1111-1111-111111111111'::uuid, 'their auth.uid() is left alone');
SELECT has_function('auth'::name, 'jwt'::name, 'what auth lacked was added');

-- What was missing is there ------------------------------------------------------------------------------------------------------------
SELECT has_column('public'::name, 'products'::name, c::name, 'products.' || c)
  FROM unnest('{shopify_id,product_type,tags,created_at,updated_at,shopify_created_at,shopify_updated_at,metadata}'::text[]) c;
SELECT has_column('public'::name, 'inventory_snapshots'::name, c::name, 'inventory_snapshots.' || c)
  FROM unnest('{variant_id,snapshot_date,available_quantity,reorder_point,weeks_of_supply,project}'::text[]) c;
SELECT has_column('public'::name, 'DashboardFact'::name, c::name, 'DashboardFact.' || c) FROM unnest('{metric,metadata,evidenceUrl,periodStart,periodEnd}'::text[]) c;
SELECT col_not_null('public'::name, t::name, 'project'::name, t || '.project is never NULL') FROM unnest('{products,variants,inventory_actions}'::text[]) t;
SELECT col_is_null('public'::name, 'products'::name, 'vendor'::name, 'products.vendor may be NULL, as specified');
SELECT col_is_null('public'::name, 'products'::name, 'title'::name, 'products.title stays nullable, since a row has none');
SELECT is((SELECT column_default::text FROM information_schema.columns WHERE table_schema = 'public' AND table_name = t AND column_name = c), d, format('default of %s.%s', t, c))
  FROM (VALUES ('vendors', 'project', '''occ''::text'), ('products', 'status', '''active''::text'), ('DashboardFact', 'updatedAt', 'now()'),
               ('inventory_actions', 'id', 'gen_random_uuid()')) AS spec (t, c, d);
SELECT lives_ok($$INSERT INTO "DecisionLog" (scope, actor, action) VALUES ('after', 'x', 'y')$$, 'a number column without a sequence got one');
SELECT cmp_ok((SELECT id FROM "DecisionLog" WHERE scope = 'after'), '>', 41::bigint, 'which goes on after the old rows');
SELECT alike((SELECT indexdef FROM pg_indexes WHERE indexname = 'idx_products_vendor'), '%(vendor)', 'an index of our name says what is specified');
SELECT has_index('public'::name, 'inventory_snapshots'::name, i::name, i::text) FROM unnest('{idx_inventory_snapshots_variant,idx_inventory_snapshots_date}'::text[]) i;

-- Rules hold for new rows where old ones contradict.
SELECT throws_ok($$INSERT INTO ads_campaigns (campaign_id, platform, campaign_name, start_date) VALUES ('c3', 'snapchat', 'x', '2026-01-01')$$, '23514', NULL,
                 'a platform of no list is refused from now on');
SELECT throws_ok($$INSERT INTO ads_campaigns (campaign_id, platform, campaign_name) VALUES ('c2', 'meta', 'x')$$, '23505', NULL, 'a campaign twice too');
SELECT throws_ok($$INSERT INTO products (id, shopify_id, title, status) VALUES ('x', 1, 'x', 'hidden')$$, '23514', NULL, 'a status of their list too');
SELECT lives_ok($$INSERT INTO products (id, shopify_id, title, status) VALUES ('x', 1, 'x', 'draft')$$, 'one of ours is taken');
SELECT throws_ok($$INSERT INTO variants (id, shopify_id, product_id, title, sku) VALUES ('v3', 3, 'no such', 'x', 'x')$$, '23503', NULL, 'a variant needs its product');
SELECT throws_ok($$UPDATE inventory_actions SET notes = 'x'$$, 'HD010', NULL, 'their audit rows are append-only from now on');

SELECT is(has_schema_privilege('op_occ', 'public', 'CREATE'), false, 'clients no longer create things in public');

SELECT is(has_table_privilege('Their role', 'vendors', 'TRIGGER'), false, 'nor puts a role of theirs triggers on our tables');
SELECT is(has_table_privilege('Their role', 'vendors', 'SELECT'), true, 'what else it may it keeps');

-- Nothing leaks ----------------------------------------------------------------------------------------------------------------------
SET ROLE anon;
SELECT is(tap.rows_seen(t), '42501', 'anon no longer reads ' || t)
  FROM unnest('{products,variants,inventory_snapshots,vendors,DashboardFact,dashboardfact,DecisionLog,ads_campaigns,creds_meta,observability_logs,inventory_actions}'::text[]) t;
SELECT throws_ok($$UPDATE products SET title = 'x'$$, '42501', NULL, 'nor writes by a column''s grant');
SELECT throws_ok(format('SELECT setval(%L, 1)', quote_ident(s)), '42501', NULL, 'nor turns back ' || s)
  FROM unnest('{DashboardFact_id_seq,creds_meta_id_seq}'::text[]) s;
RESET ROLE;
SET SESSION AUTHORIZATION op_occ;
SELECT is(tap.projects_seen('products'), 'occ', 'the policy for everybody opens no other project');
SET app.current_project = 'other';
SELECT is(tap.projects_seen('products'), '', 'nor does the setting that their policy asked');
SELECT is(tap.projects_seen('inventory_actions'), '', 'nor in the actions');
RESET app.current_project;
SELECT throws_ok($$INSERT INTO products (id, shopify_id, title, project) VALUES ('y', 2, 'y', 'other')$$, '42501', NULL, 'nor for writing');
SELECT throws_ok($$DELETE FROM products$$, '42501', NULL, 'nor for deleting');
SELECT is(tap.projects_seen('inventory_actions'), 'occ', 'of the actions the own ones are seen');
SELECT is(tap.rows_seen('creds_meta'), '42501', 'creds_meta is closed');
SELECT is((SELECT string_agg(level, ',') FROM observability_logs), 'INFO', 'of the logs INFO is left');
SELECT throws_ok($$UPDATE ads_campaigns SET budget_cents = 1$$, '42501', NULL, 'ads are read-only');
RESET SESSION AUTHORIZATION;
SET ROLE authenticated;
SELECT is(tap.answer($q$SELECT count(*) FROM DashboardFact WHERE metric = 'revenue'$q$), '0', 'their view gave way to ours, which asks with the reader''s rights');
RESET ROLE;
-- Their grants and policies coming back later open nothing either.
GRANT ALL ON ALL TABLES IN SCHEMA public TO anon, authenticated, nobody_op;
SET SESSION AUTHORIZATION nobody_op;
SELECT is(tap.rows_seen(t), '0', 'with all grants given again, a stranger sees nothing of ' || t) FROM unnest('{products,inventory_actions,creds_meta,vendors}'::text[]) t;
SELECT throws_ok($$INSERT INTO products (id, shopify_id, title) VALUES ('z', 3, 'z')$$, '42501', NULL, 'and writes nothing');
RESET SESSION AUTHORIZATION;
SELECT ok(app.schema_version() >= '20261101091000', 'the database says how far it is migrated');
SELECT * FROM finish();
ROLLBACK;
