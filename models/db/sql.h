// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/money.h"
#include "db/pqxxcompat.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUuid>
#include <optional>

/**
 * Between Qt's values and PostgreSQL's, for the queries. For models/db and models/queries only.
 *
 * Parameters: each argument of exec() becomes a text parameter of the statement, NULL for an empty std::optional, a
 * null QString, QDate, QDateTime or QUuid. Cast in SQL where the type is not inferred: `$1::date`.
 * Fields: by position or name; text is UTF-8; times arrive as UTC (the session runs in TimeZone=UTC, DateStyle=ISO).
 */
namespace sql {

/** A statement's parameter as PostgreSQL's text, or NULL. */
using Param = std::optional<std::string>;
Param param(const QString& value);
Param param(const char* value);
Param param(const QByteArray& value);
Param param(bool value);
Param param(int value);
Param param(qint64 value);
Param param(double value);
Param param(const QUuid& value);
Param param(const QDate& value);
Param param(const QDateTime& value);
Param param(const Money& value);
Param param(const QJsonObject& value);
Param param(const QJsonArray& value);
Param param(const QStringList& value); ///< text[]
template <class T>
Param param(const std::optional<T>& value)
{
    return value ? param(*value) : Param {};
}

/** Runs @p statement with parameters $1, $2, ... Throws what libpqxx throws. */
pqxx::result execParams(pqxx::transaction_base& tx, const char* statement, const std::vector<Param>& params);

template <class... Args>
pqxx::result exec(pqxx::transaction_base& tx, const char* statement, const Args&... args)
{
    return execParams(tx, statement, std::vector<Param> { param(args)... });
}

QString text(const pqxx::field& field); ///< null QString for NULL
int integer(const pqxx::field& field, int ifNull = 0);
qint64 bigint(const pqxx::field& field, qint64 ifNull = 0);
bool boolean(const pqxx::field& field, bool ifNull = false);
double real(const pqxx::field& field, double ifNull = 0); ///< never for money
std::optional<int> optionalInt(const pqxx::field& field);
std::optional<qint64> optionalBigint(const pqxx::field& field);
std::optional<double> optionalReal(const pqxx::field& field);
Money money(const pqxx::field& field, const QString& currency); ///< zero for NULL
std::optional<Money> optionalMoney(const pqxx::field& field, const QString& currency);
QUuid uuid(const pqxx::field& field); ///< null for NULL
QDate date(const pqxx::field& field); ///< invalid for NULL
QDateTime dateTime(const pqxx::field& field); ///< UTC; invalid for NULL
QJsonObject jsonObject(const pqxx::field& field); ///< empty for NULL or no object
QStringList textArray(const pqxx::field& field);

} // namespace sql
