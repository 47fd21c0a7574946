// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboardfixture.h"
#include "databaseawait.h"
#include "fatalloghandler.h"
#include "mainwindow.h"
#include "theme.h"
#include "widgets/messagebar.h"

#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using State = Database::State;

/** A password that is changed or expires while somebody works: asked for again, and nothing on the screen is lost. */
class PasswordPromptTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void wrongIsAskedForAgain();
    void aDialogKeepsWhatWasTyped();
    void expired();

private:
    void change(const QString& clause) const;
    [[nodiscard]] QLineEdit* prompt() const;
    void answer(const QString& password) const;
    [[nodiscard]] QPushButton* offer() const;

    std::unique_ptr<TemporaryPostgres> m_cluster;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SystemClock> m_clock;
    std::unique_ptr<DashboardFixture> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

void PasswordPromptTest::initTestCase()
{
    Theme::instance().apply(Theme::Scheme::Light);
    m_cluster = std::make_unique<TemporaryPostgres>();
    m_database = std::make_unique<TestDatabase>(TestDatabase::Content::Sample, *m_cluster);
    m_cluster->execute(QStringLiteral("postgres"),
                       QStringLiteral("DO $$ BEGIN EXECUTE format('COPY (VALUES (''local all hotdash_owner trust''), "
                                      "(''local all all scram-sha-256'')) TO %L', current_setting('hba_file'));"
                                      " END $$; SELECT pg_reload_conf()"));
}

void PasswordPromptTest::init()
{
    FatalLogHandler::arm();
    m_database->execute(QStringLiteral("ALTER ROLE op_occ PASSWORD 'first' VALID UNTIL 'infinity'"));
    m_clock = std::make_unique<SystemClock>();
    m_desk = std::make_unique<DashboardFixture>(*m_database, *m_clock);
    ConnectionSettings settings = m_database->settings();
    settings.password = QStringLiteral("first");
    m_desk->connection.open(settings);
    m_window = std::make_unique<MainWindow>(m_desk->models);
    m_window->show();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->connection.state(), State::Connected, await::kBound);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isReady(), await::kBound);
}

void PasswordPromptTest::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

/** And ends the sessions that came in with the old one. */
void PasswordPromptTest::change(const QString& clause) const
{
    m_database->execute(QStringLiteral("ALTER ROLE op_occ ") + clause);
    m_database->killSessions();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->connection.state(), State::Failed, await::kBound);
    QCOMPARE(m_desk->connection.error().sqlState, QStringLiteral("28P01"));
}

QPushButton* PasswordPromptTest::offer() const
{
    for (QPushButton* button : m_window->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text().contains(QLatin1String("password")))
            return button;
    }
    return nullptr;
}

QLineEdit* PasswordPromptTest::prompt() const
{
    const auto dialogs = m_window->findChildren<QDialog*>(QStringLiteral("passwordDialog"));
    for (const QDialog* dialog : dialogs) {
        if (dialog->isVisible())
            return dialog->findChild<QLineEdit*>();
    }
    return nullptr;
}

void PasswordPromptTest::answer(const QString& password) const
{
    QTRY_VERIFY_WITH_TIMEOUT(prompt(), await::kBound);
    QCOMPARE(prompt()->echoMode(), QLineEdit::Password);
    QTest::keyClicks(prompt(), password);
    QTest::keyClick(prompt(), Qt::Key_Return);
}

void PasswordPromptTest::wrongIsAskedForAgain()
{
    change(QStringLiteral("PASSWORD 'second'"));
    QVERIFY(m_window->isReady()); // the tiles stay
    QVERIFY(!prompt()); // nothing jumps at whoever only reads
    for (const char* password : { "wrong", "second" }) {
        QTRY_VERIFY_WITH_TIMEOUT(offer(), await::kBound);
        QTest::mouseClick(offer(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(prompt(), await::kBound);
        if (const QString folder = qEnvironmentVariable("HOTDASH_PICTURES"); !folder.isEmpty())
            prompt()->window()->grab().save(folder + QStringLiteral("/password.png"));
        QSignalSpy states(&m_desk->connection, &Database::stateChanged);
        answer(QString::fromLatin1(password));
        QVERIFY(states.wait(await::kBound));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->connection.state() == State::Failed
                                     || m_desk->connection.state() == State::Connected,
                                 await::kBound);
    }
    QCOMPARE(m_desk->connection.state(), State::Connected);
    QTRY_VERIFY_WITH_TIMEOUT(!offer(), await::kBound);
    QVERIFY(m_window->isReady());
}

/** A dialog stands before the window, where the offer is out of reach: so it is asked for at once. */
void PasswordPromptTest::aDialogKeepsWhatWasTyped()
{
    QPointer<QDialog> dialog = m_window->openDialog(QStringLiteral("sales"));
    QSignalSpy ready(dialog, SIGNAL(ready()));
    QVERIFY(ready.wait(await::kBound));
    QPlainTextEdit* notes = nullptr;
    for (QPlainTextEdit* edit : dialog->findChildren<QPlainTextEdit*>()) {
        if (edit->isVisible() && !edit->isReadOnly())
            notes = edit;
    }
    QVERIFY(notes);
    QTest::keyClicks(notes, QStringLiteral("Half a sentence"));
    change(QStringLiteral("PASSWORD 'second'"));
    answer(QStringLiteral("wrong"));
    QTRY_VERIFY_WITH_TIMEOUT(!prompt(), await::kBound);
    answer(QStringLiteral("second")); // asked again
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->connection.state(), State::Connected, await::kBound);
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(notes->toPlainText(), QStringLiteral("Half a sentence"));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->hide();
}

void PasswordPromptTest::expired()
{
    change(QStringLiteral("VALID UNTIL 'yesterday'"));
    QTRY_VERIFY_WITH_TIMEOUT(offer(), await::kBound);
    QVERIFY(m_window->isReady());
    m_database->execute(QStringLiteral("ALTER ROLE op_occ PASSWORD 'third' VALID UNTIL 'infinity'"));
    QTest::mouseClick(offer(), Qt::LeftButton);
    answer(QStringLiteral("third"));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->connection.state(), State::Connected, await::kBound);
}

QTEST_MAIN(PasswordPromptTest)
#include "tst_passwordprompt.moc"
