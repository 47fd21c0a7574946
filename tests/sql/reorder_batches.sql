-- SPDX-License-Identifier: GPL-3.0-or-later
-- Many approvals at once: an outcome for each, one refused leaves the others, again is nothing more, and together is what one by one would be.
BEGIN;
\ir setup.psql
\ir rollups.psql
\ir reorders.psql
SELECT * FROM no_plan();

-- An entry of a batch; p_more overrides what it names.
CREATE FUNCTION pg_temp.entry(action text, variant text, more jsonb DEFAULT '{}') RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('action_id', tap.id(action), 'variant_id', variant, 'quantity', 12, 'vendor_id', tap.id('w1'), 'unit_cost', '4.20',
                            'seen_version', 1, 'seen_decision_id', NULL, 'notes', 'note', 'metadata', '{"seen": 1, "velocity_analysis": "fast"}'::jsonb) || more $$;
-- The outcomes in order: number or SQLSTATE of each.
CREATE FUNCTION pg_temp.outcomes(VARIADIC batch jsonb[]) RETURNS text LANGUAGE sql AS $$
  SELECT string_agg(coalesce(r.error_state, r.po_number), ' ' ORDER BY r.n) FROM ROWS FROM (app.approve_reorders(to_jsonb(batch))) WITH ORDINALITY
    AS r (action_id, po_id, po_number, error_state, error_message, error_hint, error_detail, n) $$;
CREATE TEMP TABLE year AS SELECT extract(year FROM app.today('occ'))::text AS y;
GRANT SELECT ON year TO PUBLIC;
CREATE FUNCTION pg_temp.po(n int) RETURNS text LANGUAGE sql AS $$ SELECT 'PO-' || y || '-' || lpad(n::text, 6, '0') FROM year $$;

SET SESSION AUTHORIZATION op_occ;
SELECT is(pg_temp.outcomes(pg_temp.entry('a1', 'v1'), pg_temp.entry('a2', 'v2', jsonb_build_object('vendor_id', tap.id('w2'), 'quantity', 5, 'unit_cost', 4.50)),
                           pg_temp.entry('a3', 'v3')),
          format('%s %s %1$s', pg_temp.po(2), pg_temp.po(1)), -- in the order of the vendors' ids
          'each vendor''s go into one draft, the answers are in the batch''s order');
SELECT results_eq($$SELECT v.name, o.status, o.total_cost, count(i.id) FROM purchase_orders o JOIN vendors v ON v.id = o.vendor_id JOIN purchase_order_items i ON i.po_id = o.id
                    GROUP BY 1, 2, 3 ORDER BY 1$$, $$VALUES ('First', 'draft', 100.80, 2::bigint), ('Second', 'draft', 22.50, 1)$$, 'with exact totals');
SELECT results_eq($$SELECT a.variant_id, a.sku, a.reorder_quantity, a.operator_name, a.notes, a.velocity_analysis, a.metadata -> 'seen', a.metadata -> 'decided' -> 'available',
                           a.metadata ->> 'po_number' = o.po_number, (a.metadata ->> 'po_item_id')::uuid = i.id
                    FROM inventory_actions a JOIN purchase_order_items i ON i.variant_id = a.variant_id JOIN purchase_orders o ON o.id = i.po_id ORDER BY 1$$,
  $$VALUES ('v1', 'SKU-1', 12, 'Olive Operator', 'note', 'fast', '1'::jsonb, '10'::jsonb, true, true), ('v2', 'SKU-2', 5, 'Olive Operator', 'note', 'fast', '1', '10', true, true),
           ('v3', 'SKU-3', 12, 'Olive Operator', 'note', 'fast', '1', '10', true, true)$$, 'each action says what was seen and decided, and where its line is');
SELECT results_eq($$SELECT event_type, entity_id, created_by FROM inventory_events WHERE event_type = 'reorder' ORDER BY 2$$,
  $$VALUES ('reorder', 'v1', 'Olive Operator'), ('reorder', 'v2', 'Olive Operator'), ('reorder', 'v3', 'Olive Operator')$$, 'and an event tells of it');
SELECT results_eq($$SELECT variant_id, on_order, last_decision_id, needs_decision FROM inventory_current WHERE last_decision_id IS NOT NULL ORDER BY 1$$,
  $$SELECT 'v' || n, CASE n WHEN 2 THEN 5 ELSE 12 END, tap.id('a' || n), false FROM generate_series(1, 3) n$$, 'the variants'' rows say so');

-- The same again, and refusals between what is approved -----------------------------------------------------------------------------------
SELECT is(pg_temp.outcomes(pg_temp.entry('a1', 'v1'), pg_temp.entry('a3', 'v3')), format('%s %1$s', (SELECT po_number FROM purchase_orders WHERE vendor_id = tap.id('w1'))),
          'a batch that was written already gets the same answers');
SELECT is((SELECT count(*) FROM purchase_order_items) + (SELECT count(*) FROM inventory_actions), 6::bigint, 'and writes nothing more');
SELECT is(pg_temp.outcomes(pg_temp.entry('b1', 'v1'), pg_temp.entry('b2', 'nothing'), pg_temp.entry('b3', 'x1'), pg_temp.entry('b4', 'v4'),
                           pg_temp.entry('b5', 'v5', '{"quantity": 0}'), pg_temp.entry('b6', 'v5', '{"quantity": "many"}'), pg_temp.entry('b7', 'v5', '{"unit_cost": "-1"}'),
                           pg_temp.entry('b8', 'v5', '{"unit_cost": null}'), pg_temp.entry('b9', 'v5', jsonb_build_object('vendor_id', tap.id('w3'))),
                           pg_temp.entry('b10', 'v1', jsonb_build_object('seen_decision_id', tap.id('a1'))), pg_temp.entry('a2', 'v5'),
                           pg_temp.entry('b11', 'v5', '{"quantity": 2000000000, "unit_cost": "99999999.99"}'), pg_temp.entry('b12', 'v5', '{"unit_cost": "NaN"}')),
          format('HD001 HD003 HD003 %s HD006 22P02 HD006 HD006 HD006 HD002 HD006 HD006 HD006', (SELECT po_number FROM purchase_orders WHERE vendor_id = tap.id('w1'))),
          'each refusal by itself; what nothing speaks against is approved');
SELECT is((SELECT string_agg(variant_id, ' ' ORDER BY variant_id) FROM inventory_actions), 'v1 v2 v3 v4', 'nothing of what was refused is written');
SELECT results_eq($$SELECT error_message, error_hint, error_detail::jsonb - 'when' FROM app.approve_reorders(jsonb_build_array(pg_temp.entry('c1', 'v1')))$$,
  $$VALUES ('Olive Operator has decided this already (reorder approved).', 'Nothing was written. Look at the item again and decide anew if it is still needed.',
            '{"who": "Olive Operator", "what": "reorder_approved"}'::jsonb)$$, 'a refusal says who and what, and what to do');
SELECT is(pg_temp.outcomes(pg_temp.entry('d1', 'v1', jsonb_build_object('seen_decision_id', tap.id('a1'), 'allow_duplicate', true, 'quantity', 3))),
          (SELECT po_number FROM purchase_orders WHERE vendor_id = tap.id('w1')), 'a second line where the operator says so');

-- One variant twice, one action twice, an order that would become too dear ------------------------------------------------------------------
SELECT is(pg_temp.outcomes(pg_temp.entry('e1', 'v5'), pg_temp.entry('e2', 'v5')), format('%s HD001', (SELECT po_number FROM purchase_orders WHERE vendor_id = tap.id('w1'))),
          'the second approval of a variant is a conflict with the first');
SELECT is(pg_temp.outcomes(pg_temp.entry('f1', 'v6', '{"quantity": 99, "unit_cost": "90000000"}'), pg_temp.entry('f1', 'v6', '{"quantity": 99, "unit_cost": "90000000"}')),
          format('%s %1$s', (SELECT po_number FROM purchase_orders WHERE vendor_id = tap.id('w1'))), 'the same action twice is one');
SELECT is((SELECT count(*) FROM purchase_order_items WHERE variant_id = 'v6'), 1::bigint, 'with one line');
RESET SESSION AUTHORIZATION;
INSERT INTO variants (id, shopify_id, product_id, title, sku, project) SELECT 'v' || n, n, 'p', 'Variant', 'SKU-' || n, 'occ' FROM generate_series(7, 9) n;
INSERT INTO inventory_snapshots (variant_id, snapshot_date, available_quantity, avg_daily_sales, max_daily_sales)
  SELECT 'v' || n, app.today('occ') - 1, 10, 2, 4 FROM generate_series(7, 9) n;
SET SESSION AUTHORIZATION op_occ;
SELECT is(pg_temp.outcomes(pg_temp.entry('g1', 'v7'), pg_temp.entry('g2', 'v8', '{"quantity": 99, "unit_cost": "90000000"}'), pg_temp.entry('g3', 'v9')),
          format('%s HD006 %1$s', (SELECT po_number FROM purchase_orders WHERE vendor_id = tap.id('w1'))),
          'where the order as a whole would become too dear, the lines are tried one by one');
SELECT is((SELECT count(*) FROM purchase_order_items WHERE variant_id IN ('v7', 'v8', 'v9')), 2::bigint, 'and two of three are in');
SELECT is((SELECT o.total_cost FROM purchase_orders o WHERE vendor_id = tap.id('w1')), (SELECT sum(quantity * unit_cost) FROM purchase_order_items i JOIN purchase_orders o ON o.id = i.po_id
            WHERE o.vendor_id = tap.id('w1')), 'the total is that of the lines');

-- Taken back together ------------------------------------------------------------------------------------------------------------------
CREATE FUNCTION pg_temp.undo(VARIADIC pairs text[]) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.undo_reorders((SELECT jsonb_agg(jsonb_build_object('action_id', tap.id('undo ' || split_part(p, ' ', 1)), 'variant_id', split_part(p, ' ', 2),
    'seen_decision_id', coalesce(tap.id(nullif(split_part(p, ' ', 3), '')), tap.id(split_part(p, ' ', 1))),
    'metadata', jsonb_build_object('kind', 'undo', 'undoes', tap.id(split_part(p, ' ', 1))))) FROM unnest(pairs) p));
  RETURN 'done';
EXCEPTION WHEN OTHERS THEN
  RETURN SQLSTATE;
END $$;
PREPARE undone AS SELECT c.variant_id, c.last_decision_type, (SELECT count(*) FROM purchase_order_items i WHERE i.variant_id = c.variant_id) FROM inventory_current c
  WHERE c.variant_id IN ('v7', 'v9') ORDER BY 1;
SELECT is(pg_temp.undo('g1 v7', 'g3 v9 other'), 'HD001', 'one that was decided since refuses all');
SELECT is(pg_temp.undo('g1 v7', 'g2 v8'), 'HD001', 'so does one that was never decided');
SELECT is(pg_temp.undo('g1 v7', 'g3 nothing'), 'HD003', 'or is not there');
SELECT results_eq('EXECUTE undone', $$VALUES ('v7', 'reorder_approved', 1::bigint), ('v9', 'reorder_approved', 1)$$, 'nothing of that is written');
SELECT is(pg_temp.undo('g1 v7', 'g3 v9'), 'done', 'both are taken back');
SELECT results_eq('EXECUTE undone', $$VALUES ('v7', 'undo', 0::bigint), ('v9', 'undo', 0)$$, 'with their lines');
SELECT is(pg_temp.undo('g1 v7', 'g3 v9'), 'done', 'the same again is nothing');
SELECT is((SELECT count(*) FROM inventory_actions WHERE metadata ->> 'kind' = 'undo' AND variant_id IN ('v7', 'v9')), 2::bigint, 'an action each');
SELECT is((SELECT count(*) FROM inventory_events WHERE metadata ->> 'what' = 'undo' AND entity_id IN ('v7', 'v9')), 2::bigint, 'and an event');
SELECT ok(tap.needs('v7') AND tap.needs('v9'), 'they need a decision again');

-- Nothing, rubbish, and nobody ----------------------------------------------------------------------------------------------------------
SELECT is((SELECT count(*) FROM app.approve_reorders('[]')), 0::bigint, 'an empty batch has no outcome');
SELECT is(pg_temp.outcomes('{"action_id": null, "variant_id": "v8"}', '{}', '{"variant_id": "v8", "quantity": 1, "unit_cost": 1}'), 'HD006 HD003 HD006', 'entries that say nothing are refused');
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION op_other;
SELECT is(pg_temp.outcomes(pg_temp.entry('z1', 'v8')), 'HD003', 'an operator of another project does not find the variant');
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION nobody_op;
SELECT is(tap.state($$SELECT app.approve_reorders('[]')$$), '42501 permission denied for schema app', 'a login that is no operator is refused');
RESET SESSION AUTHORIZATION;
SELECT is(tap.rollups_differ(), '', 'after all of it the rollups are what a rebuild makes');

-- Together and one by one write the same -----------------------------------------------------------------------------------------------------
CREATE TEMP TABLE before AS SELECT action_type, reorder_quantity, vendor_id, velocity_analysis, notes, metadata - 'po_id' - 'po_number' - 'po_item_id' AS metadata
  FROM inventory_actions WHERE id = tap.id('a1');
SELECT is((SELECT to_jsonb(b) #- '{metadata,decided,version}' #- '{metadata,decided,snapshot_id}' FROM before b),
  (SELECT jsonb_build_object('action_type', 'reorder_approved', 'reorder_quantity', 12, 'vendor_id', tap.id('w1'), 'velocity_analysis', 'fast', 'notes', 'note',
     'metadata', jsonb_build_object('seen', 1, 'velocity_analysis', 'fast', 'unit_cost', 4.20, 'seen_version', 1, 'decided', jsonb_build_object('snapshot_date', app.today('occ') - 1,
       'status', 'urgent_reorder', 'available', 10, 'committed', 0, 'incoming', 0, 'on_order', 0, 'inbound', 0, 'avg_daily_sales', 2.00, 'max_daily_sales', 4.00,
       'lead_time_days', 7, 'max_lead_days', 10, 'safety_stock', 26, 'reorder_point', 40, 'days_of_cover_x10', 50)))), 'an action carries every figure');

SELECT * FROM finish();
ROLLBACK;
