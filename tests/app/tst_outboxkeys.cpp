// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actionrunner.h"
#include "actions/outbox.h"
#include "actions/salesactions.h"
#include "clock.h"
#include "databaseawait.h"
#include "fatalloghandler.h"
#include "outboxkeys.h"
#include "secretstore.h"
#include "temporarypostgres.h"

#include <QDir>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

namespace {

/** A keychain in memory, or none. */
class MemoryStore final : public SecretStore {
public:
    void read(const QString& key, QObject* context, Done done) override
    {
        answer(context, std::move(done),
               !works         ? SecretResult {}
                   : has(key) ? SecretResult { SecretResult::Status::Done, secrets.value(key), {} }
                              : SecretResult { SecretResult::Status::NotFound, {}, {} });
    }
    void write(const QString& key, const QString& secret, QObject* context, Done done) override
    {
        if (works && writes)
            secrets.insert(key, secret);
        answer(context, std::move(done),
               works && writes ? SecretResult { SecretResult::Status::Done, {}, {} } : SecretResult {});
    }
    void remove(const QString& key, QObject* context, Done done) override
    {
        secrets.remove(key);
        answer(context, std::move(done), { SecretResult::Status::Done, {}, {} });
    }
    void probe(QObject* context, Done done) override { answer(context, std::move(done), {}); }

    bool works = true;
    bool writes = true;
    QHash<QString, QString> secrets;

private:
    [[nodiscard]] bool has(const QString& key) const { return secrets.contains(key); }
    static void answer(QObject* context, Done done, const SecretResult& result)
    {
        QMetaObject::invokeMethod(
            context, [done = std::move(done), result] { done(result); }, Qt::QueuedConnection);
    }
};

struct Desk {
    explicit Desk(SecretStore& secrets) : keys(database, outbox, secrets) { }
    SystemClock clock;
    Database database;
    ActionRunner runner { database };
    Outbox outbox { database, runner, clock };
    OutboxKeys keys;
};

Action note(const QString& text)
{
    SalesSubmission submission;
    submission.id = QUuid::createUuid();
    submission.notes = text;
    return salesactions::make(submission, text);
}

} // namespace

/** From the keychain to an open outbox, for whoever is signed in. */
class OutboxKeysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        FatalLogHandler::arm();
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("HOTDASH_DATA_DIR", m_folder->path().toUtf8());
        m_database = std::make_unique<TestDatabase>();
    }
    void cleanup() { m_database.reset(); }

    void theKeyIsMadeOnceAndKept();
    void eachOperatorHasAFile();
    void aLockedKeychainLosesNothing();
    void saysThatThereIsNoKeychain_data();
    void saysThatThereIsNoKeychain();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestDatabase> m_database;
};

void OutboxKeysTest::theKeyIsMadeOnceAndKept()
{
    MemoryStore secrets;
    QUuid id;
    {
        Desk desk(secrets);
        QVERIFY(!desk.outbox.isOpen());
        QVERIFY(await::opened(desk.database, m_database->settings()));
        QTRY_VERIFY_WITH_TIMEOUT(desk.outbox.isOpen(), await::kBound);
        QCOMPARE(secrets.secrets.size(), 1);
        QCOMPARE(QByteArray::fromBase64(secrets.secrets.cbegin()->toLatin1()).size(), 32);
        const Action action = note(QStringLiteral("x"));
        id = action.id;
        std::optional<bool> kept;
        desk.outbox.keep(action, QStringLiteral("other"), [&](bool done, const QString&) { kept = done; });
        QTRY_VERIFY_WITH_TIMEOUT(kept == true, await::kBound);
        // Nothing of it stays open after signing out.
        desk.database.close();
        QVERIFY(!desk.outbox.isOpen() && desk.outbox.waiting().isEmpty());
    }
    const auto before = secrets.secrets;
    Desk desk(secrets);
    QVERIFY(await::opened(desk.database, m_database->settings()));
    QTRY_VERIFY_WITH_TIMEOUT(desk.outbox.isOpen(), await::kBound);
    QCOMPARE(secrets.secrets, before);
    QCOMPARE(desk.outbox.waiting().size(), 1); // of a project that the operator is no member of
    QCOMPARE(desk.outbox.waiting().first().id, id);
    for (const QString& file : QDir(OutboxKeys::folder()).entryList(QDir::Files)) {
        QFile raw(QDir(OutboxKeys::folder()).filePath(file));
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const QByteArray content = raw.readAll();
        for (const QString& key : std::as_const(secrets.secrets))
            QVERIFY(!content.contains(key.toLatin1()) && !content.contains(QByteArray::fromBase64(key.toLatin1())));
    }
}

void OutboxKeysTest::eachOperatorHasAFile()
{
    MemoryStore secrets;
    Desk desk(secrets);
    QVERIFY(await::opened(desk.database, m_database->settings(QStringLiteral("op_occ"))));
    QTRY_VERIFY_WITH_TIMEOUT(desk.outbox.isOpen(), await::kBound);
    const QString olive = desk.outbox.scope();
    QVERIFY(await::opened(desk.database, m_database->settings(QStringLiteral("op_other"))));
    QTRY_VERIFY_WITH_TIMEOUT(desk.outbox.isOpen() && desk.outbox.scope() != olive, await::kBound);
    QCOMPARE(secrets.secrets.size(), 2);
}

/** A keychain that stayed locked finds nothing and takes a new key: then what waits could not be read again. */
void OutboxKeysTest::aLockedKeychainLosesNothing()
{
    MemoryStore secrets;
    {
        Desk desk(secrets);
        QVERIFY(await::opened(desk.database, m_database->settings()));
        QTRY_VERIFY_WITH_TIMEOUT(desk.outbox.isOpen(), await::kBound);
        std::optional<bool> kept;
        desk.outbox.keep(note(QStringLiteral("x")), QStringLiteral("other"),
                         [&](bool done, const QString&) { kept = done; });
        QTRY_VERIFY_WITH_TIMEOUT(kept == true, await::kBound);
    }
    const auto unlocked = std::exchange(secrets.secrets, {});
    Desk desk(secrets);
    QVERIFY(await::opened(desk.database, m_database->settings()));
    QTRY_VERIFY_WITH_TIMEOUT(desk.outbox.whyNot().contains(QLatin1String("Unlock")), await::kBound);
    QVERIFY(secrets.secrets.isEmpty());
    secrets.secrets = unlocked;
    m_database->killSessions(); // the next connection asks again
    QTRY_VERIFY_WITH_TIMEOUT(desk.outbox.isOpen(), await::kBound);
    QCOMPARE(desk.outbox.waiting().size(), 1);
}

void OutboxKeysTest::saysThatThereIsNoKeychain_data()
{
    QTest::addColumn<bool>("works");
    QTest::newRow("none at all") << false;
    QTest::newRow("one that takes nothing") << true;
}

void OutboxKeysTest::saysThatThereIsNoKeychain()
{
    QFETCH(bool, works);
    MemoryStore secrets;
    secrets.works = works;
    secrets.writes = false;
    Desk desk(secrets);
    QVERIFY(await::opened(desk.database, m_database->settings()));
    QTRY_VERIFY_WITH_TIMEOUT(desk.outbox.whyNot().contains(QLatin1String("no keychain")), await::kBound);
    QVERIFY(!desk.outbox.isOpen());
    desk.database.close();
    const auto outcome = await::outcome(desk.runner, note(QStringLiteral("x")));
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, Outcome::Kind::Offline);
    QVERIFY(!QDir(OutboxKeys::folder()).exists());
}

QTEST_GUILESS_MAIN(OutboxKeysTest)
#include "tst_outboxkeys.moc"
