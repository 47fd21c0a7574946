// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

/** Tells the time. Injected, so that tests set it; SystemClock is the real one. */
class Clock {
public:
    virtual ~Clock() = default;
    /** Now, in UTC. Any thread. */
    [[nodiscard]] virtual QDateTime now() const = 0;
};

/** The machine's clock. */
class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};
