// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/severitydelegate.h"
#include "theme.h"
#include "widgets/chartpanel.h"
#include "widgets/connectionchip.h"
#include "widgets/dayedit.h"
#include "widgets/messagebar.h"
#include "widgets/sortkeys.h"

#include <QAccessible>
#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QHeaderView>
#include <QLabel>
#include <QLineSeries>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QValueAxis>

/** What tiles and dialogs share: chip, message bar, chart with its table, delegate. */
class TestSharedWidgets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { Theme::instance().apply(Theme::Scheme::Light); }

    void aDayIsTypedInOneGo_data();
    void aDayIsTypedInOneGo();

    void chipSaysTheConnection_data();
    void chipSaysTheConnection();
    void chipSaysTheReplica();
    void chipIsTextAndIcon();
    void messageBarIsPlainAndCloses();
    void messageBarOffers();
    void chartHasItsTable();
    void chartFollowsTheTheme();
    void delegateMarksBySeverity();
    void tableIsSortedFromTheKeyboard();
};

void TestSharedWidgets::chipSaysTheConnection_data()
{
    using S = Database::State;
    QTest::addColumn<Database::State>("state");
    QTest::addColumn<bool>("live");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<QString>("words");
    QTest::addColumn<Severity>("severity");
    QTest::newRow("live") << S::Connected << true << 0 << QStringLiteral("Live") << Severity::Good;
    QTest::newRow("polling") << S::Connected << false << 0 << QStringLiteral("Polling") << Severity::None;
    QTest::newRow("connecting") << S::Connecting << true << 0 << QStringLiteral("Connecting…") << Severity::None;
    QTest::newRow("again") << S::Reconnecting << true << 0 << QStringLiteral("Reconnecting…") << Severity::Attention;
    QTest::newRow("again, and something waits")
        << S::Reconnecting << true << 1 << QStringLiteral("Offline, 1 action waiting") << Severity::Attention;
    QTest::newRow("offline") << S::Failed << true << 2 << QStringLiteral("Offline, 2 actions waiting")
                             << Severity::Critical;
    QTest::newRow("closed") << S::Closed << true << 0 << QStringLiteral("Offline") << Severity::Critical;
}

void TestSharedWidgets::chipSaysTheConnection()
{
    QFETCH(Database::State, state);
    QFETCH(bool, live);
    QFETCH(int, waiting);
    ConnectionChip chip;
    chip.showState(state, live ? Database::Liveness::Live : Database::Liveness::Polling, waiting,
                   QStringLiteral("<i>why</i>"));
    QTEST(chip.words(), "words");
    QTEST(chip.severity(), "severity");
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&chip);
    QTEST(spoken->text(QAccessible::Name), "words");
    QVERIFY(spoken->text(QAccessible::Description).contains(QStringLiteral("<i>why</i>")));
    QVERIFY(chip.toolTip().contains(QStringLiteral("&lt;i&gt;why")));
}

void TestSharedWidgets::chipSaysTheReplica()
{
    using From = ReadSource::From;
    ConnectionChip chip;
    const auto said = [&chip](const ReadSource& source, Database::State state = Database::State::Connected) {
        chip.setReadSource(source);
        chip.showState(state, Database::Liveness::Live, 0);
        return chip.words();
    };
    QCOMPARE(said({}), QStringLiteral("Live"));
    QVERIFY(!chip.toolTip().contains(QStringLiteral("replica")));
    QCOMPARE(said({ From::Replica, false, 0, {} }), QStringLiteral("Live"));
    QVERIFY(chip.toolTip().contains(QStringLiteral("read from the replica")));
    QCOMPARE(chip.severity(), Severity::Good);
    QCOMPARE(said({ From::Replica, false, 1, {} }), QStringLiteral("Live, replica 1 s behind"));
    QCOMPARE(said({ From::ServerInstead, false, 300, {} }), QStringLiteral("Live, replica 5 min behind"));
    QVERIFY(chip.toolTip().contains(QStringLiteral("from the primary server")));
    QCOMPARE(chip.severity(), Severity::Attention);
    QCOMPARE(said({ From::ServerInstead, true, 0, QStringLiteral("<i>gone</i>") }),
             QStringLiteral("Live, replica away"));
    QVERIFY(chip.toolTip().contains(QStringLiteral("&lt;i&gt;gone")));
    // Without any server the replica matters to nobody.
    QCOMPARE(said({ From::ServerInstead, true, 0, {} }, Database::State::Reconnecting),
             QStringLiteral("Reconnecting…"));
}

void TestSharedWidgets::chipIsTextAndIcon()
{
    // Without its words, two severities still differ in shape: grey pictures of the icons are not the same.
    QList<QImage> shapes;
    for (const Severity severity : { Severity::None, Severity::Good, Severity::Attention, Severity::Critical })
        shapes << Theme::instance().severityIcon(severity).pixmap(24, 24).toImage().convertToFormat(
            QImage::Format_Alpha8);
    for (qsizetype one = 0; one < shapes.size(); ++one) {
        for (qsizetype other = one + 1; other < shapes.size(); ++other)
            QVERIFY(shapes.at(one) != shapes.at(other));
    }
}

void TestSharedWidgets::messageBarIsPlainAndCloses()
{
    MessageBar bar;
    QVERIFY(bar.isHidden());
    bar.resize(400, 60);
    DbError error;
    error.kind = DbError::Kind::Invalid;
    error.message = QStringLiteral("<b>Bold</b> is not markup.");
    error.hint = QStringLiteral("Do this.");
    bar.showError(error);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.message(), error.message);
    QCOMPARE(bar.accessibleName(), QStringLiteral("<b>Bold</b> is not markup. Do this."));
    const auto labels = bar.findChildren<QLabel*>();
    for (const QLabel* label : labels)
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    QTest::mouseClick(bar.findChild<QToolButton*>(), Qt::LeftButton);
    QVERIFY(!bar.isVisible());
    QVERIFY(bar.message().isEmpty());
}

void TestSharedWidgets::messageBarOffers()
{
    MessageBar bar;
    int done = 0;
    bar.showMessage(Severity::Critical, QStringLiteral("Broken."));
    auto* button = bar.findChild<QPushButton*>();
    QVERIFY(!button->isVisible());
    bar.offer(QStringLiteral("Try again"), [&done] { ++done; });
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(done, 1);
    bar.showMessage(Severity::Good, QStringLiteral("Fine."));
    QVERIFY(!button->isVisible());
}

void TestSharedWidgets::chartHasItsTable()
{
    ChartPanel panel(QStringLiteral("Revenue by hour"));
    panel.resize(400, 240);
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    auto* table = panel.findChild<QTableView*>();
    auto* toggle = panel.findChild<QToolButton*>(QStringLiteral("chartTableToggle"));
    panel.chartView()->setFocus();
    QTest::keyClick(panel.chartView(), Qt::Key_T); // there are no figures yet
    QVERIFY(!panel.isTableShown());
    QVERIFY(!toggle->isVisible());

    QStandardItemModel figures(2, 2);
    figures.setItem(0, 0, new QStandardItem(QStringLiteral("10:00")));
    figures.setItem(0, 1, new QStandardItem(QStringLiteral("£12.00")));
    panel.setFigures(&figures);
    panel.setSummary(QStringLiteral("Rises until noon."));
    QVERIFY(toggle->isVisible());
    QTest::keyClick(panel.chartView(), Qt::Key_T);
    QVERIFY(panel.isTableShown());
    QVERIFY(table->isVisible());
    QVERIFY(table->hasFocus());
    QCOMPARE(table->accessibleName(), QStringLiteral("Revenue by hour, as a table"));
    QTest::keyClick(table, Qt::Key_T);
    QVERIFY(!panel.isTableShown());
    QVERIFY(panel.chartView()->hasFocus());
    QTest::mouseClick(toggle, Qt::LeftButton);
    QVERIFY(panel.isTableShown());
    QAccessibleInterface* view = QAccessible::queryAccessibleInterface(panel.chartView());
    QCOMPARE(view->text(QAccessible::Name), QStringLiteral("Revenue by hour"));
    QCOMPARE(view->text(QAccessible::Description), QStringLiteral("Rises until noon."));
    // The table goes with its model.
    panel.setFigures(nullptr);
    QVERIFY(!panel.isTableShown());
}

void TestSharedWidgets::chartFollowsTheTheme()
{
    ChartPanel panel(QStringLiteral("Revenue"));
    auto* series = new QLineSeries;
    series->append(0, 1);
    series->append(1, 2);
    panel.chart()->addSeries(series);
    panel.chart()->createDefaultAxes();
    for (const Theme::Scheme scheme : { Theme::Scheme::Dark, Theme::Scheme::Light }) {
        Theme::instance().apply(scheme);
        QCOMPARE(panel.chart()->backgroundBrush().color(), Theme::instance().color(Theme::Role::Card));
        const auto axes = panel.chart()->axes();
        for (const QAbstractAxis* axis : axes)
            QCOMPARE(axis->labelsColor(), Theme::instance().color(Theme::Role::MutedText));
    }
}

void TestSharedWidgets::delegateMarksBySeverity()
{
    QStandardItemModel model(1, 2);
    model.setData(model.index(0, 0), QStringLiteral("3.4"));
    model.setData(model.index(0, 1), QStringLiteral("3.4"));
    model.setData(model.index(0, 1), static_cast<int>(Severity::Critical), TableRole::Severity);
    QTableView view;
    SeverityDelegate delegate;
    view.setItemDelegate(&delegate);
    view.setModel(&model);
    view.resize(400, 120);
    view.show();
    const QImage image = view.viewport()->grab().toImage();
    const auto count = [&](const QModelIndex& index) {
        const QRect cell = view.visualRect(index);
        int found = 0;
        for (int y = cell.top(); y < cell.bottom(); ++y) {
            for (int x = cell.left(); x < cell.right(); ++x)
                found += image.pixel(x, y) == Theme::instance().color(Theme::Role::Critical).rgb();
        }
        return found;
    };
    QCOMPARE(count(model.index(0, 0)), 0);
    QVERIFY(count(model.index(0, 1)) > 10);
}

void TestSharedWidgets::tableIsSortedFromTheKeyboard()
{
    QStandardItemModel model(0, 3);
    model.setHorizontalHeaderLabels({ QStringLiteral("Name"), QStringLiteral("Hidden"), QStringLiteral("Stock") });
    for (const auto& [name, stock] : { std::pair("pear", 2), std::pair("fig", 9), std::pair("apple", 5) })
        model.appendRow({ new QStandardItem(QString::fromLatin1(name)), new QStandardItem,
                          new QStandardItem(QString::number(stock)) });
    QTableView view;
    view.setModel(&model);
    view.horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    new SortKeys(view);
    view.setColumnHidden(1, true);
    view.show();
    view.setCurrentIndex(model.index(0, 0)); // pear
    const auto press = [&view](Qt::Key key) { QTest::keyClick(&view, key, Qt::ControlModifier | Qt::ShiftModifier); };
    const auto names = [&model] {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.item(row)->text());
        return all.join(u' ');
    };
    press(Qt::Key_Down); // nothing is sorted yet: there is no order to turn around
    QCOMPARE(names(), QStringLiteral("pear fig apple"));
    press(Qt::Key_Right);
    QCOMPARE(names(), QStringLiteral("apple fig pear"));
    press(Qt::Key_Down);
    QCOMPARE(names(), QStringLiteral("pear fig apple"));
    QCOMPARE(view.horizontalHeader()->accessibleName(), QStringLiteral("Sorted by Name, descending"));
    press(Qt::Key_Right); // over the hidden column
    QCOMPARE(names(), QStringLiteral("fig apple pear"));
    QCOMPARE(view.horizontalHeader()->sortIndicatorSection(), 2);
    press(Qt::Key_Up);
    QCOMPARE(names(), QStringLiteral("pear apple fig"));
    QCOMPARE(view.currentIndex().data().toString(), QStringLiteral("pear"));
    press(Qt::Key_Right); // behind the last column comes the first
    QCOMPARE(names(), QStringLiteral("apple fig pear"));
    QCOMPARE(view.currentIndex().row(), 2);
    view.setLayoutDirection(Qt::RightToLeft);
    press(Qt::Key_Left);
    QCOMPARE(names(), QStringLiteral("pear apple fig"));
}

void TestSharedWidgets::aDayIsTypedInOneGo_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("typed");
    QTest::newRow("with separators") << QStringLiteral("dd/MM/yyyy") << QStringLiteral("01/10/2025");
    QTest::newRow("only digits") << QStringLiteral("dd/MM/yyyy") << QStringLiteral("01102025");
    QTest::newRow("one digit") << QStringLiteral("dd/MM/yyyy") << QStringLiteral("1/10/2025");
    QTest::newRow("points") << QStringLiteral("dd.MM.yyyy") << QStringLiteral("01.10.2025");
    QTest::newRow("year first") << QStringLiteral("yyyy-MM-dd") << QStringLiteral("2025-10-01");
}

void TestSharedWidgets::aDayIsTypedInOneGo()
{
    QFETCH(const QString, format);
    QFETCH(const QString, typed);
    DayEdit edit;
    edit.setDisplayFormat(format);
    edit.setDate(QDate(2026, 11, 23));
    edit.setLatest(QDate(2026, 11, 23));
    edit.show();
    QVERIFY(QTest::qWaitForWindowActive(&edit));
    edit.setFocus(Qt::TabFocusReason);
    QTest::keyClicks(&edit, typed);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(edit.date(), QDate(2025, 10, 1));
    // Return after a full section chooses: it is no separator.
    edit.setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    edit.setSelectedSection(QDateTimeEdit::DaySection);
    QTest::keyClicks(&edit, QStringLiteral("02"));
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(edit.date(), QDate(2025, 10, 2));
}

QTEST_MAIN(TestSharedWidgets)
#include "tst_sharedwidgets.moc"
