// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/salesskutable.h"

#include <QObject>
#include <array>

class QTableView;

/**
 * The widths of the SKU table's columns: figures are never cut off, product and remark share what is left. Follows new
 * rows and the table's size until the operator drags a column; then the widths are the operator's.
 */
class SkuColumns final : public QObject {
    Q_OBJECT
public:
    explicit SkuColumns(QTableView* table);
    /** Measures what @p rows need: the widest amounts only, which are found without making texts of all. */
    void showRows(const QVector<SkuVariance>& rows);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    [[nodiscard]] int widthOf(const QString& text) const;
    [[nodiscard]] int figureWidth(const QVector<SkuVariance>& rows, int column) const;
    [[nodiscard]] int remarkWidth(const QVector<SkuVariance>& rows) const;

    QTableView* const m_table;
    std::array<int, SkuTableModel::ColumnCount> m_wanted {};
    bool m_hasRows = false;
    bool m_fitting = false;
    bool m_draggedByHand = false;
};
