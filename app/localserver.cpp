// SPDX-License-Identifier: GPL-3.0-or-later
#include "localserver.h"

#include "clustermaker.h"
#include "clustersync.h"
#include "db/conninfo.h"
#include "serverprocess.h"
#include "setupworker.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSocketNotifier>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr int oldestMajor = 15; ///< views with security_invoker
constexpr int lockPatience = 120'000; ///< ms: another program may be making the database on a slow disk
constexpr int startPatience = 300'000; ///< ms: recovery after a crash may take long
constexpr int relaunchPatience = 10'000; ///< ms for the rest of a killed server to vanish
constexpr int setUpRetries = 20; ///< for a server that goes or comes while we connect
constexpr qint64 longestLog = 1'000'000; ///< bytes

QString databaseName()
{
    return QStringLiteral("hotdash");
}

QString sampleProject()
{
    return QStringLiteral("occ");
}

/** The last lines of what a program said, without its time stamps. */
QString lastLines(const QString& output)
{
    const QStringList lines = output.trimmed().split(u'\n', Qt::SkipEmptyParts);
    return lines.mid(std::max<qsizetype>(0, lines.size() - 3)).join(u'\n');
}

} // namespace

LocalServer::LocalServer(QObject* parent) : QObject(parent), m_project(sampleProject())
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_timerStep)
            (this->*m_timerStep)();
    });
}

LocalServer::~LocalServer()
{
    delete m_worker;
    delete m_sync;
    delete m_lifeline;
    if (m_lifelineDescriptor >= 0)
        ::close(m_lifelineDescriptor);
}

bool LocalServer::exists()
{
    const std::optional<ServerUser> user = ServerUser::find();
    return user && QFile::exists(ServerFolder::locate(*user).cluster);
}

void LocalServer::setProject(const QString& project, Missing missing)
{
    m_project = project.isEmpty() ? sampleProject() : project;
    m_missing = missing;
}

ConnectionSettings LocalServer::settingsFor(const QString& role) const
{
    ConnectionSettings settings;
    settings.name = m_project == sampleProject() ? tr("Local sample shop") : tr("Local database");
    settings.conninfo = QStringLiteral("host=%1 port=5432 user=%2").arg(quoteConninfoValue(m_folder.sockets), role);
    return settings;
}

ConnectionSettings LocalServer::ownerSettings() const
{
    ConnectionSettings settings = settingsFor(ClusterMaker::ownerRole());
    settings.conninfo += QStringLiteral(" dbname=") + databaseName();
    return settings;
}

ConnectionSettings LocalServer::operatorSettings() const
{
    ConnectionSettings settings = settingsFor(ClusterMaker::operatorRole());
    settings.conninfo += QStringLiteral(" dbname=") + databaseName();
    settings.project = m_project;
    return settings;
}

// Start

void LocalServer::start()
{
    if (m_state == State::Starting || m_state == State::Stopping)
        return;
    m_asItIs = false;
    begin();
}

void LocalServer::startAsItIs()
{
    if (m_state == State::Starting || m_state == State::Stopping)
        return;
    m_asItIs = true;
    begin();
}

void LocalServer::begin()
{
    m_state = State::Starting;
    m_projectMade = false;
    m_setUpDone = false;
    m_timings.clear();
    m_setUpFailures = 0;
    m_phase.start();
    const std::optional<ServerUser> user = ServerUser::find();
    if (!user) {
        fail(tr("The database server cannot run: it refuses to run as root, and there is no user \"postgres\"."),
             tr("Start HotDash as an ordinary user, or install the PostgreSQL server's package, which makes that "
                "user."));
        return;
    }
    m_user = *user;
    m_folder = ServerFolder::locate(m_user);
    if (m_asItIs && (!QFile::exists(m_folder.cluster) || ClusterSync::isDue(m_folder))) {
        fail(tr("There is no local database yet."),
             tr("hotdash --local makes one in %1 and fills it with a sample shop.").arg(m_folder.root));
        return;
    }
    const QString problem = m_folder.prepare(m_user);
    if (!problem.isEmpty()) {
        fail(problem, tr("HotDash keeps its local database there."));
        return;
    }
    if (!m_usersLock) {
        m_startLock = std::make_unique<InstanceLock>(m_folder.startLock);
        m_usersLock = std::make_unique<InstanceLock>(m_folder.usersLock);
    }
    waitForLock(&LocalServer::lookForServer, nullptr);
}

void LocalServer::waitForLock(Step next, Step tooLate)
{
    m_afterLock = next;
    m_lockTooLate = tooLate;
    m_waiting.start();
    every(20, &LocalServer::tryLock);
    tryLock();
}

void LocalServer::tryLock()
{
    const InstanceLock::Result result = m_startLock->tryExclusive();
    if (result == InstanceLock::Result::Busy && m_waiting.elapsed() < (m_lockTooLate ? stopPatience : lockPatience))
        return;
    m_timer.stop();
    if (result == InstanceLock::Result::Locked)
        (this->*m_afterLock)();
    else if (m_lockTooLate)
        (this->*m_lockTooLate)();
    else if (result == InstanceLock::Result::Busy)
        fail(tr("Another HotDash is starting or stopping the local database and does not finish."),
             tr("Close it, then try again."));
    else
        fail(tr("The file %1 cannot be locked: %2.").arg(m_folder.startLock, m_startLock->errorString()),
             tr("Check the folder's permissions and that the disk is not full."));
}

void LocalServer::lookForServer()
{
    if (m_usersLock->tryShared() == InstanceLock::Result::Failed) {
        fail(tr("The file %1 cannot be locked: %2.").arg(m_folder.usersLock, m_usersLock->errorString()),
             tr("Check the folder's permissions and that the disk is not full."));
        return;
    }
    if (serverprocess::answers(m_folder.sockets)) {
        setUp();
        return;
    }
    const auto pidFile = serverprocess::readPidFile(m_folder.cluster);
    if (pidFile && serverprocess::isServerOf(pidFile->pid, m_folder.cluster)) {
        m_waiting.start();
        every(20, &LocalServer::awaitOtherServer);
        return;
    }
    clearStaleFiles();
    Q_EMIT progress(tr("Starting the local database…"));
    delete m_finder;
    m_finder = new PostgresFinder(this);
    connect(m_finder, &PostgresFinder::found, this, &LocalServer::chooseBinaries);
    m_finder->start();
}

/** A server of this cluster lives but does not answer: it is starting, recovering or just going. */
void LocalServer::awaitOtherServer()
{
    const auto pidFile = serverprocess::readPidFile(m_folder.cluster);
    const bool lives = pidFile && serverprocess::isServerOf(pidFile->pid, m_folder.cluster);
    if (lives && !serverprocess::answers(m_folder.sockets) && m_waiting.elapsed() < startPatience)
        return;
    m_timer.stop();
    if (lives && m_waiting.elapsed() >= startPatience)
        fail(tr("The local database server runs (process %1) but does not answer.").arg(pidFile->pid),
             tr("See %1; end that process, then try again.").arg(m_folder.log));
    else
        lookForServer();
}

/** Nobody answers and no server of ours lives: what it left must not keep the next one from starting. */
void LocalServer::clearStaleFiles()
{
    const QString socket = serverprocess::socketFile(m_folder.sockets);
    QFile::remove(socket);
    QFile::remove(socket + QStringLiteral(".lock"));
    // postgres refuses to start while the process id in postmaster.pid lives, even if it is another program's by now.
    const auto pidFile = serverprocess::readPidFile(m_folder.cluster);
    if (pidFile && (::kill(static_cast<pid_t>(pidFile->pid), 0) == 0 || errno == EPERM))
        QFile::remove(m_folder.cluster + QStringLiteral("/postmaster.pid"));
}

void LocalServer::chooseBinaries()
{
    noteTime(QStringLiteral("finding PostgreSQL"));
    const QList<PostgresBinaries> binaries = m_finder->binaries();
    const QString named = qEnvironmentVariable("HOTDASH_PG_BIN");
    if (binaries.isEmpty() && !named.isEmpty()) {
        fail(tr("There is no PostgreSQL server in %1, the folder that HOTDASH_PG_BIN names.").arg(named),
             tr("Name the folder that holds initdb and postgres, or unset HOTDASH_PG_BIN to use the usual places."));
        return;
    }
    if (binaries.isEmpty()) {
        fail(tr("No PostgreSQL server is installed on this computer."),
             tr("Install it (Debian, Ubuntu: sudo apt install postgresql; Fedora: sudo dnf install postgresql-server), "
                "or connect to a server elsewhere: hotdash --connect postgresql://user@host/database"));
        return;
    }
    if (!QFile::exists(m_folder.cluster) || ClusterSync::isDue(m_folder)) {
        if (binaries.first().major < oldestMajor) {
            fail(tr("PostgreSQL %1 is installed; HotDash needs %2 or later.")
                     .arg(binaries.first().major)
                     .arg(oldestMajor),
                 tr("Install a newer PostgreSQL server."));
            return;
        }
        m_binaries = binaries.first().folder;
        makeCluster();
        return;
    }
    QFile version(m_folder.cluster + QStringLiteral("/PG_VERSION"));
    const int major = version.open(QIODevice::ReadOnly) ? version.readAll().trimmed().toInt() : 0;
    if (major == 0) {
        fail(tr("The folder %1 is no PostgreSQL database.").arg(m_folder.cluster),
             tr("Move it away to begin with a new sample shop. Nothing was changed."));
        return;
    }
    const auto fitting = std::find_if(binaries.begin(), binaries.end(),
                                      [major](const PostgresBinaries& one) { return one.major == major; });
    if (fitting == binaries.end()) {
        fail(
            tr("The local database was made by PostgreSQL %1, but PostgreSQL %2 is installed, which cannot open it.")
                .arg(major)
                .arg(binaries.first().major),
            tr("Install PostgreSQL %1 again beside it, or carry the data over with pg_upgrade, or, to begin with a new "
               "sample shop, move %2 away. Nothing was changed.")
                .arg(major)
                .arg(m_folder.cluster));
        return;
    }
    m_binaries = fitting->folder;
    launch();
}

void LocalServer::makeCluster()
{
    Q_EMIT progress(tr("Making the local database…"));
    delete m_maker;
    m_maker = new ClusterMaker(m_user, m_folder, this);
    connect(m_maker, &ClusterMaker::made, this, [this] {
        noteTime(QStringLiteral("initdb"));
        launch();
    });
    connect(m_maker, &ClusterMaker::failed, this,
            [this](const QString& output) { failWithOutput(tr("The local database could not be made."), output); });
    m_maker->start(m_binaries);
}

void LocalServer::launch()
{
    const QString problem = ClusterMaker::writeAccessRules(m_user, m_folder);
    if (!problem.isEmpty()) {
        failWithOutput(tr("The local database could not be started."), problem);
        return;
    }
    m_logSize = QFileInfo(m_folder.log).size();
    if (m_logSize > longestLog) {
        QFile::remove(m_folder.log + QStringLiteral(".1"));
        QFile::rename(m_folder.log, m_folder.log + QStringLiteral(".1"));
        m_logSize = 0;
    }
    int ends[2] = { -1, -1 };
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        failWithOutput(tr("The local database could not be started."), qt_error_string(errno));
        return;
    }
    delete m_lifeline;
    if (m_lifelineDescriptor >= 0)
        ::close(m_lifelineDescriptor);
    m_lifelineDescriptor = ends[0];
    m_lifeline = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(m_lifeline, &QSocketNotifier::activated, this, &LocalServer::serverEnded);

    delete m_launcher;
    m_launcher = new QProcess(this);
    serverprocess::runAs(*m_launcher, m_user, m_folder.log, ends[1]);
    QString sockets = m_folder.sockets;
    sockets.replace(u'"', QStringLiteral("\"\""));
    m_launcher->start(m_binaries + QStringLiteral("/postgres"),
                      { QStringLiteral("-D"), m_folder.cluster, QStringLiteral("-c"),
                        QStringLiteral("unix_socket_directories=\"%1\"").arg(sockets), QStringLiteral("-c"),
                        QStringLiteral("port=5432") });
    ::close(ends[1]);
    m_waiting.start();
    every(5, &LocalServer::poll);
}

void LocalServer::poll()
{
    const auto pidFile = serverprocess::readPidFile(m_folder.cluster);
    if (pidFile && pidFile->ready && serverprocess::isServerOf(pidFile->pid, m_folder.cluster)) {
        noteTime(QStringLiteral("server start"));
        m_timer.stop();
        setUp();
        return;
    }
    const qint64 waited = m_waiting.elapsed();
    if (waited > 1500 && m_timer.interval() < 100) {
        m_timer.setInterval(100);
        Q_EMIT progress(tr("The local database was not closed cleanly. It is recovering; nothing is lost…"));
    }
    if (waited > startPatience) {
        m_timer.stop();
        failWithOutput(tr("The local database does not start."), newLogText());
    }
}

/** The lifeline broke: the server that we launched is gone, with all its processes. */
void LocalServer::serverEnded()
{
    delete m_lifeline;
    m_lifeline = nullptr;
    ::close(m_lifelineDescriptor);
    m_lifelineDescriptor = -1;
    if (m_state != State::Starting || m_timerStep != &LocalServer::poll || !m_timer.isActive())
        return;
    const QString output = newLogText();
    const bool othersLinger = output.contains(u"pre-existing shared memory") || output.contains(u"lock file");
    if (othersLinger && m_waiting.elapsed() < relaunchPatience) {
        // The processes of a killed server need a moment to notice it.
        m_timer.stop();
        QTimer::singleShot(100, this, [this] {
            if (m_state == State::Starting)
                launch();
        });
        return;
    }
    m_timer.stop();
    failWithOutput(tr("The local database does not start."), output);
}

void LocalServer::setUp()
{
    if (m_asItIs) {
        becomeReady();
        return;
    }
    delete m_worker;
    m_worker = new SetupWorker(this);
    connect(m_worker, &SetupWorker::progress, this, &LocalServer::progress);
    connect(m_worker, &SetupWorker::finished, this, &LocalServer::setUpFinished);
    maintenance::LocalSetup setup;
    setup.newCluster = ClusterSync::isDue(m_folder);
    if (setup.newCluster && !m_sync)
        syncCluster();
    setup.owner = settingsFor(ClusterMaker::ownerRole());
    setup.database = databaseName();
    setup.operatorLogin = ClusterMaker::operatorRole();
    setup.operatorName = QStringLiteral("Operator");
    setup.sampleProject = sampleProject();
    setup.project = m_project;
    setup.makeProject = m_missing == Missing::Make;
    m_worker->start(setup);
}

void LocalServer::setUpFinished(const DbResult<maintenance::LocalReport>& result)
{
    m_worker->deleteLater();
    m_worker = nullptr;
    if (m_state == State::Stopping) {
        if (result && result.value().projectMade) // for an import that will not come
            maintenance::removeProject(ownerSettings(), m_project);
        leave();
        return;
    }
    if (!result && result.error().kind == DbError::Kind::Offline && ++m_setUpFailures <= setUpRetries) {
        // It was just dying or starting when we looked.
        m_waiting.start();
        every(100, &LocalServer::awaitOtherServer);
        return;
    }
    if (!result) {
        fail(result.error().message, result.error().hint);
        return;
    }
    noteTime(QStringLiteral("database"), result.value().databaseMs);
    noteTime(QStringLiteral("migrations"), result.value().migrationsMs);
    noteTime(QStringLiteral("sample shop"), result.value().sampleMs);
    m_projectMade = result.value().projectMade;
    m_setUpDone = true;
    if (!m_sync)
        becomeReady();
}

void LocalServer::becomeReady()
{
    m_startLock->release();
    m_state = State::Ready;
    Q_EMIT ready(operatorSettings());
}

// Words

void LocalServer::fail(const QString& message, const QString& hint)
{
    m_timer.stop();
    if (m_startLock)
        m_startLock->release();
    m_state = State::Failed;
    Q_EMIT failed(message, hint);
}

void LocalServer::failWithOutput(const QString& what, const QString& output)
{
    if (output.contains(u"No space left on device"))
        fail(what + u' ' + tr("The disk is full."),
             tr("Free at least 100 MB on the disk of %1, then try again.").arg(m_folder.root));
    else if (output.contains(u"Permission denied") || output.contains(u"Read-only file system"))
        fail(what + u' ' + tr("%1 cannot be written.").arg(m_folder.root),
             tr("Check the folder's permissions, or set HOTDASH_DATA_DIR to another folder. The server said: %1")
                 .arg(lastLines(output)));
    else
        fail(what + u' ' + tr("The server said: %1").arg(lastLines(output)),
             tr("The whole of it stands in %1.").arg(m_folder.log));
}

QString LocalServer::newLogText() const
{
    QFile log(m_folder.log);
    if (!log.open(QIODevice::ReadOnly))
        return log.errorString();
    log.seek(m_logSize);
    return QString::fromLocal8Bit(log.readAll());
}

void LocalServer::noteTime(const QString& what, qint64 milliseconds)
{
    const qint64 sinceLast = m_phase.restart();
    m_timings.append(QStringLiteral("%1 %2 ms").arg(what).arg(milliseconds < 0 ? sinceLast : milliseconds));
}

void LocalServer::every(int milliseconds, Step step)
{
    m_timerStep = step;
    m_timer.start(milliseconds);
}
