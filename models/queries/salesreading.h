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

/**
 * Complete days as rows of the rollups: sums of `fourWeeks` (first Mondays, in sales_four_weeks), `weeks` (Mondays, in
 * sales_weekly) and `days` (in sales_daily), less `daysLess`: a stretch of weeks may begin before the days that are
 * asked for or end after them, where that takes fewer rows. PostgreSQL's dates.
 */
struct DayParts {
    QStringList fourWeeks;
    QStringList weeks;
    QStringList days;
    QStringList daysLess;
};
DayParts partsOf(const DaySplit& split);

/** The parts of several periods as parameters of partsSql(). */
struct PartParameters {
    QStringList fourWeeks, fourWeeksNow;
    QStringList weeks, weeksNow;
    QStringList days, daysNow, daysSign;
    void add(const DayParts& parts, bool now);
};

/** The key of a line item @p l of an order: its variant, else "line:" and the title's beginning, as in the rollups. */
#define HOTDASH_LINE_KEY(l) "coalesce(" #l ".variant_id, 'line:' || left(" #l ".title, 200))"

/**
 * Rows (key, currency, now, units, amount in ten-thousandths) of the rollups, for parameters $1 to $7: those of
 * PartParameters in their order. LATERAL and OFFSET 0: one index range a part, whatever the planner believes.
 */
#define HOTDASH_SALES_PARTS                                                                                            \
    "SELECT d.variant_id AS key, d.currency, p.now, d.units, d.ten_thousandths AS amount"                              \
    "  FROM unnest($1::date[], $2::boolean[]) AS p (first_week, now)"                                                  \
    " CROSS JOIN LATERAL (SELECT * FROM sales_four_weeks WHERE project = (SELECT app.current_project())"               \
    "                        AND first_week = p.first_week OFFSET 0) d"                                                \
    " UNION ALL "                                                                                                      \
    "SELECT d.variant_id, d.currency, p.now, d.units, d.ten_thousandths"                                               \
    "  FROM unnest($3::date[], $4::boolean[]) AS p (week, now)"                                                        \
    " CROSS JOIN LATERAL (SELECT * FROM sales_weekly WHERE project = (SELECT app.current_project())"                   \
    "                        AND week = p.week OFFSET 0) d"                                                            \
    " UNION ALL "                                                                                                      \
    "SELECT d.variant_id, d.currency, p.now, p.sign * d.units, p.sign * app.ten_thousandths(d.amount)"                 \
    "  FROM unnest($5::date[], $6::boolean[], $7::int[]) AS p (day, now, sign)"                                        \
    " CROSS JOIN LATERAL (SELECT * FROM sales_daily WHERE project = (SELECT app.current_project())"                    \
    "                        AND day = p.day OFFSET 0) d"

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
