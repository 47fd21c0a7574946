// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dberror.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

/**
 * What the whole window says while there never was a connection: what is being done, or what failed and what to do.
 * Asks for a password again where the server refused the one that it got.
 */
class ConnectionPage : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionPage(QWidget* parent = nullptr);

    /** "Starting the local server…", one line a step. */
    void showProgress(const QString& step);
    void showFailure(const DbError& error);
    /** Nothing is set up yet: two ways to begin. */
    void showWelcome();
    /** Whether something is still on its way, that is neither a failure nor a choice is shown. */
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString hint() const;

Q_SIGNALS:
    void retryRequested(const QString& password); ///< empty unless one was asked for
    void connectionRequested(); ///< "Connect to a database"
    void localRequested(); ///< "Try with a sample shop"
    void migrationRequested(); ///< "Bring it up to date"

private:
    void restyle();
    /** What stands below the words; "Connect to a database" with "Try again" and with the choices. */
    struct Parts {
        bool progress = false;
        bool password = false;
        bool retry = false;
        bool choices = false;
        bool migrate = false;
    };
    void showParts(const Parts& parts);

    QLabel* m_icon = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_message = nullptr;
    QLabel* m_hint = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_passwordLabel = nullptr;
    QLineEdit* m_password = nullptr;
    QPushButton* m_retry = nullptr;
    QPushButton* m_migrate = nullptr;
    QPushButton* m_local = nullptr;
    QPushButton* m_connect = nullptr;
};
