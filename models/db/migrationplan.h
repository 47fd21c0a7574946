// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QStringList>

class PqSession;

/** What bringing a database up to date would do, before anything is done. A plain value, for people. */
struct MigrationPlan {
    QStringList migrations; ///< titles of what would run, oldest first; empty: the database is up to date
    QStringList adopted; ///< tables that somebody else made, which are kept with their rows and completed
    QStringList newer; ///< versions that only a newer program knows
    QString database; ///< its name on the server
    QString login; ///< as whom the plan was made
    QString owner; ///< of the database
    bool mayMigrate = false; ///< whether that login is the owner, a member of it, or a superuser
};

Q_DECLARE_METATYPE(MigrationPlan)

/** Reads the plan; changes nothing. Blocking; throws PqFailure. */
MigrationPlan readMigrationPlan(PqSession& session);
