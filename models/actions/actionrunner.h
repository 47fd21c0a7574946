// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "actions/outcome.h"
#include "db/database.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <chrono>
#include <memory>

class Outbox;

/**
 * Writes actions, each in one transaction, and reports one outcome for each.
 *
 * A broken connection at commit is settled by asking for the action's UUID after reconnecting: never written twice,
 * never reported lost when it is there. Each attempt holds an advisory lock of the UUID until its transaction ends, and
 * so does the question: "not there" therefore means that the lost attempt is over and was rolled back, and only then
 * is the action sent once more. What was settled by asking has an empty Outcome::result. Serialization failures and
 * deadlocks, which the server rolls back for certain, are tried again too.
 *
 * An action belongs to the project that was open when it was begun, and to that connection: after a switch it is
 * finished, asked for and kept there and nowhere else. What is doubtful when the database is closed stays in doubt.
 *
 * Where there is no connection, an action that may wait is given to the outbox, if there is one.
 *
 * Running an id that is already under way does nothing (a double click). GUI thread only.
 */
class ActionRunner : public QObject {
    Q_OBJECT
public:
    explicit ActionRunner(Database& database, QObject* parent = nullptr);

    using Done = std::function<void(const Outcome&)>;
    /**
     * Begins @p action in @p project, or in the open one where none is named; @p done is called here, later, unless
     * @p context is gone. False for an id under way.
     */
    bool run(const Action& action, QObject* context, Done done, const QString& project = {});
    /** How long a doubtful action waits for a connection before it is reported as InDoubt; a minute unless set. */
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    /** How many actions are under way. */
    [[nodiscard]] int pending() const;
    /** Where actions wait for a connection; null for none. The outbox sets it, and how many wait in it. */
    void setOutbox(Outbox* outbox) { m_outbox = outbox; }
    void setWaiting(int waiting);
    [[nodiscard]] Outbox* outbox() const { return m_outbox; }
    /** How many actions wait in the outbox. */
    [[nodiscard]] int waiting() const { return m_waiting; }

Q_SIGNALS:
    /** After each outcome, for notifications and the log. */
    void finished(const QUuid& id, const Outcome& outcome);
    void pendingChanged(int pending);
    void waitingChanged(int waiting);

private:
    struct Run;
    using RunPointer = std::shared_ptr<Run>;
    void attempt(const RunPointer& run);
    void onAttempted(const RunPointer& run, const DbResult<QVariantMap>& result);
    void settle(const RunPointer& run, const DbError& doubt);
    void ask(const RunPointer& run);
    void onAsked(const RunPointer& run, const DbResult<bool>& result);
    void askAgain();
    void leave();
    void keepOrReport(const RunPointer& run, const Outcome& outcome);
    void report(const RunPointer& run, const Outcome& outcome);

    Database& m_database;
    Outbox* m_outbox = nullptr;
    int m_waiting = 0;
    int m_connection = 0; ///< counts the times that the database was closed
    QSet<QUuid> m_underWay;
    QList<RunPointer> m_doubtful; ///< wait for a connection, to be asked for
    std::chrono::milliseconds m_patience { 60000 };
};
