// SPDX-License-Identifier: GPL-3.0-or-later
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
    void aNewReportKeepsTheRows();

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
    made.current = { spend, revenue, 1000, 50, 2 };
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
        { .money = [](qint64 cents) { return QString::number(cents); },
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

QTEST_GUILESS_MAIN(TestCampaigns)
#include "tst_campaigns.moc"
