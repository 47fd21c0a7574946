// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/salesreview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace salesreview {

namespace {

constexpr int formatVersion = 1;

QString text(const Money& amount)
{
    return amount.toDecimal(currencyDecimals(amount.currency()));
}

QJsonValue text(const std::optional<Money>& amount)
{
    return amount ? QJsonValue(text(*amount)) : QJsonValue();
}

QString text(const QDateTime& instant)
{
    return instant.isValid() ? instant.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime instant(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QDate day(const QJsonValue& value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

std::optional<Money> amount(const QJsonValue& value, const QString& currency)
{
    if (!value.isString())
        return {};
    return Money::fromDecimal(value.toString().toLatin1(), currency);
}

Money amountOrZero(const QJsonValue& value, const QString& currency)
{
    return amount(value, currency).value_or(Money::fromTenThousandths(0, currency));
}

QString choiceName(PeriodChoice choice)
{
    switch (choice) {
    case PeriodChoice::Last24Hours:
        return QStringLiteral("24h");
    case PeriodChoice::Last7Days:
        return QStringLiteral("7d");
    case PeriodChoice::Last30Days:
        return QStringLiteral("30d");
    case PeriodChoice::Custom:
        break;
    }
    return QStringLiteral("custom");
}

PeriodChoice choiceOf(const QString& name)
{
    for (const PeriodChoice choice : { PeriodChoice::Last24Hours, PeriodChoice::Last7Days, PeriodChoice::Last30Days }) {
        if (choiceName(choice) == name)
            return choice;
    }
    return PeriodChoice::Custom;
}

QJsonObject periodJson(const Period& period)
{
    return { { QStringLiteral("choice"), choiceName(period.choice) },
             { QStringLiteral("begin"), text(period.current.begin) },
             { QStringLiteral("end"), text(period.current.end) },
             { QStringLiteral("compared_begin"), text(period.compared.begin) },
             { QStringLiteral("compared_end"), text(period.compared.end) },
             { QStringLiteral("time_zone"), QString::fromLatin1(period.zone.id()) },
             { QStringLiteral("weeks"), period.weeks } };
}

Period periodOf(const QJsonObject& json)
{
    Period period;
    period.choice = choiceOf(json.value(QLatin1String("choice")).toString());
    period.zone = QTimeZone(json.value(QLatin1String("time_zone")).toString().toLatin1());
    period.current = { instant(json.value(QLatin1String("begin"))), instant(json.value(QLatin1String("end"))) };
    period.compared = { instant(json.value(QLatin1String("compared_begin"))),
                        instant(json.value(QLatin1String("compared_end"))) };
    period.weeks = json.value(QLatin1String("weeks")).toInt(1);
    return period;
}

QJsonValue figuresJson(const std::optional<SalesFigures>& figures)
{
    if (!figures)
        return {};
    return QJsonObject { { QStringLiteral("revenue"), text(figures->revenue) },
                         { QStringLiteral("orders"), figures->orders },
                         { QStringLiteral("units"), figures->units } };
}

std::optional<SalesFigures> figuresOf(const QJsonValue& value, const QString& currency)
{
    if (!value.isObject())
        return {};
    const QJsonObject json = value.toObject();
    return SalesFigures { amountOrZero(json.value(QLatin1String("revenue")), currency),
                          json.value(QLatin1String("orders")).toInteger(),
                          json.value(QLatin1String("units")).toInteger() };
}

QJsonObject comparisonJson(const SalesComparison& comparison)
{
    return { { QStringLiteral("currency"), comparison.currency },
             { QStringLiteral("now"), figuresJson(comparison.now) },
             { QStringLiteral("before"), figuresJson(comparison.before) },
             { QStringLiteral("variance"), text(comparison.variance()) } };
}

SalesComparison comparisonOf(const QJsonObject& json)
{
    const QString currency = json.value(QLatin1String("currency")).toString();
    return { currency, figuresOf(json.value(QLatin1String("now")), currency),
             figuresOf(json.value(QLatin1String("before")), currency) };
}

QString kindName(SkuKind kind)
{
    switch (kind) {
    case SkuKind::Continuing:
        return QStringLiteral("continuing");
    case SkuKind::New:
        return QStringLiteral("new");
    case SkuKind::Vanished:
        return QStringLiteral("vanished");
    case SkuKind::NotCompared:
        return QStringLiteral("not_compared");
    case SkuKind::Rest:
        return QStringLiteral("rest");
    case SkuKind::Unattributed:
        break;
    }
    return QStringLiteral("unattributed");
}

/** @p value, or null where it is not known. */
QJsonValue known(bool isKnown, const QJsonValue& value)
{
    return isKnown ? value : QJsonValue();
}

QJsonObject skuJson(const SkuVariance& row)
{
    const SkuSales& sales = row.sales;
    QJsonObject json { { QStringLiteral("variant_id"), sales.variantId },
                       { QStringLiteral("sku"), sales.sku },
                       { QStringLiteral("title"), sales.title },
                       { QStringLiteral("type"), sales.productType },
                       { QStringLiteral("vendor"), sales.vendor },
                       { QStringLiteral("kind"), kindName(row.kind) },
                       { QStringLiteral("units"), known(row.nowIsKnown, sales.unitsNow) },
                       { QStringLiteral("units_before"), known(row.beforeIsKnown, sales.unitsBefore) },
                       { QStringLiteral("revenue"), known(row.nowIsKnown, sales.now.toDecimal(2)) },
                       { QStringLiteral("revenue_before"), known(row.beforeIsKnown, sales.before.toDecimal(2)) },
                       { QStringLiteral("volume_effect"), known(row.isCompared(), row.volume.toDecimal(2)) },
                       { QStringLiteral("price_effect"), known(row.isCompared(), row.price.toDecimal(2)) } };
    if (!row.wholesaleOrder.isEmpty())
        json.insert(QStringLiteral("wholesale_order"), row.wholesaleOrder);
    if (sales.flagged)
        json.insert(QStringLiteral("flagged"), true);
    return json;
}

SkuVariance skuOf(const QJsonObject& json, const QString& currency)
{
    SkuVariance row;
    row.sales.variantId = json.value(QLatin1String("variant_id")).toString();
    row.sales.sku = json.value(QLatin1String("sku")).toString();
    row.sales.title = json.value(QLatin1String("title")).toString();
    row.sales.productType = json.value(QLatin1String("type")).toString();
    row.sales.vendor = json.value(QLatin1String("vendor")).toString();
    row.sales.unitsNow = json.value(QLatin1String("units")).toInteger();
    row.sales.unitsBefore = json.value(QLatin1String("units_before")).toInteger();
    row.sales.now = amountOrZero(json.value(QLatin1String("revenue")), currency);
    row.sales.before = amountOrZero(json.value(QLatin1String("revenue_before")), currency);
    row.nowIsKnown = !json.value(QLatin1String("revenue")).isNull();
    row.beforeIsKnown = !json.value(QLatin1String("revenue_before")).isNull();
    row.sales.flagged = json.value(QLatin1String("flagged")).toBool();
    row.volume = amountOrZero(json.value(QLatin1String("volume_effect")), currency);
    row.price = amountOrZero(json.value(QLatin1String("price_effect")), currency);
    row.variance = row.volume + row.price;
    row.wholesaleOrder = json.value(QLatin1String("wholesale_order")).toString();
    for (const SkuKind kind :
         { SkuKind::New, SkuKind::Vanished, SkuKind::NotCompared, SkuKind::Unattributed, SkuKind::Rest }) {
        if (kindName(kind) == json.value(QLatin1String("kind")).toString())
            row.kind = kind;
    }
    return row;
}

/** The rows that are kept, and the sum of the others as a last one: the rest, or what no SKU accounts for. */
void storeSkus(const SalesReview& review, const QStringList& flagged, QJsonObject& json)
{
    QJsonArray kept;
    SkuVariance rest;
    rest.nowIsKnown = review.figures.now.has_value();
    rest.beforeIsKnown = review.figures.before.has_value();
    qsizetype bytes = 0;
    int leftOut = review.skusLeftOut;
    for (const SkuVariance& row : review.skus) {
        const bool always = row.isSku() && flagged.contains(row.key());
        if (row.isSku() && (always || bytes < storedBytes)) {
            SkuVariance stored = row;
            stored.sales.flagged = row.sales.flagged || always;
            const QJsonObject object = skuJson(stored);
            bytes += QJsonDocument(object).toJson(QJsonDocument::Compact).size();
            kept.append(object);
            continue;
        }
        leftOut += row.isSku() ? 1 : 0;
        rest.sales.unitsNow += row.sales.unitsNow;
        rest.sales.unitsBefore += row.sales.unitsBefore;
        rest.sales.now += row.sales.now;
        rest.sales.before += row.sales.before;
        rest.volume += row.volume;
        rest.price += row.price;
    }
    rest.kind = leftOut > 0 ? SkuKind::Rest : SkuKind::Unattributed;
    rest.sales.variantId = kindName(rest.kind);
    if (leftOut > 0 || !rest.sales.now.isZero() || !rest.sales.before.isZero())
        kept.append(skuJson(rest));
    json.insert(QStringLiteral("skus"), kept);
    json.insert(QStringLiteral("skus_left_out"), leftOut);
}

QJsonArray pointsJson(const QVector<SalesPoint>& points)
{
    QJsonArray result;
    for (const SalesPoint& point : points)
        result.append(QJsonArray { point.day.toString(Qt::ISODate), point.hour, point.comparedDay.toString(Qt::ISODate),
                                   text(point.now), text(point.before) });
    return result;
}

QJsonArray unusualJson(const QVector<UnusualDay>& days)
{
    QJsonArray result;
    for (const UnusualDay& each : days)
        result.append(QJsonObject { { QStringLiteral("day"), each.day.toString(Qt::ISODate) },
                                    { QStringLiteral("in_compared"), each.inCompared },
                                    { QStringLiteral("whole_period"), each.wholePeriod },
                                    { QStringLiteral("revenue"), text(each.amount) },
                                    { QStringLiteral("median"), text(each.usual.median) },
                                    { QStringLiteral("score"), each.usual.score },
                                    { QStringLiteral("weeks"), each.usual.samples } });
    return result;
}

QJsonArray ordersJson(const QVector<LargeOrder>& orders)
{
    QJsonArray result;
    for (const LargeOrder& order : orders)
        result.append(QJsonObject { { QStringLiteral("id"), order.id },
                                    { QStringLiteral("name"), order.name },
                                    { QStringLiteral("created_at"), text(order.createdAt) },
                                    { QStringLiteral("in_compared"), order.inCompared },
                                    { QStringLiteral("revenue"), text(order.revenue) },
                                    { QStringLiteral("units"), order.units },
                                    { QStringLiteral("variant_id"), order.variantId },
                                    { QStringLiteral("sku"), order.sku },
                                    { QStringLiteral("title"), order.title },
                                    { QStringLiteral("line_units"), order.lineUnits },
                                    { QStringLiteral("line_revenue"), text(order.lineAmount) } });
    return result;
}

void readOrders(const QJsonArray& array, SalesReview& review)
{
    const QString currency = review.figures.currency;
    for (const QJsonValue& value : array) {
        const QJsonObject json = value.toObject();
        review.largeOrders.append(
            { json.value(QLatin1String("id")).toString(), json.value(QLatin1String("name")).toString(),
              instant(json.value(QLatin1String("created_at"))), json.value(QLatin1String("in_compared")).toBool(),
              amountOrZero(json.value(QLatin1String("revenue")), currency),
              json.value(QLatin1String("units")).toInteger(), json.value(QLatin1String("variant_id")).toString(),
              json.value(QLatin1String("sku")).toString(), json.value(QLatin1String("title")).toString(),
              json.value(QLatin1String("line_units")).toInteger(),
              amountOrZero(json.value(QLatin1String("line_revenue")), currency) });
    }
}

void readUnusual(const QJsonArray& array, SalesReview& review)
{
    const QString currency = review.figures.currency;
    for (const QJsonValue& value : array) {
        const QJsonObject json = value.toObject();
        const UsualRange usual { amountOrZero(json.value(QLatin1String("median")), currency),
                                 json.value(QLatin1String("score")).toDouble(),
                                 json.value(QLatin1String("weeks")).toInt() };
        review.unusual.append({ day(json.value(QLatin1String("day"))),
                                json.value(QLatin1String("in_compared")).toBool(),
                                json.value(QLatin1String("whole_period")).toBool(),
                                amountOrZero(json.value(QLatin1String("revenue")), currency), usual });
    }
}

} // namespace

QJsonObject toJson(const SalesReview& review, const QStringList& flagged)
{
    QJsonArray others;
    for (const SalesComparison& other : review.others)
        others.append(comparisonJson(other));
    QJsonArray ages;
    for (const qint64 orders : review.open.orders)
        ages.append(orders);
    QJsonObject json { { QStringLiteral("format"), formatVersion },
                       { QStringLiteral("period"), periodJson(review.period) },
                       { QStringLiteral("read_at"), text(review.readAt) },
                       { QStringLiteral("first_row"), text(review.firstFact) },
                       { QStringLiteral("newest_row"), text(review.newestFact) },
                       { QStringLiteral("data_end"), text(review.dataEnd) },
                       { QStringLiteral("figures"), comparisonJson(review.figures) },
                       { QStringLiteral("other_currencies"), others },
                       { QStringLiteral("points"), pointsJson(review.points) },
                       { QStringLiteral("unusual"), unusualJson(review.unusual) },
                       { QStringLiteral("large_orders"), ordersJson(review.largeOrders) },
                       { QStringLiteral("open_orders_by_age"), ages } };
    storeSkus(review, flagged, json);
    return json;
}

std::optional<SalesReview> fromJson(const QJsonObject& json)
{
    if (json.value(QLatin1String("format")).toInt() != formatVersion || !rangeOf(json))
        return {};
    SalesReview review;
    review.period = periodOf(json.value(QLatin1String("period")).toObject());
    review.figures = comparisonOf(json.value(QLatin1String("figures")).toObject());
    const QString currency = review.figures.currency;
    if (!review.period.isValid() || currency.isEmpty())
        return {};
    review.readAt = instant(json.value(QLatin1String("read_at")));
    review.firstFact = instant(json.value(QLatin1String("first_row")));
    review.newestFact = instant(json.value(QLatin1String("newest_row")));
    review.dataEnd = instant(json.value(QLatin1String("data_end")));
    for (const QJsonValue& other : json.value(QLatin1String("other_currencies")).toArray())
        review.others.append(comparisonOf(other.toObject()));
    for (const QJsonValue& value : json.value(QLatin1String("points")).toArray()) {
        const QJsonArray point = value.toArray();
        review.points.append({ day(point.at(0)), point.at(1).toInt(-1), day(point.at(2)), amount(point.at(3), currency),
                               amount(point.at(4), currency) });
    }
    for (const QJsonValue& sku : json.value(QLatin1String("skus")).toArray())
        review.skus.append(skuOf(sku.toObject(), currency));
    review.skusLeftOut = json.value(QLatin1String("skus_left_out")).toInt();
    readUnusual(json.value(QLatin1String("unusual")).toArray(), review);
    readOrders(json.value(QLatin1String("large_orders")).toArray(), review);
    const QJsonArray ages = json.value(QLatin1String("open_orders_by_age")).toArray();
    for (qsizetype i = 0; i < OpenOrderAges::bucketCount; ++i)
        review.open.orders[static_cast<size_t>(i)] = ages.at(i).toInteger();
    return review;
}

std::optional<InstantRange> rangeOf(const QJsonObject& metadata)
{
    const QJsonObject json = metadata.value(QLatin1String("period")).toObject();
    const InstantRange range { instant(json.value(QLatin1String("begin"))), instant(json.value(QLatin1String("end"))) };
    return range.isEmpty() ? std::nullopt : std::optional(range);
}

} // namespace salesreview
