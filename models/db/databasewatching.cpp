// SPDX-License-Identifier: GPL-3.0-or-later
// How the Database finds out that a connection is dead though nobody said so, and who keeps a decision waiting.
#include "db/database_p.h"
#include "db/sql.h"

#include <QCoreApplication>
#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

using LaneState = DatabaseLane::State;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

/** A clock that leaps ahead by this was not merely late to be looked at: the computer slept. */
constexpr auto kSlept = 5s;
/** A decision that has waited for so long may wait for somebody's lock. */
constexpr auto kHeldUp = 1s;

/** Logins and programs whose locks the server's process @p waiting waits for. */
QString holders(pqxx::transaction_base& tx, int waiting)
{
    const auto rows = sql::exec(tx,
                                "SELECT DISTINCT a.usename, a.application_name"
                                " FROM unnest(pg_blocking_pids($1)) AS held(pid) JOIN pg_stat_activity a USING (pid)"
                                " WHERE a.usename IS NOT NULL ORDER BY 1, 2",
                                waiting);
    QStringList words;
    for (const auto& row : rows) {
        const QString program = sql::text(row[1]);
        words.append(program.isEmpty() ? sql::text(row[0]) : Text::tr("%1 (%2)").arg(sql::text(row[0]), program));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

void Database::Private::setWatchfulness(const Watchfulness& wanted)
{
    m_watchfulness = wanted;
    const auto shortest = std::min({ wanted.pulse, wanted.patience, wanted.readSilence, wanted.writeSilence }) / 4;
    m_watch.setInterval(std::clamp<std::chrono::milliseconds>(shortest, 10ms, 1s));
}

void Database::Private::watch()
{
    const QDateTime now = m_clock.now();
    const auto slept = std::chrono::milliseconds(m_lookedAt.msecsTo(now) - m_sinceLook.restart());
    m_lookedAt = now;
    if (state == State::Closed || state == State::Failed)
        return;
    if (slept >= kSlept)
        onWoken();
    for (DatabaseLane* lane : lanes())
        watchLane(*lane, lane == &write ? m_watchfulness.writeSilence : m_watchfulness.readSilence);
    watchListener();
    if (m_sincePulse.hasExpired(m_watchfulness.pulse.count()))
        checkConnections();
}

/** Servers may have closed, and networks forgotten, what was open; and the hours on the screen are old. */
void Database::Private::onWoken()
{
    qCDebug(lcDb, "the computer slept");
    m_attempts = 0;
    m_listenerAttempts = 0;
    if (state == State::Reconnecting) {
        m_retry.stop();
        connectDownLanes();
    }
    checkConnections();
    if (state == State::Connected)
        Q_EMIT q->resyncRequired();
}

void Database::Private::checkConnections()
{
    m_sincePulse.restart();
    for (DatabaseLane* lane : lanes()) {
        if (lane->state != LaneState::Up || lane->queue->running())
            continue; // what runs is watched itself
        lane->pulse = ++m_lastId;
        lane->queue->push({ lane->pulse, signIn.project.id, [](pqxx::transaction_base&) { return std::any(); } });
        lane->worker.post([](DatabaseWorker& worker) { worker.runNext(); });
    }
    if (m_listenerState == LaneState::Up && !m_listenerAsked.isValid()) {
        m_listenerAsked.start();
        m_listener.post([](ChangeListener& listener) { listener.pulse(); });
    }
}

/** Cuts @p lane off where its server has been silent for longer than an answer may take. The lane reports the rest. */
void Database::Private::watchLane(DatabaseLane& lane, std::chrono::milliseconds longest)
{
    const auto running = lane.state == LaneState::Up ? lane.queue->running() : std::nullopt;
    if (!running)
        return;
    if (&lane == &write && running->since >= kHeldUp)
        lookForHolder(*running);
    if (isEndless(lane, running->id) && !lane.control->isInterrupted()) {
        qCInfo(lcDb, "an answer does not end; the connection is given up");
        lane.queue->interrupt(lane.control);
        return;
    }
    const auto limit = running->id == lane.pulse ? m_watchfulness.patience : longest;
    const auto silence = lane.control->silence();
    if (running->since < limit || !silence || *silence < limit || lane.control->isInterrupted())
        return;
    qCInfo(lcDb, "a connection has been silent for %lld s and is given up", (long long)silence->count() / 1000);
    lane.queue->interrupt(lane.control);
    checkConnections(); // the others came the same way
}

/** Whether the server has sent more in answer to @p job than any answer needs. */
bool Database::Private::isEndless(DatabaseLane& lane, quint64 job) const
{
    const auto received = lane.control->received();
    if (!received)
        return false;
    if (std::exchange(lane.watched, job) != job)
        lane.receivedBefore = *received;
    return *received - lane.receivedBefore > m_watchfulness.longestAnswer;
}

void Database::Private::watchListener()
{
    if (!m_listenerAsked.isValid() || !m_listenerAsked.hasExpired(m_watchfulness.patience.count()))
        return;
    const auto silence = m_listenerControl->silence();
    if (!silence || *silence < m_watchfulness.patience || m_listenerControl->isInterrupted())
        return;
    qCInfo(lcDb, "the connection for changes is silent and is given up");
    m_listenerControl->interrupt();
    checkConnections();
}

/** The server knows who holds the lock only while it is waited for; so the other lane asks meanwhile. */
void Database::Private::lookForHolder(const JobQueue::Running& running)
{
    const bool asked = m_sinceHolder.isValid() && !m_sinceHolder.hasExpired(1000);
    if (asked || running.serverProcess == 0 || read.state != LaneState::Up)
        return;
    m_sinceHolder.start();
    ask(
        read, [process = running.serverProcess](pqxx::transaction_base& tx) { return std::any(holders(tx, process)); },
        [this, id = running.id](const std::any& found, const DbError& failed) {
            const QString words = failed ? QString() : std::any_cast<QString>(found);
            if (words.isEmpty())
                return;
            m_heldUp = id;
            m_holder = words;
        });
}
