// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchreport.h"
#include "dialogs/reorderdialog.h"
#include "inventorysession.h"
#include "queries/inventoryqueries.h"
#include "theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
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
constexpr const char* queueStatement = "SELECT * FROM app.reorder_queue WHERE needs_now;";
constexpr const char* allStatement = "SELECT * FROM app.reorder_queue;";

} // namespace

/**
 * The reorder review on 100,000 variants with 300,000 snapshots: opening, a key stroke in the filter, scrolling and
 * approving 500 at once, against psql with the same SQL and QSqlQueryModel in a table.
 */
class BenchInventory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void open();
    void openAll();
    void filterByKeyStroke();
    void scroll();
    void approveFiveHundred();

private:
    [[nodiscard]] std::unique_ptr<ReorderDialog> dialog(bool all);
    [[nodiscard]] QString conninfo() const { return m_database->conninfo(); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<InventorySession> m_session;
};

void BenchInventory::initTestCase()
{
    Theme::instance().apply(Theme::Scheme::Light);
    m_database = std::make_unique<TestDatabase>();
    inventoryfixture::fill(*m_database, variants);
    m_database->execute(u"UPDATE inventory_snapshots SET available_quantity = abs(hashtext(variant_id)) % 200 WHERE "
                        "snapshot_date = app.today('occ'); "_s);
    m_database->execute(u"VACUUM ANALYZE"_s);
    m_session = std::make_unique<InventorySession>(*m_database);
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

void BenchInventory::open()
{
    const double ours = bench::medianOf(rounds, [this] { dialog(false); });
    const double psql = bench::psqlTime(conninfo(), queueStatement, rounds);
    const QString rows = m_database->execute(u"SELECT sum(needs_decision) FROM inventory_status_counts"_s);
    bench::printRow(u"Reorder review opened, %1 of 100,000 variants need a decision"_s.arg(rows), ours,
                    u"psql, same SQL"_s, psql);
}

void BenchInventory::openAll()
{
    const auto review = dialog(false);
    auto* table = review->findChild<QTableView*>(u"reorderQueue"_s);
    auto* scope = review->findChild<QComboBox*>(u"queueScope"_s);
    const double ours = bench::milliseconds([&] {
        scope->setCurrentIndex(3);
        bench::waitUntil([table] { return table->model()->rowCount() == variants; }, patience);
        table->viewport()->repaint();
    });
    const double psql = bench::psqlTime(conninfo(), allStatement, 3);
    bench::printRow(u"All 100,000 variants listed"_s, ours, u"psql, same SQL"_s, psql);
#ifdef HOTDASH_HAVE_QTSQL
    QSqlDatabase sql = QSqlDatabase::addDatabase(u"QPSQL"_s, u"bench"_s);
    sql.setConnectOptions(QString(conninfo()).replace(u' ', u';'));
    if (!sql.open())
        return;
    const double model = bench::milliseconds([&sql] {
        QSqlQueryModel plain;
        plain.setQuery(QString::fromLatin1(allStatement), sql);
        QTableView view;
        view.setModel(&plain);
        while (plain.canFetchMore())
            plain.fetchMore();
        view.show();
        QApplication::processEvents();
        view.viewport()->repaint();
    });
    bench::printRow(u"All 100,000 variants listed"_s, ours, u"QSqlQueryModel"_s, model);
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
        plain.setQuery(QString::fromLatin1(allStatement), sql);
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
    bench::printRow(u"A key stroke in the filter, 100,000 rows"_s, bench::median(strokes), u"QSortFilterProxyModel"_s,
                    baseline);
}

void BenchInventory::scroll()
{
    const auto review = dialog(true);
    auto* table = review->findChild<QTableView*>(u"reorderQueue"_s);
    QScrollBar* bar = table->verticalScrollBar();
    const double frame = bench::medianOf(60, [&] {
        bar->setValue((bar->value() + 977) % qMax(1, bar->maximum()));
        table->viewport()->repaint();
    });
    bench::printRow(u"A frame while scrolling 100,000 rows"_s, frame, u"60 frames a second"_s, 1000.0 / 60);
}

void BenchInventory::approveFiveHundred()
{
    QVector<StockItem> items;
    bool read = false;
    m_session->database.read<QVector<StockItem>>(
        this, [](pqxx::transaction_base& tx) { return inventoryqueries::readQueue(tx, ReorderScope::NeedsDecision); },
        [&](const DbResult<QVector<StockItem>>& result) {
            items = result ? result.value() : QVector<StockItem>();
            read = true;
        });
    bench::waitUntil([&read] { return read; }, patience);
    QVERIFY(items.size() > 1001);
    QVector<inventoryactions::Approval> approvals;
    QStringList entries;
    for (int i = 0; i < 1000; ++i) {
        const StockItem& item = items.at(i);
        if (i % 2 == 0) {
            inventoryactions::Approval approval;
            approval.seen = item;
            approval.quantity = item.suggested;
            approval.vendorId = item.primaryVendorId;
            approval.unitCost = item.unitCost;
            approvals.append(approval);
        } else {
            entries
                << u"{\"action_id\":\"%1\",\"variant_id\":\"%2\",\"quantity\":20,\"vendor_id\":\"%3\",\"unit_cost\":\"4.20\"}"_s
                       .arg(QUuid::createUuid().toString(QUuid::WithoutBraces), item.variantId,
                            item.primaryVendorId.toString(QUuid::WithoutBraces));
        }
    }
    bool done = false;
    int approved = 0;
    const double ours = bench::milliseconds([&] {
        m_session->actions.run(inventoryactions::approveBatch(approvals), this, [&](const Outcome& outcome) {
            for (const auto& each : inventoryactions::approvalOutcomes(approvals, outcome))
                approved += each.isApproved() ? 1 : 0;
            done = true;
        });
        bench::waitUntil([&done] { return done; }, patience);
    });
    QCOMPARE(approved, 500);
    const QString statement = u"SELECT * FROM app.approve_reorders('["_s + entries.join(u',') + u"]');"_s;
    const double psql = bench::milliseconds([&] { m_database->execute(statement, u"op_second"_s); });
    bench::printRow(u"500 reorders approved in one transaction"_s, ours, u"libpq, same SQL"_s, psql);
}

QTEST_MAIN(BenchInventory)
#include "bench_inventory.moc"
