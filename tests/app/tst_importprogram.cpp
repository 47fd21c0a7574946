// SPDX-License-Identifier: GPL-3.0-or-later
#include "datafolder.h"
#include "shopifyserver.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int patience = 180'000; // ms

struct Run {
    int exitCode = -1;
    QString said; ///< standard output
    QString complained; ///< standard error
};

/** The real program on its private database, without a display. */
Run hotdash(const QStringList& arguments, const QByteArray& input = {}, const QUrl& shop = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere"));
    if (shop.isValid())
        environment.insert(QStringLiteral("HOTDASH_SHOPIFY_URL"), shop.toString());
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("HOTDASH_PROGRAM"), QStringList { QStringLiteral("--local") } + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience))
        return {};
    return { process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
             QString::fromUtf8(process.readAllStandardError()) };
}

} // namespace

/** --import as a whole: a folder of exports, some of which only the private database's owner may store. */
class ImportProgramTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFolderWithAdvertisements();
    void synchronisation();
};

void ImportProgramTest::aFolderWithAdvertisements()
{
    const DataFolder data;
    QTemporaryDir exports;
    const auto write = [&](const char* name, const QByteArray& content) {
        QFile file(exports.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", name);
    };
    write("a_ads.csv",
          "Campaigns by day\nCampaign,Day,Currency code,Cost,Clicks,Impr.\nBrand,06/05/26,USD,12.50,\"3,867\",1\n");
    write("b_sales.csv", "Day,Product title,Product variant SKU,Net items sold,Net sales\n2024-01-05,Mug,M,2,9.00\n");
    write("c_products.csv", "Handle,Title,Option1 Value,Variant SKU,Variant Price\nmug,Mug,Default Title,M,5\n");
    const QStringList import { QStringLiteral("--import"), QStringLiteral("auto"), exports.path() };

    const Run unclear = hotdash(import);
    QCOMPARE(unclear.exitCode, 1);
    QVERIFY2(unclear.complained.contains(QStringLiteral("--dates ymd")), qPrintable(unclear.complained));
    // Products came before the sales, so the report's mug is the shop's.
    QVERIFY2(unclear.said.indexOf(QStringLiteral("c_products.csv"))
                 < unclear.said.indexOf(QStringLiteral("b_sales.csv")),
             qPrintable(unclear.said));
    QVERIFY2(!unclear.said.contains(QStringLiteral("fit no variant")), qPrintable(unclear.said));

    // The sample shop counts in pounds.
    const Run foreign = hotdash(import + QStringList { QStringLiteral("--dates"), QStringLiteral("mdy") });
    QCOMPARE(foreign.exitCode, 1);
    QVERIFY2(foreign.complained.contains(QStringLiteral("in USD, and the shop's currency")),
             qPrintable(foreign.complained));

    write("a_ads.csv",
          "Campaigns by day\nCampaign,Day,Currency code,Cost,Clicks,Impr.\nBrand,06/05/26,GBP,12.50,\"3,867\",1\n");
    const Run stored = hotdash(import + QStringList { QStringLiteral("--dates"), QStringLiteral("mdy") });
    QVERIFY2(stored.exitCode == 0, qPrintable(stored.complained));
    QVERIFY2(stored.said.contains(QStringLiteral("spend GBP: 12.50")), qPrintable(stored.said));
    QVERIFY2(stored.said.contains(QStringLiteral("Taken for: Google Ads by day. It has the columns Campaign")),
             qPrintable(stored.said));
    const Run again = hotdash(import + QStringList { QStringLiteral("--dates"), QStringLiteral("mdy") });
    QCOMPARE(again.exitCode, 0);
    QVERIFY2(again.said.contains(QStringLiteral("by Operator")), qPrintable(again.said)); // signed by who imported

    // Taken back by the id that the report named, advertisements too; the list says so.
    static const QRegularExpression id(QStringLiteral("--undo-import ([0-9a-f-]{36})"));
    const QString run = id.match(stored.said.mid(stored.said.indexOf(QStringLiteral("a_ads.csv")))).captured(1);
    QVERIFY2(!run.isEmpty(), qPrintable(stored.said));
    const Run undone = hotdash({ QStringLiteral("--undo-import"), run });
    QVERIFY2(undone.exitCode == 0, qPrintable(undone.complained));
    QVERIFY2(undone.said.contains(QStringLiteral("The import is undone: 2 rows went")), qPrintable(undone.said));
    const Run twice = hotdash({ QStringLiteral("--undo-import"), run });
    QCOMPARE(twice.exitCode, 1);
    QVERIFY2(twice.complained.contains(QStringLiteral("undone on")), qPrintable(twice.complained));
    const Run list = hotdash({ QStringLiteral("--imports") });
    QCOMPARE(list.exitCode, 0);
    QVERIFY2(list.said.contains(run + QStringLiteral(" a_ads.csv (Google Ads by day), imported on")),
             qPrintable(list.said));
    QVERIFY2(list.said.contains(QStringLiteral("undone on")), qPrintable(list.said));
}

void ImportProgramTest::synchronisation()
{
    const DataFolder data;
    ShopifyServer server;
    server.setVariants(
        { ShopifyServer::variant(100, QStringLiteral("mug"), QStringLiteral("S"), QStringLiteral("MUG"), { 4, 5 }) });
    const QStringList sync { QStringLiteral("--project"), QStringLiteral("occ"), QStringLiteral("--sync"),
                             QStringLiteral("shopify") };
    const QStringList named = sync + QStringList { QStringLiteral("--shop"), QStringLiteral("olive-corner") };
    const Run nameless = hotdash(sync, ShopifyServer::token(), server.endpoint());
    QCOMPARE(nameless.exitCode, 2);
    QVERIFY2(nameless.complained.contains(QStringLiteral("--shop NAME")), qPrintable(nameless.complained));
    const Run without = hotdash(named, {}, server.endpoint());
    QCOMPARE(without.exitCode, 1);
    QVERIFY2(without.complained.contains(QStringLiteral("read_inventory")), qPrintable(without.complained));
    const Run wrong = hotdash(named, "another\n", server.endpoint());
    QCOMPARE(wrong.exitCode, 1);
    QVERIFY2(wrong.complained.contains(QStringLiteral("does not accept the token")), qPrintable(wrong.complained));
    const Run done = hotdash(named, ShopifyServer::token() + '\n', server.endpoint());
    QVERIFY2(done.exitCode == 0, qPrintable(done.complained));
    QVERIFY2(done.said.contains(QStringLiteral("available: 9")), qPrintable(done.said));
    QVERIFY2(done.complained.contains(QStringLiteral("The token is not kept")),
             qPrintable(done.complained)); // no keychain
    // The token reaches neither the output nor the log nor any other file.
    QVERIFY(!QString(done.said + done.complained).contains(QString::fromLatin1(ShopifyServer::token())));
    QDirIterator files(data.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            QVERIFY2(!file.readAll().contains(ShopifyServer::token()), qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(ImportProgramTest)
#include "tst_importprogram.moc"
