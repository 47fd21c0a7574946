-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a shop's order export holds, a record of each import, and columns that the program needs besides the specification's.
-- No customer's name, mail, phone or address is stored anywhere.

SET client_min_messages = warning;
DROP SCHEMA IF EXISTS hotdash_staging CASCADE;
CREATE SCHEMA hotdash_staging;

-- Thresholds that SQL needs. review_days: how many days a reorder is to last beyond the lead time. opening_hours: hours of the shop's
-- clock between which a missing revenue fact is a fault, NULL for a shop that never closes. service_level: the share of demand that
-- safety stock is to cover in the dialog's what-if.
ALTER TABLE app.projects
  ADD COLUMN IF NOT EXISTS review_days integer NOT NULL DEFAULT 14 CHECK (review_days >= 0),
  ADD COLUMN IF NOT EXISTS opening_hours int4range,
  ADD COLUMN IF NOT EXISTS service_level numeric NOT NULL DEFAULT 0.95 CHECK (service_level > 0 AND service_level < 1);

ALTER TABLE public.product_vendors
  ADD COLUMN IF NOT EXISTS pack_size integer CONSTRAINT product_vendors_pack_size_check CHECK (pack_size > 0),
  ADD COLUMN IF NOT EXISTS min_order_quantity integer CONSTRAINT product_vendors_min_order_quantity_check CHECK (min_order_quantity > 0);

ALTER TABLE public.purchase_orders ADD COLUMN IF NOT EXISTS currency char(3);

CREATE TABLE hotdash_staging.import_runs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project text NOT NULL,
  kind text NOT NULL,
  file_name text NOT NULL,
  sha256 text NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  rows_read bigint NOT NULL DEFAULT 0,
  rows_stored bigint NOT NULL DEFAULT 0,
  rows_changed bigint NOT NULL DEFAULT 0,
  rows_skipped bigint NOT NULL DEFAULT 0,
  errors jsonb NOT NULL DEFAULT '[]',
  control_totals jsonb NOT NULL DEFAULT '{}',
  operator_name text NOT NULL,
  undone_at timestamptz,
  undone_by text,
  header_key text,
  mapping jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX idx_import_runs_started ON hotdash_staging.import_runs (project, started_at DESC);
-- How a file was read whose header this is: the next one with the same header is read so, too.
CREATE INDEX idx_import_runs_header ON hotdash_staging.import_runs (project, header_key, started_at DESC);
CREATE INDEX idx_import_runs_sha256 ON hotdash_staging.import_runs (project, sha256);
SELECT app.adopt_table('import_runs');
SELECT app.guard_project_table('import_runs', '{INSERT,UPDATE}');
SELECT app.sign_table('import_runs', 'operator_name', 'started_at', 'INSERT OR UPDATE');

-- What an import wrote down when it ended stays so. app.undo_import(), which runs with the owner's rights, adds when it was undone and by whom.
CREATE OR REPLACE FUNCTION app.keep_import_run() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  untold CONSTANT text[] := '{undone_at,undone_by,operator_name,started_at}';
BEGIN
  IF to_jsonb(OLD) - untold = to_jsonb(NEW) - untold
     AND pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The record of a finished import cannot be changed.'
    USING ERRCODE = 'HD011', HINT = 'Import the file again, which makes a record of its own, or undo the import.';
END $$;
CREATE OR REPLACE TRIGGER keep_import_run BEFORE UPDATE ON public.import_runs FOR EACH ROW
  WHEN (OLD.finished_at IS NOT NULL AND to_jsonb(OLD) - '{operator_name,started_at}'::text[] <> to_jsonb(NEW) - '{operator_name,started_at}'::text[])
  EXECUTE FUNCTION app.keep_import_run();

-- Operators bring orders in by importing them, and no other way: whoever changes orders or their lines must have put the import on record in
-- the same transaction, signed by the session (sign_row() sets started_at to the transaction's begin).
-- An operator may import what he likes, so this cannot keep wrong figures out; it keeps them from appearing without a name and a time.
-- Exempt are service_role, whose systems write orders themselves, and what runs with the owner's rights (foreign keys, shares of revenue).
CREATE OR REPLACE FUNCTION app.require_import() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF app.writes_every_project() OR pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE')
     OR (SELECT rolbypassrls FROM pg_roles WHERE rolname = current_user)
     OR EXISTS (SELECT FROM public.import_runs r WHERE r.project = app.current_project() AND r.started_at = now()) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'Orders are changed by imports only.'
    USING ERRCODE = 'insufficient_privilege', HINT = 'Import the shop''s order export: hotdash --import shopify-orders FILE.';
END $$;

-- Revenue: an order counts unless cancelled_at is set or financial_status is 'voided' or 'refunded'. Its revenue is subtotal (after
-- discounts, before shipping and taxes) less what was refunded, never below 0. order_lines.amount is the line's share of exactly that.
CREATE TABLE hotdash_staging.orders (
  project text NOT NULL,
  id text NOT NULL,
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  financial_status text,
  fulfillment_status text,
  fulfilled_at timestamptz,
  currency char(3) NOT NULL,
  subtotal numeric(14,4) NOT NULL DEFAULT 0,
  shipping numeric(14,4) NOT NULL DEFAULT 0,
  taxes numeric(14,4) NOT NULL DEFAULT 0,
  total numeric(14,4) NOT NULL DEFAULT 0,
  discount numeric(14,4) NOT NULL DEFAULT 0,
  refunded numeric(14,4) NOT NULL DEFAULT 0,
  source text,
  import_run uuid,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT orders_pkey PRIMARY KEY (project, id)
);
CREATE INDEX idx_orders_created ON hotdash_staging.orders (project, created_at);
-- Open fulfillment by age.
CREATE INDEX idx_orders_open ON hotdash_staging.orders (project, created_at)
  WHERE cancelled_at IS NULL AND fulfilled_at IS NULL;
CREATE INDEX idx_orders_import_run ON hotdash_staging.orders (import_run) WHERE import_run IS NOT NULL;
SELECT app.adopt_table('orders');
SELECT app.guard_project_table('orders', '{INSERT,UPDATE,DELETE}');
SELECT app.keep_updated_at('orders');
CREATE OR REPLACE TRIGGER a_require_import BEFORE INSERT OR UPDATE OR DELETE ON public.orders
  FOR EACH STATEMENT EXECUTE FUNCTION app.require_import();

-- A line keeps its SKU and title when its variant is deleted (import_speed keeps the reference). No index but the key: lines are read by
-- their order, and each index would cost an import of hundreds of thousands of lines as much as reading its file does.
CREATE TABLE hotdash_staging.order_lines (
  project text NOT NULL,
  order_id text NOT NULL,
  line_no integer NOT NULL,
  variant_id text,
  sku text,
  title text NOT NULL,
  quantity integer NOT NULL,
  unit_price numeric(14,4) NOT NULL,
  discount numeric(14,4) NOT NULL DEFAULT 0,
  amount numeric(14,4) NOT NULL DEFAULT 0,
  ordered_at timestamptz NOT NULL,
  CONSTRAINT order_lines_pkey PRIMARY KEY (project, order_id, line_no)
);
SELECT app.adopt_table('order_lines');
SELECT app.guard_project_table('order_lines', '{INSERT,UPDATE,DELETE}');
CREATE OR REPLACE TRIGGER a_require_import BEFORE INSERT OR UPDATE OR DELETE ON public.order_lines
  FOR EACH STATEMENT EXECUTE FUNCTION app.require_import();

-- A line's order, kept as a foreign key would keep it, but once a statement: a year's import has hundreds of thousands of lines, and a
-- foreign key looks each one's order up by itself, which took 40 % of the time. SECURITY DEFINER, as foreign keys look past policies.
ALTER TABLE public.order_lines DROP CONSTRAINT IF EXISTS order_lines_order_fkey;

CREATE OR REPLACE FUNCTION app.check_order_lines() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  missing text;
BEGIN
  -- FOR KEY SHARE: nobody deletes these orders before this transaction ends. Two counts, since a join of both sides is planned for the
  -- few rows that a transition table is thought to have, and takes seconds for an import's.
  WITH wanted AS MATERIALIZED (SELECT DISTINCT project, order_id FROM changed_lines),
       held AS MATERIALIZED (SELECT FROM public.orders o JOIN wanted w ON w.project = o.project AND w.order_id = o.id FOR KEY SHARE OF o)
  SELECT CASE WHEN (SELECT count(*) FROM wanted) <> (SELECT count(*) FROM held) THEN
           -- An order that is deleted at this moment is gone for FOR KEY SHARE, but not yet for this question.
           coalesce((SELECT w.order_id FROM wanted w
                      WHERE NOT EXISTS (SELECT FROM public.orders o WHERE o.project = w.project AND o.id = w.order_id) LIMIT 1), 'just deleted')
         END INTO missing;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'There is no order "%" for these lines.', missing
      USING ERRCODE = 'foreign_key_violation', HINT = 'Store the order before its lines.', TABLE = 'order_lines';
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER check_order_insert AFTER INSERT ON public.order_lines REFERENCING NEW TABLE AS changed_lines
  FOR EACH STATEMENT EXECUTE FUNCTION app.check_order_lines();
CREATE OR REPLACE TRIGGER check_order_update AFTER UPDATE ON public.order_lines REFERENCING NEW TABLE AS changed_lines
  FOR EACH STATEMENT EXECUTE FUNCTION app.check_order_lines();

CREATE OR REPLACE FUNCTION app.delete_order_lines() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM public.order_lines l USING deleted_orders o WHERE l.project = o.project AND l.order_id = o.id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER delete_order_lines AFTER DELETE ON public.orders REFERENCING OLD TABLE AS deleted_orders
  FOR EACH STATEMENT EXECUTE FUNCTION app.delete_order_lines();

CREATE OR REPLACE FUNCTION app.keep_order_key() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'The project and id of order "%" cannot be changed.', OLD.id
    USING ERRCODE = 'HD011', HINT = 'Delete the order and store it anew.';
END $$;
CREATE OR REPLACE TRIGGER keep_order_key BEFORE UPDATE OF project, id ON public.orders FOR EACH ROW
  WHEN (OLD.project <> NEW.project OR OLD.id <> NEW.id) EXECUTE FUNCTION app.keep_order_key();

DROP SCHEMA hotdash_staging;
RESET client_min_messages;
