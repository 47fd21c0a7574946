// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/stockitem.h"

/** One of the shop's days: what was sold and whether it could be sold. */
struct VelocityDay {
    QDate day;
    qint64 units = 0;
    bool outOfStock = false; ///< the day's snapshot had nothing available
    friend bool operator==(const VelocityDay&, const VelocityDay&) = default;
};

/** A vendor who sells the product, with what he promises and keeps. */
struct VendorOption {
    QUuid vendorId;
    QString name;
    Money cost; ///< of one unit
    bool isPrimary = false;
    int leadTimeDays = 0; ///< promised
    int maxLeadDays = 0;
    std::optional<double> keptLeadDays; ///< mean of order date to delivery, from received purchase orders
    int deliveries = 0; ///< how many received purchase orders that is from
    int onTime = 0; ///< of these, within the promised lead time
    std::optional<int> minimumQuantity;
    std::optional<int> packSize;
    QString terms;
    QString vendorSku;
    int pointDays = 0; ///< lead time that his reorder point counts with
    int pointMost = 0; ///< and the longest
    int safetyStock = 0;
    int reorderPoint = 0; ///< with his lead times
    int suggested = 0; ///< with his reorder point, pack size and minimum
    friend bool operator==(const VendorOption&, const VendorOption&) = default;
};

/** A line of an open purchase order with the variant. */
struct OpenOrderLine {
    QUuid itemId;
    QUuid orderId;
    QString number;
    QString vendor;
    QString status; ///< draft, sent, confirmed
    int quantity = 0;
    int received = 0;
    QDate expected;
    friend bool operator==(const OpenOrderLine&, const OpenOrderLine&) = default;
};

/** An earlier decision about the variant. */
struct PastDecision {
    QUuid id;
    QDateTime at; ///< UTC
    QString type; ///< inventory_actions.action_type
    QString kind; ///< metadata.kind of an 'other': snooze, undo, ...
    QString by;
    std::optional<int> quantity;
    QString vendor;
    QString notes;
    QJsonObject metadata;

    /** In words: "Approved 40 from Harbour Gifts". */
    [[nodiscard]] QString summary() const;
    friend bool operator==(const PastDecision&, const PastDecision&) = default;
};

/** Everything that the right side of the reorder review shows about one variant. */
struct ReorderDetail {
    StockItem item;
    int reviewDays = 14; ///< how many days of sales an order covers beyond the reorder point
    int counted = 0; ///< stock that the suggestion takes as coming: incoming and open purchase orders
    double serviceLevel = 0.95; ///< percentile of daily sales that the safety stock covers
    QVector<VelocityDay> days; ///< the last 14 full days of the shop, oldest first
    std::optional<double> average; ///< units a day of these, without those out of stock: app.velocity_summary()
    std::optional<double> trend; ///< of that, from the first week to the second: 0.12 is 12 % more
    int outOfStockDays = 0; ///< of these
    QVector<VendorOption> vendors; ///< the primary first
    QVector<OpenOrderLine> openOrders;
    QVector<PastDecision> history; ///< newest first

    [[nodiscard]] const VendorOption* vendor(const QUuid& id) const;
    /** "63 = 6.2/day × 7 days + 19 safety stock", in the locale, with @p vendor or (nullptr) as the queue has it. */
    [[nodiscard]] QString reorderPointApart(const VendorOption* vendor = nullptr) const;
    /**
     * How many, and why: "90: reorder point 63 + 6.2/day × 14 days − 12 available − 40 coming, rounded up to packs of
     * 10".
     */
    [[nodiscard]] QString suggestionApart(const VendorOption* vendor = nullptr) const;
    /** inventory_actions.velocity_analysis: "6.2 units a day over 14 days, high velocity, trend +12 %, 2 days out of
     * stock". */
    [[nodiscard]] QString velocityAnalysis() const;
};

/** A question to app.reorder_what_if(). */
struct WhatIfQuestion {
    QString variantId;
    QUuid vendorId; ///< null: no vendor's cost
    int leadTimeDays = 0;
    int maxLeadDays = 0;
    double serviceLevel = 0.95;
    std::optional<int> quantity; ///< nothing: the suggested one
    friend bool operator==(const WhatIfQuestion&, const WhatIfQuestion&) = default;
};

/** Its answer; computed by the same SQL functions as the queue. */
struct WhatIf {
    int safetyStock = 0;
    int reorderPoint = 0;
    int suggested = 0;
    int quantity = 0;
    QDate coverUntil; ///< when stock, what is coming and the quantity are sold out; invalid without sales
    std::optional<Money> cost;
    friend bool operator==(const WhatIf&, const WhatIf&) = default;
};
