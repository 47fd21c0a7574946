-- SPDX-License-Identifier: GPL-3.0-or-later
-- The audit trails: nobody changes or removes a row, the owner and service_role included, and nobody gets "0 rows" for an answer.
BEGIN;
\ir setup.psql
\ir fixtures.psql
CREATE TABLE tap.trails (tbl text PRIMARY KEY);
INSERT INTO tap.trails SELECT unnest('{sales_pulse_actions,inventory_actions,inventory_events,approvals_history,DecisionLog}'::text[]);
GRANT SELECT ON tap.trails TO PUBLIC;
CREATE TABLE tap.former (tbl text, line text);
INSERT INTO tap.former
  SELECT 'sales_pulse_actions', t::text FROM sales_pulse_actions t UNION ALL SELECT 'inventory_actions', t::text FROM inventory_actions t
  UNION ALL SELECT 'inventory_events', t::text FROM inventory_events t UNION ALL SELECT 'approvals_history', t::text FROM approvals_history t
  UNION ALL SELECT 'DecisionLog', t::text FROM "DecisionLog" t;
-- Rows of a trail that are no longer there as they were.
CREATE FUNCTION tap.lost(trail text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  n bigint;
BEGIN
  EXECUTE format('SELECT count(*) FROM tap.former f WHERE f.tbl = %L AND NOT EXISTS (SELECT FROM public.%I t WHERE t::text = f.line)', trail, trail)
    INTO n;
  RETURN n;
END $$;

CREATE FUNCTION tap.attempts(role_name text, code text) RETURNS SETOF text LANGUAGE sql AS $$
  SELECT throws_ok(statement, code, NULL, format('%s: %s', role_name, statement))
    FROM (SELECT unnest(ARRAY[
            format('UPDATE public.%I SET project = project', tbl),
            format('UPDATE public.%I SET project = project WHERE false', tbl),
            format('DELETE FROM public.%I', tbl),
            format('DELETE FROM public.%I WHERE false', tbl),
            format('TRUNCATE public.%I', tbl),
            format('TRUNCATE public.%I CASCADE', tbl)]) AS statement
            FROM tap.trails) attempts
$$;
SELECT * FROM no_plan();

SELECT * FROM tap.attempts('owner', 'HD010');
SET ROLE service_role;
SELECT * FROM tap.attempts('service_role', 'HD010');
RESET ROLE;
SET SESSION AUTHORIZATION op_occ;
SELECT * FROM tap.attempts('operator', '42501');
RESET SESSION AUTHORIZATION;

-- ON CONFLICT DO UPDATE is an UPDATE; DO NOTHING is how an action is sent twice.
SELECT throws_ok($$INSERT INTO sales_pulse_actions SELECT * FROM sales_pulse_actions ON CONFLICT (id) DO UPDATE SET notes = 'x'$$, 'HD010', NULL,
                 'ON CONFLICT DO UPDATE is refused');
SELECT lives_ok($$INSERT INTO sales_pulse_actions SELECT * FROM sales_pulse_actions ON CONFLICT (id) DO NOTHING$$, 'ON CONFLICT DO NOTHING is not');
-- The owner's means of switching triggers off for replication do not reach these.
SET session_replication_role = replica;
SELECT throws_ok(format('DELETE FROM public.%I', tbl), 'HD010', NULL, 'also under session_replication_role = replica: ' || tbl) FROM tap.trails;
RESET session_replication_role;
-- MERGE is another way to write UPDATE and DELETE.
SELECT throws_ok($$MERGE INTO inventory_actions a USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE$$, 'HD010', NULL, 'MERGE is refused');
-- Deleting what a record is about does not delete the record.
DELETE FROM purchase_order_items;
DELETE FROM products;
DELETE FROM purchase_orders;
DELETE FROM vendors;
SELECT is(tap.lost(tbl), 0::bigint, 'every row of ' || tbl || ' is there as it was') FROM tap.trails;
SELECT cmp_ok(count(*), '>=', 10::bigint, 'and there were rows in each') FROM tap.former;
SELECT * FROM finish();
ROLLBACK;
