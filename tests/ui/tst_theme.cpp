// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using Role = Theme::Role;

/** Contrast of each text with each surface that it stands on, and of what is drawn; icons in the theme's colours. */
class TestTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<Theme::Scheme>("scheme");
        QTest::newRow("light") << Theme::Scheme::Light;
        QTest::newRow("dark") << Theme::Scheme::Dark;
    }

    void textContrast();
    void paletteContrast();
    void shapesAreTold();
    void followsTheChoice();
    void icons();
    void fontSizes();
    void focusIsSeen();

private:
    static void apply()
    {
        QFETCH_GLOBAL(Theme::Scheme, scheme);
        Theme::instance().apply(scheme);
    }

    static void atLeast(const QColor& text, const QColor& surface, double wanted, const QString& what)
    {
        const double found = Theme::contrast(text, surface);
        QVERIFY2(found >= wanted,
                 qPrintable(QStringLiteral("%1: %2 on %3 is %4:1").arg(what, text.name(), surface.name()).arg(found)));
    }
};

void TestTheme::textContrast()
{
    apply();
    const Theme& theme = Theme::instance();
    for (const Role surface : { Role::Window, Role::Card }) {
        for (const Role text :
             { Role::Text, Role::MutedText, Role::Accent, Role::Good, Role::Attention, Role::Critical })
            atLeast(theme.color(text), theme.color(surface), 4.5,
                    QStringLiteral("role %1").arg(static_cast<int>(text)));
    }
    for (const Severity severity : { Severity::None, Severity::Good, Severity::Attention, Severity::Critical }) {
        const QColor surface = theme.severitySurface(severity);
        atLeast(theme.severityColor(severity), surface, 4.5, QStringLiteral("chip"));
        atLeast(theme.color(Role::Text), surface, 4.5, QStringLiteral("text of a message"));
    }
    atLeast(theme.color(Role::AccentText), theme.color(Role::Accent), 4.5, QStringLiteral("main button"));
    atLeast(theme.color(Role::AccentText), theme.color(Role::Focus), 4.5, QStringLiteral("main button pressed"));
    atLeast(theme.color(Role::MutedText), theme.color(Role::NeutralSurface), 4.5, QStringLiteral("hovered line"));
}

void TestTheme::paletteContrast()
{
    apply();
    const QPalette palette = QApplication::palette();
    using P = QPalette;
    const std::pair<P::ColorRole, P::ColorRole> pairs[] = {
        { P::WindowText, P::Window },    { P::WindowText, P::Base },         { P::Text, P::Base },
        { P::Text, P::AlternateBase },   { P::ButtonText, P::Button },       { P::HighlightedText, P::Highlight },
        { P::PlaceholderText, P::Base }, { P::ToolTipText, P::ToolTipBase }, { P::Link, P::Base },
        { P::Link, P::Window },          { P::LinkVisited, P::Base },
    };
    for (const auto& [text, surface] : pairs)
        atLeast(palette.color(text), palette.color(surface), 4.5,
                QStringLiteral("palette %1/%2").arg(text).arg(surface));
}

void TestTheme::shapesAreTold()
{
    apply();
    const Theme& theme = Theme::instance();
    for (const Role shape : { Role::Series1, Role::Series2, Role::Series3, Role::Series4, Role::Series5, Role::Focus,
                              Role::ControlBorder }) {
        for (const Role surface : { Role::Card, Role::Window }) {
            const double wanted = shape == Role::ControlBorder && surface == Role::Window ? 2.8 : 3.0;
            atLeast(theme.color(shape), theme.color(surface), wanted,
                    QStringLiteral("shape %1").arg(static_cast<int>(shape)));
        }
    }
}

void TestTheme::followsTheChoice()
{
    QFETCH_GLOBAL(Theme::Scheme, scheme);
    QSignalSpy changed(&Theme::instance(), &Theme::changed);
    Theme::instance().apply(scheme);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(Theme::instance().isDark(), scheme == Theme::Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::instance().color(Role::Window));

    // What the system wants is its palette, not ours: the offscreen platform's is light.
    Theme::instance().apply(Theme::Scheme::System);
    QVERIFY(!Theme::instance().isDark());
    Theme::instance().apply(Theme::Scheme::System);
    QVERIFY(!Theme::instance().isDark());
}

void TestTheme::icons()
{
    apply();
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({ QStringLiteral("*.svg") });
    QVERIFY(files.size() > 20);
    for (const QString& file : files) {
        if (file == QLatin1String("hotdash.svg"))
            continue;
        const QIcon icon = Theme::instance().icon(file.chopped(4), Role::Text);
        const QImage image = icon.pixmap(QSize(32, 32)).toImage();
        QCOMPARE(image.size(), QSize(32, 32));
        int solid = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() < 250)
                    continue;
                ++solid;
                // Multiplied by alpha and back, a channel may be off by one.
                const QColor wanted = Theme::instance().color(Role::Text);
                QVERIFY(std::abs(pixel.red() - wanted.red()) <= 2 && std::abs(pixel.blue() - wanted.blue()) <= 2);
            }
        }
        QVERIFY2(solid > 20, qPrintable(file));
    }
}

void TestTheme::fontSizes()
{
    apply();
    const Theme& theme = Theme::instance();
    const int body = QFontInfo(QApplication::font()).pixelSize();
    QVERIFY(theme.headlineFont().pixelSize() >= 2 * body);
    QVERIFY(theme.footFont().pixelSize() < body + 1);
    QVERIFY(theme.titleFont().weight() > QApplication::font().weight());
    // Tabular: all digits are as wide, so that figures stand under each other.
    const QFontMetrics metrics(theme.figureFont());
    for (int digit = 0; digit <= 9; ++digit)
        QCOMPARE(metrics.horizontalAdvance(QString::number(digit)), metrics.horizontalAdvance(QLatin1Char('0')));
}

void TestTheme::focusIsSeen()
{
    apply();
    QWidget window;
    QPushButton plain(QStringLiteral("plain"), &window);
    QPushButton main(QStringLiteral("main"), &window);
    main.setGeometry(0, 60, 120, 32);
    plain.setGeometry(0, 0, 120, 32);
    main.setDefault(true);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (QPushButton* button : { &plain, &main }) {
        window.setFocus();
        const QImage before = button->grab().toImage();
        button->setFocus();
        const QImage after = button->grab().toImage();
        int different = 0;
        for (int y = 0; y < after.height(); ++y) {
            for (int x = 0; x < after.width(); ++x)
                different += before.pixel(x, y) != after.pixel(x, y);
        }
        QVERIFY2(different > 200, qPrintable(button->text()));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
