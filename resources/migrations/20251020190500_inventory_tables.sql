-- SPDX-License-Identifier: GPL-3.0-or-later
-- Products, variants, daily snapshots, vendors, purchase orders and the audit trail of inventory; also the reorder points and supplier
-- lead times that the original system keeps. Policies and grants follow in 20251020190600_inventory_rls.

SET client_min_messages = warning;
DROP SCHEMA IF EXISTS hotdash_staging CASCADE;
CREATE SCHEMA hotdash_staging;

CREATE TABLE hotdash_staging.products (
  id text PRIMARY KEY,
  shopify_id bigint NOT NULL CONSTRAINT products_shopify_id_key UNIQUE,
  title text NOT NULL,
  vendor text,
  product_type text,
  tags text[],
  status text NOT NULL DEFAULT 'active' CONSTRAINT products_status_check CHECK (status IN ('active', 'archived', 'draft')),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  shopify_created_at timestamptz,
  shopify_updated_at timestamptz,
  metadata jsonb DEFAULT '{}',
  project text NOT NULL DEFAULT 'occ'
);
CREATE INDEX idx_products_shopify_id ON hotdash_staging.products (shopify_id);
CREATE INDEX idx_products_vendor ON hotdash_staging.products (vendor);
CREATE INDEX idx_products_tags ON hotdash_staging.products USING gin (tags);
CREATE INDEX idx_products_status ON hotdash_staging.products (status);
CREATE INDEX idx_products_project ON hotdash_staging.products (project);
SELECT app.adopt_table('products');
SELECT app.keep_updated_at('products');

CREATE TABLE hotdash_staging.variants (
  id text PRIMARY KEY,
  shopify_id bigint NOT NULL CONSTRAINT variants_shopify_id_key UNIQUE,
  product_id text NOT NULL CONSTRAINT variants_product_id_fkey REFERENCES public.products (id) ON DELETE CASCADE,
  title text NOT NULL,
  sku text,
  price numeric(10,2) NOT NULL DEFAULT 0,
  compare_at_price numeric(10,2),
  position integer NOT NULL DEFAULT 1,
  inventory_policy text DEFAULT 'deny' CONSTRAINT variants_inventory_policy_check CHECK (inventory_policy IN ('deny', 'continue')),
  fulfillment_service text DEFAULT 'manual',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  shopify_created_at timestamptz,
  shopify_updated_at timestamptz,
  metadata jsonb DEFAULT '{}',
  project text NOT NULL DEFAULT 'occ'
);
CREATE INDEX idx_variants_product_id ON hotdash_staging.variants (product_id);
CREATE INDEX idx_variants_sku ON hotdash_staging.variants (sku);
CREATE INDEX idx_variants_shopify_id ON hotdash_staging.variants (shopify_id);
CREATE INDEX idx_variants_project ON hotdash_staging.variants (project);
SELECT app.adopt_table('variants');
SELECT app.keep_updated_at('variants');

CREATE TABLE hotdash_staging.inventory_snapshots (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  variant_id text NOT NULL CONSTRAINT inventory_snapshots_variant_id_fkey REFERENCES public.variants (id) ON DELETE CASCADE,
  snapshot_date date NOT NULL DEFAULT CURRENT_DATE,
  available_quantity integer NOT NULL DEFAULT 0,
  on_hand_quantity integer NOT NULL DEFAULT 0,
  committed_quantity integer NOT NULL DEFAULT 0,
  incoming_quantity integer NOT NULL DEFAULT 0,
  avg_daily_sales numeric(10,2),
  max_daily_sales numeric(10,2),
  sales_velocity text
    CONSTRAINT inventory_snapshots_sales_velocity_check CHECK (sales_velocity IN ('high', 'medium', 'low', 'dormant')),
  lead_time_days integer DEFAULT 7,
  max_lead_days integer DEFAULT 10,
  safety_stock integer,
  reorder_point integer,
  status text NOT NULL DEFAULT 'in_stock'
    CONSTRAINT inventory_snapshots_status_check CHECK (status IN ('in_stock', 'low_stock', 'out_of_stock', 'urgent_reorder')),
  weeks_of_supply numeric(5,2),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ',
  CONSTRAINT inventory_snapshots_variant_id_snapshot_date_project_key UNIQUE (variant_id, snapshot_date, project)
);
CREATE INDEX idx_inventory_snapshots_variant ON hotdash_staging.inventory_snapshots (variant_id);
CREATE INDEX idx_inventory_snapshots_date ON hotdash_staging.inventory_snapshots (snapshot_date);
CREATE INDEX idx_inventory_snapshots_status ON hotdash_staging.inventory_snapshots (status);
CREATE INDEX idx_inventory_snapshots_project ON hotdash_staging.inventory_snapshots (project);
SELECT app.adopt_table('inventory_snapshots');
SELECT app.keep_updated_at('inventory_snapshots');

CREATE TABLE hotdash_staging.vendors (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL CONSTRAINT vendors_name_key UNIQUE,
  contact_name text,
  contact_email text,
  contact_phone text,
  lead_time_days integer NOT NULL DEFAULT 7,
  max_lead_days integer NOT NULL DEFAULT 10,
  payment_terms text,
  notes text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ'
);
CREATE INDEX idx_vendors_name ON hotdash_staging.vendors (name);
CREATE INDEX idx_vendors_project ON hotdash_staging.vendors (project);
SELECT app.adopt_table('vendors');
SELECT app.keep_updated_at('vendors');

CREATE TABLE hotdash_staging.product_vendors (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  product_id text NOT NULL CONSTRAINT product_vendors_product_id_fkey REFERENCES public.products (id) ON DELETE CASCADE,
  vendor_id uuid NOT NULL CONSTRAINT product_vendors_vendor_id_fkey REFERENCES public.vendors (id) ON DELETE CASCADE,
  cost numeric(10,2) NOT NULL,
  is_primary boolean NOT NULL DEFAULT false,
  sku text,
  notes text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ',
  CONSTRAINT product_vendors_product_id_vendor_id_project_key UNIQUE (product_id, vendor_id, project)
);
CREATE INDEX idx_product_vendors_product ON hotdash_staging.product_vendors (product_id);
CREATE INDEX idx_product_vendors_vendor ON hotdash_staging.product_vendors (vendor_id);
CREATE INDEX idx_product_vendors_primary ON hotdash_staging.product_vendors (product_id) WHERE is_primary;
CREATE INDEX idx_product_vendors_project ON hotdash_staging.product_vendors (project);
SELECT app.adopt_table('product_vendors');
SELECT app.keep_updated_at('product_vendors');

CREATE TABLE hotdash_staging.purchase_orders (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  po_number text NOT NULL CONSTRAINT purchase_orders_po_number_key UNIQUE,
  vendor_id uuid NOT NULL CONSTRAINT purchase_orders_vendor_id_fkey REFERENCES public.vendors (id),
  status text NOT NULL DEFAULT 'draft'
    CONSTRAINT purchase_orders_status_check CHECK (status IN ('draft', 'sent', 'confirmed', 'received', 'cancelled')),
  order_date date NOT NULL DEFAULT CURRENT_DATE,
  expected_delivery_date date,
  actual_delivery_date date,
  total_cost numeric(12,2) NOT NULL DEFAULT 0,
  notes text,
  created_by text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ'
);
CREATE INDEX idx_purchase_orders_vendor ON hotdash_staging.purchase_orders (vendor_id);
CREATE INDEX idx_purchase_orders_status ON hotdash_staging.purchase_orders (status);
CREATE INDEX idx_purchase_orders_po_number ON hotdash_staging.purchase_orders (po_number);
CREATE INDEX idx_purchase_orders_project ON hotdash_staging.purchase_orders (project);
SELECT app.adopt_table('purchase_orders');
SELECT app.keep_updated_at('purchase_orders');
-- Also on UPDATE: else an operator could put another's name under a purchase order afterwards.
SELECT app.sign_table('purchase_orders', 'created_by', 'created_at', 'INSERT OR UPDATE');

CREATE TABLE hotdash_staging.purchase_order_items (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  po_id uuid NOT NULL CONSTRAINT purchase_order_items_po_id_fkey REFERENCES public.purchase_orders (id) ON DELETE CASCADE,
  variant_id text NOT NULL CONSTRAINT purchase_order_items_variant_id_fkey REFERENCES public.variants (id),
  quantity integer NOT NULL,
  unit_cost numeric(10,2) NOT NULL,
  total_cost numeric(12,2) NOT NULL,
  received_quantity integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ'
);
CREATE INDEX idx_po_items_po ON hotdash_staging.purchase_order_items (po_id);
CREATE INDEX idx_po_items_variant ON hotdash_staging.purchase_order_items (variant_id);
CREATE INDEX idx_po_items_project ON hotdash_staging.purchase_order_items (project);
SELECT app.adopt_table('purchase_order_items');
SELECT app.keep_updated_at('purchase_order_items');

CREATE TABLE hotdash_staging.inventory_events (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  event_type text NOT NULL
    CONSTRAINT inventory_events_event_type_check CHECK (event_type IN ('sync', 'reorder', 'adjustment', 'po_created', 'po_received')),
  entity_type text NOT NULL CONSTRAINT inventory_events_entity_type_check CHECK (entity_type IN ('product', 'variant', 'po', 'vendor')),
  entity_id text NOT NULL,
  metadata jsonb NOT NULL DEFAULT '{}',
  created_by text,
  created_at timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ'
);
CREATE INDEX idx_inventory_events_type ON hotdash_staging.inventory_events (event_type);
CREATE INDEX idx_inventory_events_entity ON hotdash_staging.inventory_events (entity_type, entity_id);
CREATE INDEX idx_inventory_events_created ON hotdash_staging.inventory_events (created_at DESC);
CREATE INDEX idx_inventory_events_project ON hotdash_staging.inventory_events (project);
SELECT app.adopt_table('inventory_events');
SELECT app.sign_table('inventory_events', 'created_by', 'created_at');
SELECT app.make_append_only('inventory_events');

-- A reorder point that another system worked out for a variant.
CREATE TABLE hotdash_staging.reorder_points (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  variant_id text NOT NULL CONSTRAINT reorder_points_variant_id_fkey REFERENCES public.variants (id) ON DELETE CASCADE,
  sku text,
  avg_daily_sales numeric(10,2),
  max_daily_sales numeric(10,2),
  lead_time_days integer,
  max_lead_days integer,
  safety_stock integer,
  reorder_point integer NOT NULL,
  calculated_at timestamptz NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ',
  CONSTRAINT reorder_points_variant_id_project_key UNIQUE (variant_id, project)
);
CREATE INDEX idx_reorder_points_sku ON hotdash_staging.reorder_points (sku);
CREATE INDEX idx_reorder_points_project ON hotdash_staging.reorder_points (project);
SELECT app.adopt_table('reorder_points');
SELECT app.keep_updated_at('reorder_points');

-- A supplier's lead times as promised and as observed, for one product or (product_id NULL) for all that it delivers.
CREATE TABLE hotdash_staging.supplier_lead_times (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  vendor_id uuid NOT NULL CONSTRAINT supplier_lead_times_vendor_id_fkey REFERENCES public.vendors (id) ON DELETE CASCADE,
  product_id text CONSTRAINT supplier_lead_times_product_id_fkey REFERENCES public.products (id) ON DELETE CASCADE,
  lead_time_days integer NOT NULL,
  max_lead_days integer,
  observed_orders integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ',
  CONSTRAINT supplier_lead_times_vendor_id_product_id_project_key UNIQUE NULLS NOT DISTINCT (vendor_id, product_id, project)
);
CREATE INDEX idx_supplier_lead_times_product ON hotdash_staging.supplier_lead_times (product_id);
CREATE INDEX idx_supplier_lead_times_project ON hotdash_staging.supplier_lead_times (project);
SELECT app.adopt_table('supplier_lead_times');
SELECT app.keep_updated_at('supplier_lead_times');

DROP SCHEMA hotdash_staging;
RESET client_min_messages;
