// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <chrono>
#include <optional>

/**
 * How far a replica is behind, from positions in the write-ahead log that both servers were asked for. By positions and
 * not by the age of the newest transaction, so that a primary on which nothing happens is not called far ahead; the
 * age only limits how long it has been. A plain value; times are of one steady clock, in milliseconds.
 */
class ReplicaLag {
public:
    using Milliseconds = std::chrono::milliseconds;

    /** The primary had written up to @p position at @p now. */
    void notePrimary(qint64 position, Milliseconds now);
    /**
     * The replica had replayed up to @p position at @p now; the newest transaction that it replayed was committed
     * @p newest ago (nothing where it has not replayed any).
     */
    void noteReplica(qint64 position, std::optional<Milliseconds> newest, Milliseconds now);
    /** Another primary may answer from now on: positions may begin anew. */
    void forgetPrimary() { m_written = 0; }
    /** Another replica may answer from now on. */
    void forgetReplica();

    [[nodiscard]] bool has(qint64 position) const { return m_replayed && *m_replayed >= position; }
    /** How long the replica has lacked something that the primary has, at most; 0 where it lacks nothing. */
    [[nodiscard]] Milliseconds behind(Milliseconds now) const;

private:
    qint64 m_written = 0;
    std::optional<qint64> m_replayed;
    std::optional<Milliseconds> m_complete; ///< when it was last known to have all
    std::optional<Milliseconds> m_newest; ///< when, by our clock, what it replayed last was committed
};
