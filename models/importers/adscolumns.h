// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/csvheader.h"
#include "importers/importkind.h"

#include <QStringList>

/**
 * How the platforms name the columns of their reports, in the languages of their screens: reports have the language
 * of whoever exports them.
 */
namespace adscolumns {

/** What an import takes from a report. */
enum class Field {
    Day,
    PeriodStart, ///< Meta: first day of what the row sums up
    PeriodEnd, ///< Meta: its last day
    Campaign,
    CampaignId,
    Status,
    Currency,
    Spend,
    Impressions,
    Clicks,
    Conversions,
    Revenue,
    Results, ///< Meta: of what the campaign is after, which may be purchases or anything else
    ResultIndicator, ///< Meta: what that is
};
constexpr std::size_t fieldCount = std::size_t(Field::ResultIndicator) + 1;

/** Our name of @p field, by which a user's mapping names it: "day", "spend". */
const char* fieldName(Field field);
/** The column of @p field in a report of @p kind, or -1. The best name that is there counts. */
int find(ImportKind kind, Field field, const CsvHeader& header);
/** The columns by which a report of @p kind is told, as they stand in @p header; empty where it is none. */
QStringList signature(ImportKind kind, const CsvHeader& header);
/** The currency in a header like "Amount spent (AUD)"; empty where there is none. */
QString headerCurrency(const QString& name);

} // namespace adscolumns
