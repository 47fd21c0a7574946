// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actionrunner.h"
#include "adsmodel.h"
#include "approvalsmodel.h"
#include "clock.h"
#include "db/database.h"
#include "inventorymodel.h"
#include "mainwindow.h"
#include "refreshscheduler.h"
#include "salesmodel.h"
#include "screens.h"

#include <QApplication>
#include <QDialog>
#include <QScreen>
#include <QTemporaryFile>
#include <QTest>

/**
 * Every window opens no larger than its screen: here one of 960 by 540, which is what 1920 by 1080 has at 200 %. A
 * program of its own, since the screen is there before the application is.
 */
class TestSmallScreen : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theScreenIsSmall() { QCOMPARE(QGuiApplication::primaryScreen()->availableGeometry().size(), m_size); }
    void mainWindowFits();
    void dialogFits_data();
    void dialogFits();

public:
    static constexpr QSize m_size { 960, 540 };

private:
    static void show(QWidget& window);

    SystemClock m_clock;
    Database m_database;
    RefreshScheduler m_scheduler { m_database, m_clock };
    ActionRunner m_actions { m_database };
    SalesModel m_sales { m_scheduler };
    InventoryModel m_inventory { m_scheduler };
    AdsModel m_ads { m_scheduler };
    ApprovalsModel m_approvals { m_scheduler };
    DashboardModels m_models { m_database, m_scheduler, m_actions, m_clock, m_sales, m_inventory, m_ads, m_approvals };
};

void TestSmallScreen::show(QWidget& window)
{
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::processEvents(); // layouts settle
    const QSize size = window.size();
    QVERIFY2(size.boundedTo(m_size) == size,
             qPrintable(QStringLiteral("%1 x %2").arg(size.width()).arg(size.height())));
}

void TestSmallScreen::mainWindowFits()
{
    MainWindow window(m_models);
    show(window);
}

void TestSmallScreen::dialogFits_data()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < screens::dialogs().size(); ++number)
        QTest::addRow("%s", qPrintable(screens::dialogs().at(number).id)) << number;
}

void TestSmallScreen::dialogFits()
{
    QFETCH(int, number);
    const std::unique_ptr<QDialog> dialog(screens::dialogs().at(number).make(m_models, nullptr));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    show(*dialog);
}

int main(int argc, char** argv)
{
    QTemporaryFile screen;
    if (!screen.open())
        return 1;
    screen.write(QStringLiteral(R"({"screens": [{"name": "small", "x": 0, "y": 0, "width": %1, "height": %2,
                                    "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})")
                     .arg(TestSmallScreen::m_size.width())
                     .arg(TestSmallScreen::m_size.height())
                     .toUtf8());
    screen.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.fileName().toUtf8());
    const QApplication application(argc, argv);
    TestSmallScreen test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_smallscreen.moc"
