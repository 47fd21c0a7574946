// SPDX-License-Identifier: GPL-3.0-or-later
// How the LocalServer is left and stopped; how it starts is in localserver.cpp.
#include "clustermaker.h"
#include "localserver.h"
#include "serverprocess.h"
#include "setupworker.h"

void LocalServer::stop()
{
    if (m_state == State::Stopping)
        return;
    const bool starting = m_state == State::Starting;
    m_state = State::Stopping;
    m_timer.stop();
    delete m_finder;
    m_finder = nullptr;
    delete m_maker;
    m_maker = nullptr;
    if (!m_usersLock)
        QTimer::singleShot(0, this, &LocalServer::finishStop);
    else if (starting && m_worker)
        Q_EMIT progress(tr("Finishing the database's preparation…")); // leave() follows
    else
        waitForLock(&LocalServer::leave, &LocalServer::finishStop);
}

/** We hold the start lock: nobody starts or stops meanwhile. */
void LocalServer::leave()
{
    m_usersLock->release();
    const auto pidFile = serverprocess::readPidFile(m_folder.cluster);
    const bool last = m_usersLock->tryExclusive() == InstanceLock::Result::Locked;
    if (!last || !pidFile || !serverprocess::isServerOf(pidFile->pid, m_folder.cluster)
        || !serverprocess::askToStop(pidFile->pid)) {
        finishStop();
        return;
    }
    m_stoppingPid = pidFile->pid;
    m_waiting.start();
    every(5, &LocalServer::pollStop);
}

void LocalServer::pollStop()
{
    if (!serverprocess::isServerOf(m_stoppingPid, m_folder.cluster) || m_waiting.elapsed() > stopPatience) {
        m_timer.stop();
        finishStop();
    }
}

void LocalServer::finishStop()
{
    m_usersLock.reset();
    m_startLock.reset();
    m_state = State::Stopped;
    Q_EMIT stopped();
}
