// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/bulkapprovaldialog.h"
#include "dialogs/reorderdialog.h"
#include "inventorydialogtest.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/** The reorder review by keys alone, each to where the focus is; and what is typed about an item stays with it. */
class TestReorderKeyboard : public InventoryDialogTest {
    Q_OBJECT
private Q_SLOTS:
    void reviewsTwentyItems();
    void goesOnBelowWhatWasPassedOver();
    void marksVelocityReviewed();
    void focusIsAlwaysSeen();
    void inputStaysWithItsItem();
    void escapeAsksForAnyItem();
    void manyAreApprovedAsTyped();
    void rowsThatLeaveNameTheirOwnItems();

private:
    [[nodiscard]] int variants() const override { return 0; } // each test says how many
    void prepare() override;
    void open(int variants);
    [[nodiscard]] QTableView* queue() { return find<QTableView>(u"reorderQueue"_s); }
    [[nodiscard]] int rows() { return queue()->model()->rowCount(); }
    [[nodiscard]] QString current() { return queue()->currentIndex().data(TableRole::Key).toString(); }
    /** To whatever has the focus, as a keyboard does. */
    static void press(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(focused(), key, with); }
    static void type(const QString& text) { QTest::keyClicks(focused(), text); }
    static QWidget* focused();
    /** Waits for the vendors of the current item. */
    void awaitItem(const QString& sku);

    QPointer<ReorderDialog> m_dialog;
};

QWidget* TestReorderKeyboard::focused()
{
    QWidget* widget = QApplication::focusWidget();
    if (!widget)
        qFatal("nothing has the focus");
    return widget;
}

void TestReorderKeyboard::prepare()
{
    m_database->execute(
        u"UPDATE inventory_snapshots SET available_quantity = 5 + substr(variant_id, 2)::int WHERE snapshot_date = "
        "app.today('occ'); INSERT INTO product_vendors (product_id, vendor_id, cost, is_primary, project) "
        "SELECT id, '00000000-0000-0000-0000-0000000000a1', 1, true, 'occ' FROM products p WHERE NOT EXISTS "
        "(SELECT FROM product_vendors v WHERE v.product_id = p.id)"_s);
}

void TestReorderKeyboard::open(int variants)
{
    begin(variants);
    m_dialog = show(new ReorderDialog(m_session->dashboard()));
    QCOMPARE(QApplication::focusWidget(), queue()); // where the keys work, without a click
    QCOMPARE(rows(), variants);
}

void TestReorderKeyboard::awaitItem(const QString& sku)
{
    QTRY_VERIFY(find<QLabel>(u"itemSubtitle"_s)->text().startsWith(sku + u" "));
    QTRY_COMPARE(find<QComboBox>(u"vendor"_s)->count(), 2);
}

void TestReorderKeyboard::reviewsTwentyItems()
{
    open(21);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i) {
        const int before = rows();
        switch (i % 4) {
        case 0:
            press(Qt::Key_A);
            break;
        case 1:
            press(Qt::Key_R);
            type(u"Discontinued"_s);
            press(Qt::Key_Return);
            break;
        case 2:
            press(Qt::Key_S);
            press(Qt::Key_Return);
            break;
        default: // look at the next one, come back, approve
            press(Qt::Key_J);
            press(Qt::Key_K);
            press(Qt::Key_A);
        }
        QTRY_COMPARE(rows(), before - 1);
        QTRY_VERIFY(!m_dialog->isBusy());
        QTRY_COMPARE(QApplication::focusWidget(), queue());
    }
    const qint64 elapsed = timer.elapsed();
    qInfo("20 items reviewed by keys in %lld ms", elapsed);
    QVERIFY2(elapsed < 30'000, "the program must not be what 20 decisions wait for");
    QCOMPARE(value(u"SELECT string_agg(n || ' ' || kind, ', ' ORDER BY kind) FROM (SELECT count(*) AS n, "
                   "app.action_kind(action_type, metadata) AS kind FROM inventory_actions GROUP BY 2) k"_s),
             u"10 reorder_approved, 5 reorder_rejected, 5 snooze"_s);
    QCOMPARE(value(u"SELECT count(DISTINCT variant_id) FROM inventory_actions"_s), u"20"_s);
    QCOMPARE(value(u"SELECT count(*) FROM inventory_actions WHERE action_type = 'reorder_rejected' AND notes = "
                   "'Discontinued'"_s),
             u"5"_s);
    QCOMPARE(value(u"SELECT count(*) || ' ' || count(DISTINCT po_id) FROM purchase_order_items"_s), u"10 1"_s);
}

void TestReorderKeyboard::goesOnBelowWhatWasPassedOver()
{
    open(4);
    const QString passed = current();
    press(Qt::Key_J);
    const QString decided = current();
    press(Qt::Key_J);
    const QString next = current();
    press(Qt::Key_K);
    QCOMPARE(current(), decided);
    awaitItem(queue()->currentIndex().siblingAtColumn(1).data().toString());
    press(Qt::Key_A);
    QTRY_COMPARE(rows(), 3);
    QCOMPARE(current(), next);
    QVERIFY(queue()->selectionModel()->isRowSelected(queue()->currentIndex().row(), {}));
    press(Qt::Key_K);
    QCOMPARE(current(), passed);
}

void TestReorderKeyboard::marksVelocityReviewed()
{
    open(3);
    const QString reviewed = current();
    awaitItem(queue()->currentIndex().siblingAtColumn(1).data().toString());
    press(Qt::Key_V);
    QTRY_COMPARE(value(u"SELECT variant_id || ' ' || (velocity_analysis LIKE '%units a day%') FROM inventory_actions "
                       "WHERE action_type = 'velocity_reviewed'"_s),
                 reviewed + u" true"_s);
    QTRY_COMPARE(QApplication::focusWidget(), queue());
    QCOMPARE(rows(), 3);
    QCOMPARE(current(), reviewed);
}

void TestReorderKeyboard::focusIsAlwaysSeen()
{
    open(2);
    QWidget* first = focused();
    do {
        press(Qt::Key_Tab);
        const auto* scroll = qobject_cast<QScrollArea*>(focused());
        QVERIFY2(!scroll || scroll->frameShape() != QFrame::NoFrame, qPrintable(focused()->objectName()));
    } while (focused() != first);
}

void TestReorderKeyboard::inputStaysWithItsItem()
{
    open(10);
    awaitItem(u"MUG-1"_s);
    auto* quantity = find<QSpinBox>(u"quantity"_s);
    auto* vendor = find<QComboBox>(u"vendor"_s);
    auto* notes = find<QLineEdit>(u"notes"_s);
    const int suggested = quantity->value();
    quantity->setFocus();
    quantity->selectAll();
    type(u"77"_s);
    vendor->setFocus();
    press(Qt::Key_Down);
    QCOMPARE(vendor->currentText(), u"Northern Crafts"_s);
    notes->setFocus();
    type(u"half now"_s);
    queue()->setFocus();
    press(Qt::Key_J);
    awaitItem(u"MUG-2"_s);
    QCOMPARE(vendor->currentText(), u"Harbour Gifts"_s);
    QVERIFY(quantity->value() != 77);
    QCOMPARE(notes->text(), QString());
    press(Qt::Key_R);
    type(u"no room"_s);
    queue()->setFocus();
    press(Qt::Key_J);
    awaitItem(u"MUG-3"_s);
    QVERIFY(!find<QLineEdit>(u"reason"_s)->isVisible());
    press(Qt::Key_K);
    awaitItem(u"MUG-2"_s);
    QVERIFY(find<QLineEdit>(u"reason"_s)->isVisible());
    QCOMPARE(find<QLineEdit>(u"reason"_s)->text(), u"no room"_s);
    press(Qt::Key_K);
    awaitItem(u"MUG-1"_s);
    QCOMPARE(quantity->value(), 77);
    QCOMPARE(vendor->currentText(), u"Northern Crafts"_s);
    QCOMPARE(notes->text(), u"half now"_s);
    QVERIFY(suggested != 77);
    press(Qt::Key_A);
    QTRY_COMPARE(value(u"SELECT i.quantity || ' ' || i.unit_cost || ' ' || a.notes FROM purchase_order_items i JOIN "
                       "inventory_actions a USING (variant_id) WHERE variant_id = 'v1'"_s),
                 u"77 3.90 half now"_s);
    // What is decided is forgotten; the other item's words are still there.
    QTRY_COMPARE(current(), u"v2"_s);
    QCOMPARE(find<QLineEdit>(u"reason"_s)->text(), u"no room"_s);
    QVERIFY(m_dialog->hasUnsavedInput());
    find<QLineEdit>(u"reason"_s)->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(rows(), 8);
    QTRY_VERIFY(!m_dialog->hasUnsavedInput());
}

void TestReorderKeyboard::escapeAsksForAnyItem()
{
    open(10);
    int asked = 0;
    ActionDialog::setDiscardQuestion([&asked](QWidget*, const ActionDialog::DiscardAnswer& answer) {
        ++asked;
        answer(false);
    });
    awaitItem(u"MUG-1"_s);
    find<QLineEdit>(u"notes"_s)->setFocus();
    type(u"ask Harry"_s);
    queue()->setFocus();
    press(Qt::Key_J);
    awaitItem(u"MUG-2"_s);
    press(Qt::Key_Escape);
    QCOMPARE(asked, 1);
    QVERIFY(m_dialog->isVisible());
    press(Qt::Key_K);
    awaitItem(u"MUG-1"_s);
    QCOMPARE(find<QLineEdit>(u"notes"_s)->text(), u"ask Harry"_s);
}

void TestReorderKeyboard::manyAreApprovedAsTyped()
{
    open(10);
    awaitItem(u"MUG-1"_s);
    find<QSpinBox>(u"quantity"_s)->setFocus();
    find<QSpinBox>(u"quantity"_s)->selectAll();
    type(u"33"_s);
    queue()->setFocus();
    press(Qt::Key_J);
    awaitItem(u"MUG-2"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_A);
    QTRY_VERIFY(m_dialog->findChild<BulkApprovalDialog*>());
    auto* bulk = m_dialog->findChild<BulkApprovalDialog*>();
    QSignalSpy done(bulk, &BulkApprovalDialog::allDone);
    QTRY_VERIFY(bulk->isActiveWindow());
    QTest::keyClick(bulk, Qt::Key_Return); // the default button
    QVERIFY(done.wait(10'000));
    QCOMPARE(value(u"SELECT quantity FROM purchase_order_items WHERE variant_id = 'v1'"_s), u"33"_s);
    QCOMPARE(value(u"SELECT count(*) FROM purchase_order_items"_s), u"10"_s);
    QVERIFY(!m_dialog->hasUnsavedInput());
    bulk->reject();
}

void TestReorderKeyboard::rowsThatLeaveNameTheirOwnItems()
{
    open(10);
    awaitItem(u"MUG-1"_s);
    // Another program decides the first two: the current row moves on, to an item that is its own.
    m_database->execute(u"SELECT app.approve_reorders(jsonb_agg(jsonb_build_object('action_id', gen_random_uuid(), "
                        "'variant_id', v, 'quantity', 5, 'vendor_id', '00000000-0000-0000-0000-0000000000a1', "
                        "'unit_cost', 1))) FROM unnest('{v1,v2}'::text[]) v"_s,
                        u"op_second"_s);
    QTRY_COMPARE(rows(), 8);
    QTRY_COMPARE(current(), u"v3"_s);
    awaitItem(u"MUG-3"_s);
}

QTEST_MAIN(TestReorderKeyboard)
#include "tst_reorderkeyboard.moc"
