// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importlogin.h"

#include "db/dberror.h"
#include "db/signin.h"
#include "db/sql.h"

#include <QCoreApplication>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportLogin)
};

bool servesAllProjects(pqxx::transaction_base& session)
{
    return sql::boolean(session.exec("SELECT app.writes_every_project()")[0][0]);
}

ProjectInfo projectForService(pqxx::transaction_base& session, const QString& wanted)
{
    const auto rows =
        sql::exec(session,
                  "SELECT project, name, shop_domain, app.sales_currency(project), time_zone FROM app.projects "
                  "WHERE $1::text IS NULL OR project = $1 ORDER BY project",
                  wanted.isEmpty() ? QString() : wanted);
    if (rows.size() == 1) {
        ProjectInfo project { sql::text(rows[0][0]), sql::text(rows[0][1]), sql::text(rows[0][2]),
                              sql::text(rows[0][3]).trimmed(), QTimeZone(sql::text(rows[0][4]).toUtf8()) };
        if (!project.timeZone.isValid())
            project.timeZone = QTimeZone::utc();
        return project;
    }
    DbError error;
    error.kind = DbError::Kind::Denied;
    error.message = rows.empty() ? Text::tr("There is no project %1 in this database.").arg(wanted)
                                 : Text::tr("It is not clear which project the import is for.");
    error.hint = rows.empty() ? Text::tr("app.add_operator makes a project with its first operator.")
                              : Text::tr("Name it with --project.");
    throw error;
}

} // namespace

bool importlogin::needsService(ImportKind kind)
{
    return !importKindPlatform(kind).isEmpty();
}

importlogin::Login importlogin::signIn(pqxx::transaction_base& session, const QString& wanted)
{
    DbError denied;
    try {
        const SignIn in = ::signIn(session, wanted);
        return { in.project, in.who.displayName, in.projects };
    } catch (const DbError& error) {
        if (error.kind != DbError::Kind::Denied)
            throw;
        denied = error;
    }
    bool serves = false;
    try {
        serves = servesAllProjects(session);
    } catch (const pqxx::insufficient_privilege&) {
        serves = false; // not even allowed to ask
    }
    if (!serves)
        throw denied;
    const ProjectInfo project = projectForService(session, wanted);
    return { project, {}, { project } };
}

bool importlogin::actAsService(pqxx::transaction_base& tx)
{
    if (!servesAllProjects(tx))
        return false;
    if (sql::boolean(tx.exec("SELECT pg_has_role('service_role', 'MEMBER')")[0][0]))
        tx.exec("SET LOCAL ROLE service_role");
    return true;
}
