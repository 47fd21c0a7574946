// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/adstile.h"

#include "adsmodel.h"
#include "clock.h"
#include "format.h"

AdsTile::AdsTile(AdsModel& model, const Clock& clock, QWidget* parent)
    : Tile(QStringLiteral("ads"), tr("Ads ROAS"), clock, parent)
    , m_model(model)
{
    setButton(tr("Show campaigns"));
    connect(&model, &AdsModel::changed, this, &AdsTile::update);
    connect(this, &Tile::refreshRequested, &model, &AdsModel::refresh);
    update();
}

void AdsTile::update()
{
    setFreshness(m_model.freshness());
    if (!m_model.freshness().loadedAt.isValid())
        return;
    setHeadline(format::ratio(m_model.summary().current.roas()));
}
