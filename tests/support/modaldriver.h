// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>
#include <functional>

/**
 * Answers the modal windows that the code under test opens: each is given to the next of the answers, from the event
 * loop, once it is shown. An answer clicks and types like a person, and closes the window. Windows without an answer
 * are rejected, and counted as unexpected.
 */
class ModalDriver : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(QWidget&)>;

    explicit ModalDriver(QObject* parent = nullptr);
    ~ModalDriver() override;

    /** Adds an answer for one modal window to come. */
    void expect(Answer answer);
    /** Answers that were not needed yet. */
    [[nodiscard]] int outstanding() const { return int(m_answers.size()); }
    [[nodiscard]] int unexpected() const { return m_unexpected; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void answer(QWidget& window);

    QList<Answer> m_answers;
    QList<QPointer<QWidget>> m_seen;
    int m_unexpected = 0;
};
