// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/salesperiodbar.h"

#include "saleswords.h"
#include "theme.h"
#include "widgets/dayedit.h"
#include "widgets/flowlayout.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

SalesPeriodBar::SalesPeriodBar(QWidget* parent)
    : QWidget(parent)
    , m_choices(new QButtonGroup(this))
    , m_days(new QWidget)
    , m_first(new DayEdit)
    , m_last(new DayEdit)
    , m_currency(new QComboBox)
{
    auto* layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const PeriodChoice choice :
         { PeriodChoice::Last24Hours, PeriodChoice::Last7Days, PeriodChoice::Last30Days, PeriodChoice::Custom }) {
        auto* button = new QToolButton;
        button->setText(SalesWords::choice(choice));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setObjectName(QStringLiteral("period%1").arg(static_cast<int>(choice)));
        button->setAccessibleName(tr("Period: %1").arg(SalesWords::choice(choice)));
        m_choices->addButton(button, static_cast<int>(choice));
        layout->addWidget(button);
    }
    auto* days = new QHBoxLayout(m_days);
    days->setContentsMargins(Theme::grid, 0, 0, 0);
    for (DayEdit* edit : { m_first, m_last })
        connect(edit, &DayEdit::dayChosen, this, &SalesPeriodBar::periodChosen);
    m_first->setObjectName(QStringLiteral("firstDay"));
    m_first->setAccessibleName(tr("First day"));
    m_last->setObjectName(QStringLiteral("lastDay"));
    m_last->setAccessibleName(tr("Last day"));
    days->addWidget(m_first);
    days->addWidget(new QLabel(QStringLiteral("–")));
    days->addWidget(m_last);
    layout->addWidget(m_days);
    m_currency->setObjectName(QStringLiteral("currency"));
    m_currency->setAccessibleName(tr("Currency"));
    m_currency->hide();
    layout->addWidget(m_currency);
    showDays();

    connect(m_choices, &QButtonGroup::idClicked, this, [this] {
        showDays();
        Q_EMIT periodChosen();
    });
    connect(m_currency, &QComboBox::textActivated, this, &SalesPeriodBar::currencyChosen);
}

void SalesPeriodBar::setChoice(PeriodChoice choice, QDate firstDay, QDate lastDay)
{
    m_choices->button(static_cast<int>(choice))->setChecked(true);
    const QSignalBlocker first(m_first);
    const QSignalBlocker last(m_last);
    if (firstDay.isValid() && lastDay.isValid()) {
        m_first->setDate(firstDay);
        m_last->setDate(lastDay);
    }
    showDays();
}

PeriodChoice SalesPeriodBar::choice() const
{
    return static_cast<PeriodChoice>(std::max(0, m_choices->checkedId()));
}

QDate SalesPeriodBar::firstDay() const
{
    return m_first->date();
}

QDate SalesPeriodBar::lastDay() const
{
    return m_last->date();
}

void SalesPeriodBar::setCurrencies(const QStringList& currencies, const QString& current)
{
    const QSignalBlocker blocker(m_currency);
    m_currency->clear();
    m_currency->addItems(currencies);
    m_currency->setCurrentText(current);
    m_currency->setVisible(currencies.size() > 1);
}

void SalesPeriodBar::setToday(QDate today)
{
    m_first->setLatest(today);
    m_last->setLatest(today);
}

void SalesPeriodBar::showDays()
{
    m_days->setVisible(choice() == PeriodChoice::Custom);
}
