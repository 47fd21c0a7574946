// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/jobqueue.h"
#include "db/pqxxcompat.h"
#include "db/signin.h"

#include <QObject>
#include <QSocketNotifier>
#include <any>
#include <memory>

/** What a job returned, or why it failed. Shared, because a posted call copies what it carries. */
struct JobResult {
    std::any value;
    DbError error;
};
using JobResultPointer = std::shared_ptr<JobResult>;

/**
 * One lane of the Database: one connection, used by the one thread that this object lives in. Every slot belongs to
 * that thread, and so does the emission of its signals, which the Database relays; values pass as copies. An idle
 * connection is watched, so that a break is noticed when it happens and not with the next job.
 */
class DatabaseWorker : public QObject {
    Q_OBJECT
public:
    enum class Role {
        Read,
        Write,
        Replica, ///< reads, from the server that only follows
    };

    DatabaseWorker(Role role, std::shared_ptr<JobQueue> queue);
    ~DatabaseWorker() override;

    /** Connects and signs in; connected() or broken() with @p epoch tells the end of it. */
    void connectTo(const ConnectionSettings& settings, const QString& project,
                   const std::shared_ptr<ConnectionControl>& control, quint64 epoch);
    /** Closes the connection. */
    void drop();
    /** Runs the next job of the queue, if there is one. */
    void runNext();

Q_SIGNALS:
    void connected(quint64 epoch, const SignIn& signIn);
    /** The attempt to connect failed, or the connection broke. */
    void broken(quint64 epoch, const DbError& error);
    void finished(quint64 id, const JobResultPointer& result);

private:
    [[nodiscard]] PGconn* raw() const;
    void run(const QueuedJob& job, JobResult& result);
    void perform(const QueuedJob& job, JobResult& result, bool& committing);
    void rollBack();
    void prepareBegin(const QString& project);
    void watch();
    void onReadable();

    const Role m_role;
    const std::shared_ptr<JobQueue> m_queue;
    std::shared_ptr<ConnectionControl> m_control;
    std::unique_ptr<pqxxcompat::Connection> m_connection;
    PGconn* m_raw = nullptr; ///< m_connection's; only valid while that one is open
    std::unique_ptr<QSocketNotifier> m_notifier;
    QString m_project;
    std::string m_begin; ///< what each transaction begins with, in one round trip
    quint64 m_epoch = 0;
};
