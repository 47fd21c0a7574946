// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/purchaseorderpanel.h"
#include "dialogs/purchaseordersdialog.h"
#include "purchaseorderpaper.h"
#include "purchaseordertest.h"
#include "widgets/filesaver.h"
#include "widgets/messagebar.h"

#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QDateEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

/** Purchase orders from draft to goods received, by key and mouse on a real database. */
class TestPurchaseOrdersDialog : public PurchaseOrderTest {
    Q_OBJECT
private Q_SLOTS:
    void listsAndShows();
    void editsADraft();
    void addsALineBySearch();
    void focusStaysInTheOrder();
    void nothingIsExpectedBeforeTheOrder();
    void sendConfirmReceiveInParts();
    void overDeliveryIsSaid();
    void shortOrderIsFinished();
    void cancelAsks();
    void emptyDraftCannotBeSent();
    void savesCsv();
    void savesPdfWithItsText();
    void previewsAndPrints();
    void copiesAsMail();
};

void TestPurchaseOrdersDialog::listsAndShows()
{
    open();
    QCOMPARE(find<QTableView>(u"orderList"_s)->model()->rowCount(), 1);
    QVERIFY(subtitle().startsWith(u"Draft"_s));
    QVERIFY(subtitle().contains(u"Olive Operator"_s));
    QVERIFY(find<QLabel>(u"orderTotal"_s)->text().contains(u"756.00"_s));
    find<QLineEdit>(u"orderText"_s)->setText(u"nobody"_s);
    QCOMPARE(find<QTableView>(u"orderList"_s)->model()->rowCount(), 0);
}

void TestPurchaseOrdersDialog::editsADraft()
{
    open();
    QVERIFY(!find<QPushButton>(u"saveOrder"_s)->isEnabled());
    edit(0, OrderLinesModel::Quantity, u"100"_s);
    edit(0, OrderLinesModel::UnitCost, u"4.00"_s);
    QVERIFY(find<QLabel>(u"orderTotal"_s)->text().contains(u"442.00"_s));
    QVERIFY(!find<QPushButton>(u"sendOrder"_s)->isEnabled()); // save first
    lines()->setCurrentIndex(lines()->model()->index(1, 0));
    click(u"removeLine"_s);
    QTest::keyClicks(find<QLineEdit>(u"orderNotes"_s), u"Leave at the gate"_s);
    click(u"saveOrder"_s);
    QTRY_COMPARE(value(u"SELECT o.total_cost || ' ' || o.notes || ' ' || count(i.id) FROM purchase_orders o JOIN "
                       "purchase_order_items i ON i.po_id = o.id GROUP BY o.id"_s),
                 u"400.00 Leave at the gate 1"_s);
    QTRY_VERIFY(!m_dialog->hasUnsavedInput());
    QTRY_COMPARE(lines()->model()->rowCount(), 1);
    QCOMPARE(value(u"SELECT count(*) FROM inventory_events WHERE event_type = 'adjustment' AND entity_type = 'po'"_s),
             u"1"_s);
}

void TestPurchaseOrdersDialog::addsALineBySearch()
{
    open();
    auto* panel = m_dialog->findChild<PurchaseOrderPanel*>();
    add(u"mug-5"_s);
    QCOMPARE(lines()->model()->rowCount(), 3);
    type(u"30"_s); // the quantity of the new line is open already
    QCOMPARE(panel->edited().order.total.toDecimal(), u"882.00"_s);
    click(u"saveOrder"_s);
    QTRY_COMPARE(value(u"SELECT total_cost FROM purchase_orders"_s), u"882.00"_s);
    QCOMPARE(value(u"SELECT quantity FROM purchase_order_items WHERE variant_id = 'v5'"_s), u"30"_s);
}

void TestPurchaseOrdersDialog::focusStaysInTheOrder()
{
    open();
    edit(0, OrderLinesModel::Quantity, u"99"_s);
    find<QPushButton>(u"saveOrder"_s)->setFocus();
    QTest::keyClick(find<QPushButton>(u"saveOrder"_s), Qt::Key_Space);
    QTRY_VERIFY(!m_dialog->isBusy() && !m_dialog->hasUnsavedInput());
    QCOMPARE(QApplication::focusWidget(), lines());
    find<QPushButton>(u"sendOrder"_s)->setFocus();
    QTest::keyClick(find<QPushButton>(u"sendOrder"_s), Qt::Key_Space);
    QTRY_VERIFY(subtitle().startsWith(u"Sent"_s));
    QTRY_VERIFY(!m_dialog->isBusy());
    QCOMPARE(QApplication::focusWidget(), lines());
}

void TestPurchaseOrdersDialog::nothingIsExpectedBeforeTheOrder()
{
    open();
    auto* expected = find<QDateEdit>(u"expected"_s);
    const QDate ordered = QDate::fromString(value(u"SELECT order_date FROM purchase_orders"_s), Qt::ISODate);
    QCOMPARE(expected->minimumDate(), ordered);
    expected->setDate(ordered.addDays(-3));
    QCOMPARE(expected->date(), ordered);
}

void TestPurchaseOrdersDialog::sendConfirmReceiveInParts()
{
    open();
    click(u"sendOrder"_s);
    QTRY_VERIFY(subtitle().startsWith(u"Sent"_s));
    QVERIFY(!find<QLineEdit>(u"addLine"_s)->isVisible());
    click(u"confirmOrder"_s);
    QTRY_VERIFY(subtitle().startsWith(u"Confirmed"_s));
    click(u"receiveOrder"_s);
    QVERIFY(lines()->isColumnHidden(OrderLinesModel::Arrived) == false);
    edit(0, OrderLinesModel::Arrived, u"100"_s);
    edit(1, OrderLinesModel::Arrived, u"0"_s);
    QVERIFY2(find<QLabel>(u"orderTotal"_s)->text().contains(u"80 are still missing"_s),
             qPrintable(find<QLabel>(u"orderTotal"_s)->text()));
    click(u"bookDelivery"_s);
    QTRY_COMPARE(value(u"SELECT received_quantity FROM purchase_order_items WHERE variant_id = 'v1'"_s), u"100"_s);
    QCOMPARE(value(u"SELECT on_order || ' ' || arrived FROM inventory_current WHERE variant_id = 'v1'"_s), u"70 100"_s);
    QTRY_VERIFY(find<QPushButton>(u"receiveOrder"_s)->isVisible());
    click(u"receiveOrder"_s);
    click(u"bookDelivery"_s); // the rest, as proposed
    QTRY_VERIFY(subtitle().startsWith(u"Received"_s));
    QCOMPARE(value(u"SELECT status || ' ' || (actual_delivery_date = app.today('occ')) FROM purchase_orders"_s),
             u"received true"_s);
    QCOMPARE(value(u"SELECT count(*) FROM inventory_events WHERE event_type = 'po_received'"_s), u"2"_s);
    QVERIFY(!find<QPushButton>(u"cancelOrder"_s)->isVisible());
}

void TestPurchaseOrdersDialog::overDeliveryIsSaid()
{
    open();
    click(u"sendOrder"_s);
    QTRY_VERIFY(subtitle().startsWith(u"Sent"_s));
    click(u"receiveOrder"_s);
    edit(1, OrderLinesModel::Arrived, u"15"_s);
    QVERIFY(find<QLabel>(u"orderTotal"_s)->text().contains(u"5 are more than was ordered"_s));
    click(u"bookDelivery"_s);
    QTRY_VERIFY(subtitle().startsWith(u"Received"_s));
    QTRY_VERIFY(
        find<QTableView>(u"orderHistory"_s)->model()->index(0, 2).data().toString().contains(u"5 more than ordered"_s));
}

void TestPurchaseOrdersDialog::shortOrderIsFinished()
{
    open();
    click(u"sendOrder"_s);
    QTRY_VERIFY(subtitle().startsWith(u"Sent"_s));
    QVERIFY(!find<QPushButton>(u"finishOrder"_s)->isVisible());
    click(u"receiveOrder"_s);
    edit(0, OrderLinesModel::Arrived, u"1"_s);
    click(u"bookDelivery"_s);
    QTRY_VERIFY(find<QPushButton>(u"finishOrder"_s)->isVisible());
    click(u"finishOrder"_s);
    QTRY_VERIFY(subtitle().startsWith(u"Received"_s));
    QCOMPARE(value(u"SELECT sum(received_quantity) FROM purchase_order_items"_s), u"11"_s);
}

void TestPurchaseOrdersDialog::cancelAsks()
{
    open();
    click(u"cancelOrder"_s);
    QTRY_VERIFY(m_dialog->findChild<QMessageBox*>(u"cancelQuestion"_s));
    auto* box = m_dialog->findChild<QMessageBox*>(u"cancelQuestion"_s);
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog->findChild<QMessageBox*>(u"cancelQuestion"_s));
    QCOMPARE(value(u"SELECT status FROM purchase_orders"_s), u"draft"_s);
    click(u"cancelOrder"_s);
    QTRY_VERIFY(m_dialog->findChild<QMessageBox*>(u"cancelQuestion"_s));
    box = m_dialog->findChild<QMessageBox*>(u"cancelQuestion"_s);
    for (QAbstractButton* each : box->buttons()) {
        if (box->buttonRole(each) == QMessageBox::DestructiveRole)
            QTest::mouseClick(each, Qt::LeftButton);
    }
    QTRY_VERIFY(subtitle().startsWith(u"Cancelled"_s));
    QCOMPARE(value(u"SELECT needs_decision FROM inventory_current WHERE variant_id = 'v1'"_s), u"t"_s);
}

void TestPurchaseOrdersDialog::emptyDraftCannotBeSent()
{
    open();
    lines()->setCurrentIndex(lines()->model()->index(0, 0));
    click(u"removeLine"_s);
    lines()->setCurrentIndex(lines()->model()->index(0, 0));
    click(u"removeLine"_s);
    click(u"saveOrder"_s);
    QTRY_COMPARE(value(u"SELECT total_cost FROM purchase_orders"_s), u"0.00"_s);
    QTRY_VERIFY(!m_dialog->isBusy());
    QVERIFY(!find<QPushButton>(u"sendOrder"_s)->isEnabled());
}

void TestPurchaseOrdersDialog::savesCsv()
{
    open();
    const QTemporaryDir folder;
    FileSaver::setPicker([&folder](const QString& name, const std::function<void(const QString&)>& chosen) {
        chosen(folder.filePath(name));
    });
    QSignalSpy saved(&m_dialog->fileSaver(), &FileSaver::saved);
    click(u"exportCsv"_s);
    QTRY_COMPARE(saved.size(), 1);
    QFile file(saved.at(0).at(0).toString());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> rows = file.readAll().split('\n');
    QCOMPARE(rows.size(), 4); // header, two lines, nothing
    QVERIFY(rows.at(0).contains("poNumber,vendorName,sku"));
    QVERIFY(rows.at(1).contains(",Harbour Gifts,MUG-1,Mug 1,Blue,170,4.20,714.00,"));
}

void TestPurchaseOrdersDialog::savesPdfWithItsText()
{
    open();
    const QTemporaryDir folder;
    FileSaver::setPicker([&folder](const QString& name, const std::function<void(const QString&)>& chosen) {
        chosen(folder.filePath(name));
    });
    QSignalSpy saved(&m_dialog->fileSaver(), &FileSaver::saved);
    click(u"exportPdf"_s);
    QTRY_COMPARE(saved.size(), 1);
    const QString file = saved.at(0).at(0).toString();
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-");
    const QString reader = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (reader.isEmpty())
        QSKIP("pdftotext is not installed");
    QProcess process;
    process.start(reader, { u"-layout"_s, file, u"-"_s });
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    for (const QString& part : { u"Purchase order PO-"_s, u"Harbour Gifts"_s, u"MUG-1"_s, u"Mug 2 — Blue"_s, u"170"_s,
                                 u"714.00"_s, u"756.00"_s, u"Net 30"_s, u"Sample shop"_s })
        QVERIFY2(text.contains(part), qPrintable(part + u" is not in:\n" + text));
}

void TestPurchaseOrdersDialog::previewsAndPrints()
{
    open();
    click(u"printOrder"_s);
    QTRY_VERIFY(m_dialog->findChild<QPrintPreviewDialog*>(u"printPreview"_s));
    auto* preview = m_dialog->findChild<QPrintPreviewDialog*>(u"printPreview"_s);
    QTRY_VERIFY(preview->isVisible());
    auto* pages = preview->findChild<QPrintPreviewWidget*>();
    QTRY_COMPARE(pages->pageCount(), 1);
    QCOMPARE(pages->orientation(), QPageLayout::Portrait);
    const auto buttons = preview->findChildren<QToolButton*>();
    for (const QToolButton* button : buttons)
        QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(button->text()));
    QTest::keyClick(preview, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog->findChild<QPrintPreviewDialog*>(u"printPreview"_s));
}

void TestPurchaseOrdersDialog::copiesAsMail()
{
    open();
    click(u"copyMail"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"170 × MUG-1  Mug 1 — Blue"_s));
}

QTEST_MAIN(TestPurchaseOrdersDialog)
#include "tst_purchaseordersdialog.moc"
