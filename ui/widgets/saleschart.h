// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/salesreview.h"
#include "widgets/chartpanel.h"

class QLineSeries;
class QStandardItemModel;

/**
 * Revenue by day or hour over that of the period compared. Gaps in the data are gaps in the line; unusual days carry a
 * marker of their own shape. The figures are behind T as a table.
 */
class SalesChart : public ChartPanel {
    Q_OBJECT
public:
    enum class Size {
        Small, ///< a tile's: few labels, no legend
        Large,
    };
    explicit SalesChart(Size size, QWidget* parent = nullptr);

    /** Draws @p points; @p weeks names the compared line. */
    void show(const QVector<SalesPoint>& points, const QVector<UnusualDay>& unusual, int weeks);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] qsizetype labelStep() const; ///< every how many points a label has room
    [[nodiscard]] QString labelOf(const SalesPoint& point) const;
    void clear();
    void fillTable(const QVector<SalesPoint>& points, const QVector<UnusualDay>& unusual, int weeks);
    void addAxes(const QVector<SalesPoint>& points, double lowest, double highest, const QString& currency);
    void addLine(const QVector<SalesPoint>& points, bool now, const QString& name);
    void addMarkers(const QVector<SalesPoint>& points, const QVector<UnusualDay>& unusual, bool inCompared);
    void attach(class QXYSeries* series, bool inLegend);
    void repaintSeries();
    [[nodiscard]] int roomAround() const; ///< px of height that legend and axis of time take
    [[nodiscard]] int valueSteps() const; ///< about how many amounts have room one above the other

    const Size m_size;
    QStandardItemModel* m_figures = nullptr;
    QVector<SalesPoint> m_points;
    QVector<UnusualDay> m_unusual;
    int m_weeks = 1;
    qsizetype m_labelStep = 0; ///< as it was drawn
    int m_valueSteps = 0; ///< of the axis of money, as it was drawn
};
