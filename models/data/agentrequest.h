// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonValue>
#include <QPair>
#include <QString>
#include <QVector>

/**
 * An AgentApproval row: what an agent asks a person, without its detail, which may be long. All of it is untrusted
 * text: show it plain, follow no link.
 */
struct AgentRequest {
    qint64 id = 0;
    QString conversationId;
    QString agent; ///< from the serialized run; "" where it names none
    QString tool; ///< what it wants to call; "" where it names none
    QString status; ///< pending, approved, rejected, expired
    QString approvedBy;
    QDateTime createdAt; ///< UTC
    QDateTime updatedAt; ///< UTC

    friend bool operator==(const AgentRequest&, const AgentRequest&) = default;
};

/** Everything that a request holds. */
struct AgentRequestDetail {
    QJsonValue interruptions; ///< the calls that wait for an answer
    QJsonValue serialized; ///< the run's state
};

/** What the Approvals tile shows: the pending rows counted. */
struct ApprovalsSummary {
    int pending = 0;
    int underHour = 0; ///< pending for less than an hour
    int underDay = 0; ///< pending for an hour or more, less than a day
    int olderThanDay = 0; ///< pending for a day or more
    int expired = 0; ///< expired rows of the last 7 days, aside
    QDateTime oldest; ///< UTC, of the pending; invalid where nothing is pending
    QDateTime newest; ///< UTC, of all rows; invalid where there are none
    QVector<QPair<QString, int>> byAgent; ///< pending, most first; "" where a row names no agent
};
