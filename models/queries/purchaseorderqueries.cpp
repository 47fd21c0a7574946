// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/purchaseorderqueries.h"

#include "db/sql.h"
#include "queries/inventoryqueries.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PurchaseOrderEvent)
};

constexpr const char* orderColumns =
    "SELECT o.id, o.po_number, o.vendor_id, v.name, o.status, o.order_date, o.expected_delivery_date, "
    "o.actual_delivery_date, o.total_cost, trim(o.currency), o.created_by, o.notes, l.lines, l.pieces, l.received "
    "FROM purchase_orders o JOIN vendors v ON v.id = o.vendor_id CROSS JOIN LATERAL (SELECT count(*) AS lines, "
    "coalesce(sum(quantity), 0) AS pieces, coalesce(sum(received_quantity), 0) AS received "
    "FROM purchase_order_items i WHERE i.po_id = o.id) AS l ";

PurchaseOrder orderOf(const pqxx::row& row, const QString& projectCurrency)
{
    PurchaseOrder order;
    order.id = sql::uuid(row[0]);
    order.number = sql::text(row[1]);
    order.vendorId = sql::uuid(row[2]);
    order.vendor = sql::text(row[3]);
    order.status = orderStatusFromKey(sql::text(row[4]));
    order.orderDate = sql::date(row[5]);
    order.expected = sql::date(row[6]);
    order.delivered = sql::date(row[7]);
    const QString currency = sql::text(row[9]);
    order.total = sql::money(row[8], currency.isEmpty() ? projectCurrency : currency);
    order.createdBy = sql::text(row[10]);
    order.notes = sql::text(row[11]);
    order.lines = sql::integer(row[12]);
    order.pieces = sql::integer(row[13]);
    order.receivedPieces = sql::integer(row[14]);
    return order;
}

/** What an inventory_events row says, in words. */
QString inWords(const QString& type, const QJsonObject& metadata)
{
    const QString to = metadata.value(u"to"_s).toString();
    const QJsonArray lines = metadata.value(u"lines"_s).toArray();
    if (type == u"po_created")
        return Text::tr("Created as a draft");
    if (type == u"po_received") {
        qint64 now = 0;
        qint64 difference = 0;
        for (const auto& each : lines) {
            const QJsonObject line = each.toObject();
            now += line.contains(u"now"_s) ? line.value(u"now"_s).toInt() : line.value(u"received"_s).toInt();
            difference += line.value(u"received"_s).toInt() - line.value(u"ordered"_s).toInt();
        }
        QString text = Text::tr("Received %1 pieces").arg(QLocale().toString(now));
        if (to == u"received") {
            text = Text::tr("Received; %1 pieces booked").arg(QLocale().toString(now));
            if (difference < 0)
                text += Text::tr(", %1 short of the order").arg(QLocale().toString(-difference));
        }
        if (difference > 0)
            text += Text::tr(", %1 more than ordered").arg(QLocale().toString(difference));
        return text;
    }
    if (metadata.contains(u"changes"_s))
        return Text::tr("Edited");
    return to.isEmpty() ? type : orderStatusName(orderStatusFromKey(to));
}

} // namespace

namespace purchaseorderqueries {

QVector<PurchaseOrder> readOrders(pqxx::transaction_base& tx)
{
    const QString currency = inventoryqueries::projectCurrency(tx);
    const std::string statement = std::string(orderColumns)
        + "WHERE o.project = (SELECT app.current_project()) ORDER BY o.created_at DESC, o.po_number DESC";
    const pqxx::result result = sql::exec(tx, statement.c_str());
    QVector<PurchaseOrder> orders;
    orders.reserve(static_cast<qsizetype>(result.size()));
    for (const auto& row : result)
        orders.append(orderOf(row, currency));
    return orders;
}

std::optional<PurchaseOrderDocument> readDocument(pqxx::transaction_base& tx, const QUuid& id)
{
    const QString currency = inventoryqueries::projectCurrency(tx);
    const std::string statement = std::string(orderColumns) + "WHERE o.id = $1::uuid";
    const pqxx::result head = sql::exec(tx, statement.c_str(), id);
    if (head.empty())
        return std::nullopt;
    PurchaseOrderDocument document;
    document.order = orderOf(head[0], currency);
    const pqxx::result around =
        sql::exec(tx,
                  "SELECT app.purchase_order_version(o.id), v.contact_name, v.contact_email, v.contact_phone, "
                  "v.payment_terms, p.name, p.shop_domain, last.updated_by, last.updated_at "
                  "FROM purchase_orders o JOIN vendors v ON v.id = o.vendor_id "
                  "LEFT JOIN app.my_projects() p ON p.project = o.project "
                  "CROSS JOIN LATERAL (SELECT o.updated_by, o.updated_at UNION ALL SELECT i.updated_by, i.updated_at "
                  "FROM purchase_order_items i WHERE i.po_id = o.id ORDER BY updated_at DESC LIMIT 1) AS last "
                  "WHERE o.id = $1::uuid",
                  id);
    if (!around.empty()) {
        document.version = sql::text(around[0][0]);
        document.vendorContact = sql::text(around[0][1]);
        document.vendorEmail = sql::text(around[0][2]);
        document.vendorPhone = sql::text(around[0][3]);
        document.terms = sql::text(around[0][4]);
        document.shopName = sql::text(around[0][5]);
        document.shopDomain = sql::text(around[0][6]);
        document.changedBy = sql::text(around[0][7]);
        document.changedAt = sql::dateTime(around[0][8]);
    }
    const pqxx::result lines =
        sql::exec(tx,
                  "SELECT i.id, i.variant_id, w.sku, pv.sku, p.title, nullif(w.title, 'Default Title'), i.quantity, "
                  "i.unit_cost, i.total_cost, i.received_quantity FROM purchase_order_items i "
                  "JOIN purchase_orders o ON o.id = i.po_id JOIN variants w ON w.id = i.variant_id "
                  "JOIN products p ON p.id = w.product_id LEFT JOIN product_vendors pv ON pv.product_id = p.id "
                  "AND pv.vendor_id = o.vendor_id AND pv.project = o.project "
                  "WHERE i.po_id = $1::uuid ORDER BY w.sku, p.title, i.id",
                  id);
    for (const auto& row : lines)
        document.lines.append({ sql::uuid(row[0]), sql::text(row[1]), sql::text(row[2]), sql::text(row[3]),
                                sql::text(row[4]), sql::text(row[5]), sql::integer(row[6]),
                                sql::money(row[7], document.order.total.currency()),
                                sql::money(row[8], document.order.total.currency()), sql::integer(row[9]) });
    const pqxx::result events =
        sql::exec(tx,
                  "SELECT id, created_at, created_by, event_type, metadata FROM inventory_events "
                  "WHERE entity_type = 'po' AND entity_id = $1 ORDER BY created_at DESC, id LIMIT 100",
                  id.toString(QUuid::WithoutBraces));
    for (const auto& row : events)
        document.events.append({ sql::uuid(row[0]), sql::dateTime(row[1]), sql::text(row[2]),
                                 inWords(sql::text(row[3]), sql::jsonObject(row[4])) });
    return document;
}

std::optional<PurchaseOrderDocument> readCurrentDocument(pqxx::transaction_base& tx, const QUuid& id)
{
    for (;;) {
        std::optional<PurchaseOrderDocument> document = readDocument(tx, id);
        const pqxx::result now = sql::exec(tx, "SELECT app.purchase_order_version($1::uuid)", id);
        if (!document || sql::text(now[0][0]) == document->version)
            return document;
    }
}

QVector<OrderableVariant> findVariants(pqxx::transaction_base& tx, const QString& text, const QUuid& vendor)
{
    const QString currency = inventoryqueries::projectCurrency(tx);
    const pqxx::result result = sql::exec(
        tx,
        "SELECT w.id, concat_ws('  ', w.sku, p.title || coalesce(' — ' || nullif(w.title, 'Default Title'), '')), "
        "pv.cost FROM variants w JOIN products p ON p.id = w.product_id LEFT JOIN product_vendors pv "
        "ON pv.product_id = p.id AND pv.vendor_id = $2::uuid "
        "WHERE w.project = (SELECT app.current_project()) AND p.status <> 'archived' "
        "AND strpos(lower(concat_ws(' ', w.sku, p.title, w.title)), lower($1)) > 0 "
        "ORDER BY pv.cost IS NULL, w.sku, p.title LIMIT 50",
        text, vendor);
    QVector<OrderableVariant> found;
    for (const auto& row : result)
        found.append({ sql::text(row[0]), sql::text(row[1]), sql::optionalMoney(row[2], currency) });
    return found;
}

void setStatus(pqxx::transaction_base& tx, const QUuid& event, const QUuid& order, const QString& seen,
               OrderStatus status)
{
    sql::exec(tx, "SELECT app.set_purchase_order_status($1::uuid, $2, $3::uuid, $4)", order, orderStatusKey(status),
              event, seen);
}

OrderStatus receive(pqxx::transaction_base& tx, const QUuid& event, const QUuid& order, const QString& seen,
                    const QJsonArray& lines)
{
    const pqxx::result result = sql::exec(tx, "SELECT app.receive_purchase_order($1::uuid, $2::uuid, $3::jsonb, $4)",
                                          order, event, lines, seen);
    return orderStatusFromKey(sql::text(result[0][0]));
}

void edit(pqxx::transaction_base& tx, const QUuid& event, const QUuid& order, const QString& seen,
          const QJsonObject& changes)
{
    sql::exec(tx, "SELECT app.edit_purchase_order($1::uuid, $2::uuid, $3, $4::jsonb)", event, order, seen, changes);
}

bool isWritten(pqxx::transaction_base& tx, const QUuid& event)
{
    return !sql::exec(tx, "SELECT 1 FROM inventory_events WHERE id = $1::uuid", event).empty();
}

} // namespace purchaseorderqueries
