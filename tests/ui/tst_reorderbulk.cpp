// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/bulkapprovaldialog.h"
#include "reordertest.h"
#include "widgets/messagebar.h"

#include <QComboBox>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/** Many reorders at once: what is approved, what is not and why, and what stays selected. */
class TestReorderBulk : public ReorderTest {
    Q_OBJECT
private Q_SLOTS:
    void approvesManyByVendor();
    void failedRowsStaySelected();
    void exactlyWhatWasNotApprovedStaysSelected();
    void whatSomebodyElseDecidedStaysToBeSeen();
};

void TestReorderBulk::approvesManyByVendor()
{
    m_database->execute(u"SELECT app.decide_reorder(gen_random_uuid(), 'vendor_selected', 'v3', 1, NULL, "
                        "'00000000-0000-0000-0000-0000000000a2', NULL, NULL, '{}')"_s,
                        u"op_occ"_s);
    open();
    QTest::keyClick(queue(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(queue(), Qt::Key_A);
    QTRY_VERIFY(m_dialog->findChild<BulkApprovalDialog*>());
    auto* bulk = m_dialog->findChild<BulkApprovalDialog*>();
    QVERIFY2(bulk->summary().startsWith(u"9 reorder"_s), qPrintable(bulk->summary()));
    auto* tree = bulk->findChild<QTreeWidget*>(u"bulkTree"_s);
    QCOMPARE(tree->topLevelItemCount(), 3); // two vendors and what is left out: MUG-10 has no vendor
    QSignalSpy done(bulk, &BulkApprovalDialog::allDone);
    QTest::mouseClick(bulk->findChild<QPushButton*>(u"bulkApprove"_s), Qt::LeftButton);
    QVERIFY(done.wait(10'000));
    QCOMPARE(value(u"SELECT count(*) || ' ' || count(DISTINCT po_id) FROM purchase_order_items"_s), u"9 2"_s);
    QVERIFY(tree->topLevelItem(0)->child(0)->text(3).startsWith(u"✓ in PO-"_s));
    bulk->reject();
    QTRY_COMPARE(queue()->model()->rowCount(), 1);
    // And all of them are taken back together.
    QTest::keyClick(queue(), Qt::Key_U);
    QTRY_COMPARE(queue()->model()->rowCount(), 10);
    QCOMPARE(value(u"SELECT count(*) FROM purchase_order_items"_s), u"0"_s);
}

void TestReorderBulk::failedRowsStaySelected()
{
    open();
    QTest::keyClick(queue(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(queue(), Qt::Key_A);
    QTRY_VERIFY(m_dialog->findChild<BulkApprovalDialog*>());
    auto* bulk = m_dialog->findChild<BulkApprovalDialog*>();
    // Somebody orders v2 by hand: it is on order, though not decided.
    m_database->execute(
        u"INSERT INTO purchase_orders (po_number, vendor_id, project) VALUES ('PO-OLD', "
        "'00000000-0000-0000-0000-0000000000a2', 'occ'); INSERT INTO purchase_order_items (po_id, variant_id, "
        "quantity, unit_cost, total_cost, project) SELECT id, 'v2', 5, 3.90, 0, 'occ' FROM purchase_orders"_s);
    QSignalSpy done(bulk, &BulkApprovalDialog::allDone);
    QTest::mouseClick(bulk->findChild<QPushButton*>(u"bulkApprove"_s), Qt::LeftButton);
    QVERIFY(done.wait(10'000));
    QVERIFY2(bulk->messageBar()->message().startsWith(u"8 approved, 1 not"_s),
             qPrintable(bulk->messageBar()->message()));
    bulk->reject();
    QTRY_COMPARE(queue()->model()->rowCount(), 2); // v2 and v10, which has no vendor
    QTRY_COMPARE(queue()->selectionModel()->selectedRows().size(), 2);
    select(u"MUG-2"_s);
    QVERIFY2(m_dialog->messageBar()->message().contains(u"PO-OLD"_s), qPrintable(m_dialog->messageBar()->message()));
}

void TestReorderBulk::exactlyWhatWasNotApprovedStaysSelected()
{
    open();
    find<QComboBox>(u"queueScope"_s)->setCurrentIndex(2); // below the reorder point: what is approved stays in the list
    QTRY_COMPARE(queue()->model()->rowCount(), 10);
    QTest::keyClick(queue(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(queue(), Qt::Key_A);
    QTRY_VERIFY(m_dialog->findChild<BulkApprovalDialog*>());
    auto* bulk = m_dialog->findChild<BulkApprovalDialog*>();
    asSam(
        u"SELECT app.decide_reorder(gen_random_uuid(), 'reorder_rejected', 'v4', 1, NULL, NULL, NULL, 'not now', '{}')"_s);
    QSignalSpy done(bulk, &BulkApprovalDialog::allDone);
    QTest::mouseClick(bulk->findChild<QPushButton*>(u"bulkApprove"_s), Qt::LeftButton);
    QVERIFY(done.wait(10'000));
    bulk->reject();
    const auto selected = [this] {
        QStringList skus;
        for (const QModelIndex& row : queue()->selectionModel()->selectedRows(ReorderQueueModel::Sku))
            skus << row.data().toString();
        skus.sort();
        return skus;
    };
    QCOMPARE(selected(), QStringList({ u"MUG-10"_s, u"MUG-4"_s })); // no vendor; Sam was first
    QTRY_COMPARE(value(u"SELECT count(*) FROM purchase_order_items"_s), u"8"_s);
    // It stays so when the list is read again, and each row says why.
    m_database->execute(u"UPDATE inventory_snapshots SET available_quantity = 41 WHERE variant_id = 'v8' AND "
                        "snapshot_date = app.today('occ')"_s);
    const QAbstractItemModel* model = queue()->model();
    QTRY_VERIFY(model->match(model->index(0, ReorderQueueModel::Stock), Qt::DisplayRole, u"41"_s).size() == 1);
    QCOMPARE(selected(), QStringList({ u"MUG-10"_s, u"MUG-4"_s }));
    for (const QModelIndex& row : queue()->selectionModel()->selectedRows(ReorderQueueModel::Title)) {
        const QString title = row.data().toString();
        QVERIFY2(title.contains(u"Sam Second rejected the reorder"_s) || title.contains(u"no vendor sells it"_s),
                 qPrintable(title));
    }
}

void TestReorderBulk::whatSomebodyElseDecidedStaysToBeSeen()
{
    open();
    QTest::keyClick(queue(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(queue(), Qt::Key_A);
    QTRY_VERIFY(m_dialog->findChild<BulkApprovalDialog*>());
    auto* bulk = m_dialog->findChild<BulkApprovalDialog*>();
    asSam(
        u"SELECT app.decide_reorder(gen_random_uuid(), 'reorder_rejected', 'v4', 1, NULL, NULL, NULL, 'not now', '{}')"_s);
    QSignalSpy done(bulk, &BulkApprovalDialog::allDone);
    QTest::mouseClick(bulk->findChild<QPushButton*>(u"bulkApprove"_s), Qt::LeftButton);
    QVERIFY(done.wait(10'000));
    bulk->reject();
    QTRY_COMPARE(queue()->model()->rowCount(), 2); // v4 needs no decision any more, and says why it was not approved
    QCOMPARE(queue()->selectionModel()->selectedRows().size(), 2);
    QCOMPARE(current(), u"v4"_s);
    QVERIFY2(m_dialog->messageBar()->message().startsWith(u"Sam Second rejected the reorder"_s),
             qPrintable(m_dialog->messageBar()->message()));
}

QTEST_MAIN(TestReorderBulk)
#include "tst_reorderbulk.moc"
