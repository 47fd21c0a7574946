// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtesting.h"

#include <QTest>

namespace {

const QByteArray header =
    "Day,Product title,Product variant SKU,Month,Net items sold,Gross sales,Discounts,Returns,Net "
    "sales,Taxes,Total sales,Orders\n";

const QByteArray catalogue = "Handle,Title,Option1 Value,Variant SKU,Variant Price\nmug,Mug,Default Title,MUG,5\n"
                             "shirt,Shirt,S,SH,12\nshirt,,M,SH,12\nhat,Hat,Default Title,,9\n";

/** Two days; the first row of the second sums up nothing and belongs to no product: shipping and adjustments. */
const QByteArray report = header
    + "2026-06-01,Mug,MUG,2026-06-01,3,15.00,-1.00,0,14.00,2.80,16.80,2\n"
      "2026-06-01,Shirt,SH,2026-06-01,1,12,0,0,12,2.4,14.4,1\n"
      "2026-06-02,,,2026-06-01,0,0,0,-0.50,-0.50,0,4.50,1\n"
      "2026-06-02,Mug,MUG,2026-06-01,-1,0,0,-5.00,-5.00,-1,-6,1\n"
      "2026-06-02,Hat,,2026-06-01,\"1,002\",\"9,018.00\",0,0,\"9,018.00\",0,\"9,018.00\",900\n"
      ",,,,1005,9045,-1,-5.5,9038.5,,,905\n";

const char* const daily =
    "SELECT string_agg(format('%s %s %s %s %s', day, coalesce(v.sku, '-'), units, amount::numeric(12,2), "
    "orders), E'\\n' ORDER BY day, d.variant_id LIKE 'line:%', v.sku) FROM sales_daily d LEFT JOIN "
    "variants v ON v.id = d.variant_id";
const char* const hourly =
    "SELECT string_agg(format('%s %s %s %s', hour AT TIME ZONE 'UTC', units, amount::numeric(12,2), "
    "orders), E'\\n' ORDER BY hour) FROM sales_hourly";

QByteArray order(const char* name, const char* time, const char* amount)
{
    return ImportTesting::orderHeader()
        + ImportTesting::orderRow({ { "Name", name },
                                    { "Financial Status", "paid" },
                                    { "Currency", "GBP" },
                                    { "Subtotal", amount },
                                    { "Created at", time },
                                    { "Lineitem quantity", "1" },
                                    { "Lineitem name", "Mug" },
                                    { "Lineitem sku", "MUG" },
                                    { "Lineitem price", amount } });
}

} // namespace

/** Shopify's sales report by day and product: facts for days whose orders are not there, and never beside orders. */
class TestSalesReportImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void daysBecomeFacts()
    {
        ImportTesting shop;
        shop.import(catalogue);
        const ImportReport done = shop.import(report);
        QVERIFY2(done.outcome == ImportReport::Outcome::Done, qPrintable(done.text()));
        QVERIFY(done.kind == ImportKind::ShopifySales);
        QVERIFY2(done.text().contains(
                     QStringLiteral("Taken for: Shopify sales by day and product. It has the columns Product "
                                    "title, Net sales")),
                 qPrintable(done.text()));
        // The shirt's SKU has two variants: it goes by its title. The hat, without a SKU, has one variant only.
        QCOMPARE(shop.value(daily),
                 QStringLiteral(
                     "2026-06-01 MUG 3 14.00 2\n2026-06-01 - 1 12.00 1\n2026-06-02 MUG -1 -5.00 1\n2026-06-02 - 1002 "
                     "9018.00 900"));
        QCOMPARE(shop.value("SELECT count(*) FROM sales_daily WHERE variant_id = 'line:Shirt'"), QStringLiteral("1"));
        // At the first hour of London's day; what belongs to no product counts for its day.
        QCOMPARE(shop.value(hourly),
                 QStringLiteral("2026-05-31 23:00:00 4 26.00 0\n2026-06-01 23:00:00 1001 9012.50 0"));
        QVERIFY(done.text().contains(QStringLiteral("1 products of the report fit no variant")));
        QVERIFY(done.text().contains(QStringLiteral("1 rows that sum up others")));
        QVERIFY(done.text().contains(QStringLiteral("revenue GBP: 9038.50")));
        QCOMPARE(done.rowsNew, 6);
        QCOMPARE(shop.value("SELECT count(*) FROM orders"), QStringLiteral("0"));
    }

    void againAndCorrected()
    {
        ImportTesting shop;
        shop.import(catalogue);
        shop.import(report);
        const QString before = shop.value("SELECT md5(string_agg(f::text, ',' ORDER BY id)) FROM \"DashboardFact\" f");
        const ImportReport again = shop.import(report);
        QVERIFY(again.isStored());
        QCOMPARE(again.rowsNew + again.rowsChanged, 0);
        QCOMPARE(shop.value("SELECT md5(string_agg(f::text, ',' ORDER BY id)) FROM \"DashboardFact\" f"), before);
        // A later report of the second day stands for the whole of it.
        const ImportReport later = shop.import(header + "2026-06-02,Mug,MUG,2026-06-01,2,10,0,0,10,0,10,2\n");
        QCOMPARE(later.rowsNew, 0);
        QCOMPARE(later.rowsChanged, 3); // the mug and the day differ, the hat's fact goes
        QCOMPARE(shop.value(hourly), QStringLiteral("2026-05-31 23:00:00 4 26.00 0\n2026-06-01 23:00:00 2 10.00 0"));
    }

    void ordersCount()
    {
        ImportTesting shop;
        shop.import(catalogue);
        QVERIFY(shop.import(order("#1", "2026-06-01 23:59:00 +0100", "5")).isStored());
        const ImportReport done = shop.import(report);
        QVERIFY2(done.outcome == ImportReport::Outcome::Done, qPrintable(done.text()));
        QCOMPARE(done.rowsSkipped, 2);
        QCOMPARE(done.problems.constFirst().line, 2);
        QVERIFY2(
            done.text().contains(QStringLiteral("line 2: the orders of 2026-06-01 are in the database; they count")),
            qPrintable(done.text()));
        QCOMPARE(shop.value(hourly),
                 QStringLiteral("2026-06-01 22:00:00 1 5.00 1\n2026-06-01 23:00:00 1001 9012.50 0"));
        // A file that has nothing but such days is no bad file.
        const ImportReport known = shop.import(report.left(report.indexOf("2026-06-02")));
        QVERIFY2(known.outcome == ImportReport::Outcome::Done, qPrintable(known.text()));
        QCOMPARE(known.rowsNew + known.rowsChanged, 0);
    }

    void ordersThatComeLater()
    {
        ImportTesting shop;
        shop.import(catalogue);
        shop.import(report);
        QVERIFY(shop.import(order("#1", "2026-06-02 15:10:00 +0100", "5")).isStored());
        QCOMPARE(shop.value(hourly), QStringLiteral("2026-05-31 23:00:00 4 26.00 0\n2026-06-02 14:00:00 1 5.00 1"));
        QCOMPARE(shop.value(daily),
                 QStringLiteral("2026-06-01 MUG 3 14.00 2\n2026-06-01 - 1 12.00 1\n2026-06-02 MUG 1 5.00 1"));
        // Without the orders the report may fill the day again.
        shop.database.execute(QStringLiteral("DELETE FROM orders; SELECT app.refresh_facts('occ')"));
        QVERIFY(shop.import(report).isStored());
        QCOMPARE(shop.value(hourly),
                 QStringLiteral("2026-05-31 23:00:00 4 26.00 0\n2026-06-01 23:00:00 1001 9012.50 0"));
    }

    void othersFactsCount()
    {
        ImportTesting shop;
        shop.database.execute(
            QStringLiteral("INSERT INTO \"DashboardFact\" (project, \"shopDomain\", \"factType\", value, "
                           "\"periodStart\") VALUES ('occ', 's', "
                           "'revenue', '{\"amount\": \"7.00\", \"currency\": \"GBP\"}', '2026-06-01 10:00+00')"));
        const ImportReport done = shop.import(report);
        QCOMPARE(done.rowsSkipped, 2);
        QVERIFY2(done.text().contains(QStringLiteral("the sales of 2026-06-01 come from elsewhere")),
                 qPrintable(done.text()));
        QCOMPARE(shop.value(hourly),
                 QStringLiteral("2026-06-01 10:00:00 0 7.00 0\n2026-06-01 23:00:00 1001 9012.50 0"));
    }

    void badRows()
    {
        ImportTesting shop;
        const ImportReport done =
            shop.import(report
                        + "2026-06-03,Mug,MUG,,x,1,0,0,1,0,1,1\n2026-06-03,Mug,MUG,,1,1,0,0,free,0,1,1\n"
                          "someday,Mug,MUG,,1,1,0,0,1,0,1,1\n");
        QVERIFY2(done.outcome == ImportReport::Outcome::Done, qPrintable(done.text()));
        QCOMPARE(done.rowsSkipped, 3);
        QCOMPARE(done.problems.at(0).line, 8);
        QVERIFY(done.problems.at(1).reason.contains(QStringLiteral("free")));
        QVERIFY(done.problems.at(2).reason.contains(QStringLiteral("someday")));
    }

    void withoutNetSales()
    {
        ImportTesting shop;
        shop.import(catalogue);
        const ImportReport done =
            shop.import("day,product_title,variant_sku,net_quantity,gross_sales,discounts,returns\n"
                        "2026-06-01T00:00:00,Mug,MUG,3,15.00,-1.00,-0.25\n");
        QVERIFY2(done.outcome == ImportReport::Outcome::Done, qPrintable(done.text()));
        QCOMPARE(shop.value(daily), QStringLiteral("2026-06-01 MUG 3 13.75 0"));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("says");
        QTest::newRow("no days") << QByteArray(
            "Product title,Product variant SKU,Month,Net items sold,Net sales\nMug,MUG,2026-06-01,3,14\n")
                                 << QStringLiteral("no days");
        QTest::newRow("no units") << QByteArray("Day,Product title,Net sales\n2026-06-01,Mug,14\n")
                                  << QStringLiteral("Net items sold");
        QTest::newRow("unclear amounts") << QByteArray(
            "Day,Product title,Net items sold,Net sales\n2026-06-01,Mug,1,\"1,234\"\n")
                                         << QStringLiteral("1,234");
    }

    void refused()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, says);
        ImportTesting shop;
        const ImportReport refusal = shop.import(file);
        QVERIFY2(refusal.outcome == ImportReport::Outcome::Refused, qPrintable(refusal.text()));
        QVERIFY2(refusal.message.contains(says), qPrintable(refusal.message));
        QVERIFY(!refusal.hint.isEmpty());
        QCOMPARE(shop.value("SELECT count(*) FROM \"DashboardFact\""), QStringLiteral("0"));
    }

    void withoutACurrency()
    {
        ImportTesting shop;
        shop.database.execute(QStringLiteral("UPDATE app.projects SET currency = NULL"));
        const ImportReport refusal = shop.import(report);
        QVERIFY(refusal.outcome == ImportReport::Outcome::Refused);
        QVERIFY2(refusal.message.contains(QStringLiteral("no currency")), qPrintable(refusal.message));
    }

    void aYear()
    {
        ImportTesting shop;
        QByteArray file = header;
        for (int day = 0; day < 365; ++day) {
            const QByteArray date = QDate(2025, 1, 1).addDays(day).toString(Qt::ISODate).toLatin1();
            for (int product = 0; product < 60; ++product)
                file += date + ",Product " + QByteArray::number(product) + ",,x,1,1.10,-0.05,0,1.05,0,1.05,1\n";
        }
        const ImportReport done = shop.import(file);
        QVERIFY2(done.outcome == ImportReport::Outcome::Done, qPrintable(done.text()));
        QCOMPARE(done.rowsNew, 365 * 61);
        QCOMPARE(shop.value("SELECT count(*) || ' ' || sum(amount)::numeric(12,2) FROM sales_hourly"),
                 QStringLiteral("365 22995.00"));
        QCOMPARE(shop.value("SELECT count(*) || ' ' || sum(amount)::numeric(12,2) FROM sales_daily"),
                 QStringLiteral("21900 22995.00"));
    }
};

QTEST_GUILESS_MAIN(TestSalesReportImport)
#include "tst_salesreportimport.moc"
