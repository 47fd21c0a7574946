// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/vendorrowmapper.h"

#include <QCoreApplication>
#include <array>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(VendorRowMapper)
};

QString quoted(std::string_view text)
{
    return QStringLiteral("\"%1\"").arg(QString::fromUtf8(text.data(), qsizetype(text.size())).left(40));
}

} // namespace

QStringList VendorRowMapper::bind(const CsvHeader& header)
{
    m_name = column(header, "name", { "name", "vendor", "vendor name", "supplier", "supplier name" });
    m_contactName = column(header, "contact_name", { "contact name", "contact_name", "contact" });
    m_contactEmail = column(header, "contact_email", { "contact email", "contact_email", "email", "e-mail" });
    m_contactPhone = column(header, "contact_phone", { "contact phone", "contact_phone", "phone", "telephone" });
    m_leadTime = column(header, "lead_time_days",
                        { "lead time (days)", "lead time days", "lead_time_days", "lead time", "lead days" });
    m_maxLead =
        column(header, "max_lead_days",
               { "max lead time (days)", "max lead days", "max_lead_days", "maximum lead time", "max lead time" });
    m_terms = column(header, "payment_terms", { "payment terms", "payment_terms", "terms" });
    m_notes = column(header, "notes", { "notes", "note", "remarks" });
    return m_name < 0 ? QStringList { QStringLiteral("Name") } : QStringList();
}

const std::vector<const char*>& VendorRowMapper::columns() const
{
    static const std::vector<const char*> names { "line",          "name",          "contact_name",
                                                  "contact_email", "contact_phone", "lead_time_days",
                                                  "max_lead_days", "payment_terms", "notes" };
    return names;
}

MappedRow VendorRowMapper::map(const CsvRow& row, StagedBatch& batch)
{
    const std::string_view name = at(row, m_name);
    if (name.empty())
        return { false, Text::tr("it has no name") };
    std::array<std::optional<int>, 2> days;
    for (std::size_t i = 0; i < 2; ++i) {
        const std::string_view text = at(row, i == 0 ? m_leadTime : m_maxLead);
        days[i] = cell::integer(text, context().decimalMark);
        if (!text.empty() && (!days[i] || *days[i] < 0 || *days[i] > 3650))
            return { false, Text::tr("%1: %2 is no number of days").arg(quoted(name), quoted(text)) };
    }
    if (days[0] && days[1] && *days[1] < *days[0])
        return { false, Text::tr("%1: the longest lead time is shorter than the usual one").arg(quoted(name)) };
    batch.add(row.line());
    batch.add(name);
    batch.addOrNull(at(row, m_contactName));
    batch.addOrNull(at(row, m_contactEmail));
    batch.addOrNull(at(row, m_contactPhone));
    for (const auto& value : days) {
        if (value)
            batch.add(qint64(*value));
        else
            batch.addNull();
    }
    batch.addOrNull(at(row, m_terms));
    batch.addOrNull(at(row, m_notes));
    return {};
}

QStringList ProductVendorRowMapper::bind(const CsvHeader& header)
{
    m_handle = column(header, "handle", { "handle", "url handle", "product handle", "product" });
    m_sku = column(header, "sku", { "sku", "product sku", "our sku", "variant sku" });
    m_vendor = column(header, "vendor", { "vendor", "supplier", "vendor name", "supplier name" });
    m_vendorSku = column(header, "vendor_sku", { "vendor sku", "supplier sku", "vendor code", "supplier code" });
    m_cost = column(header, "cost", { "unit cost", "cost", "price", "unit price" });
    m_primary = column(header, "primary", { "primary", "is primary", "preferred" });
    m_packSize = column(header, "pack_size", { "pack size", "pack", "case size" });
    m_minimum =
        column(header, "min_order_quantity", { "min order quantity", "minimum order quantity", "moq", "minimum" });
    QStringList missing;
    if (m_handle < 0 && m_sku < 0)
        missing.append(QStringLiteral("Handle"));
    if (m_vendor < 0)
        missing.append(QStringLiteral("Vendor"));
    if (m_cost < 0)
        missing.append(QStringLiteral("Unit cost"));
    return missing;
}

const std::vector<const char*>& ProductVendorRowMapper::columns() const
{
    static const std::vector<const char*> names { "line",      "product_key",       "handle", "sku",
                                                  "vendor",    "vendor_sku",        "cost",   "is_primary",
                                                  "pack_size", "min_order_quantity" };
    return names;
}

MappedRow ProductVendorRowMapper::map(const CsvRow& row, StagedBatch& batch)
{
    const std::string_view handle = at(row, m_handle);
    const std::string_view sku = cell::code(at(row, m_sku));
    const std::string_view vendor = at(row, m_vendor);
    const std::string_view costText = at(row, m_cost);
    if (handle.empty() && sku.empty())
        return { false, Text::tr("it names no product") };
    if (vendor.empty())
        return { false, Text::tr("it names no vendor") };
    const auto cost = cell::amount(costText, context().decimalMark);
    if (!cost || cost->starts_with('-') || std::min(cost->find('.'), cost->size()) > 8)
        return { false, Text::tr("%1: %2 is no cost").arg(quoted(handle.empty() ? sku : handle), quoted(costText)) };
    const std::string_view primaryText = at(row, m_primary);
    const auto primary = cell::boolean(primaryText);
    if (!primaryText.empty() && !primary)
        return { false, Text::tr("%1 is neither true nor false").arg(quoted(primaryText)) };
    batch.add(row.line());
    if (handle.empty())
        batch.addNull();
    else
        batch.add(productKey(context().project, handle));
    batch.addOrNull(handle);
    batch.addOrNull(sku);
    batch.add(vendor);
    batch.addOrNull(cell::code(at(row, m_vendorSku)));
    batch.add(std::string_view(*cost));
    if (m_primary < 0)
        batch.addNull();
    else
        batch.addFlag(primary.value_or(false));
    for (const int column : { m_packSize, m_minimum }) {
        const std::string_view text = at(row, column);
        const auto number = cell::integer(text, context().decimalMark);
        if (!text.empty() && (!number || *number <= 0))
            return { false, Text::tr("%1 is no number of pieces").arg(quoted(text)) };
        if (number)
            batch.add(qint64(*number));
        else
            batch.addNull();
    }
    return {};
}
