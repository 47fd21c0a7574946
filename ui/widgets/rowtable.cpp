// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rowtable.h"

#include <QHeaderView>
#include <QTableView>

void setUpRowTable(QTableView& table, int padding)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.horizontalHeader()->setHighlightSections(false);
    QHeaderView* rows = table.verticalHeader();
    rows->hide();
    rows->setSectionResizeMode(QHeaderView::Fixed); // nothing is measured when many rows come
    rows->setDefaultSectionSize(table.fontMetrics().height() + padding);
}
