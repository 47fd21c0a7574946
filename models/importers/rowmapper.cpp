// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/rowmapper.h"

#include "importers/adsrowmapper.h"
#include "importers/orderrowmapper.h"
#include "importers/productrowmapper.h"
#include "importers/salesreportrowmapper.h"
#include "importers/stockrowmapper.h"
#include "importers/vendorrowmapper.h"

#include <QCryptographicHash>
#include <QtEndian>

int RowMapper::column(const CsvHeader& header, const char* field, std::initializer_list<const char*> names)
{
    const QString name = QString::fromUtf8(field);
    const auto mapped = m_context.columns.constFind(name);
    int found = -1;
    if (mapped == m_context.columns.constEnd())
        found = header.find(names);
    else if (!mapped->isEmpty())
        found = header.find({ CsvHeader::normalized(*mapped).toUtf8().constData() });
    m_bound.append({ name, found });
    return found;
}

std::string_view RowMapper::at(const CsvRow& row, int column)
{
    return column < 0 ? std::string_view() : cell::trimmed(row.cell(std::size_t(column)));
}

std::string_view RowMapper::shopifyNumber(const CsvRow& row, int column)
{
    std::string_view text = at(row, column);
    if (text.starts_with("gid://shopify/"))
        text = text.substr(text.rfind('/') + 1);
    const bool isNumber = !text.empty() && text.size() <= 18 && text.front() != '0'
        && text.find_first_not_of("0123456789") == std::string_view::npos;
    return isNumber ? text : std::string_view();
}

std::unique_ptr<RowMapper> makeRowMapper(ImportKind kind, MappingContext context)
{
    switch (kind) {
    case ImportKind::Vendors:
        return std::make_unique<VendorRowMapper>(std::move(context));
    case ImportKind::ShopifyProducts:
        return std::make_unique<ProductRowMapper>(std::move(context));
    case ImportKind::ProductVendors:
        return std::make_unique<ProductVendorRowMapper>(std::move(context));
    case ImportKind::ShopifyInventory:
        return std::make_unique<StockRowMapper>(std::move(context));
    case ImportKind::ShopifyOrders:
        return std::make_unique<OrderRowMapper>(std::move(context));
    case ImportKind::ShopifySales:
        return std::make_unique<SalesReportRowMapper>(std::move(context));
    case ImportKind::GoogleAds:
    case ImportKind::MetaAds:
    case ImportKind::PinterestAds:
    case ImportKind::TikTokAds:
        return std::make_unique<AdsRowMapper>(kind, std::move(context));
    }
    return {};
}

qint64 importKey(const QString& project, std::string_view what, const std::vector<std::string_view>& parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(project.toUtf8());
    const auto add = [&](std::string_view text) {
        hash.addData(QByteArrayView("\x1F", 1));
        hash.addData(QByteArrayView(text.data(), qsizetype(text.size())));
    };
    add(what);
    for (const std::string_view part : parts)
        add(part);
    const QByteArray digest = hash.result();
    const quint64 bits = qFromBigEndian<quint64>(digest.constData()) & 0x7FFF'FFFF'FFFF'FFFFULL;
    return bits == 0 ? -1 : -qint64(bits);
}

namespace {

std::string lowered(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size())).toLower().toStdString();
}

} // namespace

qint64 productKey(const QString& project, std::string_view handle)
{
    return importKey(project, "product", { lowered(handle) });
}

qint64 variantKey(const QString& project, std::string_view handle, const std::vector<std::string_view>& options)
{
    const std::string lowHandle = lowered(handle);
    std::vector<std::string_view> parts { lowHandle };
    for (const std::string_view option : options) {
        if (!option.empty())
            parts.push_back(option);
    }
    if (parts.size() == 2 && cell::equalsIgnoringCase(parts[1], "Default Title"))
        parts.pop_back();
    return importKey(project, "variant", parts);
}
