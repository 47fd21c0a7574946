// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tablemodel.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>

class QChart;

/**
 * The program's look: Fusion with our palette, light or dark, following the system unless the setting says otherwise.
 * Every colour on the screen comes from here. Text contrast is at least 4.5:1 in both (a test computes it).
 * GUI thread only.
 */
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Scheme { System, Light, Dark };
    Q_ENUM(Scheme)

    /** Colours by purpose. Green, amber and red are for status only; the series' colours avoid them. */
    enum class Role {
        Window,
        Card,
        CardBorder,
        Text,
        MutedText,
        Accent,
        AccentText,
        Focus,
        Good,
        Attention,
        Critical,
        GoodSurface,
        AttentionSurface,
        CriticalSurface,
        NeutralSurface,
        Series1,
        Series2,
        Series3,
        Series4,
        Series5,
        Grid,
        ControlBorder, ///< of fields, buttons and check boxes: at least 3:1
        RoleCount
    };
    Q_ENUM(Role)

    static Theme& instance(); ///< the look is the application's, like QApplication::palette()
    /** Applies style, palette and fonts to the application. */
    void apply(Scheme scheme);
    /** Looks again at what the system wants; does nothing unless the scheme is System. */
    void followSystem();
    [[nodiscard]] Scheme scheme() const { return m_scheme; } ///< what apply() was asked for
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] QColor color(Role role) const;
    [[nodiscard]] QColor severityColor(Severity severity) const; ///< for text and icons on a card
    [[nodiscard]] QColor severitySurface(Severity severity) const; ///< for chips' background
    /** An icon of resources/icons, by its file name without ending, painted in @p role's colour of the moment. */
    [[nodiscard]] QIcon icon(const QString& name, Role role = Role::Text) const;
    /** The shape that stands beside the words of a status: a tick, a triangle, a cross. */
    [[nodiscard]] QIcon severityIcon(Severity severity) const;
    /** Fonts, grid, axes and background of a chart, as the rest of the screen. */
    void styleChart(QChart* chart) const;
    /** Title of a tile, headline number (about 28 px), foot line: sizes in one place. Tabular figures where they exist.
     */
    [[nodiscard]] QFont headlineFont() const;
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QFont figureFont() const; ///< supporting figures
    [[nodiscard]] QFont footFont() const;
    /** Where a line of text begins in @p direction: a QLabel would go by its text, and a number has no direction. */
    static Qt::Alignment leading(Qt::LayoutDirection direction);
    static constexpr int grid = 8; ///< px; margins and gaps are multiples
    static constexpr int radius = 8; ///< px; corners of cards

    /** Contrast of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance). */
    static double contrast(const QColor& one, const QColor& other);

Q_SIGNALS:
    void changed(); ///< charts and own-painted widgets restyle themselves

private:
    Theme();
    [[nodiscard]] bool systemIsDark() const;
    void install(bool dark);
    [[nodiscard]] QPalette makePalette() const;

    Scheme m_scheme = Scheme::System;
    bool m_dark = false;
    bool m_installed = false;
};
