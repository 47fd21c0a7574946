// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/adsattention.h"

#include <QtTest>

/** Pacing and the rules for attention, by hand-made cases. */
class TestAdsAttention : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pacing_data();
    void pacing();
    void budgetLastsAtTheRecentPace();
    void belowTargetNeedsAllDaysAndTheSpend();
    void withoutATargetGoodIsTheLimit();
    void spendWithoutConversions();
    void lowCtrNeedsImpressions();
    void onlyRunningCampaignsNeedAttention();
    void notFinalDaysEndInsideThePeriod();
    void blendedIsNothingWithoutSpend();
};

namespace {

const QDate today(2026, 11, 23);

Campaign running()
{
    Campaign campaign;
    campaign.id = QStringLiteral("a");
    campaign.status = QStringLiteral("active");
    campaign.startDate = QDate(2026, 11, 14); // the tenth of twenty days is today
    campaign.endDate = QDate(2026, 12, 3);
    campaign.current = { 10000, 50000, 20000, 400, 8 };
    return campaign;
}

QVector<AttentionReason::Kind> kinds(const Campaign& campaign, const AttentionRules& rules = {})
{
    QVector<AttentionReason::Kind> result;
    const auto reasons = attentionOf(campaign, {}, rules, today);
    for (const AttentionReason& reason : reasons)
        result.append(reason.kind);
    return result;
}

using Kind = AttentionReason::Kind;

} // namespace

void TestAdsAttention::pacing_data()
{
    QTest::addColumn<qint64>("budget");
    QTest::addColumn<qint64>("spent");
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QDate>("end");
    QTest::addColumn<int>("kind");
    const QDate start(2026, 11, 14);
    const QDate end(2026, 12, 3);
    const auto row = [](const char* name, qint64 budget, qint64 spent, const QDate& from, const QDate& to,
                        Pacing::Kind kind) {
        QTest::newRow(name) << budget << spent << from << to << static_cast<int>(kind);
    };
    row("no budget", 0, 500, start, end, Pacing::Kind::NoBudget);
    row("half in half the days", 1000, 500, start, end, Pacing::Kind::OnPace);
    row("at the upper edge", 1000, 550, start, end, Pacing::Kind::OnPace);
    row("above it", 1000, 551, start, end, Pacing::Kind::Over);
    row("at the lower edge", 1000, 450, start, end, Pacing::Kind::OnPace);
    row("below it", 1000, 449, start, end, Pacing::Kind::Under);
    row("all of it", 1000, 1000, start, end, Pacing::Kind::Over);
    row("more than all", 1000, 1001, start, end, Pacing::Kind::OverBudget);
    row("ongoing", 1000, 900, start, {}, Pacing::Kind::NoEnd);
    row("ongoing and over", 1000, 1001, start, {}, Pacing::Kind::OverBudget);
    row("not started", 1000, 0, QDate(2026, 11, 24), end, Pacing::Kind::NotStarted);
    row("over since yesterday", 1000, 900, start, QDate(2026, 11, 22), Pacing::Kind::Ended);
    row("its last day is today", 1000, 1000, start, today, Pacing::Kind::OnPace);
    row("end before start", 1000, 900, end, start, Pacing::Kind::NotStarted);
}

void TestAdsAttention::pacing()
{
    QFETCH(qint64, budget);
    QFETCH(qint64, spent);
    QFETCH(QDate, start);
    QFETCH(QDate, end);
    QFETCH(int, kind);
    Campaign campaign = running();
    campaign.budgetCents = budget;
    campaign.spentCents = spent;
    campaign.startDate = start;
    campaign.endDate = end;
    QCOMPARE(static_cast<int>(pacingOf(campaign, {}, today).kind), kind);
}

void TestAdsAttention::budgetLastsAtTheRecentPace()
{
    Campaign campaign = running();
    campaign.budgetCents = 100000;
    campaign.spentCents = 58000;
    QVERIFY(!pacingOf(campaign, {}, today).daysLeft);
    campaign.recent = { 3, 0, 30000, 0 };
    QCOMPARE(pacingOf(campaign, {}, today).daysLeft.value(), 4); // 42000 / 10000 a day
    campaign.spentCents = 100000;
    QVERIFY(!pacingOf(campaign, {}, today).daysLeft);
}

void TestAdsAttention::belowTargetNeedsAllDaysAndTheSpend()
{
    Campaign campaign = running();
    campaign.targetRoas = 3;
    campaign.recent = { 3, 3, 6000, 12000 };
    const auto reasons = attentionOf(campaign, {}, {}, today);
    QCOMPARE(reasons.size(), 1);
    QCOMPARE(reasons.first().kind, Kind::BelowTarget);
    QCOMPARE(reasons.first().value, 2.0);
    QCOMPARE(reasons.first().limit, 3.0);
    campaign.recent.daysBelowTarget = 2;
    QVERIFY(kinds(campaign).isEmpty());
    campaign.recent = { 3, 3, 4999, 0 };
    QVERIFY(kinds(campaign).isEmpty());
    AttentionRules strict;
    strict.minimumSpendCents = 4999;
    QCOMPARE(kinds(campaign, strict), QVector<Kind> { Kind::BelowTarget });
}

void TestAdsAttention::withoutATargetGoodIsTheLimit()
{
    Campaign campaign = running();
    campaign.recent = { 3, 3, 6000, 12000 };
    QCOMPARE(attentionOf(campaign, { .good = 4.5, .warning = 2 }, {}, today).first().limit, 4.5);
}

void TestAdsAttention::spendWithoutConversions()
{
    Campaign campaign = running();
    campaign.current.conversions = 0;
    QCOMPARE(kinds(campaign), QVector<Kind> { Kind::NoConversions });
    campaign.current.spendCents = 4999;
    QVERIFY(kinds(campaign).isEmpty());
}

void TestAdsAttention::lowCtrNeedsImpressions()
{
    Campaign campaign = running();
    campaign.current.impressions = 1000;
    campaign.current.clicks = 9;
    QCOMPARE(kinds(campaign), QVector<Kind> { Kind::LowCtr });
    campaign.current.clicks = 10; // 1 % is not below 1 %
    QVERIFY(kinds(campaign).isEmpty());
    campaign.current.impressions = 999;
    campaign.current.clicks = 0;
    QVERIFY(kinds(campaign).isEmpty());
}

void TestAdsAttention::onlyRunningCampaignsNeedAttention()
{
    Campaign campaign = running();
    campaign.current.conversions = 0;
    for (const char* status : { "paused", "draft", "archived" }) {
        campaign.status = QString::fromLatin1(status);
        QVERIFY2(kinds(campaign).isEmpty(), status);
    }
    campaign.status.clear(); // the legacy table has none
    QCOMPARE(kinds(campaign).size(), 1);
    campaign.endDate = today.addDays(-1);
    QVERIFY(kinds(campaign).isEmpty());
}

void TestAdsAttention::notFinalDaysEndInsideThePeriod()
{
    AdsReport report;
    report.today = today;
    report.summary.from = QDate(2026, 10, 25);
    report.summary.to = today;
    QCOMPARE(report.notFinalFrom(), QDate(2026, 11, 21));
    report.summary.from = QDate(2026, 11, 22);
    QCOMPARE(report.notFinalFrom(), QDate(2026, 11, 22));
    report.summary.from = QDate(2026, 11, 1);
    report.summary.to = QDate(2026, 11, 20);
    QVERIFY(!report.notFinalFrom().isValid());
}

void TestAdsAttention::blendedIsNothingWithoutSpend()
{
    AdsReport report;
    QVERIFY(!report.blendedRoas());
    report.allRevenue = Money::fromCents(90000, QStringLiteral("GBP"));
    QVERIFY(!report.blendedRoas());
    report.summary.current.spendCents = 30000;
    QCOMPARE(report.blendedRoas().value(), 3.0);
}

QTEST_APPLESS_MAIN(TestAdsAttention)
#include "tst_adsattention.moc"
