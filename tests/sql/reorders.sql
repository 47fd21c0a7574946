-- SPDX-License-Identifier: GPL-3.0-or-later
-- Decisions about variants: what an approval writes, what comes second, what is undone, and what needs a decision when.
BEGIN;
\ir setup.psql
\ir rollups.psql
\ir reorders.psql
SELECT * FROM no_plan();
CREATE TEMP TABLE year AS SELECT extract(year FROM app.today('occ'))::text AS y;
GRANT SELECT ON year TO PUBLIC;
CREATE FUNCTION pg_temp.po(n int) RETURNS text LANGUAGE sql AS $$ SELECT 'PO-' || y || '-' || lpad(n::text, 6, '0') FROM year $$;
CREATE FUNCTION pg_temp.snapshot(variant text, days int, available int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO inventory_snapshots (variant_id, snapshot_date, available_quantity, avg_daily_sales, max_daily_sales)
  VALUES (variant, app.today('occ') - 1 + days, available, 2, 4) $$;

SET SESSION AUTHORIZATION op_occ;
-- An approval -----------------------------------------------------------------------------------------------------------------------
SELECT ok(tap.needs('v1'), 'at 10 of 40 pieces a decision is needed');
SELECT is(tap.approve('a1', 'v1'), pg_temp.po(1), 'an approval opens a draft');
SELECT results_eq($$SELECT o.status, o.total_cost, o.created_by, o.currency::text, o.expected_delivery_date - o.order_date, i.variant_id, i.quantity, i.unit_cost, i.total_cost
                    FROM purchase_orders o JOIN purchase_order_items i ON i.po_id = o.id$$,
  $$VALUES ('draft', 50.40, 'Olive Operator', 'GBP', 5, 'v1', 12, 4.20, 50.40)$$, 'with the line, its total and the day that it is expected');
SELECT results_eq($$SELECT action_type, sku, reorder_quantity, vendor_id, operator_name, notes, metadata -> 'seen', metadata -> 'decided' -> 'available', metadata ->> 'po_number'
                    FROM inventory_actions$$,
  $$SELECT 'reorder_approved', 'SKU-1', 12, tap.id('w1'), 'Olive Operator', 'note', '1'::jsonb, '10'::jsonb, pg_temp.po(1)$$, 'the action holds what was seen and decided');
SELECT results_eq($$SELECT event_type, entity_type FROM inventory_events ORDER BY 1$$, $$VALUES ('po_created', 'po'), ('reorder', 'variant')$$, 'and two events tell of it');
SELECT results_eq($$SELECT on_order, inbound, last_decision_id, last_decision_by, last_decision_type, decision_holds, needs_decision FROM inventory_current WHERE variant_id = 'v1'$$,
  $$SELECT 12, 12, tap.id('a1'), 'Olive Operator', 'reorder_approved', true, false$$, 'the row of the variant says so');
SELECT is(tap.approve('a1', 'v1'), pg_temp.po(1), 'the same action again: the same answer');
SELECT is((SELECT count(*) FROM inventory_actions) + (SELECT count(*) FROM purchase_order_items), 2::bigint, 'and nothing more is written');
SELECT is(tap.approve('a1', 'v2'), 'HD006 ', 'the same id for another variant is an error');
SELECT is(tap.decide('a1', 'reorder_rejected', 'v1', NULL), 'HD006', 'and for another decision');
SELECT is(tap.approve('a2', 'v2'), pg_temp.po(1), 'the vendor''s draft takes the next line');
SELECT is(tap.approve('a3', 'v3', NULL, 'w2', 10, false, 4.50), pg_temp.po(2), 'another vendor has a draft of its own');
SELECT results_eq('SELECT total_cost FROM purchase_orders ORDER BY po_number', 'VALUES (100.80), (45.00)', 'totals are their lines''');

-- Who comes second ------------------------------------------------------------------------------------------------------------------
SELECT is(tap.approve('b1', 'v1'), 'HD001 {"who" : "Olive Operator", "when" : "then", "what" : "reorder_approved"}', 'a decision that was not seen is a conflict: who, when, what');
SELECT is(tap.decide('b2', 'reorder_rejected', 'v1', NULL), 'HD001', 'for a rejection too');
SELECT is(tap.approve('b3', 'v1', 'a1'), format('HD002 {"po_number" : "%s", "quantity" : 12, "status" : "draft"}', pg_temp.po(1)), 'a line on order is not doubled');
SELECT is((SELECT count(*) FROM inventory_actions WHERE id IN (tap.id('b1'), tap.id('b2'), tap.id('b3'))), 0::bigint, 'nothing of it is written');
SELECT is(tap.approve('b4', 'v1', 'a1', 'w1', 3, true), pg_temp.po(1), 'unless the operator says so');
SELECT is((SELECT on_order FROM inventory_current WHERE variant_id = 'v1'), 15, 'then both count');
SELECT is(tap.approve('b5', 'nothing'), 'HD003 ', 'a variant that is not there');
SELECT is(tap.approve('b6', 'x1'), 'HD003 ', 'nor one of another project');
SELECT is(tap.approve('b7', 'v4', NULL, 'w3'), 'HD006 ', 'nor a vendor of another project');
SELECT is(tap.approve('b8', 'v4', NULL, 'w1', n), 'HD006 ', n || ' pieces are no order') FROM unnest('{0,-3}'::int[]) n;
SELECT is(tap.approve('b9', 'v4', NULL, 'w1', 12, false, -1), 'HD006 ', 'a negative cost is none');
SELECT is(tap.approve('b10', 'v4', NULL, 'w1', 2147483647, false, 99999999.99), 'HD006 ', 'nor is one beyond all measure');
SELECT is((SELECT count(*) FROM inventory_actions), 4::bigint, 'nothing of it is written');

-- Undo ------------------------------------------------------------------------------------------------------------------------------
SELECT is(tap.decide('u1', 'other', 'v1', 'b4', '{"kind": "undo", "undoes": "zzz"}'), 'HD004', 'nothing to undo');
SELECT is(tap.decide('u1', 'other', 'v1', 'b4', jsonb_build_object('kind', 'undo', 'undoes', tap.id('a2'))), 'HD004', 'another variant''s decision');
SELECT is(tap.decide('u1', 'other', 'v1', 'b4', jsonb_build_object('kind', 'undo', 'undoes', tap.id('b4'))), 'done', 'an approval is undone');
SELECT is(tap.decide('u1', 'other', 'v1', 'b4', jsonb_build_object('kind', 'undo', 'undoes', tap.id('b4'))), 'done', 'the same again is nothing');
SELECT is((SELECT on_order FROM inventory_current WHERE variant_id = 'v1'), 12, 'its line is out of the draft');
SELECT is(tap.decide('u2', 'other', 'v1', 'u1', jsonb_build_object('kind', 'undo', 'undoes', tap.id('b4'))), 'HD004', 'once undone is undone');
SELECT is(tap.decide('u2', 'other', 'v1', 'u1', jsonb_build_object('kind', 'undo', 'undoes', tap.id('u1'))), 'HD004', 'an undo is not undone');
SELECT is(tap.decide('u3', 'other', 'v3', 'a3', jsonb_build_object('kind', 'undo', 'undoes', tap.id('a3'))), 'done', 'the only line of a draft');
SELECT results_eq('SELECT status, total_cost FROM purchase_orders ORDER BY po_number', $$VALUES ('draft', 100.80), ('cancelled', 0.00)$$, 'an empty draft is cancelled');
SELECT ok(tap.needs('v3'), 'and the variant needs a decision again');
SELECT is(tap.step((SELECT id FROM purchase_orders WHERE status = 'draft'), 'sent', tap.id('e1'))::text, '', 'the draft is sent');
SELECT is(tap.decide('u4', 'other', 'v2', 'a2', jsonb_build_object('kind', 'undo', 'undoes', tap.id('a2'))), 'HD004', 'what is sent is not undone');

-- Other decisions -------------------------------------------------------------------------------------------------------------------
SELECT is(tap.decide('r1', 'reorder_rejected', 'v4', NULL, '{}', ' '), 'HD006', 'a rejection needs a reason');
SELECT is(tap.decide('r1', 'reorder_rejected', 'v4', NULL), 'done', 'with one it stands');
SELECT ok(NOT tap.needs('v4'), 'and nothing is asked again');
SELECT is(tap.decide('r2', 'vendor_selected', 'v5', NULL, '{}', NULL, 'w3'), 'HD006', 'a vendor of another project cannot be chosen');
SELECT is(tap.decide('r2', 'vendor_selected', 'v5', NULL, '{}', NULL, 'w2'), 'done', 'another one can');
SELECT results_eq($$SELECT vendor_name, unit_cost, primary_vendor_id, last_decision_type, needs_decision FROM inventory_current WHERE variant_id = 'v5'$$,
                  $$SELECT 'Second', 4.50, tap.id('w2'), 'vendor_selected', true$$, 'and is where the reorder goes');
SELECT is(tap.decide('r3', 'velocity_reviewed', 'v5', 'r2'), 'done', 'velocity reviewed');
SELECT is((SELECT last_decision_id FROM inventory_current WHERE variant_id = 'v5'), tap.id('r2'), 'is no decision that stops another');
SELECT is(tap.decide('r4', kind, 'v5', 'r2'), 'HD006', kind || ' is not this function''s') FROM unnest('{reorder_approved,whatever}'::text[]) kind;
SELECT is(tap.decide('r5', 'velocity_reviewed', 'nothing', NULL), 'HD003', 'a variant that is not there');

-- Snooze ----------------------------------------------------------------------------------------------------------------------------
SELECT is(tap.decide('s1', 'other', 'v6', NULL, metadata), 'HD006', 'no snooze: ' || metadata::text)
  FROM (VALUES ('{"kind": "snooze"}'::jsonb), ('{"kind": "snooze", "until": "2026-02-31"}'), ('{"kind": "snooze", "until": "2020-01-01"}'), ('{"kind": "snooze", "until": "soon"}'),
               ('{"kind": "snooze", "below_days": 6}'), ('{"kind": "snooze", "below_days": -1}'), ('{"kind": "snooze", "below_days": "few"}')) m (metadata);
SELECT is(tap.decide('s1', 'other', 'v6', NULL, jsonb_build_object('kind', 'snooze', 'until', app.today('occ') + 3)), 'done', 'until a date');
SELECT results_eq($$SELECT d, tap.needs('v6', app.today('occ') + d) FROM generate_series(0, 4) d$$, 'VALUES (0, false), (1, false), (2, false), (3, true), (4, true)',
                  'is over on that day');
SELECT results_eq($$SELECT status, variants, needs_decision FROM app.inventory_counts('occ', app.today('occ')) ORDER BY 1$$, $$VALUES ('urgent_reorder', 6, 2)$$,
                  'the tile''s count leaves out what is snoozed today (v3 and v5 are left)');
SELECT results_eq($$SELECT needs_decision FROM app.inventory_counts('occ', app.today('occ') + 3)$$, 'VALUES (3)', 'and counts it when the day has come');
SELECT is(tap.decide('s2', 'other', 'v6', 's1', '{"kind": "unsnooze"}'), 'done', 'woken');
SELECT ok(tap.needs('v6'), 'it is back');
SELECT is(tap.decide('s3', 'other', 'v6', 's2', '{"kind": "snooze", "below_days": 3}'), 'done', 'until cover falls below 3 days');
SELECT ok(NOT tap.needs('v6', '2099-01-01'), 'however long that takes');
RESET SESSION AUTHORIZATION;
SELECT pg_temp.snapshot('v6', 1, 6);
SELECT ok(NOT tap.needs('v6'), 'three days of cover are not below three');
SELECT pg_temp.snapshot('v6', 2, 5);
SELECT ok(tap.needs('v6'), 'two and a half are');
SET SESSION AUTHORIZATION op_occ;
SELECT is(tap.decide('s4', 'other', 'v6', 's3', jsonb_build_object('kind', 'snooze', 'until', app.today('occ') + 30)), 'done', 'snoozed again');
SELECT is(tap.decide('s5', 'other', 'v6', 's4', jsonb_build_object('kind', 'undo', 'undoes', tap.id('s4'))), 'done', 'and that undone');
SELECT ok(tap.needs('v6'), 'the one before counts, and its condition is not met');
SELECT is(tap.decide('s6', 'reorder_rejected', 'v6', 's5'), 'done', 'rejected');
SELECT is((SELECT snooze_below_cover_x10 FROM inventory_current WHERE variant_id = 'v6'), NULL, 'a decision ends a snooze');
RESET SESSION AUTHORIZATION;

-- How long a decision holds ---------------------------------------------------------------------------------------------------------
SELECT pg_temp.snapshot('v4', 1, 10);
SELECT ok(NOT tap.needs('v4'), 'a rejection holds while the stock does');
UPDATE inventory_snapshots SET available_quantity = 8 WHERE variant_id = 'v4' AND snapshot_date = app.today('occ') - 1;
SELECT ok(NOT tap.needs('v4'), 'whatever is corrected in the past');
SELECT pg_temp.snapshot('v4', 2, 9);
SELECT ok(tap.needs('v4'), 'a later snapshot with less asks again');
SELECT pg_temp.snapshot('v1', 1, 9);
SELECT results_eq($$SELECT decision_holds, available + inbound <= reorder_point, needs_decision FROM inventory_current WHERE variant_id = 'v1'$$, 'VALUES (false, true, true)',
                  'so does an approval that covers too little');
UPDATE inventory_snapshots SET incoming_quantity = 100 WHERE variant_id = 'v1' AND snapshot_date = app.today('occ');
SELECT results_eq($$SELECT inbound, needs_decision FROM inventory_current WHERE variant_id = 'v1'$$, 'VALUES (100, false)', 'what is incoming covers it, and is not added to what is on order');
UPDATE inventory_snapshots SET incoming_quantity = 0 WHERE variant_id = 'v1';
UPDATE products SET status = 'archived' WHERE id = 'p';
SELECT is((SELECT sum(needs_decision) FROM inventory_status_counts WHERE project = 'occ'), 0::bigint, 'an archived product needs none');
UPDATE products SET status = 'active' WHERE id = 'p';

-- v2 is in the order that was sent: received, the goods count although no snapshot has them yet
SELECT is((SELECT needs_decision FROM inventory_current WHERE variant_id = 'v2'), false, 'v2 is on order');
SELECT is(tap.step(id, 'received', tap.id('e2'))::text, '', 'received') FROM purchase_orders WHERE status = 'sent';
SELECT results_eq($$SELECT on_order, arrived, inbound, decision_holds, needs_decision FROM inventory_current WHERE variant_id = 'v2'$$, 'VALUES (0, 12, 12, false, true)',
                  'twelve have arrived; 10 and 12 of 40 need the next decision');
SELECT is((SELECT arrived FROM inventory_current WHERE variant_id = 'v1'), 12, 'arrived after the snapshot');
INSERT INTO inventory_snapshots (variant_id, snapshot_date, available_quantity, avg_daily_sales, max_daily_sales, updated_at)
  VALUES ('v1', app.today('occ') + 5, 22, 2, 4, clock_timestamp() + interval '1 second');
SELECT results_eq($$SELECT available, arrived FROM inventory_current WHERE variant_id = 'v1'$$, 'VALUES (22, 0)', 'the next snapshot has the goods, and they count once');

-- Rows that somebody else wrote ------------------------------------------------------------------------------------------------------
INSERT INTO inventory_actions (action_type, variant_id, operator_name, metadata, project)
  SELECT t, 'v3', 'x', m, 'occ' FROM (VALUES ('reorder_approved', '"text"'::jsonb), ('other', '[]'), ('other', '{"kind": {"a": 1}}'), ('other', '{"kind": "snooze", "until": 5}'),
    ('reorder_rejected', '{"decided": {"available": "many", "snapshot_date": "2026-99-99"}}'), ('other', '{"kind": "undo", "undoes": null}')) r (t, m);
SELECT pass('jsonb of any shape stops no writer');
SELECT is(tap.rollups_differ(), '', 'after all of it the rollups are what a rebuild makes');

-- Nobody else ------------------------------------------------------------------------------------------------------------------------
SET SESSION AUTHORIZATION op_other;
SELECT is(tap.approve('z1', 'v3'), 'HD003 ', 'an operator of another project does not find the variant');
SELECT is(tap.approve('z2', 'x1', NULL, 'w3'), pg_temp.po(3), 'numbers are counted by project, and step over those that are taken');
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION nobody_op;
SELECT alike(tap.approve('z3', 'v3'), '42501%', 'a login that is no operator is refused');
RESET SESSION AUTHORIZATION;

SELECT * FROM finish();
ROLLBACK;
