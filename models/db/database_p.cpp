// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database_p.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace {

/** How long a job that was asked to stop may take before its connection is cut. */
constexpr auto kGrace = 500ms;
/** How long the threads may take to end, all together, before they are left behind. */
constexpr auto kEnd = 3s;

void count(AnswerTimes& times, qint64 milliseconds)
{
    ++times.answers;
    times.lastMs = milliseconds;
    times.longestMs = std::max(times.longestMs, milliseconds);
}

} // namespace

DatabaseLane::DatabaseLane(const QString& name, DatabaseWorker::Role role)
    : queue(std::make_shared<JobQueue>())
    , worker(name, std::make_unique<DatabaseWorker>(role, queue))
{
}

/**
 * Runs @p handler here, later, whenever @p worker emits @p signal. Instead of Qt's queued signals, so that all that
 * passes between our threads does so in one way, which the thread sanitizer can follow.
 */
template <class Worker, class... Args, class Handler>
void Database::Private::relay(const Worker* worker, void (Worker::*signal)(Args...), Handler handler)
{
    connect(
        worker, signal, worker,
        [inbox = m_inbox, handler](const std::decay_t<Args>&... args) {
            inbox->post([handler, ... values = args] { handler(values...); });
        },
        Qt::DirectConnection);
}

Database::Private::Private(Database* owner, const Clock& wallClock)
    : q(owner)
    , m_replicaReads(ways())
    , m_clock(wallClock)
    , m_canceller(QStringLiteral("hotdash-cancel"), std::make_unique<QueryCanceller>())
    , m_listener(QStringLiteral("hotdash-listen"), std::make_unique<ChangeListener>())
    , read(QStringLiteral("hotdash-read"), DatabaseWorker::Role::Read)
    , write(QStringLiteral("hotdash-write"), DatabaseWorker::Role::Write)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Private::connectDownLanes);
    m_listenerRetry.setSingleShot(true);
    connect(&m_listenerRetry, &QTimer::timeout, this, &Private::connectListener);
    connect(&m_watch, &QTimer::timeout, this, &Private::watch);
    m_replicaRetry.setSingleShot(true);
    connect(&m_replicaRetry, &QTimer::timeout, this, &Private::connectReplica);
    connect(&m_replicaReads, &ReplicaReads::settled, this, &Private::checkReady);
    connect(&m_replicaReads, &ReplicaReads::sourceChanged, q, &Database::readSourceChanged);
    connect(&m_replicaReads, &ReplicaReads::refused, this, [this](const DbError& why) {
        stopLane(*replica);
        onReplicaBroken(why);
    });
    setWatchfulness({});
    wire(read);
    wire(write);
    const ChangeListener* listener = m_listener.get();
    relay(listener, &ChangeListener::listening,
          [this](quint64 epoch, const QString& channel) { onListening(epoch, channel); });
    relay(listener, &ChangeListener::broken,
          [this](quint64 epoch, const DbError& why) { onListenerBroken(epoch, why); });
    relay(listener, &ChangeListener::pooled, [this](quint64 epoch, int process) { onPooled(epoch, process); });
    relay(listener, &ChangeListener::alive, [this](quint64 epoch) {
        if (epoch == m_listenerEpoch)
            m_listenerAsked.invalidate();
    });
    relay(listener, &ChangeListener::switched, [this] { Q_EMIT q->resyncRequired(); });
    relay(listener, &ChangeListener::liveKnown, [this](quint64 epoch, bool live) {
        if (epoch == m_listenerEpoch)
            setLiveness(live ? Liveness::Live : Liveness::Polling);
    });
    relay(listener, &ChangeListener::changed, [this](const QStringList& tables) {
        if (state == State::Closed)
            return;
        for (const QString& table : tables)
            Q_EMIT q->tableChanged(table);
    });
}

void Database::Private::wire(DatabaseLane& lane)
{
    const DatabaseWorker* worker = lane.worker.get();
    relay(worker, &DatabaseWorker::connected,
          [this, &lane](quint64 epoch, const SignIn& result) { onConnected(lane, epoch, result); });
    relay(worker, &DatabaseWorker::broken,
          [this, &lane](quint64 epoch, const DbError& why) { onBroken(lane, epoch, why); });
    relay(worker, &DatabaseWorker::finished,
          [this](quint64 id, const JobResultPointer& result) { deliver(id, std::move(result->value), result->error); });
}

/** Nobody is told any more. Whoever runs is asked to stop, then cut off; so no thread waits for the network. */
Database::Private::~Private()
{
    m_inbox->close();
    const QDeadlineTimer deadline(kEnd);
    for (DatabaseLane* lane : lanes()) {
        lane->queue->withdrawAll();
        if (lane->state == DatabaseLane::State::Up)
            stopRunning(*lane);
        else
            lane->queue->interrupt(lane->control);
        lane->worker.quitBy(deadline);
    }
    if (m_listenerControl && m_listenerState == DatabaseLane::State::Connecting)
        m_listenerControl->interrupt();
    m_listener.quitBy(deadline);
    m_canceller.finishBy(deadline); // only after it has asked for both lanes: the server would go on with the other's
    for (DatabaseLane* lane : lanes()) {
        if (!lane->worker.wait(kGrace))
            lane->queue->interrupt(lane->control);
    }
    if (m_listenerControl && !m_listener.wait(kGrace))
        m_listenerControl->interrupt();
}

void Database::Private::open(const ConnectionSettings& wanted)
{
    if (state != State::Closed)
        close();
    settings = wanted;
    error = {};
    readTimes = {};
    writeTimes = {};
    m_attempts = 0;
    m_listenerAttempts = 0;
    m_lookedAt = m_clock.now();
    m_sinceLook.start();
    m_sincePulse.start();
    m_watch.start();
    m_replicaAttempts = 0;
    m_replicaReads.begin(!serverroles::conninfoOf(settings, ServerRole::Replica).isEmpty());
    setState(State::Connecting);
    connectDownLanes();
}

void Database::Private::close()
{
    if (state == State::Closed)
        return;
    refuseAnswers();
    for (DatabaseLane* lane : lanes())
        stopLane(*lane);
    stopListener();
    m_replicaReads.end();
    m_replicaRetry.stop();
    m_retry.stop();
    m_watch.stop();
    error = {};
    const bool hadProject = signIn.project.isValid();
    signIn = {};
    setState(State::Closed);
    if (hadProject)
        Q_EMIT q->projectChanged(signIn.project);
}

void Database::Private::retryNow(const QString& password)
{
    if (state != State::Reconnecting && state != State::Failed)
        return;
    if (!password.isNull())
        settings.password = password;
    m_attempts = 0;
    m_retry.stop();
    setState(signIn.project.isValid() ? State::Reconnecting : State::Connecting);
    connectDownLanes();
}

void Database::Private::setProject(const QString& wanted)
{
    const auto found = std::find_if(signIn.projects.cbegin(), signIn.projects.cend(),
                                    [&](const ProjectInfo& project) { return project.id == wanted; });
    if (found == signIn.projects.cend() || signIn.project.id == wanted)
        return;
    signIn.project = *found;
    settings.project = wanted;
    refuseAnswers();
    for (DatabaseLane* lane : lanes()) {
        if (lane == &write)
            continue; // each decision is of the project that it was made in, and is still wanted there
        dropJobs(*lane);
        if (lane->state == DatabaseLane::State::Up)
            stopRunning(*lane);
    }
    if (m_listenerState == DatabaseLane::State::Up)
        m_listener.post([wanted](ChangeListener& listener) { listener.setProject(wanted); });
    Q_EMIT q->projectChanged(signIn.project);
    if (state == State::Connected)
        Q_EMIT q->resyncRequired();
}

quint64 Database::Private::submit(Lane which, PendingJob job, AnyJob run, const QString& wanted)
{
    const QString& project = wanted.isEmpty() ? signIn.project.id : wanted;
    const quint64 id = ++m_lastId;
    job.asked.start();
    m_pending.insert(id, std::move(job));
    if (which == Lane::Read && goesToReplica()) {
        m_replicaReads.read({ id, project, std::move(run) });
        return id;
    }
    DatabaseLane& target = lane(which);
    const bool usable =
        (state == State::Connected || state == State::Reconnecting) && target.state == DatabaseLane::State::Up;
    if (!usable) {
        DbError offline = dbErrorOfKind(DbError::Kind::Offline);
        offline.technical = error.technical;
        deliverLater(id, offline);
        return id;
    }
    target.queue->push({ id, project, std::move(run) });
    target.worker.post([](DatabaseWorker& worker) { worker.runNext(); });
    return id;
}

void Database::Private::cancel(quint64 id, bool isWrite)
{
    const auto job = m_pending.find(id);
    const bool onReplica = job != m_pending.end() && job->again;
    DatabaseLane& target = isWrite ? write : onReplica ? *replica : read;
    if (job != m_pending.end())
        job->unwanted = true;
    if (m_replicaReads.takeBack(id) || target.queue->withdraw(id)) {
        deliverLater(id, dbErrorOfKind(DbError::Kind::Cancelled));
    } else if (target.queue->mark(id)) {
        m_canceller.post([queue = target.queue, id](QueryCanceller&) { queue->cancelOnServer(id); });
    }
}

/** Asks what runs to stop. Its result still comes. */
void Database::Private::stopRunning(DatabaseLane& lane)
{
    if (const quint64 id = lane.queue->markRunning())
        m_canceller.post([queue = lane.queue, id](QueryCanceller&) { queue->cancelOnServer(id); });
}

void Database::Private::dropJobs(DatabaseLane& lane)
{
    const auto ids = lane.queue->withdrawAll();
    for (const quint64 id : ids)
        deliverLater(id, dbErrorOfKind(DbError::Kind::Cancelled));
}

/** Ends the lane's connection: at once where it is only being made, after a short grace where a job runs. */
void Database::Private::stopLane(DatabaseLane& lane)
{
    dropJobs(lane);
    if (lane.state == DatabaseLane::State::Connecting)
        lane.queue->interrupt(lane.control);
    else
        stopRunning(lane);
    lane.worker.post([](DatabaseWorker& worker) { worker.drop(); });
    lane.state = DatabaseLane::State::Down;
    lane.epoch = ++m_lastEpoch;
    if (lane.control) {
        QTimer::singleShot(kGrace, this, [queue = lane.queue, control = std::weak_ptr(lane.control)] {
            queue->interrupt(control.lock());
        });
    }
}

void Database::Private::stopListener()
{
    if (m_listenerControl && m_listenerState == DatabaseLane::State::Connecting)
        m_listenerControl->interrupt();
    m_listener.post([](ChangeListener& listener) { listener.drop(); });
    QTimer::singleShot(kGrace, this, [control = std::weak_ptr(m_listenerControl)] {
        if (const auto late = control.lock())
            late->interrupt();
    });
    m_listenerControl.reset();
    m_listenerState = DatabaseLane::State::Down;
    m_listenerEpoch = ++m_lastEpoch;
    m_listenerSettled = false;
    m_listenerRetry.stop();
    m_listenerAsked.invalidate();
    m_probeChannel.clear();
    setLiveness(Liveness::Polling);
}

/** Reads that are under way belong to another project, or to no open database any more. */
void Database::Private::refuseAnswers()
{
    const auto held = m_replicaReads.takeBackAll();
    for (const quint64 id : held)
        deliverLater(id, dbErrorOfKind(DbError::Kind::Cancelled));
    for (PendingJob& job : m_pending)
        job.unwanted = true;
}

void Database::Private::deliver(quint64 id, std::any value, const DbError& why)
{
    const auto at = m_pending.find(id);
    if (at == m_pending.end())
        return;
    if (readsAgain(*at, id, why))
        return;
    const PendingJob job = std::move(*at);
    m_pending.erase(at);
    job.handle->database = nullptr;
    if (job.asked.isValid() && !why)
        count(job.write ? writeTimes : readTimes, job.asked.elapsed());
    if (!job.done || (job.hasContext && !job.context))
        return;
    DbError told = job.unwanted && !job.write && !why ? dbErrorOfKind(DbError::Kind::Cancelled) : why;
    if (id == m_heldUp)
        nameLockHolder(told, m_holder);
    if (told)
        value.reset();
    job.done(std::move(value), told);
}

void Database::Private::deliverLater(quint64 id, const DbError& why)
{
    QMetaObject::invokeMethod(
        this, [this, id, why] { deliver(id, {}, why); }, Qt::QueuedConnection);
}
