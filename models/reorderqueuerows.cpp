// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows the reorder queue shows and in which order: filter, sort and snapshots of ReorderQueueModel.
#include "reorderqueuemodel.h"

#include <QScopedValueRollback>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

/** More changed ranges than this are a reset: cheaper, and nobody can follow them with their eyes anyway. */
constexpr int mostRanges = 400;

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

/** What most comparisons of a sort are decided by, side by side in memory; the item's texts settle the rest. */
struct SortKey {
    int group = 0; ///< the vendor's place where they are grouped
    qint64 first = 0; ///< ascending
    double second = 0; ///< ascending
    int item = 0;
};

QStringList sortedNames(const QSet<QString>& names)
{
    QStringList list(names.begin(), names.end());
    list.sort(Qt::CaseInsensitive);
    return list;
}

/** The places of the vendors' names in their order; names that differ in case only share one. */
QHash<QString, int> vendorPlaces(const QVector<StockItem>& items)
{
    QSet<QString> names;
    for (const StockItem& item : items)
        names.insert(item.vendorName);
    QHash<QString, int> places;
    QString before;
    int place = 0;
    const QStringList sorted = sortedNames(names);
    for (const QString& name : sorted) {
        if (!places.isEmpty() && name.compare(before, Qt::CaseInsensitive) != 0)
            ++place;
        places.insert(name, place);
        before = name;
    }
    return places;
}

SortKey sortKey(const StockItem& item, ReorderSort sort)
{
    SortKey key;
    switch (sort) {
    case ReorderSort::Cover:
        key.first = item.coverTenths;
        // Sells most first; without a known rate last.
        key.second = item.avgDailySales && !std::isnan(*item.avgDailySales) ? -*item.avgDailySales : 1;
        break;
    case ReorderSort::Value:
        // Most valuable first; without a cost last.
        if (const auto value = item.suggestedValue())
            key.first = -value->tenThousandths();
        else
            key.first = std::numeric_limits<qint64>::max();
        break;
    case ReorderSort::Sku:
        break;
    }
    return key;
}

/** Below, at or above 0: by SKU, then by id, which differs always. */
int compareTexts(const StockItem& left, const StockItem& right)
{
    const int skus = left.sku.compare(right.sku, Qt::CaseInsensitive);
    return skus != 0 ? skus : left.variantId.compare(right.variantId);
}

} // namespace

int ReorderQueueModel::Content::position(const QString& variantId) const
{
    if (positions.isEmpty() && !items.isEmpty()) {
        positions.reserve(items.size());
        for (int i = 0; i < items.size(); ++i)
            positions.insert(items.at(i).variantId, i);
    }
    return positions.value(variantId, -1);
}

void ReorderQueueModel::order()
{
    const QVector<StockItem>& items = m_content.items;
    const QHash<QString, int> places = m_grouped ? vendorPlaces(items) : QHash<QString, int>();
    QVector<SortKey> keys;
    keys.reserve(items.size());
    for (int i = 0; i < items.size(); ++i) {
        SortKey key = sortKey(items.at(i), m_sort);
        if (m_descending) {
            key.first = -key.first;
            key.second = -key.second;
        }
        key.group = places.value(items.at(i).vendorName);
        key.item = i;
        keys.append(key);
    }
    std::sort(keys.begin(), keys.end(), [&](const SortKey& left, const SortKey& right) {
        if (left.group != right.group)
            return left.group < right.group;
        if (left.first != right.first)
            return left.first < right.first;
        if (left.second != right.second)
            return left.second < right.second;
        const int texts = compareTexts(items.at(left.item), items.at(right.item));
        return m_descending ? texts > 0 : texts < 0;
    });
    m_content.order.resize(keys.size());
    std::transform(keys.cbegin(), keys.cend(), m_content.order.begin(), [](const SortKey& key) { return key.item; });
}

bool ReorderQueueModel::accepts(const StockItem& item, const QStringList& words) const
{
    if (m_filter.status && item.status != *m_filter.status)
        return false;
    if (!m_filter.vendor.isNull() && item.vendorName != m_filter.vendor)
        return false;
    if (!m_filter.productType.isNull() && item.productType != m_filter.productType)
        return false;
    if ((m_filter.mark == ReorderFilter::Mark::Flagged && !item.flagged)
        || (m_filter.mark == ReorderFilter::Mark::Bundles && !item.isBundle))
        return false;
    if (!m_hidden.isEmpty()) {
        const auto hidden = m_hidden.constFind(item.variantId);
        if (hidden != m_hidden.cend() && item.version <= hidden.value())
            return false;
    }
    return std::all_of(words.begin(), words.end(),
                       [&item](const QString& word) { return item.searchText.contains(word); });
}

QVector<int> ReorderQueueModel::visibleItems() const
{
    const QStringList words = m_filter.text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    QVector<int> shown;
    shown.reserve(m_content.order.size());
    for (const int item : m_content.order) {
        if (accepts(m_content.items.at(item), words))
            shown.append(item);
    }
    return shown;
}

void ReorderQueueModel::setContent(QVector<StockItem> items)
{
    m_content = {};
    m_content.items = std::move(items);
    m_hidden.removeIf([this](const std::pair<const QString&, qint64&> hidden) {
        const StockItem* item = find(hidden.first);
        return !item || item->version > hidden.second;
    });
    order();
}

void ReorderQueueModel::replace(QVector<StockItem> items)
{
    const QScopedValueRollback updating(m_updating, true);
    beginResetModel();
    setContent(std::move(items));
    m_visible = visibleItems();
    endResetModel();
    Q_EMIT queueChanged();
}

void ReorderQueueModel::applySnapshot(QVector<StockItem> items)
{
    if (!m_remarks.isEmpty()) {
        auto left = m_remarks;
        for (const StockItem& item : std::as_const(items))
            left.remove(item.variantId);
        for (auto remark = left.cbegin(); remark != left.cend(); ++remark) {
            if (const StockItem* former = find(remark.key()))
                items.append(*former);
        }
    }
    if (items == m_content.items)
        return;
    if (m_visible.isEmpty()) {
        replace(std::move(items));
        return;
    }
    const QScopedValueRollback updating(m_updating, true);
    Content old = m_content;
    const QVector<int> shown = m_visible;
    setContent(std::move(items));
    const QVector<int> wanted = visibleItems();

    QVector<bool> isWanted(m_content.items.size(), false);
    for (const int item : wanted)
        isWanted[item] = true;
    QVector<bool> isKept(m_content.items.size(), false);
    QVector<int> leaving;
    QVector<int> successors; // the new items of the rows that stay, in the rows' order
    QVector<int> predecessors; // and their old ones
    for (int row = 0; row < shown.size(); ++row) {
        const int item = m_content.position(old.items.at(shown.at(row)).variantId);
        if (item < 0 || !isWanted.at(item)) {
            leaving.append(row);
            continue;
        }
        isKept[item] = true;
        successors.append(item);
        predecessors.append(shown.at(row));
    }
    QVector<int> arriving;
    QVector<int> survivors;
    for (int row = 0; row < wanted.size(); ++row) {
        if (isKept.at(wanted.at(row)))
            survivors.append(wanted.at(row));
        else
            arriving.append(row);
    }
    const auto goners = ranges(leaving);
    const auto comers = ranges(arriving);
    if (goners.size() + comers.size() > mostRanges) {
        beginResetModel();
        m_visible = wanted;
        endResetModel();
        Q_EMIT queueChanged();
        return;
    }
    // Take out with the old values still there, put the new ones under the rows that stay, then let the others in.
    std::swap(m_content, old);
    for (auto range = goners.crbegin(); range != goners.crend(); ++range) {
        beginRemoveRows({}, range->first, range->second);
        m_visible.remove(range->first, range->second - range->first + 1);
        endRemoveRows();
    }
    std::swap(m_content, old);
    m_visible = successors;
    if (successors != survivors)
        reorderRows(survivors);
    tellChanges(old, successors, predecessors);
    for (const auto& range : comers) {
        beginInsertRows({}, range.first, range.second);
        for (int row = range.first; row <= range.second; ++row)
            m_visible.insert(row, wanted.at(row));
        endInsertRows();
    }
    Q_EMIT queueChanged();
}

void ReorderQueueModel::reorderRows(const QVector<int>& items)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    QVector<int> rowOfItem(m_content.items.size(), -1);
    for (int row = 0; row < items.size(); ++row)
        rowOfItem[items.at(row)] = row;
    const auto persistent = persistentIndexList();
    QModelIndexList moved;
    moved.reserve(persistent.size());
    for (const QModelIndex& each : persistent)
        moved << index(rowOfItem.at(m_visible.at(each.row())), each.column());
    m_visible = items;
    changePersistentIndexList(persistent, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ReorderQueueModel::tellChanges(const Content& old, const QVector<int>& successors,
                                    const QVector<int>& predecessors)
{
    if (m_visible.isEmpty())
        return;
    const int lastColumn = ColumnCount - 1;
    if (m_visible != successors) { // rows moved: groups begin elsewhere too
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_visible.size()) - 1, lastColumn));
        return;
    }
    QVector<int> changed;
    for (int row = 0; row < m_visible.size(); ++row) {
        if (at(row) != old.items.at(predecessors.at(row)))
            changed.append(row);
    }
    const auto changes = ranges(changed);
    for (const auto& range : changes)
        Q_EMIT dataChanged(index(range.first, 0), index(range.second, lastColumn));
}

void ReorderQueueModel::clear()
{
    beginResetModel();
    m_content = {};
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
    beginResetModel();
    m_visible = visibleItems();
    endResetModel();
    Q_EMIT queueChanged();
}

void ReorderQueueModel::setSort(ReorderSort sort, bool groupByVendor)
{
    m_sort = sort;
    m_grouped = groupByVendor;
    order();
    reorderRows(visibleItems());
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
    const int item = m_content.position(variantId);
    return item < 0 ? -1 : static_cast<int>(m_visible.indexOf(item));
}

const StockItem* ReorderQueueModel::find(const QString& variantId) const
{
    const int item = m_content.position(variantId);
    return item < 0 ? nullptr : &m_content.items.at(item);
}

QStringList ReorderQueueModel::vendors() const
{
    QSet<QString> names;
    for (const StockItem& item : m_content.items)
        names.insert(item.vendorName);
    return sortedNames(names);
}

QStringList ReorderQueueModel::productTypes() const
{
    QSet<QString> names;
    for (const StockItem& item : m_content.items)
        names.insert(item.productType);
    return sortedNames(names);
}
