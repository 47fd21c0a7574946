// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "dashboardview.h"
#include "theme.h"
#include "tiles/tile.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

/** The grid: columns by width, order by drag and keys, visibility, Tab in reading order. */
class TestDashboardView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Theme::Scheme::Light); }
    void init();
    void cleanup();

    void columnsByWidth();
    void reflows();
    void rightToLeft();
    void scrollsToTheFocus();
    void tabGoesInReadingOrder();
    void arrowsGoFromTileToTile();
    void dragChangesTheOrder();
    void aClickIsNoDrag();
    void hidingKeepsTheOrder();
    void layoutIsRestored();
    void menuOfATile();
    void nothingClipsAtDoubleFontSize();

private:
    [[nodiscard]] QStringList order() const;
    [[nodiscard]] Tile* tile(const char* id) const { return m_view->tile(QString::fromLatin1(id)); }

    SystemClock m_clock;
    std::unique_ptr<DashboardView> m_view;
};

void TestDashboardView::init()
{
    m_view = std::make_unique<DashboardView>();
    for (const char* id : { "sales", "inventory", "ads", "approvals" }) {
        auto* made = new Tile(QString::fromLatin1(id), QString::fromLatin1(id), m_clock);
        made->setButton(QStringLiteral("Open"));
        Freshness freshness;
        freshness.state = LoadState::Ready;
        freshness.loadedAt = m_clock.now();
        made->setHeadline(QStringLiteral("1"));
        made->setFreshness(freshness);
        m_view->addTile(made);
    }
    m_view->resize(1300, 900);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestDashboardView::cleanup()
{
    m_view.reset();
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

QStringList TestDashboardView::order() const
{
    QStringList ids;
    const auto tiles = m_view->tiles();
    for (const Tile* shown : tiles)
        ids << shown->id();
    return ids;
}

void TestDashboardView::columnsByWidth()
{
    QCOMPARE(DashboardView::columnsFor(1920), 3);
    QCOMPARE(DashboardView::columnsFor(1280), 3);
    QCOMPARE(DashboardView::columnsFor(1279), 2);
    QCOMPARE(DashboardView::columnsFor(860), 2);
    QCOMPARE(DashboardView::columnsFor(859), 1);
}

void TestDashboardView::reflows()
{
    QCOMPARE(m_view->columns(), 3);
    QCOMPARE(tile("sales")->y(), tile("ads")->y());
    QVERIFY(tile("sales")->x() < tile("inventory")->x());
    // The fourth stands in the middle, and its neighbours are as high as both rows: no hole.
    QCOMPARE(tile("approvals")->x(), tile("inventory")->x());
    QVERIFY(tile("approvals")->y() > tile("inventory")->geometry().bottom());
    QCOMPARE(tile("approvals")->geometry().bottom(), tile("sales")->geometry().bottom());
    QCOMPARE(tile("ads")->geometry(), tile("sales")->geometry().translated(tile("ads")->x() - tile("sales")->x(), 0));
    QCOMPARE(m_view->verticalScrollBar()->maximum(), 0);

    m_view->resize(900, 700);
    QCOMPARE(m_view->columns(), 2);
    QCOMPARE(tile("ads")->x(), tile("sales")->x());

    m_view->resize(500, 700);
    QCOMPARE(m_view->columns(), 1);
    QCOMPARE(tile("inventory")->x(), tile("sales")->x());
    for (const char* id : { "sales", "inventory", "ads", "approvals" }) {
        QVERIFY(tile(id)->geometry().right() < m_view->viewport()->width());
        QVERIFY(tile(id)->width() > 400);
    }
}

void TestDashboardView::rightToLeft()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(tile("sales")->x() > tile("inventory")->x());
    m_view->tile(QStringLiteral("sales"))->setFocus();
    QTest::keyClick(tile("sales"), Qt::Key_Left);
    QCOMPARE(m_view->currentTile(), tile("inventory"));
}

void TestDashboardView::scrollsToTheFocus()
{
    m_view->resize(500, 260);
    QTRY_VERIFY(m_view->verticalScrollBar()->maximum() > 0);
    tile("approvals")->setFocus(Qt::TabFocusReason);
    QVERIFY(m_view->verticalScrollBar()->value() > 0);
    const QPoint top = tile("approvals")->mapTo(m_view->viewport(), QPoint(0, 0));
    QVERIFY(top.y() >= 0 && top.y() < m_view->viewport()->height());
}

void TestDashboardView::tabGoesInReadingOrder()
{
    m_view->moveTile(QStringLiteral("approvals"), -3);
    tile("approvals")->setFocus();
    QStringList visited;
    for (int step = 0; step < 8; ++step) {
        const QString id = m_view->currentTile()->id();
        if (visited.isEmpty() || visited.last() != id)
            visited << id;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(visited, order());
    QCOMPARE(visited.first(), QStringLiteral("approvals"));
}

void TestDashboardView::arrowsGoFromTileToTile()
{
    tile("sales")->setFocus();
    QTest::keyClick(tile("sales"), Qt::Key_Right);
    QCOMPARE(m_view->currentTile(), tile("inventory"));
    QTest::keyClick(tile("inventory"), Qt::Key_Left);
    QCOMPARE(m_view->currentTile(), tile("sales"));
    QTest::keyClick(tile("sales"), Qt::Key_Right);
    QTest::keyClick(tile("inventory"), Qt::Key_Down);
    QCOMPARE(m_view->currentTile(), tile("approvals"));
    QTest::keyClick(tile("approvals"), Qt::Key_Down); // the end
    QCOMPARE(m_view->currentTile(), tile("approvals"));
    QTest::keyClick(tile("approvals"), Qt::Key_Up);
    QCOMPARE(m_view->currentTile(), tile("inventory"));
}

void TestDashboardView::dragChangesTheOrder()
{
    QSignalSpy changed(m_view.get(), &DashboardView::layoutChanged);
    Tile* sales = tile("sales");
    const QPoint target = tile("ads")->geometry().center();
    QTest::mousePress(sales, Qt::LeftButton, {}, QPoint(60, 14));
    QTest::mouseMove(sales, QPoint(90, 20));
    QTest::mouseMove(sales, sales->mapFrom(sales->parentWidget(), target));
    QTest::mouseRelease(sales, Qt::LeftButton, {}, sales->rect().center());
    QCOMPARE(order(),
             QStringList({ QStringLiteral("inventory"), QStringLiteral("ads"), QStringLiteral("sales"),
                           QStringLiteral("approvals") }));
    QVERIFY(changed.count() >= 1);
    QVERIFY(tile("inventory")->x() < tile("ads")->x());
}

void TestDashboardView::aClickIsNoDrag()
{
    QSignalSpy changed(m_view.get(), &DashboardView::layoutChanged);
    QTest::mouseClick(tile("sales"), Qt::LeftButton, {}, QPoint(60, 14));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(m_view->currentTile(), tile("sales"));
}

void TestDashboardView::hidingKeepsTheOrder()
{
    tile("inventory")->setFocus();
    m_view->setTileShown(QStringLiteral("inventory"), false);
    QVERIFY(!tile("inventory")->isVisible());
    QVERIFY(m_view->currentTile() && m_view->currentTile()->isVisible());
    QCOMPARE(tile("approvals")->y(), tile("sales")->y()); // three in one row
    m_view->setTileShown(QStringLiteral("inventory"), true);
    QVERIFY(tile("inventory")->isVisible());
    QCOMPARE(order().at(1), QStringLiteral("inventory"));
    QVERIFY(tile("sales")->x() < tile("inventory")->x());
}

void TestDashboardView::layoutIsRestored()
{
    m_view->moveTile(QStringLiteral("ads"), -2);
    m_view->setTileShown(QStringLiteral("approvals"), false);
    QVariantMap saved = m_view->saveLayout();
    m_view->resetLayout();
    QCOMPARE(order().first(), QStringLiteral("sales"));
    QVERIFY(m_view->isTileShown(QStringLiteral("approvals")));

    saved[QStringLiteral("tileOrder")] = saved[QStringLiteral("tileOrder")].toStringList() << QStringLiteral("gone");
    saved[QStringLiteral("hiddenTiles")] = saved[QStringLiteral("hiddenTiles")].toStringList()
        << QStringLiteral("gone");
    m_view->restoreLayout(saved);
    QCOMPARE(order().first(), QStringLiteral("ads"));
    QVERIFY(!m_view->isTileShown(QStringLiteral("approvals")));
    QCOMPARE(m_view->visibleTiles().size(), 3);
}

void TestDashboardView::menuOfATile()
{
    QSignalSpy opened(tile("ads"), &Tile::actionRequested);
    QContextMenuEvent wanted(QContextMenuEvent::Keyboard, QPoint(10, 10), tile("ads")->mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(tile("ads"), &wanted);
    auto* menu = m_view->findChild<QMenu*>();
    QVERIFY(menu && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
}

void TestDashboardView::nothingClipsAtDoubleFontSize()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPixelSize(QFontInfo(before).pixelSize() * 2);
    QApplication::setFont(large);
    init();
    m_view->resize(900, 700);
    for (const char* id : { "sales", "inventory", "ads", "approvals" }) {
        const Tile* shown = tile(id);
        QTRY_VERIFY(shown->height() >= shown->minimumSizeHint().height());
        const auto buttons = shown->findChildren<QPushButton*>();
        for (const QPushButton* button : buttons) {
            if (button->isVisible())
                QVERIFY(shown->rect().contains(QRect(button->mapTo(shown, QPoint(0, 0)), button->size())));
        }
    }
    QApplication::setFont(before);
}

QTEST_MAIN(TestDashboardView)
#include "tst_dashboardview.moc"
