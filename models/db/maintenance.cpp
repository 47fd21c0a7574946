// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/maintenance.h"

#include "db/migrator.h"
#include "db/pqsession.h"
#include "db/pqxxcompat.h"
#include "db/schemacheck.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <future>
#include <libpq-fe.h>

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(Maintenance)
};

/** Runs @p work and turns what it throws into a DbError: the boundary of the thread. */
template <class T, class Work>
DbResult<T> guarded(Work work)
{
    try {
        return DbResult<T>(work());
    } catch (const PqFailure& failure) {
        return DbResult<T>(failure.error);
    } catch (const std::exception& exception) {
        DbError error;
        error.kind = DbError::Kind::Bug;
        error.message = Text::tr("An unexpected error happened.");
        error.technical = QString::fromLocal8Bit(exception.what());
        return DbResult<T>(error);
    }
}

ConnectionSettings withDatabase(const ConnectionSettings& settings, const QString& database)
{
    ConnectionSettings result = settings;
    result.conninfo += QStringLiteral(" dbname='%1'").arg(database);
    return result;
}

/**
 * Creates the database where it is missing. A cluster that was just made holds an empty one, "postgres", that nobody
 * needs: it is renamed at once, while a copy of the template takes about 150 ms.
 */
bool createDatabase(const maintenance::LocalSetup& setup)
{
    PqSession session(withDatabase(setup.owner, QStringLiteral("template1")));
    if (!session.value("SELECT 1 FROM pg_database WHERE datname = $1", { setup.database.toUtf8() }).isNull())
        return false;
    const QString spare =
        setup.newCluster ? session.value("SELECT datname FROM pg_database WHERE datname = 'postgres'") : QString();
    session.script((spare.isNull() ? QStringLiteral("CREATE DATABASE \"%1\"")
                                   : QStringLiteral("ALTER DATABASE postgres RENAME TO \"%1\""))
                       .arg(setup.database));
    return true;
}

std::unique_ptr<PqSession> connectOrCreate(const maintenance::LocalSetup& setup, bool* created)
{
    const ConnectionSettings settings = withDatabase(setup.owner, setup.database);
    try {
        return std::make_unique<PqSession>(settings);
    } catch (const PqFailure& failure) {
        if (failure.error.kind != DbError::Kind::NotConfigured)
            throw;
    }
    *created = createDatabase(setup);
    return std::make_unique<PqSession>(settings);
}

void ensureRole(PqSession& session, const QString& login)
{
    if (session.value("SELECT 1 FROM pg_roles WHERE rolname = $1", { login.toUtf8() }).isNull())
        session.script(QStringLiteral("CREATE ROLE \"%1\" LOGIN").arg(login));
}

void addOperator(PqSession& session, const maintenance::LocalSetup& setup, const QString& project)
{
    session.query("SELECT app.add_operator($1, $2, $3)",
                  { setup.operatorLogin.toUtf8(), setup.operatorName.toUtf8(), project.toUtf8() });
}

/** Makes the operator a member of the wanted project, and the project where that is asked for; true if it was made. */
bool ensureProject(PqSession& session, const maintenance::LocalSetup& setup)
{
    if (setup.project.isEmpty())
        return false;
    const auto rows = session.query("SELECT EXISTS (SELECT FROM app.project_members m"
                                    " WHERE m.login = $1 AND m.project = $2),"
                                    " EXISTS (SELECT FROM app.projects WHERE project = $2)",
                                    { setup.operatorLogin.toUtf8(), setup.project.toUtf8() });
    const bool exists = rows.first().at(1) == u"t";
    if (!exists && !setup.makeProject) {
        DbError error;
        error.kind = DbError::Kind::Denied;
        error.message = Text::tr("The local database has no project \"%1\".").arg(setup.project);
        error.hint = Text::tr("It has: %1. An import makes a new one: hotdash --local --project %2 --import …")
                         .arg(session.value("SELECT string_agg(project, ', ' ORDER BY project) FROM app.projects"),
                              setup.project);
        throw PqFailure { error, -1, 0, {}, {} };
    }
    if (rows.first().first() != u"t")
        addOperator(session, setup, setup.project);
    return !exists;
}

QString sampleScript(const QString& name)
{
    QFile file(QStringLiteral(":/sample/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        DbError error;
        error.kind = DbError::Kind::Bug;
        error.message = Text::tr("The sample shop is missing from the program.");
        error.hint = Text::tr("Install HotDash again.");
        throw PqFailure { error, -1, 0, {}, {} };
    }
    return QString::fromUtf8(file.readAll());
}

/** A crash loses at most whole transactions of what is made again anyway; our own functions need no check each time. */
QString quickly()
{
    return QStringLiteral("SET synchronous_commit = off; SET check_function_bodies = off;"
                          "SET client_min_messages = warning;");
}

/** Runs a part of the sample shop. */
void runSample(PqSession& session, const QString& statements)
{
    try {
        session.script(statements);
    } catch (PqFailure& failure) {
        failure.error.message = Text::tr("The sample shop could not be loaded: %1").arg(failure.serverMessage);
        throw;
    }
}

/** Begins the transaction that loads the sample shop, on a connection of its own, and works out its history there. */
std::unique_ptr<PqSession> beginSample(const ConnectionSettings& settings)
{
    auto session = std::make_unique<PqSession>(settings);
    runSample(*session, quickly() + QStringLiteral("BEGIN;") + sampleScript(QStringLiteral("sample_history.sql")));
    return session;
}

/** The sample shop and its operator, in the transaction that beginSample() began: a crash leaves both or neither. */
void finishSample(PqSession& session, const maintenance::LocalSetup& setup)
{
    runSample(session,
              sampleScript(QStringLiteral("sample_shop.sql")) + QStringLiteral("RESET ROLE; RESET ALL;") + quickly());
    addOperator(session, setup, setup.sampleProject);
    session.script(QStringLiteral("COMMIT"));
}

/** Statistics of the tables that have rows and none yet, so that the first plans are good. */
void analyzeNew(PqSession& session)
{
    const QString tables = session.value(
        "SELECT string_agg(c.oid::regclass::text, ', ') FROM pg_class c"
        " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname IN ('public', 'app')"
        " AND c.reltuples < 0 AND pg_relation_size(c.oid) > 0");
    if (!tables.isNull())
        session.script(QStringLiteral("SET default_statistics_target = 20; ANALYZE ") + tables);
}

maintenance::LocalReport setUp(const maintenance::LocalSetup& setup, const maintenance::Progress& progress)
{
    const auto say = [&progress](const QString& text) {
        if (progress)
            progress(text);
    };
    maintenance::LocalReport report;
    QElapsedTimer timer;
    timer.start();
    const std::unique_ptr<PqSession> session = connectOrCreate(setup, &report.created);
    report.databaseMs = static_cast<int>(timer.restart());

    // A new database gets the sample shop for certain: its history is worked out while the tables are made.
    std::future<std::unique_ptr<PqSession>> sample =
        std::async(report.created ? std::launch::async : std::launch::deferred, beginSample,
                   withDatabase(setup.owner, setup.database));
    session->script(quickly());
    Migrator migrator(*session);
    migrator.makeAgain(missingTables(*session));
    report.migrations = migrator.migrate([&say](const QString& title, int done, int total) {
        say(Text::tr("Preparing the database (%1 of %2): %3").arg(done + 1).arg(total).arg(title));
    });
    report.migrationsMs = static_cast<int>(timer.restart());

    ensureRole(*session, setup.operatorLogin);
    const bool fresh = session->value("SELECT 1 FROM app.projects LIMIT 1").isNull();
    if (fresh) {
        say(Text::tr("Filling the sample shop…"));
        const std::unique_ptr<PqSession> loading = sample.get();
        finishSample(*loading, setup);
        report.sampleLoaded = true;
        analyzeNew(*loading);
    }
    report.projectMade = ensureProject(*session, setup);
    report.sampleMs = static_cast<int>(timer.elapsed());
    return report;
}

} // namespace

DbResult<QStringList> maintenance::migrate(const ConnectionSettings& owner, const Progress& progress)
{
    return guarded<QStringList>([&] {
        PqSession session(owner);
        Migrator migrator(session);
        migrator.makeAgain(missingObjects(session));
        return migrator.migrate([&progress](const QString& title, int done, int total) {
            if (progress)
                progress(Text::tr("Migration %1 of %2: %3").arg(done + 1).arg(total).arg(title));
        });
    });
}

DbResult<MigrationPlan> maintenance::plan(const ConnectionSettings& login)
{
    return guarded<MigrationPlan>([&] {
        PqSession session(login);
        return readMigrationPlan(session);
    });
}

DbResult<SchemaCheck> maintenance::check(const ConnectionSettings& settings)
{
    return guarded<SchemaCheck>([&] {
        PqSession session(settings);
        return checkSchema(session, settings.project);
    });
}

DbResult<maintenance::LocalReport> maintenance::setUpLocal(const LocalSetup& setup, const Progress& progress)
{
    return guarded<LocalReport>([&] { return setUp(setup, progress); });
}

DbResult<bool> maintenance::removeProject(const ConnectionSettings& owner, const QString& project)
{
    return guarded<bool>([&] {
        PqSession session(owner);
        return !session
                    .query("DELETE FROM app.projects p WHERE project = $1 AND NOT EXISTS "
                           "(SELECT FROM import_runs r WHERE r.project = p.project) RETURNING project",
                           { project.toUtf8() })
                    .isEmpty();
    });
}

QString maintenance::libraryVersions()
{
    const int version = PQlibVersion();
    return QStringLiteral("libpq %1.%2, libpqxx %3")
        .arg(version / 10000)
        .arg(version % 10000)
        .arg(QStringLiteral(PQXX_VERSION));
}

QString maintenance::newestMigration()
{
    const QStringList files =
        QDir(Migrator::defaultFolder()).entryList({ QStringLiteral("*.sql") }, QDir::Files, QDir::Name);
    return files.isEmpty() ? QString() : files.last().section(u'_', 0, 0);
}
