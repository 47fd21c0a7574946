// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with a purchase order: the writing and sending half of PurchaseOrdersDialog.
#include "dialogs/purchaseordersdialog.h"

#include "actions/actionrunner.h"
#include "clock.h"
#include "data/purchaseordertext.h"
#include "dialogs/purchaseorderpanel.h"
#include "format.h"
#include "purchaseorderpaper.h"
#include "queries/purchaseorderqueries.h"
#include "widgets/decisiontext.h"
#include "widgets/documentprint.h"
#include "widgets/filesaver.h"
#include "widgets/messagebar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace {

QString inMoney(const Money& amount)
{
    return format::money(amount);
}

} // namespace

void PurchaseOrdersDialog::step(OrderStatus status)
{
    if (status == OrderStatus::Cancelled)
        askCancel();
    else
        run(purchaseorderactions::setStatus(m_panel->document(), status));
}

void PurchaseOrdersDialog::askCancel()
{
    const PurchaseOrderDocument seen = m_panel->document();
    auto* box = new QMessageBox(QMessageBox::Question, tr("Cancel the order?"), tr("Cancel %1?").arg(seen.order.number),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"cancelQuestion"_s);
    box->setInformativeText(tr("A cancelled order stays in the list and cannot be opened again. Its variants need a "
                               "decision again."));
    auto* cancel = box->addButton(tr("Cancel the &order"), QMessageBox::DestructiveRole);
    auto* keep = box->addButton(tr("&Keep it"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, this, [this, box, cancel, seen] {
        if (box->clickedButton() == cancel)
            run(purchaseorderactions::setStatus(seen, OrderStatus::Cancelled));
    });
    box->open();
}

void PurchaseOrdersDialog::reread(std::function<void(const DbResult<std::optional<PurchaseOrderDocument>>&)> done)
{
    // On the writing lane: a replica that screens are read from may be behind.
    m_models.database.write<std::optional<PurchaseOrderDocument>>(
        this,
        [id = m_current](pqxx::transaction_base& tx) { return purchaseorderqueries::readCurrentDocument(tx, id); },
        [done = std::move(done)](const DbResult<std::optional<PurchaseOrderDocument>>& read) { done(read); });
}

void PurchaseOrdersDialog::work()
{
    m_focusAtWork = focusWidget();
    setBusy(true);
}

void PurchaseOrdersDialog::rest()
{
    setBusy(false);
    if (std::exchange(m_missed, false))
        m_documentQuery.refresh();
    // A step takes its button away: the focus stays in the order and does not jump to what comes next.
    if (m_focusAtWork && m_focusAtWork->isVisible() && m_focusAtWork->isEnabled())
        m_focusAtWork->setFocus();
    else if (m_panel->isVisible())
        m_panel->focusLines();
}

void PurchaseOrdersDialog::save(const QStringList& anyway)
{
    run(purchaseorderactions::edit(m_panel->document(), m_panel->edited(), anyway),
        [this, anyway](const Outcome& outcome) {
            const QString variant = outcome.error.detail.value(u"variant_id"_s).toString();
            messageBar()->showMessage(Severity::Attention, decisiontext::refusal(outcome.error, m_models.clock.now()),
                                      tr("Remove the line, or order it a second time."));
            messageBar()->offer(tr("Order it &anyway"),
                                [this, anyway, variant] { save(anyway + QStringList(variant)); });
        });
}

void PurchaseOrdersDialog::run(const Action& action, std::function<void(const Outcome&)> duplicate)
{
    if (isBusy())
        return;
    work();
    m_models.actions.run(action, this, [this, duplicate = std::move(duplicate)](const Outcome& outcome) {
        m_query.refresh();
        if (outcome.isCommitted()) {
            written();
        } else if (outcome.error.sqlState == u"HD001") {
            conflict(outcome);
        } else {
            rest();
            if (outcome.error.sqlState == u"HD002" && duplicate)
                duplicate(outcome);
            else
                showRefusal(outcome);
            m_documentQuery.refresh();
        }
    });
}

void PurchaseOrdersDialog::showRefusal(const Outcome& outcome)
{
    const DbError& error = outcome.error;
    if (error.sqlState.startsWith(u"HD"))
        messageBar()->showMessage(Severity::Attention, decisiontext::refusal(error, m_models.clock.now()), error.hint);
    else
        showOutcome(outcome);
}

void PurchaseOrdersDialog::written()
{
    reread([this](const DbResult<std::optional<PurchaseOrderDocument>>& read) {
        messageBar()->clear();
        m_panel->acceptEdits();
        if (read)
            showDocument(read.value());
        else
            m_documentQuery.refresh();
        rest();
    });
}

void PurchaseOrdersDialog::conflict(const Outcome& outcome)
{
    reread([this, outcome](const DbResult<std::optional<PurchaseOrderDocument>>& read) {
        if (read)
            showDocument(read.value());
        m_panel->takeNewer();
        QString next = tr("Nothing was written. Look again before you decide.");
        if (m_panel->isCounting() && m_panel->isOpen())
            next = tr("Nothing was booked and what you counted is kept. Book it only if it is another delivery.");
        else if (m_panel->hasEdits() && !m_panel->hasNewer() && !m_panel->isCounting())
            next =
                tr("Nothing was written and what you entered is kept. Look again, and save it if it is still right.");
        else if (m_panel->hasEdits())
            next = tr("Nothing was written. What you entered is kept to look at, but it cannot be written any more.");
        messageBar()->showMessage(Severity::Attention, decisiontext::refusal(outcome.error, m_models.clock.now()),
                                  next);
        rest();
    });
}

void PurchaseOrdersDialog::withFresh(const Use& use)
{
    if (isBusy())
        return;
    const QString number = m_panel->document().order.number;
    if (m_panel->hasEdits()) {
        messageBar()->showMessage(Severity::Attention, tr("%1 has changes that are not saved.").arg(number),
                                  tr("Save or discard them first: what leaves the house is what is saved."));
        return;
    }
    work();
    reread([this, use](const DbResult<std::optional<PurchaseOrderDocument>>& read) {
        const QString shown = m_panel->document().version;
        if (read)
            showDocument(read.value());
        rest();
        if (!read)
            messageBar()->showError(read.error());
        else if (read.value() && read.value()->version != shown)
            messageBar()->showMessage(Severity::Attention,
                                      decisiontext::change(read.value()->order.number, read.value()->changedBy, {},
                                                           read.value()->changedAt, m_models.clock.now()),
                                      tr("It is shown as it is now. Look at it, and do it again."));
        else if (read.value())
            use(*read.value());
    });
}

void PurchaseOrdersDialog::saveAs(const QString& extension)
{
    const bool pdf = extension == u"pdf";
    // The order is read when the file is chosen: a picker may stand open for long.
    m_saver->pick(purchaseordertext::fileName(m_panel->document(), extension),
                  pdf ? tr("PDF (*.pdf)") : tr("CSV (*.csv)"), [this, pdf](const QString& file) {
                      withFresh([this, pdf, file](const PurchaseOrderDocument& document) {
                          m_saver->write(file,
                                         pdf ? purchaseorderpaper::pdf(document) : purchaseordertext::csv(document));
                      });
                  });
}

void PurchaseOrdersDialog::preview()
{
    withFresh([this](const PurchaseOrderDocument& document) {
        m_previewed = document.version;
        documentprint::preview(
            this, document.order.number, [document] { return purchaseorderpaper::paper(document); },
            QPageLayout::Portrait);
    });
}

void PurchaseOrdersDialog::copyMail()
{
    withFresh([this](const PurchaseOrderDocument& document) {
        QGuiApplication::clipboard()->setText(purchaseordertext::mail(document, inMoney));
        messageBar()->showMessage(Severity::Good, tr("The text of the mail is on the clipboard."),
                                  document.vendorEmail.isEmpty()
                                      ? tr("The vendor has no mail address yet: add one under Vendors.")
                                      : tr("Send it to %1.").arg(document.vendorEmail));
    });
}
