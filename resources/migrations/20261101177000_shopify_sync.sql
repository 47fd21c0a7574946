-- SPDX-License-Identifier: GPL-3.0-or-later
-- Synchronisation with Shopify brings its own numbers of products and variants, which are unique in the whole database.

SET client_min_messages = warning;

-- Of these numbers, how many products and variants of other projects have. The numbers are the caller's own; no more is told than the
-- constraints would.
CREATE OR REPLACE FUNCTION app.shopify_numbers_elsewhere(p_project text, p_products bigint[], p_variants bigint[]) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM app.require_project(p_project);
    RETURN (SELECT count(*) FROM public.products WHERE shopify_id = ANY (p_products) AND project <> p_project)
         + (SELECT count(*) FROM public.variants WHERE shopify_id = ANY (p_variants) AND project <> p_project);
END $$;

REVOKE EXECUTE ON FUNCTION app.shopify_numbers_elsewhere(text, bigint[], bigint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.shopify_numbers_elsewhere(text, bigint[], bigint[]) TO authenticated, service_role;

RESET client_min_messages;
