// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtesting.h"
#include "queries/importrunner.h"
#include "shopifyserver.h"
#include "sync/shopifysync.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

namespace {

const auto go = [](const SyncProgress&) { return true; };

/** Thirty-five variants of six products, some at more locations than a page shows. */
QJsonArray manyVariants()
{
    QJsonArray variants;
    for (int i = 0; i < 35; ++i) {
        QList<int> levels { i, 1 };
        if (i == 7) // 12 locations: more than are told at once
            levels = QList<int>(12, 3);
        variants.append(ShopifyServer::variant(100 * (1 + i / 6) + i % 6, QStringLiteral("thing-%1").arg(i / 6),
                                               QStringLiteral("Size %1").arg(i % 6), QStringLiteral("SKU-%1").arg(i),
                                               levels));
    }
    return variants;
}

QJsonArray orders()
{
    QList<ShopifyServer::Line> many;
    for (int i = 0; i < 75; ++i) // more lines than are told at once, twice
        many.append({ 100, QStringLiteral("The \"thing-0\", new - Size 0"), QStringLiteral("1.00"), 1 });
    return { ShopifyServer::order(
                 9001, QStringLiteral("#1001"), QStringLiteral("25.00"), QStringLiteral("2026-10-01T12:00:00Z"),
                 { { 101, QStringLiteral("The \"thing-0\", new - Size 1"), QStringLiteral("12.50"), 2 } }),
             ShopifyServer::order(9002, QStringLiteral("#1002"), QStringLiteral("75.00"),
                                  QStringLiteral("2026-10-02T12:00:00Z"), many),
             ShopifyServer::order(9003, QStringLiteral("#1003"), QStringLiteral("5.00"),
                                  QStringLiteral("2026-10-03T12:00:00Z"),
                                  { { 0, QStringLiteral("Tip"), QStringLiteral("5.00"), 1 } }) };
}

} // namespace

/** Synchronisation with a shop on this computer that speaks Shopify's documented schema. */
class TestShopifySync : public QObject {
    Q_OBJECT

    struct Shop : ImportTesting {
        Shop() { server.setVariants(manyVariants()), server.setOrders(orders()); }

        [[nodiscard]] SyncRequest request() const
        {
            return { database.settings(login),
                     { QStringLiteral("olive-corner.myshopify.com"), server.endpoint(), ShopifyServer::token() },
                     folder.path(),
                     1 };
        }
        [[nodiscard]] SyncOutcome sync() const { return synchronise(request(), go); }
        /** How many files are kept for the next synchronisation. */
        [[nodiscard]] qsizetype kept() const
        {
            qsizetype files = 0;
            for (const QString& name : QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
                files += QDir(folder.filePath(name)).entryList({ QStringLiteral("*.csv") }).size();
            return files;
        }

        ShopifyServer server;
        QTemporaryDir folder;
    };

    static void verifyDone(const SyncOutcome& outcome)
    {
        QVERIFY2(outcome.result == SyncOutcome::Result::Done, qPrintable(outcome.text() + outcome.hint));
    }
    static void verifyFailed(const SyncOutcome& outcome, const char* says)
    {
        QVERIFY(outcome.result == SyncOutcome::Result::Failed);
        QVERIFY2(outcome.message.contains(QLatin1String(says)), qPrintable(outcome.message));
        QVERIFY(!outcome.hint.isEmpty());
        QVERIFY(!outcome.text().contains(QString::fromLatin1(ShopifyServer::token())));
    }

private Q_SLOTS:
    void wholeShop()
    {
        Shop shop;
        const SyncOutcome outcome = shop.sync();
        verifyDone(outcome);
        QCOMPARE(outcome.reports.size(), 3);
        QCOMPARE(shop.value("SELECT count(*) || ' ' || min(id) FROM products"),
                 QStringLiteral("6 gid://shopify/Product/1"));
        QCOMPARE(shop.value("SELECT title || '|' || vendor || '|' || tags::text || '|' || status FROM products WHERE "
                            "shopify_id = 1"),
                 QStringLiteral("The \"thing-0\", new|Acme|{a,BUNDLE:TRUE}|active"));
        QCOMPARE(shop.value("SELECT count(*) FROM variants"), QStringLiteral("35"));
        QCOMPARE(shop.value("SELECT title || price || sku || shopify_created_at FROM variants WHERE shopify_id = 101"),
                 QStringLiteral("Size 112.50SKU-12026-01-05 10:00:00+00"));
        QCOMPARE(
            shop.value("SELECT available_quantity || ' ' || on_hand_quantity || ' ' || committed_quantity || ' ' || "
                       "incoming_quantity FROM inventory_snapshots s JOIN variants v ON v.id = variant_id WHERE "
                       "sku = 'SKU-7'"),
            QStringLiteral("36 48 12 24"));
        QCOMPARE(shop.value("SELECT count(*) FROM inventory_snapshots"), QStringLiteral("35"));
        QCOMPARE(shop.value("SELECT string_agg(id || subtotal, ' ' ORDER BY name) FROM orders"),
                 QStringLiteral("gid://shopify/Order/900125.0000 gid://shopify/Order/900275.0000 "
                                "gid://shopify/Order/90035.0000"));
        QCOMPARE(shop.value("SELECT string_agg(c::text, ' ' ORDER BY c) FROM (SELECT count(*) AS c FROM order_lines "
                            "GROUP BY order_id) n"),
                 QStringLiteral("1 1 75"));
        // Lines mean variants by Shopify's numbers, not by SKU.
        QCOMPARE(shop.value("SELECT sum(amount) FROM order_lines l JOIN variants v ON v.id = l.variant_id WHERE "
                            "v.shopify_id = 100"),
                 QStringLiteral("75.0000"));
        QCOMPARE(shop.value("SELECT fulfilled_at FROM orders WHERE name = '#1001'"),
                 QStringLiteral("2026-10-02 09:00:00+00"));
        QCOMPARE(
            shop.value("SELECT sum((value ->> 'amount')::numeric) FROM \"DashboardFact\" WHERE metric = 'revenue'"),
            QStringLiteral("105.00"));
        QCOMPARE(shop.kept(), 0);
    }

    void secondTimeChangesNothing()
    {
        Shop shop;
        verifyDone(shop.sync());
        const char* everything =
            "SELECT md5((SELECT string_agg(p::text, ',' ORDER BY id) FROM products p) || (SELECT "
            "string_agg(v::text, ',' ORDER BY id) FROM variants v) || (SELECT string_agg(i::text, "
            "',' ORDER BY id) FROM inventory_snapshots i) || (SELECT string_agg(o::text, ',' ORDER "
            "BY id) FROM orders o))";
        const QString before = shop.value(everything);
        shop.server.forgetQuestions();
        const SyncOutcome again = shop.sync();
        verifyDone(again);
        for (const ImportReport& report : again.reports)
            QVERIFY2(report.rowsNew + report.rowsChanged == 0, qPrintable(report.text()));
        QCOMPARE(shop.value(everything), before);
        // Only orders that changed since are asked for.
        QVERIFY2(shop.server.questions().constLast().contains("updated_at:>='"),
                 shop.server.questions().constLast().constData());
        QCOMPARE(again.reports.size(), 2);

        QJsonArray changed = orders();
        changed.append(ShopifyServer::order(9004, QStringLiteral("#1004"), QStringLiteral("7.00"),
                                            QStringLiteral("2999-01-01T00:00:00Z"),
                                            { { 0, QStringLiteral("Tip"), QStringLiteral("7.00"), 1 } }));
        shop.server.setOrders(changed);
        const SyncOutcome third = shop.sync();
        verifyDone(third);
        QCOMPARE(third.reports.constLast().rowsRead, 1);
        QCOMPARE(shop.value("SELECT count(*) FROM orders"), QStringLiteral("4"));
    }

    void faultsOfNetworkAndServer()
    {
        using Fault = ShopifyServer::Fault;
        Shop shop;
        for (const Fault fault : { Fault::Throttled, Fault::TooMany, Fault::Broken, Fault::None, Fault::Fails,
                                   Fault::HangsUp, Fault::TooMany, Fault::Throttled })
            shop.server.addFault(fault);
        QElapsedTimer time;
        time.start();
        int longestWait = 0;
        const SyncOutcome outcome = synchronise(shop.request(), [&](const SyncProgress& now) {
            longestWait = std::max(longestWait, now.waitMs);
            return true;
        });
        verifyDone(outcome);
        // The bucket was empty: 100 points at 2000 a second are 50 ms; 429 said 50 ms, too; each twice.
        QVERIFY(time.elapsed() >= 200);
        QCOMPARE(shop.value("SELECT count(*) FROM variants"), QStringLiteral("35"));
        QCOMPARE(shop.value("SELECT count(*) FROM order_lines"), QStringLiteral("77"));
    }

    void smallerQuestions()
    {
        Shop shop;
        shop.server.setMostAtOnce(7);
        // The rest of an order's lines is asked for in one size only.
        shop.server.setOrders({ orders().first() });
        QJsonArray variants = manyVariants();
        variants.removeAt(7);
        shop.server.setVariants(variants);
        verifyDone(shop.sync());
        QCOMPARE(shop.value("SELECT count(*) FROM variants"), QStringLiteral("34"));
    }

    void refusals()
    {
        using Fault = ShopifyServer::Fault;
        Shop shop;
        const std::pair<Fault, const char*> cases[] { { Fault::Unauthorized, "does not accept the token" },
                                                      { Fault::Denied, "Access denied for orders field" },
                                                      { Fault::Redirects, "There is no shop at" } };
        for (const auto& [fault, says] : cases) {
            shop.server.addFault(fault);
            verifyFailed(shop.sync(), says);
        }
        shop.server.addFault(Fault::Fails, 5);
        verifyFailed(shop.sync(), "Shopify has a fault (HTTP 502)");
        shop.server.addFault(Fault::Broken, 5);
        verifyFailed(shop.sync(), "answer is broken");
        SyncRequest wrong = shop.request();
        wrong.shop.token = "another";
        verifyFailed(synchronise(wrong, go), "does not accept the token");
        SyncRequest nowhere = shop.request();
        nowhere.shop.endpoint = QUrl(QStringLiteral("http://127.0.0.1:1/"));
        verifyFailed(synchronise(nowhere, go), "cannot be reached");
        QCOMPARE(shop.value("SELECT count(*) FROM import_runs"), QStringLiteral("0"));
    }

    void interruptedAndResumed()
    {
        Shop shop;
        shop.server.answerOnly(3); // products, the first page of stock, the rest of one variant's locations
        verifyFailed(shop.sync(), "cannot be reached");
        QCOMPARE(shop.kept(), 2);
        QCOMPARE(shop.value("SELECT count(*) FROM products"), QStringLiteral("0")); // nothing is half written
        shop.server.answerOnly(-1);
        shop.server.forgetQuestions();
        const SyncOutcome outcome = shop.sync();
        verifyDone(outcome);
        QVERIFY(outcome.wasResumed);
        for (const QByteArray& question : shop.server.questions())
            QVERIFY2(question.contains("query Orders") || question.contains("query OrderRest"), question.constData());
        QCOMPARE(shop.value("SELECT count(*) FROM variants"), QStringLiteral("35"));
        QCOMPARE(shop.value("SELECT count(*) FROM inventory_snapshots"), QStringLiteral("35"));
        QCOMPARE(shop.value("SELECT count(*) FROM order_lines"), QStringLiteral("77"));
        QCOMPARE(shop.kept(), 0);
    }

    void cutInsideAPage()
    {
        Shop shop;
        shop.server.setMostAtOnce(10);
        QJsonArray variants = manyVariants();
        variants.removeAt(7);
        shop.server.setVariants(variants);
        shop.server.setOrders({ orders().first() });
        shop.server.answerOnly(7);
        verifyFailed(shop.sync(), "cannot be reached");
        // What a crash left behind the last whole page does not count.
        const QString folder = QDir(shop.folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).constFirst();
        QFile file(shop.folder.filePath(folder + QStringLiteral("/olive-corner.myshopify.com products.csv")));
        QVERIFY(file.open(QIODevice::Append));
        file.write("thing-9,half a ro");
        file.close();
        shop.server.answerOnly(-1);
        verifyDone(shop.sync());
        QCOMPARE(shop.value("SELECT count(*) FROM variants"), QStringLiteral("34"));
    }

    void cancelled()
    {
        Shop shop;
        shop.server.addFault(ShopifyServer::Fault::HangsUp, 4);
        SyncRequest request = shop.request();
        request.pause = 60'000; // it would wait for a minute
        const SyncOutcome outcome = synchronise(request, [](const SyncProgress& now) { return now.waitMs == 0; });
        QVERIFY(outcome.result == SyncOutcome::Result::Cancelled);
        QCOMPARE(shop.value("SELECT count(*) FROM import_runs"), QStringLiteral("0"));
        const SyncOutcome storing = synchronise(
            shop.request(), [](const SyncProgress& now) { return now.step != SyncProgress::Step::Storing; });
        QVERIFY2(storing.result == SyncOutcome::Result::Cancelled, qPrintable(storing.text()));
        QCOMPARE(shop.value("SELECT count(*) FROM products"), QStringLiteral("0"));
        verifyDone(shop.sync());
    }

    void nothingOfCustomersIsAskedFor()
    {
        Shop shop;
        verifyDone(shop.sync());
        QVERIFY(shop.server.questions().size() > 5);
        for (const QByteArray& question : shop.server.questions()) {
            for (const char* word : { "customer", "email", "phone", "address", "note", "displayName",
                                      "customAttributes", "billing", "shippingAddress", "clientIp" })
                QVERIFY2(!question.contains(word), question.constData());
            QVERIFY(!question.contains(ShopifyServer::token()));
        }
    }

    void realNumbersReplaceOurs()
    {
        Shop shop;
        // The same shop by its files first: variants have our own numbers, and history.
        const ImportReport products = shop.import(
            "Handle,Title,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price\n"
            "thing-0,Thing,Size 0,A,shopify,4,1\nthing-0,,Size 1,B,shopify,4,1\n",
            ImportKind::ShopifyProducts);
        QVERIFY2(products.isStored(), qPrintable(products.text()));
        const ImportReport sold =
            shop.import(ImportTesting::orderHeader()
                            + ImportTesting::orderRow({ { "Name", "#900" },
                                                        { "Financial Status", "paid" },
                                                        { "Currency", "GBP" },
                                                        { "Subtotal", "4" },
                                                        { "Created at", "2026-09-01 12:00:00 +0000" },
                                                        { "Lineitem quantity", "1" },
                                                        { "Lineitem name", "Thing - Size 0" },
                                                        { "Lineitem sku", "A" },
                                                        { "Lineitem price", "4" } }),
                        ImportKind::ShopifyOrders);
        QVERIFY2(sold.isStored(), qPrintable(sold.text()));
        shop.database.execute(QStringLiteral("INSERT INTO inventory_actions (action_type, variant_id, operator_name) "
                                             "SELECT 'velocity_reviewed', id, '' FROM variants WHERE sku = 'A'"),
                              QStringLiteral("op_occ"));
        const QString id = shop.value("SELECT id FROM variants WHERE sku = 'A' AND shopify_id < 0");
        QVERIFY(!id.isEmpty());
        const auto history = [&] {
            return shop.value(
                "SELECT (SELECT string_agg(variant_id, ',') FROM order_lines WHERE sku = 'A') || ' ' || "
                "(SELECT string_agg(variant_id, ',') FROM inventory_actions) || ' ' || (SELECT scope FROM "
                "\"DashboardFact\" WHERE metric = 'sku_sales' AND \"periodStart\" < '2026-09-15')");
        };
        const QString before = history();
        QCOMPARE(before, QString(id + u' ' + id + u' ' + id));
        verifyDone(shop.sync());
        QCOMPARE(shop.value("SELECT id FROM variants WHERE shopify_id = 100"), id);
        QCOMPARE(shop.value("SELECT count(*) FROM variants WHERE shopify_id < 0"), QStringLiteral("0"));
        QCOMPARE(shop.value("SELECT count(*) FROM variants"), QStringLiteral("35"));
        QCOMPARE(shop.value("SELECT count(*) FROM products WHERE shopify_id = 1"), QStringLiteral("1"));
        QCOMPARE(history(), before);
        QCOMPARE(shop.value("SELECT count(*) FROM inventory_snapshots s JOIN variants v ON v.id = variant_id WHERE "
                            "v.shopify_id = 100"),
                 QStringLiteral("1"));
        // The file again still means the same variants.
        const ImportReport again =
            shop.import("Handle,Title,Option1 Value,Variant SKU,Variant Price\nthing-0,Thing,Size 0,A,2\n",
                        ImportKind::ShopifyProducts);
        QCOMPARE(again.rowsNew, 0);
        QCOMPARE(shop.value("SELECT price FROM variants WHERE shopify_id = 100"), QStringLiteral("2.00"));
    }

    void handlesThatMove()
    {
        Shop shop;
        shop.server.setOrders({});
        shop.server.setVariants(
            { ShopifyServer::variant(100, QStringLiteral("old"), QStringLiteral("S"), QString(), { 1 }) });
        verifyDone(shop.sync());
        // The product has another handle now, and a new one has taken the old.
        shop.server.setVariants(
            { ShopifyServer::variant(100, QStringLiteral("new"), QStringLiteral("S"), QString(), { 1 }),
              ShopifyServer::variant(200, QStringLiteral("old"), QStringLiteral("S"), QString(), { 1 }) });
        verifyDone(shop.sync());
        QCOMPARE(shop.value(
                     "SELECT string_agg(shopify_id || (metadata ->> 'handle'), ' ' ORDER BY shopify_id) FROM products"),
                 QStringLiteral("1new 2old"));
        QCOMPARE(shop.value("SELECT string_agg(shopify_id::text, ' ' ORDER BY shopify_id) FROM variants"),
                 QStringLiteral("100 200"));
    }

    void oneShopInTwoProjects()
    {
        Shop shop;
        verifyDone(shop.sync());
        shop.login = QStringLiteral("op_other");
        verifyFailed(shop.sync(), "belong to another project");
    }

    void domains_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("domain");
        QTest::newRow("name") << QStringLiteral(" Olive-Corner ") << QStringLiteral("olive-corner.myshopify.com");
        QTest::newRow("whole") << QStringLiteral("olive.myshopify.com") << QStringLiteral("olive.myshopify.com");
        QTest::newRow("address") << QStringLiteral("https://olive.myshopify.com/admin")
                                 << QStringLiteral("olive.myshopify.com");
        QTest::newRow("elsewhere") << QStringLiteral("olive.example.com") << QString();
        QTest::newRow("trick") << QStringLiteral("evil.com/.myshopify.com") << QString();
        QTest::newRow("another") << QStringLiteral("olive.myshopify.com.evil.com") << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void domains()
    {
        QFETCH(QString, text);
        QFETCH(QString, domain);
        QCOMPARE(shopify::domainFrom(text), domain);
        QVERIFY(shopify::endpointOf(QStringLiteral("a.myshopify.com")).isValid());
    }
};

QTEST_GUILESS_MAIN(TestShopifySync)
#include "tst_shopifysync.moc"
