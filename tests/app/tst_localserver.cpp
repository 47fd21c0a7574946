// SPDX-License-Identifier: GPL-3.0-or-later
#include "datafolder.h"
#include "db/pqsession.h"
#include "instancelock.h"
#include "localserver.h"
#include "postgresfinder.h"
#include "serverfolder.h"
#include "serverprocess.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr int patience = 180'000; // ms

/** Starts @p server, which must not work, and returns what it says. */
QString failureOf(LocalServer& server)
{
    QSignalSpy ready(&server, &LocalServer::ready);
    QSignalSpy failed(&server, &LocalServer::failed);
    server.start();
    if (!QTest::qWaitFor([&] { return !ready.isEmpty() || !failed.isEmpty(); }, patience) || failed.isEmpty())
        return {};
    return failed.first().at(0).toString() + u'\n' + failed.first().at(1).toString();
}

QString ask(const ConnectionSettings& settings, const char* statement)
{
    try {
        PqSession session(settings);
        return session.value(statement);
    } catch (const PqFailure& failure) {
        return u"failed: " + failure.error.technical;
    }
}

void writeFile(const QString& name, const QByteArray& text)
{
    QFile file(name);
    QVERIFY2(file.open(QIODevice::WriteOnly | QIODevice::Truncate), qPrintable(file.errorString()));
    file.write(text);
}

} // namespace

/** The private server, for real: each test makes, kills or shares a cluster of its own. */
class LocalServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesAShopFromNothing();
    void sharesOneServer();
    void recoversFromAKilledServer();
    void clearsUpAfterAPowerCut();
    void clearsUpAnInterruptedInitdb();
    void makesAClusterAnewThatAPowerCutTore();
    void finishesWhatAKilledProgramBegan();
    void startsAgainUnderAnOpenSession();
    void makesAnotherProjectWhereAsked();
    void refusesAProjectThatIsNotThere();
    void changesNothingAsItIs();
    void refusesAClusterOfAnotherMajor();
    void saysThatNoServerIsWhereItShouldBe();
    void saysThatTheFolderIsNoCluster();
    void saysThatTheFolderCannotBeUsed();
    void worksInALongFolder();
    void stopsInTheMiddle();
    void runsAsAnOrdinaryUser();

private:
    /** A stopped shop to copy. */
    const DataFolder* shop();

    DataFolder m_shop;
};

const DataFolder* LocalServerTest::shop()
{
    if (!QFile::exists(m_shop.cluster())) {
        m_shop.use();
        LocalServer server;
        if (!startAndWait(server) || !stopAndWait(server))
            qWarning("there is no shop to copy");
    }
    return &m_shop;
}

void LocalServerTest::makesAShopFromNothing()
{
    const DataFolder& folder = m_shop;
    folder.use();
    LocalServer server;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(startAndWait(server));
    qInfo("from nothing: %lld ms: %s", timer.elapsed(), qPrintable(server.timings()));
    const ConnectionSettings asOperator = server.operatorSettings();
    QCOMPARE(ask(asOperator, "SELECT session_user"), QStringLiteral("operator"));
    QCOMPARE(ask(asOperator, "SELECT rolsuper FROM pg_roles WHERE rolname = session_user"), QStringLiteral("f"));
    QCOMPARE(ask(asOperator, "SELECT project FROM app.my_projects()"), QStringLiteral("occ"));
    QVERIFY(ask(asOperator, "SELECT count(*) FROM inventory_current").toInt() > 200);
    QCOMPARE(ask(server.ownerSettings(), "SHOW listen_addresses"), QString());
    QCOMPARE(ask(server.ownerSettings(), "SHOW fsync"), QStringLiteral("on"));
    struct stat info { };
    QCOMPARE(::stat(QFile::encodeName(folder.cluster()).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777, mode_t(0700));
    if (::geteuid() == 0)
        QVERIFY(info.st_uid != 0);

    timer.start();
    QVERIFY(stopAndWait(server));
    qInfo("stop: %lld ms", timer.elapsed());
    QCOMPARE(folder.serverPid(), 0);
    timer.start();
    QVERIFY(startAndWait(server));
    qInfo("from a stopped cluster: %lld ms: %s", timer.elapsed(), qPrintable(server.timings()));
    QVERIFY(ask(asOperator, "SELECT count(*) FROM inventory_current").toInt() > 200);
    QVERIFY(stopAndWait(server));
}

void LocalServerTest::sharesOneServer()
{
    const DataFolder folder({}, shop());
    LocalServer first;
    QVERIFY(startAndWait(first));
    const qint64 pid = folder.serverPid();
    LocalServer second;
    QVERIFY(startAndWait(second));
    QCOMPARE(folder.serverPid(), pid);
    QVERIFY(stopAndWait(first));
    QCOMPARE(folder.serverPid(), pid); // the second still uses it
    QCOMPARE(ask(second.operatorSettings(), "SELECT 1"), QStringLiteral("1"));
    {
        LocalServer killed; // one that ends without leaving: the kernel gives up its lock
        QVERIFY(startAndWait(killed));
    }
    QVERIFY(stopAndWait(second));
    QCOMPARE(folder.serverPid(), 0);
}

void LocalServerTest::recoversFromAKilledServer()
{
    const DataFolder folder({}, shop());
    LocalServer server;
    QVERIFY(startAndWait(server));
    ask(server.ownerSettings(), "CREATE TABLE public.kept AS SELECT 42 AS answer");
    QCOMPARE(::kill(static_cast<pid_t>(folder.serverPid()), SIGKILL), 0);
    LocalServer next;
    QVERIFY(startAndWait(next));
    QCOMPARE(ask(next.ownerSettings(), "SELECT answer FROM public.kept"), QStringLiteral("42"));
    QVERIFY(stopAndWait(server));
    QVERIFY(stopAndWait(next));
    QCOMPARE(folder.serverPid(), 0);
}

void LocalServerTest::clearsUpAfterAPowerCut()
{
    const DataFolder folder({}, shop());
    LocalServer server;
    QVERIFY(startAndWait(server));
    QVERIFY(stopAndWait(server));
    // What a power cut leaves: a process id that is somebody else's by now, a dead socket and its lock.
    const QByteArray other = QByteArray::number(::getpid());
    const QString run = folder.sockets();
    writeFile(folder.cluster() + QStringLiteral("/postmaster.pid"),
              other + '\n' + QFile::encodeName(folder.cluster()) + "\n1700000000\n5432\n" + QFile::encodeName(run)
                  + "\n\n  1234567   1\nready   \n");
    writeFile(run + QStringLiteral("/.s.PGSQL.5432.lock"), other + '\n');
    writeFile(run + QStringLiteral("/.s.PGSQL.5432"), {});
    QVERIFY(startAndWait(server));
    QCOMPARE(ask(server.operatorSettings(), "SELECT 1"), QStringLiteral("1"));
    QVERIFY(stopAndWait(server));
}

void LocalServerTest::clearsUpAnInterruptedInitdb()
{
    const DataFolder folder;
    LocalServer server;
    server.start();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.path() + QStringLiteral("/local/cluster.new/PG_VERSION")), patience);
    QVERIFY(stopAndWait(server));
    QVERIFY(!QFile::exists(folder.cluster())); // never a half one
    QVERIFY(startAndWait(server));
    QVERIFY(!QFile::exists(folder.path() + QStringLiteral("/local/cluster.new")));
    QVERIFY(stopAndWait(server));
    QCOMPARE(folder.serverPid(), 0);
}

/** The mark of a cluster that is not on the disk for good, and no server: the power was cut in the first start. */
void LocalServerTest::makesAClusterAnewThatAPowerCutTore()
{
    const DataFolder folder({}, shop());
    writeFile(folder.unsynced(), {});
    writeFile(folder.cluster() + QStringLiteral("/global/pg_control"), "torn");
    LocalServer server;
    QSignalSpy failed(&server, &LocalServer::failed);
    server.startAsItIs();
    QCOMPARE(failed.size(), 1); // there is nothing to look at
    QVERIFY(stopAndWait(server));
    QVERIFY(startAndWait(server));
    QVERIFY(!QFile::exists(folder.unsynced()));
    QVERIFY(ask(server.operatorSettings(), "SELECT count(*) FROM inventory_current").toInt() > 200);
    QVERIFY(stopAndWait(server));
}

/** The same mark while the server lives: the program alone was killed, and nothing is lost. */
void LocalServerTest::finishesWhatAKilledProgramBegan()
{
    const DataFolder folder({}, shop());
    LocalServer first;
    QVERIFY(startAndWait(first));
    ask(first.ownerSettings(), "CREATE TABLE public.kept (n integer)");
    writeFile(folder.unsynced(), {});
    LocalServer second;
    QVERIFY(startAndWait(second));
    QVERIFY(!QFile::exists(folder.unsynced()));
    QCOMPARE(ask(second.ownerSettings(), "SELECT to_regclass('public.kept')"), QStringLiteral("kept"));
    QVERIFY(stopAndWait(second));
    QVERIFY(stopAndWait(first));
}

void LocalServerTest::startsAgainUnderAnOpenSession()
{
    const DataFolder folder({}, shop());
    LocalServer server;
    QVERIFY(startAndWait(server));
    const qint64 pid = folder.serverPid();
    QVERIFY(startAndWait(server)); // it lives: nothing happens
    QCOMPARE(folder.serverPid(), pid);
    QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!serverprocess::answers(folder.sockets()), patience);
    QVERIFY(startAndWait(server));
    QVERIFY(folder.serverPid() != 0 && folder.serverPid() != pid);
    QVERIFY(stopAndWait(server));
}

void LocalServerTest::makesAnotherProjectWhereAsked()
{
    const DataFolder folder({}, shop());
    LocalServer server;
    server.setProject(QStringLiteral("real shop"), LocalServer::Missing::Make);
    QVERIFY(startAndWait(server));
    QVERIFY(server.hasMadeProject());
    QCOMPARE(server.operatorSettings().project, QStringLiteral("real shop"));
    QCOMPARE(ask(server.operatorSettings(), "SELECT string_agg(project, ',' ORDER BY project) FROM app.my_projects()"),
             QStringLiteral("occ,real shop"));
    QVERIFY(stopAndWait(server));
    server.setProject(QStringLiteral("real shop"));
    QVERIFY(startAndWait(server)); // it is there by now
    QVERIFY(!server.hasMadeProject());
    QVERIFY(stopAndWait(server));
}

void LocalServerTest::refusesAProjectThatIsNotThere()
{
    const DataFolder folder({}, shop());
    LocalServer server;
    server.setProject(QStringLiteral("tpyo"));
    const QString words = failureOf(server);
    QVERIFY2(words.contains(u"tpyo") && words.contains(u"It has: occ") && words.contains(u"--import"),
             qPrintable(words));
    QVERIFY(stopAndWait(server));
    server.setProject({});
    QVERIFY(startAndWait(server));
    QCOMPARE(ask(server.ownerSettings(), "SELECT string_agg(project, ',') FROM app.projects"), QStringLiteral("occ"));
    QVERIFY(stopAndWait(server));
}

void LocalServerTest::changesNothingAsItIs()
{
    {
        const DataFolder nothing;
        LocalServer server;
        QSignalSpy failed(&server, &LocalServer::failed);
        server.startAsItIs();
        QCOMPARE(failed.size(), 1);
        QVERIFY2(failed.first().at(0).toString().contains(u"no local database"),
                 qPrintable(failed.first().at(0).toString()));
        QVERIFY(!QFile::exists(nothing.cluster()));
        QVERIFY(stopAndWait(server));
    }
    const DataFolder folder({}, shop());
    LocalServer server;
    QVERIFY(startAndWait(server));
    ask(server.ownerSettings(), "DELETE FROM supabase_migrations.schema_migrations");
    QVERIFY(stopAndWait(server));
    QSignalSpy ready(&server, &LocalServer::ready);
    server.startAsItIs();
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patience);
    QCOMPARE(ask(server.ownerSettings(), "SELECT count(*) FROM supabase_migrations.schema_migrations"),
             QStringLiteral("0"));
    QVERIFY(stopAndWait(server));
}

void LocalServerTest::refusesAClusterOfAnotherMajor()
{
    const DataFolder folder({}, shop());
    LocalServer server;
    QVERIFY(startAndWait(server));
    QVERIFY(stopAndWait(server));
    writeFile(folder.cluster() + QStringLiteral("/PG_VERSION"), "14\n");
    const QString message = failureOf(server);
    QVERIFY2(message.contains(u"PostgreSQL 14") && message.contains(u"pg_upgrade"), qPrintable(message));
    QVERIFY(message.contains(folder.cluster()));
    QCOMPARE(folder.serverPid(), 0);
    QVERIFY(stopAndWait(server));
}

void LocalServerTest::saysThatNoServerIsWhereItShouldBe()
{
    const DataFolder folder;
    qputenv("HOTDASH_PG_BIN", "/nowhere");
    LocalServer server;
    const QString message = failureOf(server);
    qunsetenv("HOTDASH_PG_BIN");
    QVERIFY2(message.contains(u"no PostgreSQL server in /nowhere"), qPrintable(message));
    QVERIFY(message.contains(u"HOTDASH_PG_BIN"));
    QVERIFY(stopAndWait(server));
}

void LocalServerTest::saysThatTheFolderIsNoCluster()
{
    const DataFolder folder;
    QVERIFY(QDir().mkpath(folder.cluster()));
    LocalServer server;
    const QString message = failureOf(server);
    QVERIFY2(message.contains(u"is no PostgreSQL database"), qPrintable(message));
    QVERIFY(stopAndWait(server));
}

void LocalServerTest::saysThatTheFolderCannotBeUsed()
{
    const DataFolder folder(QStringLiteral("/file/below"));
    writeFile(QFileInfo(folder.path()).path(), "not a folder");
    LocalServer server;
    const QString message = failureOf(server);
    QVERIFY2(message.contains(folder.path()) && message.contains(u"cannot be made"), qPrintable(message));
    QVERIFY(stopAndWait(server));
}

void LocalServerTest::worksInALongFolder()
{
    const DataFolder folder(u'/' + QString(60, u'x') + u'/' + QString(60, u'y'), shop());
    LocalServer server;
    QVERIFY(startAndWait(server));
    QCOMPARE(ask(server.operatorSettings(), "SELECT 1"), QStringLiteral("1"));
    QVERIFY(stopAndWait(server));
}

void LocalServerTest::stopsInTheMiddle()
{
    const DataFolder folder({}, shop());
    LocalServer server;
    server.start();
    QVERIFY(stopAndWait(server)); // while programs are looked for
    server.start();
    QTRY_VERIFY_WITH_TIMEOUT(folder.serverPid() != 0, patience);
    QVERIFY(stopAndWait(server)); // while it starts
    QCOMPARE(folder.serverPid(), 0);
}

void LocalServerTest::runsAsAnOrdinaryUser()
{
    if (::geteuid() != 0)
        QSKIP("The other tests run as an ordinary user already.");
    const QString program = qEnvironmentVariable("HOTDASH_PROGRAM");
    const std::optional<ServerUser> user = ServerUser::find();
    QVERIFY(user);
    const DataFolder folder;
    QCOMPARE(::chown(QFile::encodeName(folder.path()).constData(), user->uid, user->gid), 0);
    // The program itself may lie where that user cannot go.
    const QString copy = folder.path() + QStringLiteral("/hotdash");
    QVERIFY(QFile::copy(program, copy));
    QVERIFY(QFile::setPermissions(copy, QFile::permissions(copy) | QFile::ReadOther | QFile::ExeOther));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    serverprocess::runAs(process, *user);
    for (const QString& verb : { QStringLiteral("--migrate"), QStringLiteral("--check") }) {
        process.start(copy, { QStringLiteral("--local"), verb });
        QVERIFY(process.waitForFinished(patience));
        const QByteArray output = process.readAll();
        QVERIFY2(process.exitCode() == 0, output.constData());
        QVERIFY2(output.contains(verb == u"--check" ? "has everything" : "is up to date"), output.constData());
    }
    QCOMPARE(folder.serverPid(), 0);
    struct stat info { };
    QCOMPARE(::stat(QFile::encodeName(folder.cluster()).constData(), &info), 0);
    QCOMPARE(info.st_uid, user->uid);
}

QTEST_GUILESS_MAIN(LocalServerTest)
#include "tst_localserver.moc"
