-- SPDX-License-Identifier: GPL-3.0-or-later
-- Names and times on records come from the session: a client cannot sign as someone else or backdate. service_role is believed.
BEGIN;
\ir setup.psql
\ir fixtures.psql
SELECT * FROM no_plan();

SET SESSION AUTHORIZATION op_occ;
INSERT INTO sales_pulse_actions (id, action_type, operator_name, created_at)
  VALUES (md5('s1')::uuid, 'note_added', 'The Boss', '2020-01-01');
INSERT INTO inventory_actions (id, action_type, operator_name, created_at, metadata)
  VALUES (md5('i1')::uuid, 'other', 'The Boss', '2020-01-01', '{"kind": "snooze", "n": 12345678901234567890.5}');
INSERT INTO inventory_events (id, event_type, entity_type, entity_id, created_by, created_at)
  VALUES (md5('e1')::uuid, 'adjustment', 'variant', 'variant-occ', 'The Boss', '2020-01-01');
INSERT INTO purchase_orders (id, po_number, vendor_id, created_by, created_at)
  VALUES (md5('p1')::uuid, 'PO-SIGN-1', md5('vendorocc')::uuid, 'The Boss', '2020-01-01');
INSERT INTO import_runs (id, project, kind, file_name, sha256, operator_name, started_at)
  VALUES (md5('r1')::uuid, 'occ', 'vendors', 'v.csv', 'cd', 'The Boss', '2020-01-01');
SELECT is((SELECT row(operator_name, created_at) FROM sales_pulse_actions WHERE id = md5('s1')::uuid)::text, row('Olive Operator', now())::text,
          'a sales action is signed by the operator, now');
SELECT is((SELECT row(operator_name, created_at) FROM inventory_actions WHERE id = md5('i1')::uuid)::text, row('Olive Operator', now())::text,
          'an inventory action too');
SELECT is((SELECT metadata FROM inventory_actions WHERE id = md5('i1')::uuid), '{"kind": "snooze", "n": 12345678901234567890.5}'::jsonb,
          'its other columns are as they were sent');
SELECT is((SELECT row(created_by, created_at) FROM inventory_events WHERE id = md5('e1')::uuid)::text, row('Olive Operator', now())::text,
          'an event too');
SELECT is((SELECT row(created_by, created_at) FROM purchase_orders WHERE id = md5('p1')::uuid)::text, row('Olive Operator', now())::text,
          'a purchase order too');
SELECT is((SELECT row(operator_name, started_at) FROM import_runs WHERE id = md5('r1')::uuid)::text, row('Olive Operator', now())::text,
          'an import too');
INSERT INTO sales_pulse_actions (id, action_type) VALUES (md5('s2')::uuid, 'note_added');
SELECT is((SELECT operator_name FROM sales_pulse_actions WHERE id = md5('s2')::uuid), 'Olive Operator', 'who sends no name is named');

-- Afterwards neither.
UPDATE purchase_orders SET created_by = 'The Boss', created_at = '2020-01-01', notes = 'changed';
SELECT is((SELECT row(created_by, created_at, notes) FROM purchase_orders WHERE id = md5('p1')::uuid)::text,
          row('Olive Operator', now(), 'changed')::text, 'an update keeps who opened a purchase order, and when');
SELECT is((SELECT created_by FROM purchase_orders WHERE id = md5('poocc')::uuid), 'Service', 'also one that somebody else opened');
UPDATE import_runs SET operator_name = 'The Boss', rows_read = 5;
SELECT is((SELECT row(operator_name, rows_read) FROM import_runs WHERE id = md5('r1')::uuid)::text, row('Olive Operator', 5)::text,
          'an update keeps who imported');

-- Under SET ROLE it is still the login that signs.
SET ROLE authenticated;
INSERT INTO sales_pulse_actions (id, action_type, operator_name) VALUES (md5('s3')::uuid, 'note_added', 'The Boss');
RESET ROLE;
SELECT is((SELECT operator_name FROM sales_pulse_actions WHERE id = md5('s3')::uuid), 'Olive Operator', 'SET ROLE does not change who signs');

-- A function that runs with its owner's rights signs for the login that called it.
RESET SESSION AUTHORIZATION;
CREATE FUNCTION tap.as_owner() RETURNS void LANGUAGE sql SECURITY DEFINER AS
  $$INSERT INTO public.inventory_events (id, event_type, entity_type, entity_id, created_by) VALUES (md5('e2')::uuid, 'sync', 'po', 'x', 'The Boss')$$;
SET SESSION AUTHORIZATION op_occ;
SELECT tap.as_owner() \g /dev/null
SELECT is((SELECT created_by FROM inventory_events WHERE id = md5('e2')::uuid), 'Olive Operator', 'SECURITY DEFINER does not change who signs');

-- PostgREST signs with its token.
SET SESSION AUTHORIZATION authenticator;
SET ROLE authenticated;
SET request.jwt.claims = '{"role": "authenticated", "project": "occ", "email": "web@occ.example"}';
INSERT INTO inventory_actions (id, action_type, operator_name) VALUES (md5('i2')::uuid, 'other', 'The Boss');
SELECT is((SELECT operator_name FROM inventory_actions WHERE id = md5('i2')::uuid), 'web@occ.example', 'PostgREST signs with the token''s email');
RESET ROLE;
RESET request.jwt.claims;

-- The owner signs with his login where he is no operator.
RESET SESSION AUTHORIZATION;
INSERT INTO "DecisionLog" (scope, actor, action, "createdAt") VALUES ('signing', 'The Boss', 'tested', '2020-01-01');
SELECT is((SELECT row(actor, "createdAt") FROM "DecisionLog" WHERE scope = 'signing')::text, row(session_user, now())::text,
          'the owner signs a decision with his login, now');
INSERT INTO approvals_history (conversation_id, tool_name, action, operator_name, created_at) VALUES ('signing', 't', 'rejected', 'The Boss', '2020-01-01');
SELECT is((SELECT row(operator_name, created_at) FROM approvals_history WHERE conversation_id = 'signing')::text, row(session_user, now())::text,
          'and an approval');

-- service_role is believed, by SET ROLE and by a login that inherits it.
SET ROLE service_role;
INSERT INTO sales_pulse_actions (id, action_type, operator_name, created_at) VALUES (md5('s4')::uuid, 'note_added', 'Nightly job', '2020-01-01');
RESET ROLE;
SET SESSION AUTHORIZATION svc_login;
INSERT INTO sales_pulse_actions (id, action_type, operator_name, created_at) VALUES (md5('s5')::uuid, 'note_added', 'Nightly job', '2020-01-01');
UPDATE purchase_orders SET created_by = 'Nightly job' WHERE id = md5('p1')::uuid;
RESET SESSION AUTHORIZATION;
SELECT is((SELECT count(*) FROM sales_pulse_actions WHERE id IN (md5('s4')::uuid, md5('s5')::uuid) AND operator_name = 'Nightly job'
              AND created_at = '2020-01-01'), 2::bigint, 'service_role''s names and times are taken as given');
SELECT is((SELECT created_by FROM purchase_orders WHERE id = md5('p1')::uuid), 'Nightly job', 'in updates too');
SELECT * FROM finish();
ROLLBACK;
