// SPDX-License-Identifier: GPL-3.0-or-later
#include "agentrequestmodel.h"
#include "agentrequests.h"
#include "approvalsmodel.h"
#include "dashboardfixture.h"
#include "dialogs/approvalsdialog.h"
#include "theme.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

namespace {

constexpr int patience = 15000;

bool contains(const QString& paper, const char* text)
{
    return paper.contains(QString::fromLatin1(text));
}

} // namespace

/** What the approvals dialog prints and saves as PDF. */
class TestApprovalsPaper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void holdsTheChosenOneInFull();
    void holdsTheGroupAndAgentShown();
    void holdsNoLink();

private:
    void chooseFirst();

    SystemClock m_clock;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<DashboardFixture> m_app;
    std::unique_ptr<ApprovalsDialog> m_dialog;
};

void TestApprovalsPaper::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::instance().apply(Theme::Scheme::Light);
}

void TestApprovalsPaper::init()
{
    m_database = std::make_unique<TestDatabase>();
    m_database->execute(agentRequests);
    m_app = std::make_unique<DashboardFixture>(*m_database, m_clock);
    QTRY_COMPARE_WITH_TIMEOUT(m_app->approvals.freshness().state, LoadState::Ready, patience);
    m_dialog = std::make_unique<ApprovalsDialog>(m_app->models);
    QSignalSpy ready(m_dialog.get(), &ApprovalsDialog::ready);
    m_dialog->open();
    QVERIFY(ready.wait(patience));
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestApprovalsPaper::cleanup()
{
    m_dialog.reset();
    m_app.reset();
    m_database.reset();
}

/** The row of conv-new, whose detail is read when it is chosen. */
void TestApprovalsPaper::chooseFirst()
{
    auto* table = m_dialog->findChild<QTableView*>(QStringLiteral("requests"));
    const QAbstractItemModel* model = table->model();
    const QModelIndexList found = model->match(model->index(0, AgentRequestModel::Conversation), Qt::DisplayRole,
                                               QStringLiteral("conv-new"), 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    const QRect cell = table->visualRect(found.first().siblingAtColumn(AgentRequestModel::Agent));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    QTRY_VERIFY_WITH_TIMEOUT(contains(m_dialog->document()->toPlainText(), "turn: 3"), patience);
}

void TestApprovalsPaper::holdsTheChosenOneInFull()
{
    chooseFirst();
    const QString paper = m_dialog->document()->toPlainText();
    for (const char* text : { "Pending (2)", "conv-new", "conv-old", "support asks for: send_reply",
                              "body: <a href=mailto:a@evil.example>click</a> <b>bold</b>" })
        QVERIFY2(contains(paper, text), qPrintable(paper));
    QVERIFY2(!contains(paper, "conv-exp"), qPrintable(paper));
}

void TestApprovalsPaper::holdsTheGroupAndAgentShown()
{
    QTest::keyClick(m_dialog.get(), Qt::Key_D, Qt::AltModifier);
    auto* agents = m_dialog->findChild<QComboBox*>(QStringLiteral("agents"));
    agents->setFocus();
    QTest::keyClicks(agents, QStringLiteral("support"));
    const QString paper = m_dialog->document()->toPlainText();
    for (const char* text : { "Decided (2), support", "conv-yes", "Nora" })
        QVERIFY2(contains(paper, text), qPrintable(paper));
    QVERIFY2(!contains(paper, "conv-no"), qPrintable(paper));
}

void TestApprovalsPaper::holdsNoLink()
{
    chooseFirst();
    const auto document = m_dialog->document();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part)
            QVERIFY(!part.fragment().charFormat().isAnchor());
    }
}

QTEST_MAIN(TestApprovalsPaper)
#include "tst_approvalspaper.moc"
