// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/reorderdetail.h"
#include "reordertables.h"

#include <QWidget>

class ChartPanel;
class QBarSeries;
class QLabel;
class QLineSeries;

/**
 * Units sold on each of the last 14 days as bars, the average as a dashed line, days without stock in another colour
 * and named below the chart, with the figures as a table behind the chart.
 */
class VelocityChart : public QWidget {
    Q_OBJECT
public:
    explicit VelocityChart(QWidget* parent = nullptr);

    void setDetail(const ReorderDetail& detail);
    void clear();
    /** What the chart shows, in one sentence; also its accessible description. */
    [[nodiscard]] QString summary() const { return m_summary; }

private:
    void redraw();

    ReorderDetail m_detail;
    VelocityDaysModel m_figures;
    ChartPanel* m_panel = nullptr;
    QLabel* m_words = nullptr;
    QString m_summary;
};
