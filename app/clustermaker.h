// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serverfolder.h"

#include <QObject>
#include <QProcess>

/**
 * Makes the private PostgreSQL cluster: initdb in a folder beside its place, configuration, everything once on the
 * disk, then the rename. A break at any point leaves either no cluster or a whole one. GUI thread; waits for nothing.
 */
class ClusterMaker : public QObject {
    Q_OBJECT
public:
    ClusterMaker(const ServerUser& user, const ServerFolder& folder, QObject* parent = nullptr);
    ~ClusterMaker() override; ///< ends what runs; the next start clears up

    /** @p binaries is the folder of initdb. made() or failed() follows. */
    void start(const QString& binaries);

    /**
     * Lets our own login, and nobody else, in as the owner and the operator of the local shop. Written before each
     * start, since a login can be renamed. Returns why not, empty when done.
     */
    static QString writeAccessRules(const ServerUser& user, const ServerFolder& folder);

    static QString ownerRole(); ///< superuser of the private cluster
    static QString operatorRole();

Q_SIGNALS:
    void made();
    void failed(const QString& output); ///< what the program that failed said

private:
    /** Runs @p program as the server's user; @p next follows success. */
    void run(const QString& program, const QStringList& arguments, void (ClusterMaker::*next)());
    void initialise();
    void configure();
    void moveIntoPlace();

    const ServerUser m_user;
    const ServerFolder m_folder;
    QString m_binaries;
    QProcess* m_process = nullptr;
};
