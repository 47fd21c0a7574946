// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tiles/tile.h"

#include <QVector>

class ElidedLabel;
class QLabel;
class SalesChart;
class SalesModel;

/** Sales Pulse: the revenue of the period like for like, and what made it. Its button opens the variance review. */
class SalesTile : public Tile {
    Q_OBJECT
public:
    /** @p model must outlive the tile. */
    SalesTile(SalesModel& model, const Clock& clock, QWidget* parent = nullptr);

private:
    struct TopRow {
        ElidedLabel* name = nullptr;
        QLabel* revenue = nullptr;
    };

    QWidget* makeContent();
    void update();
    void showFigures();
    void showTop();
    void judge();

    SalesModel& m_model;
    const Clock& m_clock;
    SalesChart* m_chart = nullptr;
    QLabel* m_period = nullptr;
    QLabel* m_others = nullptr; ///< revenue in other currencies, below that in the shop's own
    QVector<TopRow> m_top;
};
