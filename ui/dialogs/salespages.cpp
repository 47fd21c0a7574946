// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/salespages.h"

#include "dialogs/salestables.h"
#include "format.h"
#include "saleswords.h"
#include "theme.h"
#include "widgets/buttonkeys.h"
#include "widgets/rowtable.h"
#include "widgets/sortkeys.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace {

QTableView* makeTable(QAbstractItemModel* model, const QString& objectName, const QString& spoken,
                      const QVector<int>& widths)
{
    auto* table = new QTableView;
    table->setObjectName(objectName);
    table->setAccessibleName(spoken);
    auto* proxy = new QSortFilterProxyModel(table);
    proxy->setSortRole(TableRole::Sort);
    proxy->setSourceModel(model);
    table->setModel(proxy);
    setUpRowTable(*table);
    table->setAlternatingRowColors(true);
    QHeaderView* header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    new SortKeys(*table);
    for (int column = 0; column < widths.size(); ++column)
        header->resizeSection(column, table->fontMetrics().averageCharWidth() * widths[column] + 2 * Theme::grid);
    header->setStretchLastSection(true);
    return table;
}

QVBoxLayout* pageLayout(QWidget* page)
{
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, Theme::grid, 0, 0);
    return layout;
}

} // namespace

SalesGroupPage::SalesGroupPage(const QString& title, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_model(new GroupTableModel(title, this))
{
    pageLayout(this)->addWidget(
        makeTable(m_model, name, tr("Variance by %1").arg(title), { 24, 6, 8, 8, 13, 13, 13, 13, 13 }));
}

void SalesGroupPage::showGroups(const QVector<GroupVariance>& groups)
{
    m_model->applySnapshot(groups);
}

SalesOpenOrdersPage::SalesOpenOrdersPage(QWidget* parent)
    : QWidget(parent)
    , m_model(new OpenOrdersTableModel(this))
    , m_ages(new QLabel)
{
    m_ages->setObjectName(QStringLiteral("openAges"));
    m_ages->setTextFormat(Qt::PlainText);
    m_ages->setWordWrap(true);
    QVBoxLayout* layout = pageLayout(this);
    layout->addWidget(m_ages);
    layout->addWidget(
        makeTable(m_model, QStringLiteral("openOrders"), tr("Open orders, the oldest first"), { 14, 14, 22, 16, 14 }));
}

void SalesOpenOrdersPage::showOrders(const QVector<OpenOrder>& orders, const OpenOrderAges& ages, const QDateTime& now,
                                     const QTimeZone& zone)
{
    QStringList words;
    for (int bucket = 0; bucket < OpenOrderAges::bucketCount; ++bucket)
        words.append(
            tr("%1: %2").arg(SalesWords::age(bucket), format::number(ages.orders[static_cast<size_t>(bucket)])));
    QString text = words.join(QStringLiteral("   "));
    if (ages.total() > orders.size())
        text += u'\n' + tr("The oldest %1 are listed.").arg(format::number(qint64(orders.size())));
    m_ages->setText(ages.total() == 0 ? tr("No order waits for fulfillment.") : text);
    m_model->showOrders(orders, now, zone);
}

SalesActionsPage::SalesActionsPage(QWidget* parent)
    : QWidget(parent)
    , m_model(new SalesActionsTableModel(this))
    , m_table(makeTable(m_model, QStringLiteral("earlierActions"), tr("Earlier actions, the newest first"),
                        { 18, 16, 24, 14, 30 }))
    , m_open(new QPushButton(tr("&Open as it was…")))
    , m_empty(new QLabel(tr("Reading…")))
{
    m_open->setObjectName(QStringLiteral("openAction"));
    buttonkeys::onlyWithFocus(m_open);
    m_open->setEnabled(false);
    m_empty->setObjectName(QStringLiteral("noActions"));
    m_empty->setWordWrap(true);
    m_table->hide();
    m_open->hide();
    QVBoxLayout* layout = pageLayout(this);
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_open, 0, Qt::AlignLeft);
    connect(m_open, &QPushButton::clicked, this, &SalesActionsPage::open);
    connect(m_table, &QTableView::doubleClicked, this, &SalesActionsPage::open);
    for (const int enter : { Qt::Key_Return, Qt::Key_Enter }) {
        auto* shortcut = new QShortcut(QKeySequence(enter), m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, &SalesActionsPage::open);
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { m_open->setEnabled(current.isValid()); });
}

void SalesActionsPage::showActions(const QVector<SalesAction>& actions, const QTimeZone& zone)
{
    m_model->showActions(actions, zone);
    m_empty->setText(tr("Nothing was decided about this period yet. What you write here appears in this list."));
    m_empty->setVisible(actions.isEmpty());
    m_table->setVisible(!actions.isEmpty());
    m_open->setVisible(!actions.isEmpty());
}

void SalesActionsPage::open()
{
    const int row = m_model->rowOf(m_table->currentIndex().data(TableRole::Key).toString());
    if (row >= 0)
        Q_EMIT opened(m_model->at(row));
}
