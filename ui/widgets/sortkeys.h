// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTableView;

/**
 * Makes a table sortable, by clicks on its header and from the keyboard: Ctrl+Shift with Left or Right takes the column
 * beside as the order's, with Up or Down the order ascends or descends. Screen readers hear what the order is now. The
 * chosen row stays chosen and in sight. Owned by the table; GUI thread only.
 */
class SortKeys : public QObject {
    Q_OBJECT
public:
    explicit SortKeys(QTableView& table);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void sortBeside(int step);
    void sort(int column, Qt::SortOrder order);

    QTableView& m_table;
};
