// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

/**
 * The size that a window would like, as far as its screen has room for it. The offscreen platform's screen of 800 by
 * 800, on which pictures are made, limits nothing.
 */
inline QSize fittingSize(const QWidget& window, QSize liked)
{
    if (QGuiApplication::platformName() == QLatin1String("offscreen"))
        return liked;
    return liked.boundedTo(window.screen()->availableGeometry().size());
}
