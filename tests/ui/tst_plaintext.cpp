// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboardfixture.h"
#include "databaseawait.h"
#include "fatalloghandler.h"
#include "mainwindow.h"

#include <QDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

/** Markup in the names of a shop: every window shows it as it is, and none interprets it. */
class PlainTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { FatalLogHandler::arm(); }
    void noLabelInterpretsData();

private:
    static void check(const QWidget& window);
    static inline int s_shown = 0; ///< labels that showed the shop's markup
};

void PlainTextTest::check(const QWidget& window)
{
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        const bool data = label->text().contains(QLatin1String("<b>evil"));
        s_shown += data ? 1 : 0;
        const QString where = window.objectName() + u'/' + label->objectName() + u": " + label->text().left(80);
        QVERIFY2(!data || label->textFormat() == Qt::PlainText, qPrintable(where));
    }
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const QString where = window.objectName() + u'/' + widget->objectName() + u": " + widget->toolTip();
        QVERIFY2(!widget->toolTip().contains(QLatin1String("<b>evil")), qPrintable(where));
    }
}

void PlainTextTest::noLabelInterpretsData()
{
    const TestDatabase database(TestDatabase::Content::Sample);
    database.execute(
        QStringLiteral("UPDATE app.projects SET name = '<b>evil shop</b>';"
                       "UPDATE app.operators SET display_name = '<b>evil me</b>';"
                       "UPDATE products SET title = '<b>evil</b> ' || title;"
                       "UPDATE variants SET title = '<b>evil</b> ' || title;"
                       "UPDATE vendors SET name = '<b>evil</b> ' || name;"
                       "UPDATE ads_campaigns SET campaign_name = '<b>evil</b> ' || campaign_name;"
                       "UPDATE inventory_current SET product_title = '<b>evil</b> ' || product_title,"
                       " sku = '<b>evil</b> ' || sku, vendor_name = '<b>evil</b> ' || vendor_name;"
                       "UPDATE order_lines SET title = '<b>evil</b> ' || title, sku = '<b>evil</b> ' || sku"));
    const SystemClock clock;
    DashboardFixture desk(database, clock);
    MainWindow window(desk.models);
    window.show();
    QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), await::kBound);
    check(window);
    for (const QString& id : window.dialogIds()) {
        QDialog* dialog = window.openDialog(id);
        QVERIFY(dialog);
        QSignalSpy ready(dialog, SIGNAL(ready()));
        QVERIFY2(ready.wait(await::kBound), qPrintable(id));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.scheduler.isBusy(), await::kBound);
        check(*dialog);
        dialog->close();
    }
    QVERIFY2(s_shown > 3, qPrintable(QString::number(s_shown))); // else this test has looked at nothing
}

QTEST_MAIN(PlainTextTest)
#include "tst_plaintext.moc"
