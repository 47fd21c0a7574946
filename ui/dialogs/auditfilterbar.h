// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/auditentry.h"

#include <QTimeZone>
#include <QWidget>

class DayEdit;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QTimer;

/** Who, what, about what, when, and from which table: the filter of the audit trail. Days are the shop's. */
class AuditFilterBar : public QWidget {
    Q_OBJECT
public:
    explicit AuditFilterBar(const QTimeZone& zone, const QDate& today, QWidget* parent = nullptr);
    [[nodiscard]] AuditFilter filter() const;
    /** The filter in words, "who contains “nora”"; empty where everything is let through. */
    [[nodiscard]] QString words() const;
    void focusFirst();

Q_SIGNALS:
    void filterChanged(const AuditFilter& filter); ///< a moment after the last key

private:
    QLineEdit* makeText(const char* name, const QString& placeholder, const QString& spoken);

    const QTimeZone m_zone;
    QLineEdit* m_who;
    QLineEdit* m_what;
    QLineEdit* m_entity;
    QComboBox* m_source;
    QCheckBox* m_dated;
    DayEdit* m_from;
    DayEdit* m_until;
    QTimer* m_typing;
};
