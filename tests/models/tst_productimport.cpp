// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtesting.h"

#include <QTest>

namespace {

const QByteArray oldHeader =
    "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant "
    "SKU,"
    "Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,"
    "Variant Compare At Price,Variant Barcode,Image Src,Cost per item,Status,Colour "
    "(product.metafields.custom.colour)\n";

/** Two products: one with two variants, an image row and rows that are not adjacent, one without options. */
const QByteArray catalogue = oldHeader
    + "shirt,Shirt,\"<p>Soft,\n\"\"warm\"\"</p>\",Acme,Tops,\"summer, "
      "BUNDLE:TRUE\",true,Size,S,Colour,Red,'SH-1,145,shopify,7,deny,"
      "12.50,20.00,'0850064060010,http://x/1.jpg,4.10,active,red\n"
      "shirt,,,,,,,,,,,,,,,,,,,http://x/2.jpg,,,\n"
      "mug,Mug,,,Cups,,TRUE,Title,Default Title,,,MUG,0.0,,,continue,5,,3.65275E+11,,,Active,\n"
      "shirt,,,,,,,,M,,Red,,0.0,shopify,-2,deny,13.5,,,http://x/3.jpg,,,\n";

} // namespace

/** Product, inventory and vendor files: every layout, what they become, and what is refused. */
class TestProductImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void products()
    {
        ImportTesting shop;
        const ImportReport report = shop.import(catalogue, ImportKind::ShopifyProducts);
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(report.rowsRead, 4);
        QCOMPARE(report.rowsSkipped, 0);
        QCOMPARE(shop.value("SELECT string_agg(title || ':' || status || ':' || coalesce(vendor, '-'), ' ' ORDER BY "
                            "title) FROM products"),
                 QStringLiteral("Mug:active:- Shirt:active:Acme"));
        QCOMPARE(shop.value("SELECT string_agg(title || '=' || coalesce(sku, '-') || '=' || price || '=' || position, "
                            "' ' ORDER BY title) FROM variants"),
                 QStringLiteral("Default Title=MUG=5.00=1 M / Red=-=13.50=2 S / Red=SH-1=12.50=1"));
        QCOMPARE(shop.value("SELECT tags::text FROM products WHERE title = 'Shirt'"),
                 QStringLiteral("{summer,BUNDLE:TRUE}"));
        QCOMPARE(
            shop.value(
                "SELECT count(*) FROM products WHERE shopify_id < 0 AND id = 'gid://hotdash/Product/' || shopify_id"),
            QStringLiteral("2"));
        // Stock of tracked variants only, also a negative one; nothing of the description is kept.
        QCOMPARE(shop.value("SELECT string_agg(available_quantity::text, ' ' ORDER BY 1) FROM inventory_snapshots"),
                 QStringLiteral("-2 7"));
        QCOMPARE(shop.value("SELECT metadata ->> 'barcode' FROM variants WHERE sku = 'SH-1'"),
                 QStringLiteral("0850064060010"));
        QVERIFY(report.text().contains(QStringLiteral("3.65E+11")));
    }

    void importedAgain()
    {
        ImportTesting shop;
        shop.import(catalogue, ImportKind::ShopifyProducts);
        const QString before = shop.value("SELECT md5(string_agg(v::text, ',' ORDER BY id)) FROM variants v");
        const ImportReport again = shop.import(catalogue, ImportKind::ShopifyProducts);
        QVERIFY(again.outcome == ImportReport::Outcome::AlreadyImported);
        QVERIFY(again.text().contains(QStringLiteral("already imported, nothing changed")));
        // The same content written otherwise: other bytes, the same rows.
        QByteArray crlf = catalogue;
        crlf.replace("\n", "\r\n");
        const ImportReport other = shop.import("\xEF\xBB\xBF" + crlf, ImportKind::ShopifyProducts);
        QVERIFY2(other.outcome == ImportReport::Outcome::Done, qPrintable(other.text()));
        QCOMPARE(other.rowsNew, 0);
        QCOMPARE(other.rowsChanged, 0);
        QCOMPARE(shop.value("SELECT md5(string_agg(v::text, ',' ORDER BY id)) FROM variants v"), before);
    }

    void newTemplate()
    {
        ImportTesting shop;
        const QByteArray file =
            "Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online "
            "store,Status,SKU,Barcode,Option1 name,"
            "Option1 value,Option1 Linked To,Option2 name,Option2 value,Price,Compare-at price,Cost per item,Inventory "
            "tracker,"
            "Inventory quantity,Continue selling when out of stock,Weight value (grams),Product image URL\n"
            "Shirt,shirt,Soft,Acme,,Tops,,TRUE,Unlisted,SH-1,,Size,S,,Colour,Red,14000000,,,shopify,7,CONTINUE,145,\n"
            ",shirt,,,,,,,,SH-2,,,M,,,Red,13.5,,,shopify,3,DENY,145,\n";
        const ImportReport report = shop.import(file);
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QVERIFY(report.kind == ImportKind::ShopifyProducts);
        QCOMPARE(shop.value("SELECT string_agg(title || '=' || price || '=' || inventory_policy, ' ' ORDER BY title) "
                            "FROM variants"),
                 QStringLiteral("M / Red=13.50=deny S / Red=14000000.00=continue"));
        // The old names of the same products mean the same variants.
        QCOMPARE(shop.import(catalogue, ImportKind::ShopifyProducts).totals.constLast().value, QStringLiteral("3"));
        QCOMPARE(shop.value("SELECT count(*) FROM variants"), QStringLiteral("3"));
    }

    void realIdsReplaceOurs()
    {
        ImportTesting shop;
        shop.import(catalogue, ImportKind::ShopifyProducts);
        shop.database.execute(
            QStringLiteral("UPDATE variants SET shopify_id = 991, metadata = metadata WHERE sku = 'SH-1';"
                           "UPDATE products SET shopify_id = 77 WHERE title = 'Shirt'"));
        QByteArray changed = catalogue;
        changed.replace("12.50", "12.75");
        const ImportReport report = shop.import(changed, ImportKind::ShopifyProducts);
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(report.rowsNew, 0);
        QCOMPARE(report.rowsChanged, 1);
        QCOMPARE(shop.value("SELECT price::text FROM variants WHERE shopify_id = 991"), QStringLiteral("12.75"));
    }

    void projectsDoNotMeet()
    {
        ImportTesting shop;
        shop.import(catalogue, ImportKind::ShopifyProducts);
        shop.login = QStringLiteral("op_other");
        const ImportReport report = shop.import(catalogue, ImportKind::ShopifyProducts);
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(
            shop.value("SELECT string_agg(n::text, ' ') FROM (SELECT count(*) AS n FROM variants GROUP BY project) c"),
            QStringLiteral("3 3"));
    }

    void inventoryLayouts_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QByteArray start = "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 "
                                 "Name,Option3 Value,SKU,HS Code,COO,";
        QTest::newRow("wide") << start
                + "\"Shop, "
                  "main\",Lager\nshirt,Shirt,Size,S,Colour,Red,,,SH-1,,,4,5\nshirt,Shirt,Size,M,Colour,Red,,,,,,not "
                  "stocked,-2\n"
                  "mug,Mug,Title,Default Title,,,,,MUG,,,not stocked,Not stocked\n";
        QTest::newRow("17 columns") << start
                + "Location,Incoming,Unavailable,Committed,Available,On hand\n"
                  "shirt,Shirt,Size,S,Colour,Red,,,SH-1,,,\"Shop, "
                  "main\",0,0,1,4,5\nshirt,Shirt,Size,S,Colour,Red,,,SH-1,,,Lager,10,0,0,5,5\n"
                  "shirt,Shirt,Size,M,Colour,Red,,,\"\",,,Lager,0,0,0,-2,-2\n"
                  "mug,Mug,Title,Default Title,,,,,MUG,,,Lager,not stocked,not stocked,not stocked,not stocked,not "
                  "stocked\n";
        QTest::newRow("19 columns") << start
                + "Location,Bin name,Incoming (not editable),Unavailable (not editable),Committed (not "
                  "editable),Available (not editable),"
                  "On hand (current),On hand (new)\n"
                  "shirt,Shirt,Size,S,Colour,Red,,,SH-1,,,Shop,,,0,1,4,5,99\nshirt,Shirt,Size,S,Colour,Red,,,SH-1,,,"
                  "Lager,B1,,0,0,5,5,\n"
                  "shirt,Shirt,Size,M,Colour,Red,,,,,,Lager,,0,0,0,-2,-2,\nmug,Mug,Title,Default "
                  "Title,,,,,MUG,,,Lager,,,,,Not stocked,Not stocked,\n";
    }

    void inventoryLayouts()
    {
        QFETCH(QByteArray, file);
        ImportTesting shop;
        QByteArray untracked = catalogue;
        shop.import(untracked.replace(",shopify,", ",,"), ImportKind::ShopifyProducts);
        ImportRequest request;
        request.snapshotDate = QDate(2026, 3, 29);
        const ImportReport report = shop.import(file, {}, request);
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QVERIFY(report.kind == ImportKind::ShopifyInventory);
        QCOMPARE(shop.value("SELECT string_agg(v.title || '=' || available_quantity, ' ' ORDER BY v.title) FROM "
                            "inventory_snapshots s "
                            "JOIN variants v ON v.id = s.variant_id WHERE snapshot_date = '2026-03-29'"),
                 QStringLiteral("M / Red=-2 S / Red=9"));
        QVERIFY(report.text().contains(QStringLiteral("1 variants are stocked at no location")));
    }

    void vendors()
    {
        ImportTesting shop;
        shop.import(catalogue, ImportKind::ShopifyProducts);
        const QByteArray vendors =
            "Name,Contact name,Contact email,Lead time (days),Max lead time (days),Payment terms\n"
            "Acme,Ann,a@acme.example,5,8,Net 30\nBolt,,,,,\nAcme,,,9,9,\nSlow,,,9,3,\n";
        const ImportReport report = shop.import(vendors);
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(report.rowsSkipped, 2);
        QCOMPARE(report.problems.at(0).line, 4);
        QCOMPARE(report.problems.at(1).line, 5);
        QCOMPARE(
            shop.value(
                "SELECT string_agg(name || lead_time_days || '/' || max_lead_days, ' ' ORDER BY name) FROM vendors"),
            QStringLiteral("Acme5/8 Bolt7/10"));
        const QByteArray prices =
            "Handle,Vendor,Vendor SKU,Unit cost,Primary\nshirt,Acme,V1,\"£1,200.50\",true\nshirt,Bolt,,4.00,true\n"
            "nothing,Acme,,1,false\nmug,Nobody,,1,false\nmug,Bolt,,free,false\n";
        const ImportReport priced = shop.import(prices);
        QVERIFY2(priced.outcome == ImportReport::Outcome::Refused, qPrintable(priced.text())); // most rows fit nothing
        QCOMPARE(shop.value("SELECT count(*) FROM product_vendors"), QStringLiteral("0"));
        const ImportReport some = shop.import(prices + "mug,Bolt,,2,\nmug,Acme,,3,\n");
        QVERIFY2(some.outcome == ImportReport::Outcome::Done, qPrintable(some.text()));
        QCOMPARE(some.rowsSkipped, 3);
        QCOMPARE(shop.value("SELECT string_agg(v.name || cost || is_primary, ' ' ORDER BY cost) FROM product_vendors p "
                            "JOIN vendors v ON v.id = p.vendor_id"),
                 QStringLiteral("Bolt2.00false Acme3.00false Bolt4.00false Acme1200.50true"));
        // What fitted nothing may fit later: the same file is taken again.
        shop.import("Name\nNobody\n", ImportKind::Vendors);
        const ImportReport later = shop.import(prices + "mug,Bolt,,2,\nmug,Acme,,3,\n");
        QCOMPARE(later.rowsNew, 1);
        QCOMPARE(later.rowsChanged, 0);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("says");
        QTest::newRow("shifted row") << catalogue + "hat,Hat,x\n"
                                     << QStringLiteral("Line 7: the row has 3 cells where the header has 23");
        QTest::newRow("row with too many") << catalogue + "hat" + QByteArray(23, ',') + "x\n"
                                           << QStringLiteral("Line 7: the row has 24 cells");
        QTest::newRow("half a file") << catalogue.left(catalogue.indexOf("warm"))
                                     << QStringLiteral("Line 2, column 13: the quote");
        QTest::newRow("cut between cells")
            << catalogue.left(catalogue.lastIndexOf("13.5")) << QStringLiteral("Line 6: the row has");
        QTest::newRow("missing key columns")
            << QByteArray("Handle,Title,Vendor\na,b,c\n") << QStringLiteral("Option1 Value, Variant Price");
        QTest::newRow("another kind") << QByteArray("Handle,Vendor,Unit cost\na,b,1\n")
                                      << QStringLiteral("Vendors' prices of products");
        QTest::newRow("a spreadsheet") << QByteArray("PK\x03\x04xl") << QStringLiteral("Save it as CSV");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("The file is empty");
        QTest::newRow("both marks") << QByteArray(catalogue).replace("13.5,", "\"13,5\",")
                                    << QStringLiteral("decimal comma");
    }

    void refused()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, says);
        ImportTesting shop;
        const ImportReport report = shop.import(file, ImportKind::ShopifyProducts);
        QVERIFY2(report.outcome == ImportReport::Outcome::Refused, qPrintable(report.text()));
        QVERIFY2(report.message.contains(says), qPrintable(report.message));
        QCOMPARE(shop.value("SELECT count(*) FROM products"), QStringLiteral("0"));
        QCOMPARE(shop.value("SELECT count(*) FROM import_runs"), QStringLiteral("0"));
    }

    void badRowIsSkipped()
    {
        ImportTesting shop;
        const ImportReport report =
            shop.import(catalogue + "hat,Hat,,,,,true,Title,Default Title,,,HAT,0,,,deny,dear,,,,,active,\n",
                        ImportKind::ShopifyProducts);
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(report.rowsSkipped, 1);
        QCOMPARE(report.problems.constFirst().line, 7);
        QVERIFY(report.problems.constFirst().reason.contains(QStringLiteral("dear")));
        QCOMPARE(shop.value("SELECT count(*) FROM products"), QStringLiteral("2"));
    }

    void europeanSpreadsheet()
    {
        ImportTesting shop;
        QByteArray file = "Handle;Title;Option1 Value;Variant SKU;Variant Price\r\nhut;H\xFCt;Default "
                          "Title;H;1.234,50\r\nei;Ei;Default Title;E;0,5\r\n";
        const ImportReport report = shop.import(file);
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(shop.value(
                     "SELECT p.title || v.price FROM variants v JOIN products p ON p.id = product_id WHERE sku = 'H'"),
                 QStringLiteral("Hüt1234.50"));
        const ImportReport unclear =
            shop.import("Handle;Title;Option1 Value;Variant SKU;Variant Price\nhut;Hut;Default Title;H;1.234\n");
        QVERIFY(unclear.outcome == ImportReport::Outcome::Refused);
        QVERIFY(unclear.hint.contains(QStringLiteral("--numbers")));
    }

    void dryRunStoresNothing()
    {
        ImportTesting shop;
        ImportRequest request;
        request.dryRun = true;
        const ImportReport report = shop.import(catalogue, ImportKind::ShopifyProducts, request);
        QVERIFY(report.outcome == ImportReport::Outcome::DryRun);
        QCOMPARE(report.rowsNew, 7);
        QCOMPARE(shop.value("SELECT count(*) FROM products"), QStringLiteral("0"));
        QCOMPARE(shop.value("SELECT count(*) FROM import_runs"), QStringLiteral("0"));
    }
};

QTEST_GUILESS_MAIN(TestProductImport)
#include "tst_productimport.moc"
