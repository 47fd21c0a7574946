// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/money.h"

#include <QTest>
#include <limits>

namespace {
const QString kGbp = QStringLiteral("GBP");

Money gbp(const char* text)
{
    return Money::fromDecimal(text, kGbp).value();
}
} // namespace

class MoneyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void writes();
    void adds();
    void divides_data();
    void divides();
    void sharesAddUp();
    void knowsMinorUnits();
};

void MoneyTest::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("amount");
    QTest::newRow("two decimals") << QByteArray("8425.50") << qint64(84255000);
    QTest::newRow("whole") << QByteArray("12") << qint64(120000);
    QTest::newRow("smallest") << QByteArray("-0.0001") << qint64(-1);
    QTest::newRow("no whole part") << QByteArray(".5") << qint64(5000);
    QTest::newRow("trailing zeros") << QByteArray("1.500000000000") << qint64(15000);
    QTest::newRow("plus") << QByteArray("+3.1") << qint64(31000);
    QTest::newRow("greatest") << QByteArray("922337203685477.5807") << std::numeric_limits<qint64>::max();
    QTest::newRow("least") << QByteArray("-922337203685477.5808") << std::numeric_limits<qint64>::min();
}

void MoneyTest::parses()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, amount);
    const auto money = Money::fromDecimal(text, kGbp);
    QVERIFY(money.has_value());
    QCOMPARE(money->tenThousandths(), amount);
    QCOMPARE(money->currency(), kGbp);
}

void MoneyTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : { "", "-", ".", "1,000", "1e3", "NaN", "12.34.5", " 1", "0.00001", "922337203685477.5808",
                              "-922337203685477.5809", "99999999999999999999", "--1", "1-", "£1" })
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
}

void MoneyTest::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Money::fromDecimal(text, kGbp).has_value());
}

void MoneyTest::writes()
{
    QCOMPARE(gbp("8425.5").toDecimal(), QStringLiteral("8425.50"));
    QCOMPARE(gbp("8425.5").toDecimal(0), QStringLiteral("8425.5"));
    QCOMPARE(gbp("8425").toDecimal(0), QStringLiteral("8425"));
    QCOMPARE(gbp("-0.0001").toDecimal(), QStringLiteral("-0.0001"));
    QCOMPARE(gbp("-922337203685477.5808").toDecimal(), QStringLiteral("-922337203685477.5808"));
    QCOMPARE(Money::fromCents(-1205, kGbp).toDecimal(), QStringLiteral("-12.05"));
    QCOMPARE(Money().toDecimal(), QStringLiteral("0.00"));
}

void MoneyTest::adds()
{
    Money sum;
    for (int i = 0; i < 1000; ++i)
        sum += gbp("0.1");
    QCOMPARE(sum, gbp("100"));
    QCOMPARE(sum.currency(), kGbp);
    QCOMPARE(sum + Money(), sum);
    QCOMPARE(sum - gbp("100.01"), gbp("-0.01"));
    QCOMPARE(-gbp("5"), gbp("-5"));
    QCOMPARE(gbp("-1.25") * 4, gbp("-5"));
    QVERIFY(gbp("-1") < gbp("0.5"));
    QVERIFY(gbp("1") != Money::fromCents(100, QStringLiteral("USD")));
}

void MoneyTest::divides_data()
{
    QTest::addColumn<QByteArray>("amount");
    QTest::addColumn<qint64>("parts");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QByteArray>("share");
    QTest::newRow("third") << QByteArray("10") << qint64(3) << 2 << QByteArray("3.33");
    QTest::newRow("half up") << QByteArray("0.01") << qint64(2) << 2 << QByteArray("0.01");
    QTest::newRow("half away") << QByteArray("-0.01") << qint64(2) << 2 << QByteArray("-0.01");
    QTest::newRow("negative parts") << QByteArray("10") << qint64(-3) << 2 << QByteArray("-3.33");
    QTest::newRow("yen") << QByteArray("100") << qint64(8) << 0 << QByteArray("13");
    QTest::newRow("four decimals") << QByteArray("1") << qint64(3) << 4 << QByteArray("0.3333");
    QTest::newRow("greatest") << QByteArray("922337203685477.5807") << qint64(1) << 4
                              << QByteArray("922337203685477.5807");
}

void MoneyTest::divides()
{
    QFETCH(QByteArray, amount);
    QFETCH(qint64, parts);
    QFETCH(int, decimals);
    QFETCH(QByteArray, share);
    QCOMPARE(gbp(amount.constData()).dividedBy(parts, decimals), gbp(share.constData()));
}

/** No share is off by more than half of the unit that it is rounded to. */
void MoneyTest::sharesAddUp()
{
    for (qint64 amount = -2003; amount <= 2003; amount += 7) {
        for (qint64 parts = 1; parts <= 13; ++parts) {
            const Money share = Money::fromTenThousandths(amount, kGbp).dividedBy(parts, 2);
            QCOMPARE(share.tenThousandths() % 100, 0);
            QVERIFY(2 * std::abs(share.tenThousandths() * parts - amount) <= 100 * parts);
        }
    }
}

void MoneyTest::knowsMinorUnits()
{
    QCOMPARE(currencyDecimals(kGbp), 2);
    QCOMPARE(currencyDecimals(QStringLiteral("JPY")), 0);
    QCOMPARE(currencyDecimals(QStringLiteral("KWD")), 3);
    QCOMPARE(currencyDecimals(QString()), 2);
}

QTEST_GUILESS_MAIN(MoneyTest)
#include "tst_money.moc"
