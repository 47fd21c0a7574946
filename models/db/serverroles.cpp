// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/serverroles.h"

#include "db/conninfo.h"
#include "db/transport.h"

namespace {

const QString attributesKey = QStringLiteral("target_session_attrs");
const QString preferStandby = QStringLiteral("prefer-standby");

/** Where a server is, which another one does not take over. */
const QStringList& placeKeys()
{
    static const QStringList keys { QStringLiteral("host"), QStringLiteral("hostaddr"), QStringLiteral("port"),
                                    attributesKey };
    return keys;
}

bool namesBoth(const QMap<QString, QString>& options)
{
    return options.value(attributesKey) == preferStandby;
}

QString ofPrimary(const ConnectionSettings& settings)
{
    QMap<QString, QString> options = conninfoOptions(settings.conninfo);
    if (!settings.replicaConninfo.isEmpty() || !namesBoth(options))
        return settings.conninfo;
    options.insert(attributesKey, QStringLiteral("read-write"));
    return conninfoFrom(options);
}

QString ofReplica(const ConnectionSettings& settings)
{
    const QMap<QString, QString> primary = conninfoOptions(settings.conninfo);
    if (settings.replicaConninfo.isEmpty())
        return namesBoth(primary) ? settings.conninfo : QString();
    const QMap<QString, QString> own = conninfoOptions(settings.replicaConninfo);
    if (own.contains(QStringLiteral("service")))
        return settings.replicaConninfo; // says all by itself
    QMap<QString, QString> options = primary;
    for (const QString& key : placeKeys())
        options.remove(key);
    options.insert(attributesKey, preferStandby);
    options.insert(own);
    return conninfoFrom(options);
}

} // namespace

QString serverroles::conninfoOf(const ConnectionSettings& settings, ServerRole role)
{
    return role == ServerRole::Primary ? ofPrimary(settings) : ofReplica(settings);
}

bool serverroles::isUnverified(const ConnectionSettings& settings)
{
    using transport::Protection;
    const QString replica = ofReplica(settings);
    return transport::protectionOf(ofPrimary(settings)) == Protection::Unverified
        || (!replica.isEmpty() && transport::protectionOf(replica) == Protection::Unverified);
}

ConnectionSettings serverroles::settingsOf(const ConnectionSettings& settings, ServerRole role)
{
    ConnectionSettings result = settings;
    result.conninfo = conninfoOf(settings, role);
    result.replicaConninfo.clear();
    return result;
}
