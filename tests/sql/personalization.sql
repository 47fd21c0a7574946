-- SPDX-License-Identifier: GPL-3.0-or-later
-- Preferences and notifications are the user's own, within the project. The fixture has rows of both operators in both projects.
BEGIN;
\ir setup.psql
\ir fixtures.psql
SELECT * FROM no_plan();
SELECT is(tap.rows_seen(t), '4', 'there are four rows in ' || t) FROM unnest('{notifications,user_preferences,notification_preferences}'::text[]) t;
SET SESSION AUTHORIZATION op_occ;
SELECT is(tap.rows_seen(t), '1', 'an operator sees his own row in his project: ' || t)
  FROM unnest('{notifications,user_preferences,notification_preferences}'::text[]) t;
SELECT is((SELECT user_id FROM user_preferences), app.current_user_id(), 'it is his');
-- The claims of a direct connection are the client's own invention.
SELECT set_config('request.jwt.claims', jsonb_build_object('sub', '00000000-0000-0000-0000-000000000001', 'project', 'other')::text, true) \g /dev/null
SELECT is((SELECT user_id FROM user_preferences), app.current_user_id(), 'invented claims change nothing');
RESET request.jwt.claims;
SELECT is(tap.affected($$UPDATE user_preferences SET theme = 'dark'$$), 1::bigint, 'he changes his preferences');
SELECT is(tap.affected($$UPDATE notification_preferences SET sound_enabled = true$$), 1::bigint, 'of notifications too');
SELECT is(tap.affected($$UPDATE notifications SET read_at = now()$$), 1::bigint, 'and marks his notification as read');
SELECT throws_ok($$UPDATE notifications SET title = 'x'$$, '42501', NULL, 'but changes nothing else of it');
SELECT throws_ok($$INSERT INTO notifications (user_id, title, message) VALUES (app.current_user_id(), 'x', 'x')$$, '42501', NULL, 'nor writes one');
SELECT throws_ok($$INSERT INTO user_preferences (user_id) VALUES (gen_random_uuid())$$, '42501', NULL, 'nor preferences for somebody else');
SELECT throws_ok($$UPDATE user_preferences SET user_id = gen_random_uuid()$$, '42501', NULL, 'nor gives his away');
SELECT throws_ok($$UPDATE user_preferences SET project = 'other'$$, '42501', NULL, 'nor moves them to another project');
SELECT throws_ok($$UPDATE user_preferences SET theme = 'pink'$$, '23514', NULL, 'themes are light, dark and auto');
SELECT throws_ok($$INSERT INTO user_preferences (user_id) VALUES (app.current_user_id())$$, '23505', NULL, 'one row a user and project');
SELECT throws_ok(format('DELETE FROM %I', t), '42501', NULL, 'nothing is deleted: ' || t)
  FROM unnest('{notifications,user_preferences,notification_preferences}'::text[]) t;
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION op_both;
SET app.current_project = 'occ';
SELECT is(tap.rows_seen('notifications'), '0', 'a colleague in the same project sees nothing of it');
SELECT lives_ok($$INSERT INTO user_preferences (user_id, tile_order) VALUES (app.current_user_id(), '{sales,ads}')$$, 'and makes preferences of his own');
RESET SESSION AUTHORIZATION;
SET ROLE service_role;
SELECT is(tap.rows_seen('notifications'), '4', 'service_role sees all');
SELECT lives_ok($$INSERT INTO notifications (user_id, title, message) VALUES (gen_random_uuid(), 'x', 'x')$$, 'and writes notifications');
RESET ROLE;
SELECT * FROM finish();
ROLLBACK;
