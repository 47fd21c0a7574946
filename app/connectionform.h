// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"
#include "db/dbresult.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTabWidget;

/**
 * One connection to be filled in: a name and a colour, and where to connect, as fields, as an address (keywords or a
 * URI) or as a name from pg_service.conf. What the tabs hold is kept apart: the one that is shown counts. Options that
 * have no field of their own are kept. GUI thread.
 */
class ConnectionForm : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget* parent = nullptr);

    void show(const ConnectionSettings& settings);
    /** What was filled in, or what is wrong with it. The password is apart from the text. */
    [[nodiscard]] DbResult<ConnectionSettings> settings() const;
    void focusFirst(); ///< into the shown tab

Q_SIGNALS:
    void edited(); ///< by the operator
    void submitted(); ///< Enter

private:
    enum Tab { Fields, Address, Service };
    QWidget* makeFields();
    QWidget* makeAddress();
    QWidget* makeService();
    QLineEdit* field(const char* name);
    void chooseAuthorities();
    [[nodiscard]] QString conninfo() const;

    QLineEdit* m_name = nullptr;
    QComboBox* m_color = nullptr;
    QTabWidget* m_tabs = nullptr;
    QLineEdit* m_host = nullptr;
    QLineEdit* m_port = nullptr;
    QLineEdit* m_database = nullptr;
    QLineEdit* m_user = nullptr;
    QComboBox* m_sslMode = nullptr;
    QLineEdit* m_authorities = nullptr;
    QLineEdit* m_address = nullptr;
    QLineEdit* m_service = nullptr;
    QLineEdit* m_replica = nullptr;
    QLineEdit* m_password = nullptr;
    QMap<QString, QString> m_otherOptions; ///< of the shown connection: target_session_attrs and the like
};
