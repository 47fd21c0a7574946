// SPDX-License-Identifier: GPL-3.0-or-later
#include "reorderqueuemodel.h"

#include <QLocale>
#include <QScopedValueRollback>
#include <QSet>
#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

/** More changed ranges than this are a reset: cheaper, and nobody can follow them with their eyes anyway. */
constexpr int mostRanges = 400;

QString folded(const StockItem& item)
{
    const QStringList texts { item.sku, item.productTitle, item.variantTitle, item.productType, item.vendorName };
    return texts.join(u'\n').toCaseFolded();
}

/** Consecutive numbers of @p rows (ascending) as pairs of first and last. */
QVector<std::pair<int, int>> ranges(const QVector<int>& rows)
{
    QVector<std::pair<int, int>> found;
    for (const int row : rows) {
        if (!found.isEmpty() && found.last().second == row - 1)
            found.last().second = row;
        else
            found.append({ row, row });
    }
    return found;
}

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
        return display(item, column);
    case Qt::ToolTipRole:
        return column == Title || column == Sku || column == Vendor ? display(item, column).toString().toHtmlEscaped()
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
        return static_cast<int>(column == Status ? severityOf(item.status) : Severity::None);
    case BeginsGroup:
        return m_grouped && (index.row() == 0 || at(index.row() - 1).vendorName != item.vendorName);
    default:
        return {};
    }
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

bool ReorderQueueModel::before(const StockItem& left, const StockItem& right) const
{
    if (m_grouped) {
        if (const int names = left.vendorName.compare(right.vendorName, Qt::CaseInsensitive); names != 0)
            return names < 0;
    }
    const StockItem& first = m_descending ? right : left;
    const StockItem& second = m_descending ? left : right;
    if (m_sort == ReorderSort::Cover) {
        if (first.coverTenths != second.coverTenths)
            return first.coverTenths < second.coverTenths;
        if (first.avgDailySales != second.avgDailySales)
            return first.avgDailySales > second.avgDailySales;
    } else if (m_sort == ReorderSort::Value) {
        const auto one = first.suggestedValue();
        const auto other = second.suggestedValue();
        if (one != other)
            return one > other;
    }
    if (const int skus = first.sku.compare(second.sku, Qt::CaseInsensitive); skus != 0)
        return skus < 0;
    return first.variantId < second.variantId;
}

void ReorderQueueModel::order()
{
    m_order.resize(m_items.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::sort(m_order.begin(), m_order.end(),
              [this](int left, int right) { return before(m_items.at(left), m_items.at(right)); });
}

bool ReorderQueueModel::accepts(int index, const QStringList& words) const
{
    const StockItem& item = m_items.at(index);
    if (m_filter.status && item.status != *m_filter.status)
        return false;
    if (!m_filter.vendor.isNull() && item.vendorName != m_filter.vendor)
        return false;
    if (!m_filter.productType.isNull() && item.productType != m_filter.productType)
        return false;
    if ((m_filter.mark == ReorderFilter::Mark::Flagged && !item.flagged)
        || (m_filter.mark == ReorderFilter::Mark::Bundles && !item.isBundle))
        return false;
    if (const auto hidden = m_hidden.constFind(item.variantId);
        hidden != m_hidden.cend() && item.version <= hidden.value())
        return false;
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return m_haystacks.at(index).contains(word); });
}

QVector<int> ReorderQueueModel::visibleItems() const
{
    const QStringList words = m_filter.text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    QVector<int> shown;
    shown.reserve(m_order.size());
    for (const int item : m_order) {
        if (accepts(item, words))
            shown.append(item);
    }
    return shown;
}

void ReorderQueueModel::replaceItems(QVector<StockItem> items)
{
    m_items = std::move(items);
    m_haystacks.clear();
    m_haystacks.reserve(m_items.size());
    m_positions.clear();
    m_positions.reserve(m_items.size());
    for (int i = 0; i < m_items.size(); ++i) {
        m_haystacks.append(folded(m_items.at(i)));
        m_positions.insert(m_items.at(i).variantId, i);
    }
    m_hidden.removeIf([this](const std::pair<const QString&, qint64&> hidden) {
        const StockItem* item = find(hidden.first);
        return !item || item->version > hidden.second;
    });
    order();
}

void ReorderQueueModel::applySnapshot(QVector<StockItem> items)
{
    if (items == m_items)
        return;
    const QScopedValueRollback updating(m_updating, true);
    const QVector<StockItem> old = m_items;
    const QVector<int> shown = m_visible;
    replaceItems(std::move(items));
    QVector<int> wanted = visibleItems();

    QSet<QString> staying;
    staying.reserve(wanted.size());
    for (const int item : std::as_const(wanted))
        staying.insert(m_items.at(item).variantId);
    QSet<QString> known;
    QVector<int> leaving;
    for (int row = 0; row < shown.size(); ++row) {
        const QString& id = old.at(shown.at(row)).variantId;
        known.insert(id);
        if (!staying.contains(id))
            leaving.append(row);
    }
    QVector<int> arriving;
    for (int row = 0; row < wanted.size(); ++row) {
        if (!known.contains(m_items.at(wanted.at(row)).variantId))
            arriving.append(row);
    }
    const auto goners = ranges(leaving);
    const auto comers = ranges(arriving);
    if (shown.isEmpty() || goners.size() + comers.size() > mostRanges) {
        showRows(std::move(wanted));
        return;
    }
    // Take out with the old values still there, put the new ones under the rows that stay, then let the others in.
    const QVector<StockItem> fresh = std::exchange(m_items, old);
    for (auto range = goners.crbegin(); range != goners.crend(); ++range) {
        beginRemoveRows({}, range->first, range->second);
        m_visible.remove(range->first, range->second - range->first + 1);
        endRemoveRows();
    }
    const QVector<StockItem> kept = [this] {
        QVector<StockItem> rows;
        rows.reserve(m_visible.size());
        for (const int item : std::as_const(m_visible))
            rows.append(m_items.at(item));
        return rows;
    }();
    m_items = fresh;
    QVector<int> survivors;
    survivors.reserve(kept.size());
    for (const int item : std::as_const(wanted)) {
        if (known.contains(m_items.at(item).variantId))
            survivors.append(item);
    }
    const QVector<int> before = [this, &kept] {
        QVector<int> indexes;
        indexes.reserve(kept.size());
        for (const StockItem& each : kept)
            indexes.append(m_positions.value(each.variantId));
        return indexes;
    }();
    m_visible = before;
    if (before != survivors) {
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        const auto persistent = persistentIndexList();
        QHash<int, int> rowOfItem;
        for (int row = 0; row < survivors.size(); ++row)
            rowOfItem.insert(survivors.at(row), row);
        QModelIndexList moved;
        for (const QModelIndex& each : persistent)
            moved << index(rowOfItem.value(before.at(each.row())), each.column());
        m_visible = survivors;
        changePersistentIndexList(persistent, moved);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }
    QVector<int> changed;
    for (int row = 0; row < m_visible.size(); ++row) {
        const StockItem& now = at(row);
        const StockItem& then = before == survivors ? kept.at(row) : now;
        if (now != then)
            changed.append(row);
    }
    const auto changes = ranges(changed);
    for (const auto& range : changes)
        Q_EMIT dataChanged(index(range.first, 0), index(range.second, ColumnCount - 1));
    if (before != survivors && !m_visible.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_visible.size()) - 1, ColumnCount - 1));
    for (const auto& range : comers) {
        beginInsertRows({}, range.first, range.second);
        for (int row = range.first; row <= range.second; ++row)
            m_visible.insert(row, wanted.at(row));
        endInsertRows();
    }
    Q_EMIT queueChanged();
}

void ReorderQueueModel::showRows(QVector<int> rows)
{
    beginResetModel();
    m_visible = std::move(rows);
    endResetModel();
    Q_EMIT queueChanged();
}

void ReorderQueueModel::clear()
{
    beginResetModel();
    m_items.clear();
    m_haystacks.clear();
    m_positions.clear();
    m_order.clear();
    m_visible.clear();
    m_hidden.clear();
    endResetModel();
    Q_EMIT queueChanged();
}

void ReorderQueueModel::setFilter(const ReorderFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    showRows(visibleItems());
}

void ReorderQueueModel::setSort(ReorderSort sort, bool groupByVendor)
{
    m_sort = sort;
    m_grouped = groupByVendor;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QVector<int> old = m_visible;
    order();
    m_visible = visibleItems();
    QHash<int, int> rowOfItem;
    rowOfItem.reserve(m_visible.size());
    for (int row = 0; row < m_visible.size(); ++row)
        rowOfItem.insert(m_visible.at(row), row);
    const auto persistent = persistentIndexList();
    QModelIndexList moved;
    for (const QModelIndex& each : persistent)
        moved << index(rowOfItem.value(old.at(each.row())), each.column());
    changePersistentIndexList(persistent, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
    Q_EMIT queueChanged();
}

void ReorderQueueModel::hideUntilNewer(const QString& variantId, qint64 version)
{
    m_hidden.insert(variantId, version);
    const int row = rowOf(variantId);
    if (row < 0 || at(row).version > version)
        return;
    const QScopedValueRollback updating(m_updating, true);
    beginRemoveRows({}, row, row);
    m_visible.remove(row);
    endRemoveRows();
    Q_EMIT queueChanged();
}

int ReorderQueueModel::rowOf(const QString& variantId) const
{
    const auto item = m_positions.constFind(variantId);
    return item == m_positions.cend() ? -1 : static_cast<int>(m_visible.indexOf(item.value()));
}

const StockItem* ReorderQueueModel::find(const QString& variantId) const
{
    const auto item = m_positions.constFind(variantId);
    return item == m_positions.cend() ? nullptr : &m_items.at(item.value());
}

namespace {

QStringList sortedNames(const QSet<QString>& names)
{
    QStringList list(names.begin(), names.end());
    list.sort(Qt::CaseInsensitive);
    return list;
}

} // namespace

QStringList ReorderQueueModel::vendors() const
{
    QSet<QString> names;
    for (const StockItem& item : m_items)
        names.insert(item.vendorName);
    return sortedNames(names);
}

QStringList ReorderQueueModel::productTypes() const
{
    QSet<QString> names;
    for (const StockItem& item : m_items)
        names.insert(item.productType);
    return sortedNames(names);
}
