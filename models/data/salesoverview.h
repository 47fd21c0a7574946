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

/** So many opening hours without a sale are silence, unless the operator sets another number. */
constexpr int defaultStaleOpenHours = 3;

/** How far a shop's revenue reaches. */
struct SalesBounds {
    QDateTime firstFact; ///< UTC; begin of the first hour with revenue; null without facts
    QDateTime newestFact; ///< UTC; the newest order's time; where no order is known, the newest hour with revenue
    QDateTime newestEnd; ///< UTC; end of the newest hour with revenue; null without facts
    QDateTime dataEnd; ///< UTC; from here on nothing is known; null while the data reaches to now
    OpeningHours opening;

    /** Whether nothing is known of @p range: it lies before the first fact, or after the end of the data. */
    [[nodiscard]] bool isUnknown(const InstantRange& range) const;
    /** Whether the data ends within @p range or before it. */
    [[nodiscard]] bool endsBefore(const InstantRange& range) const;
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
    SalesBounds bounds;

    [[nodiscard]] bool hasFacts() const { return bounds.newestFact.isValid(); }
    /** The shop's own currency's comparison; empty figures without facts. */
    [[nodiscard]] SalesComparison main() const { return currencies.value(0); }
};

/**
 * Complete opening hours of the shop's clock since @p newestEnd, counted up to @p limit: what a shop that sells every
 * hour has failed to report. 0 where @p newestEnd is null.
 */
int openHoursSince(const QDateTime& newestEnd, const QDateTime& now, const QTimeZone& zone, const OpeningHours& opening,
                   int limit);
