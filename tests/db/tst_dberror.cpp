// SPDX-License-Identifier: GPL-3.0-or-later
#include "databaseawait.h"
#include "db/dberror.h"
#include "db/sql.h"
#include "fatalloghandler.h"
#include "temporarypostgres.h"

#include <QJsonObject>
#include <QTest>

using Kind = DbError::Kind;

/** How the server's errors become words, on a real server. */
class DbErrorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init() { FatalLogHandler::arm(); }

    void kinds_data();
    void kinds();
    void takesDetailAndHint();
    void takesDetailInAnyLanguage_data();
    void takesDetailInAnyLanguage();
    void hidesSecrets_data();
    void hidesSecrets();
    void everyKindHasWords();

private:
    DbError errorOf(const QString& statement);

    std::unique_ptr<TestDatabase> m_testDatabase;
    std::unique_ptr<Database> m_database;
};

void DbErrorTest::initTestCase()
{
    m_testDatabase = std::make_unique<TestDatabase>();
    m_testDatabase->execute(QStringLiteral("CREATE TABLE thing (id int PRIMARY KEY, parent int REFERENCES thing, name "
                                           "text NOT NULL, amount int CHECK (amount > 0));"
                                           "INSERT INTO thing VALUES (1, NULL, 'one', 1); GRANT ALL ON thing TO op_occ;"
                                           "CREATE TABLE hidden (id int)"));
    m_database = std::make_unique<Database>();
    QVERIFY(await::opened(*m_database, m_testDatabase->settings()));
}

void DbErrorTest::cleanupTestCase()
{
    m_database.reset();
    m_testDatabase.reset();
}

DbError DbErrorTest::errorOf(const QString& statement)
{
    const auto result = await::write<int>(*m_database, [statement](pqxx::transaction_base& tx) {
        sql::exec(tx, statement.toUtf8().constData());
        return 0;
    });
    return result ? DbError {} : result.error();
}

void DbErrorTest::kinds_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("state");
    const auto row = [](const char* name, const char* statement, Kind kind, const char* state) {
        QTest::newRow(name) << QString::fromLatin1(statement) << int(kind) << QString::fromLatin1(state);
    };
    row("fine", "SELECT 1", Kind::None, "");
    row("denied", "SELECT * FROM hidden", Kind::Denied, "42501");
    row("no table", "SELECT * FROM nowhere", Kind::NotConfigured, "42P01");
    row("no column", "SELECT nothing FROM thing", Kind::NotConfigured, "42703");
    row("no function", "SELECT nothing()", Kind::NotConfigured, "42883");
    row("no schema", "SELECT * FROM nowhere.thing", Kind::NotConfigured, "42P01");
    row("unique", "INSERT INTO thing VALUES (1, NULL, 'again', 1)", Kind::Conflict, "23505");
    row("foreign key", "INSERT INTO thing VALUES (2, 99, 'two', 1)", Kind::Invalid, "23503");
    row("not null", "INSERT INTO thing VALUES (2, NULL, NULL, 1)", Kind::Invalid, "23502");
    row("check", "INSERT INTO thing VALUES (2, NULL, 'two', -1)", Kind::Invalid, "23514");
    row("bad number", "SELECT 'abc'::int", Kind::Invalid, "22P02");
    row("division", "SELECT 1 / 0", Kind::Invalid, "22012");
    row("timeout", "SET LOCAL statement_timeout = 5; SELECT pg_sleep(60)", Kind::Bug, "42601"); // two in one: refused
    row("slow", "DO $$ BEGIN SET LOCAL statement_timeout = 5; END $$", Kind::None, "");
    row("serialization", "DO $$ BEGIN RAISE SQLSTATE '40001'; END $$", Kind::Conflict, "40001");
    row("deadlock", "DO $$ BEGIN RAISE SQLSTATE '40P01'; END $$", Kind::Conflict, "40P01");
    row("lock", "DO $$ BEGIN RAISE SQLSTATE '55P03'; END $$", Kind::Conflict, "55P03");
    row("disk full", "DO $$ BEGIN RAISE SQLSTATE '53100'; END $$", Kind::Offline, "53100");
    row("cancelled", "DO $$ BEGIN RAISE SQLSTATE '57014'; END $$", Kind::Cancelled, "57014");
    row("decided", "DO $$ BEGIN RAISE SQLSTATE 'HD001'; END $$", Kind::Conflict, "HD001");
    row("ordered", "DO $$ BEGIN RAISE SQLSTATE 'HD002'; END $$", Kind::Conflict, "HD002");
    row("illegal step", "DO $$ BEGIN RAISE SQLSTATE 'HD005'; END $$", Kind::Invalid, "HD005");
    row("raised", "DO $$ BEGIN RAISE 'no'; END $$", Kind::Invalid, "P0001");
    row("syntax", "SELEKT", Kind::Bug, "42601");
}

void DbErrorTest::kinds()
{
    QFETCH(QString, statement);
    QFETCH(int, kind);
    QFETCH(QString, state);
    const DbError error = errorOf(statement);
    QVERIFY2(int(error.kind) == kind, qPrintable(error.sqlState + QLatin1Char(' ') + error.technical));
    QCOMPARE(error.sqlState, state);
    QCOMPARE(error.message.isEmpty(), error.kind == Kind::None);
    QCOMPARE(m_database->state(), Database::State::Connected);
}

void DbErrorTest::takesDetailAndHint()
{
    const DbError error = errorOf(
        QStringLiteral("DO $$ BEGIN RAISE 'Olive decided this before you: \"approved\".' USING ERRCODE = 'HD001',"
                       " DETAIL = '{\"who\":\"Olive\",\"when\":\"2026-11-16T12:00:00Z\",\"what\":\"a: {b}\"}', HINT = "
                       "'Look again.'; END $$"));
    QCOMPARE(error.message, QStringLiteral("Olive decided this before you: \"approved\"."));
    QCOMPARE(error.hint, QStringLiteral("Look again."));
    QCOMPARE(error.detail.value(QLatin1String("who")).toString(), QStringLiteral("Olive"));
    QCOMPARE(error.detail.value(QLatin1String("what")).toString(), QStringLiteral("a: {b}"));
    QVERIFY(error.technical.contains(QLatin1String("PL/pgSQL")));
    const DbError bare = errorOf(QStringLiteral("DO $$ BEGIN RAISE 'No.' USING ERRCODE = 'HD005'; END $$"));
    QCOMPARE(bare.message, QStringLiteral("No."));
    QVERIFY(bare.hint.isEmpty()); // and not the context
}

void DbErrorTest::takesDetailInAnyLanguage_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("German") << QByteArray("FEHLER:  Zu spät.\nDETAIL:  {\"who\":\"Olive\"}\nTIP:  Nochmal ansehen.\n"
                                          "KONTEXT:  PL/pgSQL-Funktion f() Zeile 3 bei RAISE\n");
    QTest::newRow("French") << QByteArray("ERREUR:  Zu spät.\nDÉTAIL : {\"who\":\"Olive\"}\nHINT : Nochmal ansehen.\n"
                                          "CONTEXTE : fonction PL/pgSQL f(), ligne 3 à RAISE\n");
    QTest::newRow("Japanese") << QByteArray("ERROR:  Zu spät.\nDETAIL:  {\"who\":\"Olive\"}\nHINT:  Nochmal ansehen.\n"
                                            "CONTEXT:  PL/pgSQL関数f()の3行目 - RAISE\n");
    QTest::newRow("Russian") << QByteArray("ОШИБКА:  Zu spät.\nПОДРОБНОСТИ:  {\"who\":\"Olive\"}\n"
                                           "ПОДСКАЗКА:  Nochmal ansehen.\nКОНТЕКСТ:  функция PL/pgSQL f(), строка 3\n");
}

void DbErrorTest::takesDetailInAnyLanguage()
{
    QFETCH(QByteArray, words);
    DbError error;
    try {
        throw pqxx::sql_error(words.toStdString(), "SELECT f()", "HD001");
    } catch (...) {
        error = dbErrorFromCurrentException();
    }
    QCOMPARE(error.kind, Kind::Conflict);
    QCOMPARE(error.message, QString::fromUtf8("Zu spät."));
    QCOMPARE(error.detail.value(QLatin1String("who")).toString(), QStringLiteral("Olive"));
    QCOMPARE(error.hint, QStringLiteral("Nochmal ansehen."));
}

void DbErrorTest::hidesSecrets_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("keyword") << QStringLiteral("host=h password=hunter2 user=u");
    QTest::newRow("quoted") << QStringLiteral("host=h password = 'hunter2 and \\'more hunter2' user=u");
    QTest::newRow("upper") << QStringLiteral("PASSWORD=hunter2");
    QTest::newRow("uri") << QStringLiteral("could not connect to postgresql://olive:hunter2@db.example/shop");
    QTest::newRow("short uri") << QStringLiteral("postgres://olive:hunter2@db.example");
}

void DbErrorTest::hidesSecrets()
{
    QFETCH(QString, words);
    const QString shown = withoutSecrets(words);
    QVERIFY2(!shown.contains(QLatin1String("hunter2")), qPrintable(shown));
    QVERIFY(shown.contains(QLatin1String("***")));
}

void DbErrorTest::everyKindHasWords()
{
    for (int kind = int(Kind::Offline); kind <= int(Kind::Bug); ++kind) {
        QVERIFY(!dbErrorTitle(Kind(kind)).isEmpty());
        QVERIFY(!dbErrorOfKind(Kind(kind)).message.isEmpty());
        QVERIFY(!dbErrorOfKind(Kind(kind)).hint.isEmpty());
    }
}

QTEST_GUILESS_MAIN(DbErrorTest)
#include "tst_dberror.moc"
