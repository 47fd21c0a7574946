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
#include <string_view>

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

/** A field's text as the server wrote it, nothing for NULL: made from a pqxx::field, or by pqxxcompat::streamText(). */
class Cell {
public:
    Cell(const pqxx::field& field)
    {
        if (!field.is_null())
            m_text.emplace(field.c_str(), std::size_t(field.size()));
    }
    Cell(std::optional<std::string_view> text) : m_text(text) { }

    [[nodiscard]] bool isNull() const { return !m_text; }
    [[nodiscard]] std::string_view view() const { return m_text.value_or(std::string_view {}); }

private:
    std::optional<std::string_view> m_text; ///< not owned
};

QString text(const Cell& cell); ///< null QString for NULL
int integer(const Cell& cell, int ifNull = 0);
qint64 bigint(const Cell& cell, qint64 ifNull = 0);
bool boolean(const Cell& cell, bool ifNull = false);
double real(const Cell& cell, double ifNull = 0); ///< never for money
std::optional<int> optionalInt(const Cell& cell);
std::optional<qint64> optionalBigint(const Cell& cell);
std::optional<double> optionalReal(const Cell& cell);
Money money(const Cell& cell, const QString& currency); ///< zero for NULL
std::optional<Money> optionalMoney(const Cell& cell, const QString& currency);
QUuid uuid(const Cell& cell); ///< null for NULL
QDate date(const Cell& cell); ///< invalid for NULL
QDateTime dateTime(const Cell& cell); ///< UTC; invalid for NULL
QJsonObject jsonObject(const Cell& cell); ///< empty for NULL or no object
QStringList textArray(const Cell& cell);

} // namespace sql
