// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

namespace QKeychain {
class Job;
}

/**
 * The system's keychain, by QtKeychain: the Secret Service, KWallet, or what the system has. Never falls back to a
 * file. Without a keyring a read says "not found" and a removal says "done"; only a write tells, so probe() writes.
 */
class KeychainSecretStore final : public SecretStore {
public:
    void read(const QString& key, QObject* context, Done done) override;
    void write(const QString& key, const QString& secret, QObject* context, Done done) override;
    void remove(const QString& key, QObject* context, Done done) override;
    void probe(QObject* context, Done done) override;

private:
    static void start(QKeychain::Job* job, const QString& key, QObject* context, Done done);
};
