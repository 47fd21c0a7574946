// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/importfieldnames.h"

#include <QCoreApplication>
#include <QHash>

namespace {

struct Name {
    const char* field;
    const char* title; ///< nullptr: not shown
};

constexpr Name names[] = {
    { "line", QT_TRANSLATE_NOOP("ImportFields", "Line") },
    { "handle", QT_TRANSLATE_NOOP("ImportFields", "Handle") },
    { "title", QT_TRANSLATE_NOOP("ImportFields", "Title") },
    { "vendor", QT_TRANSLATE_NOOP("ImportFields", "Vendor") },
    { "product_type", QT_TRANSLATE_NOOP("ImportFields", "Type") },
    { "type", QT_TRANSLATE_NOOP("ImportFields", "Type") },
    { "tags", QT_TRANSLATE_NOOP("ImportFields", "Tags") },
    { "status", QT_TRANSLATE_NOOP("ImportFields", "Status") },
    { "published", QT_TRANSLATE_NOOP("ImportFields", "Published") },
    { "option1", QT_TRANSLATE_NOOP("ImportFields", "Option 1") },
    { "option2", QT_TRANSLATE_NOOP("ImportFields", "Option 2") },
    { "option3", QT_TRANSLATE_NOOP("ImportFields", "Option 3") },
    { "sku", QT_TRANSLATE_NOOP("ImportFields", "SKU") },
    { "price", QT_TRANSLATE_NOOP("ImportFields", "Price") },
    { "unit_price", QT_TRANSLATE_NOOP("ImportFields", "Unit price") },
    { "compare_at", QT_TRANSLATE_NOOP("ImportFields", "Compare-at price") },
    { "compare_at_price", QT_TRANSLATE_NOOP("ImportFields", "Compare-at price") },
    { "cost", QT_TRANSLATE_NOOP("ImportFields", "Cost") },
    { "policy", QT_TRANSLATE_NOOP("ImportFields", "When sold out") },
    { "fulfillment", QT_TRANSLATE_NOOP("ImportFields", "Fulfillment") },
    { "tracked", QT_TRANSLATE_NOOP("ImportFields", "Stock is tracked") },
    { "tracker", QT_TRANSLATE_NOOP("ImportFields", "Stock is tracked by") },
    { "quantity", QT_TRANSLATE_NOOP("ImportFields", "Quantity") },
    { "barcode", QT_TRANSLATE_NOOP("ImportFields", "Barcode") },
    { "grams", QT_TRANSLATE_NOOP("ImportFields", "Weight (g)") },
    { "product_number", QT_TRANSLATE_NOOP("ImportFields", "Product number") },
    { "variant_number", QT_TRANSLATE_NOOP("ImportFields", "Variant number") },
    { "place", QT_TRANSLATE_NOOP("ImportFields", "Place") },
    { "made_at", QT_TRANSLATE_NOOP("ImportFields", "Created at") },
    { "vendor_sku", QT_TRANSLATE_NOOP("ImportFields", "Vendor's SKU") },
    { "is_primary", QT_TRANSLATE_NOOP("ImportFields", "Primary vendor") },
    { "primary", QT_TRANSLATE_NOOP("ImportFields", "Primary vendor") },
    { "pack_size", QT_TRANSLATE_NOOP("ImportFields", "Pack size") },
    { "min_order_quantity", QT_TRANSLATE_NOOP("ImportFields", "Minimum order") },
    { "name", QT_TRANSLATE_NOOP("ImportFields", "Name") },
    { "contact_name", QT_TRANSLATE_NOOP("ImportFields", "Contact") },
    { "contact_email", QT_TRANSLATE_NOOP("ImportFields", "E-mail") },
    { "contact_phone", QT_TRANSLATE_NOOP("ImportFields", "Phone") },
    { "lead_time_days", QT_TRANSLATE_NOOP("ImportFields", "Lead time (days)") },
    { "max_lead_days", QT_TRANSLATE_NOOP("ImportFields", "Longest lead time (days)") },
    { "payment_terms", QT_TRANSLATE_NOOP("ImportFields", "Payment terms") },
    { "notes", QT_TRANSLATE_NOOP("ImportFields", "Notes") },
    { "location", QT_TRANSLATE_NOOP("ImportFields", "Location") },
    { "stocked", QT_TRANSLATE_NOOP("ImportFields", "Stocked") },
    { "available", QT_TRANSLATE_NOOP("ImportFields", "Available") },
    { "on_hand", QT_TRANSLATE_NOOP("ImportFields", "On hand") },
    { "committed", QT_TRANSLATE_NOOP("ImportFields", "Committed") },
    { "incoming", QT_TRANSLATE_NOOP("ImportFields", "Incoming") },
    { "order_name", QT_TRANSLATE_NOOP("ImportFields", "Order") },
    { "id", QT_TRANSLATE_NOOP("ImportFields", "Order number") },
    { "shopify_id", QT_TRANSLATE_NOOP("ImportFields", "Order number") },
    { "created_at", QT_TRANSLATE_NOOP("ImportFields", "Created at") },
    { "fulfilled_at", QT_TRANSLATE_NOOP("ImportFields", "Fulfilled at") },
    { "cancelled_at", QT_TRANSLATE_NOOP("ImportFields", "Cancelled at") },
    { "financial_status", QT_TRANSLATE_NOOP("ImportFields", "Payment") },
    { "fulfillment_status", QT_TRANSLATE_NOOP("ImportFields", "Fulfillment") },
    { "currency", QT_TRANSLATE_NOOP("ImportFields", "Currency") },
    { "subtotal", QT_TRANSLATE_NOOP("ImportFields", "Subtotal") },
    { "shipping", QT_TRANSLATE_NOOP("ImportFields", "Shipping") },
    { "taxes", QT_TRANSLATE_NOOP("ImportFields", "Taxes") },
    { "total", QT_TRANSLATE_NOOP("ImportFields", "Total") },
    { "discount", QT_TRANSLATE_NOOP("ImportFields", "Discount") },
    { "refunded", QT_TRANSLATE_NOOP("ImportFields", "Refunded") },
    { "source", QT_TRANSLATE_NOOP("ImportFields", "Source") },
    { "line_discount", QT_TRANSLATE_NOOP("ImportFields", "Discount of the line") },
    { "day", QT_TRANSLATE_NOOP("ImportFields", "Day") },
    { "variant", QT_TRANSLATE_NOOP("ImportFields", "Variant") },
    { "units", QT_TRANSLATE_NOOP("ImportFields", "Units") },
    { "gross", QT_TRANSLATE_NOOP("ImportFields", "Gross sales") },
    { "discounts", QT_TRANSLATE_NOOP("ImportFields", "Discounts") },
    { "returns", QT_TRANSLATE_NOOP("ImportFields", "Returns") },
    { "net", QT_TRANSLATE_NOOP("ImportFields", "Net sales") },
    { "orders", QT_TRANSLATE_NOOP("ImportFields", "Orders") },
    { "period_start", QT_TRANSLATE_NOOP("ImportFields", "First day") },
    { "period_end", QT_TRANSLATE_NOOP("ImportFields", "Last day") },
    { "campaign", QT_TRANSLATE_NOOP("ImportFields", "Campaign") },
    { "campaign_id", QT_TRANSLATE_NOOP("ImportFields", "Campaign number") },
    { "spend", QT_TRANSLATE_NOOP("ImportFields", "Spend") },
    { "impressions", QT_TRANSLATE_NOOP("ImportFields", "Impressions") },
    { "clicks", QT_TRANSLATE_NOOP("ImportFields", "Clicks") },
    { "conversions", QT_TRANSLATE_NOOP("ImportFields", "Conversions") },
    { "revenue", QT_TRANSLATE_NOOP("ImportFields", "Revenue") },
    { "results", QT_TRANSLATE_NOOP("ImportFields", "Results") },
    { "result_indicator", QT_TRANSLATE_NOOP("ImportFields", "Kind of result") },
    { "product_key", nullptr },
    { "variant_key", nullptr },
    { "head_line", nullptr },
    { "line_no", nullptr },
    { "bad", nullptr },
    { "has_id", nullptr },
    { "own_key", nullptr },
};

} // namespace

QString importFieldTitle(const QString& field)
{
    static const QHash<QString, const char*> titles = [] {
        QHash<QString, const char*> made;
        for (const Name& name : names)
            made.insert(QString::fromLatin1(name.field), name.title);
        return made;
    }();
    const auto found = titles.constFind(field);
    if (found == titles.constEnd())
        return QString(field).replace(u'_', u' ');
    return *found ? QCoreApplication::translate("ImportFields", *found) : QString();
}
