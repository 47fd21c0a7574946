// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/handover.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QObject>
#include <QThread>
#include <chrono>
#include <functional>
#include <memory>

/** Runs the calls that are posted to it, in the thread that it lives in. */
class CallRelay : public QObject {
public:
    /** Any thread. */
    void post(std::function<void()> call)
    {
        auto* event = new CallEvent(std::move(call));
        handOver();
        QCoreApplication::postEvent(this, event);
    }

    bool event(QEvent* event) override
    {
        handOver();
        if (event->type() != QEvent::User)
            return QObject::event(event);
        static_cast<CallEvent*>(event)->call();
        return true;
    }

private:
    struct CallEvent : QEvent {
        explicit CallEvent(std::function<void()> function) : QEvent(QEvent::User), call(std::move(function)) { }
        std::function<void()> call;
    };
};

/**
 * A thread that ends with what lives in it: the worker and the relay of its calls are deleted here, when the event loop
 * is over, so that handOver() comes after all that this thread does to what it shares with others.
 */
class ThreadOfWorker : public QThread {
public:
    /** Takes both, which must live in the thread that calls this. */
    ThreadOfWorker(std::unique_ptr<QObject> worker, std::unique_ptr<CallRelay> relay)
        : m_worker(std::move(worker))
        , m_relay(std::move(relay))
    {
        m_worker->moveToThread(this);
        m_relay->moveToThread(this);
    }

protected:
    void run() override
    {
        exec();
        handOver();
        m_relay.reset();
        m_worker.reset();
        handOver();
    }

private:
    std::unique_ptr<QObject> m_worker;
    std::unique_ptr<CallRelay> m_relay;
};

/**
 * A worker object in a named thread of its own. The thread is ended with the worker in it; where it hangs in a system
 * call that nobody can interrupt (the look-up of a host's name), both are abandoned rather than waited for: they own
 * everything that they touch, and the end of the process ends them.
 */
template <class Worker>
class WorkerThread {
public:
    WorkerThread(const QString& name, std::unique_ptr<Worker> worker) : m_worker(worker.get())
    {
        auto relay = std::make_unique<CallRelay>();
        m_relay = relay.get();
        m_thread = std::make_unique<ThreadOfWorker>(std::move(worker), std::move(relay));
        m_thread->setObjectName(name);
        m_thread->start();
    }
    ~WorkerThread()
    {
        quit();
        if (waitUntil(m_deadline.isForever() ? QDeadlineTimer(std::chrono::seconds(2)) : m_deadline))
            return;
        qWarning("The thread %s does not end and is left behind.", qUtf8Printable(m_thread->objectName()));
        QThread* abandoned = m_thread.release();
        QObject::connect(abandoned, &QThread::finished, abandoned, &QObject::deleteLater); // if it ends after all
    }
    Q_DISABLE_COPY_MOVE(WorkerThread)

    /** Asks the thread to end; the destructor waits for it, two seconds at most. */
    void quit()
    {
        handOver();
        m_thread->quit();
    }
    /** The same, but the destructor waits until @p deadline: for threads that end together. */
    void quitBy(QDeadlineTimer deadline)
    {
        m_deadline = deadline;
        quit();
    }
    /** As quitBy(), but what was posted before is run first: Qt drops what is still posted when it is told to quit. */
    void finishBy(QDeadlineTimer deadline)
    {
        m_deadline = deadline;
        m_relay->post([thread = m_thread.get()] { thread->quit(); });
    }
    /** Whether the thread ended within @p time. */
    bool wait(std::chrono::milliseconds time) { return waitUntil(QDeadlineTimer(time)); }
    [[nodiscard]] Worker* get() const { return m_worker; }

    /** Runs @p call(worker) in the worker's thread, later. */
    template <class Call>
    void post(Call call)
    {
        m_relay->post([worker = m_worker, call = std::move(call)] { call(*worker); });
    }

private:
    bool waitUntil(QDeadlineTimer deadline)
    {
        const bool ended = m_thread->wait(deadline);
        handOver();
        return ended;
    }

    Worker* m_worker; ///< deleted by its thread when that ends
    CallRelay* m_relay = nullptr; ///< the same
    std::unique_ptr<ThreadOfWorker> m_thread;
    QDeadlineTimer m_deadline { QDeadlineTimer::Forever };
};
