// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchaseordertables.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

constexpr Qt::Alignment leading = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment trailing = Qt::AlignRight | Qt::AlignVCenter;

bool isData(int role)
{
    return role == Qt::DisplayRole || role == TableRole::RawValue || role == TableRole::Sort;
}

bool isOpen(OrderStatus status)
{
    return status == OrderStatus::Draft || status == OrderStatus::Sent || status == OrderStatus::Confirmed;
}

QVariant dateCell(const QDate& date, int role)
{
    if (role != Qt::DisplayRole)
        return date;
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : u"—"_s;
}

QVariant moneyCell(const Money& amount, int role)
{
    if (role == TableRole::Sort)
        return amount.tenThousandths();
    if (role == TableRole::RawValue)
        return amount.toDecimal();
    return QVariant::fromValue(amount);
}

QString spokenMoney(const QString& label, const Money& amount)
{
    return label + u": " + amount.toDecimal() + u' ' + amount.currency();
}

} // namespace

QVariant PurchaseOrdersModel::cell(const PurchaseOrder& row, int column, int role) const
{
    const QLocale locale;
    const bool late = isOpen(row.status) && row.expected.isValid() && m_today.isValid() && row.expected < m_today;
    if (role == Qt::TextAlignmentRole)
        return QVariant(column == Pieces || column == Total ? trailing : leading);
    if (role == Qt::AccessibleTextRole && column == Total)
        return spokenMoney(tr("Total"), row.total);
    if (role == TableRole::Severity)
        return static_cast<int>(column == Expected && late ? Severity::Attention : Severity::None);
    if (role == Qt::ToolTipRole && column == Expected && late)
        return tr("Late: it was expected before today.");
    if (!isData(role))
        return {};
    switch (static_cast<Column>(column)) {
    case Number:
        return row.number;
    case Vendor:
        return row.vendor;
    case Status:
        return role == Qt::DisplayRole ? orderStatusName(row.status) : QString::number(static_cast<int>(row.status));
    case Ordered:
        return dateCell(row.orderDate, role);
    case Expected:
        return dateCell(row.status == OrderStatus::Received ? row.delivered : row.expected, role);
    case Pieces:
        if (role != Qt::DisplayRole)
            return row.pieces;
        if (row.receivedPieces > 0 && row.status != OrderStatus::Received)
            return tr("%1 of %2").arg(locale.toString(row.receivedPieces), locale.toString(row.pieces));
        return locale.toString(row.pieces);
    case Total:
        return moneyCell(row.total, role);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant PurchaseOrdersModel::header(int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(column == Pieces || column == Total ? trailing : leading);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Number:
        return tr("Order");
    case Vendor:
        return tr("Vendor");
    case Status:
        return tr("Status");
    case Ordered:
        return tr("Ordered");
    case Expected:
        return tr("Expected");
    case Pieces:
        return tr("Pieces");
    case Total:
        return tr("Total");
    case ColumnCount:
        break;
    }
    return {};
}

void OrderLinesModel::setLines(const QVector<PurchaseOrderLine>& lines, Mode mode, const QHash<QUuid, int>& arrived)
{
    QVector<EditableLine> rows;
    rows.reserve(lines.size());
    for (const PurchaseOrderLine& line : lines)
        rows.append({ line.id, line, arrived.value(line.id, line.outstanding()) });
    setMode(mode);
    applySnapshot(rows);
}

QHash<QUuid, int> OrderLinesModel::arrived() const
{
    QHash<QUuid, int> result;
    for (const EditableLine& row : rows())
        result.insert(row.key, row.arrived);
    return result;
}

void OrderLinesModel::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    if (!rows().isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(rows().size()) - 1, ColumnCount - 1));
}

QVector<PurchaseOrderLine> OrderLinesModel::lines() const
{
    QVector<PurchaseOrderLine> result;
    result.reserve(rows().size());
    for (const EditableLine& row : rows())
        result.append(row.line);
    return result;
}

void OrderLinesModel::add(const PurchaseOrderLine& line)
{
    QVector<EditableLine> next = rows();
    next.append({ line.id, line, line.outstanding() });
    applySnapshot(next);
    Q_EMIT edited();
}

void OrderLinesModel::remove(int row)
{
    QVector<EditableLine> next = rows();
    if (row < 0 || row >= next.size())
        return;
    next.removeAt(row);
    applySnapshot(next);
    Q_EMIT edited();
}

Money OrderLinesModel::total() const
{
    Money sum;
    for (const EditableLine& row : rows())
        sum += row.line.total;
    return sum;
}

Qt::ItemFlags OrderLinesModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = TableModel::flags(index);
    const bool editable = (m_mode == Mode::Edit && (index.column() == Quantity || index.column() == UnitCost))
        || (m_mode == Mode::Receive && index.column() == Arrived);
    return editable ? flags | Qt::ItemIsEditable : flags;
}

bool OrderLinesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    QVector<EditableLine> next = rows();
    EditableLine& row = next[index.row()];
    if (index.column() == Quantity) {
        if (value.toInt() <= 0)
            return false;
        row.line.quantity = value.toInt();
    } else if (index.column() == UnitCost) {
        const QLocale locale;
        QString text = value.toString().trimmed();
        text.remove(locale.groupSeparator());
        text.replace(locale.decimalPoint(), u"."_s);
        const auto cost = Money::fromDecimal(text.toUtf8(), row.line.unitCost.currency());
        if (!cost || cost->isNegative() || cost->tenThousandths() % 100 != 0)
            return false;
        row.line.unitCost = *cost;
    } else {
        if (value.toInt() < 0)
            return false;
        row.arrived = value.toInt();
    }
    row.line.total = row.line.unitCost * row.line.quantity;
    applySnapshot(next);
    Q_EMIT edited();
    return true;
}

QVariant OrderLinesModel::cell(const EditableLine& row, int column, int role) const
{
    const PurchaseOrderLine& line = row.line;
    const QLocale locale;
    if (role == Qt::TextAlignmentRole)
        return QVariant(column <= Title ? leading : trailing);
    if (role == Qt::EditRole) {
        if (column == Quantity)
            return line.quantity;
        if (column == UnitCost)
            return line.unitCost.toDecimal().replace(u'.', locale.decimalPoint());
        return column == Arrived ? QVariant(row.arrived) : QVariant();
    }
    if (role == Qt::AccessibleTextRole && (column == UnitCost || column == Total))
        return spokenMoney(header(column, Qt::DisplayRole).toString(), column == Total ? line.total : line.unitCost);
    if (role == TableRole::Severity) {
        const bool over = column == Received && line.received > line.quantity;
        const bool overNow =
            m_mode == Mode::Receive && column == Arrived && line.received + row.arrived > line.quantity;
        return static_cast<int>(over || overNow ? Severity::Attention : Severity::None);
    }
    if (!isData(role))
        return {};
    switch (static_cast<Column>(column)) {
    case Sku:
        return line.sku.isEmpty() ? u"—"_s : line.sku;
    case Title:
        return line.title();
    case Quantity:
        return role == Qt::DisplayRole ? QVariant(locale.toString(line.quantity)) : QVariant(line.quantity);
    case UnitCost:
        return moneyCell(line.unitCost, role);
    case Total:
        return moneyCell(line.total, role);
    case Received:
        return role == Qt::DisplayRole ? QVariant(locale.toString(line.received)) : QVariant(line.received);
    case Arrived:
        return role == Qt::DisplayRole ? QVariant(locale.toString(row.arrived)) : QVariant(row.arrived);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OrderLinesModel::header(int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(column <= Title ? leading : trailing);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Sku:
        return tr("SKU");
    case Title:
        return tr("Product");
    case Quantity:
        return tr("Quantity");
    case UnitCost:
        return tr("Unit cost");
    case Total:
        return tr("Total");
    case Received:
        return tr("Received");
    case Arrived:
        return tr("Arrived now");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OrderEventsModel::ownText(const PurchaseOrderEvent& row, int /*column*/) const
{
    return row.what;
}

QString OrderEventsModel::ownHeader(int /*column*/) const
{
    return tr("Step");
}
