// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtesting.h"
#include "queries/importrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

/**
 * A real shop's two months of orders, taken in and held against the totals that were counted beside the files. Needs
 * the team's shared folder (HOTDASH_SHARED, ../shared or ../../shared); skipped where that is not there.
 */
class TestRealShop : public QObject {
    Q_OBJECT

    /** One text a row, each field's text with a blank between. */
    static QStringList lines(const QString& answer) { return answer.split(QLatin1Char('\n'), Qt::SkipEmptyParts); }

private Q_SLOTS:
    void importedToThePenny()
    {
        const QString shared = ImportTesting::sharedFolder();
        if (shared.isEmpty())
            QSKIP("the shared folder with the real shop's data is not here");
        const QTemporaryDir out;
        const QString failed = ImportTesting::makeRealShop(shared, out.path());
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
        QFile totalsFile(out.filePath(QStringLiteral("totals.json")));
        QVERIFY(totalsFile.open(QIODevice::ReadOnly));
        const QJsonObject totals = QJsonDocument::fromJson(totalsFile.readAll()).object();

        ImportTesting shop;
        const QString refused = shop.importRealShop(out.path());
        QVERIFY2(refused.isEmpty(), qPrintable(refused));
        check(shop, totals);
        const QString before = fingerprint(shop);
        ImportRequest again;
        again.path = out.filePath(QStringLiteral("orders_export.csv"));
        ImportRunner runner(shop.database.settings(shop.login));
        QVERIFY(runner.run(again).outcome == ImportReport::Outcome::AlreadyImported);
        QCOMPARE(fingerprint(shop), before);
    }

private:
    static QString fingerprint(const ImportTesting& shop)
    {
        return shop.value("SELECT (SELECT md5(string_agg(o::text, '' ORDER BY id)) FROM orders o) || (SELECT "
                          "md5(string_agg(l::text, '' "
                          "ORDER BY order_id, line_no)) FROM order_lines l) || (SELECT md5(string_agg(d::text, '' "
                          "ORDER BY day, variant_id)) "
                          "FROM sales_daily d) || (SELECT md5(string_agg(s::text, '' ORDER BY variant_id)) FROM "
                          "inventory_snapshots s)");
    }

    static void check(const ImportTesting& shop, const QJsonObject& totals)
    {
        const auto number = [&](const char* key) {
            return QString::number(totals.value(QLatin1String(key)).toInteger());
        };
        QCOMPARE(shop.value("SELECT count(*) FROM orders"), number("orders"));
        QCOMPARE(shop.value("SELECT count(*) FROM order_lines"), number("line_items"));
        QCOMPARE(shop.value("SELECT count(*) FROM products"), number("products"));
        QCOMPARE(shop.value("SELECT count(*) FROM inventory_current"), number("products"));
        QCOMPARE(shop.value("SELECT sum(quantity) FROM order_lines"), number("units"));
        QCOMPARE(shop.value("SELECT count(*) FROM order_lines WHERE variant_id IS NULL"), QStringLiteral("0"));
        const QString revenue = totals.value(QLatin1String("revenue")).toString();
        QCOMPARE(shop.value("SELECT round(sum(amount), 2)::text FROM order_lines"), revenue);
        QCOMPARE(shop.value("SELECT round(sum(amount), 2)::text FROM sales_hourly WHERE currency = 'GBP'"), revenue);
        QCOMPARE(shop.value("SELECT value ->> 'count' FROM \"DashboardFact\" WHERE metric = 'fulfillment_open' ORDER "
                            "BY \"periodStart\" DESC LIMIT 1"),
                 number("unfulfilled_orders"));
        QStringList days;
        const QJsonObject byDay = totals.value(QLatin1String("revenue_by_day")).toObject();
        for (auto day = byDay.begin(); day != byDay.end(); ++day)
            days.append(day.key() + QLatin1Char(' ') + day.value().toString());
        QCOMPARE(lines(shop.value("SELECT string_agg(day || ' ' || round(amount, 2), E'\\n' ORDER BY day) FROM (SELECT "
                                  "day, sum(amount) AS amount "
                                  "FROM sales_daily GROUP BY day HAVING sum(amount) <> 0) s")),
                 days);
        QStringList top;
        for (const QJsonValue& sku : totals.value(QLatin1String("top_skus_last_7_days")).toArray())
            top.append(sku[QLatin1String("sku")].toString() + QLatin1Char(' ')
                       + QString::number(sku[QLatin1String("units")].toInteger()) + QLatin1Char(' ')
                       + sku[QLatin1String("revenue")].toString());
        QCOMPARE(lines(shop.value(
                     "SELECT string_agg(line, E'\\n' ORDER BY amount DESC) FROM (SELECT v.sku || ' ' || sum(units) || "
                     "' ' || "
                     "round(sum(amount), 2) AS line, sum(amount) AS amount FROM sales_daily d JOIN variants v ON v.id "
                     "= d.variant_id "
                     "WHERE day > (SELECT max(day) FROM sales_daily) - 7 GROUP BY v.sku ORDER BY 2 DESC LIMIT 5) s")),
                 top);
    }
};

QTEST_GUILESS_MAIN(TestRealShop)
#include "tst_realshop.moc"
