// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/campaign.h"

#include <QtTest>

/** The arithmetic of ads figures, held against hand-made cases. */
class TestAdsFigures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ratiosAreRatiosOfSums();
    void aDivisorOfZeroGivesNothing();
    void budgetAndTime();
    void trendNeedsBothPeriods();
    void severityFollowsTheTargetElseTheThresholds_data();
    void severityFollowsTheTargetElseTheThresholds();
};

void TestAdsFigures::ratiosAreRatiosOfSums()
{
    // Day one: 1.00 spent, 9.00 earned (ROAS 9). Day two: 99.00 spent, 99.00 earned (ROAS 1). Not 5, but 1.08.
    AdsFigures sum { 100, 900, 1000, 10, 1 };
    sum += { 9900, 9900, 3000, 90, 4 };
    QCOMPARE(sum.roas().value(), 1.08);
    QCOMPARE(sum.cpcCents().value(), 100.0);
    QCOMPARE(sum.cpaCents().value(), 2000.0);
    QCOMPARE(sum.ctr().value(), 0.025);
    QCOMPARE(sum.conversionRate().value(), 0.05);
}

void TestAdsFigures::aDivisorOfZeroGivesNothing()
{
    const AdsFigures nothingSpent { 0, 5000, 0, 0, 0 };
    QVERIFY(!nothingSpent.roas());
    QVERIFY(!nothingSpent.cpcCents());
    QVERIFY(!nothingSpent.cpaCents());
    QVERIFY(!nothingSpent.ctr());
    QVERIFY(!nothingSpent.conversionRate());
    const AdsFigures nothingEarned { 5000, 0, 0, 0, 0 };
    QCOMPARE(nothingEarned.roas().value(), 0.0);
}

void TestAdsFigures::budgetAndTime()
{
    Campaign campaign;
    campaign.startDate = QDate(2026, 2, 1);
    QVERIFY(!campaign.budgetUsed());
    QVERIFY(!campaign.timeUsed(QDate(2026, 2, 10)));
    campaign.budgetCents = 20000;
    campaign.spentCents = 25000;
    campaign.endDate = QDate(2026, 3, 2); // 30 days, over the end of a month
    QCOMPARE(campaign.budgetUsed().value(), 1.25);
    QCOMPARE(campaign.timeUsed(QDate(2026, 1, 31)).value(), 0.0);
    QCOMPARE(campaign.timeUsed(QDate(2026, 2, 15)).value(), 0.5);
    QCOMPARE(campaign.timeUsed(QDate(2026, 3, 2)).value(), 1.0);
    QCOMPARE(campaign.timeUsed(QDate(2026, 9, 1)).value(), 1.0);
}

void TestAdsFigures::trendNeedsBothPeriods()
{
    Campaign campaign;
    campaign.current = { 100, 300, 0, 0, 0 };
    QVERIFY(!campaign.trend());
    campaign.previous = { 100, 0, 0, 0, 0 };
    QVERIFY(!campaign.trend());
    campaign.previous = { 100, 200, 0, 0, 0 };
    QCOMPARE(campaign.trend().value(), 0.5);
}

void TestAdsFigures::severityFollowsTheTargetElseTheThresholds_data()
{
    QTest::addColumn<double>("roas");
    QTest::addColumn<double>("target"); // 0: none
    QTest::addColumn<Severity>("severity");
    QTest::newRow("good without a target") << 4.0 << 0.0 << Severity::Good;
    QTest::newRow("warning without a target") << 3.99 << 0.0 << Severity::Attention;
    QTest::newRow("still warning") << 2.0 << 0.0 << Severity::Attention;
    QTest::newRow("critical without a target") << 1.99 << 0.0 << Severity::Critical;
    QTest::newRow("its own target is reached") << 1.5 << 1.5 << Severity::Good;
    QTest::newRow("a high target is missed") << 5.0 << 6.0 << Severity::Attention;
    QTest::newRow("a high target is missed by far") << 4.7 << 6.0 << Severity::Critical;
}

void TestAdsFigures::severityFollowsTheTargetElseTheThresholds()
{
    QFETCH(double, roas);
    QFETCH(double, target);
    const auto ownTarget = target > 0 ? std::optional(target) : std::nullopt;
    QTEST(roasSeverity(roas, ownTarget, {}), "severity");
    QCOMPARE(roasSeverity({}, ownTarget, {}), Severity::None);
}

QTEST_GUILESS_MAIN(TestAdsFigures)
#include "tst_adsfigures.moc"
