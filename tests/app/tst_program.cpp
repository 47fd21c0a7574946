// SPDX-License-Identifier: GPL-3.0-or-later
#include "datafolder.h"

#include <QFile>
#include <QProcess>
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

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
