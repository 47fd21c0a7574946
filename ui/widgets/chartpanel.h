// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QChart;
class QChartView;
class QStackedWidget;
class QTableView;
class QToolButton;

/**
 * A chart with its figures as a table behind one key (T or the "Table" button), so that nobody depends on seeing it.
 * Restyles itself when the theme changes; call Theme::styleChart() after adding axes. The chart is owned by its view;
 * the model is the caller's.
 */
class ChartPanel : public QWidget {
    Q_OBJECT
public:
    /** @p name is what a screen reader says: "Revenue by hour, this week and last week". */
    explicit ChartPanel(const QString& name, QWidget* parent = nullptr);
    [[nodiscard]] QChart* chart() const;
    [[nodiscard]] QChartView* chartView() const;
    /** The figures that the chart draws. */
    void setFigures(QAbstractItemModel* model);
    /** One sentence of what is to be seen, for screen readers: kept current by the owner. */
    void setSummary(const QString& summary);
    void showTable(bool table);
    [[nodiscard]] bool isTableShown() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restyle();
    void placeToggle();

    QChartView* m_view = nullptr;
    QTableView* m_table = nullptr;
    QStackedWidget* m_stack = nullptr;
    QToolButton* m_toggle = nullptr;
};
