-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What operators decide: reorders and purchase orders. Each function is one transaction's worth and idempotent by the UUID that its client
-- made. Locks are taken in one order: the project's lock, the variant's row of inventory_current, the purchase order, its lines.
--
-- A purchase order goes draft -> sent -> confirmed -> received; sent -> received where a vendor does not confirm; draft, sent and confirmed
-- may be cancelled. Nothing else, for nobody, by function or by direct UPDATE. Lines are edited while draft; later only received_quantity
-- changes, while sent or confirmed. A line's total is quantity * unit_cost, an order's total the sum of its lines, always.
--
-- SQLSTATEs for people (MESSAGE says what happened, HINT what to do, DETAIL is JSON where the program needs values):
--   HD001 somebody decided this since you looked: {"who", "when", "what"}     HD004 this cannot be undone: {"status"} or {"what"}
--   HD002 the variant is in an open purchase order: {"po_number", "quantity", "status"}     HD005 no such step, or lines are frozen
--   HD003 the variant is not there any more                                   HD006 a value that cannot be

SET client_min_messages = warning;

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Purchase orders

CREATE TABLE IF NOT EXISTS app.po_counters (
    project text NOT NULL,
    year integer NOT NULL,
    last_number integer NOT NULL,
    PRIMARY KEY (project, year)
);
ALTER TABLE app.po_counters ENABLE ROW LEVEL SECURITY;

-- 'PO-2026-000123', counted per project and year of the shop's clock; gaps are possible. po_number is unique over all projects, so numbers
-- that another project or a person has used are stepped over.
CREATE OR REPLACE FUNCTION app.next_po_number(p_project text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    this_year CONSTANT integer := extract(year FROM app.today(p_project));
    number text;
BEGIN
    PERFORM app.require_project(p_project);
    LOOP
        INSERT INTO app.po_counters AS c (project, year, last_number) VALUES (p_project, this_year, 1)
        ON CONFLICT (project, year) DO UPDATE SET last_number = c.last_number + 1
        RETURNING format('PO-%s-%s', this_year, lpad(c.last_number::text, 6, '0')) INTO number;
        EXIT WHEN NOT EXISTS (SELECT FROM public.purchase_orders WHERE po_number = number);
    END LOOP;
    RETURN number;
END $$;

CREATE OR REPLACE FUNCTION app.purchase_order_step_allowed(from_status text, to_status text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (from_status, to_status) IN (('draft', 'sent'), ('sent', 'confirmed'), ('sent', 'received'), ('confirmed', 'received'),
                                    ('draft', 'cancelled'), ('sent', 'cancelled'), ('confirmed', 'cancelled'));

-- BEFORE INSERT OR UPDATE of purchase_orders.
CREATE OR REPLACE FUNCTION app.check_purchase_order() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.lock_project(NEW.project);
    IF TG_OP = 'INSERT' OR NEW.vendor_id <> OLD.vendor_id THEN
        IF NOT EXISTS (SELECT FROM public.vendors WHERE id = NEW.vendor_id AND project = NEW.project) THEN
            RAISE EXCEPTION 'The vendor is not one of this project''s vendors.' USING ERRCODE = 'HD006', HINT = 'Choose a vendor from the list.';
        END IF;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'draft' AND NOT app.writes_every_project() THEN
            RAISE EXCEPTION 'A purchase order begins as a draft, not as "%".', NEW.status USING ERRCODE = 'HD005',
                HINT = 'Create the draft, then take it through its steps.';
        END IF;
        NEW.po_number := coalesce(nullif(NEW.po_number, ''), app.next_po_number(NEW.project));
        NEW.currency := coalesce(NEW.currency, (SELECT currency FROM app.projects WHERE project = NEW.project));
        NEW.total_cost := 0; -- it has no lines yet
        RETURN NEW;
    END IF;
    IF NEW.status <> OLD.status AND NOT app.purchase_order_step_allowed(OLD.status, NEW.status) THEN
        RAISE EXCEPTION 'Purchase order % is % and cannot become %.', OLD.po_number, OLD.status, NEW.status USING ERRCODE = 'HD005',
            DETAIL = json_build_object('po_number', OLD.po_number, 'from', OLD.status, 'to', NEW.status)::text,
            HINT = 'The steps are draft, sent, confirmed, received; an order that is not received yet can be cancelled.';
    END IF;
    IF (NEW.id, NEW.project, NEW.po_number) IS DISTINCT FROM (OLD.id, OLD.project, OLD.po_number)
       OR (OLD.status <> 'draft' AND (NEW.vendor_id, NEW.currency) IS DISTINCT FROM (OLD.vendor_id, OLD.currency)) THEN
        RAISE EXCEPTION 'Number, vendor and currency of purchase order % cannot be changed.', OLD.po_number USING ERRCODE = 'HD005',
            HINT = 'Cancel it and make a new one.';
    END IF;
    IF NEW.status = 'received' AND OLD.status <> 'received' THEN
        NEW.actual_delivery_date := coalesce(NEW.actual_delivery_date, app.today(NEW.project));
    END IF;
    IF NEW.total_cost IS DISTINCT FROM OLD.total_cost THEN
        NEW.total_cost := coalesce((SELECT sum(total_cost) FROM public.purchase_order_items WHERE po_id = NEW.id), 0);
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_purchase_order BEFORE INSERT OR UPDATE ON public.purchase_orders
    FOR EACH ROW EXECUTE FUNCTION app.check_purchase_order();

-- AFTER INSERT, and AFTER UPDATE of the status: each step is an inventory_events row. A function that knows the event's UUID and what was
-- received passes both in settings that end with the transaction.
CREATE OR REPLACE FUNCTION app.log_purchase_order_step() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    event CONSTANT jsonb := coalesce(nullif(current_setting('app.purchase_order_event', true), ''), '{}')::jsonb;
BEGIN
    INSERT INTO public.inventory_events (id, event_type, entity_type, entity_id, metadata, created_by, project)
    VALUES (coalesce(app.json_uuid(event, 'id'), gen_random_uuid()),
            CASE WHEN TG_OP = 'INSERT' THEN 'po_created' WHEN NEW.status = 'received' THEN 'po_received' ELSE 'adjustment' END,
            'po', NEW.id::text,
            jsonb_build_object('po_number', NEW.po_number, 'vendor_id', NEW.vendor_id, 'to', NEW.status, 'total_cost', NEW.total_cost)
                || CASE WHEN TG_OP = 'UPDATE' THEN jsonb_build_object('from', OLD.status) ELSE '{}' END || (event - 'id'),
            NEW.created_by, NEW.project);
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER log_purchase_order_created AFTER INSERT ON public.purchase_orders
    FOR EACH ROW EXECUTE FUNCTION app.log_purchase_order_step();
CREATE OR REPLACE TRIGGER log_purchase_order_step AFTER UPDATE ON public.purchase_orders
    FOR EACH ROW WHEN (NEW.status IS DISTINCT FROM OLD.status) EXECUTE FUNCTION app.log_purchase_order_step();

-- BEFORE INSERT, UPDATE or DELETE of purchase_order_items.
CREATE OR REPLACE FUNCTION app.check_purchase_order_item() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    line public.purchase_order_items;
    po record;
BEGIN
    line := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    PERFORM app.lock_project(line.project);
    SELECT o.po_number, o.status, o.project INTO po FROM public.purchase_orders o WHERE o.id = line.po_id;
    IF TG_OP = 'DELETE' AND NOT FOUND THEN
        RETURN OLD; -- the whole order goes
    END IF;
    IF po.project IS DISTINCT FROM line.project THEN
        RAISE EXCEPTION 'The purchase order is not one of this project''s.' USING ERRCODE = 'HD006', HINT = 'Choose an order from the list.';
    END IF;
    IF po.status <> 'draft' AND (TG_OP <> 'UPDATE' OR po.status NOT IN ('sent', 'confirmed')
            OR (NEW.id, NEW.po_id, NEW.project, NEW.variant_id, NEW.quantity, NEW.unit_cost)
               IS DISTINCT FROM (OLD.id, OLD.po_id, OLD.project, OLD.variant_id, OLD.quantity, OLD.unit_cost)) THEN
        RAISE EXCEPTION 'Purchase order % is %: its lines cannot be changed.', po.po_number, po.status USING ERRCODE = 'HD005',
            HINT = 'Lines can be changed while the order is a draft; cancel it and make a new one, or receive what was delivered.';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF NEW.quantity <= 0 OR NEW.unit_cost < 0 OR NEW.received_quantity < 0 OR NEW.unit_cost = 'NaN' THEN
        RAISE EXCEPTION 'A line needs a quantity above 0 and a cost that is not negative.' USING ERRCODE = 'HD006',
            HINT = 'Correct quantity and cost.';
    END IF;
    IF po.status = 'draft' AND NEW.received_quantity <> 0 THEN
        RAISE EXCEPTION 'Purchase order % is a draft: nothing of it can have been received.', po.po_number USING ERRCODE = 'HD005',
            HINT = 'Send it first.';
    END IF;
    IF NEW.quantity * NEW.unit_cost >= 10000000000 THEN
        RAISE EXCEPTION 'This line would cost 10,000,000,000 or more.' USING ERRCODE = 'HD006', HINT = 'Correct quantity and cost.';
    END IF;
    IF TG_OP = 'INSERT' OR NEW.variant_id <> OLD.variant_id THEN
        IF NOT EXISTS (SELECT FROM public.variants WHERE id = NEW.variant_id AND project = NEW.project) THEN
            RAISE EXCEPTION 'This product is not in the catalogue any more.' USING ERRCODE = 'HD003', HINT = 'Leave it out of the order.';
        END IF;
    END IF;
    NEW.total_cost := NEW.quantity * NEW.unit_cost;
    IF TG_OP = 'UPDATE' AND NEW.received_quantity <> OLD.received_quantity THEN
        -- What came since the variant's newest snapshot was taken adds up; what came before is in that snapshot's stock.
        NEW.last_received_quantity := NEW.received_quantity - OLD.received_quantity
            + CASE WHEN OLD.last_received_at > (SELECT s.updated_at FROM public.inventory_current c
                                                JOIN public.inventory_snapshots s ON s.id = c.snapshot_id
                                                WHERE c.project = NEW.project AND c.variant_id = NEW.variant_id)
                   THEN coalesce(OLD.last_received_quantity, 0) ELSE 0 END;
        NEW.last_received_at := clock_timestamp();
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_purchase_order_item BEFORE INSERT OR UPDATE OR DELETE ON public.purchase_order_items
    FOR EACH ROW EXECUTE FUNCTION app.check_purchase_order_item();

-- AFTER STATEMENT of purchase_order_items: the totals of the orders touched.
CREATE OR REPLACE FUNCTION app.total_purchase_orders() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    orders uuid[] := '{}';
BEGIN
    IF TG_OP <> 'INSERT' THEN
        orders := ARRAY(SELECT DISTINCT po_id FROM old_rows);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        orders := orders || ARRAY(SELECT DISTINCT po_id FROM new_rows);
    END IF;
    IF EXISTS (SELECT FROM public.purchase_order_items WHERE po_id = ANY (orders) GROUP BY po_id HAVING sum(total_cost) >= 10000000000) THEN
        RAISE EXCEPTION 'This purchase order would cost 10,000,000,000 or more.' USING ERRCODE = 'HD006', HINT = 'Divide it into several.';
    END IF;
    UPDATE public.purchase_orders o SET total_cost = t.total
    FROM (SELECT id, coalesce((SELECT sum(i.total_cost) FROM public.purchase_order_items i WHERE i.po_id = key.id), 0) AS total
          FROM unnest(orders) AS key(id)) AS t
    WHERE o.id = t.id AND o.total_cost IS DISTINCT FROM t.total;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER total_insert AFTER INSERT ON public.purchase_order_items REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.total_purchase_orders();
CREATE OR REPLACE TRIGGER total_update AFTER UPDATE ON public.purchase_order_items REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.total_purchase_orders();
CREATE OR REPLACE TRIGGER total_delete AFTER DELETE ON public.purchase_order_items REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.total_purchase_orders();

-- The caller's purchase order, locked; HD003 where there is none.
CREATE OR REPLACE FUNCTION app.lock_purchase_order(p_po_id uuid) RETURNS public.purchase_orders
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    po public.purchase_orders;
BEGIN
    SELECT * INTO po FROM public.purchase_orders
    WHERE id = p_po_id AND (project = app.current_project() OR app.current_project() IS NULL);
    IF NOT FOUND THEN
        RAISE EXCEPTION 'This purchase order does not exist any more.' USING ERRCODE = 'HD003', HINT = 'Read the list again.';
    END IF;
    PERFORM app.require_project(po.project);
    PERFORM app.lock_project(po.project);
    SELECT * INTO po FROM public.purchase_orders WHERE id = p_po_id FOR UPDATE;
    RETURN po;
END $$;

-- Takes an order to its next step. Called again with the same event_id it does nothing. An order that becomes 'received' and of which no
-- part was booked yet came complete; what is short of an order received in parts stays short, and the event says so.
CREATE OR REPLACE FUNCTION app.set_purchase_order_status(po_id uuid, new_status text, event_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    po CONSTANT public.purchase_orders := app.lock_purchase_order(set_purchase_order_status.po_id);
    lines jsonb;
BEGIN
    IF EXISTS (SELECT FROM public.inventory_events e WHERE e.id = event_id) THEN
        RETURN;
    END IF;
    IF new_status = po.status OR new_status IS NULL OR NOT app.purchase_order_step_allowed(po.status, new_status) THEN
        RAISE EXCEPTION 'Purchase order % is % and cannot become %.', po.po_number, po.status, coalesce(new_status, 'nothing')
            USING ERRCODE = 'HD005', DETAIL = json_build_object('po_number', po.po_number, 'from', po.status, 'to', new_status)::text,
                  HINT = 'Somebody may have taken this step already: look at the order again.';
    END IF;
    IF new_status = 'sent' AND NOT EXISTS (SELECT FROM public.purchase_order_items i WHERE i.po_id = po.id) THEN
        RAISE EXCEPTION 'Purchase order % has no lines.', po.po_number USING ERRCODE = 'HD005', HINT = 'Add a line, or cancel the order.';
    END IF;
    IF new_status = 'received' THEN
        UPDATE public.purchase_order_items i SET received_quantity = i.quantity
        WHERE i.po_id = po.id AND NOT EXISTS (SELECT FROM public.purchase_order_items b WHERE b.po_id = po.id AND b.received_quantity > 0);
        SELECT jsonb_build_object('lines', jsonb_agg(jsonb_build_object('item_id', i.id, 'variant_id', i.variant_id, 'ordered', i.quantity,
                                                                         'received', i.received_quantity) ORDER BY i.variant_id, i.id))
        INTO lines FROM public.purchase_order_items i WHERE i.po_id = po.id;
    END IF;
    PERFORM set_config('app.purchase_order_event', (jsonb_build_object('id', event_id) || coalesce(lines, '{}'))::text, true);
    UPDATE public.purchase_orders SET status = new_status WHERE id = po.id;
    PERFORM set_config('app.purchase_order_event', '', true);
END $$;

-- Books what was delivered: lines is [{"item_id", "quantity"}], the quantity being what came now. More or less than was ordered is booked as it
-- came and said in the event. When every line is complete the order becomes 'received'. Returns the order's status.
CREATE OR REPLACE FUNCTION app.receive_purchase_order(po_id uuid, event_id uuid, lines jsonb) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    po CONSTANT public.purchase_orders := app.lock_purchase_order(receive_purchase_order.po_id);
    booked jsonb;
    complete boolean;
BEGIN
    IF EXISTS (SELECT FROM public.inventory_events e WHERE e.id = event_id) THEN
        RETURN po.status;
    END IF;
    IF po.status NOT IN ('sent', 'confirmed') THEN
        RAISE EXCEPTION 'Purchase order % is %: nothing can be received.', po.po_number, po.status USING ERRCODE = 'HD005',
            DETAIL = json_build_object('po_number', po.po_number, 'from', po.status, 'to', 'received')::text,
            HINT = 'Only an order that was sent can be received.';
    END IF;
    IF jsonb_typeof(lines) IS DISTINCT FROM 'array' OR jsonb_array_length(lines) = 0 OR EXISTS (
        SELECT FROM jsonb_array_elements(lines) AS l(line)
        WHERE app.json_integer(line, 'quantity') IS NULL OR app.json_integer(line, 'quantity') <= 0
           OR NOT EXISTS (SELECT FROM public.purchase_order_items i WHERE i.po_id = po.id AND i.id = app.json_uuid(line, 'item_id'))) THEN
        RAISE EXCEPTION 'What was received must name lines of purchase order % and quantities above 0.', po.po_number
            USING ERRCODE = 'HD006', HINT = 'Enter for each line how many pieces came.';
    END IF;
    UPDATE public.purchase_order_items i SET received_quantity = least(2147483647, i.received_quantity::bigint + came.quantity)
    FROM (SELECT app.json_uuid(line, 'item_id') AS item_id, sum(app.json_integer(line, 'quantity')) AS quantity
          FROM jsonb_array_elements(lines) AS l(line) GROUP BY 1) AS came
    WHERE i.id = came.item_id;
    SELECT jsonb_agg(jsonb_build_object('item_id', i.id, 'variant_id', i.variant_id, 'ordered', i.quantity, 'now', came.quantity,
                                        'received', i.received_quantity) ORDER BY i.variant_id, i.id),
           bool_and(i.received_quantity >= i.quantity)
    INTO booked, complete
    FROM public.purchase_order_items i
    LEFT JOIN (SELECT app.json_uuid(line, 'item_id') AS item_id, sum(app.json_integer(line, 'quantity')) AS quantity
               FROM jsonb_array_elements(lines) AS l(line) GROUP BY 1) AS came ON came.item_id = i.id
    WHERE i.po_id = po.id;
    IF complete THEN
        PERFORM set_config('app.purchase_order_event', jsonb_build_object('id', event_id, 'lines', booked)::text, true);
        UPDATE public.purchase_orders SET status = 'received' WHERE id = po.id;
        PERFORM set_config('app.purchase_order_event', '', true);
        RETURN 'received';
    END IF;
    INSERT INTO public.inventory_events (id, event_type, entity_type, entity_id, metadata, created_by, project)
    VALUES (event_id, 'po_received', 'po', po.id::text,
            jsonb_build_object('po_number', po.po_number, 'vendor_id', po.vendor_id, 'to', po.status, 'lines', booked), po.created_by, po.project);
    RETURN po.status;
END $$;

-- Takes a line out of a draft; operators may not delete rows themselves.
CREATE OR REPLACE FUNCTION app.remove_purchase_order_line(item_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    line public.purchase_order_items;
BEGIN
    SELECT * INTO line FROM public.purchase_order_items WHERE id = item_id;
    IF NOT FOUND THEN
        RETURN; -- it is out already
    END IF;
    PERFORM app.lock_purchase_order(line.po_id);
    DELETE FROM public.purchase_order_items WHERE id = item_id;
END $$;

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Reorders

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
    undone public.inventory_actions;
BEGIN
    IF EXISTS (SELECT FROM public.inventory_actions a WHERE a.id = action_id) THEN
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

REVOKE EXECUTE ON FUNCTION app.next_po_number(text), app.lock_purchase_order(uuid), app.remove_purchase_order_line(uuid),
    app.lock_inventory_item(text), app.take_back_reorder(public.inventory_actions),
    app.set_purchase_order_status(uuid, text, uuid), app.receive_purchase_order(uuid, uuid, jsonb),
    app.approve_reorder(uuid, text, integer, uuid, numeric, bigint, uuid, text, jsonb, boolean),
    app.decide_reorder(uuid, text, text, bigint, uuid, uuid, text, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.next_po_number(text), app.lock_purchase_order(uuid), app.remove_purchase_order_line(uuid),
    app.lock_inventory_item(text), app.take_back_reorder(public.inventory_actions),
    app.set_purchase_order_status(uuid, text, uuid), app.receive_purchase_order(uuid, uuid, jsonb),
    app.approve_reorder(uuid, text, integer, uuid, numeric, bigint, uuid, text, jsonb, boolean),
    app.decide_reorder(uuid, text, text, bigint, uuid, uuid, text, text, jsonb) TO authenticated, service_role;

RESET client_min_messages;
