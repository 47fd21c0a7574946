// SPDX-License-Identifier: GPL-3.0-or-later
#include "refreshscheduler.h"

#include <QHash>
#include <QPointer>
#include <QRandomGenerator>
#include <chrono>
#include <utility>
#include <vector>

using namespace std::chrono_literals;

namespace {

using AnyJob = std::function<std::any(pqxx::transaction_base&)>;

/** What one transaction brought: an answer for each question, up to the first that failed. */
struct BatchAnswer {
    std::vector<std::any> answers;
    DbError error; ///< of the question after the last answer; the others were not asked
};

/** Runs in the worker's thread. A failed statement ends its transaction, so the rest is asked again without it. */
BatchAnswer askAll(pqxx::transaction_base& tx, const std::vector<AnyJob>& jobs)
{
    BatchAnswer batch;
    for (const AnyJob& job : jobs) {
        try {
            batch.answers.push_back(job(tx));
        } catch (...) {
            batch.error = dbErrorFromCurrentException();
            if (batch.error.kind == DbError::Kind::Offline)
                throw;
            break;
        }
    }
    return batch;
}

/** @p time, give or take a third. */
std::chrono::milliseconds jittered(std::chrono::milliseconds time)
{
    const int third = int(time.count()) / 3;
    return time + std::chrono::milliseconds(QRandomGenerator::global()->bounded(-third, third + 1));
}

} // namespace

/** The queries, and the reads that are under way. */
class RefreshScheduler::Private {
public:
    struct Asked {
        QPointer<LiveQueryBase> query;
        quint64 generation;
    };
    /** One read that is under way. */
    struct Batch {
        QList<Asked> asked;
        JobHandle handle;
        QDateTime askedAt;
    };

    [[nodiscard]] bool isAsked(const LiveQueryBase* query, quint64 generation) const
    {
        for (const Batch& batch : batches) {
            for (const Asked& asked : batch.asked) {
                if (asked.query == query && asked.generation == generation)
                    return true;
            }
        }
        return false;
    }

    /** Calls @p call for each query; one that is destroyed by it is not called any more. */
    template <class Call>
    void forEach(Call call) const
    {
        const QList<LiveQueryBase*> now = queries;
        for (LiveQueryBase* query : now) {
            if (queries.contains(query))
                call(query);
        }
    }

    QList<LiveQueryBase*> queries;
    QSet<LiveQueryBase*> urgent; ///< due, and not to wait for others
    QHash<quint64, Batch> batches;
    quint64 lastBatch = 0;
    QTimer coalesce;
    QTimer atOnce;
    QTimer poll;
    QTimer retry; ///< of what failed though there is a connection: nothing would notify its recovery
    QSet<LiveQueryBase*> retrying; ///< asked again by itself: the error stays on the screen meanwhile
    std::chrono::milliseconds pollInterval = 30s;
    QString project;
};

RefreshScheduler::RefreshScheduler(Database& database, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , d(std::make_unique<Private>())
{
    d->project = database.project().id;
    d->coalesce.setSingleShot(true);
    d->atOnce.setSingleShot(true);
    d->atOnce.setInterval(0);
    d->poll.setSingleShot(true);
    d->retry.setSingleShot(true);
    connect(&d->retry, &QTimer::timeout, this, &RefreshScheduler::retryFailed);
    connect(&d->coalesce, &QTimer::timeout, this, [this] { run(false); });
    connect(&d->atOnce, &QTimer::timeout, this, [this] { run(true); });
    connect(&d->poll, &QTimer::timeout, this, [this] {
        refreshAll();
        updatePolling();
    });
    connect(&database, &Database::tableChanged, this, [this](const QString& table) {
        d->forEach([&](LiveQueryBase* query) {
            if (query->m_tables.contains(table))
                makeDue(query, false);
        });
    });
    connect(&database, &Database::resyncRequired, this, &RefreshScheduler::refreshAll);
    connect(&database, &Database::livenessChanged, this, &RefreshScheduler::updatePolling);
    connect(&database, &Database::stateChanged, this, &RefreshScheduler::onStateChanged);
    connect(&database, &Database::projectChanged, this, &RefreshScheduler::onProjectChanged);
    updatePolling();
}

RefreshScheduler::~RefreshScheduler()
{
    for (auto& batch : d->batches)
        batch.handle.cancel();
}

void RefreshScheduler::refreshAll()
{
    d->forEach([this](LiveQueryBase* query) { makeDue(query, true); });
}

void RefreshScheduler::flush()
{
    if (!d->atOnce.isActive())
        return;
    d->atOnce.stop();
    run(true);
}

void RefreshScheduler::setPollInterval(std::chrono::milliseconds interval)
{
    d->pollInterval = interval;
    d->poll.stop();
    updatePolling();
}

bool RefreshScheduler::isBusy() const
{
    return !d->batches.isEmpty();
}

void RefreshScheduler::attach(LiveQueryBase* query)
{
    d->queries.append(query);
}

void RefreshScheduler::detach(LiveQueryBase* query)
{
    withdraw(query);
    d->queries.removeOne(query);
    d->urgent.remove(query);
    d->retrying.remove(query);
}

/** Cancels the read that would answer only @p query, whose answer nobody wants any more. */
void RefreshScheduler::withdraw(const LiveQueryBase* query)
{
    for (auto& batch : d->batches) {
        if (batch.asked.size() == 1 && batch.asked.first().query == query)
            batch.handle.cancel();
    }
}

void RefreshScheduler::makeDue(LiveQueryBase* query, bool atOnce)
{
    query->m_due = true;
    if (!query->m_active)
        return;
    if (m_database.state() != Database::State::Connected) {
        noteConnection(query); // it is asked after the connection is there
        return;
    }
    if (atOnce) {
        d->urgent.insert(query);
        d->atOnce.start();
    } else if (!d->coalesce.isActive()) {
        d->coalesce.start(jittered(150ms));
    }
}

void RefreshScheduler::run(bool urgentOnly)
{
    if (m_database.state() != Database::State::Connected)
        return;
    Private::Batch batch;
    std::vector<AnyJob> jobs;
    for (LiveQueryBase* query : std::as_const(d->queries)) {
        if (!query->m_due || !query->m_active || (urgentOnly && !d->urgent.contains(query)))
            continue;
        // While it is being asked it stays due, and is asked again after that.
        if (d->isAsked(query, query->m_generation))
            continue;
        AnyJob job = query->job();
        if (!job)
            continue;
        query->m_due = false;
        d->urgent.remove(query);
        jobs.push_back(std::move(job));
        batch.asked.append({ query, query->m_generation });
    }
    if (jobs.empty())
        return;
    batch.askedAt = m_clock.now();
    const quint64 id = ++d->lastBatch;
    const QList<Private::Asked> asked = batch.asked;
    batch.handle = m_database.read<BatchAnswer>(
        this, [jobs = std::move(jobs)](pqxx::transaction_base& tx) { return askAll(tx, jobs); },
        [this, id](DbResult<BatchAnswer> result) {
            if (result)
                onAnswers(id, result.value().answers, result.value().error);
            else
                onAnswers(id, {}, result.error());
        });
    d->batches.insert(id, std::move(batch));
    if (d->batches.size() == 1)
        Q_EMIT busyChanged(true);
    for (const Private::Asked& one : asked) {
        LiveQueryBase* query = one.query.data();
        if (!query)
            continue;
        const LoadState state = query->m_freshness.state;
        const bool byItself = d->retrying.remove(query);
        if (state == LoadState::NotLoaded || (state == LoadState::Error && !byItself))
            query->setState(LoadState::Loading, {});
    }
}

void RefreshScheduler::onAnswers(quint64 id, const std::vector<std::any>& answers, const DbError& error)
{
    const Private::Batch batch = d->batches.take(id);
    const bool broken = error.kind == DbError::Kind::Offline || error.kind == DbError::Kind::Cancelled;
    for (qsizetype i = 0; i < batch.asked.size(); ++i) {
        const Private::Asked& asked = batch.asked.at(i);
        LiveQueryBase* query = asked.query.data();
        if (!query || query->m_generation != asked.generation)
            continue; // the question is another one by now
        if (std::size_t(i) < answers.size()) {
            query->m_freshness.loadedAt = batch.askedAt;
            query->deliver(answers[std::size_t(i)]);
            if (asked.query) // whoever got the data may have done away with it
                query->setState(LoadState::Ready, {});
        } else if (std::size_t(i) == answers.size() || (broken && answers.empty())) {
            const bool hasData = query->m_freshness.loadedAt.isValid();
            query->setState(hasData ? LoadState::Stale : LoadState::Error, error);
            if (!d->retry.isActive())
                d->retry.start(jittered(d->pollInterval));
        } else {
            query->m_due = true; // was not reached
            d->urgent.insert(query);
        }
    }
    // What became due while it was being asked.
    d->forEach([this](LiveQueryBase* query) {
        if (query->m_due && query->m_active)
            makeDue(query, d->urgent.contains(query));
    });
    if (d->batches.isEmpty())
        Q_EMIT busyChanged(false);
}

void RefreshScheduler::retryFailed()
{
    d->forEach([this](LiveQueryBase* query) {
        const LoadState state = query->m_freshness.state;
        if (!query->m_active || (state != LoadState::Stale && state != LoadState::Error))
            return;
        if (m_database.state() == Database::State::Connected)
            d->retrying.insert(query);
        makeDue(query, true);
    });
}

void RefreshScheduler::updatePolling()
{
    const bool wanted =
        m_database.state() == Database::State::Connected && m_database.liveness() == Database::Liveness::Polling;
    if (!wanted)
        d->poll.stop();
    else if (!d->poll.isActive())
        d->poll.start(jittered(d->pollInterval));
}

void RefreshScheduler::onStateChanged()
{
    updatePolling();
    if (m_database.state() == Database::State::Connected)
        return; // resyncRequired() follows
    d->coalesce.stop();
    d->atOnce.stop();
    d->forEach([this](LiveQueryBase* query) { noteConnection(query); });
}

/** Tells @p query what it means for its data that there is no connection. */
void RefreshScheduler::noteConnection(LiveQueryBase* query)
{
    if (!query->job() || !query->m_active)
        return;
    const bool hasData = query->m_freshness.loadedAt.isValid();
    switch (m_database.state()) {
    case Database::State::Closed:
    case Database::State::Connected:
        break;
    case Database::State::Connecting:
        if (!hasData)
            query->setState(LoadState::Loading, {});
        break;
    case Database::State::Reconnecting:
    case Database::State::Failed:
        query->setState(hasData ? LoadState::Stale : LoadState::Error, m_database.error());
        break;
    }
}

/** Nothing of another project stays on the screen. */
void RefreshScheduler::onProjectChanged(const ProjectInfo& project)
{
    if (std::exchange(d->project, project.id) == project.id)
        return;
    d->forEach([](LiveQueryBase* query) {
        ++query->m_generation;
        query->m_freshness = {};
        query->m_due = true;
        query->forget();
        Q_EMIT query->freshnessChanged();
    });
}

LiveQueryBase::LiveQueryBase(RefreshScheduler& scheduler, QStringList tables, QObject* parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_tables(std::move(tables))
{
    scheduler.attach(this);
}

LiveQueryBase::~LiveQueryBase()
{
    m_scheduler.detach(this);
}

void LiveQueryBase::refresh()
{
    m_scheduler.makeDue(this, true);
}

void LiveQueryBase::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (!active)
        m_scheduler.withdraw(this);
    else if (m_due || m_freshness.state != LoadState::Ready)
        refresh();
}

void LiveQueryBase::questionChanged()
{
    m_scheduler.withdraw(this);
    ++m_generation;
    refresh();
}

void LiveQueryBase::setState(LoadState state, const DbError& error)
{
    m_freshness.state = state;
    m_freshness.error = error;
    Q_EMIT freshnessChanged();
}
