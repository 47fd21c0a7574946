-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What operators decide about a variant: app.approve_reorder and app.decide_reorder. Locks, idempotence and SQLSTATEs: see purchase_orders.

SET client_min_messages = warning;

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
    line_id uuid;
    details CONSTANT jsonb := CASE jsonb_typeof(approve_reorder.metadata) WHEN 'object' THEN approve_reorder.metadata ELSE '{}' END;
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
    SELECT o.id, o.po_number INTO approve_reorder.po_id, approve_reorder.po_number
    FROM public.purchase_orders o
    WHERE o.project = item.project AND o.vendor_id = approve_reorder.vendor_id AND o.status = 'draft'
    ORDER BY o.created_at DESC, o.id LIMIT 1;
    IF NOT FOUND THEN
        po_number := app.next_po_number(item.project);
        INSERT INTO public.purchase_orders (po_number, vendor_id, status, order_date, expected_delivery_date, created_by, project)
        SELECT approve_reorder.po_number, approve_reorder.vendor_id, 'draft', app.today(item.project),
               app.today(item.project) + (SELECT w.lead_time_days FROM public.vendors w WHERE w.id = approve_reorder.vendor_id),
               coalesce(app.current_operator(), session_user), item.project
        RETURNING id INTO approve_reorder.po_id;
    END IF;
    INSERT INTO public.purchase_order_items (po_id, variant_id, quantity, unit_cost, total_cost, project)
    VALUES (approve_reorder.po_id, item.variant_id, approve_reorder.quantity, approve_reorder.unit_cost, 0, item.project)
    RETURNING id INTO line_id;
    INSERT INTO public.inventory_actions (id, action_type, variant_id, sku, reorder_quantity, vendor_id, velocity_analysis, operator_name,
                                          notes, metadata, project)
    VALUES (action_id, 'reorder_approved', item.variant_id, item.sku, approve_reorder.quantity, approve_reorder.vendor_id,
            details ->> 'velocity_analysis', coalesce(app.current_operator(), session_user), approve_reorder.notes,
            details || jsonb_build_object('po_id', approve_reorder.po_id, 'po_number', approve_reorder.po_number, 'po_item_id', line_id,
                                          'unit_cost', approve_reorder.unit_cost, 'seen_version', seen_version,
                                          'decided', app.decided_figures(item)),
            item.project);
    INSERT INTO public.inventory_events (event_type, entity_type, entity_id, metadata, created_by, project)
    VALUES ('reorder', 'variant', item.variant_id,
            jsonb_build_object('action_id', action_id, 'sku', item.sku, 'quantity', approve_reorder.quantity,
                               'unit_cost', approve_reorder.unit_cost, 'vendor_id', approve_reorder.vendor_id,
                               'po_id', approve_reorder.po_id, 'po_number', approve_reorder.po_number),
            coalesce(app.current_operator(), session_user), item.project);
END $$;

-- Takes back what an approval ordered: its line, while the purchase order is a draft; a draft that is empty then is cancelled.
CREATE OR REPLACE FUNCTION app.take_back_reorder(approval public.inventory_actions) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    order_id CONSTANT uuid := app.json_uuid(approval.metadata, 'po_id');
    po public.purchase_orders;
BEGIN
    IF order_id IS NULL OR NOT EXISTS (SELECT FROM public.purchase_orders WHERE id = order_id) THEN
        RETURN; -- an approval that ordered nothing here
    END IF;
    po := app.lock_purchase_order(order_id);
    IF po.status = 'cancelled' THEN
        RETURN;
    END IF;
    IF po.status <> 'draft' THEN
        RAISE EXCEPTION 'Purchase order % is % already: the approval cannot be undone.', po.po_number, po.status USING ERRCODE = 'HD004',
            DETAIL = json_build_object('po_number', po.po_number, 'status', po.status)::text,
            HINT = 'Cancel the purchase order if the goods are not wanted.';
    END IF;
    PERFORM app.remove_purchase_order_line(app.json_uuid(approval.metadata, 'po_item_id'));
    IF NOT EXISTS (SELECT FROM public.purchase_order_items WHERE po_id = order_id) THEN
        UPDATE public.purchase_orders SET status = 'cancelled' WHERE id = order_id;
    END IF;
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
    undone public.inventory_actions;
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
        SELECT * INTO undone FROM public.inventory_actions a
        WHERE a.id = app.json_uuid(details, 'undoes') AND a.variant_id = item.variant_id AND a.project = item.project;
        IF NOT FOUND OR app.action_kind(undone.action_type, undone.metadata) = 'undo' OR EXISTS (
                SELECT FROM public.inventory_actions a
                WHERE a.variant_id = item.variant_id AND a.project = item.project AND a.action_type = 'other'
                  AND a.metadata ->> 'kind' = 'undo' AND a.metadata ->> 'undoes' = undone.id::text) THEN
            RAISE EXCEPTION 'This decision cannot be undone: it is not there, or was undone already.' USING ERRCODE = 'HD004',
                DETAIL = json_build_object('what', details ->> 'undoes')::text, HINT = 'Look at the item''s history.';
        END IF;
        IF undone.action_type = 'reorder_approved' THEN
            PERFORM app.take_back_reorder(undone);
        END IF;
    END IF;
    INSERT INTO public.inventory_actions (id, action_type, variant_id, sku, vendor_id, velocity_analysis, operator_name, notes, metadata, project)
    VALUES (action_id, decide_reorder.action_type, item.variant_id, item.sku, decide_reorder.vendor_id, decide_reorder.velocity_analysis,
            coalesce(app.current_operator(), session_user), decide_reorder.notes,
            details || jsonb_build_object('seen_version', seen_version, 'decided', app.decided_figures(item)), item.project);
    INSERT INTO public.inventory_events (event_type, entity_type, entity_id, metadata, created_by, project)
    VALUES (CASE WHEN kind IN ('reorder_rejected', 'undo') THEN 'reorder' ELSE 'adjustment' END, 'variant', item.variant_id,
            jsonb_build_object('action_id', action_id, 'sku', item.sku, 'what', kind), coalesce(app.current_operator(), session_user),
            item.project);
END $$;

REVOKE EXECUTE ON FUNCTION app.lock_inventory_item(text), app.take_back_reorder(public.inventory_actions),
    app.approve_reorder(uuid, text, integer, uuid, numeric, bigint, uuid, text, jsonb, boolean),
    app.decide_reorder(uuid, text, text, bigint, uuid, uuid, text, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.lock_inventory_item(text), app.take_back_reorder(public.inventory_actions),
    app.approve_reorder(uuid, text, integer, uuid, numeric, bigint, uuid, text, jsonb, boolean),
    app.decide_reorder(uuid, text, text, bigint, uuid, uuid, text, text, jsonb) TO authenticated, service_role;

RESET client_min_messages;
