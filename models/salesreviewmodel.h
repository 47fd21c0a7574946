// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/salesreview.h"
#include "refreshscheduler.h"

#include <QObject>
#include <QTimer>

/**
 * What the variance review shows: one period in one currency, and the actions that touch it. Follows the database.
 * GUI thread only.
 */
class SalesReviewModel : public QObject {
    Q_OBJECT
public:
    /** @p staleOpenHours without a sale end the data; see SalesThresholds. */
    SalesReviewModel(RefreshScheduler& scheduler, int staleOpenHours, QObject* parent = nullptr);

    /**
     * Asks for another period, without waiting for the event loop; the days are for Custom. The actions are asked for
     * when the first figures are there, which they must not hold up.
     */
    void setPeriod(PeriodChoice choice, QDate firstDay = {}, QDate lastDay = {});
    [[nodiscard]] PeriodChoice periodChoice() const { return m_choice; }
    /** Shows another of the currencies that were read. */
    void setCurrency(const QString& currency);

    [[nodiscard]] bool hasData() const { return m_hasData; }
    [[nodiscard]] const SalesReview& review() const { return m_review; }
    /** The shop's own first. */
    [[nodiscard]] QStringList currencies() const;
    [[nodiscard]] const QVector<OpenOrder>& openOrders() const { return m_data.openOrders; }
    /** Newest first: those whose period overlaps this one, and those without a period that were written since it began.
     */
    [[nodiscard]] const QVector<SalesAction>& actions() const { return m_actions; }
    [[nodiscard]] const Freshness& freshness() const { return m_query->freshness(); }
    [[nodiscard]] const QTimeZone& zone() const { return m_data.period.zone; }
    void refresh();

Q_SIGNALS:
    /** The review's figures are others. */
    void changed();
    void actionsChanged();
    void freshnessChanged();

private:
    void ask();
    void takeActions(const QVector<SalesAction>& actions);

    RefreshScheduler& m_scheduler;
    const int m_staleOpenHours;
    LiveQuery<SalesReviewData>* m_query = nullptr;
    LiveQuery<QVector<SalesAction>>* m_actionsQuery = nullptr;
    QTimer m_hourTimer;
    PeriodChoice m_choice = PeriodChoice::Last24Hours;
    QDate m_firstDay;
    QDate m_lastDay;
    QString m_currency;
    Period m_asked;
    SalesReviewData m_data;
    SalesReview m_review;
    QVector<SalesAction> m_actions;
    bool m_hasData = false;
};
