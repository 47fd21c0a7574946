// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/visibletext.h"

#include <QSet>
#include <QtDebug>
#include <algorithm>

template <class Row>
int TableModel<Row>::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

template <class Row>
int TableModel<Row>::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal();
}

template <class Row>
QVariant TableModel<Row>::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || index.column() >= columnTotal())
        return {};
    const Row& row = m_rows.at(index.row());
    if (role == TableRole::Key)
        return key(row);
    const QVariant value = cell(row, index.column(), role);
    return role == Qt::DisplayRole && value.typeId() == QMetaType::QString
        ? QVariant(visibletext::withoutReordering(value.toString()))
        : value;
}

template <class Row>
QVariant TableModel<Row>::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return QAbstractTableModel::headerData(section, orientation, role);
    return section >= 0 && section < columnTotal() ? header(section, role) : QVariant();
}

template <class Row>
int TableModel<Row>::rowOf(const QString& key) const
{
    if (!m_positionsValid) {
        m_positions.clear();
        m_positions.reserve(m_rows.size());
        for (int row = 0; row < m_rows.size(); ++row)
            m_positions.insert(this->key(m_rows.at(row)), row);
        m_positionsValid = true;
    }
    return m_positions.value(key, -1);
}

template <class Row>
void TableModel<Row>::clear()
{
    if (m_rows.isEmpty())
        return;
    beginResetModel();
    m_rows.clear();
    m_positionsValid = false;
    endResetModel();
}

template <class Row>
void TableModel<Row>::applySnapshot(QVector<Row> rows)
{
    if (!sameKeys(rows))
        applyStructure(rows);
    applyContent(rows);
}

/** Whether @p rows are the rows shown, in the same order: what nearly every refresh brings. */
template <class Row>
bool TableModel<Row>::sameKeys(const QVector<Row>& rows) const
{
    if (rows.size() != m_rows.size())
        return false;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (key(rows.at(i)) != key(m_rows.at(i)))
            return false;
    }
    return true;
}

/** Takes over the values of @p rows, which have our keys in our order; one signal for each run of changed rows. */
template <class Row>
void TableModel<Row>::applyContent(QVector<Row>& rows)
{
    const int lastColumn = columnTotal() - 1;
    qsizetype from = 0;
    while (from < rows.size()) {
        if (sameContent(m_rows.at(from), rows.at(from))) {
            ++from;
            continue;
        }
        qsizetype to = from;
        while (to < rows.size() && !sameContent(m_rows.at(to), rows.at(to))) {
            m_rows[to] = std::move(rows[to]);
            ++to;
        }
        Q_EMIT dataChanged(index(int(from), 0), index(int(to - 1), lastColumn));
        from = to;
    }
}

/** Removes, moves and inserts until we have the keys of @p rows in their order, with the old values where there are. */
template <class Row>
void TableModel<Row>::applyStructure(QVector<Row>& rows)
{
    QHash<QString, int> targets; // key -> row in the new order
    targets.reserve(rows.size());
    for (qsizetype i = 0; i < rows.size();) {
        const QString k = key(rows.at(i));
        if (targets.contains(k)) {
            qWarning("TableModel: the key %s is there twice", qUtf8Printable(k));
            rows.removeAt(i);
            continue;
        }
        targets.insert(k, int(i++));
    }
    QVector<int> kept(m_rows.size()); // for each of our rows its place in the new order, or -1
    for (int row = 0; row < m_rows.size(); ++row)
        kept[row] = targets.value(key(m_rows.at(row)), -1);

    removeVanished(kept);
    reorder(kept);
    insertNew(rows, kept);
}

/** The runs of equal @p wanted(i) == true within 0..count-1, as (first, last). */
template <class Row>
template <class Predicate>
QVector<std::pair<int, int>> TableModel<Row>::runs(int count, Predicate wanted)
{
    QVector<std::pair<int, int>> found;
    for (int i = 0; i < count; ++i) {
        if (!wanted(i))
            continue;
        if (!found.isEmpty() && found.last().second == i - 1)
            found.last().second = i;
        else
            found.append({ i, i });
    }
    return found;
}

template <class Row>
void TableModel<Row>::removeVanished(QVector<int>& kept)
{
    auto gone = runs(int(kept.size()), [&](int i) { return kept.at(i) < 0; });
    if (gone.size() > kManyChanges) {
        // Too scattered for a signal each: bring them to the end first, then remove them at once.
        QVector<int> order(kept.size());
        for (int i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_partition(order.begin(), order.end(), [&](int i) { return kept.at(i) >= 0; });
        permute(order);
        std::stable_partition(kept.begin(), kept.end(), [](int target) { return target >= 0; });
        gone = runs(int(kept.size()), [&](int i) { return kept.at(i) < 0; });
    }
    for (auto run = gone.crbegin(); run != gone.crend(); ++run) {
        const auto [first, last] = *run;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        kept.remove(first, last - first + 1);
        m_positionsValid = false;
        endRemoveRows();
    }
}

/** Sorts our rows by @p kept: a few moves by themselves, many by one layout change that maps persistent indexes. */
template <class Row>
void TableModel<Row>::reorder(QVector<int>& kept)
{
    if (std::is_sorted(kept.cbegin(), kept.cend()))
        return;
    const QVector<int> strangers = outOfOrder(kept);
    if (strangers.size() > kManyChanges) {
        QVector<int> order(kept.size());
        for (int i = 0; i < order.size(); ++i)
            order[i] = i;
        std::sort(order.begin(), order.end(), [&](int left, int right) { return kept.at(left) < kept.at(right); });
        permute(order);
        std::sort(kept.begin(), kept.end());
        return;
    }
    for (const int target : strangers) {
        const int from = int(kept.indexOf(target));
        // Whatever is less is in order already, as the strangers come in ascending order: behind the last of those.
        int to = int(kept.size());
        while (to > 0 && kept.at(to - 1) >= target)
            --to;
        if (to == from || to == from + 1)
            continue;
        beginMoveRows({}, from, from, {}, to);
        const int place = to > from ? to - 1 : to;
        m_rows.move(from, place);
        kept.move(from, place);
        m_positionsValid = false;
        endMoveRows();
    }
}

/** The fewest elements of @p kept, sorted, without which the others ascend: all but a longest ascending subsequence. */
template <class Row>
QVector<int> TableModel<Row>::outOfOrder(const QVector<int>& kept)
{
    QVector<int> ends; // ends[n]: where the best subsequence of length n + 1 ends
    QVector<int> before(kept.size(), -1);
    for (int i = 0; i < kept.size(); ++i) {
        const auto at = std::lower_bound(ends.cbegin(), ends.cend(), kept.at(i),
                                         [&](int end, int value) { return kept.at(end) < value; });
        const qsizetype length = at - ends.cbegin();
        if (length > 0)
            before[i] = ends.at(length - 1);
        if (length == ends.size())
            ends.append(i);
        else
            ends[length] = i;
    }
    QVector<bool> ascending(kept.size(), false);
    for (int i = ends.isEmpty() ? -1 : ends.last(); i >= 0; i = before.at(i))
        ascending[i] = true;
    QVector<int> strangers;
    for (int i = 0; i < kept.size(); ++i) {
        if (!ascending.at(i))
            strangers.append(kept.at(i));
    }
    std::sort(strangers.begin(), strangers.end());
    return strangers;
}

/** Inserts those of @p rows that @p kept, ascending, does not name. */
template <class Row>
void TableModel<Row>::insertNew(const QVector<Row>& rows, const QVector<int>& kept)
{
    QVector<bool> present(rows.size(), false);
    for (const int target : kept)
        present[target] = true;
    const auto added = runs(int(rows.size()), [&](int i) { return !present.at(i); });
    if (added.size() <= kManyChanges) {
        for (const auto& [first, last] : added) {
            beginInsertRows({}, first, last);
            m_rows.insert(first, last - first + 1, Row {});
            std::copy(rows.cbegin() + first, rows.cbegin() + last + 1, m_rows.begin() + first);
            m_positionsValid = false;
            endInsertRows();
        }
        return;
    }
    // Too scattered for a signal each: append them all, then bring all into order at once.
    QVector<int> places = kept; // where each of our rows belongs
    const int first = int(m_rows.size());
    beginInsertRows({}, first, int(rows.size()) - 1);
    for (int i = 0; i < rows.size(); ++i) {
        if (!present.at(i)) {
            m_rows.append(rows.at(i));
            places.append(i);
        }
    }
    m_positionsValid = false;
    endInsertRows();
    QVector<int> order(places.size());
    for (int i = 0; i < places.size(); ++i)
        order[places.at(i)] = i;
    permute(order);
}

/** Shows the rows in another order: row i is what row order[i] was. Selection and editors follow their rows. */
template <class Row>
void TableModel<Row>::permute(const QVector<int>& order)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    QVector<int> places(order.size());
    QVector<Row> sorted;
    sorted.reserve(order.size());
    for (int i = 0; i < order.size(); ++i) {
        places[order.at(i)] = i;
        sorted.append(std::move(m_rows[order.at(i)]));
    }
    m_rows = std::move(sorted);
    m_positionsValid = false;
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& old : before)
        after.append(index(places.at(old.row()), old.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}
