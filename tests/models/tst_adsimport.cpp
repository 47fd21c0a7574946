// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtesting.h"

#include "importers/adsrowmapper.h"
#include "queries/importrunner.h"

#include <QFile>
#include <QStringEncoder>
#include <QTest>
#ifdef __SANITIZE_ADDRESS__
extern "C" std::size_t __sanitizer_get_current_allocated_bytes(); // gcc ships no header that declares it
#endif

namespace {

/**
 * Bytes of memory that this program holds. The address sanitizer keeps what was freed, which is not the program's
 * doing: there, what is in use is asked for.
 */
qint64 heldMemory()
{
#ifdef __SANITIZE_ADDRESS__
    return static_cast<qint64>(__sanitizer_get_current_allocated_bytes());
#else
    QFile status(QStringLiteral("/proc/self/statm"));
    return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
#endif
}

const QByteArray googleHeader =
    "Campaign type,Campaign,Day,Currency code,Cost,Clicks,Impr.,CTR,Avg. CPC,Conversions,Conv. "
    "rate,Conv. value,Cost / conv.\n";

/** As the report editor writes it: title and range before the header, totals behind, thousands in quotes. */
const QByteArray google = "RB - Campaign performance\n\"1 June 2026 - 2 June 2026\"\n" + googleHeader
    + "Search,\"Brand, UK / EU #1 "
      "\",2026-06-01,GBP,48682.72,\"3,867\",\"12,045\",32.10%,12.59,0.97,0.03%,\"2,416.39\",50188.37\n"
      "Search,\"Brand, UK / EU #1 \",2026-06-02,GBP,10.005,5,50,10.00%,2.00,0.6,12%,1.00,16.68\n"
      "Search,\"Brand, UK / EU #1 \",2026-06-02,GBP,2.10,1,7,14.29%,2.10,0.5, --, --, --\n"
      "Performance Max,Ελλάδα,2026-06-01,GBP,0, --, --, --, --, --, --, --, --\n"
      "Total: Campaigns, --, --, --,48694.825,\"3,873\",\"12,102\",32%,12.57,2.07, --,\"2,417.39\", --\n"
      " --,Total: Account, --,GBP,48694.825,\"3,873\",\"12,102\",32%,12.57,2.07, --,\"2,417.39\", --\n"
      " --, --,Total: Search,GBP,48694.825,\"3,873\",\"12,102\",32%,12.57,2.07, --,\"2,417.39\", --\n";

const QByteArray metaHeader =
    "Day,\"Campaign name\",Reach,Frequency,Impressions,Views,Currency,\"Amount spent (GBP)\",\"Clicks "
    "(all)\",\"Link clicks\",Purchases,\"Cost per purchase\",\"Purchases conversion "
    "value\",\"Reporting starts\",\"Reporting ends\"\n";

/** As Ads Manager writes it: a mark at its start, newest first, the account's total first, names of several lines. */
const QByteArray meta = "\xEF\xBB\xBF" + metaHeader
    + "2026-06-02,,900,1.5,1350,,GBP,20.50,41,,4,,200.5,2026-06-02,2026-06-02\n"
      "2026-06-02,\"Boat \"\"days\"\" 🚤\n50% "
      "off\",400,1.5,600,,GBP,10.12345678,20,11,2,5.06,100.25,2026-06-02,2026-06-02\n"
      "2026-06-02,\"Boat \"\"days\"\" 🚤\n50% "
      "off\",500,1.5,750,,GBP,10.37654322,21,,2,5.18,100.25,2026-06-02,2026-06-02\n"
      "2026-06-01,Spring,,,10,,GBP,1,,,,,,2026-06-01,2026-06-01\n";

const char* const days =
    "SELECT string_agg(format('%s %s %s/%s/%s/%s/%s', c.campaign_name, m.metric_date, m.spend_cents, "
    "m.impressions, m.clicks, m.conversions, m.revenue_cents), E'\\n' ORDER BY c.campaign_name, "
    "m.metric_date) FROM ads_daily_metrics m JOIN ads_campaigns c ON c.id = m.campaign_id";

QString total(const ImportReport& report, const char* name)
{
    for (const ControlTotal& each : report.totals) {
        if (each.name == QLatin1String(name))
            return each.value;
    }
    return QStringLiteral("none");
}

/** Imports as the private database does: the operator's login, and the owner's for what operators may not. */
struct AdsTesting : ImportTesting {
    AdsTesting() { serviceLogin = QStringLiteral("hotdash_owner"); }
};

} // namespace

/** Reports of advertisements: what each platform's oddities become, what is refused, and who may store it. */
class TestAdsImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void googleByDay()
    {
        AdsTesting shop;
        const ImportReport report = shop.import(google);
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QVERIFY(report.kind == ImportKind::GoogleAds);
        QVERIFY2(report.text().contains(QStringLiteral("Taken for: Google Ads by day. It has the columns Campaign")),
                 qPrintable(report.text()));
        QCOMPARE(report.rowsRead, 7);
        QCOMPARE(report.rowsSkipped, 0);
        // Rows of one day are summed before they are rounded: 10.005 + 2.10 and 0.6 + 0.5.
        QCOMPARE(shop.value(days),
                 QStringLiteral("Brand, UK / EU #1 2026-06-01 4868272/12045/3867/1/241639\n"
                                "Brand, UK / EU #1 2026-06-02 1211/57/6/1/100\n"
                                "Ελλάδα 2026-06-01 0/0/0/0/0"));
        QCOMPARE(shop.value("SELECT string_agg(platform || ' ' || status || ' ' || start_date || ' ' || (metadata ->> "
                            "'currency'), ',' ORDER BY campaign_name) FROM ads_campaigns"),
                 QStringLiteral("google active 2026-06-01 GBP,google active 2026-06-01 GBP"));
        QCOMPARE(total(report, "spend GBP"), QStringLiteral("48694.825"));
        QCOMPARE(total(report, "conversions"), QStringLiteral("2.07"));
        QCOMPARE(total(report, "revenue GBP"), QStringLiteral("2417.39"));
        QVERIFY(report.text().contains(QStringLiteral("of the report's spend of 48694.825 it holds 48694.83")));
        QVERIFY(report.text().contains(QStringLiteral("of the report's 2.07 it holds 2.")));
        QCOMPARE(shop.value("SELECT sum(spend_cents)::text FROM ads_daily_totals WHERE platform = 'google'"),
                 QStringLiteral("4869483"));
        QCOMPARE(shop.value("SELECT operator_name || ' ' || project || ' ' || kind FROM import_runs"),
                 QStringLiteral("Olive Operator occ google-ads"));
    }

    void googleAsExcelCsv()
    {
        AdsTesting shop;
        QByteArray tabbed = "Campaign report\n\"July 8, 2025 - July 31, 2025\"\n";
        tabbed += QByteArray(googleHeader).replace(',', '\t');
        tabbed += "Search\tBrand\t2025-07-08\tGBP\t12.50\t3,867\t12,045\t32.10%\t12.59\t0.97\t0.03%\t2,416.39\t --\n"
                  "Total: Account\t --\t --\t --\t12.50\t3,867\t12,045\t32.10%\t12.59\t0.97\t0.03%\t2,416.39\t --\n";
        QStringEncoder encoder(QStringEncoder::Utf16LE);
        const QByteArray file = "\xFF\xFE" + QByteArray(encoder(QString::fromUtf8(tabbed)));
        const ImportReport report = shop.import(file);
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(shop.value(days), QStringLiteral("Brand 2025-07-08 1250/12045/3867/1/241639"));
    }

    void googleInAnotherLanguage()
    {
        AdsTesting shop;
        const ImportReport report = shop.import(
            "Kampagnenbericht\r\n1. Juni 2026 - 2. Juni 2026\r\nKampagne;Tag;Währungscode;Kosten;Klicks;Impr.;"
            "Conversions;Conv.-Wert\r\nMarke;01.06.2026;GBP;1.234,56;3.867;12.045;0,97;2 416,39\r\n"
            "Gesamt: Konto; --; --;1.234,56;3.867;12.045;0,97;2 416,39\r\n");
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(shop.value(days), QStringLiteral("Marke 2026-06-01 123456/12045/3867/1/241639"));
    }

    void again()
    {
        AdsTesting shop;
        shop.import(google);
        const QString before = shop.value("SELECT md5(string_agg(m::text, ',' ORDER BY id)) FROM ads_daily_metrics m");
        QVERIFY(shop.import(google).outcome == ImportReport::Outcome::AlreadyImported);
        const ImportReport other = shop.import(QByteArray(google).replace("\n", "\r\n"));
        QVERIFY2(other.outcome == ImportReport::Outcome::Done, qPrintable(other.text()));
        QCOMPARE(other.rowsNew + other.rowsChanged, 0);
        QCOMPARE(shop.value("SELECT md5(string_agg(m::text, ',' ORDER BY id)) FROM ads_daily_metrics m"), before);
        // A later report corrects a day, and brings the next.
        const ImportReport later = shop.import(googleHeader
                                               + "Search,\"Brand, UK / EU #1\",2026-06-02,GBP,13.00,6,57,,,1.1,,1.00,\n"
                                                 "Search,\"Brand, UK / EU #1\",2026-06-03,GBP,1.00,1,1,,,0,,0,\n");
        QCOMPARE(later.rowsNew, 1);
        QCOMPARE(later.rowsChanged, 1);
        QCOMPARE(shop.value("SELECT count(*) FROM ads_campaigns"), QStringLiteral("2"));
    }

    void numbersReplaceOurKeys()
    {
        AdsTesting shop;
        shop.import("Campaign,Day,Currency code,Cost,Clicks,Impr.\nBrand,2026-06-01,GBP,1,1,1\n");
        QCOMPARE(shop.value("SELECT campaign_id FROM ads_campaigns"),
                 QString::fromStdString(AdsRowMapper::campaignKey(QStringLiteral("google"), QStringLiteral("Brand"))));
        const ImportReport report =
            shop.import("Campaign ID,Campaign status,Campaign,Day,Currency code,Cost,Clicks,Impr.\n"
                        "777,Paused,Brand,2026-06-02,GBP,2,1,1\n888,Enabled,Brand,2026-06-02,EUR,2,1,1\n"
                        + QByteArray());
        QVERIFY(report.outcome == ImportReport::Outcome::Refused); // two currencies
        const ImportReport numbered =
            shop.import("Campaign ID,Campaign status,Campaign,Day,Currency code,Cost,Clicks,Impr.\n"
                        "777,Paused,Brand,2026-06-02,GBP,2,1,1\n");
        QVERIFY2(numbered.outcome == ImportReport::Outcome::Done, qPrintable(numbered.text()));
        QCOMPARE(shop.value("SELECT string_agg(campaign_id || ' ' || status, ',') FROM ads_campaigns"),
                 QStringLiteral("777 paused"));
        // Renamed: the number tells. Another with the old name is another campaign, and the name alone is not enough
        // then.
        shop.import("Campaign ID,Campaign,Day,Currency code,Cost,Clicks,Impr.\n777,Brand now,2026-06-03,GBP,2,1,1\n"
                    "888,Brand now,2026-06-03,GBP,4,1,1\n");
        QCOMPARE(
            shop.value(
                "SELECT string_agg(campaign_id || ' ' || campaign_name, ',' ORDER BY campaign_id) FROM ads_campaigns"),
            QStringLiteral("777 Brand now,888 Brand now"));
        const ImportReport unclear =
            shop.import("Campaign,Day,Currency code,Cost,Clicks,Impr.\nBrand now,2026-06-04,GBP,9,1,1\n"
                        "Other,2026-06-04,GBP,9,1,1\n");
        QCOMPARE(unclear.rowsSkipped, 1);
        QVERIFY2(unclear.text().contains(QStringLiteral("line 2: several campaigns are called Brand now")),
                 qPrintable(unclear.text()));
        QCOMPARE(shop.value("SELECT sum(spend_cents)::text FROM ads_daily_metrics"), QStringLiteral("1800"));
    }

    void metaByDay()
    {
        AdsTesting shop;
        const ImportReport report = shop.import(meta);
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QVERIFY(report.kind == ImportKind::MetaAds);
        // Two ad accounts' rows of one campaign and day are one; their cents are summed exactly.
        QCOMPARE(
            shop.value(days),
            QStringLiteral("Boat \"days\" 🚤 50% off 2026-06-02 2050/1350/41/4/20050\nSpring 2026-06-01 100/10/0/0/0"));
        QVERIFY(report.text().contains(QStringLiteral("clicks = Clicks (all)")));
        QVERIFY(report.text().contains(QStringLiteral("1 rows that sum up others")));
        QCOMPARE(total(report, "spend GBP"), QStringLiteral("21.50"));
        QCOMPARE(shop.value("SELECT count(*) FROM ads_campaigns WHERE platform = 'meta'"), QStringLiteral("2"));
    }

    void metaWithoutData()
    {
        AdsTesting shop;
        const ImportReport report = shop.import("\xEF\xBB\xBF" + metaHeader + "No data available.\n");
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(report.rowsNew, 0);
        QCOMPARE(shop.value("SELECT count(*) FROM ads_campaigns"), QStringLiteral("0"));
    }

    void metaNumbersBrokenByASpreadsheet()
    {
        AdsTesting shop;
        const ImportReport report = shop.import(
            "Day,Campaign Name,Campaign ID,Amount Spent (GBP),Impressions,Purchase ROAS (return on ad spend)\n"
            "2026-06-01,Spring,1.20253E+17,3,30,2.5\n2026-06-01,Summer,1.20253E+17,4,40,\n");
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QVERIFY(report.text().contains(QStringLiteral("2 campaign numbers are broken")));
        QCOMPARE(shop.value(days), QStringLiteral("Spring 2026-06-01 300/30/0/0/0\nSummer 2026-06-01 400/40/0/0/0"));
        // A report without a column leaves what is known of it.
        shop.import(
            "Day,Campaign name,Amount spent (GBP),Purchases,Purchases conversion value\n2026-06-01,Spring,3,2,7.5\n");
        const ImportReport less =
            shop.import("Day,Campaign name,Amount spent (GBP),Impressions\n2026-06-01,Spring,3.10,31\n");
        QVERIFY(
            less.text().contains(QStringLiteral("what the database knows of it stays: clicks, conversions, revenue")));
        QCOMPARE(shop.value(days), QStringLiteral("Spring 2026-06-01 310/31/0/2/750\nSummer 2026-06-01 400/40/0/0/0"));
    }

    void metaOfOneDayEach()
    {
        AdsTesting shop;
        const QByteArray header = "\"Reporting starts\",\"Reporting ends\",\"Campaign name\",\"Amount spent (GBP)\"\n";
        const ImportReport report =
            shop.import(header + "2026-06-01,2026-06-01,Spring,3\n2026-06-02,2026-06-02,Spring,4\n");
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(total(report, "days"), QStringLiteral("2"));
        const ImportReport range =
            shop.import(header + "2026-06-01,2026-06-01,Spring,3\n2026-06-01,2026-06-30,Summer,4\n");
        QVERIFY(range.outcome == ImportReport::Outcome::Refused);
        QVERIFY2(range.message.contains(QStringLiteral("Line 3: the row sums up a period")), qPrintable(range.message));
        QVERIFY2(range.hint.contains(QStringLiteral("By time, Day")), qPrintable(range.hint));
        QCOMPARE(shop.value("SELECT count(*) FROM ads_daily_metrics"), QStringLiteral("2"));
    }

    void metaResults()
    {
        AdsTesting shop;
        const ImportReport report = shop.import("Day,Campaign name,Results,Result indicator,Amount spent (GBP)\n"
                                                "2026-06-01,Spring,4,actions:offsite_conversion.fb_pixel_purchase,3\n"
                                                "2026-06-01,Spring,70,actions:link_click,1\n");
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(shop.value(days), QStringLiteral("Spring 2026-06-01 400/0/0/4/0")); // clicks are no purchases
        QVERIFY(report.text().contains(QStringLiteral("conversions = Results")));
    }

    void pinterest()
    {
        AdsTesting shop;
        const ImportReport report = shop.import("Date,Campaign name,Ad group name,Ad name,Ad entity status,Ad ID,Spend "
                                                "in account currency,Impressions,Reach,"
                                                "Pin clicks,Total conversions (Checkout),Total order value (Checkout)\n"
                                                "2026-06-01,Galley,A,1,Active,11,[0.93],[100],[90],[3],[0],[0]\n"
                                                "2026-06-01,Galley,A,2,Active,12,1.07,100,90,4,1,\"1,020.50\"\n");
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QVERIFY(report.kind == ImportKind::PinterestAds);
        QCOMPARE(shop.value(days), QStringLiteral("Galley 2026-06-01 200/200/7/1/102050"));
        QVERIFY(report.text().contains(QStringLiteral("taken for GBP")));
    }

    void tiktok()
    {
        AdsTesting shop;
        const ImportReport report = shop.import(
            "By Day,Campaign name,Campaign ID,Campaign status,Currency,Cost,CPC (destination),Impressions,Clicks "
            "(destination),Complete payment,Complete payment value\n"
            "2026-06-01 00:00:00,Clips,1780000000000001,Active,GBP,12.34,0.5,1000,25,3,99.99\n"
            "Total of 1 result,,,,,12.34,,1000,25,3,99.99\n"
            "Total of 1 campaign,-,-,-,GBP,12.34,0.5,1000,25,3,99.99\n");
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QVERIFY(report.kind == ImportKind::TikTokAds);
        QCOMPARE(report.rowsSkipped, 0);
        QCOMPARE(shop.value(days), QStringLiteral("Clips 2026-06-01 1234/1000/25/3/9999"));
        QCOMPARE(shop.value("SELECT platform || campaign_id FROM ads_campaigns"),
                 QStringLiteral("tiktok1780000000000001"));
    }

    void badRows()
    {
        AdsTesting shop;
        const ImportReport report = shop.import(googleHeader
                                                + "Search,A,2026-06-01,GBP,1,1,1,,,1,,1,\n"
                                                  "Search,A,2026-06-31,GBP,1,1,1,,,1,,1,\n"
                                                  "Search,A,2026-06-02,GBP,dear,1,1,,,1,,1,\n"
                                                  "Search,A,2026-06-03,GBP,1,1.5,1,,,1,,1,\n"
                                                  "Search,A, --,GBP,1,1,1,,,1,,1,\n"
                                                  "Search,A,2026-06-05,GBP,99999999,1,1,,,1,,1,\n"
                                                  "Search,A,2026-06-06,GBP,1,1,1,,,1,,1,\n"
                                                  "Search,A,2026-06-07,GBP,1,1,1,,,1,,1,\n"
                                                  "Search,A,2026-06-08,GBP,1,1,1,,,1,,1,\n"
                                                  "Search,A,2026-06-09,GBP,1,1,1,,,1,,1,\n");
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(report.rowsSkipped, 5);
        QCOMPARE(report.rowsStored, 5);
        QStringList told;
        for (const ImportProblem& problem : report.problems)
            told.append(QStringLiteral("%1 %2").arg(problem.line).arg(problem.reason));
        QCOMPARE(
            told.join(QLatin1Char('\n')),
            QStringLiteral("3 \"2026-06-31\" is no date\n4 \"dear\" in Cost is no number\n5 \"1.5\" in Clicks is no "
                           "number\n6 it has no day\n7 the figures of A, 2026-06-05 are larger than the database's "
                           "columns hold"));
        QCOMPARE(shop.value("SELECT count(*) FROM ads_daily_metrics"), QStringLiteral("5"));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("does");
        QTest::newRow("google: a range") << QByteArray(
            "Campaigns\nAll time\nCampaign status,Campaign,Budget,Currency code,Status,Optimization score,Clicks,"
            "Impr.,CTR,Cost\nEnabled,A,5,GBP,Eligible,80%,1,1,1%,1\n")
                                         << QStringLiteral("Line 3: The report has totals of a period and no days")
                                         << QStringLiteral("Segment, Time, Day");
        QTest::newRow("google: an overview card")
            << QByteArray("Date,Clicks,Impressions,Avg. CPC,Cost\n\"Thu, 5 Feb 2026\",1,1,US$50.00,US$50.00\n")
            << QStringLiteral("sums up the whole account") << QStringLiteral("Campaign and Day");
        QTest::newRow("google: no cost")
            << QByteArray("Campaign,Day,Cost,Clicks\nA,2026-06-01,1,1\n").replace("Cost", "Price")
            << QStringLiteral("not clear what this file holds") << QStringLiteral("google-ads");
        QTest::newRow("meta: a range") << QByteArray(
            "\"Reporting starts\",\"Reporting ends\",\"Campaign name\",\"Amount spent (GBP)\",Ends\n"
            "2026-06-01,2026-06-30,Spring,3,Ongoing\n")
                                       << QStringLiteral(
                                              "Line 2: the row sums up a period, \"2026-06-01\" to \"2026-06-30\"")
                                       << QStringLiteral("Ads Manager");
        QTest::newRow("two currencies") << googleHeader
                + "S,A,2026-06-01,GBP,1,1,1,,,1,,1,\nS,A,2026-06-01,EUR,1,1,1,,,1,,1,\n"
                                        << QStringLiteral("GBP in line 2, EUR in line 3")
                                        << QStringLiteral("one report for each currency");
        QTest::newRow("another currency than the shop's")
            << QByteArray("Day,Campaign name,Amount spent (AUD)\n2026-06-01,Spring,3\n") << QStringLiteral("in AUD")
            << QStringLiteral("never added up");
        QTest::newRow("shifted") << googleHeader + "S,A,2026-06-01,GBP,1,1,1,,,1,,1,\nS,A,2026-06-01\n"
                                 << QStringLiteral("Line 3: the row has 3 cells") << QStringLiteral("again");
        QTest::newRow("ambiguous dates") << googleHeader + "S,A,06/05/26,GBP,1,1,1,,,1,,1,\n"
                                         << QStringLiteral("11/10/24") << QStringLiteral("--dates ymd");
        QTest::newRow("ambiguous numbers")
            << QByteArray("Day,Campaign name,Amount spent (GBP)\n2026-06-01,Spring,\"1,234\"\n")
            << QStringLiteral("1,234") << QStringLiteral("--numbers comma");
        QTest::newRow("both marks") << googleHeader + "S,A,2026-06-01,GBP,\"1,5\",1,1,,,1.5,,1,\n"
                                    << QStringLiteral("decimal comma") << QStringLiteral("--numbers");
        QTest::newRow("spotify") << QByteArray(
            "Report name: x\nReport type: y\n\nCampaign id,Campaign name,Ad set id,Ad set name,Date,Impressions,"
            "Reach,Frequency,Clicks,CTR,Spend\n1,A,2,B,2026/06/24,1,1,1,1,.22,-\n")
                                 << QStringLiteral("Spotify") << QStringLiteral("google-ads");
    }

    void refused()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, says);
        QFETCH(QString, does);
        AdsTesting shop;
        const ImportReport report = shop.import(file);
        QVERIFY2(report.outcome == ImportReport::Outcome::Refused, qPrintable(report.text()));
        QVERIFY2(report.message.contains(says), qPrintable(report.message));
        QVERIFY2(report.hint.contains(does), qPrintable(report.hint));
        QCOMPARE(shop.value("SELECT (SELECT count(*) FROM ads_campaigns) + (SELECT count(*) FROM import_runs)"),
                 QStringLiteral("0"));
    }

    void asTheUserSays()
    {
        AdsTesting shop;
        ImportRequest request;
        request.dateOrder = DateOrder::YearMonth;
        request.decimalMark = DecimalMark::Comma;
        const ImportReport report =
            shop.import("Day,Campaign name,Amount spent (GBP)\n26/05/06,Spring,\"1,234\"\n", {}, request);
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(shop.value(days), QStringLiteral("Spring 2026-05-06 123/0/0/0/0"));
    }

    void currencyWithoutCents()
    {
        AdsTesting shop;
        shop.database.execute(QStringLiteral("UPDATE app.projects SET currency = 'JPY' WHERE project = 'occ'"));
        const ImportReport report =
            shop.import(googleHeader + "S,A,2026-06-01,JPY,\"1,200\",1,\"1,000\",,,1,,\"15,000\",\n");
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        // The table's cents are hundredths of the unit, whatever the currency.
        QCOMPARE(shop.value(days), QStringLiteral("A 2026-06-01 120000/1000/1/1/1500000"));
    }

    void currenciesOfEarlierImports()
    {
        AdsTesting shop;
        shop.database.execute(QStringLiteral("UPDATE app.projects SET currency = NULL"));
        QVERIFY(shop.import("Day,Campaign name,Amount spent (AUD)\n2026-06-01,Spring,3\n").isStored());
        const ImportReport other = shop.import("Day,Campaign name,Amount spent (USD)\n2026-06-01,Summer,3\n");
        QVERIFY(other.outcome == ImportReport::Outcome::Refused);
        QVERIFY2(other.message.contains(QStringLiteral("in USD, and ads in AUD")), qPrintable(other.message));
    }

    void whoMayStoreThem()
    {
        ImportTesting shop;
        const ImportReport denied = shop.import(google); // an operator, and nobody else's login
        QVERIFY2(denied.outcome == ImportReport::Outcome::Refused, qPrintable(denied.text()));
        QVERIFY2(denied.message.contains(QStringLiteral("role service_role")), qPrintable(denied.message));
        QVERIFY2(denied.hint.contains(QStringLiteral("--import google-ads")), qPrintable(denied.hint));
        QCOMPARE(shop.value("SELECT count(*) FROM ads_campaigns"), QStringLiteral("0"));

        // A login of its own with the role, which is nobody's operator.
        shop.database.execute(QStringLiteral("DO $$ BEGIN CREATE ROLE ads_robot LOGIN; EXCEPTION WHEN duplicate_object "
                                             "THEN NULL; END $$; GRANT service_role TO ads_robot"));
        shop.login = QStringLiteral("ads_robot");
        const ImportReport which = shop.import(google);
        QVERIFY(which.outcome == ImportReport::Outcome::Failed);
        QVERIFY2(which.hint.contains(QStringLiteral("--project")), qPrintable(which.text()));
        shop.database.execute(QStringLiteral("DELETE FROM app.projects WHERE project = 'other'"));
        const ImportReport stored = shop.import(google);
        QVERIFY2(stored.outcome == ImportReport::Outcome::Done, qPrintable(stored.text()));
        QCOMPARE(shop.value("SELECT operator_name FROM import_runs"), QStringLiteral("ads_robot"));
        // An operator's other files do not go through the owner's login.
        AdsTesting both;
        QVERIFY(both.import("Name,Lead time (days)\nAcme,5\n").isStored());
        QCOMPARE(both.value("SELECT operator_name FROM import_runs"), QStringLiteral("Olive Operator"));
    }

    void dryRun()
    {
        AdsTesting shop;
        ImportRequest request;
        request.dryRun = true;
        const ImportReport report = shop.import(google, {}, request);
        QVERIFY2(report.outcome == ImportReport::Outcome::DryRun, qPrintable(report.text()));
        QCOMPARE(report.rowsNew, 5); // two campaigns, three days
        QCOMPARE(shop.value("SELECT (SELECT count(*) FROM ads_campaigns) + (SELECT count(*) FROM import_runs)"),
                 QStringLiteral("0"));
    }

    void headerOfAKindThatIsNamed()
    {
        AdsTesting shop;
        // Not told by its columns, but it has what the kind needs, below its title.
        ImportRequest request;
        request.columns = { { QStringLiteral("spend"), QStringLiteral("Aufwand") } };
        const ImportReport report =
            shop.import("My report\nCampaign,Day,Aufwand\nA,2026-06-01,2.50\n", ImportKind::GoogleAds, request);
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(shop.value(days), QStringLiteral("A 2026-06-01 250/0/0/0/0"));
    }

    void memoryIsBounded()
    {
        AdsTesting shop;
        QByteArray file = googleHeader;
        constexpr int rows = 200'000; // ads of one campaign and day
        file.reserve(rows * 60);
        for (int i = 0; i < rows; ++i)
            file += "Search,A,2026-06-" + QByteArray::number(10 + i % 20) + ",GBP,0.01,1,10,,,0.1,,0.10,\n";
        ImportRequest request;
        request.path = shop.file(QStringLiteral("large.csv"), file);
        file = QByteArray();
        qint64 most = 0;
        const qint64 before = heldMemory();
        ImportRunner runner(shop.database.settings(shop.login), shop.database.settings(shop.serviceLogin));
        const ImportReport report = runner.run(request, [&](const ImportProgress&) {
            most = std::max(most, heldMemory());
            return true;
        });
        QVERIFY2(report.outcome == ImportReport::Outcome::Done, qPrintable(report.text()));
        QCOMPARE(total(report, "spend GBP"), QStringLiteral("2000.00"));
        QCOMPARE(shop.value("SELECT count(*) || ' ' || sum(impressions) FROM ads_daily_metrics"),
                 QStringLiteral("20 2000000"));
        QVERIFY2(most - before < 16 * 1024 * 1024, qPrintable(QString::number(most - before)));
    }
};

QTEST_GUILESS_MAIN(TestAdsImport)
#include "tst_adsimport.moc"
