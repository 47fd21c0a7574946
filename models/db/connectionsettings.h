// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

/**
 * Where and as whom to connect. Everything that libpq understands stays libpq's: @p conninfo is a connection string or
 * URI, so PG* variables, .pgpass and service files work. The password, if any, is kept apart and never logged.
 */
struct ConnectionSettings {
    QString name; ///< what the chip and the title call it: "Local sample shop", "production"
    QString conninfo; ///< libpq keywords or a postgresql:// URI, without a password
    QString password; ///< empty: libpq's own ways (.pgpass, peer, certificate) decide
    QString replicaConninfo; ///< where tiles read, if that is another host; empty: the same
    QString color; ///< the mark of the profile (see ui/profilecolor.h), so that no database is taken for another
    QString project; ///< the project to open; empty: the operator's only one

    /** "host/database" for people, never with a password. */
    [[nodiscard]] QString displayName() const;
};

Q_DECLARE_METATYPE(ConnectionSettings)
