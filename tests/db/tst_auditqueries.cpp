// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/auditqueries.h"
#include "readingtransaction.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

/** The audit trail's pages on a real database: complete, without doubles, of the project alone, at a page's cost. */
class TestAuditQueries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pagesAreCompleteAndInOrder_data();
    void pagesAreCompleteAndInOrder();
    void filters();
    void wordsAreFoundWhateverTheWindow();
    void aSearchReadsABoundedPart();
    void ordersAndVendorsGoByTheirNames();
    void actionsAreFoundByTheirCodes();
    void otherProjectsAreNotSeen();
    void detailHoldsEveryColumn();
    void csvHoldsEveryRowOnce();
    void aPageReadsItsOwnRowsOnly();
};

namespace {

// Many rows of one instant, across all five tables.
const QString fill = QStringLiteral(R"(
    SET session_replication_role = replica;
    INSERT INTO "DecisionLog" (scope, actor, action, rationale, payload, "createdAt", project)
    SELECT 'ads', 'Olive', 'pause_campaign', 'Row ' || n, '{"n": 1}', t, p
      FROM generate_series(1, 40) n, (VALUES ('occ'), ('other')) pp (p),
           LATERAL (SELECT timestamptz '2026-11-01 10:00:00.123456Z' + (n / 10) * interval '1 microsecond' AS t) x;
    INSERT INTO inventory_events (event_type, entity_type, entity_id, metadata, created_by, created_at, project)
    SELECT 'sync', 'variant', 'v' || n, '{}', NULL, '2026-11-01 10:00:00.123456Z', 'occ' FROM generate_series(1, 30) n;
    INSERT INTO sales_pulse_actions (action_type, notes, operator_name, metadata, created_at, project)
    SELECT 'sku_flagged', 'Note, with "quotes"', 'Bo Both', '{"sku": "SKU-1"}', '2026-11-01 10:00:00.123457Z', 'occ'
      FROM generate_series(1, 20) n;
    INSERT INTO inventory_actions (action_type, sku, operator_name, notes, created_at, project)
    SELECT 'reorder_approved', 'SKU-' || n, 'Olive Operator', '=1+1', '2026-11-02 10:00Z', 'occ' FROM generate_series(1, 7) n;
    INSERT INTO approvals_history (conversation_id, tool_name, action, operator_name, details, created_at, project)
    SELECT 'conv-' || n, 'send_reply', 'approved', 'Olive Operator', '{"reason": "fine"}', '2026-10-31 10:00Z', 'occ'
      FROM generate_series(1, 3) n;)");

QVector<AuditEntry> all(const TestDatabase& database, const AuditFilter& filter, int limit, int* pages = nullptr)
{
    const ReadingTransaction tx(database);
    QVector<AuditEntry> entries;
    AuditPage page;
    do {
        page = auditqueries::page(*tx, filter, page.next, limit);
        entries += page.entries;
        if (pages)
            ++*pages;
    } while (!page.last);
    return entries;
}

AuditFilter with(const std::function<void(AuditFilter&)>& set)
{
    AuditFilter filter;
    set(filter);
    return filter;
}

} // namespace

void TestAuditQueries::pagesAreCompleteAndInOrder_data()
{
    QTest::addColumn<int>("limit");
    for (const int limit : { 1, 7, 10, 99, 100, 500 })
        QTest::addRow("%d rows a page", limit) << limit;
}

void TestAuditQueries::pagesAreCompleteAndInOrder()
{
    QFETCH(int, limit);
    const TestDatabase database;
    database.execute(fill);
    const auto entries = all(database, {}, limit);
    QCOMPARE(entries.size(), 100);
    QSet<QString> keys;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        keys.insert(QString::number(static_cast<int>(entries[i].source)) + entries[i].id);
        if (i > 0)
            QVERIFY(entries[i - 1].at >= entries[i].at);
    }
    QCOMPARE(keys.size(), 100);
    QCOMPARE(entries.first().what, QStringLiteral("reorder_approved"));
    QCOMPARE(entries.last().what, QStringLiteral("approved send_reply"));
}

void TestAuditQueries::filters()
{
    const TestDatabase database;
    database.execute(fill);
    const auto count = [&](const std::function<void(AuditFilter&)>& set) {
        return all(database, with(set), 11).size();
    };
    QCOMPARE(count([](AuditFilter& f) { f.source = static_cast<int>(AuditSource::SalesActions); }), 20);
    QCOMPARE(count([](AuditFilter& f) { f.who = QStringLiteral("OLIVE"); }), 50);
    QCOMPARE(count([](AuditFilter& f) { f.who = QStringLiteral("olive operator"); }), 10);
    QCOMPARE(count([](AuditFilter& f) { f.what = QStringLiteral("approved_send"); }), 3);
    QCOMPARE(count([](AuditFilter& f) { f.entity = QStringLiteral("sku-1"); }), 21);
    QCOMPARE(count([](AuditFilter& f) { f.entity = QStringLiteral("100% _'; DROP TABLE x; --"); }), 0);
    QCOMPARE(count([](AuditFilter& f) { f.from = QDateTime(QDate(2026, 11, 2), QTime(0, 0), Qt::UTC); }), 7);
    QCOMPARE(count([](AuditFilter& f) { f.until = QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC); }), 3);
    QCOMPARE(count([](AuditFilter& f) {
                 f.who = QStringLiteral("bo");
                 f.source = static_cast<int>(AuditSource::Approvals);
             }),
             0);
}

void TestAuditQueries::wordsAreFoundWhateverTheWindow()
{
    const TestDatabase database;
    database.execute(fill);
    const ReadingTransaction tx(database);
    const auto key = [](const AuditEntry& entry) -> QString {
        return QString::number(static_cast<int>(entry.source)) + entry.id;
    };
    const auto search = [&](const QString& who, int window, int limit) {
        QStringList found;
        AuditPage page;
        do {
            const QDateTime before = page.reached;
            page = auditqueries::page(*tx, with([&](AuditFilter& f) { f.who = who; }), page.next, limit, window);
            if (!page.last && before.isValid() && page.reached > before)
                found.append(QStringLiteral("goes back"));
            for (const AuditEntry& entry : page.entries)
                found.append(key(entry));
        } while (!page.last);
        return found;
    };
    const auto everything = all(database, {}, 500);
    for (const QString& who : { QStringLiteral("olive"), QStringLiteral("bo"), QStringLiteral("nobody") }) {
        QStringList expected;
        for (const AuditEntry& entry : everything) {
            if (entry.who.contains(who, Qt::CaseInsensitive))
                expected.append(key(entry));
        }
        for (const int window : { 1, 3, 29, 30, 31, 1000 }) {
            for (const int limit : { 1, 7, 500 })
                QCOMPARE(search(who, window, limit), expected);
        }
    }
}

/** What is nowhere costs one window a page, wherever in the history that lies. */
void TestAuditQueries::aSearchReadsABoundedPart()
{
    const TestDatabase database;
    database.execute(QStringLiteral(R"(
        SET session_replication_role = replica;
        INSERT INTO inventory_events (event_type, entity_type, entity_id, created_by, created_at, project)
        SELECT 'sync', 'variant', 'v' || n, 'job', timestamptz '2026-01-01Z' + n * interval '1 minute', 'occ'
          FROM generate_series(1, 100000) n;
        RESET session_replication_role;
        ANALYZE inventory_events)"));
    const ReadingTransaction tx(database);
    AuditPage page;
    const AuditFilter rare = with([](AuditFilter& f) { f.who = QStringLiteral("nobody"); });
    for (int step = 0; step < 3; ++step) {
        page = auditqueries::page(*tx, rare, page.next, 500, 1000);
        QVERIFY(page.entries.isEmpty());
        QVERIFY(!page.last);
    }
    QCOMPARE(page.reached, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(60 * (100000 - 3 * 1001 + 1)));
    const auto counters = (*tx).exec("SELECT pg_stat_get_xact_numscans('inventory_events'::regclass),"
                                     "       sum(pg_stat_get_xact_tuples_returned(indexrelid)) FROM pg_index WHERE "
                                     "indrelid = 'inventory_events'::regclass");
    QCOMPARE(counters[0][0].as<int>(), 0);
    QVERIFY2(counters[0][1].as<int>() <= 3 * 2 * 1010, counters[0][1].c_str());
}

void TestAuditQueries::ordersAndVendorsGoByTheirNames()
{
    const TestDatabase database(TestDatabase::Content::Sample);
    // As another program writes them: without a number or name, and about an order that is gone.
    database.execute(QStringLiteral(R"(
        SET session_replication_role = replica;
        INSERT INTO inventory_events (event_type, entity_type, entity_id, metadata, created_by, created_at, project)
        SELECT 'adjustment', 'po', id::text, '{}', 'ERP', '2100-01-03Z', 'occ' FROM purchase_orders ORDER BY po_number LIMIT 1;
        INSERT INTO inventory_events (event_type, entity_type, entity_id, metadata, created_by, created_at, project)
        SELECT 'adjustment', 'vendor', id::text, '{}', 'ERP', '2100-01-02Z', 'occ' FROM vendors WHERE project = 'occ' ORDER BY name LIMIT 1;
        INSERT INTO inventory_events (event_type, entity_type, entity_id, metadata, created_by, created_at, project)
        VALUES ('adjustment', 'po', 'ERP-7', '{}', 'ERP', '2100-01-01Z', 'occ'))"));
    const QString number = database.execute(QStringLiteral("SELECT min(po_number) FROM purchase_orders"));
    const QString vendor =
        database.execute(QStringLiteral("SELECT name FROM vendors WHERE project = 'occ' ORDER BY name LIMIT 1"));
    const auto trail = all(database, {}, 500);
    QCOMPARE(trail.at(0).entity, QString(u"po " + number));
    QCOMPARE(trail.at(1).entity, QString(u"vendor " + vendor));
    QCOMPARE(trail.at(2).entity, QStringLiteral("po ERP-7"));
    static const QRegularExpression orderNumber(QStringLiteral("^po (PO-\\d{4}-\\d+|ERP-7)$"));
    for (const AuditEntry& entry : trail) {
        if (entry.entity.startsWith(u"po "))
            QVERIFY2(orderNumber.match(entry.entity).hasMatch(), qPrintable(entry.entity));
    }
    // Both the number and the UUID lead to it, and the file holds both.
    const QString id = database.execute(QStringLiteral("SELECT id FROM purchase_orders ORDER BY po_number LIMIT 1"));
    const auto byNumber = all(database, with([&](AuditFilter& f) { f.entity = number.toLower(); }), 500);
    const auto byId = all(database, with([&](AuditFilter& f) { f.entity = id; }), 500);
    QVERIFY(byNumber.size() >= 2);
    QCOMPARE(byId, byNumber);
    const ReadingTransaction tx(database);
    const QByteArray file = auditqueries::csv(*tx, {}, {}, 1).lines;
    QVERIFY2(file.contains(QString(u"po " + number + u',' + id).toUtf8()), file.constData());
}

void TestAuditQueries::actionsAreFoundByTheirCodes()
{
    const TestDatabase database;
    database.execute(fill + QStringLiteral(R"(
        INSERT INTO inventory_actions (action_type, sku, operator_name, metadata, project)
        VALUES ('other', 'SKU-9', 'Olive', '{"kind": "snooze"}', 'occ'), ('other', 'SKU-9', 'Olive', '{}', 'occ');)"));
    const auto found = [&](const QString& words, const QStringList& codes) {
        QSet<QString> actions;
        for (const AuditEntry& entry : all(database, with([&](AuditFilter& f) {
                                               f.what = words;
                                               f.whatCodes = codes;
                                           }),
                                           500))
            actions.insert(entry.what);
        return actions;
    };
    QCOMPARE(found(QStringLiteral("genehmigt"), {}), QSet<QString>());
    QCOMPARE(found(QStringLiteral("genehmigt"), { QStringLiteral("approved"), QStringLiteral("reorder_approved") }),
             QSet<QString>({ QStringLiteral("approved send_reply"), QStringLiteral("reorder_approved") }));
    QCOMPARE(found(QStringLiteral("snooze"), {}), QSet<QString>({ QStringLiteral("other snooze") }));
    QCOMPARE(found(QStringLiteral("x"), { QStringLiteral("other") }), QSet<QString>({ QStringLiteral("other") }));
}

void TestAuditQueries::otherProjectsAreNotSeen()
{
    const TestDatabase database;
    database.execute(fill);
    const ReadingTransaction tx(database, QStringLiteral("op_other"));
    QCOMPARE(auditqueries::page(*tx, {}, {}, 500).entries.size(), 40);
    const ReadingTransaction nobody(database, QStringLiteral("op_occ"));
    const auto own = auditqueries::page(*nobody, {}, {}, 500).entries;
    const QString foreign =
        database.execute(QStringLiteral("SELECT min(id) FROM \"DecisionLog\" WHERE project = 'other'"));
    QVERIFY(auditqueries::detail(*nobody, AuditSource::DecisionLog, foreign).isEmpty());
    QCOMPARE(own.size(), 100);
}

void TestAuditQueries::detailHoldsEveryColumn()
{
    const TestDatabase database;
    database.execute(fill);
    const ReadingTransaction tx(database);
    for (const AuditEntry& entry : auditqueries::page(*tx, {}, {}, 500).entries) {
        const QJsonObject detail = auditqueries::detail(*tx, entry.source, entry.id);
        QCOMPARE(detail.value(QStringLiteral("project")).toString(), QStringLiteral("occ"));
        QCOMPARE(detail.value(QStringLiteral("id")).toVariant().toString(), entry.id);
    }
}

void TestAuditQueries::csvHoldsEveryRowOnce()
{
    const TestDatabase database;
    database.execute(fill);
    const ReadingTransaction tx(database);
    QByteArray file;
    auditqueries::CsvChunk chunk;
    int rows = 0;
    do {
        chunk = auditqueries::csv(*tx, {}, chunk.next, 33);
        file += chunk.lines;
        rows += chunk.rows;
    } while (!chunk.last);
    QCOMPARE(rows, 100);
    QCOMPARE(file.count("\r\n"), 100);
    QVERIFY(file.contains("\"Note, with \"\"quotes\"\"\""));
    QVERIFY(file.contains(",'=1+1,"));
    QVERIFY(auditqueries::csvHeader().startsWith("\xEF\xBB\xBF"
                                                 "at,table,id,"));
}

void TestAuditQueries::aPageReadsItsOwnRowsOnly()
{
    const TestDatabase database;
    database.execute(QStringLiteral(R"(
        SET session_replication_role = replica;
        INSERT INTO inventory_events (event_type, entity_type, entity_id, created_by, created_at, project)
        SELECT 'sync', 'variant', 'v' || n, 'job', timestamptz '2026-01-01Z' + n * interval '1 minute', 'occ'
          FROM generate_series(1, 100000) n;
        ANALYZE inventory_events)"));
    const ReadingTransaction tx(database);
    const AuditPage first = auditqueries::page(*tx, {}, {}, 500);
    // Somewhere in the middle of the history.
    const AuditPage middle = auditqueries::page(
        *tx, {},
        { QStringLiteral("2026-02-10 00:00:00+00"), 1, QStringLiteral("80000000-0000-0000-0000-000000000000") }, 500);
    QCOMPARE(first.entries.size(), 500);
    QCOMPARE(middle.entries.size(), 500);
    const auto counters = (*tx).exec("SELECT pg_stat_get_xact_numscans('inventory_events'::regclass),"
                                     "       sum(pg_stat_get_xact_tuples_returned(indexrelid)) FROM pg_index WHERE "
                                     "indrelid = 'inventory_events'::regclass");
    QCOMPARE(counters[0][0].as<int>(), 0);
    QVERIFY2(counters[0][1].as<int>() <= 1010, counters[0][1].c_str());
}

QTEST_GUILESS_MAIN(TestAuditQueries)
#include "tst_auditqueries.moc"
