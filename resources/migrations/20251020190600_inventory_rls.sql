-- SPDX-License-Identifier: GPL-3.0-or-later
-- Policies and grants of the inventory tables: <table>_service_role_all, _read_by_project, _read_ai_readonly, _insert_by_project,
-- _update_by_project, and the restrictive _only_own_project (see app.guard_project_table).

SET client_min_messages = warning;

SELECT app.guard_project_table(t, '{INSERT,UPDATE}', '{ai_readonly}')
  FROM unnest('{products,variants,inventory_snapshots,vendors,product_vendors,purchase_orders,purchase_order_items}'::text[]) t;

-- What an operator's row refers to must be of the same project.
SELECT app.guard_reference(t, c, target)
  FROM (VALUES ('variants', 'product_id', 'products'), ('inventory_snapshots', 'variant_id', 'variants'),
               ('product_vendors', 'product_id', 'products'), ('product_vendors', 'vendor_id', 'vendors'),
               ('purchase_orders', 'vendor_id', 'vendors'), ('purchase_order_items', 'po_id', 'purchase_orders'),
               ('purchase_order_items', 'variant_id', 'variants')) AS refs (t, c, target);

-- The audit trail: operators insert and read. The two restrictive policies refuse changes to everybody whom row-level security binds;
-- the trigger append_only refuses them to the owner as well, and says so instead of changing "0 rows".
SELECT app.guard_project_table('inventory_events', '{INSERT}', '{ai_readonly}');
SELECT app.put_policy('inventory_events', 'inventory_events_no_update', 'AS RESTRICTIVE FOR UPDATE USING (false)');
SELECT app.put_policy('inventory_events', 'inventory_events_no_delete', 'AS RESTRICTIVE FOR DELETE USING (false)');

-- Written by the systems that work them out.
SELECT app.guard_project_table(t, '{}', '{ai_readonly}') FROM unnest('{reorder_points,supplier_lead_times}'::text[]) t;

RESET client_min_messages;
