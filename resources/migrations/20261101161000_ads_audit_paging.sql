-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- For the window "Audit trail": each of the five append-only tables is paged by (time, id), newest first, within a project. With these
-- indexes a page costs its own rows, wherever in the history it lies.

SET client_min_messages = warning;

CREATE INDEX IF NOT EXISTS idx_decision_log_paging ON public."DecisionLog" (project, "createdAt" DESC, id DESC);
CREATE INDEX IF NOT EXISTS idx_inventory_events_paging ON public.inventory_events (project, created_at DESC, id DESC);
CREATE INDEX IF NOT EXISTS idx_sales_pulse_actions_paging ON public.sales_pulse_actions (project, created_at DESC, id DESC);
CREATE INDEX IF NOT EXISTS idx_inventory_actions_paging ON public.inventory_actions (project, created_at DESC, id DESC);
CREATE INDEX IF NOT EXISTS idx_approvals_history_paging ON public.approvals_history (project, created_at DESC, id DESC);

RESET client_min_messages;
