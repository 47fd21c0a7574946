// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/**
 * The only place that knows which libpqxx this is: 6.4 or 7.x. For models/db, models/queries and models/importers.
 *
 * Connections are made with libpq itself (see ServerConnection), because libpqxx can neither be interrupted while it
 * connects nor be kept from silently reconnecting (6.x), and are then handed over to libpqxx.
 */

#include <pqxx/version>

#if PQXX_VERSION_MAJOR < 7
// Debian's build leaves it out; without it NULLs throw when they are streamed into std::optional.
#ifndef PQXX_HAVE_OPTIONAL
#define PQXX_HAVE_OPTIONAL 1
#endif
#endif

#include <libpq-fe.h>
#include <memory>
#include <pqxx/pqxx>
#include <string>
#include <vector>

namespace pqxxcompat {

#if PQXX_VERSION_MAJOR < 7

/** Connects by taking over a libpq connection, once; where that one breaks, nothing reconnects behind our back. */
class AdoptingPolicy : public pqxx::connectionpolicy {
public:
    explicit AdoptingPolicy(const std::string& options) : connectionpolicy(options) { }
    handle do_startconnect(handle current) override
    {
        if (current)
            return current;
        if (!pending())
            throw pqxx::broken_connection("the connection is closed");
        return std::exchange(pending(), nullptr);
    }
    /** What the next connection of this thread takes over. */
    static PGconn*& pending()
    {
        thread_local PGconn* raw = nullptr;
        return raw;
    }
};

using Connection = pqxx::basic_connection_base<AdoptingPolicy>;

inline std::unique_ptr<Connection> adopt(PGconn* raw)
{
    AdoptingPolicy::pending() = raw;
    return std::make_unique<Connection>(std::string {});
}

#else

using Connection = pqxx::connection;

inline std::unique_ptr<Connection> adopt(PGconn* raw)
{
    return std::make_unique<Connection>(Connection::seize_raw_connection(raw));
}

#endif

/** Closes @p connection, so that is_open() is false. */
inline void close(Connection& connection)
{
#if PQXX_VERSION_MAJOR < 7
    connection.disconnect();
#else
    connection.close();
#endif
}

/** Runs @p statement with text parameters $1, $2, ...; a null pointer is NULL. */
inline pqxx::result execParams(pqxx::transaction_base& tx, const char* statement,
                               const std::vector<const char*>& values)
{
#if PQXX_VERSION_MAJOR < 7
    return tx.exec_params(statement, pqxx::prepare::make_dynamic_params(values));
#else
    pqxx::params params;
    for (const char* value : values)
        params.append(value);
#if PQXX_VERSION_MAJOR == 7 && PQXX_VERSION_MINOR < 10
    return tx.exec_params(statement, params);
#else
    return tx.exec(statement, params);
#endif
#endif
}

/**
 * Streams the rows of the fixed statement @p select into @p row, a callable that takes Fields..., by COPY: for large
 * answers. Never paste anything that a user or a file said into @p select.
 */
template <class... Fields, class Callback>
void stream(pqxx::transaction_base& tx, const char* select, Callback&& row)
{
#if PQXX_VERSION_MAJOR < 7
    pqxx::stream_from source(tx, '(' + std::string(select) + ')');
    std::tuple<Fields...> fields;
    while (source >> fields)
        std::apply(row, fields);
    source.complete();
#else
    for (auto fields : tx.stream<Fields...>(select))
        std::apply(row, std::move(fields));
#endif
}

} // namespace pqxxcompat
