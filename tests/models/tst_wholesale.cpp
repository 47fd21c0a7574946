// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/wholesale.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <vector>

namespace {

Money gbp(const char* amount)
{
    return *Money::fromDecimal(amount, QStringLiteral("GBP"));
}

double middle(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

OrderSizes sizesOf(const std::vector<double>& orders)
{
    std::vector<double> logs;
    for (const double order : orders)
        logs.push_back(std::log(order));
    const double median = middle(logs);
    for (double& each : logs)
        each = std::abs(each - median);
    return { qint64(orders.size()), median, middle(logs) };
}

} // namespace

/** Which single order is a wholesale order, on sizes like the real shop's of a day. */
class TestWholesale : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTheOutstandingIsNamed();
    void alikeOrdersAreMeasuredByTheLeastSpread();
    void ofFewOrdersNothingIsKnown();
    void theShareIsRoundedUp();
};

void TestWholesale::onlyTheOutstandingIsNamed()
{
    const OrderSizes sizes = sizesOf(
        { 18, 35, 80, 110, 150, 165, 190, 230, 280, 300, 305, 320, 340, 390, 450, 520, 700, 950, 1900, 3700, 5400 });
    QVERIFY(wholesale::isOutstanding(gbp("168469.60"), sizes));
    for (const char* ordinary : { "5400", "3700", "1900", "300", "18" })
        QVERIFY2(!wholesale::isOutstanding(gbp(ordinary), sizes), ordinary);
    QVERIFY(!wholesale::isOutstanding(gbp("0"), sizes));
    QVERIFY(!wholesale::isOutstanding(gbp("-5"), sizes));
}

void TestWholesale::alikeOrdersAreMeasuredByTheLeastSpread()
{
    const OrderSizes sizes = sizesOf(std::vector<double>(20, 10));
    QVERIFY(!wholesale::isOutstanding(gbp("90"), sizes));
    QVERIFY(wholesale::isOutstanding(gbp("110"), sizes));
}

void TestWholesale::ofFewOrdersNothingIsKnown()
{
    QCOMPARE(wholesale::score(gbp("100000"), sizesOf({ 10, 10, 10, 10, 10, 10, 10 })), 0.0);
    QVERIFY(wholesale::isOutstanding(gbp("100000"), sizesOf({ 10, 10, 10, 10, 10, 10, 10, 10 })));
}

void TestWholesale::theShareIsRoundedUp()
{
    QCOMPARE(wholesale::leastRevenue(gbp("100")).toDecimal(4), QStringLiteral("5.0000"));
    QCOMPARE(wholesale::leastRevenue(gbp("0.0001")).toDecimal(4), QStringLiteral("0.0001"));
    QCOMPARE(wholesale::leastRevenue(gbp("900000000000000")).toDecimal(0), QStringLiteral("45000000000000"));
}

QTEST_APPLESS_MAIN(TestWholesale)
#include "tst_wholesale.moc"
