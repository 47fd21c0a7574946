-- SPDX-License-Identifier: GPL-3.0-or-later
-- The columns of the specification: name, type, nullability and default, compared with the catalogue. Columns that we add are allowed.
BEGIN;
\ir setup.psql
CREATE TEMP TABLE spec (tbl text, col text, type text, required boolean, dflt text, PRIMARY KEY (tbl, col));
-- Taken from the specification's tables of columns.
INSERT INTO spec VALUES
  ('products', 'id', 'text', true, NULL), ('products', 'shopify_id', 'bigint', true, NULL),
  ('products', 'title', 'text', true, NULL), ('products', 'vendor', 'text', false, NULL),
  ('products', 'product_type', 'text', false, NULL), ('products', 'tags', 'text[]', false, NULL),
  ('products', 'status', 'text', true, '''active''::text'),
  ('products', 'created_at', 'timestamp with time zone', true, 'now()'),
  ('products', 'updated_at', 'timestamp with time zone', true, 'now()'),
  ('products', 'shopify_created_at', 'timestamp with time zone', false, NULL),
  ('products', 'shopify_updated_at', 'timestamp with time zone', false, NULL),
  ('products', 'metadata', 'jsonb', false, '''{}''::jsonb'), ('products', 'project', 'text', true, '''occ''::text'),
  ('variants', 'id', 'text', true, NULL), ('variants', 'shopify_id', 'bigint', true, NULL),
  ('variants', 'product_id', 'text', true, NULL), ('variants', 'title', 'text', true, NULL),
  ('variants', 'sku', 'text', false, NULL), ('variants', 'price', 'numeric(10,2)', true, '0'),
  ('variants', 'compare_at_price', 'numeric(10,2)', false, NULL), ('variants', 'position', 'integer', true, '1'),
  ('variants', 'inventory_policy', 'text', false, '''deny''::text'),
  ('variants', 'fulfillment_service', 'text', false, '''manual''::text'),
  ('variants', 'created_at', 'timestamp with time zone', true, 'now()'),
  ('variants', 'updated_at', 'timestamp with time zone', true, 'now()'),
  ('variants', 'shopify_created_at', 'timestamp with time zone', false, NULL),
  ('variants', 'shopify_updated_at', 'timestamp with time zone', false, NULL),
  ('variants', 'metadata', 'jsonb', false, '''{}''::jsonb'), ('variants', 'project', 'text', true, '''occ''::text'),
  ('inventory_snapshots', 'id', 'uuid', true, 'gen_random_uuid()'), ('inventory_snapshots', 'variant_id', 'text', true, NULL),
  ('inventory_snapshots', 'snapshot_date', 'date', true, 'CURRENT_DATE'),
  ('inventory_snapshots', 'available_quantity', 'integer', true, '0'),
  ('inventory_snapshots', 'on_hand_quantity', 'integer', true, '0'),
  ('inventory_snapshots', 'committed_quantity', 'integer', true, '0'),
  ('inventory_snapshots', 'incoming_quantity', 'integer', true, '0'),
  ('inventory_snapshots', 'avg_daily_sales', 'numeric(10,2)', false, NULL),
  ('inventory_snapshots', 'max_daily_sales', 'numeric(10,2)', false, NULL),
  ('inventory_snapshots', 'sales_velocity', 'text', false, NULL),
  ('inventory_snapshots', 'lead_time_days', 'integer', false, '7'),
  ('inventory_snapshots', 'max_lead_days', 'integer', false, '10'),
  ('inventory_snapshots', 'safety_stock', 'integer', false, NULL),
  ('inventory_snapshots', 'reorder_point', 'integer', false, NULL),
  ('inventory_snapshots', 'status', 'text', true, '''in_stock''::text'),
  ('inventory_snapshots', 'weeks_of_supply', 'numeric(5,2)', false, NULL),
  ('inventory_snapshots', 'created_at', 'timestamp with time zone', true, 'now()'),
  ('inventory_snapshots', 'updated_at', 'timestamp with time zone', true, 'now()'),
  ('inventory_snapshots', 'project', 'text', true, '''occ''::text'),
  ('vendors', 'id', 'uuid', true, 'gen_random_uuid()'), ('vendors', 'name', 'text', true, NULL),
  ('vendors', 'contact_name', 'text', false, NULL), ('vendors', 'contact_email', 'text', false, NULL),
  ('vendors', 'contact_phone', 'text', false, NULL), ('vendors', 'lead_time_days', 'integer', true, '7'),
  ('vendors', 'max_lead_days', 'integer', true, '10'), ('vendors', 'payment_terms', 'text', false, NULL),
  ('vendors', 'notes', 'text', false, NULL), ('vendors', 'created_at', 'timestamp with time zone', true, 'now()'),
  ('vendors', 'updated_at', 'timestamp with time zone', true, 'now()'), ('vendors', 'project', 'text', true, '''occ''::text'),
  ('product_vendors', 'id', 'uuid', true, 'gen_random_uuid()'), ('product_vendors', 'product_id', 'text', true, NULL),
  ('product_vendors', 'vendor_id', 'uuid', true, NULL), ('product_vendors', 'cost', 'numeric(10,2)', true, NULL),
  ('product_vendors', 'is_primary', 'boolean', true, 'false'), ('product_vendors', 'sku', 'text', false, NULL),
  ('product_vendors', 'notes', 'text', false, NULL),
  ('product_vendors', 'created_at', 'timestamp with time zone', true, 'now()'),
  ('product_vendors', 'updated_at', 'timestamp with time zone', true, 'now()'),
  ('product_vendors', 'project', 'text', true, '''occ''::text'),
  ('purchase_orders', 'id', 'uuid', true, 'gen_random_uuid()'), ('purchase_orders', 'po_number', 'text', true, NULL),
  ('purchase_orders', 'vendor_id', 'uuid', true, NULL), ('purchase_orders', 'status', 'text', true, '''draft''::text'),
  ('purchase_orders', 'order_date', 'date', true, 'CURRENT_DATE'),
  ('purchase_orders', 'expected_delivery_date', 'date', false, NULL),
  ('purchase_orders', 'actual_delivery_date', 'date', false, NULL),
  ('purchase_orders', 'total_cost', 'numeric(12,2)', true, '0'), ('purchase_orders', 'notes', 'text', false, NULL),
  ('purchase_orders', 'created_by', 'text', false, NULL),
  ('purchase_orders', 'created_at', 'timestamp with time zone', true, 'now()'),
  ('purchase_orders', 'updated_at', 'timestamp with time zone', true, 'now()'),
  ('purchase_orders', 'project', 'text', true, '''occ''::text'),
  ('purchase_order_items', 'id', 'uuid', true, 'gen_random_uuid()'), ('purchase_order_items', 'po_id', 'uuid', true, NULL),
  ('purchase_order_items', 'variant_id', 'text', true, NULL), ('purchase_order_items', 'quantity', 'integer', true, NULL),
  ('purchase_order_items', 'unit_cost', 'numeric(10,2)', true, NULL),
  ('purchase_order_items', 'total_cost', 'numeric(12,2)', true, NULL),
  ('purchase_order_items', 'received_quantity', 'integer', true, '0'),
  ('purchase_order_items', 'created_at', 'timestamp with time zone', true, 'now()'),
  ('purchase_order_items', 'updated_at', 'timestamp with time zone', true, 'now()'),
  ('purchase_order_items', 'project', 'text', true, '''occ''::text'),
  ('inventory_events', 'id', 'uuid', true, 'gen_random_uuid()'), ('inventory_events', 'event_type', 'text', true, NULL),
  ('inventory_events', 'entity_type', 'text', true, NULL), ('inventory_events', 'entity_id', 'text', true, NULL),
  ('inventory_events', 'metadata', 'jsonb', true, '''{}''::jsonb'), ('inventory_events', 'created_by', 'text', false, NULL),
  ('inventory_events', 'created_at', 'timestamp with time zone', true, 'now()'),
  ('inventory_events', 'project', 'text', true, '''occ''::text'),
  ('ads_campaigns', 'id', 'uuid', true, 'gen_random_uuid()'), ('ads_campaigns', 'campaign_id', 'text', true, NULL),
  ('ads_campaigns', 'platform', 'text', true, NULL), ('ads_campaigns', 'campaign_name', 'text', true, NULL),
  ('ads_campaigns', 'status', 'text', true, '''active''::text'), ('ads_campaigns', 'budget_cents', 'integer', true, '0'),
  ('ads_campaigns', 'target_roas', 'numeric(10,2)', false, NULL), ('ads_campaigns', 'start_date', 'date', true, NULL),
  ('ads_campaigns', 'end_date', 'date', false, NULL), ('ads_campaigns', 'utm_source', 'text', false, NULL),
  ('ads_campaigns', 'utm_medium', 'text', false, NULL), ('ads_campaigns', 'utm_campaign', 'text', false, NULL),
  ('ads_campaigns', 'created_at', 'timestamp with time zone', true, 'now()'),
  ('ads_campaigns', 'updated_at', 'timestamp with time zone', true, 'now()'),
  ('ads_campaigns', 'metadata', 'jsonb', false, '''{}''::jsonb'),
  ('ads_daily_metrics', 'id', 'uuid', true, 'gen_random_uuid()'), ('ads_daily_metrics', 'campaign_id', 'uuid', true, NULL),
  ('ads_daily_metrics', 'metric_date', 'date', true, NULL), ('ads_daily_metrics', 'spend_cents', 'integer', true, '0'),
  ('ads_daily_metrics', 'impressions', 'integer', true, '0'), ('ads_daily_metrics', 'clicks', 'integer', true, '0'),
  ('ads_daily_metrics', 'conversions', 'integer', true, '0'), ('ads_daily_metrics', 'revenue_cents', 'integer', true, '0'),
  ('ads_daily_metrics', 'cpc_cents', 'integer', false, NULL), ('ads_daily_metrics', 'cpa_cents', 'integer', false, NULL),
  ('ads_daily_metrics', 'roas', 'numeric(10,2)', false, NULL), ('ads_daily_metrics', 'ctr', 'numeric(10,4)', false, NULL),
  ('ads_daily_metrics', 'conversion_rate', 'numeric(10,4)', false, NULL),
  ('ads_daily_metrics', 'created_at', 'timestamp with time zone', true, 'now()'),
  ('ads_daily_metrics', 'updated_at', 'timestamp with time zone', true, 'now()'),
  ('sales_pulse_actions', 'id', 'uuid', true, 'gen_random_uuid()'),
  ('sales_pulse_actions', 'created_at', 'timestamp with time zone', true, 'now()'),
  ('sales_pulse_actions', 'action_type', 'text', true, NULL),
  ('sales_pulse_actions', 'revenue_variance', 'numeric(12,2)', false, NULL),
  ('sales_pulse_actions', 'selected_action', 'text', false, NULL), ('sales_pulse_actions', 'notes', 'text', false, NULL),
  ('sales_pulse_actions', 'operator_name', 'text', true, NULL),
  ('sales_pulse_actions', 'metadata', 'jsonb', true, '''{}''::jsonb'),
  ('sales_pulse_actions', 'project', 'text', true, '''occ''::text'),
  ('inventory_actions', 'id', 'uuid', true, 'gen_random_uuid()'),
  ('inventory_actions', 'created_at', 'timestamp with time zone', true, 'now()'),
  ('inventory_actions', 'action_type', 'text', true, NULL), ('inventory_actions', 'variant_id', 'text', false, NULL),
  ('inventory_actions', 'sku', 'text', false, NULL), ('inventory_actions', 'reorder_quantity', 'integer', false, NULL),
  ('inventory_actions', 'vendor_id', 'uuid', false, NULL), ('inventory_actions', 'velocity_analysis', 'text', false, NULL),
  ('inventory_actions', 'operator_name', 'text', true, NULL), ('inventory_actions', 'notes', 'text', false, NULL),
  ('inventory_actions', 'metadata', 'jsonb', true, '''{}''::jsonb'),
  ('inventory_actions', 'project', 'text', true, '''occ''::text');
-- Left open by the specification, settled in the design notes: name and type.
CREATE TEMP TABLE settled (tbl text, cols text);
INSERT INTO settled VALUES
  ('DashboardFact', 'id integer, "shopDomain" text, "factType" text, metric text, scope text, value jsonb, metadata jsonb, "evidenceUrl" text,
    "createdAt" timestamptz, "updatedAt" timestamptz, project text, "periodStart" timestamptz, "periodEnd" timestamptz'),
  ('DecisionLog', 'id integer, scope text, actor text, action text, rationale text, "evidenceUrl" text, "shopDomain" text, "externalRef" text,
    payload jsonb, "createdAt" timestamptz, project text'),
  ('agent_run', 'run_id uuid, agent_name text, started_at timestamptz, ended_at timestamptz, input_kind text, resolution text,
    tokens_input integer, tokens_output integer, cost_usd numeric(10,5), self_corrected boolean, sla_target_seconds integer, metadata jsonb'),
  ('agent_qc', 'run_id uuid, quality_score integer, notes text, created_at timestamptz'),
  ('AgentApproval', 'id bigint, conversation_id text, serialized jsonb, last_interruptions jsonb, created_at timestamptz, approved_by text,
    status text, updated_at timestamptz'),
  ('AgentFeedback', 'id bigint, conversation_id text, input_text text, model_draft text, safe_to_send boolean, labels text[], rubric jsonb,
    annotator text, notes text, meta jsonb, created_at timestamptz, updated_at timestamptz'),
  ('AgentQuery', 'id bigint, query text, result jsonb, conversation_id text, agent text, approved boolean, human_edited boolean,
    latency_ms integer, created_at timestamptz, updated_at timestamptz'),
  ('support_curated_replies', 'id bigint, message_body text, tags text[], approver text, approved_at timestamptz, source_message_id text,
    conversation_id text, created_at timestamptz, updated_at timestamptz'),
  ('observability_logs', 'id bigint, level text, source text, message text, metadata jsonb, created_at timestamptz'),
  ('user_preferences', 'user_id uuid, tile_order text[], visible_tiles text[], default_view text, theme text, project text'),
  ('notifications', 'user_id uuid, priority text, title text, message text, action_label text, action_url text, read_at timestamptz,
    created_at timestamptz, project text'),
  ('notification_preferences', 'user_id uuid, browser_notifications boolean, sound_enabled boolean, frequency text, queue_warnings boolean,
    perf_alerts boolean, project text'),
  ('approvals_history', 'conversation_id text, tool_name text, action text, operator_name text, details jsonb, project text'),
  ('orders', 'project text, id text, name text, created_at timestamptz, cancelled_at timestamptz, financial_status text, fulfillment_status text,
    fulfilled_at timestamptz, currency char(3), subtotal numeric(14,4), shipping numeric(14,4), taxes numeric(14,4), total numeric(14,4),
    discount numeric(14,4), refunded numeric(14,4), source text, import_run uuid, updated_at timestamptz'),
  ('order_lines', 'project text, order_id text, line_no integer, variant_id text, sku text, title text, quantity integer,
    unit_price numeric(14,4), discount numeric(14,4), amount numeric(14,4), ordered_at timestamptz'),
  ('import_runs', 'id uuid, project text, kind text, file_name text, sha256 text, started_at timestamptz, finished_at timestamptz,
    rows_read bigint, rows_stored bigint, rows_changed bigint, rows_skipped bigint, errors jsonb, control_totals jsonb, operator_name text,
    undone_at timestamptz'),
  ('product_vendors', 'pack_size integer, min_order_quantity integer'),
  ('purchase_orders', 'currency char(3)');

DO $$
BEGIN
  EXECUTE string_agg(format('CREATE TEMP TABLE %I (%s)', 'settled_' || tbl, cols), ';') FROM settled;
END $$;

CREATE TEMP VIEW actual AS
  SELECT c.relname::text AS tbl, a.attname::text AS col, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS required,
         pg_get_expr(d.adbin, d.adrelid) AS dflt
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p');
SELECT * FROM no_plan();

SELECT cmp_ok(count(*), '>=', 150::bigint, 'the specification''s columns are all here to be compared') FROM spec;
SELECT has_table('public'::name, t::name, 'table ' || t || ' exists')
  FROM (SELECT tbl FROM spec UNION SELECT tbl FROM settled
        UNION SELECT unnest('{ads_metrics_daily,knowledge_documents,knowledge_chunks,knowledge_metadata,reorder_points,supplier_lead_times,
                              creds_meta}'::text[])) tables (t) ORDER BY t;
SELECT is(row(a.type, a.required, a.dflt)::text,
          row(s.type, s.required, s.dflt)::text, format('%s.%s', s.tbl, s.col))
  FROM spec s LEFT JOIN actual a USING (tbl, col) ORDER BY s.tbl, s.col;
SELECT is(a.type, format_type(w.atttypid, w.atttypmod), format('%s.%s', s.tbl, w.attname))
  FROM settled s JOIN pg_attribute w ON w.attrelid = format('pg_temp.%I', 'settled_' || s.tbl)::regclass AND w.attnum > 0
  LEFT JOIN actual a ON a.tbl = s.tbl AND a.col = w.attname;
-- Whatever tells projects apart is always set.
SELECT is_empty($$SELECT tbl FROM actual WHERE col = 'project' AND NOT required$$, 'project is never NULL');
SELECT is_empty($$SELECT tbl, col FROM actual WHERE (tbl IN ('orders', 'order_lines')) AND col ~ '(customer|email|phone|address|zip|city)'$$,
                'no column for a customer''s name, mail, phone or address');
SELECT * FROM finish();
ROLLBACK;
