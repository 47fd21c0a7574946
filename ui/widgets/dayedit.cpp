// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dayedit.h"

#include <QSignalBlocker>

DayEdit::DayEdit(QWidget* parent) : QDateEdit(parent)
{
    setCalendarPopup(true);
    setKeyboardTracking(false);
    connect(this, &QDateEdit::dateChanged, this, &DayEdit::take);
}

void DayEdit::take()
{
    // Not QDateEdit's maximum, which refuses to type what is too late only for the moment.
    if (m_latest.isValid() && date() > m_latest) {
        const QSignalBlocker blocker(this);
        setDate(m_latest);
    }
    Q_EMIT dayChosen();
}
