// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include "accessibility.h"
#include "themeicon.h"
#include "themestyle.h"

#include <QApplication>
#include <QChart>
#include <QFontInfo>
#include <QGuiApplication>
#include <QLegend>
#include <QStyleHints>
#include <QValueAxis>
#include <array>
#include <cmath>

// Resources of a static library are linked only where they are asked for; this must stand outside of any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(hotdash);
}

namespace {

constexpr auto roleCount = static_cast<std::size_t>(Theme::Role::RoleCount);
using Colors = std::array<QRgb, roleCount>;

// In the order of Theme::Role.
constexpr Colors lightColors {
    0xfff2f4f7, 0xffffffff, 0xffd3d8df, 0xff1a1f26, 0xff56606b, 0xff0b5cad, 0xffffffff, 0xff0b5cad, //
    0xff17692f, 0xff8a4f00, 0xffb3261e, 0xffe2f3e6, 0xfffdf0d5, 0xfffce8e6, 0xffe9edf1, //
    0xff1f6fb5, 0xff76828f, 0xff7b4fa3, 0xff1c8491, 0xffa8488a, 0xffe4e8ec, 0xff85909c,
};
constexpr Colors darkColors {
    0xff13161a, 0xff1b1f24, 0xff39404a, 0xffe7eaee, 0xffa6afba, 0xff63aef5, 0xff0b1016, 0xff8cc5ff, //
    0xff74cb8d, 0xffe8b04a, 0xffff938a, 0xff16301e, 0xff35290f, 0xff3f1d1b, 0xff2a3038, //
    0xff6cb0f2, 0xff95a1ae, 0xffbd9be6, 0xff4fc4cf, 0xffe58fc4, 0xff2e343c, 0xff6b7684,
};

QFont tabular(QFont font)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature(QFont::Tag("tnum"), 1);
#endif
    return font;
}

double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QFont scaled(double factor)
{
    QFont font = QApplication::font();
    const int pixels = QFontInfo(font).pixelSize();
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels * factor))));
    return tabular(font);
}

} // namespace

Theme& Theme::instance()
{
    static Theme theme;
    return theme;
}

Theme::Theme()
{
    initResources();
}

void Theme::apply(Scheme scheme)
{
    m_scheme = scheme;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::followSystem,
            Qt::UniqueConnection);
#endif
    install(scheme == Scheme::Dark || (scheme == Scheme::System && systemIsDark()));
}

void Theme::followSystem()
{
    if (m_scheme != Scheme::System || !m_installed)
        return;
    const bool dark = systemIsDark();
    if (dark != m_dark)
        install(dark);
}

bool Theme::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    // Without a palette of our own, Qt hands out the desktop's.
    const QPalette ours = QApplication::palette();
    if (m_installed)
        QApplication::setPalette(QPalette());
    const QPalette system = QApplication::palette();
    if (m_installed)
        QApplication::setPalette(ours);
    return luminance(system.color(QPalette::Window)) < luminance(system.color(QPalette::WindowText));
#endif
}

void Theme::install(bool dark)
{
    m_dark = dark;
    if (!m_installed) {
        accessibility::install();
        QApplication::setStyle(new ThemeStyle);
        QApplication::setFont(tabular(QApplication::font()));
        m_installed = true;
    }
    QApplication::setPalette(makePalette());
    Q_EMIT changed();
}

QPalette Theme::makePalette() const
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& color) { palette.setColor(role, color); };
    const QColor text = color(Role::Text);
    const QColor muted = color(Role::MutedText);
    set(QPalette::Window, color(Role::Window));
    set(QPalette::WindowText, text);
    set(QPalette::Base, color(Role::Card));
    set(QPalette::AlternateBase, m_dark ? QColor(0xff20252b) : QColor(0xfff7f9fb));
    set(QPalette::Text, text);
    set(QPalette::Button, m_dark ? QColor(0xff2a3038) : QColor(0xffffffff));
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, color(Role::AccentText));
    set(QPalette::Highlight, color(Role::Accent));
    set(QPalette::HighlightedText, color(Role::AccentText));
    set(QPalette::ToolTipBase, color(Role::Card));
    set(QPalette::ToolTipText, text);
    set(QPalette::PlaceholderText, muted);
    set(QPalette::Link, color(Role::Accent));
    set(QPalette::LinkVisited, color(Role::Series3));
    set(QPalette::Light, color(Role::Card));
    set(QPalette::Midlight, color(Role::NeutralSurface));
    set(QPalette::Mid, color(Role::CardBorder));
    set(QPalette::Dark, color(Role::CardBorder));
    set(QPalette::Shadow, color(Role::CardBorder));
    const QColor disabled = m_dark ? QColor(0xff8a939e) : QColor(0xff6d7782);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText })
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(Role::NeutralSurface));
    return palette;
}

bool Theme::isDark() const
{
    return m_dark;
}

QColor Theme::color(Role role) const
{
    const Colors& colors = m_dark ? darkColors : lightColors;
    return QColor::fromRgba(colors.at(static_cast<std::size_t>(role)));
}

QColor Theme::severityColor(Severity severity) const
{
    switch (severity) {
    case Severity::None:
        return color(Role::MutedText);
    case Severity::Good:
        return color(Role::Good);
    case Severity::Attention:
        return color(Role::Attention);
    case Severity::Critical:
        return color(Role::Critical);
    }
    Q_UNREACHABLE();
}

QColor Theme::severitySurface(Severity severity) const
{
    switch (severity) {
    case Severity::None:
        return color(Role::NeutralSurface);
    case Severity::Good:
        return color(Role::GoodSurface);
    case Severity::Attention:
        return color(Role::AttentionSurface);
    case Severity::Critical:
        return color(Role::CriticalSurface);
    }
    Q_UNREACHABLE();
}

QIcon Theme::icon(const QString& name, Role role) const
{
    return QIcon(new ThemeIconEngine(name, role));
}

QIcon Theme::severityIcon(Severity severity) const
{
    switch (severity) {
    case Severity::None:
        return icon(QStringLiteral("status-info"), Role::MutedText);
    case Severity::Good:
        return icon(QStringLiteral("status-good"), Role::Good);
    case Severity::Attention:
        return icon(QStringLiteral("status-attention"), Role::Attention);
    case Severity::Critical:
        return icon(QStringLiteral("status-critical"), Role::Critical);
    }
    Q_UNREACHABLE();
}

void Theme::styleChart(QChart* chart) const
{
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setDropShadowEnabled(false);
    chart->setBackgroundRoundness(0);
    chart->setBackgroundPen(Qt::NoPen);
    chart->setBackgroundBrush(color(Role::Card));
    chart->setPlotAreaBackgroundVisible(false);
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->setTitleBrush(color(Role::Text));
    chart->setTitleFont(titleFont());
    chart->legend()->setFont(footFont());
    chart->legend()->setLabelColor(color(Role::Text));
    const auto axes = chart->axes();
    for (QAbstractAxis* axis : axes) {
        axis->setLabelsFont(footFont());
        axis->setLabelsColor(color(Role::MutedText));
        axis->setTitleFont(footFont());
        axis->setTitleBrush(color(Role::MutedText));
        axis->setGridLinePen(QPen(color(Role::Grid), 1));
        axis->setLinePen(QPen(color(Role::CardBorder), 1));
        axis->setMinorGridLineVisible(false);
    }
}

QFont Theme::headlineFont() const
{
    QFont font = scaled(28.0 / 13.0);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::titleFont() const
{
    QFont font = scaled(14.0 / 13.0);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::figureFont() const
{
    QFont font = scaled(15.0 / 13.0);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::footFont() const
{
    return scaled(12.0 / 13.0);
}

Qt::Alignment Theme::leading(Qt::LayoutDirection direction)
{
    return (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter;
}

double Theme::contrast(const QColor& one, const QColor& other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}
