// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/salesfigures.h"

/** Hours of the shop's clock in which it sells; all day where the project names none. */
struct OpeningHours {
    int from = 0;
    int until = 24; ///< not included
    [[nodiscard]] bool contains(int hour) const { return hour >= from && hour < until; }
    friend bool operator==(const OpeningHours&, const OpeningHours&) = default;
};

/** A SKU by its revenue in the period. */
struct TopSku {
    QString variantId; ///< or "line:<title>" for a line item without a variant
    QString sku;
    QString title;
    qint64 units = 0;
    Money revenue;
    friend bool operator==(const TopSku&, const TopSku&) = default;
};

/** What the Sales Pulse tile shows, read in one transaction. A plain value; crosses threads. */
struct SalesOverview {
    Period period;
    QVector<SalesComparison> currencies; ///< the shop's own first, then by code
    QVector<SalesComparison> hourSoFar; ///< `now` only: the hour in progress, which no period holds
    QVector<SalesPoint> week; ///< the last 7 complete days over the 7 before, in the shop's own currency
    QVector<TopSku> top; ///< up to 5, in the shop's own currency
    std::optional<OpenFulfillment> open; ///< nothing where no such fact was ever written
    QDateTime firstFact; ///< UTC; begin of the first hour with revenue; null without facts
    QDateTime newestFact; ///< UTC; end of the newest hour with revenue, at most now
    OpeningHours opening;

    [[nodiscard]] bool hasFacts() const { return newestFact.isValid(); }
    /** The shop's own currency's comparison; empty figures without facts. */
    [[nodiscard]] SalesComparison main() const { return currencies.value(0); }
};

/**
 * Complete opening hours of the shop's clock since @p newestFact, counted up to @p limit: what a shop that sells every
 * hour has failed to report. 0 where @p newestFact is null.
 */
int openHoursSince(const QDateTime& newestFact, const QDateTime& now, const QTimeZone& zone,
                   const OpeningHours& opening, int limit);
