// SPDX-License-Identifier: GPL-3.0-or-later
// How the Database makes its connections and makes them again; its jobs are in database_p.cpp.
#include "db/database_p.h"
#include "db/sql.h"

#include <QRandomGenerator>
#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

using LaneState = DatabaseLane::State;

namespace {

/** From so many attempts on the pauses between them are seconds. */
constexpr int kPatientAttempts = 4;
constexpr int kPooledRounds = 3;
constexpr const char* kTooManyConnections = "53300"; ///< SQLSTATE

} // namespace

/** 0.25 s, doubling to 15 s, of which a random half to all: so that clients do not come back at the same instant. */
std::chrono::milliseconds Database::Private::backoff(int attempt)
{
    const auto longest = std::min<std::chrono::milliseconds>(15s, 250ms * (1 << std::min(attempt, 6)));
    return longest / 2 + std::chrono::milliseconds(QRandomGenerator::global()->bounded(int(longest.count() / 2)));
}

void Database::Private::setState(State wanted)
{
    if (state == wanted)
        return;
    state = wanted;
    Q_EMIT q->stateChanged(state);
}

void Database::Private::setLiveness(Liveness wanted)
{
    if (liveness == wanted)
        return;
    liveness = wanted;
    Q_EMIT q->livenessChanged(liveness);
}

void Database::Private::connectLane(DatabaseLane& lane)
{
    lane.state = LaneState::Connecting;
    lane.epoch = ++m_lastEpoch;
    lane.control = std::make_shared<ConnectionControl>();
    const QString project = signIn.project.isValid() ? signIn.project.id : settings.project;
    lane.worker.post([settings = settings, project, control = lane.control, epoch = lane.epoch](
                         DatabaseWorker& worker) { worker.connectTo(settings, project, control, epoch); });
}

void Database::Private::connectDownLanes()
{
    for (DatabaseLane* lane : { &read, &write }) {
        if (lane->state == LaneState::Down)
            connectLane(*lane);
    }
    connectReplica();
    if (signIn.project.isValid() && m_listenerState == LaneState::Down)
        connectListener();
}

void Database::Private::connectListener()
{
    if (m_listenerState != LaneState::Down || state == State::Closed || state == State::Failed)
        return;
    const bool scarce = error.sqlState == QLatin1String(kTooManyConnections);
    if (scarce && (read.state != LaneState::Up || write.state != LaneState::Up))
        return; // it would take what they need; onConnected() comes back to it
    m_listenerRetry.stop();
    m_listenerState = LaneState::Connecting;
    m_pooledProcess = 0;
    m_pooledRounds = 0;
    m_listenerEpoch = ++m_lastEpoch;
    m_listenerControl = std::make_shared<ConnectionControl>();
    m_listener.post(
        [settings = settings, project = signIn.project.id, control = m_listenerControl,
         epoch = m_listenerEpoch](ChangeListener& listener) { listener.listen(settings, project, control, epoch); });
}

void Database::Private::onConnected(DatabaseLane& lane, quint64 epoch, const SignIn& result)
{
    if (epoch != lane.epoch)
        return;
    lane.state = LaneState::Up;
    if (&lane == replica.get()) {
        m_replicaAttempts = 0;
        m_replicaReads.replicaUp();
        return;
    }
    if (&lane == &read)
        m_replicaReads.serverUp();
    if (&lane == &write) { // the primary's word counts; a replica may be behind
        adoptSignIn(result);
        sendProbe();
    }
    if (signIn.project.isValid() && m_listenerState == LaneState::Down && !m_listenerRetry.isActive())
        connectListener();
    checkReady();
}

void Database::Private::adoptSignIn(const SignIn& result)
{
    const ProjectInfo before = signIn.project;
    signIn = result;
    for (const ProjectInfo& project : result.projects) {
        if (project.id == before.id) // which may have been chosen while this connection was made
            signIn.project = project;
    }
    if (signIn.project != before)
        Q_EMIT q->projectChanged(signIn.project);
}

void Database::Private::checkReady()
{
    if (read.state != LaneState::Up || write.state != LaneState::Up || !m_listenerSettled
        || !m_replicaReads.isSettled())
        return;
    m_attempts = 0;
    m_retry.stop();
    if (state == State::Connected)
        return;
    error = {};
    setState(State::Connected);
    Q_EMIT q->resyncRequired();
}

void Database::Private::onBroken(DatabaseLane& lane, quint64 epoch, const DbError& why)
{
    if (epoch != lane.epoch || lane.state == LaneState::Down)
        return;
    lane.state = LaneState::Down;
    const auto waiting = lane.queue->withdrawAll();
    for (const quint64 id : waiting)
        deliverLater(id, dbErrorOfKind(DbError::Kind::Offline));
    if (&lane == replica.get()) {
        onReplicaBroken(why);
        return;
    }
    if (needsHelp(why)) {
        fail(why);
        return;
    }
    error = why;
    if (why.sqlState == QLatin1String(kTooManyConnections))
        yieldListener();
    setState(State::Reconnecting);
    scheduleRetry();
}

/** Where the server has too few connections left, reading and writing go before hearing of changes. */
void Database::Private::yieldListener()
{
    if (m_listenerState != LaneState::Up)
        return;
    m_listener.post([](ChangeListener& listener) { listener.drop(); });
    m_listenerEpoch = ++m_lastEpoch;
    m_listenerState = LaneState::Down;
    m_listenerAsked.invalidate();
    m_probeChannel.clear();
    m_listenerAttempts = std::max(m_listenerAttempts, kPatientAttempts);
    setLiveness(Liveness::Polling);
    m_listenerRetry.start(backoff(m_listenerAttempts));
}

void Database::Private::scheduleRetry()
{
    if (!m_retry.isActive())
        m_retry.start(backoff(m_attempts++));
}

void Database::Private::fail(const DbError& why)
{
    for (DatabaseLane* lane : lanes())
        stopLane(*lane);
    m_replicaRetry.stop();
    stopListener();
    m_retry.stop();
    if (m_replicaReads.isWanted())
        m_replicaReads.replicaDown(why);
    error = why;
    setState(State::Failed);
}

void Database::Private::onListening(quint64 epoch, const QString& channel)
{
    if (epoch != m_listenerEpoch)
        return;
    m_listenerState = LaneState::Up;
    m_listenerAttempts = 0;
    m_probeChannel = channel;
    sendProbe();
    const bool again = std::exchange(m_listenerSettled, true) && state == State::Connected;
    checkReady();
    if (again) // changes may have been missed while nobody listened
        Q_EMIT q->resyncRequired();
}

/** The listener's own connection would get its own notification even where nobody else's arrive: so another sends it.
 */
void Database::Private::sendProbe()
{
    if (m_probeChannel.isEmpty() || write.state != LaneState::Up)
        return;
    const QString channel = std::exchange(m_probeChannel, {});
    const quint64 id = ++m_lastId;
    write.queue->push({ id, signIn.project.id, [channel](pqxx::transaction_base& tx) {
                           sql::exec(tx, "SELECT pg_notify($1, '')", channel);
                           return std::any();
                       } });
    write.worker.post([](DatabaseWorker& worker) { worker.runNext(); });
    m_listener.post([](ChangeListener& listener) { listener.expectProbe(); });
}

/**
 * A pooler in transaction mode shares the server's sessions among clients, one in session mode does not. It shares them
 * if two of our connections were served by the same process, or the listener by different ones. Three rounds that show
 * neither are taken for session mode; the probe has the last word.
 */
void Database::Private::onPooled(quint64 epoch, int process)
{
    if (epoch != m_listenerEpoch)
        return;
    const int before = std::exchange(m_pooledProcess, process);
    if (before != 0 && before != process) {
        pollInstead();
    } else if (write.state != LaneState::Up || m_pooledRounds++ >= kPooledRounds) {
        m_listener.post([](ChangeListener& listener) { listener.beginListening(); });
    } else {
        write.queue->push({ ++m_lastId, signIn.project.id, [this, epoch, process, inbox = m_inbox](auto& tx) {
                               const bool shared =
                                   sql::integer(sql::exec(tx, "SELECT pg_backend_pid()")[0][0]) == process;
                               inbox->post([this, epoch, shared] {
                                   if (epoch != m_listenerEpoch)
                                       return;
                                   if (shared)
                                       pollInstead();
                                   else
                                       m_listener.post([](ChangeListener& listener) { listener.askProcess(); });
                               });
                               return std::any();
                           } });
        write.worker.post([](DatabaseWorker& worker) { worker.runNext(); });
    }
}

/** Behind this pooler nothing is notified: gives the connection for it up. */
void Database::Private::pollInstead()
{
    m_listener.post([](ChangeListener& listener) { listener.drop(); });
    m_listenerState = LaneState::Up; // as far as it goes
    m_listenerAttempts = 0;
    m_listenerSettled = true;
    setLiveness(Liveness::Polling);
    checkReady();
}

void Database::Private::onListenerBroken(quint64 epoch, const DbError& why)
{
    if (epoch != m_listenerEpoch || state == State::Closed)
        return;
    m_listenerState = LaneState::Down;
    m_listenerAsked.invalidate();
    m_listenerSettled = true; // reading need not wait for it: polling does
    m_probeChannel.clear();
    qCDebug(lcDb, "no notifications: %s", qUtf8Printable(why.technical));
    setLiveness(Liveness::Polling);
    if (state == State::Failed)
        return;
    m_listenerRetry.start(backoff(m_listenerAttempts++));
    checkReady();
}
