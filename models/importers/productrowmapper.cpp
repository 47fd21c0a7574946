// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/productrowmapper.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ProductRowMapper)
};

QString quoted(std::string_view text)
{
    return QStringLiteral("\"%1\"").arg(QString::fromUtf8(text.data(), qsizetype(text.size())).left(40));
}

/** "3.65275E+11": a spreadsheet threw the last digits away. */
bool hasExponent(std::string_view text)
{
    const std::size_t at = text.find("E+");
    return at != std::string_view::npos && at > 0 && text.find_first_not_of("0123456789.,") == at
        && text.find_first_not_of("0123456789", at + 2) == std::string_view::npos;
}

/** Whether a decimal's text fits numeric(10,2). */
bool fitsPrice(const std::string& number)
{
    const std::size_t point = number.find('.');
    return (point == std::string::npos ? number.size() : point) <= 8 && !number.starts_with('-');
}

} // namespace

QStringList ProductRowMapper::bind(const CsvHeader& header)
{
    m_handle = column(header, "handle", { "handle", "url handle" });
    m_title = column(header, "title", { "title" });
    m_vendor = column(header, "vendor", { "vendor" });
    m_type = column(header, "type", { "type", "product type" });
    m_tags = column(header, "tags", { "tags" });
    m_published = column(header, "published", { "published", "published on online store" });
    m_status = column(header, "status", { "status" });
    m_option = { column(header, "option1", { "option1 value" }), column(header, "option2", { "option2 value" }),
                 column(header, "option3", { "option3 value" }) };
    m_sku = column(header, "sku", { "variant sku", "sku" });
    m_price = column(header, "price", { "variant price", "price" });
    m_compareAt = column(header, "compare_at_price", { "variant compare at price", "compare-at price" });
    m_cost = column(header, "cost", { "cost per item" });
    m_policy = column(header, "policy", { "variant inventory policy", "continue selling when out of stock" });
    m_fulfillment = column(header, "fulfillment", { "variant fulfillment service", "fulfillment service" });
    m_tracker = column(header, "tracker", { "variant inventory tracker", "inventory tracker" });
    m_quantity = column(header, "quantity", { "variant inventory qty", "inventory quantity" });
    m_barcode = column(header, "barcode", { "variant barcode", "barcode" });
    m_grams = column(header, "grams", { "variant grams", "weight value (grams)" });
    m_productNumber = column(header, "product_number", { "shopify product id" });
    m_variantNumber = column(header, "variant_number", { "shopify variant id" });
    m_place = column(header, "place", { "variant position" });
    m_madeAt = column(header, "made_at", { "variant created at" });
    QStringList missing;
    if (m_handle < 0)
        missing.append(QStringLiteral("Handle"));
    if (m_title < 0)
        missing.append(QStringLiteral("Title"));
    if (m_option[0] < 0)
        missing.append(QStringLiteral("Option1 Value"));
    if (m_price < 0)
        missing.append(QStringLiteral("Variant Price"));
    return missing;
}

const std::vector<const char*>& ProductRowMapper::columns() const
{
    static const std::vector<const char*> names {
        "line",       "product_key",    "variant_key",    "handle",      "title",   "vendor",   "product_type",
        "tags",       "status",         "option1",        "option2",     "option3", "sku",      "price",
        "compare_at", "cost",           "policy",         "fulfillment", "tracked", "quantity", "barcode",
        "grams",      "product_number", "variant_number", "place",       "made_at"
    };
    return names;
}

/** The specification's status: draft and archived, else active (unlisted products are sold, too). */
std::string_view ProductRowMapper::status(const CsvRow& row) const
{
    const std::string_view text = at(row, m_status);
    if (cell::equalsIgnoringCase(text, "draft") || cell::equalsIgnoringCase(text, "archived"))
        return cell::equalsIgnoringCase(text, "draft") ? "draft" : "archived";
    if (m_status < 0 && m_published >= 0 && cell::boolean(at(row, m_published)) == false)
        return "draft";
    return "active";
}

MappedRow ProductRowMapper::map(const CsvRow& row, StagedBatch& batch)
{
    const std::string_view handle = at(row, m_handle);
    if (handle.empty())
        return { false, Text::tr("it has no handle") };
    const std::string_view title = at(row, m_title);
    const bool isVariant = !at(row, m_price).empty();
    if (!isVariant && title.empty())
        return { false, {} };
    const std::string_view statusText = at(row, m_status);
    if (!statusText.empty() && !title.empty()) {
        bool known = false;
        for (const std::string_view name : { "active", "draft", "archived", "unlisted" })
            known = known || cell::equalsIgnoringCase(statusText, name);
        if (!known)
            return { false, Text::tr("its status is %1; are its cells shifted?").arg(quoted(statusText)) };
    }
    batch.add(row.line());
    batch.add(productKey(context().project, handle));
    if (isVariant)
        batch.add(variantKey(context().project, handle,
                             { at(row, m_option[0]), at(row, m_option[1]), at(row, m_option[2]) }));
    else
        batch.addNull();
    batch.add(handle);
    batch.addOrNull(title);
    batch.addOrNull(at(row, m_vendor));
    batch.addOrNull(at(row, m_type));
    batch.addOrNull(at(row, m_tags));
    batch.add(status(row));
    for (const int option : m_option)
        batch.addOrNull(at(row, option));
    if (isVariant)
        return mapVariant(row, handle, batch);
    batch.addOrNull(cell::code(at(row, m_sku)));
    for (int i = 0; i < 9; ++i)
        batch.addNull();
    addNumbers(row, batch);
    return {};
}

void ProductRowMapper::addNumbers(const CsvRow& row, StagedBatch& batch) const
{
    batch.addOrNull(shopifyNumber(row, m_productNumber));
    batch.addOrNull(shopifyNumber(row, m_variantNumber));
    batch.addOrNull(shopifyNumber(row, m_place));
    const auto made = cell::moment(at(row, m_madeAt), context().dateOrder, context().zone);
    batch.addOrNull(made ? cell::toSql(made->utc) : std::string());
}

MappedRow ProductRowMapper::mapVariant(const CsvRow& row, std::string_view handle, StagedBatch& batch)
{
    const std::string_view sku = cell::code(at(row, m_sku));
    const std::string_view barcode = cell::code(at(row, m_barcode));
    m_exponentCodes += hasExponent(sku) + hasExponent(barcode);
    batch.addOrNull(sku);
    for (const int column : { m_price, m_compareAt, m_cost }) {
        const std::string_view text = at(row, column);
        const auto number = cell::decimal(text, context().decimalMark);
        if (!text.empty() && (!number || !fitsPrice(*number)))
            return { false, Text::tr("%1 of %2 is no price").arg(quoted(text), quoted(handle)) };
        batch.addOrNull(number.value_or(std::string()));
    }
    const std::string_view policy = at(row, m_policy);
    const bool goesOn = cell::equalsIgnoringCase(policy, "continue") || cell::boolean(policy) == true;
    batch.add(std::string_view(goesOn ? "continue" : "deny"));
    const std::string_view fulfillment = at(row, m_fulfillment);
    batch.add(fulfillment.empty() ? std::string_view("manual") : fulfillment);
    batch.addFlag(!at(row, m_tracker).empty());
    const std::string_view quantity = at(row, m_quantity);
    const auto number = cell::integer(quantity, context().decimalMark);
    if (!quantity.empty() && !number)
        return { false, Text::tr("%1 of %2 is no quantity").arg(quoted(quantity), quoted(handle)) };
    if (number)
        batch.add(qint64(*number));
    else
        batch.addNull();
    batch.addOrNull(barcode);
    batch.addOrNull(cell::decimal(at(row, m_grams)).value_or(std::string()));
    addNumbers(row, batch);
    return {};
}

QStringList ProductRowMapper::notes() const
{
    if (m_exponentCodes == 0)
        return {};
    return { Text::tr(
                 "%1 SKUs or barcodes stand as a spreadsheet shortens them (3.65E+11): their last digits are lost.")
                 .arg(QLocale::c().toString(m_exponentCodes)) };
}
