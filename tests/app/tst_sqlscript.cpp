// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/pqsession.h"
#include "db/sqlscript.h"

#include <QTest>

/** Cutting scripts into statements, as psql does, and counting places in them. */
class SqlScriptTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void splits_data();
    void splits();
    void tellsWhereStatementsBegin();
    void countsCodePoints();
    void arraysComeBack();
};

void SqlScriptTest::splits_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    const auto row = [](const char* name, const char* script, std::initializer_list<const char*> statements) {
        QStringList texts;
        for (const char* statement : statements)
            texts.append(QString::fromUtf8(statement));
        QTest::newRow(name) << QString::fromUtf8(script) << texts;
    };
    row("nothing", "", {});
    row("only comments", "-- a;\n/* b; /* c; */ d; */\n;;", {});
    row("two", "SELECT 1; SELECT 2", { "SELECT 1", "SELECT 2" });
    row("quotes", "SELECT ';''-- ', \"a;b\"; SELECT 2;", { "SELECT ';''-- ', \"a;b\"", "SELECT 2" });
    row("escapes", R"(SELECT E'\';', 'x\'; SELECT 2;)", { R"(SELECT E'\';', 'x\')", "SELECT 2" });
    row("a name that ends in e", "SELECT 'a' AS the, 'b;\\'; SELECT 2", { "SELECT 'a' AS the, 'b;\\'", "SELECT 2" });
    row("dollar quotes", "DO $$ a; $x$ b; $$; DO $_1$ $$; $_1$; SELECT $1",
        { "DO $$ a; $x$ b; $$", "DO $_1$ $$; $_1$", "SELECT $1" });
    row("a dollar in a name", "SELECT a$b$; SELECT 2", { "SELECT a$b$", "SELECT 2" });
    row("parentheses", "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2); SELECT 3",
        { "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)", "SELECT 3" });
    row("comments inside", "SELECT 1 -- one;\n, 2 /* ; */; SELECT 3", { "SELECT 1 -- one;\n, 2 /* ; */", "SELECT 3" });
    row("a body of statements",
        "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END; "
        "SELECT 3",
        { "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END",
          "SELECT 3" });
    row("begin elsewhere", "SELECT begin; SELECT 2", { "SELECT begin", "SELECT 2" });
    row("an open quote", "SELECT 'a; SELECT 2", { "SELECT 'a; SELECT 2" });
}

void SqlScriptTest::splits()
{
    QFETCH(const QString, script);
    QFETCH(const QStringList, statements);
    QStringList found;
    for (const SqlStatement& statement : splitSql(script))
        found.append(statement.text);
    QCOMPARE(found, statements);
}

void SqlScriptTest::tellsWhereStatementsBegin()
{
    const QString script = QStringLiteral("-- first\nSELECT 1;\n\n  SELECT\n 2;");
    const QList<SqlStatement> statements = splitSql(script);
    QCOMPARE(statements.size(), 2);
    const TextPosition second = textPositionAt(script, statements.at(1).offset);
    QCOMPARE(second.line, 4);
    QCOMPARE(second.column, 3);
}

void SqlScriptTest::countsCodePoints()
{
    const QString text = QStringLiteral("a😀b");
    QCOMPARE(offsetOfCharacter(text, 1), 0);
    QCOMPARE(offsetOfCharacter(text, 2), 1);
    QCOMPARE(offsetOfCharacter(text, 3), 3);
    QCOMPARE(offsetOfCharacter(text, 99), text.size());
}

void SqlScriptTest::arraysComeBack()
{
    const QStringList values { QStringLiteral("a,b"), QStringLiteral("\"quoted\" \\ {x}"), QString(QLatin1String("")),
                               QStringLiteral("NULL"), QStringLiteral("é\nx") };
    QCOMPARE(parseArrayLiteral(QString::fromUtf8(arrayLiteral(values))), values);
    QCOMPARE(parseArrayLiteral(QStringLiteral("{plain,two}")),
             QStringList({ QStringLiteral("plain"), QStringLiteral("two") }));
    QCOMPARE(parseArrayLiteral(QStringLiteral("{}")), QStringList());
    QCOMPARE(arrayLiteral({}), QByteArray("{}"));
}

QTEST_GUILESS_MAIN(SqlScriptTest)
#include "tst_sqlscript.moc"
