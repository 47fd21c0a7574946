// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/workerthread.h"

#include <functional>
#include <memory>
#include <mutex>

/**
 * Where worker threads leave calls for the thread that made it, which runs them in its event loop, in order. Shared
 * with the workers, since one that hangs may outlive its owner (see WorkerThread): after close() its calls are dropped.
 */
class CallInbox {
public:
    /** Any thread. */
    void post(std::function<void()> call)
    {
        const std::lock_guard lock(m_mutex);
        if (m_relay)
            m_relay->post(std::move(call));
    }

    /** Drops what was not run yet and all that comes later. Only by the thread that made it. */
    void close()
    {
        std::unique_ptr<CallRelay> relay; // dies, with what it still had, after the lock is given back
        const std::lock_guard lock(m_mutex);
        m_relay.swap(relay);
    }

private:
    std::mutex m_mutex;
    std::unique_ptr<CallRelay> m_relay = std::make_unique<CallRelay>();
};
