// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboardfixture.h"
#include "dialogs/importdialog.h"
#include "fakeclock.h"
#include "importtesting.h"
#include "modaldriver.h"
#include "widgets/filesaver.h"
#include "widgets/messagebar.h"

#include <QComboBox>
#include <QFile>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>

/** The import dialog, driven by keys and clicks on a real database. */
class TestImportDialog : public QObject {
    Q_OBJECT

    static constexpr int bound = 30000;

    template <class Widget>
    static Widget* find(ImportDialog& dialog, const char* name)
    {
        auto* found = dialog.findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("no widget %s", name);
        return found;
    }

private Q_SLOTS:
    void fromFileToReport()
    {
        ImportTesting shop;
        const FakeClock clock;
        DashboardFixture fixture(shop.database, clock);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.connection.state(), Database::State::Connected, bound);
        const QString products =
            shop.file(QStringLiteral("products.csv"),
                      "Handle,Title,Option1 Value,Variant SKU,Variant Price\nmug,Mug,Default Title,MUG,5\n");
        const QString orders = shop.file(QStringLiteral("orders.csv"),
                                         ImportTesting::orderHeader()
                                             + ImportTesting::orderRow({ { "Name", "#1" },
                                                                         { "Email", "ann.secret@example.com" },
                                                                         { "Financial Status", "paid" },
                                                                         { "Currency", "GBP" },
                                                                         { "Subtotal", "5" },
                                                                         { "Created at", "11/10/24 09:17" },
                                                                         { "Lineitem quantity", "1" },
                                                                         { "Lineitem name", "Mug" },
                                                                         { "Lineitem price", "5" },
                                                                         { "Billing Name", "Ann Secret" } }));
        auto* dialog = new ImportDialog(fixture.models);
        dialog->show();
        auto* files = find<QTableWidget>(*dialog, "files");
        auto* import = find<QPushButton>(*dialog, "import");
        auto* report = find<QPlainTextEdit>(*dialog, "report");
        QVERIFY(!import->isEnabled());
        dialog->addFiles({ orders, products });
        QTRY_VERIFY_WITH_TIMEOUT(import->isEnabled(), bound);
        QCOMPARE(files->item(0, 1)->text(), QStringLiteral("Shopify orders"));
        QVERIFY(files->item(0, 2)->text().contains(QStringLiteral("11/10/24")));
        QCOMPARE(files->item(1, 2)->text(), QStringLiteral("Ready"));

        // The operator says what the dates mean; the preview shows them so, and nothing of the customer.
        auto* dates = find<QComboBox>(*dialog, "dates");
        dates->setCurrentIndex(1);
        QTRY_COMPARE_WITH_TIMEOUT(files->item(0, 2)->text(), QStringLiteral("Ready"), bound);
        auto* rows = find<QTableWidget>(*dialog, "rows");
        QStringList shown;
        for (int column = 0; column < rows->columnCount(); ++column)
            shown.append(rows->item(0, column)->text());
        QVERIFY(shown.contains(QStringLiteral("2024-10-11 08:17:00+00")));
        QVERIFY(!shown.join(QLatin1Char(' ')).contains(QStringLiteral("ecret")));
        QCOMPARE(shown.first(), QStringLiteral("new"));
        QStringList titles;
        for (int column = 0; column < rows->columnCount(); ++column)
            titles.append(rows->horizontalHeaderItem(column)->text());
        QVERIFY2(titles.contains(QStringLiteral("Unit price")) && !titles.join(QString()).contains(u'_'),
                 qPrintable(titles.join(QStringLiteral(", "))));

        QTest::mouseClick(find<QPushButton>(*dialog, "try"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(report->toPlainText().contains(QStringLiteral("dry run")) && import->isEnabled(),
                                 bound);
        QCOMPARE(shop.value("SELECT count(*) FROM products"), QStringLiteral("0"));

        QTest::mouseClick(import, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(
            import->isEnabled() && report->toPlainText().contains(QStringLiteral("revenue GBP: 5.00")), bound);
        // Products were taken in before the orders that were listed first.
        QCOMPARE(shop.value("SELECT v.sku FROM order_lines l JOIN variants v ON v.id = l.variant_id"),
                 QStringLiteral("MUG"));

        const QString saved = shop.file(QStringLiteral("report.csv"), {});
        FileSaver::setPicker([&](const QString&, const std::function<void(const QString&)>& chosen) { chosen(saved); });
        QTest::mouseClick(find<QPushButton>(*dialog, "save"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(QFile(saved).size() > 0, bound);
        FileSaver::setPicker({});
        QSignalSpy closed(dialog, &QObject::destroyed);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, bound);
    }

    void previewTellsWhatRowsBecome()
    {
        ImportTesting shop;
        const FakeClock clock;
        DashboardFixture fixture(shop.database, clock);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.connection.state(), Database::State::Connected, bound);
        const QByteArray header = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n";
        const ImportReport first = shop.import(header + "mug,Mug,Size,S,M-S,5\nmug,,,L,M-L,6\n");
        QVERIFY2(first.outcome == ImportReport::Outcome::Done, qPrintable(first.text()));
        const QString again = shop.file(QStringLiteral("products.csv"),
                                        header
                                            + "mug,Mug,Size,S,M-S,5\nmug,,,L,M-L,7\nmug,,,XL,M-X,8\n"
                                              "hat,Hat,Size,S,H,dear\nmug,,,S,M-S,5\n");
        const QString stock = shop.file(QStringLiteral("stock.csv"),
                                        "Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Berlin\n"
                                        "mug,Mug,Size,S,,,,4\npot,Pot,Size,S,,,,4\n");
        ImportDialog dialog(fixture.models);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        dialog.addFiles({ again, stock });
        auto* import = find<QPushButton>(dialog, "import");
        QTRY_VERIFY_WITH_TIMEOUT(import->isEnabled(), bound);
        auto* rows = find<QTableWidget>(dialog, "rows");
        const auto becomes = [&] {
            QStringList texts;
            for (int row = 0; row < rows->rowCount(); ++row)
                texts.append(rows->item(row, 0)->text());
            return texts.join(QStringLiteral(", "));
        };
        QCOMPARE(becomes(), QStringLiteral("unchanged, changed, new, left out, left out"));
        QCOMPARE(rows->item(3, 1)->text(), QStringLiteral("line 5: \"dear\" of \"hat\" is no price"));
        find<QTableWidget>(dialog, "files")->setCurrentCell(1, 0);
        QCOMPARE(becomes(), QStringLiteral("new, needs another file first"));
        // Nothing of it was stored.
        QCOMPARE(
            shop.value("SELECT (SELECT count(*) FROM variants) || ' ' || (SELECT count(*) FROM import_runs) || ' ' "
                       "|| (SELECT count(*) FROM inventory_snapshots)"),
            QStringLiteral("2 1 0"));
    }

    void refusalIsShown()
    {
        ImportTesting shop;
        const FakeClock clock;
        DashboardFixture fixture(shop.database, clock);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.connection.state(), Database::State::Connected, bound);
        ImportDialog dialog(fixture.models);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        dialog.addFiles({ shop.file(QStringLiteral("cut.csv"),
                                    "Handle,Title,Option1 Value,Variant Price\nmug,Mug,x,5\nhat,\"Ha") });
        auto* import = find<QPushButton>(dialog, "import");
        QTRY_VERIFY_WITH_TIMEOUT(import->isEnabled(), bound);
        QTest::mouseClick(import, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<MessageBar*>()->message().contains(QStringLiteral("never closed")),
                                 bound);
        QCOMPARE(shop.value("SELECT count(*) FROM products"), QStringLiteral("0"));
    }

    void anImportIsUndone()
    {
        ImportTesting shop;
        const FakeClock clock;
        DashboardFixture fixture(shop.database, clock);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.connection.state(), Database::State::Connected, bound);
        shop.import("Name,Lead time days\nAcme,9\n", ImportKind::Vendors);
        shop.import("Name,Lead time days\nAcme,12\nAcme,13\n", ImportKind::Vendors);
        ImportDialog dialog(fixture.models);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto* list = find<QTableWidget>(dialog, "history");
        auto* report = find<QPlainTextEdit>(dialog, "historyReport");
        auto* undo = find<QPushButton>(dialog, "undoImport");
        QVERIFY(!undo->isEnabled());
        dialog.findChild<QTabWidget*>()->setCurrentIndex(2);
        QTRY_COMPARE_WITH_TIMEOUT(list->rowCount(), 2, bound);
        QTRY_VERIFY_WITH_TIMEOUT(undo->isEnabled(), bound);
        QVERIFY2(report->toPlainText().contains(QStringLiteral("line 3")), qPrintable(report->toPlainText()));
        QCOMPARE(list->item(0, 3)->text(), QStringLiteral("Olive Operator"));

        ModalDriver modals;
        const auto answer = [&](QMessageBox::StandardButton which) {
            modals.expect([which](QWidget& window) {
                QTest::mouseClick(qobject_cast<QMessageBox*>(&window)->button(which), Qt::LeftButton);
            });
            QTest::mouseClick(undo, Qt::LeftButton);
            QTRY_COMPARE_WITH_TIMEOUT(modals.outstanding(), 0, bound);
        };
        // The first cannot go while the second stands on it.
        auto* bar = list->parentWidget()->findChild<MessageBar*>();
        list->setCurrentCell(1, 0);
        answer(QMessageBox::Yes);
        QTRY_VERIFY_WITH_TIMEOUT(bar->message().contains(QStringLiteral("file2.csv")), bound);
        QTRY_VERIFY_WITH_TIMEOUT(undo->isEnabled(), bound);
        list->setCurrentCell(0, 0);
        answer(QMessageBox::Cancel);
        QCOMPARE(shop.value("SELECT lead_time_days FROM vendors"), QStringLiteral("12"));
        answer(QMessageBox::Yes);
        QTRY_COMPARE_WITH_TIMEOUT(list->item(0, 4)->text(), QStringLiteral("undone by Olive Operator"), bound);
        QVERIFY2(bar->message().contains(QStringLiteral("0 rows went, 1 are")), qPrintable(bar->message()));
        QVERIFY(!undo->isEnabled());
        QCOMPARE(shop.value("SELECT lead_time_days FROM vendors"), QStringLiteral("9"));
    }

    void columnsAreChosenAndRemembered()
    {
        ImportTesting shop;
        const FakeClock clock;
        DashboardFixture fixture(shop.database, clock);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.connection.state(), Database::State::Connected, bound);
        shop.import("Handle,Title,Option1 Value,Variant SKU,Variant Price\nmug,Mug,Default Title,MUG,5\n");
        shop.import("Name,Lead time days\nAcme,9\n");
        {
            ImportDialog dialog(fixture.models);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.show();
            dialog.addFiles({ shop.file(QStringLiteral("june.csv"), "CHILD_CODE;House;Trade\nMUG;Acme;2,50\n") });
            auto* files = find<QTableWidget>(dialog, "files");
            auto* import = find<QPushButton>(dialog, "import");
            QTRY_COMPARE_WITH_TIMEOUT(files->item(0, 2)->text(), QStringLiteral("Choose its kind"), bound);
            auto* kind = find<QComboBox>(dialog, "kind");
            kind->setCurrentIndex(kind->findData(QStringLiteral("product-vendors")));
            const auto choose = [&](const char* field, const char* column) {
                QTRY_VERIFY_WITH_TIMEOUT(import->isEnabled() && dialog.findChild<QComboBox*>(QLatin1String(field)),
                                         bound);
                auto* box = find<QComboBox>(dialog, field);
                box->setCurrentIndex(box->findText(QLatin1String(column)));
                QTRY_VERIFY_WITH_TIMEOUT(import->isEnabled(), bound);
            };
            choose("column_sku", "CHILD_CODE");
            choose("column_vendor", "House");
            choose("column_cost", "Trade");
            QTRY_COMPARE_WITH_TIMEOUT(files->item(0, 2)->text(), QStringLiteral("Ready"), bound);
            auto* rows = find<QTableWidget>(dialog, "rows");
            QCOMPARE(rows->item(0, 6)->text(), QStringLiteral("2.50")); // as it will be stored
            QTest::mouseClick(import, Qt::LeftButton);
            QTRY_COMPARE_WITH_TIMEOUT(shop.value("SELECT cost FROM product_vendors"), QStringLiteral("2.50"), bound);
            QTRY_VERIFY_WITH_TIMEOUT(import->isEnabled(), bound);
        }
        ImportDialog dialog(fixture.models);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        dialog.addFiles({ shop.file(QStringLiteral("july.csv"), "CHILD_CODE;House;Trade\nMUG;Acme;2,75\n") });
        QTRY_COMPARE_WITH_TIMEOUT(find<QTableWidget>(dialog, "files")->item(0, 2)->text(), QStringLiteral("Ready"),
                                  bound);
        QCOMPARE(find<QComboBox>(dialog, "column_cost")->currentText(), QStringLiteral("Trade"));
        QTest::mouseClick(find<QPushButton>(dialog, "import"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(shop.value("SELECT cost FROM product_vendors"), QStringLiteral("2.75"), bound);
        QTRY_VERIFY_WITH_TIMEOUT(
            find<QPlainTextEdit>(dialog, "report")->toPlainText().contains(QStringLiteral("Read as june.csv was")),
            bound);
    }

    void advertisements()
    {
        ImportTesting shop;
        const FakeClock clock;
        DashboardFixture fixture(shop.database, clock);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.connection.state(), Database::State::Connected, bound);
        const QString path =
            shop.file(QStringLiteral("ads.csv"),
                      "Campaigns by day\nCampaign,Day,Currency code,Cost,Clicks,Impr.\n"
                      "Brand,06/05/26,GBP,12.50,\"3,867\",1\nTotal: Account, --, --,12.50,\"3,867\",1\n");
        const auto importAds = [&](const QString& says) {
            ImportDialog dialog(fixture.models);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.show();
            dialog.addFiles({ path });
            auto* import = find<QPushButton>(dialog, "import");
            auto* files = find<QTableWidget>(dialog, "files");
            QTRY_VERIFY_WITH_TIMEOUT(import->isEnabled(), bound);
            QCOMPARE(files->item(0, 1)->text(), QStringLiteral("Google Ads by day"));
            QVERIFY(files->item(0, 2)->text().contains(QStringLiteral("11/10/24"))); // the question
            find<QComboBox>(dialog, "dates")->setCurrentIndex(3);
            QTRY_COMPARE_WITH_TIMEOUT(files->item(0, 2)->text(), QStringLiteral("Ready"), bound);
            QTest::mouseClick(import, Qt::LeftButton);
            auto* report = find<QPlainTextEdit>(dialog, "report");
            QTRY_VERIFY2_WITH_TIMEOUT(report->toPlainText().contains(says), qPrintable(report->toPlainText()), bound);
            QTRY_VERIFY_WITH_TIMEOUT(import->isEnabled(), bound);
        };
        // An operator may not store them, and is told who may.
        importAds(QStringLiteral("--import google-ads FILE"));
        QCOMPARE(shop.value("SELECT count(*) FROM ads_campaigns"), QStringLiteral("0"));
        fixture.models.serviceSettings = [&] {
            return std::optional(shop.database.settings(QStringLiteral("hotdash_owner")));
        };
        importAds(QStringLiteral("spend GBP: 12.50"));
        QCOMPARE(shop.value("SELECT metric_date || ' ' || clicks FROM ads_daily_metrics"),
                 QStringLiteral("2006-05-26 3867"));
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
