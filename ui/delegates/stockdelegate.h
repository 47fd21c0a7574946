// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

/**
 * Paints cells of the inventory tables: a cell with a severity in the theme's colour and with a shape beside it
 * (triangle for critical, disc for attention), a line above a row that begins a group, and Money as the locale writes
 * it.
 */
class StockDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /** @p groupRole answers true for the cells of a row that begins a group; -1: there are no groups. */
    explicit StockDelegate(QObject* parent, int groupRole = -1);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QString displayText(const QVariant& value, const QLocale& locale) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    int m_groupRole;
};
