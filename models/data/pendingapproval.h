// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QPair>
#include <QString>
#include <QVector>

/** A pending AgentApproval row: what an agent asks a person. Untrusted text: show it plain. */
struct PendingApproval {
    qint64 id = 0;
    QString conversationId;
    QString agent; ///< from the serialized run; "" where it names none
    QString toolName; ///< what it wants to call; "" where it names none
    QDateTime createdAt; ///< UTC

    friend bool operator==(const PendingApproval&, const PendingApproval&) = default;
};

/** What the Approvals tile shows. */
struct ApprovalsSummary {
    int pending = 0;
    QDateTime oldest; ///< UTC; invalid where nothing is pending
    QDateTime newest; ///< UTC
    QVector<QPair<QString, int>> byAgent; ///< most first
};
