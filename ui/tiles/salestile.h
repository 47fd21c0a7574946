// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tiles/tile.h"

class SalesModel;

/** Sales Pulse: the revenue of the period like for like, and what made it. Its button opens the variance review. */
class SalesTile : public Tile {
    Q_OBJECT
public:
    /** @p model must outlive the tile. */
    SalesTile(SalesModel& model, const Clock& clock, QWidget* parent = nullptr);

private:
    void update();

    SalesModel& m_model;
};
