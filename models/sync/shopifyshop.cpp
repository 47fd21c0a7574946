// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/shopifyshop.h"

#include <QDir>
#include <QHostAddress>
#include <QRegularExpression>
#include <QStandardPaths>

QString shopify::domainFrom(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:https://)?([a-z0-9][a-z0-9-]*)(?:\\.myshopify\\.com)?/?(?:admin/?)?$"));
    const auto match = pattern.match(text.trimmed().toLower());
    return match.hasMatch() ? QString(match.captured(1) + QStringLiteral(".myshopify.com")) : QString();
}

QUrl shopify::endpointOf(const QString& domain)
{
    const QUrl local(qEnvironmentVariable("HOTDASH_SHOPIFY_URL"));
    if (QHostAddress(local.host()).isLoopback())
        return local;
    return QUrl(QStringLiteral("https://%1/admin/api/%2/graphql.json").arg(domain, QLatin1String(apiVersion)));
}

QString shopify::syncFolder()
{
    const QString ours = qEnvironmentVariable("HOTDASH_DATA_DIR");
    const QString base = ours.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : ours;
    return QDir(base).absoluteFilePath(QStringLiteral("sync"));
}

QString shopify::secretKey(const QString& conninfo, const QString& project)
{
    return QStringLiteral("shopify %1 %2").arg(project, conninfo);
}

QString shopify::toSecret(const StoredShop& shop)
{
    return shop.domain + u' ' + QString::fromUtf8(shop.token);
}

shopify::StoredShop shopify::fromSecret(const QString& secret)
{
    const StoredShop shop { domainFrom(secret.section(u' ', 0, 0)), secret.section(u' ', 1).toUtf8() };
    return shop.domain.isEmpty() || shop.token.isEmpty() ? StoredShop() : shop;
}
