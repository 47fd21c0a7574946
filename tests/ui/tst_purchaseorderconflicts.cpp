// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchaseordertest.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPrintPreviewDialog>
#include <QPushButton>

using namespace Qt::StringLiterals;

/** Two operators at one purchase order: who comes second is told, keeps his input, and nothing happens twice. */
class TestPurchaseOrderConflicts : public PurchaseOrderTest {
    Q_OBJECT
private Q_SLOTS:
    void conflictKeepsTheEdits();
    void changeIsSaidWhileEditing();
    void editsOfASentOrderAreKept();
    void staleOrderIsNotSent();
    void deliveryOfTwoIsBookedOnce();
    void duplicateLineIsRefusedUnlessWanted();
    void exportsAreFresh();
    void previewOfAChangedOrderCloses();
};

void TestPurchaseOrderConflicts::conflictKeepsTheEdits()
{
    open();
    edit(0, OrderLinesModel::Quantity, u"99"_s);
    editBySam(u"{\"notes\": \"at the gate\"}"_s);
    click(u"saveOrder"_s); // before the dialog can know
    QTRY_VERIFY2(message().startsWith(u"Sam Second changed PO-"_s), qPrintable(message()));
    QTRY_VERIFY(!m_dialog->isBusy());
    QCOMPARE(quantity(0), u"99"_s);
    QVERIFY(m_dialog->hasUnsavedInput());
    QCOMPARE(value(u"SELECT quantity FROM purchase_order_items WHERE variant_id = 'v1'"_s), u"170"_s);
    // Now that it is known, both are kept.
    QCOMPARE(find<QLineEdit>(u"orderNotes"_s)->text(), u"at the gate"_s);
    click(u"saveOrder"_s);
    QTRY_COMPARE(value(u"SELECT i.quantity || ' ' || o.notes FROM purchase_order_items i JOIN purchase_orders o "
                       "ON o.id = i.po_id WHERE variant_id = 'v1'"_s),
                 u"99 at the gate"_s);
}

void TestPurchaseOrderConflicts::changeIsSaidWhileEditing()
{
    open();
    edit(0, OrderLinesModel::Quantity, u"99"_s);
    m_database->execute(u"UPDATE purchase_order_items SET quantity = 11 WHERE variant_id = 'v2'"_s,
                        u"op_second"_s); // by no function of ours
    QTRY_VERIFY2(message().startsWith(u"Sam Second changed PO-"_s), qPrintable(message()));
    QCOMPARE(quantity(0), u"99"_s);
    click(u"discardOrder"_s);
    QCOMPARE(quantity(0), u"170"_s);
    QCOMPARE(quantity(1), u"11"_s);
    edit(1, OrderLinesModel::Quantity, u"12"_s);
    click(u"saveOrder"_s); // what was discarded is no conflict any more
    QTRY_COMPARE(value(u"SELECT quantity FROM purchase_order_items WHERE variant_id = 'v2'"_s), u"12"_s);
}

void TestPurchaseOrderConflicts::editsOfASentOrderAreKept()
{
    open();
    edit(0, OrderLinesModel::Quantity, u"99"_s);
    asSam(u"SELECT app.set_purchase_order_status(id, 'sent', gen_random_uuid(), app.purchase_order_version(id)) "
          "FROM purchase_orders"_s);
    click(u"saveOrder"_s);
    QTRY_VERIFY2(message().startsWith(u"Sam Second sent PO-"_s), qPrintable(message()));
    QTRY_VERIFY(!m_dialog->isBusy());
    QCOMPARE(quantity(0), u"99"_s);
    QVERIFY(!find<QPushButton>(u"saveOrder"_s)->isEnabled());
    click(u"discardOrder"_s);
    QVERIFY(subtitle().startsWith(u"Sent"_s));
    QCOMPARE(quantity(0), u"170"_s);
}

void TestPurchaseOrderConflicts::staleOrderIsNotSent()
{
    open();
    // Somebody adds goods to the draft at the moment in which it is marked as sent.
    asSam(u"SELECT app.approve_reorder(gen_random_uuid(), 'v3', 20, '00000000-0000-0000-0000-0000000000a1', 4.20, 1, "
          "NULL, NULL, '{}', false)"_s);
    click(u"sendOrder"_s);
    QTRY_VERIFY2(message().startsWith(u"Sam Second changed PO-"_s), qPrintable(message()));
    QTRY_COMPARE(lines()->model()->rowCount(), 3);
    QCOMPARE(value(u"SELECT status FROM purchase_orders"_s), u"draft"_s);
    QTRY_VERIFY(!m_dialog->isBusy());
    click(u"sendOrder"_s);
    QTRY_COMPARE(value(u"SELECT status FROM purchase_orders"_s), u"sent"_s);
}

void TestPurchaseOrderConflicts::deliveryOfTwoIsBookedOnce()
{
    open();
    click(u"sendOrder"_s);
    QTRY_VERIFY(subtitle().startsWith(u"Sent"_s));
    click(u"receiveOrder"_s);
    edit(0, OrderLinesModel::Arrived, u"100"_s);
    edit(1, OrderLinesModel::Arrived, u"0"_s);
    asSam(u"SELECT app.receive_purchase_order(o.id, gen_random_uuid(), json_build_array(json_build_object('item_id', "
          "i.id, 'quantity', 100))::jsonb, app.purchase_order_version(o.id)) FROM purchase_orders o "
          "JOIN purchase_order_items i ON i.po_id = o.id WHERE i.variant_id = 'v1'"_s);
    click(u"bookDelivery"_s);
    QTRY_VERIFY2(message().startsWith(u"Sam Second booked a delivery of PO-"_s), qPrintable(message()));
    QTRY_VERIFY(!m_dialog->isBusy());
    QCOMPARE(value(u"SELECT received_quantity FROM purchase_order_items WHERE variant_id = 'v1'"_s), u"100"_s);
    // What was counted is kept; it is booked if it was another delivery.
    QCOMPARE(lines()->model()->index(0, OrderLinesModel::Arrived).data().toString(), u"100"_s);
    QCOMPARE(lines()->model()->index(0, OrderLinesModel::Received).data().toString(), u"100"_s);
    edit(0, OrderLinesModel::Arrived, u"70"_s);
    click(u"bookDelivery"_s);
    click(u"bookDelivery"_s); // by a nervous hand
    QTRY_COMPARE(value(u"SELECT received_quantity FROM purchase_order_items WHERE variant_id = 'v1'"_s), u"170"_s);
    QTRY_VERIFY(!m_dialog->isBusy());
    QCOMPARE(value(u"SELECT count(*) FROM inventory_events WHERE event_type = 'po_received'"_s), u"2"_s);
}

void TestPurchaseOrderConflicts::duplicateLineIsRefusedUnlessWanted()
{
    open();
    m_database->execute(
        u"INSERT INTO purchase_orders (po_number, vendor_id, project) VALUES ('PO-OLD', "
        "'00000000-0000-0000-0000-0000000000a2', 'occ'); INSERT INTO purchase_order_items "
        "(po_id, variant_id, quantity, unit_cost, total_cost, project) SELECT id, 'v5', 5, 3.90, 0, 'occ' "
        "FROM purchase_orders WHERE po_number = 'PO-OLD'"_s);
    add(u"mug-5"_s);
    type(u"30"_s);
    click(u"saveOrder"_s);
    QTRY_COMPARE(message(), u"5 pieces of MUG-5 are on order already in PO-OLD."_s);
    QCOMPARE(lines()->model()->rowCount(), 3); // kept
    QPushButton* anyway = nullptr;
    for (auto* each : m_dialog->messageBar()->findChildren<QPushButton*>()) {
        if (each->isVisible() && each->text().contains(u"anyway"_s))
            anyway = each;
    }
    QVERIFY(anyway);
    QTest::mouseClick(anyway, Qt::LeftButton);
    QTRY_COMPARE(value(u"SELECT count(*) FROM purchase_order_items WHERE variant_id = 'v5'"_s), u"2"_s);
    // In the same order it is one line, however often it is chosen.
    QTRY_VERIFY(!m_dialog->isBusy() && !m_dialog->hasUnsavedInput());
    add(u"mug-5"_s);
    QCOMPARE(lines()->model()->rowCount(), 3);
    QVERIFY2(message().contains(u"in this order already"_s), qPrintable(message()));
    type(u"31"_s);
    click(u"saveOrder"_s);
    QTRY_COMPARE(value(u"SELECT sum(quantity) FROM purchase_order_items WHERE variant_id = 'v5'"_s), u"36"_s);
}

void TestPurchaseOrderConflicts::exportsAreFresh()
{
    open();
    QGuiApplication::clipboard()->clear();
    editBySam(u"{\"notes\": \"at the gate\"}"_s);
    click(u"copyMail"_s); // before the dialog can know
    QTRY_VERIFY2(message().startsWith(u"Sam Second changed PO-"_s), qPrintable(message()));
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QTRY_COMPARE(find<QLineEdit>(u"orderNotes"_s)->text(), u"at the gate"_s);
    click(u"copyMail"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"at the gate"_s));
    // Nor does what is only typed leave the house.
    QTest::keyClicks(find<QLineEdit>(u"orderNotes"_s), u"!"_s);
    click(u"printOrder"_s);
    QTRY_VERIFY(message().contains(u"not saved"_s));
    QVERIFY(!m_dialog->findChild<QPrintPreviewDialog*>(u"printPreview"_s));
}

void TestPurchaseOrderConflicts::previewOfAChangedOrderCloses()
{
    open();
    click(u"printOrder"_s);
    QTRY_VERIFY(m_dialog->findChild<QPrintPreviewDialog*>(u"printPreview"_s));
    QTRY_VERIFY(m_dialog->findChild<QPrintPreviewDialog*>(u"printPreview"_s)->isVisible());
    editBySam(u"{\"notes\": \"at the gate\"}"_s);
    QTRY_VERIFY(!m_dialog->findChild<QPrintPreviewDialog*>(u"printPreview"_s));
    QVERIFY2(message().startsWith(u"Sam Second changed PO-"_s), qPrintable(message()));
}

QTEST_MAIN(TestPurchaseOrderConflicts)
#include "tst_purchaseorderconflicts.moc"
