// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <chrono>
#include <mutex>

/** A clock that stands still until a test moves it. */
class FakeClock final : public Clock {
public:
    explicit FakeClock(QDateTime now = QDateTime(QDate(2026, 11, 16), QTime(12, 0), Qt::UTC))
        : m_now(std::move(now)) { }

    [[nodiscard]] QDateTime now() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_now;
    }
    void set(const QDateTime& now)
    {
        const std::lock_guard lock(m_mutex);
        m_now = now;
    }
    void advance(std::chrono::milliseconds time) { set(now().addMSecs(time.count())); }

private:
    mutable std::mutex m_mutex;
    QDateTime m_now;
};
