// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"
#include "db/dbresult.h"
#include "db/migrationplan.h"
#include "db/schemacheck.h"

#include <QStringList>
#include <functional>

/**
 * The owner's work on a database, as functions from plain values to plain values. Blocking: on a worker's thread, or in
 * a headless verb. They never throw.
 */
namespace maintenance {

/** What is going on, for people; called on the thread that works. */
using Progress = std::function<void(const QString& text)>;

/** What migrate() would do with this login; changes nothing. */
DbResult<MigrationPlan> plan(const ConnectionSettings& login);

/** Applies what is pending; returns the titles of the migrations that ran. */
DbResult<QStringList> migrate(const ConnectionSettings& owner, const Progress& progress = {});

/** Compares the database with what the program needs, and looks for settings.project, if one is named; changes nothing.
 */
DbResult<SchemaCheck> check(const ConnectionSettings& settings);

/** A private cluster that is to become HotDash's own database. */
struct LocalSetup {
    ConnectionSettings owner; ///< superuser of the cluster; conninfo without dbname
    QString database; ///< created where missing
    bool newCluster = false; ///< nobody used the cluster yet: its spare database, "postgres", may become that one
    QString operatorLogin; ///< created where missing, not a superuser
    QString operatorName; ///< how the operator signs
    QString sampleProject; ///< what the sample script fills; loaded into a database without any project
    QString project; ///< a project that must exist and have the operator as member; may be empty
    bool makeProject = false; ///< whether that project is made where it is missing, instead of refused
};

/** What setUpLocal() did and how long it took, in milliseconds. */
struct LocalReport {
    bool created = false; ///< the database was made
    QStringList migrations; ///< that ran
    bool sampleLoaded = false;
    bool projectMade = false; ///< the wanted project did not exist
    int databaseMs = 0;
    int migrationsMs = 0;
    int sampleMs = 0;
};

/** Makes database, schema, sample shop and operator where they are missing. Every step is whole or not at all. */
DbResult<LocalReport> setUpLocal(const LocalSetup& setup, const Progress& progress = {});

/** Takes a project that no file was imported into out again, with its members; false where one was. @p owner: the
 * database's. */
DbResult<bool> removeProject(const ConnectionSettings& owner, const QString& project);

/** "libpq 15.14, libpqxx 6.4.5", for diagnostics. */
QString libraryVersions();
/** The newest migration that the program brings, as its time stamp. */
QString newestMigration();

} // namespace maintenance
