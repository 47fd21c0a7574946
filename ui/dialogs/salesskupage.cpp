// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/salesskupage.h"

#include "data/csv.h"
#include "dialogs/skucolumns.h"
#include "format.h"
#include "saleswords.h"
#include "theme.h"
#include "widgets/buttonkeys.h"
#include "widgets/helppopup.h"
#include "widgets/sortkeys.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>

SalesSkuPage::SalesSkuPage(QWidget* parent)
    : QWidget(parent)
    , m_model(new SkuTableModel(this))
    , m_filter(new SkuFilter(*m_model, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::grid, 0, 0);
    layout->addWidget(makeBar());
    m_nothing = new QLabel;
    m_nothing->setObjectName(QStringLiteral("noSkus"));
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    layout->addWidget(m_nothing);
    makeTable();
    layout->addWidget(m_table, 1);
    connect(m_model, &SkuTableModel::changedFlagsChanged, this, &SalesSkuPage::changedFlagsChanged);
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(m_filter, signal, this, &SalesSkuPage::count);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &SalesSkuPage::count);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, &SalesSkuPage::count);
}

QWidget* SalesSkuPage::makeBar()
{
    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("skuFilter"));
    m_text->setPlaceholderText(tr("Filter by SKU, product, type or vendor"));
    m_text->setAccessibleName(tr("Filter SKUs"));
    m_text->setClearButtonEnabled(true);
    m_show = new QComboBox;
    m_show->setObjectName(QStringLiteral("skuShow"));
    m_show->setAccessibleName(tr("Which SKUs"));
    const auto add = [this](const QString& text, SkuFilter::Show show) {
        m_show->addItem(text, static_cast<int>(show));
    };
    add(tr("All SKUs"), SkuFilter::Show::All);
    add(tr("Flagged"), SkuFilter::Show::Flagged);
    add(tr("New"), SkuFilter::Show::New);
    add(tr("Vanished"), SkuFilter::Show::Vanished);
    add(tr("Falling"), SkuFilter::Show::Falling);
    add(tr("Rising"), SkuFilter::Show::Rising);
    add(tr("Wholesale"), SkuFilter::Show::Wholesale);
    m_count = new QLabel;
    m_count->setTextFormat(Qt::PlainText);
    auto* csv = new QPushButton(tr("&CSV…"));
    csv->setObjectName(QStringLiteral("skuCsv"));
    buttonkeys::onlyWithFocus(csv);
    csv->setToolTip(tr("Save the SKUs that are shown as comma-separated values"));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_show);
    layout->addWidget(m_count);
    layout->addWidget(csv);
    connect(m_text, &QLineEdit::textChanged, m_filter, &SkuFilter::setText);
    connect(m_text, &QLineEdit::textChanged, this, &SalesSkuPage::count);
    connect(m_show, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setShow(static_cast<SkuFilter::Show>(m_show->currentData().toInt()));
        count();
    });
    connect(csv, &QPushButton::clicked, this, &SalesSkuPage::csvRequested);
    return bar;
}

void SalesSkuPage::makeTable()
{
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("skuTable"));
    m_table->setAccessibleName(tr("SKUs by contribution to the variance"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + Theme::grid);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    // The order of contribution is the model's own; a click on a header chooses another.
    header->setSortIndicator(-1, Qt::DescendingOrder);
    new SortKeys(*m_table);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    m_columns = new SkuColumns(m_table);

    auto* help = new QShortcut(QKeySequence(Qt::Key_F1), m_table);
    help->setContext(Qt::WidgetShortcut);
    connect(help, &QShortcut::activated, this, [this] {
        HelpPopup::show(m_table, tr("Price and volume"),
                        SalesWords::helpEffects() + QStringLiteral("\n\n") + SalesWords::helpLarge());
    });
    auto* toggle = new QShortcut(QKeySequence(Qt::Key_Space), m_table);
    toggle->setContext(Qt::WidgetShortcut);
    connect(toggle, &QShortcut::activated, this, [this] {
        const QModelIndex flag = m_table->currentIndex().siblingAtColumn(SkuTableModel::Flag);
        if (flag.flags() & Qt::ItemIsUserCheckable)
            m_filter->setData(flag, flag.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
                              Qt::CheckStateRole);
    });
}

void SalesSkuPage::showReview(const SalesReview& review)
{
    m_currency = review.currency();
    m_hasReview = true;
    m_model->showRows(review.skus);
    m_columns->showRows(review.skus);
    if (!m_table->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_table->selectionModel()->setCurrentIndex(m_filter->index(0, SkuTableModel::Sku),
                                                   QItemSelectionModel::NoUpdate);
    count();
}

QVector<SkuFlag> SalesSkuPage::changedFlags() const
{
    QVector<SkuFlag> result;
    const QHash<QString, bool>& changed = m_model->changedFlags();
    for (const SkuVariance& row : m_model->rows()) {
        const auto found = changed.constFind(row.key());
        if (found != changed.cend())
            result.append({ row.sales.variantId, row.sales.sku, row.sales.title, *found });
    }
    return result;
}

QByteArray SalesSkuPage::toCsv() const
{
    QStringList lines { QStringLiteral(
        "sku,product,type,vendor,remark,units,units_before,revenue,revenue_before,variance,"
        "volume_effect,price_effect,currency,flagged") };
    // What is not known is an empty cell, never a zero.
    const auto decimal = [](bool known, const Money& amount) -> QString {
        return known ? csv::number(amount.toDecimal(2)) : QString();
    };
    const auto units = [](bool known, qint64 number) -> QString {
        return known ? csv::number(QString::number(number)) : QString();
    };
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const SkuVariance& each = m_model->at(m_filter->mapToSource(m_filter->index(row, 0)).row());
        lines.append(csv::line(
            { csv::cell(each.sales.sku), csv::cell(SalesWords::title(each)), csv::cell(each.sales.productType),
              csv::cell(each.sales.vendor), csv::cell(SalesWords::kind(each)),
              units(each.nowIsKnown, each.sales.unitsNow), units(each.beforeIsKnown, each.sales.unitsBefore),
              decimal(each.nowIsKnown, each.sales.now), decimal(each.beforeIsKnown, each.sales.before),
              decimal(each.isCompared(), each.variance), decimal(each.isCompared(), each.volume),
              decimal(each.isCompared(), each.price), csv::cell(m_currency),
              m_model->isFlagged(each) ? QStringLiteral("yes") : QStringLiteral("no") }));
    }
    return csv::file(lines);
}

void SalesSkuPage::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void SalesSkuPage::count()
{
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    m_nothing->setVisible(shown == 0 && m_hasReview);
    m_nothing->setText(all > 0 ? tr("No SKU matches. Clear the filter, or choose “All SKUs”.")
                               : tr("No SKU was sold in this period or in the one compared. Choose another period."));
    m_count->setText(shown == all ? tr("%Ln row(s)", nullptr, all)
                                  : tr("%1 of %Ln row(s)", nullptr, all).arg(format::number(qint64(shown))));
}
