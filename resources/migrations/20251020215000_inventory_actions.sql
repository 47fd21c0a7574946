-- SPDX-License-Identifier: GPL-3.0-or-later
-- What operators decided in the inventory dialog. Append-only; signed by the session's operator. Neither variant nor vendor is a foreign
-- key: the record outlives both. But whoever decides, decides about a variant and a vendor of the own project.

SET client_min_messages = warning;
DROP SCHEMA IF EXISTS hotdash_staging CASCADE;
CREATE SCHEMA hotdash_staging;

CREATE TABLE hotdash_staging.inventory_actions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  created_at timestamptz NOT NULL DEFAULT now(),
  action_type text NOT NULL CONSTRAINT inventory_actions_action_type_check
    CHECK (action_type IN ('reorder_approved', 'reorder_rejected', 'vendor_selected', 'velocity_reviewed', 'other')),
  variant_id text,
  sku text,
  reorder_quantity integer,
  vendor_id uuid,
  velocity_analysis text,
  operator_name text NOT NULL,
  notes text,
  metadata jsonb NOT NULL DEFAULT '{}',
  project text NOT NULL DEFAULT 'occ'
);
CREATE INDEX idx_inventory_actions_created ON hotdash_staging.inventory_actions (created_at DESC);
CREATE INDEX idx_inventory_actions_type ON hotdash_staging.inventory_actions (action_type);
CREATE INDEX idx_inventory_actions_variant ON hotdash_staging.inventory_actions (variant_id);
CREATE INDEX idx_inventory_actions_project ON hotdash_staging.inventory_actions (project);
SELECT app.adopt_table('inventory_actions');
SELECT app.guard_project_table('inventory_actions', '{INSERT}');
SELECT app.guard_reference('inventory_actions', 'variant_id', 'variants');
SELECT app.guard_reference('inventory_actions', 'vendor_id', 'vendors');
SELECT app.sign_table('inventory_actions', 'operator_name', 'created_at');
SELECT app.make_append_only('inventory_actions');

DROP SCHEMA hotdash_staging;
RESET client_min_messages;
