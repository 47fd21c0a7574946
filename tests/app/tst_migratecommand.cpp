// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/maintenance.h"
#include "temporarypostgres.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace {

constexpr int patience = 180'000; // ms

/** hotdash at a terminal: what it writes, and keys for it. */
class AtTerminal {
public:
    AtTerminal(const QStringList& arguments, const QString& dataFolder)
    {
        std::vector<QByteArray> texts { qgetenv("HOTDASH_PROGRAM") };
        for (const QString& argument : arguments)
            texts.push_back(argument.toLocal8Bit());
        std::vector<char*> pointers;
        for (QByteArray& text : texts)
            pointers.push_back(text.data());
        pointers.push_back(nullptr);
        const QByteArray folder = dataFolder.toLocal8Bit();
        m_process = ::forkpty(&m_terminal, nullptr, nullptr, nullptr);
        if (m_process == 0) {
            ::setenv("HOTDASH_DATA_DIR", folder.constData(), 1);
            ::setenv("LANG", "C.UTF-8", 1);
            ::unsetenv("PGPASSWORD");
            ::execv(pointers.front(), pointers.data());
            ::_exit(127);
        }
    }
    ~AtTerminal()
    {
        if (m_process > 0 && !m_ended) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
        }
        ::close(m_terminal);
    }
    Q_DISABLE_COPY_MOVE(AtTerminal)

    bool says(const QString& words)
    {
        return QTest::qWaitFor([&] { return read().contains(words); }, patience);
    }
    void type(const QByteArray& keys)
    {
        m_said.clear(); // what was asked before is answered
        QCOMPARE(::write(m_terminal, keys.constData(), size_t(keys.size())), ssize_t(keys.size()));
    }
    [[nodiscard]] bool showsWhatIsTyped() const
    {
        termios settings {};
        return ::tcgetattr(m_terminal, &settings) == 0 && (settings.c_lflag & tcflag_t(ECHO)) != 0;
    }
    void interrupt() const { ::kill(m_process, SIGINT); }
    int exitCode()
    {
        int status = -1;
        const bool ended = QTest::qWaitFor(
            [&] {
                read();
                return ::waitpid(m_process, &status, WNOHANG) == m_process;
            },
            patience);
        m_ended = ended;
        read();
        return ended && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    /** Since the last keys. */
    QString read()
    {
        pollfd ready { m_terminal, POLLIN, 0 };
        char buffer[4096];
        while (::poll(&ready, 1, 0) > 0) {
            const ssize_t count = ::read(m_terminal, buffer, sizeof buffer);
            if (count <= 0)
                break;
            m_said += QByteArray(buffer, int(count));
        }
        return QString::fromUtf8(m_said).remove(u'\r');
    }

private:
    pid_t m_process = -1;
    int m_terminal = -1;
    bool m_ended = false;
    QByteArray m_said;
};

} // namespace

/** hotdash --migrate as its user meets it: on a real server whose owner has a password, at a terminal and without. */
class MigrateCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void saysAsksAndApplies();
    void noMeansNo();
    void endOfInputMeansNo();
    void asksForTheOwner();
    void wrongPasswordIsAskedForAgain();
    void interruptedPasswordShowsKeysAgain();
    void takesThePasswordFromItsFile();
    void nobodyToAsk();
    void scriptsSayYes();
    void adoptsWhatIsThere();
    void saysWhatToDoWithWhatDoesNotFit();
    void olderAndNewerSchema();

private:
    [[nodiscard]] QString conninfo(const QString& login) const { return m_database->conninfo(login); }
    [[nodiscard]] QStringList migrate(const QString& login) const
    {
        return { QStringLiteral("--migrate"), QStringLiteral("--connect"), conninfo(login) };
    }
    [[nodiscard]] bool isMigrated() const
    {
        return m_database->execute(QStringLiteral("SELECT to_regclass('public.products') IS NOT NULL"))
            == QStringLiteral("t");
    }

    std::unique_ptr<TemporaryPostgres> m_cluster;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_data;
    const QString m_owner = QStringLiteral("shop_owner");
};

void MigrateCommandTest::initTestCase()
{
    int master = -1;
    int slave = -1;
    if (::openpty(&master, &slave, nullptr, nullptr, nullptr) != 0)
        QSKIP("This machine has no pseudo-terminals (is /dev/pts mounted?): nobody can be asked anything.");
    ::close(master);
    ::close(slave);
    m_cluster = std::make_unique<TemporaryPostgres>();
    m_cluster->execute(QStringLiteral("postgres"),
                       QStringLiteral("CREATE ROLE shop_owner LOGIN CREATEROLE PASSWORD 'right horse';"
                                      "DO $$ BEGIN EXECUTE format('COPY (VALUES "
                                      "(''local all shop_owner scram-sha-256''), (''local all all trust'')) TO %L',"
                                      " current_setting('hba_file')); END $$; SELECT pg_reload_conf()"));
}

void MigrateCommandTest::init()
{
    m_database = std::make_unique<TestDatabase>(TestDatabase::Content::Empty, *m_cluster);
    m_cluster->execute(QStringLiteral("postgres"),
                       QStringLiteral("ALTER DATABASE %1 OWNER TO shop_owner").arg(m_database->name()));
    m_database->execute(QStringLiteral("ALTER SCHEMA public OWNER TO shop_owner"));
    m_data = std::make_unique<QTemporaryDir>();
}

void MigrateCommandTest::cleanup()
{
    m_database.reset();
}

void MigrateCommandTest::saysAsksAndApplies()
{
    AtTerminal hotdash(migrate(TemporaryPostgres::owner()), m_data->path());
    QVERIFY2(hotdash.says(QStringLiteral("Apply this now? [y/N]")), qPrintable(hotdash.read()));
    QVERIFY(hotdash.read().contains(u"20251020190500_inventory_tables"));
    QVERIFY(!isMigrated());
    hotdash.type("y\n");
    QCOMPARE(hotdash.exitCode(), 0);
    QVERIFY2(hotdash.read().contains(u"applied to"), qPrintable(hotdash.read()));
    QVERIFY(isMigrated());
    AtTerminal again(migrate(TemporaryPostgres::owner()), m_data->path()); // asks nothing
    QCOMPARE(again.exitCode(), 0);
    QVERIFY2(again.read().contains(u"Nothing to do"), qPrintable(again.read()));
}

void MigrateCommandTest::noMeansNo()
{
    AtTerminal hotdash(migrate(TemporaryPostgres::owner()), m_data->path());
    QVERIFY(hotdash.says(QStringLiteral("[y/N]")));
    hotdash.type("\n");
    QCOMPARE(hotdash.exitCode(), 1);
    QVERIFY(hotdash.read().contains(u"Nothing was changed"));
    QVERIFY(!isMigrated());
}

void MigrateCommandTest::endOfInputMeansNo()
{
    AtTerminal hotdash(migrate(TemporaryPostgres::owner()), m_data->path());
    QVERIFY(hotdash.says(QStringLiteral("[y/N]")));
    hotdash.type("\x04");
    QCOMPARE(hotdash.exitCode(), 1);
    QVERIFY(!isMigrated());
}

/** Started as an operator: the owner's login is asked for, and the password, which is not shown. */
void MigrateCommandTest::asksForTheOwner()
{
    AtTerminal hotdash(migrate(QStringLiteral("op_occ")), m_data->path());
    QVERIFY2(hotdash.says(QStringLiteral("Login of the owner [shop_owner]: ")), qPrintable(hotdash.read()));
    QVERIFY(hotdash.read().contains(u"may not change its tables"));
    hotdash.type("\n");
    QVERIFY2(hotdash.says(QStringLiteral("Password of shop_owner: ")), qPrintable(hotdash.read()));
    QVERIFY(!hotdash.showsWhatIsTyped());
    hotdash.type("right horse\n");
    QVERIFY2(hotdash.says(QStringLiteral("[y/N]")), qPrintable(hotdash.read()));
    QVERIFY(hotdash.showsWhatIsTyped());
    QVERIFY(hotdash.read().contains(u"as shop_owner"));
    QVERIFY(!hotdash.read().contains(u"right horse"));
    hotdash.type("yes\n");
    QVERIFY2(hotdash.exitCode() == 0, qPrintable(hotdash.read()));
    QVERIFY(isMigrated());
}

void MigrateCommandTest::wrongPasswordIsAskedForAgain()
{
    AtTerminal hotdash(migrate(m_owner), m_data->path());
    QVERIFY(hotdash.says(QStringLiteral("Password of shop_owner: ")));
    hotdash.type("wrong\n");
    QVERIFY2(hotdash.says(QStringLiteral("Password of shop_owner: ")), qPrintable(hotdash.read()));
    QVERIFY2(hotdash.read().contains(u"password"), qPrintable(hotdash.read()));
    hotdash.type("right horse\n");
    QVERIFY(hotdash.says(QStringLiteral("[y/N]")));
    hotdash.type("n\n");
    QCOMPARE(hotdash.exitCode(), 1);
}

void MigrateCommandTest::interruptedPasswordShowsKeysAgain()
{
    AtTerminal hotdash(migrate(m_owner), m_data->path());
    QVERIFY(hotdash.says(QStringLiteral("Password of shop_owner: ")));
    QVERIFY(!hotdash.showsWhatIsTyped());
    hotdash.interrupt();
    QCOMPARE(hotdash.exitCode(), 1);
    QVERIFY(hotdash.showsWhatIsTyped());
}

void MigrateCommandTest::takesThePasswordFromItsFile()
{
    const QString file = m_data->filePath(QStringLiteral("pgpass"));
    QFile secrets(file);
    QVERIFY(secrets.open(QIODevice::WriteOnly));
    secrets.write("*:*:*:shop_owner:right horse\n");
    secrets.close();
    secrets.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QStringList arguments = migrate(m_owner);
    arguments.last() += QStringLiteral(" passfile='%1'").arg(file);
    AtTerminal hotdash(arguments, m_data->path());
    QVERIFY2(hotdash.says(QStringLiteral("[y/N]")), qPrintable(hotdash.read()));
    QVERIFY(!hotdash.read().contains(u"Password of"));
    hotdash.type("n\n");
    QCOMPARE(hotdash.exitCode(), 1);
}

void MigrateCommandTest::nobodyToAsk()
{
    QProcess hotdash;
    hotdash.start(qEnvironmentVariable("HOTDASH_PROGRAM"), migrate(TemporaryPostgres::owner()));
    QVERIFY(hotdash.waitForFinished(patience));
    QCOMPARE(hotdash.exitCode(), 2);
    const QString errors = QString::fromUtf8(hotdash.readAllStandardError());
    QVERIFY2(errors.contains(u"--yes"), qPrintable(errors));
    QVERIFY(hotdash.readAllStandardOutput().contains("20251020190500_inventory_tables")); // what it would do
    QVERIFY(!isMigrated());
    hotdash.start(qEnvironmentVariable("HOTDASH_PROGRAM"), migrate(QStringLiteral("op_occ")));
    QVERIFY(hotdash.waitForFinished(patience));
    QCOMPARE(hotdash.exitCode(), 2);
    QVERIFY(hotdash.readAllStandardError().contains("shop_owner"));
}

void MigrateCommandTest::scriptsSayYes()
{
    QProcess hotdash;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), QStringLiteral("right horse"));
    hotdash.setProcessEnvironment(environment);
    hotdash.start(qEnvironmentVariable("HOTDASH_PROGRAM"), migrate(m_owner) + QStringList(QStringLiteral("--yes")));
    QVERIFY(hotdash.waitForFinished(patience));
    QVERIFY2(hotdash.exitCode() == 0, hotdash.readAllStandardError().constData());
    QVERIFY(isMigrated());
}

void MigrateCommandTest::adoptsWhatIsThere()
{
    m_database->execute(QStringLiteral("CREATE TABLE vendors (id uuid PRIMARY KEY, name text NOT NULL);"
                                       "INSERT INTO vendors VALUES (gen_random_uuid(), 'Old Friend')"));
    ConnectionSettings owner;
    owner.conninfo = conninfo(TemporaryPostgres::owner());
    const DbResult<MigrationPlan> plan = maintenance::plan(owner);
    QVERIFY(plan);
    QCOMPARE(plan.value().adopted, QStringList(QStringLiteral("public.vendors")));
    AtTerminal hotdash(migrate(TemporaryPostgres::owner()), m_data->path());
    QVERIFY(hotdash.says(QStringLiteral("[y/N]")));
    QVERIFY2(hotdash.read().contains(u"are there already"), qPrintable(hotdash.read()));
    QVERIFY(hotdash.read().contains(u"  public.vendors"));
    hotdash.type("y\n");
    QVERIFY2(hotdash.exitCode() == 0, qPrintable(hotdash.read()));
    QCOMPARE(m_database->execute(QStringLiteral("SELECT name FROM vendors")), QStringLiteral("Old Friend"));
}

/** A column that nothing of ours can be compared with: it stays, and who migrates is told how to go on. */
void MigrateCommandTest::saysWhatToDoWithWhatDoesNotFit()
{
    m_database->execute(QStringLiteral("CREATE TABLE notifications (id integer PRIMARY KEY, user_id text, body text);"
                                       "INSERT INTO notifications VALUES (1, 'ann', 'theirs')"));
    ConnectionSettings owner;
    owner.conninfo = conninfo(TemporaryPostgres::owner());
    const auto refused = maintenance::migrate(owner);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"text = uuid"), qPrintable(refused.error().message));
    QVERIFY2(refused.error().hint.contains(u"hotdash --check") && refused.error().hint.contains(u"with its indexes"),
             qPrintable(refused.error().hint));
    QCOMPARE(m_database->execute(QStringLiteral("SELECT body FROM notifications")), QStringLiteral("theirs"));
    const auto check = maintenance::check(owner);
    QVERIFY(check);
    QVERIFY2(
        check.value().different.contains(QStringLiteral("column public.notifications.user_id is text, expected uuid")),
        qPrintable(check.value().different.join(u'\n')));
    m_database->execute(QStringLiteral("ALTER TABLE notifications RENAME TO theirs;"
                                       "ALTER INDEX notifications_pkey RENAME TO theirs_pkey"));
    QVERIFY(maintenance::migrate(owner));
    QCOMPARE(m_database->execute(QStringLiteral("SELECT body FROM theirs")), QStringLiteral("theirs"));
}

/** What another version of the program made is said, before and after. */
void MigrateCommandTest::olderAndNewerSchema()
{
    ConnectionSettings owner;
    owner.conninfo = conninfo(TemporaryPostgres::owner());
    QVERIFY(maintenance::migrate(owner));
    m_database->execute(QStringLiteral("DELETE FROM supabase_migrations.schema_migrations WHERE version = "
                                       "(SELECT max(version) FROM supabase_migrations.schema_migrations);"
                                       "INSERT INTO supabase_migrations.schema_migrations (version, name)"
                                       " VALUES ('20991231000000', 'of_the_future')"));
    AtTerminal hotdash(migrate(TemporaryPostgres::owner()), m_data->path());
    QVERIFY(hotdash.says(QStringLiteral("[y/N]")));
    QVERIFY2(hotdash.read().contains(u"newer HotDash"), qPrintable(hotdash.read()));
    QVERIFY(hotdash.read().contains(u"20991231000000"));
    hotdash.type("y\n");
    QCOMPARE(hotdash.exitCode(), 0);
    QVERIFY(hotdash.read().contains(u"1 migration applied") || hotdash.read().contains(u"1 migration(s) applied"));
    QCOMPARE(m_database->execute(QStringLiteral("SELECT name FROM supabase_migrations.schema_migrations"
                                                " WHERE version = '20991231000000'")),
             QStringLiteral("of_the_future"));
}

QTEST_GUILESS_MAIN(MigrateCommandTest)
#include "tst_migratecommand.moc"
