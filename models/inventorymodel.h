// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/stockitem.h"
#include "refreshscheduler.h"
#include "tablemodel.h"

/** The inventory tile's five most urgent items. */
class UrgentItemsModel final : public TableModel<UrgentItem> {
    Q_OBJECT
public:
    enum Column { Item, Stock, Cover, OnOrder, ColumnCount };
    using TableModel::TableModel;

protected:
    [[nodiscard]] QString key(const UrgentItem& row) const override { return row.variantId; }
    [[nodiscard]] QVariant cell(const UrgentItem& row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] int columnTotal() const override { return ColumnCount; }
};

/**
 * What the inventory tile shows: counts of the four buckets and the most urgent items, kept current from the rollups.
 * GUI thread only.
 */
class InventoryModel : public QObject {
    Q_OBJECT
public:
    explicit InventoryModel(RefreshScheduler& scheduler, QObject* parent = nullptr);

    [[nodiscard]] const InventorySummary& summary() const { return m_summary; }
    [[nodiscard]] UrgentItemsModel* urgentItems() { return &m_urgent; }
    [[nodiscard]] const Freshness& freshness() const { return m_query.freshness(); }
    /** Reads now. */
    void refresh() { m_query.refresh(); }

Q_SIGNALS:
    /** The summary is another one. */
    void changed();
    void freshnessChanged();

private:
    InventorySummary m_summary;
    UrgentItemsModel m_urgent;
    LiveQuery<InventorySummary> m_query;
};
