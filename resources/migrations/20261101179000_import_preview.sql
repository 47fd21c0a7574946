-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an import would make of a file's first rows, before it is begun: the preview stores them, asks, and takes all of it back.

SET client_min_messages = warning;

-- The rows that the import in hand, in this very transaction, has made or changed so far.
CREATE OR REPLACE FUNCTION app.import_changes_in_hand() RETURNS TABLE (table_name text, row_key text, is_new boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.table_name, c.row_key, c.before IS NULL FROM app.import_changes c JOIN public.import_runs r ON r.id = c.run
   WHERE r.id = nullif(current_setting('app.import_run', true), '')::uuid AND r.started_at = now() AND r.finished_at IS NULL
$$;
REVOKE EXECUTE ON FUNCTION app.import_changes_in_hand() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.import_changes_in_hand() TO authenticated, service_role;
