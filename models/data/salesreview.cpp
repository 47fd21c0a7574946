// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/salesreview.h"

#include <algorithm>
#include <numeric>

qint64 OpenOrderAges::total() const
{
    return std::accumulate(orders.begin(), orders.end(), qint64(0));
}

bool SalesReview::comparedIsPartial() const
{
    return firstFact.isValid() && period.compared.begin < firstFact && period.compared.end > firstFact;
}

namespace salesreview {

namespace {

/** Whether the order made at least half of what the SKU sold in the order's period. */
bool dominates(const LargeOrder& order, const SkuSales& sales)
{
    if (order.variantId != sales.variantId)
        return false;
    const Money& sold = order.inCompared ? sales.before : sales.now;
    const Money& other = order.inCompared ? sales.now : sales.before;
    return sold > other && order.lineAmount * 2 >= sold;
}

} // namespace

SalesReview make(const SalesReviewData& data, const QString& currency)
{
    SalesReview review;
    review.period = data.period;
    review.readAt = data.readAt;
    review.firstFact = data.firstFact;
    review.newestFact = data.newestFact;
    review.dataEnd = data.dataEnd;
    review.figures.currency = currency;
    for (const SalesComparison& each : data.currencies) {
        if (each.currency == currency)
            review.figures = each;
        else
            review.others.append(each);
    }
    review.points = data.points.value(currency);
    review.unusual = data.unusual.value(currency);
    review.open = data.open;
    for (const LargeOrder& order : data.largeOrders) {
        if (order.revenue.currency() == currency)
            review.largeOrders.append(order);
    }
    const auto revenue = [](const std::optional<SalesFigures>& figures) {
        return figures ? std::optional(figures->revenue) : std::nullopt;
    };
    review.skus = skuvariance::decompose(data.skus.value(currency), currency, revenue(review.figures.now),
                                         revenue(review.figures.before));
    for (const LargeOrder& order : std::as_const(review.largeOrders)) {
        for (SkuVariance& row : review.skus) {
            if (dominates(order, row.sales))
                row.wholesaleOrder = order.name;
        }
    }
    return review;
}

} // namespace salesreview
