// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actionrunner.h"
#include "adsmodel.h"
#include "approvalsmodel.h"
#include "clock.h"
#include "connectionpage.h"
#include "dashboardview.h"
#include "inventorymodel.h"
#include "mainwindow.h"
#include "notificationmodel.h"
#include "refreshscheduler.h"
#include "salesmodel.h"
#include "tiles/tile.h"
#include "topbar.h"
#include "widgets/connectionchip.h"
#include "widgets/notificationbutton.h"
#include "widgets/searchbox.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableWidget>
#include <QTest>
#include <QToolBar>

namespace {

/** All that the window works on, without a connection. */
struct World {
    SystemClock clock;
    Database database;
    RefreshScheduler scheduler { database, clock };
    ActionRunner actions { database };
    SalesModel sales { scheduler };
    InventoryModel inventory { scheduler };
    AdsModel ads { scheduler };
    ApprovalsModel approvals { scheduler };
    DashboardModels models { database, scheduler, actions, clock, sales, inventory, ads, approvals };
};

DbError failure(const char* sqlState = "")
{
    DbError error;
    error.kind = DbError::Kind::Offline;
    error.message = QStringLiteral("The server cannot be reached.");
    error.hint = QStringLiteral("Check the address.");
    error.sqlState = QString::fromLatin1(sqlState);
    return error;
}

QList<QAction*> commandsOf(const QMenu* menu)
{
    QList<QAction*> found;
    const auto actions = menu->actions();
    for (QAction* action : actions) {
        if (action->menu())
            found += commandsOf(action->menu());
        else if (!action->isSeparator())
            found << action;
    }
    return found;
}

} // namespace

/** The window without a database: its page in words, menus, keys, kiosk view, what it remembers and what it says. */
class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void pageWhileThereIsNoConnection();
    void failureAndTryAgain();
    void lackingTablesCanBeMade();
    void passwordIsAskedFor();
    void welcomeOffersTwoWays();
    void everyCommandHasItsOwnShortcut();
    void periodGoesEverywhere();
    void kioskHidesTheBars();
    void tilesAreHiddenAndMovedByCommands();
    void viewStateIsRestored();
    void rubbishStateIsPassedOver();
    void notificationsCountAndList();
    void shortcutsAreListed();
    void addedCommandsWorkInKiosk();
    void everyControlHasAName();
    void dialogOpensOnceAndGivesTheFocusBack();
    void searchWithoutConnectionSaysSo();

private:
    [[nodiscard]] QList<QAction*> commands() const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }

    std::unique_ptr<World> m_world;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    Theme::instance().apply(Theme::Scheme::Light);
    m_world = std::make_unique<World>();
    m_window = std::make_unique<MainWindow>(m_world->models);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_world.reset();
}

QList<QAction*> TestMainWindow::commands() const
{
    QList<QAction*> found;
    const auto menus = m_window->menuBar()->actions();
    for (const QAction* action : menus)
        found += commandsOf(action->menu());
    return found;
}

void TestMainWindow::pageWhileThereIsNoConnection()
{
    m_window->showProgress(QStringLiteral("Starting the local server…"));
    QVERIFY(m_window->connectionPage()->isVisible());
    QVERIFY(!m_window->dashboard()->isVisible());
    QCOMPARE(m_window->connectionPage()->message(), QStringLiteral("Starting the local server…"));
    QCOMPARE(m_window->topBar()->connectionChip()->words(), QStringLiteral("Offline"));
    QVERIFY(!m_window->topBar()->searchBox()->isEnabled());
    QCOMPARE(m_window->windowTitle(), QStringLiteral("HotDash"));
}

void TestMainWindow::failureAndTryAgain()
{
    m_window->showFailure(failure());
    const ConnectionPage* page = m_window->connectionPage();
    QCOMPARE(page->message(), QStringLiteral("The server cannot be reached."));
    QCOMPARE(page->hint(), QStringLiteral("Check the address."));
    QVERIFY(!page->findChild<QLineEdit*>(QStringLiteral("password"))->isVisible());
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(m_window->connectionPage());
    QVERIFY(spoken->text(QAccessible::Name).contains(page->message()));
    QSignalSpy again(m_window.get(), &MainWindow::retryRequested);
    auto* button = page->findChild<QPushButton*>(QStringLiteral("tryAgain"));
    QVERIFY(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(again.count(), 1);
}

/** What the owner may do in the window is offered there, and only where it helps. */
void TestMainWindow::lackingTablesCanBeMade()
{
    auto* button = m_window->connectionPage()->findChild<QPushButton*>(QStringLiteral("migrate"));
    m_window->showFailure(failure());
    QVERIFY(!button->isVisible());
    DbError lacking = failure();
    lacking.kind = DbError::Kind::NotConfigured;
    m_window->showFailure(lacking);
    QSignalSpy wanted(m_window.get(), &MainWindow::migrationRequested);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void TestMainWindow::passwordIsAskedFor()
{
    m_window->showFailure(failure("28P01"));
    auto* password = m_window->connectionPage()->findChild<QLineEdit*>(QStringLiteral("password"));
    QVERIFY(password->isVisible());
    QVERIFY(password->hasFocus());
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QSignalSpy again(m_window.get(), &MainWindow::retryRequested);
    QTest::keyClicks(password, QStringLiteral("s3cret"));
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(again.count(), 1);
    QCOMPARE(again.first().first().toString(), QStringLiteral("s3cret"));
    QVERIFY(password->text().isEmpty());
}

void TestMainWindow::welcomeOffersTwoWays()
{
    m_window->showWelcome();
    QSignalSpy local(m_window.get(), &MainWindow::localRequested);
    QSignalSpy other(m_window.get(), &MainWindow::connectionRequested);
    auto* page = m_window->connectionPage();
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("tryLocal")), Qt::LeftButton);
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("connectToDatabase")), Qt::LeftButton);
    QCOMPARE(local.count(), 1);
    QCOMPARE(other.count(), 1);
}

void TestMainWindow::everyCommandHasItsOwnShortcut()
{
    QHash<QString, QString> seen;
    const auto all = commands();
    QVERIFY(all.size() > 20);
    for (const QAction* command : all) {
        const QString keys = command->shortcut().toString();
        QVERIFY2(!keys.isEmpty(), qPrintable(command->text()));
        QVERIFY2(!seen.contains(keys), qPrintable(command->text() + QStringLiteral(" and ") + seen.value(keys)));
        seen.insert(keys, command->text());
        QVERIFY2(m_window->actions().contains(const_cast<QAction*>(command)), qPrintable(command->text()));
    }
}

void TestMainWindow::periodGoesEverywhere()
{
    QSignalSpy remembered(m_window.get(), &MainWindow::viewStateChanged);
    press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_world->sales.periodChoice(), PeriodChoice::Last7Days);
    QCOMPARE(m_world->ads.days(), 7);
    QVERIFY(remembered.count() >= 1);
    press(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_world->sales.periodChoice(), PeriodChoice::Last30Days);
    QCOMPARE(m_world->ads.days(), 30);
    const auto buttons = m_window->topBar()->findChildren<QAbstractButton*>();
    for (const QAbstractButton* button : buttons) {
        if (button->isCheckable())
            QCOMPARE(button->isChecked(), button->text() == QLatin1String("30 days"));
    }
}

void TestMainWindow::kioskHidesTheBars()
{
    press(Qt::Key_F11);
    QVERIFY(m_window->isKiosk());
    QVERIFY(!m_window->menuBar()->isVisible());
    QVERIFY(!m_window->topBar()->isVisible());
    QVERIFY(!m_window->statusBar()->isVisible());
    QVERIFY(m_window->isFullScreen());
    press(Qt::Key_Escape);
    QVERIFY(!m_window->isKiosk());
    QVERIFY(m_window->menuBar()->isVisible());
    QVERIFY(m_window->topBar()->isVisible());
    press(Qt::Key_F11);
    press(Qt::Key_F11);
    QVERIFY(!m_window->isKiosk());
}

void TestMainWindow::tilesAreHiddenAndMovedByCommands()
{
    DashboardView* dashboard = m_window->dashboard();
    const QString first = dashboard->tiles().first()->id();
    press(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!dashboard->isTileShown(first));
    press(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(dashboard->isTileShown(first));
    press(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    press(Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(dashboard->isTileShown(first));
}

void TestMainWindow::viewStateIsRestored()
{
    m_window->resize(900, 640);
    m_window->dashboard()->moveTile(QStringLiteral("ads"), -3);
    m_window->dashboard()->setTileShown(QStringLiteral("approvals"), false);
    press(Qt::Key_2, Qt::ControlModifier);
    press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(Theme::instance().isDark());
    const QVariantMap state = m_window->viewState();

    cleanup();
    Theme::instance().apply(Theme::Scheme::Light);
    m_world = std::make_unique<World>();
    m_window = std::make_unique<MainWindow>(m_world->models);
    m_window->restoreViewState(state);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QCOMPARE(m_window->size(), QSize(900, 640));
    QCOMPARE(m_window->dashboard()->tiles().first()->id(), QStringLiteral("ads"));
    QVERIFY(!m_window->dashboard()->isTileShown(QStringLiteral("approvals")));
    QCOMPARE(m_world->sales.periodChoice(), PeriodChoice::Last7Days);
    QVERIFY(Theme::instance().isDark());
}

void TestMainWindow::rubbishStateIsPassedOver()
{
    m_window->restoreViewState({ { QStringLiteral("geometry"), QByteArray("rubbish") },
                                 { QStringLiteral("tileOrder"), 7 },
                                 { QStringLiteral("hiddenTiles"), QStringLiteral("nothing of ours") },
                                 { QStringLiteral("period"), 99 },
                                 { QStringLiteral("scheme"), QStringLiteral("purple") } });
    QCOMPARE(m_window->dashboard()->visibleTiles().size(), m_window->dashboard()->tiles().size());
    QCOMPARE(m_world->sales.periodChoice(), PeriodChoice::Last24Hours);
}

void TestMainWindow::notificationsCountAndList()
{
    auto* button = m_window->topBar()->notificationButton();
    m_window->notify(Severity::Good, QStringLiteral("Saved: Approve 40 × SKU-1."));
    m_window->notify(Severity::Critical, QStringLiteral("Not saved."), QStringLiteral("Try again."));
    QCOMPARE(m_window->notifications()->unread(), 2);
    QVERIFY(button->accessibleName().contains(QLatin1Char('2')));
    QCOMPARE(m_window->statusBar()->currentMessage(), QStringLiteral("Not saved. Try again."));
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QPointer<QWidget> list = button->findChild<QWidget*>(QStringLiteral("notificationList"));
    QVERIFY(list && list->isVisible());
    QCOMPARE(m_window->notifications()->unread(), 0);
    const auto* view = list->findChild<QListView*>();
    QCOMPARE(view->model()->rowCount(), 2);
    QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("Not saved."));
    QTest::keyClick(list, Qt::Key_Escape);
    QTRY_VERIFY(!list);
    for (int index = 0; index < 150; ++index)
        m_window->notify(Severity::None, QString::number(index));
    QCOMPARE(m_window->notifications()->rowCount(), 100);
    m_window->notify(Severity::Good, QStringLiteral("Kept: Escalate"), QStringLiteral("Sent later.")); // two sentences
    QCOMPARE(m_window->statusBar()->currentMessage(), QStringLiteral("Kept: Escalate. Sent later."));
}

void TestMainWindow::shortcutsAreListed()
{
    press(Qt::Key_F1, Qt::ControlModifier);
    auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("shortcutsDialog"));
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->findChild<QTableWidget*>()->rowCount() >= commands().size());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<QDialog*>(QStringLiteral("shortcutsDialog")));
    m_window->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
    press(Qt::Key_F1, Qt::ShiftModifier);
    auto* about = m_window->findChild<QMessageBox*>();
    QVERIFY(about && about->isVisible());
    QTest::keyClick(about, Qt::Key_Escape);
}

void TestMainWindow::addedCommandsWorkInKiosk()
{
    QAction import(QStringLiteral("&Import…"));
    import.setShortcut(QKeySequence(QStringLiteral("Ctrl+I")));
    QSignalSpy triggered(&import, &QAction::triggered);
    m_window->addCommand(MainWindow::MenuId::Dashboard, &import);
    QVERIFY(m_window->menu(MainWindow::MenuId::Dashboard)->actions().contains(&import));
    m_window->setKiosk(true);
    press(Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(triggered.count(), 1);
}

void TestMainWindow::everyControlHasAName()
{
    m_window->showFailure(failure("28P01"));
    const auto widgets = m_window->findChildren<QWidget*>();
    int checked = 0;
    for (QWidget* widget : widgets) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || qobject_cast<QMenu*>(widget))
            continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(),
                 qPrintable(QStringLiteral("%1 %2").arg(QString::fromLatin1(widget->metaObject()->className()),
                                                        widget->objectName())));
        ++checked;
    }
    QVERIFY(checked >= 8);
    QCOMPARE(QAccessible::queryAccessibleInterface(m_window->topBar()->projectChooser())->text(QAccessible::Name),
             QStringLiteral("Project"));
}

void TestMainWindow::dialogOpensOnceAndGivesTheFocusBack()
{
    QVERIFY(!m_window->openDialog(QStringLiteral("nothing of that name")));
    m_window->showFailure(failure());
    QWidget* before = QApplication::focusWidget();
    QVERIFY(before);
    const auto ids = m_window->dialogIds();
    QVERIFY(ids.contains(QStringLiteral("ads")));
    for (const QString& id : ids) {
        QPointer<QDialog> dialog = m_window->openDialog(id);
        QVERIFY2(dialog && dialog->isVisible(), qPrintable(id));
        QCOMPARE(m_window->openDialog(id), dialog.data());
        QVERIFY2(!dialog->windowTitle().isEmpty(), qPrintable(id));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY2(!dialog, qPrintable(id));
        QCOMPARE(m_window->focusWidget(), before);
    }
}

void TestMainWindow::searchWithoutConnectionSaysSo()
{
    SearchBox* search = m_window->topBar()->searchBox();
    search->setEnabled(true);
    press(Qt::Key_K, Qt::ControlModifier);
    if (!search->hasFocus()) // the command waits for a connection
        search->begin();
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("mug"));
    QTRY_VERIFY(search->isListShown());
    QVERIFY(!search->message().isEmpty());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!search->isListShown());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
