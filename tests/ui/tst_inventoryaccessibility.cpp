// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/purchaseordersdialog.h"
#include "dialogs/reorderdialog.h"
#include "dialogs/vendorsdialog.h"
#include "fatalloghandler.h"
#include "inventorysession.h"
#include "theme.h"
#include "tiles/inventorytile.h"
#include "widgets/chartpanel.h"
#include "widgets/velocitychart.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

/** What a screen reader says of the inventory: each control has a name, and the values are in what is said. */
class TestInventoryAccessibility : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void tile();
    void queue();
    void item();
    void chartHasItsFiguresAsATable();
    void purchaseOrders();
    void vendors();

private:
    static QString name(QWidget* widget);
    static QString nameOfCell(QTableView* table, int row, int column);
    static QStringList nameless(QWidget* window);
    template <class Dialog>
    std::unique_ptr<Dialog> open();

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<InventorySession> m_session;
};

void TestInventoryAccessibility::initTestCase()
{
    FatalLogHandler::arm();
    Theme::instance().apply(Theme::Scheme::Light);
    m_database = std::make_unique<TestDatabase>();
    inventoryfixture::fill(*m_database);
    m_database->execute(
        u"SELECT app.approve_reorder(gen_random_uuid(), 'v9', 170, '00000000-0000-0000-0000-0000000000a1', 4.20, 1, "
        "NULL, NULL, '{}', false)"_s,
        u"op_occ"_s);
    m_session = std::make_unique<InventorySession>(*m_database);
}

void TestInventoryAccessibility::cleanupTestCase()
{
    m_session.reset();
    m_database.reset();
}

QString TestInventoryAccessibility::name(QWidget* widget)
{
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

QString TestInventoryAccessibility::nameOfCell(QTableView* table, int row, int column)
{
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(table);
    QAccessibleInterface* cell = spoken->tableInterface()->cellAt(row, column);
    return cell ? cell->text(QAccessible::Name) : QString();
}

/** What can have the focus and says nothing of what it is. */
QStringList TestInventoryAccessibility::nameless(QWidget* window)
{
    QStringList found;
    const auto widgets = window->findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        // Parts of a control, such as a spin box's line, are the control's.
        const bool isPart = widget->focusProxy() || widget->objectName().startsWith(u"qt_")
            || qobject_cast<QAbstractSpinBox*>(widget->parentWidget())
            || qobject_cast<QComboBox*>(widget->parentWidget())
            || widget->parentWidget()->inherits("QComboBoxPrivateContainer");
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || isPart)
            continue;
        if (name(widget).trimmed().isEmpty())
            found << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return found;
}

template <class Dialog>
std::unique_ptr<Dialog> TestInventoryAccessibility::open()
{
    auto dialog = std::make_unique<Dialog>(m_session->dashboard());
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy ready(dialog.get(), &Dialog::ready);
    dialog->show();
    if (ready.isEmpty() && !ready.wait(10'000))
        qFatal("the dialog does not get ready");
    return dialog;
}

void TestInventoryAccessibility::tile()
{
    InventoryTile tile(m_session->inventory, m_session->clock);
    tile.resize(420, 360);
    tile.show();
    QTRY_COMPARE(m_session->inventory.summary().needsDecision(), 9);
    QCOMPARE(nameless(&tile).join(u", "_s), QString());
    QTRY_VERIFY2(name(&tile).contains(u"9"_s), qPrintable(name(&tile)));
    const QString urgent = name(tile.findChild<QToolButton*>(u"bucket_urgent_reorder"_s));
    QVERIFY2(urgent.contains(u"Urgent"_s) && urgent.contains(u"7"_s), qPrintable(urgent));
    auto* table = tile.findChild<QTableView*>(u"urgentItems"_s);
    QTRY_COMPARE(table->model()->rowCount(), 5);
    QVERIFY2(nameOfCell(table, 0, 0).contains(u"MUG-1"_s) || nameOfCell(table, 0, 0).contains(u"Mug 1"_s),
             qPrintable(nameOfCell(table, 0, 0)));
}

void TestInventoryAccessibility::queue()
{
    const auto dialog = open<ReorderDialog>();
    QCOMPARE(nameless(dialog.get()).join(u", "_s), QString());
    auto* table = dialog->findChild<QTableView*>(u"reorderQueue"_s);
    QCOMPARE(name(table), u"Reorder queue"_s);
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(table);
    QVERIFY(spoken->tableInterface());
    QCOMPARE(spoken->tableInterface()->rowCount(), 9);
    // Each cell says its column as well: a row is read cell by cell.
    QCOMPARE(nameOfCell(table, 0, ReorderQueueModel::Status), u"Status: Out of stock"_s);
    QCOMPARE(nameOfCell(table, 0, ReorderQueueModel::Sku), u"SKU: MUG-1"_s);
    QCOMPARE(nameOfCell(table, 1, ReorderQueueModel::Title), u"Product: Mug 2 — Blue (bundle, pack of 10)"_s);
    QCOMPARE(nameOfCell(table, 1, ReorderQueueModel::Suggested), u"Suggested: 160"_s);
    QCOMPARE(nameOfCell(table, 1, ReorderQueueModel::Value), u"Value: 672.00 GBP"_s);
}

void TestInventoryAccessibility::item()
{
    const auto dialog = open<ReorderDialog>();
    auto* quantity = dialog->findChild<QSpinBox*>(u"quantity"_s);
    QTRY_COMPARE(quantity->value(), 170);
    QVERIFY2(name(quantity).contains(u"Quantity"_s), qPrintable(name(quantity)));
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(quantity);
    QVERIFY(spoken->valueInterface());
    QCOMPARE(spoken->valueInterface()->currentValue().toInt(), 170);
    QCOMPARE(name(dialog->findChild<QLabel*>(u"reorderPoint"_s)),
             u"Reorder point 81 = 6.2/day × 7 days + 37 safety stock"_s);
    auto* vendors = dialog->findChild<QTableView*>(u"vendorOptions"_s);
    QTRY_COMPARE(vendors->model()->rowCount(), 2);
    QCOMPARE(name(vendors), u"Vendors"_s);
    QVERIFY2(nameOfCell(vendors, 0, 0).contains(u"Harbour Gifts"_s), qPrintable(nameOfCell(vendors, 0, 0)));
}

void TestInventoryAccessibility::chartHasItsFiguresAsATable()
{
    const auto dialog = open<ReorderDialog>();
    auto* chart = dialog->findChild<VelocityChart*>();
    QTRY_VERIFY2(chart->summary().contains(u"units a day over 14 days"_s), qPrintable(chart->summary()));
    auto* panel = chart->findChild<ChartPanel*>();
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(panel);
    QVERIFY(!spoken->text(QAccessible::Name).isEmpty());
    QCOMPARE(spoken->text(QAccessible::Description), chart->summary());
    auto* toggle = panel->findChild<QToolButton*>();
    QVERIFY(toggle);
    QTest::keyClick(toggle, Qt::Key_Space);
    auto* table = panel->findChild<QTableView*>();
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 14);
    QVERIFY2(name(table).contains(u"as a table"_s), qPrintable(name(table)));
    // v1 sold 6 + d % 5 pieces d days ago, and had no stock on the last two full days.
    const int last = table->model()->index(0, VelocityDaysModel::Day).data(TableRole::RawValue).toDate()
            > table->model()->index(13, VelocityDaysModel::Day).data(TableRole::RawValue).toDate()
        ? 0
        : 13;
    QCOMPARE(nameOfCell(table, last, VelocityDaysModel::Units), u"7"_s);
    QCOMPARE(nameOfCell(table, last, VelocityDaysModel::Stock), u"out of stock"_s);
}

void TestInventoryAccessibility::purchaseOrders()
{
    const auto dialog = open<PurchaseOrdersDialog>();
    auto* lines = dialog->findChild<QTableView*>(u"orderLines"_s);
    QTRY_COMPARE(lines->model()->rowCount(), 1);
    QCOMPARE(nameless(dialog.get()).join(u", "_s), QString());
    auto* list = dialog->findChild<QTableView*>(u"orderList"_s);
    QCOMPARE(name(list), u"Purchase orders"_s);
    QVERIFY2(nameOfCell(list, 0, 0).contains(u"PO-"_s), qPrintable(nameOfCell(list, 0, 0)));
    QVERIFY2(nameOfCell(lines, 0, OrderLinesModel::Total).contains(u"714.00"_s),
             qPrintable(nameOfCell(lines, 0, OrderLinesModel::Total)));
    QVERIFY(name(dialog->findChild<QLabel*>(u"orderTotal"_s)).contains(u"714.00"_s));
}

void TestInventoryAccessibility::vendors()
{
    const auto dialog = open<VendorsDialog>();
    QCOMPARE(nameless(dialog.get()).join(u", "_s), QString());
    QStringList cells;
    const auto tables = dialog->findChildren<QTableView*>();
    for (QTableView* table : tables) {
        QVERIFY2(!name(table).isEmpty(), qPrintable(table->objectName()));
        if (table->model()->rowCount() > 0)
            cells << nameOfCell(table, 0, 0);
    }
    QVERIFY2(cells.join(u'|').contains(u"Harbour Gifts"_s), qPrintable(cells.join(u'|')));
}

QTEST_MAIN(TestInventoryAccessibility)
#include "tst_inventoryaccessibility.moc"
