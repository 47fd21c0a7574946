// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

/**
 * The size that a window would like, as far as its screen has room for it. The screen of 800 by 800 that the offscreen
 * platform makes up where it is told of none, and on which pictures are made, limits nothing.
 */
inline QSize fittingSize(const QWidget& window, QSize liked)
{
    constexpr QSize madeUp(800, 800);
    if (QGuiApplication::platformName() == QLatin1String("offscreen")
        && window.screen()->size() * window.screen()->devicePixelRatio() == madeUp)
        return liked;
    return liked.boundedTo(window.screen()->availableGeometry().size());
}

/** A size between @p least and @p most that leaves a margin of the screen free; less where the screen is smaller. */
inline QSize roomySize(const QWidget& window, QSize least, QSize most)
{
    constexpr QSize margin(80, 80);
    const QSize room = window.screen()->availableGeometry().size() - margin;
    return fittingSize(window, room.boundedTo(most).expandedTo(least));
}
