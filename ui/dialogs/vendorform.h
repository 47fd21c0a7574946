// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/vendor.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

/** The fields of a vendor; knows whether they differ from what was loaded. */
class VendorForm : public QWidget {
    Q_OBJECT
public:
    explicit VendorForm(QWidget* parent = nullptr);

    /** Shows @p vendor, which may be a new one with an id and nothing else. */
    void setVendor(const Vendor& vendor);
    /** The vendor is as @p newer by now, which the operator knows: fields that he did not touch follow. */
    void takeNewer(const Vendor& newer);
    /** What was loaded. */
    [[nodiscard]] const Vendor& vendor() const { return m_vendor; }
    /** What is in the fields. */
    [[nodiscard]] Vendor edited() const;
    [[nodiscard]] bool hasEdits() const;
    void focusName();

Q_SIGNALS:
    void changed();

private:
    Vendor m_vendor;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_contact = nullptr;
    QLineEdit* m_mail = nullptr;
    QLineEdit* m_phone = nullptr;
    QSpinBox* m_lead = nullptr;
    QSpinBox* m_max = nullptr;
    QLineEdit* m_terms = nullptr;
    QPlainTextEdit* m_notes = nullptr;
};
