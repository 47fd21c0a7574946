// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tablemodel.h"

#include <QColor>
#include <QObject>
#include <QPalette>

class QChart;

/**
 * The program's look: Fusion with our palette, light or dark, following the system unless the setting says otherwise.
 * Every colour on the screen comes from here. Text contrast is at least 4.5:1 in both (a test computes it).
 */
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Scheme { System, Light, Dark };
    Q_ENUM(Scheme)

    /** Colours by purpose. */
    enum class Role {
        Window, Card, CardBorder, Text, MutedText, Accent, AccentText, Focus,
        Good, Attention, Critical, GoodSurface, AttentionSurface, CriticalSurface, NeutralSurface,
        Series1, Series2, Series3, Series4, Series5, Grid, RoleCount
    };

    static Theme& instance(); ///< the look is the application's, like QApplication::palette()
    /** Applies style, palette, fonts and style sheet to the application. */
    void apply(Scheme scheme);
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] QColor color(Role role) const;
    [[nodiscard]] QColor severityColor(Severity severity) const; ///< for text and icons on a card
    [[nodiscard]] QColor severitySurface(Severity severity) const; ///< for chips' background
    /** Fonts, grid, axes and background of a chart, as the rest of the screen. */
    void styleChart(QChart* chart) const;
    /** Title of a tile, headline number (about 28 px), foot line: sizes in one place. Tabular figures where they exist. */
    [[nodiscard]] QFont headlineFont() const;
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QFont footFont() const;
    static constexpr int grid = 8; ///< px; margins and gaps are multiples

Q_SIGNALS:
    void changed(); ///< charts and own-painted widgets restyle themselves

private:
    Theme();
    bool m_dark = false;
};
