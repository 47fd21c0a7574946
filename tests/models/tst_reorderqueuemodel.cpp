// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/reorderdetail.h"
#include "reorderqueuemodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

StockItem item(int number, int coverTenths, int suggested = 10, const QString& vendor = u"Harbour"_s)
{
    StockItem result;
    result.variantId = u"v%1"_s.arg(number);
    result.sku = u"SKU-"_s + QString::number(number).rightJustified(4, u'0');
    result.productTitle = u"Mug %1"_s.arg(number);
    result.vendorName = vendor;
    result.coverTenths = coverTenths;
    result.suggested = suggested;
    result.unitCost = Money::fromCents(100, u"GBP"_s);
    result.status = coverTenths == 0 ? StockStatus::OutOfStock : StockStatus::LowStock;
    result.version = 1;
    result.setSearchText();
    return result;
}

QStringList ids(const ReorderQueueModel& model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result << model.at(row).variantId;
    return result;
}

} // namespace

/** The queue: order, filters, groups, and snapshots that leave selection and scroll position alone. */
class TestReorderQueueModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mostUrgentFirst();
    void sortsByValueAndSku();
    void groupsByVendor();
    void filters();
    void snapshotsAreSmall();
    void decidedRowsHideUntilNewer();
    void randomSnapshotsKeepPersistentIndexes();
    void hundredThousandRowsFilterInAKeyStroke();
    void velocityInWords();
};

void TestReorderQueueModel::mostUrgentFirst()
{
    ReorderQueueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    StockItem fast = item(4, 0);
    fast.avgDailySales = 9.0;
    model.applySnapshot({ item(1, 50), item(2, noSalesCover), item(3, 0), fast, item(5, 10) });
    QCOMPARE(ids(model), QStringList({ u"v4"_s, u"v3"_s, u"v5"_s, u"v1"_s, u"v2"_s }));
    QCOMPARE(model.index(0, ReorderQueueModel::Status).data(TableRole::Severity).toInt(),
             static_cast<int>(Severity::Critical));
}

void TestReorderQueueModel::sortsByValueAndSku()
{
    ReorderQueueModel model;
    StockItem unknown = item(9, 1);
    unknown.unitCost.reset();
    model.applySnapshot({ item(1, 3, 5), item(2, 2, 50), unknown, item(3, 1, 7) });
    model.setSort(ReorderSort::Value, false);
    QCOMPARE(ids(model), QStringList({ u"v2"_s, u"v3"_s, u"v1"_s, u"v9"_s }));
    model.setSort(ReorderSort::Sku, false);
    QCOMPARE(ids(model), QStringList({ u"v1"_s, u"v2"_s, u"v3"_s, u"v9"_s }));
}

void TestReorderQueueModel::groupsByVendor()
{
    ReorderQueueModel model;
    model.applySnapshot({ item(1, 3, 5, u"Zed"_s), item(2, 2, 5, u"Abe"_s), item(3, 1, 5, u"Zed"_s) });
    model.setSort(ReorderSort::Cover, true);
    QCOMPARE(ids(model), QStringList({ u"v2"_s, u"v3"_s, u"v1"_s }));
    QVERIFY(model.index(1, 0).data(ReorderQueueModel::BeginsGroup).toBool());
    QVERIFY(!model.index(2, 0).data(ReorderQueueModel::BeginsGroup).toBool());
}

void TestReorderQueueModel::filters()
{
    ReorderQueueModel model;
    StockItem bundle = item(3, 5);
    bundle.isBundle = true;
    bundle.productType = u"Sets"_s;
    bundle.setSearchText();
    StockItem flagged = item(4, 6, 5, u""_s);
    flagged.flagged = true;
    model.applySnapshot({ item(1, 0), item(2, 5), bundle, flagged });
    ReorderFilter filter;
    filter.status = StockStatus::OutOfStock;
    model.setFilter(filter);
    QCOMPARE(ids(model), QStringList({ u"v1"_s }));
    filter = {};
    filter.text = u"sets MUG"_s; // words in any order and case
    model.setFilter(filter);
    QCOMPARE(ids(model), QStringList({ u"v3"_s }));
    filter = {};
    filter.mark = ReorderFilter::Mark::Flagged;
    model.setFilter(filter);
    QCOMPARE(ids(model), QStringList({ u"v4"_s }));
    filter = {};
    filter.vendor = u""_s; // those without a vendor
    model.setFilter(filter);
    QCOMPARE(ids(model), QStringList({ u"v4"_s }));
}

void TestReorderQueueModel::snapshotsAreSmall()
{
    ReorderQueueModel model;
    model.applySnapshot({ item(1, 1), item(2, 2), item(3, 3), item(4, 4) });
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    StockItem sold = item(3, 3);
    sold.available = 2;
    model.applySnapshot({ item(1, 1), sold, item(4, 4), item(5, 5) });
    QCOMPARE(reset.size(), 0);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    model.applySnapshot({ item(1, 1), sold, item(4, 4), item(5, 5) });
    QCOMPARE(changed.size(), 1); // the same again says nothing
}

void TestReorderQueueModel::decidedRowsHideUntilNewer()
{
    ReorderQueueModel model;
    model.applySnapshot({ item(1, 1), item(2, 2) });
    model.hideUntilNewer(u"v1"_s, 1);
    QCOMPARE(ids(model), QStringList({ u"v2"_s }));
    model.applySnapshot({ item(1, 1), item(2, 3) }); // an answer to an older question
    QCOMPARE(ids(model), QStringList({ u"v2"_s }));
    StockItem newer = item(1, 1);
    newer.version = 2;
    model.applySnapshot({ newer, item(2, 3) });
    QCOMPARE(ids(model), QStringList({ u"v1"_s, u"v2"_s }));
}

void TestReorderQueueModel::randomSnapshotsKeepPersistentIndexes()
{
    QRandomGenerator random(7);
    ReorderQueueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 200; ++round) {
        QVector<StockItem> items;
        for (int i = 0; i < 40; ++i) {
            if (random.bounded(4) > 0)
                items.append(item(i, static_cast<int>(random.bounded(30)), static_cast<int>(random.bounded(9))));
        }
        QHash<QString, QPersistentModelIndex> kept;
        for (int row = 0; row < model.rowCount(); ++row)
            kept.insert(model.at(row).variantId, model.index(row, 0));
        if (round % 5 == 0)
            model.setSort(static_cast<ReorderSort>(random.bounded(3)), random.bounded(2) == 0);
        model.applySnapshot(items);
        QCOMPARE(model.rowCount(), static_cast<int>(items.size()));
        for (auto each = kept.cbegin(); each != kept.cend(); ++each) {
            const int row = model.rowOf(each.key());
            QCOMPARE(each.value().isValid() ? each.value().row() : -1, row);
        }
    }
}

void TestReorderQueueModel::hundredThousandRowsFilterInAKeyStroke()
{
    ReorderQueueModel model;
    QVector<StockItem> items;
    for (int i = 0; i < 100'000; ++i)
        items.append(item(i, i % 900, i % 70, u"Vendor %1"_s.arg(i % 40)));
    model.applySnapshot(std::move(items));
    ReorderFilter filter;
    QElapsedTimer timer;
    timer.start();
    filter.text = u"mug 99"_s;
    model.setFilter(filter);
    const qint64 elapsed = timer.elapsed();
    int wanted = 0;
    for (int i = 0; i < 100'000; ++i)
        wanted += QString::number(i).contains(u"99"_s) ? 1 : 0;
    QCOMPARE(model.rowCount(), wanted);
    QVERIFY2(elapsed < 400, qPrintable(u"%1 ms"_s.arg(elapsed)));
}

void TestReorderQueueModel::velocityInWords()
{
    ReorderDetail detail;
    detail.item.velocity = u"high"_s;
    detail.item.avgDailySales = 6.2;
    detail.item.leadTimeDays = 7;
    detail.item.safetyStock = 19;
    for (int day = 0; day < 14; ++day)
        detail.days.append({ QDate(2026, 11, 1).addDays(day), day < 7 ? 5 : 6, false });
    detail.item.reorderPoint = 63;
    QCOMPARE(detail.velocityAnalysis(), u"no sales in 14 days, high velocity"_s);
    detail.average = 5.54;
    detail.trend = -0.204;
    detail.outOfStockDays = 1;
    QCOMPARE(detail.velocityAnalysis(),
             u"5.5 units a day over 14 days, high velocity, trend −20 %, 1 day(s) out of stock"_s);
    QCOMPARE(detail.reorderPointApart(), u"63 = 6.2/day × 7 days + 19 safety stock"_s);
    VendorOption slow;
    slow.pointDays = 14;
    slow.safetyStock = 30;
    slow.reorderPoint = 117;
    slow.suggested = 220;
    slow.packSize = 20;
    detail.counted = 4;
    detail.item.available = 3;
    QCOMPARE(detail.reorderPointApart(&slow), u"117 = 6.2/day × 14 days + 30 safety stock"_s);
    QCOMPARE(detail.suggestionApart(&slow),
             u"220: reorder point 117 + 6.2/day × 14 days − 3 available − 4 coming, rounded up to packs of 20"_s);
}

QTEST_GUILESS_MAIN(TestReorderQueueModel)
#include "tst_reorderqueuemodel.moc"
