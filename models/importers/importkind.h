// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/csvheader.h"

#include <QList>
#include <QString>
#include <optional>

/** What a file holds. In the order in which files that depend on each other are taken in. */
enum class ImportKind {
    Vendors,
    ShopifyProducts,
    ProductVendors,
    ShopifyInventory,
    ShopifyOrders,
    ShopifySales,
    GoogleAds,
    MetaAds,
    PinterestAds,
    TikTokAds,
};

/** All kinds, in importing order. */
const QList<ImportKind>& importKinds();
/** The name on the command line and in import_runs: "shopify-orders". */
QString importKindName(ImportKind kind);
std::optional<ImportKind> importKindFromName(const QString& name);
/** For people, translated: "Shopify orders". */
QString importKindTitle(ImportKind kind);
/** The ads table's name of the platform ("google") whose reports @p kind are; empty for other kinds. */
QString importKindPlatform(ImportKind kind);
/** How a file of this kind is got, translated, for refusals. */
QString importKindSource(ImportKind kind);

/** What a header looks like, and why. */
struct KindGuess {
    std::optional<ImportKind> kind;
    QString why; ///< translated: the columns that told
};

/** Recognises the kind of file by its column names; nothing where none or more than one fits. */
KindGuess recogniseKind(const CsvHeader& header);
