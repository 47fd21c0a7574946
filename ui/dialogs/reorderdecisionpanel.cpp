// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/reorderdecisionpanel.h"

#include "data/visibletext.h"
#include "format.h"
#include "theme.h"
#include "widgets/flowlayout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

ReorderDecisionPanel::ReorderDecisionPanel(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    m_quantity = new QSpinBox(this);
    m_quantity->setObjectName(u"quantity"_s);
    m_quantity->setRange(0, 9'999'999);
    m_quantity->setGroupSeparatorShown(true);
    m_vendor = new QComboBox(this);
    m_vendor->setObjectName(u"vendor"_s);
    m_vendor->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_vendor->setMinimumContentsLength(8);
    m_cost = new QLabel(this);
    m_cost->setObjectName(u"cost"_s);
    m_notes = new QLineEdit(this);
    m_notes->setObjectName(u"notes"_s);
    m_notes->setPlaceholderText(tr("Notes, kept with the decision"));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setMaxLength(2000);
    auto* quantityLabel = new QLabel(tr("&Quantity"), this);
    quantityLabel->setBuddy(m_quantity);
    auto* vendorLabel = new QLabel(tr("&from"), this);
    vendorLabel->setBuddy(m_vendor);
    auto* order = new QHBoxLayout;
    order->setSpacing(Theme::grid);
    order->addWidget(quantityLabel);
    order->addWidget(m_quantity);
    order->addWidget(vendorLabel);
    order->addWidget(m_vendor, 1);
    order->addWidget(m_cost);
    layout->addLayout(order);
    layout->addWidget(m_notes);
    m_duplicate = new QCheckBox(tr("Order it &anyway, beside the line that is on order"), this);
    m_duplicate->setObjectName(u"allowDuplicate"_s);
    m_duplicate->hide();
    layout->addWidget(m_duplicate);

    const auto button = [this](const QString& text, const QString& name, const QString& tip) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setToolTip(tip);
        made->setAutoDefault(false);
        return made;
    };
    m_approve = button(tr("Approve"), u"approve"_s, tr("Add it to the vendor's draft purchase order (A)"));
    m_reject = button(tr("Reject…"), u"reject"_s, tr("Do not order it; a reason is required (R)"));
    m_snooze = button(tr("Snooze…"), u"snooze"_s, tr("Look at it later (S)"));
    m_wake = button(tr("Wake"), u"wake"_s, tr("End the snooze"));
    m_choose = button(tr("Choose vendor"), u"chooseVendor"_s, tr("Reorders go to this vendor from now on"));
    m_reviewed =
        button(tr("Velocity reviewed"), u"velocityReviewed"_s, tr("Say that you looked at the sales velocity (V)"));
    auto* buttons = new FlowLayout; // at 200 % and in long languages they take two lines
    buttons->setSpacing(Theme::grid);
    for (QPushButton* each : { m_approve, m_reject, m_snooze, m_wake, m_choose, m_reviewed })
        buttons->addWidget(each);
    layout->addLayout(buttons);
    buildForms();
    layout->addWidget(m_forms);

    connect(m_quantity, &QSpinBox::valueChanged, this, [this] {
        if (m_filling)
            return;
        m_edited = m_quantityEdited = true;
        updateCost();
        Q_EMIT valuesChanged();
    });
    connect(m_vendor, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling)
            return;
        m_edited = m_vendorEdited = true;
        const VendorOption* vendor = m_detail.vendor(vendorId());
        if (vendor && !m_quantityEdited) {
            m_filling = true;
            m_quantity->setValue(vendor->suggested);
            m_filling = false;
        }
        updateCost();
        updateButtons();
        Q_EMIT valuesChanged();
    });
    connect(m_notes, &QLineEdit::textEdited, this, [this] { m_edited = true; });
    connect(m_approve, &QPushButton::clicked, this, &ReorderDecisionPanel::approveRequested);
    connect(m_reject, &QPushButton::clicked, this, &ReorderDecisionPanel::askReason);
    connect(m_snooze, &QPushButton::clicked, this, &ReorderDecisionPanel::askSnooze);
    connect(m_wake, &QPushButton::clicked, this, &ReorderDecisionPanel::wakeRequested);
    connect(m_choose, &QPushButton::clicked, this, &ReorderDecisionPanel::vendorRequested);
    connect(m_reviewed, &QPushButton::clicked, this, &ReorderDecisionPanel::velocityReviewed);
    setEnabled(false);
}

void ReorderDecisionPanel::buildForms()
{
    m_forms = new QStackedWidget(this);
    m_forms->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_forms->hide();

    auto* reject = new QWidget(m_forms);
    auto* rejectRow = new QHBoxLayout(reject);
    rejectRow->setContentsMargins(0, 0, 0, 0);
    m_reason = new QLineEdit(reject);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setPlaceholderText(tr("Why should it not be ordered? (required)"));
    m_reason->setAccessibleName(tr("Reason for rejecting"));
    m_reason->setMaxLength(2000);
    m_confirmReject = new QPushButton(tr("Reject"), reject);
    m_confirmReject->setObjectName(u"confirmReject"_s);
    m_confirmReject->setAutoDefault(false);
    m_confirmReject->setEnabled(false);
    rejectRow->addWidget(m_reason, 1);
    rejectRow->addWidget(m_confirmReject);
    m_forms->addWidget(reject);

    auto* snooze = new QWidget(m_forms);
    auto* lines = new QGridLayout(snooze);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Theme::grid / 2);
    m_untilDate = new QRadioButton(tr("&until"), snooze);
    m_untilDate->setObjectName(u"snoozeByDate"_s);
    m_untilDate->setChecked(true);
    m_date = new QDateEdit(snooze);
    m_date->setObjectName(u"snoozeDate"_s);
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(tr("Snooze until"));
    m_untilCover = new QRadioButton(tr("until &cover falls below"), snooze);
    m_untilCover->setObjectName(u"snoozeByCover"_s);
    m_days = new QSpinBox(snooze);
    m_days->setObjectName(u"snoozeDays"_s);
    m_days->setRange(1, 999);
    m_days->setValue(3);
    m_days->setSuffix(tr(" days"));
    m_days->setAccessibleName(tr("Days of cover"));
    auto* confirm = new QPushButton(tr("Snooze"), snooze);
    confirm->setObjectName(u"confirmSnooze"_s);
    confirm->setAutoDefault(false);
    lines->addWidget(m_untilDate, 0, 0);
    lines->addWidget(m_date, 0, 1);
    lines->addWidget(m_untilCover, 1, 0);
    lines->addWidget(m_days, 1, 1);
    lines->setColumnStretch(2, 1);
    lines->addWidget(confirm, 1, 3);
    m_forms->addWidget(snooze);

    const auto rejectNow = [this] {
        if (!m_reason->text().trimmed().isEmpty())
            Q_EMIT rejectRequested(m_reason->text().trimmed());
    };
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_confirmReject->setEnabled(!text.trimmed().isEmpty());
        m_edited = m_edited || (!m_filling && !text.isEmpty());
    });
    connect(m_reason, &QLineEdit::returnPressed, this, rejectNow);
    connect(m_confirmReject, &QPushButton::clicked, this, rejectNow);
    connect(confirm, &QPushButton::clicked, this, &ReorderDecisionPanel::requestSnooze);
    connect(m_date, &QDateEdit::dateChanged, m_untilDate, [this] { m_untilDate->setChecked(true); });
    connect(m_days, &QSpinBox::valueChanged, m_untilCover, [this] { m_untilCover->setChecked(true); });
}

void ReorderDecisionPanel::requestSnooze()
{
    if (m_untilDate->isChecked())
        Q_EMIT snoozeUntilRequested(m_date->date());
    else
        Q_EMIT snoozeBelowRequested(m_days->value());
}

void ReorderDecisionPanel::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->modifiers().testFlag(Qt::ControlModifier) && !m_forms->isHidden()
        && m_forms->currentWidget() == m_date->parentWidget() && m_forms->isAncestorOf(focusWidget()))
        requestSnooze(); // the date's and the days' fields leave Return to us; the reason's has its own
    else
        QWidget::keyPressEvent(event);
}

ReorderDraft ReorderDecisionPanel::draft(const QString& variantId) const
{
    if (variantId != m_item.variantId)
        return m_drafts.value(variantId);
    ReorderDraft draft;
    if (m_quantityEdited)
        draft.quantity = m_quantity->value();
    if (m_vendorEdited)
        draft.vendor = vendor();
    draft.notes = m_notes->text();
    draft.reason = m_reason->text();
    draft.allowDuplicate = allowsDuplicate();
    return draft;
}

void ReorderDecisionPanel::clearInput()
{
    m_edited = m_quantityEdited = m_vendorEdited = false;
    m_draftVendor.reset();
    m_notes->clear();
    m_reason->clear();
    m_duplicate->setChecked(false);
    m_duplicate->hide();
    m_forms->hide();
}

void ReorderDecisionPanel::restore(const ReorderDraft& draft)
{
    m_edited = true;
    if (draft.quantity) {
        m_quantityEdited = true;
        m_quantity->setValue(*draft.quantity);
    }
    if (draft.vendor) {
        m_vendorEdited = true;
        m_draftVendor = draft.vendor;
        if (m_vendor->findData(draft.vendor->vendorId) < 0)
            m_vendor->addItem(visibletext::oneLine(draft.vendor->name), draft.vendor->vendorId);
        m_vendor->setCurrentIndex(m_vendor->findData(draft.vendor->vendorId));
    }
    m_notes->setText(draft.notes);
    m_reason->setText(draft.reason);
    m_duplicate->setChecked(draft.allowDuplicate);
    m_duplicate->setVisible(draft.allowDuplicate);
    if (!draft.reason.isEmpty()) {
        m_forms->setCurrentIndex(0);
        m_forms->show();
    }
}

void ReorderDecisionPanel::setItem(const StockItem& item, const QDate& today)
{
    const bool same = item.variantId == m_item.variantId;
    if (!same && m_edited) {
        if (const ReorderDraft left = draft(m_item.variantId); !left.isEmpty())
            m_drafts.insert(m_item.variantId, left);
    }
    m_filling = true;
    m_item = item;
    if (!same) {
        clearInput();
        m_detail = {};
        m_vendor->clear();
        if (!item.primaryVendorId.isNull())
            m_vendor->addItem(visibletext::oneLine(item.vendorName), item.primaryVendorId);
        m_date->setMinimumDate(today.addDays(1));
        m_date->setDate(today.addDays(7));
        m_untilDate->setChecked(true);
    }
    if (!m_quantityEdited)
        m_quantity->setValue(item.suggested);
    if (!same) {
        if (m_drafts.contains(item.variantId))
            restore(m_drafts.take(item.variantId));
    }
    m_filling = false;
    setEnabled(true);
    updateCost();
    updateButtons();
}

void ReorderDecisionPanel::setVendors(const ReorderDetail& detail)
{
    m_filling = true;
    const QUuid chosen = m_vendorEdited ? vendorId() : detail.item.primaryVendorId;
    m_detail = detail;
    m_item = detail.item;
    m_vendor->clear();
    for (const VendorOption& each : detail.vendors)
        m_vendor->addItem(visibletext::oneLine(each.name), each.vendorId);
    m_vendor->setCurrentIndex(qMax(0, m_vendor->findData(chosen)));
    if (const VendorOption* vendor = detail.vendor(vendorId()); vendor && !m_quantityEdited)
        m_quantity->setValue(vendor->suggested);
    m_filling = false;
    updateCost();
    updateButtons();
}

void ReorderDecisionPanel::setSelectedCount(int selected)
{
    m_selected = selected;
    updateButtons();
}

void ReorderDecisionPanel::setSnoozed(bool snoozed)
{
    m_wake->setVisible(snoozed);
    m_snooze->setVisible(!snoozed);
}

void ReorderDecisionPanel::chooseVendor(const QUuid& id)
{
    if (const int index = m_vendor->findData(id); index >= 0)
        m_vendor->setCurrentIndex(index);
}

void ReorderDecisionPanel::offerDuplicate(bool offered)
{
    m_duplicate->setVisible(offered);
    if (offered)
        m_duplicate->setFocus();
}

int ReorderDecisionPanel::quantity() const
{
    return m_quantity->value();
}

QUuid ReorderDecisionPanel::vendorId() const
{
    return m_vendor->currentData().toUuid();
}

std::optional<VendorOption> ReorderDecisionPanel::vendor() const
{
    if (const VendorOption* option = m_detail.vendor(vendorId()))
        return *option;
    if (m_draftVendor && m_draftVendor->vendorId == vendorId())
        return m_draftVendor;
    return std::nullopt;
}

QString ReorderDecisionPanel::notes() const
{
    return m_notes->text().trimmed();
}

bool ReorderDecisionPanel::allowsDuplicate() const
{
    return m_duplicate->isVisible() && m_duplicate->isChecked();
}

void ReorderDecisionPanel::forgetInput()
{
    clearInput();
    m_edited = false; // clearing is no typing
}

void ReorderDecisionPanel::forgetDraft(const QString& variantId)
{
    if (variantId == m_item.variantId)
        forgetInput();
    m_drafts.remove(variantId);
}

void ReorderDecisionPanel::forgetAll()
{
    m_drafts.clear();
    forgetInput();
}

void ReorderDecisionPanel::askReason()
{
    m_forms->setCurrentIndex(0);
    m_forms->show();
    m_reason->setFocus();
}

void ReorderDecisionPanel::askSnooze()
{
    m_forms->setCurrentIndex(1);
    m_forms->show();
    m_date->setFocus();
}

bool ReorderDecisionPanel::closeForm()
{
    if (m_forms->isHidden())
        return false;
    m_forms->hide();
    Q_EMIT editingFinished();
    return true;
}

void ReorderDecisionPanel::updateCost()
{
    const std::optional<VendorOption> chosen = vendor();
    std::optional<Money> unit = chosen ? std::optional<Money>(chosen->cost) : std::nullopt;
    if (!unit && vendorId() == m_item.primaryVendorId)
        unit = m_item.unitCost;
    m_cost->setText(unit ? tr("at %1 = %2").arg(format::money(*unit), format::money(*unit * m_quantity->value()))
                         : tr("no cost known"));
}

void ReorderDecisionPanel::updateButtons()
{
    m_approve->setText(m_selected > 1 ? tr("Approve %1…").arg(format::number(m_selected)) : tr("Approve"));
    m_choose->setEnabled(vendorId() != m_item.primaryVendorId && !vendorId().isNull());
    m_approve->setDefault(false);
}
