// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dberror.h"
#include "tablemodel.h"

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

/** A line of words beside what it is about: what happened, what to do; plain text only; can be closed. */
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    void showMessage(Severity severity, const QString& message, const QString& hint = {});
    /** Where a table or function is missing, it says so as tiles do, with the migration that creates it. */
    void showError(const DbError& error);
    /** A button beside the words, e.g. "Try again"; stays until the next message. */
    void offer(const QString& label, std::function<void()> action);
    void clear(); ///< hides it
    [[nodiscard]] QString message() const; ///< without the hint; empty while hidden
    [[nodiscard]] QString hint() const;
    [[nodiscard]] Severity severity() const { return m_severity; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_offer = nullptr;
    QToolButton* m_close = nullptr;
    std::function<void()> m_action;
    QString m_message;
    QString m_hint;
    Severity m_severity = Severity::None;
};
