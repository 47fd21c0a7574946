// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/period.h"

#include <QWidget>

class DayEdit;
class QButtonGroup;
class QComboBox;
class QLabel;

/** Which period and which currency the review is about. */
class SalesPeriodBar : public QWidget {
    Q_OBJECT
public:
    explicit SalesPeriodBar(QWidget* parent = nullptr);

    /** Shows a choice without reporting it. The days are for Custom. */
    void setChoice(PeriodChoice choice, QDate firstDay, QDate lastDay);
    [[nodiscard]] PeriodChoice choice() const;
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] QDate lastDay() const;
    /** Shows what can be chosen from; hidden with one currency. */
    void setCurrencies(const QStringList& currencies, const QString& current);
    /** A day after @p today becomes today when it is chosen. */
    void setToday(QDate today);

Q_SIGNALS:
    void periodChosen();
    void currencyChosen(const QString& currency);

private:
    void showDays();

    QButtonGroup* m_choices = nullptr;
    QWidget* m_days = nullptr;
    DayEdit* m_first = nullptr;
    DayEdit* m_last = nullptr;
    QComboBox* m_currency = nullptr;
};
