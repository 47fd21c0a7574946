-- SPDX-License-Identifier: GPL-3.0-or-later
-- What imports need to know and say about projects: currency and zone of a new one, and which vendors' names others have taken. Operators
-- write app.projects through these functions only.

SET client_min_messages = warning;

-- Sets what a new project has not got yet: the currency where there is none, the zone where it is still UTC, the default. What is set stays:
-- figures were made with it. NULL leaves a value alone. Facts of orders that are there already are made anew by the new zone's days.
CREATE OR REPLACE FUNCTION app.set_up_project(p_project text, p_currency text, p_time_zone text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    present app.projects;
BEGIN
    PERFORM app.require_project(p_project);
    PERFORM app.lock_project(p_project);
    SELECT * INTO present FROM app.projects WHERE project = p_project FOR UPDATE;
    IF p_currency IS NOT NULL AND p_currency !~ '^[A-Z]{3}$' THEN
        RAISE EXCEPTION '"%" is no currency.', p_currency USING ERRCODE = 'HD006', HINT = 'Three capital letters of ISO 4217, for example GBP.';
    END IF;
    IF p_time_zone IS NOT NULL AND NOT EXISTS (SELECT FROM pg_timezone_names WHERE name = p_time_zone) THEN
        RAISE EXCEPTION '"%" is no time zone.', p_time_zone
            USING ERRCODE = 'HD006', HINT = 'A name of the IANA database with its capitals, for example Europe/London.';
    END IF;
    IF present.currency <> p_currency THEN
        RAISE EXCEPTION 'The project "%" counts in % already.', p_project, present.currency
            USING ERRCODE = 'HD006', HINT = 'Import into another project, or without a currency.';
    END IF;
    IF present.time_zone <> p_time_zone AND present.time_zone <> 'UTC' THEN
        RAISE EXCEPTION 'The days of the project "%" are those of % already.', p_project, present.time_zone
            USING ERRCODE = 'HD006', HINT = 'Import into another project, or without a time zone.';
    END IF;
    UPDATE app.projects SET currency = coalesce(p_currency, currency), time_zone = coalesce(p_time_zone, time_zone)
     WHERE project = p_project AND (currency, time_zone) IS DISTINCT FROM (coalesce(p_currency, currency), coalesce(p_time_zone, time_zone));
    IF FOUND AND EXISTS (SELECT FROM public.orders WHERE project = p_project) THEN
        PERFORM app.refresh_facts(p_project);
    END IF;
END $$;

-- Gives a project without a currency that of most of its orders. Answers whether it did.
CREATE OR REPLACE FUNCTION app.adopt_currency(p_project text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.require_project(p_project);
    IF EXISTS (SELECT FROM app.projects WHERE project = p_project AND currency IS NOT NULL) THEN
        RETURN false;
    END IF;
    UPDATE app.projects p SET currency = found.currency
      FROM (SELECT currency FROM public.orders WHERE project = p_project AND currency ~ '^[A-Z]{3}$'
            GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 1) AS found
     WHERE p.project = p_project;
    RETURN FOUND;
END $$;

-- Of these names, those that vendors of other projects have: a vendor's name is unique in the whole database, and row-level security hides
-- who has it. The names are the caller's own; no more is told than the constraint would.
CREATE OR REPLACE FUNCTION app.vendor_names_elsewhere(p_project text, p_names text[]) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.require_project(p_project);
    RETURN QUERY SELECT v.name
      FROM public.vendors v
     WHERE v.name = ANY (p_names) AND v.project <> p_project
       AND NOT EXISTS (SELECT FROM public.vendors o WHERE o.project = p_project AND lower(o.name) = lower(v.name));
END $$;

REVOKE EXECUTE ON FUNCTION app.set_up_project(text, text, text), app.adopt_currency(text), app.vendor_names_elsewhere(text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.set_up_project(text, text, text), app.adopt_currency(text), app.vendor_names_elsewhere(text, text[])
    TO authenticated, service_role;

RESET client_min_messages;
