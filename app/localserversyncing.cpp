// SPDX-License-Identifier: GPL-3.0-or-later
// How the LocalServer brings a new cluster to the disk; how it starts is in localserver.cpp.
#include "clustersync.h"
#include "localserver.h"

/** The disk takes the new cluster's files while the server fills it; nobody else uses it before both are done. */
void LocalServer::syncCluster()
{
    m_sync = new ClusterSync(m_folder, this);
    const auto end = [this] {
        m_sync->deleteLater();
        m_sync = nullptr;
    };
    connect(m_sync, &ClusterSync::done, this, [this, end] {
        end();
        if (m_setUpDone && m_state == State::Starting) {
            noteTime(QStringLiteral("disk"));
            becomeReady();
        }
    });
    connect(m_sync, &ClusterSync::failed, this, [this, end](const QString& why) {
        end();
        syncFailed(why);
    });
    m_sync->start();
}

void LocalServer::syncFailed(const QString& why)
{
    if (m_state == State::Starting)
        fail(tr("The local database could not be written to the disk: %1").arg(why),
             tr("Check the disk. HotDash makes the database anew when it is started again."));
}
