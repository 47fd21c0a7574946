-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What operators decide: purchase orders (here) and reorders (the next file). Each function is one transaction's worth and idempotent by the
-- UUID that its client made. Locks are taken in one order: the project's lock, the variant's row of inventory_current, the purchase order,
-- its lines.
--
-- A purchase order goes draft -> sent -> confirmed -> received; sent -> received where a vendor does not confirm; draft, sent and confirmed
-- may be cancelled. Nothing else, for nobody, by function or by direct UPDATE. Lines are edited while draft; later only received_quantity
-- changes, while sent or confirmed. A line's total is quantity * unit_cost, an order's total the sum of its lines, always.
--
-- Each step says what its caller saw (app.purchase_order_version) and is refused when the order or a line was written since, by whatever
-- means: an order is not sent with lines that nobody looked at, and a delivery that two people count is booked once.
--
-- SQLSTATEs for people (MESSAGE says what happened, HINT what to do, DETAIL is JSON where the program needs values):
--   HD001 somebody decided this since you looked: {"who", "when", "what"}     HD004 this cannot be undone: {"status"} or {"what"}
--   HD002 the variant is in an open purchase order: {"po_number", "quantity", "status"}     HD005 no such step, or lines are frozen
--   HD003 the variant is not there any more                                   HD006 a value that cannot be

SET client_min_messages = warning;

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

-- Who wrote a row last, for the words of a conflict: whoever it was and by whatever means.
ALTER TABLE public.purchase_orders ADD COLUMN IF NOT EXISTS updated_by text;
ALTER TABLE public.purchase_order_items ADD COLUMN IF NOT EXISTS updated_by text;
ALTER TABLE public.vendors ADD COLUMN IF NOT EXISTS updated_by text;
CREATE OR REPLACE FUNCTION app.sign_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.updated_by := coalesce(app.current_operator(), session_user);
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER sign_change BEFORE INSERT OR UPDATE ON public.purchase_orders
    FOR EACH ROW EXECUTE FUNCTION app.sign_change();
CREATE OR REPLACE TRIGGER sign_change BEFORE INSERT OR UPDATE ON public.purchase_order_items
    FOR EACH ROW EXECUTE FUNCTION app.sign_change();
CREATE OR REPLACE TRIGGER sign_change BEFORE INSERT OR UPDATE ON public.vendors
    FOR EACH ROW EXECUTE FUNCTION app.sign_change();

CREATE OR REPLACE FUNCTION app.purchase_order_step_allowed(from_status text, to_status text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (from_status, to_status) IN (('draft', 'sent'), ('sent', 'confirmed'), ('sent', 'received'), ('confirmed', 'received'),
                                    ('draft', 'cancelled'), ('sent', 'cancelled'), ('confirmed', 'cancelled'));

-- BEFORE INSERT OR UPDATE of purchase_orders. The statement holds the project's lock already (rollup_lock).
CREATE OR REPLACE FUNCTION app.check_purchase_order() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    total numeric;
BEGIN
    IF TG_OP = 'INSERT' OR NEW.vendor_id <> OLD.vendor_id THEN
        IF NOT EXISTS (SELECT FROM public.vendors WHERE id = NEW.vendor_id AND project = NEW.project) THEN
            RAISE EXCEPTION 'The vendor is not one of this project''s vendors.' USING ERRCODE = 'HD006', HINT = 'Choose a vendor from the list.';
        END IF;
    END IF;
    IF NEW.expected_delivery_date < NEW.order_date AND NOT app.writes_every_project()
       AND (TG_OP = 'INSERT' OR (NEW.expected_delivery_date, NEW.order_date) IS DISTINCT FROM (OLD.expected_delivery_date, OLD.order_date)) THEN
        RAISE EXCEPTION 'The expected delivery (%) is before the day of the order (%).', NEW.expected_delivery_date, NEW.order_date
            USING ERRCODE = 'HD006', HINT = 'Choose a later day.';
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
        total := coalesce((SELECT sum(total_cost) FROM public.purchase_order_items WHERE po_id = NEW.id), 0);
        IF total >= 10000000000 THEN
            RAISE EXCEPTION 'Purchase order % would cost 10,000,000,000 or more.', OLD.po_number USING ERRCODE = 'HD006',
                HINT = 'Divide it into several.';
        END IF;
        NEW.total_cost := total;
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_purchase_order BEFORE INSERT OR UPDATE ON public.purchase_orders
    FOR EACH ROW EXECUTE FUNCTION app.check_purchase_order();

-- AFTER INSERT, and AFTER UPDATE of the status: each step is an inventory_events row. A function that knows the event's UUID, what was received
-- or what the lines that follow will cost passes it in a setting that ends with the transaction. An order that is made has no lines and says
-- no total of its own.
CREATE OR REPLACE FUNCTION app.log_purchase_order_step() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    event CONSTANT jsonb := coalesce(nullif(current_setting('app.purchase_order_event', true), ''), '{}')::jsonb;
BEGIN
    INSERT INTO public.inventory_events (id, event_type, entity_type, entity_id, metadata, created_by, project)
    VALUES (coalesce(app.json_uuid(event, 'id'), gen_random_uuid()),
            CASE WHEN TG_OP = 'INSERT' THEN 'po_created' WHEN NEW.status = 'received' THEN 'po_received' ELSE 'adjustment' END,
            'po', NEW.id::text,
            jsonb_build_object('po_number', NEW.po_number, 'vendor_id', NEW.vendor_id, 'to', NEW.status)
                || CASE WHEN TG_OP = 'UPDATE' THEN jsonb_build_object('from', OLD.status, 'total_cost', NEW.total_cost) ELSE '{}' END
                || (event - 'id'),
            CASE WHEN TG_OP = 'INSERT' THEN NEW.created_by ELSE NEW.updated_by END, NEW.project);
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER log_purchase_order_created AFTER INSERT ON public.purchase_orders
    FOR EACH ROW EXECUTE FUNCTION app.log_purchase_order_step();
CREATE OR REPLACE TRIGGER log_purchase_order_step AFTER UPDATE ON public.purchase_orders
    FOR EACH ROW WHEN (NEW.status IS DISTINCT FROM OLD.status) EXECUTE FUNCTION app.log_purchase_order_step();

-- BEFORE INSERT, UPDATE or DELETE of purchase_order_items. The statement holds the project's lock already (rollup_lock). SECURITY DEFINER: it
-- compares the projects itself.
CREATE OR REPLACE FUNCTION app.check_purchase_order_item() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    line public.purchase_order_items;
    po record;
BEGIN
    line := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
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

-- AFTER STATEMENT of purchase_order_items: the totals of the orders whose lines changed. Any other total makes check_purchase_order add up the
-- lines.
CREATE OR REPLACE FUNCTION app.total_purchase_orders() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    orders uuid[];
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN orders := ARRAY(SELECT DISTINCT po_id FROM new_rows);
        WHEN 'DELETE' THEN orders := ARRAY(SELECT DISTINCT po_id FROM old_rows);
        ELSE orders := ARRAY(SELECT DISTINCT unnest(ARRAY[o.po_id, n.po_id]) FROM old_rows o JOIN new_rows n USING (id)
                             WHERE (o.po_id, o.total_cost) IS DISTINCT FROM (n.po_id, n.total_cost));
    END CASE;
    UPDATE public.purchase_orders SET total_cost = -1 WHERE id = ANY (orders);
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

-- What a step or an edit of an order says that it saw: another text after each write of the order or one of its lines.
CREATE OR REPLACE FUNCTION app.purchase_order_version(p_po_id uuid) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp SET TimeZone = 'UTC' SET DateStyle = 'ISO' AS $$
BEGIN
    RETURN (SELECT md5(o::text || coalesce(string_agg(i::text, '' ORDER BY i.id), ''))
            FROM public.purchase_orders o LEFT JOIN public.purchase_order_items i ON i.po_id = o.id
            WHERE o.id = p_po_id GROUP BY o.id);
END $$;

-- Refuses what was decided on an older state of an order or a vendor, naming who changed it last, what he did and when: by the newest event,
-- or, where a row was written without one, by the row.
CREATE OR REPLACE FUNCTION app.refuse_changed(p_entity_type text, p_entity_id uuid, p_name text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    last record;
BEGIN
    SELECT * INTO last FROM (
        SELECT e.created_by AS who, e.created_at AS at, 1 AS rank, e.ctid AS place,
               CASE e.event_type WHEN 'po_created' THEN 'created' WHEN 'po_received' THEN 'received'
                   ELSE CASE WHEN e.metadata ? 'changes' THEN 'edited' ELSE coalesce(e.metadata ->> 'to', 'changed') END END AS what
        FROM public.inventory_events e WHERE e.entity_type = p_entity_type AND e.entity_id = p_entity_id::text
        UNION ALL
        SELECT o.updated_by, o.updated_at, 2, NULL, 'changed' FROM public.purchase_orders o WHERE p_entity_type = 'po' AND o.id = p_entity_id
        UNION ALL
        SELECT i.updated_by, i.updated_at, 2, NULL, 'changed' FROM public.purchase_order_items i WHERE p_entity_type = 'po' AND i.po_id = p_entity_id
        UNION ALL
        SELECT v.updated_by, v.updated_at, 2, NULL, 'changed' FROM public.vendors v WHERE p_entity_type = 'vendor' AND v.id = p_entity_id) AS written
    ORDER BY at DESC, rank, place DESC LIMIT 1;
    RAISE EXCEPTION '% was changed by % since you looked.', p_name, coalesce(last.who, 'somebody else') USING ERRCODE = 'HD001',
        DETAIL = json_build_object('name', p_name, 'who', last.who, 'when', last.at, 'what', last.what)::text,
        HINT = 'Nothing was written. Look at it again; what you entered is kept.';
END $$;

-- Takes an order to its next step, from the state that the caller saw. Called again with the same event_id it does nothing. An order that becomes 'received' and of which no
-- part was booked yet came complete; what is short of an order received in parts stays short, and the event says so.
CREATE OR REPLACE FUNCTION app.set_purchase_order_status(po_id uuid, new_status text, event_id uuid, seen text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    po CONSTANT public.purchase_orders := app.lock_purchase_order(set_purchase_order_status.po_id);
    lines jsonb;
BEGIN
    IF EXISTS (SELECT FROM public.inventory_events e WHERE e.id = event_id) THEN
        RETURN;
    END IF;
    IF app.purchase_order_version(po.id) IS DISTINCT FROM seen THEN
        PERFORM app.refuse_changed('po', po.id, po.po_number);
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

-- Books what was delivered, by the state that the caller saw: lines is [{"item_id", "quantity"}], the quantity being what came now. More or less than was ordered is booked as it
-- came and said in the event. When every line is complete the order becomes 'received'. Returns the order's status.
CREATE OR REPLACE FUNCTION app.receive_purchase_order(po_id uuid, event_id uuid, lines jsonb, seen text) RETURNS text
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
    IF app.purchase_order_version(po.id) IS DISTINCT FROM seen THEN
        PERFORM app.refuse_changed('po', po.id, po.po_number);
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
            jsonb_build_object('po_number', po.po_number, 'vendor_id', po.vendor_id, 'to', po.status, 'lines', booked),
            coalesce(app.current_operator(), session_user), po.project);
    RETURN po.status;
END $$;

-- Takes lines out of drafts, all by one statement; operators may not delete rows themselves. Lines that are out already are nothing.
CREATE OR REPLACE FUNCTION app.remove_purchase_order_lines(p_items uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.lock_purchase_order(o.id)
    FROM (SELECT DISTINCT i.po_id AS id FROM public.purchase_order_items i WHERE i.id = ANY (p_items) ORDER BY 1) AS o;
    DELETE FROM public.purchase_order_items WHERE id = ANY (p_items);
END $$;

-- The same for one.
CREATE OR REPLACE FUNCTION app.remove_purchase_order_line(item_id uuid) RETURNS void
LANGUAGE sql VOLATILE AS $$ SELECT app.remove_purchase_order_lines(ARRAY[item_id]); $$;

REVOKE EXECUTE ON FUNCTION app.next_po_number(text), app.lock_purchase_order(uuid), app.remove_purchase_order_line(uuid),
    app.remove_purchase_order_lines(uuid[]),
    app.purchase_order_version(uuid), app.refuse_changed(text, uuid, text),
    app.set_purchase_order_status(uuid, text, uuid, text), app.receive_purchase_order(uuid, uuid, jsonb, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.next_po_number(text), app.lock_purchase_order(uuid), app.remove_purchase_order_line(uuid),
    app.remove_purchase_order_lines(uuid[]),
    app.purchase_order_version(uuid), app.refuse_changed(text, uuid, text),
    app.set_purchase_order_status(uuid, text, uuid, text), app.receive_purchase_order(uuid, uuid, jsonb, text) TO authenticated, service_role;

RESET client_min_messages;
