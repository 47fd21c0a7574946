// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/stockdelegate.h"

#include "format.h"
#include "tablemodel.h"
#include "theme.h"

#include <QPainter>
#include <QPainterPath>

namespace {

/** A triangle or disc in @p color, sharp at each scale. */
QIcon shape(Severity severity, const QColor& color)
{
    QPixmap pixmap(24, 24);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (severity == Severity::Critical) {
        QPainterPath triangle;
        triangle.moveTo(12, 3);
        triangle.lineTo(22, 21);
        triangle.lineTo(2, 21);
        triangle.closeSubpath();
        painter.drawPath(triangle);
    } else {
        painter.drawEllipse(QRectF(5, 5, 14, 14));
    }
    return QIcon(pixmap);
}

} // namespace

StockDelegate::StockDelegate(QObject* parent, int groupRole) : QStyledItemDelegate(parent), m_groupRole(groupRole)
{
}

void StockDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
    const auto severity = static_cast<Severity>(index.data(TableRole::Severity).toInt());
    if (severity == Severity::None)
        return;
    const QColor color = Theme::instance().severityColor(severity);
    option->palette.setColor(QPalette::Text, color);
    if (severity != Severity::Good) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        const bool selected = option->state.testFlag(QStyle::State_Selected);
        option->icon = shape(severity, selected ? option->palette.color(QPalette::HighlightedText) : color);
        const int side = option->fontMetrics.height() * 2 / 3;
        option->decorationSize = QSize(side, side);
    }
}

QString StockDelegate::displayText(const QVariant& value, const QLocale& locale) const
{
    if (value.metaType() == QMetaType::fromType<Money>())
        return format::money(value.value<Money>());
    return QStyledItemDelegate::displayText(value, locale);
}

void StockDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (m_groupRole < 0 || index.row() == 0 || !index.data(m_groupRole).toBool())
        return;
    painter->save();
    painter->setPen(QPen(Theme::instance().color(Theme::Role::MutedText), 1));
    painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    painter->restore();
}
