// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <chrono>

class QLabel;
class QPushButton;

/** Says what was done and offers to take it back for a few seconds; the button counts them down. */
class UndoBar : public QWidget {
    Q_OBJECT
public:
    explicit UndoBar(QWidget* parent = nullptr);

    /** Shows @p what; a second call begins anew. */
    void offer(const QString& what);
    /** Shows @p what without an offer. */
    void tell(const QString& what);
    /** Ends the offer. */
    void dismiss();
    [[nodiscard]] bool isOffered() const { return m_timer.isActive(); }
    [[nodiscard]] QString text() const;
    /** How long an offer stands; 10 seconds unless a test says otherwise. */
    void setDuration(std::chrono::milliseconds duration) { m_duration = duration; }

Q_SIGNALS:
    void undoRequested();
    void expired();

private:
    void count();

    QLabel* m_text = nullptr;
    QPushButton* m_button = nullptr;
    QTimer m_timer;
    QTimer m_tick;
    std::chrono::milliseconds m_duration { 10'000 };
};
