// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QIconEngine>

/**
 * Paints an SVG of resources/icons in a colour of the theme at the moment of painting, crisp at any scale: the word
 * currentColor in the file is the colour's place. A disabled icon is painted in the muted text's colour.
 */
class ThemeIconEngine final : public QIconEngine {
public:
    ThemeIconEngine(QString name, Theme::Role role);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine* clone() const override;

private:
    QString m_name;
    Theme::Role m_role;
};
