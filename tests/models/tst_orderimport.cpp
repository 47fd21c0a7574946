// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtesting.h"
#include "queries/importrunner.h"

#include <QTest>

namespace {

using Cells = QList<QPair<QByteArray, QByteArray>>;

/** The first row of an order with one line. */
Cells head(const char* name, const char* subtotal, const char* sku, const char* title, const char* quantity,
           const char* price, const Cells& more = {})
{
    return Cells { { "Name", name },
                   { "Email", "ann.secret@example.com" },
                   { "Financial Status", "paid" },
                   { "Fulfillment Status", "fulfilled" },
                   { "Fulfilled at", "2026-06-02 10:00:00 +0100" },
                   { "Currency", "GBP" },
                   { "Subtotal", subtotal },
                   { "Total", subtotal },
                   { "Created at", "2026-06-01 23:30:00 +0000" },
                   { "Lineitem quantity", quantity },
                   { "Lineitem name", title },
                   { "Lineitem price", price },
                   { "Lineitem sku", sku },
                   { "Billing Name", "Ann Secret" },
                   { "Billing Street", "1 Secret Lane" },
                   { "Shipping Zip", "'01234" },
                   { "Notes", "ring\nSecret twice" },
                   { "Phone", "+44 7700 900000" } }
    + more;
}

/** A further line of an order. */
Cells line(const char* name, const char* sku, const char* title, const char* quantity, const char* price,
           const Cells& more = {})
{
    return Cells { { "Name", name },
                   { "Email", "ann.secret@example.com" },
                   { "Created at", "2026-06-01 23:30:00 +0000" },
                   { "Lineitem quantity", quantity },
                   { "Lineitem name", title },
                   { "Lineitem price", price },
                   { "Lineitem sku", sku } }
    + more;
}

QByteArray orders(const QList<Cells>& rows)
{
    QByteArray file = ImportTesting::orderHeader();
    for (const Cells& row : rows)
        file += ImportTesting::orderRow(row);
    return file;
}

const QByteArray catalogue = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n"
                             "shirt,Shirt,Size,S,S1,10\nshirt,,,M,DOUBLE,10\nmug,Mug,Title,Default Title,DOUBLE,5\n"
                             "hat,Hat,Title,Default Title,HAT,5\n";

} // namespace

/** Order files: sums to the penny, identity, what is refused, and that nothing of the customer is kept. */
class TestOrderImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sums()
    {
        ImportTesting shop;
        shop.import(catalogue);
        const QByteArray file = orders({
            head("#1001", "25.00", "S1", "Shirt - S", "2", "10.00"),
            line("#1001", "DOUBLE", "Shirt - M", "1", "5.00"),
            head("#1002", "9.00", "HAT", "Hat", "1", "5.00",
                 { { "Discount Amount", "1.00" }, { "Lineitem discount", "1.00" } }),
            line("#1002", "null", "Mug", "1", "5.00"),
            head("1003", "10.00", "", "Tip", "1", "10.00",
                 { { "Financial Status", "partially_refunded" }, { "Refunded Amount", "3.50" } }),
            head("#1004", "10.00", "HAT", "Hat", "2", "5.00",
                 { { "Financial Status", "refunded" }, { "Refunded Amount", "10.00" } }),
            head("#1005", "10.00", "HAT", "Hat", "2", "5.00", { { "Cancelled at", "2026-06-02 11:00:00 +0100" } }),
            head("#1006", "7.00", "HAT", "Hat", "1", "7.00",
                 { { "Currency", "EUR" }, { "Fulfillment Status", "unfulfilled" }, { "Fulfilled at", "" } }),
        });
        const ImportReport report = shop.import(file);
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QVERIFY(report.kind == ImportKind::ShopifyOrders);
        QCOMPARE(report.rowsRead, 8);
        QCOMPARE(report.rowsStored, 8);
        QCOMPARE(report.totalsJson().value(QStringLiteral("orders")).toString(), QStringLiteral("6"));
        QCOMPARE(report.totalsJson().value(QStringLiteral("revenue GBP")).toString(), QStringLiteral("40.50"));
        QCOMPARE(report.totalsJson().value(QStringLiteral("revenue EUR")).toString(), QStringLiteral("7.00"));
        QCOMPARE(report.totalsJson().value(QStringLiteral("open orders")).toString(), QStringLiteral("1"));
        // Lines add up to their orders; what is worth nothing has nothing.
        QCOMPARE(
            shop.value(
                "SELECT string_agg(name || ' ' || amounts, ', ' ORDER BY name) FROM (SELECT o.name, "
                "string_agg(trim_scale(amount)::text, "
                "'+' ORDER BY line_no) AS amounts FROM orders o JOIN order_lines l ON l.order_id = o.id GROUP BY 1) s"),
            QStringLiteral("#1001 20+5, #1002 4.5+4.5, #1004 0, #1005 0, #1006 7, 1003 6.5"));
        // By SKU where it is unique, else by name and options; a tip is none of ours and kept.
        QCOMPARE(shop.value("SELECT string_agg(coalesce(p.title || ' ' || v.title, '-'), ', ' ORDER BY o.name, "
                            "line_no) FROM order_lines l JOIN "
                            "orders o ON o.id = l.order_id LEFT JOIN variants v ON v.id = l.variant_id LEFT JOIN "
                            "products p ON p.id = v.product_id"),
                 QStringLiteral(
                     "Shirt S, Shirt M, Hat Default Title, Mug Default Title, Hat Default Title, Hat Default Title, "
                     "Hat Default Title, -"));
        // 23:30 in universal time is the next day of a shop in London's summer.
        QCOMPARE(shop.value("SELECT string_agg(day || ' ' || currency || ' ' || trim_scale(a), ', ' ORDER BY currency) "
                            "FROM (SELECT day, currency, "
                            "sum(amount) AS a FROM sales_daily WHERE project = 'occ' GROUP BY 1, 2) s"),
                 QStringLiteral("2026-06-02 EUR 7, 2026-06-02 GBP 40.5"));
    }

    void nothingOfTheCustomer()
    {
        ImportTesting shop;
        QByteArray file = orders({ head("#1", "5", "HAT", "Hat", "1", "5"), head("#2", "5", "HAT", "Hat", "much", "5"),
                                   head("#3", "5", "HAT", "Hat", "1", "5") });
        const ImportReport report = shop.import(file);
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        const QString everything = shop.value("SELECT (SELECT string_agg(o::text, '') FROM orders o) || (SELECT "
                                              "string_agg(l::text, '') FROM order_lines l) || "
                                              "(SELECT string_agg(r::text, '') FROM import_runs r) || (SELECT "
                                              "string_agg(f::text, '') FROM \"DashboardFact\" f)");
        for (const QString& text : { everything, report.text(), report.csv() }) {
            QVERIFY(!text.isEmpty());
            QVERIFY(!text.contains(QStringLiteral("secret"), Qt::CaseInsensitive));
            QVERIFY(!text.contains(QStringLiteral("900000")));
            QVERIFY(!text.contains(QStringLiteral("01234")));
        }
    }

    void laterExportChangesWhatChanged()
    {
        ImportTesting shop;
        shop.import(orders({ head("#1", "10", "HAT", "Hat", "1", "5"), line("#1", "", "Wrap", "1", "5"),
                             head("#2", "5", "HAT", "Hat", "1", "5") }));
        const ImportReport later =
            shop.import(orders({ head("#1", "5", "HAT", "Hat", "1", "5"), head("#2", "5", "HAT", "Hat", "1", "5"),
                                 head("#3", "8", "HAT", "Hat", "2", "4") }));
        QVERIFY2(later.outcome == ImportReport::Outcome::Done, qPrintable(later.text()));
        QCOMPARE(later.rowsNew, 2); // order #3 and its line
        QCOMPARE(later.rowsChanged, 2); // order #1 and its line that is gone
        QCOMPARE(shop.value("SELECT trim_scale(sum(amount))::text FROM order_lines"), QStringLiteral("18"));
        QCOMPARE(shop.value("SELECT trim_scale(sum(amount))::text FROM sales_daily"), QStringLiteral("18"));
        // A spreadsheet spoils the Id; the order is the same by its name.
        const ImportReport excel =
            shop.import(orders({ head("#3", "8", "HAT", "Hat", "2", "4", { { "Id", "5.27763E+12" } }) }));
        QCOMPARE(excel.rowsNew + excel.rowsChanged, 0);
    }

    void oddOrders()
    {
        ImportTesting shop;
        const ImportReport report = shop.import(orders({
            head("#1", "10", "HAT", "Hat", "1", "5"),
            head("#2", "5", "HAT", "Hat", "1", "5"),
            line("#1", "", "Wrap", "1", "5"), // apart from its order
            line("#9", "", "Wrap", "1", "5"), // without its order's first row
            head("#3", "5", "HAT", "Hat", "1", "5"),
            line("#3", "", "Wrap", "x", "5"), // takes #3 out
            head("#2", "6", "HAT", "Hat", "1", "6"), // stands twice
            head("#4", "5", "HAT", "Hat", "1", "5"),
            head("#5", "5", "HAT", "Hat", "1", "5"),
            head("#6", "5", "HAT", "Hat", "1", "5"),
        }));
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(report.rowsSkipped, 4);
        QCOMPARE(report.rowsStored, 6);
        QCOMPARE(report.problems.size(), 4);
        QCOMPARE(shop.value("SELECT string_agg(o.name || ' ' || n, ', ' ORDER BY o.name) FROM orders o, LATERAL "
                            "(SELECT count(*) AS n FROM "
                            "order_lines l WHERE l.order_id = o.id) c"),
                 QStringLiteral("#1 2, #2 1, #4 1, #5 1, #6 1"));
        QCOMPARE(shop.value("SELECT subtotal::int::text FROM orders WHERE name = '#2'"), QStringLiteral("5"));
        // The physical lines of the file; each of these records spans two, for the note in it.
        QCOMPARE(report.problems.constFirst().line, 7);
    }

    void ordersBeforeProducts()
    {
        ImportTesting shop;
        const ImportReport report = shop.import(orders({ head("#1", "5", "HAT", "Hat", "1", "5") }));
        QVERIFY(report.text().contains(QStringLiteral("1 order lines fit no variant")));
        QCOMPARE(shop.value("SELECT variant_id FROM sales_daily"), QStringLiteral("line:Hat"));
        shop.import(catalogue);
        QCOMPARE(shop.value("SELECT v.sku FROM sales_daily d JOIN variants v ON v.id = d.variant_id WHERE d.units > 0"),
                 QStringLiteral("HAT"));
        QCOMPARE(shop.value("SELECT count(*) FROM sales_daily WHERE units > 0"), QStringLiteral("1"));
    }

    void ambiguousDates()
    {
        ImportTesting shop;
        const auto at = [](const char* name, const char* time) {
            return head(name, "5", "HAT", "Hat", "1", "5", { { "Created at", time }, { "Fulfilled at", "" } });
        };
        const QByteArray unclear = orders({ at("#1", "11/10/24 09:17"), at("#2", "01/02/24 09:17") });
        const ImportReport refused = shop.import(unclear);
        QVERIFY(refused.outcome == ImportReport::Outcome::Refused);
        QVERIFY2(refused.hint.contains(QStringLiteral("--dates")), qPrintable(refused.hint));
        const ImportReport clear = shop.import(orders({ at("#1", "11/10/24 09:17"), at("#2", "20/11/24 08:12") }));
        QVERIFY2(clear.outcome == ImportReport::Outcome::Done, qPrintable(clear.text()));
        QCOMPARE(shop.value("SELECT to_char(created_at, 'YYYY-MM-DD HH24:MI') FROM orders WHERE name = '#1'"),
                 QStringLiteral("2024-10-11 08:17"));
        QVERIFY(clear.text().contains(QStringLiteral("Europe/London")));
        ImportRequest said;
        said.dateOrder = DateOrder::MonthDay;
        QVERIFY(shop.import(unclear, {}, said).outcome == ImportReport::Outcome::Done);
        QCOMPARE(shop.value("SELECT to_char(created_at, 'YYYY-MM-DD') FROM orders WHERE name = '#1'"),
                 QStringLiteral("2024-11-10"));
    }

    void cancelled()
    {
        ImportTesting shop;
        QByteArray file = ImportTesting::orderHeader();
        const QByteArray row = ImportTesting::orderRow(line("#1", "HAT", "Hat", "1", "5"));
        file += ImportTesting::orderRow(head("#1", "5", "HAT", "Hat", "1", "5")) + row.repeated(20000);
        ImportRequest request;
        request.path = shop.file(QStringLiteral("orders.csv"), file);
        ImportRunner runner(shop.database.settings(shop.login));
        const ImportReport report = runner.run(
            request, [](const ImportProgress& progress) { return progress.step != ImportProgress::Step::Reading; });
        QVERIFY2(report.outcome == ImportReport::Outcome::Cancelled, qPrintable(report.text()));
        QCOMPARE(shop.value("SELECT (SELECT count(*) FROM orders) + (SELECT count(*) FROM import_runs)"),
                 QStringLiteral("0"));
        // The runner goes on with the next file.
        QVERIFY(runner.run(request).outcome == ImportReport::Outcome::Done);
    }

    void nobodyMayImport()
    {
        ImportTesting shop;
        shop.login = QStringLiteral("nobody_op");
        const ImportReport report = shop.import(orders({ head("#1", "5", "HAT", "Hat", "1", "5") }));
        QVERIFY(report.outcome == ImportReport::Outcome::Failed);
        QVERIFY(!report.message.isEmpty() && !report.hint.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOrderImport)
#include "tst_orderimport.moc"
