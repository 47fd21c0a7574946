// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dberror.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>
#include <functional>

class PqSession;

/** One file of the schema, and whether this database has it. */
struct Migration {
    enum class State {
        Applied, ///< recorded with these very statements
        Pending, ///< not recorded
        Different, ///< recorded, but other statements ran under this version: another party's, or an older text
        Lost, ///< recorded with these very statements, but something that it makes is no longer there
    };
    QString version; ///< "20251020190500"
    QString name; ///< "inventory_tables"
    QString file; ///< path in the resources or on disk
    QStringList statements; ///< as supabase_migrations.schema_migrations keeps them
    State state = State::Pending;

    [[nodiscard]] QString title() const { return version + u'_' + name; }
};

/**
 * Brings a database's schema up to date: each SQL file of a folder in the order of its version, in one transaction of
 * its own together with its row in supabase_migrations.schema_migrations, the table that Supabase's tooling keeps.
 *
 * Every file may run again harmlessly (see the migrations' rules), so everything from the first file that is pending,
 * different or lost is run: a later file may replace what an earlier one makes. A row that somebody else recorded keeps
 * its statements, ours are appended. Two migrators at once wait for each other, by an advisory lock in each
 * transaction, which also holds behind a transaction pooler. Blocking; throws PqFailure; see maintenance.h for the
 * outside.
 */
class Migrator {
    Q_DECLARE_TR_FUNCTIONS(Migrator)
public:
    /** Told before each file: its title, how many are done, how many there are to do. */
    using Progress = std::function<void(const QString& title, int done, int total)>;

    explicit Migrator(PqSession& session, const QString& folder = defaultFolder());
    static QString defaultFolder(); ///< the migrations in the program's resources

    /** All files of the folder, oldest first, with their state in this database. */
    [[nodiscard]] const QList<Migration>& migrations() const { return m_migrations; }
    /**
     * Has what made @p objects run again: lines of SchemaCheck::missing, e.g. tables that were dropped after their
     * migration. The first migration that mentions one is its maker, or comes before it.
     */
    void makeAgain(const QStringList& objects);
    /** Titles of what migrate() would run, oldest first. */
    [[nodiscard]] QStringList plan() const;
    /** Versions that the database records and the folder lacks, and that are newer than all of the folder's. */
    [[nodiscard]] QStringList newerVersions() const;

    /** Runs the plan; returns the titles of the files that ran. What ran before a failure stays applied. */
    QStringList migrate(const Progress& progress = {});

private:
    void readRecords();
    bool apply(const Migration& migration);
    [[noreturn]] static void explain(const Migration& migration, const QString& text, const struct PqFailure& failure);

    PqSession& m_session;
    QList<Migration> m_migrations;
    QStringList m_recordedVersions;
};
