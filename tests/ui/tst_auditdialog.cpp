// SPDX-License-Identifier: GPL-3.0-or-later
#include "audittrailmodel.h"
#include "dashboardfixture.h"
#include "dialogs/auditdialog.h"
#include "theme.h"
#include "widgets/filesaver.h"
#include "widgets/jsontree.h"
#include "widgets/messagebar.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

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
    void initTestCase() { Theme::instance().apply(Theme::Scheme::Light); }
    void init();
    void cleanup();

    void scrollingReadsOlderPages();
    void filterFindsWhoAndDetailShowsAll();
    void csvHoldsEveryEntryThatFits();
    void newerEntriesAreOffered();

private:
    [[nodiscard]] QTableView* table() const { return m_dialog->findChild<QTableView*>(QStringLiteral("trail")); }

    SystemClock m_clock;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<DashboardFixture> m_app;
    QPointer<AuditDialog> m_dialog;
};

void TestAuditDialog::init()
{
    m_database = std::make_unique<TestDatabase>();
    m_database->execute(manyEvents);
    m_app = std::make_unique<DashboardFixture>(*m_database, m_clock);
    QTRY_COMPARE_WITH_TIMEOUT(m_app->connection.state(), Database::State::Connected, patience);
    m_dialog = new AuditDialog(m_app->models);
    QSignalSpy ready(m_dialog, &AuditDialog::ready);
    m_dialog->open();
    QVERIFY(ready.wait(patience));
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

QTEST_MAIN(TestAuditDialog)
#include "tst_auditdialog.moc"
