// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QProcess;

/** One installed PostgreSQL server. */
struct PostgresBinaries {
    QString folder; ///< holds postgres and initdb
    int major = 0; ///< 15
};

/**
 * Finds the PostgreSQL servers of this machine and asks each for its version. HOTDASH_PG_BIN, if set, is the only place
 * looked at; else /usr/lib/postgresql/<major>/bin (Debian), /usr/pgsql-<major>/bin (Fedora, Red Hat),
 * /usr/lib/postgresql<major>/bin (SUSE), what pg_config says, and PATH. GUI thread; waits for nothing.
 */
class PostgresFinder : public QObject {
    Q_OBJECT
public:
    explicit PostgresFinder(QObject* parent = nullptr);
    ~PostgresFinder() override;

    void start(); ///< found() follows
    /** Newest first. */
    [[nodiscard]] const QList<PostgresBinaries>& binaries() const { return m_binaries; }

Q_SIGNALS:
    void found();

private:
    void ask(const QString& program, const QStringList& arguments, std::function<void(const QString&)> answer);
    void addFolder(const QString& folder);
    void finishOne();

    QStringList m_folders;
    QList<PostgresBinaries> m_binaries;
    int m_open = 0; ///< questions without an answer yet
};
