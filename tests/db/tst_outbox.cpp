// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/inventoryactions.h"
#include "actions/outbox.h"
#include "actions/salesactions.h"
#include "actions/sealedfile.h"
#include "cuttingproxy.h"
#include "databaseawait.h"
#include "db/sql.h"
#include "fakeclock.h"
#include "fatalloghandler.h"
#include "inventorysession.h"
#include "queries/inventoryqueries.h"
#include "temporarypostgres.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using Kind = Outcome::Kind;
using State = Database::State;

namespace {

const QString kScope = QStringLiteral("scope");

Action note(const QString& text)
{
    SalesSubmission submission;
    submission.id = QUuid::createUuid();
    submission.notes = text;
    return salesactions::make(submission, text);
}

QString plain(const QUuid& id)
{
    return id.toString(QUuid::WithoutBraces);
}

/** A program as far as its outbox goes. */
struct Desk {
    Desk() = default;
    bool open(const QString& folder, const QByteArray& key, const QString& scope = kScope)
    {
        outbox.open(folder, scope, key);
        const bool told = QTest::qWaitFor(
            [&] { return outbox.isOpen() || !outbox.whyNot().contains(QLatin1String("being read")); }, await::kBound);
        return told && outbox.isOpen();
    }
    bool keep(const Action& action, const QString& project = QStringLiteral("occ"))
    {
        std::optional<bool> kept;
        outbox.keep(action, project, [&](bool done, const QString&) { kept = done; });
        return QTest::qWaitFor([&] { return kept.has_value(); }, await::kBound) && *kept;
    }

    FakeClock clock;
    Database database;
    ActionRunner runner { database };
    Outbox outbox { database, runner, clock };
};

/** In a process of its own: keeps notes without end and says of each that it is kept, until it is killed. */
int keepUntilKilled(const QString& folder, const QByteArray& key)
{
    Desk desk;
    if (!desk.open(folder, key))
        return 1;
    for (;;) {
        const Action action = note(QStringLiteral("typed before the end"));
        if (!desk.keep(action))
            return 1;
        const QByteArray line = plain(action.id).toLatin1() + '\n';
        if (::write(1, line.constData(), std::size_t(line.size())) != line.size())
            return 1;
    }
}

/** In a process of its own: sends what waits until it is killed, or nothing is left. */
int sendUntilKilled(const QString& folder, const QByteArray& key, const QString& conninfo)
{
    Desk desk;
    ConnectionSettings settings;
    settings.conninfo = conninfo;
    if (!desk.open(folder, key) || !await::opened(desk.database, settings))
        return 1;
    return QTest::qWaitFor([&] { return desk.outbox.waiting().isEmpty(); }, await::kBound) ? 0 : 1;
}

} // namespace

class OutboxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void sealedFilesTellWhoMayRead();
    void keptWhileOfflineAndSentInOrder();
    void keptOverARestart();
    void eachGoesToItsOwnProject();
    void conflictsStayAndAreTold();
    void spendingIsNeverKept();
    void nothingWithoutAKey();
    void theWrongKeyDestroysNothing();
    void oneProgramAtATime();
    void whatCannotBeStoredIsNotKept();
    void aLostAnswerIsNotSentTwice();
    void killedWhileKeeping();
    void killedWhileSending();

private:
    [[nodiscard]] ConnectionSettings through(const CuttingProxy& proxy) const
    {
        ConnectionSettings settings;
        settings.conninfo = proxy.conninfo(m_testDatabase->name(), QStringLiteral("op_occ"));
        return settings;
    }
    [[nodiscard]] QString notes() const
    {
        return m_testDatabase->execute(
            QStringLiteral("SELECT coalesce(string_agg(notes, ',' ORDER BY created_at), '') FROM sales_pulse_actions"));
    }
    [[nodiscard]] QString file() const { return m_folder->filePath(kScope + QLatin1String(".outbox")); }

    QByteArray m_key;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestDatabase> m_testDatabase;
};

void OutboxTest::init()
{
    FatalLogHandler::arm();
    m_key = sealedfile::makeKey();
    QCOMPARE(m_key.size(), sealedfile::keySize);
    m_folder = std::make_unique<QTemporaryDir>();
    m_testDatabase = std::make_unique<TestDatabase>();
}

void OutboxTest::cleanup()
{
    m_testDatabase.reset();
    m_folder.reset();
}

void OutboxTest::sealedFilesTellWhoMayRead()
{
    using Status = sealedfile::Content::Status;
    const QString path = m_folder->filePath(QStringLiteral("file"));
    const QByteArray secret("call Mrs Miller about the mugs");
    QCOMPARE(sealedfile::read(path, m_key, "me").status, Status::Missing);
    QCOMPARE(sealedfile::write(path, m_key, "me", secret), QString());
    const sealedfile::Content content = sealedfile::read(path, m_key, "me");
    QCOMPARE(content.status, Status::Read);
    QCOMPARE(content.plain, secret);
    QCOMPARE(sealedfile::read(path, m_key, "you").status, Status::Refused);
    QCOMPARE(sealedfile::read(path, sealedfile::makeKey(), "me").status, Status::Refused);
    QFile raw(path);
    QVERIFY(raw.open(QIODevice::ReadWrite));
    const QByteArray sealed = raw.readAll();
    QVERIFY(!sealed.contains("Miller"));
    QCOMPARE(raw.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    for (qsizetype i = 0; i < sealed.size(); ++i) { // whichever byte somebody alters
        raw.seek(i);
        raw.putChar(char(sealed.at(i) ^ 1));
        raw.flush();
        const sealedfile::Content altered = sealedfile::read(path, m_key, "me");
        QCOMPARE(altered.status, Status::Refused);
        QVERIFY(altered.plain.isEmpty());
        raw.seek(i);
        raw.putChar(sealed.at(i));
        raw.flush();
    }
    QCOMPARE(sealedfile::write(path, m_key, "me", secret), QString());
    QFile again(path);
    QVERIFY(again.open(QIODevice::ReadOnly));
    QVERIFY(again.readAll() != sealed); // never the same nonce
}

void OutboxTest::keptWhileOfflineAndSentInOrder()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    Desk desk;
    QVERIFY(desk.open(m_folder->path(), m_key));
    QVERIFY(await::opened(desk.database, through(proxy)) && await::live(desk.database));
    QSignalSpy waiting(&desk.runner, &ActionRunner::waitingChanged);
    proxy.setGone(true);
    QTRY_COMPARE_WITH_TIMEOUT(desk.database.state(), State::Reconnecting, await::kBound);
    for (const char* text : { "first", "second", "third" }) {
        const auto outcome = await::outcome(desk.runner, note(QLatin1String(text)));
        QVERIFY(outcome);
        QVERIFY2(outcome->kind == Kind::Kept, qPrintable(outcome->error.message + outcome->error.hint));
        QVERIFY(!outcome->error);
    }
    QCOMPARE(desk.runner.waiting(), 3);
    QCOMPARE(desk.outbox.waiting().at(1).description, QStringLiteral("second"));
    QCOMPARE(notes(), QString());
    proxy.setGone(false);
    QTRY_COMPARE_WITH_TIMEOUT(desk.runner.waiting(), 0, await::kBound);
    QCOMPARE(notes(), QStringLiteral("first,second,third"));
    QCOMPARE(m_testDatabase->execute(
                 QStringLiteral("SELECT string_agg(DISTINCT operator_name || ' ' || (metadata ->> 'typed_at'), ',')"
                                " FROM sales_pulse_actions")),
             QLatin1String("Olive Operator ") + desk.clock.now().toString(Qt::ISODate));
}

void OutboxTest::keptOverARestart()
{
    {
        Desk desk;
        QVERIFY(desk.open(m_folder->path(), m_key));
        QVERIFY(desk.keep(note(QStringLiteral("before"))));
    }
    Desk desk;
    QVERIFY(desk.open(m_folder->path(), m_key));
    QCOMPARE(desk.outbox.waiting().size(), 1);
    QVERIFY(await::opened(desk.database, m_testDatabase->settings()));
    QTRY_COMPARE_WITH_TIMEOUT(desk.outbox.waiting().size(), 0, await::kBound);
    QCOMPARE(notes(), QStringLiteral("before"));
}

void OutboxTest::eachGoesToItsOwnProject()
{
    Desk desk;
    QVERIFY(desk.open(m_folder->path(), m_key));
    QVERIFY(desk.keep(note(QStringLiteral("ours")), QStringLiteral("occ")));
    QVERIFY(desk.keep(note(QStringLiteral("theirs")), QStringLiteral("other")));
    ConnectionSettings settings = m_testDatabase->settings(QStringLiteral("op_both"));
    settings.project = QStringLiteral("other");
    QVERIFY(await::opened(desk.database, settings));
    QTRY_COMPARE_WITH_TIMEOUT(desk.outbox.waiting().size(), 0, await::kBound);
    QCOMPARE(m_testDatabase->execute(QStringLiteral(
                 "SELECT string_agg(project || ' ' || notes, ', ' ORDER BY created_at) FROM sales_pulse_actions")),
             QStringLiteral("occ ours, other theirs"));
    QCOMPARE(desk.database.project().id, QStringLiteral("other"));
}

/** Somebody decided meanwhile: the operator learns it, and what was typed after it is sent all the same. */
void OutboxTest::conflictsStayAndAreTold()
{
    inventoryfixture::fill(*m_testDatabase);
    InventorySession bo(*m_testDatabase, QStringLiteral("op_both"));
    const auto queue = await::read<QVector<StockItem>>(bo.database, [](pqxx::transaction_base& tx) {
        return inventoryqueries::readQueue(tx, ReorderScope::NeedsDecision).items;
    });
    QVERIFY(queue && queue.value().size() >= 2);
    const StockItem first = queue.value().at(0);
    const StockItem second = queue.value().at(1);
    const QDate until = QDate::currentDate().addDays(30);
    Desk desk;
    QVERIFY(desk.open(m_folder->path(), m_key));
    QVERIFY(desk.keep(inventoryactions::snoozeUntil(first, until, QStringLiteral("holiday"))));
    QVERIFY(desk.keep(inventoryactions::snoozeUntil(second, until, QStringLiteral("holiday"))));
    QVERIFY(
        await::outcome(bo.actions, inventoryactions::reject(first, QStringLiteral("discontinued"), {}))->isCommitted());
    QSignalSpy refused(&desk.outbox, &Outbox::refused);
    QVERIFY(await::opened(desk.database, m_testDatabase->settings()));
    QTRY_COMPARE_WITH_TIMEOUT(desk.outbox.waiting().size(), 1, await::kBound);
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, await::kBound);
    const WaitingAction left = desk.outbox.waiting().first();
    QVERIFY(left.isRefused());
    QVERIFY2(left.refusal.contains(QLatin1String("Bo Both")), qPrintable(left.refusal));
    QCOMPARE(m_testDatabase->execute(QStringLiteral("SELECT string_agg(variant_id, ',') FROM inventory_current WHERE"
                                                    " snoozed_until IS NOT NULL")),
             second.variantId);
    // It is not sent again by itself, also not after a restart; the operator decides.
    desk.outbox.retry(left.id);
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 2, await::kBound);
    desk.outbox.discard(left.id);
    QVERIFY(desk.outbox.waiting().isEmpty());
    QVERIFY(desk.keep(note(QStringLiteral("last")))); // the disk has followed
    desk.outbox.close({});
    Desk next;
    QTRY_VERIFY_WITH_TIMEOUT(next.open(m_folder->path(), m_key), await::kBound);
    for (const WaitingAction& each : next.outbox.waiting())
        QVERIFY(each.id != left.id);
}

void OutboxTest::spendingIsNeverKept()
{
    inventoryfixture::fill(*m_testDatabase);
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    Desk desk;
    QVERIFY(desk.open(m_folder->path(), m_key));
    QVERIFY(await::opened(desk.database, through(proxy)) && await::live(desk.database));
    const auto queue = await::read<QVector<StockItem>>(desk.database, [](pqxx::transaction_base& tx) {
        return inventoryqueries::readQueue(tx, ReorderScope::NeedsDecision).items;
    });
    const StockItem item = queue.value().first();
    proxy.setGone(true);
    QTRY_COMPARE_WITH_TIMEOUT(desk.database.state(), State::Reconnecting, await::kBound);
    inventoryactions::Approval approval;
    approval.seen = item;
    approval.quantity = 20;
    const QVector<Action> spending { inventoryactions::approve(approval), inventoryactions::approveBatch({ approval }),
                                     inventoryactions::reject(item, QStringLiteral("no"), {}),
                                     inventoryactions::undo({ { QUuid::createUuid(), item.variantId, {}, {}, {} } }) };
    for (const Action& action : spending) {
        const auto outcome = await::outcome(desk.runner, action);
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, Kind::Offline);
        QVERIFY(!desk.keep(action)); // not even when asked to
    }
    QCOMPARE(desk.outbox.waiting().size(), 0);
}

void OutboxTest::nothingWithoutAKey()
{
    Desk desk;
    desk.outbox.close(QStringLiteral("There is no keychain here."));
    const auto outcome = await::outcome(desk.runner, note(QStringLiteral("x")));
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, Kind::Offline);
    QVERIFY2(outcome->error.hint.contains(QLatin1String("no keychain")), qPrintable(outcome->error.hint));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 0);
}

void OutboxTest::theWrongKeyDestroysNothing()
{
    {
        Desk desk;
        QVERIFY(desk.open(m_folder->path(), m_key));
        QVERIFY(desk.keep(note(QStringLiteral("precious"))));
    }
    {
        Desk desk;
        QSignalSpy unavailable(&desk.outbox, &Outbox::unavailable);
        QVERIFY(!desk.open(m_folder->path(), sealedfile::makeKey()));
        QCOMPARE(unavailable.size(), 1);
        QVERIFY(!desk.keep(note(QStringLiteral("x"))));
    }
    Desk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.open(m_folder->path(), m_key), await::kBound);
    QCOMPARE(desk.outbox.waiting().first().description, QStringLiteral("precious"));
}

void OutboxTest::oneProgramAtATime()
{
    Desk first;
    QVERIFY(first.open(m_folder->path(), m_key));
    Desk second;
    QVERIFY(!second.open(m_folder->path(), m_key));
    QVERIFY2(second.outbox.whyNot().contains(QLatin1String("Another HotDash")), qPrintable(second.outbox.whyNot()));
    first.outbox.close({});
    QTRY_VERIFY_WITH_TIMEOUT(second.open(m_folder->path(), m_key), await::kBound);
}

void OutboxTest::whatCannotBeStoredIsNotKept()
{
    Desk desk;
    QVERIFY(desk.open(m_folder->path(), m_key));
    QVERIFY(QDir(m_folder->path()).mkpath(kScope + QLatin1String(".outbox.new"))); // in the way of the new file
    QVERIFY(!desk.keep(note(QStringLiteral("x"))));
    QVERIFY(desk.outbox.waiting().isEmpty());
    QVERIFY(QDir(m_folder->path()).rmdir(kScope + QLatin1String(".outbox.new")));
    QVERIFY(desk.keep(note(QStringLiteral("y"))));
}

/** The commit's answer was lost and nobody came back in time: it waits, and is found to be there already. */
void OutboxTest::aLostAnswerIsNotSentTwice()
{
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    Desk desk;
    desk.runner.setPatience(std::chrono::milliseconds(200));
    QVERIFY(desk.open(m_folder->path(), m_key));
    QVERIFY(await::opened(desk.database, through(proxy)) && await::live(desk.database));
    std::optional<Outcome> outcome;
    const Action action = note(QStringLiteral("once"));
    proxy.plan(CuttingProxy::Plan::CutAfterAnswer, "COMMIT");
    desk.runner.run(action, this, [&](const Outcome& told) { outcome = told; });
    QTRY_COMPARE_WITH_TIMEOUT(proxy.carriedOut(), 1, await::kBound);
    proxy.setGone(true);
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), await::kBound);
    QVERIFY(outcome->isDone());
    proxy.setGone(false);
    QTRY_COMPARE_WITH_TIMEOUT(desk.runner.waiting(), 0, await::kBound);
    QCOMPARE(notes(), QStringLiteral("once"));
}

void OutboxTest::killedWhileKeeping()
{
    for (int round = 0; round < 15; ++round) {
        const QTemporaryDir folder;
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    { QStringLiteral("--keep"), folder.path(), QString::fromLatin1(m_key.toHex()) });
        QByteArray said;
        const int enough = 1 + QRandomGenerator::global()->bounded(12);
        while (said.count('\n') < enough && child.waitForReadyRead(await::kBound))
            said += child.readAllStandardOutput();
        child.kill(); // SIGKILL, wherever it is
        QVERIFY(child.waitForFinished());
        said += child.readAllStandardOutput();
        const QList<QByteArray> ids = said.split('\n').mid(0, said.count('\n'));
        QVERIFY(ids.size() >= enough);
        Desk desk;
        QVERIFY2(desk.open(folder.path(), m_key), qPrintable(desk.outbox.whyNot()));
        const auto& waiting = desk.outbox.waiting();
        QVERIFY(waiting.size() == ids.size() || waiting.size() == ids.size() + 1); // one may have been on its way
        for (qsizetype i = 0; i < ids.size(); ++i)
            QCOMPARE(plain(waiting.at(i).id).toLatin1(), ids.at(i));
    }
}

void OutboxTest::killedWhileSending()
{
    constexpr int total = 40;
    QStringList expected;
    {
        Desk desk;
        QVERIFY(desk.open(m_folder->path(), m_key));
        for (int i = 0; i < total; ++i) {
            expected.append(QStringLiteral("n%1").arg(i));
            QVERIFY(desk.keep(note(expected.last())));
        }
    }
    const QStringList arguments { QStringLiteral("--send"), m_folder->path(), QString::fromLatin1(m_key.toHex()),
                                  m_testDatabase->conninfo() };
    const auto written = [this] {
        return m_testDatabase->execute(QStringLiteral("SELECT count(*) FROM sales_pulse_actions")).toInt();
    };
    int kills = 0;
    for (int until = 3; written() < total && kills < 30; until = written() + 3) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), arguments);
        QTRY_VERIFY_WITH_TIMEOUT(written() >= std::min(until, total) || child.state() == QProcess::NotRunning,
                                 await::kBound);
        if (child.state() == QProcess::NotRunning) { // quicker than the look at it: all is sent
            QCOMPARE(child.exitCode(), 0);
            break;
        }
        child.kill();
        QVERIFY(child.waitForFinished());
        ++kills;
    }
    Desk desk;
    QVERIFY(desk.open(m_folder->path(), m_key));
    QVERIFY(await::opened(desk.database, m_testDatabase->settings()));
    QTRY_COMPARE_WITH_TIMEOUT(desk.outbox.waiting().size(), 0, await::kBound);
    QCOMPARE(notes(), expected.join(QLatin1Char(',')));
    QVERIFY(kills >= 2);
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString verb = arguments.value(1);
    const QByteArray key = QByteArray::fromHex(arguments.value(3).toLatin1());
    if (verb == QLatin1String("--keep"))
        return keepUntilKilled(arguments.value(2), key);
    if (verb == QLatin1String("--send"))
        return sendUntilKilled(arguments.value(2), key, arguments.value(4));
    OutboxTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_outbox.moc"
