// SPDX-License-Identifier: GPL-3.0-or-later
#include "pooler.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QUuid>
#include <libpq-fe.h>
#include <stdexcept>
#include <sys/stat.h>

namespace {

QString program()
{
    const QString found = QStandardPaths::findExecutable(QStringLiteral("pgbouncer"));
    return found.isEmpty()
        ? QStandardPaths::findExecutable(QStringLiteral("pgbouncer"), { QStringLiteral("/usr/sbin") })
        : found;
}

} // namespace

bool Pooler::isInstalled()
{
    return !program().isEmpty();
}

Pooler::Pooler(Mode mode, const TemporaryPostgres& cluster)
    : m_folder(QStringLiteral("/tmp/hotdash-pool-%1").arg(QUuid::createUuid().toString(QUuid::Id128).left(12)))
{
    QDir().mkpath(m_folder);
    ::chmod(qPrintable(m_folder), 0777); // it runs as another user than root
    configure(mode, cluster);
    TemporaryPostgres::asServerUser(m_process);
    m_process.setStandardErrorFile(m_folder + QLatin1String("/log"), QIODevice::Append);
    m_process.start(program(), { m_folder + QLatin1String("/pgbouncer.ini") });
    QElapsedTimer timer;
    timer.start();
    const QByteArray self = conninfo(QStringLiteral("pgbouncer"), QStringLiteral("op_both")).toUtf8();
    while (PQping(self.constData()) != PQPING_OK) {
        if (m_process.waitForFinished(2) || timer.hasExpired(60000)) {
            QFile log(m_folder + QLatin1String("/log"));
            const QByteArray words = log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
            throw std::runtime_error("pgbouncer does not start: " + words.toStdString());
        }
    }
}

Pooler::~Pooler()
{
    m_process.kill();
    m_process.waitForFinished();
    QDir(m_folder).removeRecursively();
}

void Pooler::configure(Mode mode, const TemporaryPostgres& cluster) const
{
    QFile users(m_folder + QLatin1String("/users"));
    QFile settings(m_folder + QLatin1String("/pgbouncer.ini"));
    if (!users.open(QIODevice::WriteOnly) || !settings.open(QIODevice::WriteOnly))
        throw std::runtime_error("no file for pgbouncer's settings");
    users.write("\"op_occ\" \"\"\n\"op_other\" \"\"\n\"op_both\" \"\"\n");
    settings.write(QStringLiteral("[databases]\n* = host=%1\n[pgbouncer]\nlisten_addr=\nlisten_port=6432\n"
                                  "unix_socket_dir=%2\nauth_type=trust\nauth_file=%2/users\npool_mode=%3\n"
                                  "default_pool_size=%4\nlogfile=\nadmin_users=op_both\n")
                       .arg(cluster.folder(), m_folder,
                            mode == Mode::Transaction ? QStringLiteral("transaction") : QStringLiteral("session"),
                            mode == Mode::Transaction ? QStringLiteral("1") : QStringLiteral("20"))
                       .toUtf8());
}

QString Pooler::conninfo(const QString& database, const QString& login) const
{
    return QStringLiteral("host=%1 port=6432 dbname=%2 user=%3").arg(m_folder, database, login);
}

ConnectionSettings Pooler::settings(const TestDatabase& database, const QString& login) const
{
    ConnectionSettings settings;
    settings.conninfo = conninfo(database.name(), login);
    return settings;
}
