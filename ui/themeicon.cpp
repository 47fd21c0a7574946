// SPDX-License-Identifier: GPL-3.0-or-later
#include "themeicon.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

ThemeIconEngine::ThemeIconEngine(QString name, Theme::Role role) : m_name(std::move(name)), m_role(role)
{
}

void ThemeIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    QPixmap image = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
    image.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect, image);
}

QPixmap ThemeIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State)
{
    const Theme& theme = Theme::instance();
    Theme::Role role = m_role;
    if (mode == QIcon::Disabled)
        role = Theme::Role::MutedText;
    else if (mode == QIcon::Selected)
        role = Theme::Role::AccentText;
    const QString color = theme.color(role).name();
    const QString key =
        QStringLiteral("hotdash-icon/%1/%2/%3x%4").arg(m_name, color).arg(size.width()).arg(size.height());
    QPixmap image;
    if (QPixmapCache::find(key, &image))
        return image;
    image = QPixmap(size);
    image.fill(Qt::transparent);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
    if (file.open(QIODevice::ReadOnly)) {
        QSvgRenderer renderer(file.readAll().replace("currentColor", color.toLatin1()));
        QPainter painter(&image);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter);
    }
    QPixmapCache::insert(key, image);
    return image;
}

QPixmap ThemeIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    Q_UNUSED(scale)
    return pixmap(size, mode, state);
}

QIconEngine* ThemeIconEngine::clone() const
{
    return new ThemeIconEngine(*this);
}
