// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchaseordertest.h"

#include <QApplication>
#include <QCompleter>
#include <QLineEdit>

using namespace Qt::StringLiterals;

void PurchaseOrderTest::prepare()
{
    m_database->execute(
        u"SELECT app.approve_reorder(gen_random_uuid(), 'v1', 170, '00000000-0000-0000-0000-0000000000a1', 4.20, "
        "1, NULL, NULL, '{}', false); SELECT app.approve_reorder(gen_random_uuid(), 'v2', 10, "
        "'00000000-0000-0000-0000-0000000000a1', 4.20, 1, NULL, NULL, '{}', false)"_s,
        u"op_occ"_s);
}

void PurchaseOrderTest::open()
{
    m_dialog = show(new PurchaseOrdersDialog(m_session->dashboard()));
    QTRY_COMPARE(lines()->model()->rowCount(), 2);
}

void PurchaseOrderTest::type(const QString& text)
{
    QWidget* editor = QApplication::focusWidget();
    QVERIFY(editor && lines()->isAncestorOf(editor) && editor != lines());
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), lines()); // the view takes the value from the event loop
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void PurchaseOrderTest::edit(int row, int column, const QString& text)
{
    const QModelIndex index = lines()->model()->index(row, column);
    lines()->setFocus();
    lines()->setCurrentIndex(index);
    QTest::keyClick(lines(), Qt::Key_F2);
    type(text);
}

void PurchaseOrderTest::editBySam(const QString& changes)
{
    asSam(u"SELECT app.edit_purchase_order(gen_random_uuid(), id, app.purchase_order_version(id), '%1') "
          "FROM purchase_orders"_s.arg(changes));
}

void PurchaseOrderTest::add(const QString& sku)
{
    auto* search = find<QLineEdit>(u"addLine"_s);
    search->setFocus();
    QTest::keyClicks(search, sku);
    // The completer's popup is the window system's; its choice arrives like this.
    const auto first = [search] { return search->completer()->completionModel()->index(0, 0).data().toString(); };
    QTRY_VERIFY2(first().startsWith(sku, Qt::CaseInsensitive), qPrintable(first()));
    Q_EMIT search->completer()->activated(first());
    QTRY_VERIFY(search->text().isEmpty()); // the quantity of its line is open
}
