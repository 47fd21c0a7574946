// SPDX-License-Identifier: GPL-3.0-or-later
#include "datafolder.h"
#include "localserver.h"
#include "secretstore.h"
#include "session.h"
#include "settings.h"
#include "temporarypostgres.h"

#include <QFile>
#include <QHash>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <csignal>

namespace {

constexpr int patience = 180'000; // ms

/** A keychain in memory that answers as late as a real one. */
class MemorySecretStore final : public SecretStore {
public:
    void read(const QString& key, QObject* context, Done done) override
    {
        const bool found = secrets.contains(key);
        answer(context, done, { found ? Status::Done : Status::NotFound, secrets.value(key), {} });
    }
    void write(const QString& key, const QString& secret, QObject* context, Done done) override
    {
        secrets.insert(key, secret);
        answer(context, done, { Status::Done, {}, {} });
    }
    void remove(const QString& key, QObject* context, Done done) override
    {
        answer(context, done, { secrets.remove(key) ? Status::Done : Status::NotFound, {}, {} });
    }
    void probe(QObject* context, Done done) override { answer(context, done, { Status::Done, {}, {} }); }

    QHash<QString, QString> secrets;

private:
    using Status = SecretResult::Status;
    static void answer(QObject* context, const Done& done, const SecretResult& result)
    {
        QTimer::singleShot(0, context, [done, result] { done(result); });
    }
};

/** All that a session works on. */
struct Bench {
    explicit Bench(const QString& settingsFile) : settings(settingsFile) { }

    bool waitFor(Session::State state)
    {
        return QTest::qWaitFor([&] { return session.state() == state; }, patience);
    }

    Settings settings;
    MemorySecretStore secrets;
    LocalServer server;
    Database database;
    Session session { database, server, settings, secrets };
};

} // namespace

/** Connecting, passwords, remembering, and looking after the local server; on real servers. */
class SessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void keepsATypedPasswordInTheKeychainOnly();
    void forgetsARefusedPassword();
    void saysThatThePasswordOfTheEnvironmentIsRefused();
    void doesNotKeepAPasswordOfTheCommandLine();
    void opensWhatItRemembers();
    void opensAnotherProjectWhereTheLastOneIsGone();
    void saysWhyItFails();
    void startsAKilledLocalServerAgain();

private:
    [[nodiscard]] QString settingsFile() const
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
    }
    [[nodiscard]] ConnectionSettings connection(const QString& login = QStringLiteral("op_occ"),
                                                const QString& password = {}) const
    {
        ConnectionSettings settings = m_database->settings(login);
        settings.project.clear();
        settings.password = password;
        return settings;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<TemporaryPostgres> m_cluster;
    std::unique_ptr<TestDatabase> m_database;
};

void SessionTest::initTestCase()
{
    m_cluster = std::make_unique<TemporaryPostgres>();
    m_database = std::make_unique<TestDatabase>(TestDatabase::Content::Schema, *m_cluster);
    m_cluster->execute(QStringLiteral("postgres"),
                       QStringLiteral("ALTER ROLE op_occ PASSWORD 'right'; ALTER ROLE op_both PASSWORD 'both';"));
    m_cluster->execute(QStringLiteral("postgres"),
                       QStringLiteral("DO $$ BEGIN EXECUTE format('COPY (VALUES (''local all hotdash_owner trust''), "
                                      "(''local all all scram-sha-256'')) TO %L', current_setting('hba_file')); END $$;"
                                      "SELECT pg_reload_conf()"));
}

void SessionTest::keepsATypedPasswordInTheKeychainOnly()
{
    {
        Bench bench(settingsFile());
        bench.session.open(connection(), true);
        QVERIFY(bench.waitFor(Session::State::Failed));
        QCOMPARE(bench.session.error().sqlState, QStringLiteral("28P01"));
        bench.session.retry(QStringLiteral("right"));
        QVERIFY(bench.waitFor(Session::State::Open));
        QTRY_COMPARE(bench.secrets.secrets.value(connection().conninfo), QStringLiteral("right"));
    }
    QFile file(settingsFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    QVERIFY(stored.contains("dbname"));
    QVERIFY(!stored.contains("right"));
}

void SessionTest::forgetsARefusedPassword()
{
    Bench bench(settingsFile());
    bench.secrets.secrets.insert(connection().conninfo, QStringLiteral("old"));
    bench.session.open(connection());
    QVERIFY(bench.waitFor(Session::State::Failed));
    QTRY_VERIFY(bench.secrets.secrets.isEmpty());

    bench.secrets.secrets.insert(connection().conninfo, QStringLiteral("right"));
    bench.session.open(connection());
    QVERIFY(bench.waitFor(Session::State::Open));
    QCOMPARE(bench.database.operatorInfo().login, QStringLiteral("op_occ"));
}

void SessionTest::saysThatThePasswordOfTheEnvironmentIsRefused()
{
    Bench bench(settingsFile());
    bench.session.open(connection());
    QVERIFY(bench.waitFor(Session::State::Failed));
    QVERIFY2(bench.session.error().message.contains(u"wants a password"), qPrintable(bench.session.error().message));
    qputenv("PGPASSWORD", "wrong");
    bench.session.open(connection());
    QVERIFY(bench.waitFor(Session::State::Failed));
    qunsetenv("PGPASSWORD");
    QVERIFY2(bench.session.error().message.contains(u"refuses this password"),
             qPrintable(bench.session.error().message));
}

void SessionTest::doesNotKeepAPasswordOfTheCommandLine()
{
    Bench bench(settingsFile());
    bench.session.open(connection(QStringLiteral("op_occ"), QStringLiteral("right")));
    QVERIFY(bench.waitFor(Session::State::Open));
    QCoreApplication::processEvents();
    QVERIFY(bench.secrets.secrets.isEmpty());
    QVERIFY(bench.settings.value(Setting::ConnectionConninfo).toString().isEmpty());
}

void SessionTest::opensWhatItRemembers()
{
    {
        Bench bench(settingsFile());
        bench.session.open(connection(QStringLiteral("op_both"), QStringLiteral("both")), true);
        QVERIFY(bench.waitFor(Session::State::Open));
        bench.session.chooseProject(QStringLiteral("other"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.database.project().id, QStringLiteral("other"), patience);
    }
    Bench bench(settingsFile());
    bench.secrets.secrets.insert(connection(QStringLiteral("op_both")).conninfo, QStringLiteral("both"));
    bench.session.openRemembered();
    QVERIFY(bench.waitFor(Session::State::Open));
    QVERIFY(!bench.session.isLocal());
    QCOMPARE(bench.database.project().id, QStringLiteral("other"));

    bench.session.signOut();
    QCOMPARE(bench.session.state(), Session::State::SignedOut);
    QCOMPARE(bench.database.state(), Database::State::Closed);
    QVERIFY(bench.secrets.secrets.isEmpty());
    QVERIFY(bench.settings.value(Setting::ConnectionConninfo).toString().isEmpty());
}

void SessionTest::opensAnotherProjectWhereTheLastOneIsGone()
{
    Bench bench(settingsFile());
    const ConnectionSettings settings = connection(QStringLiteral("op_occ"), QStringLiteral("right"));
    bench.settings.setValue(Setting::LastProject, QStringLiteral("closed long ago"), settings.conninfo);
    bench.session.open(settings);
    QVERIFY(bench.waitFor(Session::State::Open));
    QCOMPARE(bench.database.project().id, QStringLiteral("occ"));

    ConnectionSettings asked = settings;
    asked.project = QStringLiteral("not mine"); // whoever asks for a project gets that or an answer
    bench.session.open(asked);
    QVERIFY(bench.waitFor(Session::State::Failed));
    QVERIFY2(bench.session.error().message.contains(u"not mine"), qPrintable(bench.session.error().message));
}

void SessionTest::saysWhyItFails()
{
    Bench bench(settingsFile());
    QSignalSpy failed(&bench.session, &Session::failed);
    ConnectionSettings settings = connection(QStringLiteral("op_occ"), QStringLiteral("right"));
    settings.conninfo.replace(m_database->name(), QStringLiteral("no_such_database"));
    bench.session.open(settings, true);
    QVERIFY(bench.waitFor(Session::State::Failed));
    QVERIFY(bench.settings.value(Setting::ConnectionConninfo).toString().isEmpty()); // it never worked
    QCOMPARE(failed.size(), 1);
    QVERIFY(!bench.session.error().message.isEmpty() && !bench.session.error().hint.isEmpty());
}

void SessionTest::startsAKilledLocalServerAgain()
{
    const DataFolder folder;
    Bench bench(settingsFile());
    bench.session.openRemembered(); // nothing is set up: the local shop
    QVERIFY(bench.waitFor(Session::State::Open));
    QVERIFY(bench.session.isLocal());
    const qint64 pid = folder.serverPid();
    QVERIFY(pid != 0);
    QSignalSpy states(&bench.database, &Database::stateChanged);
    QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!states.isEmpty(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(bench.database.state(), Database::State::Connected, patience);
    QVERIFY(folder.serverPid() != 0 && folder.serverPid() != pid);
    bench.database.close();
    QVERIFY(stopAndWait(bench.server));
    QCOMPARE(folder.serverPid(), 0);
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
