// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/cellvalues.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <vector>

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/** What stands between thousands: blank, no-break space, narrow no-break space, apostrophe. Its bytes, or 0. */
std::size_t groupSpace(std::string_view text)
{
    for (const std::string_view mark : { " ", "\xC2\xA0", "\xE2\x80\xAF", "'", "\xE2\x80\x99" }) {
        if (text.starts_with(mark))
            return mark.size();
    }
    return 0;
}

/** A number's sign, digits and marks; spaces and apostrophes between thousands are dropped. */
struct NumberShape {
    bool negative = false;
    std::string body; ///< digits, '.' and ','
    std::size_t points = 0;
    std::size_t commas = 0;
};

std::optional<NumberShape> numberShape(std::string_view text)
{
    text = cell::trimmed(text);
    NumberShape shape;
    if (text.starts_with("\xE2\x88\x92")) { // U+2212, the minus sign of typographers
        shape.negative = true;
        text.remove_prefix(3);
    } else if (text.starts_with('-') || text.starts_with('+')) {
        shape.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    bool digit = false;
    while (!text.empty()) {
        const char c = text.front();
        if (isDigit(c)) {
            digit = true;
            shape.body.push_back(c);
        } else if (c == '.' || c == ',') {
            (c == '.' ? shape.points : shape.commas) += 1;
            shape.body.push_back(c);
        } else if (const std::size_t space = groupSpace(text); space > 0 && digit && text.size() >= space + 3
                   && isDigit(text[space]) && isDigit(text[space + 1]) && isDigit(text[space + 2])) {
            text.remove_prefix(space);
            continue;
        } else {
            return {};
        }
        text.remove_prefix(1);
    }
    return digit ? std::optional(std::move(shape)) : std::nullopt;
}

/** Whether @p text, digits with @p mark, is grouped as 1,234,567 is. */
bool groupedBy(std::string_view text, char mark)
{
    std::size_t first = text.find(mark);
    if (first == std::string_view::npos)
        return true;
    if (first == 0 || first > 3)
        return false;
    while (first != std::string_view::npos) {
        const std::size_t next = text.find(mark, first + 1);
        if ((next == std::string_view::npos ? text.size() : next) - first - 1 != 3)
            return false;
        first = next;
    }
    return true;
}

std::optional<int> smallNumber(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return value;
}

/** The three parts of a date and what is behind them. */
struct DateParts {
    std::array<int, 3> part {};
    std::size_t firstLength = 0;
    std::size_t lastLength = 0;
    char mark = '-';
    std::string_view rest;
};

std::optional<DateParts> dateParts(std::string_view text)
{
    DateParts parts;
    for (int i = 0; i < 3; ++i) {
        std::size_t length = 0;
        while (length < text.size() && isDigit(text[length]))
            ++length;
        if (length == 0 || length > 4)
            return {};
        parts.part[std::size_t(i)] = *smallNumber(text.substr(0, length));
        (i == 0 ? parts.firstLength : parts.lastLength) = length;
        text.remove_prefix(length);
        if (i == 2)
            break;
        if (text.empty() || (text[0] != '-' && text[0] != '/' && text[0] != '.') || (i == 1 && text[0] != parts.mark))
            return {};
        parts.mark = text[0];
        text.remove_prefix(1);
    }
    parts.rest = text;
    return parts;
}

QDate dateOf(const DateParts& parts, DateOrder order)
{
    QDate date;
    if (parts.firstLength == 4) {
        date = QDate(parts.part[0], parts.part[1], parts.part[2]);
    } else if (order == DateOrder::YearMonth && parts.lastLength <= 2) {
        date = QDate(2000 + parts.part[0], parts.part[1], parts.part[2]);
    } else {
        if (parts.lastLength != 4 && parts.lastLength != 2)
            return {};
        const int year = parts.lastLength == 2 ? 2000 + parts.part[2] : parts.part[2];
        if (parts.mark == '.' || parts.part[0] > 12)
            order = DateOrder::DayMonth;
        else if (parts.part[1] > 12)
            order = DateOrder::MonthDay;
        if (order == DateOrder::Unknown && parts.part[0] != parts.part[1])
            return {};
        date = order == DateOrder::MonthDay ? QDate(year, parts.part[0], parts.part[1])
                                            : QDate(year, parts.part[1], parts.part[0]);
    }
    return date.isValid() && date.year() >= 1990 && date.year() <= 2100 ? date : QDate();
}

/** The date that @p parts are in @p order alone, if an export can hold it; years of two digits must not be ahead. */
QDate plausibleDate(const DateParts& parts, DateOrder order)
{
    if (order == DateOrder::YearMonth && parts.lastLength == 4)
        return {};
    if ((order == DateOrder::DayMonth && parts.part[1] > 12) || (order == DateOrder::MonthDay && parts.part[0] > 12))
        return {};
    const QDate date = dateOf(parts, order);
    constexpr int firstYear = 2006; // no shop exported anything before
    const bool isShort = parts.lastLength <= 2;
    return isShort && (date.year() < firstYear || date > QDate::currentDate().addDays(1)) ? QDate() : date;
}

/** The number of an English month's name or its beginning, or 0. */
int monthOf(std::string_view word)
{
    constexpr std::array names { "january", "february", "march",     "april",   "may",      "june",
                                 "july",    "august",   "september", "october", "november", "december" };
    for (std::size_t i = 0; word.size() >= 3 && i < names.size(); ++i) {
        const std::string_view name = names[i];
        if (cell::equalsIgnoringCase(word, name.substr(0, word.size()))
            || (i == 8 && cell::equalsIgnoringCase(word, "sept")))
            return int(i) + 1;
    }
    return 0;
}

/** A date with a month's name: "Thu, 5 Feb 2026", "February 5, 2026", "02-Jun-06". */
QDate namedDate(std::string_view text)
{
    int month = 0;
    std::vector<std::string_view> numbers;
    while (!text.empty()) {
        const std::size_t length = std::min(text.find_first_of(" ,-/."), text.size());
        const std::string_view word = text.substr(0, length);
        text.remove_prefix(std::min(length + 1, text.size()));
        if (word.empty())
            continue;
        if (isDigit(word.front()))
            numbers.push_back(word);
        else if (const int named = monthOf(word); named > 0 && month == 0)
            month = named;
        else if (month > 0 || !numbers.empty() || word.size() > 9) // only a weekday may stand before
            return {};
    }
    if (month == 0 || numbers.size() != 2)
        return {};
    const bool yearFirst = numbers[0].size() == 4;
    const auto day = smallNumber(numbers[yearFirst ? 1 : 0]);
    const auto year = smallNumber(numbers[yearFirst ? 0 : 1]);
    if (!day || !year || *year > 2100 || (*year > 99 && *year < 1990))
        return {};
    return QDate(*year < 100 ? 2000 + *year : *year, month, *day);
}

/** Hours, minutes, seconds at the start of @p text, which is advanced; an invalid time where there are none. */
QTime timeOf(std::string_view& text)
{
    std::array<int, 3> part { 0, 0, 0 };
    std::size_t count = 0;
    while (count < 3) {
        std::size_t length = 0;
        while (length < text.size() && length < 2 && isDigit(text[length]))
            ++length;
        if (length == 0)
            return {};
        part[count++] = *smallNumber(text.substr(0, length));
        text.remove_prefix(length);
        if (count == 3 || !text.starts_with(':'))
            break;
        text.remove_prefix(1);
    }
    if (count < 2)
        return {};
    if (count == 3 && text.starts_with('.')) {
        text.remove_prefix(1);
        while (!text.empty() && isDigit(text.front()))
            text.remove_prefix(1);
    }
    const std::string_view half = cell::trimmed(text).substr(0, 2);
    if (cell::equalsIgnoringCase(half, "am") || cell::equalsIgnoringCase(half, "pm")) {
        if (part[0] < 1 || part[0] > 12)
            return {};
        part[0] = part[0] % 12 + (cell::equalsIgnoringCase(half, "pm") ? 12 : 0);
        text = cell::trimmed(text).substr(2);
    }
    return QTime(part[0], part[1], part[2]);
}

/** Seconds east of UTC of "Z", "UTC", "+0100", "-07:00", "+10"; nothing where the text is no zone. */
std::optional<int> offsetOf(std::string_view text)
{
    text = cell::trimmed(text);
    if (cell::equalsIgnoringCase(text, "z") || cell::equalsIgnoringCase(text, "utc")
        || cell::equalsIgnoringCase(text, "gmt"))
        return 0;
    if (text.size() < 3 || (text[0] != '+' && text[0] != '-'))
        return {};
    std::string digits;
    for (const char c : text.substr(1)) {
        if (isDigit(c))
            digits.push_back(c);
        else if (c != ':' || digits.size() != 2)
            return {};
    }
    if (digits.size() != 2 && digits.size() != 4)
        return {};
    const int hours = *smallNumber(std::string_view(digits).substr(0, 2));
    const int minutes = digits.size() == 4 ? *smallNumber(std::string_view(digits).substr(2)) : 0;
    if (hours > 14 || minutes > 59)
        return {};
    return (text[0] == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}

} // namespace

CellEvidence& CellEvidence::operator|=(const CellEvidence& other)
{
    point |= other.point;
    comma |= other.comma;
    ambiguousNumber |= other.ambiguousNumber;
    notDayFirst |= other.notDayFirst;
    notMonthFirst |= other.notMonthFirst;
    notYearFirst |= other.notYearFirst;
    ambiguousDate |= other.ambiguousDate;
    return *this;
}

std::string_view cell::trimmed(std::string_view text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    for (;;) {
        if (!text.empty() && isSpace(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with("\xC2\xA0"))
            text.remove_prefix(2);
        else
            break;
    }
    for (;;) {
        if (!text.empty() && isSpace(text.back()))
            text.remove_suffix(1);
        else if (text.ends_with("\xC2\xA0"))
            text.remove_suffix(2);
        else
            break;
    }
    return text;
}

std::string_view cell::code(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('\''))
        text.remove_prefix(1);
    return equalsIgnoringCase(text, "null") ? std::string_view() : trimmed(text);
}

bool cell::equalsIgnoringCase(std::string_view left, std::string_view right)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [&](char a, char b) { return lower(a) == lower(b); });
}

void cell::collectNumberEvidence(std::string_view text, CellEvidence& evidence)
{
    const auto shape = numberShape(text);
    if (!shape || (shape->points == 0 && shape->commas == 0))
        return;
    if (shape->points > 0 && shape->commas > 0) {
        (shape->body.rfind('.') > shape->body.rfind(',') ? evidence.point : evidence.comma) = true;
        return;
    }
    const char mark = shape->points > 0 ? '.' : ',';
    if (shape->points + shape->commas > 1) { // 1.234.567: the mark groups, so the other one separates decimals
        (mark == '.' ? evidence.comma : evidence.point) = true;
        return;
    }
    const std::size_t at = shape->body.find(mark);
    const bool threeDigits = shape->body.size() - at - 1 == 3 && at > 0 && at <= 3 && shape->body[0] != '0';
    if (threeDigits)
        evidence.ambiguousNumber = true;
    else
        (mark == '.' ? evidence.point : evidence.comma) = true;
}

void cell::collectCountEvidence(std::string_view text, CellEvidence& evidence)
{
    CellEvidence seen;
    collectNumberEvidence(text, seen);
    if (seen.ambiguousNumber) {
        (text.find(',') != std::string_view::npos ? seen.point : seen.comma) = true;
        seen.ambiguousNumber = false;
    }
    evidence |= seen;
}

void cell::collectDateEvidence(std::string_view text, CellEvidence& evidence)
{
    const auto parts = dateParts(trimmed(text));
    if (!parts || parts->firstLength == 4 || parts->mark == '.')
        return;
    const QDate dayFirst = plausibleDate(*parts, DateOrder::DayMonth);
    const QDate monthFirst = plausibleDate(*parts, DateOrder::MonthDay);
    const QDate yearFirst = plausibleDate(*parts, DateOrder::YearMonth);
    if (!dayFirst.isValid() && !monthFirst.isValid() && !yearFirst.isValid())
        return;
    evidence.notDayFirst |= !dayFirst.isValid();
    evidence.notMonthFirst |= !monthFirst.isValid();
    evidence.notYearFirst |= !yearFirst.isValid();
    evidence.ambiguousDate |= dayFirst.isValid() && monthFirst.isValid() && dayFirst != monthFirst;
}

std::optional<std::string> cell::decimal(std::string_view text, DecimalMark mark)
{
    auto shape = numberShape(text);
    if (!shape || mark == DecimalMark::Unknown)
        return {};
    const char point = mark == DecimalMark::Comma ? ',' : '.';
    const char group = mark == DecimalMark::Comma ? '.' : ',';
    if ((point == '.' ? shape->points : shape->commas) > 1)
        return {};
    const std::size_t at = shape->body.find(point);
    const std::string_view whole = std::string_view(shape->body).substr(0, at);
    const std::string_view fraction =
        at == std::string::npos ? std::string_view() : std::string_view(shape->body).substr(at + 1);
    if (!groupedBy(whole, group) || fraction.find(group) != std::string_view::npos || whole.size() > 24
        || fraction.size() > 16)
        return {};
    std::string result;
    if (shape->negative)
        result.push_back('-');
    for (const char c : whole) {
        if (c != group)
            result.push_back(c);
    }
    if (whole.empty())
        result.push_back('0');
    if (!fraction.empty())
        result.append(".").append(fraction);
    return result;
}

std::optional<std::string> cell::amount(std::string_view text, DecimalMark mark)
{
    if (auto plain = decimal(text, mark))
        return plain;
    text = trimmed(text);
    std::string bare;
    if (text.starts_with('-')) {
        bare = "-";
        text.remove_prefix(1);
    }
    const auto isPartOfNumber = [](char c) { return isDigit(c) || c == '-' || c == '.' || c == ','; };
    const std::size_t begin = std::size_t(std::find_if(text.begin(), text.end(), isPartOfNumber) - text.begin());
    const std::size_t end = std::size_t(std::find_if(text.rbegin(), text.rend(), isPartOfNumber).base() - text.begin());
    constexpr std::size_t longest = 6; // bytes of a sign or a code and a no-break space; a word is no currency
    if (begin >= end || begin > longest || text.size() - end > longest)
        return {};
    return decimal(bare.append(text.substr(begin, end - begin)), mark);
}

std::optional<int> cell::integer(std::string_view text, DecimalMark mark)
{
    const auto number = decimal(text, mark);
    if (!number)
        return {};
    std::string_view digits = *number;
    if (const std::size_t at = digits.find('.'); at != std::string_view::npos) {
        if (digits.find_first_not_of('0', at + 1) != std::string_view::npos)
            return {};
        digits = digits.substr(0, at);
    }
    return smallNumber(digits);
}

std::optional<bool> cell::boolean(std::string_view text)
{
    text = trimmed(text);
    for (const std::string_view yes : { "true", "yes", "y", "1", "x" }) {
        if (equalsIgnoringCase(text, yes))
            return true;
    }
    for (const std::string_view no : { "false", "no", "n", "0" }) {
        if (equalsIgnoringCase(text, no))
            return false;
    }
    return {};
}

std::optional<ParsedTime> cell::moment(std::string_view text, DateOrder order, const QTimeZone& zone)
{
    const auto parts = dateParts(trimmed(text));
    if (!parts)
        return {};
    const QDate day = dateOf(*parts, order);
    std::string_view rest = parts->rest;
    if (!day.isValid())
        return {};
    QTime time(0, 0);
    if (!rest.empty()) {
        if (rest.front() != ' ' && rest.front() != 'T')
            return {};
        rest = trimmed(rest.substr(1));
        time = timeOf(rest);
        if (!time.isValid())
            return {};
    }
    rest = trimmed(rest);
    ParsedTime result;
    if (rest.empty()) {
        result.utc = QDateTime(day, time, zone).toUTC();
        return result.utc.isValid() ? std::optional(result) : std::nullopt;
    }
    const auto offset = offsetOf(rest);
    if (!offset)
        return {};
    result.utc = QDateTime(day, time, Qt::UTC).addSecs(-*offset);
    result.hadZone = true;
    return result;
}

std::optional<QDate> cell::date(std::string_view text, DateOrder order)
{
    const auto parts = dateParts(trimmed(text));
    if (parts && !trimmed(parts->rest).empty())
        return {};
    const QDate day = parts ? dateOf(*parts, order) : namedDate(trimmed(text));
    return day.isValid() ? std::optional(day) : std::nullopt;
}

std::string cell::toSql(const QDateTime& utc)
{
    const QDate day = utc.date();
    const QTime time = utc.time();
    std::array<char, 40> text {};
    const int length = std::snprintf(text.data(), text.size(), "%04d-%02d-%02d %02d:%02d:%02d+00", day.year(),
                                     day.month(), day.day(), time.hour(), time.minute(), time.second());
    return std::string(text.data(), std::size_t(length));
}

std::string cell::toSql(const QDate& date)
{
    return date.toString(Qt::ISODate).toStdString();
}
