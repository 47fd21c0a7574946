// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migrator.h"

#include "db/pqsession.h"
#include "db/sqlscript.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

namespace {

/** Any constant will do; it only must be the same in every hotdash: the bytes of "HotDash". */
constexpr auto lockStatement = "SELECT pg_advisory_xact_lock(20389190265566056)";

QString readText(const QString& file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        DbError error;
        error.kind = DbError::Kind::Bug;
        error.message = Migrator::tr("The migration %1 cannot be read: %2").arg(file, source.errorString());
        error.hint = Migrator::tr("Install HotDash again.");
        throw PqFailure { error, -1, 0, {}, {} };
    }
    return QString::fromUtf8(source.readAll());
}

QList<Migration> readFolder(const QString& folder)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{14})_(\\w+)\\.sql$"));
    QList<Migration> migrations;
    const QStringList files = QDir(folder).entryList({ QStringLiteral("*.sql") }, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        const QRegularExpressionMatch match = pattern.match(file);
        if (!match.hasMatch())
            continue;
        Migration migration;
        migration.version = match.captured(1);
        migration.name = match.captured(2);
        migration.file = folder + u'/' + file;
        for (const SqlStatement& statement : splitSql(readText(migration.file)))
            migration.statements.append(statement.text);
        migrations.append(migration);
    }
    return migrations;
}

/** Whether @p recorded ends with @p ours: ours ran last, whatever somebody else ran before. */
bool endsWith(const QStringList& recorded, const QStringList& ours)
{
    return recorded.size() >= ours.size() && recorded.last(ours.size()) == ours;
}

/** The name by which migrations speak of an object: the table's of a column, policy or trigger of it. */
QString nameIn(const QString& object)
{
    const QString rest = object.section(u' ', 1, 1).section(u'(', 0, 0);
    return object.startsWith(u"column ") ? rest.section(u'.', 1, 1) : rest.section(u'.', -1);
}

bool mentions(const Migration& migration, const QRegularExpression& word)
{
    return std::any_of(migration.statements.begin(), migration.statements.end(),
                       [&word](const QString& statement) { return statement.contains(word); });
}

} // namespace

Migrator::Migrator(PqSession& session, const QString& folder) : m_session(session), m_migrations(readFolder(folder))
{
    readRecords();
}

QString Migrator::defaultFolder()
{
    return QStringLiteral(":/migrations");
}

void Migrator::readRecords()
{
    m_recordedVersions.clear();
    for (Migration& migration : m_migrations)
        migration.state = Migration::State::Pending;
    if (m_session.value("SELECT to_regclass('supabase_migrations.schema_migrations')").isNull())
        return;
    // Older tables of Supabase's tooling have no column "statements".
    const QString hasStatements = m_session.value(
        "SELECT count(*) FROM pg_attribute WHERE attrelid = 'supabase_migrations.schema_migrations'::regclass"
        " AND attname = 'statements' AND NOT attisdropped");
    const auto rows =
        m_session.query(hasStatements == u"1" ? "SELECT version, statements FROM supabase_migrations.schema_migrations"
                                              : "SELECT version, NULL FROM supabase_migrations.schema_migrations");
    for (const PqSession::Row& row : rows) {
        m_recordedVersions.append(row.at(0));
        const auto found = std::find_if(m_migrations.begin(), m_migrations.end(),
                                        [&row](const Migration& migration) { return migration.version == row.at(0); });
        if (found == m_migrations.end())
            continue;
        found->state = endsWith(parseArrayLiteral(row.at(1)), found->statements) ? Migration::State::Applied
                                                                                 : Migration::State::Different;
    }
}

void Migrator::makeAgain(const QStringList& objects)
{
    QSet<QString> names;
    for (const QString& object : objects)
        names.insert(nameIn(object));
    for (const QString& name : std::as_const(names)) {
        const QRegularExpression word(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(name)),
                                      QRegularExpression::CaseInsensitiveOption); // a view's name is its table's
        const auto maker = std::find_if(m_migrations.begin(), m_migrations.end(),
                                        [&word](const Migration& migration) { return mentions(migration, word); });
        if (maker != m_migrations.end() && maker->state == Migration::State::Applied)
            maker->state = Migration::State::Lost;
    }
}

QStringList Migrator::plan() const
{
    QStringList titles;
    for (const Migration& migration : m_migrations) {
        if (!titles.isEmpty() || migration.state != Migration::State::Applied)
            titles.append(migration.title());
    }
    return titles;
}

QStringList Migrator::newerVersions() const
{
    QStringList newer;
    for (const QString& version : m_recordedVersions) {
        if (m_migrations.isEmpty() || version > m_migrations.last().version)
            newer.append(version);
    }
    newer.sort();
    return newer;
}

QStringList Migrator::migrate(const Progress& progress)
{
    const QStringList titles = plan();
    if (titles.isEmpty())
        return {};
    m_session.script(QStringLiteral("SET client_min_messages = warning; SET lock_timeout = '20s';"
                                    "SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0;"));
    m_session.script(
        QStringLiteral("BEGIN; %1;"
                       "CREATE SCHEMA IF NOT EXISTS supabase_migrations;"
                       "CREATE TABLE IF NOT EXISTS supabase_migrations.schema_migrations"
                       " (version text PRIMARY KEY, statements text[], name text);"
                       "ALTER TABLE supabase_migrations.schema_migrations ADD COLUMN IF NOT EXISTS statements text[];"
                       "ALTER TABLE supabase_migrations.schema_migrations ADD COLUMN IF NOT EXISTS name text;"
                       "COMMIT;")
            .arg(QLatin1String(lockStatement)));
    QStringList applied;
    int done = 0;
    for (const Migration& migration : std::as_const(m_migrations)) {
        if (!titles.contains(migration.title()))
            continue;
        if (progress)
            progress(migration.title(), done++, static_cast<int>(titles.size()));
        if (apply(migration))
            applied.append(migration.title());
    }
    readRecords();
    return applied;
}

bool Migrator::apply(const Migration& migration)
{
    const QString text = readText(migration.file);
    m_session.script(QStringLiteral("BEGIN; ") + QLatin1String(lockStatement));
    try {
        const QString recorded =
            m_session.value("SELECT statements FROM supabase_migrations.schema_migrations WHERE version = $1",
                            { migration.version.toUtf8() });
        if (migration.state == Migration::State::Pending && !recorded.isNull()
            && endsWith(parseArrayLiteral(recorded), migration.statements)) {
            m_session.script(QStringLiteral("COMMIT")); // another migrator was quicker
            return false;
        }
        m_session.script(text);
        m_session.query("INSERT INTO supabase_migrations.schema_migrations AS m (version, statements, name)"
                        " VALUES ($1, $2::text[], $3) ON CONFLICT (version) DO UPDATE SET name = EXCLUDED.name,"
                        " statements = CASE WHEN m.statements[cardinality(m.statements) - cardinality($2::text[]) + 1:]"
                        " = $2::text[] THEN m.statements ELSE coalesce(m.statements, '{}') || $2::text[] END",
                        { migration.version.toUtf8(), arrayLiteral(migration.statements), migration.name.toUtf8() });
        m_session.script(QStringLiteral("RESET ROLE; COMMIT"));
    } catch (const PqFailure& failure) {
        try {
            m_session.script(QStringLiteral("ROLLBACK"));
        } catch (const PqFailure&) {
            // The connection is gone; the server rolled back.
        }
        explain(migration, text, failure);
    }
    return true;
}

void Migrator::explain(const Migration& migration, const QString& text, const PqFailure& failure)
{
    PqFailure explained = failure;
    const QList<SqlStatement> statements = splitSql(text);
    qsizetype offset = -1;
    if (failure.character > 0)
        offset = offsetOfCharacter(text, failure.character);
    else if (failure.statement >= 0 && failure.statement < statements.size())
        offset = statements.at(failure.statement).offset;
    const QString file = migration.title() + QStringLiteral(".sql");
    if (offset >= 0) {
        const TextPosition position = textPositionAt(text, offset);
        explained.error.message = tr("The migration %1 failed at line %2, column %3: %4")
                                      .arg(file)
                                      .arg(position.line)
                                      .arg(position.column)
                                      .arg(failure.serverMessage);
    } else {
        explained.error.message = tr("The migration %1 failed: %2").arg(file, failure.serverMessage);
    }
    const QString kept = tr("Nothing of this migration was kept; those before it stay applied.");
    // What a migration names exists and fits, unless a table of somebody else's is where ours should be.
    const QString& state = failure.error.sqlState;
    const bool inTheWay = state.startsWith(u"42") && state != u"42501" && migration.file.startsWith(defaultFolder());
    const QString help = inTheWay ? tr("Something that another program made is in the way: hotdash --check names what "
                                       "differs. Rename it, a table with its indexes, or change the column's type; "
                                       "then migrate again.")
                                  : failure.error.hint;
    explained.error.hint = help.isEmpty() ? kept : help + u' ' + kept;
    throw explained;
}
