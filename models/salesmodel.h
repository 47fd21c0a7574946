// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/freshness.h"
#include "data/period.h"
#include "data/salesoverview.h"
#include "refreshscheduler.h"
#include "tablemodel.h"

#include <QObject>
#include <QTimer>

/** From which change on the tile warns; set by the application from its settings. */
struct SalesThresholds {
    double attentionFall = 0.05; ///< a fall by this share of the compared revenue is "Attention needed"
    double criticalFall = 0.15; ///< and by this share is "Critical"
    int staleOpenHours = defaultStaleOpenHours; ///< so many opening hours without a revenue fact are "Stale"
    friend bool operator==(const SalesThresholds&, const SalesThresholds&) = default;
};

/**
 * What the Sales Pulse tile shows: revenue of the chosen period like for like, the last complete week over the one
 * before, the top SKUs and the open orders. Follows the database, and asks anew when the shop's hour has passed.
 * GUI thread only.
 */
class SalesModel : public QObject {
    Q_OBJECT
public:
    explicit SalesModel(RefreshScheduler& scheduler, QObject* parent = nullptr);

    /** The tool bar's period. Custom keeps the days that were set before, or the last 7. */
    void setPeriod(PeriodChoice choice);
    /** Chooses Custom with these days of the shop's calendar, both included. */
    void setCustomPeriod(QDate firstDay, QDate lastDay);
    [[nodiscard]] PeriodChoice periodChoice() const { return m_choice; }
    /** The period as of now; invalid while no project is open. */
    [[nodiscard]] Period period() const;

    void setThresholds(const SalesThresholds& thresholds);
    [[nodiscard]] const SalesThresholds& thresholds() const { return m_thresholds; }

    [[nodiscard]] const SalesOverview& overview() const { return m_overview; }
    [[nodiscard]] const Freshness& freshness() const;
    /** How serious the change of the shop's own currency is by the thresholds. */
    [[nodiscard]] Severity severity() const;
    /** Opening hours that passed without a revenue fact, as far as the threshold; 0 while there is nothing to judge. */
    [[nodiscard]] int silentOpenHours() const;
    /** Whether the newest revenue fact is older than can be expected. */
    [[nodiscard]] bool isSilent() const { return silentOpenHours() >= m_thresholds.staleOpenHours; }
    /** Reads now. */
    void refresh();

    [[nodiscard]] RefreshScheduler& scheduler() const { return m_scheduler; }

Q_SIGNALS:
    /** New figures, thresholds or a new hour: paint again. */
    void changed();
    void freshnessChanged();
    void periodChanged();

private:
    void ask();
    void followHour();

    RefreshScheduler& m_scheduler;
    LiveQuery<SalesOverview>* m_query = nullptr;
    QTimer m_hourTimer;
    PeriodChoice m_choice = PeriodChoice::Last24Hours;
    QDate m_customFirst;
    QDate m_customLast;
    SalesThresholds m_thresholds;
    SalesOverview m_overview;
};
