-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every table whose rows belong to a project, acted on by each role: what it sees, inserts, changes, moves and deletes.
BEGIN;
\ir setup.psql
\ir fixtures.psql

-- What each role may do. `own` makes a copy of the fixture's row insertable again.
CREATE TABLE tap.cases (tbl text PRIMARY KEY, writes text NOT NULL, readers text NOT NULL, own jsonb);
INSERT INTO tap.cases VALUES
  ('products', 'INSERT UPDATE', 'ai_readonly', '{"id": "p2", "shopify_id": 1001}'),
  ('variants', 'INSERT UPDATE', 'ai_readonly', '{"id": "v2", "shopify_id": 1001}'),
  ('inventory_snapshots', 'INSERT UPDATE', 'ai_readonly', '{"snapshot_date": "2026-10-02"}'),
  ('vendors', 'INSERT UPDATE', 'ai_readonly', '{"name": "Second vendor"}'),
  ('product_vendors', 'INSERT UPDATE', 'ai_readonly', '{"product_id": "p2"}'),
  ('purchase_orders', 'INSERT UPDATE', 'ai_readonly', '{"po_number": "PO-TEST-2"}'),
  ('purchase_order_items', 'INSERT UPDATE', 'ai_readonly', '{"variant_id": "v2"}'),
  ('inventory_events', 'INSERT', 'ai_readonly', '{}'),
  ('reorder_points', '', 'ai_readonly', NULL),
  ('supplier_lead_times', '', 'ai_readonly', NULL),
  ('sales_pulse_actions', 'INSERT', '', '{}'),
  ('inventory_actions', 'INSERT', '', '{}'),
  ('DashboardFact', '', 'analytics_reader', NULL),
  ('DecisionLog', '', '', NULL),
  ('approvals_history', '', '', NULL),
  ('orders', 'INSERT UPDATE DELETE', '', '{"id": "order-2"}'),
  ('order_lines', 'INSERT UPDATE DELETE', '', '{"line_no": 2}'),
  ('import_runs', 'INSERT UPDATE', '', '{}');

-- INSERT of the project's fixture row with other values; a uuid id is always a new one.
CREATE FUNCTION tap.insert_sql(tbl text, overrides jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  line jsonb;
  cols text;
BEGIN
  EXECUTE format('SELECT to_jsonb(t) FROM public.%I t WHERE project = %L LIMIT 1', tbl, 'occ') INTO line;
  IF (SELECT atttypid = 'uuid'::regtype FROM pg_attribute WHERE attrelid = format('public.%I', tbl)::regclass AND attname = 'id') THEN
    line := line || jsonb_build_object('id', gen_random_uuid());
  ELSIF line ->> 'id' ~ '^\d+$' THEN
    line := line || jsonb_build_object('id', 1000000);
  END IF;
  SELECT string_agg(quote_ident(attname), ', ') INTO cols FROM pg_attribute
   WHERE attrelid = format('public.%I', tbl)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
  RETURN format('INSERT INTO public.%1$I (%2$s) SELECT %2$s FROM jsonb_populate_record(NULL::public.%1$I, %3$L)', tbl, cols, line || overrides);
END $$;
CREATE TABLE tap.work AS
  SELECT c.*, tap.insert_sql(tbl, coalesce(own, '{}')) AS insert_own,
         tap.insert_sql(tbl, coalesce(own, '{}') || '{"project": "other"}') AS insert_other,
         format('UPDATE public.%I SET project = project', tbl) AS update_all,
         format('UPDATE public.%I SET project = %L', tbl, 'other') AS move,
         format('DELETE FROM public.%I', tbl) AS delete_all,
         tbl IN ('inventory_events', 'sales_pulse_actions', 'inventory_actions', 'DecisionLog', 'approvals_history') AS append_only,
         row_number() OVER () AS n
    FROM tap.cases c;
GRANT SELECT ON tap.work TO PUBLIC;
SELECT * FROM no_plan();

-- Who sees which projects ----------------------------------------------------------------------------------------------------------
SELECT is(tap.projects_seen(tbl), 'occ,other', 'the owner sees both projects in ' || tbl) FROM tap.work ORDER BY n;
SET SESSION AUTHORIZATION op_occ;
SELECT is(tap.projects_seen(tbl), 'occ', 'the operator of occ sees occ in ' || tbl) FROM tap.work ORDER BY n;
SET SESSION AUTHORIZATION op_other;
SELECT is(tap.projects_seen(tbl), 'other', 'the operator of other sees other in ' || tbl) FROM tap.work ORDER BY n;
SET SESSION AUTHORIZATION nobody_op;
SELECT is(tap.projects_seen(tbl), '42501', 'a login that is no operator is refused in ' || tbl) FROM tap.work ORDER BY n;
RESET SESSION AUTHORIZATION;
SET ROLE anon;
SELECT is(tap.projects_seen(tbl), '42501', 'anon is refused in ' || tbl) FROM tap.work ORDER BY n;
SET ROLE authenticated;
SELECT is(tap.projects_seen(tbl), '', 'authenticated without an operator sees nothing in ' || tbl) FROM tap.work ORDER BY n;
SET ROLE service_role;
SELECT is(tap.projects_seen(tbl), 'occ,other', 'service_role sees both projects in ' || tbl) FROM tap.work ORDER BY n;
SET ROLE ai_readonly;
SELECT is(tap.projects_seen(tbl), CASE WHEN readers ~ 'ai_readonly' THEN 'occ,other' ELSE '42501' END, 'ai_readonly in ' || tbl)
  FROM tap.work ORDER BY n;
SET ROLE analytics_reader;
SELECT is(tap.projects_seen(tbl), CASE WHEN readers ~ 'analytics_reader' THEN 'occ,other' ELSE '42501' END, 'analytics_reader in ' || tbl)
  FROM tap.work ORDER BY n;

-- Who writes: readers nothing --------------------------------------------------------------------------------------------------------
SELECT throws_ok(insert_own, '42501', NULL, 'analytics_reader cannot insert into ' || tbl) FROM tap.work ORDER BY n;
SELECT throws_ok(update_all, '42501', NULL, 'analytics_reader cannot update ' || tbl) FROM tap.work ORDER BY n;
SET ROLE ai_readonly;
SELECT throws_ok(insert_own, '42501', NULL, 'ai_readonly cannot insert into ' || tbl) FROM tap.work ORDER BY n;
SELECT throws_ok(update_all, '42501', NULL, 'ai_readonly cannot update ' || tbl) FROM tap.work ORDER BY n;
SELECT throws_ok(delete_all, '42501', NULL, 'ai_readonly cannot delete from ' || tbl) FROM tap.work ORDER BY n;
SET ROLE anon;
SELECT throws_ok(insert_own, '42501', NULL, 'anon cannot insert into ' || tbl) FROM tap.work ORDER BY n;
SELECT throws_ok(update_all, '42501', NULL, 'anon cannot update ' || tbl) FROM tap.work ORDER BY n;
SELECT throws_ok(delete_all, '42501', NULL, 'anon cannot delete from ' || tbl) FROM tap.work ORDER BY n;
RESET ROLE;

-- Operators: their own project, and only what the policies say ------------------------------------------------------------------------
SET SESSION AUTHORIZATION op_occ;
SELECT is(tap.affected(update_all)::text, tap.rows_seen(tbl), 'an operator updates exactly what he sees in ' || tbl)
  FROM tap.work WHERE writes ~ 'UPDATE' ORDER BY n;
SELECT throws_ok(update_all, '42501', NULL, 'an operator cannot update ' || tbl) FROM tap.work WHERE writes !~ 'UPDATE' ORDER BY n;
SELECT is(tap.refusal(move), 'refused', 'an operator cannot move rows to another project in ' || tbl) FROM tap.work ORDER BY n;
SELECT is(tap.refusal(insert_other), 'refused', 'an operator cannot insert for another project into ' || tbl) FROM tap.work ORDER BY n;
SELECT throws_ok(insert_own, '42501', NULL, 'an operator cannot insert into ' || tbl) FROM tap.work WHERE writes !~ 'INSERT' ORDER BY n;
SELECT throws_ok(delete_all, '42501', NULL, 'an operator cannot delete from ' || tbl) FROM tap.work WHERE writes !~ 'DELETE' ORDER BY n;
SELECT lives_ok(insert_own, 'an operator inserts into ' || tbl) FROM tap.work WHERE writes ~ 'INSERT' ORDER BY n;
SELECT throws_ok(format('TRUNCATE public.%I CASCADE', tbl), '42501', NULL, 'an operator cannot truncate ' || tbl) FROM tap.work ORDER BY n;

-- References stay in the project ----------------------------------------------------------------------------------------------------
SELECT is(tap.refusal(format($$UPDATE %I SET %I = %L$$, t, c, v)), 'refused', format('%s.%s cannot point into another project', t, c))
  FROM (VALUES ('variants', 'product_id', 'product-other'), ('product_vendors', 'product_id', 'product-other'),
               ('product_vendors', 'vendor_id', md5('vendorother')::uuid::text), ('inventory_snapshots', 'variant_id', 'variant-other'),
               ('purchase_orders', 'vendor_id', md5('vendorother')::uuid::text), ('purchase_order_items', 'po_id', md5('poother')::uuid::text),
               ('purchase_order_items', 'variant_id', 'variant-other'), ('order_lines', 'variant_id', 'variant-other')) AS refs (t, c, v);
SELECT is(tap.refusal(format($$INSERT INTO purchase_order_items (po_id, variant_id, quantity, unit_cost, total_cost)
                          VALUES (%L, 'variant-occ', 1, 1, 1)$$, md5('poother')::uuid)), 'refused',
                 'a line cannot be hung on another project''s purchase order');
SELECT throws_ok($$INSERT INTO order_lines VALUES ('occ', 'order-3', 1, NULL, NULL, 'x', 1, 1, 0, 1, now())$$, '23503', NULL,
                 'an order line needs its order in the same project');

SELECT is(tap.refusal($$UPDATE orders SET id = 'renamed' WHERE id = 'order-1'$$), 'refused', 'an order keeps its id');
SELECT throws_ok($$UPDATE order_lines SET order_id = 'no such'$$, '23503', NULL, 'a line stays with an order that exists');
INSERT INTO orders (project, id, name, created_at, currency) VALUES ('occ', 'order-9', '#9', now(), 'GBP');
INSERT INTO order_lines (project, order_id, line_no, title, quantity, unit_price, ordered_at) SELECT 'occ', 'order-9', i, 'x', 1, 1, now() FROM generate_series(1, 3) i;
SELECT is(tap.affected($$DELETE FROM orders WHERE id = 'order-9'$$), 1::bigint, 'deleting an order');
SELECT is((SELECT count(*) FROM order_lines WHERE order_id = 'order-9'), 0::bigint, 'takes its lines along');
-- Deleting where it is allowed takes the own rows only.
SELECT is(tap.affected(delete_all)::text, '2', 'an operator deletes his own rows of ' || tbl) FROM tap.work WHERE tbl = 'order_lines';
SELECT is(tap.affected(delete_all)::text, '2', 'an operator deletes his own rows of ' || tbl) FROM tap.work WHERE tbl = 'orders';
RESET SESSION AUTHORIZATION;
SELECT is((SELECT string_agg(DISTINCT project, ',') FROM orders), 'other', 'the other project''s orders are still there');
SELECT is((SELECT string_agg(DISTINCT project, ',') FROM order_lines), 'other', 'and their lines');

-- service_role does everything but change the audit trails (append_only.sql) -----------------------------------------------------------
SET ROLE service_role;
SELECT cmp_ok(tap.affected(update_all), '>', 0::bigint, 'service_role updates ' || tbl) FROM tap.work WHERE NOT append_only ORDER BY n;
SELECT lives_ok(insert_other, 'service_role inserts into ' || tbl)
  FROM tap.work WHERE tbl IN ('inventory_events', 'sales_pulse_actions', 'DashboardFact', 'DecisionLog', 'approvals_history');
RESET ROLE;

-- What a foreign key from lines to variants would keep is kept once a statement.
SELECT throws_ok($$UPDATE order_lines SET variant_id = 'no such' WHERE project = 'other' AND title = 'Line'$$, '23503', NULL,
                 'a line''s variant has to be there');
SELECT throws_ok($$UPDATE order_lines SET variant_id = 'variant-occ' WHERE project = 'other' AND title = 'Line'$$, '23503', NULL,
                 'in the line''s own project, for the owner too');
SELECT throws_ok($$UPDATE variants SET id = 'renamed' WHERE id = 'variant-other'$$, '23503', NULL, 'a variant with lines keeps its id');

-- A variant that vanishes leaves the order's line.
DELETE FROM purchase_order_items WHERE variant_id = 'variant-other';
DELETE FROM variants WHERE id = 'variant-other';
SELECT is((SELECT count(*) FROM order_lines WHERE project = 'other' AND variant_id IS NULL AND title = 'Line'), 1::bigint,
          'an order line outlives its variant');

-- For all tables there will ever be ---------------------------------------------------------------------------------------------------
SELECT is_empty($$SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
                     AND (has_table_privilege('anon', c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
                          OR has_any_column_privilege('anon', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))$$,
                'anon has no privilege on anything in public');
SELECT is_empty($$SELECT r, c.relname FROM pg_class c, unnest('{ai_readonly,analytics_reader}'::text[]) r
                   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
                     AND has_table_privilege(r, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')$$,
                'the reading roles write nothing in public');
SELECT is_empty($$SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                     AND has_table_privilege('authenticated', c.oid, 'TRUNCATE, REFERENCES, TRIGGER')$$,
                'operators can truncate nothing and put no triggers on anything');
SELECT * FROM finish();
ROLLBACK;
