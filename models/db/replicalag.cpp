// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/replicalag.h"

#include <algorithm>

void ReplicaLag::notePrimary(qint64 position, Milliseconds now)
{
    m_written = std::max(m_written, position);
    if (has(m_written))
        m_complete = now;
}

void ReplicaLag::noteReplica(qint64 position, std::optional<Milliseconds> newest, Milliseconds now)
{
    m_replayed = position;
    m_newest = newest ? std::optional(now - *newest) : std::nullopt;
    if (has(m_written))
        m_complete = now;
}

void ReplicaLag::forgetReplica()
{
    m_replayed.reset();
    m_complete.reset();
    m_newest.reset();
}

ReplicaLag::Milliseconds ReplicaLag::behind(Milliseconds now) const
{
    if (!m_replayed || has(m_written))
        return Milliseconds(0);
    // What it lacks was written after it had all, and after what it has; the later of the two is nearer.
    std::optional<Milliseconds> since = m_complete;
    if (m_newest && (!since || *m_newest > *since))
        since = m_newest;
    return since ? std::max(now - *since, Milliseconds(1)) : Milliseconds(1);
}
