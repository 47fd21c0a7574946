// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/salesskutable.h"

#include "format.h"
#include "saleswords.h"
#include "variancecells.h"

namespace {

const int rightAligned = int(Qt::AlignRight | Qt::AlignVCenter);

variancecells::Figure figureOf(SkuTableModel::Column column)
{
    return static_cast<variancecells::Figure>(column - SkuTableModel::UnitsNow);
}

} // namespace

SkuTableModel::SkuTableModel(QObject* parent) : TableModel(parent)
{
}

void SkuTableModel::clearChangedFlags()
{
    if (m_changed.isEmpty())
        return;
    m_changed.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Flag), index(rowCount() - 1, Flag));
    Q_EMIT changedFlagsChanged();
}

bool SkuTableModel::isFlagged(const SkuVariance& row) const
{
    return m_changed.value(row.key(), row.sales.flagged);
}

Qt::ItemFlags SkuTableModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags result = TableModel::flags(index);
    if (index.isValid() && index.column() == Flag && at(index.row()).isSku())
        result |= Qt::ItemIsUserCheckable;
    return result;
}

bool SkuTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const SkuVariance& row = at(index.row());
    const bool flag = value.toInt() == Qt::Checked;
    if (flag == row.sales.flagged)
        m_changed.remove(row.key());
    else
        m_changed.insert(row.key(), flag);
    Q_EMIT dataChanged(index, index, { Qt::CheckStateRole, TableRole::Sort, Qt::AccessibleTextRole });
    Q_EMIT changedFlagsChanged();
    return true;
}

void SkuTableModel::showRows(const QVector<SkuVariance>& rows)
{
    const qsizetype before = m_changed.size();
    for (const SkuVariance& row : rows) {
        if (m_changed.contains(row.key()) && m_changed.value(row.key()) == row.sales.flagged)
            m_changed.remove(row.key());
    }
    applySnapshot(rows);
    if (m_changed.size() != before)
        Q_EMIT changedFlagsChanged();
}

QVariant SkuTableModel::cell(const SkuVariance& row, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    const bool checkable = row.isSku();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, which);
    case Qt::CheckStateRole:
        return which == Flag && checkable ? QVariant(isFlagged(row) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        if (which == Flag) {
            const QString name = row.sales.sku.isEmpty() ? SalesWords::title(row) : row.sales.sku;
            return isFlagged(row) ? tr("%1, flagged").arg(name) : tr("%1, not flagged").arg(name);
        }
        return text(row, which);
    case Qt::TextAlignmentRole:
        return which >= UnitsNow && which <= Price ? QVariant(rightAligned) : QVariant();
    case Qt::ToolTipRole:
        if ((which == Volume || which == Price) && row.isCompared())
            return format::money(which == Volume ? row.volume : row.price);
        if (which == Remark)
            return row.wholesaleOrder.isEmpty() ? QString() : format::plain(SalesWords::helpLarge());
        if (which == Product)
            return format::plain(tr("%1\nType: %2\nVendor: %3")
                                     .arg(SalesWords::title(row), SalesWords::group(row.sales.productType),
                                          SalesWords::group(row.sales.vendor)));
        return {};
    case TableRole::Sort:
    case TableRole::RawValue:
        return value(row, which);
    case TableRole::Key:
        return row.key();
    case TableRole::Help:
        return which == Variance || which == Volume || which == Price ? SalesWords::helpEffects() : QString();
    default:
        return {};
    }
}

QVariant SkuTableModel::text(const SkuVariance& row, Column column) const
{
    switch (column) {
    case Flag:
        return {};
    case Sku:
        return row.sales.sku;
    case Product:
        return SalesWords::title(row);
    case UnitsNow:
    case UnitsBefore:
    case Now:
    case Before:
    case Variance:
    case Volume:
    case Price:
        return variancecells::text(variancecells::of(row), figureOf(column));
    case Remark:
        return SalesWords::kind(row);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SkuTableModel::value(const SkuVariance& row, Column column) const
{
    switch (column) {
    case Flag:
        return isFlagged(row);
    case Sku:
        return row.sales.sku;
    case Product:
        return row.sales.title;
    case UnitsNow:
    case UnitsBefore:
    case Now:
    case Before:
    case Variance:
    case Volume:
    case Price:
        return variancecells::number(row, figureOf(column));
    case Remark:
        return SalesWords::kind(row);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SkuTableModel::header(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column >= UnitsNow && column <= Price)
        return rightAligned;
    if ((role == Qt::ToolTipRole || role == TableRole::Help) && column >= Variance && column <= Price)
        return format::plain(SalesWords::helpEffects());
    if (role == Qt::AccessibleTextRole && column == Flag)
        return tr("Flag");
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Flag:
        return tr("Flag");
    case Sku:
        return tr("SKU");
    case Product:
        return tr("Product");
    case UnitsNow:
    case UnitsBefore:
    case Now:
    case Before:
    case Variance:
    case Volume:
    case Price:
        return variancecells::header(figureOf(static_cast<Column>(column)));
    case Remark:
        return tr("Remark");
    case ColumnCount:
        break;
    }
    return {};
}

SkuFilter::SkuFilter(SkuTableModel& model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSortRole(TableRole::Sort);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
    setSourceModel(&model);
}

void SkuFilter::setText(const QString& text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

void SkuFilter::setShow(Show show)
{
    m_show = show;
    invalidateRowsFilter();
}

bool SkuFilter::filterAcceptsRow(int sourceRow, const QModelIndex&) const
{
    const SkuVariance& row = m_model.at(sourceRow);
    const auto occurs = [&row](const QString& word) {
        return row.sales.sku.contains(word, Qt::CaseInsensitive) || row.sales.title.contains(word, Qt::CaseInsensitive)
            || row.sales.productType.contains(word, Qt::CaseInsensitive)
            || row.sales.vendor.contains(word, Qt::CaseInsensitive);
    };
    if (!std::all_of(m_words.begin(), m_words.end(), occurs))
        return false;
    switch (m_show) {
    case Show::All:
        return true;
    case Show::Flagged:
        return m_model.isFlagged(row);
    case Show::New:
        return row.kind == SkuKind::New;
    case Show::Vanished:
        return row.kind == SkuKind::Vanished;
    case Show::Falling:
        return row.variance.isNegative();
    case Show::Rising:
        return !row.variance.isNegative() && !row.variance.isZero();
    case Show::Wholesale:
        return !row.wholesaleOrder.isEmpty();
    }
    return true;
}

bool SkuFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(TableRole::Sort);
    const QVariant b = right.data(TableRole::Sort);
    if (a.typeId() == QMetaType::QString)
        return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    return a.toLongLong() < b.toLongLong();
}
