// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/salestables.h"

#include "format.h"
#include "saleswords.h"
#include "variancecells.h"

namespace {

const int rightAligned = int(Qt::AlignRight | Qt::AlignVCenter);

variancecells::Figure figureOf(GroupTableModel::Column column)
{
    return static_cast<variancecells::Figure>(column - GroupTableModel::UnitsNow);
}

QVariant raw(const Money& amount)
{
    return QVariant(amount.toDecimal(currencyDecimals(amount.currency())));
}

QString firstLine(const QString& text)
{
    constexpr int most = 200;
    QString line = text.section(u'\n', 0, 0).left(most);
    if (line.size() < text.size())
        line += QStringLiteral(" …");
    return line;
}

/** The amount that a revenue_variance column holds, in the currency that the action's figures name. */
std::optional<Money> varianceOf(const SalesAction& action)
{
    const QJsonObject figures = action.metadata.value(QLatin1String("figures")).toObject();
    return Money::fromDecimal(action.revenueVariance.toLatin1(), figures.value(QLatin1String("currency")).toString());
}

} // namespace

GroupTableModel::GroupTableModel(const QString& title, QObject* parent) : TableModel(parent), m_title(title)
{
}

QVariant GroupTableModel::cell(const GroupVariance& row, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    if (role == Qt::TextAlignmentRole)
        return which == Name ? QVariant() : QVariant(rightAligned);
    if (role == TableRole::Sort || role == TableRole::RawValue)
        return value(row, which);
    if (role == TableRole::Key)
        return row.name;
    if (role != Qt::DisplayRole)
        return {};
    if (which == Name)
        return SalesWords::group(row.name);
    if (which == Skus)
        return format::number(qint64(row.skus));
    return variancecells::text(variancecells::of(row), figureOf(which));
}

QVariant GroupTableModel::value(const GroupVariance& row, Column column) const
{
    if (column == Name)
        return row.name;
    if (column == Skus)
        return row.skus;
    return variancecells::number(row, figureOf(column));
}

QVariant GroupTableModel::header(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column != Name)
        return rightAligned;
    if (role != Qt::DisplayRole)
        return {};
    if (column == Name)
        return m_title;
    if (column == Skus)
        return tr("SKUs");
    return variancecells::header(figureOf(static_cast<Column>(column)));
}

OpenOrdersTableModel::OpenOrdersTableModel(QObject* parent) : TableModel(parent)
{
}

void OpenOrdersTableModel::showOrders(const QVector<OpenOrder>& orders, const QDateTime& now, const QTimeZone& zone)
{
    m_now = now;
    m_zone = zone;
    applySnapshot(orders);
}

QVariant OpenOrdersTableModel::cell(const OpenOrder& row, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    if (role == Qt::TextAlignmentRole)
        return which == Total ? QVariant(rightAligned) : QVariant();
    if (role == TableRole::Key)
        return row.id;
    const bool shown = role == Qt::DisplayRole;
    if (!shown && role != TableRole::Sort && role != TableRole::RawValue)
        return {};
    switch (which) {
    case Age:
        return shown ? QVariant(format::age(row.createdAt, m_now)) : QVariant(row.createdAt.secsTo(m_now));
    case Name:
        return row.name;
    case Created:
        return shown ? QVariant(format::dateTime(row.createdAt, m_zone)) : QVariant(row.createdAt);
    case State:
        return row.fulfillment.isEmpty() ? tr("unfulfilled") : row.fulfillment;
    case Total:
        return shown ? QVariant(SalesWords::amount(row.total)) : raw(row.total);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OpenOrdersTableModel::header(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column == Total)
        return rightAligned;
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Age:
        return tr("Placed");
    case Name:
        return tr("Order");
    case Created:
        return tr("On");
    case State:
        return tr("State");
    case Total:
        return tr("Total");
    case ColumnCount:
        break;
    }
    return {};
}

SalesActionsTableModel::SalesActionsTableModel(QObject* parent) : TableModel(parent)
{
}

void SalesActionsTableModel::showActions(const QVector<SalesAction>& actions, const QTimeZone& zone)
{
    m_zone = zone;
    applySnapshot(actions);
}

QVariant SalesActionsTableModel::cell(const SalesAction& row, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    if (role == Qt::TextAlignmentRole)
        return which == Variance ? QVariant(rightAligned) : QVariant();
    if (role == TableRole::Key)
        return key(row);
    if (role == Qt::ToolTipRole && which == Notes && !row.notes.isEmpty())
        return format::plain(row.notes.left(1000));
    const bool shown = role == Qt::DisplayRole;
    if (!shown && role != TableRole::Sort && role != TableRole::RawValue)
        return {};
    switch (which) {
    case When:
        return shown ? QVariant(format::dateTime(row.createdAt, m_zone)) : QVariant(row.createdAt);
    case Who:
        return row.operatorName;
    case What:
        return SalesWords::action(row);
    case Variance: {
        const std::optional<Money> variance = varianceOf(row);
        return shown ? QVariant(variance ? SalesWords::difference(*variance) : format::missing())
                     : QVariant(row.revenueVariance);
    }
    case Notes:
        return shown ? firstLine(row.notes) : row.notes;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SalesActionsTableModel::header(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column == Variance)
        return rightAligned;
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case Variance:
        return tr("Variance");
    case Notes:
        return tr("Notes");
    case ColumnCount:
        break;
    }
    return {};
}
