-- SPDX-License-Identifier: GPL-3.0-or-later
-- Curated replies, system logs, the agents' knowledge base, and encrypted credentials.

SET client_min_messages = warning;
DROP SCHEMA IF EXISTS hotdash_staging CASCADE;
CREATE SCHEMA hotdash_staging;

CREATE TABLE hotdash_staging.support_curated_replies (
  id bigserial PRIMARY KEY,
  message_body text NOT NULL,
  tags text[] NOT NULL DEFAULT '{}',
  approver text NOT NULL,
  approved_at timestamptz NOT NULL DEFAULT now(),
  source_message_id text,
  conversation_id text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX idx_support_curated_replies_tags ON hotdash_staging.support_curated_replies USING gin (tags);
CREATE INDEX idx_support_curated_replies_approved ON hotdash_staging.support_curated_replies (approved_at DESC);
SELECT app.adopt_table('support_curated_replies');
SELECT app.guard_shared_table('support_curated_replies');
SELECT app.keep_updated_at('support_curated_replies');

-- Operators read INFO and WARN only: DEBUG and ERROR may hold internals.
CREATE TABLE hotdash_staging.observability_logs (
  id bigserial PRIMARY KEY,
  level text NOT NULL CONSTRAINT observability_logs_level_check CHECK (level IN ('DEBUG', 'INFO', 'WARN', 'ERROR')),
  source text NOT NULL,
  message text NOT NULL,
  metadata jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX idx_observability_logs_created ON hotdash_staging.observability_logs (created_at DESC);
CREATE INDEX idx_observability_logs_level ON hotdash_staging.observability_logs (level);
SELECT app.adopt_table('observability_logs');
SELECT app.guard_shared_table('observability_logs', $c$level IN ('INFO', 'WARN')$c$);

-- Knowledge base: source documents, their pieces with embeddings, and keys to filter by. service_role only.
CREATE TABLE hotdash_staging.knowledge_documents (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  title text NOT NULL,
  source_type text NOT NULL DEFAULT 'document',
  source_url text,
  content text NOT NULL,
  content_sha256 text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ'
);
CREATE INDEX idx_knowledge_documents_project ON hotdash_staging.knowledge_documents (project);
CREATE INDEX idx_knowledge_documents_created ON hotdash_staging.knowledge_documents (created_at);
SELECT app.adopt_table('knowledge_documents');
SELECT app.guard_service_table('knowledge_documents');
SELECT app.keep_updated_at('knowledge_documents');

CREATE TABLE hotdash_staging.knowledge_chunks (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  document_id uuid NOT NULL CONSTRAINT knowledge_chunks_document_id_fkey REFERENCES public.knowledge_documents (id) ON DELETE CASCADE,
  chunk_index integer NOT NULL,
  content text NOT NULL,
  token_count integer,
  created_at timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ',
  CONSTRAINT knowledge_chunks_document_id_chunk_index_key UNIQUE (document_id, chunk_index)
);
CREATE INDEX idx_knowledge_chunks_project ON hotdash_staging.knowledge_chunks (project);
SELECT app.adopt_table('knowledge_chunks');
SELECT app.guard_service_table('knowledge_chunks');

-- The embedding is pgvector's type where the server offers it (1536 numbers, as OpenAI's models give), else an array.
DO $$
DECLARE
  vector_type text;
BEGIN
  IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'public.knowledge_chunks'::regclass AND attname = 'embedding') THEN
    RETURN;
  END IF;
  IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') THEN
    BEGIN
      CREATE EXTENSION IF NOT EXISTS vector;
      SELECT format('%I.vector(1536)', n.nspname) INTO vector_type
        FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'vector';
    EXCEPTION WHEN insufficient_privilege THEN
      RAISE WARNING 'The extension vector may not be installed by %: embeddings are stored as real[].', current_user;
    END;
  END IF;
  EXECUTE format('ALTER TABLE public.knowledge_chunks ADD COLUMN embedding %s', coalesce(vector_type, 'real[]'));
END $$;

CREATE TABLE hotdash_staging.knowledge_metadata (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  document_id uuid NOT NULL CONSTRAINT knowledge_metadata_document_id_fkey REFERENCES public.knowledge_documents (id) ON DELETE CASCADE,
  key text NOT NULL,
  value text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ',
  CONSTRAINT knowledge_metadata_document_id_key_key UNIQUE (document_id, key)
);
CREATE INDEX idx_knowledge_metadata_key ON hotdash_staging.knowledge_metadata (key, value);
CREATE INDEX idx_knowledge_metadata_project ON hotdash_staging.knowledge_metadata (project);
SELECT app.adopt_table('knowledge_metadata');
SELECT app.guard_service_table('knowledge_metadata');

-- Credentials -----------------------------------------------------------------------------------------------------------------------
-- Values are encrypted with AES-256; the key comes with each call and is never stored. Pass it as a bound parameter, never in the
-- statement's text, which the server may log.
CREATE EXTENSION IF NOT EXISTS pgcrypto;

CREATE TABLE hotdash_staging.creds_meta (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  service text NOT NULL,
  name text NOT NULL,
  value_encrypted bytea NOT NULL,
  metadata jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ',
  CONSTRAINT creds_meta_project_service_name_key UNIQUE (project, service, name)
);
SELECT app.adopt_table('creds_meta');
SELECT app.guard_service_table('creds_meta');
SELECT app.keep_updated_at('creds_meta');

-- Each write is logged, also one that goes past the functions; never a value, not even an encrypted one.
CREATE OR REPLACE FUNCTION app.log_credential_write() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  cred public.creds_meta := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  INSERT INTO public."DecisionLog" (scope, actor, action, "externalRef", payload, project)
  VALUES ('credentials', session_user,
          CASE TG_OP WHEN 'INSERT' THEN 'credential_stored' WHEN 'UPDATE' THEN 'credential_replaced' ELSE 'credential_deleted' END,
          cred.id::text, jsonb_build_object('service', cred.service, 'name', cred.name, 'role', current_user), cred.project);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER log_credential_write AFTER INSERT OR UPDATE OR DELETE ON public.creds_meta
  FOR EACH ROW EXECUTE FUNCTION app.log_credential_write();

-- pgcrypto lives in another schema on Supabase: its functions are called by the schema that they are in.
DO $$
DECLARE
  crypto name := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pgcrypto');
BEGIN
  EXECUTE format($f$
    CREATE OR REPLACE FUNCTION app.store_credential(service text, name text, value text, key text, project text DEFAULT 'occ')
    RETURNS text LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
    #variable_conflict use_column
    DECLARE
      stored text; -- the row's id; another party's table may number its rows otherwise than ours
    BEGIN
      IF coalesce(length(store_credential.key), 0) < 16 THEN
        RAISE EXCEPTION 'The key is too short.' USING ERRCODE = 'HD023', HINT = 'Use 16 characters or more.';
      END IF;
      INSERT INTO public.creds_meta (service, name, value_encrypted, project)
      VALUES (store_credential.service, store_credential.name,
              %1$I.pgp_sym_encrypt(store_credential.value, store_credential.key, 'cipher-algo=aes256, s2k-digest-algo=sha256'),
              store_credential.project)
      ON CONFLICT (project, service, name) DO UPDATE SET value_encrypted = excluded.value_encrypted
      RETURNING id::text INTO stored;
      RETURN stored;
    END $body$ $f$, crypto);
  -- A read is logged whether the key fits or not; a wrong key therefore gives NULL with a warning, since an error would undo the log.
  EXECUTE format($f$
    CREATE OR REPLACE FUNCTION app.read_credential(service text, name text, key text, project text DEFAULT 'occ')
    RETURNS text LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
    #variable_conflict use_column
    DECLARE
      cred public.creds_meta;
      plain text;
      outcome text := 'credential_read';
    BEGIN
      SELECT c.* INTO cred FROM public.creds_meta c
       WHERE c.project = read_credential.project AND c.service = read_credential.service AND c.name = read_credential.name;
      IF cred.id IS NULL THEN
        outcome := 'credential_missing';
        RAISE WARNING 'There is no credential "%%" of "%%".', read_credential.name, read_credential.service;
      ELSE
        BEGIN
          plain := %1$I.pgp_sym_decrypt(cred.value_encrypted, read_credential.key);
        EXCEPTION WHEN external_routine_invocation_exception THEN
          outcome := 'credential_read_failed';
          RAISE WARNING 'The key does not open the credential "%%" of "%%".', read_credential.name, read_credential.service;
        END;
      END IF;
      INSERT INTO public."DecisionLog" (scope, actor, action, "externalRef", payload, project)
      VALUES ('credentials', session_user, outcome, cred.id::text,
              jsonb_build_object('service', read_credential.service, 'name', read_credential.name, 'role', current_user),
              read_credential.project);
      RETURN plain;
    END $body$ $f$, crypto);
END $$;
REVOKE EXECUTE ON FUNCTION app.store_credential(text, text, text, text, text), app.read_credential(text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.store_credential(text, text, text, text, text), app.read_credential(text, text, text, text) TO service_role;

DROP SCHEMA hotdash_staging;
RESET client_min_messages;
