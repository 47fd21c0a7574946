// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtesting.h"
#include "queries/importrunner.h"

#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>
#include <QProcess>
#include <QTest>

namespace {

/** Stands in every cell that imports do not take, so wherever it turns up, something of a customer's could have. */
const QByteArray mark = "Zqx Secret";

QMutex logMutex;
QByteArray logged; ///< guarded by logMutex

void keepLog(QtMsgType, const QMessageLogContext& context, const QString& message)
{
    const QMutexLocker lock(&logMutex);
    logged += QByteArray(context.category) + ": " + message.toUtf8() + '\n';
}

/** The columns of the order export that are taken; all others are a customer's or of no use. */
const QList<QByteArray> taken { "Name",
                                "Financial Status",
                                "Fulfillment Status",
                                "Fulfilled at",
                                "Currency",
                                "Subtotal",
                                "Shipping",
                                "Taxes",
                                "Total",
                                "Discount Amount",
                                "Created at",
                                "Cancelled at",
                                "Refunded Amount",
                                "Id",
                                "Source",
                                "Lineitem quantity",
                                "Lineitem name",
                                "Lineitem price",
                                "Lineitem sku",
                                "Lineitem discount" };

/** A row whose other cells all hold the mark and the name of their column. */
QByteArray markedRow(const QHash<QByteArray, QByteArray>& values)
{
    QList<QPair<QByteArray, QByteArray>> cells;
    for (const QByteArray& name : ImportTesting::orderHeader().trimmed().split(',')) {
        if (taken.contains(name))
            cells.append({ name, values.value(name) });
        else
            cells.append({ name, mark + "\n" + name + " ann." + mark + "@example.com +44 7700 900000" });
    }
    return ImportTesting::orderRow(cells);
}

QByteArray order(const QByteArray& name, const QByteArray& price, const QByteArray& quantity = "1")
{
    return markedRow({ { "Name", name },
                       { "Financial Status", "paid" },
                       { "Currency", "GBP" },
                       { "Subtotal", price },
                       { "Created at", "2026-06-01 10:00:00 +0100" },
                       { "Lineitem quantity", quantity },
                       { "Lineitem name", "Mug" },
                       { "Lineitem price", price } });
}

} // namespace

/** Nothing of a customer's is anywhere once order files were imported: a whole dump of the database, and the logs. */
class TestImportPrivacy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingOfACustomerIsKept()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("*=true\nqt.*=false"));
        const QtMessageHandler before = qInstallMessageHandler(keepLog);
        ImportTesting shop;
        const QByteArray header = ImportTesting::orderHeader();
        // Taken, with a row that is not understood; changed by a later file; refused in the middle; undone.
        const ImportReport first = shop.import(header + order("#1", "5") + order("#2", "5", "many") + order("#3", "5"));
        const ImportReport second = shop.import(header + order("#1", "6") + order("#4", "5"));
        const ImportReport shifted = shop.import(header + order("#5", "5") + "#6," + mark + "\n");
        const ImportReport cut = shop.import(header + order("#7", "5").chopped(9));
        ImportRequest trial;
        trial.dryRun = true;
        const ImportReport dry = shop.import(header + order("#8", "5"), {}, trial);
        const auto undone = ImportRunner(shop.database.settings(shop.login)).undo(second.run);
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});

        QVERIFY2(first.outcome == ImportReport::Outcome::Done && first.rowsSkipped == 1, qPrintable(first.text()));
        QVERIFY2(second.outcome == ImportReport::Outcome::Done, qPrintable(second.text()));
        QVERIFY(shifted.outcome == ImportReport::Outcome::Refused);
        QVERIFY(cut.outcome == ImportReport::Outcome::Refused);
        QVERIFY(dry.outcome == ImportReport::Outcome::DryRun);
        QVERIFY(undone);
        for (const ImportReport* report : { &first, &second, &shifted, &cut, &dry })
            QVERIFY2(!(report->text() + report->csv()).toUtf8().contains("Zqx"), qPrintable(report->text()));

        QProcess dump;
        dump.start(QStringLiteral("pg_dump"),
                   { QStringLiteral("--dbname"), shop.database.conninfo(TemporaryPostgres::owner()) });
        QVERIFY2(dump.waitForFinished(120'000) && dump.exitCode() == 0, dump.readAllStandardError().constData());
        const QByteArray everything = dump.readAllStandardOutput();
        QVERIFY(everything.contains("gid://hotdash/Order/")); // it is the dump
        QVERIFY(everything.contains("import_changes"));
        for (const QByteArray& trace : { QByteArray("Zqx"), QByteArray("7700 900000"), QByteArray("@example.com") }) {
            const qsizetype at = everything.indexOf(trace);
            QVERIFY2(at < 0, everything.mid(std::max<qsizetype>(0, at - 200), 400).constData());
        }
        QVERIFY2(!logged.contains("Zqx") && !logged.contains("7700 900000"), logged.constData());
        // What the server itself wrote down, where this program's cluster keeps it.
        QDirIterator files(TemporaryPostgres::shared().folder(), { QStringLiteral("*log*") }, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                QVERIFY2(!file.readAll().contains("Zqx"), qPrintable(file.fileName()));
        }
    }
};

QTEST_GUILESS_MAIN(TestImportPrivacy)
#include "tst_importprivacy.moc"
