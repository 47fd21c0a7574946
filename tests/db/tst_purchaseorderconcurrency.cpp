// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventorysession.h"

#include <QTest>
#include <latch>
#include <pqxx/pqxx>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

/**
 * Runs @p statement as the login of @p conninfo at the moment in which all are there; the SQLSTATE of its refusal, or
 * nothing.
 */
QString attempt(const std::string& conninfo, const std::string& statement, std::latch& together)
{
    pqxx::connection connection(conninfo);
    pqxx::work tx(connection);
    tx.exec("SELECT 1");
    together.arrive_and_wait();
    try {
        tx.exec(statement);
        tx.commit();
        return {};
    } catch (const pqxx::sql_error& error) {
        return QString::fromStdString(error.sqlstate());
    }
}

} // namespace

/** What two programs do to one purchase order at the same instant, each having looked at the same state of it. */
class TestPurchaseOrderConcurrency : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void oneDeliveryIsBookedOnce();
    void oneStepWins();
    void editOrSendButNotBoth();
    void theSameActionFromTwoConnectionsIsOne();

private:
    /** The refusals of @p first (op_occ) and @p second (op_second), run together. */
    std::pair<QString, QString> race(const std::string& first, const std::string& second);
    /** A new order of 10 pieces of v1, taken to @p status; its id. */
    QString order(const QString& status);
    [[nodiscard]] std::string version(const QString& id);
    [[nodiscard]] std::string book(const QString& id, const std::string& event, const std::string& seen);
    [[nodiscard]] std::string step(const QString& id, const std::string& status, const std::string& seen);

    std::unique_ptr<TestDatabase> m_database;
};

void TestPurchaseOrderConcurrency::init()
{
    m_database = std::make_unique<TestDatabase>();
    inventoryfixture::fill(*m_database);
}

std::pair<QString, QString> TestPurchaseOrderConcurrency::race(const std::string& first, const std::string& second)
{
    std::latch together(2);
    std::pair<QString, QString> refusals;
    std::thread left(
        [&] { refusals.first = attempt(m_database->conninfo(u"op_occ"_s).toStdString(), first, together); });
    std::thread right(
        [&] { refusals.second = attempt(m_database->conninfo(u"op_second"_s).toStdString(), second, together); });
    left.join();
    right.join();
    return refusals;
}

QString TestPurchaseOrderConcurrency::order(const QString& status)
{
    const QString id =
        m_database->execute(u"INSERT INTO purchase_orders (po_number, vendor_id, project) VALUES ('', '%1', 'occ') "
                            "RETURNING id"_s.arg(QString::fromLatin1(inventoryfixture::harbour)));
    m_database->execute(u"INSERT INTO purchase_order_items (po_id, variant_id, quantity, unit_cost, total_cost, "
                        "project) VALUES ('%1', 'v1', 10, 4.20, 0, 'occ')"_s.arg(id));
    if (status != u"draft")
        m_database->execute(u"UPDATE purchase_orders SET status = '%2' WHERE id = '%1'"_s.arg(id, status));
    return id;
}

std::string TestPurchaseOrderConcurrency::version(const QString& id)
{
    return m_database->execute(u"SELECT app.purchase_order_version('%1')"_s.arg(id)).toStdString();
}

std::string TestPurchaseOrderConcurrency::book(const QString& id, const std::string& event, const std::string& seen)
{
    const std::string po = id.toStdString();
    return "SELECT app.receive_purchase_order('" + po + "', " + event
        + ", (SELECT jsonb_agg(jsonb_build_object('item_id', i.id, 'quantity', 4)) FROM purchase_order_items i "
          "WHERE i.po_id = '"
        + po + "'), '" + seen + "')";
}

std::string TestPurchaseOrderConcurrency::step(const QString& id, const std::string& status, const std::string& seen)
{
    return "SELECT app.set_purchase_order_status('" + id.toStdString() + "', '" + status + "', gen_random_uuid(), '"
        + seen + "')";
}

void TestPurchaseOrderConcurrency::oneDeliveryIsBookedOnce()
{
    for (int round = 0; round < 30; ++round) {
        const QString id = order(u"sent"_s);
        const std::string seen = version(id);
        const auto [one, other] = race(book(id, "gen_random_uuid()", seen), book(id, "gen_random_uuid()", seen));
        QVERIFY2(one.isEmpty() != other.isEmpty(), qPrintable(u"round %1: %2 %3"_s.arg(round).arg(one, other)));
        QCOMPARE(one + other, u"HD001"_s);
        QCOMPARE(
            m_database->execute(u"SELECT received_quantity FROM purchase_order_items WHERE po_id = '%1'"_s.arg(id)),
            u"4"_s);
    }
    QCOMPARE(m_database->execute(u"SELECT count(*) FROM inventory_events WHERE event_type = 'po_received'"_s), u"30"_s);
    QCOMPARE(m_database->execute(u"SELECT arrived FROM inventory_current WHERE variant_id = 'v1'"_s), u"120"_s);
}

void TestPurchaseOrderConcurrency::oneStepWins()
{
    for (int round = 0; round < 30; ++round) {
        const QString id = order(u"sent"_s);
        const std::string seen = version(id);
        const auto [one, other] = race(step(id, "confirmed", seen), step(id, "cancelled", seen));
        QVERIFY2(one.isEmpty() != other.isEmpty(), qPrintable(u"round %1: %2 %3"_s.arg(round).arg(one, other)));
        QCOMPARE(one + other, u"HD001"_s);
        QCOMPARE(m_database->execute(u"SELECT status FROM purchase_orders WHERE id = '%1'"_s.arg(id)),
                 one.isEmpty() ? u"confirmed"_s : u"cancelled"_s);
    }
}

void TestPurchaseOrderConcurrency::editOrSendButNotBoth()
{
    for (int round = 0; round < 30; ++round) {
        const QString id = order(u"draft"_s);
        const std::string seen = version(id);
        const std::string edit = "SELECT app.edit_purchase_order(gen_random_uuid(), '" + id.toStdString() + "', '"
            + seen + "', '{\"notes\": \"changed\"}')";
        const auto [edited, sent] = race(edit, step(id, "sent", seen));
        QVERIFY2(edited.isEmpty() != sent.isEmpty(), qPrintable(u"round %1: %2 %3"_s.arg(round).arg(edited, sent)));
        QCOMPARE(edited + sent, u"HD001"_s);
        QCOMPARE(
            m_database->execute(u"SELECT status || coalesce(notes, '') FROM purchase_orders WHERE id = '%1'"_s.arg(id)),
            edited.isEmpty() ? u"draftchanged"_s : u"sent"_s);
        m_database->execute(u"UPDATE purchase_orders SET status = 'cancelled' WHERE id = '%1'"_s.arg(id));
    }
}

void TestPurchaseOrderConcurrency::theSameActionFromTwoConnectionsIsOne()
{
    // A program that lost its connection at the commit asks again, while the first call is still at work.
    for (int round = 0; round < 30; ++round) {
        const QString id = order(u"sent"_s);
        const std::string seen = version(id);
        const std::string event = "'" + QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString() + "'";
        const auto [one, other] = race(book(id, event, seen), book(id, event, seen));
        QCOMPARE(one + other, QString());
        QCOMPARE(
            m_database->execute(u"SELECT received_quantity FROM purchase_order_items WHERE po_id = '%1'"_s.arg(id)),
            u"4"_s);
    }
    QCOMPARE(m_database->execute(u"SELECT count(*) FROM inventory_events WHERE event_type = 'po_received'"_s), u"30"_s);
}

QTEST_GUILESS_MAIN(TestPurchaseOrderConcurrency)
#include "tst_purchaseorderconcurrency.moc"
