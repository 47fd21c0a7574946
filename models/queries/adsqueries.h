// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/campaign.h"

namespace pqxx {
class transaction_base;
}

/** What the screen asks of the ads tables. Worker threads only; throw what libpqxx throws. */
namespace adsqueries {

/** The tile's figures for the @p days UTC days that end today, from the rollup ads_daily_totals. */
AdsSummary summary(pqxx::transaction_base& tx, int days);

/** The dialog's figures for the same days: the summary and every campaign. */
AdsReport report(pqxx::transaction_base& tx, int days);

} // namespace adsqueries
