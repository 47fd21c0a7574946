// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "localserver.h"
#include "profiles.h"
#include "secretstore.h"
#include "settings.h"

Session::Session(Database& database, LocalServer& server, Settings& settings, SecretStore& secrets, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_server(server)
    , m_settings(settings)
    , m_secrets(secrets)
{
    connect(&m_database, &Database::stateChanged, this, &Session::followDatabase);
    connect(&m_database, &Database::projectChanged, this, [this](const ProjectInfo& project) {
        if (project.isValid())
            m_settings.setValue(Setting::LastProject, project.id, m_connection.conninfo);
    });
    connect(&m_server, &LocalServer::progress, this, [this](const QString& step) {
        if (!m_local)
            return;
        m_step = step;
        Q_EMIT progress(step);
    });
    connect(&m_server, &LocalServer::ready, this, [this](const ConnectionSettings& asOperator) {
        if (!m_local)
            return; // another database was chosen meanwhile
        if (m_state == State::Open) {
            m_database.retryNow(); // the server was started again under an open session
            return;
        }
        m_connection = asOperator;
        connectNow();
    });
    connect(&m_server, &LocalServer::failed, this, [this](const QString& message, const QString& hint) {
        if (!m_local)
            return;
        DbError error;
        error.kind = DbError::Kind::Offline;
        error.message = message;
        error.hint = hint;
        fail(error);
    });
}

void Session::openRemembered(const QString& project)
{
    ConnectionSettings settings = profiles::last(m_settings);
    settings.project = project;
    if (settings.conninfo.isEmpty())
        openLocal(project);
    else
        open(settings);
}

void Session::openLocal(const QString& project)
{
    m_database.close();
    m_local = true;
    m_remember = false;
    m_projectRemembered = false;
    m_givenPassword.clear();
    m_storedPassword.clear();
    m_server.setProject(project);
    m_step.clear();
    setState(State::Preparing);
    m_server.start();
}

void Session::open(const ConnectionSettings& settings, bool remember)
{
    m_database.close();
    m_local = false;
    m_connection = settings;
    // What was typed into the dialog is kept once it worked; what the command line gave is not.
    m_givenPassword = remember ? QString() : settings.password;
    m_storedPassword.clear();
    if (m_connection.project.isEmpty())
        m_connection.project = m_settings.value(Setting::LastProject, m_connection.conninfo).toString();
    m_projectRemembered = settings.project.isEmpty() && !m_connection.project.isEmpty();
    m_remember = remember;
    setState(State::Preparing);
    if (settings.password.isEmpty())
        readPassword();
    else
        connectNow();
}

void Session::readPassword()
{
    m_secrets.read(secretKey(), this, [this, asked = secretKey()](const SecretResult& result) {
        if (m_state != State::Preparing || asked != secretKey())
            return; // another connection was opened meanwhile
        m_storedPassword = result.secret;
        m_connection.password = result.secret; // empty: libpq's own ways decide
        connectNow();
    });
}

void Session::connectNow()
{
    setState(State::Connecting);
    m_database.open(m_connection);
}

void Session::retry(const QString& password)
{
    if (!password.isEmpty())
        m_connection.password = password;
    if (m_local)
        openLocal(m_connection.project);
    else if (m_database.state() == Database::State::Closed)
        connectNow();
    else if (password.isEmpty())
        m_database.retryNow();
    else
        m_database.retryNow(password);
}

void Session::signOut()
{
    m_database.close();
    if (!m_local)
        m_secrets.remove(secretKey(), this, [](const SecretResult&) {});
    for (const Setting setting :
         { Setting::ConnectionConninfo, Setting::ConnectionReplica, Setting::ConnectionName, Setting::ConnectionColor })
        m_settings.setValue(setting, QString());
    m_connection = {};
    m_givenPassword.clear();
    m_storedPassword.clear();
    setState(State::SignedOut);
}

void Session::chooseProject(const QString& project)
{
    m_connection.project = project;
    m_database.setProject(project);
}

void Session::followDatabase(Database::State state)
{
    switch (state) {
    case Database::State::Connected:
        keepPassword();
        keepConnection();
        setState(State::Open);
        break;
    case Database::State::Reconnecting:
        if (m_local)
            m_server.start(); // looks whether it lives, and starts it again if not
        break;
    case Database::State::Failed:
        followFailure(m_database.error());
        break;
    case Database::State::Closed:
    case Database::State::Connecting:
        break;
    }
}

void Session::followFailure(const DbError& error)
{
    const bool passwordRefused = error.sqlState == u"28P01";
    if (passwordRefused && !m_storedPassword.isEmpty()) {
        m_secrets.remove(secretKey(), this, [](const SecretResult&) {});
        m_storedPassword.clear();
    }
    if (m_projectRemembered && error.kind == DbError::Kind::Denied && !passwordRefused) {
        // The project that was open last is not ours any more: whatever is ours will do.
        m_projectRemembered = false;
        m_settings.setValue(Setting::LastProject, QString(), m_connection.conninfo);
        m_connection.project.clear();
        m_database.close();
        connectNow();
        return;
    }
    fail(error);
}

/** A password that the operator typed, and that let us in, goes to the keychain. */
void Session::keepPassword()
{
    const QString password = m_database.settings().password;
    if (m_local || password.isEmpty() || password == m_givenPassword || password == m_storedPassword)
        return;
    m_secrets.write(secretKey(), password, this, [this, password](const SecretResult& result) {
        if (result.status == SecretResult::Status::Done)
            m_storedPassword = password;
    });
}

/** Only what worked once is opened at the next start. */
void Session::keepConnection()
{
    if (!m_remember)
        return;
    m_remember = false;
    m_settings.setValue(Setting::ConnectionConninfo, m_connection.conninfo);
    m_settings.setValue(Setting::ConnectionReplica, m_connection.replicaConninfo);
    m_settings.setValue(Setting::ConnectionName, m_connection.name);
    m_settings.setValue(Setting::ConnectionColor, m_connection.color);
}

void Session::fail(const DbError& error)
{
    m_error = error;
    setState(State::Failed);
    Q_EMIT failed(error);
}

void Session::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

/** The connection's text holds no password; the project does not matter to the server. */
QString Session::secretKey() const
{
    return m_connection.conninfo;
}
