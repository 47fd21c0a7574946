// SPDX-License-Identifier: GPL-3.0-or-later
#include "adsdialogcase.h"
#include "adsmodel.h"
#include "adsreportmodel.h"
#include "attentionmodel.h"
#include "campaigndaysmodel.h"
#include "campaignmodel.h"
#include "dialogs/adsdialog.h"
#include "dialogs/campaigndialog.h"
#include "format.h"
#include "theme.h"
#include "tiles/adstile.h"
#include "widgets/documentprint.h"
#include "widgets/figurelabel.h"
#include "widgets/filesaver.h"
#include "widgets/messagebar.h"
#include "widgets/platformchart.h"
#include "widgets/roaschart.h"
#include "widgets/tableplaceholder.h"
#include "widgets/totalsrow.h"

#include <QAccessible>
#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPieSeries>
#include <QPieSlice>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QTranslator>

/** The ads dialog and a campaign's window with real events on a real database. */
class TestAdsDialog : public AdsDialogCase {
    Q_OBJECT
private Q_SLOTS:
    void figuresAreTheDatabases();
    void valuesStandOnOneLine_data();
    void valuesStandOnOneLine();
    void filterFromTheKeyboardAndItsTotals();
    void sortFromTheKeyboard();
    void clickOnAPlatformFilters();
    void sharesOfSpendAddUpToAHundred();
    void aLowScreenScrolls();
    void otherDays();
    void returnAppliesAndClosesNothing();
    void columnsGrowWithTheirMoney();
    void attentionSaysWhy();
    void campaignOpensWithItsDays();
    void csvAndPdfHoldWhatIsShown();
    void aChangeInTheDatabaseIsFollowed();
    void everyControlHasANameAndTheKeyboardReachesIt();
    void pictures();
};

void TestAdsDialog::figuresAreTheDatabases()
{
    QVERIFY(start(TestDatabase::Content::Sample));
    QVERIFY(open());
    const QString period = QStringLiteral("metric_date > (now() AT TIME ZONE 'UTC')::date - 30");
    const auto ask = [&](const QString& what) {
        return m_database->execute(QStringLiteral("SELECT %1 FROM ads_daily_metrics WHERE %2").arg(what, period));
    };
    auto* totals = m_dialog->findChild<TotalsRow*>();
    QCOMPARE(
        totals->text(CampaignModel::Spend),
        format::money(Money::fromCents(ask(QStringLiteral("sum(spend_cents)")).toLongLong(), QStringLiteral("GBP"))));
    QCOMPARE(totals->text(CampaignModel::Roas),
             format::ratio(ask(QStringLiteral("sum(revenue_cents)::float8 / sum(spend_cents)")).toDouble()));
    QVERIFY(notes().contains(QStringLiteral("UTC days")));
    QVERIFY(notes().contains(QStringLiteral("Blended")));
    QVERIFY(notes().contains(QStringLiteral("not final")));
    QVERIFY(notes().contains(QStringLiteral("amounts are written in GBP")));
    const QString stoves = m_database->execute(
        QStringLiteral("SELECT sum(spend_cents) FROM ads_daily_metrics m JOIN ads_campaigns c ON c.id = m.campaign_id "
                       "WHERE c.campaign_id = 'g-stoves' AND ")
        + period);
    const QAbstractItemModel* model = find<QTableView>("campaigns")->model();
    const int row = static_cast<int>(shown().indexOf(QStringLiteral("Stoves and heating, search")));
    QCOMPARE(model->index(row, CampaignModel::Spend).data(TableRole::RawValue).toString(), stoves);
}

void TestAdsDialog::valuesStandOnOneLine_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German, where a caption needs two lines") << QStringLiteral("de");
}

/** Also that of the blended ratio, which has no change below it. */
void TestAdsDialog::valuesStandOnOneLine()
{
    QFETCH(QString, language);
    QTranslator words;
    QVERIFY(words.load(QStringLiteral(":/i18n/hotdash_%1.qm").arg(language)));
    QCoreApplication::installTranslator(&words); // until it is destroyed
    QVERIFY(start(TestDatabase::Content::Sample));
    QVERIFY(open());
    QCoreApplication::processEvents();
    QSet<int> lines;
    for (const FigureLabel* figure : m_dialog->findChildren<FigureLabel*>()) {
        const QList<QLabel*> parts = figure->findChildren<QLabel*>();
        QCOMPARE(parts.size(), 3); // caption, value, change
        lines.insert(parts.at(1)->mapTo(m_dialog.data(), QPoint()).y());
    }
    QCOMPARE(lines.size(), 1);
}

void TestAdsDialog::filterFromTheKeyboardAndItsTotals()
{
    QVERIFY(start(TestDatabase::Content::Sample));
    QVERIFY(open());
    QTest::keyClick(m_dialog, Qt::Key_F, Qt::ControlModifier);
    auto* text = find<QLineEdit>("campaignText");
    QVERIFY(text->hasFocus());
    QTest::keyClicks(text, QStringLiteral("stoves"));
    QCOMPARE(shown(), QStringList { QStringLiteral("Stoves and heating, search") });
    auto* totals = m_dialog->findChild<TotalsRow*>();
    QCOMPARE(totals->text(CampaignModel::Name), QStringLiteral("1 of 12 campaigns"));
    auto* table = find<QTableView>("campaigns");
    QCOMPARE(totals->text(CampaignModel::Spend), table->model()->index(0, CampaignModel::Spend).data().toString());
    // A ratio of one campaign may be longer than that of all: it is whole all the same.
    text->clear();
    QTest::keyClicks(text, QStringLiteral("brand"));
    QCOMPARE(shown().size(), 1);
    for (int column = 0; column < CampaignModel::ColumnCount; ++column)
        QVERIFY2(table->columnWidth(column) >= totals->neededWidth(column), qPrintable(totals->text(column)));
    QTest::keyClicks(text, QStringLiteral("zzz"));
    auto* words = table->findChild<TablePlaceholder*>();
    QVERIFY(words->isVisible());
    QVERIFY(words->text().contains(QStringLiteral("filter")));
    for (const auto column : { CampaignModel::Spend, CampaignModel::Revenue, CampaignModel::Roas, CampaignModel::Cpc })
        QCOMPARE(totals->text(column), format::missing()); // the sum of nothing is not 0
    QCOMPARE(totals->text(CampaignModel::Name), QStringLiteral("0 of 12 campaigns"));
    QVERIFY2(!totals->accessibleName().contains(QStringLiteral("0.00")), qPrintable(totals->accessibleName()));
}

void TestAdsDialog::sortFromTheKeyboard()
{
    QVERIFY(start(TestDatabase::Content::Sample));
    QVERIFY(open());
    auto* table = find<QTableView>("campaigns");
    table->setFocus();
    const auto values = [table](int column) {
        QVector<qint64> all;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            all.append(table->model()->index(row, column).data(TableRole::RawValue).toLongLong());
        return all;
    };
    QVector<qint64> expected = values(CampaignModel::Spend);
    QVERIFY(std::is_sorted(expected.rbegin(), expected.rend()));
    for (int step = CampaignModel::Spend; step < CampaignModel::Revenue; ++step)
        QTest::keyClick(table, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    expected = values(CampaignModel::Revenue);
    QVERIFY(std::is_sorted(expected.rbegin(), expected.rend()));
    QTest::keyClick(table, Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    std::sort(expected.begin(), expected.end());
    QCOMPARE(values(CampaignModel::Revenue), expected);
    QVERIFY(expected.first() < expected.last());
}

void TestAdsDialog::clickOnAPlatformFilters()
{
    QVERIFY(start(TestDatabase::Content::Sample));
    QVERIFY(open());
    auto* chart = m_dialog->findChild<PlatformChart*>();
    const auto series = chart->chart()->series();
    QCOMPARE(series.size(), 1);
    auto* ring = qobject_cast<QPieSeries*>(series.first());
    // The middle of the ring's first slice, Google's: right of the top.
    const QRectF plot = chart->chart()->plotArea();
    const double radius = std::min(plot.width(), plot.height()) / 2 * 0.7 * 0.78;
    const double angle = (ring->slices().first()->startAngle() + ring->slices().first()->angleSpan() / 2) * M_PI / 180;
    const QPointF point = plot.center() + QPointF(std::sin(angle), -std::cos(angle)) * radius;
    const auto click = [&] {
        QChartView* view = chart->chartView();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->mapFromScene(chart->chart()->mapToScene(point)));
    };
    click();
    QCOMPARE(find<QComboBox>("platform")->currentText(), QStringLiteral("Google"));
    QCOMPARE(shown().size(), 4);
    click();
    QCOMPARE(shown().size(), 12);
}

void TestAdsDialog::sharesOfSpendAddUpToAHundred()
{
    PlatformChart chart;
    const auto shares = [&chart](const QVector<qint64>& spends) {
        QVector<Campaign> campaigns;
        const QStringList platforms { QStringLiteral("google"), QStringLiteral("meta"), QStringLiteral("pinterest"),
                                      QStringLiteral("tiktok") };
        for (int place = 0; place < spends.size(); ++place) {
            Campaign campaign;
            campaign.platform = platforms.at(place);
            campaign.current = { .spendCents = spends.at(place), .rows = 1 };
            campaigns.append(campaign);
        }
        chart.showCampaigns(campaigns, QStringLiteral("GBP"));
        QStringList labels;
        for (const QPieSlice* slice : qobject_cast<QPieSeries*>(chart.chart()->series().first())->slices())
            labels.append(slice->label());
        return labels.join(u'|').replace(QChar(QChar::Nbsp), u' ');
    };
    // Rounded one by one these would be 50, 40, 5 and 6, and three times 33.
    QCOMPARE(shares({ 4963, 3966, 479, 592 }), QStringLiteral("Google 49 %|Meta 40 %|Pinterest 5 %|TikTok 6 %"));
    QCOMPARE(shares({ 100, 100, 100 }), QStringLiteral("Google 34 %|Meta 33 %|Pinterest 33 %"));
    QCOMPARE(shares({ 7, 0 }), QStringLiteral("Google 100 %"));
}

/** At 200 % a screen of 1920 by 1080 has 960 by 540 for it. */
void TestAdsDialog::aLowScreenScrolls()
{
    QVERIFY(start(TestDatabase::Content::Sample));
    QVERIFY(open());
    m_dialog->resize(960, 540);
    QCoreApplication::processEvents();
    QCOMPARE(m_dialog->size(), QSize(960, 540));
    const RoasChart* chart = m_dialog->findChild<RoasChart*>();
    QVERIFY2(chart->height() >= 190, qPrintable(QString::number(chart->height()))); // room for each axis' labels
    auto* table = find<QTableView>("campaigns");
    QVERIFY(table->viewport()->height() >= 3 * table->rowHeight(0));
    QVERIFY(
        m_dialog->rect().contains(QRect(find<QPushButton>("print")->mapTo(m_dialog.data(), QPoint()), QSize(1, 1))));
    picture("ads-low");
    // Lower still, the tables keep room for some rows.
    m_dialog->resize(960, 360);
    QCoreApplication::processEvents();
    QCOMPARE(m_dialog->height(), 360);
    QVERIFY2(table->viewport()->height() >= 3 * table->rowHeight(0),
             qPrintable(QString::number(table->viewport()->height())));
}

void TestAdsDialog::otherDays()
{
    QVERIFY(start(TestDatabase::Content::Sample));
    QVERIFY(open());
    auto* choice = find<QComboBox>("period");
    auto* report = m_dialog->findChild<AdsReportModel*>();
    QSignalSpy changed(report, &AdsReportModel::changed);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Up);
    QTRY_COMPARE_WITH_TIMEOUT(report->report().summary.days(), 7, patience);
    QTest::keyClick(choice, Qt::Key_End);
    QTRY_VERIFY_WITH_TIMEOUT(find<QDateEdit>("firstDay")->isVisible(), patience);
    const QDate today = report->report().today;
    find<QDateEdit>("firstDay")->setDate(today.addDays(-40));
    find<QDateEdit>("lastDay")->setDate(today.addDays(-20));
    QTRY_COMPARE_WITH_TIMEOUT(report->report().summary.days(), 21, patience);
    QCOMPARE(report->report().summary.before(), today.addDays(-61));
    QVERIFY(!notes().contains(QStringLiteral("not final")));
    QCOMPARE(QString::number(report->report().summary.current.spendCents),
             m_database->execute(
                 QStringLiteral("SELECT sum(spend_cents) FROM ads_daily_metrics WHERE metric_date BETWEEN "
                                "'%1' AND '%2'")
                     .arg(today.addDays(-40).toString(Qt::ISODate), today.addDays(-20).toString(Qt::ISODate))));
}

void TestAdsDialog::returnAppliesAndClosesNothing()
{
    QVERIFY(start(TestDatabase::Content::Sample));
    QVERIFY(open());
    auto* text = find<QLineEdit>("campaignText");
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("stoves"));
    QTest::keyClick(text, Qt::Key_Return);
    auto* choice = find<QComboBox>("period");
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Return);
    QTest::keyClick(choice, Qt::Key_End);
    QVERIFY(m_dialog && m_dialog->isVisible());
    auto* first = find<QDateEdit>("firstDay");
    QTRY_VERIFY_WITH_TIMEOUT(first->isVisible(), patience);
    const QDate shownFirst = first->date();
    const QDate wanted(shownFirst.year(), shownFirst.month(), shownFirst.day() == 1 ? 2 : 1);
    first->setFocus();
    first->setSelectedSection(QDateTimeEdit::DaySection);
    QTest::keyClicks(first, QStringLiteral("0%1").arg(wanted.day()));
    QTest::keyClick(first, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_dialog->findChild<AdsReportModel*>()->report().summary.from, wanted, patience);
    QVERIFY(m_dialog && m_dialog->isVisible());
}

void TestAdsDialog::columnsGrowWithTheirMoney()
{
    QVERIFY(start(TestDatabase::Content::Sample));
    QVERIFY(open());
    auto* table = find<QTableView>("campaigns");
    auto* totals = m_dialog->findChild<TotalsRow*>();
    table->setColumnWidth(CampaignModel::Platform, 300);
    const QString before = totals->text(CampaignModel::Spend);
    m_database->execute(QStringLiteral("UPDATE ads_daily_metrics SET spend_cents = spend_cents * 1000"));
    QTRY_VERIFY_WITH_TIMEOUT(totals->text(CampaignModel::Spend) != before, patience);
    const int wide = table->columnWidth(CampaignModel::Spend);
    QVERIFY(wide > totals->fontMetrics().horizontalAdvance(totals->text(CampaignModel::Spend)));
    QCOMPARE(table->columnWidth(CampaignModel::Platform), 300);
    picture("ads-wide");
    table->setColumnWidth(CampaignModel::Revenue, 40);
    m_database->execute(QStringLiteral("UPDATE ads_daily_metrics SET spend_cents = spend_cents / 1000"));
    QTRY_COMPARE_WITH_TIMEOUT(totals->text(CampaignModel::Spend), before, patience);
    QCOMPARE(table->columnWidth(CampaignModel::Spend), wide);
    QCOMPARE(table->columnWidth(CampaignModel::Revenue), 40);
}

void TestAdsDialog::attentionSaysWhy()
{
    QVERIFY(start(TestDatabase::Content::Sample));
    QVERIFY(open());
    auto* pages = m_dialog->findChild<QTabWidget*>();
    QTest::keyClick(m_dialog, Qt::Key_N, Qt::AltModifier);
    QCOMPARE(pages->currentIndex(), 1);
    auto* table = find<QTableView>("attention");
    QVERIFY(table->model()->rowCount() > 2);
    QVERIFY(pages->tabText(1).contains(QString::number(table->model()->rowCount())));
    QStringList why;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        why.append(table->model()->index(row, AttentionModel::Why).data().toString());
    const QString all = why.join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("Over budget")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("Below its target of 2.50")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("CTR of 0.8")), qPrintable(all));
    // Thresholds are the application's: with others there are fewer.
    const int before = table->model()->rowCount();
    AttentionRules lax;
    lax.minimumSpendCents = 100000000;
    lax.lowCtr = 0.0001;
    m_app->ads.setAttentionRules(lax);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() < before, patience);
}

void TestAdsDialog::campaignOpensWithItsDays()
{
    QVERIFY(start(TestDatabase::Content::Sample));
    QVERIFY(open());
    auto* table = find<QTableView>("campaigns");
    table->setFocus();
    table->selectRow(static_cast<int>(shown().indexOf(QStringLiteral("Gifts for boaters"))));
    QTest::keyClick(table, Qt::Key_Return);
    QPointer<CampaignDialog> campaign = m_dialog->findChild<CampaignDialog*>();
    QVERIFY(campaign);
    auto* days = campaign->findChild<QTableView*>(QStringLiteral("campaignDays"));
    QTRY_COMPARE_WITH_TIMEOUT(days->model()->rowCount(), 30, patience);
    const QAbstractItemModel* model = days->model();
    QVERIFY(model->index(29, CampaignDaysModel::Day).data().toString().contains(QStringLiteral("not final")));
    QVERIFY(!model->index(26, CampaignDaysModel::Day).data().toString().contains(QStringLiteral("not final")));
    QStringList said;
    for (const QLabel* label : campaign->findChildren<QLabel*>())
        said.append(label->text());
    QVERIFY2(said.join(u' ').contains(QStringLiteral("over budget")), qPrintable(said.join(u' ')));
    QTest::keyClick(campaign, Qt::Key_Escape);
    QTRY_VERIFY(!campaign);
    QVERIFY(m_dialog->isVisible());
}

void TestAdsDialog::csvAndPdfHoldWhatIsShown()
{
    QVERIFY(start(
        TestDatabase::Content::Sample,
        QStringLiteral("UPDATE ads_campaigns SET campaign_name = '=HYPERLINK(\"x\")' WHERE campaign_id = 'g-brand'")));
    QVERIFY(open());
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("campaigns.csv"));
    FileSaver::setPicker([&file](const QString&, const std::function<void(const QString&)>& chosen) { chosen(file); });
    QTest::keyClick(m_dialog, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patience);
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QString content = QString::fromUtf8(csv.readAll());
    QVERIFY(content.contains(QStringLiteral("from,to,platform,id,campaign_id,campaign_name,status,")));
    // Each line says which days and which campaign it is of, and all sums that its ratios are made from.
    const QString line = m_database->execute(QStringLiteral(
        "SELECT format('%s,%s,google,%s,g-stoves,\"Stoves and heating, search\",active', max(d), max(d) + 29, "
        "max(c.id::text)) "
        "FROM ads_campaigns c, (SELECT (now() AT TIME ZONE 'UTC')::date - 29 AS d) x WHERE campaign_id = 'g-stoves'"));
    QVERIFY2(content.contains(line), qPrintable(line + u'\n' + content));
    const QString sums = m_database->execute(QStringLiteral(
        "SELECT format(',GBP,%s,%s,%s,%s,%s,%s,', sum(spend_cents), sum(revenue_cents), sum(impressions), sum(clicks), "
        "sum(conversions), round(sum(revenue_cents)::numeric / sum(spend_cents), 6)) FROM ads_daily_metrics m JOIN "
        "ads_campaigns c ON c.id = m.campaign_id WHERE c.campaign_id = 'g-stoves' AND metric_date > "
        "(now() AT TIME ZONE 'UTC')::date - 30"));
    QVERIFY2(content.contains(sums), qPrintable(sums + u'\n' + content));
    QVERIFY(content.contains(QStringLiteral("'=HYPERLINK"))); // a spreadsheet must not run it
    QCOMPARE(content.count(QStringLiteral("\r\n")), 13);

    const QString pdf = folder.filePath(QStringLiteral("report.pdf"));
    FileSaver::setPicker([&pdf](const QString&, const std::function<void(const QString&)>& chosen) { chosen(pdf); });
    QTest::mouseClick(find<QPushButton>("savePdf"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(pdf), patience);
    QFile written(pdf);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.read(5) == "%PDF-");
    const QString paper = m_dialog->document()->toPlainText();
    QVERIFY(paper.contains(QStringLiteral("Stoves and heating")));
    QVERIFY(paper.contains(QStringLiteral("=HYPERLINK(\"x\")")));
    QVERIFY(paper.contains(QStringLiteral("credits itself")));
    if (const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext")); !reader.isEmpty()) {
        QProcess process;
        process.start(reader, { QStringLiteral("-layout"), pdf, QStringLiteral("-") });
        QVERIFY(process.waitForFinished(patience));
        const QString text = QString::fromUtf8(process.readAllStandardOutput()).simplified(); // lines may break
        for (const char* words :
             { "Ads ROAS", "Stoves and heating", "Campaigns that need attention", "platforms report conversions" })
            QVERIFY2(text.contains(QString::fromLatin1(words)), words);
    }
    QTRY_VERIFY(m_dialog->findChild<MessageBar*>()->message().contains(QStringLiteral("report.pdf")));

    FileSaver::setPicker([](const QString&, const std::function<void(const QString&)>& chosen) {
        chosen(QStringLiteral("/no/such/folder/x.csv"));
    });
    QTest::mouseClick(find<QPushButton>("saveCsv"), Qt::LeftButton);
    QTRY_VERIFY(m_dialog->findChild<MessageBar*>()->severity() == Severity::Critical);
}

void TestAdsDialog::aChangeInTheDatabaseIsFollowed()
{
    QVERIFY(start(TestDatabase::Content::Sample));
    QVERIFY(open());
    find<QTableView>("campaigns")->selectRow(3);
    m_database->execute(
        QStringLiteral("UPDATE ads_campaigns SET campaign_name = 'Renamed' WHERE campaign_id = 'g-brand'"));
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(QStringLiteral("Renamed")), patience);
    QCOMPARE(find<QTableView>("campaigns")->currentIndex().row(), 3);
}

void TestAdsDialog::everyControlHasANameAndTheKeyboardReachesIt()
{
    QVERIFY(start(TestDatabase::Content::Sample));
    QVERIFY(open());
    QSet<QWidget*> reached;
    for (QWidget* widget = m_dialog->nextInFocusChain(); !reached.contains(widget); widget = widget->nextInFocusChain())
        reached.insert(widget);
    for (const char* name : { "period", "platform", "status", "belowTarget", "campaignText", "campaigns" }) {
        auto* widget = find<QWidget>(name);
        QVERIFY2(widget && reached.contains(widget) && (widget->focusPolicy() & Qt::TabFocus), name);
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), name);
    }
    for (const ChartPanel* panel : m_dialog->findChildren<ChartPanel*>()) {
        QVERIFY(!panel->accessibleName().isEmpty());
        QVERIFY2(!panel->accessibleDescription().isEmpty(), qPrintable(panel->accessibleName()));
    }
    QVERIFY(m_dialog->findChild<TotalsRow*>()->accessibleName().contains(QStringLiteral("12")));
}

void TestAdsDialog::pictures()
{
    QVERIFY(start(TestDatabase::Content::Sample));
    QVERIFY(open());
    picture("ads-light");
    m_dialog->findChild<QTabWidget*>()->setCurrentIndex(1);
    picture("ads-attention");
    QTest::keyClick(find<QTableView>("attention"), Qt::Key_Down);
    find<QTableView>("attention")->setCurrentIndex(find<QTableView>("attention")->model()->index(0, 0));
    QTest::keyClick(find<QTableView>("attention"), Qt::Key_Return);
    auto* campaign = m_dialog->findChild<CampaignDialog*>();
    QVERIFY(campaign);
    QTRY_VERIFY_WITH_TIMEOUT(campaign->findChild<QTableView*>(QStringLiteral("campaignDays"))->model()->rowCount() > 0,
                             patience);
    picture("campaign", campaign);
    Theme::instance().apply(Theme::Scheme::Dark);
    picture("ads-dark");
}

QTEST_MAIN(TestAdsDialog)
#include "tst_adsdialog.moc"
