-- SPDX-License-Identifier: GPL-3.0-or-later
-- Nobody but the owner puts triggers on tables with what is ours: neither our trigger functions on tables of their own, nor functions of
-- their own on our tables. And nobody moves the counters of our tables, which Supabase grants to everybody.
--
-- A trigger's function is looked up and its EXECUTE asked for once, when the trigger is made, never when it fires; and PostgreSQL gives
-- EXECUTE of every new function to everybody. Many of ours run with the owner's rights and believe the rows they are handed. An operator
-- who hung one on a temporary table deleted another project's rows with it, and, with a column of a type of his own that casts itself,
-- ran any code as the owner. The other way round a trigger of service_role's on a table that such functions write ran as the owner.

SET client_min_messages = warning;

DO $$
DECLARE
  made regprocedure;
  guarded regclass;
  counter regclass;
  holder text;
BEGIN
  FOR made IN SELECT oid FROM pg_proc WHERE pronamespace = 'app'::regnamespace AND prorettype = 'trigger'::regtype LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, anon, authenticated, service_role, ai_readonly, analytics_reader', made);
  END LOOP;
  -- Ours are the tables that have a policy of ours; what another party keeps beside them is not touched.
  FOR guarded IN
    SELECT DISTINCT polrelid FROM pg_policy
     WHERE polname LIKE '%\_service\_role\_all' AND polrelid IN (SELECT oid FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'app'::regnamespace))
  LOOP
    EXECUTE format('REVOKE TRIGGER, REFERENCES ON %s FROM service_role', guarded);
    -- Another party may have given the right to roles of its own.
    FOR holder IN
      SELECT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END
        FROM pg_class c CROSS JOIN aclexplode(c.relacl) a
       WHERE c.oid = guarded AND a.privilege_type = 'TRIGGER' AND a.grantee <> c.relowner
    LOOP
      EXECUTE format('REVOKE TRIGGER ON %s FROM %s', guarded, holder);
    END LOOP;
    FOR counter IN
      SELECT d.objid FROM pg_depend d JOIN pg_class c ON c.oid = d.objid AND c.relkind = 'S'
       WHERE d.refobjid = guarded AND d.deptype IN ('a', 'i')
    LOOP
      EXECUTE format('REVOKE ALL ON SEQUENCE %s FROM PUBLIC, anon, authenticated, ai_readonly, analytics_reader', counter);
    END LOOP;
  END LOOP;
END $$;

RESET client_min_messages;
