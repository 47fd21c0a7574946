// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

/** What a SecretStore answers. */
struct SecretResult {
    enum class Status {
        Done, ///< read, written or removed
        NotFound, ///< there is no such secret
        Unavailable, ///< this computer keeps no secrets, or the user refused
    };
    Status status = Status::Unavailable;
    QString secret; ///< of a read
    QString message; ///< why it is unavailable, for people
};

/**
 * Keeps passwords outside of files, logs and argument lists. Injected, so that tests need no keychain. Answers come
 * later, on the GUI thread, unless the context is gone.
 */
class SecretStore {
public:
    using Done = std::function<void(const SecretResult&)>;
    virtual ~SecretStore() = default;
    virtual void read(const QString& key, QObject* context, Done done) = 0;
    virtual void write(const QString& key, const QString& secret, QObject* context, Done done) = 0;
    virtual void remove(const QString& key, QObject* context, Done done) = 0;
    /** Whether secrets can be kept here: Done or Unavailable. */
    virtual void probe(QObject* context, Done done) = 0;
};
