// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/money.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QUuid>
#include <QVector>
#include <array>
#include <limits>
#include <optional>

/** The four buckets of stock, most urgent first. Computed in SQL by app.stock_status(), nowhere else. */
enum class StockStatus { OutOfStock, UrgentReorder, LowStock, InStock };

/** All buckets, most urgent first. */
inline constexpr std::array<StockStatus, 4> allStockStatuses { StockStatus::OutOfStock, StockStatus::UrgentReorder,
                                                               StockStatus::LowStock, StockStatus::InStock };

/** The database's name: "urgent_reorder". */
QString stockStatusKey(StockStatus status);
/** From the database's name; InStock for one that is unknown. */
StockStatus stockStatusFromKey(const QString& key);
/** For people, translated: "Urgent". */
QString stockStatusName(StockStatus status);
/** "high", "medium", "low", "dormant" translated; empty where the class is unknown. */
QString velocityName(const QString& velocityClass);
/** "12.3 days", "no sales": days of cover given in tenths of a day. */
QString coverText(int coverTenths);

/** Days of cover (tenths) of a variant that does not sell. */
inline constexpr int noSalesCover = std::numeric_limits<int>::max();

/** A variant as the reorder queue shows it: one row of app.reorder_queue. A plain value. */
struct StockItem {
    QString variantId;
    QString productId;
    QString sku; ///< may be empty: a shop need not use them
    QString productTitle;
    QString variantTitle; ///< empty for Shopify's "Default Title"
    QString productType;
    QString vendorName; ///< the primary vendor, else what the product says
    QUuid primaryVendorId; ///< null: none is set
    std::optional<Money> unitCost; ///< from the primary vendor
    std::optional<Money> price;
    int available = 0;
    int onHand = 0;
    int committed = 0;
    int incoming = 0; ///< as the snapshot says
    int onOrder = 0; ///< open purchase orders, not yet received
    std::optional<double> avgDailySales; ///< units a day
    std::optional<double> maxDailySales;
    QString velocity; ///< high, medium, low, dormant
    int leadTimeDays = 0;
    int maxLeadDays = 0;
    int safetyStock = 0;
    int reorderPoint = 0;
    StockStatus status = StockStatus::InStock;
    int coverTenths = noSalesCover; ///< days of cover times ten
    bool isBundle = false;
    std::optional<int> packSize; ///< of the vendor, else of the product's PACK:X tag
    std::optional<int> minimumQuantity; ///< the vendor's
    QUuid snapshotId;
    QDate snapshotDate;
    QUuid lastDecisionId;
    QDateTime lastDecisionAt;
    QString lastDecisionBy;
    QString lastDecisionType;
    QDate snoozedUntil;
    std::optional<int> snoozeBelowTenths;
    bool flagged = false;
    bool needsDecision = false;
    int suggested = 0; ///< app.suggested_quantity() for the primary vendor
    qint64 version = 0; ///< what the operator saw; a decision carries it
    QString searchText; ///< what a text filter looks in: setSearchText()

    /** "Harbour Mug — Blue", or the product's title alone. */
    [[nodiscard]] QString title() const;
    /** SKU, else title. */
    [[nodiscard]] QString shortName() const;
    /** What ordering the suggested quantity costs; nothing without a cost. */
    [[nodiscard]] std::optional<Money> suggestedValue() const;
    /** Makes searchText: SKU, titles, type and vendor, case-folded. */
    void setSearchText();
    /** The figures that the operator saw, for inventory_actions.metadata. */
    [[nodiscard]] QJsonObject seen() const;

    friend bool operator==(const StockItem&, const StockItem&) = default;
};

/** How many variants are in a bucket, and how many of these need a decision. */
struct StockBucket {
    StockStatus status = StockStatus::InStock;
    int variants = 0;
    int needsDecision = 0;
    friend bool operator==(const StockBucket&, const StockBucket&) = default;
};

/** One of the tile's most urgent items. */
struct UrgentItem {
    QString variantId;
    QString sku;
    QString title;
    StockStatus status = StockStatus::InStock;
    int available = 0;
    int coverTenths = noSalesCover;
    int onOrder = 0;
    friend bool operator==(const UrgentItem&, const UrgentItem&) = default;
};

/** What the inventory tile shows. */
struct InventorySummary {
    std::array<StockBucket, 4> buckets; ///< in the order of StockStatus
    QVector<UrgentItem> urgent; ///< at most five
    QDateTime newestSnapshot; ///< start of the newest snapshot's day in the shop's zone; invalid without any

    [[nodiscard]] int variants() const;
    [[nodiscard]] int needsDecision() const;
    [[nodiscard]] const StockBucket& bucket(StockStatus status) const { return buckets[static_cast<size_t>(status)]; }
};
