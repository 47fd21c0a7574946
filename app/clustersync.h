// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serverfolder.h"

#include <QObject>
#include <QThread>
#include <memory>

/**
 * Brings a new cluster's files to the disk for good while the server is already at work in it: initdb writes a
 * thousand files, and waiting for a slow disk before the server starts would double the time of a first start.
 *
 * Until that is done a mark lies beside the cluster. A cluster with the mark and without a server may be torn by a
 * power cut and holds nothing of the operator's yet: it is made anew. Lives on the thread that made it.
 */
class ClusterSync : public QObject {
    Q_OBJECT
public:
    explicit ClusterSync(const ServerFolder& folder, QObject* parent = nullptr);
    ~ClusterSync() override; ///< waits for the disk

    /** Whether the cluster in @p folder is not on the disk for good yet. */
    static bool isDue(const ServerFolder& folder);
    /** Lays the mark, durably. To be called before the cluster is in its place; returns why not, empty when done. */
    static QString mark(const ServerFolder& folder);

    void start();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void done();
    void failed(const QString& why);

private:
    const ServerFolder m_folder;
    std::unique_ptr<QThread> m_thread;
    bool m_running = false;
};
