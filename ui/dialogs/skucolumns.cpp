// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/skucolumns.h"

#include "saleswords.h"
#include "theme.h"
#include "variancecells.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>
#include <algorithm>
#include <numeric>

namespace {
constexpr int mostSkuLetters = 21;
constexpr int mostProductLetters = 36;
constexpr int leastProductLetters = 12;
constexpr int leastRemarkLetters = 10;
} // namespace

SkuColumns::SkuColumns(QTableView* table) : QObject(table), m_table(table)
{
    table->viewport()->installEventFilter(this);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        // The last one is stretched, which is nobody's wish.
        m_draggedByHand = m_draggedByHand || (!m_fitting && m_hasRows && column != SkuTableModel::Price);
    });
    for (int column = 0; column < SkuTableModel::ColumnCount; ++column) // while there are no rows
        table->horizontalHeader()->resizeSection(column, table->horizontalHeader()->sectionSizeHint(column));
}

void SkuColumns::showRows(const QVector<SkuVariance>& rows)
{
    m_hasRows = !rows.isEmpty();
    if (!m_hasRows)
        return;
    const int letter = m_table->fontMetrics().averageCharWidth();
    const QHeaderView* header = m_table->horizontalHeader();
    const auto longest = [&rows](const auto& textOf) {
        const auto found = std::max_element(rows.begin(), rows.end(), [&](const SkuVariance& a, const SkuVariance& b) {
            return textOf(a).size() < textOf(b).size();
        });
        return textOf(*found);
    };
    m_wanted[SkuTableModel::Flag] = 0;
    m_wanted[SkuTableModel::Sku] =
        std::min(widthOf(longest([](const SkuVariance& row) -> const QString& { return row.sales.sku; })),
                 mostSkuLetters * letter);
    m_wanted[SkuTableModel::Product] =
        std::min(widthOf(longest([](const SkuVariance& row) -> const QString& { return row.sales.title; })),
                 mostProductLetters * letter);
    m_wanted[SkuTableModel::Remark] = remarkWidth(rows);
    for (int column = SkuTableModel::UnitsNow; column <= SkuTableModel::Price; ++column)
        m_wanted[size_t(column)] = figureWidth(rows, column);
    for (int column = 0; column < SkuTableModel::ColumnCount; ++column)
        m_wanted[size_t(column)] = std::max(m_wanted[size_t(column)], header->sectionSizeHint(column));
    fit();
}

int SkuColumns::widthOf(const QString& text) const
{
    return m_table->fontMetrics().horizontalAdvance(text) + 2 * Theme::grid;
}

int SkuColumns::figureWidth(const QVector<SkuVariance>& rows, int column) const
{
    const auto figure = static_cast<variancecells::Figure>(column - SkuTableModel::UnitsNow);
    const auto number = [figure](const SkuVariance& row) { return variancecells::number(row, figure); };
    const auto [least, most] = std::minmax_element(
        rows.begin(), rows.end(), [&](const SkuVariance& a, const SkuVariance& b) { return number(a) < number(b); });
    // Figures have one width, so the amount of the most digits is the widest.
    const auto width = [&](const SkuVariance& row) {
        return widthOf(variancecells::text(variancecells::of(row), figure));
    };
    return std::max(width(*least), width(*most));
}

int SkuColumns::remarkWidth(const QVector<SkuVariance>& rows) const
{
    std::array<bool, 8> measured {};
    int widest = 0;
    for (const SkuVariance& row : rows) {
        bool& known = measured[static_cast<size_t>(row.kind)];
        if (known && row.wholesaleOrder.isEmpty())
            continue;
        known = known || row.wholesaleOrder.isEmpty();
        widest = std::max(widest, widthOf(SalesWords::kind(row)));
    }
    return widest;
}

void SkuColumns::fit()
{
    if (!m_hasRows || m_draggedByHand)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    const int letter = m_table->fontMetrics().averageCharWidth();
    std::array<int, SkuTableModel::ColumnCount> widths = m_wanted;
    int missing = std::accumulate(widths.begin(), widths.end(), 0) - m_table->viewport()->width();
    const auto shrink = [&](int column, int letters) {
        int& width = widths[size_t(column)];
        const int least = std::max(m_table->horizontalHeader()->sectionSizeHint(column), letters * letter);
        const int given = std::clamp(width - least, 0, std::max(0, missing));
        width -= given;
        missing -= given;
    };
    shrink(SkuTableModel::Product, leastProductLetters);
    shrink(SkuTableModel::Remark, leastRemarkLetters);
    for (int column = 0; column < SkuTableModel::ColumnCount; ++column)
        m_table->horizontalHeader()->resizeSection(column, widths[size_t(column)]);
}

bool SkuColumns::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}
