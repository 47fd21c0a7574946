// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/campaign.h"

namespace pqxx {
class transaction_base;
}

/**
 * What the screen asks of the ads tables. Where ads_daily_metrics is missing or has no row, and the legacy table
 * ads_metrics_daily has some, that one is read, and AdsSummary::legacy says so. Worker threads only; throw what libpqxx
 * throws: with neither table, that ads_daily_metrics does not exist.
 */
namespace adsqueries {

/** The tile's figures: the days from the rollup ads_daily_totals, best and worst campaign from the period's index. */
AdsSummary summary(pqxx::transaction_base& tx, const AdsPeriod& period);

/** The dialog's figures: the summary, every campaign, and all revenue of the same days. */
AdsReport report(pqxx::transaction_base& tx, const AdsPeriod& period, const RoasThresholds& thresholds,
                 const AttentionRules& rules);

/** One campaign's days in @p period that have a row, oldest first. Of a legacy campaign where it has no id. */
QVector<AdsDay> campaignDays(pqxx::transaction_base& tx, const Campaign& campaign, const AdsPeriod& period);

} // namespace adsqueries
