-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purchase orders: no step but the allowed ones, by function or by UPDATE, for nobody; frozen lines; totals; receiving in parts.
BEGIN;
\ir setup.psql
\ir rollups.psql
\ir reorders.psql
SELECT * FROM no_plan();
CREATE FUNCTION pg_temp.order_in(state text, n text) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  step text;
BEGIN
  INSERT INTO purchase_orders (id, po_number, vendor_id) VALUES (tap.id(n), 'T-' || n, tap.id('w1'));
  INSERT INTO purchase_order_items (id, po_id, variant_id, quantity, unit_cost, total_cost)
    VALUES (tap.id(n || 'i1'), tap.id(n), 'v1', 3, 0.10, 77), (tap.id(n || 'i2'), tap.id(n), 'v2', 7, 19.99, 0);
  FOREACH step IN ARRAY CASE state WHEN 'draft' THEN '{}'::text[] WHEN 'sent' THEN '{sent}' WHEN 'confirmed' THEN '{sent,confirmed}' WHEN 'received' THEN '{sent,received}'
                        ELSE '{cancelled}' END LOOP
    PERFORM tap.step(tap.id(n), step, gen_random_uuid());
  END LOOP;
  RETURN tap.id(n);
END $$;
PREPARE total AS SELECT total_cost FROM purchase_orders WHERE id = tap.id($1);

-- Steps -----------------------------------------------------------------------------------------------------------------------------
SELECT is(tap.state(format('UPDATE purchase_orders SET status = %L WHERE id = %L', b, pg_temp.order_in(a, 'u' || a || b))),
          CASE WHEN a = b OR a || ' ' || b IN ('draft sent', 'sent confirmed', 'sent received', 'confirmed received', 'draft cancelled', 'sent cancelled', 'confirmed cancelled')
               THEN 'done' ELSE 'HD005' END, format('UPDATE: %s to %s', a, b))
  FROM unnest('{draft,sent,confirmed,received,cancelled}'::text[]) a, unnest('{draft,sent,confirmed,received,cancelled}'::text[]) b;
SELECT is(tap.state(format('SELECT tap.step(%L, %L, gen_random_uuid())', pg_temp.order_in(a, 'f' || a || b), b)),
          CASE WHEN a || ' ' || b IN ('draft sent', 'sent confirmed', 'sent received', 'confirmed received', 'draft cancelled', 'sent cancelled', 'confirmed cancelled')
               THEN 'done' ELSE 'HD005' END, format('function: %s to %s', a, b))
  FROM unnest('{draft,sent,confirmed,received,cancelled}'::text[]) a, unnest('{draft,sent,confirmed,received,cancelled,lost}'::text[]) b;
SELECT is((SELECT count(*) FROM purchase_orders o WHERE o.status <> 'draft' AND NOT EXISTS (
             SELECT FROM inventory_events e WHERE e.entity_id = o.id::text AND e.metadata ->> 'to' = o.status)), 0::bigint, 'every step is an event');
SELECT is((SELECT count(*) FROM purchase_orders WHERE (status = 'received') <> (actual_delivery_date IS NOT NULL)), 0::bigint, 'what is received has its day');
INSERT INTO purchase_orders (id, po_number, vendor_id) VALUES (tap.id('empty'), '', tap.id('w1'));
SELECT alike(po_number, 'PO-____-______', 'an order without a number gets one') FROM purchase_orders WHERE id = tap.id('empty');
SELECT is(tap.state(format('SELECT tap.step(%L, %L, gen_random_uuid())', tap.id('empty'), 'sent')), 'HD005', 'an order without lines is not sent');
SELECT is(tap.state(format('UPDATE purchase_orders SET %s WHERE id = %L', change, pg_temp.order_in('sent', 'c' || n))), 'HD005', 'sent: no ' || change)
  FROM unnest(ARRAY['vendor_id = tap.id(''w2'')', 'po_number = ''mine''', 'project = ''other''', 'currency = ''EUR''']) WITH ORDINALITY AS c (change, n);
SELECT is(tap.state(format('UPDATE purchase_orders SET notes = ''x'', expected_delivery_date = ''2027-01-01'' WHERE id = %L', tap.id('c1'))), 'done', 'notes and the expected day can be');
SELECT is(tap.state(format('SELECT tap.step(%L, %L, %L)', tap.id('c1'), 'confirmed', tap.id('once'))), 'done', 'confirmed');
SELECT is(tap.state(format('SELECT tap.step(%L, %L, %L)', tap.id('c1'), 'confirmed', tap.id('once'))), 'done', 'the same step again is nothing');

-- Totals ----------------------------------------------------------------------------------------------------------------------------
SELECT ok(pg_temp.order_in('draft', 'd') IS NOT NULL, 'a draft');
SELECT results_eq('EXECUTE total(''d'')', 'VALUES (140.23)', '3 * 0.10 + 7 * 19.99, whatever the client said');
UPDATE purchase_order_items SET quantity = 5, total_cost = 1 WHERE id = tap.id('di1');
SELECT results_eq('EXECUTE total(''d'')', 'VALUES (140.43)', 'a line changed');
UPDATE purchase_orders SET total_cost = 1 WHERE id = tap.id('d');
SELECT results_eq('EXECUTE total(''d'')', 'VALUES (140.43)', 'a total cannot be told');
INSERT INTO purchase_order_items (id, po_id, variant_id, quantity, unit_cost, total_cost) SELECT tap.id('m' || n), tap.id('d'), 'v3', n, 0.01, 0 FROM generate_series(1, 100) n;
SELECT results_eq('EXECUTE total(''d'')', 'VALUES (190.93)', 'a hundred lines at once');
SELECT is((SELECT on_order FROM inventory_current WHERE variant_id = 'v3'), 5050, 'are on order');
UPDATE purchase_order_items SET quantity = quantity + 1 WHERE variant_id = 'v3';
SELECT is((SELECT on_order FROM inventory_current WHERE variant_id = 'v3'), 5150, 'a piece more of each');
UPDATE purchase_order_items SET variant_id = 'v6' WHERE id = tap.id('m100');
SELECT results_eq($$SELECT on_order FROM inventory_current WHERE variant_id IN ('v3', 'v6') ORDER BY variant_id$$, 'VALUES (5049), (101)', 'a line that is another variant''s');
UPDATE purchase_order_items SET variant_id = 'v3', quantity = 100 WHERE id = tap.id('m100');
UPDATE purchase_order_items SET quantity = quantity - 1 WHERE variant_id = 'v3' AND id <> tap.id('m100');
DELETE FROM purchase_order_items WHERE variant_id = 'v3' AND po_id = tap.id('d');
SELECT app.remove_purchase_order_line(tap.id('di1')), app.remove_purchase_order_line(tap.id('di1'));
SELECT results_eq('EXECUTE total(''d'')', 'VALUES (139.93)', 'lines taken out, one of them twice');
SELECT is((SELECT on_order FROM inventory_current WHERE variant_id = 'v3'), 0, 'are not on order any more');
SELECT is(tap.state(format($$INSERT INTO purchase_order_items (po_id, variant_id, quantity, unit_cost, total_cost, received_quantity, project) VALUES (%L, %L, %s, %s, 0, %s, %L)$$,
                           tap.id('d'), v, q, c, r, p)), state, format('a line %s %s * %s, %s received, project %s', v, q, c, r, p))
  FROM (VALUES ('v1', 0, 1, 0, 'occ', 'HD006'), ('v1', -1, 1, 0, 'occ', 'HD006'), ('v1', 1, -1, 0, 'occ', 'HD006'), ('v1', 2147483647, 99999999, 0, 'occ', 'HD006'),
               ('v1', 1, 1, 1, 'occ', 'HD005'), ('x1', 1, 1, 0, 'occ', 'HD003'), ('x1', 1, 1, 0, 'other', 'HD006')) l (v, q, c, r, p, state);
SELECT is_empty($$SELECT o.id FROM purchase_orders o LEFT JOIN purchase_order_items i ON i.po_id = o.id GROUP BY o.id HAVING o.total_cost <> coalesce(sum(i.total_cost), 0)$$,
                'every order''s total is its lines''');
SELECT is((SELECT count(*) FROM purchase_order_items WHERE total_cost <> quantity * unit_cost), 0::bigint, 'every line''s is quantity times cost');

-- Frozen lines ----------------------------------------------------------------------------------------------------------------------
SELECT is(tap.state(format(change, tap.id(s || 'l'), tap.id(s || 'li1'))), CASE WHEN s IN ('sent', 'confirmed') AND change LIKE '%received%' THEN 'done' ELSE 'HD005' END, s || ': ' || change)
  FROM (SELECT s, pg_temp.order_in(s, s || 'l') FROM unnest('{sent,confirmed,received,cancelled}'::text[]) s) o,
       unnest(ARRAY['UPDATE purchase_order_items SET quantity = 9 WHERE id = %2$L', 'UPDATE purchase_order_items SET unit_cost = 9 WHERE id = %2$L',
                    'UPDATE purchase_order_items SET variant_id = ''v5'' WHERE id = %2$L', 'DELETE FROM purchase_order_items WHERE id = %2$L',
                    'INSERT INTO purchase_order_items (po_id, variant_id, quantity, unit_cost, total_cost) VALUES (%1$L, ''v5'', 1, 1, 1)',
                    'UPDATE purchase_order_items SET received_quantity = 1 WHERE id = %2$L']) change;

-- Receiving -------------------------------------------------------------------------------------------------------------------------
CREATE FUNCTION pg_temp.receive(po text, event text, lines jsonb, seen text DEFAULT NULL) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.receive_purchase_order(tap.id(po), tap.id(event), lines, coalesce(seen, app.purchase_order_version(tap.id(po))));
EXCEPTION WHEN OTHERS THEN
  RETURN SQLSTATE;
END $$;
CREATE FUNCTION pg_temp.came(item text, pieces int) RETURNS jsonb LANGUAGE sql AS $$ SELECT jsonb_build_object('item_id', tap.id(item), 'quantity', pieces) $$;
PREPARE received AS SELECT received_quantity FROM purchase_order_items WHERE po_id = tap.id($1) ORDER BY variant_id;
SELECT is(pg_temp.receive(pg_temp.order_in('draft', 'g')::text, 'e', '[]'), 'HD003', 'an order that is not there');
SELECT is(pg_temp.receive('g', 'e0', jsonb_build_array(pg_temp.came('gi1', 1))), 'HD005', 'a draft receives nothing');
SELECT ok(pg_temp.order_in('sent', 'h') IS NOT NULL, 'an order was sent');
SELECT is(pg_temp.receive('h', 'e1', lines), 'HD006', 'not so: ' || coalesce(lines::text, 'NULL'))
  FROM (VALUES ('[]'::jsonb), ('{}'), (NULL), ('[1]'), ('[{"item_id": "x", "quantity": 1}]'), (jsonb_build_array(pg_temp.came('hi1', 0))), (jsonb_build_array(pg_temp.came('hi1', -1))),
               (jsonb_build_array(pg_temp.came('gi1', 1))), (jsonb_build_array(pg_temp.came('hi1', NULL)))) l (lines);
SELECT is(pg_temp.receive('h', 'e1', jsonb_build_array(pg_temp.came('hi1', 2), pg_temp.came('hi2', 4))), 'sent', 'a part came');
SELECT is(pg_temp.receive('h', 'e1', jsonb_build_array(pg_temp.came('hi1', 2), pg_temp.came('hi2', 4))), 'sent', 'the same delivery again');
SELECT results_eq('EXECUTE received(''h'')', 'VALUES (2), (4)', 'is booked once');
SELECT results_eq($$SELECT c.arrived, c.on_order + c.arrived = (SELECT sum(i.quantity) FROM purchase_order_items i JOIN purchase_orders o ON o.id = i.po_id
                      WHERE i.variant_id = 'v2' AND o.status IN ('draft', 'sent', 'confirmed')) + c.arrived - 4 FROM inventory_current c WHERE variant_id = 'v2'$$,
  $$SELECT sum(last_received_quantity)::int, true FROM purchase_order_items WHERE variant_id = 'v2'$$, 'has arrived, and is on order no more');
SELECT is(pg_temp.receive('h', 'e2', jsonb_build_array(pg_temp.came('hi2', 2), pg_temp.came('hi2', 3))), 'sent', 'more than was ordered of one, in two boxes');
SELECT is(pg_temp.receive('h', 'e3', jsonb_build_array(pg_temp.came('hi1', 1))), 'received', 'with the rest the order is received');
SELECT results_eq('EXECUTE received(''h'')', 'VALUES (3), (9)', 'as it came');
SELECT results_eq($$SELECT id, metadata ->> 'to', metadata #>> '{lines,1,received}', metadata #>> '{lines,1,ordered}' FROM inventory_events
                    WHERE event_type = 'po_received' AND entity_id = tap.id('h')::text ORDER BY (metadata #>> '{lines,1,received}')::int, (metadata #>> '{lines,0,received}')::int$$,
  $$VALUES (tap.id('e1'), 'sent', '4', '7'), (tap.id('e2'), 'sent', '9', '7'), (tap.id('e3'), 'received', '9', '7')$$, 'an event each says what came and what was ordered');
SELECT is(pg_temp.receive('h', 'e4', jsonb_build_array(pg_temp.came('hi1', 1))), 'HD005', 'what is received receives no more');
SELECT ok(pg_temp.order_in('received', 'k') IS NOT NULL, 'received at once');
SELECT results_eq('EXECUTE received(''k'')', 'VALUES (3), (7)', 'came complete');
SELECT ok(pg_temp.order_in('sent', 'n') IS NOT NULL AND pg_temp.receive('n', 'e5', jsonb_build_array(pg_temp.came('ni1', 1))) = 'sent', 'a part came');
SELECT tap.step(tap.id('n'), 'received', tap.id('e6'));
SELECT results_eq('EXECUTE received(''n'')', 'VALUES (1), (0)', 'and no more will: what is short stays short');
SELECT is(tap.rollups_differ(), '', 'the rollups follow');

-- Who comes second -----------------------------------------------------------------------------------------------------------------
CREATE FUNCTION pg_temp.refusal(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  detail text;
BEGIN
  EXECUTE statement;
  RETURN 'done';
EXCEPTION WHEN OTHERS THEN
  GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
  RETURN SQLSTATE || coalesce(' ' || (detail::json ->> 'who') || ' ' || (detail::json ->> 'what') || ' ' || (detail::json ->> 'name'), '');
END $$;
CREATE TEMP TABLE seen (name text PRIMARY KEY, version text, statement text);
GRANT ALL ON seen TO PUBLIC;
-- What was seen of an order, then each step from it after something else was written.
CREATE FUNCTION pg_temp.see(n text) RETURNS text LANGUAGE sql AS $$
  INSERT INTO seen VALUES (n, app.purchase_order_version(tap.id(n))) ON CONFLICT (name) DO UPDATE SET version = excluded.version RETURNING version $$;
SELECT is(pg_temp.order_in('sent', 'v')::text, tap.id('v')::text, 'two look at an order');
SELECT ok(pg_temp.see('v') IS NOT NULL, 'at the same state of it');
SET SESSION AUTHORIZATION op_occ;
SELECT is(app.purchase_order_version(tap.id('v')), version, 'which is the same for everybody') FROM seen;
SET TimeZone = 'Asia/Tokyo';
SELECT is(app.purchase_order_version(tap.id('v')), version, 'and in every time zone') FROM seen;
RESET TimeZone;
SELECT is(app.receive_purchase_order(tap.id('v'), tap.id('ve1'), jsonb_build_array(jsonb_build_object('item_id', tap.id('vi1'), 'quantity', 1)), version), 'sent', 'the first books a delivery') FROM seen;
SELECT is(pg_temp.refusal(format('SELECT app.receive_purchase_order(%L, %L, %L, %L)', tap.id('v'), tap.id('ve2'), jsonb_build_array(jsonb_build_object('item_id', tap.id('vi1'), 'quantity', 1)), version)),
          'HD001 Olive Operator received T-v', 'the second is told who did') FROM seen;
SELECT is(pg_temp.refusal(format('SELECT app.set_purchase_order_status(%L, %L, %L, %L)', tap.id('v'), step, tap.id('ve3'), version)), 'HD001 Olive Operator received T-v', 'so with ' || step)
  FROM seen, unnest('{confirmed,received,cancelled}'::text[]) step;
SELECT is(pg_temp.refusal(format('SELECT app.set_purchase_order_status(%L, %L, %L, NULL)', tap.id('v'), 'confirmed', tap.id('ve3'))), 'HD001 Olive Operator received T-v', 'who saw nothing decides nothing');
SELECT is(app.receive_purchase_order(tap.id('v'), tap.id('ve1'), '[]', version), 'sent', 'the first again is nothing') FROM seen;
SELECT results_eq('EXECUTE received(''v'')', 'VALUES (1), (0)', 'booked once');
SELECT pg_temp.see('v');
SELECT is(pg_temp.refusal(format('SELECT app.set_purchase_order_status(%L, %L, %L, %L)', tap.id('v'), 'confirmed', tap.id('ve3'), version)), 'done', 'who looked again decides') FROM seen;
RESET SESSION AUTHORIZATION;
SELECT pg_temp.see('v');
UPDATE purchase_orders SET notes = 'by hand' WHERE id = tap.id('v');
SELECT is(pg_temp.refusal(format('SELECT app.set_purchase_order_status(%L, %L, %L, %L)', tap.id('v'), 'cancelled', tap.id('ve4'), version)), 'HD001 Olive Operator confirmed T-v', 'in one transaction the event counts') FROM seen;
SELECT is((SELECT updated_by FROM purchase_orders WHERE id = tap.id('v')), session_user::text, 'a row says who wrote it');
SELECT ok(pg_temp.order_in('draft', 'w') IS NOT NULL AND pg_temp.see('w') IS NOT NULL, 'a draft');
UPDATE purchase_order_items SET quantity = 6, unit_cost = 0.05 WHERE id = tap.id('wi1');
SELECT isnt(app.purchase_order_version(tap.id('w')), version, 'the same total and the same time make another version') FROM seen WHERE name = 'w';
SELECT is((SELECT metadata -> 'total_cost' FROM inventory_events WHERE entity_id = tap.id('w')::text AND event_type = 'po_created'), NULL, 'an order that is made has no total yet');
SELECT is(tap.state(format('UPDATE purchase_orders SET expected_delivery_date = order_date - 1 WHERE id = %L', tap.id('w'))), 'done', 'the owner may write what foreign systems hold');
SET SESSION AUTHORIZATION op_occ;
SELECT is(tap.state(format('UPDATE purchase_orders SET expected_delivery_date = order_date - 2 WHERE id = %L', tap.id('w'))), 'HD006', 'an operator expects nothing before it was ordered');
SELECT is(tap.state(format('UPDATE purchase_orders SET expected_delivery_date = order_date, notes = ''n'' WHERE id = %L', tap.id('w'))), 'done', 'the same day is possible');
RESET SESSION AUTHORIZATION;

-- Operators -------------------------------------------------------------------------------------------------------------------------
SET SESSION AUTHORIZATION op_occ;
SELECT is(tap.state(format($$INSERT INTO purchase_orders (po_number, vendor_id, status) VALUES ('o1', %L, 'received')$$, tap.id('w1'))), 'HD005', 'an operator''s order begins as a draft');
SELECT is(tap.state(format($$INSERT INTO purchase_orders (po_number, vendor_id) VALUES ('o2', %L)$$, tap.id('w3'))), 'HD006', 'and not with another project''s vendor');
SELECT lives_ok(format($$INSERT INTO purchase_orders (id, po_number, vendor_id, created_by) VALUES (%L, 'o3', %L, 'The Boss')$$, tap.id('o3'), tap.id('w1')), 'he makes one');
SELECT lives_ok(format($$INSERT INTO purchase_order_items (id, po_id, variant_id, quantity, unit_cost, total_cost) VALUES (%L, %L, 'v1', 2, 3, 0)$$, tap.id('o3i'), tap.id('o3')), 'adds a line');
SELECT lives_ok(format('UPDATE purchase_order_items SET quantity = 4 WHERE id = %L', tap.id('o3i')), 'changes it');
SELECT lives_ok(format('SELECT tap.step(%L, %L, %L)', tap.id('o3'), 'sent', tap.id('o3e')), 'sends it');
SELECT results_eq($$SELECT created_by, total_cost, status FROM purchase_orders WHERE po_number = 'o3'$$, $$VALUES ('Olive Operator', 12.00, 'sent')$$, 'under his own name');
SET SESSION AUTHORIZATION op_other;
SELECT is(tap.state(format('SELECT tap.step(%L, %L, %L)', tap.id('o3'), 'cancelled', tap.id('o4e'))), 'HD003', 'an operator of another project does not find it');
SELECT is(tap.state(format('SELECT app.remove_purchase_order_line(%L)', tap.id('di2'))), 'HD003', 'nor its lines');
SELECT is(tap.state(format($$INSERT INTO purchase_order_items (po_id, variant_id, quantity, unit_cost, total_cost, project) VALUES (%L, 'x1', 1, 1, 1, 'other')$$, tap.id('d'))), 'HD006',
          'nor can he put a line into it');
RESET SESSION AUTHORIZATION;

SELECT * FROM finish();
ROLLBACK;
