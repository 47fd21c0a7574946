// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class Database;
class Outbox;
class SecretStore;
struct SecretResult;

/**
 * Opens the outbox of the connection and operator that are signed in, with its key from the keychain, where the first
 * use puts it. Without a keychain nothing is kept, and the outbox says why. GUI thread only.
 */
class OutboxKeys : public QObject {
    Q_OBJECT
public:
    /** All must outlive it. */
    OutboxKeys(Database& database, Outbox& outbox, SecretStore& secrets, QObject* parent = nullptr);

    /** Where the files are: below HOTDASH_DATA_DIR, or in the user's data. */
    static QString folder();

private:
    void follow();
    void onRead(const QString& scope, const SecretResult& result);
    void makeKey(const QString& scope);
    void open(const QString& scope, const QString& key);

    Database& m_database;
    Outbox& m_outbox;
    SecretStore& m_secrets;
    QString m_scope; ///< whose outbox is open, or asked for
    bool m_asking = false; ///< the keychain has not answered yet
};
