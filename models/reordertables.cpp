// SPDX-License-Identifier: GPL-3.0-or-later
#include "reordertables.h"

#include "data/purchaseorder.h"
#include "data/visibletext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

constexpr Qt::Alignment leading = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment trailing = Qt::AlignRight | Qt::AlignVCenter;

QString orDash(const QString& text)
{
    return text.isEmpty() ? u"—"_s : text;
}

QString orDash(const std::optional<int>& number)
{
    return number ? QLocale().toString(*number) : u"—"_s;
}

QString shortDate(const QDate& date)
{
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : u"—"_s;
}

} // namespace

QVariant VendorOptionsModel::cell(const VendorOption& row, int column, int role) const
{
    const QLocale locale;
    if (role == Qt::TextAlignmentRole)
        return QVariant(column == Name || column == Terms ? leading : trailing);
    if (role == Qt::AccessibleTextRole && column == Cost)
        return tr("Cost: %1 %2").arg(row.cost.toDecimal(), row.cost.currency());
    if (role == Qt::AccessibleTextRole && column == Kept && row.keptLeadDays)
        return tr("Kept: %1 days, %2 of %3 deliveries on time")
            .arg(locale.toString(*row.keptLeadDays, 'f', 1), locale.toString(row.onTime),
                 locale.toString(row.deliveries));
    if (role == TableRole::Severity)
        return static_cast<int>(column == Kept && row.keptLeadDays && *row.keptLeadDays > row.leadTimeDays + 0.5
                                    ? Severity::Attention
                                    : Severity::None);
    if (role == Qt::ToolTipRole && column == Kept)
        return row.deliveries == 0 ? tr("Nothing was received from this vendor yet.")
                                   : tr("%1 of %2 deliveries came within the promised lead time.")
                                         .arg(locale.toString(row.onTime), locale.toString(row.deliveries));
    if (role != Qt::DisplayRole && role != TableRole::RawValue && role != TableRole::Sort)
        return {};
    switch (static_cast<Column>(column)) {
    case Name:
        return row.isPrimary ? tr("%1 (reorders go here)").arg(row.name) : row.name;
    case Cost:
        return role == TableRole::Sort ? QVariant(row.cost.tenThousandths()) : QVariant::fromValue(row.cost);
    case Promised:
        return tr("%1 days").arg(locale.toString(row.leadTimeDays));
    case Kept:
        return row.keptLeadDays ? tr("%1 days").arg(locale.toString(*row.keptLeadDays, 'f', 1)) : u"—"_s;
    case Minimum:
        return orDash(row.minimumQuantity);
    case Pack:
        return orDash(row.packSize);
    case Terms:
        return orDash(row.terms);
    case Suggested:
        return locale.toString(row.suggested);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant VendorOptionsModel::header(int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(column == Name || column == Terms ? leading : trailing);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Name:
        return tr("Vendor");
    case Cost:
        return tr("Cost");
    case Promised:
        return tr("Promised");
    case Kept:
        return tr("Kept");
    case Minimum:
        return tr("Minimum");
    case Pack:
        return tr("Pack");
    case Terms:
        return tr("Terms");
    case Suggested:
        return tr("Suggested");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OpenOrdersModel::cell(const OpenOrderLine& row, int column, int role) const
{
    const bool number = column == Quantity || column == Received;
    if (role == Qt::TextAlignmentRole)
        return QVariant(number ? trailing : leading);
    if (role != Qt::DisplayRole && role != TableRole::RawValue && role != TableRole::Sort)
        return {};
    switch (static_cast<Column>(column)) {
    case Number:
        return row.number;
    case Vendor:
        return row.vendor;
    case Status:
        return orderStatusName(orderStatusFromKey(row.status));
    case Quantity:
        return QLocale().toString(row.quantity);
    case Received:
        return QLocale().toString(row.received);
    case Expected:
        return shortDate(row.expected);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OpenOrdersModel::header(int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(column == Quantity || column == Received ? trailing : leading);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Number:
        return tr("Order");
    case Vendor:
        return tr("Vendor");
    case Status:
        return tr("Status");
    case Quantity:
        return tr("Ordered");
    case Received:
        return tr("Received");
    case Expected:
        return tr("Expected");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant DecisionHistoryModel::cell(const PastDecision& row, int column, int role) const
{
    if (role == Qt::ToolTipRole)
        return row.notes.isEmpty() ? QVariant() : QVariant(visibletext::toolTip(row.notes));
    return HistoryModel::cell(row, column, role);
}

QVariant DecisionHistoryModel::ownText(const PastDecision& row, int column) const
{
    return column == What ? row.summary() : row.notes;
}

QString DecisionHistoryModel::ownHeader(int column) const
{
    return column == What ? tr("Decision") : tr("Notes");
}

QVariant VelocityDaysModel::cell(const VelocityDay& row, int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(column == Units ? trailing : leading);
    const bool raw = role == TableRole::RawValue || role == TableRole::Sort;
    if (role != Qt::DisplayRole && !raw)
        return {};
    switch (static_cast<Column>(column)) {
    case Day:
        return raw ? QVariant(row.day) : QVariant(shortDate(row.day));
    case Units:
        return raw ? QVariant(row.units) : QVariant(QLocale().toString(row.units));
    case Stock:
        return raw ? QVariant(row.outOfStock) : QVariant(row.outOfStock ? tr("out of stock") : tr("in stock"));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant VelocityDaysModel::header(int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(column == Units ? trailing : leading);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Day:
        return tr("Day");
    case Units:
        return tr("Units sold");
    case Stock:
        return tr("Stock");
    case ColumnCount:
        break;
    }
    return {};
}
