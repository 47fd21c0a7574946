// SPDX-License-Identifier: GPL-3.0-or-later
#include "modeldump.h"

namespace {
constexpr QLatin1String kSeparator(" | ");
}

QStringList dumpModel(const QAbstractItemModel& model, int role)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data(role).toString());
        lines.append(cells.join(kSeparator));
    }
    return lines;
}

QString dumpHeader(const QAbstractItemModel& model, int role)
{
    QStringList titles;
    for (int column = 0; column < model.columnCount(); ++column)
        titles.append(model.headerData(column, Qt::Horizontal, role).toString());
    return titles.join(kSeparator);
}
