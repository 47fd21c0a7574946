// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

/** How a connection is protected on its way, worked out from its text and the service files. Any thread. */
namespace transport {

enum class Protection {
    Local, ///< a socket or this computer: nothing leaves it
    Verified, ///< encrypted, and the server has proved by its certificate that it is the one that was asked for
    Unverified, ///< anybody on the way may read along or pretend to be the server
    Unknown, ///< a service decides whose file is not found, LDAP for example
};

/** Whether any of the hosts that libpq's @p options name (by keyword) is another computer. */
bool isRemote(const QMap<QString, QString>& options);

/**
 * What the program adds to @p conninfo for libpq: sslmode=verify-full for other computers where nothing is said, and
 * the system's certificate authorities where a certificate is to be checked and none are named. What the user, the
 * environment (PGSSLMODE, PGSSLROOTCERT) or a service file says stays.
 */
QMap<QString, QString> additions(const QString& conninfo);

Protection protectionOf(const QString& conninfo);

} // namespace transport
