// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"
#include "db/dberror.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <optional>
#include <vector>

struct pg_conn;
struct pg_result;

/** What PqSession throws: the error in words, and where in a script it happened. */
struct PqFailure {
    DbError error;
    int statement = -1; ///< index of the statement of a script that failed; -1 where there is none
    qsizetype character = 0; ///< code point in the script, from 1, as the server counts; 0 where it says none
    QString serverMessage; ///< the server's own primary message, for "line 12: ..."
    QString serverHint; ///< the server's hint, may be empty
};

/**
 * A plain libpq connection for the owner's work, migrations and setting up: scripts of many statements in one round
 * trip, and the position of an error in them, which libpqxx does not pass on. Blocking; used on worker threads and by
 * the headless verbs, by one thread at a time. Throws PqFailure.
 */
class PqSession {
    Q_DISABLE_COPY_MOVE(PqSession)
public:
    using Row = QStringList; ///< one field each; null QString for NULL
    using Params = std::vector<std::optional<QByteArray>>;

    explicit PqSession(const ConnectionSettings& settings);
    ~PqSession();

    /** Runs one statement with parameters $1, $2, ... */
    QList<Row> query(const char* statement, const Params& params = {});
    /** The first field of the first row; null without one. */
    QString value(const char* statement, const Params& params = {});
    /** Runs any number of statements without parameters in one round trip. */
    void script(const QString& text);

private:
    [[noreturn]] void fail(const pg_result* result, int statement) const;

    pg_conn* m_connection = nullptr;
};

/** @p found of connectToServer(), in words for one who waits for an answer instead of for the next attempt. */
DbError describeConnectFailure(const DbError& found, const ConnectionSettings& settings);

/** Text of a PostgreSQL array literal, for parameters: {"a","b"}. */
QByteArray arrayLiteral(const QStringList& values);
/** The elements of a one-dimensional array's text. */
QStringList parseArrayLiteral(const QString& text);
