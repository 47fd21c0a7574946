-- SPDX-License-Identifier: GPL-3.0-or-later
-- creds_meta: encrypted with a key that is not in the database, readable by service_role only, each read and write in DecisionLog.
BEGIN;
\ir setup.psql
SELECT * FROM no_plan();
SET client_min_messages = error; -- the warnings about wrong keys are meant
SET ROLE service_role;
SELECT isnt(app.store_credential('shopify', 'token', 'shpat_very_secret', 'key number one, long'), NULL, 'a credential is stored');
SELECT is(app.read_credential('shopify', 'token', 'key number one, long'), 'shpat_very_secret', 'and read with its key');
SELECT is(app.read_credential('shopify', 'token', 'key number two, long'), NULL, 'another key opens nothing');
SELECT is(app.read_credential('shopify', 'nothing', 'key number one, long'), NULL, 'what is not there is NULL');
SELECT is(app.read_credential('shopify', 'token', 'key number one, long', 'other'), NULL, 'another project''s credential is not this one');
SELECT isnt(app.store_credential('shopify', 'token', 'rotated', 'key number two, long'), NULL, 'a credential is replaced');
SELECT is(app.read_credential('shopify', 'token', 'key number two, long'), 'rotated', 'and read with the new key');
SELECT is(app.store_credential('mail', 'pw', 'Grüße ✓ ' || repeat('x', 5000), 'key number one, long') IS NOT NULL, true, 'any text is stored');
SELECT is(app.read_credential('mail', 'pw', 'key number one, long'), 'Grüße ✓ ' || repeat('x', 5000), 'and comes back as it was');
SELECT throws_ok($$SELECT app.store_credential('a', 'b', 'c', 'short')$$, 'HD023', NULL, 'a short key is refused');
SELECT throws_ok($$SELECT app.store_credential('a', 'b', 'c', NULL)$$, 'HD023', NULL, 'no key too');
DELETE FROM creds_meta WHERE service = 'mail';
SELECT is(count(*), 1::bigint, 'one row a credential') FROM creds_meta;
SELECT unalike((SELECT encode(value_encrypted, 'escape') FROM creds_meta), '%rotated%', 'the stored value is not the plain one');
-- OpenPGP: after the packet header (1 + length) comes version 4 and the cipher; 9 is AES-256.
SELECT is((SELECT get_byte(value_encrypted, 3) FROM creds_meta), 9, 'the cipher is AES-256');
RESET ROLE;
SELECT results_eq($$SELECT action::text FROM "DecisionLog" WHERE scope = 'credentials' ORDER BY id$$,
  ARRAY['credential_stored', 'credential_read', 'credential_read_failed', 'credential_missing', 'credential_missing', 'credential_replaced',
        'credential_read', 'credential_stored', 'credential_read', 'credential_deleted'], 'each read and write is logged');
SELECT is_empty($$SELECT * FROM "DecisionLog" d WHERE d::text ~ 'shpat|rotated|key number|value_encrypted'$$, 'with no secret, key or value');
SELECT is(count(*), 1::bigint, 'under the project asked for') FROM "DecisionLog" WHERE project = 'other' AND action = 'credential_missing';

SELECT ok(NOT has_function_privilege(r, f, 'EXECUTE'), r || ' may not call ' || f)
  FROM unnest('{anon,authenticated,ai_readonly,analytics_reader,op_occ,nobody_op}'::text[]) r,
       unnest(ARRAY['app.store_credential(text, text, text, text, text)', 'app.read_credential(text, text, text, text)']) f;
SET SESSION AUTHORIZATION op_occ;
SELECT throws_ok($$SELECT app.read_credential('shopify', 'token', 'key number two, long')$$, '42501', NULL, 'an operator cannot, with the key either');
SELECT is(tap.rows_seen('creds_meta'), '42501', 'nor read the table');
SELECT is(tap.rows_seen('DecisionLog') = '0', false, 'but sees in his project''s log that it was read');
RESET SESSION AUTHORIZATION;
SELECT * FROM finish();
ROLLBACK;
