// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "data/freshness.h"
#include "db/database.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <chrono>
#include <vector>

class LiveQueryBase;

/**
 * The one refresh path: turns "a table changed" into at most one read of each query that depends on it.
 *
 * Waits about 150 ms (with some jitter, so that many clients do not ask at the same instant) for more changes, then
 * runs all queries that are due in one REPEATABLE READ transaction, so that what they show agrees. While Polling, all
 * are due every 30 s; so is, also while Live, what the server refused or had no time for. GUI thread only.
 */
class RefreshScheduler : public QObject {
    Q_OBJECT
public:
    RefreshScheduler(Database& database, const Clock& clock, QObject* parent = nullptr);
    ~RefreshScheduler() override;

    /** Makes every query due now (F5). */
    void refreshAll();
    /**
     * Sends what was asked at once, instead of when the event loop is next reached: a window that is about to build
     * itself has the server work meanwhile. Answers come from the event loop as always.
     */
    void flush();
    /** How often all is read again while nothing is notified, and what failed is tried again; 30 s unless set. */
    void setPollInterval(std::chrono::milliseconds interval);
    /** Whether a read is under way. */
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] Database& database() const { return m_database; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }

Q_SIGNALS:
    void busyChanged(bool busy);

private:
    friend class LiveQueryBase;
    void attach(LiveQueryBase* query);
    void detach(LiveQueryBase* query);
    void makeDue(LiveQueryBase* query, bool atOnce);
    void withdraw(const LiveQueryBase* query);
    void noteConnection(LiveQueryBase* query);
    void run(bool urgentOnly);
    void onAnswers(quint64 batch, const std::vector<std::any>& answers, const DbError& error);
    void retryFailed();
    void onStateChanged();
    void onProjectChanged(const ProjectInfo& project);
    void updatePolling();

    Database& m_database;
    const Clock& m_clock;
    class Private;
    std::unique_ptr<Private> d;
};

/** What RefreshScheduler knows of a query; use LiveQuery<T>. */
class LiveQueryBase : public QObject {
    Q_OBJECT
public:
    [[nodiscard]] const Freshness& freshness() const { return m_freshness; }
    /** Reads now. */
    void refresh();
    /** An inactive query (a closed dialog's) is not refreshed, and catches up when it is active again. */
    void setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_active; }

Q_SIGNALS:
    /** State, age or error changed; data, if new, was delivered before. */
    void freshnessChanged();

protected:
    LiveQueryBase(RefreshScheduler& scheduler, QStringList tables, QObject* parent);
    ~LiveQueryBase() override;

    /** Raises the generation: an answer to an older question is dropped. Called by LiveQuery::setJob(). */
    void questionChanged();
    void setNewestRow(const QDateTime& newestRow) { m_freshness.newestRow = newestRow; }

    [[nodiscard]] virtual std::function<std::any(pqxx::transaction_base&)> job() const = 0;
    virtual void deliver(const std::any& value) = 0;
    virtual void forget() = 0; ///< the project changed: what is shown belongs to another one

private:
    friend class RefreshScheduler;
    void setState(LoadState state, const DbError& error);

    RefreshScheduler& m_scheduler;
    const QStringList m_tables;
    Freshness m_freshness;
    quint64 m_generation = 0;
    bool m_active = true;
    bool m_due = false;
};

/**
 * One question to the database whose answer stays current: it is read again when one of its tables changes, after a
 * reconnection, and when the question itself changes. GUI thread only; the job runs on the worker's thread and must
 * capture values only.
 */
template <class T>
class LiveQuery final : public LiveQueryBase {
public:
    using Job = std::function<T(pqxx::transaction_base&)>;
    using NewestRow = std::function<QDateTime(const T&)>;

    /** @p tables as notified: "inventory_current", "DashboardFact", ... */
    LiveQuery(RefreshScheduler& scheduler, QStringList tables, QObject* parent)
        : LiveQueryBase(scheduler, std::move(tables), parent)
    {
    }

    /** Sets or replaces the question and asks it at once. The old answer stays on the screen until the new one is
     * there. */
    void setJob(Job job)
    {
        m_job = std::move(job);
        questionChanged();
    }
    /** Called with each new answer, before freshnessChanged(). */
    void onData(std::function<void(const T&)> handler) { m_handler = std::move(handler); }
    /** Called when the data shown must be forgotten (another project). */
    void onForget(std::function<void()> handler) { m_forget = std::move(handler); }
    /** How Freshness::newestRow is found in an answer. */
    void setNewestRowOf(NewestRow newestRow) { m_newestRow = std::move(newestRow); }

private:
    std::function<std::any(pqxx::transaction_base&)> job() const override
    {
        if (!m_job)
            return {};
        return [job = m_job](pqxx::transaction_base& tx) { return std::any(job(tx)); };
    }
    void deliver(const std::any& value) override
    {
        const T& data = std::any_cast<const T&>(value);
        if (m_newestRow)
            setNewestRow(m_newestRow(data));
        if (m_handler)
            m_handler(data);
    }
    void forget() override
    {
        if (m_forget)
            m_forget();
    }

    Job m_job;
    std::function<void(const T&)> m_handler;
    std::function<void()> m_forget;
    NewestRow m_newestRow;
};
