// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/actiondialog.h"
#include "theme.h"
#include "widgets/messagebar.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace {

/** A dialog with one line to type in. */
class NoteDialog final : public ActionDialog {
public:
    explicit NoteDialog(QWidget* parent) : ActionDialog(parent)
    {
        auto* layout = new QVBoxLayout(this);
        layout->addWidget(messageBar());
        layout->addWidget(line);
        layout->addWidget(locked);
        layout->addWidget(buttons);
        locked->setEnabled(false);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    }
    [[nodiscard]] bool hasUnsavedInput() const override { return !line->text().isEmpty(); }

    QLineEdit* line = new QLineEdit;
    QLineEdit* locked = new QLineEdit;
    QDialogButtonBox* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
};

} // namespace

/** The base of the dialogs that write: keeps what was typed, asks before losing it, says inline what failed. */
class TestActionDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Theme::Scheme::Light); }
    void init();
    void cleanup();

    void escapeClosesWhenNothingWasTyped();
    void escapeAsksWhenSomethingWasTyped();
    void closeButtonAsksToo();
    void asksOnlyOnce();
    void busyDisablesAndComesBack();
    void escapeWorksWhileBusy();
    void outcomesAreInlineAndKeepTheInput();
    void focusReturns();
    void deletesItself();

private:
    std::unique_ptr<QWidget> m_window;
    QPushButton* m_opener = nullptr;
    QPointer<NoteDialog> m_dialog;
};

void TestActionDialog::init()
{
    m_window = std::make_unique<QWidget>();
    m_opener = new QPushButton(QStringLiteral("open"), m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_opener->setFocus();
    m_dialog = new NoteDialog(m_window.get());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    m_dialog->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_dialog.data());
}

void TestActionDialog::cleanup()
{
    ActionDialog::setDiscardQuestion({});
    delete m_dialog;
    m_window.reset();
}

void TestActionDialog::escapeClosesWhenNothingWasTyped()
{
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QVERIFY(!m_dialog || !m_dialog->isVisible());
}

void TestActionDialog::escapeAsksWhenSomethingWasTyped()
{
    QTest::keyClicks(m_dialog->line, QStringLiteral("call the vendor"));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    auto* question = m_dialog->findChild<QMessageBox*>();
    QVERIFY(question && question->isVisible());
    QVERIFY(m_dialog->isVisible());
    // The default keeps editing, and so does Escape.
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog->findChild<QMessageBox*>());
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_dialog->line->text(), QStringLiteral("call the vendor"));

    QTest::keyClick(m_dialog, Qt::Key_Escape);
    question = m_dialog->findChild<QMessageBox*>();
    QVERIFY(question);
    for (QAbstractButton* button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY(!m_dialog);
}

void TestActionDialog::closeButtonAsksToo()
{
    QList<bool> asked;
    ActionDialog::setDiscardQuestion([&asked](QWidget*, const ActionDialog::DiscardAnswer& answer) {
        asked << true;
        answer(asked.size() == 2);
    });
    QTest::keyClicks(m_dialog->line, QStringLiteral("x"));
    m_dialog->close();
    QVERIFY(m_dialog->isVisible());
    QTest::mouseClick(m_dialog->buttons->button(QDialogButtonBox::Cancel), Qt::LeftButton);
    QCOMPARE(asked.size(), 2);
    QTRY_VERIFY(!m_dialog);
}

void TestActionDialog::asksOnlyOnce()
{
    int asked = 0;
    ActionDialog::setDiscardQuestion([&asked](QWidget*, const ActionDialog::DiscardAnswer&) { ++asked; });
    QTest::keyClicks(m_dialog->line, QStringLiteral("x"));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QCOMPARE(asked, 1);
}

void TestActionDialog::busyDisablesAndComesBack()
{
    m_dialog->line->setFocus();
    m_dialog->setBusy(true, QStringLiteral("Saving…"));
    QVERIFY(m_dialog->isBusy());
    QVERIFY(!m_dialog->line->isEnabled());
    QVERIFY(!m_dialog->buttons->button(QDialogButtonBox::Save)->isEnabled());
    QVERIFY(m_dialog->buttons->button(QDialogButtonBox::Cancel)->isEnabled());
    QVERIFY(m_dialog->findChild<QProgressBar*>()->isVisible());
    QCOMPARE(m_dialog->messageBar()->message(), QStringLiteral("Saving…"));
    m_dialog->setBusy(false);
    QVERIFY(m_dialog->line->isEnabled());
    QVERIFY(!m_dialog->locked->isEnabled()); // it was not we who disabled it
    QVERIFY(m_dialog->line->hasFocus());
    QVERIFY(!m_dialog->findChild<QProgressBar*>()->isVisible());
    QVERIFY(m_dialog->messageBar()->message().isEmpty());
}

void TestActionDialog::escapeWorksWhileBusy()
{
    m_dialog->setBusy(true);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

void TestActionDialog::outcomesAreInlineAndKeepTheInput()
{
    QTest::keyClicks(m_dialog->line, QStringLiteral("my note"));
    for (const auto kind : { Outcome::Kind::Denied, Outcome::Kind::Conflict, Outcome::Kind::Invalid,
                             Outcome::Kind::Offline, Outcome::Kind::InDoubt, Outcome::Kind::Failed }) {
        Outcome outcome;
        outcome.kind = kind;
        outcome.error.kind = kind == Outcome::Kind::Conflict ? DbError::Kind::Conflict : DbError::Kind::Denied;
        outcome.error.message = QStringLiteral("What happened <b>exactly</b>.");
        outcome.error.hint = QStringLiteral("What to do.");
        m_dialog->setBusy(true, QStringLiteral("Saving…"));
        m_dialog->showOutcome(outcome);
        m_dialog->setBusy(false);
        QVERIFY(m_dialog->messageBar()->isVisible());
        QCOMPARE(m_dialog->messageBar()->message(), outcome.error.message);
        QCOMPARE(m_dialog->messageBar()->hint(), outcome.error.hint);
        QCOMPARE(m_dialog->messageBar()->severity(),
                 kind == Outcome::Kind::Conflict ? Severity::Attention : Severity::Critical);
        QCOMPARE(m_dialog->line->text(), QStringLiteral("my note"));
        QVERIFY(m_dialog->isVisible());
    }
    Outcome committed;
    committed.kind = Outcome::Kind::Committed;
    m_dialog->showOutcome(committed);
    QVERIFY(!m_dialog->messageBar()->isVisible());
}

void TestActionDialog::focusReturns()
{
    m_dialog->line->setFocus();
    m_dialog->accept();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_opener->hasFocus());
}

void TestActionDialog::deletesItself()
{
    m_dialog->accept();
    QTRY_VERIFY(!m_dialog);
}

QTEST_MAIN(TestActionDialog)
#include "tst_actiondialog.moc"
