// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/replicareads.h"

#include "db/sql.h"

#include <QCoreApplication>
#include <algorithm>

using namespace std::chrono_literals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReplicaReads)
};

/** So long a read waits for the replica, and so long the first reads wait for its connection. */
constexpr auto kPatience = 2s;
/** Less than this behind, a replica that was set aside is read from again. */
constexpr auto kCaughtUp = 1s;
constexpr auto kLook = 1s; ///< how often its lag is looked at while there is one
constexpr auto kLookWhileWell = 15s;

/** What the replica says of itself. */
struct Position {
    bool standby = false;
    qint64 replayed = 0;
    std::optional<ReplicaLag::Milliseconds> newest; ///< age of the newest transaction that it replayed
};

/** Rounded down, so that what is shown does not change each second. */
qint64 shownSeconds(ReplicaLag::Milliseconds lag)
{
    const qint64 seconds = std::chrono::duration_cast<std::chrono::seconds>(lag).count();
    const qint64 step = seconds < 5 ? 1 : seconds < 60 ? 5 : 60;
    return seconds / step * step;
}

/**
 * How far the primary has written. What is on its disk: records that nobody waits for stay off it, and so off the
 * replica, for as long as nothing is committed. But where commits do not wait for the disk either, the end of the log.
 */
std::any writtenPosition(pqxx::transaction_base& tx)
{
    return sql::bigint(sql::exec(tx,
                                 "SELECT pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_receive_lsn()"
                                 " WHEN current_setting('synchronous_commit') = 'off' THEN pg_current_wal_insert_lsn()"
                                 " ELSE pg_current_wal_flush_lsn() END, '0/0')::bigint")[0][0]);
}

std::any replayedPosition(pqxx::transaction_base& tx)
{
    const auto rows =
        sql::exec(tx,
                  "SELECT pg_is_in_recovery(), pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::bigint,"
                  " (extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) * 1000)::bigint");
    Position position;
    position.standby = sql::boolean(rows[0][0]);
    position.replayed = sql::bigint(rows[0][1]);
    if (const auto age = sql::optionalBigint(rows[0][2]))
        position.newest = ReplicaLag::Milliseconds(std::max<qint64>(*age, 0));
    return position;
}

/** The cluster's own number, which its copies share. */
std::any identity(pqxx::transaction_base& tx)
{
    return sql::text(sql::exec(tx, "SELECT system_identifier FROM pg_control_system()")[0][0]);
}

} // namespace

ReplicaReads::ReplicaReads(Ways ways) : m_ways(std::move(ways))
{
    m_clock.start();
    for (QTimer* timer : { &m_again, &m_monitor, &m_patience })
        timer->setSingleShot(true);
    m_late.setInterval(kPatience / 20);
    connect(&m_again, &QTimer::timeout, this, &ReplicaReads::askReplica);
    connect(&m_late, &QTimer::timeout, this, &ReplicaReads::releaseLate);
    connect(&m_monitor, &QTimer::timeout, this, &ReplicaReads::askBoth);
    connect(&m_patience, &QTimer::timeout, this, &ReplicaReads::settle);
}

void ReplicaReads::begin(bool wanted)
{
    ++m_round;
    m_wanted = wanted;
    m_settled = false;
    m_state = State::Away;
    m_why.clear();
    m_lag = {};
    m_held.clear();
    m_asking = false;
    for (QTimer* timer : { &m_again, &m_late, &m_monitor, &m_patience })
        timer->stop();
    if (wanted)
        m_patience.start(kPatience);
    updateSource();
}

void ReplicaReads::serverUp()
{
    m_lag.forgetPrimary();
    if (m_state == State::Checking)
        compareIdentities();
}

void ReplicaReads::replicaUp()
{
    ++m_round;
    m_asking = false;
    m_lag.forgetReplica();
    setState(State::Checking);
    compareIdentities();
}

void ReplicaReads::replicaDown(const DbError& why)
{
    ++m_round;
    m_asking = false;
    m_why = why.message;
    setState(State::Away);
    settle();
}

/** A standby of another cluster would show another shop's figures. Who may not ask for the number is believed. */
void ReplicaReads::compareIdentities()
{
    const quint64 round = m_round;
    m_ways.askServer(identity, [this, round](const std::any& server, const DbError& failed) {
        if (round != m_round)
            return;
        if (failed && failed.kind != DbError::Kind::Denied)
            return; // serverUp() comes back to it
        const QString expected = failed ? QString() : std::any_cast<QString>(server);
        m_ways.askReplica(identity, [this, round, expected](const std::any& replica, const DbError& unknown) {
            if (round != m_round || m_state != State::Checking)
                return;
            const QString found = unknown ? QString() : std::any_cast<QString>(replica);
            if (!expected.isEmpty() && !found.isEmpty() && expected != found)
                refuse(Text::tr("The read replica follows another server than the one of this connection."));
            else
                askBoth();
        });
    });
}

void ReplicaReads::refuse(const QString& why)
{
    DbError error;
    error.kind = DbError::Kind::Invalid;
    error.message = why;
    replicaDown(error);
    Q_EMIT refused(error);
}

/** Looks how far behind the replica is. */
void ReplicaReads::askBoth()
{
    m_ways.askServer(writtenPosition, [this, round = m_round](const std::any& answer, const DbError& failed) {
        if (round != m_round)
            return;
        if (!failed)
            onServerAt(std::any_cast<qint64>(answer));
        askReplica();
    });
    m_monitor.start(kLook); // also where no answer comes
}

void ReplicaReads::askReplica()
{
    if (m_state == State::Away || std::exchange(m_asking, true))
        return;
    m_ways.askReplica(replayedPosition, [this, round = m_round](const std::any& answer, const DbError& failed) {
        if (round != m_round)
            return;
        m_asking = false;
        if (!failed)
            onReplicaAt(answer);
    });
}

void ReplicaReads::onServerAt(qint64 position)
{
    m_lag.notePrimary(position, now());
}

void ReplicaReads::onReplicaAt(const std::any& answer)
{
    const auto position = std::any_cast<Position>(answer);
    if (!position.standby) {
        refuse(Text::tr("The read replica is no replica now: it can be written to."));
        return;
    }
    m_lag.noteReplica(position.replayed, position.newest, now());
    const auto behind = m_lag.behind(now());
    if (m_state == State::Checking)
        setState(behind < kPatience ? State::Following : State::Aside);
    else if (m_state == State::Aside && behind < kCaughtUp)
        setState(State::Following);
    m_why.clear();
    settle();
    releaseReached();
    const bool well = behind.count() == 0 && m_state == State::Following;
    if (well)
        m_monitor.start(kLookWhileWell);
    else if (!m_monitor.isActive() || m_monitor.remainingTimeAsDuration() > kLook)
        m_monitor.start(kLook);
    updateSource();
}

void ReplicaReads::read(const QueuedJob& job)
{
    m_held.insert(job.id, { job, now(), std::nullopt });
    if (!m_late.isActive())
        m_late.start();
    m_ways.askServer(writtenPosition, [this, id = job.id](const std::any& answer, const DbError& failed) {
        const auto held = m_held.find(id);
        if (held == m_held.end())
            return;
        // Where the primary is away, what the replica has is better than nothing.
        held->wanted = failed ? 0 : std::any_cast<qint64>(answer);
        if (!failed)
            onServerAt(*held->wanted);
        releaseReached();
        if (m_held.contains(id))
            askReplica();
    });
}

QList<quint64> ReplicaReads::takeBackAll()
{
    const QList<quint64> ids = m_held.keys();
    m_held.clear();
    return ids;
}

/** Sends what need not wait any longer; asks again soon for the rest. */
void ReplicaReads::releaseReached()
{
    std::optional<ReplicaLag::Milliseconds> oldest;
    const QHash<quint64, Held> all = m_held;
    for (const Held& held : all) {
        if (!held.wanted)
            continue;
        if (!m_lag.has(*held.wanted) || m_state != State::Following) {
            oldest = std::min(oldest.value_or(held.since), held.since);
            continue;
        }
        m_held.remove(held.job.id);
        m_ways.readFromReplica(held.job);
    }
    if (oldest && !m_again.isActive())
        m_again.start(std::clamp<ReplicaLag::Milliseconds>((now() - *oldest) / 4, 20ms, 250ms));
}

/** Reads that waited for as long as a reader should go to the primary, as all do until the replica has caught up. */
void ReplicaReads::releaseLate()
{
    const auto latest = now() - kPatience;
    const bool late = std::any_of(m_held.cbegin(), m_held.cend(), [&](const Held& h) { return h.since <= latest; });
    if (late && m_state == State::Following)
        setState(State::Aside);
    if (m_held.isEmpty())
        m_late.stop();
}

void ReplicaReads::setState(State state)
{
    m_state = state;
    if (state != State::Following) {
        const QHash<quint64, Held> all = std::exchange(m_held, {});
        for (const Held& held : all)
            m_ways.readFromServer(held.job);
    }
    if (state == State::Away)
        m_monitor.stop();
    else if (state == State::Aside)
        m_monitor.start(kLook);
    updateSource();
}

void ReplicaReads::settle()
{
    m_patience.stop();
    if (m_wanted && !std::exchange(m_settled, true))
        Q_EMIT settled();
}

void ReplicaReads::updateSource()
{
    ReadSource source;
    if (m_wanted) {
        source.from = m_state == State::Following ? ReadSource::From::Replica : ReadSource::From::ServerInstead;
        source.away = m_state == State::Away || m_state == State::Checking;
        source.why = m_why;
        if (!source.away)
            source.behindSeconds = shownSeconds(m_lag.behind(now()));
    }
    if (source == m_source)
        return;
    m_source = source;
    Q_EMIT sourceChanged();
}
