// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "datafolder.h"
#include "temporarypostgres.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr int patience = 180'000; // ms

/** How the real program ended and what it said. */
struct Run {
    int exitCode = -1;
    QString output; ///< standard output
    QString errors; ///< standard error
};

QProcessEnvironment environment(const QString& dataFolder)
{
    QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
    for (const char* name : { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PGPASSWORD" })
        result.remove(QString::fromLatin1(name));
    result.insert(QStringLiteral("HOTDASH_DATA_DIR"), dataFolder);
    result.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    result.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere"));
    return result;
}

Run hotdashIn(const QString& dataFolder, const QStringList& arguments, const QString& password = {})
{
    QProcess process;
    QProcessEnvironment variables = environment(dataFolder);
    if (!password.isEmpty())
        variables.insert(QStringLiteral("PGPASSWORD"), password);
    process.setProcessEnvironment(variables);
    process.start(qEnvironmentVariable("HOTDASH_PROGRAM"), arguments);
    Run run;
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return run;
    run.exitCode = process.exitCode();
    run.output = QString::fromLocal8Bit(process.readAllStandardOutput());
    run.errors = QString::fromLocal8Bit(process.readAllStandardError());
    return run;
}

Run hotdash(const QStringList& arguments)
{
    const QTemporaryDir data;
    return hotdashIn(data.path(), arguments);
}

/** A server that takes a connection and never says a word. */
class SilentServer {
public:
    SilentServer() : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_socket, reinterpret_cast<sockaddr*>(&address), size);
        ::listen(m_socket, 4);
        ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ::ntohs(address.sin_port);
    }
    ~SilentServer() { ::close(m_socket); }
    [[nodiscard]] int port() const { return m_port; }

private:
    int m_socket;
    int m_port = 0;
};

CommandLine parse(const QStringList& arguments)
{
    return CommandLine::parse(QStringList(QStringLiteral("hotdash")) + arguments);
}

} // namespace

/** The command line: how it is read, and what the real program does, says and answers. */
class CommandLineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAConnection_data();
    void readsAConnection();
    void passesOverWhatIsQts();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void scrubs_data();
    void scrubs();
    void helps();
    void checks();
    void checkSaysWhatIsPending();
    void checkSaysWhyItCannotConnect();
    void checkChangesNothingLocally();
    void saysThatItsFolderCannotBeMade();
    void onlyAnImportMakesAProject();
    void tellsARefusedPasswordFromAMissingOne();
    void migrates();
    void looksForTheFileFirst();
    void anInterruptedTrialLeavesNoProject();
    void saysThatThereIsNoScreen();
    void takesSnapshots();
    void hidesThePassword();
};

void CommandLineTest::readsAConnection_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("conninfo");
    QTest::addColumn<QString>("password");
    QTest::newRow("keywords") << "host=db.example.com dbname=hotdash user=ann password='a b\\'c'"
                              << "user='ann' dbname='hotdash' host='db.example.com'"
                              << "a b'c";
    QTest::newRow("uri") << "postgresql://ann:s%40c@db.example.com:6432/hotdash?sslmode=verify-full"
                         << "user='ann' dbname='hotdash' host='db.example.com' port='6432' sslmode='verify-full'"
                         << "s@c";
    QTest::newRow("service") << "service=shop"
                             << "service='shop'"
                             << "";
}

void CommandLineTest::readsAConnection()
{
    QFETCH(const QString, text);
    QFETCH(const QString, conninfo);
    QFETCH(const QString, password);
    const CommandLine line =
        parse({ QStringLiteral("--connect"), text, QStringLiteral("--project"), QStringLiteral("shop two") });
    QVERIFY2(line.error.isEmpty(), qPrintable(line.error));
    QVERIFY(line.connection);
    QStringList found = line.connection->conninfo.split(u' ');
    QStringList expected = conninfo.split(u' ');
    found.sort();
    expected.sort();
    QCOMPARE(found, expected);
    QCOMPARE(line.connection->password, password);
    QCOMPARE(line.connection->project, QStringLiteral("shop two"));
    QCOMPARE(line.verb, CommandLine::Verb::Window);
}

void CommandLineTest::passesOverWhatIsQts()
{
    const CommandLine line =
        parse({ QStringLiteral("-platform"), QStringLiteral("offscreen"), QStringLiteral("--local"),
                QStringLiteral("-style"), QStringLiteral("fusion"), QStringLiteral("-reverse") });
    QVERIFY2(line.error.isEmpty(), qPrintable(line.error));
    QVERIFY(line.local);
}

void CommandLineTest::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* arguments, const char* words) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts)
                                 << QString::fromLatin1(words);
    };
    row("--frobnicate", "frobnicate");
    row("--check --migrate", "at a time");
    row("--check --yes", "--migrate only");
    row("--local --connect host=x", "exclude each other");
    row("--connect", "connect");
    row("--connect host", "Write \"host=");
    row("--connect nonsense=secret", "Write \"host=");
    row("--import", "import");
    row("--import shopify-orders", "at least one file");
    row("orders.csv", "not an option");
    row("--check --project=", "name of a project");
    row("--dry-run", "--import only");
    row("--undo-import", "undo-import");
    row("--undo-import yesterday", "--imports lists them");
    row("--sync etsy", "shopify only");
    row("--shop olive", "--sync only");
    row("--sync shopify --shop olive.example.com", "myshopify.com");
    row("--snapshot /tmp/x --size 12x", "1280x800");
    row("--snapshot /tmp/x --size 99999x800", "1280x800");
    row("--size 800x600", "--snapshot only");
    row("--theme blue", "light or dark");
    row("--log-level loud", "debug, info, warning, critical");
}

void CommandLineTest::refusesWrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, words);
    const Run run = hotdash(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.errors.startsWith(u"hotdash: ") && run.errors.contains(words), qPrintable(run.errors));
    QVERIFY(run.errors.contains(u"--help"));
    QVERIFY(!run.errors.contains(u"secret"));
    QVERIFY(run.output.isEmpty());
}

void CommandLineTest::scrubs_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<QByteArray>("scrubbed");
    const auto row = [](const char* argument, const char* scrubbed) {
        QTest::newRow(argument) << QByteArray(argument) << QByteArray(scrubbed);
    };
    row("host=db password=abc user=x", "host=db password=xxx user=x");
    row("password = 'a b\\'c' user=x", "password = 'xxxxxx' user=x");
    row("postgresql://ann:abc@db/hotdash", "postgresql://ann:xxx@db/hotdash");
    row("postgresql://ann:a@c@db/x?password=pq&user=y", "postgresql://ann:xxx@db/x?password=xx&user=y");
    row("--connect=postgres://:abc@db", "--connect=postgres://:xxx@db");
    row("postgresql://ann@db:5432/hotdash", "postgresql://ann@db:5432/hotdash");
    row("host=db passfile=/x user=ann", "host=db passfile=/x user=ann");
}

void CommandLineTest::scrubs()
{
    QFETCH(const QByteArray, argument);
    QFETCH(const QByteArray, scrubbed);
    QByteArray program("hotdash");
    QByteArray changed(argument.constData(), argument.size());
    char* arguments[] { program.data(), changed.data(), nullptr };
    scrubPasswords(2, arguments);
    QCOMPARE(changed, scrubbed);
}

void CommandLineTest::helps()
{
    const Run help = hotdash({ QStringLiteral("--help") });
    QCOMPARE(help.exitCode, 0);
    for (const char* option : { "--local", "--connect", "--project", "--check", "--migrate", "--yes", "--import",
                                "--dry-run", "--snapshot", "--size", "--theme", "--version", "Exit status" })
        QVERIFY2(help.output.contains(QLatin1String(option)), option);
    const Run version = hotdash({ QStringLiteral("--version") });
    QCOMPARE(version.exitCode, 0);
    QVERIFY2(QRegularExpression(QStringLiteral("^hotdash \\d+\\.\\d+\\.\\d+\n$")).match(version.output).hasMatch(),
             qPrintable(version.output));
}

void CommandLineTest::checks()
{
    const TestDatabase database;
    const Run complete = hotdash({ QStringLiteral("--check"), QStringLiteral("--connect"), database.conninfo() });
    QVERIFY2(complete.exitCode == 0, qPrintable(complete.output + complete.errors));
    QVERIFY(complete.output.contains(u"has everything"));
    const Run nobody = hotdash(
        { QStringLiteral("--check"), QStringLiteral("--connect"), database.conninfo(QStringLiteral("nobody_op")) });
    QCOMPARE(nobody.exitCode, 1);
    QVERIFY2(nobody.errors.contains(u"no operator") && nobody.errors.contains(u"app.add_operator"),
             qPrintable(nobody.errors));
}

void CommandLineTest::checkSaysWhatIsPending()
{
    const TestDatabase database(TestDatabase::Content::Empty);
    const Run run = hotdash(
        { QStringLiteral("--check"), QStringLiteral("--connect"), database.conninfo(TemporaryPostgres::owner()) });
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.output.contains(u"20251020190500_inventory_tables"));
    QVERIFY(run.output.contains(u"table public.AgentApproval"));
    QVERIFY2(run.errors.contains(u"--migrate"), qPrintable(run.errors));
}

void CommandLineTest::checkSaysWhyItCannotConnect()
{
    const Run run = hotdash({ QStringLiteral("--check"), QStringLiteral("--connect"),
                              QStringLiteral("host=/nowhere dbname=x user=y password=topsecret") });
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains(u"cannot be reached") && run.errors.contains(u"Check host"), qPrintable(run.errors));
    QVERIFY(!run.errors.contains(u"topsecret"));
}

void CommandLineTest::checkChangesNothingLocally()
{
    const DataFolder data;
    const Run none = hotdashIn(data.path(), { QStringLiteral("--check") });
    QCOMPARE(none.exitCode, 1);
    QVERIFY2(none.errors.contains(u"no local database yet"), qPrintable(none.errors));
    QVERIFY(!QFile::exists(data.cluster()));
    QVERIFY(hotdashIn(data.path(), { QStringLiteral("--migrate"), QStringLiteral("--local") }).exitCode == 0);
    const Run complete = hotdashIn(data.path(), { QStringLiteral("--check") });
    QVERIFY2(complete.exitCode == 0, qPrintable(complete.errors));
    QVERIFY2(complete.output.contains(u"has everything"), qPrintable(complete.output));
    const Run typo =
        hotdashIn(data.path(), { QStringLiteral("--check"), QStringLiteral("--project"), QStringLiteral("tpyo") });
    QCOMPARE(typo.exitCode, 1);
    QVERIFY2(typo.errors.contains(u"no project \"tpyo\"") && typo.errors.contains(u"occ"), qPrintable(typo.errors));
}

void CommandLineTest::saysThatItsFolderCannotBeMade()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const QTemporaryDir pictures;
    const QStringList draw { QStringLiteral("--local"), QStringLiteral("--snapshot"), pictures.path() };
    const Run run = hotdashIn(file.fileName(), draw);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains(file.fileName()), qPrintable(run.errors));
}

void CommandLineTest::onlyAnImportMakesAProject()
{
    const DataFolder data;
    QFile file(data.path() + QStringLiteral("/vendors.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name,contact_name,contact_email,contact_phone,lead_time_days,max_lead_days,payment_terms\n"
               "Acme,Ann,ann@acme.example,123,7,10,Net 30\n");
    file.close();
    const QStringList local { QStringLiteral("--local"), QStringLiteral("--project"), QStringLiteral("new one") };
    const Run refused = hotdashIn(data.path(), local + QStringList { QStringLiteral("--snapshot"), data.path() });
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.errors.contains(u"no project \"new one\""), qPrintable(refused.errors));
    const QStringList import { QStringLiteral("--import"), QStringLiteral("vendors"), file.fileName() };
    const Run tried = hotdashIn(data.path(), local + import + QStringList(QStringLiteral("--dry-run")));
    QVERIFY2(tried.exitCode == 0, qPrintable(tried.errors));
    QVERIFY2(tried.output.contains(u"removed again"), qPrintable(tried.output));
    const QStringList look { QStringLiteral("--check"), QStringLiteral("--project"), QStringLiteral("new one") };
    QCOMPARE(hotdashIn(data.path(), look).exitCode, 1);
    QFile unknown(data.path() + QStringLiteral("/unknown.csv"));
    QVERIFY(unknown.open(QIODevice::WriteOnly));
    unknown.write("this,that\n1,2\n");
    unknown.close();
    const Run failed = hotdashIn(
        data.path(), local + QStringList { QStringLiteral("--import"), QStringLiteral("auto"), unknown.fileName() });
    QCOMPARE(failed.exitCode, 1);
    QVERIFY2(failed.output.contains(u"removed again"), qPrintable(failed.output));
    QVERIFY2(failed.errors.contains(u"unknown.csv: refused"), qPrintable(failed.errors)); // taken for nothing
    QCOMPARE(hotdashIn(data.path(), look).exitCode, 1);
    const Run made = hotdashIn(data.path(), local + import);
    QVERIFY2(made.exitCode == 0, qPrintable(made.errors));
    QVERIFY2(made.output.contains(u"\"new one\" did not exist and was made"), qPrintable(made.output));
    QCOMPARE(hotdashIn(data.path(), look).exitCode, 0);
    const Run again = hotdashIn(data.path(), local + import);
    QVERIFY2(again.exitCode == 0 && !again.output.contains(u"was made"), qPrintable(again.output));
}

void CommandLineTest::tellsARefusedPasswordFromAMissingOne()
{
    TemporaryPostgres cluster;
    const TestDatabase database(TestDatabase::Content::Schema, cluster);
    cluster.execute(QStringLiteral("postgres"),
                    QStringLiteral("ALTER ROLE op_occ PASSWORD 'right';"
                                   "DO $$ BEGIN EXECUTE format('COPY (VALUES (''local all hotdash_owner trust''), "
                                   "(''local all all scram-sha-256'')) TO %L', current_setting('hba_file')); END $$;"
                                   "SELECT pg_reload_conf()"));
    const QTemporaryDir data;
    const QStringList verbs[] = { { QStringLiteral("--check") },
                                  { QStringLiteral("--snapshot"), data.filePath(QStringLiteral("screens")) } };
    for (const QStringList& verb : verbs) {
        const QStringList plain = verb + QStringList { QStringLiteral("--connect"), database.conninfo() };
        const Run missing = hotdashIn(data.path(), plain);
        QCOMPARE(missing.exitCode, 1);
        QVERIFY2(missing.errors.contains(QRegularExpression(QStringLiteral("wants a password|asks for a password"))),
                 qPrintable(missing.errors));
        const QStringList inLine =
            verb + QStringList { QStringLiteral("--connect"), database.conninfo() + QStringLiteral(" password=wrong") };
        for (const Run& refused :
             { hotdashIn(data.path(), plain, QStringLiteral("wrong")), hotdashIn(data.path(), inLine) }) {
            QCOMPARE(refused.exitCode, 1);
            QVERIFY2(refused.errors.contains(QRegularExpression(QStringLiteral("refused|refuses"))),
                     qPrintable(refused.errors));
            QVERIFY(!refused.errors.contains(u"wrong"));
        }
        const Run right = hotdashIn(data.path(), plain, QStringLiteral("right"));
        QVERIFY2(right.exitCode == 0, qPrintable(right.errors));
    }
}

void CommandLineTest::migrates()
{
    const TestDatabase database(TestDatabase::Content::Empty);
    const QStringList arguments { QStringLiteral("--migrate"), QStringLiteral("--yes"), QStringLiteral("--connect"),
                                  database.conninfo(TemporaryPostgres::owner()) };
    const Run first = hotdash(arguments);
    QVERIFY2(first.exitCode == 0, qPrintable(first.errors));
    QVERIFY(first.output.contains(u"20251020190500_inventory_tables"));
    const Run second = hotdash(arguments);
    QCOMPARE(second.exitCode, 0);
    QVERIFY2(second.output.startsWith(u"Nothing to do"), qPrintable(second.output));
    const Run denied = hotdash({ QStringLiteral("--migrate"), QStringLiteral("--yes"), QStringLiteral("--connect"),
                                 TestDatabase(TestDatabase::Content::Empty).conninfo() });
    QCOMPARE(denied.exitCode, 1);
}

void CommandLineTest::looksForTheFileFirst()
{
    const DataFolder data;
    const QStringList import { QStringLiteral("--local"), QStringLiteral("--import"), QStringLiteral("vendors") };
    const Run missing = hotdashIn(data.path(), import + QStringList(QStringLiteral("/nosuch.csv")));
    QVERIFY2(missing.exitCode == 1 && missing.errors.contains(u"no file /nosuch.csv"), qPrintable(missing.errors));
    const Run empty = hotdashIn(data.path(), import + QStringList(data.path()));
    QCOMPARE(empty.exitCode, 1);
    QVERIFY2(empty.errors.contains(u"no CSV files in"), qPrintable(empty.errors));
    QVERIFY(!QFile::exists(data.cluster()));
}

/** Ctrl+C in the middle of a trial into a project that does not exist yet. */
void CommandLineTest::anInterruptedTrialLeavesNoProject()
{
    const DataFolder data;
    QVERIFY(hotdashIn(data.path(), { QStringLiteral("--migrate"), QStringLiteral("--local") }).exitCode == 0);
    QFile file(data.path() + QStringLiteral("/vendors.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name,contact_name,contact_email,contact_phone,lead_time_days,max_lead_days,payment_terms\n");
    for (int i = 0; i < 400'000; ++i)
        file.write("Vendor " + QByteArray::number(i) + ",Ann,ann@acme.example,123,7,10,Net 30\n");
    file.close();
    QProcess process;
    process.setProcessEnvironment(environment(data.path()));
    process.start(qEnvironmentVariable("HOTDASH_PROGRAM"),
                  { QStringLiteral("--local"), QStringLiteral("--project"), QStringLiteral("new one"),
                    QStringLiteral("--import"), QStringLiteral("vendors"), file.fileName(),
                    QStringLiteral("--dry-run") });
    QString said;
    QTRY_VERIFY_WITH_TIMEOUT((said += QString::fromLocal8Bit(process.readAllStandardError())).contains(u"reading"),
                             patience);
    process.terminate();
    QVERIFY(process.waitForFinished(patience));
    said += QString::fromLocal8Bit(process.readAllStandardError());
    QCOMPARE(process.exitCode(), 1);
    QVERIFY2(said.contains(u"Interrupted"), qPrintable(said));
    QCOMPARE(process.readAllStandardOutput().count("removed again"), 1);
    const Run look =
        hotdashIn(data.path(), { QStringLiteral("--check"), QStringLiteral("--project"), QStringLiteral("new one") });
    QVERIFY2(look.errors.contains(u"no project \"new one\""), qPrintable(look.errors));
}

void CommandLineTest::saysThatThereIsNoScreen()
{
    const Run run = hotdash({ QStringLiteral("--local") });
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains(u"There is no screen") && run.errors.contains(u"--snapshot"), qPrintable(run.errors));
}

void CommandLineTest::takesSnapshots()
{
    const TestDatabase database(TestDatabase::Content::Sample);
    const QTemporaryDir folder;
    const QTemporaryDir data;
    const QString target = folder.filePath(QStringLiteral("new folder"));
    const QStringList dark = QStringLiteral("--size 1000x700 --theme dark --connect").split(u' ');
    const Run run = hotdashIn(
        data.path(), QStringList { QStringLiteral("--snapshot"), target } + dark + QStringList { database.conninfo() });
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    QVERIFY(!QFile::exists(data.filePath(QStringLiteral("hotdash.ini")))); // nothing to remember
    const QStringList files = QDir(target).entryList({ QStringLiteral("*.png") }, QDir::Files, QDir::Name);
    const QString expected =
        QStringLiteral("ads approvals audit campaign connections diagnostics import import-file main "
                       "purchaseorders reorder sales settings shortcuts sync vendors waiting welcome");
    QStringList names = QString(files.join(u' ')).remove(QStringLiteral(".png")).split(u' ');
    names.sort();
    QCOMPARE(names.join(u' '), expected);
    for (const QString& name : files)
        QVERIFY2(!QImage(target + u'/' + name).isNull(), qPrintable(name));
    const QImage window(target + QStringLiteral("/main.png"));
    QCOMPARE(window.size(), QSize(1000, 700));
    QVERIFY(window.pixelColor(4, 690).lightness() < 100); // dark
    const Run failed = hotdash({ QStringLiteral("--snapshot"), target, QStringLiteral("--connect"),
                                 database.conninfo(QStringLiteral("nobody_op")) });
    QCOMPARE(failed.exitCode, 1);
    QVERIFY2(failed.errors.contains(u"hotdash: "), qPrintable(failed.errors));
}

void CommandLineTest::hidesThePassword()
{
    const SilentServer server;
    const QTemporaryDir data;
    QProcess process;
    process.setProcessEnvironment(environment(data.path()));
    process.start(qEnvironmentVariable("HOTDASH_PROGRAM"),
                  { QStringLiteral("--check"), QStringLiteral("--connect"),
                    QStringLiteral("host=127.0.0.1 port=%1 user=ann dbname=x password=topsecret connect_timeout=60")
                        .arg(server.port()) });
    QVERIFY(process.waitForStarted(patience));
    QFile commandLine(QStringLiteral("/proc/%1/cmdline").arg(process.processId()));
    const auto shown = [&commandLine] {
        if (!commandLine.open(QIODevice::ReadOnly))
            return QByteArray();
        const QByteArray text = commandLine.readAll();
        commandLine.close();
        return text;
    };
    if (!commandLine.exists())
        QSKIP("Needs /proc.");
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains("password=xxxxxxxxx"), patience);
    QVERIFY(!shown().contains("topsecret"));
    process.terminate();
    QVERIFY(process.waitForFinished(patience));
    QVERIFY(!process.readAllStandardError().contains("topsecret"));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
