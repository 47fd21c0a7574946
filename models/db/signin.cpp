// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/signin.h"

#include "db/dberror.h"
#include "db/sql.h"

#include <QCoreApplication>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SignIn)
};

DbError noSchema()
{
    DbError error;
    error.kind = DbError::Kind::NotConfigured;
    error.message = Text::tr("This database is not set up for HotDash: its tables are missing.");
    error.hint = Text::tr("The owner of the database should run: hotdash --migrate");
    return error;
}

DbError noOperator(const QString& login)
{
    QString quoted = login;
    quoted.replace(QLatin1Char('\''), QLatin1String("''"));
    DbError error;
    error.kind = DbError::Kind::Denied;
    error.message = Text::tr("The login %1 is not an operator of any project in this database.").arg(login);
    error.hint =
        Text::tr("The owner of the database should run: SELECT app.add_operator('%1', 'Your Name', 'project');")
            .arg(quoted);
    return error;
}

DbError noMember(const QString& wanted, const QList<ProjectInfo>& projects)
{
    QStringList names;
    for (const ProjectInfo& project : projects)
        names.append(project.id);
    DbError error;
    error.kind = DbError::Kind::Denied;
    error.message = Text::tr("You are not an operator of the project %1.").arg(wanted);
    error.hint = Text::tr("Choose one of yours: %1.").arg(names.join(QLatin1String(", ")));
    return error;
}

QList<ProjectInfo> readProjects(pqxx::transaction_base& session)
{
    QList<ProjectInfo> projects;
    const auto rows =
        sql::exec(session, "SELECT project, name, shop_domain, currency, time_zone FROM app.my_projects()");
    for (const auto& row : rows) {
        ProjectInfo project;
        project.id = sql::text(row[0]);
        project.name = row[1].is_null() ? project.id : sql::text(row[1]);
        project.shopDomain = sql::text(row[2]);
        project.currency = sql::text(row[3]).trimmed();
        project.timeZone = QTimeZone(sql::text(row[4]).toUtf8());
        if (!project.timeZone.isValid())
            project.timeZone = QTimeZone::utc();
        projects.append(project);
    }
    return projects;
}

} // namespace

SignIn signIn(pqxx::transaction_base& session, const QString& wanted)
{
    // A pooler follows changes of these two; whatever else a transaction needs it sets for itself.
    session.exec("SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'");
    const auto about =
        sql::exec(session,
                  "SELECT session_user, current_setting('server_version'), EXISTS ("
                  "SELECT FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace"
                  " WHERE n.nspname = 'app' AND p.proname = 'my_projects')");
    SignIn result;
    result.who.login = sql::text(about[0][0]);
    result.serverVersion = sql::text(about[0][1]);
    if (!sql::boolean(about[0][2]))
        throw noSchema();
    try {
        const auto who = sql::exec(session, "SELECT app.current_operator(), app.schema_version()");
        result.who.displayName = sql::text(who[0][0]);
        result.schemaVersion = sql::text(who[0][1]);
        result.projects = readProjects(session);
    } catch (const pqxx::insufficient_privilege&) {
        throw noOperator(result.who.login); // not even allowed to ask
    }
    if (result.projects.isEmpty())
        throw noOperator(result.who.login);
    for (const ProjectInfo& project : std::as_const(result.projects)) {
        if (wanted.isEmpty() || project.id == wanted) {
            result.project = project;
            return result;
        }
    }
    throw noMember(wanted, result.projects);
}
