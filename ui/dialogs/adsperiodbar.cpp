// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/adsperiodbar.h"

#include "theme.h"
#include "widgets/dayedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

AdsPeriodBar::AdsPeriodBar(QWidget* parent)
    : QWidget(parent)
    , m_choice(new QComboBox)
    , m_days(new QWidget)
    , m_from(new DayEdit)
    , m_to(new DayEdit)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("&Period"));
    label->setBuddy(m_choice);
    m_choice->setObjectName(QStringLiteral("period"));
    m_choice->addItem(tr("Last 7 days"), 7);
    m_choice->addItem(tr("Last 30 days"), 30);
    m_choice->addItem(tr("Last 90 days"), 90);
    m_choice->addItem(tr("Other days…"), 0);
    m_choice->setToolTip(tr("The platforms count by UTC days."));
    row->addWidget(label);
    row->addWidget(m_choice);

    auto* days = new QHBoxLayout(m_days);
    days->setContentsMargins(Theme::grid, 0, 0, 0);
    for (DayEdit* edit : { m_from, m_to })
        connect(edit, &DayEdit::dayChosen, this, &AdsPeriodBar::chosen);
    m_from->setObjectName(QStringLiteral("firstDay"));
    m_from->setAccessibleName(tr("First day, UTC"));
    m_to->setObjectName(QStringLiteral("lastDay"));
    m_to->setAccessibleName(tr("Last day, UTC"));
    days->addWidget(m_from);
    days->addWidget(new QLabel(QStringLiteral("–")));
    days->addWidget(m_to);
    row->addWidget(m_days);
    m_days->hide();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &AdsPeriodBar::chosen);
}

void AdsPeriodBar::setPeriod(const AdsPeriod& period)
{
    const QSignalBlocker blocker(m_choice);
    const int index = m_choice->findData(period.lastDays);
    m_choice->setCurrentIndex(index < 0 ? m_choice->findData(30) : index);
    if (period.lastDays == 0)
        setShown(period.from, period.to, {});
    m_days->setVisible(period.lastDays == 0);
}

AdsPeriod AdsPeriodBar::period() const
{
    const int days = m_choice->currentData().toInt();
    return days > 0 ? AdsPeriod::last(days) : AdsPeriod::between(m_from->date(), m_to->date());
}

void AdsPeriodBar::setShown(const QDate& from, const QDate& to, const QDate& today)
{
    const QSignalBlocker first(m_from);
    const QSignalBlocker last(m_to);
    if (today.isValid()) {
        m_from->setLatest(today);
        m_to->setLatest(today);
    }
    if (m_days->isVisible())
        return; // what is being typed stays
    m_from->setDate(from);
    m_to->setDate(to);
}

void AdsPeriodBar::chosen()
{
    m_days->setVisible(m_choice->currentData().toInt() == 0);
    Q_EMIT periodChosen(period());
}
