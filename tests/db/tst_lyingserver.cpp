// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttingproxy.h"
#include "databaseawait.h"
#include "db/sql.h"
#include "fatalloghandler.h"
#include "temporarypostgres.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QtEndian>
#include <chrono>
#include <unistd.h>

using namespace std::chrono_literals;
using Kind = DbError::Kind;
using State = Database::State;

namespace {

/** One message of PostgreSQL's protocol, version 3. */
QByteArray message(char type, const QByteArray& content)
{
    QByteArray size(4, '\0');
    qToBigEndian(quint32(content.size() + 4), size.data());
    return type + size + content;
}

QByteArray bytes16(int value)
{
    QByteArray result(2, '\0');
    qToBigEndian(qint16(value), result.data());
    return result;
}

QByteArray bytes32(qint64 value)
{
    QByteArray result(4, '\0');
    qToBigEndian(quint32(value), result.data());
    return result;
}

/** The description of rows of one text column. */
QByteArray oneColumn()
{
    return message('T',
                   bytes16(1) + QByteArray("lie\0", 4) + bytes32(0) + bytes16(0) + bytes32(25) + bytes16(-1)
                       + bytes32(-1) + bytes16(0));
}

QByteArray row(const QByteArray& field)
{
    return message('D', bytes16(1) + bytes32(field.size()) + field);
}

/** The end of an answer inside of a transaction. */
QByteArray ending()
{
    return message('C', QByteArray("SELECT 1\0", 9)) + message('Z', "T");
}

QByteArray notice()
{
    return message('N', QByteArray("SNOTICE\0VNOTICE\0C00000\0M", 24) + QByteArray(200, 'x') + QByteArray("\0\0", 2));
}

Database::Job<QString> ask(const char* statement)
{
    return [statement](pqxx::transaction_base& tx) {
        const pqxx::result result = tx.exec(statement);
        return result.empty() ? QStringLiteral("(nothing)") : sql::text(result[0][0]);
    };
}

constexpr const char* kLie = "SELECT 'lie'";

/** What this program holds in memory, in bytes. */
qint64 memory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').at(1).toLongLong() * ::sysconf(_SC_PAGESIZE) : 0;
}

constexpr qint64 kMegabyte = 1024 * 1024;

} // namespace

/** A server that is broken or somebody else's: whatever it says, the program neither falls nor swells. */
class LyingServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void invalidUtf8();
    void longFields();
    void rowsWithoutEnd();
    void noticesWithoutEnd();
    void noticesBeforeTheAnswer();
    void noticesUnasked();
    void lengthsThatCannotBe();
    void noise();
    void noiseUnasked();
    void liesWhileSigningIn_data();
    void liesWhileSigningIn();

private:
    [[nodiscard]] ConnectionSettings settings() const
    {
        ConnectionSettings result;
        result.conninfo = m_proxy->conninfo(m_testDatabase->name(), QStringLiteral("op_occ"));
        return result;
    }
    DbResult<QString> lie(const QByteArray& first, const QByteArray& words = {}, int times = 0)
    {
        m_proxy->lie(first, words, times);
        m_proxy->plan(CuttingProxy::Plan::Lie, kLie);
        return await::read<QString>(*m_database, ask(kLie));
    }
    [[nodiscard]] bool recovers() const
    {
        // A busy computer may take its time to notice, and fails a question more meanwhile.
        const auto works = [&] {
            return m_database->state() == State::Connected && bool(await::read<QString>(*m_database, ask("SELECT 'r'")))
                && bool(await::write<QString>(*m_database, ask("SELECT 'w'")));
        };
        return QTest::qWaitFor(works, 4 * await::kBound);
    }

    std::unique_ptr<TestDatabase> m_testDatabase;
    std::unique_ptr<CuttingProxy> m_proxy;
    std::unique_ptr<Database> m_database;
};

void LyingServerTest::init()
{
    FatalLogHandler::arm();
    m_testDatabase = std::make_unique<TestDatabase>();
    m_proxy = std::make_unique<CuttingProxy>(TemporaryPostgres::shared().folder());
    m_database = std::make_unique<Database>();
    m_database->setWatchfulness({ 1h, 10s, 20s, 20s, 20 * quint64(kMegabyte) });
    QVERIFY(await::opened(*m_database, settings()) && await::live(*m_database));
}

void LyingServerTest::cleanup()
{
    m_database.reset();
    m_proxy.reset();
    m_testDatabase.reset();
}

/** Shown as replacement characters, like everywhere. */
void LyingServerTest::invalidUtf8()
{
    const auto result = lie(oneColumn() + row("caf\xC3 \xFF\xFE\xED\xA0\x80 ok") + ending());
    QVERIFY2(bool(result), qPrintable(result ? QString() : result.error().technical));
    QVERIFY(result.value().startsWith(QLatin1String("caf")));
    QVERIFY(result.value().endsWith(QLatin1String("ok")));
    QVERIFY(result.value().contains(QChar::ReplacementCharacter));
    QVERIFY(recovers());
}

void LyingServerTest::longFields()
{
    const auto result = lie(oneColumn() + row(QByteArray(10 * kMegabyte, 'x')) + ending());
    QVERIFY2(bool(result), qPrintable(result ? QString() : result.error().technical));
    QCOMPARE(result.value().size(), 10 * kMegabyte);
    QVERIFY(recovers());
}

void LyingServerTest::rowsWithoutEnd()
{
    const qint64 before = memory();
    const auto result = lie(oneColumn(), row(QByteArray(8000, 'x')), -1);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Offline);
    QVERIFY(recovers());
    QVERIFY2(memory() - before < 2000 * kMegabyte, qPrintable(QString::number((memory() - before) / kMegabyte)));
}

void LyingServerTest::noticesWithoutEnd()
{
    const auto result = lie({}, notice(), -1);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Offline);
    QVERIFY(recovers());
}

void LyingServerTest::noticesBeforeTheAnswer()
{
    const auto result = lie(notice().repeated(50'000) + oneColumn() + row("after all") + ending());
    QVERIFY2(bool(result), qPrintable(result ? QString() : result.error().technical));
    QCOMPARE(result.value(), QStringLiteral("after all"));
    QVERIFY(recovers());
}

/** Nobody asked: they are thrown away and not collected. */
void LyingServerTest::noticesUnasked()
{
    const qint64 before = memory();
    m_proxy->sayToAll(notice().repeated(1000), 300); // 67 MB to each of the three
    QVERIFY(recovers());
    QVERIFY2(memory() - before < 60 * kMegabyte, qPrintable(QString::number((memory() - before) / kMegabyte)));
}

void LyingServerTest::lengthsThatCannotBe()
{
    for (const qint64 length : { qint64(0), qint64(3), qint64(0x7ffffff0), qint64(0xffffffff) }) {
        for (const char type : { 'D', 'T', 'C', 'Z', 'E' }) {
            const auto result = lie(oneColumn() + QByteArray(1, type) + bytes32(length) + QByteArray(64, 'x'));
            QVERIFY2(!result, qPrintable(QStringLiteral("%1 %2").arg(QLatin1Char(type)).arg(length)));
            m_proxy->cutAll(); // it may wait for the rest of what was announced
            QVERIFY(recovers());
        }
    }
    // A field that says that it is longer than its row.
    QVERIFY(!lie(oneColumn() + message('D', bytes16(1) + bytes32(1000) + "short") + ending()));
    QVERIFY(recovers());
    // And more fields than were described.
    QVERIFY(!lie(oneColumn() + message('D', bytes16(3) + bytes32(1) + "a" + bytes32(1) + "b" + bytes32(1) + "c")
                 + ending()));
    QVERIFY(recovers());
}

void LyingServerTest::noise()
{
    QRandomGenerator random(20261123); // the same noise at each run
    for (int round = 0; round < 40; ++round) {
        QByteArray words(1 + random.bounded(3000), '\0');
        for (char& each : words)
            each = char(random.bounded(256));
        m_proxy->lie(words);
        m_proxy->plan(CuttingProxy::Plan::Lie, kLie);
        const await::Answer<QString> answer;
        m_database->read<QString>(nullptr, ask(kLie), answer.done());
        QTRY_COMPARE_WITH_TIMEOUT(m_proxy->carriedOut(), round + 1, await::kBound);
        m_proxy->cutAll(); // it may wait for the rest
        const auto result = answer.result();
        QVERIFY(result || result.error()); // one or the other, and no third
        QVERIFY(recovers());
    }
}

void LyingServerTest::noiseUnasked()
{
    QSignalSpy states(m_database.get(), &Database::stateChanged);
    m_proxy->sayToAll("HTTP/1.1 400 Bad Request\r\n\r\n", 1);
    QTRY_VERIFY_WITH_TIMEOUT(!states.isEmpty(), await::kBound);
    QVERIFY(recovers());
}

void LyingServerTest::liesWhileSigningIn_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no rows") << QByteArray(oneColumn() + message('C', QByteArray("SELECT 0\0", 9)) + message('Z', "I"));
    QTest::newRow("too few columns") << QByteArray(oneColumn() + row("x") + message('C', QByteArray("SELECT 1\0", 9))
                                                   + message('Z', "I"));
    QTest::newRow("no answer at all") << QByteArray(message('Z', "I"));
    QTest::newRow("an error without words") << QByteArray(message('E', QByteArray(1, '\0')) + message('Z', "I"));
    QTest::newRow("noise") << QByteArray("\x01\x02\x03\x04\x05\x06\x07\x08\x09", 9);
}

/** It is told that it does not work, in whatever words, and tried again or left: but nothing falls. */
void LyingServerTest::liesWhileSigningIn()
{
    QFETCH(QByteArray, words);
    for (const char* trigger : { "SELECT session_user", "SELECT app.current_operator", "app.my_projects()" }) {
        CuttingProxy proxy(TemporaryPostgres::shared().folder());
        proxy.lie(words);
        proxy.plan(CuttingProxy::Plan::Lie, trigger);
        ConnectionSettings settings;
        settings.conninfo = proxy.conninfo(m_testDatabase->name(), QStringLiteral("op_occ"));
        Database database;
        database.open(settings);
        QTRY_COMPARE_WITH_TIMEOUT(proxy.carriedOut(), 1, await::kBound);
        proxy.cutAll();
        QTRY_VERIFY_WITH_TIMEOUT(database.state() == State::Failed || database.state() == State::Reconnecting
                                     || database.state() == State::Connected,
                                 await::kBound);
        database.close();
        QVERIFY2(await::opened(database, settings), qPrintable(database.error().technical)); // now it tells the truth
    }
}

QTEST_GUILESS_MAIN(LyingServerTest)
#include "tst_lyingserver.moc"
