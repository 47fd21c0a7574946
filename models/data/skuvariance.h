// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/money.h"

#include <QString>
#include <QVector>
#include <optional>

/** What one SKU sold in a period and in the one that it is compared with, in one currency. */
struct SkuSales {
    QString variantId; ///< or "line:<title>" for a line item without a variant
    QString sku;
    QString title;
    QString productType;
    QString vendor;
    qint64 unitsNow = 0;
    qint64 unitsBefore = 0;
    Money now;
    Money before;
    bool flagged = false; ///< by the newest sku_flagged row
    void forgetNow(const Money& zero); ///< what was sold now is not known; @p zero in the currency
    void forgetBefore(const Money& zero);
    friend bool operator==(const SkuSales&, const SkuSales&) = default;
};

/** Why a SKU is in the table. */
enum class SkuKind {
    Continuing, ///< sold in both periods
    New, ///< sold now, not before
    Vanished, ///< sold before, not now
    Unattributed, ///< revenue of the period that no SKU's facts account for
    NotCompared, ///< nothing is known of one of the two periods
    Rest, ///< of a stored review: the sum of the rows that it does not keep, with what is Unattributed
};

/**
 * A SKU's part of the change in revenue, taken apart.
 *
 * With q units and an average price p = revenue / q, before (0) and now (1):
 *   volume = (q1 - q0) * p0 = (q1 - q0) * revenue0 / q0, rounded half away from zero to a ten-thousandth;
 *   price  = variance - volume, which is (p1 - p0) * q1 but for that rounding, less than a ten-thousandth.
 * So volume + price = variance exactly, for each row and for every sum of rows. A new SKU is all volume, and so is one
 * that vanished. Where units before are not above zero but revenue was (a correction without goods), there is no
 * price to compare with: all of it is price.
 */
struct SkuVariance {
    SkuSales sales;
    SkuKind kind = SkuKind::Continuing;
    Money variance;
    Money volume;
    Money price;
    bool nowIsKnown = true; ///< else the figures of now are missing, not zero
    bool beforeIsKnown = true; ///< the same for before
    QString wholesaleOrder; ///< the name of the single order that made at least half of the larger side's revenue; else
                            ///< empty

    /** Whether it is a SKU's row, not a sum of others or of none. */
    [[nodiscard]] bool isSku() const { return kind != SkuKind::Unattributed && kind != SkuKind::Rest; }
    [[nodiscard]] const QString& key() const { return sales.variantId; }
    /** Takes the variance away: a side is not known. @p zero in the currency. */
    void withoutComparison(bool knowsNow, bool knowsBefore, const Money& zero);
    /** Whether there is a variance at all; without, variance, volume and price are zero and not to be shown. */
    [[nodiscard]] bool isCompared() const { return nowIsKnown && beforeIsKnown; }
    friend bool operator==(const SkuVariance&, const SkuVariance&) = default;
};

/** The same for a product type or a vendor: sums of its SKUs' rows. */
struct GroupVariance {
    QString name; ///< empty: SKUs without one, and what is unattributed
    int skus = 0;
    qint64 unitsNow = 0;
    qint64 unitsBefore = 0;
    Money now;
    Money before;
    Money variance;
    Money volume;
    Money price;
    bool nowIsKnown = true;
    bool beforeIsKnown = true;
    [[nodiscard]] bool isCompared() const { return nowIsKnown && beforeIsKnown; }
    friend bool operator==(const GroupVariance&, const GroupVariance&) = default;
};

namespace skuvariance {

/** Takes one SKU's change apart. */
SkuVariance decompose(const SkuSales& sales);

/**
 * All SKUs by the size of their contribution, largest first, and, where @p now and @p before are more or less than
 * their sum, a last row that is Unattributed: the rows' sums are exactly @p now, @p before and their difference.
 * Where nothing is known of @p now or @p before there is no comparison: rows of the other side's sales, by their size.
 */
QVector<SkuVariance> decompose(const QVector<SkuSales>& sales, const QString& currency, const std::optional<Money>& now,
                               const std::optional<Money>& before);

enum class GroupBy { ProductType, Vendor };
/** Sums by product type or vendor, by the size of their contribution. */
QVector<GroupVariance> grouped(const QVector<SkuVariance>& rows, GroupBy by);

} // namespace skuvariance
