// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/reorderdialog.h"
#include "inventorydialogtest.h"

#include <QTableView>

/** The base of tests of the reorder review: its queue of ten variants, out of stock first. */
class ReorderTest : public InventoryDialogTest {
    Q_OBJECT

protected:
    void open();
    /** With the mouse, and waits for what is read about it. */
    void select(const QString& sku);
    [[nodiscard]] QTableView* queue() const { return find<QTableView>(QStringLiteral("reorderQueue")); }
    [[nodiscard]] QString current() const { return queue()->currentIndex().data(TableRole::Key).toString(); }

    QPointer<ReorderDialog> m_dialog;
};
