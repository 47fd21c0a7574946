// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/twolinedelegate.h"

#include "data/visibletext.h"
#include "theme.h"

#include <QApplication>
#include <QPainter>

namespace {
constexpr int padding = Theme::grid;
} // namespace

TwoLineDelegate::TwoLineDelegate(Describe describe, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_describe(std::move(describe))
{
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    const Lines lines = m_describe(index);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    if (selected)
        painter->fillRect(option.rect, theme.color(Theme::Role::Accent));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.color(Theme::Role::NeutralSurface));

    const int iconSize = option.fontMetrics.height();
    const QRect box = option.rect.adjusted(padding, padding / 2, -padding, -padding / 2);
    const QRect iconBox(box.left(), box.top() + 1, iconSize, iconSize);
    lines.icon.paint(painter, QStyle::visualRect(option.direction, option.rect, iconBox), Qt::AlignCenter,
                     selected ? QIcon::Selected : QIcon::Normal);
    QRect textBox = box.adjusted(iconSize + padding, 0, 0, 0);
    textBox.setHeight(option.fontMetrics.height() + 2);
    const auto alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    const auto draw = [&](const QString& text, const QFont& font, const QColor& color) {
        painter->setFont(font);
        painter->setPen(color);
        const QString fitting =
            QFontMetrics(font).elidedText(visibletext::withoutReordering(text), Qt::ElideRight, textBox.width());
        painter->drawText(QStyle::visualRect(option.direction, option.rect, textBox), static_cast<int>(alignment),
                          fitting);
        textBox.translate(0, textBox.height());
    };
    draw(lines.first, option.font, theme.color(selected ? Theme::Role::AccentText : Theme::Role::Text));
    if (!lines.second.isEmpty())
        draw(lines.second, theme.footFont(), theme.color(selected ? Theme::Role::AccentText : Theme::Role::MutedText));
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int lines = m_describe(index).second.isEmpty() ? 1 : 2;
    return { 200, lines * (option.fontMetrics.height() + 2) + padding };
}
