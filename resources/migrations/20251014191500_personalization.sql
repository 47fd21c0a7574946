-- SPDX-License-Identifier: GPL-3.0-or-later
-- What belongs to one user: preferences, notifications and how to be notified. Rows are the user's own, within the project.

SET client_min_messages = warning;
DROP SCHEMA IF EXISTS hotdash_staging CASCADE;
CREATE SCHEMA hotdash_staging;

CREATE TABLE hotdash_staging.user_preferences (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  tile_order text[] NOT NULL DEFAULT '{}',
  visible_tiles text[] NOT NULL DEFAULT '{}',
  default_view text NOT NULL DEFAULT 'grid' CONSTRAINT user_preferences_default_view_check CHECK (default_view IN ('grid', 'list')),
  theme text NOT NULL DEFAULT 'auto' CONSTRAINT user_preferences_theme_check CHECK (theme IN ('light', 'dark', 'auto')),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ',
  CONSTRAINT user_preferences_user_id_project_key UNIQUE (user_id, project)
);
CREATE INDEX idx_user_preferences_project ON hotdash_staging.user_preferences (project);
SELECT app.adopt_table('user_preferences');

CREATE TABLE hotdash_staging.notifications (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  priority text NOT NULL DEFAULT 'medium'
    CONSTRAINT notifications_priority_check CHECK (priority IN ('critical', 'high', 'medium', 'low')),
  title text NOT NULL,
  message text NOT NULL,
  action_label text,
  action_url text,
  read_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ'
);
CREATE INDEX idx_notifications_user ON hotdash_staging.notifications (user_id, created_at DESC);
CREATE INDEX idx_notifications_unread ON hotdash_staging.notifications (user_id) WHERE read_at IS NULL;
CREATE INDEX idx_notifications_project ON hotdash_staging.notifications (project);
SELECT app.adopt_table('notifications');

CREATE TABLE hotdash_staging.notification_preferences (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  browser_notifications boolean NOT NULL DEFAULT true,
  sound_enabled boolean NOT NULL DEFAULT false,
  frequency text NOT NULL DEFAULT 'realtime'
    CONSTRAINT notification_preferences_frequency_check CHECK (frequency IN ('realtime', '5min', 'hourly')),
  queue_warnings boolean NOT NULL DEFAULT true,
  perf_alerts boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  project text NOT NULL DEFAULT 'occ',
  CONSTRAINT notification_preferences_user_id_project_key UNIQUE (user_id, project)
);
CREATE INDEX idx_notification_preferences_project ON hotdash_staging.notification_preferences (project);
SELECT app.adopt_table('notification_preferences');

SELECT app.keep_updated_at('user_preferences');
SELECT app.keep_updated_at('notification_preferences');

-- The project's guard, then one more restrictive policy: within the project only the user's own rows.
SELECT app.guard_project_table('user_preferences', '{INSERT,UPDATE}');
SELECT app.guard_project_table('notifications', '{UPDATE}');
SELECT app.guard_project_table('notification_preferences', '{INSERT,UPDATE}');
SELECT app.put_policy(t, t || '_only_own_rows',
         'AS RESTRICTIVE USING ((SELECT app.reads_every_project()) OR user_id = (SELECT app.current_user_id())) '
         'WITH CHECK ((SELECT app.writes_every_project()) OR user_id = (SELECT app.current_user_id()))')
  FROM unnest('{user_preferences,notifications,notification_preferences}'::text[]) t;
-- Of a notification its reader changes only whether it has been read.
REVOKE UPDATE ON public.notifications FROM authenticated;
GRANT UPDATE (read_at) ON public.notifications TO authenticated;

DROP SCHEMA hotdash_staging;
RESET client_min_messages;
