// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QString>
#include <QVector>
#include <concepts>
#include <utility>

/** Roles that every table model of ours answers, besides Qt's. */
namespace TableRole {
enum Role {
    Sort = Qt::UserRole + 1, ///< a value that sorts as the column should: number, date, text
    RawValue, ///< the value itself, for charts, CSV and tests: never localized
    Key, ///< the row's key, a QString; the same in each column
    Severity, ///< int of Severity: how a delegate marks the cell
    Help, ///< QString: how the figure is computed (F1)
};
}

/** How serious a figure is; a delegate paints it, with an icon and words beside the colour. */
enum class Severity { None, Good, Attention, Critical };

/**
 * The base of every table model: rows are values, told apart by a key; a new snapshot becomes the smallest set of
 * insert, remove, move and dataChanged signals, so that selection, scroll position and editors survive a refresh.
 * A model writes key(), cell(), header() and columnTotal(); Qt's overrides are final. GUI thread only.
 */
template <class Row>
class TableModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const final;
    int columnCount(const QModelIndex& parent = {}) const final;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

    /** Makes the model show @p rows, in their order, by the smallest set of signals. Keys must be unique. */
    void applySnapshot(QVector<Row> rows);
    /** Forgets all rows by a reset: for another project or another question. */
    void clear();

    [[nodiscard]] const QVector<Row>& rows() const { return m_rows; }
    [[nodiscard]] const Row& at(int row) const { return m_rows.at(row); }
    /** The row of @p key, or -1. */
    [[nodiscard]] int rowOf(const QString& key) const;

protected:
    [[nodiscard]] virtual QString key(const Row& row) const = 0;
    /** The answer for one cell; role is Qt's or TableRole's. Reads memory only. */
    [[nodiscard]] virtual QVariant cell(const Row& row, int column, int role) const = 0;
    [[nodiscard]] virtual QVariant header(int column, int role) const = 0;
    [[nodiscard]] virtual int columnTotal() const = 0;
    /** Whether two rows of one key show the same; the default compares with ==. */
    [[nodiscard]] virtual bool sameContent(const Row& left, const Row& right) const
    {
        if constexpr (std::equality_comparable<Row>)
            return left == right;
        else
            return false;
    }

private:
    /** More runs of removed or inserted rows, or more moved rows, than this become one layout change. */
    static constexpr int kManyChanges = 32;

    [[nodiscard]] bool sameKeys(const QVector<Row>& rows) const;
    void applyStructure(QVector<Row>& rows);
    void applyContent(QVector<Row>& rows);
    void removeVanished(QVector<int>& kept);
    void reorder(QVector<int>& kept);
    void insertNew(const QVector<Row>& rows, const QVector<int>& kept);
    void permute(const QVector<int>& order);
    template <class Predicate>
    static QVector<std::pair<int, int>> runs(int count, Predicate wanted);
    static QVector<int> outOfOrder(const QVector<int>& kept);

    QVector<Row> m_rows;
    mutable QHash<QString, int> m_positions; ///< made when it is asked for
    mutable bool m_positionsValid = false;
};

#include "tablemodel.ipp"
