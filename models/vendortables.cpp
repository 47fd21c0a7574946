// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendortables.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

constexpr Qt::Alignment leading = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment trailing = Qt::AlignRight | Qt::AlignVCenter;

bool isData(int role)
{
    return role == Qt::DisplayRole || role == TableRole::RawValue || role == TableRole::Sort;
}

QString orDash(const std::optional<int>& number)
{
    return number ? QLocale().toString(*number) : u"—"_s;
}

} // namespace

QVariant VendorsModel::cell(const Vendor& row, int column, int role) const
{
    const QLocale locale;
    if (role == Qt::TextAlignmentRole)
        return QVariant(column == Name ? leading : trailing);
    if (role == TableRole::Severity)
        return static_cast<int>(column == Kept && row.keptLeadDays && *row.keptLeadDays > row.leadTimeDays + 0.5
                                    ? Severity::Attention
                                    : Severity::None);
    if (!isData(role))
        return {};
    const bool shown = role == Qt::DisplayRole;
    switch (static_cast<Column>(column)) {
    case Name:
        return row.name;
    case Lead:
        return shown
            ? QVariant(tr("%1–%2 days").arg(locale.toString(row.leadTimeDays), locale.toString(row.maxLeadDays)))
            : QVariant(row.leadTimeDays);
    case Kept:
        if (!row.keptLeadDays)
            return shown ? QVariant(u"—"_s) : QVariant();
        return shown ? QVariant(tr("%1 days").arg(locale.toString(*row.keptLeadDays, 'f', 1)))
                     : QVariant(*row.keptLeadDays);
    case Products:
        return shown ? QVariant(locale.toString(row.products)) : QVariant(row.products);
    case Orders:
        return shown ? QVariant(locale.toString(row.orders)) : QVariant(row.orders);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant VendorsModel::header(int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(column == Name ? leading : trailing);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Name:
        return tr("Vendor");
    case Lead:
        return tr("Lead time");
    case Kept:
        return tr("Kept");
    case Products:
        return tr("Products");
    case Orders:
        return tr("Orders");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant VendorProductsModel::cell(const VendorProduct& row, int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(column == Title || column == Primary || column == VendorSku ? leading : trailing);
    if (role == Qt::AccessibleTextRole && column == Cost)
        return tr("Cost: %1 %2").arg(row.cost.toDecimal(), row.cost.currency());
    if (!isData(role))
        return {};
    switch (static_cast<Column>(column)) {
    case Title:
        return row.title;
    case Cost:
        return role == TableRole::Sort ? QVariant(row.cost.tenThousandths()) : QVariant::fromValue(row.cost);
    case Primary:
        return role == Qt::DisplayRole ? QVariant(row.isPrimary ? tr("primary") : QString()) : QVariant(row.isPrimary);
    case Pack:
        return role == Qt::DisplayRole ? QVariant(orDash(row.packSize)) : QVariant(row.packSize.value_or(0));
    case Minimum:
        return role == Qt::DisplayRole ? QVariant(orDash(row.minimumQuantity))
                                       : QVariant(row.minimumQuantity.value_or(0));
    case VendorSku:
        return row.vendorSku;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant VendorProductsModel::header(int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(column == Title || column == Primary || column == VendorSku ? leading : trailing);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Title:
        return tr("Product");
    case Cost:
        return tr("Cost");
    case Primary:
        return tr("Primary");
    case Pack:
        return tr("Pack");
    case Minimum:
        return tr("Minimum");
    case VendorSku:
        return tr("Vendor's SKU");
    case ColumnCount:
        break;
    }
    return {};
}
