// SPDX-License-Identifier: GPL-3.0-or-later
#include "adsdialogcase.h"
#include "adsmodel.h"
#include "campaignmodel.h"
#include "db/maintenance.h"
#include "format.h"
#include "tiles/adstile.h"
#include "widgets/figurelabel.h"
#include "widgets/messagebar.h"
#include "widgets/roaschart.h"
#include "widgets/tableplaceholder.h"
#include "widgets/totalsrow.h"

#include <QChart>
#include <QComboBox>
#include <QDateTimeAxis>
#include <QHeaderView>
#include <QLineSeries>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTextDocument>
#include <QTranslator>

namespace {
const QString moveToLegacy = QStringLiteral(R"(
    INSERT INTO ads_metrics_daily (platform, campaign_id, campaign_name, metric_date, spend_cents, revenue_cents)
    SELECT c.platform, c.campaign_id, c.campaign_name, m.metric_date, m.spend_cents, m.revenue_cents
      FROM ads_daily_metrics m JOIN ads_campaigns c ON c.id = m.campaign_id;
    DELETE FROM ads_daily_metrics)");
} // namespace

/** What the ads tile and dialog say where there is nothing to show, or not all of it. */
class TestAdsStates : public AdsDialogCase {
    Q_OBJECT
private Q_SLOTS:
    void noCampaignsSaysWhatWouldFillIt();
    void missingTablesAreNamed();
    void tablesDroppedMeanwhileAreNamed();
    void missingTablesComeBackAsPromised();
    void deniedIsSaidAndTriedAgain();
    void legacyTableIsSaid();
    void aLegacyTableHasNoStatusToFilterBy();
    void legacyTableDroppedIsNotSaidAnyMore();
    void daysWithoutARowAreUnknown();
    void headingsAreWholeInGerman();
    void everyColumnFitsInGerman();
};

void TestAdsStates::noCampaignsSaysWhatWouldFillIt()
{
    QVERIFY(start(TestDatabase::Content::Schema));
    QVERIFY(open());
    auto* words = find<QTableView>("campaigns")->findChild<TablePlaceholder*>();
    QVERIFY(words->isVisible());
    QVERIFY(words->text().contains(QStringLiteral("ads_campaigns")));
    QVERIFY(m_dialog->findChildren<FigureLabel*>().first()->spokenText().contains(format::missing()));
    const QString paper = m_dialog->document()->toPlainText();
    QVERIFY2(paper.contains(QStringLiteral("Campaigns")) && !paper.contains(QStringLiteral("0.00")), qPrintable(paper));
    QVERIFY2(notes().contains(QStringLiteral("No platform reports figures")), qPrintable(notes()));
    for (const FigureLabel* figure : m_dialog->findChildren<FigureLabel*>())
        QVERIFY2(figure->spokenText().contains(format::missing()), qPrintable(figure->spokenText())); // never 0
    for (const ChartPanel* panel : m_dialog->findChildren<ChartPanel*>())
        QVERIFY2(panel->chart()->title().startsWith(QStringLiteral("No ")), qPrintable(panel->accessibleName()));
    picture("ads-empty");
}

void TestAdsStates::missingTablesAreNamed()
{
    QVERIFY(start(TestDatabase::Content::Schema,
                  QStringLiteral("DROP TABLE ads_campaign_totals, ads_daily_metrics, ads_daily_totals, ads_campaigns, "
                                 "ads_metrics_daily CASCADE")));
    AdsTile tile(m_app->ads, m_clock);
    QCOMPARE(tile.status(), TileStatus::ConfigurationRequired);
    QVERIFY2(tile.spokenText().contains(QStringLiteral("20251020005738_ads_tracking")), qPrintable(tile.spokenText()));
    QVERIFY(open());
    auto* bar = m_dialog->findChild<MessageBar*>();
    QVERIFY(bar->message().startsWith(QStringLiteral("Configuration required")));
    QVERIFY2(bar->hint().contains(QStringLiteral("20251020005738_ads_tracking")), qPrintable(bar->hint()));
    picture("ads-unconfigured");
}

void TestAdsStates::tablesDroppedMeanwhileAreNamed()
{
    QVERIFY(start(TestDatabase::Content::Sample));
    AdsTile tile(m_app->ads, m_clock);
    const QString roas = format::ratio(m_app->ads.summary().current.roas());
    QVERIFY2(tile.spokenText().contains(roas), qPrintable(tile.spokenText()));
    m_database->execute(QStringLiteral("DROP TABLE ads_campaign_totals, ads_daily_metrics, ads_daily_totals, "
                                       "ads_campaigns, ads_metrics_daily CASCADE"));
    m_app->ads.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(tile.status(), TileStatus::ConfigurationRequired, patience);
    QVERIFY2(tile.spokenText().contains(QStringLiteral("20251020005738_ads_tracking")), qPrintable(tile.spokenText()));
    QVERIFY2(!tile.spokenText().contains(roas), qPrintable(tile.spokenText()));
}

void TestAdsStates::missingTablesComeBackAsPromised()
{
    QVERIFY(start(TestDatabase::Content::Schema));
    const ConnectionSettings owner = m_database->settings(TemporaryPostgres::owner());
    QVERIFY(maintenance::migrate(owner)); // all is on record now
    m_database->execute(QStringLiteral("DROP TABLE ads_campaign_totals, ads_daily_metrics, ads_daily_totals, "
                                       "ads_campaigns, ads_metrics_daily CASCADE"));
    m_app = std::make_unique<DashboardFixture>(*m_database, m_clock); // the next start
    AdsTile tile(m_app->ads, m_clock);
    QTRY_COMPARE_WITH_TIMEOUT(tile.status(), TileStatus::ConfigurationRequired, patience);
    QVERIFY2(tile.spokenText().contains(QStringLiteral("hotdash --migrate")), qPrintable(tile.spokenText()));

    QVERIFY(maintenance::migrate(owner).value().contains(QStringLiteral("20251020005738_ads_tracking")));
    m_app->ads.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(tile.status() != TileStatus::ConfigurationRequired, patience);
    // The tile follows the new tables, as it did the old ones.
    m_database->execute(QStringLiteral(R"(
        WITH made AS (INSERT INTO ads_campaigns (campaign_id, platform, campaign_name, start_date)
                      VALUES ('new', 'google', 'New one', current_date - 9) RETURNING id)
        INSERT INTO ads_daily_metrics (campaign_id, metric_date, spend_cents, revenue_cents)
        SELECT id, (now() AT TIME ZONE 'UTC')::date - 4, 10000, 45000 FROM made)"));
    QTRY_VERIFY_WITH_TIMEOUT(tile.spokenText().contains(QStringLiteral("4.50")), patience);
    QCOMPARE(tile.status(), TileStatus::Healthy);
}

void TestAdsStates::deniedIsSaidAndTriedAgain()
{
    QVERIFY(start(TestDatabase::Content::Sample, QStringLiteral("REVOKE SELECT ON ads_campaigns FROM authenticated")));
    QVERIFY(open());
    auto* bar = m_dialog->findChild<MessageBar*>();
    QVERIFY(!bar->message().isEmpty());
    QCOMPARE(shown().size(), 0);
    m_database->execute(QStringLiteral("GRANT SELECT ON ads_campaigns TO authenticated"));
    QTest::mouseClick(bar->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shown().size(), 12, patience);
    QVERIFY(bar->isHidden());
}

void TestAdsStates::legacyTableIsSaid()
{
    QVERIFY(start(TestDatabase::Content::Schema, QStringLiteral(R"(
        INSERT INTO ads_metrics_daily (platform, campaign_id, campaign_name, metric_date, spend_cents, revenue_cents)
        VALUES ('meta', 'x', 'Old one', (now() AT TIME ZONE 'UTC')::date - 1, 100, 500))")));
    AdsTile tile(m_app->ads, m_clock);
    QVERIFY2(tile.spokenText().contains(QStringLiteral("ads_metrics_daily")), qPrintable(tile.spokenText()));
    QVERIFY(open());
    QVERIFY(notes().contains(QStringLiteral("ads_metrics_daily")));
    QCOMPARE(shown(), QStringList { QStringLiteral("Old one") });
    // A day alone is a point, on an axis that has its day in the middle.
    const QChart* chart = m_dialog->findChild<RoasChart*>()->chart();
    int points = 0;
    for (const QAbstractSeries* series : chart->series()) {
        const auto* line = qobject_cast<const QLineSeries*>(series);
        points += line && line->count() == 1 && line->pointsVisible() ? 1 : 0;
    }
    QCOMPARE(points, 1);
    auto* days = qobject_cast<QDateTimeAxis*>(chart->axes(Qt::Horizontal).constFirst());
    QCOMPARE(days->min().daysTo(days->max()), 2);
    picture("ads-legacy");
}

void TestAdsStates::aLegacyTableHasNoStatusToFilterBy()
{
    QVERIFY(start(TestDatabase::Content::Sample));
    QVERIFY(open());
    auto* status = find<QComboBox>("status");
    status->setFocus();
    QTest::keyClick(status, Qt::Key_End); // archived
    QCOMPARE(shown().size(), 1);
    m_database->execute(moveToLegacy);
    QTRY_COMPARE_WITH_TIMEOUT(shown().size(), 11, patience); // the draft has no row
    QVERIFY(!status->isEnabled());
    QCOMPARE(status->currentIndex(), 0);
}

void TestAdsStates::legacyTableDroppedIsNotSaidAnyMore()
{
    QVERIFY(start(TestDatabase::Content::Sample, moveToLegacy));
    AdsTile tile(m_app->ads, m_clock);
    QVERIFY2(tile.spokenText().contains(QStringLiteral("ads_metrics_daily")), qPrintable(tile.spokenText()));
    m_database->execute(QStringLiteral("DROP TABLE ads_campaign_totals, ads_daily_metrics, ads_daily_totals, "
                                       "ads_campaigns, ads_metrics_daily CASCADE"));
    m_app->ads.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(tile.status(), TileStatus::ConfigurationRequired, patience);
    QVERIFY2(!tile.spokenText().contains(QStringLiteral("legacy")), qPrintable(tile.spokenText()));
}

void TestAdsStates::daysWithoutARowAreUnknown()
{
    QVERIFY(start(TestDatabase::Content::Sample,
                  QStringLiteral("UPDATE ads_daily_metrics SET metric_date = metric_date - 365")));
    AdsTile tile(m_app->ads, m_clock);
    QVERIFY2(!tile.spokenText().contains(QStringLiteral("£0")), qPrintable(tile.spokenText()));
    QVERIFY(open());
    auto* totals = m_dialog->findChild<TotalsRow*>();
    QCOMPARE(totals->text(CampaignModel::Name), QStringLiteral("12 of 12 campaigns"));
    QCOMPARE(totals->text(CampaignModel::Spend), format::missing());
    const QAbstractItemModel* model = find<QTableView>("campaigns")->model();
    QCOMPARE(model->index(0, CampaignModel::Spend).data().toString(), format::missing());
}

void TestAdsStates::headingsAreWholeInGerman()
{
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/i18n/hotdash_de.qm")));
    QCoreApplication::installTranslator(&german); // until it is destroyed
    QVERIFY(start(TestDatabase::Content::Schema));
    QVERIFY(open());
    const QHeaderView* header = find<QTableView>("campaigns")->horizontalHeader();
    for (int column = 0; column < CampaignModel::ColumnCount; ++column) {
        const QString heading = header->model()->headerData(column, Qt::Horizontal).toString();
        QVERIFY2(header->sectionSize(column) > header->fontMetrics().horizontalAdvance(heading), qPrintable(heading));
    }
    QCOMPARE(find<QTableView>("campaigns")->horizontalScrollBar()->maximum(), 0); // and all are to be seen
}

/** At the size that the window opens with, beside its scroll bar. */
void TestAdsStates::everyColumnFitsInGerman()
{
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/i18n/hotdash_de.qm")));
    QCoreApplication::installTranslator(&german); // until it is destroyed
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const auto english = qScopeGuard([] { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); });
    QVERIFY(start(TestDatabase::Content::Sample));
    QVERIFY(open());
    QCOMPARE(m_dialog->width(), 1260);
    auto* table = find<QTableView>("campaigns");
    QTRY_VERIFY(table->verticalScrollBar()->isVisible());
    QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    const QHeaderView* header = table->horizontalHeader();
    QVERIFY(header->sectionViewportPosition(CampaignModel::ConversionRate) > 0);
    QVERIFY(header->length() <= table->viewport()->width());
    QVERIFY(header->sectionSize(CampaignModel::Name) >= 110);
    picture("ads-german");
    // A width that somebody gives it stays.
    table->setColumnWidth(CampaignModel::Name, 250);
    m_dialog->resize(1300, 760);
    QCoreApplication::processEvents();
    QCOMPARE(header->sectionSize(CampaignModel::Name), 250);
}

QTEST_MAIN(TestAdsStates)
#include "tst_adsstates.moc"
