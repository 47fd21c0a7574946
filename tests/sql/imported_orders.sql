-- SPDX-License-Identifier: GPL-3.0-or-later
-- Orders come in by imports: an operator changes them only in a transaction that has its import on record. And what operators decide is about
-- variants and vendors of their own project.
BEGIN;
\ir setup.psql
\ir fixtures.psql
SELECT * FROM no_plan();

-- The fixtures' imports are of another transaction.
SET SESSION AUTHORIZATION svc_login;
UPDATE import_runs SET started_at = now() - interval '1 day', finished_at = now() - interval '23 hours';
UPDATE orders SET name = name; -- service_role's systems write orders themselves

SET SESSION AUTHORIZATION op_occ;
SELECT throws_ok(statement, '42501', 'Orders are changed by imports only.', 'by hand: ' || statement) FROM (VALUES
  ($$UPDATE orders SET subtotal = 1000000$$), ($$DELETE FROM orders$$),
  ($$INSERT INTO orders (project, id, name, created_at, currency) VALUES ('occ', 'order-8', '#8', now(), 'GBP')$$),
  ($$UPDATE order_lines SET amount = 1000000$$), ($$DELETE FROM order_lines$$),
  ($$INSERT INTO order_lines VALUES ('occ', 'order-1', 9, NULL, NULL, 'x', 1, 1, 0, 1, now())$$)) AS by_hand (statement);
SELECT lives_ok($$SELECT app.allocate_order_lines('occ')$$, 'shares of revenue are worked out without an import');
SELECT throws_ok($$UPDATE import_runs SET finished_at = NULL$$, 'HD011', NULL, 'an import that was finished cannot be opened again');
SELECT throws_ok($$UPDATE import_runs SET file_name = 'other.csv'$$, 'HD011', NULL, 'nor renamed');
SELECT throws_ok($$DELETE FROM import_runs$$, '42501', NULL, 'nor deleted');

SELECT throws_ok($$UPDATE import_runs SET undone_at = now()$$, 'HD011', NULL, 'nor marked as undone while its rows stay');

INSERT INTO import_runs (project, kind, file_name, sha256, operator_name) VALUES ('occ', 'shopify-orders', 'o.csv', 'cd', '');
SELECT is(tap.affected($$UPDATE orders SET subtotal = 12$$), 1::bigint, 'an import on record changes orders');
SELECT lives_ok($$INSERT INTO order_lines VALUES ('occ', 'order-1', 9, 'variant-occ', NULL, 'x', 1, 1, 0, 1, now())$$, 'and their lines');
SET SESSION AUTHORIZATION op_other;
SELECT throws_ok($$UPDATE orders SET subtotal = 1000000$$, '42501', NULL, 'another project''s import allows nothing');
RESET SESSION AUTHORIZATION;
SELECT lives_ok($$DELETE FROM variants WHERE id = 'variant-occ'$$, 'a foreign key takes variants out of lines without an import')
 WHERE NOT EXISTS (SELECT FROM purchase_order_items WHERE variant_id = 'variant-occ');

-- Decisions
SET SESSION AUTHORIZATION op_occ;
SELECT lives_ok($$INSERT INTO inventory_actions (action_type, variant_id, vendor_id, operator_name)
                  VALUES ('other', 'variant-occ', md5('vendorocc')::uuid, '')$$, 'a decision about the own project''s variant and vendor')
 WHERE EXISTS (SELECT FROM variants WHERE id = 'variant-occ');
SELECT throws_ok($$INSERT INTO inventory_actions (action_type, variant_id, operator_name) VALUES ('other', 'variant-other', '')$$,
                 '42501', NULL, 'another project''s variant is refused');
SELECT throws_ok($$INSERT INTO inventory_actions (action_type, variant_id, operator_name) VALUES ('other', 'no such variant', '')$$,
                 '42501', NULL, 'in the same words as one that does not exist');
SELECT throws_ok($$INSERT INTO inventory_actions (action_type, vendor_id, operator_name) VALUES ('vendor_selected', md5('vendorother')::uuid, '')$$,
                 '42501', NULL, 'another project''s vendor too');
SELECT lives_ok($$INSERT INTO inventory_actions (action_type, operator_name) VALUES ('other', '')$$, 'a decision may be about no variant');

RESET SESSION AUTHORIZATION;
SELECT * FROM finish();
ROLLBACK;
