// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/vendorsdialog.h"
#include "inventorydialogtest.h"
#include "widgets/messagebar.h"

#include <QCheckBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/** Vendors and their costs, by key and mouse on a real database. */
class TestVendorsDialog : public InventoryDialogTest {
    Q_OBJECT
private Q_SLOTS:
    void addsAVendor();
    void refusesTheSameName();
    void editsLeadTimes();
    void conflictKeepsTheInput();
    void deletingOneWithOrdersIsRefused();
    void deletesOneWithoutOrders();
    void changesACostAndThePrimary();
    void costConflictKeepsTheInput();
    void fieldsFollowTheVendor();
    void escapeAsksAboutInput();
    void addsAndTakesAwayAProduct();
    void eachShortcutIsOnes();

private:
    void open();
    void select(const QString& name);
    [[nodiscard]] QTableView* list() { return find<QTableView>(u"vendorList"_s); }
    [[nodiscard]] QTableView* products() { return find<QTableView>(u"vendorProducts"_s); }
    QPointer<VendorsDialog> m_dialog;
};

void TestVendorsDialog::open()
{
    m_dialog = show(new VendorsDialog(m_session->dashboard()));
    QCOMPARE(list()->model()->rowCount(), 2);
}

void TestVendorsDialog::select(const QString& name)
{
    for (int row = 0; row < list()->model()->rowCount(); ++row) {
        const QModelIndex index = list()->model()->index(row, VendorsModel::Name);
        if (index.data().toString() == name)
            QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).center());
    }
    QTRY_COMPARE(find<QLineEdit>(u"vendorName"_s)->text(), name);
}

void TestVendorsDialog::addsAVendor()
{
    open();
    click(u"newVendor"_s);
    QTest::keyClicks(find<QLineEdit>(u"vendorName"_s), u"Zeta Ltd"_s);
    QTest::keyClicks(find<QLineEdit>(u"vendorTerms"_s), u"Net 45"_s);
    find<QSpinBox>(u"vendorLead"_s)->setValue(20);
    click(u"saveVendor"_s);
    QTRY_VERIFY2(m_dialog->messageBar()->message().contains(u"longest lead time"_s),
                 qPrintable(m_dialog->messageBar()->message()));
    QCOMPARE(find<QLineEdit>(u"vendorName"_s)->text(), u"Zeta Ltd"_s);
    find<QSpinBox>(u"vendorMaxLead"_s)->setValue(30);
    click(u"saveVendor"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 3);
    QCOMPARE(
        value(
            u"SELECT name || ' ' || lead_time_days || ' ' || max_lead_days || ' ' || payment_terms FROM vendors WHERE "
            "name LIKE 'Z%'"_s),
        u"Zeta Ltd 20 30 Net 45"_s);
    QTRY_VERIFY(!m_dialog->hasUnsavedInput());
}

void TestVendorsDialog::refusesTheSameName()
{
    open();
    click(u"newVendor"_s);
    QTest::keyClicks(find<QLineEdit>(u"vendorName"_s), u"harbour gifts"_s);
    click(u"saveVendor"_s);
    QTRY_VERIFY(m_dialog->messageBar()->message().contains(u"already"_s));
    QCOMPARE(value(u"SELECT count(*) FROM vendors"_s), u"2"_s);
}

void TestVendorsDialog::editsLeadTimes()
{
    open();
    select(u"Northern Crafts"_s);
    find<QSpinBox>(u"vendorMaxLead"_s)->setValue(25);
    click(u"saveVendor"_s);
    QTRY_COMPARE(value(u"SELECT max_lead_days FROM vendors WHERE name = 'Northern Crafts'"_s), u"25"_s);
    QCOMPARE(value(u"SELECT created_by FROM inventory_events WHERE entity_type = 'vendor'"_s), u"Olive Operator"_s);
    // Once more, on what the first save made.
    QTRY_VERIFY(!m_dialog->hasUnsavedInput() && !m_dialog->isBusy());
    QTRY_COMPARE(list()->model()->index(1, VendorsModel::Lead).data().toString(), u"14–25 days"_s);
    find<QSpinBox>(u"vendorMaxLead"_s)->setValue(26);
    click(u"saveVendor"_s);
    QTRY_COMPARE(value(u"SELECT max_lead_days FROM vendors WHERE name = 'Northern Crafts'"_s), u"26"_s);
}

void TestVendorsDialog::conflictKeepsTheInput()
{
    open();
    select(u"Northern Crafts"_s);
    find<QLineEdit>(u"vendorPhone"_s)->setText(u"0123"_s);
    m_database->execute(u"SELECT app.save_vendor(gen_random_uuid(), id, updated_at, '{\"name\": \"Northern Crafts\", "
                        "\"contact_phone\": \"999\"}') FROM vendors WHERE name = 'Northern Crafts'"_s,
                        u"op_second"_s);
    click(u"saveVendor"_s);
    QTRY_VERIFY2(m_dialog->messageBar()->message().startsWith(u"Sam Second changed Northern Crafts"_s),
                 qPrintable(m_dialog->messageBar()->message()));
    QCOMPARE(find<QLineEdit>(u"vendorPhone"_s)->text(), u"0123"_s);
    QCOMPARE(value(u"SELECT contact_phone FROM vendors WHERE name = 'Northern Crafts'"_s), u"999"_s);
    // It is said of a plain UPDATE too, and now that it is known both changes are kept.
    m_database->execute(u"UPDATE vendors SET notes = 'by hand' WHERE name = 'Northern Crafts'"_s, u"op_second"_s);
    click(u"saveVendor"_s);
    QTRY_VERIFY(!m_dialog->isBusy());
    QVERIFY2(m_dialog->messageBar()->message().startsWith(u"Sam Second changed Northern Crafts"_s),
             qPrintable(m_dialog->messageBar()->message()));
    QTRY_COMPARE(find<QPlainTextEdit>(u"vendorNotes"_s)->toPlainText(), u"by hand"_s);
    click(u"saveVendor"_s);
    QTRY_COMPARE(value(u"SELECT contact_phone || ' ' || notes FROM vendors WHERE name = 'Northern Crafts'"_s),
                 u"0123 by hand"_s);
}

void TestVendorsDialog::deletingOneWithOrdersIsRefused()
{
    open();
    m_database->execute(u"INSERT INTO purchase_orders (po_number, vendor_id, project) VALUES ('PO-1', "
                        "'00000000-0000-0000-0000-0000000000a1', 'occ')"_s);
    select(u"Harbour Gifts"_s);
    QTRY_COMPARE(list()->model()->index(0, VendorsModel::Orders).data().toString(), u"1"_s);
    click(u"deleteVendor"_s); // without a question: it cannot be
    QTRY_VERIFY2(m_dialog->messageBar()->message().contains(u"has 1 purchase order(s), so it cannot be deleted"_s),
                 qPrintable(m_dialog->messageBar()->message()));
    QCOMPARE(value(u"SELECT count(*) FROM vendors"_s), u"2"_s);
}

void TestVendorsDialog::deletesOneWithoutOrders()
{
    open();
    select(u"Northern Crafts"_s);
    const auto question = [this] { return m_dialog->findChild<QMessageBox*>(u"deleteQuestion"_s); };
    click(u"deleteVendor"_s);
    QTRY_VERIFY(question());
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QCOMPARE(value(u"SELECT count(*) FROM vendors"_s), u"2"_s);
    click(u"deleteVendor"_s);
    QTRY_VERIFY(question());
    for (QAbstractButton* each : question()->buttons()) {
        if (question()->buttonRole(each) == QMessageBox::DestructiveRole)
            QTest::mouseClick(each, Qt::LeftButton);
    }
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(value(u"SELECT count(*) FROM product_vendors WHERE vendor_id = '00000000-0000-0000-0000-0000000000a2'"_s),
             u"0"_s);
}

void TestVendorsDialog::changesACostAndThePrimary()
{
    open();
    select(u"Northern Crafts"_s);
    QTRY_COMPARE(products()->model()->rowCount(), 9);
    const QModelIndex first = products()->model()->index(0, 0);
    QCOMPARE(first.data().toString(), u"Mug 1"_s);
    QTest::mouseClick(products()->viewport(), Qt::LeftButton, {}, products()->visualRect(first).center());
    QCOMPARE(find<QLineEdit>(u"productCost"_s)->text(), u"3.90"_s);
    find<QLineEdit>(u"productCost"_s)->setText(u"3.55"_s);
    find<QCheckBox>(u"productPrimary"_s)->setChecked(true);
    find<QSpinBox>(u"productPack"_s)->setValue(12);
    click(u"saveProduct"_s);
    QTRY_COMPARE(value(u"SELECT vendor_name || ' ' || unit_cost || ' ' || pack_size FROM inventory_current WHERE "
                       "variant_id = 'v1'"_s),
                 u"Northern Crafts 3.55 12"_s);
    QCOMPARE(value(u"SELECT count(*) FROM product_vendors WHERE product_id = 'p1' AND is_primary"_s), u"1"_s);
    find<QLineEdit>(u"productCost"_s)->setText(u"cheap"_s);
    QVERIFY(!find<QPushButton>(u"saveProduct"_s)->isEnabled());
}

/** Somebody else changed the same cost: nothing is overwritten unseen, and what was typed stays. */
void TestVendorsDialog::costConflictKeepsTheInput()
{
    open();
    select(u"Northern Crafts"_s);
    QTRY_COMPARE(products()->model()->rowCount(), 9);
    const QModelIndex first = products()->model()->index(0, 0);
    QTest::mouseClick(products()->viewport(), Qt::LeftButton, {}, products()->visualRect(first).center());
    find<QLineEdit>(u"productCost"_s)->setText(u"3.55"_s);
    m_database->execute(u"SELECT app.save_vendor_product(gen_random_uuid(), vendor_id, product_id, updated_at, "
                        "'{\"cost\": \"3.70\"}') FROM product_vendors WHERE product_id = 'p1' AND vendor_id = (SELECT "
                        "id FROM vendors WHERE name = 'Northern Crafts')"_s,
                        u"op_second"_s);
    click(u"saveProduct"_s);
    QTRY_VERIFY2(m_dialog->messageBar()->message().startsWith(u"Sam Second changed Mug 1"_s),
                 qPrintable(m_dialog->messageBar()->message()));
    const QString cost = u"SELECT cost FROM product_vendors WHERE product_id = 'p1' AND vendor_id = (SELECT id FROM "
                         "vendors WHERE name = 'Northern Crafts')"_s;
    QCOMPARE(value(cost), u"3.70"_s);
    QCOMPARE(find<QLineEdit>(u"productCost"_s)->text(), u"3.55"_s);
    QTRY_COMPARE(products()->model()->index(0, VendorProductsModel::Cost).data().value<Money>().toDecimal(), u"3.70"_s);
    click(u"saveProduct"_s); // now that it is known
    QTRY_COMPARE(value(cost), u"3.55"_s);
}

void TestVendorsDialog::fieldsFollowTheVendor()
{
    m_database->execute(
        u"UPDATE product_vendors SET pack_size = 25, min_order_quantity = 50 WHERE product_id = 'p1' AND "
        "NOT is_primary"_s);
    open();
    select(u"Northern Crafts"_s);
    QTRY_COMPARE(products()->model()->rowCount(), 9);
    const auto clickRow = [this](int row) {
        const QModelIndex index = products()->model()->index(row, 0);
        QTest::mouseClick(products()->viewport(), Qt::LeftButton, {}, products()->visualRect(index).center());
    };
    clickRow(0);
    QCOMPARE(find<QSpinBox>(u"productPack"_s)->value(), 25);
    clickRow(1);
    QCOMPARE(find<QSpinBox>(u"productPack"_s)->value(), 0);
    clickRow(0);
    select(u"Harbour Gifts"_s);
    QCOMPARE(find<QSpinBox>(u"productPack"_s)->value(), 0);
    QCOMPARE(find<QSpinBox>(u"productMinimum"_s)->value(), 0);
    QVERIFY(!find<QCheckBox>(u"productPrimary"_s)->isChecked());
}

void TestVendorsDialog::escapeAsksAboutInput()
{
    open();
    int asked = 0;
    ActionDialog::setDiscardQuestion([&asked](QWidget*, const ActionDialog::DiscardAnswer& answer) {
        ++asked;
        answer(false);
    });
    select(u"Northern Crafts"_s);
    auto* phone = find<QLineEdit>(u"vendorPhone"_s);
    phone->setFocus();
    QTest::keyClicks(phone, u"0123"_s);
    QTest::keyClick(phone, Qt::Key_Escape);
    QCOMPARE(asked, 1);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(phone->text(), u"0123"_s);
    click(u"discardVendor"_s);
    // A cost that is typed is input as well.
    QTRY_COMPARE(products()->model()->rowCount(), 9);
    QTest::mouseClick(products()->viewport(), Qt::LeftButton, {},
                      products()->visualRect(products()->model()->index(0, 0)).center());
    auto* cost = find<QLineEdit>(u"productCost"_s);
    cost->setFocus();
    QTest::keyClicks(cost, u"9"_s);
    QTest::keyClick(cost, Qt::Key_Escape);
    QCOMPARE(asked, 2);
    QVERIFY(m_dialog->isVisible());
    // And another product does not throw it away.
    QTest::mouseClick(products()->viewport(), Qt::LeftButton, {},
                      products()->visualRect(products()->model()->index(1, 0)).center());
    QVERIFY2(m_dialog->messageBar()->message().contains(u"not saved"_s), qPrintable(m_dialog->messageBar()->message()));
    QCOMPARE(cost->text(), u"3.909"_s);
    click(u"discardVendor"_s);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QCOMPARE(asked, 2);
}

void TestVendorsDialog::addsAndTakesAwayAProduct()
{
    open();
    select(u"Northern Crafts"_s);
    QTRY_COMPARE(products()->model()->rowCount(), 9);
    auto* name = find<QLineEdit>(u"productName"_s);
    name->setFocus();
    QTest::keyClicks(name, u"mug-10"_s); // by SKU
    QTRY_COMPARE(name->completer()->completionModel()->rowCount(), 1);
    Q_EMIT name->completer()->activated(u"Mug 10"_s);
    find<QLineEdit>(u"productCost"_s)->setText(u"7"_s);
    click(u"saveProduct"_s);
    QTRY_COMPARE(products()->model()->rowCount(), 10);
    QTRY_VERIFY(find<QPushButton>(u"removeProduct"_s)->isEnabled());
    click(u"removeProduct"_s);
    QTRY_COMPARE(products()->model()->rowCount(), 9);
}

void TestVendorsDialog::eachShortcutIsOnes()
{
    open();
    QStringList texts;
    for (const auto* label : m_dialog->findChildren<QLabel*>()) {
        if (label->buddy())
            texts << label->text();
    }
    for (const auto* each : m_dialog->findChildren<QAbstractButton*>())
        texts << each->text();
    QHash<QKeySequence, QString> owners;
    for (const QString& text : std::as_const(texts)) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        QVERIFY2(key.isEmpty() || !owners.contains(key), qPrintable(text + u" and " + owners.value(key)));
        owners.insert(key, text);
    }
    QVERIFY(owners.size() > 8);
}

QTEST_MAIN(TestVendorsDialog)
#include "tst_vendorsdialog.moc"
