// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtesting.h"

#include <QTest>

namespace {

using Values = QHash<QByteArray, QByteArray>;

const QByteArray productsOf2026 =
    "Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option1 Linked "
    "To,Option2 Name,Option2 Value,Option2 Linked To,Option3 Name,Option3 Value,Option3 Linked To,Variant SKU,Variant "
    "Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Fulfillment "
    "Service,Variant "
    "Price,Variant Compare At Price,Variant Requires Shipping,Variant Taxable,Unit Price Total Measure,Unit Price "
    "Total "
    "Measure Unit,Unit Price Base Measure,Unit Price Base Measure Unit,Variant Barcode,Image Src,Image Position,Image "
    "Alt Text,Gift Card,SEO Title,SEO Description,Variant Image,Variant Weight Unit,Variant Tax Code,Cost per "
    "item,Status";
const QByteArray productsOf2021 =
    "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 "
    "Name,Option3 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory "
    "Policy,Variant Fulfillment Service,Variant Price,Variant Compare At Price,Variant Requires Shipping,Variant "
    "Taxable,Variant Barcode,Image Src,Image Position,Image Alt Text,Gift Card,SEO Title,SEO Description,Google "
    "Shopping / Google Product Category,Google Shopping / Gender,Google Shopping / Age Group,Google Shopping / "
    "MPN,Google Shopping / AdWords Grouping,Google Shopping / AdWords Labels,Google Shopping / Condition,Google "
    "Shopping / Custom Product,Google Shopping / Custom Label 0,Google Shopping / Custom Label 1,Google Shopping / "
    "Custom Label 2,Google Shopping / Custom Label 3,Google Shopping / Custom Label 4,Variant Image,Variant Weight "
    "Unit,Variant Tax Code,Cost per item,Status";
const QByteArray productsNewNames =
    "Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online "
    "store,Status,SKU,Barcode,Option1 "
    "name,Option1 value,Option1 Linked To,Option2 name,Option2 value,Option2 Linked To,Option3 name,Option3 "
    "value,Option3 Linked To,Price,Compare-at price,Cost per item,Charge tax,Tax code,Unit price total measure,Unit "
    "price total measure unit,Unit price base measure,Unit price base measure unit,Inventory tracker,Inventory "
    "quantity,Continue selling when out of stock,Weight value (grams),Weight unit for display,Requires "
    "shipping,Fulfillment service,Product image URL,Image position,Image alt text,Variant image URL,Gift card,SEO "
    "title,SEO description,Color (product.metafields.shopify.color-pattern),Google Shopping / Google product "
    "category,Google Shopping / Gender,Google Shopping / Age group,Google Shopping / Manufacturer part number "
    "(MPN),Google Shopping / Ad group name,Google Shopping / Ads labels,Google Shopping / Condition,Google Shopping / "
    "Custom product,Google Shopping / Custom label 0,Google Shopping / Custom label 1,Google Shopping / Custom label "
    "2,Google Shopping / Custom label 3,Google Shopping / Custom label 4";

/** @p header without the columns @p gone. */
QByteArray without(const QByteArray& header, const QList<QByteArray>& gone)
{
    QByteArrayList kept;
    for (const QByteArray& name : header.split(',')) {
        if (!gone.contains(name))
            kept.append(name);
    }
    return kept.join(',');
}

/** A row: the values of the columns that the header has, whatever their case. */
QByteArray row(const QByteArray& header, const Values& values)
{
    QByteArrayList cells;
    for (const QByteArray& name : header.split(','))
        cells.append('"' + values.value(name.toLower()).trimmed().replace("\"", "\"\"") + '"');
    return cells.join(',') + '\n';
}

/** What a variant has, under the old and the new names of the columns. */
Values variant(const QByteArray& title, const QByteArray& option, const QByteArray& sku)
{
    Values values { { "handle", "shirt" },
                    { "title", title },
                    { "body (html)", "<p>x</p>" },
                    { "vendor", "Acme" },
                    { "type", "Tops" },
                    { "tags", "a, b" },
                    { "published", "TRUE" },
                    { "option1 name", "Size" },
                    { "option1 value", option },
                    { "variant sku", sku },
                    { "variant grams", "145" },
                    { "variant inventory tracker", "shopify" },
                    { "variant inventory qty", "7" },
                    { "variant inventory policy", "continue" },
                    { "variant fulfillment service", "manual" },
                    { "variant price", "12.50" },
                    { "variant compare at price", "20" },
                    { "variant barcode", "'0850064060010" },
                    { "cost per item", "4.1" },
                    { "status", "active" },
                    { "variant weight unit", "kg" } };
    const std::pair<const char*, const char*> renamed[] { { "url handle", "handle" },
                                                          { "description", "body (html)" },
                                                          { "published on online store", "published" },
                                                          { "sku", "variant sku" },
                                                          { "barcode", "variant barcode" },
                                                          { "price", "variant price" },
                                                          { "compare-at price", "variant compare at price" },
                                                          { "inventory tracker", "variant inventory tracker" },
                                                          { "inventory quantity", "variant inventory qty" },
                                                          { "continue selling when out of stock",
                                                            "variant inventory policy" },
                                                          { "weight value (grams)", "variant grams" },
                                                          { "fulfillment service", "variant fulfillment service" } };
    for (const auto& [now, then] : renamed)
        values[now] = values.value(then);
    return values;
}

} // namespace

/** The generations of the formats that shops export, header by header, and their oddities; see the document of formats.
 */
class TestExportFormats : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void productHeaders_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("columns");
        QByteArray many = productsOf2026;
        for (int i = 0; i < 162; ++i)
            many +=
                ",Label " + QByteArray::number(i) + " (product.metafields.custom.key_" + QByteArray::number(i) + ")";
        const QByteArray markets = ",Included / Germany,Price / Germany,Compare At Price / Germany";
        const QByteArray of2019 = without(productsOf2021, { "Status" });
        const QByteArray of2018 = without(of2019, { "Cost per item" });
        const QByteArray of2016 = without(of2018, { "Image Position", "Variant Tax Code" });
        QTest::newRow("2016") << of2016 << 44;
        QTest::newRow("image position and tax code") << of2018 << 46;
        QTest::newRow("2019, cost") << of2019 << 47;
        QTest::newRow("2021, status") << productsOf2021 << 48;
        QTest::newRow("2022, a market") << QByteArray(productsOf2021 + markets) << 51;
        QTest::newRow("2026, lean") << productsOf2026 << 43;
        QTest::newRow("2026, metafields") << many << 205;
        QTest::newRow("new names") << productsNewNames << 57;
        QTest::newRow("another case") << productsOf2021.toUpper() << 48;
        QTest::newRow("several locations") << without(productsOf2026, { "Variant Inventory Qty" }) << 42;
    }

    void productHeaders()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, columns);
        QCOMPARE(int(header.split(',').size()), columns);
        ImportTesting shop;
        const ImportReport report = shop.import(header + '\n' + row(header, variant("Shirt", "S", "SH-1"))
                                                + row(header, variant({}, "M", "SH-2")));
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QVERIFY(report.kind == ImportKind::ShopifyProducts);
        QCOMPARE(report.rowsSkipped, 0);
        QCOMPARE(
            shop.value("SELECT string_agg(v.title || v.sku || price || compare_at_price || inventory_policy || "
                       "(v.metadata ->> 'barcode') || (v.metadata ->> 'grams'), ' ' ORDER BY v.title) FROM variants v "
                       "JOIN products p ON p.id = product_id WHERE p.title = 'Shirt' AND status = 'active'"),
            QStringLiteral("MSH-212.5020.00continue0850064060010145 SSH-112.5020.00continue0850064060010145"));
        const bool hasStock = header.toLower().contains("inventory q");
        QCOMPARE(shop.value("SELECT count(*) FROM inventory_snapshots WHERE available_quantity = 7"),
                 hasStock ? QStringLiteral("2") : QStringLiteral("0"));
    }

    void oddProducts()
    {
        ImportTesting shop;
        const QByteArray header = productsOf2026;
        QByteArray body = "<table>\r\n<tr><td>\"12 inch\", 5' 3\"</td></tr>\n\xF0\x9F\x8E\x81\n";
        body = body.repeated(1 + 18'140 / int(body.size()));
        const auto with = [](Values values, std::initializer_list<std::pair<QByteArray, QByteArray>> more) {
            for (const auto& [name, value] : more)
                values[name] = value;
            return values;
        };
        const ImportReport report = shop.import(
            header + '\n'
            + row(header,
                  with(variant("Dear", "Default Title", "A B  C"),
                       { { "handle", "dear" },
                         { "variant price", "14000000" },
                         { "body (html)", body },
                         { "status", "Active" },
                         { "vendor", "" },
                         { "variant inventory qty", "-3" } }))
            + row(header,
                  with(variant("Free", "Default Title", "0012345"),
                       { { "handle", "free" },
                         { "variant price", "0" },
                         { "status", "unlisted" },
                         { "variant inventory tracker", "" },
                         { "variant grams", "0.0" } }))
            + row(header,
                  with(variant("Old", "Default Title", "A B  C"),
                       { { "handle", "old" }, { "status", "archived" }, { "published", "false" } }))
            + row(header, { { "handle", "old" }, { "image src", "https://x/1.jpg" }, { "image position", "2" } }));
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(report.rowsRead, 4);
        QCOMPARE(report.rowsSkipped, 0);
        QCOMPARE(shop.value("SELECT string_agg(p.title || ':' || status || ':' || price || ':' || sku || ':' || "
                            "coalesce(p.vendor, '-'), ' ' ORDER BY p.title) FROM variants v JOIN products p ON p.id = "
                            "product_id"),
                 QStringLiteral("Dear:active:14000000.00:A B  C:- Free:active:0.00:0012345:Acme "
                                "Old:archived:12.50:A B  C:Acme"));
        // Negative stock is stock; what is not tracked has none.
        QCOMPARE(shop.value("SELECT string_agg(available_quantity::text, ' ' ORDER BY available_quantity) FROM "
                            "inventory_snapshots"),
                 QStringLiteral("-3 7"));
    }

    void orderHeaders_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("columns");
        const QByteArray of79 = ImportTesting::orderHeader().trimmed();
        const QByteArray of78 = without(of79, { "Payment References" });
        const QByteArray of73 =
            without(of78, { "Outstanding Balance", "Employee", "Location", "Device ID", "Payment ID" });
        const QByteArray of71 = without(of73, { "Payment Terms Name", "Next Payment Due At" });
        QTest::newRow("2021") << of71 << 71;
        QTest::newRow("2022, terms of payment") << of73 << 73;
        QTest::newRow("2022, balance and location") << of78 << 78;
        QTest::newRow("2026") << of79 << 79;
        QTest::newRow("another case") << of79.toUpper() << 79;
    }

    void orderHeaders()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, columns);
        QCOMPARE(int(header.split(',').size()), columns);
        ImportTesting shop;
        const Values first { { "name", "EN1001-B" },       { "financial status", "paid" },
                             { "currency", "GBP" },        { "subtotal", "15" },
                             { "total", "15.00" },         { "created at", "2023-05-12 21:05:53 -0700" },
                             { "lineitem quantity", "1" }, { "lineitem name", "Mug" },
                             { "lineitem price", "10" },   { "lineitem sku", "null" },
                             { "id", "5277631234567" },    { "source", "580111" } };
        const Values second { { "name", "EN1001-B" },
                              { "created at", "2023-05-12 21:05:53 -0700" },
                              { "lineitem quantity", "1" },
                              { "lineitem name", "Gift wrap" },
                              { "lineitem price", "5.00" } };
        const ImportReport report = shop.import(header + '\n' + row(header, first) + row(header, second));
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(report.rowsSkipped, 0);
        QCOMPARE(
            shop.value(
                "SELECT id || ' ' || name || ' ' || subtotal::int || ' ' || source || ' ' || created_at FROM orders"),
            QStringLiteral("gid://shopify/Order/5277631234567 EN1001-B 15 580111 2023-05-13 04:05:53+00"));
        QCOMPARE(shop.value("SELECT string_agg(coalesce(sku, '-') || title || amount::int, ' ' ORDER BY line_no) FROM "
                            "order_lines"),
                 QStringLiteral("-Mug10 -Gift wrap5"));
    }

    void vendorFeeds()
    {
        ImportTesting shop;
        shop.import("Handle,Title,Option1 Value,Variant SKU,Variant Price\nmug,Mug,Default Title,0850064060010,5\n"
                    "pipe,Pipe,Default Title,P-12,5\n");
        shop.import("Name,Lead time days\nAcme,9\n");
        // A mark at the start, CR CR LF, a CR in a header's cell, blank columns, blanks around names, inches, an EAN.
        const ImportReport report =
            shop.import("\xEF\xBB\xBFSKU,\"PRODUCT SIZE\r\",Vendor,Unit cost,,,\r\r\n"
                        "0850064060010,\"12\"\" x 5''\", Acme ,\"1,234.50\",,,\r\r\nP-12,12\" pipe,ACME,2.00,,,\r\r\n");
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(report.rowsSkipped, 0);
        QCOMPARE(
            shop.value("SELECT string_agg(p.title || cost, ' ' ORDER BY cost) FROM product_vendors o JOIN products p "
                       "ON p.id = o.product_id"),
            QStringLiteral("Pipe2.00 Mug1234.50"));
        // Words in the place of an amount are named with their line, and the rest is taken.
        const ImportReport words = shop.import("SKU,Vendor,Unit cost\nP-12,Acme,2.10\n"
                                               "0850064060010,Acme,Freight Included in Commodity Cost\n");
        QVERIFY2(words.outcome == ImportReport::Outcome::Done, qPrintable(words.text()));
        QVERIFY2(words.text().contains(QStringLiteral("line 3: \"0850064060010\": \"Freight Included")),
                 qPrintable(words.text()));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("says");
        const QByteArray orders = ImportTesting::orderHeader()
            + ImportTesting::orderRow({ { "Name", "#1" },
                                        { "Financial Status", "paid" },
                                        { "Currency", "GBP" },
                                        { "Subtotal", "5" },
                                        { "Created at", "2026-06-01 10:00:00 +0100" },
                                        { "Lineitem quantity", "1" },
                                        { "Lineitem name", "Mug" },
                                        { "Lineitem price", "5" } });
        const QByteArray stock =
            "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 "
            "Value,SKU,HS Code,COO,Location,Incoming,Unavailable,Committed,Available,On hand\n"
            "mug,Mug,Title,Default Title,,,,,MUG,,,Shop,0,0,0,1,1\n";
        const auto add = [](const char* name, const QByteArray& file, const char* kind, const char* says) {
            QTest::newRow(name) << file << QString::fromLatin1(kind) << QString::fromLatin1(says);
        };
        add("orders, shifted", orders + "#2,x\n", "shopify-orders",
            "Line 3: the row has 2 cells where the header has 79");
        add("orders, shifted by one",
            orders + QByteArray(orders).split('\n')[1].replace("\"#1\",", "\"#2\",\"\",") + "\n", "shopify-orders",
            "Line 3: the row has 80 cells where the header has 79");
        add("orders, half a file", orders.left(orders.size() - 2), "shopify-orders", "Line 2");
        add("orders, key columns", QByteArray(orders).replace("Subtotal", "Sum"), "shopify-orders",
            "the columns Subtotal are missing");
        add("orders, another kind", stock, "shopify-orders", "This is another kind of file: Shopify inventory");
        add("stock, shifted", stock + "mug,Mug,Title\n", "shopify-inventory", "Line 3: the row has 3 cells");
        add("stock, half a file", stock.left(stock.size() - 8), "shopify-inventory", "Line 2");
        add("stock, key columns", QByteArray(stock).replace("Option1 Value", "Value"), "shopify-inventory",
            "the columns Option1 Value are missing");
        add("vendors, another kind", orders, "vendors", "This is another kind of file: Shopify orders");
        add("prices, key columns", "SKU,Vendor\nA,Acme\n", "product-vendors", "the columns Unit cost are missing");
        add("prices, words only", "SKU,Vendor,Unit cost\nA,Acme,See ASN-93 (ID#:1281)\n", "product-vendors",
            "line 2: \"A\": \"See ASN-93");
        add("sales, half a file", "Day,Product title,Net items sold,Net sales\n2026-06-01,\"Mu", "shopify-sales",
            "Line 2, column 12");
    }

    void refused()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, kind);
        QFETCH(QString, says);
        ImportTesting shop;
        const ImportReport report = shop.import(file, importKindFromName(kind));
        QVERIFY2(report.outcome == ImportReport::Outcome::Refused, qPrintable(report.text()));
        QVERIFY2(report.message.contains(says), qPrintable(report.message));
        QCOMPARE(
            shop.value("SELECT (SELECT count(*) FROM import_runs) + (SELECT count(*) FROM orders) + (SELECT count(*) "
                       "FROM inventory_snapshots) + (SELECT count(*) FROM vendors)"),
            QStringLiteral("0"));
    }
};

QTEST_GUILESS_MAIN(TestExportFormats)
#include "tst_exportformats.moc"
