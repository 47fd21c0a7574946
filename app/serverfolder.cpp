// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverfolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <cerrno>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(LocalServer)
};

/** sun_path holds 108 bytes, "/.s.PGSQL.5432.lock" needs 19 of them. */
constexpr int longestSocketFolder = 88;

std::vector<gid_t> groupsOf(const passwd& entry)
{
    std::vector<gid_t> groups(64);
    int count = static_cast<int>(groups.size());
    if (::getgrouplist(entry.pw_name, entry.pw_gid, groups.data(), &count) < 0)
        count = static_cast<int>(groups.size());
    groups.resize(static_cast<size_t>(count));
    return groups;
}

/** Whether @p user may go into every folder of @p path that exists. */
bool canEnter(const ServerUser& user, const QString& path)
{
    for (QString folder = path; !folder.isEmpty(); folder = QFileInfo(folder).path()) {
        struct stat info { };
        if (::stat(QFile::encodeName(folder).constData(), &info) == 0) {
            const mode_t needed = info.st_uid == user.uid ? S_IXUSR : info.st_gid == user.gid ? S_IXGRP : S_IXOTH;
            if (!(info.st_mode & needed))
                return false;
        }
        if (folder == u"/")
            break;
    }
    return true;
}

QString dataFolder(const ServerUser& user)
{
    const QString forced = qEnvironmentVariable("HOTDASH_DATA_DIR");
    if (!forced.isEmpty())
        return QDir(forced).absolutePath();
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    if (user.differs && !canEnter(user, usual))
        return QStringLiteral("/var/lib/hotdash");
    return usual;
}

QString socketFolder(const QString& root)
{
    const QString usual = root + QStringLiteral("/run");
    if (QFile::encodeName(usual).size() <= longestSocketFolder)
        return usual;
    const QByteArray hash = QCryptographicHash::hash(root.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString runtime = ::geteuid() == 0 ? QString() : qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString short_ = runtime + QStringLiteral("/hotdash-") + QString::fromLatin1(hash);
    if (!runtime.isEmpty() && QFile::encodeName(short_).size() <= longestSocketFolder)
        return short_;
    return QStringLiteral("/tmp/hotdash-%1-%2").arg(::geteuid()).arg(QString::fromLatin1(hash));
}

/** Makes @p path, or takes it over where it is ours or the server's, as a private folder of @p user. */
QString makePrivate(const QString& path, const ServerUser& user)
{
    const QByteArray name = QFile::encodeName(path);
    const auto failed = [&path] {
        return Text::tr("The folder %1 cannot be used: %2.").arg(path, qt_error_string(errno));
    };
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return failed();
    struct stat info { };
    if (::lstat(name.constData(), &info) != 0)
        return failed();
    if (!S_ISDIR(info.st_mode) || (info.st_uid != ::geteuid() && info.st_uid != user.uid)) {
        return Text::tr(
                   "The folder %1 belongs to somebody else. Remove it, or set HOTDASH_DATA_DIR to a folder of yours.")
            .arg(path);
    }
    if (info.st_uid != user.uid && ::chown(name.constData(), user.uid, user.gid) != 0)
        return failed();
    if ((info.st_mode & 07777) != 0700 && ::chmod(name.constData(), 0700) != 0)
        return failed();
    return {};
}

} // namespace

std::optional<ServerUser> ServerUser::find()
{
    const bool root = ::geteuid() == 0;
    const passwd* entry = root ? ::getpwnam("postgres") : ::getpwuid(::geteuid());
    if (!entry)
        return std::nullopt;
    ServerUser user;
    user.uid = entry->pw_uid;
    user.gid = entry->pw_gid;
    user.name = QString::fromLocal8Bit(entry->pw_name);
    user.differs = root;
    if (root)
        user.groups = groupsOf(*entry);
    return user;
}

ServerFolder ServerFolder::locate(const ServerUser& user)
{
    ServerFolder folder;
    folder.root = dataFolder(user) + QStringLiteral("/local");
    folder.cluster = folder.root + QStringLiteral("/cluster");
    folder.newCluster = folder.root + QStringLiteral("/cluster.new");
    folder.unsynced = folder.root + QStringLiteral("/cluster.unsynced");
    folder.sockets = socketFolder(folder.root);
    folder.log = folder.root + QStringLiteral("/server.log");
    folder.startLock = folder.root + QStringLiteral("/start.lock");
    folder.usersLock = folder.root + QStringLiteral("/users.lock");
    return folder;
}

QString ServerFolder::prepare(const ServerUser& user) const
{
    const QString parent = QFileInfo(root).path();
    if (!QDir().mkpath(parent))
        return Text::tr("The folder %1 cannot be made.").arg(parent);
    if (user.differs && !canEnter(user, parent)) {
        return Text::tr("The user %1, who runs the database server, cannot enter %2. "
                        "Open the folders above it to others (chmod o+x), or set HOTDASH_DATA_DIR to another folder.")
            .arg(user.name, parent);
    }
    for (const QString& path : { root, sockets }) {
        const QString problem = makePrivate(path, user);
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}
