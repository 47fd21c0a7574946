// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/maintenance.h"
#include "db/migrator.h"
#include "db/pqsession.h"
#include "db/schemacheck.h"
#include "temporarypostgres.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <array>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace {

void writeFile(const QString& name, const QByteArray& text)
{
    QFile file(name);
    QVERIFY2(file.open(QIODevice::WriteOnly | QIODevice::Truncate), qPrintable(file.errorString()));
    file.write(text);
}

/** A folder with migrations of the test's own. */
class Folder {
public:
    void add(const QString& name, const QByteArray& sql) { writeFile(m_folder.filePath(name), sql); }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

ConnectionSettings owner(const TestDatabase& database)
{
    return database.settings(TemporaryPostgres::owner());
}

QStringList migrate(const TestDatabase& database, const Folder& folder)
{
    PqSession session(owner(database));
    return Migrator(session, folder.path()).migrate();
}

/** What the migrations say when they fail. */
DbError failure(const TestDatabase& database, const Folder& folder)
{
    try {
        migrate(database, folder);
    } catch (const PqFailure& failed) {
        return failed.error;
    }
    return {};
}

QString versions(const TestDatabase& database)
{
    return database.execute(
        QStringLiteral("SELECT string_agg(version, ',' ORDER BY version) FROM supabase_migrations.schema_migrations"));
}

/** The catalogue as the resource keeps it: what a server's extensions decide is left open. */
QStringList openCatalogue(QStringList lines)
{
    for (QString& line : lines) {
        if (line.startsWith(u"column public.knowledge_chunks.embedding\t"))
            line = line.section(u'\t', 0, 0)
                + QStringLiteral("\treal[]|vector(1536)|public.vector(1536)|extensions.vector(1536)");
    }
    return lines;
}

} // namespace

class MigratorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsInOrderAndOnce();
    void saysWhereAFileFails_data();
    void saysWhereAFileFails();
    void keepsNothingOfAFileThatFails();
    void runsChangedFilesAndAllBehindThem();
    void keepsWhatOthersRecorded();
    void namesNewerVersions();
    void waitsForAnotherMigrator();
    void ownMigrationsMakeTheExpectedCatalogue();
    void makesAgainWhatWasDropped_data();
    void makesAgainWhatWasDropped();
    void makesAgainOnlyWhatIsItsOwn();
    void ownMigrationsHoldNoTransactions();
    void checkNamesWhatIsPending();
    void checkNamesWhatIsMissingOrDifferent();
    void checkWorksForAnOperator();
    void checkNamesALoginThatIsNoOperator();
    void refusesWhoIsNotTheOwner();
    void understandsAServerOfAnotherLanguage_data();
    void understandsAServerOfAnotherLanguage();
    void saysWhyItCannotConnect_data();
    void saysWhyItCannotConnect();
};

void MigratorTest::runsInOrderAndOnce()
{
    const TestDatabase database(TestDatabase::Content::Empty);
    Folder folder;
    folder.add(QStringLiteral("20260102000000_second.sql"), "INSERT INTO log VALUES ('second');\n");
    folder.add(
        QStringLiteral("20260101000000_first.sql"),
        "-- A comment; with a semicolon.\nCREATE TABLE log (line text);\nINSERT INTO log VALUES ('first; really');\n");
    folder.add(QStringLiteral("notes.txt"), "no migration");
    const QStringList titles { QStringLiteral("20260101000000_first"), QStringLiteral("20260102000000_second") };
    QCOMPARE(migrate(database, folder), titles);
    QCOMPARE(migrate(database, folder), QStringList());
    QCOMPARE(database.execute(QStringLiteral("SELECT string_agg(line, '/') FROM log")),
             QStringLiteral("first; really/second"));
    QCOMPARE(
        database.execute(QStringLiteral(
            "SELECT name || ':' || statements[2] FROM supabase_migrations.schema_migrations ORDER BY version LIMIT 1")),
        QStringLiteral("first:INSERT INTO log VALUES ('first; really')"));
}

void MigratorTest::saysWhereAFileFails_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("reason");
    QTest::newRow("syntax") << QByteArray("SELECT 1;\n\n  CREATE TABEL t ();\n") << "line 3, column 10"
                            << "TABEL";
    QTest::newRow("after letters of two bytes")
        << QByteArray("SELECT 'é😀'; SELECT nothing_here;\n") << "line 1, column 22"
        << "nothing_here";
    QTest::newRow("without a position") << QByteArray("SELECT 1;\n-- why\nDO $$ BEGIN\n  RAISE 'no; not so'; END $$;\n")
                                        << "line 3, column 1"
                                        << "no; not so";
    QTest::newRow("a constraint") << QByteArray("CREATE TABLE t (a int PRIMARY KEY);\nINSERT INTO t VALUES (1);\n"
                                                "INSERT INTO t VALUES (1);\n")
                                  << "line 3, column 1"
                                  << "duplicate key";
}

void MigratorTest::saysWhereAFileFails()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, place);
    QFETCH(const QString, reason);
    const TestDatabase database(TestDatabase::Content::Empty);
    Folder folder;
    folder.add(QStringLiteral("20260101000000_bad.sql"), sql);
    const DbError error = failure(database, folder);
    QVERIFY2(error.message.contains(QStringLiteral("20260101000000_bad.sql")), qPrintable(error.message));
    QVERIFY2(error.message.contains(place), qPrintable(error.message));
    QVERIFY2(error.message.contains(reason), qPrintable(error.message));
    QVERIFY2(error.hint.contains(u"Nothing of this migration was kept"), qPrintable(error.hint));
}

void MigratorTest::keepsNothingOfAFileThatFails()
{
    const TestDatabase database(TestDatabase::Content::Empty);
    Folder folder;
    folder.add(QStringLiteral("20260101000000_good.sql"), "CREATE TABLE good ();\n");
    folder.add(QStringLiteral("20260102000000_bad.sql"), "CREATE TABLE half ();\nSELECT 1/0;\n");
    folder.add(QStringLiteral("20260103000000_never.sql"), "CREATE TABLE never ();\n");
    QVERIFY(failure(database, folder));
    QCOMPARE(database.execute(QStringLiteral("SELECT string_agg(relname, ',') FROM pg_class WHERE relkind = 'r' AND "
                                             "relnamespace = 'public'::regnamespace")),
             QStringLiteral("good"));
    QCOMPARE(versions(database), QStringLiteral("20260101000000"));

    folder.add(QStringLiteral("20260102000000_bad.sql"), "CREATE TABLE whole ();\n");
    QCOMPARE(migrate(database, folder).size(), 2);
}

void MigratorTest::runsChangedFilesAndAllBehindThem()
{
    const TestDatabase database(TestDatabase::Content::Empty);
    Folder folder;
    folder.add(QStringLiteral("20260101000000_a.sql"), "CREATE TABLE IF NOT EXISTS log (line text);\n");
    folder.add(QStringLiteral("20260102000000_b.sql"), "INSERT INTO log VALUES ('b');\n");
    folder.add(QStringLiteral("20260103000000_c.sql"), "INSERT INTO log VALUES ('c');\n");
    QCOMPARE(migrate(database, folder).size(), 3);
    folder.add(QStringLiteral("20260102000000_b.sql"), "INSERT INTO log VALUES ('B');\n");
    QCOMPARE(migrate(database, folder),
             QStringList({ QStringLiteral("20260102000000_b"), QStringLiteral("20260103000000_c") }));
    QCOMPARE(database.execute(QStringLiteral("SELECT string_agg(line, '' ORDER BY ctid) FROM log")),
             QStringLiteral("bcBc"));
    // What ran first is still on record, and c, which ran twice with the same statements, once.
    QCOMPARE(database.execute(QStringLiteral("SELECT string_agg(statements::text, '' ORDER BY version) FROM "
                                             "supabase_migrations.schema_migrations WHERE version > '20260102'")),
             QStringLiteral("{\"INSERT INTO log VALUES ('b')\",\"INSERT INTO log VALUES ('B')\"}"
                            "{\"INSERT INTO log VALUES ('c')\"}"));
    QCOMPARE(migrate(database, folder), QStringList());
}

void MigratorTest::keepsWhatOthersRecorded()
{
    const TestDatabase database(TestDatabase::Content::Empty);
    // As older tools leave it: no statements, another party's version beside one that we know too.
    database.execute(QStringLiteral("CREATE SCHEMA supabase_migrations;"
                                    "CREATE TABLE supabase_migrations.schema_migrations (version text PRIMARY KEY);"
                                    "INSERT INTO supabase_migrations.schema_migrations VALUES ('20251231000000'), "
                                    "('20260101000000');"
                                    "CREATE TABLE public.theirs AS SELECT 7 AS n"));
    Folder folder;
    folder.add(QStringLiteral("20260101000000_ours.sql"), "CREATE TABLE IF NOT EXISTS ours ();\n");
    QCOMPARE(migrate(database, folder), QStringList(QStringLiteral("20260101000000_ours")));
    QCOMPARE(versions(database), QStringLiteral("20251231000000,20260101000000"));
    QCOMPARE(database.execute(QStringLiteral("SELECT n FROM theirs")), QStringLiteral("7"));
    QCOMPARE(migrate(database, folder), QStringList());
}

void MigratorTest::namesNewerVersions()
{
    const TestDatabase database(TestDatabase::Content::Schema);
    PqSession session(owner(database));
    Migrator(session).migrate(); // so that the table of records is there
    session.query(
        "INSERT INTO supabase_migrations.schema_migrations (version, name) VALUES ('29990101000000', 'later')");
    QCOMPARE(Migrator(session).newerVersions(), QStringList(QStringLiteral("29990101000000")));
    const SchemaCheck check = checkSchema(session);
    QCOMPARE(check.newer, QStringList(QStringLiteral("29990101000000")));
    QVERIFY(check.isComplete()); // tiles that can work do
}

void MigratorTest::waitsForAnotherMigrator()
{
    const TestDatabase database(TestDatabase::Content::Empty);
    Folder folder;
    folder.add(QStringLiteral("20260101000000_a.sql"), "CREATE TABLE a (); SELECT pg_sleep(0.05);\n");
    folder.add(QStringLiteral("20260102000000_b.sql"), "CREATE TABLE b (); SELECT pg_sleep(0.05);\n");
    QStringList applied[3];
    std::vector<std::thread> migrators;
    for (QStringList& mine : applied)
        migrators.emplace_back([&mine, &database, &folder] { mine = migrate(database, folder); });
    for (std::thread& migrator : migrators)
        migrator.join();
    QStringList all = applied[0] + applied[1] + applied[2];
    all.sort();
    QCOMPARE(all, QStringList({ QStringLiteral("20260101000000_a"), QStringLiteral("20260102000000_b") }));
}

void MigratorTest::ownMigrationsMakeTheExpectedCatalogue()
{
    const TestDatabase database(TestDatabase::Content::Empty);
    const DbResult<QStringList> result = maintenance::migrate(owner(database));
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QVERIFY(result.value().size() > 10);
    PqSession session(owner(database));
    const QStringList found = openCatalogue(readCatalogue(session));
    const QString file = QStringLiteral(HOTDASH_SOURCE_DIR "/resources/schema_expected.txt");
    if (qEnvironmentVariableIsSet("HOTDASH_WRITE_EXPECTED"))
        writeFile(file, found.join(u'\n').toUtf8() + '\n');
    QFile stored(file);
    QVERIFY(stored.open(QIODevice::ReadOnly));
    const QStringList expected = QString::fromUtf8(stored.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QStringList lacking;
    QStringList extra;
    for (const QString& line : found)
        if (!expected.contains(line))
            lacking.append(line);
    for (const QString& line : expected)
        if (!found.contains(line))
            extra.append(line);
    const QString advice =
        QStringLiteral("\nThe migrations changed. Run this test with HOTDASH_WRITE_EXPECTED=1 and commit "
                       "resources/schema_expected.txt.");
    QVERIFY2(lacking.isEmpty(), qPrintable(u"Not in the resource: " + lacking.join(u'\n') + advice));
    QVERIFY2(extra.isEmpty(), qPrintable(u"No longer made: " + extra.join(u'\n') + advice));
    QCOMPARE(maintenance::migrate(owner(database)).value(), QStringList());
    QVERIFY(maintenance::check(owner(database)).value().pending.isEmpty());
}

void MigratorTest::makesAgainWhatWasDropped_data()
{
    QTest::addColumn<QString>("drop");
    QTest::addColumn<QString>("missing");
    QTest::addColumn<QString>("first");
    QTest::newRow("the ads tables") << "DROP TABLE ads_campaign_totals, ads_daily_metrics, ads_daily_totals, "
                                       "ads_campaigns, ads_metrics_daily CASCADE"
                                    << "table public.ads_campaigns"
                                    << "20251020005738_ads_tracking";
    QTest::newRow("campaigns with what hangs on them") << "DROP TABLE ads_campaigns, ads_daily_metrics CASCADE"
                                                       << "table public.ads_campaigns"
                                                       << "20251020005738_ads_tracking";
    QTest::newRow("a rollup") << "DROP TABLE ads_campaign_totals"
                              << "table public.ads_campaign_totals"
                              << "20261101160000_ads_campaign_totals";
    QTest::newRow("a view") << "DROP VIEW agentquery"
                            << "view public.agentquery"
                            << "20251014191200_agent_system";
    QTest::newRow("a function") << "DROP FUNCTION app.rebuild_ads_campaign_totals()"
                                << "function app.rebuild_ads_campaign_totals()"
                                << "20261101160000_ads_campaign_totals";
    QTest::newRow("a guard") << "ALTER TABLE observability_logs DISABLE ROW LEVEL SECURITY" << QString() << QString();
}

void MigratorTest::makesAgainWhatWasDropped()
{
    QFETCH(const QString, drop);
    QFETCH(const QString, missing);
    QFETCH(const QString, first);
    const TestDatabase database(TestDatabase::Content::Sample);
    QVERIFY(maintenance::migrate(owner(database))); // puts on record what the template has already
    database.execute(drop);
    // Everything that operators and shops wrote; rollups hold the same in other words.
    const QString everyRow = QStringLiteral(
        "SELECT md5(string_agg(query_to_xml(format('SELECT count(*), md5(string_agg(t::text, '''' ORDER BY t::text)) "
        "FROM %I.%I t', n.nspname, c.relname), true, true, '')::text, '' ORDER BY n.nspname, c.relname)) "
        "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' "
        "AND n.nspname IN ('public', 'app') AND c.relname !~ '^ads_'");
    const QString before = database.execute(everyRow);
    QCOMPARE(maintenance::check(owner(database)).value().missing.contains(missing), !missing.isEmpty());

    const QStringList planned = maintenance::plan(owner(database)).value().migrations;
    QVERIFY(!planned.isEmpty());
    if (!first.isEmpty())
        QCOMPARE(planned.first(), first);
    QCOMPARE(maintenance::migrate(owner(database)).value(), planned);
    const SchemaCheck check = maintenance::check(owner(database)).value();
    QVERIFY2(check.isComplete(), qPrintable((check.missing + check.different + check.pending).join(u'\n')));
    QCOMPARE(database.execute(everyRow), before);
    // Totals of days that went with their table would be figures of nothing.
    QCOMPARE(database.execute(QStringLiteral("SELECT (SELECT coalesce(sum(spend_cents), 0) FROM ads_daily_totals) = "
                                             "(SELECT coalesce(sum(spend_cents), 0) FROM ads_daily_metrics)")),
             QStringLiteral("t"));
    QCOMPARE(database.execute(QStringLiteral("SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND "
                                             "conrelid = 'ads_campaign_totals'::regclass")),
             QStringLiteral("1"));
    QCOMPARE(maintenance::migrate(owner(database)).value(), QStringList()); // once is enough
}

void MigratorTest::makesAgainOnlyWhatIsItsOwn()
{
    const TestDatabase database(TestDatabase::Content::Empty);
    QVERIFY(maintenance::migrate(owner(database)));
    database.execute(QStringLiteral("CREATE TABLE public.theirs (); ALTER TABLE vendors ADD COLUMN theirs text;"
                                    "ALTER TABLE vendors ALTER COLUMN notes TYPE varchar(50)"));
    QCOMPARE(maintenance::plan(owner(database)).value().migrations,
             QStringList()); // no migration changes another's type
}

void MigratorTest::ownMigrationsHoldNoTransactions()
{
    const TestDatabase database(TestDatabase::Content::Empty);
    PqSession session(owner(database));
    static const QStringList forbidden { QStringLiteral("begin"), QStringLiteral("commit"), QStringLiteral("rollback"),
                                         QStringLiteral("start"), QStringLiteral("end"),    QStringLiteral("copy") };
    const Migrator migrator(session);
    for (const Migration& migration : migrator.migrations()) {
        for (const QString& statement : migration.statements) {
            const QString word = statement.section(u' ', 0, 0).toLower();
            QVERIFY2(!forbidden.contains(word) && !word.startsWith(u'\\'),
                     qPrintable(migration.title() + u": " + word));
        }
    }
}

void MigratorTest::checkNamesWhatIsPending()
{
    const TestDatabase database(TestDatabase::Content::Empty);
    const DbResult<SchemaCheck> result = maintenance::check(owner(database));
    QVERIFY(result);
    QVERIFY(result.value().pending.size() > 10);
    QVERIFY(result.value().missing.contains(QStringLiteral("table public.products")));
    QVERIFY(!result.value().missing.contains(QStringLiteral("column public.products.id"))); // the table says it all
    QVERIFY(!result.value().isComplete());
    QCOMPARE(
        database.execute(QStringLiteral("SELECT count(*) FROM pg_namespace WHERE nspname = 'supabase_migrations'")),
        QStringLiteral("0")); // nothing was changed
}

void MigratorTest::checkNamesWhatIsMissingOrDifferent()
{
    const TestDatabase database(TestDatabase::Content::Empty);
    QVERIFY(maintenance::migrate(owner(database)));
    QVERIFY(maintenance::check(owner(database)).value().isComplete());
    database.execute(QStringLiteral("ALTER TABLE public.products DROP COLUMN metadata CASCADE;"
                                    "ALTER TABLE public.vendors ALTER COLUMN notes TYPE varchar(50);"
                                    "DROP POLICY vendors_read_by_project ON public.vendors;"
                                    "ALTER TABLE public.observability_logs DISABLE ROW LEVEL SECURITY"));
    const SchemaCheck check = maintenance::check(owner(database)).value();
    QCOMPARE(check.missing,
             QStringList({ QStringLiteral("column public.products.metadata"),
                           QStringLiteral("policy public.vendors vendors_read_by_project") }));
    QCOMPARE(check.different,
             QStringList({ QStringLiteral("column public.vendors.notes is character varying(50), expected text"),
                           QStringLiteral("table public.observability_logs: row-level security is off") }));
    QVERIFY(!check.isComplete());
}

void MigratorTest::checkWorksForAnOperator()
{
    const TestDatabase database(TestDatabase::Content::Schema);
    const DbResult<SchemaCheck> result = maintenance::check(database.settings());
    QVERIFY2(result, result ? "" : qPrintable(result.error().technical));
    QVERIFY(!result.value().recordsReadable);
    QVERIFY2(result.value().isComplete(), qPrintable(result.value().missing.join(u'\n')));
}

void MigratorTest::checkNamesALoginThatIsNoOperator()
{
    const TestDatabase database(TestDatabase::Content::Schema);
    const DbResult<SchemaCheck> result = maintenance::check(database.settings(QStringLiteral("nobody_op")));
    QVERIFY2(result, result ? "" : qPrintable(result.error().technical));
    QVERIFY2(result.value().login.contains(u"nobody_op") && result.value().login.contains(u"app.add_operator"),
             qPrintable(result.value().login));
    QVERIFY(!result.value().isComplete());
}

void MigratorTest::refusesWhoIsNotTheOwner()
{
    const TestDatabase database(TestDatabase::Content::Empty);
    const DbResult<QStringList> result = maintenance::migrate(database.settings());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, DbError::Kind::Denied);
    QVERIFY2(result.error().hint.contains(u"owner"), qPrintable(result.error().hint));
}

void MigratorTest::saysWhyItCannotConnect_data()
{
    QTest::addColumn<QString>("conninfo");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    const QString socket = QStringLiteral("host=") + TemporaryPostgres::shared().folder();
    QTest::newRow("no server") << "host=/nowhere dbname=x user=y" << int(DbError::Kind::Offline) << "cannot be reached";
    QTest::newRow("no such name") << "host=no-such-host.invalid dbname=x user=y" << int(DbError::Kind::Offline)
                                  << "not known";
    QTest::newRow("no such database") << socket + QStringLiteral(" dbname=missing user=hotdash_owner")
                                      << int(DbError::Kind::NotConfigured) << "no database of that name";
    QTest::newRow("no such login") << socket + QStringLiteral(" dbname=postgres user=missing")
                                   << int(DbError::Kind::Denied) << "login";
}

void MigratorTest::understandsAServerOfAnotherLanguage_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("words");
    QTest::newRow("password") << QByteArray("28P01")
                              << QByteArray("Passwort-Authentifizierung für Benutzer »ann« fehlgeschlagen")
                              << "refuses this password";
    QTest::newRow("database") << QByteArray("3D000") << QByteArray("Datenbank »x« existiert nicht")
                              << "no database of that name";
    QTest::newRow("starting") << QByteArray("57P03") << QByteArray("das Datenbanksystem startet")
                              << "starting or stopping";
}

void MigratorTest::understandsAServerOfAnotherLanguage()
{
    QFETCH(const QByteArray, state);
    QFETCH(const QByteArray, said);
    QFETCH(const QString, words);
    QTemporaryDir folder;
    const QByteArray name = QFile::encodeName(folder.filePath(QStringLiteral(".s.PGSQL.5432")));
    const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, name.constData(), sizeof address.sun_path);
    QVERIFY(::bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 && ::listen(listener, 1) == 0);
    std::thread server([&] {
        const int client = ::accept(listener, nullptr, nullptr);
        std::array<char, 1024> startup {};
        const QByteArray fields =
            QByteArray("SFATAL\0VFATAL\0C", 15) + state + '\0' + 'M' + said + QByteArray("\0\0", 2);
        const quint32 size = qToBigEndian(quint32(fields.size() + 4));
        const QByteArray answer = 'E' + QByteArray(reinterpret_cast<const char*>(&size), 4) + fields;
        if (::read(client, startup.data(), startup.size()) < 0
            || ::write(client, answer.constData(), size_t(answer.size())) < 0)
            qWarning("the refusal was not sent");
        ::close(client);
    });
    ConnectionSettings settings;
    settings.conninfo = QStringLiteral("host=%1 dbname=x user=ann password=secret").arg(folder.path());
    const DbResult<SchemaCheck> result = maintenance::check(settings);
    server.join();
    ::close(listener);
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
    QVERIFY(!result.error().hint.isEmpty());
}

void MigratorTest::saysWhyItCannotConnect()
{
    QFETCH(const QString, conninfo);
    QFETCH(const int, kind);
    QFETCH(const QString, words);
    ConnectionSettings settings;
    settings.conninfo = conninfo;
    const DbResult<SchemaCheck> result = maintenance::check(settings);
    QVERIFY(!result);
    QCOMPARE(int(result.error().kind), kind);
    QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
    QVERIFY(!result.error().hint.isEmpty());
}

QTEST_GUILESS_MAIN(MigratorTest)
#include "tst_migrator.moc"
