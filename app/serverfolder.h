// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <sys/types.h>
#include <vector>

/** The user that the database server runs as: ourselves, or "postgres" where we are root (a server refuses root). */
struct ServerUser {
    uid_t uid = 0;
    gid_t gid = 0;
    std::vector<gid_t> groups; ///< looked up before fork(), where looking up is not allowed
    QString name;
    bool differs = false; ///< whether it is another user than ours

    /** Nothing where we are root and there is no user "postgres". */
    static std::optional<ServerUser> find();
};

/** Where the private cluster lives: one folder a user. Plain paths; made by prepare(). */
struct ServerFolder {
    QString root; ///< all of it: <data folder>/local
    QString cluster; ///< PGDATA
    QString newCluster; ///< where initdb works; renamed to cluster when it is whole
    QString unsynced; ///< a file that is there while the cluster is not on the disk for good; see ClusterSync
    QString sockets; ///< short enough for a Unix socket's address
    QString log; ///< what the server says
    QString startLock; ///< held while somebody starts or stops the server
    QString usersLock; ///< shared by every program that uses the server

    /**
     * The folders for @p user under HOTDASH_DATA_DIR, else under the user's data folder (QStandardPaths), else, for a
     * root whose home the server's user cannot enter, under /var/lib/hotdash.
     */
    static ServerFolder locate(const ServerUser& user);

    /** Makes the folders, private to @p user. Returns why not, empty when done. */
    [[nodiscard]] QString prepare(const ServerUser& user) const;
};
