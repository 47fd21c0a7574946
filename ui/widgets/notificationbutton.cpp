// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notificationbutton.h"

#include "clock.h"
#include "delegates/twolinedelegate.h"
#include "format.h"
#include "notificationmodel.h"
#include "theme.h"

#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

NotificationButton::NotificationButton(NotificationModel& model, const Clock& clock, QWidget* parent)
    : QToolButton(parent)
    , m_model(model)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("notifications"));
    setAutoRaise(true);
    setIcon(Theme::instance().icon(QStringLiteral("notifications")));
    connect(this, &QToolButton::clicked, this, &NotificationButton::openList);
    connect(&m_model, &NotificationModel::unreadChanged, this, &NotificationButton::showUnread);
    showUnread(m_model.unread());
}

void NotificationButton::showUnread(int unread)
{
    setAccessibleName(unread > 0 ? tr("Notifications, %n new", nullptr, unread) : tr("Notifications"));
    setToolTip(format::plain(unread > 0 ? tr("Notifications, %n new", nullptr, unread) : tr("Notifications")));
    update();
}

void NotificationButton::openList()
{
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(QStringLiteral("notificationList"));
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    popup->setAutoFillBackground(true);
    popup->setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(popup);
    layout->setContentsMargins(1, Theme::grid, 1, 1);
    auto* title = new QLabel(tr("Notifications"));
    title->setFont(Theme::instance().titleFont());
    title->setIndent(Theme::grid);
    layout->addWidget(title);
    if (m_model.rowCount() == 0) {
        auto* empty = new QLabel(tr("Nothing has happened in this session yet. What you decide and what becomes of the "
                                    "connection is listed here."));
        empty->setWordWrap(true);
        empty->setMargin(Theme::grid);
        layout->addWidget(empty);
    } else {
        auto* list = new QListView;
        list->setModel(&m_model);
        list->setFrameShape(QFrame::NoFrame);
        list->setAccessibleName(tr("Notifications"));
        list->setItemDelegate(new TwoLineDelegate(
            [this](const QModelIndex& index) {
                const auto severity = static_cast<Severity>(index.data(TableRole::Severity).toInt());
                const QString hint = index.data(NotificationModel::HintRole).toString();
                const QString age = format::age(index.data(NotificationModel::WhenRole).toDateTime(), m_clock.now());
                return TwoLineDelegate::Lines { Theme::instance().severityIcon(severity), index.data().toString(),
                                                hint.isEmpty() ? age : QString(age % QStringLiteral(" · ") % hint) };
            },
            list));
        list->setCurrentIndex(m_model.index(0, 0));
        layout->addWidget(list, 1);
        popup->setFocusProxy(list);
    }
    const QSize size(440, m_model.rowCount() == 0 ? layout->totalHeightForWidth(440) : 360);
    const int x = isRightToLeft() ? 0 : width() - size.width();
    popup->setGeometry(QRect(mapToGlobal(QPoint(x, height() + 2)), size));
    popup->show();
    popup->setFocus(Qt::PopupFocusReason);
    m_model.markRead();
}

void NotificationButton::paintEvent(QPaintEvent* event)
{
    QToolButton::paintEvent(event);
    if (m_model.unread() == 0)
        return;
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = theme.footFont();
    font.setPixelSize(std::max(9, font.pixelSize() * 4 / 5));
    font.setBold(true);
    painter.setFont(font);
    const QString text = m_model.unread() > 99 ? QStringLiteral("99+") : format::number(qint64 { m_model.unread() });
    const QFontMetrics metrics(font);
    const int badgeHeight = metrics.height();
    const int badgeWidth = std::max(badgeHeight, metrics.horizontalAdvance(text) + 6);
    const QRect badge(isRightToLeft() ? 0 : width() - badgeWidth, 0, badgeWidth, badgeHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Theme::Role::Accent));
    painter.drawRoundedRect(badge, badgeHeight / 2.0, badgeHeight / 2.0);
    painter.setPen(theme.color(Theme::Role::AccentText));
    painter.drawText(badge, Qt::AlignCenter, text);
}
