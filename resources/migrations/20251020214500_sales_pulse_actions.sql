-- SPDX-License-Identifier: GPL-3.0-or-later
-- What operators did in the Sales Pulse dialog. Append-only; signed by the session's operator.

SET client_min_messages = warning;
DROP SCHEMA IF EXISTS hotdash_staging CASCADE;
CREATE SCHEMA hotdash_staging;

CREATE TABLE hotdash_staging.sales_pulse_actions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  created_at timestamptz NOT NULL DEFAULT now(),
  action_type text NOT NULL CONSTRAINT sales_pulse_actions_action_type_check
    CHECK (action_type IN ('variance_review', 'note_added', 'sku_flagged', 'other')),
  revenue_variance numeric(12,2),
  selected_action text,
  notes text,
  operator_name text NOT NULL,
  metadata jsonb NOT NULL DEFAULT '{}',
  project text NOT NULL DEFAULT 'occ'
);
CREATE INDEX idx_sales_pulse_actions_created ON hotdash_staging.sales_pulse_actions (created_at DESC);
CREATE INDEX idx_sales_pulse_actions_type ON hotdash_staging.sales_pulse_actions (action_type);
CREATE INDEX idx_sales_pulse_actions_project ON hotdash_staging.sales_pulse_actions (project);
SELECT app.adopt_table('sales_pulse_actions');
SELECT app.guard_project_table('sales_pulse_actions', '{INSERT}');
SELECT app.sign_table('sales_pulse_actions', 'operator_name', 'created_at');
SELECT app.make_append_only('sales_pulse_actions');

DROP SCHEMA hotdash_staging;
RESET client_min_messages;
