// SPDX-License-Identifier: GPL-3.0-or-later
#include "datafolder.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

namespace {

constexpr int patience = 180'000; // ms

/** The real program with its window, on the offscreen platform. */
class Program {
public:
    Program()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("hotdash.start.info=true"));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere"));
        m_process.setProcessEnvironment(environment);
        m_process.start(qEnvironmentVariable("HOTDASH_PROGRAM"), { QStringLiteral("--local") });
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /** Until it said that it is connected. */
    bool waitUntilConnected()
    {
        return QTest::qWaitFor(
            [this] {
                m_said += m_process.readAllStandardError();
                return m_said.contains("connected after");
            },
            patience);
    }
    bool end(int signal)
    {
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
        return m_process.waitForFinished(patience);
    }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }

private:
    QProcess m_process;
    QByteArray m_said;
};

} // namespace

/** The program as a whole: begins from nothing, shares its server, ends in order. */
class ProgramTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sharesItsServerAndEndsInOrder();
    void leavesNoCoreFile();
};

void ProgramTest::sharesItsServerAndEndsInOrder()
{
    const DataFolder folder;
    Program first;
    QVERIFY(first.waitUntilConnected());
    const qint64 pid = folder.serverPid();
    QVERIFY(pid != 0);
    Program second;
    QVERIFY(second.waitUntilConnected());
    QCOMPARE(folder.serverPid(), pid);

    QVERIFY(first.end(SIGKILL)); // what it started goes on
    Program third;
    QVERIFY(third.waitUntilConnected());
    QCOMPARE(folder.serverPid(), pid);
    QVERIFY(second.end(SIGTERM));
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(folder.serverPid(), pid);
    QVERIFY(third.end(SIGINT));
    QCOMPARE(third.exitCode(), 0);
    QCOMPARE(folder.serverPid(), 0); // the last one stopped it
    QVERIFY(QFile::exists(folder.path() + QStringLiteral("/hotdash.ini"))); // and remembered its window
}

namespace {

/** Runs @p command in @p folder, has it crash once it said @p when, and gives back all that was said. */
QByteArray crashed(const QString& command, const QByteArray& when, const QString& folder)
{
    QProcess shell;
    shell.setWorkingDirectory(folder);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    const QString script = QStringLiteral("ulimit -c unlimited; %1 & echo \"pid $!.\"; wait $!");
    shell.start(QStringLiteral("/bin/bash"), { QStringLiteral("-c"), script.arg(command) });
    QByteArray said;
    const auto heard = [&](const QByteArray& words) {
        said += shell.readAll();
        return said.contains(words);
    };
    if (!QTest::qWaitFor([&] { return heard("pid ") && heard(".") && heard(when); }, patience))
        return "did not begin: " + said;
    const qsizetype at = said.indexOf("pid ") + 4;
    ::kill(said.mid(at, said.indexOf('.', at) - at).toInt(), SIGSEGV);
    shell.waitForFinished(patience);
    return said + shell.readAll();
}

} // namespace

/** However the system is set: the memory, where passwords lie, does not get onto a disk. */
void ProgramTest::leavesNoCoreFile()
{
    const DataFolder folder;
    const QTemporaryDir elsewhere;
    crashed(QStringLiteral("sleep 600"), "pid", elsewhere.path());
    if (QDir(elsewhere.path()).isEmpty())
        QSKIP("This system writes no core files into the folder of the program that crashes.");
    const QTemporaryDir here;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    // A sanitized program is to crash as others do, instead of telling of it.
    qputenv("ASAN_OPTIONS", qgetenv("ASAN_OPTIONS") + ":handle_segv=0:disable_coredump=0");
    const QString program =
        QStringLiteral("'%1' --log-level info --connect 'host=127.0.0.1 port=1 dbname=x user=y password=hunter2'")
            .arg(qEnvironmentVariable("HOTDASH_PROGRAM"));
    const QByteArray said = crashed(program, "Reconnecting", here.path());
    QVERIFY2(said.contains("Segmentation fault"), said);
    QCOMPARE(QDir(here.path()).entryList(QDir::Files), QStringList());
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
