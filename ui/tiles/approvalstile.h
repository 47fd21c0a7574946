// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tiles/tile.h"

class ApprovalsModel;

/** The Approvals tile of ui.md. Follows its model. */
class ApprovalsTile : public Tile {
    Q_OBJECT
public:
    ApprovalsTile(ApprovalsModel& model, const Clock& clock, QWidget* parent = nullptr);

private:
    void update();

    ApprovalsModel& m_model;
};
