// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/severitydelegate.h"

#include "tablemodel.h"
#include "theme.h"

void SeverityDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    bool known = false;
    const int value = index.data(TableRole::Severity).toInt(&known);
    if (!known || value < static_cast<int>(Severity::Good) || value > static_cast<int>(Severity::Critical))
        return;
    const auto severity = static_cast<Severity>(value);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = Theme::instance().severityIcon(severity);
    const int size = option->fontMetrics.ascent();
    option->decorationSize = QSize(size, size);
    option->palette.setColor(QPalette::Text, Theme::instance().severityColor(severity));
}
