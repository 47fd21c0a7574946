// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serverfolder.h"

#include <QProcess>
#include <optional>

/**
 * What the operating system knows of the private server, and how programs are started as its user. Nothing here waits.
 */
namespace serverprocess {

/** postmaster.pid, as the server keeps it. */
struct PidFile {
    qint64 pid = 0;
    bool ready = false; ///< the server takes connections
};

/** Nothing where there is no such file, or half of one. */
std::optional<PidFile> readPidFile(const QString& cluster);

/** Whether process @p pid lives and is the server of @p cluster: process ids are used again after a power cut. */
bool isServerOf(qint64 pid, const QString& cluster);

/** Whether somebody answers on the server's socket. */
bool answers(const QString& socketFolder);

/** Asks the server to end its sessions and stop ("fast" shutdown). False where it is gone already. */
bool askToStop(qint64 pid);

/** The socket's file name; its port is always 5432, the folder makes it private. */
QString socketFile(const QString& socketFolder);

/**
 * Sets up @p process to run as @p user, in "/", with an environment that no PG* variable of ours disturbs.
 * With @p log it becomes a process of its own that outlives us, writing to that file: what QProcess then sees end at
 * once is only the go-between. @p lifeline, if not negative, is a descriptor that the process keeps open while it
 * lives.
 */
void runAs(QProcess& process, const ServerUser& user, const QString& log = {}, int lifeline = -1);

} // namespace serverprocess
