// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/** What agents ask, and what a hostile one would put there: two requests that wait, an expired one, two decided ones.
 */
inline const QString agentRequests = QStringLiteral(R"(
    INSERT INTO "AgentApproval" (conversation_id, serialized, last_interruptions, status, approved_by, created_at, updated_at) VALUES
    ('conv-new', '{"agent": "support", "turn": 3}',
     '[{"name": "send_reply", "arguments": {"body": "<a href=mailto:a@evil.example>click</a> <b>bold</b>", "to": null}}]',
     'pending', NULL, now() - interval '10 minutes', now()),
    ('conv-old', '{}', '[]', 'pending', NULL, now() - interval '3 days', now()),
    ('conv-exp', '{"agent": "support"}', '[]', 'expired', NULL, now() - interval '9 days', now() - interval '1 day'),
    ('conv-yes', '{"agent": "support"}', '[]', 'approved', 'Nora', now() - interval '2 days', now() - interval '1 day'),
    ('conv-no', '{"agent": "growth"}', '[]', 'rejected', 'Nora', now() - interval '2 days', now() - interval '2 days');)");
