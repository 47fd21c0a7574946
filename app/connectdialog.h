// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"
#include "db/connectiontest.h"

#include <QDialog>
#include <QThread>
#include <memory>

class ConnectionForm;
class MessageBar;
class QListWidget;
class QPushButton;

/**
 * Which database: the profiles that are known, one of them to be filled in, a test that says step by step in words what
 * works, and Connect. A connection that does not prove the server's name is asked about once. A password is passed on
 * apart from the text, and never stored with it. Shown with open(); GUI thread.
 */
class ConnectDialog : public QDialog {
    Q_OBJECT
public:
    /** @p current is what the form begins with; it need not be one of @p profiles. */
    ConnectDialog(const QList<ConnectionSettings>& profiles, const ConnectionSettings& current,
                  QWidget* parent = nullptr);
    ~ConnectDialog() override; ///< ends a test that runs

    void accept() override; ///< stays open while the form cannot be read

Q_SIGNALS:
    void chosen(const ConnectionSettings& settings);
    void forgotten(const ConnectionSettings& settings); ///< a profile was taken out of the list
    void tested(); ///< the test has ended, and its steps are shown

private:
    QWidget* makeProfiles();
    QWidget* makeTest();
    void showProfile(int row);
    void forget();
    void test();
    void showStep(const ConnectionTestStep& step);
    void endTest();
    void offerMigration(const ConnectionSettings& settings);
    [[nodiscard]] bool mayBeUnverified(const ConnectionSettings& settings) const;

    QList<ConnectionSettings> m_profiles;
    QString m_agreedTo; ///< the text of an unverified connection that the operator wants nevertheless
    MessageBar* m_message = nullptr;
    QListWidget* m_list = nullptr;
    QPushButton* m_forget = nullptr;
    ConnectionForm* m_form = nullptr;
    QPushButton* m_test = nullptr;
    QListWidget* m_steps = nullptr;
    bool m_migratable = false; ///< the test found that the schema lacks something
    std::shared_ptr<ConnectionTester> m_tester;
    std::unique_ptr<QThread> m_thread;
};
