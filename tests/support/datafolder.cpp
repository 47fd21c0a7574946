// SPDX-License-Identifier: GPL-3.0-or-later
#include "datafolder.h"

#include "localserver.h"
#include "serverprocess.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <csignal>
#include <sys/stat.h>

namespace {
constexpr int patience = 180'000; // ms
}

DataFolder::DataFolder(const QString& below, const DataFolder* shop) : m_path(m_folder.path() + below)
{
    ::chmod(QFile::encodeName(m_folder.path()).constData(), 0755);
    use();
    if (!shop)
        return;
    QDir().mkpath(m_path);
    QProcess::execute(QStringLiteral("cp"),
                      { QStringLiteral("-a"), shop->path() + QStringLiteral("/local"), m_path + u'/' });
}

DataFolder::~DataFolder()
{
    if (const qint64 pid = serverPid())
        ::kill(static_cast<pid_t>(pid), SIGQUIT);
    qunsetenv("HOTDASH_DATA_DIR");
}

void DataFolder::use() const
{
    qputenv("HOTDASH_DATA_DIR", QFile::encodeName(m_path));
}

qint64 DataFolder::serverPid() const
{
    const auto pidFile = serverprocess::readPidFile(cluster());
    return pidFile && serverprocess::isServerOf(pidFile->pid, cluster()) ? pidFile->pid : 0;
}

bool startAndWait(LocalServer& server)
{
    QSignalSpy ready(&server, &LocalServer::ready);
    QSignalSpy failed(&server, &LocalServer::failed);
    server.start();
    if (!QTest::qWaitFor([&] { return !ready.isEmpty() || !failed.isEmpty(); }, patience))
        return false;
    for (const auto& failure : failed)
        qWarning("%s / %s", qPrintable(failure.at(0).toString()), qPrintable(failure.at(1).toString()));
    return !ready.isEmpty();
}

bool stopAndWait(LocalServer& server)
{
    QSignalSpy stopped(&server, &LocalServer::stopped);
    server.stop();
    return !stopped.isEmpty() || stopped.wait(patience);
}
