// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxkeys.h"

#include "actions/outbox.h"
#include "actions/sealedfile.h"
#include "db/database.h"
#include "secretstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace {

/** The name of the key in the keychain. */
QString nameOf(const QString& scope)
{
    return QStringLiteral("outbox ") + scope;
}

} // namespace

OutboxKeys::OutboxKeys(Database& database, Outbox& outbox, SecretStore& secrets, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_outbox(outbox)
    , m_secrets(secrets)
{
    connect(&database, &Database::stateChanged, this, &OutboxKeys::follow);
    follow();
}

QString OutboxKeys::folder()
{
    const QString ours = qEnvironmentVariable("HOTDASH_DATA_DIR");
    const QString base = ours.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : ours;
    return QDir(base).absoluteFilePath(QStringLiteral("outbox"));
}

void OutboxKeys::follow()
{
    if (m_database.state() == Database::State::Closed && !m_scope.isEmpty()) {
        m_scope.clear();
        m_outbox.close(tr("Nothing is kept before the first connection."));
    }
    if (m_database.state() != Database::State::Connected)
        return;
    // Of each connection and operator one: whoever else signs in here neither sees nor sends it.
    const QString whose = m_database.settings().conninfo + u'\n' + m_database.operatorInfo().login;
    const QByteArray hash = QCryptographicHash::hash(whose.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    const QString scope = QString::fromLatin1(hash);
    if (scope == m_scope && (m_asking || m_outbox.isOpen()))
        return; // where nothing is kept, the keychain may have been unlocked since
    m_scope = scope;
    m_asking = true;
    m_secrets.read(nameOf(scope), this, [this, scope](const SecretResult& result) { onRead(scope, result); });
}

void OutboxKeys::onRead(const QString& scope, const SecretResult& result)
{
    if (scope != m_scope)
        return; // another connection was opened meanwhile
    m_asking = result.status == SecretResult::Status::NotFound;
    switch (result.status) {
    case SecretResult::Status::Done:
        open(scope, result.secret);
        break;
    case SecretResult::Status::NotFound:
        if (QFile::exists(Outbox::fileOf(folder(), scope))) {
            // A keychain that stayed locked says so too, and a new key would make the file unreadable for good.
            m_asking = false;
            m_outbox.close(tr("The keychain does not give the key of what waits on this computer (%1). Unlock the "
                              "keychain; where the key is lost, delete the file.")
                               .arg(Outbox::fileOf(folder(), scope)));
        } else {
            makeKey(scope);
        }
        break;
    case SecretResult::Status::Unavailable:
        m_outbox.close(tr("Nothing is kept on this computer for later, because it has no keychain for the key."));
        break;
    }
}

void OutboxKeys::makeKey(const QString& scope)
{
    const QString key = QString::fromLatin1(sealedfile::makeKey().toBase64());
    m_secrets.write(nameOf(scope), key, this, [this, scope, key](const SecretResult& result) {
        if (scope != m_scope)
            return;
        m_asking = false;
        if (result.status == SecretResult::Status::Done)
            open(scope, key);
        else
            m_outbox.close(tr("Nothing is kept on this computer for later, because it has no keychain for the key."));
    });
}

void OutboxKeys::open(const QString& scope, const QString& key)
{
    m_outbox.open(folder(), scope, QByteArray::fromBase64(key.toLatin1()));
}
