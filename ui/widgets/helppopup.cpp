// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/helppopup.h"

#include "theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

HelpPopup* HelpPopup::show(QWidget* anchor, const QString& title, const QString& text)
{
    auto* popup = new HelpPopup(anchor, title, text);
    popup->placeBeside(anchor);
    popup->setVisible(true);
    QAccessibleEvent spoken(popup, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
    return popup;
}

HelpPopup::HelpPopup(QWidget* anchor, const QString& title, const QString& text)
    : QFrame(anchor, Qt::Popup)
    , m_text(new QLabel(text))
{
    setObjectName(QStringLiteral("helpPopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(title);
    setAccessibleDescription(text);
    auto* heading = new QLabel(title);
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(Theme::instance().titleFont());
    heading->setVisible(!title.isEmpty());
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, Theme::grid, 12, Theme::grid);
    layout->setSpacing(Theme::grid / 2);
    layout->addWidget(heading);
    layout->addWidget(m_text);
    setFixedWidth(qMax(heading->sizeHint().width() + 32, fontMetrics().averageCharWidth() * 52));
    setFixedHeight(layout->totalHeightForWidth(width()));
}

QString HelpPopup::text() const
{
    return m_text->text();
}

void HelpPopup::placeBeside(const QWidget* anchor)
{
    const QRect screen = anchor->screen()->availableGeometry();
    const QPoint below = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
    const QPoint above = anchor->mapToGlobal(QPoint(0, -4));
    QPoint place = below;
    if (below.y() + height() > screen.bottom())
        place.setY(above.y() - height());
    place.setX(qBound(screen.left(), place.x(), qMax(screen.left(), screen.right() - width())));
    place.setY(qMax(screen.top(), place.y()));
    move(place);
}

void HelpPopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F1)
        close();
    else
        QFrame::keyPressEvent(event);
}
