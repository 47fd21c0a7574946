// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dayedit.h"

#include <QKeyEvent>
#include <QSignalBlocker>
#include <utility>

DayEdit::DayEdit(QWidget* parent) : QDateEdit(parent)
{
    setCalendarPopup(true);
    setKeyboardTracking(false);
    connect(this, &QDateEdit::dateChanged, this, &DayEdit::take);
}

void DayEdit::keyPressEvent(QKeyEvent* event)
{
    // After "01" the month has its turn by itself: the "/" of who types "01/10/2026" would go on to the year.
    const bool cameByItself = std::exchange(m_cameByItself, false);
    const QString text = event->text();
    const bool isSeparator = text.size() == 1 && (text.front().isPunct() || text.front() == u' ');
    if (cameByItself && isSeparator) {
        event->accept();
        return;
    }
    const Section before = currentSection();
    QDateEdit::keyPressEvent(event);
    m_cameByItself = text.size() == 1 && text.front().isDigit() && currentSection() != before;
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
