-- SPDX-License-Identifier: GPL-3.0-or-later
-- An import stores hundreds of thousands of order lines in one statement. That a line's variant is of the line's project was looked up for
-- each line by itself, a quarter of the statement's time; here the project's variants are read once a statement and hashed. The condition
-- is the same, since order_lines_only_own_project lets an operator write lines of the current project only.

SET client_min_messages = warning;

SELECT app.put_policy('order_lines', 'order_lines_insert_variant_id_of_project', format('AS RESTRICTIVE FOR INSERT WITH CHECK (%s)', own)),
       app.put_policy('order_lines', 'order_lines_update_variant_id_of_project',
                      format('AS RESTRICTIVE FOR UPDATE USING (true) WITH CHECK (%s)', own))
  FROM (SELECT '(SELECT app.writes_every_project()) OR variant_id IS NULL OR '
               'variant_id IN (SELECT r.id FROM public.variants r WHERE r.project = (SELECT app.current_project()))' AS own) AS condition;

RESET client_min_messages;
