-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables of approval tracking and analytics as the original system has them. On its production databases this version is recorded
-- as applied, with contents of their own, and never runs; therefore only what the original had stands here, and the migrations after it
-- complete every table (columns, projects, policies) wherever it came from.

SET client_min_messages = warning;

CREATE TABLE IF NOT EXISTS public."DashboardFact" (
  id serial PRIMARY KEY,
  "shopDomain" text NOT NULL,
  "factType" text NOT NULL,
  scope text,
  value jsonb NOT NULL,
  metadata jsonb,
  "evidenceUrl" text,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS public."DecisionLog" (
  id serial PRIMARY KEY,
  scope text NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  rationale text,
  "evidenceUrl" text,
  "shopDomain" text,
  "externalRef" text,
  payload jsonb,
  "createdAt" timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS public."AgentApproval" (
  id bigserial PRIMARY KEY,
  conversation_id text NOT NULL,
  serialized jsonb NOT NULL,
  last_interruptions jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz NOT NULL DEFAULT now(),
  approved_by text,
  status text NOT NULL DEFAULT 'pending',
  updated_at timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE public."DashboardFact" ENABLE ROW LEVEL SECURITY;
ALTER TABLE public."DecisionLog" ENABLE ROW LEVEL SECURITY;
ALTER TABLE public."AgentApproval" ENABLE ROW LEVEL SECURITY;

RESET client_min_messages;
