// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/schemacheck.h"

#include "db/migrator.h"
#include "db/pqsession.h"

#include <QCoreApplication>
#include <QFile>
#include <QMap>
#include <QSet>
#include <algorithm>

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(SchemaCheck)
};

constexpr auto tablesStatement = R"(
    SELECT 'table ' || n.nspname || '.' || c.relname || E'\t' || CASE WHEN c.relrowsecurity THEN 'rls' ELSE '' END
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'app')
    UNION ALL
    SELECT 'view ' || n.nspname || '.' || c.relname || E'\t'
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('v', 'm') AND n.nspname IN ('public', 'app'))";

constexpr auto otherObjectsStatement = R"(
    SELECT 'column ' || n.nspname || '.' || c.relname || '.' || a.attname || E'\t'
           || format_type(a.atttypid, a.atttypmod)
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'app') AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT 'policy ' || n.nspname || '.' || c.relname || ' ' || p.polname || E'\t'
      FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('public', 'app')
    UNION ALL
    SELECT 'trigger ' || n.nspname || '.' || c.relname || ' ' || t.tgname || E'\t'
      FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE NOT t.tgisinternal AND n.nspname IN ('public', 'app')
    UNION ALL
    SELECT 'function ' || n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'
           || E'\t'
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'app')";

/** The table that a line of the catalogue belongs to: "public.products" of a column, policy or trigger of it. */
QString tableOf(const QString& object)
{
    const QString kind = object.section(u' ', 0, 0);
    const QString rest = object.section(u' ', 1);
    if (kind == u"column")
        return rest.section(u'.', 0, 1);
    return kind == u"policy" || kind == u"trigger" ? rest.section(u' ', 0, 0) : QString();
}

QMap<QString, QString> byObject(const QStringList& lines)
{
    QMap<QString, QString> objects;
    for (const QString& line : lines)
        objects.insert(line.section(u'\t', 0, 0), line.section(u'\t', 1));
    return objects;
}

/** Tables first: what hangs on them matters less. */
int rankOf(const QString& object)
{
    static const QStringList kinds { QStringLiteral("table"),    QStringLiteral("view"),   QStringLiteral("column"),
                                     QStringLiteral("function"), QStringLiteral("policy"), QStringLiteral("trigger") };
    return static_cast<int>(kinds.indexOf(object.section(u' ', 0, 0)));
}

void describeDifference(const QString& object, const QString& expected, const QString& found, SchemaCheck& check)
{
    if (object.startsWith(u"table "))
        check.different.append(Text::tr("%1: row-level security is off").arg(object));
    else
        check.different.append(Text::tr("%1 is %2, expected %3").arg(object, found, expected));
}

/** Whether the login owns the schema: the owner and superusers need not be operators. */
bool isOwner(PqSession& session)
{
    return session.value("SELECT pg_has_role(session_user, nspowner, 'MEMBER') FROM pg_namespace WHERE nspname = 'app'")
        == u"t";
}

/** The projects that the login may open; those of an owner are all. Empty for a login that may not even ask. */
QStringList projectsOf(PqSession& session, bool owner)
{
    QStringList projects;
    try {
        for (const PqSession::Row& row :
             session.query(owner ? "SELECT project FROM app.projects ORDER BY project"
                                 : "SELECT project FROM app.my_projects() ORDER BY project"))
            projects.append(row.first());
    } catch (const PqFailure& failure) {
        if (failure.error.kind != DbError::Kind::Denied && failure.error.kind != DbError::Kind::NotConfigured)
            throw;
    }
    return projects;
}

/** Why this login cannot work as an operator, or not in @p project. */
QString describeLogin(PqSession& session, const QString& project)
{
    if (session
            .value("SELECT 1 FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
                   " WHERE n.nspname = 'app' AND p.proname = 'my_projects'")
            .isNull())
        return {};
    const bool owner = isOwner(session);
    const QStringList projects = projectsOf(session, owner);
    if (!project.isEmpty() && !projects.isEmpty() && !projects.contains(project))
        return owner
            ? Text::tr("There is no project \"%1\". There is: %2.").arg(project, projects.join(QStringLiteral(", ")))
            : Text::tr("The login is no operator of the project \"%1\", but of: %2.")
                  .arg(project, projects.join(QStringLiteral(", ")));
    if (owner || !projects.isEmpty())
        return {};
    return Text::tr("The login %1 is no operator of any project. Let the database's owner run: "
                    "SELECT app.add_operator('%1', 'Your Name', 'project');")
        .arg(session.value("SELECT session_user"));
}

QStringList linesOf(PqSession& session, const char* statement)
{
    QStringList lines;
    for (const PqSession::Row& row : session.query(statement))
        lines.append(row.first());
    return lines;
}

} // namespace

QStringList readCatalogue(PqSession& session)
{
    QStringList lines = linesOf(session, tablesStatement) + linesOf(session, otherObjectsStatement);
    lines.sort();
    return lines;
}

QStringList expectedCatalogue()
{
    QFile file(QStringLiteral(":/schema_expected.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

QStringList missingTables(PqSession& session)
{
    QStringList expected = expectedCatalogue();
    expected.removeIf([](const QString& line) { return !line.startsWith(u"table ") && !line.startsWith(u"view "); });
    SchemaCheck check;
    compareCatalogues(expected, linesOf(session, tablesStatement), check);
    return check.missing;
}

QStringList missingObjects(PqSession& session)
{
    const QStringList expected = expectedCatalogue();
    const QStringList found = readCatalogue(session);
    SchemaCheck check;
    compareCatalogues(expected, found, check);
    for (const QString& line : expected) {
        const QString table = line.section(u'\t', 0, 0);
        if (line == table + u"\trls" && found.contains(table + u'\t'))
            check.missing.append(table);
    }
    return check.missing;
}

void compareCatalogues(const QStringList& expected, const QStringList& found, SchemaCheck& check)
{
    const QMap<QString, QString> needed = byObject(expected);
    const QMap<QString, QString> present = byObject(found);
    QSet<QString> missingTables;
    for (auto it = needed.begin(); it != needed.end(); ++it) {
        if (it.key().startsWith(u"table ") && !present.contains(it.key()))
            missingTables.insert(it.key().section(u' ', 1));
    }
    for (auto it = needed.begin(); it != needed.end(); ++it) {
        if (missingTables.contains(tableOf(it.key())))
            continue;
        const auto there = present.find(it.key());
        if (there == present.end())
            check.missing.append(it.key());
        else if (!it.value().split(u'|').contains(there.value()))
            describeDifference(it.key(), it.value(), there.value(), check);
    }
    std::stable_sort(check.missing.begin(), check.missing.end(),
                     [](const QString& left, const QString& right) { return rankOf(left) < rankOf(right); });
}

SchemaCheck checkSchema(PqSession& session, const QString& project)
{
    SchemaCheck check;
    try {
        const Migrator migrator(session);
        for (const Migration& migration : migrator.migrations()) {
            if (migration.state == Migration::State::Pending)
                check.pending.append(migration.title());
            else if (migration.state == Migration::State::Different)
                check.recordedDifferently.append(migration.title());
        }
        check.newer = migrator.newerVersions();
    } catch (const PqFailure& failure) {
        if (failure.error.kind != DbError::Kind::Denied)
            throw;
        check.recordsReadable = false; // an operator may not read them: the catalogue tells
    }
    compareCatalogues(expectedCatalogue(), readCatalogue(session), check);
    check.login = describeLogin(session, project);
    return check;
}
