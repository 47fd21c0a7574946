// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/reorderdialog.h"

#include "clock.h"
#include "dialogs/purchaseordersdialog.h"
#include "dialogs/reorderdecisionpanel.h"
#include "dialogs/reorderitempanel.h"
#include "dialogs/reorderqueuepanel.h"
#include "dialogs/vendorsdialog.h"
#include "format.h"
#include "queries/inventoryqueries.h"
#include "theme.h"
#include "widgets/decisiontext.h"
#include "widgets/fitting.h"
#include "widgets/messagebar.h"
#include "widgets/undobar.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ReorderDialog::ReorderDialog(const DashboardModels& models, QWidget* parent)
    : ActionDialog(parent)
    , m_models(models)
    , m_query(models.scheduler, { u"inventory_current"_s }, this)
    , m_detailQuery(
          models.scheduler,
          { u"inventory_current"_s, u"inventory_actions"_s, u"purchase_orders"_s, u"product_vendors"_s, u"vendors"_s },
          this)
    , m_whatIfQuery(models.scheduler, { u"inventory_current"_s }, this)
{
    setObjectName(u"reorderDialog"_s);
    setWindowTitle(tr("Reorder review"));
    setSizeGripEnabled(true);
    ask(ReorderScope::NeedsDecision); // the list that is shown first is read while the window is built
    resize(roomySize(*this, { 1240, 760 }, { 1600, 900 }));
    buildLayout();
    connectPanels();

    m_query.onData([this](const ReorderQueue& queue) { showQueue(queue); });
    m_query.onForget([this] {
        m_shownScope.reset();
        m_decision->forgetAll();
        m_model.clear();
    });
    m_detailQuery.onData([this](const std::optional<ReorderDetail>& detail) { showDetail(detail); });
    m_whatIfQuery.onData([this](const std::optional<WhatIf>& answer) {
        if (answer)
            m_item->setWhatIf(*answer);
    });
    connect(&m_query, &LiveQueryBase::freshnessChanged, this, &ReorderDialog::showFreshness);
    m_decision->setSnoozed(false);
    m_queue->focusTable();
    showFreshness(); // without a connection the question failed already
}

void ReorderDialog::buildLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::grid);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    m_queue = new ReorderQueuePanel(m_model, splitter);
    auto* right = new QWidget(splitter);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(Theme::grid, 0, 0, 0);
    column->setSpacing(Theme::grid);
    auto* scroll = new QScrollArea(right);
    scroll->setObjectName(u"itemScroll"_s);
    scroll->setAccessibleName(tr("The item"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // it would show no focus; what has it within is scrolled to
    scroll->setWidgetResizable(true);
    m_item = new ReorderItemPanel(scroll);
    scroll->setWidget(m_item);
    column->addWidget(scroll, 1);
    m_decision = new ReorderDecisionPanel(right);
    column->addWidget(m_decision);
    splitter->addWidget(m_queue);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 4);
    constexpr int itemWidth = 620; // what the screen has more shows more columns
    splitter->setSizes({ width() - itemWidth, itemWidth });
    layout->addWidget(splitter, 1);
    layout->addWidget(messageBar());
    auto* bottom = new QHBoxLayout;
    m_undoBar = new UndoBar(this);
    bottom->addWidget(m_undoBar, 1);
    const auto opener = [this, bottom](const QString& text, const QString& name) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        bottom->addWidget(made);
        return made;
    };
    auto* orders = opener(tr("&Purchase orders…"), u"openPurchaseOrders"_s);
    auto* vendors = opener(tr("V&endors…"), u"openVendors"_s);
    connect(orders, &QPushButton::clicked, this, [this] { (new PurchaseOrdersDialog(m_models, this))->open(); });
    connect(vendors, &QPushButton::clicked, this, [this] { (new VendorsDialog(m_models, this))->open(); });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    bottom->addWidget(buttons);
    layout->addLayout(bottom);
    connect(buttons, &QDialogButtonBox::rejected, this, &ReorderDialog::reject);
    connect(m_undoBar, &UndoBar::undoRequested, this, &ReorderDialog::undo);
    connect(m_undoBar, &UndoBar::expired, this, [this] { m_undoable.clear(); });
}

void ReorderDialog::connectPanels()
{
    connect(m_queue, &ReorderQueuePanel::scopeChanged, this, [this](ReorderScope scope) {
        ask(scope);
        m_decision->setSnoozed(scope == ReorderScope::Snoozed);
    });
    connect(m_queue, &ReorderQueuePanel::currentChanged, this, &ReorderDialog::showItem);
    connect(m_queue, &ReorderQueuePanel::selectionChanged, this,
            [this] { m_decision->setSelectedCount(static_cast<int>(m_queue->selectedVariants().size())); });
    connect(m_queue, &ReorderQueuePanel::approveRequested, this, &ReorderDialog::approve);
    connect(m_queue, &ReorderQueuePanel::rejectRequested, m_decision, &ReorderDecisionPanel::askReason);
    connect(m_queue, &ReorderQueuePanel::snoozeRequested, m_decision, &ReorderDecisionPanel::askSnooze);
    connect(m_queue, &ReorderQueuePanel::velocityReviewRequested, m_decision, &ReorderDecisionPanel::velocityReviewed);
    connect(m_queue, &ReorderQueuePanel::undoRequested, this, &ReorderDialog::undo);

    connect(m_item, &ReorderItemPanel::whatIfChanged, this, &ReorderDialog::askWhatIf);
    connect(m_item, &ReorderItemPanel::vendorActivated, m_decision, &ReorderDecisionPanel::chooseVendor);
    connect(m_item, &ReorderItemPanel::orderActivated, this, [this](const QUuid& order) {
        auto* dialog = new PurchaseOrdersDialog(m_models, this);
        dialog->showOrder(order);
        dialog->open();
    });
    connect(m_decision, &ReorderDecisionPanel::editingFinished, m_queue, &ReorderQueuePanel::focusTable);
    connect(m_decision, &ReorderDecisionPanel::valuesChanged, this, [this] {
        m_item->showVendor(m_item->detail().vendor(m_decision->vendorId()));
        askWhatIf();
    });
    connect(m_decision, &ReorderDecisionPanel::approveRequested, this, &ReorderDialog::approve);
    connect(m_decision, &ReorderDecisionPanel::rejectRequested, this, [this](const QString& reason) {
        const QString notes = m_decision->notes();
        const QString both = notes.isEmpty() ? reason : reason + u" — "_s + notes;
        decide(inventoryactions::reject(m_seen, both, m_item->detail().velocityAnalysis()),
               tr("Rejected %1.").arg(m_seen.shortName()), true);
    });
    connect(m_decision, &ReorderDecisionPanel::snoozeUntilRequested, this, [this](const QDate& until) {
        decide(inventoryactions::snoozeUntil(m_seen, until, m_decision->notes()),
               tr("Snoozed %1 until %2.").arg(m_seen.shortName(), format::date(until)), true);
    });
    connect(m_decision, &ReorderDecisionPanel::snoozeBelowRequested, this, [this](int days) {
        decide(inventoryactions::snoozeBelow(m_seen, days, m_decision->notes()),
               tr("Snoozed %1 until cover falls below %n day(s).", nullptr, days).arg(m_seen.shortName()), true);
    });
    connect(m_decision, &ReorderDecisionPanel::wakeRequested, this,
            [this] { decide(inventoryactions::wake(m_seen), tr("Woke %1.").arg(m_seen.shortName()), true); });
    connect(m_decision, &ReorderDecisionPanel::vendorRequested, this, [this] {
        if (const VendorOption* vendor = m_item->detail().vendor(m_decision->vendorId()))
            decide(inventoryactions::chooseVendor(m_seen, *vendor, m_decision->notes()),
                   tr("Reorders of %1 go to %2 now.").arg(m_seen.shortName(), vendor->name), false);
    });
    connect(m_decision, &ReorderDecisionPanel::velocityReviewed, this, [this] {
        const QUuid last = m_seen.lastDecisionId; // a review is no decision about the reorder: the last one stays
        decide(inventoryactions::markVelocityReviewed(m_seen, m_item->detail().velocityAnalysis(), m_decision->notes()),
               tr("Marked the velocity of %1 as reviewed.").arg(m_seen.shortName()), false, last);
    });
}

void ReorderDialog::ask(ReorderScope scope)
{
    m_query.setJob([scope](pqxx::transaction_base& tx) { return inventoryqueries::readQueue(tx, scope); });
    m_models.scheduler.flush();
}

void ReorderDialog::showFreshness()
{
    const Freshness& freshness = m_query.freshness();
    if (freshness.state == LoadState::Error || freshness.state == LoadState::Stale)
        messageBar()->showError(freshness.error);
    if (freshness.state == LoadState::Error)
        announceReady();
}

void ReorderDialog::showBucket(StockStatus status)
{
    ReorderFilter filter;
    filter.status = status;
    m_queue->setScope(status == StockStatus::InStock ? ReorderScope::All : ReorderScope::BelowReorderPoint);
    m_queue->setFilter(filter);
}

void ReorderDialog::showVariant(const QString& variantId)
{
    m_wanted = variantId;
    m_queue->setFilter({});
    m_queue->setScope(ReorderScope::All);
}

void ReorderDialog::showQueue(const ReorderQueue& queue)
{
    if (m_shownScope == queue.scope)
        m_model.applySnapshot(queue.items);
    else
        m_model.replace(queue.items); // another list: nothing of the old one to keep in its place
    m_shownScope = queue.scope;
    if (!m_wanted.isEmpty() && m_queue->selectVariant(m_wanted))
        m_wanted.clear();
    if (const StockItem* fresh = m_model.find(m_seen.variantId))
        followChange(*fresh);
    if (m_model.rowCount() == 0 && !m_decision->isEdited() && !m_pinned) {
        m_seen = m_latest = {};
        m_decision->setEnabled(false);
        m_item->clear(m_queue->scope() == ReorderScope::NeedsDecision ? tr("Nothing needs a decision.")
                                                                      : tr("No variant is in this list."));
        announceReady();
    }
}

void ReorderDialog::showItem(const QString& variantId)
{
    if (variantId == m_seen.variantId)
        return;
    // The row went by itself while something was typed about it: what was typed stays where it is.
    if (m_model.isUpdating() && (m_pinned || m_decision->isEdited()) && !isBusy()) {
        m_queue->clearSelection();
        return;
    }
    const StockItem* item = m_model.find(variantId);
    if (!item)
        return;
    m_seen = m_latest = *item;
    m_pinned = m_acknowledged = false;
    if (!isBusy())
        messageBar()->clear();
    showFailure();
    m_item->setItem(m_seen);
    m_decision->setItem(m_seen, m_models.clock.now().toTimeZone(m_models.database.project().timeZone).date());
    m_detailQuery.setJob(
        [variantId](pqxx::transaction_base& tx) { return inventoryqueries::readDetail(tx, variantId); });
    m_models.scheduler.flush(); // read while the list is painted
}

void ReorderDialog::showFailure()
{
    if (const auto failed = m_failed.constFind(m_seen.variantId); failed != m_failed.cend())
        messageBar()->showMessage(Severity::Attention, decisiontext::refusal(*failed, m_models.clock.now()),
                                  failed->hint);
}

void ReorderDialog::showDetail(const std::optional<ReorderDetail>& detail)
{
    if (!detail) {
        m_item->clear(tr("This variant is not in the inventory any more."));
        m_decision->setEnabled(false);
        announceReady();
        return;
    }
    if (detail->item.variantId != m_seen.variantId)
        return;
    m_item->setDetail(*detail, m_models.database.project().timeZone);
    m_decision->setVendors(*detail);
    m_item->showVendor(m_item->detail().vendor(m_decision->vendorId()));
    followChange(detail->item);
    askWhatIf();
    announceReady();
}

void ReorderDialog::followChange(const StockItem& fresh)
{
    if (fresh.version < m_latest.version)
        return;
    m_latest = fresh;
    const StockItem before = std::exchange(m_seen, fresh);
    if (fresh.lastDecisionId == before.lastDecisionId || m_ours.contains(fresh.lastDecisionId)
        || std::exchange(m_acknowledged, false))
        return;
    // Somebody decided while the operator looks: say so now, and let the database refuse what was decided on the old
    // state.
    m_seen.lastDecisionId = before.lastDecisionId;
    messageBar()->showMessage(Severity::Attention,
                              decisiontext::conflict(fresh.lastDecisionBy, fresh.lastDecisionType, fresh.lastDecisionAt,
                                                     m_models.clock.now()),
                              tr("What you entered is kept. Look again before you decide."));
}

void ReorderDialog::askWhatIf()
{
    if (m_seen.variantId.isEmpty())
        return;
    const WhatIfQuestion question = m_item->question(m_decision->vendorId(), m_decision->quantity());
    m_whatIfQuery.setJob([question](pqxx::transaction_base& tx) { return inventoryqueries::readWhatIf(tx, question); });
}

void ReorderDialog::announceReady()
{
    if (!std::exchange(m_ready, true))
        Q_EMIT ready();
}

bool ReorderDialog::hasUnsavedInput() const
{
    return m_decision->hasDrafts();
}

void ReorderDialog::reject()
{
    if (!m_decision->closeForm())
        ActionDialog::reject();
}

void ReorderDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        approve();
        return;
    }
    if (enter)
        return; // Enter in a field must not press a button of the dialog
    ActionDialog::keyPressEvent(event);
}
