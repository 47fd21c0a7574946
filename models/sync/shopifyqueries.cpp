// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/shopifyqueries.h"

#include <QJsonArray>
#include <array>

namespace {

using Nodes = QList<QJsonObject>;

const QString nodesKey = QStringLiteral("nodes");

constexpr const char* productsQuery = R"(query Products($first: Int!, $after: String) {
  productVariants(first: $first, after: $after, sortKey: ID) {
    nodes {
      legacyResourceId sku price compareAtPrice position barcode inventoryPolicy createdAt
      selectedOptions { value }
      inventoryItem { tracked unitCost { amount } }
      product { legacyResourceId handle title vendor productType tags status }
    }
    pageInfo { hasNextPage endCursor }
  }
})";

constexpr const char* stockQuery = R"(query Stock($first: Int!, $after: String) {
  productVariants(first: $first, after: $after, sortKey: ID) {
    nodes {
      legacyResourceId sku
      selectedOptions { value }
      product { handle title }
      inventoryItem {
        id tracked
        inventoryLevels(first: 10) {
          nodes {
            location { name }
            quantities(names: ["available", "on_hand", "committed", "incoming"]) { name quantity }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
})";

constexpr const char* restOfStock = R"(query StockRest($id: ID!, $first: Int!, $after: String) {
  inventoryItem(id: $id) {
    inventoryLevels(first: $first, after: $after) {
      nodes {
        location { name }
        quantities(names: ["available", "on_hand", "committed", "incoming"]) { name quantity }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
})";

constexpr const char* ordersQuery = R"(query Orders($first: Int!, $after: String, $filter: String) {
  orders(first: $first, after: $after, sortKey: ID, query: $filter) {
    nodes {
      id legacyResourceId name createdAt cancelledAt displayFinancialStatus displayFulfillmentStatus currencyCode sourceName
      subtotalPriceSet { shopMoney { amount } }
      totalShippingPriceSet { shopMoney { amount } }
      totalTaxSet { shopMoney { amount } }
      totalPriceSet { shopMoney { amount } }
      totalDiscountsSet { shopMoney { amount } }
      totalRefundedSet { shopMoney { amount } }
      fulfillments(first: 1) { createdAt }
      lineItems(first: 20) {
        nodes {
          name quantity sku
          originalUnitPriceSet { shopMoney { amount } }
          totalDiscountSet { shopMoney { amount } }
          variant { legacyResourceId }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
})";

constexpr const char* restOfOrders = R"(query OrderRest($id: ID!, $first: Int!, $after: String) {
  order(id: $id) {
    lineItems(first: $first, after: $after) {
      nodes {
        name quantity sku
        originalUnitPriceSet { shopMoney { amount } }
        totalDiscountSet { shopMoney { amount } }
        variant { legacyResourceId }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
})";

QJsonObject child(const QJsonObject& object, const char* name)
{
    return object[QLatin1String(name)].toObject();
}

/** A scalar as its text: amounts are strings, counts are numbers; nothing for null. */
QString text(const QJsonObject& object, const char* name)
{
    const QJsonValue value = object[QLatin1String(name)];
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return value.toString();
}

QString amount(const QJsonObject& object, const char* name)
{
    return text(child(child(object, name), "shopMoney"), "amount");
}

Nodes nodesOf(const QJsonObject& connection)
{
    Nodes nodes;
    for (const QJsonValue& node : connection[nodesKey].toArray())
        nodes.append(node.toObject());
    return nodes;
}

/** Three cells: the values of the options that the variant has. */
QStringList optionCells(const QJsonObject& variant)
{
    QStringList cells;
    for (const QJsonValue& option : variant[QLatin1String("selectedOptions")].toArray())
        cells.append(text(option.toObject(), "value"));
    while (cells.size() < 3)
        cells.append(QString());
    return cells.mid(0, 3);
}

QList<QByteArray> productRows(const QJsonObject& variant)
{
    const QJsonObject product = child(variant, "product");
    const QJsonObject item = child(variant, "inventoryItem");
    QStringList tags;
    for (const QJsonValue& tag : product[QLatin1String("tags")].toArray())
        tags.append(tag.toString());
    QStringList cells {
        text(product, "handle"),      text(product, "title"),          text(product, "vendor"),
        text(product, "productType"), tags.join(QStringLiteral(", ")), text(product, "status").toLower()
    };
    cells += optionCells(variant);
    cells += { text(variant, "sku"),
               text(variant, "price"),
               text(variant, "compareAtPrice"),
               text(child(item, "unitCost"), "amount"),
               text(variant, "inventoryPolicy").toLower(),
               item[QLatin1String("tracked")].toBool() ? QStringLiteral("shopify") : QString(),
               text(variant, "barcode"),
               text(product, "legacyResourceId"),
               text(variant, "legacyResourceId"),
               text(variant, "position"),
               text(variant, "createdAt") };
    return { csvLine(cells) };
}

QList<QByteArray> stockRows(const QJsonObject& variant)
{
    QList<QByteArray> rows;
    const QJsonObject item = child(variant, "inventoryItem");
    if (!item[QLatin1String("tracked")].toBool())
        return rows;
    const QJsonObject product = child(variant, "product");
    for (const QJsonObject& level : nodesOf(child(item, "inventoryLevels"))) {
        QHash<QString, QString> quantities;
        for (const QJsonValue& quantity : level[QLatin1String("quantities")].toArray())
            quantities.insert(text(quantity.toObject(), "name"), text(quantity.toObject(), "quantity"));
        QStringList cells { text(product, "handle"), text(product, "title") };
        cells += optionCells(variant);
        cells += { text(variant, "sku"),
                   {},
                   {},
                   text(child(level, "location"), "name"),
                   quantities.value(QStringLiteral("incoming")),
                   quantities.value(QStringLiteral("committed")),
                   quantities.value(QStringLiteral("available")),
                   quantities.value(QStringLiteral("on_hand")),
                   text(variant, "legacyResourceId") };
        rows.append(csvLine(cells));
    }
    return rows;
}

/** What stands in an order's first row only. */
QStringList orderCells(const QJsonObject& order)
{
    const QString financial = text(order, "displayFinancialStatus").toLower();
    QString fulfillment = text(order, "displayFulfillmentStatus").toLower();
    if (fulfillment == QStringLiteral("partially_fulfilled"))
        fulfillment = QStringLiteral("partial"); // as the export writes it
    const QJsonArray fulfillments = order[QLatin1String("fulfillments")].toArray();
    return { text(order, "legacyResourceId"),
             financial.isEmpty() ? QStringLiteral("pending") : financial,
             fulfillment,
             fulfillment == QStringLiteral("fulfilled") ? text(fulfillments.first().toObject(), "createdAt")
                                                        : QString(),
             text(order, "cancelledAt"),
             text(order, "currencyCode"),
             amount(order, "subtotalPriceSet"),
             amount(order, "totalShippingPriceSet"),
             amount(order, "totalTaxSet"),
             amount(order, "totalPriceSet"),
             amount(order, "totalDiscountsSet"),
             amount(order, "totalRefundedSet"),
             text(order, "sourceName") };
}

QList<QByteArray> orderRows(const QJsonObject& order, bool isFirst)
{
    QList<QByteArray> rows;
    QStringList head = isFirst ? orderCells(order) : QStringList();
    const QStringList nothing = QStringList(13);
    Nodes lines = nodesOf(child(order, "lineItems"));
    if (lines.isEmpty() && isFirst)
        lines.append(QJsonObject()); // all of its lines were taken out
    for (const QJsonObject& line : std::as_const(lines)) {
        QStringList cells { text(order, "name"), text(order, "createdAt") };
        cells += head.isEmpty() ? nothing : head;
        cells += { text(line, "quantity"),
                   text(line, "name"),
                   amount(line, "originalUnitPriceSet"),
                   text(line, "sku"),
                   amount(line, "totalDiscountSet"),
                   text(child(line, "variant"), "legacyResourceId") };
        rows.append(csvLine(cells));
        head.clear();
    }
    return rows;
}

} // namespace

QString shopify::pageQuery(SyncPart part)
{
    static const std::array queries { productsQuery, stockQuery, ordersQuery };
    return QString::fromUtf8(queries[std::size_t(part)]);
}

QString shopify::restQuery(SyncPart part)
{
    return QString::fromUtf8(part == SyncPart::Orders ? restOfOrders : restOfStock);
}

int shopify::pageSize(SyncPart part)
{
    static constexpr std::array sizes { 100, 40, 30 }; // about half of the 1000 points that one question may cost
    return sizes[std::size_t(part)];
}

QJsonObject shopify::pageOf(SyncPart part, const QJsonObject& data)
{
    return child(data, part == SyncPart::Orders ? "orders" : "productVariants");
}

QString shopify::changedSince(const QDateTime& since)
{
    return since.isValid() ? QStringLiteral("updated_at:>='%1'").arg(since.toUTC().toString(Qt::ISODate)) : QString();
}

std::optional<shopify::RestOf> shopify::restOf(SyncPart part, const QJsonObject& node)
{
    const QJsonObject owner = part == SyncPart::Orders ? node : child(node, "inventoryItem");
    const QJsonObject info =
        child(child(owner, part == SyncPart::Orders ? "lineItems" : "inventoryLevels"), "pageInfo");
    if (part == SyncPart::Products || !info[QLatin1String("hasNextPage")].toBool())
        return {};
    return RestOf { text(owner, "id"), text(info, "endCursor"), node };
}

QJsonObject shopify::withRest(SyncPart part, const QJsonObject& node, const QJsonObject& data)
{
    QJsonObject result = node;
    if (part == SyncPart::Orders) {
        result[QStringLiteral("lineItems")] = child(data, "order")[QLatin1String("lineItems")];
        return result;
    }
    QJsonObject item = child(node, "inventoryItem");
    item[QStringLiteral("inventoryLevels")] = child(data, "inventoryItem")[QLatin1String("inventoryLevels")];
    result[QStringLiteral("inventoryItem")] = item;
    return result;
}

QByteArray shopify::header(SyncPart part)
{
    static const std::array headers { "Handle,Title,Vendor,Type,Tags,Status,Option1 Value,Option2 Value,Option3 "
                                      "Value,Variant SKU,Variant Price,Variant "
                                      "Compare At Price,Cost per item,Variant Inventory Policy,Variant Inventory "
                                      "Tracker,Variant Barcode,Shopify Product "
                                      "ID,Shopify Variant ID,Variant Position,Variant Created At\n",
                                      "Handle,Title,Option1 Value,Option2 Value,Option3 Value,SKU,HS "
                                      "Code,COO,Location,Incoming,Committed,Available,On "
                                      "hand,Shopify Variant ID\n",
                                      "Name,Created at,Id,Financial Status,Fulfillment Status,Fulfilled at,Cancelled "
                                      "at,Currency,Subtotal,Shipping,Taxes,"
                                      "Total,Discount Amount,Refunded Amount,Source,Lineitem quantity,Lineitem "
                                      "name,Lineitem price,Lineitem sku,Lineitem "
                                      "discount,Lineitem variant id\n" };
    return headers[std::size_t(part)];
}

QList<QByteArray> shopify::rows(SyncPart part, const QJsonObject& node, bool isFirst)
{
    switch (part) {
    case SyncPart::Products:
        return productRows(node);
    case SyncPart::Stock:
        return stockRows(node);
    case SyncPart::Orders:
        return orderRows(node, isFirst);
    }
    return {};
}
