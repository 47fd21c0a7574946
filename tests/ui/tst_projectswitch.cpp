// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actionrunner.h"
#include "dashboardfixture.h"
#include "databaseawait.h"
#include "db/pqxxcompat.h"
#include "fatalloghandler.h"
#include "mainwindow.h"
#include "notificationmodel.h"
#include "topbar.h"
#include "widgets/searchbox.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <libpq-fe.h>
#include <optional>

namespace {

/** Wherever @p mark can be seen, heard or copied in any window of the program. */
QStringList placesOf(const QString& mark)
{
    QStringList places;
    const auto look = [&](const QWidget* widget, const char* kind, const QString& text) {
        if (text.contains(mark, Qt::CaseInsensitive))
            places.append(QStringLiteral("%1 %2: %3").arg(widget->objectName(), QLatin1String(kind), text.left(60)));
    };
    const QWidgetList all = QApplication::allWidgets();
    for (const QWidget* widget : all) {
        look(widget, "title", widget->windowTitle());
        look(widget, "tool tip", widget->toolTip());
        look(widget, "name", widget->accessibleName());
        look(widget, "description", widget->accessibleDescription());
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            look(widget, "label", label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            look(widget, "button", button->text());
        if (const auto* line = qobject_cast<const QLineEdit*>(widget))
            look(widget, "line", line->text());
        if (const auto* text = qobject_cast<const QTextEdit*>(widget))
            look(widget, "text", text->toPlainText());
        if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
            look(widget, "text", text->toPlainText());
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        const QAbstractItemModel* model = view ? view->model() : nullptr;
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                look(widget, "cell", model->index(row, column).data().toString());
        }
    }
    if (QGuiApplication::clipboard()->text().contains(mark, Qt::CaseInsensitive))
        places.append(QStringLiteral("clipboard"));
    return places;
}

} // namespace

/** One operator, two shops: after the switch nothing of the first can be seen, heard or copied. */
class ProjectSwitchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void nothingStays();
    void openDialogsGo_data();
    void openDialogsGo();
    void nothingIsToldOfWhatWasUnderWay_data();
    void nothingIsToldOfWhatWasUnderWay();

private:
    void switchAway();

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SystemClock> m_clock;
    std::unique_ptr<DashboardFixture> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

void ProjectSwitchTest::initTestCase()
{
    m_database = std::make_unique<TestDatabase>(TestDatabase::Content::Sample);
    m_database->execute(QStringLiteral(
        "UPDATE app.projects SET name = CASE project WHEN 'occ' THEN 'Alpenrose shop' ELSE 'Birch shop' END;"
        "UPDATE products SET title = 'Alpenrose ' || title;"
        "UPDATE variants SET title = 'Alpenrose ' || title;"
        "UPDATE vendors SET name = 'Alpenrose ' || name;"
        "UPDATE inventory_current SET product_title = 'Alpenrose ' || product_title,"
        " sku = 'Alpenrose-' || sku, vendor_name = 'Alpenrose ' || vendor_name;"
        "UPDATE order_lines SET title = 'Alpenrose ' || title, sku = 'Alpenrose-' || sku;"
        "INSERT INTO vendors (name, project) VALUES ('Birch supplies', 'other')"));
}

void ProjectSwitchTest::init()
{
    FatalLogHandler::arm();
    m_clock = std::make_unique<SystemClock>();
    m_desk = std::make_unique<DashboardFixture>(*m_database, *m_clock, QStringLiteral("op_both"));
    m_window = std::make_unique<MainWindow>(m_desk->models);
    m_window->show();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isReady(), await::kBound);
    QTRY_VERIFY_WITH_TIMEOUT(!placesOf(QStringLiteral("Alpenrose")).isEmpty(), await::kBound);
}

void ProjectSwitchTest::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

/** The project's name itself stays where one chooses among one's projects. */
void ProjectSwitchTest::switchAway()
{
    m_desk->connection.setProject(QStringLiteral("other"));
    const auto left = [] {
        QStringList places = placesOf(QStringLiteral("Alpenrose"));
        places.removeIf([](const QString& place) { return place.contains(QStringLiteral(" shop")); });
        return places.join(u'\n');
    };
    QVERIFY2(left().isEmpty(), qPrintable(left())); // at once
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isReady() && !m_desk->scheduler.isBusy(), await::kBound);
    QVERIFY2(left().isEmpty(), qPrintable(left())); // nor later
    QVERIFY2(m_window->windowTitle().startsWith(u"Birch shop"), qPrintable(m_window->windowTitle()));
    QCOMPARE(m_window->topBar()->findChild<QComboBox*>()->currentText(), QStringLiteral("Birch shop"));
}

void ProjectSwitchTest::nothingStays()
{
    m_window->notify(Severity::Good, QStringLiteral("Saved: Alpenrose tea"));
    SearchBox* search = m_window->topBar()->searchBox();
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("Alpenrose"));
    QTRY_VERIFY_WITH_TIMEOUT(search->isListShown(), await::kBound);
    QGuiApplication::clipboard()->setText(QStringLiteral("Purchase order to Alpenrose Ltd"));
    if (!QGuiApplication::clipboard()->ownsClipboard()) // not every platform tells whose it is
        QGuiApplication::clipboard()->clear();
    switchAway();
    QCOMPARE(m_window->notifications()->rowCount(), 0);
    QCOMPARE(m_window->notifications()->unread(), 0);
    QVERIFY(search->text().isEmpty());
    QVERIFY(!search->isListShown());
}

void ProjectSwitchTest::openDialogsGo_data()
{
    QTest::addColumn<QString>("id");
    for (const char* id : { "sales", "reorder", "purchaseorders", "vendors", "ads", "approvals", "audit", "waiting" })
        QTest::newRow(id) << QString::fromLatin1(id);
}

/** With a draft in it, of which nothing is asked: it belongs to the other shop. */
void ProjectSwitchTest::openDialogsGo()
{
    QFETCH(QString, id);
    QPointer<QDialog> dialog = m_window->openDialog(id);
    QVERIFY(dialog);
    QSignalSpy ready(dialog, SIGNAL(ready()));
    QVERIFY(ready.wait(await::kBound));
    for (QPlainTextEdit* notes : dialog->findChildren<QPlainTextEdit*>()) {
        if (notes->isVisible() && !notes->isReadOnly())
            notes->setPlainText(QStringLiteral("Draft on Alpenrose"));
    }
    m_desk->connection.setProject(QStringLiteral("other"));
    QVERIFY(!dialog || !dialog->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, await::kBound);
    switchAway();
    QDialog* again = m_window->openDialog(id); // and comes with the new shop's
    QSignalSpy readyAgain(again, SIGNAL(ready()));
    QVERIFY(readyAgain.wait(await::kBound));
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->scheduler.isBusy(), await::kBound);
    QStringList places = placesOf(QStringLiteral("Alpenrose"));
    places.removeIf([](const QString& place) { return place.contains(QStringLiteral(" shop")); });
    QVERIFY2(places.isEmpty(), qPrintable(places.join(u'\n')));
    again->close();
}

void ProjectSwitchTest::nothingIsToldOfWhatWasUnderWay_data()
{
    QTest::addColumn<bool>("succeeds");
    QTest::newRow("it is saved") << true;
    QTest::newRow("it is refused") << false;
}

/** A decision that is being written during the switch is written in its shop; in the other nobody hears of it. */
void ProjectSwitchTest::nothingIsToldOfWhatWasUnderWay()
{
    QFETCH(const bool, succeeds);
    const QByteArray owner = m_database->conninfo(TemporaryPostgres::owner()).toUtf8();
    const std::unique_ptr<PGconn, decltype(&PQfinish)> holder(PQconnectdb(owner.constData()), PQfinish);
    PQclear(PQexec(holder.get(), "SELECT pg_advisory_lock(78)"));
    Action action;
    action.description = QStringLiteral("Approve Alpenrose tea");
    action.apply = [succeeds](pqxx::transaction_base& tx) -> QVariantMap {
        tx.exec("SET LOCAL lock_timeout = 0; SELECT pg_advisory_xact_lock_shared(78)");
        if (!succeeds)
            tx.exec("DO $$ BEGIN RAISE EXCEPTION 'Alpenrose is out' USING ERRCODE = 'HD005'; END $$");
        return { { QStringLiteral("project"),
                   QString::fromStdString(tx.exec("SELECT app.current_project()")[0][0].as<std::string>()) } };
    };
    action.isWritten = [](pqxx::transaction_base&) { return false; };
    std::optional<Outcome> outcome;
    m_desk->actions.run(action, this, [&](const Outcome& result) { outcome = result; });
    const auto waits = [this] {
        return m_database->execute(QStringLiteral("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
                                                  " AND NOT granted"))
            == QLatin1String("1");
    };
    QTRY_VERIFY_WITH_TIMEOUT(waits(), await::kBound);
    switchAway();
    PQclear(PQexec(holder.get(), "SELECT pg_advisory_unlock(78)"));
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), await::kBound);
    QCOMPARE(outcome->isCommitted(), succeeds);
    if (succeeds)
        QCOMPARE(outcome->result.value(QStringLiteral("project")).toString(), QStringLiteral("occ"));
    QCOMPARE(m_window->notifications()->rowCount(), succeeds ? 0 : 1); // that it may be lost is told, not what
    switchAway();
}

QTEST_MAIN(ProjectSwitchTest)
#include "tst_projectswitch.moc"
