// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchreport.h"
#include "dialogs/bulkapprovaldialog.h"
#include "dialogs/reorderdialog.h"
#include "inventorysession.h"
#include "queries/inventoryqueries.h"
#include "theme.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#ifdef HOTDASH_HAVE_QTSQL
#include <QSortFilterProxyModel>
#include <QSqlDatabase>
#include <QSqlQueryModel>
#endif

using namespace Qt::StringLiterals;

namespace {

constexpr int variants = 100'000;
constexpr int patience = 120'000;
constexpr int rounds = 5;

/** Of how many days each variant has a snapshot; --days 100 makes ten million, which takes some minutes. */
int days = 3;

QString statement(ReorderScope scope)
{
    return QString::fromStdString(inventoryqueries::queueStatement(scope));
}

} // namespace

/**
 * The reorder review on a shop of the real one's size and on 100,000 variants: opening, listing all, a key stroke in
 * the filter, scrolling and approving 500 at once, against psql with the same SQL and QSqlQueryModel in a table.
 */
class BenchInventory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void openRealSize();
    void makeLargeShop();
    void open();
    void openAll();
    void filterByKeyStroke();
    void scroll();
    void approveFiveHundred();

private:
    [[nodiscard]] std::unique_ptr<ReorderDialog> dialog(bool all);
    void measureOpening(const QString& what);
    [[nodiscard]] QString conninfo() const { return m_database->conninfo(); }

    std::unique_ptr<TemporaryPostgres> m_cluster;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<InventorySession> m_session;
};

void BenchInventory::initTestCase()
{
    Theme::instance().apply(Theme::Scheme::Light);
    // As a server for such a shop is set up; the tests' cluster is made for small tables.
    m_cluster = std::make_unique<TemporaryPostgres>(
        QStringList { u"shared_buffers=1GB"_s, u"max_wal_size=8GB"_s, u"work_mem=32MB"_s });
    bench::printHead();
}

std::unique_ptr<ReorderDialog> BenchInventory::dialog(bool all)
{
    auto made = std::make_unique<ReorderDialog>(m_session->dashboard());
    made->setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy ready(made.get(), &ReorderDialog::ready);
    made->show();
    bench::waitUntil([&ready] { return !ready.isEmpty(); }, patience);
    if (all) {
        auto* table = made->findChild<QTableView*>(u"reorderQueue"_s);
        made->findChild<QComboBox*>(u"queueScope"_s)->setCurrentIndex(3);
        bench::waitUntil([table] { return table->model()->rowCount() == variants; }, patience);
    }
    QApplication::processEvents();
    return made;
}

void BenchInventory::measureOpening(const QString& what)
{
    const double ours = bench::medianOf(rounds, [this] { const auto shown = dialog(false); });
    const QString needing = statement(ReorderScope::NeedsDecision);
    const double psql = bench::psqlTime(conninfo(), needing.toUtf8() + ';', rounds);
    const QString rows = m_database->execute(u"SELECT sum(needs_decision) FROM inventory_status_counts"_s);
    bench::printRow(what.arg(rows), ours, u"psql, same SQL"_s, psql);
}

void BenchInventory::openRealSize()
{
    m_database = std::make_unique<TestDatabase>(TestDatabase::Content::Schema, *m_cluster);
    inventoryfixture::fill(*m_database, 3064);
    m_database->execute(u"UPDATE inventory_snapshots SET available_quantity = abs(hashtext(variant_id)) % 200 WHERE "
                        "snapshot_date = app.today('occ')"_s);
    m_database->execute(u"VACUUM ANALYZE"_s);
    m_session = std::make_unique<InventorySession>(*m_database);
    measureOpening(u"Reorder review opened, %1 of 3,064 variants need a decision (the real shop's size)"_s);
}

void BenchInventory::makeLargeShop()
{
    m_session.reset();
    m_database = std::make_unique<TestDatabase>(TestDatabase::Content::Schema, *m_cluster);
    const double made = bench::milliseconds([this] {
        bench::run(u"psql"_s,
                   { u"-XqAt"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-v"_s, u"days=%1"_s.arg(days), u"-d"_s,
                     m_database->conninfo(TemporaryPostgres::owner()), u"-f"_s,
                     QStringLiteral(HOTDASH_SOURCE_DIR "/tests/bench/inventoryshop.sql") });
    });
    qInfo("100,000 variants with %s snapshots made in %.0f s",
          qPrintable(m_database->execute(u"SELECT count(*) FROM inventory_snapshots"_s)), made / 1000);
    m_session = std::make_unique<InventorySession>(*m_database);
}

void BenchInventory::open()
{
    measureOpening(u"Reorder review opened, %1 of 100,000 variants need a decision"_s);
}

void BenchInventory::openAll()
{
    const QString what = u"All 100,000 variants listed"_s;
    const auto review = dialog(false);
    auto* table = review->findChild<QTableView*>(u"reorderQueue"_s);
    auto* scope = review->findChild<QComboBox*>(u"queueScope"_s);
    const auto list = [&](int index, const std::function<bool()>& shown) {
        return bench::milliseconds([&] {
            scope->setCurrentIndex(index);
            bench::waitUntil(shown, patience);
            table->viewport()->repaint();
        });
    };
    QVector<double> times;
    for (int round = 0; round < rounds; ++round) {
        times.append(list(3, [table] { return table->model()->rowCount() == variants; }));
        list(0, [table] { return table->model()->rowCount() < variants; });
    }
    const double ours = bench::median(times);
    const QString sqlText = statement(ReorderScope::All);
    bench::printRow(what, ours, u"psql, same SQL"_s, bench::psqlTime(conninfo(), sqlText.toUtf8() + ';', rounds));
#ifdef HOTDASH_HAVE_QTSQL
    QSqlDatabase sql = QSqlDatabase::addDatabase(u"QPSQL"_s, u"bench"_s);
    sql.setConnectOptions(QString(conninfo()).replace(u' ', u';'));
    if (!sql.open())
        return;
    const double model = bench::medianOf(rounds, [&] {
        QSqlQueryModel plain;
        plain.setQuery(sqlText, sql);
        QTableView view;
        view.setModel(&plain);
        while (plain.canFetchMore())
            plain.fetchMore();
        view.show();
        QApplication::processEvents();
        view.viewport()->repaint();
    });
    bench::printRow(what, ours, u"QSqlQueryModel"_s, model);
#endif
}

void BenchInventory::filterByKeyStroke()
{
    const auto review = dialog(true);
    auto* text = review->findChild<QLineEdit*>(u"queueText"_s);
    auto* table = review->findChild<QTableView*>(u"reorderQueue"_s);
    QVector<double> strokes;
    for (const QChar key : u"mug-9912"_s) {
        strokes.append(bench::milliseconds([&] {
            QTest::keyClick(text, key.toLatin1());
            table->viewport()->repaint();
        }));
    }
    double baseline = 0;
#ifdef HOTDASH_HAVE_QTSQL
    QSqlDatabase sql = QSqlDatabase::database(u"bench"_s);
    if (sql.isOpen()) {
        QSqlQueryModel plain;
        plain.setQuery(statement(ReorderScope::All), sql);
        while (plain.canFetchMore())
            plain.fetchMore();
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&plain);
        proxy.setFilterKeyColumn(-1);
        proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        QTableView view;
        view.setModel(&proxy);
        view.show();
        baseline = bench::milliseconds([&] {
            proxy.setFilterFixedString(u"mug-99"_s);
            view.viewport()->repaint();
        });
    }
#endif
    bench::printRow(u"A key stroke in the filter, 100,000 rows, the slowest of eight"_s,
                    *std::max_element(strokes.cbegin(), strokes.cend()), u"QSortFilterProxyModel"_s, baseline);
}

void BenchInventory::scroll()
{
    const auto frameOf = [](QTableView& table) {
        QScrollBar* bar = table.verticalScrollBar();
        return bench::medianOf(60, [&] {
            bar->setValue((bar->value() + 977) % qMax(1, bar->maximum()));
            table.viewport()->repaint();
        });
    };
    const auto review = dialog(true);
    const double frame = frameOf(*review->findChild<QTableView*>(u"reorderQueue"_s));
    bench::printRow(u"A frame while scrolling 100,000 rows"_s, frame, u"60 frames a second"_s, 1000.0 / 60);
#ifdef HOTDASH_HAVE_QTSQL
    QSqlDatabase sql = QSqlDatabase::database(u"bench"_s);
    if (!sql.isOpen())
        return;
    QSqlQueryModel plain;
    plain.setQuery(statement(ReorderScope::All), sql);
    while (plain.canFetchMore())
        plain.fetchMore();
    QTableView view;
    view.setModel(&plain);
    view.resize(690, 560);
    view.show();
    QApplication::processEvents();
    bench::printRow(u"A frame while scrolling 100,000 rows"_s, frame, u"QSqlQueryModel"_s, frameOf(view));
#endif
}

void BenchInventory::approveFiveHundred()
{
    QVector<StockItem> items;
    bool read = false;
    m_session->database.read<ReorderQueue>(
        this, [](pqxx::transaction_base& tx) { return inventoryqueries::readQueue(tx, ReorderScope::NeedsDecision); },
        [&](const DbResult<ReorderQueue>& result) {
            items = result ? result.value().items : QVector<StockItem>();
            read = true;
        });
    bench::waitUntil([&read] { return read; }, patience);
    QVERIFY(items.size() > 1000);
    QVector<inventoryactions::Approval> approvals;
    QMap<QUuid, QStringList> entries; // the other 500, by vendor
    for (int i = 0; i < 1000; ++i) {
        inventoryactions::Approval approval;
        approval.seen = items.at(i);
        approval.quantity = qMax(1, approval.seen.suggested);
        approval.vendorId = approval.seen.primaryVendorId;
        approval.unitCost = approval.seen.unitCost;
        if (i % 2 == 0)
            approvals.append(approval);
        else
            entries[approval.vendorId].append(QString::fromUtf8(
                QJsonDocument(inventoryactions::batchEntry(approval)).toJson(QJsonDocument::Compact)));
    }
    BulkApprovalDialog bulk(approvals, {}, m_session->actions);
    bulk.setAttribute(Qt::WA_DeleteOnClose, false);
    int approved = 0;
    QObject::connect(&bulk, &BulkApprovalDialog::vendorDone, this, [&approved](const auto& outcomes) {
        for (const auto& each : outcomes)
            approved += each.isApproved() ? 1 : 0;
    });
    QSignalSpy done(&bulk, &BulkApprovalDialog::allDone);
    bulk.show();
    QApplication::processEvents();
    const double ours = bench::milliseconds([&] {
        QTest::mouseClick(bulk.findChild<QPushButton*>(u"bulkApprove"_s), Qt::LeftButton);
        bench::waitUntil([&done] { return !done.isEmpty(); }, patience);
    });
    QCOMPARE(approved, 500);
    QByteArray statements;
    for (const QStringList& batch : std::as_const(entries))
        statements +=
            "SELECT * FROM app.approve_reorders('[" + batch.join(u',').replace(u"'"_s, u"''"_s).toUtf8() + "]');\n";
    const double psql = bench::psqlTimeOnce(conninfo(), statements);
    QCOMPARE(m_database->execute(u"SELECT count(*) FROM inventory_actions"_s), u"1000"_s);
    bench::printRow(u"500 reorders approved, one transaction for each of %1 vendors"_s.arg(entries.size()), ours,
                    u"psql, same SQL"_s, psql);
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QStringList arguments = QApplication::arguments();
    if (const qsizetype at = arguments.indexOf(u"--days"_s); at > 0 && at + 1 < arguments.size()) {
        days = qMax(1, arguments.at(at + 1).toInt());
        arguments.remove(at, 2);
    }
    qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); // making ten million rows takes longer than Qt Test lets a test run
    BenchInventory benchmark;
    return QTest::qExec(&benchmark, arguments);
}

#include "bench_inventory.moc"
