-- SPDX-License-Identifier: GPL-3.0-or-later
-- The AI agents' tables: runs, quality control, the approval queue, feedback, queries, and the history of approvals.
-- What agents do internally is service_role's alone; operators read the approval queue and the history, and decide nothing here.

SET client_min_messages = warning;
DROP SCHEMA IF EXISTS hotdash_staging CASCADE; -- what a run that broke off may have left
CREATE SCHEMA hotdash_staging;

CREATE TABLE hotdash_staging.agent_run (
  run_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  agent_name text NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  input_kind text,
  resolution text CONSTRAINT agent_run_resolution_check CHECK (resolution IN ('resolved', 'escalated', 'failed')),
  tokens_input integer,
  tokens_output integer,
  cost_usd numeric(10,5),
  self_corrected boolean NOT NULL DEFAULT false,
  sla_target_seconds integer,
  metadata jsonb DEFAULT '{}'
);
CREATE INDEX idx_agent_run_started ON hotdash_staging.agent_run (started_at DESC);
CREATE INDEX idx_agent_run_agent ON hotdash_staging.agent_run (agent_name);
SELECT app.adopt_table('agent_run');
SELECT app.guard_service_table('agent_run');

CREATE TABLE hotdash_staging.agent_qc (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  run_id uuid NOT NULL CONSTRAINT agent_qc_run_id_fkey REFERENCES public.agent_run (run_id) ON DELETE CASCADE,
  quality_score integer NOT NULL CONSTRAINT agent_qc_quality_score_check CHECK (quality_score BETWEEN 1 AND 5),
  notes text,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX idx_agent_qc_run ON hotdash_staging.agent_qc (run_id);
CREATE INDEX idx_agent_qc_created ON hotdash_staging.agent_qc (created_at DESC);
SELECT app.adopt_table('agent_qc');
SELECT app.guard_service_table('agent_qc');

-- The queue that the Approvals tile reads. The table has no column project: every operator reads it, only service_role manages it.
CREATE TABLE hotdash_staging."AgentApproval" (
  id bigserial PRIMARY KEY,
  conversation_id text NOT NULL,
  serialized jsonb NOT NULL,
  last_interruptions jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz NOT NULL DEFAULT now(),
  approved_by text,
  status text NOT NULL DEFAULT 'pending'
    CONSTRAINT "AgentApproval_status_check" CHECK (status IN ('pending', 'approved', 'rejected', 'expired')),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX idx_agent_approval_status ON hotdash_staging."AgentApproval" (status, created_at);
CREATE INDEX idx_agent_approval_conversation ON hotdash_staging."AgentApproval" (conversation_id);
SELECT app.adopt_table('AgentApproval');
SELECT app.guard_shared_table('AgentApproval', p_name => 'agent_approval');
SELECT app.keep_updated_at('AgentApproval');

CREATE TABLE hotdash_staging."AgentFeedback" (
  id bigserial PRIMARY KEY,
  conversation_id text NOT NULL,
  input_text text NOT NULL,
  model_draft text NOT NULL,
  safe_to_send boolean,
  labels text[] NOT NULL DEFAULT '{}',
  rubric jsonb,
  annotator text,
  notes text,
  meta jsonb DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX idx_agent_feedback_conversation ON hotdash_staging."AgentFeedback" (conversation_id);
CREATE INDEX idx_agent_feedback_created ON hotdash_staging."AgentFeedback" (created_at DESC);
SELECT app.adopt_table('AgentFeedback');
SELECT app.guard_service_table('AgentFeedback', 'agent_feedback');
SELECT app.keep_updated_at('AgentFeedback');

CREATE TABLE hotdash_staging."AgentQuery" (
  id bigserial PRIMARY KEY,
  query text NOT NULL,
  result jsonb NOT NULL,
  conversation_id text,
  agent text NOT NULL,
  approved boolean,
  human_edited boolean NOT NULL DEFAULT false,
  latency_ms integer,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX idx_agent_query_conversation ON hotdash_staging."AgentQuery" (conversation_id);
CREATE INDEX idx_agent_query_created ON hotdash_staging."AgentQuery" (created_at DESC);
SELECT app.adopt_table('AgentQuery');
SELECT app.guard_service_table('AgentQuery', 'agent_query');
SELECT app.keep_updated_at('AgentQuery');

-- Who approved or rejected what an agent proposed. Written by the service that carries the decision out.
CREATE TABLE hotdash_staging.approvals_history (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conversation_id text NOT NULL,
  tool_name text NOT NULL,
  action text NOT NULL CONSTRAINT approvals_history_action_check CHECK (action IN ('approved', 'rejected')),
  operator_name text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ'
);
CREATE INDEX idx_approvals_history_created ON hotdash_staging.approvals_history (created_at DESC);
CREATE INDEX idx_approvals_history_conversation ON hotdash_staging.approvals_history (conversation_id);
CREATE INDEX idx_approvals_history_project ON hotdash_staging.approvals_history (project);
SELECT app.adopt_table('approvals_history');
SELECT app.guard_project_table('approvals_history');
SELECT app.sign_table('approvals_history', 'operator_name', 'created_at');
SELECT app.make_append_only('approvals_history');

DROP SCHEMA hotdash_staging;
RESET client_min_messages;
