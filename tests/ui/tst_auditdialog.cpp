// SPDX-License-Identifier: GPL-3.0-or-later
#include "audittrailmodel.h"
#include "dashboardfixture.h"
#include "dialogs/auditdialog.h"
#include "theme.h"
#include "widgets/filesaver.h"
#include "widgets/jsontree.h"
#include "widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPrintPreviewDialog>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QToolBar>
#include <QToolButton>
#include <QTranslator>

namespace {
constexpr int patience = 15000;

const QString manyEvents = QStringLiteral(R"(
    SET session_replication_role = replica;
    INSERT INTO inventory_events (event_type, entity_type, entity_id, created_by, created_at, metadata, project)
    SELECT 'sync', 'variant', 'v' || n, CASE WHEN n % 100 = 0 THEN 'Nora' ELSE 'job' END,
           timestamptz '2026-01-01Z' + n * interval '1 minute', jsonb_build_object('n', n), 'occ'
      FROM generate_series(1, 6000) n)");
} // namespace

/** The audit trail with real events on a real database. */
class TestAuditDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void scrollingReadsOlderPages();
    void filterFindsWhoAndDetailShowsAll();
    void actionsAreInTheOperatorsLanguage();
    void csvHoldsEveryEntryThatFits();
    void longNotesAreWholeInDetailAndCsv();
    void returnAppliesAndClosesNothing();
    void newerEntriesAreOffered();
    void focusChoosesNothing();
    void filterByTableAndDays();
    void daysAreTheShops();
    void daysAreTypedInOneGo();
    void aRareNameIsSearchedForInWordsAndCanBeStopped();
    void paperHoldsWhatIsShown();
    void previewIsReachedByKeyboard();
    void missingTableIsNamed();
    void keyboardAndScreenReader();
    void pictures();

private:
    void open();
    template <class T>
    T* find(const char* name) const
    {
        return m_dialog->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QTableView* table() const { return m_dialog->findChild<QTableView*>(QStringLiteral("trail")); }

    SystemClock m_clock;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<DashboardFixture> m_app;
    QPointer<AuditDialog> m_dialog;
};

void TestAuditDialog::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::instance().apply(Theme::Scheme::Light);
}

void TestAuditDialog::init()
{
    m_database = std::make_unique<TestDatabase>();
    m_database->execute(manyEvents);
    m_app = std::make_unique<DashboardFixture>(*m_database, m_clock);
    QTRY_COMPARE_WITH_TIMEOUT(m_app->connection.state(), Database::State::Connected, patience);
    open();
}

void TestAuditDialog::open()
{
    delete m_dialog;
    m_dialog = new AuditDialog(m_app->models);
    QSignalSpy ready(m_dialog, &AuditDialog::ready);
    m_dialog->open();
    QVERIFY(ready.wait(patience));
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void TestAuditDialog::cleanup()
{
    delete m_dialog;
    m_app.reset();
    m_database.reset();
    FileSaver::setPicker({});
}

void TestAuditDialog::scrollingReadsOlderPages()
{
    QCOMPARE(table()->model()->rowCount(), AuditTrailModel::pageSize);
    for (int pages = 2; pages <= 4; ++pages) {
        QScrollBar* bar = table()->verticalScrollBar();
        QTRY_VERIFY_WITH_TIMEOUT(bar->maximum() > bar->value(), patience); // the rows are laid out
        bar->setValue(bar->maximum());
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), pages * AuditTrailModel::pageSize, patience);
    }
    QCOMPARE(table()->model()->index(0, AuditTrailModel::Entity).data().toString(), QStringLiteral("variant v6000"));
    QCOMPARE(table()->model()->index(1999, AuditTrailModel::Entity).data().toString(), QStringLiteral("variant v4001"));
}

void TestAuditDialog::filterFindsWhoAndDetailShowsAll()
{
    QTest::keyClick(m_dialog, Qt::Key_F, Qt::ControlModifier);
    auto* who = m_dialog->findChild<QLineEdit*>(QStringLiteral("who"));
    QVERIFY(who->hasFocus());
    QTest::keyClicks(who, QStringLiteral("nora"));
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 60, patience);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Down);
    table()->selectRow(0);
    auto* detail = m_dialog->findChild<JsonTree*>();
    QTRY_VERIFY_WITH_TIMEOUT(
        detail->model()->rowCount() == 1 && detail->model()->rowCount(detail->model()->index(0, 0)) > 5, patience);
    QTest::keyClicks(who, QStringLiteral("zz"));
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 0, patience);
    QCOMPARE(table()->accessibleDescription(), QStringLiteral("No entry fits the filter."));
}

void TestAuditDialog::actionsAreInTheOperatorsLanguage()
{
    m_database->execute(QStringLiteral(R"(
        SET session_replication_role = replica; -- or the rows are signed now
        INSERT INTO inventory_events (event_type, entity_type, entity_id, created_by, created_at, metadata, project)
        VALUES ('po_created', 'po', '5d0a7c1e-0000-4000-8000-000000000001', 'Olive', '2100-01-04Z',
                '{"po_number": "PO-2026-000077"}', 'occ');
        INSERT INTO inventory_actions (action_type, sku, operator_name, metadata, created_at, project)
        VALUES ('reorder_approved', 'SKU-1', 'Olive', '{}', '2100-01-03Z', 'occ');
        INSERT INTO approvals_history (conversation_id, tool_name, action, operator_name, created_at, project)
        VALUES ('conv-1', 'send_reply', 'rejected', 'Olive', '2100-01-02Z', 'occ');
        INSERT INTO "DecisionLog" (scope, actor, action, "createdAt", project)
        VALUES ('growth', 'agent-7', 'paused_campaign', '2100-01-01Z', 'occ'))"));
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/i18n/hotdash_de.qm")));
    QCoreApplication::installTranslator(&german); // until it is destroyed
    open();
    const auto shown = [this](int row, AuditTrailModel::Column column) {
        return table()->model()->index(row, column).data().toString();
    };
    QCOMPARE(shown(0, AuditTrailModel::What), QStringLiteral("Bestellung angelegt"));
    QCOMPARE(shown(0, AuditTrailModel::Entity), QStringLiteral("PO-2026-000077"));
    QCOMPARE(shown(1, AuditTrailModel::What), QStringLiteral("Nachbestellung genehmigt"));
    QCOMPARE(shown(2, AuditTrailModel::What), QStringLiteral("abgelehnt: send reply"));
    QCOMPARE(shown(3, AuditTrailModel::What), QStringLiteral("paused campaign")); // an agent's own word
    // The words that are read are the words that are looked for; the code is found as before.
    for (const char* words : { "nachbestellung gen", "reorder_app", "reorder app" }) {
        find<QLineEdit>("what")->setText(QLatin1String(words));
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, patience);
        QCOMPARE(shown(0, AuditTrailModel::Entity), QStringLiteral("SKU SKU-1"));
        find<QLineEdit>("what")->clear();
        QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 1, patience);
    }
    find<QLineEdit>("entity")->setText(QStringLiteral("bestellung po-2026-000077"));
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, patience);
    // What is stored is in the detail, as it is.
    table()->selectRow(0);
    const QAbstractItemModel* detail = m_dialog->findChild<JsonTree*>()->model();
    QTRY_COMPARE_WITH_TIMEOUT(detail
                                  ->match(detail->index(0, 1), Qt::DisplayRole, QStringLiteral("po_created"), 1,
                                          Qt::MatchRecursive | Qt::MatchContains)
                                  .size(),
                              1, patience);
}

void TestAuditDialog::csvHoldsEveryEntryThatFits()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("trail.csv"));
    FileSaver::setPicker([&file](const QString&, const std::function<void(const QString&)>& chosen) { chosen(file); });
    QTest::mouseClick(m_dialog->findChild<QPushButton*>(QStringLiteral("saveCsv")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patience);
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count("\r\n"), 6001);
    QTRY_COMPARE(m_dialog->findChild<MessageBar*>()->severity(), Severity::Good);
}

void TestAuditDialog::longNotesAreWholeInDetailAndCsv()
{
    const QString note = QStringLiteral("Checked with the supplier.\n").repeated(40) + QStringLiteral("The end.");
    m_database->execute(QStringLiteral("INSERT INTO sales_pulse_actions (action_type, notes, metadata, project) VALUES "
                                       "('note_added', '%1', '{\"paid\": 1234567.10}', 'occ')")
                            .arg(note),
                        QStringLiteral("op_occ"));
    open();
    table()->selectRow(0);
    auto* whole = find<QPlainTextEdit>("auditDetailText");
    QTRY_COMPARE_WITH_TIMEOUT(whole->toPlainText(), note, patience);
    const QAbstractItemModel* detail = m_dialog->findChild<JsonTree*>()->model();
    const auto paid = detail->match(detail->index(0, 0), Qt::DisplayRole, QStringLiteral("paid"), 1,
                                    Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(paid.size(), 1);
    QCOMPARE(paid.first().siblingAtColumn(1).data().toString(), QStringLiteral("1234567.10"));

    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("trail.csv"));
    FileSaver::setPicker([&file](const QString&, const std::function<void(const QString&)>& chosen) { chosen(file); });
    QTest::mouseClick(find<QPushButton>("saveCsv"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patience);
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QString content = QString::fromUtf8(csv.readAll());
    QCOMPARE(content.count(QStringLiteral("Checked with the supplier.")), 40);
    QVERIFY(content.contains(QStringLiteral("The end.")));
}

void TestAuditDialog::returnAppliesAndClosesNothing()
{
    QTest::keyClick(table(), Qt::Key_Return); // on a row
    QVERIFY(m_dialog && m_dialog->isVisible());
    auto* who = find<QLineEdit>("who");
    QTest::keyClicks(who, QStringLiteral("nora"));
    QTest::keyClick(who, Qt::Key_Return);
    QVERIFY(m_dialog && m_dialog->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 60, patience);
    auto* dated = find<QCheckBox>("dated");
    find<QDateEdit>("auditUntil")->setDate(QDate(2026, 1, 4));
    auto* from = find<QDateEdit>("auditFrom");
    from->setDate(QDate(2026, 1, 2));
    dated->setChecked(true);
    from->setFocus();
    from->setSelectedSection(QDateTimeEdit::DaySection);
    QTest::keyClicks(from, QStringLiteral("03"));
    QTest::keyClick(from, Qt::Key_Enter);
    QVERIFY(m_dialog && m_dialog->isVisible());
    QCOMPARE(from->date(), QDate(2026, 1, 3));
    // Nora has each hundredth minute of these two days.
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 29, patience);
}

void TestAuditDialog::newerEntriesAreOffered()
{
    table()->selectRow(2);
    m_database->execute(QStringLiteral("INSERT INTO sales_pulse_actions (action_type, notes, project) "
                                       "VALUES ('note_added', 'Just now', 'occ')"),
                        QStringLiteral("op_occ"));
    auto* bar = m_dialog->findChild<MessageBar*>();
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
    QCOMPARE(table()->currentIndex().row(), 2);
    QTest::mouseClick(bar->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->index(0, AuditTrailModel::Notes).data().toString(),
                              QStringLiteral("Just now"), patience);
    QCOMPARE(table()->model()->index(0, AuditTrailModel::Who).data().toString(), QStringLiteral("Olive Operator"));
}

void TestAuditDialog::focusChoosesNothing()
{
    find<QLineEdit>("who")->setFocus();
    table()->setFocus(Qt::TabFocusReason);
    QVERIFY(!table()->currentIndex().isValid());
    QVERIFY(find<QLabel>("auditHeading")->text().startsWith(QStringLiteral("Choose an entry")));
    QTest::keyClick(table(), Qt::Key_Down);
    QVERIFY(table()->selectionModel()->isRowSelected(0));
    QVERIFY(find<QLabel>("auditHeading")->text().contains(QStringLiteral("sync")));
}

/** Midnight in New York is at five in UTC, which the database and this machine count in. */
void TestAuditDialog::daysAreTheShops()
{
    delete m_dialog;
    m_database->execute(QStringLiteral("UPDATE app.projects SET time_zone = 'America/New_York'"));
    m_app = std::make_unique<DashboardFixture>(*m_database, m_clock);
    QTRY_COMPARE_WITH_TIMEOUT(m_app->connection.state(), Database::State::Connected, patience);
    open();
    for (const char* name : { "auditFrom", "auditUntil" })
        find<QDateEdit>(name)->setDate(QDate(2026, 1, 2));
    find<QCheckBox>("dated")->setChecked(true);
    const auto all = [this] {
        table()->verticalScrollBar()->setValue(table()->verticalScrollBar()->maximum());
        return find<QLabel>("auditCount")->text() == QStringLiteral("1,440 entry(s), all there are");
    };
    QTRY_VERIFY2_WITH_TIMEOUT(all(), qPrintable(find<QLabel>("auditCount")->text()), patience);
    const QAbstractItemModel* rows = table()->model();
    QCOMPARE(rows->index(0, AuditTrailModel::When).data().toString(), QStringLiteral("02/01/2026 23:59"));
    QCOMPARE(rows->index(0, AuditTrailModel::Entity).data().toString(), QStringLiteral("variant v3179"));
    QCOMPARE(rows->index(1439, AuditTrailModel::Entity).data().toString(), QStringLiteral("variant v1740"));
}

void TestAuditDialog::filterByTableAndDays()
{
    auto* source = find<QComboBox>("source");
    source->setFocus();
    QTest::keyClick(source, Qt::Key_Down); // the decision log, which is empty
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 0, patience);
    QTest::keyClick(source, Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), AuditTrailModel::pageSize, patience);
    find<QDateEdit>("auditFrom")->setDate(QDate(2026, 1, 3));
    find<QDateEdit>("auditUntil")->setDate(QDate(2026, 1, 2)); // in either order
    auto* dated = find<QCheckBox>("dated");
    QTest::mouseClick(dated, Qt::LeftButton, {}, QPoint(8, dated->height() / 2));
    QVERIFY(dated->isChecked());
    // Two whole days of a minute each, of the shop's calendar.
    const auto scrolledDown = [this] {
        table()->verticalScrollBar()->setValue(table()->verticalScrollBar()->maximum());
        return table()->model()->rowCount() == 2 * 24 * 60;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(scrolledDown(), qPrintable(find<QLabel>("auditCount")->text()), patience);
    QCOMPARE(find<QLabel>("auditCount")->text(), QStringLiteral("2,880 entry(s), all there are"));
}

void TestAuditDialog::daysAreTypedInOneGo()
{
    QTest::keyClick(m_dialog, Qt::Key_F, Qt::AltModifier);
    QTRY_VERIFY(find<QCheckBox>("dated")->isChecked());
    for (const char* name : { "auditFrom", "auditUntil" }) {
        auto* edit = find<QDateEdit>(name);
        edit->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(edit, QStringLiteral("02/01/2026"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edit->date(), QDate(2026, 1, 2));
    }
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->index(0, AuditTrailModel::When).data().toString(),
                              QStringLiteral("02/01/2026 23:59"), patience);
    QVERIFY(m_dialog && m_dialog->isVisible());
}

void TestAuditDialog::aRareNameIsSearchedForInWordsAndCanBeStopped()
{
    m_database->execute(QStringLiteral(R"(
        SET session_replication_role = replica;
        INSERT INTO inventory_events (event_type, entity_type, entity_id, created_by, created_at, metadata, project)
        SELECT 'sync', 'variant', 'w' || n, CASE WHEN n = 5 THEN 'Zoe' ELSE 'job' END,
               timestamptz '2025-01-01Z' + n * interval '1 minute', '{}', 'occ' FROM generate_series(1, 160000) n)"));
    auto* trail = m_dialog->findChild<AuditTrailModel*>();
    auto* count = find<QLabel>("auditCount");
    auto* button = find<QPushButton>("stopSearch");
    QVERIFY(!button->isVisible());
    QStringList said;
    bool stop = true;
    connect(trail, &AuditTrailModel::stateChanged, this, [&] {
        if (!trail->isSearching() || !trail->reached().isValid())
            return;
        said.append(count->text());
        if (stop)
            QTest::mouseClick(button, Qt::LeftButton);
        stop = false;
    });
    QTest::keyClicks(find<QLineEdit>("who"), QStringLiteral("zoe"));
    QTRY_VERIFY_WITH_TIMEOUT(trail->isStopped(), patience);
    QVERIFY2(said.first().contains(QStringLiteral("who contains “zoe”")), qPrintable(said.first()));
    QVERIFY2(said.first().contains(QStringLiteral("0 found")), qPrintable(said.first()));
    QVERIFY2(count->text().startsWith(QStringLiteral("Stopped at")), qPrintable(count->text()));
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(!trail->canFetchMore({}));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(count->text(), QStringLiteral("1 entry(s), all there are"), patience);
    QCOMPARE(trail->entry(0).entity, QStringLiteral("variant w5"));
    QVERIFY(said.size() >= 3); // the history is several windows long
    QVERIFY(!button->isVisible());
}

void TestAuditDialog::paperHoldsWhatIsShown()
{
    QTest::keyClicks(find<QLineEdit>("who"), QStringLiteral("nora"));
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 60, patience);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("trail.pdf"));
    FileSaver::setPicker([&file](const QString&, const std::function<void(const QString&)>& chosen) { chosen(file); });
    QTest::mouseClick(find<QPushButton>("savePdf"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patience);
    const QString paper = m_dialog->document()->toPlainText();
    QVERIFY(paper.contains(QStringLiteral("who contains “nora”")));
    QVERIFY(paper.contains(QStringLiteral("60 entry(s), all there are")));
    QVERIFY(paper.contains(QStringLiteral("variant v6000")));
    QVERIFY(!paper.contains(QStringLiteral("variant v5999")));
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (reader.isEmpty())
        QSKIP("pdftotext is not installed");
    QProcess process;
    process.start(reader, { QStringLiteral("-layout"), file, QStringLiteral("-") });
    QVERIFY(process.waitForFinished(patience));
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(text.contains(QStringLiteral("Audit trail")), qPrintable(text.left(500)));
    for (const int number : { 6000, 3100, 100 })
        QVERIFY2(text.contains(QStringLiteral("variant v%1").arg(number)), qPrintable(text));
}

void TestAuditDialog::previewIsReachedByKeyboard()
{
    QTest::keyClick(m_dialog, Qt::Key_P, Qt::ControlModifier);
    QPointer<QPrintPreviewDialog> preview = m_dialog->findChild<QPrintPreviewDialog*>();
    QVERIFY(preview);
    QVERIFY(QTest::qWaitForWindowActive(preview));
    QSet<QToolButton*> reached;
    for (int step = 0; step < 60; ++step) {
        QTest::keyClick(preview->focusWidget() ? preview->focusWidget() : preview.data(), Qt::Key_Tab);
        if (auto* button = qobject_cast<QToolButton*>(preview->focusWidget())) {
            reached.insert(button);
            QVERIFY(!QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name).isEmpty());
        }
    }
    for (QToolButton* button : preview->findChildren<QToolButton*>()) {
        if (button->isVisible() && button->isEnabled())
            QVERIFY2(reached.contains(button), qPrintable(button->accessibleName()));
    }
    QVERIFY(reached.size() > 5);
    const QToolBar* bar = preview->findChild<QToolBar*>();
    QCOMPARE(bar->actions().last()->shortcut(), QKeySequence(QKeySequence::Print));
    QTest::keyClick(preview, Qt::Key_Escape);
    QTRY_VERIFY(!preview);
    QVERIFY(m_dialog->isVisible());
}

void TestAuditDialog::missingTableIsNamed()
{
    m_database->execute(QStringLiteral("ALTER TABLE approvals_history RENAME TO elsewhere"));
    open();
    auto* bar = m_dialog->findChild<MessageBar*>();
    QVERIFY2(bar->message().startsWith(QStringLiteral("Configuration required: approvals_history")),
             qPrintable(bar->message()));
    QVERIFY2(bar->hint().contains(QStringLiteral("20251014191200_agent_system")), qPrintable(bar->hint()));
    m_database->execute(QStringLiteral("ALTER TABLE elsewhere RENAME TO approvals_history"));
    QTest::mouseClick(bar->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), AuditTrailModel::pageSize, patience);
    QVERIFY(bar->isHidden());
}

void TestAuditDialog::keyboardAndScreenReader()
{
    QSet<QWidget*> reached;
    for (QWidget* widget = m_dialog->nextInFocusChain(); !reached.contains(widget); widget = widget->nextInFocusChain())
        reached.insert(widget);
    for (const char* name :
         { "who", "what", "entity", "source", "dated", "trail", "auditDetail", "saveCsv", "savePdf", "print" }) {
        auto* widget = find<QWidget>(name);
        QVERIFY2(widget && reached.contains(widget) && (widget->focusPolicy() & Qt::TabFocus), name);
        QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(), name);
    }
    QVERIFY(table()->hasFocus());
    QAccessibleInterface* cells = QAccessible::queryAccessibleInterface(table());
    QVERIFY(cells->tableInterface());
    QCOMPARE(cells->tableInterface()->cellAt(0, AuditTrailModel::Entity)->text(QAccessible::Name),
             QStringLiteral("variant v6000"));
    new QAbstractItemModelTester(m_dialog->findChild<AuditTrailModel*>(), table());
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

/** To look at: HOTDASH_PICTURES names a folder. Without it, that each look paints at all. */
void TestAuditDialog::pictures()
{
    const QString folder = qEnvironmentVariable("HOTDASH_PICTURES");
    const auto take = [&](const QString& name) {
        const QImage image = m_dialog->grab().toImage();
        QVERIFY(image.width() > 600);
        if (!folder.isEmpty())
            QVERIFY(image.save(QDir(folder).filePath(name + QStringLiteral(".png"))));
    };
    table()->selectRow(0);
    auto* detail = m_dialog->findChild<JsonTree*>();
    QTRY_VERIFY_WITH_TIMEOUT(detail->model()->rowCount() == 1, patience);
    take(QStringLiteral("audit"));
    Theme::instance().apply(Theme::Scheme::Dark);
    QCoreApplication::processEvents(); // the palette reaches the widgets
    take(QStringLiteral("audit-dark"));
    Theme::instance().apply(Theme::Scheme::Light);
    QTest::keyClicks(find<QLineEdit>("what"), QStringLiteral("zzz"));
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 0, patience);
    take(QStringLiteral("audit-empty"));
    m_database->execute(QStringLiteral("REVOKE SELECT ON inventory_events FROM authenticated"));
    QTest::keyClick(m_dialog, Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->findChild<MessageBar*>()->isHidden(), patience);
    take(QStringLiteral("audit-failed"));
}

QTEST_MAIN(TestAuditDialog)
#include "tst_auditdialog.moc"
