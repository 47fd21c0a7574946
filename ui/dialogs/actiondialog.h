// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/outcome.h"

#include <QDialog>

class MessageBar;

/**
 * The base of the dialogs that write: stays open and busy while an action runs, shows what failed inline with the
 * operator's input kept, asks before Escape throws typed input away. Shown with open(), never exec(); deletes itself
 * when closed; focus returns to where it came from.
 */
class ActionDialog : public QDialog {
    Q_OBJECT
public:
    explicit ActionDialog(QWidget* parent = nullptr);

    /** Where messages appear; place it in the dialog's layout. */
    [[nodiscard]] MessageBar* messageBar() const;

    /** Whether something was typed or chosen that closing would lose. */
    [[nodiscard]] virtual bool hasUnsavedInput() const { return false; }

    /** While busy the input is disabled and a progress line shows; Escape still works. */
    void setBusy(bool busy, const QString& what = {});
    [[nodiscard]] bool isBusy() const;

    /** Shows @p outcome inline; a committed one clears the bar. */
    void showOutcome(const Outcome& outcome);

    void reject() override; ///< asks first where hasUnsavedInput()

protected:
    /** Asked by reject(); a message box, replaced in tests through ActionDialog::setDiscardQuestion(). */
    virtual bool confirmDiscard();

private:
    MessageBar* m_messageBar = nullptr;
    bool m_busy = false;
};
