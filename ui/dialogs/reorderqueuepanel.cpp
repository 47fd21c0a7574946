// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/reorderqueuepanel.h"

#include "data/visibletext.h"
#include "delegates/stockdelegate.h"
#include "format.h"
#include "theme.h"
#include "widgets/rowtable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

/** More selected rows than this are not looked for again after another filter. */
constexpr int mostRemembered = 2000;

QComboBox* combo(QWidget* parent, const QString& name, const QString& spoken)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(spoken);
    box->setToolTip(spoken);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(7);
    return box;
}

} // namespace

ReorderQueuePanel::ReorderQueuePanel(ReorderQueueModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    auto* filters = new QGridLayout;
    filters->setSpacing(Theme::grid / 2);
    buildFilters(filters);
    layout->addLayout(filters);
    buildTable();
    layout->addWidget(m_table, 1);
    m_count = new QLabel(this);
    m_count->setObjectName(u"queueCount"_s);
    m_count->setWordWrap(true);
    layout->addWidget(m_count);

    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &ReorderQueuePanel::rememberSelection);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ReorderQueuePanel::restoreSelection);
    connect(&m_model, &ReorderQueueModel::queueChanged, this, [this] {
        refillFilters();
        countRows();
        if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
            restoreSelection();
        else
            selectCurrent(); // the next row after one that left
    });
    refillFilters();
    countRows();
}

void ReorderQueuePanel::buildFilters(QGridLayout* layout)
{
    m_text = new QLineEdit(this);
    m_text->setObjectName(u"queueText"_s);
    m_text->setPlaceholderText(tr("Filter by SKU, product, type or vendor"));
    m_text->setAccessibleName(tr("Filter by text"));
    m_text->setClearButtonEnabled(true);
    m_scope = combo(this, u"queueScope"_s, tr("Which variants"));
    m_scope->addItem(tr("Needs a decision"), static_cast<int>(ReorderScope::NeedsDecision));
    m_scope->addItem(tr("Snoozed"), static_cast<int>(ReorderScope::Snoozed));
    m_scope->addItem(tr("Below reorder point"), static_cast<int>(ReorderScope::BelowReorderPoint));
    m_scope->addItem(tr("All variants"), static_cast<int>(ReorderScope::All));
    m_status = combo(this, u"queueStatus"_s, tr("Status"));
    m_status->addItem(tr("Every status"));
    for (const StockStatus status : allStockStatuses)
        m_status->addItem(stockStatusName(status), static_cast<int>(status));
    m_vendor = combo(this, u"queueVendor"_s, tr("Vendor"));
    m_type = combo(this, u"queueType"_s, tr("Product type"));
    m_mark = combo(this, u"queueMark"_s, tr("Flags"));
    m_mark->addItem(tr("Flagged or not"), static_cast<int>(ReorderFilter::Mark::Any));
    m_mark->addItem(tr("Flagged"), static_cast<int>(ReorderFilter::Mark::Flagged));
    m_mark->addItem(tr("Bundles"), static_cast<int>(ReorderFilter::Mark::Bundles));
    m_sort = combo(this, u"queueSort"_s, tr("Sorted by"));
    m_sort->addItem(tr("Days until stock-out"), static_cast<int>(ReorderSort::Cover));
    m_sort->addItem(tr("Value"), static_cast<int>(ReorderSort::Value));
    m_sort->addItem(tr("SKU"), static_cast<int>(ReorderSort::Sku));
    m_group = new QCheckBox(tr("&Group by vendor"), this);
    m_group->setObjectName(u"queueGroup"_s);

    layout->addWidget(m_scope, 0, 0, 1, 2); // the longest entries
    layout->addWidget(m_text, 0, 2, 1, 2);
    layout->addWidget(m_status, 1, 0);
    layout->addWidget(m_vendor, 1, 1);
    layout->addWidget(m_type, 1, 2);
    layout->addWidget(m_mark, 1, 3);
    layout->addWidget(m_sort, 2, 0, 1, 2);
    layout->addWidget(m_group, 2, 2, 1, 2);
    for (int column = 0; column < 4; ++column)
        layout->setColumnStretch(column, 1);

    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT scopeChanged(scope()); });
    connect(m_text, &QLineEdit::textChanged, this, &ReorderQueuePanel::applyFilter);
    for (QComboBox* box : { m_status, m_vendor, m_type, m_mark })
        connect(box, &QComboBox::currentIndexChanged, this, &ReorderQueuePanel::applyFilter);
    const auto order = [this] {
        m_model.setSort(static_cast<ReorderSort>(m_sort->currentData().toInt()), m_group->isChecked());
        QHeaderView* header = m_table->horizontalHeader();
        header->moveSection(header->visualIndex(ReorderQueueModel::Vendor),
                            m_group->isChecked() ? 0 : ReorderQueueModel::Vendor);
        m_table->scrollTo(m_table->currentIndex());
    };
    connect(m_sort, &QComboBox::currentIndexChanged, this, order);
    connect(m_group, &QCheckBox::toggled, this, order);
    m_text->installEventFilter(this);
}

void ReorderQueuePanel::buildTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"reorderQueue"_s);
    m_table->setAccessibleName(tr("Reorder queue"));
    // Before the view's own selection, which would go up to a row that was passed over: work goes downwards.
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex&, int first, int last) {
        const int current = m_table->currentIndex().row();
        if (first <= current && current <= last && last + 1 < m_model.rowCount())
            m_table->selectionModel()->setCurrentIndex(m_model.index(last + 1, ReorderQueueModel::Status),
                                                       QItemSelectionModel::NoUpdate);
    });
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new StockDelegate(m_table, ReorderQueueModel::BeginsGroup));
    setUpRowTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    const int digit = m_table->fontMetrics().horizontalAdvance(u'0');
    const std::array<int, ReorderQueueModel::ColumnCount> widths { 13, 13, 17, 6, 9, 9, 9, 11, 16 };
    for (int column = 0; column < ReorderQueueModel::ColumnCount; ++column)
        m_table->setColumnWidth(column,
                                qMax(widths[static_cast<size_t>(column)] * digit, header->sectionSizeHint(column)));
    header->moveSection(ReorderQueueModel::Suggested, ReorderQueueModel::OnOrder); // what is decided on is seen first
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(7 * digit);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    Q_EMIT currentChanged(current.data(TableRole::Key).toString());
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        countRows();
        Q_EMIT selectionChanged();
    });
}

ReorderScope ReorderQueuePanel::scope() const
{
    return static_cast<ReorderScope>(m_scope->currentData().toInt());
}

void ReorderQueuePanel::setScope(ReorderScope scope)
{
    m_scope->setCurrentIndex(m_scope->findData(static_cast<int>(scope)));
}

void ReorderQueuePanel::setFilter(const ReorderFilter& filter)
{
    m_filling = true;
    m_status->setCurrentIndex(filter.status ? m_status->findData(static_cast<int>(*filter.status)) : 0);
    m_vendor->setCurrentIndex(filter.vendor.isNull() ? 0 : qMax(0, m_vendor->findData(filter.vendor)));
    m_type->setCurrentIndex(filter.productType.isNull() ? 0 : qMax(0, m_type->findData(filter.productType)));
    m_mark->setCurrentIndex(m_mark->findData(static_cast<int>(filter.mark)));
    m_text->setText(filter.text);
    m_filling = false;
    applyFilter();
}

void ReorderQueuePanel::applyFilter()
{
    if (m_filling)
        return;
    ReorderFilter filter;
    if (m_status->currentIndex() > 0)
        filter.status = static_cast<StockStatus>(m_status->currentData().toInt());
    if (m_vendor->currentIndex() > 0)
        filter.vendor = m_vendor->currentData().toString();
    if (m_type->currentIndex() > 0)
        filter.productType = m_type->currentData().toString();
    filter.mark = static_cast<ReorderFilter::Mark>(m_mark->currentData().toInt());
    filter.text = m_text->text();
    m_model.setFilter(filter);
}

void ReorderQueuePanel::refillFilters()
{
    const auto refill = [this](QComboBox* box, const QString& all, const QString& none, const QStringList& names) {
        QStringList shown;
        for (int i = 1; i < box->count(); ++i)
            shown << box->itemData(i).toString();
        if (box->count() > 0 && shown == names)
            return;
        const QVariant chosen = box->currentIndex() > 0 ? box->currentData() : QVariant();
        m_filling = true;
        box->clear();
        box->addItem(all);
        for (const QString& name : names)
            box->addItem(name.isEmpty() ? none : visibletext::oneLine(name), name.isNull() ? u""_s : name);
        if (chosen.isValid() && box->findData(chosen) < 0)
            box->addItem(visibletext::oneLine(chosen.toString()), chosen);
        box->setCurrentIndex(chosen.isValid() ? box->findData(chosen) : 0);
        m_filling = false;
    };
    refill(m_vendor, tr("Every vendor"), tr("No vendor"), m_model.vendors());
    refill(m_type, tr("Every type"), tr("No type"), m_model.productTypes());
}

void ReorderQueuePanel::countRows()
{
    const int rows = m_model.rowCount();
    const auto selected = m_table->selectionModel()->selectedRows().size();
    QString text = rows == m_model.total()
        ? tr("%Ln variant(s)", nullptr, rows)
        : tr("%1 of %2 variants").arg(format::number(rows), format::number(m_model.total()));
    if (rows == 0 && m_model.total() == 0 && scope() == ReorderScope::NeedsDecision)
        text = tr("Nothing needs a decision. Low stock shows here as soon as it is seen.");
    if (rows == 0 && m_model.total() > 0)
        text += u" · "_s + tr("the filter hides all of them");
    if (selected > 1)
        text += u" · "_s + tr("%Ln selected", nullptr, static_cast<int>(selected));
    m_count->setText(text);
}

void ReorderQueuePanel::focusTable()
{
    m_table->setFocus();
}

void ReorderQueuePanel::selectCurrent()
{
    if (m_table->currentIndex().isValid() && !m_table->selectionModel()->hasSelection())
        selectVariant(currentVariant());
}

QString ReorderQueuePanel::currentVariant() const
{
    return m_table->currentIndex().data(TableRole::Key).toString();
}

bool ReorderQueuePanel::selectVariant(const QString& variantId)
{
    const int row = m_model.rowOf(variantId);
    if (row < 0)
        return false;
    const QModelIndex index = m_model.index(row, ReorderQueueModel::Status);
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
    return true;
}

QStringList ReorderQueuePanel::selectedVariants() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    QStringList ids;
    ids.reserve(rows.size());
    for (const QModelIndex& row : std::as_const(rows))
        ids << row.data(TableRole::Key).toString();
    return ids;
}

void ReorderQueuePanel::selectVariants(const QStringList& variantIds)
{
    QItemSelection selection;
    for (const QString& id : variantIds) {
        if (const int row = m_model.rowOf(id); row >= 0)
            selection.select(m_model.index(row, 0), m_model.index(row, ReorderQueueModel::ColumnCount - 1));
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void ReorderQueuePanel::clearSelection()
{
    m_table->selectionModel()->clear();
}

void ReorderQueuePanel::move(int rows)
{
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return;
    const QModelIndex current = m_table->currentIndex();
    const int row = current.isValid() ? qBound(0, current.row() + rows, last) : 0;
    selectVariant(m_model.at(row).variantId);
}

void ReorderQueuePanel::rememberSelection()
{
    m_remembered = selectedVariants().mid(0, mostRemembered);
    m_rememberedCurrent = currentVariant();
    m_rememberedRow = qMax(0, m_table->currentIndex().row());
}

void ReorderQueuePanel::restoreSelection()
{
    if (m_model.rowCount() == 0)
        return;
    if (!selectVariant(m_rememberedCurrent))
        selectVariant(m_model.at(qMin(m_rememberedRow, m_model.rowCount() - 1)).variantId);
    if (m_remembered.size() > 1)
        selectVariants(m_remembered);
}

bool ReorderQueuePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_text) {
        if (key->key() != Qt::Key_Down && key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
            return false;
        focusTable();
        return true;
    }
    if (watched != m_table || (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_J:
        move(1);
        return true;
    case Qt::Key_K:
        move(-1);
        return true;
    case Qt::Key_A:
        Q_EMIT approveRequested();
        return true;
    case Qt::Key_R:
        Q_EMIT rejectRequested();
        return true;
    case Qt::Key_S:
        Q_EMIT snoozeRequested();
        return true;
    case Qt::Key_V:
        Q_EMIT velocityReviewRequested();
        return true;
    case Qt::Key_U:
        Q_EMIT undoRequested();
        return true;
    case Qt::Key_Slash:
        m_text->setFocus();
        m_text->selectAll();
        return true;
    default:
        return false;
    }
}
