// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/transport.h"

#include "db/conninfo.h"

#include <QDir>
#include <QFile>
#include <QStringList>
#include <algorithm>

namespace {

const QString sslModeKey = QStringLiteral("sslmode");
const QString rootKey = QStringLiteral("sslrootcert");
const QString fullCheck = QStringLiteral("verify-full");

bool isThisComputer(const QString& host)
{
    static const QStringList names { QStringLiteral("localhost"), QStringLiteral("::1") };
    return host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@') || names.contains(host.toLower())
        || host.startsWith(QStringLiteral("127."));
}

/** The value of @p keyword, or what the environment variable says in its stead. */
QString valueOf(const QMap<QString, QString>& options, const QString& keyword, const char* variable)
{
    const QString own = options.value(keyword);
    return own.isEmpty() ? qEnvironmentVariable(variable) : own;
}

QString serviceOf(const QMap<QString, QString>& options)
{
    return valueOf(options, QStringLiteral("service"), "PGSERVICE");
}

QString modeOf(const QMap<QString, QString>& options)
{
    const QString mode = valueOf(options, sslModeKey, "PGSSLMODE");
    return mode.isEmpty() && transport::isRemote(options) ? fullCheck : mode;
}

/** The certificate authorities that the system trusts, in one file; empty where none is found. */
QString systemAuthorities()
{
    for (const char* file : { "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt",
                              "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem" }) {
        if (QFile::exists(QString::fromLatin1(file)))
            return QString::fromLatin1(file);
    }
    return {};
}

} // namespace

bool transport::isRemote(const QMap<QString, QString>& options)
{
    QString hosts = valueOf(options, QStringLiteral("host"), "PGHOST");
    if (hosts.isEmpty())
        hosts = valueOf(options, QStringLiteral("hostaddr"), "PGHOSTADDR");
    const QStringList each = hosts.split(u',');
    return std::any_of(each.begin(), each.end(), [](const QString& host) { return !isThisComputer(host.trimmed()); });
}

QMap<QString, QString> transport::additions(const QString& conninfo)
{
    const QMap<QString, QString> options = conninfoOptions(conninfo);
    QMap<QString, QString> added;
    if (!serviceOf(options).isEmpty())
        return added;
    const QString mode = modeOf(options);
    if (mode == fullCheck && valueOf(options, sslModeKey, "PGSSLMODE").isEmpty())
        added.insert(sslModeKey, mode);
    const bool ownAuthorities = !valueOf(options, rootKey, "PGSSLROOTCERT").isEmpty()
        || QFile::exists(QDir::homePath() + QStringLiteral("/.postgresql/root.crt"));
    if (mode.startsWith(QStringLiteral("verify-")) && !ownAuthorities) {
        if (const QString file = systemAuthorities(); !file.isEmpty())
            added.insert(rootKey, file);
    }
    return added;
}

transport::Protection transport::protectionOf(const QString& conninfo)
{
    const QMap<QString, QString> options = conninfoOptions(conninfo);
    if (!serviceOf(options).isEmpty())
        return Protection::Unknown;
    if (!isRemote(options))
        return Protection::Local;
    return modeOf(options) == fullCheck ? Protection::Verified : Protection::Unverified;
}
