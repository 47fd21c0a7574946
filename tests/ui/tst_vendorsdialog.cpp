// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/vendorsdialog.h"
#include "fatalloghandler.h"
#include "inventorysession.h"
#include "theme.h"
#include "widgets/messagebar.h"

#include <QCheckBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/** Vendors and their costs, by key and mouse on a real database. */
class TestVendorsDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Theme::Scheme::Light); }
    void init();
    void cleanup();

    void addsAVendor();
    void refusesTheSameName();
    void editsLeadTimes();
    void conflictKeepsTheInput();
    void deletingOneWithOrdersIsRefused();
    void deletesOneWithoutOrders();
    void changesACostAndThePrimary();
    void addsAndTakesAwayAProduct();

private:
    void select(const QString& name);
    void click(const QString& name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    template <class T>
    T* find(const QString& name)
    {
        T* found = m_dialog->findChild<T*>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] QTableView* list() { return find<QTableView>(u"vendorList"_s); }
    [[nodiscard]] QTableView* products() { return find<QTableView>(u"vendorProducts"_s); }
    [[nodiscard]] QString value(const QString& statement) { return m_database->execute(statement); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<InventorySession> m_session;
    QPointer<VendorsDialog> m_dialog;
};

void TestVendorsDialog::init()
{
    FatalLogHandler::arm();
    m_database = std::make_unique<TestDatabase>();
    inventoryfixture::fill(*m_database);
    m_session = std::make_unique<InventorySession>(*m_database);
    m_dialog = new VendorsDialog(m_session->dashboard());
    QSignalSpy ready(m_dialog, &VendorsDialog::ready);
    m_dialog->show();
    QVERIFY(ready.count() > 0 || ready.wait(10'000));
    QCOMPARE(list()->model()->rowCount(), 2);
}

void TestVendorsDialog::cleanup()
{
    delete m_dialog;
    m_session.reset();
    m_database.reset();
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
    click(u"newVendor"_s);
    QTest::keyClicks(find<QLineEdit>(u"vendorName"_s), u"harbour gifts"_s);
    click(u"saveVendor"_s);
    QTRY_VERIFY(m_dialog->messageBar()->message().contains(u"already"_s));
    QCOMPARE(value(u"SELECT count(*) FROM vendors"_s), u"2"_s);
}

void TestVendorsDialog::editsLeadTimes()
{
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
    select(u"Northern Crafts"_s);
    find<QLineEdit>(u"vendorPhone"_s)->setText(u"0123"_s);
    m_database->execute(u"SELECT app.save_vendor(gen_random_uuid(), id, updated_at, '{\"name\": \"Northern Crafts\", "
                        "\"contact_phone\": \"999\"}') FROM vendors WHERE name = 'Northern Crafts'"_s,
                        u"op_second"_s);
    click(u"saveVendor"_s);
    QTRY_VERIFY2(m_dialog->messageBar()->message().contains(u"changed by Sam Second"_s),
                 qPrintable(m_dialog->messageBar()->message()));
    QCOMPARE(find<QLineEdit>(u"vendorPhone"_s)->text(), u"0123"_s);
    QCOMPARE(value(u"SELECT contact_phone FROM vendors WHERE name = 'Northern Crafts'"_s), u"999"_s);
}

void TestVendorsDialog::deletingOneWithOrdersIsRefused()
{
    m_database->execute(u"INSERT INTO purchase_orders (po_number, vendor_id, project) VALUES ('PO-1', "
                        "'00000000-0000-0000-0000-0000000000a1', 'occ')"_s);
    select(u"Harbour Gifts"_s);
    click(u"deleteVendor"_s);
    QTRY_VERIFY2(m_dialog->messageBar()->message().contains(u"has 1 purchase order(s), so it cannot be deleted"_s),
                 qPrintable(m_dialog->messageBar()->message()));
    QCOMPARE(value(u"SELECT count(*) FROM vendors"_s), u"2"_s);
}

void TestVendorsDialog::deletesOneWithoutOrders()
{
    select(u"Northern Crafts"_s);
    click(u"deleteVendor"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(value(u"SELECT count(*) FROM product_vendors WHERE vendor_id = '00000000-0000-0000-0000-0000000000a2'"_s),
             u"0"_s);
}

void TestVendorsDialog::changesACostAndThePrimary()
{
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

void TestVendorsDialog::addsAndTakesAwayAProduct()
{
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

QTEST_MAIN(TestVendorsDialog)
#include "tst_vendorsdialog.moc"
