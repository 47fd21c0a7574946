// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "db/dberror.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <memory>

class QDialog;
class SecretStore;
class SettingsDialog;

/**
 * The program with a window: owns settings, local server, database, models and window, and the order in which they
 * begin and end. Ends by QCoreApplication::exit(), after the window is closed, the database let go and the local server
 * stopped. GUI thread only.
 */
class Application : public QObject {
    Q_OBJECT
public:
    /** @p secrets must outlive it. */
    Application(const CommandLine& commandLine, SecretStore& secrets, QObject* parent = nullptr);
    ~Application() override;

    /** Opens the window and the connection. Needs the event loop to run on. */
    void start();
    /** Closes everything in order, then leaves the event loop with @p exitCode. */
    void shutDown(int exitCode = 0);

private:
    void buildWindow();
    void restoreView();
    void saveView();
    void applyThresholds();
    void connectSession();
    void openDatabase();
    void takeSnapshot();
    void addPictures();
    [[nodiscard]] bool isFirstStart() const;
    QDialog* askForConnection();
    void offerMigration();
    QDialog* openSettings();
    QDialog* openDiagnostics();
    void reportFailure(const DbError& error);
    void noteStart();
    void noteSchema();
    void addDiagnostics();
    void logConnection();

    struct Parts;
    const CommandLine m_commandLine;
    std::unique_ptr<Parts> m_parts;
    QElapsedTimer m_sinceStart;
    QPointer<SettingsDialog> m_settingsDialog;
    bool m_closing = false;
};
