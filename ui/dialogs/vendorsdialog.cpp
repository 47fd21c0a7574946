// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/vendorsdialog.h"

#include "actions/actionrunner.h"
#include "clock.h"
#include "delegates/stockdelegate.h"
#include "dialogs/vendorform.h"
#include "format.h"
#include "queries/vendorqueries.h"
#include "theme.h"
#include "widgets/decisiontext.h"
#include "widgets/fitting.h"
#include "widgets/messagebar.h"
#include "widgets/rowtable.h"

#include <QCheckBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStringListModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QTableView* table(const QString& name, const QString& spoken, QAbstractItemModel* model, QWidget* parent)
{
    auto* view = new QTableView(parent);
    view->setObjectName(name);
    view->setAccessibleName(spoken);
    view->setModel(model);
    view->setItemDelegate(new StockDelegate(view));
    setUpRowTable(*view);
    view->horizontalHeader()->setMinimumSectionSize(view->fontMetrics().horizontalAdvance(u'0') * 9);
    return view;
}

/** Makes the columns as wide as what they hold; the first takes what is left. */
void fitColumns(QTableView* view)
{
    QHeaderView* header = view->horizontalHeader();
    header->setSectionResizeMode(0, QHeaderView::Interactive);
    view->resizeColumnsToContents();
    header->setSectionResizeMode(0, QHeaderView::Stretch);
}

QPushButton* button(const QString& text, const QString& name, QBoxLayout* row)
{
    auto* made = new QPushButton(text);
    made->setObjectName(name);
    made->setAutoDefault(false);
    row->addWidget(made);
    return made;
}

} // namespace

VendorsDialog::VendorsDialog(const DashboardModels& models, QWidget* parent)
    : ActionDialog(parent)
    , m_models(models)
    , m_query(models.scheduler, { u"vendors"_s, u"product_vendors"_s, u"purchase_orders"_s }, this)
    , m_productQuery(models.scheduler, { u"product_vendors"_s, u"products"_s }, this)
{
    setObjectName(u"vendorsDialog"_s);
    setWindowTitle(tr("Vendors"));
    setSizeGripEnabled(true);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::grid);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildList());
    splitter->addWidget(buildEditor());
    splitter->setSizes({ 480, 560 });
    layout->addWidget(splitter, 1);
    layout->addWidget(messageBar());
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    layout->addWidget(close);
    connect(close, &QDialogButtonBox::rejected, this, &VendorsDialog::reject);
    resize(fittingSize(*this, { 1040, 720 }));

    m_query.onData([this](const QVector<Vendor>& vendors) { showVendors(vendors); });
    m_query.onForget([this] { m_vendors.clear(); });
    m_productQuery.onData([this](const QVector<VendorProduct>& products) {
        m_products.applySnapshot(products);
        fitColumns(m_productTable);
        followProduct();
        update();
    });
    connect(&m_query, &LiveQueryBase::freshnessChanged, this, [this] {
        const Freshness& freshness = m_query.freshness();
        if (freshness.state == LoadState::Error || freshness.state == LoadState::Stale)
            messageBar()->showError(freshness.error);
        if (freshness.state == LoadState::Error && !std::exchange(m_ready, true))
            Q_EMIT ready();
    });
    m_query.setJob(&vendorqueries::readVendors);
    update();
    m_list->setFocus();
}

QWidget* VendorsDialog::buildList()
{
    auto* left = new QWidget(this);
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    m_list = table(u"vendorList"_s, tr("Vendors"), &m_vendors, left);
    layout->addWidget(m_list, 1);
    m_count = new QLabel(left);
    m_count->setObjectName(u"vendorCount"_s);
    m_count->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    m_new = button(tr("Add &vendor"), u"newVendor"_s, row);
    layout->addLayout(row);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &VendorsDialog::showCurrent);
    connect(m_new, &QPushButton::clicked, this, [this] {
        if (keepsInput())
            return;
        Vendor vendor;
        vendor.id = QUuid::createUuid();
        m_list->clearSelection();
        begin(vendor);
        m_form->focusName();
    });
    return left;
}

QWidget* VendorsDialog::buildEditor()
{
    auto* right = new QWidget(this);
    auto* layout = new QVBoxLayout(right);
    layout->setContentsMargins(Theme::grid, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    m_form = new VendorForm(right);
    layout->addWidget(m_form);
    auto* row = new QHBoxLayout;
    m_save = button(tr("&Save"), u"saveVendor"_s, row);
    m_discard = button(tr("D&iscard"), u"discardVendor"_s, row);
    row->addStretch(1);
    m_delete = button(tr("Delete"), u"deleteVendor"_s, row);
    layout->addLayout(row);
    m_productTable = table(u"vendorProducts"_s, tr("Products of the vendor"), &m_products, right);
    m_productTable->setMinimumHeight(3 * m_productTable->verticalHeader()->defaultSectionSize());
    layout->addWidget(m_productTable, 1);
    layout->addWidget(buildProductRow());
    connect(m_form, &VendorForm::changed, this, &VendorsDialog::update);
    connect(m_save, &QPushButton::clicked, this, &VendorsDialog::save);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        const int place = m_vendors.rowOf(m_form->vendor().id.toString());
        m_form->setVendor(place >= 0 ? m_vendors.at(place) : m_form->vendor());
        clearProduct();
        messageBar()->clear();
    });
    connect(m_delete, &QPushButton::clicked, this, &VendorsDialog::remove);
    connect(m_productTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &VendorsDialog::showProduct);
    return right;
}

QWidget* VendorsDialog::buildProductRow()
{
    auto* box = new QWidget(this);
    auto* layout = new QGridLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    m_product = new QLineEdit(box);
    m_product->setObjectName(u"productName"_s);
    m_product->setPlaceholderText(tr("Product or SKU, to add or change its cost"));
    m_product->setAccessibleName(tr("Product"));
    m_names = new QStringListModel(this);
    m_completer = new QCompleter(m_names, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_product->setCompleter(m_completer);
    m_cost = new QLineEdit(box);
    m_cost->setObjectName(u"productCost"_s);
    m_cost->setPlaceholderText(tr("Cost"));
    m_cost->setAccessibleName(tr("Cost of one piece"));
    m_cost->setMaximumWidth(110);
    const auto pieces = [box](const QString& name, const QString& spoken, const QString& prefix) {
        auto* field = new QSpinBox(box);
        field->setObjectName(name);
        field->setAccessibleName(spoken);
        field->setRange(0, 999'999);
        field->setPrefix(prefix);
        field->setSpecialValueText(prefix + u"—");
        return field;
    };
    m_pack = pieces(u"productPack"_s, tr("Pack size"), tr("pack "));
    m_minimum = pieces(u"productMinimum"_s, tr("Minimum quantity"), tr("minimum "));
    m_primary = new QCheckBox(tr("Primar&y vendor"), box);
    m_primary->setObjectName(u"productPrimary"_s);
    auto* buttons = new QHBoxLayout;
    m_saveProduct = button(tr("Save &cost"), u"saveProduct"_s, buttons);
    m_removeProduct = button(tr("Take away"), u"removeProduct"_s, buttons);
    layout->addWidget(m_product, 0, 0, 1, 3);
    layout->addWidget(m_cost, 0, 3);
    layout->addWidget(m_pack, 1, 0);
    layout->addWidget(m_minimum, 1, 1);
    layout->addWidget(m_primary, 1, 2);
    layout->addLayout(buttons, 1, 3);
    connect(m_product, &QLineEdit::textEdited, this, &VendorsDialog::findProducts);
    connect(m_completer, QOverload<const QString&>::of(&QCompleter::activated), this, [this](const QString& title) {
        for (const ProductName& each : std::as_const(m_found)) {
            if (each.title == title)
                m_productId = each.id;
        }
        const int row = m_products.rowOf(m_productId);
        m_productVersion = row >= 0 ? m_products.at(row).version : QString();
        m_cost->setFocus();
        update();
    });
    const auto typed = [this] {
        m_productEdited = m_productEdited || !m_filling;
        update();
    };
    connect(m_product, &QLineEdit::textEdited, this, typed);
    connect(m_cost, &QLineEdit::textChanged, this, typed);
    connect(m_pack, &QSpinBox::valueChanged, this, typed);
    connect(m_minimum, &QSpinBox::valueChanged, this, typed);
    connect(m_primary, &QCheckBox::toggled, this, typed);
    connect(m_cost, &QLineEdit::returnPressed, this, &VendorsDialog::saveProduct);
    connect(m_saveProduct, &QPushButton::clicked, this, &VendorsDialog::saveProduct);
    connect(m_removeProduct, &QPushButton::clicked, this, &VendorsDialog::removeProduct);
    return box;
}

void VendorsDialog::showVendors(const QVector<Vendor>& vendors)
{
    m_vendors.applySnapshot(vendors);
    fitColumns(m_list);
    m_count->setText(vendors.isEmpty() ? tr("No vendors yet. Add one, or import the vendor list.")
                                       : tr("%1 vendors").arg(format::number(vendors.size())));
    const int wanted = m_vendors.rowOf(m_wanted.toString());
    if (wanted >= 0) {
        m_list->selectRow(wanted);
        m_wanted = {};
    } else if (!m_list->currentIndex().isValid() && !vendors.isEmpty() && !m_form->hasEdits()
               && m_form->vendor().id.isNull()) {
        m_list->selectRow(0);
    }
    const int shown = m_vendors.rowOf(m_form->vendor().id.toString());
    if (shown >= 0 && !m_form->hasEdits())
        m_form->setVendor(m_vendors.at(shown));
    else if (shown >= 0 && std::exchange(m_conflicted, false))
        m_form->takeNewer(m_vendors.at(shown));
    update();
    if (!std::exchange(m_ready, true))
        Q_EMIT ready();
}

void VendorsDialog::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || m_vendors.at(current.row()).id == m_form->vendor().id)
        return;
    if (keepsInput()) {
        const int row = m_vendors.rowOf(m_form->vendor().id.toString());
        QMetaObject::invokeMethod(
            this, [this, row] { row < 0 ? m_list->clearSelection() : m_list->selectRow(row); }, Qt::QueuedConnection);
        return;
    }
    messageBar()->clear();
    begin(m_vendors.at(current.row()));
}

bool VendorsDialog::keepsInput()
{
    if (!hasUnsavedInput())
        return false;
    messageBar()->showMessage(Severity::Attention,
                              m_form->hasEdits() ? tr("This vendor has changes that are not saved.")
                                                 : tr("The cost of %1 is not saved.").arg(m_product->text()),
                              tr("Save or discard them, then go on."));
    return true;
}

void VendorsDialog::begin(const Vendor& vendor)
{
    m_conflicted = false;
    m_form->setVendor(vendor);
    m_products.clear();
    clearProduct();
    m_productQuery.setJob([id = vendor.id](pqxx::transaction_base& tx) { return vendorqueries::readProducts(tx, id); });
    update();
}

void VendorsDialog::clearProduct()
{
    m_filling = true;
    m_productId.clear();
    m_productVersion.clear();
    m_productSettled = false;
    m_product->clear();
    m_cost->clear();
    m_pack->setValue(0);
    m_minimum->setValue(0);
    m_primary->setChecked(false);
    m_filling = m_productEdited = false;
    update();
}

void VendorsDialog::showProduct()
{
    const QModelIndex current = m_productTable->currentIndex();
    if (!current.isValid() || m_products.at(current.row()).productId == m_productId)
        return;
    if (m_productEdited && !m_productId.isEmpty() && keepsInput()) {
        const int row = m_products.rowOf(m_productId);
        QMetaObject::invokeMethod(
            this, [this, row] { row < 0 ? m_productTable->clearSelection() : m_productTable->selectRow(row); },
            Qt::QueuedConnection);
        return;
    }
    fillProduct(m_products.at(current.row()));
}

void VendorsDialog::fillProduct(const VendorProduct& product)
{
    m_filling = true;
    m_productId = product.productId;
    m_productVersion = product.version;
    m_product->setText(product.title);
    m_cost->setText(product.cost.toDecimal().replace(u'.', QLocale().decimalPoint()));
    m_pack->setValue(product.packSize.value_or(0));
    m_minimum->setValue(product.minimumQuantity.value_or(0));
    m_primary->setChecked(product.isPrimary);
    m_filling = m_productEdited = false;
    update();
}

/** The list was read: fields that nobody typed into show what is stored now, others are kept. */
void VendorsDialog::followProduct()
{
    const int row = m_products.rowOf(m_productId);
    if (row < 0)
        return;
    const VendorProduct& stored = m_products.at(row);
    if (!m_productEdited && stored.version != m_productVersion)
        fillProduct(stored);
    else if (m_productSettled)
        m_productVersion = stored.version;
    m_productSettled = false;
}

void VendorsDialog::save()
{
    const Vendor vendor = m_form->edited();
    run(vendoractions::save(vendor), [this, vendor] {
        m_form->setVendor(vendor);
        m_wanted = vendor.id;
    });
}

void VendorsDialog::remove()
{
    const Vendor vendor = m_form->vendor();
    const auto removeNow = [this, vendor] {
        run(vendoractions::remove(vendor), [this] {
            begin({});
            m_list->clearSelection();
            m_list->setCurrentIndex({});
        });
    };
    if (vendor.orders > 0) {
        removeNow(); // it is refused, with the reason: nothing to ask
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Question, tr("Delete the vendor?"), tr("Delete %1?").arg(vendor.name),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"deleteQuestion"_s);
    box->setInformativeText(
        tr("Its costs of %n product(s) go with it, and reorders of them to another vendor.", nullptr, vendor.products));
    auto* yes = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    auto* keep = box->addButton(tr("&Keep it"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, this, [box, yes, removeNow] {
        if (box->clickedButton() == yes)
            removeNow();
    });
    box->open();
}

std::optional<Money> VendorsDialog::typedCost() const
{
    const QLocale locale;
    QString text = m_cost->text().trimmed();
    text.remove(locale.groupSeparator());
    text.replace(locale.decimalPoint(), u"."_s);
    const auto cost = Money::fromDecimal(text.toUtf8(), m_models.database.project().currency);
    if (!cost || cost->isNegative() || cost->tenThousandths() % 100 != 0)
        return std::nullopt;
    return cost;
}

void VendorsDialog::saveProduct()
{
    const auto cost = typedCost();
    if (m_productId.isEmpty() || !cost)
        return;
    VendorProduct product;
    product.productId = m_productId;
    product.title = m_product->text();
    product.cost = *cost;
    product.isPrimary = m_primary->isChecked();
    if (m_pack->value() > 0)
        product.packSize = m_pack->value();
    if (m_minimum->value() > 0)
        product.minimumQuantity = m_minimum->value();
    product.version = m_productVersion;
    if (const int row = m_products.rowOf(m_productId); row >= 0)
        product.vendorSku = m_products.at(row).vendorSku;
    run(vendoractions::saveProduct(m_form->vendor(), product), [this] {
        m_productEdited = false;
        m_productSettled = true;
    });
}

void VendorsDialog::removeProduct()
{
    const int row = m_products.rowOf(m_productId);
    if (row >= 0)
        run(vendoractions::removeProduct(m_form->vendor(), m_products.at(row)), [this] { clearProduct(); });
}

void VendorsDialog::findProducts(const QString& text)
{
    m_productId.clear();
    update();
    if (text.trimmed().size() < 2)
        return;
    m_models.database.read<QVector<ProductName>>(
        this, [text = text.trimmed()](pqxx::transaction_base& tx) { return vendorqueries::findProducts(tx, text); },
        [this](const DbResult<QVector<ProductName>>& found) {
            if (!found) {
                messageBar()->showError(found.error());
                return;
            }
            m_found = found.value();
            QStringList titles;
            for (const ProductName& each : std::as_const(m_found))
                titles << each.title;
            m_names->setStringList(titles);
            if (m_product->hasFocus() && !titles.isEmpty())
                m_completer->complete();
        });
}

void VendorsDialog::update()
{
    const bool stored = !m_form->vendor().version.isEmpty();
    const bool edits = m_form->hasEdits();
    m_form->setEnabled(!m_form->vendor().id.isNull());
    m_save->setEnabled(edits && !m_form->edited().name.isEmpty());
    m_discard->setEnabled(hasUnsavedInput());
    m_delete->setEnabled(stored && !edits);
    m_saveProduct->setEnabled(stored && !m_productId.isEmpty() && typedCost().has_value());
    m_removeProduct->setEnabled(stored && m_products.rowOf(m_productId) >= 0);
}

void VendorsDialog::run(const Action& action, std::function<void()> done)
{
    if (isBusy())
        return;
    setBusy(true);
    m_models.actions.run(action, this, [this, done = std::move(done)](const Outcome& outcome) {
        setBusy(false);
        showOutcome(outcome);
        if (outcome.isCommitted()) {
            done();
        } else if (outcome.error.sqlState == u"HD001") {
            m_conflicted = m_productSettled = true;
            messageBar()->showMessage(
                Severity::Attention, decisiontext::refusal(outcome.error, m_models.clock.now()),
                tr("Nothing was written and what you entered is kept. Look again, and save it if it is still right."));
        }
        m_query.refresh();
        m_productQuery.refresh();
    });
}

bool VendorsDialog::hasUnsavedInput() const
{
    return m_form->hasEdits() || (m_productEdited && (!m_productId.isEmpty() || !m_cost->text().isEmpty()));
}
