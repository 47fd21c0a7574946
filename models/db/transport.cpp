// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/transport.h"

#include "db/conninfo.h"
#include "db/servicefile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace {

const QString sslModeKey = QStringLiteral("sslmode");
const QString rootKey = QStringLiteral("sslrootcert");
const QString fullCheck = QStringLiteral("verify-full");

bool isThisComputer(const QString& host)
{
    static const QStringList names { QStringLiteral("localhost"), QStringLiteral("::1") };
    static const QRegularExpression loop(QStringLiteral("^127(\\.[0-9]+){1,3}$")); // no name that only begins so
    return host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@') || names.contains(host.toLower())
        || loop.match(host).hasMatch();
}

/** The value of @p keyword, or what the environment variable says in its stead. */
QString valueOf(const QMap<QString, QString>& options, const QString& keyword, const char* variable)
{
    const QString own = options.value(keyword);
    return own.isEmpty() ? qEnvironmentVariable(variable) : own;
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
    // The address decides where it goes, but a name that is checked against a certificate may stand for a tunnel.
    const QStringList each = valueOf(options, QStringLiteral("host"), "PGHOST").split(u',')
        + valueOf(options, QStringLiteral("hostaddr"), "PGHOSTADDR").split(u',');
    return std::any_of(each.begin(), each.end(), [](const QString& host) { return !isThisComputer(host.trimmed()); });
}

QMap<QString, QString> transport::additions(const QString& conninfo)
{
    const auto known = servicefile::completed(conninfoOptions(conninfo));
    QMap<QString, QString> added;
    if (!known)
        return added;
    const QMap<QString, QString>& options = *known;
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
    const auto options = servicefile::completed(conninfoOptions(conninfo));
    if (!options)
        return Protection::Unknown;
    if (!isRemote(*options))
        return Protection::Local;
    return modeOf(*options) == fullCheck ? Protection::Verified : Protection::Unverified;
}
