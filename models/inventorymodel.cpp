// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventorymodel.h"

#include "data/visibletext.h"
#include "queries/inventoryqueries.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

Severity severityOf(StockStatus status)
{
    switch (status) {
    case StockStatus::OutOfStock:
    case StockStatus::UrgentReorder:
        return Severity::Critical;
    case StockStatus::LowStock:
        return Severity::Attention;
    case StockStatus::InStock:
        break;
    }
    return Severity::None;
}

QVariant raw(const UrgentItem& row, int column)
{
    switch (static_cast<UrgentItemsModel::Column>(column)) {
    case UrgentItemsModel::Item:
        return row.sku.isEmpty() ? row.title : row.sku;
    case UrgentItemsModel::Stock:
        return row.available;
    case UrgentItemsModel::Cover:
        return row.coverTenths;
    case UrgentItemsModel::OnOrder:
        return row.onOrder;
    case UrgentItemsModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

QVariant UrgentItemsModel::cell(const UrgentItem& row, int column, int role) const
{
    const QLocale locale;
    switch (role) {
    case Qt::DisplayRole:
        if (column == Item)
            return row.sku.isEmpty() ? row.title : row.title + u"  " + row.sku; // what is elided is the SKU
        if (column == Cover)
            return row.available <= 0 ? tr("none") : coverText(row.coverTenths);
        if (column == OnOrder && row.onOrder == 0)
            return u"—"_s;
        return locale.toString(raw(row, column).toInt());
    case Qt::ToolTipRole:
        return column == Item ? QVariant(visibletext::toolTip(row.title + u"  " + row.sku)) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Item ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3 in stock, cover %4, %5 on order")
            .arg(row.sku.isEmpty() ? row.title : row.sku, stockStatusName(row.status), locale.toString(row.available),
                 coverText(row.coverTenths), locale.toString(row.onOrder));
    case TableRole::Sort:
    case TableRole::RawValue:
        return raw(row, column);
    case TableRole::Severity:
        return column == Stock ? static_cast<int>(severityOf(row.status)) : static_cast<int>(Severity::None);
    default:
        return {};
    }
}

QVariant UrgentItemsModel::header(int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return column == Item ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                              : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Item:
        return tr("Most urgent");
    case Stock:
        return tr("Stock");
    case Cover:
        return tr("Cover");
    case OnOrder:
        return tr("On order");
    case ColumnCount:
        break;
    }
    return {};
}

InventoryModel::InventoryModel(RefreshScheduler& scheduler, QObject* parent)
    : QObject(parent)
    , m_query(scheduler, { u"inventory_current"_s, u"inventory_status_counts"_s, u"inventory_snapshots"_s }, this)
{
    m_query.onData([this](const InventorySummary& summary) {
        m_summary = summary;
        m_urgent.applySnapshot(summary.urgent);
        Q_EMIT changed();
    });
    m_query.onForget([this] {
        m_summary = {};
        m_urgent.clear();
        Q_EMIT changed();
    });
    m_query.setNewestRowOf([](const InventorySummary& summary) { return summary.newestSnapshot; });
    connect(&m_query, &LiveQueryBase::freshnessChanged, this, &InventoryModel::freshnessChanged);
    m_query.setJob(&inventoryqueries::readSummary);
}
