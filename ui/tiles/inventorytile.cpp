// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/inventorytile.h"

#include "delegates/stockdelegate.h"
#include "format.h"
#include "inventorymodel.h"
#include "theme.h"
#include "widgets/bucketbar.h"
#include "widgets/rowtable.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

InventoryTile::InventoryTile(InventoryModel& model, const Clock& clock, QWidget* parent)
    : Tile(u"inventory"_s, tr("Inventory"), clock, parent)
    , m_model(model)
{
    setObjectName(u"inventoryTile"_s);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    m_bar = new BucketBar(content);
    layout->addWidget(m_bar);

    m_urgent = new QTableView(content);
    m_urgent->setObjectName(u"urgentItems"_s);
    m_urgent->setAccessibleName(tr("Most urgent items"));
    m_urgent->setModel(model.urgentItems());
    m_urgent->setItemDelegate(new StockDelegate(m_urgent));
    setUpRowTable(*m_urgent);
    m_urgent->setFrameShape(QFrame::NoFrame);
    m_urgent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_urgent->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_urgent->horizontalHeader()->setSectionResizeMode(UrgentItemsModel::Item, QHeaderView::Stretch);
    layout->addWidget(m_urgent, 1);
    setContent(content);

    connect(m_bar, &BucketBar::bucketActivated, this, &InventoryTile::bucketActivated);
    connect(m_urgent, &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT itemActivated(index.data(TableRole::Key).toString()); });
    connect(&model, &InventoryModel::changed, this, &InventoryTile::update);
    connect(&model, &InventoryModel::freshnessChanged, this, [this] { setFreshness(m_model.freshness()); });
    connect(this, &Tile::refreshRequested, &model, &InventoryModel::refresh);
    update();
    setFreshness(model.freshness());
}

void InventoryTile::update()
{
    const InventorySummary& summary = m_model.summary();
    const int due = summary.needsDecision();
    m_bar->setBuckets(summary.buckets);
    const QString help = tr("Variants at or below their reorder point that no open purchase order covers, that are not "
                            "snoozed and that nobody has decided since. Counted from inventory_status_counts.");
    if (summary.variants() == 0) {
        setHeadline(format::missing());
        setEmptyMessage(tr("There is no stock to show yet. Import the shop's inventory: "
                           "hotdash --import shopify-inventory FILE."));
        setButton(tr("Review reorders"), false);
        setStatus(TileStatus::Empty);
        return;
    }
    setEmptyMessage({});
    const int outOfStock = summary.bucket(StockStatus::OutOfStock).needsDecision;
    if (outOfStock > 0)
        setStatus(TileStatus::Critical);
    else
        // What is out of stock is no healthy stock, even where everything is decided.
        setStatus(due > 0 || summary.bucket(StockStatus::OutOfStock).variants > 0 ? TileStatus::AttentionNeeded
                                                                                  : TileStatus::Healthy);
    setHeadline(format::number(due), due == 1 ? tr("variant needs a decision") : tr("variants need a decision"),
                outOfStock > 0 ? Severity::Critical : Severity::None, help);
    setButton(due > 0 ? tr("Review reorders (%1)").arg(format::number(due)) : tr("Review reorders"));
}
