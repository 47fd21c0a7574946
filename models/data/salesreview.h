// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/salesfigures.h"
#include "data/salesunusual.h"
#include "data/skuvariance.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QUuid>

/** One order so much larger than the others that it alone moves the figures: a wholesale order. */
struct LargeOrder {
    QString id;
    QString name; ///< the shop's: "#1042"
    QDateTime createdAt; ///< UTC
    bool inCompared = false; ///< it lies in the period compared
    Money revenue;
    qint64 units = 0;
    QString variantId; ///< of its largest line
    QString sku;
    QString title;
    qint64 lineUnits = 0;
    Money lineAmount;
    friend bool operator==(const LargeOrder&, const LargeOrder&) = default;
};

/** An order that waits for fulfillment. */
struct OpenOrder {
    QString id;
    QString name;
    QDateTime createdAt; ///< UTC
    QString fulfillment; ///< the shop's word: "unfulfilled", "partial"
    Money total;
    friend bool operator==(const OpenOrder&, const OpenOrder&) = default;
};

/** How many open orders are how old: under 1 day, 1 to 2, 2 to 3, 3 to 7, older. */
struct OpenOrderAges {
    static constexpr int bucketCount = 5;
    std::array<qint64, bucketCount> orders {};
    [[nodiscard]] qint64 total() const;
    friend bool operator==(const OpenOrderAges&, const OpenOrderAges&) = default;
};

/** A row of sales_pulse_actions. */
struct SalesAction {
    QUuid id;
    QDateTime createdAt; ///< UTC
    QString type; ///< variance_review, note_added, sku_flagged, other
    QString selectedAction;
    QString notes;
    QString operatorName;
    QString revenueVariance; ///< PostgreSQL's text of the amount; empty for none
    QJsonObject metadata;
    friend bool operator==(const SalesAction&, const SalesAction&) = default;
};

/** What the variance review shows in one currency: on the screen, on paper, and in the metadata of an action. A value.
 */
struct SalesReview {
    Period period;
    QDateTime readAt; ///< UTC
    QDateTime firstFact; ///< UTC; null without facts
    QDateTime newestFact; ///< UTC; the newest order's time, or its hour; null without facts
    QDateTime dataEnd; ///< UTC; from here on nothing is known; null while the data reaches to readAt
    SalesComparison figures;
    QVector<SalesComparison> others; ///< the other currencies; never added to figures
    QVector<SalesPoint> points;
    QVector<SkuVariance> skus;
    int skusLeftOut = 0; ///< of a stored review: how many small rows are summed up in its last row
    QVector<UnusualDay> unusual;
    QVector<LargeOrder> largeOrders;
    OpenOrderAges open;

    [[nodiscard]] QString currency() const { return figures.currency; }
    /** Whether the period compared begins before the first fact: the comparison is with less than it seems. */
    [[nodiscard]] bool comparedIsPartial() const;
    /** Whether both sides are known, wholly or in part: else no row says how it changed. */
    [[nodiscard]] bool hasComparison() const { return figures.now && figures.before; }
};

/** Everything that is read for the dialog, in all currencies; a plain value that crosses threads. */
struct SalesReviewData {
    Period period;
    QDateTime readAt;
    QDateTime firstFact;
    QDateTime newestFact;
    QDateTime dataEnd;
    QString ownCurrency;
    QVector<SalesComparison> currencies; ///< the shop's own first
    QHash<QString, QVector<SalesPoint>> points; ///< by currency
    QHash<QString, QVector<SkuSales>> skus;
    QHash<QString, QVector<UnusualDay>> unusual;
    QVector<LargeOrder> largeOrders; ///< in all currencies
    QVector<OpenOrder> openOrders; ///< the oldest 500
    OpenOrderAges open; ///< of all
};

namespace salesreview {

/** The review in @p currency: contributions taken apart, wholesale orders named at their SKU's row. */
SalesReview make(const SalesReviewData& data, const QString& currency);

constexpr qsizetype storedBytes = 900'000; ///< of SKU rows in an action's metadata; the rest is summed up in one

/**
 * As an action's metadata keeps it: period, figures, points, and the SKUs: all of them where they take no more than
 * storedBytes, else those of the largest contribution and those of @p flagged, the rest summed up so that the rows
 * still add up. Amounts are decimal texts.
 */
QJsonObject toJson(const SalesReview& review, const QStringList& flagged = {});
/** What toJson() wrote; nothing where @p json is no review. */
std::optional<SalesReview> fromJson(const QJsonObject& json);

/** The period that an action's metadata names; nothing where it names none. */
std::optional<InstantRange> rangeOf(const QJsonObject& metadata);

} // namespace salesreview
