// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/adsfigures.h"

#include <QWidget>

class DayEdit;
class QComboBox;

/** Which UTC days the ads dialog is about: the last 7, 30 or 90, or from one day to another. */
class AdsPeriodBar : public QWidget {
    Q_OBJECT
public:
    explicit AdsPeriodBar(QWidget* parent = nullptr);

    /** Shows a choice without reporting it. */
    void setPeriod(const AdsPeriod& period);
    [[nodiscard]] AdsPeriod period() const;
    /** The days shown by the last report; where free choice begins. No later day than @p today can be chosen. */
    void setShown(const QDate& from, const QDate& to, const QDate& today);

Q_SIGNALS:
    void periodChosen(const AdsPeriod& period);

private:
    void chosen();

    QComboBox* m_choice;
    QWidget* m_days;
    DayEdit* m_from;
    DayEdit* m_to;
};
