-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What operators decide about a variant: app.approve_reorder, app.approve_reorders and app.decide_reorder. Locks, idempotence and SQLSTATEs: see purchase_orders.

SET client_min_messages = warning;

-- What app.inventory_now looks up for each variant. With the specification's indexes alone, of a column each, a planner whose statistics are
-- behind combines that of the variant with the project's, and reads every action of the project for every variant.
CREATE INDEX IF NOT EXISTS idx_inventory_actions_variant_project ON public.inventory_actions (variant_id, project);
CREATE INDEX IF NOT EXISTS idx_po_items_variant_project ON public.purchase_order_items (variant_id, project);

-- The caller's row of inventory_current, with the project's lock and the row's; HD003 where there is none.
CREATE OR REPLACE FUNCTION app.lock_inventory_item(p_variant_id text) RETURNS public.inventory_current
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    own CONSTANT text := coalesce(app.current_project(), (SELECT project FROM public.variants WHERE id = p_variant_id));
    item public.inventory_current;
BEGIN
    IF own IS NOT NULL THEN
        PERFORM app.require_project(own);
        PERFORM app.lock_project(own);
        SELECT * INTO item FROM public.inventory_current WHERE project = own AND variant_id = p_variant_id FOR UPDATE;
    END IF;
    IF item.variant_id IS NULL THEN
        RAISE EXCEPTION 'This product is not in the inventory any more.' USING ERRCODE = 'HD003',
            HINT = 'It was deleted or has no stock record: read the list again.';
    END IF;
    RETURN item;
END $$;

-- HD001 where somebody decided after the decision that the operator saw (NULL: there was none).
CREATE OR REPLACE FUNCTION app.refuse_conflict(item public.inventory_current, seen_decision_id uuid) RETURNS void
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF item.last_decision_id IS DISTINCT FROM seen_decision_id THEN
        RAISE EXCEPTION '% has decided this already (%).', coalesce(item.last_decision_by, 'Somebody'),
                        replace(coalesce(item.last_decision_type, 'decision withdrawn'), '_', ' ')
            USING ERRCODE = 'HD001', HINT = 'Nothing was written. Look at the item again and decide anew if it is still needed.',
                  DETAIL = json_build_object('who', item.last_decision_by, 'when', item.last_decision_at, 'what', item.last_decision_type)::text;
    END IF;
END $$;

-- HD006 where an action's id is that of another action: a repeated call must say the same again.
CREATE OR REPLACE FUNCTION app.refuse_other_action(former public.inventory_actions, action_type text, variant_id text) RETURNS void
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF (former.action_type, former.variant_id) IS DISTINCT FROM (action_type, variant_id) THEN
        RAISE EXCEPTION 'This action was written already, as something else (%).', replace(former.action_type, '_', ' ')
            USING ERRCODE = 'HD006', HINT = 'Close the dialog and open it again.';
    END IF;
END $$;

-- The figures that a decision was made on, for its metadata.
CREATE OR REPLACE FUNCTION app.decided_figures(item public.inventory_current) RETURNS jsonb
LANGUAGE sql IMMUTABLE
RETURN jsonb_build_object('snapshot_id', item.snapshot_id, 'snapshot_date', item.snapshot_date, 'status', item.status,
    'available', item.available, 'committed', item.committed, 'incoming', item.incoming, 'on_order', item.on_order, 'inbound', item.inbound,
    'avg_daily_sales', item.avg_daily_sales, 'max_daily_sales', item.max_daily_sales, 'lead_time_days', item.lead_time_days,
    'max_lead_days', item.max_lead_days, 'safety_stock', item.safety_stock, 'reorder_point', item.reorder_point,
    'days_of_cover_x10', item.days_of_cover_x10, 'version', item.version);

-- The vendor's draft purchase order, newest first; made where there is none, for lines that will cost p_total. The caller holds the project's
-- lock.
CREATE OR REPLACE FUNCTION app.draft_purchase_order(p_project text, p_vendor_id uuid, p_total numeric, OUT po_id uuid, OUT po_number text)
LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    SELECT o.id, o.po_number INTO draft_purchase_order.po_id, draft_purchase_order.po_number
    FROM public.purchase_orders o
    WHERE o.project = p_project AND o.vendor_id = p_vendor_id AND o.status = 'draft'
    ORDER BY o.created_at DESC, o.id LIMIT 1;
    IF NOT FOUND THEN
        draft_purchase_order.po_number := app.next_po_number(p_project);
        PERFORM set_config('app.purchase_order_event', jsonb_build_object('total_cost', p_total)::text, true);
        INSERT INTO public.purchase_orders AS o (po_number, vendor_id, status, order_date, expected_delivery_date, created_by, project)
        SELECT draft_purchase_order.po_number, p_vendor_id, 'draft', app.today(p_project),
               app.today(p_project) + (SELECT w.lead_time_days FROM public.vendors w WHERE w.id = p_vendor_id),
               coalesce(app.current_operator(), session_user), p_project
        RETURNING o.id INTO draft_purchase_order.po_id;
        PERFORM set_config('app.purchase_order_event', '', true);
    END IF;
END $$;

-- Writes approvals that were found to be right: for all of them together the lines in their vendors' draft orders, the actions and the events,
-- by one statement, so that totals and rollups are made once and not once a line. p_approvals is an array as of app.approve_reorders, of
-- variants that differ. The caller has locked the variants' rows.
CREATE OR REPLACE FUNCTION app.write_approvals(p_project text, p_approvals jsonb)
RETURNS TABLE (action_id uuid, po_id uuid, po_number text)
LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    signer CONSTANT text := coalesce(app.current_operator(), session_user);
    -- By a statement of its own: the policies of the lines look for the order in their statement's snapshot.
    orders CONSTANT jsonb := (
        SELECT jsonb_object_agg(v.id, to_jsonb(d))
        FROM (SELECT (a ->> 'vendor_id')::uuid AS id, sum((a ->> 'quantity')::integer * (a ->> 'unit_cost')::numeric(10,2)) AS total
              FROM jsonb_array_elements(p_approvals) AS a GROUP BY 1 ORDER BY 1) AS v
        CROSS JOIN LATERAL app.draft_purchase_order(p_project, v.id, v.total) AS d);
BEGIN
    RETURN QUERY
    WITH approval AS MATERIALIZED (
        SELECT a.action_id, a.quantity, a.vendor_id, a.unit_cost, a.seen_version, a.notes,
               (orders -> a.vendor_id::text ->> 'po_id')::uuid AS po_id, orders -> a.vendor_id::text ->> 'po_number' AS po_number,
               gen_random_uuid() AS line_id, c.variant_id, c.sku, app.decided_figures(c) AS decided,
               CASE jsonb_typeof(a.metadata) WHEN 'object' THEN a.metadata ELSE '{}' END AS details
        FROM jsonb_to_recordset(p_approvals) AS a (action_id uuid, variant_id text, quantity integer, vendor_id uuid, unit_cost numeric,
                                                   seen_version bigint, notes text, metadata jsonb)
        JOIN public.inventory_current c ON c.project = p_project AND c.variant_id = a.variant_id
    ), lines AS (
        INSERT INTO public.purchase_order_items (id, po_id, variant_id, quantity, unit_cost, total_cost, project)
        SELECT line_id, po_id, variant_id, quantity, unit_cost, 0, p_project FROM approval
    ), actions AS (
        INSERT INTO public.inventory_actions (id, action_type, variant_id, sku, reorder_quantity, vendor_id, velocity_analysis,
                                              operator_name, notes, metadata, project)
        SELECT action_id, 'reorder_approved', variant_id, sku, quantity, vendor_id, details ->> 'velocity_analysis', signer, notes,
               details || jsonb_build_object('po_id', po_id, 'po_number', po_number, 'po_item_id', line_id, 'unit_cost', unit_cost,
                                             'seen_version', seen_version, 'decided', decided), p_project
        FROM approval
    ), events AS (
        INSERT INTO public.inventory_events (event_type, entity_type, entity_id, metadata, created_by, project)
        SELECT 'reorder', 'variant', variant_id,
               jsonb_build_object('action_id', action_id, 'sku', sku, 'quantity', quantity, 'unit_cost', unit_cost,
                                  'vendor_id', vendor_id, 'po_id', po_id, 'po_number', po_number), signer, p_project
        FROM approval
    )
    SELECT a.action_id, a.po_id, a.po_number FROM approval a;
END $$;

-- Approves a reorder: the action, a line in the vendor's draft purchase order (made if there is none) and the event, or nothing of it.
-- Called again with the same action_id it returns what the first call made. seen_version is kept with the action; a conflict is a decision
-- that the operator has not seen, not a change of stock. metadata is what the operator saw, as the client puts it; 'decided' beside it holds
-- the figures at the decision, po_id, po_number and po_item_id where the goods were ordered.
CREATE OR REPLACE FUNCTION app.approve_reorder(action_id uuid, variant_id text, quantity integer, vendor_id uuid, unit_cost numeric,
                                               seen_version bigint, seen_decision_id uuid, notes text, metadata jsonb,
                                               allow_duplicate boolean, OUT po_id uuid, OUT po_number text)
LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    item CONSTANT public.inventory_current := app.lock_inventory_item(approve_reorder.variant_id);
    former public.inventory_actions;
    open_line record;
BEGIN
    SELECT * INTO former FROM public.inventory_actions a WHERE a.id = action_id;
    IF FOUND THEN
        PERFORM app.refuse_other_action(former, 'reorder_approved', item.variant_id);
        po_id := app.json_uuid(former.metadata, 'po_id');
        po_number := former.metadata ->> 'po_number';
        RETURN;
    END IF;
    IF action_id IS NULL OR coalesce(approve_reorder.quantity, 0) <= 0 OR coalesce(approve_reorder.unit_cost, -1) < 0 THEN
        RAISE EXCEPTION 'A reorder needs a quantity above 0 and a cost that is not negative.' USING ERRCODE = 'HD006',
            HINT = 'Correct quantity and cost.';
    END IF;
    PERFORM app.refuse_conflict(item, seen_decision_id);
    SELECT o.po_number, i.quantity, o.status INTO open_line
    FROM public.purchase_order_items i JOIN public.purchase_orders o ON o.id = i.po_id
    WHERE i.project = item.project AND i.variant_id = item.variant_id AND o.status IN ('draft', 'sent', 'confirmed')
      AND i.received_quantity < i.quantity
    ORDER BY o.created_at DESC, o.id LIMIT 1;
    IF FOUND AND allow_duplicate IS NOT TRUE THEN
        RAISE EXCEPTION '% pieces are on order already in %.', open_line.quantity, open_line.po_number USING ERRCODE = 'HD002',
            DETAIL = json_build_object('po_number', open_line.po_number, 'quantity', open_line.quantity, 'status', open_line.status)::text,
            HINT = 'Confirm that you want a second line, or leave the order as it is.';
    END IF;
    IF NOT EXISTS (SELECT FROM public.vendors w WHERE w.id = approve_reorder.vendor_id AND w.project = item.project) THEN
        RAISE EXCEPTION 'The vendor is not one of this project''s vendors.' USING ERRCODE = 'HD006', HINT = 'Choose a vendor from the list.';
    END IF;
    SELECT w.po_id, w.po_number INTO STRICT approve_reorder.po_id, approve_reorder.po_number
    FROM app.write_approvals(item.project, jsonb_build_array(jsonb_build_object('action_id', action_id, 'variant_id', item.variant_id,
        'quantity', approve_reorder.quantity, 'vendor_id', approve_reorder.vendor_id, 'unit_cost', approve_reorder.unit_cost,
        'seen_version', seen_version, 'notes', approve_reorder.notes, 'metadata', approve_reorder.metadata))) AS w;
END $$;

-- The caller's rows of inventory_current, with the project's lock and theirs; variants without one are left out.
CREATE OR REPLACE FUNCTION app.lock_inventory_items(p_variants text[]) RETURNS SETOF public.inventory_current
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    own CONSTANT text := app.current_project();
BEGIN
    IF own IS NULL THEN
        RETURN;
    END IF;
    PERFORM app.require_project(own);
    PERFORM app.lock_project(own);
    RETURN QUERY SELECT * FROM public.inventory_current c WHERE c.project = own AND c.variant_id = ANY (p_variants)
        ORDER BY c.variant_id FOR UPDATE;
END $$;

-- The action ids of those of a batch that nothing speaks against: app.approve_reorder would approve them. The rest is for that function to
-- refuse, or to find written already.
CREATE OR REPLACE FUNCTION app.approvable(p_batch jsonb) RETURNS uuid[]
LANGUAGE sql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH entry AS MATERIALIZED (
        SELECT (e ->> 'action_id')::uuid AS action_id, e ->> 'variant_id' AS variant_id, (e ->> 'quantity')::integer AS quantity,
               (e ->> 'vendor_id')::uuid AS vendor_id, (e ->> 'unit_cost')::numeric AS unit_cost,
               (e ->> 'seen_decision_id')::uuid AS seen_decision_id, (e ->> 'seen_version')::bigint AS seen_version,
               coalesce((e ->> 'allow_duplicate')::boolean, false) AS allow_duplicate,
               row_number() OVER (PARTITION BY e ->> 'variant_id' ORDER BY n) AS nth_of_variant,
               row_number() OVER (PARTITION BY lower(e ->> 'action_id') ORDER BY n) AS nth_of_action
        FROM jsonb_array_elements(p_batch) WITH ORDINALITY AS t (e, n)
    ), item AS MATERIALIZED (
        SELECT l.* FROM app.lock_inventory_items(ARRAY(SELECT variant_id FROM entry)) AS l
    )
    SELECT coalesce(array_agg(e.action_id), '{}')
    FROM entry e
    JOIN item ON item.variant_id = e.variant_id
    JOIN public.vendors w ON w.id = e.vendor_id AND w.project = item.project
    WHERE e.nth_of_variant = 1 AND e.nth_of_action = 1 AND e.quantity > 0 AND e.unit_cost >= 0
      AND e.quantity * e.unit_cost < 10000000000 AND item.last_decision_id IS NOT DISTINCT FROM e.seen_decision_id
      AND NOT EXISTS (SELECT FROM public.inventory_actions a WHERE a.id = e.action_id)
      AND (e.allow_duplicate OR NOT EXISTS (
          SELECT FROM public.purchase_order_items i JOIN public.purchase_orders o ON o.id = i.po_id
          WHERE i.project = item.project AND i.variant_id = e.variant_id AND o.status IN ('draft', 'sent', 'confirmed')
            AND i.received_quantity < i.quantity));
$$;

-- Approves the entry of a batch by itself; a refusal is a row too. Nothing is done for NULL.
CREATE OR REPLACE FUNCTION app.try_approval(p_entry jsonb, OUT action_id uuid, OUT po_id uuid, OUT po_number text, OUT error_state text,
                                            OUT error_message text, OUT error_hint text, OUT error_detail text)
LANGUAGE plpgsql VOLATILE STRICT SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    action_id := app.json_uuid(p_entry, 'action_id');
    SELECT a.po_id, a.po_number INTO STRICT try_approval.po_id, try_approval.po_number
    FROM app.approve_reorder((p_entry ->> 'action_id')::uuid, p_entry ->> 'variant_id', (p_entry ->> 'quantity')::integer,
                             (p_entry ->> 'vendor_id')::uuid, (p_entry ->> 'unit_cost')::numeric, (p_entry ->> 'seen_version')::bigint,
                             (p_entry ->> 'seen_decision_id')::uuid, p_entry ->> 'notes', coalesce(p_entry -> 'metadata', '{}'),
                             coalesce((p_entry ->> 'allow_duplicate')::boolean, false)) AS a;
EXCEPTION
    WHEN SQLSTATE 'HD001' OR SQLSTATE 'HD002' OR SQLSTATE 'HD003' OR SQLSTATE 'HD004' OR SQLSTATE 'HD005' OR SQLSTATE 'HD006'
        OR integrity_constraint_violation OR data_exception OR insufficient_privilege THEN
        GET STACKED DIAGNOSTICS error_state = RETURNED_SQLSTATE, error_message = MESSAGE_TEXT, error_hint = PG_EXCEPTION_HINT,
            error_detail = PG_EXCEPTION_DETAIL;
END $$;

-- Approves several reorders in the caller's transaction; one that is refused leaves the others. The batch is an array of
-- {"action_id","variant_id","quantity","vendor_id","unit_cost","seen_version","seen_decision_id","notes","metadata","allow_duplicate"}.
-- A row per entry, in the batch's order; error_state is NULL where it was approved. What nothing speaks against is written together; the
-- others, and all where that fails after all (the order would become too dear), are approved or refused one by one.
CREATE OR REPLACE FUNCTION app.approve_reorders(p_batch jsonb)
RETURNS TABLE (action_id uuid, po_id uuid, po_number text, error_state text, error_message text, error_hint text, error_detail text)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    approvable uuid[];
    written jsonb;
BEGIN
    BEGIN
        approvable := app.approvable(p_batch);
        SELECT jsonb_object_agg(w.action_id, jsonb_build_array(w.po_id, w.po_number)) INTO written
        FROM app.write_approvals(app.current_project(), (
            SELECT jsonb_agg(e) FROM jsonb_array_elements(p_batch) AS e WHERE app.json_uuid(e, 'action_id') = ANY (approvable))) AS w
        WHERE approvable <> '{}';
    EXCEPTION
        WHEN SQLSTATE 'HD003' OR SQLSTATE 'HD005' OR SQLSTATE 'HD006' OR integrity_constraint_violation OR data_exception
            OR insufficient_privilege THEN
            written := NULL;
    END;
    FOR action_id, po_id, po_number, error_state, error_message, error_hint, error_detail IN
        SELECT coalesce(o.action_id, f.id), coalesce(o.po_id, (f.made ->> 0)::uuid), coalesce(o.po_number, f.made ->> 1), o.error_state,
               o.error_message, o.error_hint, o.error_detail
        FROM (SELECT e, app.json_uuid(e, 'action_id') AS id,
                     CASE WHEN row_number() OVER (PARTITION BY lower(e ->> 'action_id') ORDER BY n) = 1
                          THEN written -> (app.json_uuid(e, 'action_id')::text) END AS made
              FROM jsonb_array_elements(p_batch) WITH ORDINALITY AS t (e, n) ORDER BY n) AS f
        CROSS JOIN LATERAL app.try_approval(CASE WHEN f.made IS NULL THEN f.e END) AS o
    LOOP
        RETURN NEXT;
    END LOOP;
END $$;

-- Takes back what approvals ordered: their lines, while the purchase orders are drafts; a draft that is empty then is cancelled. What ordered
-- nothing here, or in an order that was cancelled, has nothing to take back.
CREATE OR REPLACE FUNCTION app.take_back_reorders(p_approvals public.inventory_actions[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    place uuid;
    po public.purchase_orders;
    drafts uuid[] := '{}';
BEGIN
    FOR place IN
        WITH named AS MATERIALIZED (SELECT DISTINCT app.json_uuid(a.metadata, 'po_id') AS id FROM unnest(p_approvals) AS a)
        SELECT o.id FROM named JOIN public.purchase_orders o ON o.id = named.id ORDER BY 1
    LOOP
        po := app.lock_purchase_order(place);
        IF po.status = 'draft' THEN
            drafts := drafts || po.id;
        ELSIF po.status <> 'cancelled' THEN
            RAISE EXCEPTION 'Purchase order % is % already: the approval cannot be undone.', po.po_number, po.status USING ERRCODE = 'HD004',
                DETAIL = json_build_object('po_number', po.po_number, 'status', po.status)::text,
                HINT = 'Cancel the purchase order if the goods are not wanted.';
        END IF;
    END LOOP;
    PERFORM app.remove_purchase_order_lines(ARRAY(
        SELECT app.json_uuid(a.metadata, 'po_item_id') FROM unnest(p_approvals) AS a WHERE app.json_uuid(a.metadata, 'po_id') = ANY (drafts)))
    WHERE drafts <> '{}';
    UPDATE public.purchase_orders o SET status = 'cancelled'
    WHERE o.id = ANY (drafts) AND NOT EXISTS (SELECT FROM public.purchase_order_items i WHERE i.po_id = o.id);
END $$;

-- Takes back decisions in the caller's transaction, all or none, and all by one statement a table: the batch is an array of
-- {"action_id", "variant_id", "seen_decision_id", "metadata": {"kind": "undo", "undoes"}} of variants that differ. The caller has locked their
-- rows. Entries that are written already are nothing. What is looked up in a table is a column of the batch: under row-level security no index
-- serves a comparison with an expression that is not leakproof, and each undo read all variants of the project.
CREATE OR REPLACE FUNCTION app.write_undos(p_project text, p_batch jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    signer CONSTANT text := coalesce(app.current_operator(), session_user);
    batch CONSTANT jsonb := (
        WITH entry AS MATERIALIZED (
            SELECT e, n, app.json_uuid(e, 'action_id') AS action_id, app.json_uuid(e, 'seen_decision_id') AS seen_decision_id,
                   app.json_uuid(e -> 'metadata', 'undoes') AS undoes
            FROM jsonb_array_elements(p_batch) WITH ORDINALITY AS t (e, n))
        SELECT coalesce(jsonb_agg(e || jsonb_build_object('action_id', action_id, 'seen_decision_id', seen_decision_id, 'undoes', undoes)
                                  ORDER BY n), '[]')
        FROM entry WHERE NOT EXISTS (SELECT FROM public.inventory_actions a WHERE a.id = entry.action_id));
    undone CONSTANT public.inventory_actions[] := ARRAY(
        SELECT a FROM jsonb_to_recordset(batch) AS e (undoes uuid, variant_id text)
        JOIN public.inventory_actions a ON a.id = e.undoes AND a.variant_id = e.variant_id AND a.project = p_project
        WHERE app.action_kind(a.action_type, a.metadata) <> 'undo' AND NOT EXISTS (
            SELECT FROM public.inventory_actions u
            WHERE u.variant_id = a.variant_id AND u.project = p_project AND u.action_type = 'other' AND u.metadata ->> 'kind' = 'undo'
              AND u.metadata ->> 'undoes' = a.id::text));
    approvals CONSTANT public.inventory_actions[] := ARRAY(SELECT u FROM unnest(undone) AS u WHERE u.action_type = 'reorder_approved');
BEGIN
    PERFORM app.refuse_conflict(c, e.seen_decision_id)
    FROM jsonb_to_recordset(batch) AS e (variant_id text, seen_decision_id uuid)
    JOIN public.inventory_current c ON c.project = p_project AND c.variant_id = e.variant_id;
    IF cardinality(undone) <> jsonb_array_length(batch) THEN
        RAISE EXCEPTION 'This decision cannot be undone: it is not there, or was undone already.' USING ERRCODE = 'HD004',
            DETAIL = (SELECT json_build_object('what', e.metadata ->> 'undoes') FROM jsonb_to_recordset(batch) AS e (undoes uuid, metadata jsonb)
                      WHERE NOT EXISTS (SELECT FROM unnest(undone) AS u WHERE u.id = e.undoes) LIMIT 1)::text,
            HINT = 'Look at the item''s history.';
    END IF;
    PERFORM app.take_back_reorders(approvals) WHERE approvals <> '{}';
    WITH entry AS MATERIALIZED (
        SELECT e.action_id, e.metadata AS details, e.seen_version AS seen, e.notes, c.variant_id, c.sku, app.decided_figures(c) AS decided
        FROM jsonb_to_recordset(batch) AS e (action_id uuid, variant_id text, seen_version jsonb, notes text, metadata jsonb)
        JOIN public.inventory_current c ON c.project = p_project AND c.variant_id = e.variant_id
    ), actions AS (
        INSERT INTO public.inventory_actions (id, action_type, variant_id, sku, operator_name, notes, metadata, project)
        SELECT action_id, 'other', variant_id, sku, signer, notes, details || jsonb_build_object('seen_version', seen, 'decided', decided), p_project
        FROM entry
    )
    INSERT INTO public.inventory_events (event_type, entity_type, entity_id, metadata, created_by, project)
    SELECT 'reorder', 'variant', variant_id, jsonb_build_object('action_id', action_id, 'sku', sku, 'what', 'undo'), signer, p_project FROM entry;
END $$;

-- The same for the caller's project, with the locks; HD003 where a variant is not there any more.
CREATE OR REPLACE FUNCTION app.undo_reorders(p_batch jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    wanted CONSTANT text[] := ARRAY(SELECT DISTINCT e ->> 'variant_id' FROM jsonb_array_elements(p_batch) AS e);
BEGIN
    IF (SELECT count(*) FROM app.lock_inventory_items(wanted)) <> jsonb_array_length(p_batch) THEN
        RAISE EXCEPTION 'This product is not in the inventory any more.' USING ERRCODE = 'HD003',
            HINT = 'It was deleted or has no stock record: read the list again.';
    END IF;
    PERFORM app.write_undos(app.current_project(), p_batch);
END $$;

-- HD006 where a snooze says nothing, or has no effect.
CREATE OR REPLACE FUNCTION app.check_snooze(item public.inventory_current, details jsonb) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    until_date CONSTANT date := app.json_date(details, 'until');
    below_days CONSTANT integer := app.json_integer(details, 'below_days');
BEGIN
    IF until_date IS NULL AND below_days IS NULL THEN
        RAISE EXCEPTION 'A snooze needs a date, or a number of days of cover.' USING ERRCODE = 'HD006', HINT = 'Choose one of the two.';
    ELSIF until_date <= app.today(item.project) THEN
        RAISE EXCEPTION 'The date of the snooze (%) is not in the future.', until_date USING ERRCODE = 'HD006', HINT = 'Choose a later date.';
    ELSIF below_days <= 0 OR item.days_of_cover_x10 < below_days::bigint * 10 THEN
        RAISE EXCEPTION 'The stock lasts for % days: a snooze until it lasts for less than % would end at once.',
                        round(item.days_of_cover_x10 / 10.0, 1), below_days
            USING ERRCODE = 'HD006', HINT = 'Choose fewer days, or a date.';
    END IF;
END $$;

-- Every other decision about a variant: reorder_rejected (a reason in notes), vendor_selected (vendor_id), velocity_reviewed, and other with
-- metadata.kind: snooze ("until" a date or "below_days" of cover), unsnooze, undo ("undoes" an action's id), or what the client names. Called
-- again with the same action_id it does nothing.
CREATE OR REPLACE FUNCTION app.decide_reorder(action_id uuid, action_type text, variant_id text, seen_version bigint, seen_decision_id uuid,
                                              vendor_id uuid, velocity_analysis text, notes text, metadata jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    item CONSTANT public.inventory_current := app.lock_inventory_item(decide_reorder.variant_id);
    details CONSTANT jsonb := CASE jsonb_typeof(decide_reorder.metadata) WHEN 'object' THEN decide_reorder.metadata ELSE '{}' END;
    kind CONSTANT text := app.action_kind(decide_reorder.action_type, details);
    former public.inventory_actions;
BEGIN
    SELECT * INTO former FROM public.inventory_actions a WHERE a.id = action_id;
    IF FOUND THEN
        PERFORM app.refuse_other_action(former, decide_reorder.action_type, item.variant_id);
        RETURN;
    END IF;
    IF action_id IS NULL OR decide_reorder.action_type IS NULL
       OR decide_reorder.action_type NOT IN ('reorder_rejected', 'vendor_selected', 'velocity_reviewed', 'other') THEN
        RAISE EXCEPTION 'There is no such decision: %.', coalesce(decide_reorder.action_type, 'none') USING ERRCODE = 'HD006',
            HINT = 'Approvals are made with app.approve_reorder.';
    END IF;
    PERFORM app.refuse_conflict(item, seen_decision_id);
    IF kind = 'reorder_rejected' AND coalesce(trim(decide_reorder.notes), '') = '' THEN
        RAISE EXCEPTION 'A rejection needs a reason.' USING ERRCODE = 'HD006', HINT = 'Write why the reorder is not wanted.';
    ELSIF kind = 'vendor_selected' AND NOT EXISTS (
            SELECT FROM public.vendors w WHERE w.id = decide_reorder.vendor_id AND w.project = item.project) THEN
        RAISE EXCEPTION 'The vendor is not one of this project''s vendors.' USING ERRCODE = 'HD006', HINT = 'Choose a vendor from the list.';
    ELSIF kind = 'snooze' THEN
        PERFORM app.check_snooze(item, details);
    ELSIF kind = 'undo' THEN
        PERFORM app.write_undos(item.project, jsonb_build_array(jsonb_build_object(
            'action_id', action_id, 'variant_id', item.variant_id, 'seen_decision_id', seen_decision_id, 'seen_version', seen_version,
            'notes', decide_reorder.notes, 'metadata', details)));
        RETURN;
    END IF;
    INSERT INTO public.inventory_actions (id, action_type, variant_id, sku, vendor_id, velocity_analysis, operator_name, notes, metadata, project)
    VALUES (action_id, decide_reorder.action_type, item.variant_id, item.sku, decide_reorder.vendor_id, decide_reorder.velocity_analysis,
            coalesce(app.current_operator(), session_user), decide_reorder.notes,
            details || jsonb_build_object('seen_version', seen_version, 'decided', app.decided_figures(item)), item.project);
    INSERT INTO public.inventory_events (event_type, entity_type, entity_id, metadata, created_by, project)
    VALUES (CASE WHEN kind = 'reorder_rejected' THEN 'reorder' ELSE 'adjustment' END, 'variant', item.variant_id,
            jsonb_build_object('action_id', action_id, 'sku', item.sku, 'what', kind), coalesce(app.current_operator(), session_user),
            item.project);
END $$;

REVOKE EXECUTE ON FUNCTION app.lock_inventory_item(text), app.lock_inventory_items(text[]),
    app.take_back_reorders(public.inventory_actions[]), app.write_undos(text, jsonb), app.undo_reorders(jsonb), app.draft_purchase_order(text, uuid, numeric), app.write_approvals(text, jsonb),
    app.approvable(jsonb), app.try_approval(jsonb), app.approve_reorders(jsonb),
    app.approve_reorder(uuid, text, integer, uuid, numeric, bigint, uuid, text, jsonb, boolean),
    app.decide_reorder(uuid, text, text, bigint, uuid, uuid, text, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.lock_inventory_item(text), app.lock_inventory_items(text[]),
    app.take_back_reorders(public.inventory_actions[]), app.write_undos(text, jsonb), app.undo_reorders(jsonb), app.draft_purchase_order(text, uuid, numeric), app.write_approvals(text, jsonb),
    app.approvable(jsonb), app.try_approval(jsonb), app.approve_reorders(jsonb),
    app.approve_reorder(uuid, text, integer, uuid, numeric, bigint, uuid, text, jsonb, boolean),
    app.decide_reorder(uuid, text, text, bigint, uuid, uuid, text, text, jsonb) TO authenticated, service_role;

RESET client_min_messages;
