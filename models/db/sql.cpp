// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sql.h"

#include <QJsonDocument>
#include <QTimeZone>
#include <charconv>
#include <cmath>
#include <cstring>
#include <stdexcept>

namespace sql {

namespace {

/** Text for the server, which cannot hold NUL: cutting it off there would lose what follows in silence. */
Param checked(std::string text)
{
    if (text.find('\0') != std::string::npos)
        throw std::invalid_argument("A text contains the character NUL, which the database cannot hold.");
    return text;
}

/** A whole number; throws where the text is none or does not fit. */
template <class Number>
Number whole(std::string_view text)
{
    Number value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw pqxx::conversion_error("not a whole number that fits: " + std::string(text));
    return value;
}

/** @p count digits of @p text from @p at as a number, or -1. */
int digits(std::string_view text, std::size_t at, std::size_t count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/** "2026-11-23"; invalid for what a QDate cannot hold, such as 'infinity' and dates before Christ. */
QDate parseDate(std::string_view text)
{
    if (text.size() < 10 || text[4] != '-' || text[7] != '-' || text.find(" BC") != std::string_view::npos)
        return {};
    return QDate(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
}

/** Seconds east of UTC in "+00", "-03:30", "+05:45:12". */
int parseOffset(std::string_view text)
{
    if (text.size() < 3)
        return 0;
    int seconds = digits(text, 1, 2) * 3600;
    if (text.size() >= 6)
        seconds += digits(text, 4, 2) * 60;
    if (text.size() >= 9)
        seconds += digits(text, 7, 2);
    return text[0] == '-' ? -seconds : seconds;
}

/** "2026-11-23 11:28:23.123456+00" in UTC; parts of milliseconds are dropped. */
QDateTime parseDateTime(std::string_view text)
{
    const QDate day = parseDate(text);
    if (!day.isValid() || text.size() < 19)
        return {};
    std::size_t at = 19;
    int milliseconds = 0;
    if (at < text.size() && text[at] == '.') {
        int scale = 100;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
            milliseconds += (text[at] - '0') * scale;
    }
    const QTime time(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2), milliseconds);
    const int offset = parseOffset(text.substr(at));
    return QDateTime(day, time, Qt::UTC).addSecs(-offset);
}

/** One element of a text[] literal, quoted. */
std::string quotedElement(const QString& element)
{
    if (element.isNull())
        return "NULL";
    std::string quoted = "\"";
    for (const char c : element.toStdString()) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace

Param param(const QString& value)
{
    return value.isNull() ? Param {} : checked(value.toStdString());
}

Param param(const char* value)
{
    return value ? Param(value) : Param {};
}

Param param(const QByteArray& value)
{
    return value.isNull() ? Param {} : checked(value.toStdString());
}

Param param(bool value)
{
    return value ? "t" : "f";
}

Param param(int value)
{
    return std::to_string(value);
}

Param param(qint64 value)
{
    return std::to_string(value);
}

Param param(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "Infinity" : "-Infinity";
    return QByteArray::number(value, 'g', 17).toStdString();
}

Param param(const QUuid& value)
{
    return value.isNull() ? Param {} : value.toString(QUuid::WithoutBraces).toStdString();
}

Param param(const QDate& value)
{
    return value.isValid() ? value.toString(Qt::ISODate).toStdString() : Param {};
}

Param param(const QDateTime& value)
{
    return value.isValid() ? value.toUTC().toString(Qt::ISODateWithMs).toStdString() : Param {};
}

Param param(const Money& value)
{
    return value.toDecimal().toStdString();
}

Param param(const QJsonObject& value)
{
    return QJsonDocument(value).toJson(QJsonDocument::Compact).toStdString();
}

Param param(const QJsonArray& value)
{
    return QJsonDocument(value).toJson(QJsonDocument::Compact).toStdString();
}

Param param(const QStringList& value)
{
    std::string literal = "{";
    for (const QString& element : value) {
        if (literal.size() > 1)
            literal += ',';
        literal += quotedElement(element);
    }
    return checked(literal + '}');
}

pqxx::result execParams(pqxx::transaction_base& tx, const char* statement, const std::vector<Param>& params)
{
    std::vector<const char*> values;
    values.reserve(params.size());
    for (const Param& value : params)
        values.push_back(value ? value->c_str() : nullptr);
    return pqxxcompat::execParams(tx, statement, values);
}

QString text(const Cell& cell)
{
    if (cell.isNull())
        return {};
    const std::string_view bytes = cell.view();
    // An empty text is not NULL, so it must not become a null QString.
    return bytes.empty() ? QString(QLatin1String("")) : QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

int integer(const Cell& cell, int ifNull)
{
    return cell.isNull() ? ifNull : whole<int>(cell.view());
}

qint64 bigint(const Cell& cell, qint64 ifNull)
{
    return cell.isNull() ? ifNull : whole<qint64>(cell.view());
}

bool boolean(const Cell& cell, bool ifNull)
{
    return cell.isNull() ? ifNull : cell.view() == "t";
}

double real(const Cell& cell, double ifNull)
{
    return optionalReal(cell).value_or(ifNull);
}

std::optional<int> optionalInt(const Cell& cell)
{
    return cell.isNull() ? std::optional<int> {} : whole<int>(cell.view());
}

std::optional<qint64> optionalBigint(const Cell& cell)
{
    return cell.isNull() ? std::optional<qint64> {} : whole<qint64>(cell.view());
}

std::optional<double> optionalReal(const Cell& cell)
{
    if (cell.isNull())
        return {};
    const std::string_view number = cell.view();
    if (number == "NaN")
        return std::nan("");
    if (number == "Infinity" || number == "-Infinity")
        return number.front() == '-' ? -HUGE_VAL : HUGE_VAL;
    bool ok = false;
    const double value = QByteArray::fromRawData(number.data(), qsizetype(number.size())).toDouble(&ok);
    if (!ok)
        throw pqxx::conversion_error("not a number: " + std::string(number));
    return value;
}

Money money(const Cell& cell, const QString& currency)
{
    return optionalMoney(cell, currency).value_or(Money::fromTenThousandths(0, currency));
}

std::optional<Money> optionalMoney(const Cell& cell, const QString& currency)
{
    if (cell.isNull())
        return {};
    const std::string_view amount = cell.view();
    const auto parsed = Money::fromDecimal(QByteArrayView(amount.data(), qsizetype(amount.size())), currency);
    if (!parsed)
        throw pqxx::conversion_error("not an amount with at most four decimals: " + std::string(amount));
    return parsed;
}

QUuid uuid(const Cell& cell)
{
    const std::string_view id = cell.view();
    return QUuid::fromString(QLatin1String(id.data(), qsizetype(id.size())));
}

QDate date(const Cell& cell)
{
    return parseDate(cell.view());
}

QDateTime dateTime(const Cell& cell)
{
    return parseDateTime(cell.view());
}

QJsonObject jsonObject(const Cell& cell)
{
    const std::string_view json = cell.view();
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size()))).object();
}

QStringList textArray(const Cell& cell)
{
    QStringList elements;
    const std::string_view literal = cell.view();
    if (literal.size() < 2 || literal.front() != '{')
        return elements;
    for (std::size_t at = 1; at + 1 < literal.size();) {
        const bool quoted = literal[at] == '"';
        std::string element;
        if (quoted) {
            for (++at; at < literal.size() && literal[at] != '"'; ++at) {
                if (literal[at] == '\\')
                    ++at;
                element += literal[at];
            }
            ++at;
        } else {
            for (; at < literal.size() && literal[at] != ',' && literal[at] != '}'; ++at)
                element += literal[at];
        }
        elements.append(!quoted && element == "NULL" ? QString() : QString::fromStdString(element));
        ++at; // the comma, or the closing brace
    }
    return elements;
}

} // namespace sql
