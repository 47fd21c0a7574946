// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/purchaseordersdialog.h"

#include "clock.h"
#include "delegates/stockdelegate.h"
#include "dialogs/purchaseorderpanel.h"
#include "format.h"
#include "queries/purchaseorderqueries.h"
#include "theme.h"
#include "widgets/decisiontext.h"
#include "widgets/filesaver.h"
#include "widgets/fitting.h"
#include "widgets/messagebar.h"
#include "widgets/rowtable.h"
#include "widgets/sortkeys.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/** Orders of one status, whose number, vendor or notes hold a text. */
class OrderFilter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWanted(std::optional<OrderStatus> status, const QString& text)
    {
        m_status = status;
        m_text = text.trimmed();
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex&) const override
    {
        const PurchaseOrder& order = static_cast<PurchaseOrdersModel*>(sourceModel())->at(row);
        return (!m_status || order.status == *m_status)
            && (order.number.contains(m_text, Qt::CaseInsensitive) || order.vendor.contains(m_text, Qt::CaseInsensitive)
                || order.notes.contains(m_text, Qt::CaseInsensitive));
    }

private:
    std::optional<OrderStatus> m_status;
    QString m_text;
};

} // namespace

PurchaseOrdersDialog::PurchaseOrdersDialog(const DashboardModels& models, QWidget* parent)
    : ActionDialog(parent)
    , m_models(models)
    , m_query(models.scheduler, { u"purchase_orders"_s, u"purchase_order_items"_s, u"vendors"_s }, this)
    , m_documentQuery(models.scheduler,
                      { u"purchase_orders"_s, u"purchase_order_items"_s, u"vendors"_s, u"inventory_events"_s }, this)
{
    setObjectName(u"purchaseOrdersDialog"_s);
    setWindowTitle(tr("Purchase orders"));
    setSizeGripEnabled(true);
    m_saver = new FileSaver(messageBar(), this);
    buildLayout();
    resize(fittingSize(*this, { 1240, 760 }));
    m_query.onData([this](const QVector<PurchaseOrder>& orders) {
        m_orders.setToday(m_models.clock.now().toTimeZone(m_models.database.project().timeZone).date());
        m_orders.applySnapshot(orders);
        if (!m_wanted.isNull())
            select(m_wanted);
        else if (!m_list->currentIndex().isValid() && m_proxy->rowCount() > 0)
            m_list->selectRow(0);
        m_count->setText(
            orders.isEmpty()
                ? tr("No purchase orders yet: approving a reorder makes the first draft.")
                : tr("%1 of %2 orders").arg(format::number(m_proxy->rowCount()), format::number(orders.size())));
        if (m_proxy->rowCount() == 0)
            announceReady();
    });
    m_query.onForget([this] {
        m_orders.clear();
        m_panel->clear({});
    });
    m_documentQuery.onData([this](const std::optional<PurchaseOrderDocument>& document) {
        if (isBusy())
            m_missed = true; // what runs shows what it finds
        else
            showDocument(document);
        announceReady();
    });
    connect(&m_query, &LiveQueryBase::freshnessChanged, this, [this] {
        const Freshness& freshness = m_query.freshness();
        if (freshness.state == LoadState::Error || freshness.state == LoadState::Stale)
            messageBar()->showError(freshness.error);
        if (freshness.state == LoadState::Error)
            announceReady();
    });
    m_query.setJob(&purchaseorderqueries::readOrders);
    m_list->setFocus();
}

void PurchaseOrdersDialog::buildLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::grid);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildList());
    m_panel = new PurchaseOrderPanel(splitter);
    splitter->addWidget(m_panel);
    splitter->setSizes({ 670, 570 });
    layout->addWidget(splitter, 1);
    layout->addWidget(messageBar());
    layout->addWidget(buildExports());

    connect(m_panel, &PurchaseOrderPanel::statusRequested, this, &PurchaseOrdersDialog::step);
    connect(m_panel, &PurchaseOrderPanel::saveRequested, this, [this] { save(); });
    connect(m_panel, &PurchaseOrderPanel::arrivalsCounted, this,
            [this](const QVector<purchaseorderactions::Arrival>& arrivals) {
                run(purchaseorderactions::receive(m_panel->document(), arrivals));
            });
    connect(m_panel, &PurchaseOrderPanel::alreadyThere, this, [this](const QString& name) {
        messageBar()->showMessage(Severity::None, tr("%1 is in this order already.").arg(name),
                                  tr("Change the quantity of its line."));
    });
    connect(m_panel, &PurchaseOrderPanel::variantSearch, this, [this](const QString& text) {
        using Found = QVector<purchaseorderqueries::OrderableVariant>;
        m_models.database.read<Found>(
            this,
            [text, vendor = m_panel->document().order.vendorId](pqxx::transaction_base& tx) {
                return purchaseorderqueries::findVariants(tx, text, vendor);
            },
            [this](const DbResult<Found>& found) {
                if (found)
                    m_panel->setFound(found.value());
                else
                    messageBar()->showError(found.error());
            });
    });
}

QWidget* PurchaseOrdersDialog::buildList()
{
    auto* left = new QWidget(this);
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    auto* filters = new QHBoxLayout;
    m_status = new QComboBox(left);
    m_status->setObjectName(u"orderStatus"_s);
    m_status->setAccessibleName(tr("Status"));
    m_status->addItem(tr("Every status"));
    for (const OrderStatus status : allOrderStatuses)
        m_status->addItem(orderStatusName(status), static_cast<int>(status));
    m_text = new QLineEdit(left);
    m_text->setObjectName(u"orderText"_s);
    m_text->setPlaceholderText(tr("Filter by number or vendor"));
    m_text->setAccessibleName(tr("Filter by number or vendor"));
    m_text->setClearButtonEnabled(true);
    filters->addWidget(m_status);
    filters->addWidget(m_text, 1);
    layout->addLayout(filters);

    auto* proxy = new OrderFilter(this);
    m_proxy = proxy;
    m_proxy->setSourceModel(&m_orders);
    m_proxy->setSortRole(TableRole::Sort);
    m_list = new QTableView(left);
    m_list->setObjectName(u"orderList"_s);
    m_list->setAccessibleName(tr("Purchase orders"));
    m_list->setModel(m_proxy);
    m_list->setItemDelegate(new StockDelegate(m_list));
    setUpRowTable(*m_list);
    const int digit = m_list->fontMetrics().horizontalAdvance(u'0');
    const std::array<int, PurchaseOrdersModel::ColumnCount> widths { 15, 15, 10, 11, 11, 9, 11 };
    for (int column = 0; column < PurchaseOrdersModel::ColumnCount; ++column)
        m_list->setColumnWidth(column, widths[static_cast<size_t>(column)] * digit);
    m_list->horizontalHeader()->setSectionResizeMode(PurchaseOrdersModel::Vendor, QHeaderView::Stretch);
    new SortKeys(*m_list);
    m_list->sortByColumn(-1, Qt::AscendingOrder);
    layout->addWidget(m_list, 1);
    m_count = new QLabel(left);
    m_count->setObjectName(u"orderCount"_s);
    m_count->setWordWrap(true);
    layout->addWidget(m_count);

    const auto filter = [this, proxy] {
        const auto status = m_status->currentIndex() > 0
            ? std::optional<OrderStatus>(static_cast<OrderStatus>(m_status->currentData().toInt()))
            : std::nullopt;
        proxy->setWanted(status, m_text->text());
        m_count->setText(
            tr("%1 of %2 orders").arg(format::number(m_proxy->rowCount()), format::number(m_orders.rowCount())));
    };
    connect(m_status, &QComboBox::currentIndexChanged, this, filter);
    connect(m_text, &QLineEdit::textChanged, this, filter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PurchaseOrdersDialog::showCurrent);
    return left;
}

QWidget* PurchaseOrdersDialog::buildExports()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    const auto button = [this, row, layout](const QString& text, const QString& name, auto&& action) {
        auto* made = new QPushButton(text, row);
        made->setObjectName(name);
        made->setAutoDefault(false);
        made->setEnabled(false);
        layout->addWidget(made);
        m_exports.append(made);
        connect(made, &QPushButton::clicked, this, action);
    };
    button(tr("Save &CSV…"), u"exportCsv"_s, [this] { saveAs(u"csv"_s); });
    button(tr("Save P&DF…"), u"exportPdf"_s, [this] { saveAs(u"pdf"_s); });
    button(tr("&Print…"), u"printOrder"_s, [this] { preview(); });
    button(tr("Copy as &mail"), u"copyMail"_s, [this] { copyMail(); });
    layout->addStretch(1);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, row);
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    layout->addWidget(close);
    connect(close, &QDialogButtonBox::rejected, this, &PurchaseOrdersDialog::reject);
    return row;
}

void PurchaseOrdersDialog::showOrder(const QUuid& id)
{
    m_wanted = id;
    m_status->setCurrentIndex(0);
    m_text->clear();
    select(id);
}

void PurchaseOrdersDialog::select(const QUuid& id)
{
    const int row = m_orders.rowOf(id.toString());
    if (row < 0)
        return;
    m_wanted = {};
    const QModelIndex index = m_proxy->mapFromSource(m_orders.index(row, 0));
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void PurchaseOrdersDialog::showCurrent()
{
    const QUuid id(m_list->currentIndex().data(TableRole::Key).toString());
    if (id.isNull() || id == m_current)
        return;
    if (m_panel->hasEdits()) {
        // What was edited is not thrown away by a look at another order.
        messageBar()->showMessage(Severity::Attention,
                                  tr("%1 has changes that are not saved.").arg(m_panel->document().order.number),
                                  tr("Save or discard them, then look at another order."));
        QMetaObject::invokeMethod(
            this, [this] { select(m_current); }, Qt::QueuedConnection);
        return;
    }
    m_current = id;
    messageBar()->clear();
    m_documentQuery.setJob([id](pqxx::transaction_base& tx) { return purchaseorderqueries::readDocument(tx, id); });
}

void PurchaseOrdersDialog::showDocument(const std::optional<PurchaseOrderDocument>& document)
{
    for (QPushButton* each : std::as_const(m_exports))
        each->setEnabled(document.has_value());
    if (!document) {
        m_panel->clear(tr("This order is not there any more."));
        return;
    }
    if (document->order.id != m_current)
        return;
    const bool knew = m_panel->hasNewer();
    m_panel->setDocument(*document, m_models.database.project().timeZone);
    const QString changed = decisiontext::change(document->order.number, document->changedBy, {}, document->changedAt,
                                                 m_models.clock.now());
    if (m_panel->hasNewer() && !knew)
        messageBar()->showMessage(Severity::Attention, changed,
                                  tr("What you entered is kept. Look at the history before you go on."));
    auto* preview = findChild<QDialog*>(u"printPreview"_s);
    if (preview && preview->isVisible() && document->version != m_previewed) {
        preview->reject();
        messageBar()->showMessage(Severity::Attention, changed,
                                  tr("The preview showed it as it was before. Look at it and print it again."));
    }
}

void PurchaseOrdersDialog::announceReady()
{
    if (!std::exchange(m_ready, true))
        Q_EMIT ready();
}

bool PurchaseOrdersDialog::hasUnsavedInput() const
{
    return m_panel->hasEdits();
}
