// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/outbox.h"
#include "actions/sealedfile.h"
#include "cuttingproxy.h"
#include "dashboardfixture.h"
#include "databaseawait.h"
#include "dialogs/salesdialog.h"
#include "fatalloghandler.h"
#include "mainwindow.h"
#include "widgets/connectionchip.h"
#include "widgets/messagebar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

/** What operators type while the server is away, with a real window, a real server and real keys. */
class OfflineInputTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsTypedIsKeptWhereNothingCanWait();
    void aNoteWaitsAndIsSent();
    void whatWasRefusedIsDiscarded();

private:
    void openDesk(bool withOutbox);
    void loseServer();
    SalesDialog* typeNote(const QString& text);
    [[nodiscard]] QString notes() const
    {
        return m_database->execute(QStringLiteral(
            "SELECT coalesce(string_agg(notes, ','), '') FROM sales_pulse_actions WHERE notes LIKE 't%'"));
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<CuttingProxy> m_proxy;
    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    std::unique_ptr<DashboardFixture> m_desk;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<MainWindow> m_window;
};

void OfflineInputTest::init()
{
    FatalLogHandler::arm();
    m_database = std::make_unique<TestDatabase>(TestDatabase::Content::Sample);
    m_proxy = std::make_unique<CuttingProxy>(TemporaryPostgres::shared().folder());
    m_folder = std::make_unique<QTemporaryDir>();
}

void OfflineInputTest::cleanup()
{
    m_window.reset();
    m_outbox.reset();
    m_desk.reset();
    m_proxy.reset();
    m_database.reset();
}

void OfflineInputTest::openDesk(bool withOutbox)
{
    m_desk = std::make_unique<DashboardFixture>(*m_database, m_clock);
    m_outbox = std::make_unique<Outbox>(m_desk->connection, m_desk->actions, m_clock);
    if (withOutbox) {
        m_outbox->open(m_folder->path(), QStringLiteral("scope"), sealedfile::makeKey());
        QTRY_VERIFY_WITH_TIMEOUT(m_outbox->isOpen(), await::kBound);
    } else {
        m_outbox->close(QStringLiteral("This computer has no keychain."));
    }
    ConnectionSettings settings;
    settings.conninfo = m_proxy->conninfo(m_database->name(), QStringLiteral("op_occ"));
    settings.project = QStringLiteral("occ");
    QVERIFY(await::opened(m_desk->connection, settings));
    m_window = std::make_unique<MainWindow>(m_desk->models);
    m_window->show();
}

void OfflineInputTest::loseServer()
{
    m_proxy->setGone(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->connection.state(), Database::State::Reconnecting, await::kBound);
}

/** Opens the variance review, types, loses the server, and presses the button. */
SalesDialog* OfflineInputTest::typeNote(const QString& text)
{
    auto* dialog = qobject_cast<SalesDialog*>(m_window->openDialog(QStringLiteral("sales")));
    QSignalSpy ready(dialog, SIGNAL(ready()));
    if (!dialog || (!ready.wait(await::kBound) && ready.isEmpty()))
        return nullptr;
    auto* notes = dialog->findChild<QPlainTextEdit*>(QStringLiteral("notes"));
    notes->setFocus();
    QTest::keyClicks(notes, text);
    loseServer();
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("submit")), Qt::LeftButton);
    return dialog;
}

/** Without a keychain: the dialog stays, says why, keeps what was typed, and sends it when the server is back. */
void OfflineInputTest::whatIsTypedIsKeptWhereNothingCanWait()
{
    openDesk(false);
    QPointer<SalesDialog> dialog = typeNote(QStringLiteral("typed once"));
    QVERIFY(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->messageBar()->severity(), Severity::Critical, await::kBound);
    QString words;
    for (const QLabel* label : dialog->messageBar()->findChildren<QLabel*>())
        words += label->text();
    QVERIFY2(words.contains(QLatin1String("no keychain")), qPrintable(words));
    QVERIFY(!dialog->isBusy());
    QCOMPARE(dialog->findChild<QPlainTextEdit*>(QStringLiteral("notes"))->toPlainText(), QStringLiteral("typed once"));
    m_proxy->setGone(false);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->connection.state(), Database::State::Connected, await::kBound);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("submit")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog || !dialog->isVisible(), await::kBound);
    QCOMPARE(notes(), QStringLiteral("typed once"));
}

void OfflineInputTest::aNoteWaitsAndIsSent()
{
    openDesk(true);
    QPointer<SalesDialog> dialog = typeNote(QStringLiteral("typed offline"));
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog || !dialog->isVisible(), await::kBound); // it is safe: nothing is left to do
    auto* chip = m_window->findChild<ConnectionChip*>();
    QTRY_COMPARE(chip->words(), QStringLiteral("Offline, 1 action waiting"));
    QDialog* list = m_window->openDialog(QStringLiteral("waiting"));
    auto* table = list->findChild<QTableView*>(QStringLiteral("waiting"));
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(table->model()->index(0, 2).data().toString().contains(QLatin1String("Waits")));
    QCOMPARE(notes(), QString());
    m_proxy->setGone(false);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, await::kBound);
    QCOMPARE(notes(), QStringLiteral("typed offline"));
    QTRY_VERIFY_WITH_TIMEOUT(chip->words() == QLatin1String("Live") || chip->words() == QLatin1String("Polling"),
                             await::kBound);
}

void OfflineInputTest::whatWasRefusedIsDiscarded()
{
    openDesk(true);
    QPointer<SalesDialog> dialog = typeNote(QStringLiteral("typed in vain"));
    QVERIFY(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->actions.waiting(), 1, await::kBound);
    m_database->execute(QStringLiteral("REVOKE INSERT ON sales_pulse_actions FROM authenticated"));
    QDialog* list = m_window->openDialog(QStringLiteral("waiting"));
    auto* table = list->findChild<QTableView*>(QStringLiteral("waiting"));
    auto* discard = list->findChild<QPushButton*>(QStringLiteral("discard"));
    auto* retry = list->findChild<QPushButton*>(QStringLiteral("retry"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    table->selectRow(0);
    QVERIFY(discard->isEnabled() && !retry->isEnabled()); // it is not refused yet
    m_proxy->setGone(false);
    QTRY_VERIFY_WITH_TIMEOUT(retry->isEnabled(), await::kBound);
    QVERIFY2(table->model()->index(0, 2).data().toString().contains(QLatin1String("does not allow")),
             qPrintable(table->model()->index(0, 2).data().toString()));
    QTest::mouseClick(discard, Qt::LeftButton);
    QMessageBox* question = nullptr;
    QTRY_VERIFY(question = list->findChild<QMessageBox*>(QStringLiteral("discardQuestion")));
    QTest::mouseClick(question->button(QMessageBox::Discard), Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QCOMPARE(notes(), QString());
}

QTEST_MAIN(OfflineInputTest)
#include "tst_offlineinput.moc"
