// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/campaign.h"

#include <QByteArray>

class CampaignFilter;

/** The campaigns of the Ads ROAS dialog as a file for spreadsheets and other programs. */
namespace campaigncsv {

/**
 * The campaigns that @p shown lets through, in its order, with the period of @p report in each line. Codes and ids as
 * the tables have them, money in whole cents of @p currency, ratios as decimals of six places made from the sums
 * themselves; what has no divisor is empty. Names that a spreadsheet would run as formulas are neutralised.
 */
QByteArray file(const CampaignFilter& shown, const AdsReport& report, const QString& currency);

/** @p dividend / @p divisor, rounded half away from 0 to @p places; empty where the divisor is 0. */
QString quotient(qint64 dividend, qint64 divisor, int places = 6);

} // namespace campaigncsv
