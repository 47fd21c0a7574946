// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"

#include <QList>
#include <functional>
#include <memory>

class ConnectionControl;

/** One thing that must work before an operator sees figures, and whether it does; words are for people. */
struct ConnectionTestStep {
    enum class Result { Passed, Warning, Failed };
    Result result = Result::Passed;
    QString name; ///< "Name of the server"
    QString words; ///< what was found
    QString hint; ///< what to do; empty where nothing is
    bool migrate = false; ///< what fails would be mended by bringing the schema up to date
};

Q_DECLARE_METATYPE(ConnectionTestStep)

/**
 * Tries a connection step by step: the host's name, its port, encryption, login and password, the database, its schema,
 * the operator, the project. Ends with the first step that fails. Changes nothing. run() blocks: on a worker's thread;
 * stop() ends it soon, from any thread. Never throws.
 */
class ConnectionTester {
public:
    using Told = std::function<void(const ConnectionTestStep&)>;
    explicit ConnectionTester(ConnectionSettings settings);
    ~ConnectionTester();
    Q_DISABLE_COPY_MOVE(ConnectionTester)

    /** @p told hears of each step as it is known, on the calling thread. */
    QList<ConnectionTestStep> run(const Told& told = {});
    void stop();

private:
    const ConnectionSettings m_settings;
    const std::unique_ptr<ConnectionControl> m_control;
};
