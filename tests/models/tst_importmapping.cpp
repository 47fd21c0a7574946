// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtesting.h"

#include <QTest>

/** The user says which column is which, and that is remembered for files with the same header. */
class TestImportMapping : public QObject {
    Q_OBJECT

    /** A shop with a product and a vendor, for lists of prices. */
    struct Shop : ImportTesting {
        Shop()
        {
            import("Handle,Title,Option1 Value,Variant SKU,Variant Price\nmug,Mug,Default Title,MUG,5\n");
            import("Name,Lead time days\nAcme,9\n");
        }
        [[nodiscard]] QString cost() const { return value("SELECT cost FROM product_vendors"); }
    };

    static ImportRequest mapped()
    {
        ImportRequest request;
        request.columns = { { QStringLiteral("sku"), QStringLiteral("CODE") },
                            { QStringLiteral("vendor"), QStringLiteral("House") },
                            { QStringLiteral("cost"), QStringLiteral("Trade") } };
        return request;
    }

private Q_SLOTS:
    void rememberedByHeader()
    {
        Shop shop;
        QVERIFY(!shop.import("Code,House,RRP,Trade\nMUG,Acme,9,2.50\n").isStored()); // nobody said what it is
        const ImportReport said =
            shop.import("Code,House,RRP,Trade\nMUG,Acme,9,2.50\n", ImportKind::ProductVendors, mapped());
        QVERIFY2(said.outcome == ImportReport::Outcome::Done, qPrintable(said.text()));
        // Neither kind nor columns are said again; capitals do not matter.
        const ImportReport again = shop.import("CODE,HOUSE,RRP,TRADE\nMUG,Acme,9,2.75\n");
        QVERIFY2(again.outcome == ImportReport::Outcome::Done, qPrintable(again.text()));
        QVERIFY2(again.text().contains(QStringLiteral("cost = Trade")), qPrintable(again.text()));
        QCOMPARE(shop.cost(), QStringLiteral("2.75"));
        // Another header is another file.
        QVERIFY(!shop.import("Code,House,Trade\nMUG,Acme,3\n").isStored());
        // What is said now counts, and is what the next one follows.
        ImportRequest retail = mapped();
        retail.columns[QStringLiteral("cost")] = QStringLiteral("RRP");
        QVERIFY(shop.import("Code,House,RRP,Trade\nMUG,Acme,9,3\n", ImportKind::ProductVendors, retail).isStored());
        QVERIFY(shop.import("Code,House,RRP,Trade\nMUG,Acme,8,3\n").isStored());
        QCOMPARE(shop.cost(), QStringLiteral("8.00"));
    }

    void ofTheProjectOnly()
    {
        Shop shop;
        QVERIFY(shop.import("Code,House,Trade\nMUG,Acme,2\n", ImportKind::ProductVendors, mapped()).isStored());
        shop.login = QStringLiteral("op_other");
        const ImportReport other = shop.import("Code,House,Trade\nMUG,Acme,3\n");
        QVERIFY(other.outcome == ImportReport::Outcome::Refused);
        QVERIFY2(other.message.contains(QStringLiteral("not clear what this file holds")), qPrintable(other.message));
    }

    void notByTrials()
    {
        Shop shop;
        ImportRequest trial = mapped();
        trial.dryRun = true;
        QVERIFY(shop.import("Code,House,Trade\nMUG,Acme,2\n", ImportKind::ProductVendors, trial).outcome
                == ImportReport::Outcome::DryRun);
        QVERIFY(!shop.import("Code,House,Trade\nMUG,Acme,2\n").isStored());
    }

    void aColumnLeftOut()
    {
        Shop shop;
        ImportRequest request;
        request.columns = { { QStringLiteral("pack_size"), QString() } };
        QVERIFY(
            shop.import("SKU,Vendor,Unit cost,Pack\nMUG,Acme,2,ten\n", ImportKind::ProductVendors, request).isStored());
        QCOMPARE(shop.value("SELECT pack_size IS NULL FROM product_vendors"), QStringLiteral("t"));
    }

    void unknownField()
    {
        Shop shop;
        ImportRequest request;
        request.columns = { { QStringLiteral("prise"), QStringLiteral("Unit cost") } };
        const ImportReport report =
            shop.import("SKU,Vendor,Unit cost\nMUG,Acme,2\n", ImportKind::ProductVendors, request);
        QVERIFY(report.outcome == ImportReport::Outcome::Refused);
        QVERIFY2(report.message.contains(QStringLiteral("no field prise")), qPrintable(report.message));
        QVERIFY2(report.hint.contains(QStringLiteral("cost, primary")), qPrintable(report.hint));
    }
};

QTEST_GUILESS_MAIN(TestImportMapping)
#include "tst_importmapping.moc"
