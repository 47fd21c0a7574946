// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigncsv.h"
#include "campaignfilter.h"
#include "campaignmodel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

/** The table of campaigns and its filter, under Qt's model tester. */
class TestCampaigns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void missingFiguresAreADash();
    void filtersByPlatformStatusTextAndTarget();
    void totalsAreThoseOfWhatIsShown();
    void sortsByValueWithMissingOnesFirst();
    void withoutARowNothingIsKnown();
    void pacingSortsByHowFarOffItIs();
    void aNewReportKeepsTheRows();
    void csvQuotientsAreExact_data();
    void csvQuotientsAreExact();
    void csvHoldsWhatIsShown();

private:
    [[nodiscard]] QStringList shown() const;
    QScopedPointer<CampaignModel> m_model;
    QScopedPointer<CampaignFilter> m_filter;
};

namespace {

Campaign campaign(const QString& name, const QString& platform, const QString& status, qint64 spend, qint64 revenue)
{
    Campaign made;
    made.id = name;
    made.campaignId = QStringLiteral("ext-") + name;
    made.name = name;
    made.platform = platform;
    made.status = status;
    made.current = { spend, revenue, 1000, 50, 2, 1 };
    return made;
}

QVector<Campaign> threeCampaigns()
{
    return { campaign(QStringLiteral("Autumn"), QStringLiteral("meta"), QStringLiteral("active"), 10000, 50000),
             campaign(QStringLiteral("Brand"), QStringLiteral("google"), QStringLiteral("active"), 20000, 30000),
             campaign(QStringLiteral("Blog"), QStringLiteral("organic"), QStringLiteral("paused"), 0, 7000) };
}

QString optionalText(std::optional<double> value)
{
    return value ? QString::number(*value) : QStringLiteral("—");
}

} // namespace

void TestCampaigns::init()
{
    m_model.reset(new CampaignModel(
        { .money = [](const AdsFigures& of,
                      qint64 cents) { return of.areKnown() ? QString::number(cents) : QStringLiteral("—"); },
          .optionalMoney = optionalText,
          .ratio = optionalText,
          .percent = optionalText,
          .change = optionalText,
          .pacing = [](const Pacing& pacing) { return QString::number(static_cast<int>(pacing.kind)); } }));
    m_filter.reset(new CampaignFilter(*m_model));
    new QAbstractItemModelTester(m_model.data(), m_model.data());
    new QAbstractItemModelTester(m_filter.data(), m_filter.data());
    m_model->applySnapshot(threeCampaigns());
}

void TestCampaigns::cleanup()
{
    m_filter.reset();
    m_model.reset();
}

QStringList TestCampaigns::shown() const
{
    QStringList names;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        names.append(m_filter->campaign(row).name);
    return names;
}

void TestCampaigns::missingFiguresAreADash()
{
    const int blog = m_model->rowOf(QStringLiteral("Blog"));
    for (const int column :
         { CampaignModel::Roas, CampaignModel::Target, CampaignModel::Trend, CampaignModel::BudgetUsed })
        QCOMPARE(m_model->index(blog, column).data().toString(), QStringLiteral("—"));
    QCOMPARE(m_model->index(blog, CampaignModel::Spend).data().toString(), QStringLiteral("0"));
    QCOMPARE(m_model->index(blog, CampaignModel::Roas).data(TableRole::Severity).toInt(),
             static_cast<int>(Severity::None));
}

void TestCampaigns::filtersByPlatformStatusTextAndTarget()
{
    m_filter->sort(CampaignModel::Name);
    m_filter->setPlatform(QStringLiteral("google"));
    QCOMPARE(shown(), QStringList { QStringLiteral("Brand") });
    m_filter->setPlatform({});
    m_filter->setStatus(QStringLiteral("paused"));
    QCOMPARE(shown(), QStringList { QStringLiteral("Blog") });
    m_filter->setStatus({});
    m_filter->setText(QStringLiteral(" EXT-autumn "));
    QCOMPARE(shown(), QStringList { QStringLiteral("Autumn") });
    m_filter->setText({});
    m_filter->setBelowTargetOnly(true, {});
    QCOMPARE(shown(), QStringList { QStringLiteral("Brand") });
}

void TestCampaigns::totalsAreThoseOfWhatIsShown()
{
    QCOMPARE(m_filter->totals().spendCents, 30000);
    QCOMPARE(m_filter->totals().revenueCents, 87000);
    m_filter->setPlatform(QStringLiteral("meta"));
    QCOMPARE(m_filter->totals().roas().value(), 5.0);
}

void TestCampaigns::sortsByValueWithMissingOnesFirst()
{
    m_filter->sort(CampaignModel::Roas, Qt::AscendingOrder);
    QCOMPARE(shown(), QStringList({ QStringLiteral("Blog"), QStringLiteral("Brand"), QStringLiteral("Autumn") }));
    m_filter->sort(CampaignModel::Roas, Qt::DescendingOrder);
    QCOMPARE(shown(), QStringList({ QStringLiteral("Autumn"), QStringLiteral("Brand"), QStringLiteral("Blog") }));
}

void TestCampaigns::withoutARowNothingIsKnown()
{
    auto campaigns = threeCampaigns();
    for (Campaign& one : campaigns)
        one.current = {};
    m_model->applySnapshot(campaigns);
    for (const auto column : { CampaignModel::Spend, CampaignModel::Revenue }) {
        QCOMPARE(m_model->index(0, column).data().toString(), QStringLiteral("—"));
        QCOMPARE(m_model->totalText(m_filter->totals(), column), QStringLiteral("—"));
    }
    const QString csv = QString::fromUtf8(campaigncsv::file(*m_filter, {}, QStringLiteral("GBP")));
    QVERIFY2(csv.contains(QStringLiteral(",GBP,,,,,,,")), qPrintable(csv));
    campaigns[0].current.rows = 1; // a row that says 0 is another matter
    m_model->applySnapshot(campaigns);
    QCOMPARE(m_model->totalText(m_filter->totals(), CampaignModel::Spend), QStringLiteral("0"));
}

void TestCampaigns::pacingSortsByHowFarOffItIs()
{
    const QDate today(2026, 11, 15);
    auto campaigns = threeCampaigns(); // Autumn has no budget
    campaigns.append(campaign(QStringLiteral("Cup"), QStringLiteral("meta"), QStringLiteral("active"), 100, 100));
    for (Campaign& one : campaigns) {
        one.startDate = QDate(2026, 11, 1);
        one.endDate = QDate(2026, 11, 30);
    }
    for (const auto& [place, spent] : { std::pair { 1, 1200 }, { 2, 450 }, { 3, 480 } }) {
        campaigns[place].budgetCents = 1000;
        campaigns[place].spentCents = spent; // 500 would be on pace; the last two are, in words
    }
    m_model->setRules({}, {}, today);
    m_model->applySnapshot(campaigns);
    m_filter->sort(CampaignModel::Pacing, Qt::DescendingOrder);
    QCOMPARE(shown(),
             QStringList(
                 { QStringLiteral("Brand"), QStringLiteral("Cup"), QStringLiteral("Blog"), QStringLiteral("Autumn") }));
}

void TestCampaigns::aNewReportKeepsTheRows()
{
    const QPersistentModelIndex brand = m_model->index(m_model->rowOf(QStringLiteral("Brand")), 0);
    auto campaigns = threeCampaigns();
    campaigns[1].current.spendCents = 99;
    campaigns.removeFirst();
    m_model->applySnapshot(campaigns);
    QVERIFY(brand.isValid());
    QCOMPARE(m_model->at(brand.row()).current.spendCents, 99);
}

void TestCampaigns::csvQuotientsAreExact_data()
{
    QTest::addColumn<qint64>("dividend");
    QTest::addColumn<qint64>("divisor");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << qint64(900) << qint64(200) << "4.500000";
    QTest::newRow("no divisor") << qint64(900) << qint64(0) << "";
    QTest::newRow("nothing") << qint64(0) << qint64(7) << "0.000000";
    QTest::newRow("repeating") << qint64(2) << qint64(3) << "0.666667";
    QTest::newRow("half") << qint64(1) << qint64(2'000'000) << "0.000001";
    QTest::newRow("less than half") << qint64(1) << qint64(2'000'001) << "0.000000";
    QTest::newRow("carries over the point") << qint64(9'999'999'999) << qint64(1'000'000'000) << "10.000000";
    QTest::newRow("a refund") << qint64(-1) << qint64(3) << "-0.333333";
    QTest::newRow("greater than a double is exact")
        << qint64(9'007'199'254'740'993) << qint64(1) << "9007199254740993.000000";
}

void TestCampaigns::csvQuotientsAreExact()
{
    QFETCH(qint64, dividend);
    QFETCH(qint64, divisor);
    QTEST(campaigncsv::quotient(dividend, divisor), "text");
}

void TestCampaigns::csvHoldsWhatIsShown()
{
    AdsReport report;
    report.summary.from = QDate(2026, 10, 25);
    report.summary.to = QDate(2026, 11, 23);
    report.campaigns = threeCampaigns();
    report.campaigns[0].name = QStringLiteral("=cmd|' /C calc'!A0");
    report.campaigns[0].campaignId = QStringLiteral("+44");
    report.campaigns[0].targetRoas = 3.5;
    m_model->applySnapshot(report.campaigns);
    m_filter->setText(report.campaigns[0].name);
    const QStringList lines =
        QString::fromUtf8(campaigncsv::file(*m_filter, report, QStringLiteral("EUR"))).split(QStringLiteral("\r\n"));
    QCOMPARE(lines.size(), 3); // the header, one campaign, nothing behind the last line
    const QStringList names = lines.at(0).split(u',');
    const QStringList cells = lines.at(1).split(u',');
    QCOMPARE(cells.size(), names.size());
    const auto cell = [&](const char* name) { return cells.at(names.indexOf(QLatin1String(name))); };
    QCOMPARE(cells.first(), QStringLiteral("2026-10-25"));
    QCOMPARE(cell("to"), QStringLiteral("2026-11-23"));
    QCOMPARE(cell("campaign_name"), QStringLiteral("'=cmd|' /C calc'!A0"));
    QCOMPARE(cell("campaign_id"), QStringLiteral("'+44"));
    QCOMPARE(cell("currency"), QStringLiteral("EUR"));
    QCOMPARE(cell("impressions"), QStringLiteral("1000"));
    QCOMPARE(cell("clicks"), QStringLiteral("50"));
    QCOMPARE(cell("conversions"), QStringLiteral("2"));
    QCOMPARE(cell("ctr"), QStringLiteral("0.050000"));
    QCOMPARE(cell("target_roas"), QStringLiteral("3.50"));
    QCOMPARE(cell("budget_used"), QString()); // there is no budget
}

QTEST_GUILESS_MAIN(TestCampaigns)
#include "tst_campaigns.moc"
