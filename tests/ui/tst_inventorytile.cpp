// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/reorderdialog.h"
#include "fatalloghandler.h"
#include "inventorysession.h"
#include "theme.h"
#include "tiles/inventorytile.h"
#include "widgets/bucketbar.h"

#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

/** The Inventory tile on a real database: its buckets, its most urgent items, and where they lead. */
class TestInventoryTile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsBucketsAndTheMostUrgent();
    void bucketsCanBeClickedAndPressed();
    void stockOutsAreNeverHealthy();
    void aBucketFiltersTheReview();

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<InventorySession> m_session;
    std::unique_ptr<InventoryTile> m_tile;
};

void TestInventoryTile::init()
{
    FatalLogHandler::arm();
    Theme::instance().apply(Theme::Scheme::Light);
    m_database = std::make_unique<TestDatabase>();
    inventoryfixture::fill(*m_database);
    m_session = std::make_unique<InventorySession>(*m_database);
    m_tile = std::make_unique<InventoryTile>(m_session->inventory, m_session->clock);
    m_tile->resize(420, 360);
    m_tile->show();
    QTRY_COMPARE(m_session->inventory.summary().needsDecision(), 10);
}

void TestInventoryTile::cleanup()
{
    m_tile.reset();
    m_session.reset();
    m_database.reset();
}

void TestInventoryTile::showsBucketsAndTheMostUrgent()
{
    QTRY_VERIFY(m_tile->spokenText().contains(u"10"_s));
    const QStringList buttons = { m_tile->findChild<QToolButton*>(u"bucket_out_of_stock"_s)->text(),
                                  m_tile->findChild<QToolButton*>(u"bucket_urgent_reorder"_s)->text(),
                                  m_tile->findChild<QToolButton*>(u"bucket_low_stock"_s)->text(),
                                  m_tile->findChild<QToolButton*>(u"bucket_in_stock"_s)->text() };
    QCOMPARE(buttons, QStringList({ u"Out of stock 1"_s, u"Urgent 7"_s, u"Low 2"_s, u"In stock 0"_s }));
    QCOMPARE(m_session->inventory.urgentItems()->rowCount(), 5);
    QCOMPARE(m_session->inventory.urgentItems()->at(0).variantId, u"v1"_s);
}

void TestInventoryTile::bucketsCanBeClickedAndPressed()
{
    QSignalSpy bucket(m_tile.get(), &InventoryTile::bucketActivated);
    auto* bar = m_tile->findChild<BucketBar*>();
    QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(bar->width() / 2, 5));
    QCOMPARE(bucket.size(), 1);
    QCOMPARE(bucket.at(0).at(0).value<StockStatus>(), StockStatus::UrgentReorder);
    QTest::keyClick(m_tile->findChild<QToolButton*>(u"bucket_low_stock"_s), Qt::Key_Space);
    QCOMPARE(bucket.size(), 2);
    QCOMPARE(bucket.at(1).at(0).value<StockStatus>(), StockStatus::LowStock);
}

void TestInventoryTile::stockOutsAreNeverHealthy()
{
    m_database->execute(u"SELECT app.decide_reorder(gen_random_uuid(), 'reorder_rejected', variant_id, 1, NULL, NULL, "
                        "NULL, 'not now', '{}') FROM inventory_current"_s,
                        u"op_occ"_s);
    QTRY_COMPARE(m_session->inventory.summary().needsDecision(), 0);
    QCOMPARE(m_tile->status(), TileStatus::AttentionNeeded); // v1 has none
    m_database->execute(u"UPDATE inventory_snapshots SET available_quantity = 500 WHERE variant_id = 'v1' AND "
                        "snapshot_date = app.today('occ')"_s);
    QTRY_COMPARE(m_tile->status(), TileStatus::Healthy);
}

void TestInventoryTile::aBucketFiltersTheReview()
{
    ReorderDialog dialog(m_session->dashboard());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy ready(&dialog, &ReorderDialog::ready);
    dialog.show();
    QVERIFY(ready.count() > 0 || ready.wait(10'000));
    dialog.showBucket(StockStatus::LowStock);
    QTRY_COMPARE(dialog.findChild<QTableView*>(u"reorderQueue"_s)->model()->rowCount(), 2);
}

QTEST_MAIN(TestInventoryTile)
#include "tst_inventorytile.moc"
