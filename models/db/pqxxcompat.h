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

#include <array>
#include <libpq-fe.h>
#include <memory>
#include <optional>
#include <pqxx/pqxx>
#include <string>
#include <string_view>
#include <utility>
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

/** A field as streamText() hands it over: nothing for NULL; valid until the next row. */
using TextField = std::optional<std::string_view>;

#if PQXX_VERSION_MAJOR < 7

/** Takes a line of COPY's text format apart, in place; with its newline at the end or without. */
template <std::size_t Columns>
void splitCopyLine(std::string& line, std::array<TextField, Columns>& fields)
{
    char* from = line.data();
    const char* const end = line.data() + line.size() - (line.ends_with('\n') ? 1 : 0);
    for (TextField& field : fields) {
        if (from > end)
            throw pqxx::failure("a row of a stream has too few fields");
        const char* const begin = from;
        char* to = from;
        bool isNull = false;
        for (; from < end && *from != '\t'; ++from) {
            if (*from != '\\' || from + 1 == end) {
                *to++ = *from;
                continue;
            }
            switch (*++from) {
            case 'N':
                isNull = true;
                break;
            case 'b':
                *to++ = '\b';
                break;
            case 'f':
                *to++ = '\f';
                break;
            case 'n':
                *to++ = '\n';
                break;
            case 'r':
                *to++ = '\r';
                break;
            case 't':
                *to++ = '\t';
                break;
            case 'v':
                *to++ = '\v';
                break;
            default:
                *to++ = *from;
            }
        }
        field = isNull ? TextField {} : TextField(std::in_place, begin, std::size_t(to - begin));
        ++from; // the tab, or beyond the end
    }
}

#endif

/**
 * Streams the rows of the fixed statement @p select, which has @p Columns columns, as text into @p row, a callable that
 * takes std::array<TextField, Columns>: for answers that are both long and wide, where making a std::string of each
 * field would take longer than the server does. Never paste anything that a user or a file said into @p select.
 */
template <std::size_t Columns, class Callback>
void streamText(pqxx::transaction_base& tx, const char* select, Callback&& row)
{
    std::array<TextField, Columns> fields;
#if PQXX_VERSION_MAJOR < 7
    pqxx::stream_from source(tx, '(' + std::string(select) + ')');
    std::string line;
    while (source.get_raw_line(line)) {
        splitCopyLine(line, fields);
        row(std::as_const(fields));
    }
    source.complete();
#else
    const auto all = [&]<std::size_t... Index>(std::index_sequence<Index...>)
    {
        for (auto texts : tx.stream<std::tuple_element_t<Index, std::array<TextField, Columns>>...>(select)) {
            fields = { std::get<Index>(texts)... };
            row(std::as_const(fields));
        }
    };
    all(std::make_index_sequence<Columns> {});
#endif
}

} // namespace pqxxcompat
