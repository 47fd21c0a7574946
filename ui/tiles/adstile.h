// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tiles/tile.h"

class AdsModel;

/** The Ads tile of ui.md. Follows its model. */
class AdsTile : public Tile {
    Q_OBJECT
public:
    AdsTile(AdsModel& model, const Clock& clock, QWidget* parent = nullptr);

private:
    void update();

    AdsModel& m_model;
};
