// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "data/agentrequest.h"
#include "refreshscheduler.h"
#include "tablemodel.h"

/** The agents' requests as a table: the pending ones, oldest first, then those decided or expired. GUI thread only. */
class AgentRequestModel final : public TableModel<AgentRequest> {
    Q_OBJECT
public:
    enum Column { Status, Agent, Asks, Conversation, Created, DecidedBy, ColumnCount };

    using DateTimeText = std::function<QString(const QDateTime& instant)>;

    /** @p dateTimeText writes instants as the screen does. */
    AgentRequestModel(RefreshScheduler& scheduler, DateTimeText dateTimeText, QObject* parent = nullptr);

    [[nodiscard]] const Freshness& freshness() const { return m_query.freshness(); }
    /** A status's translated name. */
    static QString statusName(const QString& status);

Q_SIGNALS:
    void freshnessChanged();

protected:
    QString key(const AgentRequest& request) const override { return QString::number(request.id); }
    QVariant cell(const AgentRequest& request, int column, int role) const override;
    QVariant header(int column, int role) const override;
    int columnTotal() const override { return ColumnCount; }

private:
    [[nodiscard]] QString text(const AgentRequest& request, Column column) const;

    LiveQuery<QVector<AgentRequest>> m_query;
    DateTimeText m_dateTimeText;
};
