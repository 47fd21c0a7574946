// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator decides in the reorder review: the writing half of ReorderDialog.
#include "dialogs/reorderdialog.h"

#include "actions/actionrunner.h"
#include "clock.h"
#include "dialogs/bulkapprovaldialog.h"
#include "dialogs/reorderdecisionpanel.h"
#include "dialogs/reorderitempanel.h"
#include "dialogs/reorderqueuepanel.h"
#include "format.h"
#include "widgets/decisiontext.h"
#include "widgets/messagebar.h"
#include "widgets/undobar.h"

using namespace Qt::StringLiterals;

namespace {

/** More than this at once would keep the project's other operators waiting for minutes. */
constexpr int mostAtOnce = 5000;

} // namespace

void ReorderDialog::approve()
{
    const QStringList selected = m_queue->selectedVariants();
    if (selected.size() > 1)
        approveMany(selected);
    else
        approveOne();
}

inventoryactions::Approval ReorderDialog::approvalOf(const StockItem& item) const
{
    inventoryactions::Approval approval;
    approval.seen = item;
    approval.quantity = item.suggested;
    approval.vendorId = item.primaryVendorId;
    approval.vendorName = item.vendorName;
    approval.unitCost = item.unitCost;
    if (item.variantId != m_seen.variantId) {
        const ReorderDraft draft = m_decision->draft(item.variantId);
        approval.quantity = draft.quantity.value_or(draft.vendor ? draft.vendor->suggested : item.suggested);
        approval.notes = draft.notes.trimmed();
        approval.allowDuplicate = draft.allowDuplicate;
        if (draft.vendor) {
            approval.vendorId = draft.vendor->vendorId;
            approval.vendorName = draft.vendor->name;
            approval.unitCost = draft.vendor->cost;
        }
        return approval;
    }
    approval.seen = m_seen;
    approval.quantity = m_decision->quantity();
    approval.notes = m_decision->notes();
    approval.allowDuplicate = m_decision->allowsDuplicate();
    if (const std::optional<VendorOption> vendor = m_decision->vendor()) {
        approval.vendorId = vendor->vendorId;
        approval.vendorName = vendor->name;
        approval.unitCost = vendor->cost;
    }
    if (!m_item->detail().days.isEmpty())
        approval.velocity = m_item->detail().velocityAnalysis();
    return approval;
}

void ReorderDialog::approveOne()
{
    if (m_seen.variantId.isEmpty() || isBusy())
        return;
    const inventoryactions::Approval approval = approvalOf(m_seen);
    if (approval.quantity <= 0) {
        messageBar()->showMessage(Severity::Attention, tr("A reorder needs a quantity."),
                                  tr("Enter how many to order."));
        return;
    }
    if (approval.vendorId.isNull() || !approval.unitCost) {
        messageBar()->showMessage(Severity::Attention, tr("No vendor sells %1 yet.").arg(m_seen.shortName()),
                                  tr("Add a vendor with a cost for this product under Vendors."));
        return;
    }
    decide(
        inventoryactions::approve(approval),
        tr("Approved %1 × %2 from %3.").arg(format::number(approval.quantity), m_seen.shortName(), approval.vendorName),
        true);
}

void ReorderDialog::approveMany(const QStringList& variants)
{
    if (isBusy())
        return;
    if (variants.size() > mostAtOnce) {
        messageBar()->showMessage(Severity::Attention,
                                  tr("%1 reorders are too many at once.").arg(format::number(variants.size())),
                                  tr("Select up to %1.").arg(format::number(mostAtOnce)));
        return;
    }
    QVector<inventoryactions::Approval> approvals;
    QHash<QString, QString> impossible;
    QHash<QString, DbError> left;
    const auto leave = [&impossible, &left](const StockItem& item, const QString& why) {
        impossible.insert(item.shortName(), why);
        DbError error;
        error.kind = DbError::Kind::Invalid;
        error.message = tr("%1 was not approved: %2.").arg(item.shortName(), why);
        left.insert(item.variantId, error);
    };
    for (const QString& id : variants) {
        const StockItem* item = m_model.find(id);
        if (!item)
            continue;
        const inventoryactions::Approval approval = approvalOf(*item);
        if (approval.vendorId.isNull() || !approval.unitCost)
            leave(*item, tr("no vendor sells it: add one with a cost"));
        else if (approval.quantity <= 0)
            leave(*item, tr("nothing is needed"));
        else
            approvals.append(approval);
    }
    auto* dialog = new BulkApprovalDialog(approvals, impossible, m_models.actions, this);
    QHash<QString, inventoryactions::Approval> byVariant;
    for (const inventoryactions::Approval& each : std::as_const(approvals))
        byVariant.insert(each.seen.variantId, each);
    m_undoable.clear();
    m_failed.clear();
    QHash<QString, QString> tried; // none of them goes by itself before it is said what became of it
    for (const QString& id : variants)
        tried.insert(id, {});
    m_model.setRemarks(tried);
    connect(dialog, &BulkApprovalDialog::vendorDone, this,
            [this, byVariant](const QVector<inventoryactions::ApprovalOutcome>& outcomes) {
                for (const inventoryactions::ApprovalOutcome& each : outcomes) {
                    if (each.isApproved())
                        m_failed.remove(each.variantId);
                    else
                        m_failed.insert(each.variantId, each.error);
                }
                for (const inventoryactions::ApprovalOutcome& each : outcomes) {
                    if (!each.isApproved())
                        continue;
                    const inventoryactions::Approval done = byVariant.value(each.variantId);
                    m_ours.insert(done.id);
                    m_decision->forgetDraft(each.variantId);
                    m_undoable.append({ done.id, each.variantId, done.seen.shortName(), done.id });
                    if (m_queue->scope() == ReorderScope::NeedsDecision)
                        m_model.hideUntilNewer(each.variantId, done.seen.version);
                }
            });
    connect(dialog, &BulkApprovalDialog::allDone, this, [this, left] {
        auto failed = m_failed;
        failed.insert(left);
        setFailed(failed);
        selectFailed();
        if (!m_undoable.isEmpty())
            m_undoBar->offer(tr("Approved %n reorder(s).", nullptr, static_cast<int>(m_undoable.size())));
    });
    connect(dialog, &QDialog::finished, this, [this] {
        setFailed(m_failed);
        m_query.refresh();
        showFailure();
        m_queue->focusTable();
    });
    dialog->open();
}

void ReorderDialog::setFailed(const QHash<QString, DbError>& failed)
{
    m_failed = failed;
    QHash<QString, QString> remarks;
    for (auto each = failed.cbegin(); each != failed.cend(); ++each)
        remarks.insert(each.key(), decisiontext::refusal(each.value(), m_models.clock.now()));
    m_model.setRemarks(remarks);
}

void ReorderDialog::selectFailed()
{
    QStringList left;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_failed.contains(m_model.at(row).variantId))
            left << m_model.at(row).variantId;
    }
    // Exactly those: what was approved is not chosen any more, even where its row stays.
    m_queue->selectVariant(left.isEmpty() ? m_queue->currentVariant() : left.first());
    if (left.size() > 1)
        m_queue->selectVariants(left);
}

void ReorderDialog::decide(const Action& action, const QString& done, bool leavesQueue, const QUuid& seenDecision)
{
    if (isBusy() || m_seen.variantId.isEmpty())
        return;
    const inventoryactions::Undoable undoable { action.id, m_seen.variantId, m_seen.shortName(),
                                                seenDecision.isNull() ? action.id : seenDecision };
    setBusy(true);
    m_ours.insert(action.id);
    m_models.actions.run(action, this, [this, done, leavesQueue, undoable](const Outcome& outcome) {
        decided(outcome, done, leavesQueue, undoable);
    });
}

void ReorderDialog::decided(const Outcome& outcome, const QString& done, bool leavesQueue,
                            const inventoryactions::Undoable& undoable)
{
    setBusy(false);
    if (outcome.kind == Outcome::Kind::Kept) {
        m_decision->forgetInput();
        m_pinned = false;
        messageBar()->showMessage(Severity::None, tr("There is no connection. Your decision is kept on this computer."),
                                  tr("It is written as soon as there is one."));
        m_queue->focusTable();
        return;
    }
    if (!outcome.isCommitted()) {
        refused(outcome);
        return;
    }
    messageBar()->clear();
    m_decision->forgetInput();
    m_pinned = false;
    if (auto failed = m_failed; failed.remove(undoable.variantId))
        setFailed(failed);
    m_undoable = { undoable };
    const QString number = outcome.result.value(u"po_number"_s).toString();
    m_undoBar->offer(number.isEmpty() ? done : done + u' ' + tr("It is in %1.").arg(number));
    const ReorderScope scope = m_queue->scope();
    if (leavesQueue && (scope == ReorderScope::NeedsDecision || scope == ReorderScope::Snoozed))
        m_model.hideUntilNewer(m_seen.variantId, m_seen.version);
    if (const QString current = m_queue->currentVariant(); !current.isEmpty())
        showItem(current);
    m_queue->focusTable();
    m_queue->selectCurrent();
}

void ReorderDialog::refused(const Outcome& outcome)
{
    if (outcome.error.sqlState == u"HD001") {
        messageBar()->showMessage(
            Severity::Attention, decisiontext::refusal(outcome.error, m_models.clock.now()),
            tr("Nothing was written and what you entered is kept. Decide again if it is still needed."));
        m_pinned = true;
        m_acknowledged = m_latest.lastDecisionId == m_seen.lastDecisionId; // else it is read already
        m_seen = m_latest; // from now on the operator knows
        m_query.refresh();
        m_detailQuery.refresh();
        return;
    }
    showOutcome(outcome);
    if (outcome.error.sqlState == u"HD002")
        m_decision->offerDuplicate(true);
}

void ReorderDialog::undo()
{
    if (isBusy() || m_undoable.isEmpty() || !m_undoBar->isOffered())
        return;
    const QVector<inventoryactions::Undoable> decisions = std::exchange(m_undoable, {});
    m_undoBar->dismiss();
    setBusy(true);
    for (const inventoryactions::Undoable& each : decisions)
        m_ours.insert(each.undoId);
    const Action action = inventoryactions::undo(decisions);
    m_models.actions.run(action, this, [this, decisions](const Outcome& outcome) {
        setBusy(false);
        if (!outcome.isCommitted()) {
            showOutcome(outcome);
            return;
        }
        messageBar()->clear();
        m_wanted = decisions.first().variantId;
        m_undoBar->tell(decisions.size() == 1
                            ? tr("Taken back: %1.").arg(decisions.first().name)
                            : tr("%n decision(s) taken back.", nullptr, static_cast<int>(decisions.size())));
        m_query.refresh();
        m_queue->focusTable();
    });
}
