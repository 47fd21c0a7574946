// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/salesoverview.h"

#include <QHash>
#include <QStringList>

namespace pqxx {
class transaction_base;
}

/** What the tile's and the dialog's questions have in common. Worker's thread. */
namespace salesreading {

/** Figures of one stretch of time by currency; a currency without sales in it is not there. */
using CurrencyFigures = QHash<QString, SalesFigures>;

/**
 * The hours of a period that are no complete day: before or after its complete days, or all of it. Null instants where
 * there are none. A Period has them on one side only: it begins with a day, or is 24 hours of the shop's clock.
 */
InstantRange hoursOf(const DaySplit& split);

/** The Mondays of the complete ISO weeks within the complete days: rows of sales_weekly. */
QStringList weeksOf(const DaySplit& split);
/** The complete days outside these weeks: rows of sales_daily. */
QStringList daysOf(const DaySplit& split);

/** The figures of each range, from the hourly rollup: one index range for each, in one statement. */
QVector<CurrencyFigures> readSlots(pqxx::transaction_base& tx, const QVector<InstantRange>& ranges);

/** The currencies in @p figures: @p own first, always there unless the project names none; the others by code. */
QStringList currenciesOf(const QVector<CurrencyFigures>& figures, const QString& own);

/**
 * One slot's figures: zero where nothing was sold; nothing before the first fact, after the end of the data, and in an
 * hour that does not exist.
 */
std::optional<SalesFigures> figuresOf(const QVector<CurrencyFigures>& figures, const QVector<InstantRange>& ranges,
                                      qsizetype slot, const QString& currency, const SalesBounds& bounds);

/**
 * How far the revenue reaches as of @p now. The data ends with the newest hour that has revenue once @p staleOpenHours
 * opening hours have passed since; before that, an hour without a sale is just that.
 */
SalesBounds readBounds(pqxx::transaction_base& tx, const QDateTime& now, const QTimeZone& zone, int staleOpenHours);

/** The newest fulfillment_open fact. */
std::optional<OpenFulfillment> readOpenFulfillment(pqxx::transaction_base& tx);

/** What a SKU is called: product and variant, or the line's own title for "line:..." keys. */
QString title(const QString& key, const QString& productTitle, const QString& variantTitle);

} // namespace salesreading
