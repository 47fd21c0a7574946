// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"
#include "db/dbresult.h"
#include "db/migrationplan.h"

#include <QDialog>
#include <functional>
#include <memory>

class CallInbox;
class MessageBar;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

/**
 * Brings a database's schema up to date from the window: says what would be done, asks for the owner's login where the
 * operator's may not do it, does it when told to, and reports. The owner's password is used here and kept nowhere.
 * Shown with open(); GUI thread, the work is done on another.
 */
class MigrateDialog : public QDialog {
    Q_OBJECT
public:
    explicit MigrateDialog(const ConnectionSettings& settings, QWidget* parent = nullptr);
    ~MigrateDialog() override; ///< does not wait: what runs ends by itself, each migration whole or not at all

    void reject() override; ///< not while something is being applied

Q_SIGNALS:
    void planned(); ///< the plan, or why there is none, is shown
    void applied(bool all); ///< the end of it

private:
    void buildLayout();
    void lookUp();
    void showPlan(const DbResult<MigrationPlan>& plan);
    void askForOwner(const MigrationPlan& plan);
    void apply();
    void showResult(const DbResult<QStringList>& result);
    void showBusy(const QString& words);
    void addGroup(const QString& title, const QStringList& lines);
    [[nodiscard]] ConnectionSettings asOwner() const;

    const ConnectionSettings m_settings;
    MessageBar* m_message = nullptr;
    QLabel* m_what = nullptr;
    QListWidget* m_list = nullptr;
    QLineEdit* m_login = nullptr;
    QLineEdit* m_password = nullptr;
    QPushButton* m_go = nullptr; ///< signs in, then applies
    QPushButton* m_close = nullptr;
    bool m_ready = false; ///< the plan is shown and may be applied
    bool m_applying = false;
    const std::shared_ptr<CallInbox> m_inbox; ///< for what the thread tells
};
