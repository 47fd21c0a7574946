// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <memory>

/**
 * A throw-away PostgreSQL cluster: unix socket only, no passwords, nothing written to disk for good, gone at the end.
 *
 * Roles: hotdash_owner (superuser), op_occ (operator "Olive Operator" of the project occ), op_other ("Otto Other" of
 * the project other), op_both ("Bo Both" of both), nobody_op (a login that is no operator). Everything that fails
 * throws std::runtime_error with the reason, which Qt Test reports.
 */
class TemporaryPostgres {
public:
    /**
     * The cluster of this test program: that of the environment variable HOTDASH_TEST_PG (the folder of its socket),
     * which ctest's fixture starts once for all programs, or one of its own.
     */
    static TemporaryPostgres& shared();

    /** Makes a cluster in @p folder, with the template, that outlives this program until stopKept(): for ctest's
     * fixture. */
    static void startKept(const QString& folder);
    static void stopKept(const QString& folder);

    /** A cluster of one's own, for tests that stop the server. @p configuration: lines for postgresql.conf. */
    explicit TemporaryPostgres(const QStringList& configuration = {});
    ~TemporaryPostgres();
    Q_DISABLE_COPY_MOVE(TemporaryPostgres)

    /** Lines for a cluster that standbys are to follow. */
    static QStringList replicating()
    {
        return { QStringLiteral("wal_level=replica"), QStringLiteral("max_wal_senders=4") };
    }
    /** A hot standby that follows @p primary, which was made with replicating(). */
    static std::unique_ptr<TemporaryPostgres> standbyOf(const TemporaryPostgres& primary);

    void start(); ///< where it does not run
    /** Stops the server at once, as a crash would. Returns when it is gone. */
    void stop();

    /** Lets @p process, before it is started, run as the server does (not as root), and end with this program. */
    static void asServerUser(QProcess& process);

    [[nodiscard]] QString folder() const { return m_folder; } ///< of socket and data
    [[nodiscard]] QString conninfo(const QString& database, const QString& login) const;
    /** Runs SQL as the owner; returns the last statement's first field as text, null for NULL or no row. */
    QString execute(const QString& database, const QString& statements, const QString& login = owner()) const;
    /** Makes the template database with all migrations, unless it is there; safe among several programs. */
    QString templateDatabase(bool withSample);

    static QString owner() { return QStringLiteral("hotdash_owner"); }

private:
    struct Kept {
        QString folder;
    };
    explicit TemporaryPostgres(const Kept& kept);
    void initialize(const QStringList& configuration);
    void copyFrom(const TemporaryPostgres& primary);
    void makeFolder() const;
    void makeRoles() const;

    QString m_folder;
    std::unique_ptr<QProcess> m_server; ///< null for somebody else's cluster
};

/** A database of a test's own, copied from the migrated template and dropped at the end. */
class TestDatabase {
public:
    enum class Content {
        Empty, ///< no tables at all
        Schema, ///< all migrations, the operators, no shop's data
        Sample, ///< and the sample shop in the project occ
    };
    explicit TestDatabase(Content content = Content::Schema, TemporaryPostgres& cluster = TemporaryPostgres::shared());
    ~TestDatabase();
    Q_DISABLE_COPY_MOVE(TestDatabase)

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString conninfo(const QString& login = QStringLiteral("op_occ")) const;
    [[nodiscard]] ConnectionSettings settings(const QString& login = QStringLiteral("op_occ")) const;
    /** Runs SQL as the owner (who bypasses row-level security) or as @p login; the last statement's first field. */
    QString execute(const QString& statements, const QString& login = TemporaryPostgres::owner()) const;
    /** Ends the sessions whose application_name is @p application; how many there were. */
    int killSessions(const QString& application = QStringLiteral("hotdash")) const;

private:
    TemporaryPostgres& m_cluster;
    QString m_name;
};
