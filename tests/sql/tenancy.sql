-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who a session is, and that no client can talk its way into another project.
BEGIN;
\ir setup.psql
\ir fixtures.psql
SELECT * FROM no_plan();

-- The project is the login's -----------------------------------------------------------------------------------------------------
SELECT is(app.current_project(), NULL, 'the owner, who is no operator, has no project');
SET SESSION AUTHORIZATION op_occ;
SELECT is(app.current_project(), 'occ', 'an operator of one project has it without asking');
SELECT is(app.current_operator(), 'Olive Operator', 'and signs with his display name');
SELECT results_eq('SELECT project, name, currency, time_zone FROM app.my_projects()',
                  $$VALUES ('occ', 'Olive Corner', 'GBP'::char(3), 'Europe/London')$$, 'my_projects() lists it');
SET SESSION AUTHORIZATION op_other;
SELECT is(app.current_project(), 'other', 'the operator of the other project has the other');
SET SESSION AUTHORIZATION op_both;
SELECT is(app.current_project(), NULL, 'an operator of two projects has none until he chooses');
SELECT is(tap.projects_seen('products'), '', 'and sees nothing until then');
SELECT set_eq('SELECT project FROM app.my_projects()', ARRAY['occ', 'other'], 'but can list both');
SET app.current_project = 'other';
SELECT is(app.current_project(), 'other', 'he chooses one');
SELECT is(tap.projects_seen('products'), 'other', 'and sees that one only');
SET app.current_project = 'occ';
SELECT is(tap.projects_seen('products'), 'occ', 'he changes to the other one');
SET app.current_project = '';
SELECT is(app.current_project(), NULL, 'an empty setting asks for nothing');
RESET app.current_project;

SET SESSION AUTHORIZATION op_gone;
SELECT is(app.current_project(), NULL, 'an operator who is switched off has no project');
SELECT is(app.current_operator(), NULL, 'and no name');
SELECT is(tap.projects_seen('products'), '', 'and sees nothing');
SELECT is_empty('SELECT * FROM app.my_projects()', 'and lists nothing');
SET SESSION AUTHORIZATION nobody_op;
SELECT is(tap.projects_seen('products'), '42501', 'a login that is no operator is refused');
SELECT is(tap.answer('SELECT count(*) FROM app.my_projects()'), '42501', 'in the schema app too');

-- Talking one's way around it ----------------------------------------------------------------------------------------------------
SET SESSION AUTHORIZATION op_occ;
SET app.current_project = 'other';
SELECT is(app.current_project(), NULL, 'asking for a project that one is no member of gives none');
SELECT is(tap.projects_seen('products'), '', 'and shows nothing');
SELECT is(set_config('app.current_project', 'other', true), 'other', 'set_config() is not refused');
SELECT is(tap.projects_seen('products'), '', 'and shows nothing either');
RESET app.current_project;

SELECT set_config('request.jwt.claims',
                  '{"role": "service_role", "project": "other", "name": "Otto Other", "sub": "' || gen_random_uuid() || '"}', true) \g /dev/null
SELECT set_config('request.jwt.claim.role', 'service_role', true), set_config('role', 'authenticated', true) \g /dev/null
SELECT is(app.current_project(), 'occ', 'claims that a client sets itself are worth nothing');
SELECT is(app.current_operator(), 'Olive Operator', 'for the name neither');
SELECT isnt(app.current_user_id(), auth.uid(), 'nor for the user''s id');
SELECT is(tap.projects_seen('products'), 'occ', 'nothing of the other project is seen');
RESET ROLE;
SET request.jwt.claims = 'this is not json';
SELECT is(tap.projects_seen('products'), 'occ', 'claims that are no JSON disturb nothing');
RESET request.jwt.claims;

SET ROLE authenticated;
SELECT is(app.current_project(), 'occ', 'SET ROLE authenticated changes nothing');
SELECT is(tap.projects_seen('products'), 'occ', 'also not what is seen');
RESET ROLE;
SELECT throws_ok(format('SET ROLE %I', r), '42501', NULL, 'an operator cannot SET ROLE ' || r)
  FROM unnest('{service_role,anon,ai_readonly,analytics_reader,op_other,op_both,authenticator}'::text[]) r;
SELECT throws_ok('SET row_security = off; SELECT * FROM products', '42501', NULL, 'row_security = off is refused');
SET row_security = on;

-- A function of one's own in front of pg_catalog: every function that policies and triggers call has a fixed search_path.
RESET SESSION AUTHORIZATION;
CREATE SCHEMA evil AUTHORIZATION op_occ;
SET SESSION AUTHORIZATION op_occ;
CREATE FUNCTION evil.pg_has_role(name, text, text) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE FUNCTION evil.current_setting(text, boolean) RETURNS text LANGUAGE sql AS $$SELECT 'other'$$;
CREATE FUNCTION evil.texteq(text, text) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE OPERATOR evil.= (LEFTARG = text, RIGHTARG = text, FUNCTION = evil.texteq);
SET search_path = evil, pg_catalog, public, tap; -- pgTAP itself would be fooled, so the answers are judged afterwards
SELECT app.reads_every_project() AS reads, app.writes_every_project() AS writes, app.acts_as_service() AS service,
       app.current_project() AS project, tap.projects_seen('products') AS seen \gset
SET search_path = public, tap;
SELECT is(:'reads'::text, 'f', 'a search_path with functions of one''s own gains nothing');
SELECT is(:'writes'::text, 'f', 'for writing neither');
SELECT is(:'service'::text, 'f', 'nor for signing');
SELECT is(:'project'::text, 'occ', 'nor another project');
SELECT is(:'seen'::text, 'occ', 'nor its rows');
RESET SESSION AUTHORIZATION;
SELECT is_empty(
  $$SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE n.nspname = 'app' AND p.prosecdef AND NOT coalesce(array_to_string(p.proconfig, ',') LIKE '%search_path=%', false)$$,
  'every SECURITY DEFINER function in app has a fixed search_path');

-- Functions with their owner's rights that take a project refuse one that is not the caller's. (knows_project() is the question itself.)
CREATE TEMP TABLE calls AS
  SELECT p.proname, format('SELECT %s(%L%s)', p.oid::regproc, 'other',
           (SELECT string_agg(', NULL::' || t::regtype, '' ORDER BY i) FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY a (t, i) WHERE i > 1)) AS call
    FROM pg_proc p
   WHERE p.pronamespace = 'app'::regnamespace AND p.prosecdef AND p.prokind = 'f' AND p.proargnames[1] IN ('project', 'p_project')
     AND p.proname <> 'knows_project'
     AND p.proargtypes[0] = 'text'::regtype AND has_function_privilege('op_occ', p.oid, 'EXECUTE');
GRANT SELECT ON calls TO PUBLIC;
SET SESSION AUTHORIZATION op_occ;
SELECT is(tap.refusal(call), 'refused', proname || '() refuses another project') FROM calls;
SELECT is(app.knows_project('other'), false, 'an operator knows nothing of another project');
SELECT is(app.project_time_zone('occ'), 'Europe/London', 'but his own project''s zone');
SELECT is(tap.answer($$SELECT app.project_time_zone('other')$$), '42501', 'the zone of another project is not told');
SELECT is(tap.answer($$SELECT app.project_time_zone('no such project')$$), '42501', 'nor whether there is such a project');
SELECT is(tap.answer($$SELECT app.today('other')$$), '42501', 'nor its day');
SET SESSION AUTHORIZATION op_both;
SELECT isnt(app.project_time_zone('other'), NULL, 'a member of two projects is told both zones before choosing');
SET SESSION AUTHORIZATION svc_login;
SELECT is(app.project_time_zone('occ'), 'Europe/London', 'service_role is told every zone');
SET SESSION AUTHORIZATION op_occ;
RESET SESSION AUTHORIZATION;
SELECT is(has_schema_privilege(r, 'public', 'CREATE'), false, r || ' can make nothing in public that such a function might find')
  FROM unnest('{op_occ,nobody_op,anon,authenticated}'::text[]) r;

-- A trigger's function is asked for EXECUTE when the trigger is made. On a table of one's own it would believe any row, as the owner.
CREATE TEMP TABLE trigger_functions AS
  SELECT oid::regprocedure::text AS name FROM pg_proc WHERE pronamespace = 'app'::regnamespace AND prorettype = 'trigger'::regtype;
SELECT cmp_ok(count(*), '>', 40::bigint, 'there are trigger functions') FROM trigger_functions;
GRANT SELECT ON trigger_functions TO PUBLIC;
SET SESSION AUTHORIZATION op_occ;
CREATE TEMP TABLE lure (project text, id text);
SELECT throws_ok('CREATE TRIGGER lure BEFORE INSERT ON lure FOR EACH STATEMENT EXECUTE FUNCTION ' || name, '42501', NULL,
                 'an operator cannot hang ' || name || ' on a table of his own') FROM trigger_functions;
RESET SESSION AUTHORIZATION;
SELECT is_empty(format($$SELECT name FROM trigger_functions WHERE has_function_privilege(%L, name, 'EXECUTE')$$, r), r || ' may call none of them')
  FROM unnest('{nobody_op,anon,service_role,ai_readonly,analytics_reader}'::text[]) r;
-- And a function of one's own on a table of ours would be run by those that write it as the owner.
SELECT is_empty(format($$SELECT oid::regclass FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'app'::regnamespace)
                           AND relkind IN ('r', 'p', 'v') AND has_table_privilege(%L, oid, 'TRIGGER')$$, r), r || ' can put a trigger on no table')
  FROM unnest('{op_occ,nobody_op,anon,svc_login,service_role,ai_readonly,analytics_reader}'::text[]) r;

-- A leaky function of one's own in WHERE sees no other project's rows.
SET SESSION AUTHORIZATION op_occ;
CREATE TEMP TABLE leaked (t text);
CREATE FUNCTION evil.leak(t text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS $$
BEGIN INSERT INTO leaked VALUES (t); RETURN true; END $$;
SELECT count(*) FROM products WHERE evil.leak(title) \g /dev/null
SELECT is_empty($$SELECT * FROM leaked WHERE t LIKE '%other%'$$, 'a cheap leaky function is not asked before the policy');

-- Membership is the owner's and service_role's business ----------------------------------------------------------------------------
SELECT throws_ok($$INSERT INTO app.project_members VALUES ('op_occ', 'other')$$, '42501', NULL, 'an operator cannot join a project');
SELECT throws_ok($$UPDATE app.operators SET display_name = 'Otto Other'$$, '42501', NULL, 'nor rename himself');
SELECT throws_ok($$SELECT app.add_operator('op_occ', 'Olive', 'other')$$, '42501', NULL, 'nor call add_operator()');
SELECT is((SELECT string_agg(login, ',') FROM app.operators), 'op_occ', 'he sees himself among the operators');
SELECT is((SELECT string_agg(login || '/' || project, ',') FROM app.project_members), 'op_occ/occ', 'his own membership');
SELECT is((SELECT string_agg(project, ',') FROM app.projects), 'occ', 'and his own project');
SET SESSION AUTHORIZATION svc_login;
SELECT lives_ok($$INSERT INTO app.project_members VALUES ('op_occ', 'other')$$, 'service_role manages memberships');
SET SESSION AUTHORIZATION op_occ;
SELECT is(app.current_project(), NULL, 'a second membership counts at once');

-- PostgREST: verified claims on a connection of `authenticator` ---------------------------------------------------------------------
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION authenticator;
SET ROLE authenticated;
SELECT is(app.current_project(), NULL, 'PostgREST without a token has no project');
SELECT is(tap.projects_seen('products'), '', 'and sees nothing');
SET request.jwt.claims = '{"role": "authenticated", "project": "other", "email": "web@other.example"}';
SELECT is(app.current_project(), 'other', 'a verified token names its project');
SELECT is(app.current_operator(), 'web@other.example', 'and signs with its email');
SELECT is(tap.projects_seen('products'), 'other', 'PostgREST sees the token''s project');
SET request.jwt.claims = '{"role": "authenticated", "project": "other", "name": "Wendy Web", "email": "web@other.example"}';
SELECT is(app.current_operator(), 'Wendy Web', 'or with its name');
SET app.current_project = 'occ';
SELECT is(tap.projects_seen('products'), 'other', 'the setting does not override the token');
RESET app.current_project;
RESET ROLE;
SET ROLE anon;
SELECT is(tap.projects_seen('products'), '42501', 'anon is refused, with claims or without');
RESET ROLE;

RESET SESSION AUTHORIZATION;
SELECT throws_ok($$SELECT app.add_operator('no_such_login', 'X', 'occ')$$, 'HD022', NULL, 'add_operator() wants a login that exists');
SELECT throws_ok($$INSERT INTO app.projects (project, name, time_zone) VALUES ('x', 'x', 'Mars/Olympus')$$, '22023', NULL,
                 'a time zone that does not exist is refused');
SELECT * FROM finish();
ROLLBACK;
