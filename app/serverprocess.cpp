// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverprocess.h"

#include <QFile>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <grp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

/** In the child, between fork and exec: only calls that are safe there. */
void becomeUser(const ServerUser& user)
{
    if (!user.differs)
        return;
    if (::setgroups(user.groups.size(), user.groups.data()) != 0 || ::setgid(user.gid) != 0 || ::setuid(user.uid) != 0)
        ::_exit(126);
}

/** In the child: leaves our session and our parentage, so that our end is not the server's. */
void detach(const char* log)
{
    ::setsid();
    const pid_t child = ::fork();
    if (child != 0)
        ::_exit(child < 0 ? 126 : 0);
    const int file = ::open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (file >= 0) {
        ::dup2(file, STDOUT_FILENO);
        ::dup2(file, STDERR_FILENO);
        if (file > STDERR_FILENO)
            ::close(file);
    }
}

QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString& name : names) {
        // LANGUAGE too: it translates the server's words whatever LANG says, and some have to be recognized.
        if (name.startsWith(u"PG") || name.startsWith(u"LC_") || name == u"LANGUAGE")
            environment.remove(name);
    }
    environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC")); // initdb would search for ours, which takes long
    return environment;
}

} // namespace

std::optional<serverprocess::PidFile> serverprocess::readPidFile(const QString& cluster)
{
    QFile file(cluster + QStringLiteral("/postmaster.pid"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> lines = file.readAll().split('\n');
    PidFile content;
    content.pid = lines.first().trimmed().toLongLong();
    content.ready = lines.size() > 7 && lines.at(7).trimmed() == "ready";
    if (content.pid <= 0)
        return std::nullopt;
    return content;
}

bool serverprocess::isServerOf(qint64 pid, const QString& cluster)
{
    if (::kill(static_cast<pid_t>(pid), 0) != 0 && errno == ESRCH)
        return false;
    QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return !QFile::exists(QStringLiteral("/proc/self/cmdline")); // without /proc the process id must do
    return file.readAll().split('\0').contains(QFile::encodeName(cluster));
}

bool serverprocess::answers(const QString& socketFolder)
{
    const QByteArray path = QFile::encodeName(socketFile(socketFolder));
    sockaddr_un address {};
    if (path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return false;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return false;
    const bool connected = ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0
        || errno == EAGAIN; // a full queue is an answer too
    ::close(descriptor);
    return connected;
}

bool serverprocess::askToStop(qint64 pid)
{
    return ::kill(static_cast<pid_t>(pid), SIGINT) == 0;
}

QString serverprocess::socketFile(const QString& socketFolder)
{
    return socketFolder + QStringLiteral("/.s.PGSQL.5432");
}

void serverprocess::runAs(QProcess& process, const ServerUser& user, const QString& log, int lifeline)
{
    process.setProcessEnvironment(cleanEnvironment());
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setStandardInputFile(QProcess::nullDevice());
    const QByteArray logFile = QFile::encodeName(log);
    process.setChildProcessModifier([user, logFile, lifeline] {
        becomeUser(user);
        ::umask(077);
        if (!logFile.isEmpty())
            detach(logFile.constData());
        if (lifeline >= 0)
            ::fcntl(lifeline, F_SETFD, 0);
    });
}
