// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/stockitem.h"
#include "tiles/tile.h"

class BucketBar;
class InventoryModel;
class QTableView;

/** The inventory tile: the four buckets as a bar, the five most urgent items, "Review reorders (7)". */
class InventoryTile : public Tile {
    Q_OBJECT
public:
    InventoryTile(InventoryModel& model, const Clock& clock, QWidget* parent = nullptr);

Q_SIGNALS:
    /** A bucket was clicked: open the review with its variants. */
    void bucketActivated(StockStatus status);
    /** One of the urgent items was opened. */
    void itemActivated(const QString& variantId);

private:
    void update();

    InventoryModel& m_model;
    BucketBar* m_bar = nullptr;
    QTableView* m_urgent = nullptr;
};
