// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migrationplan.h"

#include "db/migrator.h"
#include "db/pqsession.h"
#include "db/schemacheck.h"

#include <QRegularExpression>

namespace {

/** The tables that @p statement makes where they are missing; what stands in the staging schema ends in public. */
QStringList tablesOf(const QString& statement)
{
    static const QRegularExpression pattern(
        QStringLiteral("CREATE TABLE (?:IF NOT EXISTS )?(hotdash_staging|public|app)\\.(\"?\\w+\"?)"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList tables;
    for (auto found = pattern.globalMatch(statement); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString schema = match.captured(1) == u"app" ? QStringLiteral("app.") : QStringLiteral("public.");
        tables.append(schema + match.captured(2));
    }
    return tables;
}

/** Tables of migrations that never ran here, and that are there all the same. */
QStringList adopted(PqSession& session, const QList<Migration>& migrations)
{
    QStringList candidates;
    for (const Migration& migration : migrations) {
        if (migration.state != Migration::State::Pending)
            continue;
        for (const QString& statement : migration.statements)
            candidates += tablesOf(statement);
    }
    if (candidates.isEmpty())
        return {};
    QStringList there;
    const auto rows = session.query("SELECT DISTINCT t FROM unnest($1::text[]) AS made(t)"
                                    " WHERE to_regclass(t) IS NOT NULL ORDER BY t",
                                    { arrayLiteral(candidates) });
    for (const PqSession::Row& row : rows)
        there.append(row.first());
    return there;
}

} // namespace

MigrationPlan readMigrationPlan(PqSession& session)
{
    MigrationPlan plan;
    const PqSession::Row about =
        session
            .query("SELECT d.datname, session_user, pg_get_userbyid(d.datdba), pg_has_role(session_user, d.datdba,"
                   " 'MEMBER') OR r.rolsuper FROM pg_database d, pg_roles r"
                   " WHERE d.datname = current_database() AND r.rolname = session_user")
            .first();
    plan.database = about.at(0);
    plan.login = about.at(1);
    plan.owner = about.at(2);
    plan.mayMigrate = about.at(3) == u"t";
    try {
        Migrator migrator(session);
        migrator.makeAgain(missingObjects(session));
        plan.migrations = migrator.plan();
        plan.newer = migrator.newerVersions();
        plan.adopted = adopted(session, migrator.migrations());
    } catch (const PqFailure& failure) {
        if (plan.mayMigrate || failure.error.kind != DbError::Kind::Denied)
            throw; // else somebody else has to look: this login may not read what has run
    }
    return plan;
}
