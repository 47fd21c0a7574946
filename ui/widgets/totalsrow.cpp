// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/totalsrow.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>

TotalsRow::TotalsRow(QTableView& table, QWidget* parent)
    : QTableView(parent)
    , m_table(table)
    , m_texts(new QStandardItemModel(1, 0, this))
{
    setModel(m_texts);
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(table.horizontalHeader()->minimumSectionSize());
    verticalHeader()->hide();
    setShowGrid(false);
    setFocusPolicy(Qt::NoFocus);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(table.horizontalScrollMode());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, &TotalsRow::follow);
    connect(table.horizontalHeader(), &QHeaderView::sectionMoved, this, &TotalsRow::follow);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, &TotalsRow::follow);
    connect(table.horizontalScrollBar(), &QScrollBar::rangeChanged, this, &TotalsRow::follow);
    fitHeight();
}

void TotalsRow::setTexts(const QStringList& texts, const QString& spoken)
{
    m_texts->setColumnCount(static_cast<int>(texts.size()));
    QFont bold = font();
    bold.setBold(true);
    for (int column = 0; column < texts.size(); ++column) {
        auto* item = new QStandardItem(texts.at(column));
        item->setFont(bold);
        const QVariant alignment = m_table.model()->index(0, column).data(Qt::TextAlignmentRole);
        item->setData(alignment.isValid() ? alignment : QVariant(Qt::AlignLeading | Qt::AlignVCenter),
                      Qt::TextAlignmentRole);
        m_texts->setItem(0, column, item);
    }
    setAccessibleName(spoken);
    follow();
}

int TotalsRow::neededWidth(int column) const
{
    return sizeHintForColumn(column) + 1;
}

QString TotalsRow::text(int column) const
{
    return m_texts->index(0, column).data().toString();
}

QSize TotalsRow::sizeHint() const
{
    return { m_table.sizeHint().width(), maximumHeight() };
}

void TotalsRow::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void TotalsRow::follow()
{
    const QHeaderView* header = m_table.horizontalHeader();
    const int columns = std::min(m_texts->columnCount(), header->count());
    for (int column = 0; column < columns; ++column) {
        setColumnWidth(column, header->sectionSize(column));
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), header->visualIndex(column));
    }
    horizontalScrollBar()->setRange(m_table.horizontalScrollBar()->minimum(), m_table.horizontalScrollBar()->maximum());
    horizontalScrollBar()->setValue(m_table.horizontalScrollBar()->value());
}

void TotalsRow::fitHeight()
{
    const int row = fontMetrics().height() + 10;
    verticalHeader()->setDefaultSectionSize(row);
    setFixedHeight(row + 2 * frameWidth());
}
