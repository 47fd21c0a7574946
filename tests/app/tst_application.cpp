// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"
#include "connectionpage.h"
#include "dashboardview.h"
#include "mainwindow.h"
#include "notificationmodel.h"
#include "secretstore.h"
#include "settings.h"
#include "temporarypostgres.h"
#include "tiles/tile.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace {

constexpr int patience = 180'000; // ms

/** A keychain that has nothing and keeps nothing. */
class NoSecretStore final : public SecretStore {
public:
    void read(const QString&, QObject* context, Done done) override { answer(context, done); }
    void write(const QString&, const QString&, QObject* context, Done done) override { answer(context, done); }
    void remove(const QString&, QObject* context, Done done) override { answer(context, done); }
    void probe(QObject* context, Done done) override { answer(context, done); }

private:
    static void answer(QObject* context, const Done& done)
    {
        QTimer::singleShot(0, context, [done] { done({}); });
    }
};

MainWindow* shownWindow()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* window = qobject_cast<MainWindow*>(widget); window && window->isVisible())
            return window;
    }
    return nullptr;
}

/** Runs the application as main() does, and @p use once its window is ready; returns the exit code. */
int run(const CommandLine& commandLine, const std::function<void(MainWindow&)>& use)
{
    NoSecretStore secrets;
    Application application(commandLine, secrets);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        MainWindow* window = shownWindow();
        if (!window || !window->isReady())
            return;
        look.stop();
        use(*window);
    });
    look.start(20);
    QTimer::singleShot(patience, &look, [] { QCoreApplication::exit(99); });
    QMetaObject::invokeMethod(&application, &Application::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

/** The application from its start to the closing of its window, on a real database. */
class ApplicationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTilesAndRemembersTheirOrder();
    void saysWhatFailsInItsWindow();
    void makesWhatTheDatabaseLacks();
    void offersTwoWaysAtTheFirstStart();
    void showsTheProfileAndItsDiagnostics();
    void otherSchemasWorkAsFarAsTheyGo_data();
    void otherSchemasWorkAsFarAsTheyGo();
};

void ApplicationTest::showsTilesAndRemembersTheirOrder()
{
    const QTemporaryDir data;
    qputenv("HOTDASH_DATA_DIR", QFile::encodeName(data.path()));
    Settings(data.filePath(QStringLiteral("hotdash.ini")))
        .setValue(Setting::TileOrder, QStringList { QStringLiteral("ads"), QStringLiteral("sales") });
    const TestDatabase database(TestDatabase::Content::Sample);
    const CommandLine line =
        CommandLine::parse({ QStringLiteral("hotdash"), QStringLiteral("--connect"), database.conninfo() });
    QStringList order;
    QString spoken;
    const int exitCode = run(line, [&](MainWindow& window) {
        for (const Tile* tile : window.dashboard()->tiles())
            order.append(tile->id());
        spoken = window.dashboard()->tile(QStringLiteral("sales"))->spokenText();
        window.dashboard()->setTileShown(QStringLiteral("approvals"), false);
        window.close();
    });
    QCOMPARE(exitCode, 0);
    QVERIFY(order.size() >= 3);
    QCOMPARE(order.first(2), QStringList({ QStringLiteral("ads"), QStringLiteral("sales") }));
    QVERIFY2(spoken.contains(QRegularExpression(QStringLiteral("\\d"))), qPrintable(spoken));
    const Settings stored(data.filePath(QStringLiteral("hotdash.ini")));
    QCOMPARE(stored.value(Setting::HiddenTiles).toStringList(), QStringList(QStringLiteral("approvals")));
    QVERIFY(!stored.value(Setting::WindowGeometry).toByteArray().isEmpty());
    QVERIFY(stored.value(Setting::ConnectionConninfo).toString().isEmpty()); // --connect is for this time
    qunsetenv("HOTDASH_DATA_DIR");
}

void ApplicationTest::saysWhatFailsInItsWindow()
{
    const QTemporaryDir data;
    qputenv("HOTDASH_DATA_DIR", QFile::encodeName(data.path()));
    const TestDatabase database(TestDatabase::Content::Empty);
    NoSecretStore secrets;
    Application application(
        CommandLine::parse({ QStringLiteral("hotdash"), QStringLiteral("--connect"), database.conninfo() }), secrets);
    application.start();
    QTRY_VERIFY_WITH_TIMEOUT(shownWindow(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(shownWindow()->connectionPage()->hint().contains(u"--migrate"), patience);
    QTimer::singleShot(0, shownWindow(), &QWidget::close);
    QCOMPARE(QCoreApplication::exec(), 0);
    qunsetenv("HOTDASH_DATA_DIR");
}

/** The owner of an empty database brings it up to date in the window, which goes on by itself. */
void ApplicationTest::makesWhatTheDatabaseLacks()
{
    const QTemporaryDir data;
    qputenv("HOTDASH_DATA_DIR", QFile::encodeName(data.path()));
    const TestDatabase database(TestDatabase::Content::Empty);
    NoSecretStore secrets;
    const QString owner = database.conninfo(TemporaryPostgres::owner());
    Application application(CommandLine::parse({ QStringLiteral("hotdash"), QStringLiteral("--connect"), owner }),
                            secrets);
    application.start();
    QTRY_VERIFY_WITH_TIMEOUT(shownWindow(), patience);
    const ConnectionPage* page = shownWindow()->connectionPage();
    auto* offer = page->findChild<QPushButton*>(QStringLiteral("migrate"));
    QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), patience);
    QTest::mouseClick(offer, Qt::LeftButton);
    auto* dialog = shownWindow()->findChild<QDialog*>(QStringLiteral("migrateDialog"));
    QVERIFY(dialog);
    auto* go = dialog->findChild<QPushButton*>(QStringLiteral("go"));
    QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), patience);
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!offer->isVisible() && !page->isBusy(), patience);
    QVERIFY2(page->message().contains(u"operator"), qPrintable(page->message())); // which the owner is not
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTimer::singleShot(0, shownWindow(), &QWidget::close);
    QCOMPARE(QCoreApplication::exec(), 0);
    qunsetenv("HOTDASH_DATA_DIR");
}

void ApplicationTest::offersTwoWaysAtTheFirstStart()
{
    const QTemporaryDir data;
    qputenv("HOTDASH_DATA_DIR", QFile::encodeName(data.path()));
    NoSecretStore secrets;
    Application application(CommandLine::parse({ QStringLiteral("hotdash") }), secrets);
    application.start();
    QTRY_VERIFY_WITH_TIMEOUT(shownWindow(), patience);
    const ConnectionPage* page = shownWindow()->connectionPage();
    QVERIFY(page->findChild<QPushButton*>(QStringLiteral("tryLocal"))->isVisible());
    auto* connectTo = page->findChild<QPushButton*>(QStringLiteral("connectToDatabase"));
    QVERIFY(connectTo->isVisible());
    QVERIFY(!QFile::exists(data.filePath(QStringLiteral("local/cluster")))); // nothing begins by itself
    QTest::mouseClick(connectTo, Qt::LeftButton);
    QVERIFY(shownWindow()->findChild<QDialog*>(QStringLiteral("connectDialog")));
    QTimer::singleShot(0, shownWindow(), &QWidget::close);
    QCOMPARE(QCoreApplication::exec(), 0);
    qunsetenv("HOTDASH_DATA_DIR");
}

void ApplicationTest::showsTheProfileAndItsDiagnostics()
{
    const QTemporaryDir data;
    qputenv("HOTDASH_DATA_DIR", QFile::encodeName(data.path()));
    const TestDatabase database;
    {
        Settings settings(data.filePath(QStringLiteral("hotdash.ini")));
        settings.setValue(Setting::ConnectionConninfo, database.conninfo());
        settings.setValue(Setting::ConnectionName, QStringLiteral("production"));
        settings.setValue(Setting::ConnectionColor, QStringLiteral("red"));
    }
    QString title;
    bool marked = false;
    QString diagnostics;
    const int exitCode = run(CommandLine::parse({ QStringLiteral("hotdash") }), [&](MainWindow& window) {
        title = window.windowTitle();
        auto* profile = window.findChild<QLabel*>(QStringLiteral("profile"));
        marked = profile->isVisible() && profile->text() == u"production";
        for (QAction* action : window.menu(MainWindow::MenuId::Help)->actions()) {
            if (action->shortcut() == QKeySequence(QStringLiteral("Ctrl+Shift+D")))
                action->trigger();
        }
        if (auto* view = window.findChild<QPlainTextEdit*>(QStringLiteral("diagnostics")))
            diagnostics = view->toPlainText();
        window.close();
    });
    QCOMPARE(exitCode, 0);
    QVERIFY2(title.contains(u"production"), qPrintable(title));
    QVERIFY(marked);
    static const QRegularExpression times(
        QStringLiteral("Answers: [1-9][0-9]* reads, the last in [0-9]+ ms, the longest in [0-9]+ ms"));
    QVERIFY2(diagnostics.contains(times), qPrintable(diagnostics));
    QVERIFY2(diagnostics.contains(u"Server: PostgreSQL 1") && diagnostics.contains(u"libpq ")
                 && diagnostics.contains(u"Operator: Olive Operator (op_occ)")
                 && diagnostics.contains(u"State: Connected"),
             qPrintable(diagnostics));
    qunsetenv("HOTDASH_DATA_DIR");
}

void ApplicationTest::otherSchemasWorkAsFarAsTheyGo_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("tileLacks");
    const QString records = QStringLiteral("supabase_migrations.schema_migrations");
    QTest::newRow("older") << QStringLiteral("DELETE FROM %1 WHERE version > '20261101100000';"
                                             "DROP TABLE ads_campaign_totals, ads_daily_totals CASCADE")
                                  .arg(records)
                           << QStringLiteral("older HotDash") << true;
    QTest::newRow("newer")
        << QStringLiteral("INSERT INTO %1 (version, name) VALUES ('20991231000000', 'future')").arg(records)
        << QStringLiteral("newer HotDash") << false;
}

/** It is said what the database is of; the tiles whose tables are there work, another one names what it lacks. */
void ApplicationTest::otherSchemasWorkAsFarAsTheyGo()
{
    QFETCH(QString, change);
    QFETCH(bool, tileLacks);
    const QTemporaryDir data;
    qputenv("HOTDASH_DATA_DIR", QFile::encodeName(data.path()));
    const TestDatabase database(TestDatabase::Content::Sample);
    database.execute(change);
    QString notified;
    QString sales;
    QString ads;
    const int exitCode =
        run(CommandLine::parse({ QStringLiteral("hotdash"), QStringLiteral("--connect"), database.conninfo() }),
            [&](MainWindow& window) {
                for (int row = 0; row < window.notifications()->rowCount(); ++row)
                    notified += window.notifications()->index(row, 0).data().toString() + u'\n';
                sales = window.dashboard()->tile(QStringLiteral("sales"))->spokenText();
                ads = window.dashboard()->tile(QStringLiteral("ads"))->spokenText();
                window.close();
            });
    QCOMPARE(exitCode, 0);
    QFETCH(QString, said);
    QVERIFY2(notified.contains(said), qPrintable(notified));
    QVERIFY2(sales.contains(QRegularExpression(QStringLiteral("\\d"))), qPrintable(sales));
    QVERIFY2(ads.contains(u"Configuration required") == tileLacks, qPrintable(ads));
    qunsetenv("HOTDASH_DATA_DIR");
}

QTEST_MAIN(ApplicationTest)
#include "tst_application.moc"
