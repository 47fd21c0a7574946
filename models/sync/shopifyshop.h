// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

/** A shop's Admin API and the right to read it. A plain value; the token is never written to a file, log or report. */
struct ShopifyShop {
    QString domain; ///< "olive-corner.myshopify.com"
    QUrl endpoint; ///< of GraphQL requests
    QByteArray token; ///< X-Shopify-Access-Token
};

namespace shopify {

/** The version of the Admin API that the queries are written for. */
inline constexpr const char* apiVersion = "2026-07";

/**
 * "olive-corner", "olive-corner.myshopify.com" or an address of it as the domain alone; empty where it is none. Tokens
 * go to Shopify's own domain only, never to a shop's public one.
 */
QString domainFrom(const QString& text);
/** Where the Admin API of @p domain is; for tests HOTDASH_SHOPIFY_URL, which must be of this computer. */
QUrl endpointOf(const QString& domain);
/** The folder of what was read and is not stored yet, the user's own. */
QString syncFolder();

/** What the keychain keeps for a project of a database: the shop and its token. */
struct StoredShop {
    QString domain;
    QByteArray token;
};
QString secretKey(const QString& conninfo, const QString& project);
QString toSecret(const StoredShop& shop);
/** Empty where @p secret is none of toSecret()'s. */
StoredShop fromSecret(const QString& secret);

} // namespace shopify
