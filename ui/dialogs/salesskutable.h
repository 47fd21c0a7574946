// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/salesreview.h"
#include "tablemodel.h"

#include <QSortFilterProxyModel>

/** SKUs by contribution to the variance, with a check box each to flag it. Changed flags are kept until written. */
class SkuTableModel : public TableModel<SkuVariance> {
    Q_OBJECT
public:
    /** From UnitsNow on as variancecells::Figure. */
    enum Column {
        Flag,
        Sku,
        Product,
        Remark,
        UnitsNow,
        UnitsBefore,
        Now,
        Before,
        Variance,
        Volume,
        Price,
        ColumnCount
    };
    explicit SkuTableModel(QObject* parent = nullptr);

    /** Flags that differ from what is stored: by key, what they are to become. */
    [[nodiscard]] const QHash<QString, bool>& changedFlags() const { return m_changed; }
    /** Forgets changed flags: they were written, or given up. */
    void clearChangedFlags();
    [[nodiscard]] bool isFlagged(const SkuVariance& row) const;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    /** Takes new rows; changed flags that the database has by now are no longer changed. */
    void showRows(const QVector<SkuVariance>& rows);

Q_SIGNALS:
    void changedFlagsChanged();

protected:
    [[nodiscard]] QString key(const SkuVariance& row) const override { return row.key(); }
    [[nodiscard]] QVariant cell(const SkuVariance& row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] int columnTotal() const override { return ColumnCount; }

private:
    [[nodiscard]] QVariant text(const SkuVariance& row, Column column) const;
    [[nodiscard]] QVariant value(const SkuVariance& row, Column column) const;
    QHash<QString, bool> m_changed;
};

/** Which SKUs are shown, and in which order. */
class SkuFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Show { All, Flagged, New, Vanished, Falling, Rising, Wholesale };
    SkuFilter(SkuTableModel& model, QObject* parent);
    /** Words that must all occur in SKU, title, type or vendor, in any case. */
    void setText(const QString& text);
    void setShow(Show show);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    SkuTableModel& m_model;
    QStringList m_words;
    Show m_show = Show::All;
};
