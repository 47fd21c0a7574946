// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainsecretstore.h"

#include <QCoreApplication>
#include <qt6keychain/keychain.h>

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(KeychainSecretStore)
};

/** The name under which the keychain lists our entries. */
QString service()
{
    return QStringLiteral("HotDash");
}

SecretResult resultOf(QKeychain::Job* job)
{
    SecretResult result;
    switch (job->error()) {
    case QKeychain::NoError:
        result.status = SecretResult::Status::Done;
        if (const auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(job))
            result.secret = reading->textData();
        break;
    case QKeychain::EntryNotFound:
        result.status = SecretResult::Status::NotFound;
        break;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        result.status = SecretResult::Status::Unavailable;
        result.message =
            Text::tr("The system's keychain keeps no passwords here (%1). HotDash asks for the password each "
                     "time.")
                .arg(job->errorString());
        break;
    }
    return result;
}

} // namespace

void KeychainSecretStore::start(QKeychain::Job* job, const QString& key, QObject* context, Done done)
{
    job->setKey(key);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [done = std::move(done)](QKeychain::Job* ended) { done(resultOf(ended)); });
    job->start();
}

void KeychainSecretStore::read(const QString& key, QObject* context, Done done)
{
    start(new QKeychain::ReadPasswordJob(service()), key, context, std::move(done));
}

void KeychainSecretStore::write(const QString& key, const QString& secret, QObject* context, Done done)
{
    auto* job = new QKeychain::WritePasswordJob(service());
    job->setTextData(secret);
    start(job, key, context, std::move(done));
}

void KeychainSecretStore::remove(const QString& key, QObject* context, Done done)
{
    start(new QKeychain::DeletePasswordJob(service()), key, context, std::move(done));
}

void KeychainSecretStore::probe(QObject* context, Done done)
{
    const QString key = QStringLiteral("probe");
    write(key, QStringLiteral("probe"), context, [this, key, context, done](const SecretResult& written) {
        if (written.status != SecretResult::Status::Done) {
            done(written);
            return;
        }
        remove(key, context, [done](const SecretResult&) { done({ SecretResult::Status::Done, {}, {} }); });
    });
}
