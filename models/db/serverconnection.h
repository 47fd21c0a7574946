// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"
#include "db/dberror.h"
#include "db/serverroles.h"

#include <QLoggingCategory>
#include <chrono>
#include <libpq-fe.h>
#include <memory>
#include <mutex>
#include <optional>

Q_DECLARE_LOGGING_CATEGORY(lcDb)

/**
 * Lets any thread stop what a connection is doing: the attempt to connect, the query that runs, or the connection as a
 * whole. One for each attempt; the thread that connects and the threads that may want to stop it share it.
 */
class ConnectionControl {
public:
    ConnectionControl();
    ~ConnectionControl();
    Q_DISABLE_COPY_MOVE(ConnectionControl)

    /** Ends the connection for good: wakes a thread that waits in connecting or for an answer. Never blocks. */
    void interrupt();
    [[nodiscard]] bool isInterrupted() const;
    /** Asks the server to cancel the running query. Blocks on the network, so not for the GUI thread. */
    void cancelQuery() const;
    /** How long the server has said nothing; nothing where the socket cannot tell: a Unix socket, or no connection. */
    [[nodiscard]] std::optional<std::chrono::milliseconds> silence() const;
    /** How much the server has sent on this connection, in bytes; nothing where the socket cannot tell. */
    [[nodiscard]] std::optional<quint64> received() const;
    /** The connection is about to be closed by its thread, or was. */
    void release();

private:
    friend class ServerConnector;
    void adopt(PGconn* connection);

    mutable std::mutex m_mutex;
    bool m_interrupted = false;
    int m_wakeRead = -1; ///< readable once interrupted
    int m_wakeWrite = -1;
    int m_socket = -1; ///< a duplicate: shutting it down is safe even while libpq closes its own
    std::shared_ptr<PGcancel> m_cancel;
};

struct CloseConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
using RawConnection = std::unique_ptr<PGconn, CloseConnection>;

/**
 * Connects to the server of @p settings that plays @p role, without ever blocking for longer than it takes @p control
 * to interrupt it; only the look-up of a host's name is the system's and blocks.
 *
 * What the user's connection string leaves open is filled in: connect_timeout 10 s for each address, TCP keepalives and
 * tcp_user_timeout so that a dead network is noticed within about a minute, application_name hotdash.
 * Throws DbError. Any thread but the GUI's.
 */
RawConnection connectToServer(const ConnectionSettings& settings, ServerRole role, ConnectionControl& control);

/**
 * Whether waiting cannot mend @p error of connecting or signing in: a refused password, an unknown database, a missing
 * schema, a login that is no operator.
 */
bool needsHelp(const DbError& error);
