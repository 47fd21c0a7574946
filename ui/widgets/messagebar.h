// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dberror.h"
#include "tablemodel.h"

#include <QFrame>

class QLabel;
class QToolButton;

/** A line of words beside what it is about: what happened, what to do; plain text only; can be closed. */
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    void showMessage(Severity severity, const QString& message, const QString& hint = {});
    void showError(const DbError& error);
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
    QToolButton* m_close = nullptr;
    QString m_message;
    QString m_hint;
    Severity m_severity = Severity::None;
};
