// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/servicefile.h"

#include <QDir>
#include <QFile>
#include <QStringList>

namespace {

/** In libpq's order; where its packager put the system's file only it knows, so the usual places are looked at. */
QStringList files()
{
    const QString own = qEnvironmentVariable("PGSERVICEFILE");
    QStringList all { own.isEmpty() ? QDir::homePath() + QStringLiteral("/.pg_service.conf") : own };
    if (const QString folder = qEnvironmentVariable("PGSYSCONFDIR"); !folder.isEmpty())
        return all << folder + QStringLiteral("/pg_service.conf");
    for (const char* folder : { "/etc/postgresql-common", "/etc", "/etc/sysconfig/pgsql", "/usr/local/pgsql/etc" })
        all << QLatin1String(folder) + QStringLiteral("/pg_service.conf");
    return all;
}

std::optional<QMap<QString, QString>> sectionOf(const QString& fileName, const QString& service)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::optional<QMap<QString, QString>> found;
    const QString head = u'[' + service + u']';
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString& raw : lines) {
        const QString line = raw.trimmed();
        if (line.startsWith(u'[')) {
            if (found)
                break;
            if (line.startsWith(head))
                found.emplace();
        } else if (const qsizetype equals = line.indexOf(u'='); found && equals > 0 && !line.startsWith(u'#')) {
            const QString key = line.left(equals);
            if (!found->contains(key))
                found->insert(key, line.mid(equals + 1));
        }
    }
    return found;
}

} // namespace

std::optional<QMap<QString, QString>> servicefile::section(const QString& service)
{
    const QStringList all = files();
    for (const QString& file : all) {
        if (auto found = sectionOf(file, service))
            return found;
    }
    return {};
}

std::optional<QMap<QString, QString>> servicefile::completed(const QMap<QString, QString>& options)
{
    QString service = options.value(QStringLiteral("service"));
    if (service.isEmpty())
        service = qEnvironmentVariable("PGSERVICE");
    if (service.isEmpty())
        return options;
    auto found = section(service);
    if (found)
        found->insert(options); // what the connection says itself goes first
    return found;
}
