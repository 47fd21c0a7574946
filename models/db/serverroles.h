// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"

/** Which of a profile's servers: the one that decisions are written to, or one that only follows it. */
enum class ServerRole { Primary, Replica };

/** What is known of the second server of a profile, for people: see Database::readSource(). */
struct ReadSource {
    enum class From {
        Server, ///< the profile names no replica
        Replica, ///< the tiles read from the replica
        ServerInstead, ///< the replica is away or too far behind: the tiles read from the primary server
    };
    From from = From::Server;
    bool away = false; ///< the replica cannot be used at all; why says more
    qint64 behindSeconds = 0; ///< how old what the replica shows is, at most; 0 where it has all that was written
    QString why; ///< why the replica cannot be used, in words; empty otherwise

    friend bool operator==(const ReadSource&, const ReadSource&) = default;
};

namespace serverroles {

/**
 * libpq's keywords for connecting to the server of @p role; empty where the profile has no replica. A replica takes
 * over all that it does not say itself but where the primary is: the database, the login, the certificates. A profile
 * with one list of hosts and target_session_attrs=prefer-standby means both: whichever can be written to is the
 * primary. Any thread.
 */
QString conninfoOf(const ConnectionSettings& settings, ServerRole role);

/** @p settings with conninfoOf() the role: for whatever connects by itself. */
ConnectionSettings settingsOf(const ConnectionSettings& settings, ServerRole role);

/** Whether nobody checks that one of the profile's servers is the right one: see transport::Protection. */
bool isUnverified(const ConnectionSettings& settings);

} // namespace serverroles
