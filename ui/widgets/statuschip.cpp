// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/statuschip.h"

#include "format.h"
#include "theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

StatusChip::StatusChip(QWidget* parent) : QWidget(parent)
{
    setFont(Theme::instance().footFont());
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatusChip::setStatus(Severity severity, const QString& words, const QString& iconName)
{
    if (m_severity == severity && m_words == words && m_iconName == iconName)
        return;
    m_severity = severity;
    m_words = words;
    m_iconName = iconName;
    setAccessibleName(words);
    setToolTip(format::plain(words));
    updateGeometry();
    update();
}

int StatusChip::iconSize() const
{
    return fontMetrics().ascent();
}

QSize StatusChip::sizeHint() const
{
    const int padding = Theme::grid;
    return { padding * 2 + iconSize() + padding / 2 + fontMetrics().horizontalAdvance(m_words),
             fontMetrics().height() + 6 };
}

QSize StatusChip::minimumSizeHint() const
{
    return { Theme::grid * 2 + iconSize(), sizeHint().height() };
}

void StatusChip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.severitySurface(m_severity));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);

    const Theme::Role roles[] = { Theme::Role::Text, Theme::Role::Good, Theme::Role::Attention, Theme::Role::Critical };
    const QIcon icon = m_iconName.isEmpty() ? theme.severityIcon(m_severity)
                                            : theme.icon(m_iconName, roles[static_cast<int>(m_severity)]);
    const int size = iconSize();
    const QRect iconBox(Theme::grid, (height() - size) / 2, size, size);
    icon.paint(&painter, QStyle::visualRect(layoutDirection(), rect(), iconBox));

    const int left = Theme::grid + size + Theme::grid / 2;
    const QRect textBox(left, 0, width() - left - Theme::grid + 1, height());
    painter.setPen(m_severity == Severity::None ? theme.color(Theme::Role::Text) : theme.severityColor(m_severity));
    const QString text = fontMetrics().elidedText(m_words, Qt::ElideRight, textBox.width());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), textBox),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                     text);
}

void StatusChip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}
