// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/adsrowmapper.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <algorithm>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AdsRowMapper)
};

QString quoted(std::string_view text)
{
    return QStringLiteral("\"%1\"").arg(QString::fromUtf8(text.data(), qsizetype(text.size())).simplified().left(40));
}

/** Without what stands for "nothing" (" --", "-", "—") and without the brackets of Pinterest's "[0.93]". */
std::string_view meaning(std::string_view text)
{
    text = cell::trimmed(text);
    if (text.size() >= 2 && text.front() == '[' && text.back() == ']')
        text = cell::trimmed(text.substr(1, text.size() - 2));
    for (const std::string_view nothing : { "--", "-", "\xE2\x80\x94", "\xE2\x80\x93", "n/a", "null" }) {
        if (cell::equalsIgnoringCase(text, nothing))
            return {};
    }
    return text;
}

bool startsWith(std::string_view text, std::string_view start)
{
    return text.size() >= start.size() && cell::equalsIgnoringCase(text.substr(0, start.size()), start);
}

/** "Total: Campaigns", TikTok's "Total of 7 results" and their likes; the label stands in any column. */
bool isTotalLabel(std::string_view text)
{
    text = cell::trimmed(text);
    for (const std::string_view word : { "total", "gesamt", "insgesamt", "totaal", "totale" }) {
        if (startsWith(text, word) && (text.size() == word.size() || text.substr(word.size()).find(':') <= 1))
            return true;
    }
    constexpr std::string_view counted = "total of ";
    return startsWith(text, counted) && text.size() > counted.size() && text[counted.size()] >= '0'
        && text[counted.size()] <= '9';
}

/** A campaign's number without the "c:" or apostrophe before it; empty where it is none, or broken. */
std::string_view numberOf(std::string_view text)
{
    text = cell::code(text);
    if (startsWith(text, "c:"))
        text.remove_prefix(2);
    const bool isWhole =
        !text.empty() && text.size() <= 24 && text.find_first_not_of("0123456789") == std::string_view::npos;
    return isWhole ? text : std::string_view();
}

/** Whether @p number, a decimal's text, is a whole number and not below 0. */
bool isCount(std::string_view number)
{
    const std::size_t point = number.find('.');
    return number.front() != '-'
        && (point == std::string_view::npos || number.find_first_not_of('0', point + 1) == std::string_view::npos);
}

/** Whether a decimal's text has at most 13 digits before the point: no sum of a report has more. */
bool fits(std::string_view number)
{
    return std::min(number.find('.'), number.size()) <= 13;
}

QString figureName(adscolumns::Field field)
{
    using adscolumns::Field;
    return field == Field::Impressions ? Text::tr("impressions")
        : field == Field::Clicks       ? Text::tr("clicks")
        : field == Field::Conversions  ? Text::tr("conversions")
                                       : Text::tr("revenue");
}

/** The ads table's word for a platform's; nothing for one that it does not have. */
const char* statusOf(std::string_view text)
{
    struct Word {
        const char* theirs;
        const char* ours;
    };
    static constexpr Word words[] {
        { "enabled", "active" },        { "active", "active" },      { "eligible", "active" },
        { "in delivery", "active" },    { "delivering", "active" },  { "learning", "active" },
        { "enable", "active" },         { "paused", "paused" },      { "inactive", "paused" },
        { "not delivering", "paused" }, { "off", "paused" },         { "disable", "paused" },
        { "disabled", "paused" },       { "draft", "draft" },        { "in draft", "draft" },
        { "archived", "archived" },     { "removed", "archived" },   { "deleted", "archived" },
        { "ended", "archived" },        { "completed", "archived" },
    };
    for (const Word& word : words) {
        if (cell::equalsIgnoringCase(text, word.theirs))
            return word.ours;
    }
    return nullptr;
}

} // namespace

AdsRowMapper::AdsRowMapper(ImportKind kind, MappingContext context)
    : RowMapper(std::move(context))
    , m_kind(kind)
    , m_platform(importKindPlatform(kind))
{
    m_columns.fill(-1);
}

QStringList AdsRowMapper::bind(const CsvHeader& header)
{
    for (std::size_t i = 0; i < adscolumns::fieldCount; ++i) {
        const auto field = Field(i);
        const QString name = QString::fromUtf8(adscolumns::fieldName(field));
        m_columns[i] = column(header, adscolumns::fieldName(field), {});
        if (!context().columns.contains(name))
            boundTo(m_columns[i] = adscolumns::find(m_kind, field, header));
        m_names[i] = header.name(m_columns[i]);
    }
    // Without a column of purchases, results that are purchases are the conversions.
    if (columnOf(Field::Conversions) < 0 && columnOf(Field::ResultIndicator) >= 0) {
        m_columns[std::size_t(Field::Conversions)] = columnOf(Field::Results);
        m_names[std::size_t(Field::Conversions)] = m_names[std::size_t(Field::Results)];
    }
    m_headerCurrency = adscolumns::headerCurrency(m_names[std::size_t(Field::Spend)]);
    QStringList missing;
    if (columnOf(Field::Campaign) < 0)
        missing.append(m_kind == ImportKind::GoogleAds ? QStringLiteral("Campaign") : QStringLiteral("Campaign name"));
    if (columnOf(Field::Spend) < 0)
        missing.append(m_kind == ImportKind::MetaAds            ? QStringLiteral("Amount spent")
                           : m_kind == ImportKind::PinterestAds ? QStringLiteral("Spend in account currency")
                                                                : QStringLiteral("Cost"));
    const bool hasPeriod = columnOf(Field::PeriodStart) >= 0 && columnOf(Field::PeriodEnd) >= 0;
    m_objection.clear();
    if (columnOf(Field::Day) < 0 && !hasPeriod) {
        missing.append(QStringLiteral("Day"));
        if (missing.size() == 1)
            m_objection =
                Text::tr("The report has totals of a period and no days, and nobody can tell which day's they are.");
    } else if (columnOf(Field::Campaign) < 0 && missing.size() == 1) {
        m_objection = Text::tr("The report has days and no campaigns: it sums up the whole account.");
    }
    return missing;
}

const std::vector<const char*>& AdsRowMapper::columns() const
{
    static const std::vector<const char*> names { "line",   "day",         "campaign", "has_id", "own_key",
                                                  "name",   "status",      "currency", "spend",  "impressions",
                                                  "clicks", "conversions", "revenue" };
    return names;
}

std::vector<int> AdsRowMapper::numberColumns() const
{
    return { columnOf(Field::Spend), columnOf(Field::Conversions), columnOf(Field::Revenue) };
}

std::vector<int> AdsRowMapper::countColumns() const
{
    return { columnOf(Field::Impressions), columnOf(Field::Clicks) };
}

std::vector<int> AdsRowMapper::dateColumns() const
{
    return { columnOf(Field::Day), columnOf(Field::PeriodStart), columnOf(Field::PeriodEnd) };
}

std::string_view AdsRowMapper::value(const CsvRow& row, Field field) const
{
    return meaning(at(row, columnOf(field)));
}

/** The cell of a figure; empty where Meta's result is not a purchase but a click, a lead or a view. */
std::string_view AdsRowMapper::figure(const CsvRow& row, Field field) const
{
    if (field == Field::Conversions && columnOf(field) >= 0 && columnOf(field) == columnOf(Field::Results)
        && value(row, Field::ResultIndicator).find("purchase") == std::string_view::npos)
        return {};
    return value(row, field);
}

/** Totals and "No data available." have no day; a campaign that is called Total has one. */
bool AdsRowMapper::isRemark(const CsvRow& row) const
{
    if (startsWith(at(row, 0), "No data available"))
        return true;
    const Field when = columnOf(Field::Day) >= 0 ? Field::Day : Field::PeriodStart;
    const std::string_view day = value(row, when);
    if (!day.empty() && !isTotalLabel(day))
        return false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (isTotalLabel(row.cell(i)))
            return true;
    }
    return false;
}

MappedRow AdsRowMapper::map(const CsvRow& row, StagedBatch& batch)
{
    MappedRow mapped;
    mapped.isStored = false;
    if (value(row, Field::Campaign).empty()) {
        const bool isTotal = m_kind == ImportKind::MetaAds || value(row, Field::Day).empty();
        m_totals += isTotal;
        if (!isTotal)
            mapped.problem = Text::tr("it names no campaign");
        return mapped;
    }
    std::string day;
    mapped.problem = findDay(row, mapped, day);
    if (!mapped.problem.isEmpty())
        return mapped;
    batch.add(row.line());
    batch.add(std::string_view(day));
    for (const auto add : { &AdsRowMapper::addCampaign, &AdsRowMapper::addCurrency }) {
        mapped.problem = (this->*add)(row, batch);
        if (!mapped.problem.isEmpty())
            return mapped;
    }
    mapped.problem = addFigures(row, batch);
    mapped.isStored = mapped.problem.isEmpty();
    return mapped;
}

/** The row's day, as PostgreSQL reads it. Meta's rows without a day are of one where their period is one day. */
QString AdsRowMapper::findDay(const CsvRow& row, MappedRow& mapped, std::string& day)
{
    const bool hasDay = columnOf(Field::Day) >= 0;
    const std::string_view text = value(row, hasDay ? Field::Day : Field::PeriodStart);
    if (!hasDay && text != value(row, Field::PeriodEnd)) {
        mapped.endsFile = true;
        return Text::tr("the row sums up a period, %1 to %2, and has no day")
            .arg(quoted(text), quoted(value(row, Field::PeriodEnd)));
    }
    if (text.empty())
        return Text::tr("it has no day");
    if (text != m_lastDayText) {
        auto date = cell::date(text, context().dateOrder);
        if (!date) { // "2026-06-01 00:00:00"
            if (const auto time = cell::moment(text, context().dateOrder, QTimeZone::utc());
                time && !time->hadZone && time->utc.time() == QTime(0, 0))
                date = time->utc.date();
        }
        if (!date)
            return Text::tr("%1 is no date").arg(quoted(text));
        m_lastDayText = text;
        m_lastDay = cell::toSql(*date);
    }
    day = m_lastDay;
    return {};
}

std::string AdsRowMapper::campaignKey(const QString& platform, const QString& name)
{
    const QByteArray text = platform.toUtf8() + '\x1F' + name.simplified().toUtf8();
    return "hotdash-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32).toStdString();
}

/** The campaign: its number or our key, whether it is a number, our key, name, status. */
QString AdsRowMapper::addCampaign(const CsvRow& row, StagedBatch& batch)
{
    const std::string_view cellText = at(row, columnOf(Field::Campaign));
    if (cellText != m_lastCell || m_lastKey.empty()) {
        const QString name = QString::fromUtf8(cellText.data(), qsizetype(cellText.size())).simplified();
        m_lastCell = cellText;
        m_lastName = name.toStdString();
        m_lastKey = campaignKey(m_platform, name);
    }
    const std::string_view idText = value(row, Field::CampaignId);
    const std::string_view id = numberOf(idText);
    m_brokenIds += !idText.empty() && id.empty();
    batch.add(id.empty() ? std::string_view(m_lastKey) : id);
    batch.addFlag(!id.empty());
    batch.add(std::string_view(m_lastKey));
    batch.add(std::string_view(m_lastName));
    const char* status = statusOf(value(row, Field::Status));
    batch.addOrNull(status ? std::string_view(status) : std::string_view());
    return {};
}

QString AdsRowMapper::addCurrency(const CsvRow& row, StagedBatch& batch)
{
    std::string currency { value(row, Field::Currency) };
    if (currency.empty())
        currency = m_headerCurrency.toStdString();
    if (currency.empty()) {
        currency = context().currency.toStdString();
        m_isCurrencyAssumed = true;
    }
    std::transform(currency.begin(), currency.end(), currency.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    if (!currency.empty()
        && (currency.size() != 3 || currency.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos))
        return Text::tr("%1 is no currency").arg(quoted(currency));
    batch.addOrNull(currency);
    return {};
}

/** A column that the report does not have is NULL and keeps what the database knows; a blank cell is none: 0. */
QString AdsRowMapper::addFigures(const CsvRow& row, StagedBatch& batch) const
{
    for (const Field field : { Field::Spend, Field::Impressions, Field::Clicks, Field::Conversions, Field::Revenue }) {
        if (columnOf(field) < 0) {
            batch.addNull();
            continue;
        }
        const std::string_view text = figure(row, field);
        const auto number = text.empty() ? std::optional<std::string>("0") : cell::amount(text, context().decimalMark);
        const bool mustBeCount = field == Field::Impressions || field == Field::Clicks;
        if (!number || !fits(*number) || (mustBeCount && !isCount(*number)))
            return Text::tr("%1 in %2 is no number").arg(quoted(text), m_names[std::size_t(field)]);
        batch.add(std::string_view(*number));
    }
    return {};
}

QStringList AdsRowMapper::notes() const
{
    QStringList notes;
    if (m_totals > 0)
        notes.append(Text::tr("%1 rows that sum up others were passed over.").arg(QLocale::c().toString(m_totals)));
    if (m_brokenIds > 0)
        notes.append(
            Text::tr("%1 campaign numbers are broken, as a spreadsheet breaks them; these rows' campaigns were "
                     "told by their names.")
                .arg(QLocale::c().toString(m_brokenIds)));
    if (m_isCurrencyAssumed && !context().currency.isEmpty())
        notes.append(Text::tr("The report names no currency; its amounts are taken for %1, the shop's.")
                         .arg(context().currency));
    QStringList taken;
    QStringList absent;
    for (const Field field : { Field::Impressions, Field::Clicks, Field::Conversions, Field::Revenue }) {
        if (columnOf(field) < 0)
            absent.append(figureName(field));
        else
            taken.append(QStringLiteral("%1 = %2").arg(figureName(field), m_names[std::size_t(field)]));
    }
    if (!taken.isEmpty())
        notes.append(Text::tr("Taken: %1.").arg(taken.join(QStringLiteral(", "))));
    if (!absent.isEmpty())
        notes.append(Text::tr("Not in the report, so what the database knows of it stays: %1.")
                         .arg(absent.join(QStringLiteral(", "))));
    return notes;
}
