// SPDX-License-Identifier: GPL-3.0-or-later
#include "themestyle.h"

#include "theme.h"

#include <QPainter>
#include <QStyleOption>

namespace {

QColor of(Theme::Role role)
{
    return Theme::instance().color(role);
}

/** A rounded rectangle whose border lies inside of @p rect. */
void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& border, qreal width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 5, 5);
    painter->restore();
}

void drawButton(const QStyleOption* option, QPainter* painter)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    QColor fill = option->palette.color(QPalette::Button);
    if (down || !enabled)
        fill = of(Theme::Role::NeutralSurface);
    else if (hover)
        fill = option->palette.color(QPalette::AlternateBase);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    const bool main = enabled && button && (button->features & QStyleOptionButton::DefaultButton);
    if (!flat || down || hover)
        drawBox(painter, option->rect, fill, flat ? QColor() : of(main ? Theme::Role::Accent : Theme::Role::CardBorder),
                main ? 1.5 : 1);
    if (option->state & QStyle::State_HasFocus)
        drawBox(painter, option->rect, {}, of(Theme::Role::Focus), 2);
}

} // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStringLiteral("fusion"))
{
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(option, painter);
        return;
    case PE_FrameFocusRect:
        drawBox(painter, option->rect, {}, of(Theme::Role::Focus), 2);
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const bool focused = option->state & State_HasFocus;
        drawBox(painter, option->rect, option->palette.color(QPalette::Base),
                of(focused ? Theme::Role::Focus : Theme::Role::CardBorder), focused ? 2 : 1);
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}
