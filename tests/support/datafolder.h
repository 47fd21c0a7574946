// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

class LocalServer;

/**
 * A folder for the private server, which the server's user can reach, named by HOTDASH_DATA_DIR while it lives. What
 * still runs in it at the end is stopped.
 */
class DataFolder {
    Q_DISABLE_COPY_MOVE(DataFolder)
public:
    /**
     * @p below: a path below the temporary folder. With @p shop, it begins with a copy of that folder's stopped
     * cluster, so that a test need not make one again.
     */
    explicit DataFolder(const QString& below = {}, const DataFolder* shop = nullptr);
    ~DataFolder();

    /** Names it by HOTDASH_DATA_DIR again, where another was meanwhile. */
    void use() const;
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString cluster() const { return m_path + QStringLiteral("/local/cluster"); }
    [[nodiscard]] QString unsynced() const { return m_path + QStringLiteral("/local/cluster.unsynced"); }
    [[nodiscard]] QString sockets() const { return m_path + QStringLiteral("/local/run"); }
    /** The process of the server of this folder; 0 where none runs. */
    [[nodiscard]] qint64 serverPid() const;

private:
    QTemporaryDir m_folder;
    QString m_path;
};

/** Starts @p server and waits for it; on failure its message is a warning of the test. */
bool startAndWait(LocalServer& server);
/** Leaves @p server and waits for it. */
bool stopAndWait(LocalServer& server);
