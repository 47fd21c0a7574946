// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/callinbox.h"
#include "db/changelistener.h"
#include "db/database.h"
#include "db/databaseworker.h"
#include "db/jobqueue.h"
#include "db/replicareads.h"
#include "db/workerthread.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>
#include <array>

/** One lane as the GUI thread sees it. */
struct DatabaseLane {
    enum class State { Down, Connecting, Up };

    DatabaseLane(const QString& name, DatabaseWorker::Role role);

    std::shared_ptr<JobQueue> queue;
    WorkerThread<DatabaseWorker> worker;
    State state = State::Down;
    quint64 epoch = 0; ///< of the attempt under way or the connection that is up; older news is dropped
    std::shared_ptr<ConnectionControl> control; ///< of that attempt or connection
    quint64 watched = 0; ///< the job that was running when it was looked at last
    quint64 receivedBefore = 0; ///< by this connection when that job was first seen
    quint64 pulse = 0; ///< the newest job that only asks whether the connection lives
};

/** Asks servers to cancel queries, which blocks: hence a thread of its own. */
class QueryCanceller : public QObject { };

/** Where a job's result goes. GUI thread only. */
struct PendingJob {
    QPointer<QObject> context;
    bool hasContext = false;
    std::function<void(std::any, const DbError&)> done;
    std::shared_ptr<JobHandle::Shared> handle;
    bool write = false;
    std::function<std::any(pqxx::transaction_base&)> again; ///< what the primary is asked where the replica fails
    bool unwanted = false; ///< a read that was cancelled is never answered otherwise, even if it was too late
    QElapsedTimer asked {}; ///< not valid for our own small questions, which nobody times
};

struct JobHandle::Shared {
    QPointer<Database> database; ///< null once the job is finished
    quint64 id = 0;
    bool write = false;
};

class Database::Private : public QObject {
public:
    Private(Database* owner, const Clock& wallClock);
    ~Private() override;

    void open(const ConnectionSettings& wanted);
    void close();
    void retryNow(const QString& password);
    void setProject(const QString& wanted);
    quint64 submit(Lane lane, PendingJob job, AnyJob run, const QString& project);
    void cancel(quint64 id, bool write);
    void setWatchfulness(const Watchfulness& wanted);
    void checkConnections();
    [[nodiscard]] const ReadSource& readSource() const { return m_replicaReads.source(); }

    Database* const q;
    State state = State::Closed;
    Liveness liveness = Liveness::Polling;
    DbError error;
    AnswerTimes readTimes;
    AnswerTimes writeTimes;
    ConnectionSettings settings;
    SignIn signIn;

private:
    DatabaseLane& lane(Lane which) { return which == Lane::Read ? read : write; }
    template <class Worker, class... Args, class Handler>
    void relay(const Worker* worker, void (Worker::*signal)(Args...), Handler handler);
    void wire(DatabaseLane& lane);
    void setState(State wanted);
    void setLiveness(Liveness wanted);
    void connectDownLanes();
    void connectLane(DatabaseLane& lane);
    void connectListener();
    void connectReplica();
    void onReplicaBroken(const DbError& why);
    void readFromServer(const QueuedJob& job);
    void readFromReplica(const QueuedJob& job);
    [[nodiscard]] bool goesToReplica() const;
    [[nodiscard]] bool readsAgain(PendingJob& job, quint64 id, const DbError& why);
    ReplicaReads::Ways ways();
    void ask(DatabaseLane& lane, AnyJob run, AnyDone done);
    [[nodiscard]] QList<DatabaseLane*> lanes();
    void onConnected(DatabaseLane& lane, quint64 epoch, const SignIn& result);
    void onBroken(DatabaseLane& lane, quint64 epoch, const DbError& why);
    void onListening(quint64 epoch, const QString& channel);
    void onListenerBroken(quint64 epoch, const DbError& why);
    void sendProbe();
    void onPooled(quint64 epoch, int process);
    void pollInstead();
    void adoptSignIn(const SignIn& result);
    void checkReady();
    void fail(const DbError& why);
    void yieldListener();
    void scheduleRetry();
    void stopLane(DatabaseLane& lane);
    void stopListener();
    void refuseAnswers();
    void stopRunning(DatabaseLane& lane);
    void dropJobs(DatabaseLane& lane);
    void watch();
    void watchLane(DatabaseLane& lane, std::chrono::milliseconds silence);
    void watchListener();
    [[nodiscard]] bool isEndless(DatabaseLane& lane, quint64 job) const;
    void lookForHolder(const JobQueue::Running& running);
    void onWoken();
    void deliver(quint64 id, std::any value, const DbError& why);
    void deliverLater(quint64 id, const DbError& why);
    [[nodiscard]] static std::chrono::milliseconds backoff(int attempt);

    QHash<quint64, PendingJob> m_pending;
    quint64 m_lastId = 0;
    quint64 m_lastEpoch = 0;
    QTimer m_retry;
    QTimer m_listenerRetry;
    int m_attempts = 0;
    int m_listenerAttempts = 0;
    DatabaseLane::State m_listenerState = DatabaseLane::State::Down;
    bool m_listenerSettled = false; ///< it listens, or could not: reading may begin
    quint64 m_listenerEpoch = 0;
    std::shared_ptr<ConnectionControl> m_listenerControl;
    int m_pooledProcess = 0; ///< the server's process that answered the listener behind a pooler
    int m_pooledRounds = 0;
    QString m_probeChannel; ///< to be notified on the writing lane

    ReplicaReads m_replicaReads;
    QTimer m_replicaRetry;
    int m_replicaAttempts = 0;

    const Clock& m_clock;
    Watchfulness m_watchfulness;
    QTimer m_watch;
    QDateTime m_lookedAt; ///< by the clock; what passed besides m_sinceLook was slept
    QElapsedTimer m_sinceLook;
    QElapsedTimer m_sincePulse;
    QElapsedTimer m_listenerAsked; ///< valid while it owes a sign of life
    QElapsedTimer m_sinceHolder;
    quint64 m_heldUp = 0; ///< the writing job that waited for a lock
    QString m_holder; ///< who held it

    const std::shared_ptr<CallInbox> m_inbox = std::make_shared<CallInbox>(); ///< for what the threads tell

    // The threads come last, so that they end first.
    WorkerThread<QueryCanceller> m_canceller;
    WorkerThread<ChangeListener> m_listener;
    DatabaseLane read;
    DatabaseLane write;
    std::unique_ptr<DatabaseLane> replica; ///< made where a profile wants it
};
