// SPDX-License-Identifier: GPL-3.0-or-later
#include "importcommand.h"
#include "importtesting.h"
#include "queries/importrunner.h"

#include <QTest>

/** What an import has to do with the project that it is for: its currency and zone, names that others have, the choice.
 */
class TestImportProject : public QObject {
    Q_OBJECT

    static QByteArray order(const QByteArray& name, const QByteArray& currency)
    {
        return ImportTesting::orderRow({ { "Name", name },
                                         { "Financial Status", "paid" },
                                         { "Currency", currency },
                                         { "Subtotal", "10.00" },
                                         { "Created at", "2026-10-01 12:00:00 +0000" },
                                         { "Lineitem quantity", "1" },
                                         { "Lineitem name", "Thing" },
                                         { "Lineitem price", "10.00" } });
    }

private Q_SLOTS:
    void projectGetsTheCurrencyOfMostOrders()
    {
        ImportTesting shop;
        shop.value("UPDATE app.projects SET currency = NULL");
        const ImportReport report =
            shop.import(ImportTesting::orderHeader() + order("#1", "USD") + order("#2", "EUR") + order("#3", "EUR"));
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QVERIFY2(report.text().contains(QStringLiteral("counts in EUR")), qPrintable(report.text()));
        QCOMPARE(shop.value("SELECT currency FROM app.projects WHERE project = 'occ'"), QStringLiteral("EUR"));
        QCOMPARE(shop.value("SELECT scope IS NULL FROM \"DashboardFact\" WHERE metric = 'revenue' AND value ->> "
                            "'currency' = 'EUR'"),
                 QStringLiteral("t"));
    }

    void projectIsSetUpOnce()
    {
        ImportTesting shop;
        shop.value("UPDATE app.projects SET currency = NULL, time_zone = 'UTC'");
        ImportRunner runner(shop.database.settings(shop.login));
        QVERIFY(!runner.connect());
        QVERIFY(!runner.setUpProject(QStringLiteral("GBP"), QStringLiteral("Europe/London"), true));
        QCOMPARE(runner.project().currency, QStringLiteral("GBP"));
        QCOMPARE(shop.value("SELECT time_zone FROM app.projects WHERE project = 'occ'"), QStringLiteral("UTC"));
        QVERIFY(!runner.setUpProject(QStringLiteral("GBP"), QStringLiteral("Europe/London"), false));
        QCOMPARE(shop.value("SELECT currency || time_zone FROM app.projects WHERE project = 'occ'"),
                 QStringLiteral("GBPEurope/London"));
        const DbError other = runner.setUpProject(QStringLiteral("EUR"), {}, false);
        QVERIFY2(other.message.contains(QStringLiteral("counts in GBP")), qPrintable(other.message));
        const DbError unknown = runner.setUpProject({}, QStringLiteral("Europe/Lundun"), false);
        QVERIFY2(unknown.message.contains(QStringLiteral("no time zone")), qPrintable(unknown.message));
    }

    void optionsOfAProjectAreChecked()
    {
        ImportOptions options;
        options.kind = QStringLiteral("auto");
        options.currency = QStringLiteral("GBP");
        QCOMPARE(importUsageError(options), QString());
        for (const char* wrong : { "gbp", "XYZ", "GB", "GBP EUR" }) {
            options.currency = QString::fromUtf8(wrong);
            QVERIFY2(importUsageError(options).contains(QStringLiteral("--currency")), wrong);
        }
    }

    void vendorOfAnotherProject()
    {
        ImportTesting shop;
        shop.value("INSERT INTO vendors (project, name, lead_time_days) VALUES ('other', 'Acme', 3)");
        const ImportReport refused = shop.import("Name,Lead time days\nAcme,9\n", ImportKind::Vendors);
        QVERIFY2(!refused.isStored(), qPrintable(refused.text()));
        QVERIFY2(refused.message.contains(QStringLiteral("line 2")), qPrintable(refused.text()));
        QVERIFY2(refused.message.contains(QStringLiteral("another project")), qPrintable(refused.text()));
        QCOMPARE(shop.value("SELECT count(*) FROM import_runs"), QStringLiteral("0"));
        const ImportReport part = shop.import("Name,Lead time days\nBolt,4\nAcme,9\nCog,5\n", ImportKind::Vendors);
        QVERIFY2(part.outcome == ImportReport::Outcome::Done, qPrintable(part.text()));
        QCOMPARE(part.rowsSkipped, 1);
        QCOMPARE(part.rowsStored, 2);
        QCOMPARE(part.problems.constFirst().line, 3);
        QCOMPARE(shop.value("SELECT lead_time_days FROM vendors WHERE name = 'Acme'"), QStringLiteral("3"));
    }

    void dryRunsBuildOnEachOther()
    {
        ImportTesting shop;
        const auto request = [&](const char* name, const QByteArray& content) {
            ImportRequest made;
            made.path = shop.file(QString::fromUtf8(name), content);
            made.dryRun = true;
            return made;
        };
        const ImportRequest products =
            request("products.csv", "Handle,Title,Option1 Value,Variant SKU,Variant Price\nmug,Mug,Red,MUG,5\n");
        const ImportRequest stock = request("stock.csv",
                                            "Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Berlin\n"
                                            "mug,Mug,Colour,Red,,,,4\nmug,Mug,Colour,Red,MUG,,,4\nmug,Mug,Colour,"
                                            "Blue,,,,7\n");
        const ImportRequest wrong = request("wrong.csv", "Name\n\"open\n");
        const ImportRequest more = request("orders.csv", ImportTesting::orderHeader() + order("#1", "GBP"));
        ImportRunner runner(shop.database.settings(shop.login));
        QVERIFY(runner.run(products).outcome == ImportReport::Outcome::DryRun);
        QVERIFY(runner.run(wrong).outcome == ImportReport::Outcome::Refused);
        const ImportReport report = runner.run(stock);
        QVERIFY2(report.outcome == ImportReport::Outcome::DryRun, qPrintable(report.text()));
        QCOMPARE(report.rowsNew, 1);
        QVERIFY2(report.text().contains(QStringLiteral("line 4: the product mug has no variant")),
                 qPrintable(report.text()));
        QVERIFY(runner.run(more).outcome == ImportReport::Outcome::DryRun);
        QVERIFY(runner.run(more).outcome == ImportReport::Outcome::AlreadyImported);
        QCOMPARE(shop.value("SELECT count(*) FROM products"), QStringLiteral("0"));
        // An import begins with what is there.
        ImportRequest real = stock;
        real.dryRun = false;
        const ImportReport refused = runner.run(real);
        QVERIFY2(refused.outcome == ImportReport::Outcome::Refused, qPrintable(refused.text()));
        real = products;
        real.dryRun = false;
        QVERIFY(runner.run(real).outcome == ImportReport::Outcome::Done);
        QCOMPARE(shop.value("SELECT count(*) FROM products"), QStringLiteral("1"));
        QCOMPARE(shop.value("SELECT count(*) FROM orders"), QStringLiteral("0"));
    }

    void severalProjectsAndNoneChosen()
    {
        ImportTesting shop;
        ImportOptions options;
        options.kind = QStringLiteral("vendors");
        options.files = { shop.file(QStringLiteral("vendors.csv"), "Name\nBolt\n") };
        ConnectionSettings both = shop.database.settings(QStringLiteral("op_both"));
        QCOMPARE(runImport(both, options), 2);
        QCOMPARE(shop.value("SELECT count(*) FROM vendors"), QStringLiteral("0"));
        both.project = QStringLiteral("other");
        QCOMPARE(runImport(both, options), 0);
        QCOMPARE(shop.value("SELECT project FROM vendors"), QStringLiteral("other"));
    }
};

QTEST_GUILESS_MAIN(TestImportProject)
#include "tst_importproject.moc"
