// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/salesactions.h"
#include "data/csv.h"
#include "data/salesreview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

Q_DECLARE_METATYPE(SkuSales)

/** What changed and why, by hand-made cases. */
class TestSalesArithmetic : public QObject {
    Q_OBJECT
private:
    static Money gbp(const char* decimal) { return *Money::fromDecimal(decimal, QStringLiteral("GBP")); }
    static SkuSales sku(const QString& id, qint64 unitsNow, const char* now, qint64 unitsBefore, const char* before)
    {
        SkuSales sales;
        sales.variantId = id;
        sales.sku = id;
        sales.unitsNow = unitsNow;
        sales.unitsBefore = unitsBefore;
        sales.now = gbp(now);
        sales.before = gbp(before);
        return sales;
    }
    static SalesReview someReview()
    {
        SalesReviewData data;
        const QDateTime now(QDate(2026, 11, 23), QTime(11, 30), Qt::UTC);
        const QString own = QStringLiteral("GBP");
        data.period = Period::of(PeriodChoice::Last7Days, now, QTimeZone("Europe/London"));
        data.readAt = now;
        data.firstFact = now.addDays(-90);
        data.newestFact = now;
        data.ownCurrency = own;
        data.currencies = {
            { own, SalesFigures { gbp("300"), 6, 40 }, SalesFigures { gbp("410"), 8, 50 } },
            { QStringLiteral("EUR"), SalesFigures { *Money::fromDecimal("7", QStringLiteral("EUR")), 1, 1 }, {} }
        };
        data.points[own] = { { QDate(2026, 11, 16), -1, QDate(2026, 11, 9), gbp("300"), std::nullopt } };
        for (int i = 0; i < 80; ++i) {
            const QString id = QStringLiteral("v%1").arg(i, 2, 10, QLatin1Char('0'));
            data.skus[own].append(i == 7 ? sku(id, 1, "3", 3, "200.0001") : sku(id, 1, "3", 1, "2"));
        }
        const QString craft = QStringLiteral("v07");
        data.largeOrders = { { QStringLiteral("o1"), QStringLiteral("#1042"), now.addDays(-9), true, gbp("190"), 80995,
                               craft, craft, QStringLiteral("Paper craft"), 80995, gbp("190") } };
        data.open.orders = { 1, 2, 3, 4, 5 };
        return salesreview::make(data, own);
    }

private Q_SLOTS:
    void priceAndVolume_data()
    {
        QTest::addColumn<SkuSales>("sales");
        QTest::addColumn<QString>("volume");
        QTest::addColumn<QString>("price");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, const SkuSales& sales, const char* volume, const char* price,
                            SkuKind kind) {
            QTest::newRow(name) << sales << QString::fromLatin1(volume) << QString::fromLatin1(price) << int(kind);
        };
        const QString v = QStringLiteral("v");
        const SkuKind both = SkuKind::Continuing;
        row("more at the same price", sku(v, 12, "120", 10, "100"), "20.00", "0.00", both);
        row("dearer", sku(v, 10, "110", 10, "100"), "0.00", "10.00", both);
        row("more and cheaper", sku(v, 20, "160", 10, "100"), "100.00", "-40.00", both);
        row("thirds are rounded, the price has the rest", sku(v, 4, "14", 3, "10"), "3.3333", "0.6667", both);
        row("half away from zero", sku(v, 1, "0", 2, "0.0001"), "-0.0001", "0.00", both);
        row("new", sku(v, 5, "50", 0, "0"), "50.00", "0.00", SkuKind::New);
        row("vanished", sku(v, 0, "0", 5, "50"), "-50.00", "0.00", SkuKind::Vanished);
        row("given away before", sku(v, 4, "40", 5, "0"), "0.00", "40.00", both);
        row("refunded now", sku(v, 5, "0", 5, "50"), "0.00", "-50.00", both);
        row("a correction without goods", sku(v, 5, "50", 0, "-10"), "0.00", "60.00", both);
        row("negative units before", sku(v, 5, "50", -1, "-10"), "0.00", "60.00", both);
        row("negative revenue now", sku(v, 2, "-5", 4, "40"), "-20.00", "-25.00", both);
        row("nothing at all", sku(v, 0, "0", 0, "0"), "0.00", "0.00", both);
        row("larger than 64 bits on the way", sku(v, 2000000000, "200000000000", 1000000000, "100000000000"),
            "100000000000.00", "0.00", both);
    }
    void priceAndVolume()
    {
        QFETCH(SkuSales, sales);
        QFETCH(QString, volume);
        QFETCH(QString, price);
        QFETCH(int, kind);
        const SkuVariance row = skuvariance::decompose(sales);
        QCOMPARE(row.volume.toDecimal(2), volume);
        QCOMPARE(row.price.toDecimal(2), price);
        QCOMPARE(int(row.kind), kind);
        QCOMPARE((row.volume + row.price).tenThousandths(), row.variance.tenThousandths());
    }

    void rowsAndGroupsAddUpExactly()
    {
        QRandomGenerator random(20261123);
        const QString own = QStringLiteral("GBP");
        for (int round = 0; round < 50; ++round) {
            QVector<SkuSales> sales;
            for (int i = 0; i < 40; ++i) {
                SkuSales each = sku(QString::number(i), random.bounded(-2, 30), "0", random.bounded(-2, 30), "0");
                each.now = Money::fromTenThousandths(random.bounded(-50000, 9000000), own);
                each.before = Money::fromTenThousandths(random.bounded(-50000, 9000000), own);
                each.productType = QString::number(i % 5);
                each.vendor = QString::number(i % 3);
                sales.append(each);
            }
            const Money now = gbp("12345.67");
            const Money before = gbp("23456.7891");
            const QVector<SkuVariance> rows = skuvariance::decompose(sales, own, now, before);
            const auto sum = [&own](const auto& list) {
                Money effects = Money::fromTenThousandths(0, own);
                for (const auto& row : list)
                    effects += row.volume + row.price;
                return effects;
            };
            QCOMPARE(rows.last().kind, SkuKind::Unattributed);
            QCOMPARE(sum(rows), now - before);
            QCOMPARE(sum(skuvariance::grouped(rows, skuvariance::GroupBy::ProductType)), now - before);
            QCOMPARE(sum(skuvariance::grouped(rows, skuvariance::GroupBy::Vendor)), now - before);
        }
    }

    void nothingIsUnattributedWhereItAddsUp()
    {
        const QVector<SkuVariance> rows = skuvariance::decompose(
            { sku(QStringLiteral("a"), 1, "10", 1, "20"), sku(QStringLiteral("b"), 1, "35", 1, "20") },
            QStringLiteral("GBP"), gbp("45"), gbp("40"));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].key(), QStringLiteral("b")); // +15 before -10
    }

    void changeNeedsABase()
    {
        const auto comparison = [](const std::optional<SalesFigures>& now, const std::optional<SalesFigures>& before) {
            return SalesComparison { QStringLiteral("GBP"), now, before };
        };
        const SalesFigures some { gbp("95"), 1, 1 };
        QCOMPARE(*comparison(some, SalesFigures { gbp("100"), 1, 1 }).change(), -0.05);
        const SalesComparison emptyWeek = comparison(some, SalesFigures { gbp("0"), 0, 0 });
        QVERIFY(!emptyWeek.change());
        QCOMPARE(emptyWeek.variance()->toDecimal(), QStringLiteral("95.00"));
        QVERIFY(!comparison(some, {}).variance());
        QVERIFY(!comparison(some, SalesFigures { gbp("-3"), 1, 1 }).change());
        QVERIFY(!(SalesFigures { gbp("0"), 0, 0 }).averageOrder());
        QCOMPARE((SalesFigures { gbp("100"), 3, 9 }).averageOrder()->toDecimal(), QStringLiteral("33.33"));
    }

    void unusualByMedianAndMad()
    {
        const QVector<Money> usual { gbp("100"), gbp("104"), gbp("96"), gbp("102"),
                                     gbp("98"),  gbp("100"), gbp("90"), gbp("110") };
        // Median 100; deviations 0 4 4 2 2 0 10 10, their median 3; but 5 % of 100 is more than 1.4826 * 3.
        const std::optional<UsualRange> normal = unusual::measure(gbp("117.50"), usual);
        QVERIFY(normal);
        QCOMPARE(normal->median.toDecimal(), QStringLiteral("100.00"));
        QCOMPARE(normal->score, 3.5);
        QVERIFY(!unusual::isUnusual(*normal));
        QVERIFY(unusual::isUnusual(*unusual::measure(gbp("117.51"), usual)));
        QVERIFY(unusual::isUnusual(*unusual::measure(gbp("0"), usual)));
        // One freak in the weeks before changes nothing.
        QVector<Money> freak = usual;
        freak[3] = gbp("168469.60");
        QCOMPARE(unusual::measure(gbp("100"), freak)->median.toDecimal(), QStringLiteral("100.00"));
        // A wide spread: 1.4826 * MAD counts. Median 100, MAD 50.
        const QVector<Money> wide { gbp("50"), gbp("150"), gbp("50"), gbp("150"), gbp("100") };
        QVERIFY(qAbs(unusual::measure(gbp("174.13"), wide)->score - 1.0) < 1e-9);
        QVERIFY(!unusual::measure(gbp("10"), { gbp("1"), gbp("1"), gbp("1") }));
        QVERIFY(!unusual::measure(gbp("10"), { gbp("0"), gbp("0"), gbp("0"), gbp("0"), gbp("5") }));
    }

    void wholesaleOrderIsNamedAtItsSku()
    {
        const SalesReview review = someReview();
        QCOMPARE(review.skus.first().key(), QStringLiteral("v07"));
        QCOMPARE(review.skus.first().wholesaleOrder, QStringLiteral("#1042"));
        QVERIFY(review.skus.at(1).wholesaleOrder.isEmpty());
        QCOMPARE(review.others.size(), 1);
        QCOMPARE(review.open.total(), 15);
    }

    void reviewComesBackFromItsMetadata()
    {
        const SalesReview review = someReview();
        const QJsonObject json = salesreview::toJson(review, { QStringLiteral("v79") });
        const std::optional<SalesReview> stored = salesreview::fromJson(json);
        QVERIFY(stored);
        QCOMPARE(stored->period, review.period);
        QCOMPARE(stored->figures, review.figures);
        QCOMPARE(stored->others, review.others);
        QCOMPARE(stored->points, review.points);
        QCOMPARE(stored->largeOrders, review.largeOrders);
        QCOMPARE(stored->newestFact, review.newestFact);
        QCOMPARE(stored->open, review.open);
        QCOMPARE(stored->skus.size(), review.skus.size()); // all that the table showed
        QCOMPARE(stored->skusLeftOut, 0);
        Money sum = gbp("0");
        bool flagged = false;
        for (const SkuVariance& row : stored->skus) {
            sum += row.volume + row.price;
            flagged = flagged || (row.key() == QStringLiteral("v79") && row.sales.flagged);
        }
        QCOMPARE(sum, *review.figures.variance());
        QVERIFY(flagged);
        QVERIFY(!salesreview::fromJson({ { QStringLiteral("note"), 1 } }));
    }

    void aVeryLongReviewIsCutOffAndStillAddsUp()
    {
        SalesReview review = someReview();
        const SkuVariance sample = review.skus.at(1);
        review.skus.clear();
        for (int i = 0; i < 6000; ++i) {
            SkuVariance row = sample;
            row.sales.variantId = QStringLiteral("v%1").arg(i);
            review.skus.append(row);
        }
        const QJsonObject json = salesreview::toJson(review, { QStringLiteral("v5999") });
        QVERIFY(QJsonDocument(json).toJson(QJsonDocument::Compact).size() < 1'000'000);
        const std::optional<SalesReview> stored = salesreview::fromJson(json);
        QVERIFY(stored);
        QVERIFY(stored->skus.size() > 1000);
        QCOMPARE(stored->skusLeftOut, int(6000 - stored->skus.size() + 1));
        QCOMPARE(stored->skus.at(stored->skus.size() - 2).key(), QStringLiteral("v5999"));
        // The last row is the rest, and says so: it is no revenue without a SKU.
        QCOMPARE(stored->skus.last().kind, SkuKind::Rest);
        QCOMPARE(stored->skus.last().sales.unitsNow, sample.sales.unitsNow * stored->skusLeftOut);
        const QJsonObject last = json.value(QLatin1String("skus")).toArray().last().toObject();
        QCOMPARE(last.value(QLatin1String("kind")).toString(), QStringLiteral("rest"));
        QCOMPARE(last.value(QLatin1String("variant_id")).toString(), QStringLiteral("rest"));
        Money sum = gbp("0");
        for (const SkuVariance& row : stored->skus)
            sum += row.sales.now;
        QCOMPARE(sum, sample.sales.now * 6000);
        // A stored review that is stored again keeps what it is.
        const std::optional<SalesReview> again =
            salesreview::fromJson(salesreview::toJson(*stored, { QStringLiteral("v5999") }));
        QVERIFY(again && again->skus.last() == stored->skus.last());
    }

    void withoutABeforeThereIsNoVariance()
    {
        const QVector<SkuVariance> rows = skuvariance::decompose(
            { sku(QStringLiteral("a"), 1, "10", 0, "0"), sku(QStringLiteral("b"), 1, "35", 0, "0") },
            QStringLiteral("GBP"), gbp("45"), std::nullopt);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].key(), QStringLiteral("b")); // by revenue
        for (const SkuVariance& row : rows) {
            QCOMPARE(row.kind, SkuKind::NotCompared);
            QVERIFY(row.nowIsKnown && !row.beforeIsKnown && !row.isCompared());
            QVERIFY(row.variance.isZero() && row.volume.isZero() && row.price.isZero());
        }
        SalesReview review = someReview();
        review.figures.before.reset();
        review.skus = rows;
        const std::optional<SalesReview> stored = salesreview::fromJson(salesreview::toJson(review));
        QVERIFY(stored);
        QCOMPARE(stored->skus, rows);
        const QVector<GroupVariance> groups = skuvariance::grouped(rows, skuvariance::GroupBy::Vendor);
        QVERIFY(!groups.first().isCompared());
    }

    void rowsOfASubmission()
    {
        SalesSubmission submission;
        submission.id = QUuid::createUuid();
        QVERIFY(salesactions::rows(submission).isEmpty());
        submission.notes = QStringLiteral("Nur eine Notiz");
        submission.variance = gbp("-110.005");
        QCOMPARE(salesactions::rows(submission).value(0).type, QStringLiteral("note_added"));
        submission.decision = SalesDecision::EscalateToOps;
        submission.flags = { { QStringLiteral("v1"), QStringLiteral("S1"), QStringLiteral("One"), true },
                             { QStringLiteral("v2"), QStringLiteral("S2"), QStringLiteral("Two"), false } };
        const QVector<SalesAction> rows = salesactions::rows(submission);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].id, submission.id);
        QCOMPARE(rows[0].type, QStringLiteral("variance_review"));
        QCOMPARE(rows[0].selectedAction, QStringLiteral("escalate_to_ops"));
        QCOMPARE(rows[1].type, QStringLiteral("sku_flagged"));
        QCOMPARE(rows[1].id, salesactions::flagId(submission.id, QStringLiteral("v1")));
        QCOMPARE(rows[1].id.version(), QUuid::Sha1);
        QVERIFY(rows[1].id != rows[2].id);
        QCOMPARE(rows[2].metadata.value(QLatin1String("flag")).toBool(true), false);
        submission.decision = SalesDecision::Other;
        QCOMPARE(salesactions::rows(submission).value(0).type, QStringLiteral("other"));
        for (const SalesDecision decision :
             { SalesDecision::LogFollowUp, SalesDecision::NoActionNeeded, SalesDecision::Other })
            QCOMPARE(salesactions::decisionOf(salesactions::code(decision)), decision);
    }

    void lengthCountsCodePoints()
    {
        QCOMPARE(salesactions::length(QString::fromUtf8("añ日本😀")), 5);
        QCOMPARE(salesactions::length({}), 0);
    }

    void csvEscapesFormulas()
    {
        QCOMPARE(csv::cell(QStringLiteral("=1+1")), QStringLiteral("'=1+1"));
        QCOMPARE(csv::cell(QStringLiteral(" @SUM(A1)")), QStringLiteral("' @SUM(A1)"));
        QCOMPARE(csv::cell(QStringLiteral("\t=1")), QStringLiteral("\"'\t=1\""));
        QCOMPARE(csv::cell(QStringLiteral("-5 % off")), QStringLiteral("'-5 % off"));
        QCOMPARE(csv::cell(QStringLiteral("a \"b\", c")), QStringLiteral("\"a \"\"b\"\", c\""));
        QCOMPARE(csv::cell(QStringLiteral("plain")), QStringLiteral("plain"));
        QCOMPARE(csv::number(QStringLiteral("-12.50")), QStringLiteral("-12.50"));
        QCOMPARE(csv::file({ QStringLiteral("a") }),
                 QByteArrayLiteral("\xEF\xBB\xBF"
                                   "a\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestSalesArithmetic)
#include "tst_salesarithmetic.moc"
