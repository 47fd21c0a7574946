// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"

#include <QObject>

class LocalServer;
class SecretStore;
class Settings;

/**
 * Connects, signs out, remembers: the way from "which database?" to an open one, and back to it after a break.
 *
 * A password comes from the command line, the keychain or the operator; one that was typed and let in is kept in the
 * keychain, one that was refused is forgotten. The database itself reconnects; where it is the local one, the session
 * looks after the server meanwhile. GUI thread only.
 */
class Session : public QObject {
    Q_OBJECT
public:
    enum class State {
        SignedOut, ///< nothing is open
        Preparing, ///< the local server is starting, or the keychain is asked
        Connecting, ///< the database connects
        Open, ///< it is connected, or reconnecting by itself
        Failed, ///< see error(); retry() begins anew
    };
    Q_ENUM(State)

    Session(Database& database, LocalServer& server, Settings& settings, SecretStore& secrets,
            QObject* parent = nullptr);

    /** Opens the connection that is set up, or the local shop where none is. @p project may be empty. */
    void openRemembered(const QString& project = {});
    /** Starts the local server where needed and opens its shop. */
    void openLocal(const QString& project = {});
    /** Opens @p settings; with @p remember it is, once it worked, what the next start opens. */
    void open(const ConnectionSettings& settings, bool remember = false);
    /** Begins anew what failed; @p password replaces the one that was refused. */
    void retry(const QString& password = {});
    /** Disconnects and forgets the connection and its password. */
    void signOut();
    /** Switches to another of the operator's projects; it is opened again at the next start. */
    void chooseProject(const QString& project);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isLocal() const { return m_local; }
    [[nodiscard]] const DbError& error() const { return m_error; }
    /** What is being done while Preparing; empty where nothing was said yet. */
    [[nodiscard]] const QString& step() const { return m_step; }

Q_SIGNALS:
    void stateChanged(Session::State state);
    void progress(const QString& step); ///< while Preparing: what is being done
    void failed(const DbError& error);

private:
    void setState(State state);
    void fail(const DbError& error);
    void readPassword();
    void connectNow();
    void followDatabase(Database::State state);
    void followFailure(const DbError& error);
    void keepPassword();
    void keepConnection();
    [[nodiscard]] QString secretKey() const;

    Database& m_database;
    LocalServer& m_server;
    Settings& m_settings;
    SecretStore& m_secrets;
    State m_state = State::SignedOut;
    ConnectionSettings m_connection;
    bool m_local = false;
    bool m_remember = false; ///< to be opened at the next start, once it worked
    bool m_projectRemembered = false; ///< the project comes from the settings, not from the operator
    QString m_storedPassword; ///< what the keychain gave for this connection
    QString m_givenPassword; ///< what the command line gave: it is not kept
    DbError m_error;
    QString m_step;
};
