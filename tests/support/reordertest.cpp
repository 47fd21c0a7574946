// SPDX-License-Identifier: GPL-3.0-or-later
#include "reordertest.h"

#include <QLabel>

using namespace Qt::StringLiterals;

void ReorderTest::open()
{
    m_dialog = show(new ReorderDialog(m_session->dashboard()));
    queue()->setFocus();
}

void ReorderTest::select(const QString& sku)
{
    QAbstractItemModel* model = queue()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, ReorderQueueModel::Sku);
        if (index.data().toString() != sku)
            continue;
        queue()->scrollTo(index);
        QTest::mouseClick(queue()->viewport(), Qt::LeftButton, {}, queue()->visualRect(index).center());
        // The vendors have arrived when the what-if has an answer.
        QTRY_VERIFY(find<QLabel>(u"itemSubtitle"_s)->text().startsWith(sku + u" "));
        QTRY_COMPARE(find<QTableView>(u"vendorOptions"_s)->model()->rowCount(), sku == u"MUG-10"_s ? 0 : 2);
        return;
    }
    QFAIL("not in the queue");
}
