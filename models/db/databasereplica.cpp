// SPDX-License-Identifier: GPL-3.0-or-later
// The Database's third lane, to a read replica: see ReplicaReads for what goes there.
#include "db/database_p.h"

using namespace std::chrono_literals;

using LaneState = DatabaseLane::State;

namespace {

/** Where waiting seems not to mend it, the replica is asked this seldom: a login is not to be locked for it. */
constexpr auto kHopeless = 60s;

/** Whether the primary may well answer what the replica did not. */
bool mayAnswerElsewhere(const DbError& error)
{
    const bool stoppedByReplay = error.sqlState == QLatin1String("40001") || error.sqlState == QLatin1String("40P01");
    const bool notOnStandbys = error.sqlState == QLatin1String("25006") || error.sqlState == QLatin1String("0A000");
    return error.kind == DbError::Kind::Offline || stoppedByReplay || notOnStandbys;
}

} // namespace

ReplicaReads::Ways Database::Private::ways()
{
    return { [this](AnyJob run, AnyDone done) { ask(read, std::move(run), std::move(done)); },
             [this](AnyJob run, AnyDone done) { ask(*replica, std::move(run), std::move(done)); },
             [this](const QueuedJob& job) { readFromServer(job); },
             [this](const QueuedJob& job) { readFromReplica(job); } };
}

QList<DatabaseLane*> Database::Private::lanes()
{
    QList<DatabaseLane*> all { &read, &write };
    if (replica)
        all.append(replica.get());
    return all;
}

/** Connects the replica's lane, if there is one to connect; reads do not wait for it. */
void Database::Private::connectReplica()
{
    if (!m_replicaReads.isWanted() || state == State::Closed || state == State::Failed)
        return;
    if (!replica) {
        replica = std::make_unique<DatabaseLane>(QStringLiteral("hotdash-replica"), DatabaseWorker::Role::Replica);
        wire(*replica);
    }
    m_replicaRetry.stop();
    if (replica->state == LaneState::Down)
        connectLane(*replica);
}

/** Nobody need notice: what was asked of it is asked of the primary, by readsAgain(). */
void Database::Private::onReplicaBroken(const DbError& why)
{
    qCInfo(lcDb, "the read replica: %s", qUtf8Printable(why.technical.isEmpty() ? why.message : why.technical));
    m_replicaReads.replicaDown(why);
    const auto soon = backoff(m_replicaAttempts++);
    m_replicaRetry.start(needsHelp(why) ? std::chrono::milliseconds(kHopeless) : soon);
}

/** Runs a small question of our own on @p which. */
void Database::Private::ask(DatabaseLane& which, AnyJob run, AnyDone done)
{
    PendingJob job { nullptr, false, std::move(done), std::make_shared<JobHandle::Shared>(), false, {}, false };
    const quint64 id = ++m_lastId;
    m_pending.insert(id, std::move(job));
    if (which.state != LaneState::Up) {
        deliverLater(id, dbErrorOfKind(DbError::Kind::Offline));
        return;
    }
    which.queue->push({ id, signIn.project.id, std::move(run) });
    which.worker.post([](DatabaseWorker& worker) { worker.runNext(); });
}

bool Database::Private::goesToReplica() const
{
    return (state == State::Connected || state == State::Reconnecting) && m_replicaReads.serves();
}

void Database::Private::readFromServer(const QueuedJob& job)
{
    if (read.state != LaneState::Up) {
        deliverLater(job.id, dbErrorOfKind(DbError::Kind::Offline));
        return;
    }
    read.queue->push(job);
    read.worker.post([](DatabaseWorker& worker) { worker.runNext(); });
}

void Database::Private::readFromReplica(const QueuedJob& job)
{
    if (const auto pending = m_pending.find(job.id); pending != m_pending.end())
        pending->again = job.run;
    if (replica->state != LaneState::Up) {
        deliverLater(job.id, dbErrorOfKind(DbError::Kind::Offline));
        return;
    }
    replica->queue->push(job);
    replica->worker.post([](DatabaseWorker& worker) { worker.runNext(); });
}

/** Asks the primary for what the replica could not answer; false where @p why is no reason to. */
bool Database::Private::readsAgain(PendingJob& job, quint64 id, const DbError& why)
{
    const AnyJob run = std::exchange(job.again, {});
    if (!run || job.unwanted || !mayAnswerElsewhere(why) || read.state != LaneState::Up)
        return false;
    readFromServer({ id, signIn.project.id, run });
    return true;
}
