// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/approvalstile.h"

#include "approvalsmodel.h"
#include "clock.h"
#include "format.h"

ApprovalsTile::ApprovalsTile(ApprovalsModel& model, const Clock& clock, QWidget* parent)
    : Tile(QStringLiteral("approvals"), tr("Approvals"), clock, parent)
    , m_model(model)
{
    setButton(tr("Show approvals"));
    connect(&model, &ApprovalsModel::changed, this, &ApprovalsTile::update);
    connect(this, &Tile::refreshRequested, &model, &ApprovalsModel::refresh);
    update();
}

void ApprovalsTile::update()
{
    setFreshness(m_model.freshness());
    if (!m_model.freshness().loadedAt.isValid())
        return;
    const ApprovalsSummary& summary = m_model.summary();
    setHeadline(format::number(qint64(summary.pending)), tr("pending"));
    setStatus(summary.pending == 0 ? TileStatus::Healthy : TileStatus::AttentionNeeded);
}
