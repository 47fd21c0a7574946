// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/agentrequest.h"
#include "refreshscheduler.h"
#include "tablemodel.h"

#include <QTimer>

/** The agents' requests as a table: the pending ones, oldest first, then those decided or expired. GUI thread only. */
class AgentRequestModel final : public TableModel<AgentRequest> {
    Q_OBJECT
public:
    enum Column { Status, DecidedBy, DecidedAt, Agent, Asks, Age, Created, Conversation, ColumnCount };
    /** Pending requests wait for an answer; expired ones are aside, since nobody can answer them any more. */
    enum class Group { Pending, Expired, Decided };

    /** How the screen writes instants, and how long ago one was. */
    struct Formats {
        std::function<QString(const QDateTime& instant)> dateTime;
        std::function<QString(const QDateTime& instant)> age;
    };

    /** @p clock tells how old a request is; it must outlive the model. */
    AgentRequestModel(RefreshScheduler& scheduler, const Clock& clock, Formats formats, QObject* parent = nullptr);

    void refresh() { m_query.refresh(); }
    [[nodiscard]] const Freshness& freshness() const { return m_query.freshness(); }
    /** How many requests of @p group are loaded. */
    [[nodiscard]] int count(Group group) const;
    /** Whether the database may hold more requests of @p group than are said: most of them are loaded, not all. */
    [[nodiscard]] bool hasMore(Group group) const;
    static Group groupOf(const AgentRequest& request);
    /** A status's translated name. */
    static QString statusName(const QString& status);
    /** An agent's name, or words for none. */
    static QString agentName(const QString& agent);
    /** How many pending requests, and how many expired and decided ones each, are said at most; more are "500+". */
    static constexpr int mostPending = 5000;
    static constexpr int mostOthers = 500;

Q_SIGNALS:
    void freshnessChanged();

protected:
    QString key(const AgentRequest& request) const override { return QString::number(request.id); }
    QVariant cell(const AgentRequest& request, int column, int role) const override;
    QVariant header(int column, int role) const override;
    int columnTotal() const override { return ColumnCount; }

private:
    [[nodiscard]] QString text(const AgentRequest& request, Column column) const;
    [[nodiscard]] Severity severity(const AgentRequest& request, Column column) const;

    LiveQuery<QVector<AgentRequest>> m_query;
    const Clock& m_clock;
    Formats m_formats;
    QTimer m_minute; ///< ages grow while nothing else changes
};
