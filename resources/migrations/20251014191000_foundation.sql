-- SPDX-License-Identifier: GPL-3.0-or-later
-- What every later migration stands on: the roles, Supabase's auth functions, and the schema `app` with its tenancy and its tools.
--
-- It has a version of its own, before 20251014191157, because production databases have that version recorded already, made by
-- another party: whatever is needed here must not hide behind a version that counts as applied there.
--
-- Run as the database's owner. Each file is one transaction's worth and can be run again harmlessly.

SET client_min_messages = warning;

-- Roles ---------------------------------------------------------------------------------------------------------------------------
-- Roles belong to the cluster, so another database may have made them already, perhaps at this moment.
DO $$
DECLARE
  wanted text;
  may_create boolean := (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user);
BEGIN
  FOREACH wanted IN ARRAY ARRAY['service_role', 'authenticated', 'anon', 'ai_readonly', 'analytics_reader'] LOOP
    CONTINUE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = wanted);
    IF NOT may_create THEN
      RAISE EXCEPTION 'The role "%" does not exist and "%" may not create roles.', wanted, current_user
        USING ERRCODE = 'HD020',
              HINT = format('Let an administrator of the server run: CREATE ROLE service_role NOLOGIN; CREATE ROLE authenticated NOLOGIN; '
                            'CREATE ROLE anon NOLOGIN; CREATE ROLE ai_readonly NOLOGIN; CREATE ROLE analytics_reader NOLOGIN; '
                            'GRANT authenticated TO %I WITH ADMIN OPTION; (leaving out roles that exist), then migrate again.', current_user);
    END IF;
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL; -- somebody else made it between the question and the command
    END;
  END LOOP;
END $$;

-- Supabase's auth functions ---------------------------------------------------------------------------------------------------------
-- Made only where they are missing: on Supabase the schema belongs to its own service.
DO $$
BEGIN
  IF to_regnamespace('auth') IS NULL THEN
    CREATE SCHEMA auth;
    GRANT USAGE ON SCHEMA auth TO anon, authenticated, service_role;
  END IF;
  IF to_regprocedure('auth.jwt()') IS NULL THEN
    CREATE FUNCTION auth.jwt() RETURNS jsonb LANGUAGE sql STABLE AS
      $f$ SELECT nullif(current_setting('request.jwt.claims', true), '')::jsonb $f$;
  END IF;
  IF to_regprocedure('auth.role()') IS NULL THEN
    CREATE FUNCTION auth.role() RETURNS text LANGUAGE sql STABLE AS $f$ SELECT auth.jwt() ->> 'role' $f$;
  END IF;
  IF to_regprocedure('auth.uid()') IS NULL THEN
    CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS $f$ SELECT (auth.jwt() ->> 'sub')::uuid $f$;
  END IF;
END $$;

-- Supabase's own table of applied migrations; the migrator writes it.
CREATE SCHEMA IF NOT EXISTS supabase_migrations;
CREATE TABLE IF NOT EXISTS supabase_migrations.schema_migrations (version text PRIMARY KEY, statements text[], name text);
ALTER TABLE supabase_migrations.schema_migrations ADD COLUMN IF NOT EXISTS statements text[], ADD COLUMN IF NOT EXISTS name text;
GRANT USAGE ON SCHEMA supabase_migrations TO authenticated, service_role;
GRANT SELECT (version, name) ON supabase_migrations.schema_migrations TO authenticated, service_role;

CREATE SCHEMA IF NOT EXISTS app;
-- Functions that run with their owner's rights find names in these schemas: nobody else may put anything there.
REVOKE CREATE ON SCHEMA public FROM PUBLIC, anon, authenticated;
GRANT USAGE ON SCHEMA app, public TO anon, authenticated, service_role, ai_readonly, analytics_reader;

-- Taking over tables that exist -----------------------------------------------------------------------------------------------------
-- A migration writes each table once, in full, in the schema hotdash_staging, and calls app.adopt_table(). Where public has no such
-- table it is moved there as it is. Where another party made one, that one stays with all its rows and gets what it lacks: columns,
-- defaults, NOT NULL where no row contradicts, constraints (NOT VALID where old rows contradict), indexes. Nothing of it is dropped.
CREATE OR REPLACE FUNCTION app.adopt_table(p_table text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  wanted regclass := to_regclass(format('hotdash_staging.%I', p_table));
  present regclass := to_regclass(format('public.%I', p_table));
BEGIN
  IF present IS NULL THEN
    EXECUTE format('ALTER TABLE %s SET SCHEMA public', wanted);
    RETURN;
  END IF;
  IF (SELECT relkind FROM pg_class WHERE oid = present) NOT IN ('r', 'p') THEN
    RAISE EXCEPTION 'public.% exists but is not a table.', quote_ident(p_table)
      USING ERRCODE = 'HD021', HINT = 'Rename it, then migrate again.';
  END IF;
  PERFORM app.adopt_columns(wanted, present);
  PERFORM app.adopt_constraints(wanted, present);
  PERFORM app.adopt_indexes(wanted, present);
  EXECUTE format('DROP TABLE %s', wanted);
END $$;

CREATE OR REPLACE FUNCTION app.adopt_columns(p_wanted regclass, p_present regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  col record;
  nulls bigint;
BEGIN
  FOR col IN
    SELECT w.attname, format_type(w.atttypid, w.atttypmod) AS type, w.attnotnull, w.attgenerated,
           pg_get_expr(wd.adbin, wd.adrelid) AS dflt, h.attname AS have, format_type(h.atttypid, h.atttypmod) AS have_type,
           h.attnotnull AS have_notnull, h.attgenerated <> '' OR h.attidentity <> '' AS have_made,
           pg_get_expr(hd.adbin, hd.adrelid) AS have_dflt,
           EXISTS (SELECT FROM pg_constraint c WHERE c.conrelid = p_present AND c.contype = 'p' AND h.attnum = ANY (c.conkey)) AS have_key
      FROM pg_attribute w
      LEFT JOIN pg_attrdef wd ON wd.adrelid = w.attrelid AND wd.adnum = w.attnum
      LEFT JOIN pg_attribute h ON h.attrelid = p_present AND h.attname = w.attname AND NOT h.attisdropped
      LEFT JOIN pg_attrdef hd ON hd.adrelid = h.attrelid AND hd.adnum = h.attnum
     WHERE w.attrelid = p_wanted AND w.attnum > 0 AND NOT w.attisdropped
     ORDER BY w.attnum
  LOOP
    IF col.have IS NULL AND col.dflt LIKE 'nextval(%' THEN
      EXECUTE format('ALTER TABLE %s ADD COLUMN %I %s GENERATED BY DEFAULT AS IDENTITY', p_present, col.attname, col.type);
    ELSIF col.have IS NULL AND col.attgenerated = 's' THEN
      EXECUTE format('ALTER TABLE %s ADD COLUMN %I %s GENERATED ALWAYS AS (%s) STORED', p_present, col.attname, col.type, col.dflt);
    ELSIF col.have IS NULL THEN
      EXECUTE format('ALTER TABLE %s ADD COLUMN %I %s%s', p_present, col.attname, col.type, ' DEFAULT ' || col.dflt);
    ELSE
      IF col.have_type <> col.type THEN
        RAISE WARNING '%.% is of type %, not %; it stays as it is.', p_present, col.attname, col.have_type, col.type;
      END IF;
      IF col.dflt IS DISTINCT FROM col.have_dflt AND col.dflt NOT LIKE 'nextval(%' AND col.attgenerated = '' AND NOT col.have_made THEN
        BEGIN
          EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT %s', p_present, col.attname, col.dflt);
        EXCEPTION WHEN datatype_mismatch THEN
          RAISE WARNING '%.% keeps its default: ours is of another type.', p_present, col.attname;
        END;
      ELSIF col.dflt LIKE 'nextval(%' AND col.have_dflt IS NULL AND NOT col.have_made THEN
        PERFORM app.adopt_serial(p_present, col.attname);
      END IF;
    END IF;
    IF col.attname = 'project' AND col.have_notnull IS FALSE THEN
      -- Rows from before there were projects belong to the first one.
      EXECUTE format('UPDATE %s SET project = %L WHERE project IS NULL', p_present, 'occ');
    END IF;
    IF col.attnotnull AND col.have_notnull IS NOT TRUE THEN
      EXECUTE format('SELECT count(*) FROM %s WHERE %I IS NULL', p_present, col.attname) INTO nulls;
      IF nulls = 0 THEN
        EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET NOT NULL', p_present, col.attname);
      ELSE
        RAISE WARNING '%.% is NULL in % row(s) that were here before; they stay, and so the column stays nullable.',
          p_present, col.attname, nulls;
      END IF;
    ELSIF NOT col.attnotnull AND col.have_notnull AND NOT col.have_key THEN
      EXECUTE format('ALTER TABLE %s ALTER COLUMN %I DROP NOT NULL', p_present, col.attname);
    END IF;
  END LOOP;
END $$;

-- A number column that counts by itself in our definition gets a sequence that starts after the rows that are there.
CREATE OR REPLACE FUNCTION app.adopt_serial(p_present regclass, p_column name) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  seq text := format('public.%I', (SELECT relname FROM pg_class WHERE oid = p_present) || '_' || p_column || '_seq');
BEGIN
  EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %s OWNED BY %s.%I', seq, p_present, p_column);
  EXECUTE format('SELECT setval(%L, coalesce(max(%I), 0) + 1, false) FROM %s', seq, p_column, p_present);
  EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT nextval(%L)', p_present, p_column, seq);
END $$;

CREATE OR REPLACE FUNCTION app.adopt_constraints(p_wanted regclass, p_present regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  con record;
BEGIN
  FOR con IN
    SELECT w.conname, w.contype, pg_get_constraintdef(w.oid) AS def
      FROM pg_constraint w
     WHERE w.conrelid = p_wanted AND w.contype IN ('p', 'u', 'c', 'f')
       AND NOT EXISTS (SELECT FROM pg_constraint h WHERE h.conrelid = p_present AND h.contype = w.contype
                          AND replace(pg_get_constraintdef(h.oid), ' NOT VALID', '') = pg_get_constraintdef(w.oid))
     ORDER BY array_position('{p,u,c,f}'::"char"[], w.contype)
  LOOP
    CONTINUE WHEN con.contype = 'p' AND EXISTS (SELECT FROM pg_constraint WHERE conrelid = p_present AND contype = 'p');
    -- A CHECK of our name with other words is an older wording of the same rule.
    IF con.contype = 'c' THEN
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I', p_present, con.conname);
    END IF;
    BEGIN
      EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', p_present, con.conname, con.def);
    EXCEPTION
      WHEN check_violation OR foreign_key_violation THEN
        EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s NOT VALID', p_present, con.conname, con.def);
        RAISE WARNING '% holds rows that contradict %; they stay, new rows must obey it.', p_present, con.conname;
      WHEN unique_violation OR not_null_violation THEN
        RAISE WARNING '% holds rows that contradict % %; they stay, and it is not enforced.', p_present, con.conname, con.def;
      WHEN datatype_mismatch OR invalid_foreign_key THEN
        RAISE WARNING '% has columns of types that do not fit % %; it is not enforced.', p_present, con.conname, con.def;
      WHEN duplicate_table OR duplicate_object THEN
        RAISE WARNING '% has something else by the name %; it stays.', p_present, con.conname;
    END;
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION app.adopt_indexes(p_wanted regclass, p_present regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  idx record;
BEGIN
  FOR idx IN
    SELECT wc.relname, replace(pg_get_indexdef(w.indexrelid), ' ON hotdash_staging.', ' ON public.') AS def,
           hc.oid AS have, h.indisunique AS have_unique, h.indrelid AS have_table,
           pg_get_indexdef(h.indexrelid) AS have_def
      FROM pg_index w
      JOIN pg_class wc ON wc.oid = w.indexrelid
      LEFT JOIN pg_class hc ON hc.relname = wc.relname AND hc.relnamespace = 'public'::regnamespace
      LEFT JOIN pg_index h ON h.indexrelid = hc.oid
     WHERE w.indrelid = p_wanted AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = w.indexrelid)
  LOOP
    IF idx.have IS NOT NULL THEN
      CONTINUE WHEN idx.have_def = idx.def;
      IF idx.have_table IS DISTINCT FROM p_present OR idx.have_unique THEN
        RAISE WARNING 'The name % is taken by something else; it stays.', idx.relname;
        CONTINUE;
      END IF;
      EXECUTE format('DROP INDEX public.%I', idx.relname); -- holds no data; made again below as specified
    END IF;
    BEGIN
      EXECUTE idx.def;
    EXCEPTION WHEN unique_violation THEN
      RAISE WARNING '% holds rows that contradict the unique index %; they stay, and it is not enforced.', p_present, idx.relname;
    END;
  END LOOP;
END $$;

-- Tenancy ---------------------------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS app.projects (
  project text PRIMARY KEY CHECK (project <> ''),
  name text NOT NULL,
  shop_domain text,
  currency char(3) CHECK (currency ~ '^[A-Z]{3}$'),
  -- The zone of the shop's business day. A name that PostgreSQL doesn't know raises an error here.
  time_zone text NOT NULL DEFAULT 'UTC' CHECK (timezone(time_zone, timestamptz '2000-01-01 00:00:00+00') IS NOT NULL)
);

CREATE TABLE IF NOT EXISTS app.operators (
  login name PRIMARY KEY,
  display_name text NOT NULL CHECK (display_name <> ''),
  active boolean NOT NULL DEFAULT true,
  -- Stands for the operator where tables ask for a Supabase user's id (preferences, notifications).
  user_id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE
);

CREATE TABLE IF NOT EXISTS app.project_members (
  login name NOT NULL REFERENCES app.operators ON UPDATE CASCADE ON DELETE CASCADE,
  project text NOT NULL REFERENCES app.projects ON UPDATE CASCADE ON DELETE CASCADE,
  PRIMARY KEY (login, project)
);

-- The project whose rows this session may see. It asks for session_user, which SET ROLE does not change and only a login sets; a
-- client's setting app.current_project only chooses among the projects that the login is a member of. A connection of PostgREST
-- carries the claims of a token that PostgREST has verified; on any other connection the claims are worth nothing.
-- In PL/pgSQL, which plans the query once a session: policies ask two or three times in every statement.
CREATE OR REPLACE FUNCTION app.current_project() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF session_user = 'authenticator' THEN
    RETURN nullif(nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'project', '');
  END IF;
  RETURN (SELECT CASE WHEN count(*) = 1 THEN min(m.project) END
            FROM app.operators o
            JOIN app.project_members m ON m.login = o.login
           WHERE o.login = session_user AND o.active
             AND m.project = coalesce(nullif(current_setting('app.current_project', true), ''), m.project));
END $$;

-- The name that the session signs with, NULL for a login that is no active operator.
CREATE OR REPLACE FUNCTION app.current_operator() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE
    WHEN session_user = 'authenticator' THEN (
      SELECT coalesce(nullif(c ->> 'name', ''), nullif(c ->> 'email', ''))
        FROM (SELECT nullif(current_setting('request.jwt.claims', true), '')::jsonb AS c) claims)
    ELSE (SELECT o.display_name FROM app.operators o WHERE o.login = session_user AND o.active)
  END
$$;

-- The user whose preferences and notifications the session may see. Not auth.uid(), since a direct connection can set the claims.
CREATE OR REPLACE FUNCTION app.current_user_id() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE
    WHEN session_user = 'authenticator' THEN (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid
    ELSE (SELECT o.user_id FROM app.operators o WHERE o.login = session_user AND o.active)
  END
$$;

-- The projects that the login is a member of, before one is chosen. One without a currency has that of its first order, as in
-- app.refresh_facts(); in PL/pgSQL, since the orders come with a later migration.
CREATE OR REPLACE FUNCTION app.my_projects()
RETURNS TABLE (project text, name text, shop_domain text, currency char(3), time_zone text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT p.project, p.name, p.shop_domain,
         coalesce(p.currency, (SELECT f.currency FROM public.orders f WHERE f.project = p.project ORDER BY f.created_at, f.id LIMIT 1)),
         p.time_zone
    FROM app.operators o
    JOIN app.project_members m ON m.login = o.login
    JOIN app.projects p ON p.project = m.project
   WHERE o.login = session_user AND o.active
   ORDER BY p.name, p.project;
END $$;

-- Whether the acting role reads, or also writes, the rows of every project. SECURITY INVOKER: it is about the role that acts. The fixed
-- search_path keeps a client from putting a pg_has_role() of its own in front.
CREATE OR REPLACE FUNCTION app.reads_every_project() RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
  SELECT pg_has_role(current_user, 'service_role', 'USAGE') OR pg_has_role(current_user, 'ai_readonly', 'USAGE')
      OR pg_has_role(current_user, 'analytics_reader', 'USAGE')
$$;

CREATE OR REPLACE FUNCTION app.writes_every_project() RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
  SELECT pg_has_role(current_user, 'service_role', 'USAGE')
$$;

-- Whether the acting role is service_role, whose signatures are taken as given. Superusers are "members" of every role: being one is
-- not enough, or a function that runs with its owner's rights would sign with whatever a client passes.
CREATE OR REPLACE FUNCTION app.acts_as_service() RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT current_user = 'service_role'
      OR (current_user = session_user AND pg_has_role(current_user, 'service_role', 'USAGE')
          AND NOT (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user))
$$;

-- Registers a login role as an operator of a project. The role must exist: making logins and passwords is the server's business.
CREATE OR REPLACE FUNCTION app.add_operator(login name, display_name text, project text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  found_role record;
BEGIN
  SELECT r.rolcanlogin, r.rolsuper OR r.rolbypassrls AS unbound INTO found_role FROM pg_roles r WHERE r.rolname = add_operator.login;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'There is no role "%" on this server.', add_operator.login
      USING ERRCODE = 'HD022', HINT = format('Create it first: CREATE ROLE %I LOGIN PASSWORD ''...'';', add_operator.login);
  END IF;
  IF found_role.unbound THEN
    RAISE WARNING 'The role "%" is not bound by row-level security: it sees every project.', add_operator.login;
  END IF;
  INSERT INTO app.projects (project, name) VALUES (add_operator.project, add_operator.project) ON CONFLICT DO NOTHING;
  INSERT INTO app.operators (login, display_name) VALUES (add_operator.login, add_operator.display_name)
    ON CONFLICT (login) DO UPDATE SET display_name = excluded.display_name, active = true;
  INSERT INTO app.project_members (login, project) VALUES (add_operator.login, add_operator.project) ON CONFLICT DO NOTHING;
  IF NOT EXISTS (SELECT FROM pg_auth_members
                  WHERE member = add_operator.login::regrole AND roleid = 'authenticated'::regrole) THEN
    EXECUTE format('GRANT authenticated TO %I', add_operator.login);
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION app.add_operator(name, text, text), app.adopt_table(text), app.adopt_columns(regclass, regclass),
  app.adopt_serial(regclass, name), app.adopt_constraints(regclass, regclass), app.adopt_indexes(regclass, regclass) FROM PUBLIC;

-- The newest migration that the database has; the program compares it with its own.
CREATE OR REPLACE FUNCTION app.schema_version() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT max(version) FROM supabase_migrations.schema_migrations
$$;

ALTER TABLE app.projects ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.operators ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.project_members ENABLE ROW LEVEL SECURITY;
REVOKE ALL ON app.projects, app.operators, app.project_members FROM PUBLIC, anon, authenticated, ai_readonly, analytics_reader;
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON app.projects, app.operators, app.project_members TO service_role;
GRANT SELECT ON app.projects, app.operators, app.project_members TO authenticated;

DROP POLICY IF EXISTS projects_service_role_all ON app.projects;
CREATE POLICY projects_service_role_all ON app.projects TO service_role USING (true) WITH CHECK (true);
DROP POLICY IF EXISTS projects_read_by_project ON app.projects;
CREATE POLICY projects_read_by_project ON app.projects FOR SELECT TO authenticated
  USING (project = (SELECT app.current_project()));
DROP POLICY IF EXISTS operators_service_role_all ON app.operators;
CREATE POLICY operators_service_role_all ON app.operators TO service_role USING (true) WITH CHECK (true);
DROP POLICY IF EXISTS operators_read_own ON app.operators;
CREATE POLICY operators_read_own ON app.operators FOR SELECT TO authenticated USING (login = (SELECT session_user));
DROP POLICY IF EXISTS project_members_service_role_all ON app.project_members;
CREATE POLICY project_members_service_role_all ON app.project_members TO service_role USING (true) WITH CHECK (true);
DROP POLICY IF EXISTS project_members_read_own ON app.project_members;
CREATE POLICY project_members_read_own ON app.project_members FOR SELECT TO authenticated USING (login = (SELECT session_user));

RESET client_min_messages;
