// SPDX-License-Identifier: GPL-3.0-or-later
#include "themestyle.h"

#include "data/visibletext.h"
#include "theme.h"

#include <QPainter>
#include <QStyleOption>

namespace {

constexpr int scrollBarExtent = 12;
constexpr int shortestHandle = 28;

QColor of(Theme::Role role)
{
    return Theme::instance().color(role);
}

/** A rounded rectangle whose border lies inside of @p rect; invalid colours are not painted. */
void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& border, qreal width = 1,
             qreal radius = 5)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = border.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void drawFocus(QPainter* painter, const QRect& rect)
{
    drawBox(painter, rect, {}, of(Theme::Role::Focus), 2);
}

/** The box of a field: a border that is told from the surface, and the focus ring. */
void drawField(const QStyleOption* option, QPainter* painter)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool focused = option->state & QStyle::State_HasFocus;
    const Theme::Role border = enabled ? Theme::Role::ControlBorder : Theme::Role::CardBorder;
    drawBox(painter, option->rect, option->palette.color(enabled ? QPalette::Base : QPalette::Window),
            of(focused ? Theme::Role::Focus : border), focused ? 2 : 1);
}

bool isMainButton(const QStyleOption* option)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton) && (option->state & QStyle::State_Enabled)
        && !(button->features & QStyleOptionButton::Flat);
}

void drawButton(const QStyleOption* option, QPainter* painter)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    QColor fill = option->palette.color(QPalette::Button);
    QColor border = of(enabled ? Theme::Role::ControlBorder : Theme::Role::CardBorder);
    if (isMainButton(option)) {
        fill = down ? of(Theme::Role::Focus) : of(Theme::Role::Accent);
        border = fill;
    } else if (down || !enabled) {
        fill = of(Theme::Role::NeutralSurface);
    } else if (hover) {
        fill = option->palette.color(QPalette::AlternateBase);
    }
    if (!flat || down || hover)
        drawBox(painter, option->rect, fill, flat ? QColor() : border);
    if (!(option->state & QStyle::State_HasFocus))
        return;
    drawFocus(painter, option->rect);
    if (isMainButton(option)) // a ring of its own colour would not be seen
        drawBox(painter, option->rect.adjusted(2, 2, -2, -2), {}, of(Theme::Role::Card), 1.5, 4);
}

void drawToolButton(const QStyleOption* option, QPainter* painter)
{
    const bool on = option->state & QStyle::State_On;
    const bool down = option->state & QStyle::State_Sunken;
    const bool hover = (option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled);
    if (on)
        drawBox(painter, option->rect, of(Theme::Role::NeutralSurface), of(Theme::Role::Accent));
    else if (down || hover)
        drawBox(painter, option->rect, of(Theme::Role::NeutralSurface), {});
    else if (!(option->state & QStyle::State_AutoRaise))
        drawBox(painter, option->rect, option->palette.color(QPalette::Button), of(Theme::Role::ControlBorder));
}

void drawCheck(const QStyleOption* option, QPainter* painter, bool round)
{
    const int side = std::min(option->rect.width(), option->rect.height()) - 1;
    QRect box(0, 0, side, side);
    box.moveCenter(option->rect.center());
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor accent = of(enabled ? Theme::Role::Accent : Theme::Role::MutedText);
    drawBox(painter, box, on ? accent : of(Theme::Role::Card), on ? accent : of(Theme::Role::ControlBorder), 1.5,
            round ? side / 2.0 : 3);
    if (!on)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF b(box);
    if (round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(of(Theme::Role::AccentText));
        painter->drawEllipse(b.center(), side / 5.0, side / 5.0);
    } else {
        painter->setPen(QPen(of(Theme::Role::AccentText), side / 7.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&b](double x, double y) {
            return QPointF(b.left() + x * b.width(), b.top() + y * b.height());
        };
        if (option->state & QStyle::State_NoChange)
            painter->drawLine(at(0.27, 0.5), at(0.73, 0.5));
        else
            painter->drawPolyline(QPolygonF({ at(0.24, 0.54), at(0.42, 0.71), at(0.77, 0.31) }));
    }
    painter->restore();
}

void drawChevron(QPainter* painter, const QRect& rect, bool up, bool enabled)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(of(enabled ? Theme::Role::Text : Theme::Role::ControlBorder), 1.5, Qt::SolidLine, Qt::RoundCap,
                         Qt::RoundJoin));
    const QPointF centre = QRectF(rect).center();
    const double lift = up ? -1.75 : 1.75;
    painter->drawPolyline(
        QPolygonF({ centre + QPointF(-3.5, -lift), centre + QPointF(0, lift), centre + QPointF(3.5, -lift) }));
    painter->restore();
}

void drawHeader(const QStyleOption* option, QPainter* painter)
{
    painter->fillRect(option->rect, option->palette.color(QPalette::AlternateBase));
    painter->setPen(of(Theme::Role::CardBorder));
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
}

void drawTab(const QStyleOptionTab* option, QPainter* painter)
{
    const bool selected = option->state & QStyle::State_Selected;
    if (!selected && (option->state & QStyle::State_MouseOver))
        painter->fillRect(option->rect.adjusted(2, 2, -2, -2), of(Theme::Role::NeutralSurface));
    QRect line = option->rect;
    line.setTop(line.bottom() - (selected ? 2 : 0));
    painter->fillRect(line, of(selected ? Theme::Role::Accent : Theme::Role::CardBorder));
}

void drawScrollBar(const QStyleOptionSlider* option, QPainter* painter, const QRect& handle)
{
    painter->fillRect(option->rect, of(Theme::Role::Window));
    if (option->minimum >= option->maximum)
        return;
    const bool active = option->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    drawBox(painter, handle.adjusted(3, 3, -3, -3), of(active ? Theme::Role::MutedText : Theme::Role::ControlBorder),
            {}, 0, 3);
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
    case PE_PanelButtonTool:
        drawToolButton(option, painter);
        return;
    case PE_FrameFocusRect:
        drawFocus(painter, option->rect);
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        // The line within a spin box or combo box has no frame of its own.
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!frame || frame->lineWidth > 0)
            drawField(option, painter);
        return;
    }
    case PE_Frame:
    case PE_FrameTabWidget: {
        const bool focused = option->state & State_HasFocus;
        painter->setPen(of(focused ? Theme::Role::Focus : Theme::Role::CardBorder));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    }
    case PE_FrameGroupBox:
        drawBox(painter, option->rect, {}, of(Theme::Role::CardBorder));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheck(option, painter, true);
        return;
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (isMainButton(option)) {
            QStyleOptionButton main = *qstyleoption_cast<const QStyleOptionButton*>(option);
            main.palette.setColor(QPalette::ButtonText, of(Theme::Role::AccentText));
            QProxyStyle::drawControl(element, &main, painter, widget);
            return;
        }
        break;
    case CE_HeaderLabel:
        // Not bold over a selected column: bold words are wider than their section and would be cut.
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeaderV2*>(option)) {
            QStyleOptionHeaderV2 plain = *header;
            plain.state &= ~State_On;
            QProxyStyle::drawControl(element, &plain, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeader(option, painter);
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
            tab && tab->shape == QTabBar::RoundedNorth) {
            drawTab(tab, painter);
            return;
        }
        break;
    case CE_ToolBar:
        painter->fillRect(option->rect, of(Theme::Role::Card));
        painter->setPen(of(Theme::Role::CardBorder));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_ProgressBarGroove:
        drawBox(painter, option->rect, of(Theme::Role::NeutralSurface), {}, 0, std::min(4, option->rect.height() / 2));
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
            bar && bar->maximum > bar->minimum) {
            const double share = double(bar->progress - bar->minimum) / (double(bar->maximum) - bar->minimum);
            QRect done = bar->rect;
            done.setWidth(static_cast<int>(done.width() * std::clamp(share, 0.0, 1.0)));
            if (bar->invertedAppearance != (bar->direction == Qt::RightToLeft))
                done.moveRight(bar->rect.right());
            drawBox(painter, done, of(Theme::Role::Series1), {}, 0, std::min(4, done.height() / 2));
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const
{
    const bool enabled = option->state & State_Enabled;
    switch (control) {
    case CC_ComboBox:
        drawField(option, painter);
        drawChevron(painter, proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget), false, enabled);
        return;
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            if (spin->frame)
                drawField(option, painter);
            if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
                return;
            drawChevron(painter, proxy()->subControlRect(control, option, SC_SpinBoxUp, widget), true,
                        enabled && (spin->stepEnabled & QAbstractSpinBox::StepUpEnabled));
            drawChevron(painter, proxy()->subControlRect(control, option, SC_SpinBoxDown, widget), false,
                        enabled && (spin->stepEnabled & QAbstractSpinBox::StepDownEnabled));
        }
        return;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            drawScrollBar(bar, painter, proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // A scroll bar without arrows: the groove is all of it.
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const QRect all = bar->rect;
    const int length = horizontal ? all.width() : all.height();
    int handle = length;
    if (bar->maximum > bar->minimum) {
        const qint64 range = qint64 { bar->maximum } - bar->minimum;
        handle = static_cast<int>(qint64 { bar->pageStep } * length / (range + bar->pageStep));
        handle = std::min(length, std::max(handle, shortestHandle));
    }
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto stretch = [&](int from, int to) {
        const QRect rect = horizontal ? QRect(all.left() + from, all.top(), to - from, all.height())
                                      : QRect(all.left(), all.top() + from, all.width(), to - from);
        return horizontal ? visualRect(bar->direction, all, rect) : rect;
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return stretch(start, start + handle);
    case SC_ScrollBarSubPage:
        return stretch(0, start);
    case SC_ScrollBarAddPage:
        return stretch(start + handle, length);
    case SC_ScrollBarGroove:
        return all;
    default:
        return {};
    }
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(3, 0, -3, 0);
    return rect;
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int comfortable = option ? option->fontMetrics.height() + 12 : 0;
    switch (type) {
    case CT_PushButton:
        if (option && !static_cast<const QStyleOptionButton*>(option)->text.isEmpty())
            wanted.rwidth() += 12;
        wanted.setHeight(std::max(wanted.height(), comfortable));
        break;
    case CT_ToolButton:
        if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            tool && tool->toolButtonStyle != Qt::ToolButtonTextBesideIcon)
            wanted.rwidth() += 6;
        wanted.setHeight(std::max(wanted.height(), comfortable));
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        wanted.setHeight(std::max(wanted.height(), comfortable));
        break;
    default:
        break;
    }
    return wanted;
}

/** Names of products and people come from elsewhere, and stand in labels, buttons, lists of choices and menus. */
void ThemeStyle::drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette, bool enabled,
                              const QString& text, QPalette::ColorRole role) const
{
    QProxyStyle::drawItemText(painter, rect, flags, palette, enabled, visibletext::withoutReordering(text), role);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
        return 0;
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_ScrollBarSliderMin:
        return shortestHandle;
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin:
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
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons: // Qt's own are black in the dark too
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon ThemeStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const
{
    // Qt's own cross in a field is black in the dark too.
    if (icon == SP_LineEditClearButton)
        return Theme::instance().icon(QStringLiteral("close"), Theme::Role::MutedText);
    return QProxyStyle::standardIcon(icon, option, widget);
}
