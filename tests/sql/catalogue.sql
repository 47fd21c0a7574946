-- SPDX-License-Identifier: GPL-3.0-or-later
-- Indexes, constraints, policies and triggers of the specification by their names, and rules that hold for every table there will be.
BEGIN;
\ir setup.psql
SELECT * FROM no_plan();

-- Indexes: name, and what they must say ------------------------------------------------------------------------------------------
SELECT is((SELECT regexp_replace(indexdef, '^CREATE INDEX \S+ ON public\.', '') FROM pg_indexes WHERE schemaname = 'public' AND indexname = name),
          said, 'index ' || name)
  FROM (VALUES
    ('idx_products_shopify_id', 'products USING btree (shopify_id)'),
    ('idx_products_vendor', 'products USING btree (vendor)'),
    ('idx_products_tags', 'products USING gin (tags)'),
    ('idx_products_status', 'products USING btree (status)'),
    ('idx_products_project', 'products USING btree (project)'),
    ('idx_variants_product_id', 'variants USING btree (product_id)'),
    ('idx_variants_sku', 'variants USING btree (sku)'),
    ('idx_variants_shopify_id', 'variants USING btree (shopify_id)'),
    ('idx_variants_project', 'variants USING btree (project)'),
    ('idx_inventory_snapshots_variant', 'inventory_snapshots USING btree (variant_id)'),
    ('idx_inventory_snapshots_date', 'inventory_snapshots USING btree (snapshot_date)'),
    ('idx_inventory_snapshots_status', 'inventory_snapshots USING btree (status)'),
    ('idx_inventory_snapshots_project', 'inventory_snapshots USING btree (project)'),
    ('idx_vendors_name', 'vendors USING btree (name)'),
    ('idx_vendors_project', 'vendors USING btree (project)'),
    ('idx_product_vendors_product', 'product_vendors USING btree (product_id)'),
    ('idx_product_vendors_vendor', 'product_vendors USING btree (vendor_id)'),
    ('idx_product_vendors_primary', 'product_vendors USING btree (product_id) WHERE is_primary'),
    ('idx_product_vendors_project', 'product_vendors USING btree (project)'),
    ('idx_purchase_orders_vendor', 'purchase_orders USING btree (vendor_id)'),
    ('idx_purchase_orders_status', 'purchase_orders USING btree (status)'),
    ('idx_purchase_orders_po_number', 'purchase_orders USING btree (po_number)'),
    ('idx_purchase_orders_project', 'purchase_orders USING btree (project)'),
    ('idx_po_items_po', 'purchase_order_items USING btree (po_id)'),
    ('idx_po_items_variant', 'purchase_order_items USING btree (variant_id)'),
    ('idx_po_items_project', 'purchase_order_items USING btree (project)'),
    ('idx_inventory_events_type', 'inventory_events USING btree (event_type)'),
    ('idx_inventory_events_entity', 'inventory_events USING btree (entity_type, entity_id)'),
    ('idx_inventory_events_created', 'inventory_events USING btree (created_at DESC)'),
    ('idx_inventory_events_project', 'inventory_events USING btree (project)'),
    ('idx_ads_campaigns_platform', 'ads_campaigns USING btree (platform)'),
    ('idx_ads_campaigns_status', 'ads_campaigns USING btree (status)'),
    ('idx_ads_campaigns_dates', 'ads_campaigns USING btree (start_date, end_date)'),
    ('idx_ads_campaigns_utm', 'ads_campaigns USING btree (utm_source, utm_medium, utm_campaign)'),
    ('idx_ads_daily_metrics_campaign', 'ads_daily_metrics USING btree (campaign_id)'),
    ('idx_ads_daily_metrics_date', 'ads_daily_metrics USING btree (metric_date)'),
    ('idx_ads_daily_metrics_campaign_date', 'ads_daily_metrics USING btree (campaign_id, metric_date DESC)'),
    ('idx_sales_pulse_actions_created', 'sales_pulse_actions USING btree (created_at DESC)'),
    ('idx_sales_pulse_actions_type', 'sales_pulse_actions USING btree (action_type)'),
    ('idx_sales_pulse_actions_project', 'sales_pulse_actions USING btree (project)'),
    ('idx_inventory_actions_created', 'inventory_actions USING btree (created_at DESC)'),
    ('idx_inventory_actions_type', 'inventory_actions USING btree (action_type)'),
    ('idx_inventory_actions_variant', 'inventory_actions USING btree (variant_id)'),
    ('idx_inventory_actions_project', 'inventory_actions USING btree (project)')) AS spec (name, said);

-- "All timestamp columns (created_at, updated_at)"; rollups have theirs for information only.
SELECT is_empty($$SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'inventory_current'
                     AND a.attname IN ('created_at', 'updated_at', 'createdAt', 'updatedAt')
                     AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND a.attnum = ANY (i.indkey))$$,
                'every timestamp column is indexed');

-- Constraints ---------------------------------------------------------------------------------------------------------------------
SELECT ok(EXISTS (SELECT FROM pg_constraint WHERE conrelid = format('public.%I', tbl)::regclass AND convalidated AND pg_get_constraintdef(oid) = def),
          tbl || ': ' || def)
  FROM (VALUES
    ('products', 'PRIMARY KEY (id)'), ('products', 'UNIQUE (shopify_id)'), ('variants', 'PRIMARY KEY (id)'), ('variants', 'UNIQUE (shopify_id)'),
    ('variants', 'FOREIGN KEY (product_id) REFERENCES products(id) ON DELETE CASCADE'),
    ('inventory_snapshots', 'PRIMARY KEY (id)'), ('inventory_snapshots', 'UNIQUE (variant_id, snapshot_date, project)'),
    ('inventory_snapshots', 'FOREIGN KEY (variant_id) REFERENCES variants(id) ON DELETE CASCADE'),
    ('vendors', 'PRIMARY KEY (id)'), ('vendors', 'UNIQUE (name)'), ('product_vendors', 'PRIMARY KEY (id)'),
    ('product_vendors', 'UNIQUE (product_id, vendor_id, project)'),
    ('product_vendors', 'FOREIGN KEY (product_id) REFERENCES products(id) ON DELETE CASCADE'),
    ('product_vendors', 'FOREIGN KEY (vendor_id) REFERENCES vendors(id) ON DELETE CASCADE'),
    ('purchase_orders', 'PRIMARY KEY (id)'), ('purchase_orders', 'UNIQUE (po_number)'),
    ('purchase_orders', 'FOREIGN KEY (vendor_id) REFERENCES vendors(id)'), ('purchase_order_items', 'PRIMARY KEY (id)'),
    ('purchase_order_items', 'FOREIGN KEY (po_id) REFERENCES purchase_orders(id) ON DELETE CASCADE'),
    ('purchase_order_items', 'FOREIGN KEY (variant_id) REFERENCES variants(id)'), ('inventory_events', 'PRIMARY KEY (id)'),
    ('ads_campaigns', 'PRIMARY KEY (id)'), ('ads_campaigns', 'UNIQUE (campaign_id)'), ('ads_daily_metrics', 'PRIMARY KEY (id)'),
    ('ads_daily_metrics', 'UNIQUE (campaign_id, metric_date)'),
    ('ads_daily_metrics', 'FOREIGN KEY (campaign_id) REFERENCES ads_campaigns(id) ON DELETE CASCADE'),
    ('sales_pulse_actions', 'PRIMARY KEY (id)'), ('inventory_actions', 'PRIMARY KEY (id)'), ('agent_run', 'PRIMARY KEY (run_id)'),
    ('agent_qc', 'FOREIGN KEY (run_id) REFERENCES agent_run(run_id) ON DELETE CASCADE'),
    ('user_preferences', 'UNIQUE (user_id, project)'), ('notification_preferences', 'UNIQUE (user_id, project)'),
    ('orders', 'PRIMARY KEY (project, id)'), ('order_lines', 'PRIMARY KEY (project, order_id, line_no)')) AS spec (tbl, def);

-- The values that a column takes, exactly those.
SELECT ok(EXISTS (SELECT FROM pg_constraint c
                   WHERE c.conrelid = format('public.%I', tbl)::regclass AND c.contype = 'c' AND c.convalidated
                     AND pg_get_constraintdef(c.oid) = format('CHECK ((%I = ANY (ARRAY[%s])))', col,
                           (SELECT string_agg(format('%L::text', v), ', ') FROM unnest(string_to_array(vals, ' ')) v))),
          format('%s.%s takes %s', tbl, col, vals))
  FROM (VALUES
    ('products', 'status', 'active archived draft'), ('variants', 'inventory_policy', 'deny continue'),
    ('inventory_snapshots', 'sales_velocity', 'high medium low dormant'),
    ('inventory_snapshots', 'status', 'in_stock low_stock out_of_stock urgent_reorder'),
    ('purchase_orders', 'status', 'draft sent confirmed received cancelled'),
    ('inventory_events', 'event_type', 'sync reorder adjustment po_created po_received'),
    ('inventory_events', 'entity_type', 'product variant po vendor'),
    ('ads_campaigns', 'platform', 'meta google organic tiktok pinterest'), ('ads_campaigns', 'status', 'active paused draft archived'),
    ('sales_pulse_actions', 'action_type', 'variance_review note_added sku_flagged other'),
    ('inventory_actions', 'action_type', 'reorder_approved reorder_rejected vendor_selected velocity_reviewed other'),
    ('agent_run', 'resolution', 'resolved escalated failed'), ('AgentApproval', 'status', 'pending approved rejected expired'),
    ('observability_logs', 'level', 'DEBUG INFO WARN ERROR'), ('user_preferences', 'default_view', 'grid list'),
    ('user_preferences', 'theme', 'light dark auto'), ('notifications', 'priority', 'critical high medium low'),
    ('notification_preferences', 'frequency', 'realtime 5min hourly'), ('approvals_history', 'action', 'approved rejected')) AS spec (tbl, col, vals);

-- Triggers ------------------------------------------------------------------------------------------------------------------------
SELECT has_trigger('public'::name, tbl::name, name::name, format('trigger %s on %s', name, tbl))
  FROM (VALUES
    ('products', 'update_products_updated_at'), ('variants', 'update_variants_updated_at'),
    ('inventory_snapshots', 'update_inventory_snapshots_updated_at'), ('vendors', 'update_vendors_updated_at'),
    ('product_vendors', 'update_product_vendors_updated_at'), ('purchase_orders', 'update_purchase_orders_updated_at'),
    ('purchase_order_items', 'update_purchase_order_items_updated_at'), ('ads_campaigns', 'update_ads_campaigns_updated_at'),
    ('ads_daily_metrics', 'calculate_ads_metrics_trigger'), ('ads_daily_metrics', 'update_ads_daily_metrics_updated_at')) AS spec (tbl, name);
SELECT ok((SELECT tgenabled = 'A' FROM pg_trigger WHERE tgrelid = format('public.%I', t)::regclass AND tgname = 'append_only'), t || ' is append-only')
  FROM unnest('{sales_pulse_actions,inventory_actions,inventory_events,approvals_history,DecisionLog}'::text[]) t;
SELECT ok((SELECT count(*) = 4 AND bool_and(tgtype & 1 = 0) FROM pg_trigger
            WHERE tgrelid = format('public.%I', t)::regclass AND tgname IN ('notify_insert', 'notify_update', 'notify_delete', 'notify_truncate')),
          t || ' notifies, once a statement')
  FROM unnest('{products,variants,inventory_snapshots,vendors,product_vendors,purchase_orders,purchase_order_items,inventory_events,inventory_actions,
                sales_pulse_actions,DashboardFact,AgentApproval,DecisionLog,approvals_history,orders,import_runs,ads_campaigns,ads_daily_metrics,
                ads_metrics_daily}'::text[]) t;

-- Policies ------------------------------------------------------------------------------------------------------------------------
-- By the name's ending: command, roles and what they ask.
CREATE TEMP TABLE policy_kind (ending text PRIMARY KEY, said text);
INSERT INTO policy_kind VALUES
  ('service_role_all', '(PERMISSIVE,{service_role},ALL,true,true)'),
  ('read_by_project', '(PERMISSIVE,{authenticated},SELECT,"(project = ( SELECT app.current_project() AS current_project))",)'),
  ('read_ai_readonly', '(PERMISSIVE,{ai_readonly},SELECT,true,)'),
  ('insert_by_project', '(PERMISSIVE,{authenticated},INSERT,,"(project = ( SELECT app.current_project() AS current_project))")'),
  ('update_by_project', '(PERMISSIVE,{authenticated},UPDATE,"(project = ( SELECT app.current_project() AS current_project))",'
                        || '"(project = ( SELECT app.current_project() AS current_project))")'),
  ('no_update', '(RESTRICTIVE,{public},UPDATE,false,)'),
  ('no_delete', '(RESTRICTIVE,{public},DELETE,false,)');
SELECT is((SELECT row(permissive, roles, cmd, qual, with_check)::text FROM pg_policies WHERE schemaname = 'public' AND tablename = tbl AND policyname = name),
          (SELECT said FROM policy_kind WHERE name = tbl || '_' || ending), 'policy ' || name)
  FROM (VALUES
    ('products', 'products_service_role_all'), ('products', 'products_read_by_project'), ('products', 'products_read_ai_readonly'),
    ('products', 'products_insert_by_project'), ('products', 'products_update_by_project'),
    ('variants', 'variants_service_role_all'), ('variants', 'variants_read_by_project'), ('variants', 'variants_read_ai_readonly'),
    ('variants', 'variants_insert_by_project'), ('variants', 'variants_update_by_project'),
    ('inventory_snapshots', 'inventory_snapshots_service_role_all'),
    ('inventory_snapshots', 'inventory_snapshots_read_by_project'),
    ('inventory_snapshots', 'inventory_snapshots_read_ai_readonly'),
    ('inventory_snapshots', 'inventory_snapshots_insert_by_project'),
    ('inventory_snapshots', 'inventory_snapshots_update_by_project'), ('vendors', 'vendors_service_role_all'),
    ('vendors', 'vendors_read_by_project'), ('vendors', 'vendors_read_ai_readonly'), ('vendors', 'vendors_insert_by_project'),
    ('vendors', 'vendors_update_by_project'), ('product_vendors', 'product_vendors_service_role_all'),
    ('product_vendors', 'product_vendors_read_by_project'), ('product_vendors', 'product_vendors_read_ai_readonly'),
    ('product_vendors', 'product_vendors_insert_by_project'), ('product_vendors', 'product_vendors_update_by_project'),
    ('purchase_orders', 'purchase_orders_service_role_all'), ('purchase_orders', 'purchase_orders_read_by_project'),
    ('purchase_orders', 'purchase_orders_read_ai_readonly'), ('purchase_orders', 'purchase_orders_insert_by_project'),
    ('purchase_orders', 'purchase_orders_update_by_project'), ('purchase_order_items', 'purchase_order_items_service_role_all'),
    ('purchase_order_items', 'purchase_order_items_read_by_project'),
    ('purchase_order_items', 'purchase_order_items_read_ai_readonly'),
    ('purchase_order_items', 'purchase_order_items_insert_by_project'),
    ('purchase_order_items', 'purchase_order_items_update_by_project'), ('inventory_events', 'inventory_events_service_role_all'),
    ('inventory_events', 'inventory_events_read_by_project'), ('inventory_events', 'inventory_events_read_ai_readonly'),
    ('inventory_events', 'inventory_events_insert_by_project'), ('inventory_events', 'inventory_events_no_update'),
    ('inventory_events', 'inventory_events_no_delete'), ('sales_pulse_actions', 'sales_pulse_actions_service_role_all'),
    ('sales_pulse_actions', 'sales_pulse_actions_read_by_project'),
    ('sales_pulse_actions', 'sales_pulse_actions_insert_by_project'), ('inventory_actions', 'inventory_actions_service_role_all'),
    ('inventory_actions', 'inventory_actions_read_by_project'), ('inventory_actions', 'inventory_actions_insert_by_project')) AS spec (tbl, name);

-- For every table -------------------------------------------------------------------------------------------------------------------
SELECT is_empty($$SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND NOT rowsecurity$$, 'row-level security is on everywhere in public');
SELECT is_empty($$SELECT relname FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relkind IN ('r', 'p') AND NOT relrowsecurity
                   AND has_table_privilege('authenticated', oid, 'SELECT, INSERT, UPDATE, DELETE')$$,
                'and in app wherever operators may look');
SELECT is_empty($$
  SELECT a.attrelid::regclass FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
   WHERE a.attname = 'project' AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
     AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive AND p.polcmd = '*' AND p.polroles = '{0}'
                        AND (pg_get_expr(p.polqual, c.oid) LIKE '%project = ( SELECT app.current_project()%'
                             OR pg_get_expr(p.polqual, c.oid) = '( SELECT app.writes_every_project() AS writes_every_project)'))$$,
  'every table with a project has a restrictive policy that no lax one can widen');
-- A function that a policy calls bare runs once a row: with every (SELECT f()) taken out, no call may be left.
SELECT is_empty($$
  SELECT tablename, policyname FROM pg_policies, LATERAL (VALUES (qual), (with_check)) AS e (expr)
   WHERE schemaname IN ('public', 'app')
     AND regexp_replace(expr, '\( SELECT [a-z_.]+\(\) AS [a-z_]+\)', '', 'g') ~ '[a-z0-9_]+\('$$,
  'no policy calls a function once a row');
SELECT is_empty($$SELECT oid::regclass FROM pg_class WHERE relkind = 'v' AND relnamespace IN ('public'::regnamespace, 'app'::regnamespace)
                   AND NOT coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on}'$$, 'every view asks with the reader''s rights');
SELECT is_empty($$SELECT tablename, policyname FROM pg_policies, LATERAL (VALUES (qual), (with_check)) AS e (expr)
                   WHERE schemaname = 'public' AND expr ~* 'current_setting|auth\.(jwt|uid|role)'$$,
                'no policy asks a setting that a client can set');
SELECT * FROM finish();
ROLLBACK;
