// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tiles/tile.h"

class ApprovalsModel;
class QLabel;
struct ApprovalsSummary;

/** How many requests of agents are pending, since when, by which agent. Follows its model. */
class ApprovalsTile : public Tile {
    Q_OBJECT
public:
    ApprovalsTile(ApprovalsModel& model, const Clock& clock, QWidget* parent = nullptr);

private:
    void update();
    [[nodiscard]] static QString describeAgents(const ApprovalsSummary& summary);

    ApprovalsModel& m_model;
    const Clock& m_clock;
    QLabel* m_agents;
};
