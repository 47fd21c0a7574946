// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/reorderdetail.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QStackedWidget;

/** What was typed or chosen about an item and is not decided yet. */
struct ReorderDraft {
    std::optional<int> quantity; ///< nothing: as suggested
    std::optional<VendorOption> vendor; ///< nothing: where reorders go
    QString notes;
    QString reason; ///< for a rejection
    bool allowDuplicate = false;

    [[nodiscard]] bool isEmpty() const
    {
        return !quantity && !vendor && notes.isEmpty() && reason.isEmpty() && !allowDuplicate;
    }
};

/**
 * What the operator decides about the item: quantity, vendor and notes, and the buttons. Rejecting and snoozing ask for
 * their reason or date in a line below the buttons; nothing is written before that line's own button or Return.
 *
 * What is typed about an item stays with it: another item leaves it aside, and it is back with its item, until it is
 * decided or the panel is gone.
 */
class ReorderDecisionPanel : public QWidget {
    Q_OBJECT
public:
    explicit ReorderDecisionPanel(QWidget* parent = nullptr);

    /** Another item: what was typed about it before, else its suggested quantity and vendor. */
    void setItem(const StockItem& item, const QDate& today);
    /** The vendors, once read; quantity and vendor that the operator chose are kept. */
    void setVendors(const ReorderDetail& detail);
    /** @p selected items: more than one are approved together. */
    void setSelectedCount(int selected);
    void setSnoozed(bool snoozed);
    void chooseVendor(const QUuid& vendorId);
    /** Offers "Order anyway" after a refusal because an open order has the variant. */
    void offerDuplicate(bool offered);

    [[nodiscard]] int quantity() const;
    [[nodiscard]] QUuid vendorId() const;
    /** The vendor with what it asks; nothing where its costs are not known (yet). */
    [[nodiscard]] std::optional<VendorOption> vendor() const;
    [[nodiscard]] QString notes() const;
    [[nodiscard]] bool allowsDuplicate() const;
    /** Whether something was typed or chosen about the item. */
    [[nodiscard]] bool isEdited() const { return m_edited; }
    /** Whether something was typed about this item or another one. */
    [[nodiscard]] bool hasDrafts() const { return m_edited || !m_drafts.isEmpty(); }
    /** What was typed about @p variantId. */
    [[nodiscard]] ReorderDraft draft(const QString& variantId) const;
    /** Forgets what was typed about the item: it is written. */
    void forgetInput();
    /** The same for any item. */
    void forgetDraft(const QString& variantId);
    /** Forgets everything, of another project. */
    void forgetAll();

    void askReason();
    void askSnooze();
    /** Hides the reason's or snooze's line; false where none was open. */
    bool closeForm();

protected:
    void keyPressEvent(QKeyEvent* event) override;

Q_SIGNALS:
    void approveRequested();
    void rejectRequested(const QString& reason);
    void snoozeUntilRequested(const QDate& until);
    void snoozeBelowRequested(int days);
    void wakeRequested();
    void vendorRequested();
    void velocityReviewed();
    void valuesChanged();
    void editingFinished(); ///< a form was closed: the focus belongs to the queue

private:
    void buildForms();
    void requestSnooze();
    void clearInput();
    void restore(const ReorderDraft& draft);
    void updateCost();
    void updateButtons();

    StockItem m_item;
    ReorderDetail m_detail;
    QHash<QString, ReorderDraft> m_drafts; ///< of other items
    std::optional<VendorOption> m_draftVendor; ///< chosen before the vendors were read again
    QSpinBox* m_quantity = nullptr;
    QComboBox* m_vendor = nullptr;
    QLabel* m_cost = nullptr;
    QLineEdit* m_notes = nullptr;
    QCheckBox* m_duplicate = nullptr;
    QPushButton* m_approve = nullptr;
    QPushButton* m_reject = nullptr;
    QPushButton* m_snooze = nullptr;
    QPushButton* m_wake = nullptr;
    QPushButton* m_choose = nullptr;
    QPushButton* m_reviewed = nullptr;
    QStackedWidget* m_forms = nullptr;
    QLineEdit* m_reason = nullptr;
    QPushButton* m_confirmReject = nullptr;
    QRadioButton* m_untilDate = nullptr;
    QRadioButton* m_untilCover = nullptr;
    QDateEdit* m_date = nullptr;
    QSpinBox* m_days = nullptr;
    int m_selected = 0;
    bool m_edited = false;
    bool m_quantityEdited = false;
    bool m_vendorEdited = false;
    bool m_filling = false;
};
