// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/salestile.h"

#include "format.h"
#include "salesmodel.h"

SalesTile::SalesTile(SalesModel& model, const Clock& clock, QWidget* parent)
    : Tile(QStringLiteral("sales"), tr("Sales Pulse"), clock, parent)
    , m_model(model)
{
    setButton(tr("Review variance"));
    connect(&m_model, &SalesModel::changed, this, &SalesTile::update);
    connect(&m_model, &SalesModel::freshnessChanged, this, [this] { setFreshness(m_model.freshness()); });
    connect(this, &Tile::refreshRequested, &m_model, &SalesModel::refresh);
    update();
}

void SalesTile::update()
{
    const SalesComparison main = m_model.overview().main();
    setHeadline(format::money(main.now ? std::optional(main.now->revenue) : std::nullopt));
    setFreshness(m_model.freshness());
}
