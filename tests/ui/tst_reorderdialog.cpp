// SPDX-License-Identifier: GPL-3.0-or-later
#include "reordertest.h"
#include "widgets/messagebar.h"
#include "widgets/undobar.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/** The reorder review with real keys and mouse on a real database: what is seen, decided, refused and taken back. */
class TestReorderDialog : public ReorderTest {
    Q_OBJECT
private Q_SLOTS:
    void showsTheItem();
    void keysApproveAndGoOn();
    void rejectNeedsAReason();
    void snoozeByDateAndWake();
    void snoozeByCover();
    void choosesAVendor();
    void marksVelocityReviewed();
    void undoTakesTheLineBack();
    void undoExpires();
    void conflictKeepsTheInput();
    void othersDecisionIsSaidWhileLooking();
    void duplicateIsRefusedUnlessWanted();
    void deniedIsSaidInline();
    void rejectionThatFailsKeepsWhatWasTyped();
    void filtersByKeyStroke();
    void whatIfAsksTheDatabase();
    void escapeAsksAboutInput();
};

void TestReorderDialog::showsTheItem()
{
    open();
    QCOMPARE(queue()->model()->rowCount(), 10);
    QCOMPARE(current(), u"v1"_s); // out of stock comes first
    QCOMPARE(find<QLabel>(u"reorderPoint"_s)->text(), u"Reorder point 81 = 6.2/day × 7 days + 37 safety stock"_s);
    select(u"MUG-2"_s);
    QTRY_COMPARE(
        find<QLabel>(u"suggestion"_s)->text(),
        u"Suggested 160: reorder point 81 + 6.2/day × 14 days − 10 available − 0 coming, at least the vendor's "
        u"minimum of 20, rounded up to packs of 10"_s);
    QVERIFY(find<QLabel>(u"itemSubtitle"_s)->text().contains(u"bundle"_s));
    QCOMPARE(find<QSpinBox>(u"quantity"_s)->value(), 160);
    const QAbstractItemModel* vendors = find<QTableView>(u"vendorOptions"_s)->model();
    QCOMPARE(vendors->index(0, 0).data().toString(), u"Harbour Gifts (reorders go here)"_s);
    QVERIFY(find<QLabel>(u"velocityWords"_s)->text().contains(u"units a day over 14 days"_s));
}

void TestReorderDialog::keysApproveAndGoOn()
{
    open();
    const QAbstractItemModelTester tester(queue()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    select(u"MUG-1"_s);
    QTest::keyClick(queue(), Qt::Key_J);
    QCOMPARE(current(), u"v2"_s);
    QTest::keyClick(queue(), Qt::Key_K);
    QCOMPARE(current(), u"v1"_s);
    QTest::keyClick(queue(), Qt::Key_A);
    QTRY_COMPARE(current(), u"v2"_s);
    QVERIFY(queue()->selectionModel()->isRowSelected(queue()->currentIndex().row(), {}));
    QTRY_COMPARE(queue()->model()->rowCount(), 9);
    QCOMPARE(
        value(u"SELECT operator_name || ' ' || reorder_quantity || ' ' || (metadata -> 'seen' ->> 'reorder_point') "
              "FROM inventory_actions WHERE variant_id = 'v1' AND action_type = 'reorder_approved'"_s),
        u"Olive Operator 170 81"_s);
    QCOMPARE(value(u"SELECT o.status || ' ' || i.quantity || ' ' || o.total_cost FROM purchase_orders o JOIN "
                   "purchase_order_items i ON i.po_id = o.id WHERE i.variant_id = 'v1'"_s),
             u"draft 170 714.00"_s);
    QCOMPARE(value(u"SELECT count(*) FROM inventory_events WHERE event_type = 'reorder' AND entity_id = 'v1'"_s),
             u"1"_s);
    QVERIFY(m_dialog->undoBar()->text().contains(u"PO-"_s));
    QVERIFY(queue()->hasFocus());
}

void TestReorderDialog::rejectNeedsAReason()
{
    open();
    select(u"MUG-3"_s);
    QTest::keyClick(queue(), Qt::Key_R);
    auto* reason = find<QLineEdit>(u"reason"_s);
    QTRY_VERIFY(reason->hasFocus());
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(!find<QPushButton>(u"confirmReject"_s)->isEnabled());
    QCOMPARE(value(u"SELECT count(*) FROM inventory_actions"_s), u"0"_s);
    QTest::keyClicks(reason, u"Discontinued"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_COMPARE(queue()->model()->rowCount(), 9);
    QCOMPARE(value(u"SELECT notes || ' / ' || (velocity_analysis LIKE '%units a day%') FROM inventory_actions WHERE "
                   "action_type = 'reorder_rejected' AND variant_id = 'v3'"_s),
             u"Discontinued / true"_s);
}

void TestReorderDialog::snoozeByDateAndWake()
{
    open();
    select(u"MUG-4"_s);
    QTest::keyClick(queue(), Qt::Key_S);
    QTRY_VERIFY(find<QDateEdit>(u"snoozeDate"_s)->hasFocus());
    QTest::mouseClick(find<QPushButton>(u"confirmSnooze"_s), Qt::LeftButton);
    QTRY_COMPARE(queue()->model()->rowCount(), 9);
    QCOMPARE(value(u"SELECT (metadata ->> 'kind') || ' ' || ((metadata ->> 'until')::date - app.today('occ')) FROM "
                   "inventory_actions WHERE variant_id = 'v4'"_s),
             u"snooze 7"_s);
    auto* scope = find<QComboBox>(u"queueScope"_s);
    QTest::keyClick(scope, Qt::Key_Down); // Snoozed
    QTRY_COMPARE(queue()->model()->rowCount(), 1);
    QTRY_COMPARE(current(), u"v4"_s);
    QTest::mouseClick(find<QPushButton>(u"wake"_s), Qt::LeftButton);
    QTRY_COMPARE(queue()->model()->rowCount(), 0);
    QTest::keyClick(scope, Qt::Key_Up);
    QTRY_COMPARE(queue()->model()->rowCount(), 10);
}

void TestReorderDialog::snoozeByCover()
{
    open();
    select(u"MUG-8"_s); // 40 pieces at 6.2 a day: 6.4 days
    QTest::keyClick(queue(), Qt::Key_S);
    find<QRadioButton>(u"snoozeByCover"_s)->click();
    find<QSpinBox>(u"snoozeDays"_s)->setValue(9);
    QTest::mouseClick(find<QPushButton>(u"confirmSnooze"_s), Qt::LeftButton);
    QTRY_VERIFY2(m_dialog->messageBar()->message().contains(u"would end at once"_s),
                 qPrintable(m_dialog->messageBar()->message()));
    find<QSpinBox>(u"snoozeDays"_s)->setValue(3);
    QTest::mouseClick(find<QPushButton>(u"confirmSnooze"_s), Qt::LeftButton);
    QTRY_COMPARE(queue()->model()->rowCount(), 9);
    m_database->execute(u"UPDATE inventory_snapshots SET available_quantity = 12 WHERE variant_id = 'v8' AND "
                        "snapshot_date = app.today('occ')"_s);
    QTRY_COMPARE(queue()->model()->rowCount(), 10); // 1.9 days: it is back by itself
}

void TestReorderDialog::choosesAVendor()
{
    open();
    select(u"MUG-5"_s);
    auto* choose = find<QPushButton>(u"chooseVendor"_s);
    QVERIFY(!choose->isEnabled());
    find<QComboBox>(u"vendor"_s)->setFocus();
    QTest::keyClick(find<QComboBox>(u"vendor"_s), Qt::Key_Down);
    QCOMPARE(find<QComboBox>(u"vendor"_s)->currentText(), u"Northern Crafts"_s);
    QVERIFY2(find<QLabel>(u"reorderPoint"_s)->text().startsWith(u"Reorder point 169 = 6.2/day × 14 days"_s),
             qPrintable(find<QLabel>(u"reorderPoint"_s)->text())); // looked at, not yet chosen
    QCOMPARE(find<QSpinBox>(u"whatIfLead"_s)->value(), 14);
    QVERIFY(choose->isEnabled());
    QTest::mouseClick(choose, Qt::LeftButton);
    QTRY_COMPARE(value(u"SELECT vendor_name || ' ' || unit_cost FROM inventory_current WHERE variant_id = 'v5'"_s),
                 u"Northern Crafts 3.90"_s);
    QTRY_VERIFY(!choose->isEnabled()); // it is the one that reorders go to now
    QCOMPARE(current(), u"v5"_s);
    // Everything counts with his 14 to 21 days: safety 8 × 21 − 6.2 × 14 = 82, point 169; + 86.8 − 25: 231
    const QString slow = u"Reorder point 169 = 6.2/day × 14 days + 82 safety stock"_s;
    QCOMPARE(find<QLabel>(u"reorderPoint"_s)->text(), slow);
    QCOMPARE(value(u"SELECT lead_time_days || ' ' || reorder_point FROM inventory_current WHERE variant_id = 'v5'"_s),
             u"14 169"_s);
    QTRY_COMPARE(find<QSpinBox>(u"quantity"_s)->value(), 231);
    QVERIFY(find<QLabel>(u"suggestion"_s)->text().startsWith(u"Suggested 231: reorder point 169"_s));
    QCOMPARE(find<QSpinBox>(u"whatIfLead"_s)->value(), 14);
    // Undone, the what-if goes back as well.
    QTRY_VERIFY(m_dialog->undoBar()->isOffered());
    queue()->setFocus();
    QTest::keyClick(queue(), Qt::Key_U);
    QTRY_COMPARE(find<QSpinBox>(u"whatIfLead"_s)->value(), 7);
    QCOMPARE(find<QSpinBox>(u"whatIfMaxLead"_s)->value(), 10);
    QTRY_VERIFY(find<QLabel>(u"reorderPoint"_s)->text().startsWith(u"Reorder point 81 = 6.2/day × 7 days"_s));
}

void TestReorderDialog::marksVelocityReviewed()
{
    open();
    select(u"MUG-5"_s);
    QTest::mouseClick(find<QPushButton>(u"velocityReviewed"_s), Qt::LeftButton);
    QTRY_COMPARE(value(u"SELECT count(*) FROM inventory_actions WHERE action_type = 'velocity_reviewed' AND "
                       "velocity_analysis LIKE '%high velocity%'"_s),
                 u"1"_s);
    QTRY_COMPARE(find<QTableView>(u"history"_s)->model()->rowCount(), 1);
    QCOMPARE(queue()->model()->rowCount(), 10);
}

void TestReorderDialog::undoTakesTheLineBack()
{
    open();
    select(u"MUG-1"_s);
    QTest::keyClick(queue(), Qt::Key_A);
    QTRY_VERIFY(m_dialog->undoBar()->isOffered());
    QTRY_COMPARE(queue()->model()->rowCount(), 9);
    QTest::keyClick(queue(), Qt::Key_U);
    QTRY_COMPARE(queue()->model()->rowCount(), 10);
    QCOMPARE(value(u"SELECT count(*) FROM purchase_order_items"_s), u"0"_s);
    QCOMPARE(
        value(u"SELECT string_agg(action_type || coalesce(':' || (metadata ->> 'kind'), ''), ',' ORDER BY created_at) "
              "FROM inventory_actions"_s),
        u"reorder_approved,other:undo"_s);
    QTRY_COMPARE(current(), u"v1"_s);
    // It can be decided anew.
    QTRY_COMPARE(find<QTableView>(u"history"_s)->model()->rowCount(), 2);
    QTest::keyClick(queue(), Qt::Key_A);
    QTRY_COMPARE(value(u"SELECT count(*) FROM purchase_order_items"_s), u"1"_s);
}

void TestReorderDialog::undoExpires()
{
    open();
    m_dialog->undoBar()->setDuration(std::chrono::milliseconds(100));
    select(u"MUG-1"_s);
    QSignalSpy expired(m_dialog->undoBar(), &UndoBar::expired);
    QTest::keyClick(queue(), Qt::Key_A);
    QVERIFY(expired.wait(5000));
    QTest::keyClick(queue(), Qt::Key_U);
    QTRY_COMPARE(queue()->model()->rowCount(), 9);
    QCOMPARE(value(u"SELECT count(*) FROM inventory_actions"_s), u"1"_s);
}

void TestReorderDialog::conflictKeepsTheInput()
{
    open();
    select(u"MUG-2"_s);
    find<QSpinBox>(u"quantity"_s)->setValue(77);
    QTest::keyClicks(find<QLineEdit>(u"notes"_s), u"half now"_s);
    // Somebody else decides; the dialog cannot know before its next read, and decides at once.
    m_database->execute(
        u"SELECT app.approve_reorder(gen_random_uuid(), 'v2', 30, '00000000-0000-0000-0000-0000000000a1', "
        "4.20, 1, NULL, NULL, '{}', false)"_s,
        u"op_second"_s);
    QTest::keyClick(queue(), Qt::Key_A);
    QTRY_VERIFY2(m_dialog->messageBar()->message().startsWith(u"Sam Second approved the reorder"_s),
                 qPrintable(m_dialog->messageBar()->message()));
    QTRY_COMPARE(queue()->model()->rowCount(), 9);
    QCOMPARE(find<QSpinBox>(u"quantity"_s)->value(), 77);
    QCOMPARE(find<QLineEdit>(u"notes"_s)->text(), u"half now"_s);
    QVERIFY(find<QLabel>(u"itemSubtitle"_s)->text().startsWith(u"MUG-2"_s));
    QCOMPARE(value(u"SELECT sum(quantity) FROM purchase_order_items"_s), u"30"_s);
}

void TestReorderDialog::othersDecisionIsSaidWhileLooking()
{
    open();
    select(u"MUG-2"_s);
    find<QSpinBox>(u"quantity"_s)->setValue(77);
    m_database->execute(u"SELECT app.decide_reorder(gen_random_uuid(), 'reorder_rejected', 'v2', 1, NULL, NULL, NULL, "
                        "'not now', '{}')"_s,
                        u"op_second"_s);
    QTRY_VERIFY2(m_dialog->messageBar()->message().startsWith(u"Sam Second rejected the reorder"_s),
                 qPrintable(m_dialog->messageBar()->message()));
    QCOMPARE(find<QSpinBox>(u"quantity"_s)->value(), 77);
    QTRY_COMPARE(queue()->model()->rowCount(), 9);
    // The first attempt is refused once more, the second is the operator's will.
    QTest::mouseClick(find<QPushButton>(u"approve"_s), Qt::LeftButton);
    QTRY_VERIFY(m_dialog->messageBar()->hint().contains(u"Decide again"_s));
    QCOMPARE(value(u"SELECT count(*) FROM purchase_order_items"_s), u"0"_s);
    QTest::mouseClick(find<QPushButton>(u"approve"_s), Qt::LeftButton);
    QTRY_COMPARE(value(u"SELECT quantity FROM purchase_order_items"_s), u"77"_s);
}

void TestReorderDialog::duplicateIsRefusedUnlessWanted()
{
    m_database->execute(
        u"INSERT INTO purchase_orders (po_number, vendor_id, project) VALUES ('PO-OLD', "
        "'00000000-0000-0000-0000-0000000000a2', 'occ'); INSERT INTO purchase_order_items (po_id, variant_id, "
        "quantity, unit_cost, total_cost, project) SELECT id, 'v2', 5, 3.90, 0, 'occ' FROM purchase_orders"_s);
    open();
    select(u"MUG-2"_s);
    QCOMPARE(find<QTableView>(u"openOrders"_s)->model()->rowCount(), 1);
    QTest::keyClick(queue(), Qt::Key_A);
    QTRY_VERIFY2(m_dialog->messageBar()->message().contains(u"5 pieces are on order already in PO-OLD"_s),
                 qPrintable(m_dialog->messageBar()->message()));
    auto* anyway = find<QCheckBox>(u"allowDuplicate"_s);
    QVERIFY(anyway->isVisible());
    QTest::keyClick(anyway, Qt::Key_Space);
    QTest::mouseClick(find<QPushButton>(u"approve"_s), Qt::LeftButton);
    QTRY_COMPARE(value(u"SELECT count(*) FROM purchase_order_items WHERE variant_id = 'v2'"_s), u"2"_s);
}

void TestReorderDialog::deniedIsSaidInline()
{
    open();
    select(u"MUG-2"_s);
    m_database->execute(u"REVOKE INSERT ON inventory_actions FROM authenticated"_s);
    QTest::keyClick(queue(), Qt::Key_A);
    QTRY_VERIFY2(m_dialog->messageBar()->message().contains(u"does not allow"_s),
                 qPrintable(m_dialog->messageBar()->message()));
    QCOMPARE(value(u"SELECT count(*) FROM purchase_orders"_s), u"0"_s);
    QCOMPARE(current(), u"v2"_s);
    QVERIFY(!m_dialog->isBusy());
}

void TestReorderDialog::rejectionThatFailsKeepsWhatWasTyped()
{
    open();
    select(u"MUG-3"_s);
    QTest::keyClicks(find<QLineEdit>(u"notes"_s), u"ask again in May"_s);
    queue()->setFocus();
    QTest::keyClick(queue(), Qt::Key_R);
    auto* reason = find<QLineEdit>(u"reason"_s);
    QTest::keyClicks(reason, u"Discontinued"_s);
    asSam(u"SELECT app.approve_reorder(gen_random_uuid(), 'v3', 30, '00000000-0000-0000-0000-0000000000a1', 4.20, 1, "
          "NULL, NULL, '{}', false)"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_VERIFY2(m_dialog->messageBar()->message().startsWith(u"Sam Second approved the reorder"_s),
                 qPrintable(m_dialog->messageBar()->message()));
    QTRY_COMPARE(queue()->model()->rowCount(), 9);
    QCOMPARE(find<QLineEdit>(u"notes"_s)->text(), u"ask again in May"_s);
    QCOMPARE(reason->text(), u"Discontinued"_s);
    QVERIFY(reason->isVisible());
    QVERIFY(find<QLabel>(u"itemSubtitle"_s)->text().startsWith(u"MUG-3 "_s));
    // It is still wanted: both are written, and the next row is shown as the one that is worked on.
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_COMPARE(value(u"SELECT notes FROM inventory_actions WHERE action_type = 'reorder_rejected'"_s),
                 u"Discontinued — ask again in May"_s);
    QTRY_VERIFY(!m_dialog->isBusy());
    QTRY_COMPARE(queue()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(queue()->selectionModel()->selectedRows().first().row(), queue()->currentIndex().row());
}

void TestReorderDialog::filtersByKeyStroke()
{
    open();
    QTest::keyClick(queue(), Qt::Key_Slash);
    auto* text = find<QLineEdit>(u"queueText"_s);
    QTRY_VERIFY(text->hasFocus());
    QTest::keyClicks(text, u"mug-1"_s);
    QCOMPARE(queue()->model()->rowCount(), 2); // MUG-1 and MUG-10
    QTest::keyClicks(text, u"0"_s);
    QCOMPARE(queue()->model()->rowCount(), 1);
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(queue()->hasFocus());
    text->clear();
    find<QComboBox>(u"queueType"_s)->setCurrentText(u"Plates"_s);
    QCOMPARE(queue()->model()->rowCount(), 3);
    find<QComboBox>(u"queueMark"_s)->setCurrentIndex(2); // bundles
    QCOMPARE(queue()->model()->rowCount(), 1);
    QCOMPARE(current(), u"v6"_s);
}

void TestReorderDialog::whatIfAsksTheDatabase()
{
    open();
    select(u"MUG-2"_s);
    auto* answer = find<QLabel>(u"whatIfAnswer"_s);
    QTRY_VERIFY2(answer->text().startsWith(u"Reorder point 81, suggested 160."_s), qPrintable(answer->text()));
    QVERIFY2(answer->text().contains(u"672.00"_s), qPrintable(answer->text()));
    find<QSpinBox>(u"whatIfLead"_s)->setValue(14);
    find<QSpinBox>(u"whatIfMaxLead"_s)->setValue(21);
    // safety 8 × 21 − 6.2 × 14 = 82, point 6.2 × 14 + 82 = 169, + 86.8 − 10 = 245.8: packs of 10
    QTRY_VERIFY2(answer->text().startsWith(u"Reorder point 169, suggested 250."_s), qPrintable(answer->text()));
    find<QSpinBox>(u"quantity"_s)->setValue(20);
    QTRY_VERIFY2(answer->text().contains(u"84.00"_s), qPrintable(answer->text()));
}

void TestReorderDialog::escapeAsksAboutInput()
{
    open();
    int asked = 0;
    ActionDialog::setDiscardQuestion([&asked](QWidget*, const ActionDialog::DiscardAnswer& answer) {
        ++asked;
        answer(false);
    });
    select(u"MUG-2"_s);
    QTest::keyClick(queue(), Qt::Key_R);
    QTest::keyClick(find<QLineEdit>(u"reason"_s), Qt::Key_Escape);
    QVERIFY(find<QLineEdit>(u"reason"_s)->isHidden() || !find<QLineEdit>(u"reason"_s)->isVisible());
    QVERIFY(m_dialog->isVisible());
    find<QSpinBox>(u"quantity"_s)->setValue(7);
    QTest::keyClick(queue(), Qt::Key_Escape);
    QCOMPARE(asked, 1);
    QVERIFY(m_dialog->isVisible());
}

QTEST_MAIN(TestReorderDialog)
#include "tst_reorderdialog.moc"
