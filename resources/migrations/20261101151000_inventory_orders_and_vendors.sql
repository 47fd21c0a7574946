-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Editing draft purchase orders, and vendors with their costs. Each function is one transaction's worth, idempotent by the UUID of the event
-- that it leaves in inventory_events, and refuses what somebody else changed since the operator looked (HD001; SQLSTATEs: see purchase_orders).

-- Edits a draft in one step: changes is {"lines": [{"item_id", "quantity", "unit_cost"}], "add": [{"item_id", "variant_id", "quantity",
-- "unit_cost"}], "remove": [item_id], "expected": date or null, "notes": text or null, "anyway": [variant_id]}; what is not named stays. The ids
-- of new lines are the client's. A variant that an open order has is not added again (HD002) unless it is in "anyway".
CREATE OR REPLACE FUNCTION app.edit_purchase_order(p_event_id uuid, p_po_id uuid, p_seen text, p_changes jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    po CONSTANT public.purchase_orders := app.lock_purchase_order(p_po_id);
    removed uuid[];
    added CONSTANT jsonb := coalesce(p_changes -> 'add', '[]');
    open_line record;
BEGIN
    IF EXISTS (SELECT FROM public.inventory_events e WHERE e.id = p_event_id) THEN
        RETURN;
    END IF;
    IF app.purchase_order_version(po.id) IS DISTINCT FROM p_seen THEN
        PERFORM app.refuse_changed('po', po.id, po.po_number);
    END IF;
    IF po.status <> 'draft' THEN
        RAISE EXCEPTION 'Purchase order % is %: it cannot be edited.', po.po_number, po.status USING ERRCODE = 'HD005',
            DETAIL = json_build_object('po_number', po.po_number, 'from', po.status, 'to', po.status)::text,
            HINT = 'Lines can be changed while the order is a draft; cancel it and make a new one.';
    END IF;
    removed := ARRAY(SELECT i.id FROM jsonb_array_elements_text(coalesce(p_changes -> 'remove', '[]')) AS r(id)
                     JOIN public.purchase_order_items i ON i.id = r.id::uuid AND i.po_id = po.id);
    PERFORM app.remove_purchase_order_lines(removed) WHERE removed <> '{}';
    UPDATE public.purchase_order_items i SET quantity = (c.line ->> 'quantity')::integer, unit_cost = (c.line ->> 'unit_cost')::numeric
    FROM jsonb_array_elements(coalesce(p_changes -> 'lines', '[]')) AS c(line)
    WHERE i.po_id = po.id AND i.id = app.json_uuid(c.line, 'item_id');
    SELECT o.po_number, o.status, i.quantity, i.variant_id, w.sku INTO open_line
    FROM jsonb_to_recordset(added) AS c (variant_id text)
    JOIN public.purchase_order_items i ON i.variant_id = c.variant_id AND i.project = po.project AND i.received_quantity < i.quantity
    JOIN public.purchase_orders o ON o.id = i.po_id AND o.status IN ('draft', 'sent', 'confirmed')
    JOIN public.variants w ON w.id = i.variant_id
    WHERE NOT coalesce(p_changes -> 'anyway' ? i.variant_id, false)
    ORDER BY o.id = po.id DESC, o.created_at DESC, o.id LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '% pieces of % are on order already in %.', open_line.quantity, coalesce(open_line.sku, open_line.variant_id), open_line.po_number
            USING ERRCODE = 'HD002', DETAIL = json_build_object('po_number', open_line.po_number, 'quantity', open_line.quantity,
                'status', open_line.status, 'variant_id', open_line.variant_id, 'sku', open_line.sku)::text,
                HINT = 'Confirm that you want a second line, or take it out.';
    END IF;
    INSERT INTO public.purchase_order_items (id, po_id, variant_id, quantity, unit_cost, total_cost, project)
    SELECT coalesce(app.json_uuid(c.line, 'item_id'), gen_random_uuid()), po.id, c.line ->> 'variant_id', (c.line ->> 'quantity')::integer,
           (c.line ->> 'unit_cost')::numeric, 0, po.project
    FROM jsonb_array_elements(added) AS c(line);
    UPDATE public.purchase_orders o SET
        expected_delivery_date = CASE WHEN p_changes ? 'expected' THEN (p_changes ->> 'expected')::date ELSE o.expected_delivery_date END,
        notes = CASE WHEN p_changes ? 'notes' THEN p_changes ->> 'notes' ELSE o.notes END
    WHERE o.id = po.id AND (p_changes ? 'expected' OR p_changes ? 'notes');
    INSERT INTO public.inventory_events (id, event_type, entity_type, entity_id, metadata, created_by, project)
    VALUES (p_event_id, 'adjustment', 'po', po.id::text, jsonb_build_object('po_number', po.po_number, 'changes', p_changes),
            coalesce(app.current_operator(), session_user), po.project);
END $$;

-- Adds a vendor (p_vendor_id not there yet) or changes one; p_seen is the updated_at that the operator saw, NULL for a new one.
CREATE OR REPLACE FUNCTION app.save_vendor(p_event_id uuid, p_vendor_id uuid, p_seen timestamptz, p_values jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    own CONSTANT text := app.current_project();
    former public.vendors;
    lead CONSTANT integer := coalesce(app.json_integer(p_values, 'lead_time_days'), 7);
    most CONSTANT integer := coalesce(app.json_integer(p_values, 'max_lead_days'), greatest(10, lead));
BEGIN
    PERFORM app.require_project(own);
    PERFORM app.lock_project(own);
    IF EXISTS (SELECT FROM public.inventory_events e WHERE e.id = p_event_id) THEN
        RETURN;
    END IF;
    IF coalesce(trim(p_values ->> 'name'), '') = '' THEN
        RAISE EXCEPTION 'A vendor needs a name.' USING ERRCODE = 'HD006', HINT = 'Enter the name.';
    END IF;
    IF lead < 0 OR most < lead THEN
        RAISE EXCEPTION 'The longest lead time (% days) is shorter than the usual one (% days).', most, lead USING ERRCODE = 'HD006',
            HINT = 'Correct the lead times.';
    END IF;
    IF EXISTS (SELECT FROM public.vendors v WHERE v.project = own AND lower(v.name) = lower(trim(p_values ->> 'name')) AND v.id <> p_vendor_id) THEN
        RAISE EXCEPTION 'There is a vendor with the name "%" already.', trim(p_values ->> 'name') USING ERRCODE = 'HD006',
            HINT = 'Choose another name, or edit that vendor.';
    END IF;
    SELECT * INTO former FROM public.vendors v WHERE v.id = p_vendor_id AND v.project = own FOR UPDATE;
    IF FOUND AND former.updated_at IS DISTINCT FROM p_seen THEN
        PERFORM app.refuse_changed('vendor', p_vendor_id, former.name);
    ELSIF NOT FOUND AND p_seen IS NOT NULL THEN
        RAISE EXCEPTION 'This vendor was deleted.' USING ERRCODE = 'HD003', HINT = 'Read the list again.';
    END IF;
    INSERT INTO public.vendors (id, name, contact_name, contact_email, contact_phone, lead_time_days, max_lead_days, payment_terms, notes, project)
    VALUES (p_vendor_id, trim(p_values ->> 'name'), nullif(trim(p_values ->> 'contact_name'), ''), nullif(trim(p_values ->> 'contact_email'), ''),
            nullif(trim(p_values ->> 'contact_phone'), ''), lead, most, nullif(trim(p_values ->> 'payment_terms'), ''),
            nullif(trim(p_values ->> 'notes'), ''), own)
    ON CONFLICT (id) DO UPDATE SET (name, contact_name, contact_email, contact_phone, lead_time_days, max_lead_days, payment_terms, notes)
        = (excluded.name, excluded.contact_name, excluded.contact_email, excluded.contact_phone, excluded.lead_time_days,
           excluded.max_lead_days, excluded.payment_terms, excluded.notes);
    INSERT INTO public.inventory_events (id, event_type, entity_type, entity_id, metadata, created_by, project)
    VALUES (p_event_id, 'adjustment', 'vendor', p_vendor_id::text,
            jsonb_build_object('what', CASE WHEN former.id IS NULL THEN 'added' ELSE 'changed' END, 'name', trim(p_values ->> 'name')),
            coalesce(app.current_operator(), session_user), own);
END $$;

-- Deletes a vendor without orders; operators may not delete rows themselves.
CREATE OR REPLACE FUNCTION app.delete_vendor(p_event_id uuid, p_vendor_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    own CONSTANT text := app.current_project();
    vendor_name text;
    orders integer;
BEGIN
    PERFORM app.require_project(own);
    PERFORM app.lock_project(own);
    IF EXISTS (SELECT FROM public.inventory_events e WHERE e.id = p_event_id) THEN
        RETURN;
    END IF;
    SELECT v.name INTO vendor_name FROM public.vendors v WHERE v.id = p_vendor_id AND v.project = own FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'This vendor was deleted already.' USING ERRCODE = 'HD003', HINT = 'Read the list again.';
    END IF;
    SELECT count(*) INTO orders FROM public.purchase_orders o WHERE o.vendor_id = p_vendor_id;
    IF orders > 0 THEN
        RAISE EXCEPTION '% has % purchase order(s), so it cannot be deleted.', vendor_name, orders USING ERRCODE = 'HD006',
            HINT = 'The orders need their vendor. Take its products away instead, so that nothing is ordered there any more.';
    END IF;
    DELETE FROM public.vendors WHERE id = p_vendor_id AND project = own;
    INSERT INTO public.inventory_events (id, event_type, entity_type, entity_id, metadata, created_by, project)
    VALUES (p_event_id, 'adjustment', 'vendor', p_vendor_id::text, jsonb_build_object('what', 'deleted', 'name', vendor_name),
            coalesce(app.current_operator(), session_user), own);
END $$;

-- What a vendor asks for a product: {"cost", "pack_size", "min_order_quantity", "sku", "is_primary"}; NULL takes the product away from the
-- vendor. p_seen is the updated_at of what the operator saw, NULL where the vendor did not sell it yet. A product has one primary vendor: making
-- one primary ends the other's.
CREATE OR REPLACE FUNCTION app.save_vendor_product(p_event_id uuid, p_vendor_id uuid, p_product_id text, p_seen timestamptz, p_values jsonb)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    own CONSTANT text := app.current_project();
    former public.product_vendors;
    pack CONSTANT integer := app.json_integer(p_values, 'pack_size');
    minimum CONSTANT integer := app.json_integer(p_values, 'min_order_quantity');
BEGIN
    PERFORM app.require_project(own);
    PERFORM app.lock_project(own);
    IF EXISTS (SELECT FROM public.inventory_events e WHERE e.id = p_event_id) THEN
        RETURN;
    END IF;
    IF NOT EXISTS (SELECT FROM public.vendors v WHERE v.id = p_vendor_id AND v.project = own)
       OR NOT EXISTS (SELECT FROM public.products p WHERE p.id = p_product_id AND p.project = own) THEN
        RAISE EXCEPTION 'The vendor or the product is not there any more.' USING ERRCODE = 'HD003', HINT = 'Read the list again.';
    END IF;
    SELECT * INTO former FROM public.product_vendors
    WHERE project = own AND vendor_id = p_vendor_id AND product_id = p_product_id FOR UPDATE;
    IF FOUND AND former.updated_at IS DISTINCT FROM p_seen THEN
        PERFORM app.refuse_changed('vendor', p_vendor_id, (SELECT title FROM public.products WHERE id = p_product_id AND project = own));
    ELSIF NOT FOUND AND p_seen IS NOT NULL THEN
        RAISE EXCEPTION 'The product was taken away from this vendor.' USING ERRCODE = 'HD003', HINT = 'Read the list again.';
    END IF;
    IF p_values IS NULL OR jsonb_typeof(p_values) = 'null' THEN
        DELETE FROM public.product_vendors WHERE project = own AND vendor_id = p_vendor_id AND product_id = p_product_id;
    ELSE
        IF NOT coalesce((p_values ->> 'cost')::numeric BETWEEN 0 AND 99999999.99, false) OR pack <= 0 OR minimum < 0 THEN
            RAISE EXCEPTION 'The cost must be a number that is not negative, the pack size 1 or more.' USING ERRCODE = 'HD006',
                HINT = 'Correct cost, pack size and minimum.';
        END IF;
        IF (p_values ->> 'is_primary')::boolean THEN
            UPDATE public.product_vendors SET is_primary = false
            WHERE project = own AND product_id = p_product_id AND vendor_id <> p_vendor_id AND is_primary;
        END IF;
        INSERT INTO public.product_vendors (product_id, vendor_id, cost, is_primary, sku, pack_size, min_order_quantity, project)
        VALUES (p_product_id, p_vendor_id, (p_values ->> 'cost')::numeric, coalesce((p_values ->> 'is_primary')::boolean, false),
                nullif(trim(p_values ->> 'sku'), ''), pack, nullif(minimum, 0), own)
        ON CONFLICT (product_id, vendor_id, project) DO UPDATE SET (cost, is_primary, sku, pack_size, min_order_quantity)
            = (excluded.cost, excluded.is_primary, excluded.sku, excluded.pack_size, excluded.min_order_quantity);
    END IF;
    INSERT INTO public.inventory_events (id, event_type, entity_type, entity_id, metadata, created_by, project)
    VALUES (p_event_id, 'adjustment', 'vendor', p_vendor_id::text,
            jsonb_build_object('what', CASE WHEN p_values IS NULL OR jsonb_typeof(p_values) = 'null' THEN 'product removed'
                                       ELSE 'product changed' END, 'product_id', p_product_id, 'values', p_values),
            coalesce(app.current_operator(), session_user), own);
END $$;

REVOKE ALL ON FUNCTION app.edit_purchase_order(uuid, uuid, text, jsonb),
    app.save_vendor(uuid, uuid, timestamptz, jsonb), app.delete_vendor(uuid, uuid), app.save_vendor_product(uuid, uuid, text, timestamptz, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.edit_purchase_order(uuid, uuid, text, jsonb), app.save_vendor(uuid, uuid, timestamptz, jsonb), app.delete_vendor(uuid, uuid),
    app.save_vendor_product(uuid, uuid, text, timestamptz, jsonb) TO authenticated, service_role;
