// SPDX-License-Identifier: GPL-3.0-or-later
#include "databaseawait.h"
#include "db/sql.h"
#include "fatalloghandler.h"
#include "temporarypostgres.h"

#include <QTest>
#include <cmath>

/** Values that go to the server and come back the same. */
class SqlTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init() { FatalLogHandler::arm(); }

    void texts_data();
    void texts();
    void nulls();
    void numbers();
    void moneyIsExact();
    void dates_data();
    void dates();
    void instants_data();
    void instants();
    void json();
    void arrays();
    void refusesNul();
    void streams();
    void streamsText();

private:
    /** What @p use makes of the first row of @p statement with @p parameters. */
    template <class T, class... Args>
    T one(const char* statement, std::function<T(const pqxx::row&)> use, const Args&... parameters)
    {
        const auto result = await::read<T>(
            *m_database, [=](pqxx::transaction_base& tx) { return use(sql::exec(tx, statement, parameters...)[0]); });
        if (!result)
            throw std::runtime_error(result.error().technical.toStdString());
        return result.value();
    }

    std::unique_ptr<TestDatabase> m_testDatabase;
    std::unique_ptr<Database> m_database;
};

void SqlTest::initTestCase()
{
    m_testDatabase = std::make_unique<TestDatabase>();
    m_database = std::make_unique<Database>();
    QVERIFY(await::opened(*m_database, m_testDatabase->settings()));
}

void SqlTest::cleanupTestCase()
{
    m_database.reset();
    m_testDatabase.reset();
}

void SqlTest::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QStringLiteral("");
    QTest::newRow("hostile") << QStringLiteral("Robert'); DROP TABLE vendors; --\\");
    QTest::newRow("script") << QString::fromUtf8("Größe 日本語 עברית 🚀");
    QTest::newRow("long") << QString(100000, QChar(u'ж'));
    QTest::newRow("lines") << QStringLiteral("a\r\nb\tc\u202e");
}

void SqlTest::texts()
{
    QFETCH(QString, text);
    const auto back = one<QString>(
        "SELECT $1::text", [](const pqxx::row& row) { return sql::text(row[0]); }, text);
    QCOMPARE(back, text);
    QVERIFY(!back.isNull());
}

void SqlTest::nulls()
{
    const auto allNull = one<bool>(
        "SELECT num_nulls($1::text, $2::date, $3::timestamptz, $4::uuid, $5::int, $6::numeric, $7::text) = 7",
        [](const pqxx::row& row) { return sql::boolean(row[0]); }, QString(), QDate(), QDateTime(), QUuid(),
        std::optional<int> {}, std::optional<Money> {}, static_cast<const char*>(nullptr));
    QVERIFY(allNull);
    const auto asPromised = one<bool>("SELECT NULL::int", [](const pqxx::row& row) {
        const auto field = row[0];
        const QString gbp = QStringLiteral("GBP");
        return sql::text(field).isNull() && sql::integer(field, 7) == 7 && sql::bigint(field, 8) == 8
            && !sql::optionalInt(field) && !sql::optionalReal(field) && !sql::optionalBigint(field)
            && sql::uuid(field).isNull() && !sql::date(field).isValid() && !sql::dateTime(field).isValid()
            && sql::money(field, gbp).isZero() && sql::money(field, gbp).currency() == gbp
            && sql::jsonObject(field).isEmpty() && sql::textArray(field).isEmpty() && sql::boolean(field, true);
    });
    QVERIFY(asPromised);
}

void SqlTest::numbers()
{
    const auto back = one<QStringList>(
        "SELECT $1::int, $2::bigint, $3::bool, $4::float8, 'NaN'::float8, '-Infinity'::float8",
        [](const pqxx::row& row) {
            return QStringList { QString::number(sql::integer(row[0])),
                                 QString::number(sql::bigint(row[1])),
                                 QVariant(sql::boolean(row[2])).toString(),
                                 QString::number(sql::real(row[3]), 'g', 17),
                                 QVariant(std::isnan(sql::real(row[4]))).toString(),
                                 QVariant(std::isinf(sql::real(row[5])) && sql::real(row[5]) < 0).toString() };
        },
        -2147483647 - 1, std::numeric_limits<qint64>::min(), true, 0.1);
    QCOMPARE(
        back,
        QStringList({ QStringLiteral("-2147483648"), QStringLiteral("-9223372036854775808"), QStringLiteral("true"),
                      QStringLiteral("0.10000000000000001"), QStringLiteral("true"), QStringLiteral("true") }));
}

void SqlTest::moneyIsExact()
{
    const QString gbp = QStringLiteral("GBP");
    const Money amount = Money::fromDecimal("922337203685477.5807", gbp).value();
    const auto back = one<QString>(
        "SELECT $1::numeric(19,4), $1::numeric(19,4)::text",
        [gbp](const pqxx::row& row) {
            return QString(sql::money(row[0], gbp).toDecimal() + QLatin1Char('=') + sql::text(row[1]));
        },
        amount);
    QCOMPARE(back, QStringLiteral("922337203685477.5807=922337203685477.5807"));
    QVERIFY_EXCEPTION_THROWN(
        one<Money>("SELECT 'NaN'::numeric", [gbp](const pqxx::row& row) { return sql::money(row[0], gbp); }),
        std::runtime_error);
}

void SqlTest::dates_data()
{
    QTest::addColumn<QDate>("date");
    QTest::newRow("leap") << QDate(2024, 2, 29);
    QTest::newRow("old") << QDate(1, 1, 1);
    QTest::newRow("far") << QDate(9999, 12, 31);
}

void SqlTest::dates()
{
    QFETCH(QDate, date);
    QCOMPARE(one<QDate>(
                 "SELECT $1::date", [](const pqxx::row& row) { return sql::date(row[0]); }, date),
             date);
}

void SqlTest::instants_data()
{
    QTest::addColumn<QDateTime>("instant");
    const QTimeZone london("Europe/London");
    QTest::newRow("utc") << QDateTime(QDate(2026, 11, 16), QTime(12, 0, 1, 234), Qt::UTC);
    QTest::newRow("summer") << QDateTime(QDate(2026, 7, 1), QTime(0, 30), london);
    QTest::newRow("in the hour that comes twice") << QDateTime(QDate(2026, 10, 25), QTime(1, 30), Qt::UTC);
    QTest::newRow("before 1970") << QDateTime(QDate(1901, 1, 1), QTime(23, 59, 59, 999), Qt::UTC);
}

void SqlTest::instants()
{
    QFETCH(QDateTime, instant);
    const auto back = one<QDateTime>(
        "SELECT $1::timestamptz", [](const pqxx::row& row) { return sql::dateTime(row[0]); }, instant);
    QCOMPARE(back, instant);
    QCOMPARE(back.timeSpec(), Qt::UTC);
    const auto odd = one<QDateTime>("SELECT '2026-01-01 05:45:00.5+05:45'::text",
                                    [](const pqxx::row& row) { return sql::dateTime(row[0]); });
    QCOMPARE(odd, QDateTime(QDate(2026, 1, 1), QTime(0, 0, 0, 500), Qt::UTC));
    const auto never =
        one<QDateTime>("SELECT 'infinity'::timestamptz", [](const pqxx::row& row) { return sql::dateTime(row[0]); });
    QVERIFY(!never.isValid());
}

void SqlTest::json()
{
    const QJsonObject object { { QStringLiteral("a\"b"), QJsonArray { 1, QStringLiteral("é"), QJsonValue::Null } } };
    QCOMPARE(one<QJsonObject>(
                 "SELECT $1::jsonb", [](const pqxx::row& row) { return sql::jsonObject(row[0]); }, object),
             object);
}

void SqlTest::arrays()
{
    const QStringList list { QStringLiteral("plain"), QStringLiteral(""),      QString(),
                             QStringLiteral("NULL"),  QStringLiteral("a,b}{"), QStringLiteral("q\"\\ é") };
    const auto back = one<QStringList>(
        "SELECT $1::text[]", [](const pqxx::row& row) { return sql::textArray(row[0]); }, list);
    QCOMPARE(back, list);
    QVERIFY(back.at(2).isNull());
    QVERIFY(!back.at(1).isNull());
    QVERIFY(one<QStringList>(
                "SELECT $1::text[]", [](const pqxx::row& row) { return sql::textArray(row[0]); }, QStringList())
                .isEmpty());
}

void SqlTest::refusesNul()
{
    QVERIFY_EXCEPTION_THROWN(sql::param(QString(3, QChar(u'\0'))), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(sql::param(QStringList { QString(1, QChar(u'\0')) }), std::invalid_argument);
}

void SqlTest::streams()
{
    const auto sum = await::read<qint64>(*m_database, [](pqxx::transaction_base& tx) {
        qint64 total = 0;
        pqxxcompat::stream<int, std::optional<std::string>>(
            tx, "SELECT i, CASE WHEN i % 2 = 0 THEN 'even' END FROM generate_series(1, 1000) i",
            [&](int i, const std::optional<std::string>& even) { total += even ? i : 0; });
        return total;
    });
    QVERIFY2(bool(sum), qPrintable(sum ? QString() : sum.error().technical));
    QCOMPARE(sum.value(), 250500);
    // A stream that is left half way must not leave the connection in the middle of it.
    const auto left = await::read<int>(*m_database, [](pqxx::transaction_base& tx) -> int {
        pqxxcompat::stream<int>(tx, "SELECT i FROM generate_series(1, 100000) i",
                                [](int) { throw std::runtime_error("enough"); });
        return 0;
    });
    QCOMPARE(left.error().kind, DbError::Kind::Bug);
    QTRY_COMPARE_WITH_TIMEOUT(m_database->state(), Database::State::Connected, await::kBound);
    QVERIFY(bool(await::read<int>(
        *m_database, [](pqxx::transaction_base& tx) { return sql::integer(sql::exec(tx, "SELECT 1")[0][0]); })));
}

void SqlTest::streamsText()
{
    using Row = std::array<QString, 4>;
    const auto rows = await::read<QVector<Row>>(*m_database, [](pqxx::transaction_base& tx) {
        QVector<Row> read;
        pqxxcompat::streamText<4>(
            tx,
            "SELECT i, NULL, E'tab\\there\\nline\\\\N \\r\\b\\f\\x0b \u00e9\u20ac', CASE i WHEN 2 THEN '' END FROM "
            "generate_series(1, 2) i",
            [&](const auto& fields) {
                read.append({ sql::text(fields[0]), sql::text(fields[1]), sql::text(fields[2]), sql::text(fields[3]) });
            });
        return read;
    });
    QVERIFY2(bool(rows), qPrintable(rows ? QString() : rows.error().technical));
    QCOMPARE(rows.value().size(), 2);
    const Row& second = rows.value().at(1);
    QCOMPARE(second[0], QString(u'2'));
    QVERIFY(second[1].isNull());
    QCOMPARE(second[2], QString::fromUtf16(u"tab\there\nline\\N \r\b\f\v \u00e9\u20ac"));
    QVERIFY(second[3].isEmpty() && !second[3].isNull());
    QVERIFY(rows.value().at(0)[3].isNull());
    const auto failed = await::read<int>(*m_database, [](pqxx::transaction_base& tx) -> int {
        pqxxcompat::streamText<1>(tx, "SELECT 1 / (i - 3) FROM generate_series(1, 5) i", [](const auto&) {});
        return 0;
    });
    QVERIFY(!failed); // what fails on the way is no shorter answer
}

QTEST_GUILESS_MAIN(SqlTest)
#include "tst_sql.moc"
