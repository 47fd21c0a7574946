// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/vendorform.h"

#include "theme.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

VendorForm::VendorForm(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    const auto line = [this, layout](const QString& label, const QString& name) {
        auto* field = new QLineEdit(this);
        field->setObjectName(name);
        field->setMaxLength(200);
        layout->addRow(label, field);
        connect(field, &QLineEdit::textChanged, this, &VendorForm::changed);
        return field;
    };
    const auto days = [this](const QString& name) {
        auto* field = new QSpinBox(this);
        field->setObjectName(name);
        field->setRange(0, 365);
        field->setSuffix(tr(" days"));
        connect(field, &QSpinBox::valueChanged, this, &VendorForm::changed);
        return field;
    };
    m_name = line(tr("&Name"), u"vendorName"_s);
    m_contact = line(tr("C&ontact"), u"vendorContact"_s);
    m_mail = line(tr("&Mail"), u"vendorMail"_s);
    m_phone = line(tr("&Phone"), u"vendorPhone"_s);
    m_lead = days(u"vendorLead"_s);
    m_max = days(u"vendorMaxLead"_s);
    layout->addRow(tr("&Lead time"), m_lead);
    layout->addRow(tr("at mos&t"), m_max);
    m_terms = line(tr("Te&rms"), u"vendorTerms"_s);
    m_notes = new QPlainTextEdit(this);
    m_notes->setObjectName(u"vendorNotes"_s);
    m_notes->setTabChangesFocus(true);
    m_notes->setMinimumHeight(40);
    m_notes->setMaximumHeight(64);
    layout->addRow(tr("Not&es"), m_notes);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &VendorForm::changed);
    setVendor({});
}

void VendorForm::setVendor(const Vendor& vendor)
{
    m_vendor = vendor;
    m_name->setText(vendor.name);
    m_contact->setText(vendor.contactName);
    m_mail->setText(vendor.contactEmail);
    m_phone->setText(vendor.contactPhone);
    m_lead->setValue(vendor.leadTimeDays);
    m_max->setValue(vendor.maxLeadDays);
    m_terms->setText(vendor.paymentTerms);
    m_notes->setPlainText(vendor.notes);
    Q_EMIT changed();
}

void VendorForm::takeNewer(const Vendor& newer)
{
    const Vendor mine = edited();
    const Vendor before = m_vendor;
    setVendor(newer);
    const auto keep = [](QLineEdit* field, const QString& own, const QString& former) {
        if (own != former)
            field->setText(own);
    };
    keep(m_name, mine.name, before.name);
    keep(m_contact, mine.contactName, before.contactName);
    keep(m_mail, mine.contactEmail, before.contactEmail);
    keep(m_phone, mine.contactPhone, before.contactPhone);
    keep(m_terms, mine.paymentTerms, before.paymentTerms);
    if (mine.leadTimeDays != before.leadTimeDays)
        m_lead->setValue(mine.leadTimeDays);
    if (mine.maxLeadDays != before.maxLeadDays)
        m_max->setValue(mine.maxLeadDays);
    if (mine.notes != before.notes)
        m_notes->setPlainText(mine.notes);
}

Vendor VendorForm::edited() const
{
    Vendor vendor = m_vendor;
    vendor.name = m_name->text().trimmed();
    vendor.contactName = m_contact->text().trimmed();
    vendor.contactEmail = m_mail->text().trimmed();
    vendor.contactPhone = m_phone->text().trimmed();
    vendor.leadTimeDays = m_lead->value();
    vendor.maxLeadDays = m_max->value();
    vendor.paymentTerms = m_terms->text().trimmed();
    vendor.notes = m_notes->toPlainText().trimmed();
    return vendor;
}

bool VendorForm::hasEdits() const
{
    return edited() != m_vendor;
}

void VendorForm::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}
