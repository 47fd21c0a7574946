// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/actiondialog.h"

#include "widgets/messagebar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialogButtonBox>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>

namespace {

ActionDialog::DiscardQuestion& discardQuestion()
{
    static ActionDialog::DiscardQuestion question;
    return question;
}

void askWithMessageBox(QWidget* parent, const ActionDialog::DiscardAnswer& answer)
{
    auto* box =
        new QMessageBox(QMessageBox::Question, ActionDialog::tr("Discard your input?"),
                        ActionDialog::tr("What you entered here has not been saved."), QMessageBox::NoButton, parent);
    box->setObjectName(QStringLiteral("discardQuestion"));
    box->setInformativeText(ActionDialog::tr("If you close the window now, it is lost."));
    auto* discard = box->addButton(ActionDialog::tr("&Discard"), QMessageBox::DestructiveRole);
    auto* keep = box->addButton(ActionDialog::tr("&Keep editing"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::finished, parent,
                     [box, discard, answer] { answer(box->clickedButton() == discard); });
    box->open();
}

} // namespace

ActionDialog::ActionDialog(QWidget* parent)
    : QDialog(parent)
    , m_messageBar(new MessageBar(this))
    , m_progress(new QProgressBar(this))
    , m_focusBefore(QApplication::focusWidget())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Working"));
    m_progress->hide();
}

ActionDialog::~ActionDialog() = default;

MessageBar* ActionDialog::messageBar() const
{
    return m_messageBar;
}

bool ActionDialog::isBusy() const
{
    return m_busy;
}

void ActionDialog::setDiscardQuestion(DiscardQuestion question)
{
    discardQuestion() = std::move(question);
}

QList<QWidget*> ActionDialog::inputs() const
{
    QList<QWidget*> found;
    const auto children = findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    for (QWidget* child : children) {
        if (child == m_messageBar || child == m_progress || child->isWindow())
            continue;
        auto* box = qobject_cast<QDialogButtonBox*>(child);
        if (!box) {
            found.append(child);
            continue;
        }
        const auto buttons = box->buttons();
        for (QAbstractButton* button : buttons) {
            if (box->buttonRole(button) != QDialogButtonBox::RejectRole)
                found.append(button);
        }
    }
    return found;
}

void ActionDialog::setBusy(bool busy, const QString& what)
{
    if (busy && !what.isEmpty())
        m_messageBar->showMessage(Severity::None, what);
    if (m_busy == busy)
        return;
    m_busy = busy;
    m_progress->setVisible(busy);
    placeProgress();
    if (busy) {
        m_focusInside = focusWidget();
        const auto candidates = inputs();
        for (QWidget* widget : candidates) {
            if (widget->testAttribute(Qt::WA_ForceDisabled))
                continue;
            m_disabled.append(widget);
            widget->setEnabled(false);
        }
        return;
    }
    for (const QPointer<QWidget>& widget : std::as_const(m_disabled)) {
        if (widget)
            widget->setEnabled(true);
    }
    m_disabled.clear();
    if (m_focusInside)
        m_focusInside->setFocus();
    if (m_messageBar->severity() == Severity::None)
        m_messageBar->clear();
}

void ActionDialog::showOutcome(const Outcome& outcome)
{
    if (outcome.isDone())
        m_messageBar->clear();
    else
        m_messageBar->showError(outcome.error);
}

void ActionDialog::reject()
{
    if (!isVisible() || !hasUnsavedInput() || confirmDiscard())
        QDialog::reject();
}

bool ActionDialog::confirmDiscard()
{
    if (m_asking)
        return false;
    m_asking = true;
    const auto answer = [dialog = QPointer<ActionDialog>(this)](bool discard) {
        if (!dialog)
            return;
        dialog->m_asking = false;
        if (discard)
            dialog->QDialog::reject();
    };
    if (discardQuestion())
        discardQuestion()(this, answer);
    else
        askWithMessageBox(this, answer);
    return false;
}

void ActionDialog::placeProgress()
{
    m_progress->setGeometry(0, 0, width(), 4);
    m_progress->raise();
}

void ActionDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    placeProgress();
}

void ActionDialog::done(int result)
{
    QDialog::done(result);
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}
