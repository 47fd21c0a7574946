// SPDX-License-Identifier: GPL-3.0-or-later
#include "clustersync.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace {

/** Opens @p path, has @p flush bring it to the disk, and says why that failed; empty when done. */
template <class Flush>
QString flushed(const QString& path, int flags, Flush flush)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600);
    if (file < 0)
        return path + QStringLiteral(": ") + qt_error_string(errno);
    const int result = flush(file);
    const int error = errno;
    ::close(file);
    return result == 0 ? QString() : path + QStringLiteral(": ") + qt_error_string(error);
}

QString flushFolder(const QString& folder)
{
    return flushed(folder, O_RDONLY | O_DIRECTORY, ::fsync);
}

/** All that waits to be written to the cluster's file system: one wait instead of one a file. Blocks. */
QString flushCluster(const ServerFolder& folder)
{
    QString problem = flushed(folder.cluster, O_RDONLY | O_DIRECTORY, ::syncfs);
    if (!problem.isEmpty())
        return problem;
    if (!QFile::remove(folder.unsynced))
        return folder.unsynced + QStringLiteral(": ") + qt_error_string(errno);
    return flushFolder(folder.root);
}

} // namespace

ClusterSync::ClusterSync(const ServerFolder& folder, QObject* parent) : QObject(parent), m_folder(folder)
{
}

ClusterSync::~ClusterSync()
{
    if (m_thread)
        m_thread->wait();
}

bool ClusterSync::isDue(const ServerFolder& folder)
{
    return QFile::exists(folder.unsynced);
}

QString ClusterSync::mark(const ServerFolder& folder)
{
    const QString problem = flushed(folder.unsynced, O_WRONLY | O_CREAT, ::fsync);
    return problem.isEmpty() ? flushFolder(folder.root) : problem;
}

void ClusterSync::start()
{
    m_running = true;
    m_thread.reset(QThread::create([this] {
        const QString problem = flushCluster(m_folder);
        QMetaObject::invokeMethod(
            this,
            [this, problem] {
                m_running = false;
                if (problem.isEmpty())
                    Q_EMIT done();
                else
                    Q_EMIT failed(problem);
            },
            Qt::QueuedConnection);
    }));
    m_thread->setObjectName(QStringLiteral("local-sync"));
    m_thread->start();
}
