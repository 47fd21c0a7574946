// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/money.h"
#include "data/period.h"

#include <QDateTime>
#include <QString>
#include <QVector>
#include <optional>

/** Revenue, orders and units of one stretch of time in one currency. */
struct SalesFigures {
    Money revenue;
    qint64 orders = 0;
    qint64 units = 0;

    /** Revenue by order, in the currency's own decimals; nothing without orders. */
    [[nodiscard]] std::optional<Money> averageOrder() const;
    SalesFigures& operator+=(const SalesFigures& other);
    friend bool operator==(const SalesFigures&, const SalesFigures&) = default;
};

/** One currency's figures of a period and of the one that it is compared with. Nothing is a gap in the data, not zero.
 */
struct SalesComparison {
    QString currency;
    std::optional<SalesFigures> now;
    std::optional<SalesFigures> before;

    /** now less before; nothing where either is missing. */
    [[nodiscard]] std::optional<Money> variance() const;
    /** The variance as a share of before; nothing where that is missing or not above zero. For the screen only. */
    [[nodiscard]] std::optional<double> change() const;
    friend bool operator==(const SalesComparison&, const SalesComparison&) = default;
};

/** One day, or one hour of a day, of a period beside its like in the period compared. */
struct SalesPoint {
    QDate day; ///< the shop's calendar
    int hour = -1; ///< of the shop's clock; -1 for a day
    QDate comparedDay;
    std::optional<Money> now; ///< nothing before the first fact, and in an hour that the clock skips
    std::optional<Money> before;
    friend bool operator==(const SalesPoint&, const SalesPoint&) = default;
};

/** The open orders in short: the newest `fulfillment_open` fact. */
struct OpenFulfillment {
    qint64 orders = 0;
    QDateTime oldest; ///< UTC; null without open orders
    friend bool operator==(const OpenFulfillment&, const OpenFulfillment&) = default;
};
