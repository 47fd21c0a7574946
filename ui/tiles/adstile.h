// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tiles/tile.h"

class AdsModel;
class QLabel;
class RoasChart;
struct AdsSummary;

/** ROAS, spend, revenue and conversions of the last 30 days, ROAS by day, best and worst campaign. Follows its model.
 */
class AdsTile : public Tile {
    Q_OBJECT
public:
    AdsTile(AdsModel& model, const Clock& clock, QWidget* parent = nullptr);

private:
    void update();
    void showFigures(const AdsSummary& summary);
    void showBestAndWorst(const AdsSummary& summary);

    AdsModel& m_model;
    RoasChart* m_chart;
    QLabel* m_bestAndWorst;
};
