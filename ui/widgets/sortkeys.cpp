// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sortkeys.h"

#include <QAccessible>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

SortKeys::SortKeys(QTableView& table) : QObject(&table), m_table(table)
{
    table.setSortingEnabled(true);
    table.installEventFilter(this);
}

bool SortKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    if ((pressed->modifiers() & ~Qt::KeypadModifier) != (Qt::ControlModifier | Qt::ShiftModifier))
        return QObject::eventFilter(watched, event);
    const int forward = m_table.isRightToLeft() ? -1 : 1;
    const int column = m_table.horizontalHeader()->sortIndicatorSection();
    switch (pressed->key()) {
    case Qt::Key_Right:
        sortBeside(forward);
        return true;
    case Qt::Key_Left:
        sortBeside(-forward);
        return true;
    case Qt::Key_Up:
        sort(column, Qt::AscendingOrder);
        return true;
    case Qt::Key_Down:
        sort(column, Qt::DescendingOrder);
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
}

/** As the columns stand on the screen; beyond the last one comes the first again. */
void SortKeys::sortBeside(int step)
{
    const QHeaderView* header = m_table.horizontalHeader();
    const int count = header->count();
    const int sorted = header->sortIndicatorSection();
    const bool isSorted = sorted >= 0 && sorted < count;
    int place = isSorted ? header->visualIndex(sorted) : step > 0 ? -1 : count;
    for (int tried = 0; tried < count; ++tried) {
        place = (place + step + count) % count;
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column)) {
            sort(column, isSorted ? header->sortIndicatorOrder() : Qt::AscendingOrder);
            return;
        }
    }
}

void SortKeys::sort(int column, Qt::SortOrder order)
{
    const QAbstractItemModel* model = m_table.model();
    if (!model || column < 0 || column >= model->columnCount())
        return;
    m_table.sortByColumn(column, order);
    const QModelIndex current = m_table.currentIndex();
    const int row = current.isValid() ? current.row() : std::max(0, m_table.rowAt(0));
    m_table.scrollTo(model->index(row, column));
    const QString name = model->headerData(column, Qt::Horizontal).toString();
    QHeaderView* header = m_table.horizontalHeader();
    header->setAccessibleName(order == Qt::AscendingOrder ? tr("Sorted by %1, ascending").arg(name)
                                                          : tr("Sorted by %1, descending").arg(name));
    QAccessibleEvent spoken(header, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}
