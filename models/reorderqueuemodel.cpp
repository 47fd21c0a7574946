// SPDX-License-Identifier: GPL-3.0-or-later
#include "reorderqueuemodel.h"

#include "data/visibletext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

Severity severityOf(StockStatus status)
{
    if (status == StockStatus::InStock)
        return Severity::None;
    return status == StockStatus::LowStock ? Severity::Attention : Severity::Critical;
}

/** A cell for a screen reader: money too, which a delegate writes on the screen. */
QString spoken(const QVariant& cell)
{
    if (cell.canConvert<Money>()) {
        const auto money = cell.value<Money>();
        return money.toDecimal() + u' ' + money.currency();
    }
    return cell.toString();
}

bool isNumber(ReorderQueueModel::Column column)
{
    return column >= ReorderQueueModel::Stock && column != ReorderQueueModel::Vendor;
}

QVariant shown(const QVariant& value)
{
    return value.typeId() == QMetaType::QString ? QVariant(visibletext::withoutReordering(value.toString())) : value;
}

} // namespace

int ReorderQueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int ReorderQueueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReorderQueueModel::raw(const StockItem& item, Column column) const
{
    switch (column) {
    case Status:
        return stockStatusKey(item.status);
    case Sku:
        return item.sku;
    case Title:
        return item.title();
    case Vendor:
        return item.vendorName;
    case Stock:
        return item.available;
    case Cover:
        return item.coverTenths;
    case OnOrder:
        return item.onOrder;
    case Suggested:
        return item.suggested;
    case Value: {
        const auto value = item.suggestedValue();
        return value ? QVariant(value->toDecimal()) : QVariant();
    }
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ReorderQueueModel::display(const StockItem& item, Column column) const
{
    const QLocale locale;
    switch (column) {
    case Status:
        return stockStatusName(item.status);
    case Title: {
        QStringList marks;
        if (item.isBundle)
            marks << (item.packSize.value_or(1) > 1 ? tr("bundle, pack of %1").arg(locale.toString(*item.packSize))
                                                    : tr("bundle"));
        if (item.flagged)
            marks << tr("flagged");
        if (const QString remark = m_remarks.value(item.variantId); !remark.isEmpty())
            marks << remark;
        return marks.isEmpty() ? item.title() : tr("%1 (%2)").arg(item.title(), marks.join(u", "_s));
    }
    case Sku:
        return item.sku.isEmpty() ? u"—"_s : item.sku;
    case Vendor:
        return item.vendorName.isEmpty() ? tr("no vendor") : item.vendorName;
    case Cover:
        return item.available <= 0 ? tr("none") : coverText(item.coverTenths);
    case OnOrder:
        return item.onOrder == 0 ? u"—"_s : locale.toString(item.onOrder);
    case Value: {
        const auto value = item.suggestedValue();
        if (!value)
            return u"—"_s;
        return QVariant::fromValue(*value);
    }
    case Stock:
    case Suggested:
        return locale.toString(raw(item, column).toInt());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ReorderQueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const StockItem& item = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shown(display(item, column));
    case Qt::ToolTipRole:
        return column == Title || column == Sku || column == Vendor
            ? visibletext::toolTip(display(item, column).toString())
            : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(column, Qt::Horizontal).toString(), spoken(display(item, column)));
    case TableRole::Sort:
    case TableRole::RawValue:
        return raw(item, column);
    case TableRole::Key:
        return item.variantId;
    case TableRole::Severity:
        if (column == Title && !m_remarks.value(item.variantId).isEmpty())
            return static_cast<int>(Severity::Attention);
        return static_cast<int>(column == Status ? severityOf(item.status) : Severity::None);
    case BeginsGroup:
        return m_grouped && (index.row() == 0 || at(index.row() - 1).vendorName != item.vendorName);
    default:
        return {};
    }
}

void ReorderQueueModel::setRemarks(const QHash<QString, QString>& remarks)
{
    if (remarks == m_remarks)
        return;
    m_remarks = remarks;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Title), index(rowCount() - 1, Title));
}

QVariant ReorderQueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == TableRole::Help && column == Suggested)
        return tr(
            "Reorder point plus the sales of the review days, less what is available and what is coming, raised to "
            "the vendor's minimum and to whole packs: app.suggested_quantity().");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Status:
        return tr("Status");
    case Sku:
        return tr("SKU");
    case Title:
        return tr("Product");
    case Vendor:
        return tr("Vendor");
    case Stock:
        return tr("Stock");
    case Cover:
        return tr("Cover");
    case OnOrder:
        return tr("On order");
    case Suggested:
        return tr("Suggested");
    case Value:
        return tr("Value");
    case ColumnCount:
        break;
    }
    return {};
}

void ReorderQueueModel::sort(int column, Qt::SortOrder order)
{
    m_descending = order == Qt::DescendingOrder;
    switch (static_cast<Column>(column)) {
    case Sku:
    case Title:
        setSort(ReorderSort::Sku, m_grouped);
        break;
    case Suggested:
    case Value:
        setSort(ReorderSort::Value, m_grouped);
        break;
    default:
        setSort(ReorderSort::Cover, column == Vendor || m_grouped);
        break;
    }
}
