// SPDX-License-Identifier: GPL-3.0-or-later
#include "agentrequestmodel.h"
#include "agentrequests.h"
#include "approvalsmodel.h"
#include "dashboardfixture.h"
#include "dialogs/approvalsdialog.h"
#include "theme.h"
#include "tiles/approvalstile.h"
#include "widgets/jsontree.h"
#include "widgets/messagebar.h"
#include "widgets/tableplaceholder.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

namespace {

constexpr int patience = 15000;

// Two more that wait, of shapes that few agents write.
const QString requests = agentRequests + QStringLiteral(R"(
    INSERT INTO "AgentApproval" (conversation_id, serialized, last_interruptions, status, created_at, updated_at) VALUES
    ('conv-mid', '{"currentAgent": {"name": "growth"}}', '[{"rawItem": {"name": "update_page"}}]',
     'pending', now() - interval '5 hours', now()),
    ('conv-text', '"only a text"', '7', 'pending', now() - interval '2 days', now());)");

} // namespace

/** The approvals tile and dialog with real events on a real database. */
class TestApprovalsDialog : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void followed(const QUrl&) { ++m_followed; }

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void tileCountsByAgeAndAgent();
    void pendingStandApartFromExpiredAndDecided();
    void byAgent();
    void sortsByAge();
    void detailIsATreeAndNothingIsFollowed();
    void anyShapeOfJsonIsShown();
    void whatIsAskedCanBeReadInFull();
    void manyDecidedAreNotSaidToBeAll();
    void returnClosesNothing();
    void newOnesComeAndTheDetailStaysUnfolded();
    void nothingInItWrites();
    void missingTableIsNamed();
    void deniedIsSaidAndTriedAgain();
    void emptySaysSo();
    void keyboardAndScreenReader();
    void pictures();

private:
    bool start(const QString& statements);
    ApprovalsDialog* open();
    [[nodiscard]] QTableView* table() const { return m_dialog->findChild<QTableView*>(QStringLiteral("requests")); }
    [[nodiscard]] QTabBar* groups() const { return m_dialog->findChild<QTabBar*>(QStringLiteral("groups")); }
    [[nodiscard]] QStringList shown(AgentRequestModel::Column column = AgentRequestModel::Conversation) const;
    void choose(const QString& conversation) const;
    [[nodiscard]] QString detailText() const;

    SystemClock m_clock;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<DashboardFixture> m_app;
    QPointer<ApprovalsDialog> m_dialog;
    int m_followed = 0;
};

void TestApprovalsDialog::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::instance().apply(Theme::Scheme::Light);
    for (const char* scheme : { "http", "https", "file", "mailto" })
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "followed");
}

void TestApprovalsDialog::cleanup()
{
    delete m_dialog;
    m_app.reset();
    m_database.reset();
    QCOMPARE(m_followed, 0);
}

bool TestApprovalsDialog::start(const QString& statements)
{
    m_database = std::make_unique<TestDatabase>();
    if (!statements.isEmpty())
        m_database->execute(statements);
    m_app = std::make_unique<DashboardFixture>(*m_database, m_clock);
    return QTest::qWaitFor(
        [this] {
            const Freshness& freshness = m_app->approvals.freshness();
            return freshness.state == LoadState::Ready || freshness.state == LoadState::Error;
        },
        patience);
}

ApprovalsDialog* TestApprovalsDialog::open()
{
    m_dialog = new ApprovalsDialog(m_app->models);
    QSignalSpy ready(m_dialog, &ApprovalsDialog::ready);
    m_dialog->open();
    if (!ready.wait(patience) || !QTest::qWaitForWindowActive(m_dialog))
        return nullptr;
    return m_dialog;
}

QStringList TestApprovalsDialog::shown(AgentRequestModel::Column column) const
{
    const QAbstractItemModel* model = table()->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, column).data().toString());
    return texts;
}

void TestApprovalsDialog::choose(const QString& conversation) const
{
    const int row = static_cast<int>(shown().indexOf(conversation));
    const QRect cell = table()->visualRect(table()->model()->index(row, AgentRequestModel::Agent));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
}

/** Every name and value of the tree, a line each. */
QString TestApprovalsDialog::detailText() const
{
    const QAbstractItemModel* model = m_dialog->findChild<JsonTree*>()->model();
    QStringList lines;
    const std::function<void(const QModelIndex&)> walk = [&](const QModelIndex& parent) {
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex name = model->index(row, 0, parent);
            lines.append(name.data().toString() + u'=' + name.siblingAtColumn(1).data().toString());
            walk(name);
        }
    };
    walk({});
    return lines.join(u'\n');
}

void TestApprovalsDialog::tileCountsByAgeAndAgent()
{
    QVERIFY(start(requests));
    const ApprovalsTile tile(m_app->approvals, m_clock);
    const QString spoken = tile.spokenText();
    QCOMPARE(m_app->approvals.summary().pending, 4);
    QVERIFY2(spoken.contains(QStringLiteral("Under 1 hour 1")) || spoken.contains(QStringLiteral("Under 1 hour: 1")),
             qPrintable(spoken));
    QCOMPARE(m_app->approvals.summary().underHour, 1);
    QCOMPARE(m_app->approvals.summary().underDay, 1);
    QCOMPARE(m_app->approvals.summary().olderThanDay, 2);
    QVERIFY2(spoken.contains(QStringLiteral("3 days ago")), qPrintable(spoken));
    QCOMPARE(tile.status(), TileStatus::Critical);
    QString agents;
    for (const QLabel* label : tile.findChildren<QLabel*>())
        agents += label->text() + u'\n';
    QVERIFY2(agents.contains(QStringLiteral("support: 1")), qPrintable(agents));
    QVERIFY2(agents.contains(QStringLiteral("unnamed agent: 2")), qPrintable(agents));
    QVERIFY2(agents.contains(QStringLiteral("1 request(s) expired")), qPrintable(agents));
}

void TestApprovalsDialog::pendingStandApartFromExpiredAndDecided()
{
    const QString longName = QStringLiteral("Wilhelmina Featherstonehaugh");
    QVERIFY(start(QString(requests)
                      .replace(QStringLiteral("'rejected', 'Nora'"), QStringLiteral("'rejected', '%1'").arg(longName))
                      .replace(QStringLiteral("update_page"), QStringLiteral("update_page_and_its_translations"))));
    QVERIFY(open());
    QCOMPARE(groups()->tabText(0), QStringLiteral("&Pending (4)"));
    QVERIFY(table()->isColumnHidden(AgentRequestModel::DecidedAt));
    QCOMPARE(groups()->tabText(1), QStringLiteral("&Expired (1)"));
    QCOMPARE(groups()->tabText(2), QStringLiteral("&Decided (2)"));
    QCOMPARE(shown(),
             QStringList({ QStringLiteral("conv-old"), QStringLiteral("conv-text"), QStringLiteral("conv-mid"),
                           QStringLiteral("conv-new") }));
    QCOMPARE(shown(AgentRequestModel::Age).first(), QStringLiteral("3 days ago"));
    QTest::keyClick(m_dialog, Qt::Key_E, Qt::AltModifier);
    QCOMPARE(shown(), QStringList { QStringLiteral("conv-exp") });
    QTest::keyClick(m_dialog, Qt::Key_D, Qt::AltModifier);
    QCOMPARE(shown(AgentRequestModel::DecidedBy), QStringList({ QStringLiteral("Nora"), longName }));
    const QString times = m_database->execute(QStringLiteral(R"(
        SELECT string_agg(to_char(updated_at AT TIME ZONE 'Europe/London', 'DD/MM/YYYY HH24:MI'), '|' ORDER BY updated_at DESC)
          FROM "AgentApproval" WHERE status IN ('approved', 'rejected'))"));
    QCOMPARE(shown(AgentRequestModel::DecidedAt).join(u'|'), times);
    for (int column = 0; column < AgentRequestModel::ColumnCount; ++column) {
        if (table()->isColumnHidden(column))
            continue;
        const QRect cell = table()->visualRect(table()->model()->index(0, column));
        QVERIFY(table()->viewport()->rect().contains(cell)); // without scrolling
        const int needed = static_cast<QAbstractItemView*>(table())->sizeHintForColumn(column);
        QVERIFY2(cell.width() >= needed,
                 qPrintable(QStringLiteral("%1: %2 of %3").arg(column).arg(cell.width()).arg(needed)));
    }
    groups()->setFocus();
    QTest::keyClick(groups(), Qt::Key_Left);
    QCOMPARE(groups()->currentIndex(), 1);
}

void TestApprovalsDialog::byAgent()
{
    QVERIFY(start(requests));
    QVERIFY(open());
    auto* agents = m_dialog->findChild<QComboBox*>(QStringLiteral("agents"));
    QStringList names;
    for (int i = 0; i < agents->count(); ++i)
        names.append(agents->itemText(i));
    QCOMPARE(names,
             QStringList({ QStringLiteral("All agents"), QStringLiteral("unnamed agent"), QStringLiteral("growth"),
                           QStringLiteral("support") }));
    agents->setFocus();
    QTest::keyClick(agents, Qt::Key_End);
    QCOMPARE(shown(), QStringList { QStringLiteral("conv-new") });
    QTest::keyClick(agents, Qt::Key_Up);
    QCOMPARE(shown(), QStringList { QStringLiteral("conv-mid") });
    QTest::keyClick(m_dialog, Qt::Key_E, Qt::AltModifier);
    auto* words = table()->findChild<TablePlaceholder*>();
    QVERIFY(words->isVisible());
    QCOMPARE(words->text(), QStringLiteral("There is none of this agent."));
    agents->setFocus();
    QTest::keyClick(agents, Qt::Key_Home);
    QCOMPARE(shown(), QStringList { QStringLiteral("conv-exp") });
    // The choice holds when the database changes.
    QTest::keyClick(m_dialog, Qt::Key_P, Qt::AltModifier);
    QTest::keyClick(agents, Qt::Key_End);
    m_database->execute(QStringLiteral(
        R"(INSERT INTO "AgentApproval" (conversation_id, serialized) VALUES ('conv-more', '{"agent": "support"}'))"));
    QTRY_COMPARE_WITH_TIMEOUT(shown().size(), 2, patience);
    QCOMPARE(agents->currentText(), QStringLiteral("support"));
}

void TestApprovalsDialog::sortsByAge()
{
    QVERIFY(start(requests));
    QVERIFY(open());
    const QHeaderView* header = table()->horizontalHeader();
    const QPoint middle(header->sectionViewportPosition(AgentRequestModel::Age)
                            + header->sectionSize(AgentRequestModel::Age) / 2,
                        header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
    QCOMPARE(shown().first(), QStringLiteral("conv-new"));
    const auto severity = [this](int row) {
        return static_cast<Severity>(
            table()->model()->index(row, AgentRequestModel::Age).data(TableRole::Severity).toInt());
    };
    QCOMPARE(severity(0), Severity::None);
    QCOMPARE(severity(1), Severity::Attention);
    QCOMPARE(severity(3), Severity::Critical);
}

void TestApprovalsDialog::detailIsATreeAndNothingIsFollowed()
{
    QVERIFY(start(requests));
    QVERIFY(open());
    choose(QStringLiteral("conv-new"));
    QTRY_VERIFY_WITH_TIMEOUT(detailText().contains(QStringLiteral("send_reply")), patience);
    const QString text = detailText();
    QVERIFY2(text.contains(QStringLiteral("body=<a href=mailto:a@evil.example>click</a> <b>bold</b>")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("to=—")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("turn=3")), qPrintable(text));
    // Click on the link's text, copy it: it is text.
    auto* tree = m_dialog->findChild<JsonTree*>();
    const auto found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("body"), 1,
                                            Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    const QModelIndex body = found.first().siblingAtColumn(1);
    tree->scrollTo(body);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(body).center());
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(body).center());
    QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("<a href=")));
    QCOMPARE(m_dialog->findChild<QLabel*>(QStringLiteral("requestHeading"))->textFormat(), Qt::PlainText);
    for (const QLabel* label : m_dialog->findChildren<QLabel*>())
        QVERIFY(!label->openExternalLinks());
}

void TestApprovalsDialog::anyShapeOfJsonIsShown()
{
    QVERIFY(start(requests));
    QVERIFY(open());
    choose(QStringLiteral("conv-text"));
    QTRY_VERIFY_WITH_TIMEOUT(detailText().contains(QStringLiteral("only a text")), patience);
    QVERIFY(detailText().contains(QStringLiteral("=7")));
}

void TestApprovalsDialog::whatIsAskedCanBeReadInFull()
{
    const QString body = QStringLiteral("Dear customer,\n\n") + QStringLiteral("we pay back all of it. ").repeated(40)
        + QStringLiteral("\nfile \u202Egnp.exe\n<b>Yours</b>, the last line");
    const QString quoted = QString(body).replace(u'\n', QStringLiteral("\\n"));
    const QString statement =
        QStringLiteral(
            R"(INSERT INTO "AgentApproval" (conversation_id, serialized, last_interruptions, status) VALUES
                         ('conv-long', '{"agent": "sup\u2066port", "order": 12345678901234567890, "note": "7.10 of 8"}',
                          '[{"name": "send_reply", "arguments": {"amount": 1234567.10, "body": "%1", "n": -1.5e3}}]', 'pending'))")
            .arg(quoted);
    QVERIFY(start(statement));
    QVERIFY(open());
    QTRY_VERIFY_WITH_TIMEOUT(detailText().contains(QStringLiteral("send_reply")), patience);
    // The first long value is whole without a click, its lines too, and no character reorders it.
    auto* whole = m_dialog->findChild<QPlainTextEdit*>(QStringLiteral("requestDetailText"));
    QCOMPARE(whole->toPlainText(), QString(body).replace(QChar(0x202E), QStringLiteral("<U+202E>")));
    QVERIFY(whole->isReadOnly());
    const QString text = detailText();
    QVERIFY2(!text.contains(QChar(0x202E)), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("agent=sup<U+2066>port")), qPrintable(text));
    QVERIFY(shown(AgentRequestModel::Agent).contains(QStringLiteral("sup<U+2066>port")));
    // Numbers as the database has them.
    QVERIFY2(text.contains(QStringLiteral("order=12345678901234567890")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("amount=1234567.10")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("n=-1500")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("note=7.10 of 8")), qPrintable(text));
    // Another line is chosen with the keyboard; its text can be selected.
    auto* tree = m_dialog->findChild<JsonTree*>();
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Down);
    QCOMPARE(whole->toPlainText(), QStringLiteral("-1500"));
    QTest::keyClick(tree, Qt::Key_Tab);
    QVERIFY(whole->hasFocus());
    QTest::keyClick(whole, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(whole, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("-1500"));
    if (const QString folder = qEnvironmentVariable("HOTDASH_PICTURES"); !folder.isEmpty()) {
        QTest::keyClick(tree, Qt::Key_Up);
        QVERIFY(m_dialog->grab().save(QDir(folder).filePath(QStringLiteral("approvals-long.png"))));
    }
}

void TestApprovalsDialog::manyDecidedAreNotSaidToBeAll()
{
    const QString statement = QStringLiteral(
        R"(INSERT INTO "AgentApproval" (conversation_id, serialized, status, approved_by)
           SELECT 'c' || n, '{}', CASE WHEN n <= 602 THEN 'approved' ELSE 'expired' END, 'Nora'
             FROM generate_series(1, 1102) n)");
    QVERIFY(start(statement));
    QVERIFY(open());
    QCOMPARE(groups()->tabText(2), QStringLiteral("&Decided (500+)"));
    QCOMPARE(groups()->tabText(1), QStringLiteral("&Expired (500)")); // these are all
}

void TestApprovalsDialog::returnClosesNothing()
{
    QVERIFY(start(requests));
    QVERIFY(open());
    QVERIFY(table()->hasFocus());
    for (const Qt::Key key : { Qt::Key_Return, Qt::Key_Enter }) {
        QTest::keyClick(table(), key);
        QTest::keyClick(m_dialog->findChild<QComboBox*>(QStringLiteral("agents")), key);
        QTest::keyClick(m_dialog->findChild<JsonTree*>(), key);
        QVERIFY(m_dialog && m_dialog->isVisible());
    }
}

void TestApprovalsDialog::newOnesComeAndTheDetailStaysUnfolded()
{
    QVERIFY(start(requests));
    QVERIFY(open());
    choose(QStringLiteral("conv-mid"));
    QTRY_VERIFY_WITH_TIMEOUT(detailText().contains(QStringLiteral("update_page")), patience);
    auto* tree = m_dialog->findChild<JsonTree*>();
    tree->collapse(tree->model()->index(0, 0));
    m_database->execute(QStringLiteral(
        R"(INSERT INTO "AgentApproval" (conversation_id, serialized) VALUES ('conv-more', '{"agent": "support"}'))"));
    QTRY_COMPARE_WITH_TIMEOUT(groups()->tabText(0), QStringLiteral("&Pending (5)"), patience);
    QCOMPARE(table()->currentIndex().siblingAtColumn(AgentRequestModel::Conversation).data().toString(),
             QStringLiteral("conv-mid"));
    QVERIFY(!tree->isExpanded(tree->model()->index(0, 0)));
    // Decided elsewhere: it leaves the pending ones.
    m_database->execute(
        QStringLiteral(R"(UPDATE "AgentApproval" SET status = 'approved', approved_by = 'Nora', updated_at = now()
                           WHERE conversation_id = 'conv-mid')"));
    QTRY_VERIFY_WITH_TIMEOUT(!shown().contains(QStringLiteral("conv-mid")), patience);
    QCOMPARE(groups()->tabText(2), QStringLiteral("&Decided (3)"));
}

void TestApprovalsDialog::nothingInItWrites()
{
    QVERIFY(start(requests));
    QVERIFY(open());
    // No button decides; nothing can be edited.
    QStringList buttons;
    for (const QPushButton* button : m_dialog->findChildren<QPushButton*>()) {
        if (button->isVisible())
            buttons.append(button->text().remove(u'&'));
    }
    buttons.sort();
    QCOMPARE(buttons,
             QStringList({ QStringLiteral("Close"), QStringLiteral("Print…"), QStringLiteral("Save as PDF…") }));
    QCOMPARE(table()->editTriggers(), QAbstractItemView::NoEditTriggers);
    const QString before = m_database->execute(
        QStringLiteral(R"(SELECT md5(string_agg(a::text, '|' ORDER BY id)) FROM "AgentApproval" a)"));
    for (const Qt::Key key : { Qt::Key_Return, Qt::Key_Space, Qt::Key_Delete, Qt::Key_A, Qt::Key_R, Qt::Key_F2 })
        QTest::keyClick(table(), key);
    QCOMPARE(m_database->execute(
                 QStringLiteral(R"(SELECT md5(string_agg(a::text, '|' ORDER BY id)) FROM "AgentApproval" a)")),
             before);
}

void TestApprovalsDialog::missingTableIsNamed()
{
    QVERIFY(start(QStringLiteral(R"(DROP TABLE "AgentApproval" CASCADE)")));
    const ApprovalsTile tile(m_app->approvals, m_clock);
    QCOMPARE(tile.status(), TileStatus::ConfigurationRequired);
    QVERIFY(open());
    const auto* bar = m_dialog->findChild<MessageBar*>();
    QVERIFY2(bar->message().startsWith(QStringLiteral("Configuration required")), qPrintable(bar->message()));
    QVERIFY2(bar->hint().contains(QStringLiteral("20251014191157_approval_tracking_analytics")),
             qPrintable(bar->hint()));
}

void TestApprovalsDialog::deniedIsSaidAndTriedAgain()
{
    QVERIFY(start(requests + QStringLiteral(R"(REVOKE SELECT ON "AgentApproval" FROM authenticated;)")));
    QVERIFY(open());
    auto* bar = m_dialog->findChild<MessageBar*>();
    QVERIFY(!bar->message().isEmpty());
    m_database->execute(QStringLiteral(R"(GRANT SELECT ON "AgentApproval" TO authenticated)"));
    QTest::mouseClick(bar->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shown().size(), 4, patience);
    QVERIFY(bar->isHidden());
}

void TestApprovalsDialog::emptySaysSo()
{
    QVERIFY(start({}));
    QVERIFY(open());
    auto* words = table()->findChild<TablePlaceholder*>();
    QVERIFY(words->isVisible());
    QCOMPARE(words->text(), QStringLiteral("No agent waits for an answer."));
    QCOMPARE(detailText(), QString());
    const ApprovalsTile tile(m_app->approvals, m_clock);
    QCOMPARE(tile.status(), TileStatus::Healthy);
}

void TestApprovalsDialog::keyboardAndScreenReader()
{
    QVERIFY(start(requests));
    QVERIFY(open());
    QSet<QWidget*> reached;
    for (QWidget* widget = m_dialog->nextInFocusChain(); !reached.contains(widget); widget = widget->nextInFocusChain())
        reached.insert(widget);
    for (const char* name : { "groups", "agents", "requests", "requestDetail" }) {
        auto* widget = m_dialog->findChild<QWidget*>(QString::fromLatin1(name));
        QVERIFY2(widget && reached.contains(widget) && (widget->focusPolicy() & Qt::TabFocus), name);
        QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(), name);
    }
    QVERIFY(table()->hasFocus());
    QCOMPARE(table()->currentIndex().row(), 0);
    QTest::keyClick(table(), Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(detailText().contains(QStringLiteral("only a text")), patience);
    QTest::keyClick(table(), Qt::Key_Tab);
    QVERIFY(m_dialog->findChild<JsonTree*>()->hasFocus());
    new QAbstractItemModelTester(table()->model(), table());
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

/** To look at: HOTDASH_PICTURES names a folder. Without it, that each look paints at all. */
void TestApprovalsDialog::pictures()
{
    const QString folder = qEnvironmentVariable("HOTDASH_PICTURES");
    const auto take = [&](const QString& name) {
        const QImage image = m_dialog->grab().toImage();
        QVERIFY(image.width() > 600);
        if (!folder.isEmpty())
            QVERIFY(image.save(QDir(folder).filePath(name + QStringLiteral(".png"))));
    };
    QVERIFY(start(requests));
    QVERIFY(open());
    choose(QStringLiteral("conv-new"));
    QTRY_VERIFY_WITH_TIMEOUT(detailText().contains(QStringLiteral("send_reply")), patience);
    take(QStringLiteral("approvals"));
    Theme::instance().apply(Theme::Scheme::Dark);
    QCoreApplication::processEvents(); // the palette reaches the widgets
    take(QStringLiteral("approvals-dark"));
    Theme::instance().apply(Theme::Scheme::Light);
    QTest::keyClick(m_dialog, Qt::Key_D, Qt::AltModifier);
    m_database->execute(QStringLiteral(R"(DELETE FROM "AgentApproval")"));
    QTRY_COMPARE_WITH_TIMEOUT(groups()->tabText(2), QStringLiteral("&Decided (0)"), patience);
    take(QStringLiteral("approvals-empty"));
}

QTEST_MAIN(TestApprovalsDialog)
#include "tst_approvalsdialog.moc"
