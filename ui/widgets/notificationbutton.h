// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <QToolButton>

class Clock;
class NotificationModel;

/** A bell with the count of what was not seen yet; opens the list of the session's notifications. */
class NotificationButton : public QToolButton {
    Q_OBJECT
public:
    NotificationButton(NotificationModel& model, const Clock& clock, QWidget* parent = nullptr);

    /** Opens the list under the button; Escape closes it. */
    void openList();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showUnread(int unread);

    NotificationModel& m_model;
    const Clock& m_clock;
};
