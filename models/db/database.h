// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "data/projectinfo.h"
#include "db/connectionsettings.h"
#include "db/dbresult.h"
#include "db/serverroles.h"

#include <QObject>
#include <QPointer>
#include <any>
#include <chrono>
#include <functional>
#include <memory>

namespace pqxx {
class transaction_base;
}

/** A job that was submitted; lets the submitter cancel it. Cheap to copy; outlives the job harmlessly. */
class JobHandle {
public:
    JobHandle() = default;
    /** Drops the job if it has not begun, else asks the server to cancel it. The callback gets DbError::Cancelled. */
    void cancel();
    [[nodiscard]] bool isFinished() const;

private:
    friend class Database;
    friend struct PendingJob;
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

/**
 * How a Database finds out that a connection is dead though nobody said so: a network that swallows everything, a host
 * that is gone, a computer that slept. The kernel's own means (keepalives, tcp_user_timeout) see only the next machine
 * on the way; these see the server. Connections by Unix socket need none of it.
 */
struct Watchfulness {
    std::chrono::milliseconds pulse { 30000 }; ///< so often each connection is asked whether it lives
    std::chrono::milliseconds patience { 10000 }; ///< and must have answered after so long
    /** A job whose server says nothing for so long: longer than any statement may take (statement_timeout). */
    std::chrono::milliseconds readSilence { 45000 };
    std::chrono::milliseconds writeSilence { 75000 };
    /** More than this in answer to one job, in bytes, is no answer: a server that never ends would fill the memory. */
    quint64 longestAnswer = 512ULL * 1024 * 1024;
};

/** How long it took from asking to the answer since the database was opened; failures do not count. */
struct AnswerTimes {
    qint64 answers = 0;
    qint64 lastMs = 0;
    qint64 longestMs = 0;
};

/**
 * The database as the GUI thread sees it: submit a job, get its result back on the GUI thread. Never blocks.
 *
 * Two lanes, each one thread and one connection: reads for what the screen shows and writes for actions, so that a slow
 * query never delays a decision. A profile with a read replica has a third, to which reads go while the replica has
 * what they must show (see ReplicaReads); its breaks are no breaks, the reads go to the primary meanwhile. Each read
 * runs in a READ ONLY transaction, under the operator's role, with the project set. The connection is made, watched and
 * made again (capped, jittered backoff) by itself. Jobs submitted while there is no connection fail at once with
 * Offline.
 *
 * All members belong to the thread that made it; job functions run on a worker's thread and may touch nothing but
 * their own captured values and the transaction.
 */
class Database : public QObject {
    Q_OBJECT
public:
    enum class State {
        Closed, ///< open() was not called, or close() was
        Connecting, ///< the first connection is being made
        Connected, ///< both lanes work
        Reconnecting, ///< it broke; trying again by itself
        Failed, ///< cannot be mended by waiting: wrong password, no operator, no project; see error()
    };
    Q_ENUM(State)

    /** How changes by others reach us. */
    enum class Liveness { Live, Polling };
    Q_ENUM(Liveness)

    explicit Database(QObject* parent = nullptr);
    /** @p clock tells by its leaps that the computer slept; it must outlive the database. */
    explicit Database(const Clock& clock, QObject* parent = nullptr);
    ~Database() override; ///< stops the threads: cancels what runs, never hangs on the network

    /** Connects to @p settings. An open connection is closed first. State and error come by stateChanged(). */
    void open(const ConnectionSettings& settings);
    /** Cancels what runs, drops what waits, disconnects. */
    void close();
    /** Tries again at once where it is Reconnecting or Failed. @p password replaces the one that was refused. */
    void retryNow(const QString& password = {});
    /**
     * Switches to another of the operator's projects(); projectChanged() follows. What was read in the old one is
     * cancelled; what is being written there goes on, there.
     */
    void setProject(const QString& project);

    void setWatchfulness(const Watchfulness& watchfulness);
    /** Asks each connection now whether it lives; one that does not answer in time is made anew. */
    void checkConnections();

    [[nodiscard]] State state() const;
    [[nodiscard]] Liveness liveness() const;
    [[nodiscard]] const DbError& error() const;
    /** Where reads go, and how far a replica is behind. */
    [[nodiscard]] const ReadSource& readSource() const;
    [[nodiscard]] const ConnectionSettings& settings() const;
    [[nodiscard]] const ProjectInfo& project() const;
    [[nodiscard]] const QList<ProjectInfo>& projects() const;
    [[nodiscard]] const OperatorInfo& operatorInfo() const;
    [[nodiscard]] QString serverVersion() const;
    /** The newest migration that the database has; empty before the first connection. */
    [[nodiscard]] QString schemaVersion() const;

    /** Of read() and of write(), for diagnostics. */
    [[nodiscard]] const AnswerTimes& readTimes() const;
    [[nodiscard]] const AnswerTimes& writeTimes() const;

    template <class T>
    using Job = std::function<T(pqxx::transaction_base&)>;
    template <class T>
    using Done = std::function<void(DbResult<T>)>;

    /** Runs @p job in a read-only REPEATABLE READ transaction; @p done is called here unless @p context is gone. */
    template <class T>
    JobHandle read(QObject* context, Job<T> job, Done<T> done)
    {
        return submit<T>(Lane::Read, context, std::move(job), std::move(done));
    }

    /**
     * Runs @p job in a read-write transaction on the writing lane, in @p project, or the open one where none is named;
     * a switch of the project meanwhile changes neither. For operators' decisions use ActionRunner.
     */
    template <class T>
    JobHandle write(QObject* context, Job<T> job, Done<T> done, const QString& project = {})
    {
        return submit<T>(Lane::Write, context, std::move(job), std::move(done), project);
    }

Q_SIGNALS:
    void stateChanged(Database::State state);
    void livenessChanged(Database::Liveness liveness);
    void readSourceChanged();
    void projectChanged(const ProjectInfo& project);
    /** Another client, or we ourselves, committed a change to @p table. */
    void tableChanged(const QString& table);
    /** Notifications may have been missed: read everything again. Also after each (re)connection. */
    void resyncRequired();

private:
    friend class JobHandle;
    enum class Lane { Read, Write };
    using AnyJob = std::function<std::any(pqxx::transaction_base&)>;
    using AnyDone = std::function<void(std::any, const DbError&)>;

    template <class T>
    JobHandle submit(Lane lane, QObject* context, Job<T> job, Done<T> done, const QString& project = {})
    {
        return submitAny(
            lane, context, [job = std::move(job)](pqxx::transaction_base& tx) { return std::any(job(tx)); },
            [done = std::move(done)](std::any value, const DbError& error) {
                if (error)
                    done(DbResult<T>(error));
                else
                    done(DbResult<T>(std::any_cast<T>(std::move(value))));
            },
            project);
    }
    JobHandle submitAny(Lane lane, QObject* context, AnyJob job, AnyDone done, const QString& project);

    class Private;
    std::unique_ptr<Private> d;
};
