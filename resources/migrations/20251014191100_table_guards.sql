-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is done to table after table, written once: policies and grants, append-only, signatures, updated_at, notifications.
-- These functions are for migrations; only the owner may call them.

SET client_min_messages = warning;

-- Policies and grants ---------------------------------------------------------------------------------------------------------------
-- Foreign grants are taken back (Supabase grants everything to anon by default) and the ones that fit the policies are given.
-- `service_role` is the only role besides the owner that may read and write everything. It may put no trigger on a table: functions that
-- run with the owner's rights would fire it.
CREATE OR REPLACE FUNCTION app.reset_grants(p_table text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  seq regclass;
BEGIN
  EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', p_table);
  EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC, anon, authenticated, service_role, ai_readonly, analytics_reader', p_table);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON public.%I TO service_role', p_table);
  FOR seq IN
    SELECT d.objid::regclass FROM pg_depend d JOIN pg_class c ON c.oid = d.objid AND c.relkind = 'S'
     WHERE d.refobjid = format('public.%I', p_table)::regclass AND d.deptype IN ('a', 'i')
  LOOP
    EXECUTE format('REVOKE ALL ON SEQUENCE %s FROM PUBLIC, anon, authenticated, service_role, ai_readonly, analytics_reader', seq);
    EXECUTE format('GRANT USAGE, SELECT ON SEQUENCE %s TO service_role', seq);
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION app.put_policy(p_table text, p_policy text, p_rule text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  EXECUTE format('DROP POLICY IF EXISTS %I ON public.%I', p_policy, p_table);
  EXECUTE format('CREATE POLICY %I ON public.%I %s', p_policy, p_table, p_rule);
END $$;

-- A table whose rows belong to a project: <name>_service_role_all, <name>_read_by_project, <name>_{insert,update,delete}_by_project for
-- what operators may write, <name>_read_<role> for the roles that read all projects. The restrictive policy <name>_only_own_project
-- is ANDed with every other one: a lax permissive policy that another party left on the table cannot open another project's rows.
-- Each function stands inside (SELECT ...), so that it runs once a query and not once a row.
CREATE OR REPLACE FUNCTION app.guard_project_table(p_table text, p_writes text[] DEFAULT '{}', p_readers text[] DEFAULT '{}',
                                                   p_name text DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  own CONSTANT text := 'project = (SELECT app.current_project())';
  base CONSTANT text := coalesce(p_name, p_table);
  item text;
BEGIN
  PERFORM app.reset_grants(p_table);
  EXECUTE format('GRANT SELECT ON public.%I TO authenticated', p_table);
  PERFORM app.put_policy(p_table, base || '_service_role_all', 'TO service_role USING (true) WITH CHECK (true)');
  PERFORM app.put_policy(p_table, base || '_read_by_project', format('FOR SELECT TO authenticated USING (%s)', own));
  FOREACH item IN ARRAY p_readers LOOP
    EXECUTE format('GRANT SELECT ON public.%I TO %I', p_table, item);
    PERFORM app.put_policy(p_table, base || '_read_' || item, format('FOR SELECT TO %I USING (true)', item));
  END LOOP;
  FOREACH item IN ARRAY p_writes LOOP
    EXECUTE format('GRANT %s ON public.%I TO authenticated', item, p_table);
    PERFORM app.put_policy(p_table, format('%s_%s_by_project', base, lower(item)), format('FOR %s TO authenticated %s', item,
      CASE upper(item) WHEN 'INSERT' THEN format('WITH CHECK (%s)', own)
                       WHEN 'UPDATE' THEN format('USING (%1$s) WITH CHECK (%1$s)', own)
                       ELSE format('USING (%s)', own) END));
  END LOOP;
  PERFORM app.put_policy(p_table, base || '_only_own_project', format(
    'AS RESTRICTIVE USING ((SELECT app.reads_every_project()) OR %1$s) WITH CHECK ((SELECT app.writes_every_project()) OR %1$s)', own));
END $$;

-- Foreign keys do not ask for projects: without this an operator could hang a line of his own on another project's purchase order.
CREATE OR REPLACE FUNCTION app.guard_reference(p_table text, p_column text, p_target text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  own CONSTANT text := format('(SELECT app.writes_every_project()) OR %1$I IS NULL OR '
    'EXISTS (SELECT FROM public.%2$I r WHERE r.id = %3$I.%1$I AND r.project = %3$I.project)', p_column, p_target, p_table);
BEGIN
  PERFORM app.put_policy(p_table, format('%s_insert_%s_of_project', p_table, p_column),
                         format('AS RESTRICTIVE FOR INSERT WITH CHECK (%s)', own));
  PERFORM app.put_policy(p_table, format('%s_update_%s_of_project', p_table, p_column),
                         format('AS RESTRICTIVE FOR UPDATE USING (true) WITH CHECK (%s)', own));
END $$;

-- A table that only service_role may use. The restrictive policy keeps foreign permissive policies without effect.
CREATE OR REPLACE FUNCTION app.guard_service_table(p_table text, p_name text DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  base CONSTANT text := coalesce(p_name, p_table);
BEGIN
  PERFORM app.reset_grants(p_table);
  PERFORM app.put_policy(p_table, base || '_service_role_all', 'TO service_role USING (true) WITH CHECK (true)');
  PERFORM app.put_policy(p_table, base || '_only_service_role',
    'AS RESTRICTIVE USING ((SELECT app.writes_every_project())) WITH CHECK ((SELECT app.writes_every_project()))');
END $$;

-- A table without projects that operators read and only service_role writes. p_condition limits what they read.
CREATE OR REPLACE FUNCTION app.guard_shared_table(p_table text, p_condition text DEFAULT 'true', p_name text DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  base CONSTANT text := coalesce(p_name, p_table);
BEGIN
  PERFORM app.reset_grants(p_table);
  EXECUTE format('GRANT SELECT ON public.%I TO authenticated', p_table);
  PERFORM app.put_policy(p_table, base || '_service_role_all', 'TO service_role USING (true) WITH CHECK (true)');
  PERFORM app.put_policy(p_table, base || '_read_authenticated', format('FOR SELECT TO authenticated USING (%s)', p_condition));
  PERFORM app.put_policy(p_table, base || '_only_service_writes', format(
    'AS RESTRICTIVE USING ((SELECT app.writes_every_project()) OR (%s)) WITH CHECK ((SELECT app.writes_every_project()))', p_condition));
END $$;

-- Append-only -----------------------------------------------------------------------------------------------------------------------
-- A statement trigger, since row-level security that hides a row from UPDATE would otherwise end as a silent "0 rows". It holds for the
-- owner and service_role too, and ALWAYS: session_replication_role does not get around it.
CREATE OR REPLACE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'Rows of "%" are an audit trail: % is refused.', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'HD010', HINT = 'Insert a new row that corrects or undoes the old one.';
END $$;

CREATE OR REPLACE FUNCTION app.make_append_only(p_table text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  EXECUTE format('CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.%I '
                 'FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change()', p_table);
  EXECUTE format('ALTER TABLE public.%I ENABLE ALWAYS TRIGGER append_only', p_table);
END $$;

-- Signatures ------------------------------------------------------------------------------------------------------------------------
-- Columns are named by the trigger's arguments: who signs, then when. For everybody but service_role the name is the session's operator
-- (for a login that is none, the login itself) and the time is now. An UPDATE keeps both as they were first written.
CREATE OR REPLACE FUNCTION app.sign_row() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  who CONSTANT text := TG_ARGV[0];
  at CONSTANT text := TG_ARGV[1];
  signed jsonb;
BEGIN
  IF app.acts_as_service() THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    signed := jsonb_build_object(who, coalesce(app.current_operator(), session_user::text), at, now());
  ELSE
    signed := jsonb_build_object(who, to_jsonb(OLD) -> who, at, to_jsonb(OLD) -> at);
  END IF;
  RETURN jsonb_populate_record(NEW, signed);
END $$;

-- The trigger's name sorts before others, so that they see the signed row.
CREATE OR REPLACE FUNCTION app.sign_table(p_table text, p_who text, p_at text, p_events text DEFAULT 'INSERT') RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  EXECUTE format('CREATE OR REPLACE TRIGGER a_sign_row BEFORE %s ON public.%I FOR EACH ROW EXECUTE FUNCTION app.sign_row(%L, %L)',
                 p_events, p_table, p_who, p_at);
END $$;

-- updated_at ------------------------------------------------------------------------------------------------------------------------
CREATE OR REPLACE FUNCTION app.touch_updated_at() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END $$;

-- The same for tables whose names have capitals.
CREATE OR REPLACE FUNCTION app.touch_updated_at_capitals() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW."updatedAt" := now();
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.keep_updated_at(p_table text, p_function text DEFAULT 'touch_updated_at') RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  EXECUTE format('CREATE OR REPLACE TRIGGER %I BEFORE UPDATE ON public.%I FOR EACH ROW EXECUTE FUNCTION app.%I()',
                 format('update_%s_updated_at', p_table), p_table, p_function);
END $$;

-- Live changes ----------------------------------------------------------------------------------------------------------------------
-- One notification a statement and project, since NOTIFY takes a lock at commit. Row-level security does not filter notifications:
-- the payload is the table's name and nothing else. Triggers pass the changed rows as changed_rows, an UPDATE the former ones as well.
CREATE OR REPLACE FUNCTION app.notify_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM pg_notify('hotdash_' || md5(p.project), TG_TABLE_NAME)
       FROM (SELECT project FROM changed_rows UNION SELECT project FROM former_rows) p;
  ELSE
    PERFORM pg_notify('hotdash_' || md5(p.project), TG_TABLE_NAME) FROM (SELECT DISTINCT project FROM changed_rows) p;
  END IF;
  RETURN NULL;
END $$;

-- For tables without projects: one channel that every program listens to.
CREATE OR REPLACE FUNCTION app.notify_shared_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM changed_rows) THEN
    PERFORM pg_notify('hotdash_shared', TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

-- TRUNCATE has no transition tables: every project is told. SECURITY DEFINER, because only the owner sees all projects.
CREATE OR REPLACE FUNCTION app.notify_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_notify('hotdash_' || md5(p.project), TG_TABLE_NAME) FROM app.projects p;
  PERFORM pg_notify('hotdash_shared', TG_TABLE_NAME);
  RETURN NULL;
END $$;

-- Puts the triggers on a table; the channel follows from whether it has a column project.
CREATE OR REPLACE FUNCTION app.watch_table(p_table text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  fn CONSTANT text := CASE WHEN EXISTS (SELECT FROM pg_attribute WHERE attrelid = format('public.%I', p_table)::regclass
                                           AND attname = 'project' AND NOT attisdropped)
                           THEN 'notify_change' ELSE 'notify_shared_change' END;
BEGIN
  EXECUTE format('CREATE OR REPLACE TRIGGER notify_insert AFTER INSERT ON public.%I REFERENCING NEW TABLE AS changed_rows '
                 'FOR EACH STATEMENT EXECUTE FUNCTION app.%I()', p_table, fn);
  EXECUTE format('CREATE OR REPLACE TRIGGER notify_update AFTER UPDATE ON public.%I REFERENCING NEW TABLE AS changed_rows '
                 'OLD TABLE AS former_rows FOR EACH STATEMENT EXECUTE FUNCTION app.%I()', p_table, fn);
  EXECUTE format('CREATE OR REPLACE TRIGGER notify_delete AFTER DELETE ON public.%I REFERENCING OLD TABLE AS changed_rows '
                 'FOR EACH STATEMENT EXECUTE FUNCTION app.%I()', p_table, fn);
  EXECUTE format('CREATE OR REPLACE TRIGGER notify_truncate AFTER TRUNCATE ON public.%I '
                 'FOR EACH STATEMENT EXECUTE FUNCTION app.notify_truncate()', p_table);
END $$;

REVOKE EXECUTE ON FUNCTION app.reset_grants(text), app.put_policy(text, text, text),
  app.guard_project_table(text, text[], text[], text), app.guard_service_table(text, text),
  app.guard_reference(text, text, text), app.guard_shared_table(text, text, text),
  app.make_append_only(text), app.sign_table(text, text, text, text), app.keep_updated_at(text, text), app.watch_table(text) FROM PUBLIC;

RESET client_min_messages;
