// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"

#include <QDialog>

class MessageBar;
class QLineEdit;

/**
 * Asks for a database as libpq writes it: keywords or a URI. A password in it is passed on apart from the text, and
 * never stored with it. Says inline what cannot be read. Deletes nothing; shown with open().
 */
class ConnectDialog : public QDialog {
    Q_OBJECT
public:
    /** @p conninfo is what the field begins with. */
    explicit ConnectDialog(const QString& conninfo, QWidget* parent = nullptr);

    void accept() override; ///< stays open while the text cannot be read

Q_SIGNALS:
    void chosen(const ConnectionSettings& settings);

private:
    MessageBar* m_message = nullptr;
    QLineEdit* m_conninfo = nullptr;
    QLineEdit* m_password = nullptr;
};
