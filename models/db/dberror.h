// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMetaType>
#include <QString>

/**
 * Why a job on the database failed, told in words that an operator can act on.
 * A plain value; it crosses threads. Made at the boundary of the worker thread by dbErrorFromCurrentException().
 */
struct DbError {
    enum class Kind {
        None, ///< no error
        Offline, ///< no connection: unreachable, broken, refused login; nothing was written
        Denied, ///< the server's policies or grants refuse it
        Conflict, ///< somebody else decided first (SQLSTATE HD...), or a unique or serialization failure
        Invalid, ///< the database refuses the values: a constraint, a bad number
        NotConfigured, ///< a table, column or function that this needs is missing: a migration is pending
        InDoubt, ///< the connection broke at commit: it is not known whether it was written
        Cancelled, ///< the caller or a timeout cancelled it
        Bug, ///< anything else: an error of the program
    };

    Kind kind = Kind::None;
    QString message; ///< what happened, translated, one or two sentences
    QString hint; ///< what to do, translated; may be empty
    QString sqlState; ///< five characters, empty where the driver gives none
    QJsonObject detail; ///< the DETAIL of an HD... error: who, when, what, po_number...
    QString technical; ///< the server's or driver's own words, for diagnostics; holds no secrets

    explicit operator bool() const { return kind != Kind::None; }
};

Q_DECLARE_METATYPE(DbError)

/**
 * Turns the exception being handled into a DbError, by its type first and its SQLSTATE second (libpqxx 6 leaves
 * sqlstate() empty for some). Call it inside a catch block only. @p duringCommit makes a broken connection InDoubt.
 */
DbError dbErrorFromCurrentException(bool duringCommit = false);

/** An error of @p kind in its usual words; for Cancelled and Offline, where no exception was thrown. */
DbError dbErrorOfKind(DbError::Kind kind);

/** Tells of a cancelled job that nobody cancelled what it was: too slow for the limit that each statement has. */
void explainTimeout(DbError& error);

/** Tells of a lock that was not to be had (SQLSTATE 55P03) who holds it: @p holder, as in "alice (psql)". */
void nameLockHolder(DbError& error, const QString& holder);

/** @p words without the passwords of connection strings and URIs: for logs and DbError::technical. */
QString withoutSecrets(QString words);

/** A short translated name of the kind: "Offline", "Not allowed", ... */
QString dbErrorTitle(DbError::Kind kind);
