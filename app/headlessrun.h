// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "importcommand.h"
#include "synccommand.h"

#include <QObject>
#include <QThread>
#include <memory>

class LocalServer;
class SecretStore;
class Settings;
class UnixSignals;

/**
 * The verbs that need no display: --check, --migrate, --import, --sync and what belongs to them. Finds the connection
 * (given, set up, or local), does the work on a thread of its own, stops what it started, and leaves the event loop
 * with the exit code.
 */
class HeadlessRun : public QObject {
    Q_OBJECT
public:
    /** @p settings and @p secrets must outlive it. */
    HeadlessRun(const CommandLine& commandLine, Settings& settings, SecretStore& secrets, QObject* parent = nullptr);
    ~HeadlessRun() override;

    void start();

private:
    void startLocal();
    void openRemembered();
    void work(const ConnectionSettings& settings);
    [[nodiscard]] int run(const ConnectionSettings& settings); ///< on the worker's thread
    /** The keychain for the worker's thread, which waits for its answers from this one. */
    [[nodiscard]] TokenStore tokens();
    void finish(int exitCode);
    void interrupt();
    void leaveAtOnce();

    const CommandLine m_commandLine;
    Settings& m_settings;
    SecretStore& m_secrets;
    std::unique_ptr<LocalServer> m_server;
    std::unique_ptr<UnixSignals> m_signals;
    std::unique_ptr<QThread> m_thread;
    ImportStop m_importStop;
    int m_exitCode = 1;
    bool m_interrupted = false;
    bool m_leaving = false; ///< without waiting for the work
};
