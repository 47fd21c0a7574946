// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/inventoryactions.h"
#include "inventorysession.h"
#include "queries/inventoryqueries.h"

#include <QTest>
#include <atomic>
#include <latch>
#include <pqxx/pqxx>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

/** What became of one operator's attempt. */
struct Attempt {
    bool approved = false;
    QString state; ///< SQLSTATE of the refusal
};

/** Approves @p variant as @p login at the moment that all have connected and seen the item. */
Attempt approve(const std::string& conninfo, const std::string& variant, std::latch& together)
{
    Attempt attempt;
    pqxx::connection connection(conninfo);
    {
        pqxx::nontransaction settings(connection);
        settings.exec("SET app.current_project = 'occ'");
    }
    pqxx::work tx(connection);
    tx.exec("SELECT 1");
    together.arrive_and_wait();
    try {
        tx.exec("SELECT app.approve_reorder(gen_random_uuid(), " + tx.quote(variant)
                + ", 20, '00000000-0000-0000-0000-0000000000a1', 4.20, 1, NULL, NULL, '{}', false)");
        tx.commit();
        attempt.approved = true;
    } catch (const pqxx::sql_error& error) {
        attempt.state = QString::fromStdString(error.sqlstate());
    }
    return attempt;
}

} // namespace

/** The same reorder is never approved twice, however many operators press the key at the same instant. */
class TestReorderConcurrency : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoOperatorsManyRounds();
    void manyOperatorsOneVariant();
    void batchesOfTwoProgramsDoNotOverlap();
    void sameActionTwiceIsOneRow();
};

void TestReorderConcurrency::twoOperatorsManyRounds()
{
    const TestDatabase database;
    constexpr int rounds = 60;
    inventoryfixture::fill(database, rounds + 1);
    const std::string first = database.conninfo(u"op_occ"_s).toStdString();
    const std::string second = database.conninfo(u"op_second"_s).toStdString();
    for (int round = 1; round <= rounds; ++round) {
        const std::string variant = "v" + std::to_string(round);
        std::latch together(2);
        Attempt one;
        Attempt other;
        std::thread left([&] { one = approve(first, variant, together); });
        std::thread right([&] { other = approve(second, variant, together); });
        left.join();
        right.join();
        QVERIFY2(one.approved != other.approved, qPrintable(u"round %1"_s.arg(round)));
        QCOMPARE(one.approved ? other.state : one.state, u"HD001"_s);
    }
    QCOMPARE(database.execute(u"SELECT count(*) || ' ' || count(DISTINCT variant_id) FROM purchase_order_items"_s),
             u"%1 %1"_s.arg(rounds));
    QCOMPARE(database.execute(u"SELECT count(*) FROM inventory_actions WHERE action_type = 'reorder_approved'"_s),
             QString::number(rounds));
    QCOMPARE(database.execute(u"SELECT bool_and(o.total_cost = (SELECT sum(i.total_cost) FROM purchase_order_items i "
                              "WHERE i.po_id = o.id)) FROM purchase_orders o"_s),
             u"t"_s);
}

void TestReorderConcurrency::manyOperatorsOneVariant()
{
    const TestDatabase database;
    inventoryfixture::fill(database);
    const std::string conninfo = database.conninfo(u"op_second"_s).toStdString();
    constexpr int programs = 8;
    std::latch together(programs);
    std::atomic<int> approved = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < programs; ++i)
        threads.emplace_back([&] { approved += approve(conninfo, "v3", together).approved ? 1 : 0; });
    for (std::thread& each : threads)
        each.join();
    QCOMPARE(approved.load(), 1);
    QCOMPARE(database.execute(u"SELECT count(*) FROM purchase_order_items"_s), u"1"_s);
}

void TestReorderConcurrency::batchesOfTwoProgramsDoNotOverlap()
{
    const TestDatabase database;
    inventoryfixture::fill(database, 17);
    InventorySession olive(database, u"op_occ"_s);
    InventorySession sam(database, u"op_second"_s);
    QVector<StockItem> items;
    bool read = false;
    olive.database.read<QVector<StockItem>>(
        this,
        [](pqxx::transaction_base& tx) { return inventoryqueries::readQueue(tx, ReorderScope::NeedsDecision).items; },
        [&](const DbResult<QVector<StockItem>>& result) {
            QVERIFY2(bool(result), qPrintable(result ? QString() : result.error().technical));
            items = result.value();
            read = true;
        });
    QTRY_VERIFY(read);
    QCOMPARE(items.size(), 16);
    const auto batch = [&items] {
        QVector<inventoryactions::Approval> approvals;
        for (const StockItem& item : std::as_const(items)) {
            inventoryactions::Approval approval;
            approval.seen = item;
            approval.quantity = item.suggested;
            approval.vendorId = item.primaryVendorId;
            approval.unitCost = item.unitCost;
            approvals.append(approval);
        }
        return approvals;
    };
    const auto olives = batch();
    auto sams = batch();
    std::reverse(sams.begin(), sams.end());
    int approved = 0;
    int refused = 0;
    int done = 0;
    const auto run = [&](InventorySession& session, const QVector<inventoryactions::Approval>& approvals) {
        session.actions.run(inventoryactions::approveBatch(approvals), this, [&, approvals](const Outcome& outcome) {
            const auto outcomes = inventoryactions::approvalOutcomes(approvals, outcome);
            for (const auto& each : outcomes) {
                if (each.isApproved())
                    ++approved;
                else if (each.error.sqlState == u"HD001")
                    ++refused;
            }
            ++done;
        });
    };
    run(olive, olives);
    run(sam, sams);
    QTRY_COMPARE_WITH_TIMEOUT(done, 2, 30'000);
    QCOMPARE(approved, 16);
    QCOMPARE(refused, 16);
    QCOMPARE(database.execute(u"SELECT count(*) FROM purchase_order_items"_s), u"16"_s);
}

void TestReorderConcurrency::sameActionTwiceIsOneRow()
{
    const TestDatabase database;
    inventoryfixture::fill(database);
    const QString statement =
        u"SELECT po_number FROM app.approve_reorder('11111111-1111-1111-1111-111111111111', 'v1', 20, "
        "'00000000-0000-0000-0000-0000000000a1', 4.20, 1, NULL, NULL, '{}', false)"_s;
    const QString number = database.execute(statement, u"op_occ"_s);
    QCOMPARE(database.execute(statement, u"op_occ"_s), number);
    QCOMPARE(database.execute(u"SELECT count(*) FROM purchase_order_items"_s), u"1"_s);
}

QTEST_GUILESS_MAIN(TestReorderConcurrency)
#include "tst_reorderconcurrency.moc"
