// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/importkind.h"

#include "importers/adscolumns.h"

#include <QCoreApplication>
#include <initializer_list>
#include <vector>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportKind)
};

using Names = std::initializer_list<const char*>;

/** A kind is recognised where each group has one of its names in the header, and no name of @c without is there. */
struct Signature {
    ImportKind kind;
    std::vector<std::vector<const char*>> groups;
    std::vector<const char*> without;
};

const std::vector<Signature>& signatures()
{
    static const std::vector<Signature> all {
        { ImportKind::ShopifyOrders,
          { { "name" }, { "lineitem name" }, { "lineitem quantity" }, { "lineitem price" } },
          {} },
        { ImportKind::ShopifyInventory,
          { { "handle" }, { "title" }, { "option1 value" }, { "hs code" }, { "coo" } },
          { "variant price", "price", "lineitem name" } },
        { ImportKind::ShopifyProducts,
          { { "handle", "url handle" }, { "title" }, { "variant price", "price" }, { "option1 value" } },
          { "lineitem name" } },
        { ImportKind::ProductVendors,
          { { "handle", "product handle", "product", "sku", "product sku" },
            { "vendor", "supplier", "vendor name", "supplier name" },
            { "unit cost", "cost", "vendor sku", "supplier sku", "price" } },
          { "title", "lineitem name", "variant price", "day", "product title" } },
        { ImportKind::Vendors,
          { { "name", "vendor", "vendor name", "supplier", "supplier name" },
            { "lead time (days)", "lead time days", "lead time", "lead_time_days", "payment terms", "contact email" } },
          { "lineitem name", "unit cost", "cost", "handle" } },
        { ImportKind::ShopifySales,
          { { "product title", "product_title" }, { "net sales", "net_sales", "gross sales", "gross_sales" } },
          { "handle", "lineitem name" } },
    };
    return all;
}

/** The advertisements' report that @p header is of, told by columns that only its platform has. */
KindGuess recogniseAds(const CsvHeader& header)
{
    KindGuess guess;
    if (header.has("campaign id") && header.has("ad set name") && header.has("spend") && header.has("date")) {
        guess.why = Text::tr("This looks like a report of Spotify Ads. The database has no place for that platform: it "
                             "knows Google, Meta, Pinterest, TikTok and organic campaigns.");
        return guess;
    }
    for (const ImportKind kind :
         { ImportKind::MetaAds, ImportKind::PinterestAds, ImportKind::TikTokAds, ImportKind::GoogleAds }) {
        const QStringList columns = adscolumns::signature(kind, header);
        if (columns.isEmpty())
            continue;
        guess.kind = kind;
        guess.why = Text::tr("It has the columns %1.").arg(columns.join(QStringLiteral(", ")));
        return guess;
    }
    return guess;
}

/**
 * The column of the header that satisfies each group; empty where one is missing. Where @p lacking is given, one may
 * be, and is named there.
 */
QStringList matched(const Signature& signature, const CsvHeader& header, QString* lacking = nullptr)
{
    for (const char* name : signature.without) {
        if (header.has(name))
            return {};
    }
    QStringList found;
    for (const auto& group : signature.groups) {
        int column = -1;
        for (const char* name : group) {
            column = header.find({ name });
            if (column >= 0)
                break;
        }
        if (column < 0 && (!lacking || !lacking->isEmpty()))
            return {};
        if (column < 0)
            *lacking = QString::fromUtf8(group.front());
        else
            found.append(header.name(column));
    }
    return found;
}

/** What a file of no kind would be if it had one column more: its key column was taken out, or renamed. */
QString nearlyMatched(const CsvHeader& header)
{
    for (const Signature& signature : signatures()) {
        QString lacking;
        const QStringList columns = matched(signature, header, &lacking);
        if (columns.size() >= 3)
            return Text::tr("It looks like %1 by its columns %2, but has no column \"%3\".")
                .arg(importKindTitle(signature.kind), columns.join(QStringLiteral(", ")), lacking);
    }
    return {};
}

} // namespace

const QList<ImportKind>& importKinds()
{
    static const QList<ImportKind> all { ImportKind::Vendors,        ImportKind::ShopifyProducts,
                                         ImportKind::ProductVendors, ImportKind::ShopifyInventory,
                                         ImportKind::ShopifyOrders,  ImportKind::ShopifySales,
                                         ImportKind::GoogleAds,      ImportKind::MetaAds,
                                         ImportKind::PinterestAds,   ImportKind::TikTokAds };
    return all;
}

QString importKindName(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Vendors:
        return QStringLiteral("vendors");
    case ImportKind::ShopifyProducts:
        return QStringLiteral("shopify-products");
    case ImportKind::ProductVendors:
        return QStringLiteral("product-vendors");
    case ImportKind::ShopifyInventory:
        return QStringLiteral("shopify-inventory");
    case ImportKind::ShopifyOrders:
        return QStringLiteral("shopify-orders");
    case ImportKind::ShopifySales:
        return QStringLiteral("shopify-sales");
    case ImportKind::GoogleAds:
        return QStringLiteral("google-ads");
    case ImportKind::MetaAds:
        return QStringLiteral("meta-ads");
    case ImportKind::PinterestAds:
        return QStringLiteral("pinterest-ads");
    case ImportKind::TikTokAds:
        return QStringLiteral("tiktok-ads");
    }
    return {};
}

std::optional<ImportKind> importKindFromName(const QString& name)
{
    for (const ImportKind kind : importKinds()) {
        if (importKindName(kind) == name.trimmed().toLower())
            return kind;
    }
    return {};
}

QString importKindTitle(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Vendors:
        return Text::tr("List of vendors");
    case ImportKind::ShopifyProducts:
        return Text::tr("Shopify products");
    case ImportKind::ProductVendors:
        return Text::tr("Vendors' prices of products");
    case ImportKind::ShopifyInventory:
        return Text::tr("Shopify inventory");
    case ImportKind::ShopifyOrders:
        return Text::tr("Shopify orders");
    case ImportKind::ShopifySales:
        return Text::tr("Shopify sales by day and product");
    case ImportKind::GoogleAds:
        return Text::tr("Google Ads by day");
    case ImportKind::MetaAds:
        return Text::tr("Meta Ads by day");
    case ImportKind::PinterestAds:
        return Text::tr("Pinterest Ads by day");
    case ImportKind::TikTokAds:
        return Text::tr("TikTok Ads by day");
    }
    return {};
}

QString importKindSource(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Vendors:
        return Text::tr(
            "It needs a column Name; Lead time (days), Max lead time (days), Payment terms and contacts are optional.");
    case ImportKind::ShopifyProducts:
        return Text::tr("Export it in Shopify's admin under Products, Export, as plain CSV.");
    case ImportKind::ProductVendors:
        return Text::tr(
            "It needs the columns Handle (or SKU), Vendor and Unit cost; Vendor SKU and Primary are optional.");
    case ImportKind::ShopifyInventory:
        return Text::tr("Export it in Shopify's admin under Products, Inventory, Export.");
    case ImportKind::ShopifyOrders:
        return Text::tr("Export it in Shopify's admin under Orders, Export, as plain CSV.");
    case ImportKind::ShopifySales:
        return Text::tr(
            "In Shopify's admin open Analytics, Reports, Sales over time, group it by Day and by Product title "
            "(and by Product variant SKU), and export it as CSV.");
    case ImportKind::GoogleAds:
        return Text::tr(
            "In Google Ads open Insights and reports, Report editor, a table with the rows Campaign and Day and "
            "the columns Currency code, Cost, Clicks, Impr., Conversions and Conv. value, and download it as "
            "CSV. On the page Campaigns the same is Segment, Time, Day before the download.");
    case ImportKind::MetaAds:
        return Text::tr(
            "In Ads Manager open Reports, choose the level Campaign and the breakdown By time, Day, and export "
            "the table as CSV.");
    case ImportKind::PinterestAds:
        return Text::tr(
            "In Pinterest's Ads reporting choose the granularity Day, not Total, and export the table as CSV.");
    case ImportKind::TikTokAds:
        return Text::tr(
            "In TikTok Ads Manager make a custom report with the dimensions By day and Campaign name and the "
            "metrics Cost, Impressions, Clicks and Conversions, and export it as CSV.");
    }
    return {};
}

QString importKindPlatform(ImportKind kind)
{
    switch (kind) {
    case ImportKind::GoogleAds:
        return QStringLiteral("google");
    case ImportKind::MetaAds:
        return QStringLiteral("meta");
    case ImportKind::PinterestAds:
        return QStringLiteral("pinterest");
    case ImportKind::TikTokAds:
        return QStringLiteral("tiktok");
    case ImportKind::Vendors:
    case ImportKind::ShopifyProducts:
    case ImportKind::ProductVendors:
    case ImportKind::ShopifyInventory:
    case ImportKind::ShopifyOrders:
    case ImportKind::ShopifySales:
        break;
    }
    return {};
}

KindGuess recogniseKind(const CsvHeader& header)
{
    KindGuess guess = recogniseAds(header);
    if (guess.kind || !guess.why.isEmpty())
        return guess;
    for (const Signature& signature : signatures()) {
        const QStringList columns = matched(signature, header);
        if (columns.isEmpty())
            continue;
        if (guess.kind) // two fit: the caller has to say
            return { {}, Text::tr("The columns fit more than one kind of file.") };
        guess.kind = signature.kind;
        guess.why = Text::tr("It has the columns %1.").arg(columns.join(QStringLiteral(", ")));
    }
    if (!guess.kind)
        guess.why = nearlyMatched(header);
    return guess;
}
