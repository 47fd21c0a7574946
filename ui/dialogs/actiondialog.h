// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/outcome.h"

#include <QDialog>
#include <QPointer>
#include <functional>

class MessageBar;
class QProgressBar;

/**
 * The base of the dialogs that write: stays open and busy while an action runs, shows what failed inline with the
 * operator's input kept, asks before Escape throws typed input away. Shown with open(), never exec(); deletes itself
 * when closed; focus returns to where it came from.
 */
class ActionDialog : public QDialog {
    Q_OBJECT
public:
    explicit ActionDialog(QWidget* parent = nullptr);
    ~ActionDialog() override;

    /** Where messages appear; place it in the dialog's layout. */
    [[nodiscard]] MessageBar* messageBar() const;

    /** Whether something was typed or chosen that closing would lose. */
    [[nodiscard]] virtual bool hasUnsavedInput() const { return false; }

    /**
     * While busy the input is disabled and a progress line shows; Escape still works, and so does a button box's
     * Cancel or Close. Afterwards exactly what was disabled is enabled again, and the focus is where it was.
     */
    void setBusy(bool busy, const QString& what = {});
    [[nodiscard]] bool isBusy() const;

    /** Shows @p outcome inline; a committed one clears the bar. */
    void showOutcome(const Outcome& outcome);

    void reject() override; ///< asks first where hasUnsavedInput()
    void done(int result) override; ///< and gives the focus back

    using DiscardAnswer = std::function<void(bool discard)>;
    using DiscardQuestion = std::function<void(QWidget* parent, const DiscardAnswer& answer)>;
    /** Replaces the message box that asks whether to discard what was typed, for tests; empty: the message box. */
    static void setDiscardQuestion(DiscardQuestion question);

protected:
    /**
     * Asked by reject(). True closes at once; false stays open. The default opens the question without waiting, says
     * false, and closes the dialog later if the answer is to discard.
     */
    virtual bool confirmDiscard();
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QList<QWidget*> inputs() const;
    void placeProgress();

    MessageBar* m_messageBar = nullptr;
    QProgressBar* m_progress = nullptr;
    QList<QPointer<QWidget>> m_disabled;
    QPointer<QWidget> m_focusBefore;
    QPointer<QWidget> m_focusInside;
    bool m_busy = false;
    bool m_asking = false;
};
