// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>
#include <optional>
#include <string>
#include <string_view>

/** Which sign separates the decimals in a file; found by evidence, never guessed. */
enum class DecimalMark { Unknown, Point, Comma };

/** In which order a file writes dates like 11/10/24. ISO dates need none. */
enum class DateOrder { Unknown, DayMonth, MonthDay, YearMonth };

/** What one cell tells about the file's way to write numbers and dates. */
struct CellEvidence {
    bool point = false; ///< a number that can only have a decimal point
    bool comma = false; ///< a number that can only have a decimal comma
    bool ambiguousNumber = false; ///< like 1,234 or 1.234: three digits behind one mark
    bool notDayFirst = false; ///< a date that is none with the day first, like 11/20/24
    bool notMonthFirst = false; ///< a date that is none with the month first, like 20/11/24
    bool notYearFirst = false; ///< a date that is none with the year first, like 20/11/2024 or 31/12/24
    bool ambiguousDate = false; ///< like 11/10/24
    friend bool operator==(const CellEvidence&, const CellEvidence&) = default;
    CellEvidence& operator|=(const CellEvidence& other);
};

/** A moment read from a cell. */
struct ParsedTime {
    QDateTime utc;
    bool hadZone = false; ///< false: it was read in the shop's zone
};

/** Reads cells' text as values, exactly; nothing where the text is none. Any thread. */
namespace cell {

/** Without blanks, line ends and no-break spaces around it. */
std::string_view trimmed(std::string_view text);
/** Trimmed, without the apostrophe by which a spreadsheet keeps 'ABC as text; empty for the literal "null". */
std::string_view code(std::string_view text);
bool equalsIgnoringCase(std::string_view left, std::string_view right);

/** Adds what @p text, if it is a number, tells about the decimal mark. */
void collectNumberEvidence(std::string_view text, CellEvidence& evidence);
/** The same for a column of whole numbers: there 3,867 can only be above three thousand, and tells. */
void collectCountEvidence(std::string_view text, CellEvidence& evidence);
/**
 * Adds what @p text, if it is a date in parts, tells about their order. Exports tell of the past: a year of two digits
 * that would lie in the future, or before there were shops to export from, rules its order out.
 */
void collectDateEvidence(std::string_view text, CellEvidence& evidence);

/**
 * A number as PostgreSQL reads it ("-1234.5"), exactly the digits of @p text. Thousands marks must stand where they
 * belong; a currency sign or percent sign, E notation and words make it none.
 */
std::optional<std::string> decimal(std::string_view text, DecimalMark mark = DecimalMark::Point);
/** decimal() of an amount beside which its currency may stand: "£3.20", "3.20 GBP", "-US$50.00". */
std::optional<std::string> amount(std::string_view text, DecimalMark mark = DecimalMark::Point);
/** A whole number that fits 32 bits; thousands marks are allowed, a fraction of zeros ("2.0") too. */
std::optional<int> integer(std::string_view text, DecimalMark mark = DecimalMark::Point);
/** true/false, yes/no, 1/0 without regard to case. */
std::optional<bool> boolean(std::string_view text);

/**
 * "2023-05-12 21:05:53 -0700" and ISO 8601 with their zone; without one, and "20/11/2022 08:12", in @p zone. Nothing
 * for a date whose order is needed and Unknown, and outside 1990 to 2100.
 */
std::optional<ParsedTime> moment(std::string_view text, DateOrder order, const QTimeZone& zone);
/**
 * A bare date: 2026-06-24, 2026/06/24, 24.6.2026, in @p order with slashes, or with an English month's name as in
 * "Thu, 5 Feb 2026", "Feb 5, 2026" and "02-Jun-06".
 */
std::optional<QDate> date(std::string_view text, DateOrder order);

/** A date or time in the way that is used for PostgreSQL. */
std::string toSql(const QDateTime& utc);
std::string toSql(const QDate& date);

} // namespace cell
