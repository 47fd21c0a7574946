// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

/**
 * Paints a cell by what TableRole::Severity says: an icon of the severity and the text in its colour. Cells without a
 * severity are painted as always. A selected cell keeps the icon and takes the selection's text colour.
 */
class SeverityDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};
