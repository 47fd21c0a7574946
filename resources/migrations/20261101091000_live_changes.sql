-- SPDX-License-Identifier: GPL-3.0-or-later
-- Notifications for every table that a tile or a dialog shows. Tables with a project notify 'hotdash_' || md5(project), the ads tables
-- and AgentApproval, which have none, 'hotdash_shared'. Tables that come later call app.watch_table() in their own migration.

SET client_min_messages = warning;

SELECT app.watch_table(t)
  FROM unnest('{products,variants,inventory_snapshots,vendors,product_vendors,purchase_orders,purchase_order_items,inventory_events,
                inventory_actions,sales_pulse_actions,DashboardFact,DecisionLog,approvals_history,orders,order_lines,import_runs,
                AgentApproval,ads_campaigns,ads_daily_metrics,ads_metrics_daily,notifications}'::text[]) t;

RESET client_min_messages;
