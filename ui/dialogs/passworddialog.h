// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
struct DbError;

/** Asks for the password of a connection that @p error says is refused; accepted() once something was typed. */
class PasswordDialog : public QDialog {
    Q_OBJECT
public:
    /** @p connection is what the window calls the database. */
    PasswordDialog(const DbError& error, const QString& connection, QWidget* parent = nullptr);

Q_SIGNALS:
    void entered(const QString& password);

private:
    void enter();

    QLineEdit* m_password = nullptr;
};
