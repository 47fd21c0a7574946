// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/purchaseordersdialog.h"
#include "inventorydialogtest.h"
#include "widgets/messagebar.h"

#include <QLabel>
#include <QTableView>

/** The base of tests of the purchase orders' dialog: a draft of 170 MUG-1 and 10 MUG-2 at Harbour Gifts, 756.00. */
class PurchaseOrderTest : public InventoryDialogTest {
    Q_OBJECT

protected:
    void prepare() override;
    void open();
    void edit(int row, int column, const QString& text); ///< as an operator does: F2, the value, Return
    void editBySam(const QString& changes); ///< by app.edit_purchase_order()
    void add(const QString& sku); ///< searches it and takes the first that is found
    void type(const QString& text); ///< into the open editor
    [[nodiscard]] QTableView* lines() { return find<QTableView>(QStringLiteral("orderLines")); }
    [[nodiscard]] QString subtitle() { return find<QLabel>(QStringLiteral("orderSubtitle"))->text(); }
    [[nodiscard]] QString message() { return m_dialog->messageBar()->message(); }
    [[nodiscard]] QString quantity(int row)
    {
        return lines()->model()->index(row, OrderLinesModel::Quantity).data().toString();
    }

    QPointer<PurchaseOrdersDialog> m_dialog;
};
