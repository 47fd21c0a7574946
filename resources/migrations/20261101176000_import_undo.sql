-- SPDX-License-Identifier: GPL-3.0-or-later
-- Undoing an import as a whole. While an import stores (it says so by app.import_run, within its transaction), triggers note which rows it
-- made and what the rows that it changed held before: once a statement, and of what was made only the key. app.undo_import() takes the run
-- back where nothing was built on it, and says what was built where it cannot. Figures that follow from imported rows (shares of revenue,
-- facts, rollups, reorder points) are not noted: they are worked out again.

SET client_min_messages = warning;

-- before: the whole row as it was, NULL where the import made it. after: a hash of what the import wrote, NULL where it deleted the row.
CREATE TABLE IF NOT EXISTS app.import_changes (
  run uuid NOT NULL,
  table_name text NOT NULL,
  row_key text NOT NULL,
  before jsonb,
  after bigint,
  CONSTRAINT import_changes_pkey PRIMARY KEY (run, table_name, row_key)
);
REVOKE ALL ON app.import_changes FROM PUBLIC, anon, authenticated, service_role;

-- The tables that imports fill, in the order in which rows refer to each other: how a row is told apart, and the columns that imports write.
CREATE OR REPLACE FUNCTION app.import_tables() RETURNS TABLE (place integer, table_name text, key_sql text, content_sql text, of_project boolean)
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  VALUES (1, 'vendors', 't.id::text', 't.name, t.contact_name, t.contact_email, t.contact_phone, t.lead_time_days, t.max_lead_days, t.payment_terms, t.notes', true),
         (2, 'products', 't.id', 't.shopify_id, t.title, t.vendor, t.product_type, t.tags, t.status, t.metadata', true),
         (3, 'variants', 't.id', 't.shopify_id, t.product_id, t.title, t.sku, t.price, t.compare_at_price, t.position, t.inventory_policy, '
                                 't.fulfillment_service, t.metadata', true),
         (4, 'product_vendors', 't.id::text', 't.product_id, t.vendor_id, t.cost, t.is_primary, t.sku, t.pack_size, t.min_order_quantity', true),
         (5, 'inventory_snapshots', 't.id::text', 't.available_quantity, t.on_hand_quantity, t.committed_quantity, t.incoming_quantity', true),
         (6, 'orders', 't.id', 't.name, t.created_at, t.cancelled_at, t.financial_status, t.fulfillment_status, t.fulfilled_at, t.currency, t.subtotal, '
                               't.shipping, t.taxes, t.total, t.discount, t.refunded, t.source', true),
         (7, 'order_lines', 't.order_id || chr(31) || t.line_no', 't.variant_id, t.sku, t.title, t.quantity, t.unit_price, t.discount, t.ordered_at', true),
         (8, 'ads_campaigns', 't.id::text', 't.campaign_id, t.platform, t.campaign_name, t.status, t.start_date, t.metadata', false),
         (9, 'ads_daily_metrics', 't.id::text', 't.spend_cents, t.impressions, t.clicks, t.conversions, t.revenue_cents', false),
         (10, 'DashboardFact', 't.id::text', 't.value', true)
$$;

-- Notes what a statement of the import in hand did. Of order_lines those of known orders only: the lines of an order go with it. Of facts
-- those of sales reports: the others follow from orders.
CREATE OR REPLACE FUNCTION app.note_import_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_nestloop = off SET jit = off AS $$
DECLARE
  own public.import_runs;
  t record;
  content text;
  filter text;
BEGIN
  SELECT * INTO own FROM public.import_runs r
   WHERE r.id = nullif(current_setting('app.import_run', true), '')::uuid AND r.started_at = now() AND r.finished_at IS NULL;
  IF own.id IS NULL THEN
    RETURN NULL;
  END IF;
  SELECT * INTO t FROM app.import_tables() i WHERE i.table_name = TG_TABLE_NAME;
  content := format('hash_record_extended(ROW(%s), 0)', t.content_sql);
  filter := concat_ws(' AND ', 'true', CASE WHEN t.of_project THEN 't.project = $2' END,
                      CASE WHEN TG_TABLE_NAME = 'DashboardFact' THEN $f$t.metadata ->> 'source' = 'sales report'$f$ END);
  IF TG_OP = 'INSERT' THEN
    IF TG_TABLE_NAME = 'order_lines' THEN
      filter := filter || $f$ AND t.order_id NOT IN (SELECT c.row_key FROM app.import_changes c
                                                      WHERE c.run = $1 AND c.table_name = 'orders' AND c.before IS NULL)$f$;
    END IF;
    EXECUTE format('INSERT INTO app.import_changes AS c (run, table_name, row_key, after) SELECT $1, %L, %s, %s FROM changed_rows t WHERE %s '
                   'ON CONFLICT (run, table_name, row_key) DO UPDATE SET after = excluded.after', TG_TABLE_NAME, t.key_sql, content, filter)
      USING own.id, own.project;
  ELSIF TG_OP = 'UPDATE' THEN
    EXECUTE format('INSERT INTO app.import_changes AS c (run, table_name, row_key, before, after) SELECT $1, %L, o.row_key, o.before, n.content '
                   'FROM (SELECT %s AS row_key, to_jsonb(t) AS before, %3$s AS content FROM former_rows t WHERE %4$s) o '
                   'JOIN (SELECT %2$s AS row_key, %3$s AS content FROM changed_rows t) n USING (row_key) WHERE o.content <> n.content '
                   'ON CONFLICT (run, table_name, row_key) DO UPDATE SET after = excluded.after', TG_TABLE_NAME, t.key_sql, content, filter)
      USING own.id, own.project;
  ELSE
    EXECUTE format('INSERT INTO app.import_changes AS c (run, table_name, row_key, before) SELECT $1, %L, %s, to_jsonb(t) FROM changed_rows t WHERE %s '
                   'ON CONFLICT (run, table_name, row_key) DO UPDATE SET after = NULL', TG_TABLE_NAME, t.key_sql, filter)
      USING own.id, own.project;
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  t record;
BEGIN
  FOR t IN SELECT * FROM app.import_tables() LOOP
    EXECUTE format($f$CREATE OR REPLACE TRIGGER note_import_insert AFTER INSERT ON public.%I REFERENCING NEW TABLE AS changed_rows
      FOR EACH STATEMENT WHEN (current_setting('app.import_run', true) <> '') EXECUTE FUNCTION app.note_import_changes()$f$, t.table_name);
    EXECUTE format($f$CREATE OR REPLACE TRIGGER note_import_update AFTER UPDATE ON public.%I REFERENCING NEW TABLE AS changed_rows
      OLD TABLE AS former_rows FOR EACH STATEMENT WHEN (current_setting('app.import_run', true) <> '')
      EXECUTE FUNCTION app.note_import_changes()$f$, t.table_name);
    EXECUTE format($f$CREATE OR REPLACE TRIGGER note_import_delete AFTER DELETE ON public.%I REFERENCING OLD TABLE AS changed_rows
      FOR EACH STATEMENT WHEN (current_setting('app.import_run', true) <> '') EXECUTE FUNCTION app.note_import_changes()$f$, t.table_name);
  END LOOP;
END $$;

-- An import in words: "orders.csv", imported on 2026-10-01 14:05 by Ann.
CREATE OR REPLACE FUNCTION app.import_in_words(p_run public.import_runs) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT format('"%s", imported on %s by %s', p_run.file_name,
                to_char(p_run.finished_at AT TIME ZONE app.project_time_zone(p_run.project), 'YYYY-MM-DD HH24:MI'), p_run.operator_name)
$$;

-- Refuses where rows of the import are not as it left them: another import changed them, or somebody else did.
CREATE OR REPLACE FUNCTION app.refuse_undo_of_changed(p_run public.import_runs) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp SET enable_nestloop = off SET jit = off AS $$
DECLARE
  t record;
  changed text[];
  later public.import_runs;
BEGIN
  FOR t IN SELECT * FROM app.import_tables() i WHERE EXISTS (SELECT FROM app.import_changes c WHERE c.run = p_run.id AND c.table_name = i.table_name)
            ORDER BY i.place LOOP
    EXECUTE format('SELECT array_agg(c.row_key) FROM app.import_changes c LEFT JOIN (SELECT %s AS row_key, hash_record_extended(ROW(%s), 0) AS content '
                   'FROM public.%I t %s) n USING (row_key) WHERE c.run = $1 AND c.table_name = %L AND c.after IS DISTINCT FROM n.content',
                   t.key_sql, t.content_sql, t.table_name, CASE WHEN t.of_project THEN 'WHERE t.project = $2' ELSE '' END, t.table_name)
      INTO changed USING p_run.id, p_run.project;
    CONTINUE WHEN changed IS NULL;
    SELECT r.* INTO later FROM public.import_runs r JOIN app.import_changes c ON c.run = r.id
     WHERE c.table_name = t.table_name AND c.row_key = ANY (changed) AND r.id <> p_run.id AND r.undone_at IS NULL
       AND (r.project = p_run.project OR NOT t.of_project) AND r.finished_at >= p_run.finished_at
     ORDER BY r.finished_at DESC LIMIT 1;
    IF later.id IS NOT NULL THEN
      RAISE EXCEPTION 'The import cannot be undone: %, changed rows of it (%).', app.import_in_words(later), t.table_name
        USING ERRCODE = 'HD005', HINT = 'Undo that import first.';
    END IF;
    RAISE EXCEPTION 'The import cannot be undone: % of its rows (%) were changed or deleted since.', cardinality(changed), t.table_name
      USING ERRCODE = 'HD005', HINT = 'Import a file that holds what is right: it corrects what is there.';
  END LOOP;
END $$;

-- Refuses where rows that the import did not make refer to what it made, or where people decided by its figures.
CREATE OR REPLACE FUNCTION app.refuse_undo_of_used(p_run public.import_runs) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp SET enable_nestloop = off SET jit = off AS $$
DECLARE
  r record;
  uses bigint;
  decision record;
BEGIN
  FOR r IN
    SELECT v.*, i.key_sql FROM (VALUES
      ('order_lines', 't.variant_id', 'variants', 'order lines'), ('inventory_snapshots', 't.variant_id', 'variants', 'stock figures'),
      ('variants', 't.product_id', 'products', 'variants'), ('product_vendors', 't.product_id', 'products', 'vendors'' prices'),
      ('product_vendors', 't.vendor_id::text', 'vendors', 'vendors'' prices'), ('purchase_orders', 't.vendor_id::text', 'vendors', 'purchase orders'),
      ('purchase_order_items', 't.variant_id', 'variants', 'lines of purchase orders'),
      ('inventory_actions', 't.variant_id', 'variants', 'decisions'), ('inventory_actions', 't.vendor_id::text', 'vendors', 'decisions'),
      ('reorder_points', 't.variant_id', 'variants', 'reorder points'), ('supplier_lead_times', 't.vendor_id::text', 'vendors', 'lead times'),
      ('supplier_lead_times', 't.product_id', 'products', 'lead times'), ('DashboardFact', 't.scope', 'variants', 'sales of a report'),
      ('ads_daily_metrics', 't.campaign_id::text', 'ads_campaigns', 'days of advertisements')) AS v (child, reference, parent, words)
    LEFT JOIN app.import_tables() i ON i.table_name = v.child
    WHERE EXISTS (SELECT FROM app.import_changes c WHERE c.run = p_run.id AND c.table_name = v.parent AND c.before IS NULL)
  LOOP
    EXECUTE format('SELECT count(*) FROM public.%I t JOIN app.import_changes c ON c.row_key = %s WHERE c.run = $1 AND c.table_name = %L '
                   'AND c.before IS NULL %s %s', r.child, r.reference, r.parent,
                   CASE WHEN r.key_sql IS NOT NULL THEN format('AND %s NOT IN (SELECT o.row_key FROM app.import_changes o WHERE o.run = $1 '
                                                               'AND o.table_name = %L)', r.key_sql, r.child) ELSE '' END,
                   CASE WHEN r.child = 'DashboardFact' THEN $f$AND coalesce(t.metadata ->> 'source', '') <> 'orders'$f$ ELSE '' END)
      INTO uses USING p_run.id;
    IF uses > 0 THEN
      RAISE EXCEPTION 'The import cannot be undone: % % refer to what it brought (%).', uses, r.words, r.parent
        USING ERRCODE = 'HD005', HINT = 'Undo the imports that came after it first; what people entered stays.';
    END IF;
  END LOOP;

  WITH own AS MATERIALIZED (SELECT c.table_name, c.row_key FROM app.import_changes c WHERE c.run = p_run.id),
  priced AS (SELECT p.product_id FROM own JOIN public.product_vendors p ON own.table_name = 'product_vendors' AND p.id::text = own.row_key
             UNION SELECT p.product_id FROM own JOIN public.product_vendors p ON own.table_name = 'vendors' AND p.vendor_id::text = own.row_key),
  touched AS (SELECT row_key AS variant_id FROM own WHERE table_name = 'variants'
              UNION SELECT s.variant_id FROM own JOIN public.inventory_snapshots s ON own.table_name = 'inventory_snapshots' AND s.id::text = own.row_key
              UNION SELECT l.variant_id FROM own JOIN public.order_lines l ON own.table_name = 'orders' AND l.project = p_run.project AND l.order_id = own.row_key
              UNION SELECT f.scope FROM own JOIN public."DashboardFact" f ON own.table_name = 'DashboardFact' AND f.id::text = own.row_key
              UNION SELECT v.id FROM priced JOIN public.variants v USING (product_id)),
  made AS (SELECT a.operator_name AS who, a.created_at, 'decided about a reorder' AS what FROM public.inventory_actions a JOIN touched USING (variant_id)
            WHERE a.project = p_run.project AND a.created_at >= p_run.started_at
           UNION ALL
           SELECT coalesce(o.created_by, 'Somebody'), i.created_at, format('ordered (%s)', o.po_number)
             FROM public.purchase_order_items i JOIN touched USING (variant_id) JOIN public.purchase_orders o ON o.id = i.po_id
            WHERE i.project = p_run.project AND i.created_at >= p_run.started_at
           UNION ALL
           SELECT s.operator_name, s.created_at, 'reviewed the sales' FROM public.sales_pulse_actions s
            WHERE s.project = p_run.project AND s.created_at >= p_run.started_at AND p_run.kind IN ('shopify-orders', 'shopify-sales'))
  SELECT * INTO decision FROM made ORDER BY created_at LIMIT 1;
  IF decision.who IS NOT NULL THEN
    RAISE EXCEPTION 'The import cannot be undone: % % on % by its figures.', decision.who, decision.what,
      to_char(decision.created_at AT TIME ZONE app.project_time_zone(p_run.project), 'YYYY-MM-DD HH24:MI')
      USING ERRCODE = 'HD005', HINT = 'Decisions are an audit trail and stay. Import a file that holds what is right: it corrects what is there.';
  END IF;
END $$;

-- Puts the rows that an import changed or deleted back as they were, those of p_table.
CREATE OR REPLACE FUNCTION app.restore_import_rows(p_run public.import_runs, p_table text) RETURNS bigint
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  columns text;
  assignments text;
  keys text;
  filter text := '';
  restored bigint;
BEGIN
  SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum), string_agg(format('%1$I = excluded.%1$I', a.attname), ', ' ORDER BY a.attnum)
    INTO columns, assignments
    FROM pg_attribute a
   WHERE a.attrelid = format('public.%I', p_table)::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '';
  SELECT string_agg(quote_ident(a.attname), ', ') INTO keys
    FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
   WHERE i.indrelid = format('public.%I', p_table)::regclass AND i.indisprimary;
  IF p_table = 'DashboardFact' THEN -- a report's day gave way to orders: it comes back where there are none now
    filter := 'AND NOT EXISTS (SELECT FROM public.orders o WHERE o.project = r.project AND o.created_at >= r."periodStart" AND o.created_at < r."periodEnd")';
  END IF;
  EXECUTE format('INSERT INTO public.%1$I (%2$s) SELECT %2$s FROM app.import_changes c, jsonb_populate_record(NULL::public.%1$I, c.before) r '
                 'WHERE c.run = $1 AND c.table_name = %3$L AND c.before IS NOT NULL %4$s ON CONFLICT (%5$s) DO UPDATE SET %6$s',
                 p_table, columns, p_table, filter, keys, assignments) USING p_run.id;
  GET DIAGNOSTICS restored = ROW_COUNT;
  RETURN restored;
END $$;

-- Takes an import back as a whole: what it made goes, what it changed is as it was before, and what follows from both is worked out again.
-- Reports of advertisements are undone by those who may store them. Answers how many rows went and how many came back.
CREATE OR REPLACE FUNCTION app.undo_import(p_run uuid) RETURNS TABLE (deleted bigint, restored bigint)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_nestloop = off SET jit = off AS $$
#variable_conflict use_column
DECLARE
  acting CONSTANT text := CASE WHEN current_setting('role') = 'none' THEN session_user::text ELSE current_setting('role') END;
  serves CONSTANT boolean := pg_has_role(acting, 'service_role', 'USAGE') OR pg_has_role(acting, current_user, 'MEMBER');
  own public.import_runs;
  t record;
  rows_of_table bigint;
  went bigint := 0;
  back bigint := 0;
  sold_from timestamptz;
  sold_to timestamptz;
  orders_back text[];
  stock_day date;
BEGIN
  SELECT * INTO own FROM public.import_runs r WHERE r.id = p_run AND (serves OR r.project = app.current_project());
  IF own.id IS NULL THEN
    RAISE EXCEPTION 'There is no such import in this project.' USING ERRCODE = 'HD003', HINT = 'Read the list of imports again.';
  END IF;
  PERFORM app.require_project(own.project);
  PERFORM pg_advisory_xact_lock(hashtextextended('hotdash import ' || own.project, 0)); -- as imports do
  IF own.kind LIKE '%-ads' THEN
    IF NOT serves THEN
      RAISE EXCEPTION 'Operators may not change advertisements, so you cannot undo this import.' USING ERRCODE = 'HD005',
        HINT = 'The owner of the database can, or a login with the role service_role: hotdash --undo-import.';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('hotdash import of ads', 0));
  END IF;
  PERFORM app.lock_project(own.project);
  SELECT * INTO own FROM public.import_runs r WHERE r.id = p_run FOR UPDATE;
  IF own.undone_at IS NOT NULL THEN
    RAISE EXCEPTION 'This import was undone on % by % already.',
      to_char(own.undone_at AT TIME ZONE app.project_time_zone(own.project), 'YYYY-MM-DD HH24:MI'), coalesce(own.undone_by, own.operator_name)
      USING ERRCODE = 'HD003', HINT = 'Read the list of imports again.';
  END IF;
  IF own.finished_at IS NULL OR own.rows_changed > 0 AND NOT EXISTS (SELECT FROM app.import_changes c WHERE c.run = own.id) THEN
    RAISE EXCEPTION 'The import cannot be undone: the database has no record of which rows it changed.'
      USING ERRCODE = 'HD005', HINT = 'Import a file that holds what is right: it corrects what is there.';
  END IF;
  PERFORM app.refuse_undo_of_changed(own);
  PERFORM app.refuse_undo_of_used(own);

  SELECT min(at), max(at) INTO sold_from, sold_to FROM (
    SELECT o.created_at AS at FROM app.import_changes c JOIN public.orders o ON o.project = own.project AND o.id = c.row_key
     WHERE c.run = own.id AND c.table_name = 'orders'
    UNION ALL
    SELECT coalesce(c.before ->> 'created_at', c.before ->> 'ordered_at')::timestamptz FROM app.import_changes c
     WHERE c.run = own.id AND c.table_name IN ('orders', 'order_lines') AND c.before IS NOT NULL
    UNION ALL
    SELECT l.ordered_at FROM app.import_changes c JOIN public.order_lines l ON l.project = own.project AND l.order_id = split_part(c.row_key, chr(31), 1)
     WHERE c.run = own.id AND c.table_name = 'order_lines') AS sold;
  FOR t IN SELECT * FROM app.import_tables() ORDER BY place DESC LOOP
    EXECUTE format('DELETE FROM public.%I t USING app.import_changes c WHERE c.run = $1 AND c.table_name = %L AND c.before IS NULL AND %s = c.row_key %s',
                   t.table_name, t.table_name, t.key_sql, CASE WHEN t.of_project THEN 'AND t.project = $2' ELSE '' END) USING own.id, own.project;
    GET DIAGNOSTICS rows_of_table = ROW_COUNT;
    went := went + rows_of_table;
  END LOOP;
  FOR t IN SELECT * FROM app.import_tables() WHERE table_name <> 'DashboardFact' ORDER BY place LOOP
    back := back + app.restore_import_rows(own, t.table_name);
  END LOOP;
  SELECT array_agg(DISTINCT split_part(c.row_key, chr(31), 1)) INTO orders_back FROM app.import_changes c
   WHERE c.run = own.id AND c.table_name IN ('orders', 'order_lines') AND NOT (c.table_name = 'orders' AND c.before IS NULL);
  IF orders_back IS NOT NULL THEN
    PERFORM app.allocate_order_lines(own.project, orders_back);
  END IF;
  IF sold_from IS NOT NULL THEN
    PERFORM app.refresh_facts(own.project, sold_from, sold_to);
  END IF;
  back := back + app.restore_import_rows(own, 'DashboardFact');
  IF own.kind NOT LIKE '%-ads' THEN
    SELECT max(s.snapshot_date) INTO stock_day FROM public.inventory_snapshots s WHERE s.project = own.project;
    IF stock_day IS NOT NULL THEN
      PERFORM app.refresh_snapshots(own.project, stock_day);
    END IF;
  END IF;
  UPDATE public.import_runs r SET undone_at = now(), undone_by = coalesce(app.current_operator(), session_user::text) WHERE r.id = own.id;
  RETURN QUERY SELECT went, back;
END $$;

REVOKE EXECUTE ON FUNCTION app.import_tables(), app.note_import_changes(), app.import_in_words(public.import_runs),
  app.refuse_undo_of_changed(public.import_runs), app.refuse_undo_of_used(public.import_runs),
  app.restore_import_rows(public.import_runs, text), app.undo_import(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.undo_import(uuid) TO authenticated, service_role;

RESET client_min_messages;
