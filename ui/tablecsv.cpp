// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablecsv.h"

#include "data/csv.h"
#include "tablemodel.h"

#include <QAbstractItemModel>
#include <QDateTime>

namespace {

QString cellText(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return {};
    case QMetaType::Double:
        return csv::number(QString::number(value.toDouble(), 'f', 6));
    case QMetaType::Int:
    case QMetaType::LongLong:
        return csv::number(QString::number(value.toLongLong()));
    case QMetaType::QDate:
        return csv::number(value.toDate().toString(Qt::ISODate));
    case QMetaType::QDateTime:
        return csv::number(value.toDateTime().toUTC().toString(Qt::ISODateWithMs));
    default:
        return csv::cell(value.toString());
    }
}

} // namespace

QByteArray tableCsv(const QAbstractItemModel& model)
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column) {
        const QVariant name = model.headerData(column, Qt::Horizontal, TableRole::RawValue);
        cells.append(csv::cell((name.isValid() ? name : model.headerData(column, Qt::Horizontal)).toString()));
    }
    lines.append(csv::line(cells));
    for (int row = 0; row < model.rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(cellText(model.index(row, column).data(TableRole::RawValue)));
        lines.append(csv::line(cells));
    }
    return csv::file(lines);
}
