// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/stockitem.h"
#include "tablemodel.h"

#include <QAbstractTableModel>
#include <QHash>

/** What of the queue is shown; everything is and-ed. */
struct ReorderFilter {
    enum class Mark { Any, Flagged, Bundles };

    std::optional<StockStatus> status;
    QString vendor; ///< a null string: every vendor; an empty one: those without
    QString productType; ///< a null string: every type; an empty one: those without
    Mark mark = Mark::Any;
    QString text; ///< words that SKU, title, type or vendor must hold, in any order and case

    friend bool operator==(const ReorderFilter&, const ReorderFilter&) = default;
};

/** What the queue is sorted by; always most urgent first, ties by SKU and then id, so that the order is total. */
enum class ReorderSort { Cover, Value, Sku };

/**
 * The reorder queue, filtered, sorted and grouped by vendor, over plain values and a vector of row numbers: 100,000
 * rows are filtered in the time of a key stroke, which a proxy that asks for QVariants is not.
 *
 * A new snapshot that keeps most rows becomes inserts, removes and dataChanged, so that selection and scroll position
 * survive; another sort order moves persistent indexes by key; another filter is another question and resets.
 * GUI thread only.
 */
class ReorderQueueModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Status, Sku, Title, Stock, Cover, OnOrder, Suggested, Value, Vendor, ColumnCount };
    /** Besides TableRole: true for each cell of a row that begins a vendor's group. */
    enum Role { BeginsGroup = Qt::UserRole + 100 };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /** Shows @p items; their variant ids must be unique. */
    void applySnapshot(QVector<StockItem> items);
    /** The same by a reset, without looking at what was shown: the answer to another question. */
    void replace(QVector<StockItem> items);
    /** Forgets everything by a reset: another project. */
    void clear();
    void setFilter(const ReorderFilter& filter);
    [[nodiscard]] const ReorderFilter& filter() const { return m_filter; }
    /** Ascending is most urgent, most valuable or first by SKU. */
    void setSort(ReorderSort sort, bool groupByVendor);
    [[nodiscard]] ReorderSort sortedBy() const { return m_sort; }
    [[nodiscard]] bool isGroupedByVendor() const { return m_grouped; }

    /**
     * Takes a decided variant out until a newer version of its row arrives: the decision is committed, the refresh
     * that shows it is on its way.
     */
    void hideUntilNewer(const QString& variantId, qint64 version);

    /**
     * What there is to say about variants, by their ids: why each was not approved. Such a row says so, and stays
     * although its variant leaves the scope, until the remark goes or another
     * scope is shown; with an empty remark it only stays.
     */
    void setRemarks(const QHash<QString, QString>& remarks);

    /** Whether rows come and go by themselves right now, so that a view's current row moves without its operator. */
    [[nodiscard]] bool isUpdating() const { return m_updating; }

    [[nodiscard]] const StockItem& at(int row) const { return m_content.items.at(m_visible.at(row)); }
    /** The shown row of @p variantId, or -1. */
    [[nodiscard]] int rowOf(const QString& variantId) const;
    /** The item of @p variantId, shown or filtered out; nullptr where the scope has it not. */
    [[nodiscard]] const StockItem* find(const QString& variantId) const;
    /** How many there are without the filter. */
    [[nodiscard]] int total() const { return static_cast<int>(m_content.items.size()); }
    /** Vendors and product types of all items, sorted, for the filters' lists. */
    [[nodiscard]] QStringList vendors() const;
    [[nodiscard]] QStringList productTypes() const;

Q_SIGNALS:
    /** Rows, filter or order changed. */
    void queueChanged();

private:
    /** The items of the scope, whatever the filter shows of them. */
    struct Content {
        QVector<StockItem> items;
        QVector<int> order; ///< every item, sorted
        mutable QHash<QString, int> positions; ///< variant id -> index in items; made when it is asked for

        [[nodiscard]] int position(const QString& variantId) const; ///< -1: not there
    };

    [[nodiscard]] bool accepts(const StockItem& item, const QStringList& words) const;
    [[nodiscard]] QVector<int> visibleItems() const;
    void order();
    void setContent(QVector<StockItem> items);
    /** Shows the visible items in this order; persistent indexes follow. */
    void reorderRows(const QVector<int>& items);
    /** dataChanged for what differs from the rows' former items. */
    void tellChanges(const Content& old, const QVector<int>& successors, const QVector<int>& predecessors);
    [[nodiscard]] QVariant display(const StockItem& item, Column column) const;
    [[nodiscard]] QVariant raw(const StockItem& item, Column column) const;

    Content m_content;
    QVector<int> m_visible; ///< the shown items, in order
    QHash<QString, QString> m_remarks;
    QHash<QString, qint64> m_hidden; ///< decided variants and the version that was decided on
    ReorderFilter m_filter;
    ReorderSort m_sort = ReorderSort::Cover;
    bool m_grouped = false;
    bool m_descending = false;
    bool m_updating = false;
};
