// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/skuvariance.h"

#include <QHash>
#include <algorithm>
#include <cstdlib>

void SkuSales::forgetNow(const Money& zero)
{
    unitsNow = 0;
    now = zero;
}

void SkuSales::forgetBefore(const Money& zero)
{
    unitsBefore = 0;
    before = zero;
}

void SkuVariance::withoutComparison(bool knowsNow, bool knowsBefore, const Money& zero)
{
    nowIsKnown = knowsNow;
    beforeIsKnown = knowsBefore;
    variance = volume = price = zero;
    if (isSku())
        kind = SkuKind::NotCompared;
}

namespace skuvariance {

namespace {

__extension__ using Wide = __int128;

/** @p amount * @p factor / @p divisor, rounded half away from zero; @p divisor above zero. */
qint64 scaled(qint64 amount, qint64 factor, qint64 divisor)
{
    const Wide product = static_cast<Wide>(amount) * factor;
    const Wide half = divisor / 2;
    return static_cast<qint64>((product < 0 ? product - half : product + half) / divisor);
}

SkuKind kindOf(const SkuSales& sales)
{
    const bool soldBefore = sales.unitsBefore != 0 || !sales.before.isZero();
    const bool soldNow = sales.unitsNow != 0 || !sales.now.isZero();
    if (soldNow && !soldBefore)
        return SkuKind::New;
    return soldBefore && !soldNow ? SkuKind::Vanished : SkuKind::Continuing;
}

template <class Row>
void sortByContribution(QVector<Row>& rows, const auto& nameOf)
{
    // A row is large: their places are sorted, and each row is moved once.
    struct Place {
        qint64 size;
        qsizetype row;
    };
    QVector<Place> places;
    places.reserve(rows.size());
    for (qsizetype row = 0; row < rows.size(); ++row)
        places.append({ std::abs(rows[row].variance.tenThousandths()), row });
    std::sort(places.begin(), places.end(), [&](const Place& a, const Place& b) {
        return a.size != b.size ? a.size > b.size : nameOf(rows.at(a.row)) < nameOf(rows.at(b.row));
    });
    QVector<Row> sorted;
    sorted.reserve(rows.size() + 1);
    for (const Place& place : std::as_const(places))
        sorted.append(std::move(rows[place.row]));
    rows = std::move(sorted);
}

} // namespace

SkuVariance decompose(const SkuSales& sales)
{
    SkuVariance row;
    row.sales = sales;
    row.kind = kindOf(sales);
    row.variance = sales.now - sales.before;
    if (row.kind != SkuKind::Continuing)
        row.volume = row.variance;
    else if (sales.unitsBefore > 0)
        row.volume = Money::fromTenThousandths(
            scaled(sales.before.tenThousandths(), sales.unitsNow - sales.unitsBefore, sales.unitsBefore),
            row.variance.currency());
    else
        row.volume = Money::fromTenThousandths(0, row.variance.currency());
    row.price = row.variance - row.volume;
    return row;
}

QVector<SkuVariance> decompose(const QVector<SkuSales>& sales, const QString& currency, const std::optional<Money>& now,
                               const std::optional<Money>& before)
{
    const Money zero = Money::fromTenThousandths(0, currency);
    QVector<SkuVariance> rows;
    rows.reserve(sales.size() + 1);
    SkuSales rest;
    rest.variantId = QStringLiteral("unattributed");
    rest.now = now.value_or(zero);
    rest.before = before.value_or(zero);
    for (const SkuSales& each : sales) {
        SkuSales known = each;
        if (!now)
            known.forgetNow(zero);
        if (!before)
            known.forgetBefore(zero);
        rows.append(decompose(known));
        rest.now -= known.now;
        rest.before -= known.before;
    }
    // Where one side is missing, all of the other is "variance" here: the order is by revenue then.
    sortByContribution(rows, [](const SkuVariance& row) { return row.sales.variantId; });
    if (!rest.now.isZero() || !rest.before.isZero()) {
        SkuVariance row = decompose(rest);
        row.kind = SkuKind::Unattributed;
        rows.append(row);
    }
    if (!now || !before) {
        for (SkuVariance& row : rows)
            row.withoutComparison(now.has_value(), before.has_value(), zero);
        rows.removeIf([](const SkuVariance& row) {
            return row.sales.now.isZero() && row.sales.before.isZero() && row.sales.unitsNow == 0
                && row.sales.unitsBefore == 0;
        });
    }
    return rows;
}

QVector<GroupVariance> grouped(const QVector<SkuVariance>& rows, GroupBy by)
{
    QHash<QString, GroupVariance> groups;
    for (const SkuVariance& row : rows) {
        const QString& name = by == GroupBy::ProductType ? row.sales.productType : row.sales.vendor;
        GroupVariance& group = groups[name];
        group.name = name;
        group.skus += row.isSku() ? 1 : 0;
        group.unitsNow += row.sales.unitsNow;
        group.unitsBefore += row.sales.unitsBefore;
        group.now += row.sales.now;
        group.before += row.sales.before;
        group.variance += row.variance;
        group.volume += row.volume;
        group.price += row.price;
        group.nowIsKnown = group.nowIsKnown && row.nowIsKnown;
        group.beforeIsKnown = group.beforeIsKnown && row.beforeIsKnown;
    }
    QVector<GroupVariance> result(groups.cbegin(), groups.cend());
    const bool compared = result.isEmpty() || result.constFirst().isCompared();
    if (!compared) {
        std::sort(result.begin(), result.end(), [](const GroupVariance& a, const GroupVariance& b) {
            const Money left = a.now + a.before;
            const Money right = b.now + b.before;
            return left != right ? left > right : a.name < b.name;
        });
        return result;
    }
    sortByContribution(result, [](const GroupVariance& group) { return group.name; });
    return result;
}

} // namespace skuvariance
