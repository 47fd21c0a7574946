// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actionrunner.h"
#include "adsmodel.h"
#include "approvalsmodel.h"
#include "clock.h"
#include "connectionpage.h"
#include "dashboardview.h"
#include "inventorymodel.h"
#include "mainwindow.h"
#include "notificationmodel.h"
#include "refreshscheduler.h"
#include "salesmodel.h"
#include "snapshot.h"
#include "temporarypostgres.h"
#include "tiles/tile.h"
#include "topbar.h"
#include "widgets/connectionchip.h"
#include "widgets/searchbox.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFrame>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int patience = 15'000;

struct World {
    SystemClock clock;
    Database database;
    RefreshScheduler scheduler { database, clock };
    ActionRunner actions { database };
    SalesModel sales { scheduler };
    InventoryModel inventory { scheduler };
    AdsModel ads { scheduler };
    ApprovalsModel approvals { scheduler };
    DashboardModels models { database, scheduler, actions, clock, sales, inventory, ads, approvals };
};

} // namespace

/** The window on a real database with the sample shop: connects, shows, searches, follows, survives a break. */
class TestLiveWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void connectsAndShows();
    void refusedLoginIsSaidInTheWindow();
    void searchFindsAndOpens();
    void searchTakesTextAsItIs();
    void changesShowWithoutLosingTheFocus();
    void breakKeepsTheDataAndSaysSo();
    void snapshotDrawsEverything();

private:
    void open(const QString& login = QStringLiteral("op_occ"));
    [[nodiscard]] Tile* tile(const char* id) const { return m_window->dashboard()->tile(QString::fromLatin1(id)); }
    [[nodiscard]] QAbstractItemModel* search(const QString& text) const;

    std::unique_ptr<TestDatabase> m_db;
    std::unique_ptr<World> m_world;
    std::unique_ptr<MainWindow> m_window;
};

void TestLiveWindow::initTestCase()
{
    QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
    Theme::instance().apply(Theme::Scheme::Light);
    m_db = std::make_unique<TestDatabase>(TestDatabase::Content::Sample);
}

void TestLiveWindow::init()
{
    m_world = std::make_unique<World>();
    m_window = std::make_unique<MainWindow>(m_world->models);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestLiveWindow::cleanup()
{
    m_window.reset();
    m_world.reset();
}

void TestLiveWindow::open(const QString& login)
{
    m_world->database.open(m_db->settings(login));
    QTRY_VERIFY_WITH_TIMEOUT(m_world->database.state() == Database::State::Connected
                                 || m_world->database.state() == Database::State::Failed,
                             patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isReady(), patience);
}

QAbstractItemModel* TestLiveWindow::search(const QString& text) const
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    SearchBox* box = m_window->topBar()->searchBox();
    QTest::keyClicks(box, text);
    const bool shown = QTest::qWaitFor([box] { return box->isListShown(); }, patience);
    auto* list = m_window->findChild<QListView*>();
    const auto lists = m_window->findChildren<QListView*>();
    for (QListView* candidate : lists) {
        if (candidate->accessibleName() == QLatin1String("Search results"))
            list = candidate;
    }
    return shown ? list->model() : nullptr;
}

void TestLiveWindow::connectsAndShows()
{
    open();
    QVERIFY(m_window->dashboard()->isVisible());
    QVERIFY(!m_window->connectionPage()->isVisible());
    QCOMPARE(m_window->topBar()->connectionChip()->words(), QStringLiteral("Live"));
    QVERIFY(m_window->windowTitle().startsWith(m_world->database.project().name));
    QCOMPARE(m_window->topBar()->projectChooser()->currentData().toString(), QStringLiteral("occ"));
    // The keyboard begins at the first tile; each tile says its figures.
    QCOMPARE(m_window->dashboard()->currentTile(), m_window->dashboard()->visibleTiles().first());
    const auto tiles = m_window->dashboard()->visibleTiles();
    QCOMPARE(tiles.size(), 4);
    for (const Tile* shown : tiles) {
        QVERIFY2(shown->status() != TileStatus::Error && shown->status() != TileStatus::ConfigurationRequired,
                 qPrintable(shown->spokenText()));
        QVERIFY2(shown->accessibleName().contains(QRegularExpression(QStringLiteral("\\d"))),
                 qPrintable(shown->accessibleName()));
    }
}

void TestLiveWindow::refusedLoginIsSaidInTheWindow()
{
    open(QStringLiteral("nobody_op"));
    QVERIFY(m_window->connectionPage()->isVisible());
    QVERIFY(m_window->connectionPage()->message().contains(QStringLiteral("nobody_op")));
    QVERIFY(m_window->connectionPage()->hint().contains(QStringLiteral("app.add_operator")));
}

void TestLiveWindow::searchFindsAndOpens()
{
    open();
    const QString sku =
        m_db->execute(QStringLiteral("SELECT sku FROM inventory_current WHERE project = 'occ' ORDER BY 1 LIMIT 1"));
    QAbstractItemModel* hits = search(sku.left(7).toLower());
    QVERIFY(hits);
    QVERIFY(hits->rowCount() > 0);
    QVERIFY(hits->index(0, 0).data().toString().startsWith(sku.left(7), Qt::CaseInsensitive));
    QTest::keyClick(m_window->topBar()->searchBox(), Qt::Key_Down);
    QTest::keyClick(m_window->topBar()->searchBox(), Qt::Key_Up);
    QTest::keyClick(m_window->topBar()->searchBox(), Qt::Key_Return);
    QVERIFY(!m_window->topBar()->searchBox()->isListShown());
    auto* review = m_window->findChild<QDialog*>(QStringLiteral("reorderDialog"));
    QVERIFY(review && review->isVisible());
    QTest::keyClick(review, Qt::Key_Escape);
}

void TestLiveWindow::searchTakesTextAsItIs()
{
    open();
    for (const char* text : { "%", "_x_", "'; DROP TABLE orders; --", "zzzz nothing" }) {
        QAbstractItemModel* hits = search(QString::fromLatin1(text));
        QVERIFY2(hits, text);
        QTRY_COMPARE(hits->rowCount(), 0);
        QTRY_VERIFY(m_window->topBar()->searchBox()->message().contains(QString::fromLatin1(text).trimmed()));
        m_window->topBar()->searchBox()->clear();
    }
    const QString campaign =
        m_db->execute(QStringLiteral("SELECT campaign_name FROM ads_campaigns ORDER BY campaign_name LIMIT 1"));
    QAbstractItemModel* hits = search(campaign);
    QVERIFY(hits && hits->rowCount() > 0);
    m_window->topBar()->searchBox()->clear();
    const QString order = m_db->execute(QStringLiteral("SELECT po_number FROM purchase_orders ORDER BY 1 LIMIT 1"));
    hits = search(order);
    QVERIFY(hits);
    QTRY_COMPARE(hits->index(0, 0).data().toString(), order);
}

void TestLiveWindow::changesShowWithoutLosingTheFocus()
{
    open();
    tile("approvals")->setFocus();
    const QString before = tile("approvals")->accessibleName();
    m_db->execute(QStringLiteral("INSERT INTO \"AgentApproval\" (conversation_id, serialized, status) "
                                 "VALUES ('c-test', '{\"agent\": \"support\"}', 'pending')"));
    QTRY_VERIFY_WITH_TIMEOUT(tile("approvals")->accessibleName() != before, patience);
    QCOMPARE(m_window->dashboard()->currentTile(), tile("approvals"));
}

void TestLiveWindow::breakKeepsTheDataAndSaysSo()
{
    open();
    const QString headline = tile("sales")->accessibleName();
    QSignalSpy states(&m_world->database, &Database::stateChanged);
    QVERIFY(m_db->killSessions() > 0);
    QTRY_VERIFY_WITH_TIMEOUT(states.count() >= 2, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_world->database.state(), Database::State::Connected, patience);
    QVERIFY(m_window->dashboard()->isVisible()); // never the page again
    QTRY_COMPARE(m_window->topBar()->connectionChip()->words(), QStringLiteral("Live"));
    QVERIFY(m_window->notifications()->rowCount() >= 2);
    QCOMPARE(m_window->notifications()->at(0).text, QStringLiteral("Connected again."));
}

void TestLiveWindow::snapshotDrawsEverything()
{
    open();
    QTemporaryDir folder;
    Snapshot snapshot(*m_window, folder.filePath(QStringLiteral("new/folder")), QSize(1000, 700), Theme::Scheme::Dark);
    QSignalSpy finished(&snapshot, &Snapshot::finished);
    snapshot.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QVERIFY2(finished.first().first().toBool(), qPrintable(snapshot.problems().join(u'\n')));
    QCOMPARE(snapshot.files().size(), 1 + m_window->dialogIds().size());
    for (const QString& file : snapshot.files()) {
        const QImage image(file);
        QVERIFY2(!image.isNull(), qPrintable(file));
        QVERIFY(image.width() >= 300 && image.height() >= 200);
    }
    QCOMPARE(QImage(snapshot.files().first()).size(), QSize(1000, 700));
    Theme::instance().apply(Theme::Scheme::Light);
}

QTEST_MAIN(TestLiveWindow)
#include "tst_livewindow.moc"
