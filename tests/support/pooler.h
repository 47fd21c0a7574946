// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "temporarypostgres.h"

#include <QProcess>

/**
 * Debian's pgbouncer between clients and a test's cluster, as Supabase and others put a pooler there; gone at the end.
 * One server session for each login and database, so that whoever left something in it would be found out.
 */
class Pooler {
public:
    enum class Mode { Transaction, Session };

    /** Whether pgbouncer is installed. */
    static bool isInstalled();
    /** Throws std::runtime_error with its log where it does not start. */
    explicit Pooler(Mode mode, const TemporaryPostgres& cluster = TemporaryPostgres::shared());
    ~Pooler();
    Q_DISABLE_COPY_MOVE(Pooler)

    [[nodiscard]] QString conninfo(const QString& database, const QString& login) const;
    [[nodiscard]] ConnectionSettings settings(const TestDatabase& database, const QString& login) const;

private:
    void configure(Mode mode, const TemporaryPostgres& cluster) const;

    QString m_folder;
    QProcess m_process;
};
