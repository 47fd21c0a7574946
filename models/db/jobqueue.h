// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/serverconnection.h"

#include <QList>
#include <any>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace pqxx {
class transaction_base;
}

/** A job on its way to a worker. */
struct QueuedJob {
    quint64 id = 0;
    QString project; ///< that its transaction runs in: fixed when it is submitted
    std::function<std::any(pqxx::transaction_base&)> run;
};

/**
 * The jobs of one lane and what stops them; shared by the GUI thread, the lane's worker and the canceller. Each member
 * says who calls it; all are safe from any thread.
 */
class JobQueue {
public:
    /** GUI: adds a job. */
    void push(QueuedJob job);
    /** GUI: takes a job back that has not begun; false where it has. */
    bool withdraw(quint64 id);
    /** GUI: takes back all that have not begun. */
    QList<quint64> withdrawAll();
    /** GUI: marks the running job as unwanted; its id, or 0 where none runs. The canceller does the rest. */
    quint64 markRunning();
    /** GUI: as markRunning(), for one job; false where it does not run. */
    bool mark(quint64 id);
    /** What the worker is busy with. */
    struct Running {
        quint64 id = 0;
        std::chrono::milliseconds since {}; ///< how long it has been running
        int serverProcess = 0; ///< of the server's process that works for it; 0 before it is known
    };
    /** GUI: what runs now, if anything does. */
    [[nodiscard]] std::optional<Running> running() const;
    /** GUI: ends a connection, and with it whatever the worker does on it. Never blocks. */
    void interrupt(const std::shared_ptr<ConnectionControl>& control);

    /** Canceller: asks the server to cancel, until the job has ended. Blocks. */
    void cancelOnServer(quint64 id);

    /** Worker: the next job, which then is the running one, on the connection of @p control. */
    std::optional<QueuedJob> takeNext(std::shared_ptr<ConnectionControl> control);
    /** Worker: whether the running job is unwanted. */
    [[nodiscard]] bool isUnwanted() const;
    /** Worker: which of the server's processes works for the running job. */
    void setServerProcess(int id);
    /** Worker: the running job ended; returns when no cancellation is on its way that would hit the next one. */
    void runningEnded();

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QueuedJob> m_waiting;
    std::shared_ptr<ConnectionControl> m_control; ///< of the worker's connection
    std::shared_ptr<ConnectionControl> m_cancelling; ///< what the canceller is busy with, if it is
    quint64 m_running = 0;
    std::chrono::steady_clock::time_point m_begun; ///< when the running job was taken
    int m_serverProcess = 0;
    bool m_unwanted = false;
};
