// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtesting.h"
#include "queries/importrunner.h"

#include <QTest>

namespace {

const QByteArray productHeader = "Handle,Title,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory "
                                 "Qty,Variant Price\n";
const QByteArray products = productHeader + "mug,Mug,Default Title,MUG,shopify,7,5\nhat,Hat,S,HAT-S,shopify,3,9\n";
const QByteArray reportHeader = "Day,Product title,Product variant SKU,Net items sold,Net sales\n";
const QByteArray ads =
    "Campaigns by day\nCampaign,Day,Currency code,Cost,Clicks,Impr.\nBrand,2026-05-06,GBP,12.50,7,9\n";

QByteArray line(const QByteArray& order, const QByteArray& sku, const QByteArray& subtotal, const QByteArray& status)
{
    return ImportTesting::orderRow({ { "Name", order },
                                     { "Financial Status", status },
                                     { "Currency", "GBP" },
                                     { "Subtotal", subtotal },
                                     { "Created at", "2026-10-01 12:00:00 +0000" },
                                     { "Lineitem quantity", "1" },
                                     { "Lineitem name", "Thing " + sku },
                                     { "Lineitem sku", sku },
                                     { "Lineitem price", subtotal } });
}

/** Another row of the order before it. */
QByteArray further(const QByteArray& order, const QByteArray& sku)
{
    return ImportTesting::orderRow({ { "Name", order },
                                     { "Created at", "2026-10-01 12:00:00 +0000" },
                                     { "Lineitem quantity", "2" },
                                     { "Lineitem name", "Thing " + sku },
                                     { "Lineitem sku", sku },
                                     { "Lineitem price", "1" } });
}

} // namespace

/** Taking an import back: everything is as it was before it, or nothing is touched and the reason is said. */
class TestImportUndo : public QObject {
    Q_OBJECT

    /** All that imports and what follows from them write, without times and numbers that mean nothing. */
    static QString state(const ImportTesting& shop)
    {
        QString whole;
        for (const char* table :
             { "products", "variants", "vendors", "product_vendors", "inventory_snapshots", "inventory_current",
               "inventory_status_counts", "orders", "order_lines", "\"DashboardFact\"", "sales_daily", "sales_hourly",
               "sales_weekly", "ads_campaigns", "ads_daily_metrics", "ads_daily_totals" }) {
            whole += QLatin1String(table) + QStringLiteral(":\n")
                + shop.database.execute(
                    QStringLiteral("SELECT string_agg(t, E'\\n' ORDER BY t) FROM (SELECT (to_jsonb(r) - "
                                   "'{id,created_at,updated_at,createdAt,updatedAt,import_run,snapshot_id,version,"
                                   "refreshed_at,primary_vendor_id,vendor_id}'::text[])::text AS t FROM %1 r) s")
                        .arg(QLatin1String(table)))
                + u'\n';
        }
        return whole;
    }

    /** The lines that only one of two states has; empty where they are the same. */
    static QString difference(const QString& is, const QString& was)
    {
        const QStringList isLines = is.split(u'\n');
        const QStringList wasLines = was.split(u'\n');
        QString lines;
        for (const QString& line : isLines) {
            if (!wasLines.contains(line))
                lines += QStringLiteral("+ ") + line + u'\n';
        }
        for (const QString& line : wasLines) {
            if (!isLines.contains(line))
                lines += QStringLiteral("- ") + line + u'\n';
        }
        return lines.isEmpty() && is != was ? QStringLiteral("other numbers of lines") : lines;
    }

    static DbResult<UndoneImport> undo(const ImportTesting& shop, const ImportReport& report,
                                       const QString& login = QStringLiteral("op_occ"))
    {
        std::optional<ConnectionSettings> service;
        if (!shop.serviceLogin.isEmpty())
            service = shop.database.settings(shop.serviceLogin);
        return ImportRunner(shop.database.settings(login), service).undo(report.run);
    }

    static void verifyUndone(const ImportTesting& shop, const ImportReport& report, const QString& before)
    {
        const DbResult<UndoneImport> undone = undo(shop, report);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message + undone.error().technical));
        const QString differs = difference(state(shop), before);
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
    }

    static void verifyRefused(const ImportTesting& shop, const ImportReport& report, const QString& says,
                              const QString& login = QStringLiteral("op_occ"))
    {
        const QString before = state(shop);
        const DbResult<UndoneImport> undone = undo(shop, report, login);
        QVERIFY(!undone);
        QVERIFY2(undone.error().message.contains(says),
                 qPrintable(undone.error().message + QLatin1Char('\n') + undone.error().technical));
        QVERIFY(!undone.error().hint.isEmpty());
        const QString differs = difference(state(shop), before);
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
    }

    static ImportReport take(ImportTesting& shop, const QByteArray& content)
    {
        const ImportReport report = shop.import(content);
        if (report.outcome != ImportReport::Outcome::Done)
            throw std::runtime_error(report.text().toStdString());
        return report;
    }

private Q_SLOTS:
    void newProducts()
    {
        ImportTesting shop;
        const QString empty = state(shop);
        const ImportReport report = take(shop, products);
        QVERIFY(report.text().contains(report.run.toString(QUuid::WithoutBraces)));
        QVERIFY(state(shop) != empty);
        verifyUndone(shop, report, empty);
        QCOMPARE(shop.value("SELECT undone_by FROM import_runs WHERE undone_at IS NOT NULL"),
                 QStringLiteral("Olive Operator"));
        verifyRefused(shop, report, QStringLiteral("undone on"));
        // What was undone is not "imported before".
        QCOMPARE(take(shop, products).rowsNew, 6);
    }

    void changedProductsVendorsAndPrices()
    {
        ImportTesting shop;
        take(shop, products);
        take(shop, "Name,Lead time days\nAcme,9\nBolt,4\n");
        take(shop, "Handle,Vendor,Unit cost\nmug,Acme,2.50\n");
        const QString before = state(shop);
        const ImportReport changed =
            take(shop, QByteArray(products).replace(",5\n", ",6\n").replace("hat,Hat", "hat,Top hat"));
        QCOMPARE(changed.rowsChanged, 2);
        verifyUndone(shop, changed, before);
        const ImportReport vendors = take(shop, "Name,Lead time days\nAcme,30\nCog,5\n");
        QVERIFY(state(shop) != before);
        verifyUndone(shop, vendors, before);
        const ImportReport prices = take(shop, "Handle,Vendor,Unit cost,Primary\nmug,Acme,3.10,no\nmug,Bolt,2,yes\n");
        QVERIFY(state(shop) != before);
        verifyUndone(shop, prices, before);
    }

    void stock()
    {
        ImportTesting shop;
        take(shop, products);
        const QByteArray header =
            "Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,Available,On hand\n";
        const QString before = state(shop);
        // It changes the day's figure that came with the products, and adds none of its own.
        const ImportReport report = take(shop, header + "mug,Mug,Title,Default Title,MUG,,,Shop,1,1\n");
        QVERIFY(state(shop) != before);
        verifyUndone(shop, report, before);
    }

    void orders()
    {
        ImportTesting shop;
        take(shop, products);
        const QByteArray header = ImportTesting::orderHeader();
        const ImportReport first = take(shop,
                                        header + line("#1", "MUG", "10.00", "paid") + further("#1", "HAT-S")
                                            + line("#2", "MUG", "5.00", "paid"));
        const QString before = state(shop);
        // One order is refunded and loses a line, one stays, one is new.
        const ImportReport second = take(shop,
                                         header + line("#1", "HAT-S", "9.00", "refunded")
                                             + line("#2", "MUG", "5.00", "paid") + line("#3", "MUG", "7.00", "paid"));
        QVERIFY(state(shop) != before);
        verifyRefused(shop, first, QStringLiteral("file3.csv"));
        verifyUndone(shop, second, before);
        QVERIFY(undo(shop, first));
        QCOMPARE(shop.value("SELECT count(*) FROM \"DashboardFact\" WHERE metric IN ('revenue', 'sku_sales')"),
                 QStringLiteral("0"));
        QCOMPARE(shop.value("SELECT count(*) FROM sales_daily"), QStringLiteral("0"));
    }

    void productsThatAdoptedLines()
    {
        ImportTesting shop;
        take(shop, ImportTesting::orderHeader() + line("#1", "MUG", "10.00", "paid"));
        const QString before = state(shop);
        const ImportReport report = take(shop, products);
        QCOMPARE(shop.value("SELECT count(*) FROM order_lines WHERE variant_id IS NOT NULL"), QStringLiteral("1"));
        verifyUndone(shop, report, before);
    }

    void salesReport()
    {
        ImportTesting shop;
        take(shop, products);
        const QString none = state(shop);
        const ImportReport report = take(shop, reportHeader + "2026-10-01,Mug,MUG,2,9.00\n2026-10-02,Hat,HAT-S,1,8\n");
        const QString reported = state(shop);
        // Orders take the place of one of its days; undone, the report's day is back.
        const ImportReport orders = take(shop, ImportTesting::orderHeader() + line("#1", "MUG", "10.00", "paid"));
        QVERIFY(state(shop) != reported);
        verifyUndone(shop, orders, reported);
        verifyUndone(shop, report, none);
    }

    void advertisements()
    {
        ImportTesting shop;
        shop.serviceLogin = TemporaryPostgres::owner();
        const QString empty = state(shop);
        const ImportReport first = take(shop, ads);
        const QString before = state(shop);
        const ImportReport second =
            take(shop, QByteArray(ads).replace("12.50", "14.00") + "Other,2026-05-07,GBP,1,1,1\n");
        verifyRefused(shop, first, QStringLiteral("file2.csv"));
        shop.serviceLogin.clear();
        verifyRefused(shop, second, QStringLiteral("not change advertisements"));
        shop.serviceLogin = TemporaryPostgres::owner();
        verifyUndone(shop, second, before);
        verifyUndone(shop, first, empty);
    }

    void laterImportsReferToIt()
    {
        ImportTesting shop;
        const ImportReport report = take(shop, products);
        const ImportReport orders = take(shop, ImportTesting::orderHeader() + line("#1", "MUG", "10.00", "paid"));
        verifyRefused(shop, report, QStringLiteral("1 order lines refer to what it brought (variants)"));
        QVERIFY(undo(shop, orders));
        const ImportReport vendors = take(shop, "Name,Lead time days\nAcme,9\n");
        const ImportReport prices = take(shop, "Handle,Vendor,Unit cost\nmug,Acme,2.50\n");
        verifyRefused(shop, report, QStringLiteral("vendors' prices"));
        verifyRefused(shop, vendors, QStringLiteral("vendors' prices"));
        QVERIFY(undo(shop, prices));
        QVERIFY(undo(shop, vendors));
        QVERIFY(undo(shop, report));
    }

    void decisionsAndPurchaseOrders()
    {
        ImportTesting shop;
        const ImportReport report = take(shop, products);
        const ImportReport vendors = take(shop, "Name,Lead time days\nAcme,9\n");
        shop.database.execute(
            QStringLiteral(
                "INSERT INTO inventory_actions (action_type, variant_id, operator_name) SELECT 'reorder_rejected', "
                "id, '' FROM variants WHERE sku = 'MUG'"),
            QStringLiteral("op_occ"));
        verifyRefused(shop, report, QStringLiteral("decisions refer to what it brought"));
        const ImportReport stock =
            take(shop,
                 "Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,Available,On hand\n"
                 "hat,Hat,Size,S,HAT-S,,,Shop,1,1\n");
        shop.database.execute(
            QStringLiteral(
                "INSERT INTO inventory_actions (action_type, variant_id, operator_name) SELECT 'reorder_rejected', "
                "id, '' FROM variants WHERE sku = 'HAT-S'"),
            QStringLiteral("op_occ"));
        verifyRefused(shop, stock, QStringLiteral("Olive Operator decided about a reorder on"));
        shop.database.execute(
            QStringLiteral("INSERT INTO purchase_orders (po_number, vendor_id) SELECT 'PO-1', id FROM vendors"),
            QStringLiteral("op_occ"));
        verifyRefused(shop, vendors, QStringLiteral("1 purchase orders refer"));
    }

    void salesThatWereReviewed()
    {
        ImportTesting shop;
        const ImportReport orders = take(shop, ImportTesting::orderHeader() + line("#1", "MUG", "10.00", "paid"));
        shop.database.execute(
            QStringLiteral("INSERT INTO sales_pulse_actions (action_type, operator_name) VALUES ('note_added', '')"),
            QStringLiteral("op_occ"));
        verifyRefused(shop, orders, QStringLiteral("Olive Operator reviewed the sales on"));
    }

    void rowsThatWereEdited()
    {
        ImportTesting shop;
        const ImportReport report = take(shop, "Name,Lead time days\nAcme,9\n");
        shop.database.execute(QStringLiteral("UPDATE vendors SET lead_time_days = 10"), QStringLiteral("op_occ"));
        verifyRefused(shop, report, QStringLiteral("1 of its rows (vendors) were changed or deleted since"));
        shop.database.execute(QStringLiteral("UPDATE vendors SET lead_time_days = 9"), QStringLiteral("op_occ"));
        QVERIFY(undo(shop, report));
    }

    void otherPeople()
    {
        ImportTesting shop;
        const ImportReport report = take(shop, products);
        verifyRefused(shop, report, QStringLiteral("no such import"), QStringLiteral("op_other"));
        QVERIFY(!undo(shop, report, QStringLiteral("nobody_op")));
        QCOMPARE(
            shop.database.execute(
                QStringLiteral("SELECT has_table_privilege('app.import_changes', 'SELECT, INSERT, UPDATE, DELETE')"),
                QStringLiteral("op_occ")),
            QStringLiteral("f"));
        ImportReport unknown = report;
        unknown.run = QUuid::createUuid();
        verifyRefused(shop, unknown, QStringLiteral("no such import"));
        // Another operator of the project may; the record says who did.
        QVERIFY(undo(shop, report, QStringLiteral("op_both")));
        QCOMPARE(shop.value("SELECT undone_by FROM import_runs"), QStringLiteral("Bo Both"));
    }

    void history()
    {
        ImportTesting shop;
        const ImportReport first = take(shop, "Name,Lead time days\nAcme,9\nAcme,10\n");
        take(shop, products);
        QVERIFY(undo(shop, first));
        ImportRunner runner(shop.database.settings(shop.login));
        const auto runs = runner.history();
        QVERIFY(runs);
        QCOMPARE(runs.value().size(), 2);
        QCOMPARE(runs.value().at(0).kindName, QStringLiteral("shopify-products"));
        const ImportRun& vendors = runs.value().at(1);
        QVERIFY(vendors.isUndone());
        const QString text = vendors.text(QTimeZone::utc());
        QVERIFY2(text.contains(QStringLiteral("undone on")) && text.contains(QStringLiteral("line 3")),
                 qPrintable(text));
        ImportRunner other(shop.database.settings(QStringLiteral("op_other")));
        QVERIFY(other.history().value().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestImportUndo)
#include "tst_importundo.moc"
