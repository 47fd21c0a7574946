// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/vendorqueries.h"

#include "db/sql.h"
#include "queries/inventoryqueries.h"

using namespace Qt::StringLiterals;

namespace vendorqueries {

QVector<Vendor> readVendors(pqxx::transaction_base& tx)
{
    const pqxx::result result =
        sql::exec(tx,
                  "SELECT v.id, v.name, v.contact_name, v.contact_email, v.contact_phone, v.lead_time_days, "
                  "v.max_lead_days, v.payment_terms, v.notes, v.updated_at::text, "
                  "(SELECT count(*) FROM product_vendors pv WHERE pv.vendor_id = v.id), o.orders, o.kept, o.deliveries "
                  "FROM vendors v CROSS JOIN LATERAL (SELECT count(*) AS orders, "
                  "avg(actual_delivery_date - order_date) FILTER (WHERE status = 'received') AS kept, "
                  "count(actual_delivery_date) FILTER (WHERE status = 'received') AS deliveries "
                  "FROM purchase_orders p WHERE p.vendor_id = v.id) AS o "
                  "WHERE v.project = (SELECT app.current_project()) ORDER BY lower(v.name), v.id");
    QVector<Vendor> vendors;
    for (const auto& row : result) {
        Vendor vendor;
        vendor.id = sql::uuid(row[0]);
        vendor.name = sql::text(row[1]);
        vendor.contactName = sql::text(row[2]);
        vendor.contactEmail = sql::text(row[3]);
        vendor.contactPhone = sql::text(row[4]);
        vendor.leadTimeDays = sql::integer(row[5]);
        vendor.maxLeadDays = sql::integer(row[6]);
        vendor.paymentTerms = sql::text(row[7]);
        vendor.notes = sql::text(row[8]);
        vendor.version = sql::text(row[9]);
        vendor.products = sql::integer(row[10]);
        vendor.orders = sql::integer(row[11]);
        vendor.keptLeadDays = sql::optionalReal(row[12]);
        vendor.deliveries = sql::integer(row[13]);
        vendors.append(vendor);
    }
    return vendors;
}

QVector<VendorProduct> readProducts(pqxx::transaction_base& tx, const QUuid& vendor)
{
    const QString currency = inventoryqueries::projectCurrency(tx);
    const pqxx::result result =
        sql::exec(tx,
                  "SELECT p.id, p.title, pv.cost, pv.is_primary, pv.sku, pv.pack_size, pv.min_order_quantity, "
                  "pv.updated_at "
                  "FROM product_vendors pv JOIN products p ON p.id = pv.product_id WHERE pv.vendor_id = $1::uuid "
                  "ORDER BY lower(p.title), p.id",
                  vendor);
    QVector<VendorProduct> products;
    for (const auto& row : result)
        products.append({ sql::text(row[0]), sql::text(row[1]), sql::money(row[2], currency), sql::boolean(row[3]),
                          sql::text(row[4]), sql::optionalInt(row[5]), sql::optionalInt(row[6]), sql::text(row[7]) });
    return products;
}

QVector<ProductName> findProducts(pqxx::transaction_base& tx, const QString& text)
{
    const pqxx::result result =
        sql::exec(tx,
                  "SELECT p.id, p.title FROM products p WHERE p.project = (SELECT app.current_project()) "
                  "AND p.status <> 'archived' AND (strpos(lower(p.title), lower($1)) > 0 OR EXISTS (SELECT 1 FROM "
                  "variants w WHERE w.product_id = p.id AND strpos(lower(w.sku), lower($1)) > 0)) "
                  "ORDER BY lower(p.title), p.id LIMIT 50",
                  text);
    QVector<ProductName> found;
    for (const auto& row : result)
        found.append({ sql::text(row[0]), sql::text(row[1]) });
    return found;
}

void save(pqxx::transaction_base& tx, const QUuid& event, const Vendor& vendor)
{
    const QJsonObject values {
        { u"name"_s, vendor.name },
        { u"contact_name"_s, vendor.contactName },
        { u"contact_email"_s, vendor.contactEmail },
        { u"contact_phone"_s, vendor.contactPhone },
        { u"lead_time_days"_s, vendor.leadTimeDays },
        { u"max_lead_days"_s, vendor.maxLeadDays },
        { u"payment_terms"_s, vendor.paymentTerms },
        { u"notes"_s, vendor.notes },
    };
    sql::exec(tx, "SELECT app.save_vendor($1::uuid, $2::uuid, $3::timestamptz, $4::jsonb)", event, vendor.id,
              vendor.version.isEmpty() ? QString() : vendor.version, values);
}

void remove(pqxx::transaction_base& tx, const QUuid& event, const QUuid& vendor)
{
    sql::exec(tx, "SELECT app.delete_vendor($1::uuid, $2::uuid)", event, vendor);
}

void saveProduct(pqxx::transaction_base& tx, const QUuid& event, const QUuid& vendor, const VendorProduct& product,
                 Offer offer)
{
    std::optional<QJsonObject> values;
    if (offer == Offer::Kept) {
        values = QJsonObject {
            { u"cost"_s, product.cost.toDecimal() },
            { u"is_primary"_s, product.isPrimary },
            { u"sku"_s, product.vendorSku },
            { u"pack_size"_s, product.packSize ? QJsonValue(*product.packSize) : QJsonValue() },
            { u"min_order_quantity"_s, product.minimumQuantity ? QJsonValue(*product.minimumQuantity) : QJsonValue() },
        };
    }
    sql::exec(tx, "SELECT app.save_vendor_product($1::uuid, $2::uuid, $3, $4::timestamptz, $5::jsonb)", event, vendor,
              product.productId, product.version.isEmpty() ? QString() : product.version, values);
}

} // namespace vendorqueries
