// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/importkind.h"

#include <QTest>

/** Which kind of file a header is told for. */
class TestImportKinds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recognised_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("kind"); // empty: none
        const auto add = [](const char* header, const char* kind) {
            QTest::newRow(header) << QString::fromUtf8(header) << QString::fromUtf8(kind);
        };
        add("Campaign type,Campaign,Day,Currency code,Cost,Clicks,Impr.,CTR", "google-ads");
        add("Campagne,Jour,Code de devise,Coût,Clics,Impr.,Conversions,Valeur de conv.", "google-ads");
        add("date,campaign_id,campaign_name,ad_group_id,impressions,clicks,cost,conversions,conversion_value,avg_cpc",
            "google-ads");
        add("Reporting Starts,Reporting Ends,Campaign Name,Amount Spent (USD),Ends", "meta-ads");
        add("Día,Nombre de la campaña,Importe gastado (EUR),Impresiones,Clics (todos)", "meta-ads");
        add("Date,Campaign name,Ad ID,Spend in account currency,Impressions", "pinterest-ads");
        add("Campaign name,Date,Cost,Impressions,Clicks (destination),Conversions", "tiktok-ads");
        add("date,campaign_id,campaign_name,adgroup_id,adgroup_name,impressions,clicks,cost,conversions", "tiktok-ads");
        add("Campaign name,Date,Cost,Impressions,Clicks", ""); // anybody's
        add("Campaign name,Gregorian date,Spend,Impressions,Clicks", ""); // another platform
        add("Day,Product title,Product variant SKU,Net items sold,Net sales", "shopify-sales");
        add("SKU,Vendor,Cost", "product-vendors");
        add("Name,Email,Financial Status,Lineitem quantity,Lineitem name,Lineitem price", "shopify-orders");
        add("Handle,Title,Option1 Value,Variant Price", "shopify-products");
        add("Handle,Title,Option1 Value,SKU,HS Code,COO,Location", "shopify-inventory");
        add("Vendor,Lead time (days)", "vendors");
    }

    void recognised()
    {
        QFETCH(QString, header);
        QFETCH(QString, kind);
        const KindGuess guess = recogniseKind(CsvHeader(header.split(QLatin1Char(','))));
        QCOMPARE(guess.kind ? importKindName(*guess.kind) : QString(), kind);
        QCOMPARE(guess.why.isEmpty(), kind.isEmpty());
    }

    void lackingColumnIsNamed()
    {
        const KindGuess guess =
            recogniseKind(CsvHeader(QString::fromLatin1("Name,Lineitem name,Lineitem quantity").split(u',')));
        QVERIFY(!guess.kind);
        QVERIFY2(guess.why.contains(QStringLiteral("Shopify orders"))
                     && guess.why.contains(QStringLiteral("no column \"lineitem price\"")),
                 qPrintable(guess.why));
    }

    void names()
    {
        for (const ImportKind kind : importKinds()) {
            QCOMPARE(importKindFromName(importKindName(kind)), std::optional(kind));
            QVERIFY(!importKindTitle(kind).isEmpty() && !importKindSource(kind).isEmpty());
            QCOMPARE(importKindPlatform(kind).isEmpty(), !importKindName(kind).endsWith(QStringLiteral("-ads")));
        }
        QVERIFY(!importKindFromName(QStringLiteral("auto")));
    }
};

QTEST_GUILESS_MAIN(TestImportKinds)
#include "tst_importkinds.moc"
