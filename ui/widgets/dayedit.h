// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateEdit>

/**
 * A field for a day that is not after a latest one. What is typed on the way there may be: "25" over the day of this
 * month, before the month is the last one. Says what was chosen once it is: not while it is being typed.
 */
class DayEdit final : public QDateEdit {
    Q_OBJECT
public:
    explicit DayEdit(QWidget* parent = nullptr);
    /** A later day becomes @p latest when it is chosen. */
    void setLatest(QDate latest) { m_latest = latest; }

Q_SIGNALS:
    void dayChosen();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take();
    QDate m_latest;
    bool m_cameByItself = false; ///< the digit before filled its section, so that the next one has its turn
};
