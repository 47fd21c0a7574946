// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dberror.h"
#include "db/jobqueue.h"
#include "db/replicalag.h"
#include "db/serverroles.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <any>
#include <functional>

/**
 * Decides which server each read goes to, where a profile has a replica. A read sees at least what was committed
 * before it was asked for, whoever committed it: the primary is asked how far its log has come, and the read waits
 * until the replica has replayed that far. It so waits for two seconds at most; then, and for as long as the replica
 * stays so far behind, reads go to the primary. The same where the replica is away, or is none: what can be written
 * to, or belongs to another cluster, would show something else.
 *
 * Knows no connections: the Database gives it the ways to ask. GUI thread only; nothing blocks.
 */
class ReplicaReads : public QObject {
    Q_OBJECT
public:
    using Job = std::function<std::any(pqxx::transaction_base&)>;
    using Answer = std::function<void(std::any, const DbError&)>;
    struct Ways {
        std::function<void(Job, Answer)> askServer;
        std::function<void(Job, Answer)> askReplica;
        std::function<void(const QueuedJob&)> readFromServer;
        std::function<void(const QueuedJob&)> readFromReplica;
    };

    explicit ReplicaReads(Ways ways);

    /** A connection is opened, of a profile that has a replica if @p wanted. */
    void begin(bool wanted);
    /** The connection is closed. The reads that wait were taken back before: takeBackAll(). */
    void end() { begin(false); }
    /** The primary's reading lane is connected, perhaps to another server than before. */
    void serverUp();
    void replicaUp();
    void replicaDown(const DbError& why);

    [[nodiscard]] bool isWanted() const { return m_wanted; }
    /** Whether it is known which server reads go to, so that reading may begin. */
    [[nodiscard]] bool isSettled() const { return !m_wanted || m_settled; }
    /** Whether reads are to be given to read(); else the primary is to be asked. */
    [[nodiscard]] bool serves() const { return m_state == State::Following; }
    /** Sends @p job one of the two ways, now or later. */
    void read(const QueuedJob& job);
    /** Takes a read back that still waits; false where it does not. */
    bool takeBack(quint64 id) { return m_held.remove(id) > 0; }
    QList<quint64> takeBackAll();
    [[nodiscard]] const ReadSource& source() const { return m_source; }

Q_SIGNALS:
    void sourceChanged();
    void settled();
    /** It is no replica of the primary: to be disconnected, and tried again later. */
    void refused(const DbError& why);

private:
    enum class State {
        Away, ///< not connected
        Checking, ///< connected, and not known yet whether it is the right one
        Following,
        Aside, ///< connected, but too far behind
    };
    struct Held {
        QueuedJob job;
        ReplicaLag::Milliseconds since {};
        std::optional<qint64> wanted; ///< the position that the replica must have reached
    };

    void compareIdentities();
    void refuse(const QString& why);
    void askBoth();
    void askReplica();
    void onServerAt(qint64 position);
    void onReplicaAt(const std::any& answer);
    void releaseReached();
    void releaseLate();
    void setState(State state);
    void settle();
    void updateSource();
    [[nodiscard]] ReplicaLag::Milliseconds now() const { return ReplicaLag::Milliseconds(m_clock.elapsed()); }

    const Ways m_ways;
    bool m_wanted = false;
    bool m_settled = false;
    State m_state = State::Away;
    quint64 m_round = 0; ///< raised with each connection; older answers are dropped
    QString m_why; ///< why it cannot be used
    ReplicaLag m_lag;
    QElapsedTimer m_clock;
    QHash<quint64, Held> m_held;
    bool m_asking = false; ///< the replica owes an answer
    QTimer m_again; ///< asks the replica while reads wait for it
    QTimer m_late; ///< looks after reads that have waited long enough
    QTimer m_monitor; ///< looks how far behind it is
    QTimer m_patience; ///< for the first connection
    ReadSource m_source;
};
