// SPDX-License-Identifier: GPL-3.0-or-later
#include "clustermaker.h"

#include "clustersync.h"
#include "serverprocess.h"

#include <QFile>
#include <cerrno>
#include <cstdio>
#include <locale.h>
#include <pwd.h>
#include <unistd.h>

namespace {

/** What differs from initdb's postgresql.conf. fsync stays on. */
constexpr auto configuration = R"(
# HotDash's private server: only this user's programs on this computer reach it.
listen_addresses = ''
unix_socket_permissions = 0700
max_connections = 40
jit = off
wal_level = minimal
max_wal_senders = 0
min_wal_size = 16MB
max_wal_size = 256MB
log_line_prefix = '%m [%p] '
)";

QString fileError(const QFile& file)
{
    return file.fileName() + QStringLiteral(": ") + file.errorString();
}

/** Writes @p text into an existing file, whose owner stays. */
QString overwrite(const QString& name, const QByteArray& text)
{
    QFile file(name);
    if (file.open(QIODevice::ReadOnly) && file.readAll() == text)
        return {};
    file.close();
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size() || !file.flush())
        return fileError(file);
    return {};
}

/** A locale with UTF-8 that sorts by code points, the same on each machine; plain "C" where there is none. */
QString clusterLocale()
{
    const locale_t locale = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    if (!locale)
        return QStringLiteral("C");
    ::freelocale(locale);
    return QStringLiteral("C.UTF-8");
}

QByteArray identLines(const QString& login)
{
    const QByteArray quoted = '"' + login.toLocal8Bit() + '"';
    return "hotdash " + quoted + ' ' + ClusterMaker::ownerRole().toUtf8() + "\nhotdash " + quoted + ' '
        + ClusterMaker::operatorRole().toUtf8() + '\n';
}

} // namespace

ClusterMaker::ClusterMaker(const ServerUser& user, const ServerFolder& folder, QObject* parent)
    : QObject(parent)
    , m_user(user)
    , m_folder(folder)
{
}

ClusterMaker::~ClusterMaker()
{
    if (m_process) {
        m_process->disconnect(this);
        m_process->kill();
        m_process->waitForFinished(); // a killed process is gone at once
    }
}

QString ClusterMaker::ownerRole()
{
    return QStringLiteral("hotdash_owner");
}

QString ClusterMaker::operatorRole()
{
    return QStringLiteral("operator");
}

void ClusterMaker::start(const QString& binaries)
{
    m_binaries = binaries;
    QStringList leftovers;
    for (const QString& folder : { m_folder.newCluster, m_folder.cluster }) {
        if (QFile::exists(folder)) // an initdb was interrupted, or the power was cut before all of it was on the disk
            leftovers.append(folder);
    }
    if (leftovers.isEmpty())
        initialise();
    else
        run(QStringLiteral("/bin/rm"), QStringList { QStringLiteral("-rf"), QStringLiteral("--") } + leftovers,
            &ClusterMaker::initialise);
}

void ClusterMaker::run(const QString& program, const QStringList& arguments, void (ClusterMaker::*next)())
{
    m_process = new QProcess(this);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    serverprocess::runAs(*m_process, m_user);
    const auto end = [this, next](bool ok) {
        const QString output = QString::fromLocal8Bit(m_process->readAll()) + m_process->errorString();
        m_process->disconnect(this);
        m_process->deleteLater();
        m_process = nullptr;
        if (ok)
            (this->*next)();
        else
            Q_EMIT failed(output);
    };
    connect(m_process, &QProcess::finished, this,
            [end](int exitCode, QProcess::ExitStatus status) { end(exitCode == 0 && status == QProcess::NormalExit); });
    connect(m_process, &QProcess::errorOccurred, this, [end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(false);
    });
    m_process->start(program, arguments, QIODevice::ReadOnly);
}

void ClusterMaker::initialise()
{
    run(m_binaries + QStringLiteral("/initdb"),
        { QStringLiteral("--pgdata=") + m_folder.newCluster, QStringLiteral("--username=") + ownerRole(),
          QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=") + clusterLocale(),
          QStringLiteral("--auth-local=peer"), QStringLiteral("--auth-host=reject"), QStringLiteral("--no-sync"),
          QStringLiteral("--no-instructions"), QStringLiteral("--wal-segsize=1") },
        &ClusterMaker::configure);
}

void ClusterMaker::configure()
{
    QFile file(m_folder.newCluster + QStringLiteral("/postgresql.conf"));
    if (!file.open(QIODevice::Append) || file.write(configuration) < 0 || !file.flush()) {
        Q_EMIT failed(fileError(file));
        return;
    }
    file.close();
    moveIntoPlace();
}

void ClusterMaker::moveIntoPlace()
{
    const QString problem = ClusterSync::mark(m_folder);
    const QByteArray from = QFile::encodeName(m_folder.newCluster);
    const QByteArray to = QFile::encodeName(m_folder.cluster);
    if (!problem.isEmpty())
        Q_EMIT failed(problem);
    else if (::rename(from.constData(), to.constData()) != 0)
        Q_EMIT failed(m_folder.cluster + QStringLiteral(": ") + qt_error_string(errno));
    else
        Q_EMIT made();
}

QString ClusterMaker::writeAccessRules(const ServerUser& user, const ServerFolder& folder)
{
    const passwd* self = ::getpwuid(::geteuid());
    QByteArray ident = identLines(user.name);
    if (user.differs && self)
        ident += identLines(QString::fromLocal8Bit(self->pw_name));
    const QString problem = overwrite(folder.cluster + QStringLiteral("/pg_ident.conf"), ident);
    if (!problem.isEmpty())
        return problem;
    return overwrite(folder.cluster + QStringLiteral("/pg_hba.conf"), "local all all peer map=hotdash\n");
}
