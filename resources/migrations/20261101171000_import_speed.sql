-- SPDX-License-Identifier: GPL-3.0-or-later
-- An import stores hundreds of thousands of order lines in one statement. That a line's variant is there, and of the line's project, is kept
-- here once a statement: a foreign key and a policy looked it up for each line by itself, and with the index that the key needed they took
-- as long as everything else that the statement does. As with the key it replaces, a variant that goes leaves its lines without one.

SET client_min_messages = warning;

ALTER TABLE public.order_lines DROP CONSTRAINT IF EXISTS order_lines_variant_id_fkey;
DROP INDEX IF EXISTS public.idx_order_lines_variant, public.idx_order_lines_ordered;
-- Nothing reads facts by the time they were written, and an import writes tens of thousands at one time: equal keys, the slowest kind.
DROP INDEX IF EXISTS public.idx_dashboard_fact_created;
DROP POLICY IF EXISTS order_lines_insert_variant_id_of_project ON public.order_lines;
DROP POLICY IF EXISTS order_lines_update_variant_id_of_project ON public.order_lines;

CREATE OR REPLACE FUNCTION app.check_line_variants() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET jit = off AS $$
DECLARE
  missing text;
BEGIN
  -- FOR KEY SHARE: nobody deletes these variants before this transaction ends. Two counts, as in app.check_order_lines().
  WITH wanted AS MATERIALIZED (SELECT DISTINCT project, variant_id FROM changed_lines WHERE variant_id IS NOT NULL),
       held AS MATERIALIZED (SELECT FROM public.variants v JOIN wanted w ON w.variant_id = v.id AND w.project = v.project FOR KEY SHARE OF v)
  SELECT CASE WHEN (SELECT count(*) FROM wanted) <> (SELECT count(*) FROM held) THEN
           coalesce((SELECT w.variant_id FROM wanted w
                      WHERE NOT EXISTS (SELECT FROM public.variants v WHERE v.id = w.variant_id AND v.project = w.project) LIMIT 1),
                    'just deleted')
         END INTO missing;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'There is no variant "%" in this project for an order line.', missing
      USING ERRCODE = CASE WHEN app.current_project() IS NULL THEN 'foreign_key_violation' ELSE 'insufficient_privilege' END,
            HINT = 'Store the product before the lines that sold it, or leave their variant out.', TABLE = 'order_lines';
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER check_variant_insert AFTER INSERT ON public.order_lines REFERENCING NEW TABLE AS changed_lines
  FOR EACH STATEMENT EXECUTE FUNCTION app.check_line_variants();
CREATE OR REPLACE TRIGGER check_variant_update AFTER UPDATE ON public.order_lines REFERENCING NEW TABLE AS changed_lines
  FOR EACH STATEMENT EXECUTE FUNCTION app.check_line_variants();

-- One pass over the lines for all variants of a statement; those that a product takes along count as one.
CREATE OR REPLACE FUNCTION app.free_lines_of_variants() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET jit = off AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    UPDATE public.order_lines SET variant_id = NULL WHERE variant_id IS NOT NULL;
  ELSIF EXISTS (SELECT FROM gone_variants) THEN
    UPDATE public.order_lines SET variant_id = NULL WHERE variant_id IN (SELECT id FROM gone_variants);
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER free_lines_delete AFTER DELETE ON public.variants REFERENCING OLD TABLE AS gone_variants
  FOR EACH STATEMENT EXECUTE FUNCTION app.free_lines_of_variants();
CREATE OR REPLACE TRIGGER free_lines_truncate AFTER TRUNCATE ON public.variants
  FOR EACH STATEMENT EXECUTE FUNCTION app.free_lines_of_variants();

-- An id or project that lines refer to stays as it is.
CREATE OR REPLACE FUNCTION app.keep_variant_key() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM public.order_lines WHERE variant_id = OLD.id) THEN
    RAISE EXCEPTION 'The variant "%" has order lines: its id and project cannot be changed.', OLD.id
      USING ERRCODE = 'foreign_key_violation', HINT = 'Its Shopify number can be changed, its id stays.', TABLE = 'order_lines';
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER keep_variant_key AFTER UPDATE OF id, project ON public.variants FOR EACH ROW
  WHEN (OLD.id <> NEW.id OR OLD.project <> NEW.project) EXECUTE FUNCTION app.keep_variant_key();
REVOKE EXECUTE ON FUNCTION app.check_line_variants(), app.free_lines_of_variants(), app.keep_variant_key() FROM PUBLIC;

-- Lines whose variant went while nothing kept the reference.
UPDATE public.order_lines l SET variant_id = NULL
 WHERE variant_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.variants v WHERE v.id = l.variant_id AND v.project = l.project);

RESET client_min_messages;
