// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "actions/outcome.h"
#include "db/database.h"

#include <QObject>
#include <QSet>

/**
 * Writes actions, each in one transaction, and reports one outcome for each.
 *
 * A broken connection at commit is settled by asking for the action's UUID after reconnecting: never written twice,
 * never reported lost when it is there. Running an id that is already under way does nothing (a double click).
 * GUI thread only.
 */
class ActionRunner : public QObject {
    Q_OBJECT
public:
    explicit ActionRunner(Database& database, QObject* parent = nullptr);

    using Done = std::function<void(const Outcome&)>;
    /** Begins @p action; @p done is called here, later, unless @p context is gone. False for an id under way. */
    bool run(const Action& action, QObject* context, Done done);
    /** How many actions are under way. */
    [[nodiscard]] int pending() const;

Q_SIGNALS:
    /** After each outcome, for notifications and the log. */
    void finished(const QUuid& id, const Outcome& outcome);
    void pendingChanged(int pending);

private:
    void settle(const Action& action, QObject* context, const Done& done, int attempt);
    void report(const QUuid& id, QObject* context, const Done& done, const Outcome& outcome);

    Database& m_database;
    QSet<QUuid> m_underWay;
};
