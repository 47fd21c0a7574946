// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/maintenance.h"
#include "instancelock.h"
#include "postgresfinder.h"
#include "serverfolder.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <memory>

class ClusterMaker;
class ClusterSync;
class QSocketNotifier;
class SetupWorker;

/**
 * The private PostgreSQL server behind "Try with a sample shop": found, made, started, filled, stopped, all by itself.
 *
 * One cluster a user, reached by a Unix socket only. Programs that use it at the same time share one server: each holds
 * a shared lock while it runs, and the last that leaves stops the server. The kernel drops the lock of one that was
 * killed. A server that was killed, or a power cut, leaves files that the next start clears up or recovers from.
 * Lives on the thread that made it (GUI or headless), needs its event loop, and never blocks it.
 */
class LocalServer : public QObject {
    Q_OBJECT
public:
    enum class State { Stopped, Starting, Ready, Stopping, Failed };
    Q_ENUM(State)

    explicit LocalServer(QObject* parent = nullptr);
    ~LocalServer() override; ///< gives up the locks; call stop() before, and wait for stopped()

    /** Whether the private database was made already. */
    static bool exists();

    enum class Missing { Refuse, Make };
    /** The project that the connection opens, and whether it is made where it is missing. Default: the sample shop. */
    void setProject(const QString& project, Missing missing = Missing::Refuse);

    /** Makes the server run, or looks whether it still does; ready() or failed() follows. */
    void start();
    /** The same for the database as it is: failed() where there is none yet; nothing in it is made or migrated. */
    void startAsItIs();
    /** Leaves the server, and stops it if nobody else uses it; stopped() follows. */
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    /** Whether the last start made the project that was asked for. */
    [[nodiscard]] bool hasMadeProject() const { return m_projectMade; }
    /** How long the last start took: "programs 12 ms, initdb 450 ms, ...", for diagnostics. */
    [[nodiscard]] QString timings() const { return m_timings.join(QStringLiteral(", ")); }
    /** As the owner of the cluster: for migrations. Valid while Ready. */
    [[nodiscard]] ConnectionSettings ownerSettings() const;
    /** As the operator of the shop. Valid while Ready. */
    [[nodiscard]] ConnectionSettings operatorSettings() const;

Q_SIGNALS:
    void progress(const QString& text);
    void ready(const ConnectionSettings& settings); ///< as the operator
    void failed(const QString& message, const QString& hint);
    void stopped();

private:
    using Step = void (LocalServer::*)();

    void begin();
    static constexpr int stopPatience = 30'000; ///< ms; after that the server stops on its own
    void waitForLock(Step next, Step tooLate);
    void tryLock();
    void lookForServer();
    void awaitOtherServer();
    void clearStaleFiles();
    void chooseBinaries();
    void makeCluster();
    void launch();
    void poll();
    void serverEnded();
    void setUp();
    void setUpFinished(const DbResult<maintenance::LocalReport>& result);
    void syncCluster();
    void syncFailed(const QString& why);
    void becomeReady();

    void leave();
    void pollStop();
    void finishStop();

    void fail(const QString& message, const QString& hint);
    void failWithOutput(const QString& what, const QString& output);
    void noteTime(const QString& what, qint64 milliseconds = -1);
    void every(int milliseconds, Step step);
    [[nodiscard]] ConnectionSettings settingsFor(const QString& role) const;
    [[nodiscard]] QString newLogText() const;

    State m_state = State::Stopped;
    QString m_project;
    Missing m_missing = Missing::Refuse;
    bool m_asItIs = false; ///< this start changes nothing in the database
    bool m_projectMade = false;
    ServerUser m_user;
    ServerFolder m_folder;
    std::unique_ptr<InstanceLock> m_startLock;
    std::unique_ptr<InstanceLock> m_usersLock;
    Step m_afterLock = nullptr;
    Step m_lockTooLate = nullptr;

    PostgresFinder* m_finder = nullptr;
    ClusterMaker* m_maker = nullptr;
    ClusterSync* m_sync = nullptr; ///< of a cluster that was just made
    SetupWorker* m_worker = nullptr;
    QProcess* m_launcher = nullptr; ///< the go-between that starts the server
    QSocketNotifier* m_lifeline = nullptr; ///< tells that a server that we started has ended
    int m_lifelineDescriptor = -1;
    QString m_binaries;
    qint64 m_logSize = 0; ///< of the server's log before this start
    qint64 m_stoppingPid = 0;
    int m_setUpFailures = 0; ///< in this start
    bool m_setUpDone = false; ///< the database is ready but perhaps not on the disk yet

    QTimer m_timer; ///< drives the step that waits
    Step m_timerStep = nullptr;
    QElapsedTimer m_waiting; ///< since the step began to wait
    QElapsedTimer m_phase;
    QStringList m_timings;
};
