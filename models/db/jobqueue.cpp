// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/jobqueue.h"

#include <algorithm>
#include <chrono>

void JobQueue::push(QueuedJob job)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(job));
}

bool JobQueue::withdraw(quint64 id)
{
    const std::lock_guard lock(m_mutex);
    const auto at =
        std::find_if(m_waiting.begin(), m_waiting.end(), [&](const QueuedJob& job) { return job.id == id; });
    if (at == m_waiting.end())
        return false;
    m_waiting.erase(at);
    return true;
}

QList<quint64> JobQueue::withdrawAll()
{
    const std::lock_guard lock(m_mutex);
    QList<quint64> ids;
    for (const QueuedJob& job : m_waiting)
        ids.append(job.id);
    m_waiting.clear();
    return ids;
}

quint64 JobQueue::markRunning()
{
    const std::lock_guard lock(m_mutex);
    m_unwanted = m_running != 0;
    return m_running;
}

bool JobQueue::mark(quint64 id)
{
    const std::lock_guard lock(m_mutex);
    if (m_running != id)
        return false;
    m_unwanted = true;
    return true;
}

std::optional<JobQueue::Running> JobQueue::running() const
{
    const std::lock_guard lock(m_mutex);
    if (m_running == 0)
        return {};
    const auto since = std::chrono::steady_clock::now() - m_begun;
    return Running { m_running, std::chrono::duration_cast<std::chrono::milliseconds>(since), m_serverProcess };
}

void JobQueue::interrupt(const std::shared_ptr<ConnectionControl>& control)
{
    if (!control)
        return;
    control->interrupt();
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
}

void JobQueue::cancelOnServer(quint64 id)
{
    std::unique_lock lock(m_mutex);
    // A cancellation that arrives between two statements of a job is lost, so it is repeated.
    while (m_running == id && m_control && !m_control->isInterrupted()) {
        const auto control = m_control;
        m_cancelling = control;
        lock.unlock();
        control->cancelQuery();
        lock.lock();
        m_cancelling.reset();
        m_changed.notify_all();
        m_changed.wait_for(lock, std::chrono::milliseconds(50),
                           [&] { return m_running != id || control->isInterrupted(); });
    }
}

std::optional<QueuedJob> JobQueue::takeNext(std::shared_ptr<ConnectionControl> control)
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting.empty())
        return {};
    QueuedJob job = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_control = std::move(control);
    m_running = job.id;
    m_begun = std::chrono::steady_clock::now();
    m_serverProcess = 0;
    m_unwanted = false;
    return job;
}

void JobQueue::setServerProcess(int id)
{
    const std::lock_guard lock(m_mutex);
    m_serverProcess = id;
}

bool JobQueue::isUnwanted() const
{
    const std::lock_guard lock(m_mutex);
    return m_unwanted;
}

void JobQueue::runningEnded()
{
    std::unique_lock lock(m_mutex);
    m_running = 0;
    m_unwanted = false;
    m_changed.notify_all();
    m_changed.wait(lock, [&] { return !m_cancelling || m_cancelling->isInterrupted(); });
}
