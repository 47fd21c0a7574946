-- SPDX-License-Identifier: GPL-3.0-or-later
-- Editing draft purchase orders, and vendors with what they sell: what is written, what is refused, who comes second, and that again is nothing.
BEGIN;
\ir setup.psql
\ir rollups.psql
\ir reorders.psql
SELECT * FROM no_plan();
CREATE FUNCTION pg_temp.po() RETURNS uuid LANGUAGE sql AS $$ SELECT id FROM purchase_orders WHERE project = 'occ' $$;
CREATE FUNCTION pg_temp.line(variant text) RETURNS uuid LANGUAGE sql AS $$ SELECT id FROM purchase_order_items WHERE variant_id = variant $$;
-- Edits the order as it is now, or as it was (seen); 'done' or the SQLSTATE.
CREATE FUNCTION pg_temp.edit(event text, changes jsonb, seen text DEFAULT NULL) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  words text;
BEGIN
  PERFORM app.edit_purchase_order(tap.id(event), pg_temp.po(), coalesce(seen, app.purchase_order_version(pg_temp.po())), changes);
  RETURN 'done';
EXCEPTION WHEN OTHERS THEN
  GET STACKED DIAGNOSTICS words = MESSAGE_TEXT;
  RETURN SQLSTATE || CASE WHEN SQLSTATE = 'HD001' THEN ' ' || words ELSE '' END;
END $$;
CREATE FUNCTION pg_temp.vendor(event text, vendor text, vals jsonb, seen timestamptz DEFAULT NULL) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.save_vendor(tap.id(event), tap.id(vendor), seen, vals);
  RETURN 'done';
EXCEPTION WHEN OTHERS THEN
  RETURN SQLSTATE || CASE WHEN SQLSTATE LIKE 'HD%' THEN '' ELSE ' ' || SQLERRM END;
END $$;
CREATE FUNCTION pg_temp.product(event text, vendor text, product text, vals jsonb, seen timestamptz DEFAULT NULL) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.save_vendor_product(tap.id(event), tap.id(vendor), product, seen, vals);
  RETURN 'done';
EXCEPTION WHEN OTHERS THEN
  RETURN SQLSTATE || CASE WHEN SQLSTATE = 'HD001' THEN ' ' || SQLERRM ELSE '' END;
END $$;

CREATE FUNCTION pg_temp.offered() RETURNS timestamptz LANGUAGE sql AS $$ SELECT updated_at FROM product_vendors WHERE vendor_id = tap.id('new') AND product_id = 'p' $$;

SET SESSION AUTHORIZATION op_occ;
SELECT ok(tap.approve('a1', 'v1') LIKE 'PO-%' AND tap.approve('a2', 'v2') LIKE 'PO-%', 'a draft of two lines');

-- Lines -------------------------------------------------------------------------------------------------------------------------------
SELECT is(pg_temp.edit('e1', jsonb_build_object('lines', jsonb_build_array(jsonb_build_object('item_id', pg_temp.line('v1'), 'quantity', 20, 'unit_cost', 3.99)),
    'add', '[{"variant_id": "v3", "quantity": 7, "unit_cost": 1.5}]'::jsonb, 'remove', jsonb_build_array(pg_temp.line('v2')),
    'expected', app.today('occ') + 9, 'notes', 'Leave at the gate')), 'done', 'changed, added and removed in one step');
SELECT results_eq($$SELECT i.variant_id, i.quantity, i.unit_cost, i.total_cost, o.total_cost, o.expected_delivery_date - app.today('occ'), o.notes
                    FROM purchase_order_items i JOIN purchase_orders o ON o.id = i.po_id ORDER BY 1$$,
  $$VALUES ('v1', 20, 3.99, 79.80, 90.30, 9, 'Leave at the gate'), ('v3', 7, 1.50, 10.50, 90.30, 9, 'Leave at the gate')$$, 'with exact totals');
SELECT results_eq('SELECT variant_id, on_order FROM inventory_current WHERE on_order > 0 ORDER BY 1', $$VALUES ('v1', 20), ('v3', 7)$$, 'the stock''s rows follow');
SELECT results_eq($$SELECT event_type, created_by, metadata ->> 'po_number' = (SELECT po_number FROM purchase_orders WHERE id = pg_temp.po()) FROM inventory_events WHERE id = tap.id('e1')$$,
  $$VALUES ('adjustment', 'Olive Operator', true)$$, 'an event tells of it');
SELECT is(pg_temp.edit('e1', '{"notes": "again"}'), 'done', 'the same event again');
SELECT is((SELECT notes FROM purchase_orders WHERE id = pg_temp.po()), 'Leave at the gate', 'changes nothing');
SELECT alike(pg_temp.edit('e2', '{"notes": "mine"}', '2026-01-01 00:00:00+00/2/'), 'HD001 PO-% was changed by Olive Operator since you looked.', 'who saw an older state is told who changed it');
SELECT is(pg_temp.edit('e3', '{"notes": null}'), 'done', 'a note can be taken away');
SELECT results_eq($$SELECT notes, expected_delivery_date - app.today('occ') FROM purchase_orders WHERE id = pg_temp.po()$$, 'VALUES (NULL::text, 9)', 'and what is not named stays');
SELECT is(pg_temp.edit('e4', changes), 'HD006', 'refused: ' || changes::text)
  FROM (VALUES ('{"add": [{"variant_id": "v4", "quantity": 0, "unit_cost": 1}]}'::jsonb), ('{"add": [{"variant_id": "v4", "quantity": 2000000000, "unit_cost": 99999999}]}'),
               ('{"add": [{"variant_id": "v4", "quantity": 1, "unit_cost": -1}]}')) c (changes);
SELECT is(pg_temp.edit('e4', '{"add": [{"variant_id": "nothing", "quantity": 1, "unit_cost": 1}]}'), 'HD003', 'a variant that is not there');
SELECT is((SELECT count(*) FROM purchase_order_items), 2::bigint, 'nothing of that is written');
SELECT is(pg_temp.edit('e4', jsonb_build_object('add', jsonb_build_array(jsonb_build_object('variant_id', variant_id, 'quantity', 1, 'unit_cost', 1)))), 'HD002', 'a variant that is on order is not added again: ' || variant_id)
  FROM purchase_order_items WHERE po_id = pg_temp.po();
SELECT is(pg_temp.edit('e5', jsonb_build_object('lines', jsonb_build_array(jsonb_build_object('item_id', tap.id('foreign'), 'quantity', 5, 'unit_cost', 1)), 'remove', jsonb_build_array(tap.id('foreign')))),
          'done', 'lines that are not the order''s');
SELECT is((SELECT total_cost FROM purchase_orders WHERE id = pg_temp.po()), 90.30, 'are left alone');
SELECT is(tap.step(pg_temp.po(), 'sent', tap.id('s1'))::text, '', 'sent');
SELECT is(pg_temp.edit('e6', '{"notes": "late"}'), 'HD005', 'what is sent is edited no more');
SELECT is(tap.state(format('SELECT app.edit_purchase_order(%L, %L, %L, %L)', tap.id('e7'), tap.id('none'), 'x', '{}')), 'HD003', 'nor what is not there');

-- Vendors -----------------------------------------------------------------------------------------------------------------------------
SELECT is(pg_temp.vendor('n1', 'new', '{"name": "  Third ", "lead_time_days": 4, "max_lead_days": 6, "payment_terms": "Net 60", "contact_email": " "}'), 'done', 'a vendor is added');
SELECT results_eq($$SELECT name, lead_time_days, max_lead_days, payment_terms, contact_email, project FROM vendors WHERE id = tap.id('new')$$,
  $$VALUES ('Third', 4, 6, 'Net 60', NULL::text, 'occ')$$, 'trimmed, an empty text is none');
SELECT is(pg_temp.vendor('n1', 'new', '{"name": "Other"}'), 'done', 'the same event again is nothing');
SELECT is(pg_temp.vendor('n2', 'new', '{"name": "Changed"}'), 'HD001', 'who saw nothing changes nothing');
SELECT is(pg_temp.vendor('n3', 'new', '{"name": "Changed", "lead_time_days": 20}', (SELECT updated_at FROM vendors WHERE id = tap.id('new'))), 'done', 'who saw it does');
SELECT results_eq($$SELECT name, lead_time_days, max_lead_days, payment_terms FROM vendors WHERE id = tap.id('new')$$, $$VALUES ('Changed', 20, 20, NULL::text)$$,
  'a lead time beyond the usual longest takes it along');
SELECT is(pg_temp.vendor('n4', 'x', vals), 'HD006', 'refused: ' || vals::text)
  FROM (VALUES ('{}'::jsonb), ('{"name": " "}'), ('{"name": "X", "lead_time_days": -1}'), ('{"name": "X", "lead_time_days": 9, "max_lead_days": 8}'), ('{"name": "fIRST"}')) v (vals);
SELECT is(pg_temp.vendor('n5', 'gone', '{"name": "Gone"}', now()), 'HD003', 'one that was seen and is deleted');
SELECT results_eq($$SELECT metadata ->> 'what', created_by FROM inventory_events WHERE entity_id = tap.id('new')::text ORDER BY metadata ->> 'what'$$,
  $$VALUES ('added', 'Olive Operator'), ('changed', 'Olive Operator')$$, 'events tell of both');

-- Products of vendors -----------------------------------------------------------------------------------------------------------------
SELECT is(pg_temp.product('p1', 'new', 'p', '{"cost": "3.10", "pack_size": 4, "min_order_quantity": 0, "sku": " N-1 ", "is_primary": true}'), 'done', 'a product is sold by it, first of all');
SELECT results_eq($$SELECT v.name, pv.cost, pv.is_primary, pv.pack_size, pv.min_order_quantity, pv.sku FROM product_vendors pv JOIN vendors v ON v.id = pv.vendor_id WHERE pv.product_id = 'p' ORDER BY 1$$,
  $$VALUES ('Changed', 3.10::numeric(10,2), true, 4, NULL::int, 'N-1'), ('First', 4.20, false, NULL, NULL, NULL), ('Second', 4.50, false, NULL, NULL, NULL)$$, 'a product has one primary vendor');
SELECT results_eq($$SELECT DISTINCT vendor_name, unit_cost, pack_size FROM inventory_current$$, $$VALUES ('Changed', 3.10::numeric(10,2), 4)$$, 'reorders go there');
SELECT is(pg_temp.product('p2', 'new', 'p', vals, pg_temp.offered()), 'HD006', 'refused: ' || vals::text)
  FROM (VALUES ('{}'::jsonb), ('{"cost": "-1"}'), ('{"cost": "NaN"}'), ('{"cost": "100000000"}'), ('{"cost": "1", "pack_size": 0}'), ('{"cost": "1", "min_order_quantity": -1}')) v (vals);
SELECT is(pg_temp.product('p3', 'new', 'q', '{"cost": "1"}'), 'HD003', 'another project''s product');
SELECT is(pg_temp.product('p4', 'w3', 'p', '{"cost": "1"}'), 'HD003', 'another project''s vendor');
SELECT is(pg_temp.product('p6', 'new', 'p', '{"cost": "9"}', seen), 'HD001 Product was changed by Olive Operator since you looked.', 'who saw another state overwrites nothing')
  FROM (VALUES (NULL::timestamptz), ('2026-01-01')) s (seen);
SELECT is((SELECT cost FROM product_vendors WHERE vendor_id = tap.id('new')), 3.10, 'the cost stays');
SELECT is(pg_temp.product('p6', 'new', 'p', '{"cost": "3.20"}', pg_temp.offered()), 'done', 'who saw this one changes it');
SELECT alike(pg_temp.product('p5', 'new', 'p', NULL, '2026-01-01'), 'HD001 %', 'nor is it taken away unseen');
SELECT is(pg_temp.product('p5', 'new', 'p', NULL, pg_temp.offered()), 'done', 'it is taken away');
SELECT is(pg_temp.product('p7', 'new', 'p', '{"cost": "1"}', '2026-01-01'), 'HD003', 'what was taken away is not brought back unseen');
SELECT is((SELECT count(*) FROM product_vendors WHERE vendor_id = tap.id('new')), 0::bigint, 'and gone');
SELECT results_eq($$SELECT DISTINCT vendor_name FROM inventory_current$$, $$VALUES ('First')$$, 'without a primary vendor the cheapest has the reorders');

-- Deleting ----------------------------------------------------------------------------------------------------------------------------
SELECT is(tap.state(format('SELECT app.delete_vendor(%L, %L)', tap.id('d1'), tap.id('w1'))), 'HD006', 'a vendor with orders stays');
SELECT ok(EXISTS (SELECT FROM vendors WHERE id = tap.id('w1')), 'it is there');
SELECT is(tap.state(format('SELECT app.delete_vendor(%L, %L)', tap.id('d2'), tap.id('new'))), 'done', 'one without goes');
SELECT is(tap.state(format('SELECT app.delete_vendor(%L, %L)', tap.id('d2'), tap.id('new'))), 'done', 'the same event again is nothing');
SELECT is(tap.state(format('SELECT app.delete_vendor(%L, %L)', tap.id('d3'), tap.id('new'))), 'HD003', 'twice is too late');
SELECT is(tap.state(format('SELECT app.delete_vendor(%L, %L)', tap.id('d4'), tap.id('w3'))), 'HD003', 'another project''s is not found');
SELECT alike(tap.state('DELETE FROM vendors'), '42501%', 'without the function nobody deletes one');
RESET SESSION AUTHORIZATION;
SELECT is(tap.rollups_differ(), '', 'after all of it the rollups are what a rebuild makes');

-- Nobody else -------------------------------------------------------------------------------------------------------------------------
SET SESSION AUTHORIZATION op_other;
SELECT is(tap.state(format('SELECT app.edit_purchase_order(%L, %L, %L, %L)', tap.id('z1'), (SELECT id FROM purchase_orders), 'x', '{}')), 'HD003', 'another project''s order is not found');
SELECT is(pg_temp.vendor('z2', 'w1', '{"name": "Mine"}', now()), 'HD003', 'nor its vendor');
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION nobody_op;
SELECT alike(pg_temp.vendor('z3', 'w9', '{"name": "Mine"}'), '42501%', 'a login that is no operator is refused');
RESET SESSION AUTHORIZATION;

SELECT * FROM finish();
ROLLBACK;
