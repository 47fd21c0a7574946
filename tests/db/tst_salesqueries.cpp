// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/pqxxcompat.h"
#include "queries/salesqueries.h"
#include "queries/salesreviewqueries.h"
#include "temporarypostgres.h"

#include <QTest>

/** What the sales queries read from a real database as an operator, around the clock change of 25 October 2026. */
class TestSalesQueries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void theLongSundayHasTwentyFiveHours();
    void theShortSundayHasTwentyThreeHours();
    void refundsZeroAndNegative();
    void withoutACurrencyOfItsOwn();
    void whatDoesNotCountIsLeftOut();
    void hoursAndLinesAgree();
    void factsWithoutOrdersAreUnattributed();
    void emptyAndMissingAreNotTheSame();
    void nothingIsKnownAfterTheNewestSale();
    void aQuietHourIsZero();
    void ordersWaitWhateverThePeriod();
    void wholesaleOrderMakesADayUnusual();
    void anotherProjectSeesNothing();
    void writingTwiceIsOneRow();
    void noHistoryIsScanned();

private:
    static QDateTime utc(const char* text)
    {
        QDateTime instant = QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("yyyy-MM-dd HH:mm"));
        instant.setTimeSpec(Qt::UTC);
        return instant;
    }
    /** One order of @p quantity pieces of a variant at @p price. */
    void order(const QString& id, const QDateTime& at, const QString& variant, int quantity, const QString& price,
               const QString& more = {});
    /** Writes the orders that were made, and the facts from them. */
    void refresh()
    {
        m_database->execute(
            m_statements + QStringLiteral("SELECT app.allocate_order_lines('occ'); SELECT app.refresh_facts('occ')"));
        m_statements.clear();
    }
    SalesReviewData review(const Period& period, const QDateTime& now, const char* login = "op_occ",
                           const QString& currency = QStringLiteral("GBP")) const
    {
        pqxx::connection connection(m_database->conninfo(QString::fromLatin1(login)).toStdString());
        pqxx::work tx(connection);
        tx.exec("SET LOCAL TimeZone = 'UTC'");
        return salesqueries::readReview(tx, period, now, currency);
    }
    [[nodiscard]] Period custom(const char* first, const char* last, const QDateTime& now) const
    {
        const auto day = [](const char* text) { return QDate::fromString(QString::fromLatin1(text), Qt::ISODate); };
        return Period::of(PeriodChoice::Custom, now, m_london, day(first), day(last));
    }

    const QTimeZone m_london { "Europe/London" };
    std::unique_ptr<TestDatabase> m_database;
    QString m_statements;
};

void TestSalesQueries::init()
{
    m_database = std::make_unique<TestDatabase>();
    m_database->execute(QStringLiteral(
        "INSERT INTO app.projects (project, name, currency, time_zone) VALUES ('occ', 'Shop', 'GBP', 'Europe/London') "
        "ON CONFLICT (project) DO UPDATE SET currency = 'GBP', time_zone = 'Europe/London'; "
        "INSERT INTO products (id, shopify_id, title, product_type, vendor, project) VALUES "
        "('p1', 1, 'Rope', 'Mooring', 'Braunston', 'occ'), ('p2', 2, 'Lamp', 'Light', 'Northern', 'occ'); "
        "INSERT INTO variants (id, shopify_id, product_id, title, sku, price, project) VALUES "
        "('v1', 1, 'p1', '10 m', 'ROPE-10', 10, 'occ'), ('v2', 2, 'p2', 'Default Title', 'LAMP', 20, 'occ')"));
}

void TestSalesQueries::cleanup()
{
    m_database.reset();
}

void TestSalesQueries::order(const QString& id, const QDateTime& at, const QString& variant, int quantity,
                             const QString& price, const QString& more)
{
    const QString time = at.toString(Qt::ISODate);
    m_statements +=
        QStringLiteral(
            "INSERT INTO orders (project, id, name, created_at, financial_status, currency, subtotal, total) "
            "VALUES ('occ', '%1', '#%1', '%2', 'paid', 'GBP', %3 * %4, %3 * %4); "
            "INSERT INTO order_lines (project, order_id, line_no, variant_id, sku, title, quantity, "
            "unit_price, ordered_at) VALUES ('occ', '%1', 1, nullif('%5', ''), '%5', 'Line %5', %3, %4, '%2'); ")
            .arg(id, time, QString::number(quantity), price, variant)
        + (more.isEmpty() ? QString()
                          : QString(QStringLiteral("UPDATE orders SET %1 WHERE id = '%2'; ").arg(more, id)));
}

void TestSalesQueries::theLongSundayHasTwentyFiveHours()
{
    // One order a real hour: 24 on Sunday the 18th, 25 on Sunday the 25th.
    for (int hour = 0; hour < 24; ++hour)
        order(QStringLiteral("a%1").arg(hour), utc("2026-10-17 23:30").addSecs(hour * 3600), QStringLiteral("v1"), 1,
              QStringLiteral("10"));
    for (int hour = 0; hour < 25; ++hour)
        order(QStringLiteral("b%1").arg(hour), utc("2026-10-24 23:30").addSecs(hour * 3600), QStringLiteral("v1"), 1,
              QStringLiteral("11"));
    refresh();
    const QDateTime now = utc("2026-10-28 12:00");
    const SalesReviewData data = review(custom("2026-10-25", "2026-10-25", now), now);
    QCOMPARE(data.currencies.first().now->orders, 25);
    QCOMPARE(data.currencies.first().before->orders, 24);
    const QVector<SalesPoint> points = data.points.value(QStringLiteral("GBP"));
    QCOMPARE(points.size(), 24);
    QCOMPARE(points[1].now->toDecimal(), QStringLiteral("22.00")); // 01:00 comes twice
    QCOMPARE(points[2].now->toDecimal(), QStringLiteral("11.00"));
    const SalesReview shown = salesreview::make(data, QStringLiteral("GBP"));
    QCOMPARE(shown.skus.size(), 1);
    QCOMPARE(shown.skus.first().volume.toDecimal(), QStringLiteral("10.00"));
    QCOMPARE(shown.skus.first().price.toDecimal(), QStringLiteral("25.00"));
    QCOMPARE(shown.skus.first().sales.title, QStringLiteral("Rope · 10 m"));
    QCOMPARE(shown.skus.first().sales.productType, QStringLiteral("Mooring"));
}

void TestSalesQueries::theShortSundayHasTwentyThreeHours()
{
    // One order a real hour: 24 on Sunday 22 March, 23 on Sunday 29 March, whose 01:00 does not exist.
    for (int hour = 0; hour < 24; ++hour)
        order(QStringLiteral("a%1").arg(hour), utc("2026-03-22 00:30").addSecs(hour * 3600), QStringLiteral("v1"), 1,
              QStringLiteral("10"));
    for (int hour = 0; hour < 23; ++hour)
        order(QStringLiteral("b%1").arg(hour), utc("2026-03-29 00:30").addSecs(hour * 3600), QStringLiteral("v1"), 1,
              QStringLiteral("10"));
    refresh();
    const QDateTime now = utc("2026-04-01 12:00");
    const SalesReviewData data = review(custom("2026-03-29", "2026-03-29", now), now);
    QCOMPARE(data.currencies.first().now->orders, 23);
    QCOMPARE(data.currencies.first().before->orders, 24);
    QCOMPARE(data.period.minuteDifference(), -60);
    const QVector<SalesPoint> points = data.points.value(QStringLiteral("GBP"));
    QCOMPARE(points.size(), 24);
    QVERIFY(!points[1].now); // no such hour: a gap, not zero
    QCOMPARE(points[1].before->toDecimal(), QStringLiteral("10.00"));
    QCOMPARE(points[2].now->toDecimal(), QStringLiteral("10.00"));
    const SalesReview shown = salesreview::make(data, QStringLiteral("GBP"));
    QCOMPARE(shown.skus.size(), 1);
    QCOMPARE(shown.skus.first().variance.toDecimal(), QStringLiteral("-10.00"));
    QCOMPARE(shown.skus.first().volume.toDecimal(), QStringLiteral("-10.00"));
}

void TestSalesQueries::refundsZeroAndNegative()
{
    const QDateTime before = utc("2026-11-03 12:00");
    const QDateTime at = utc("2026-11-10 12:00");
    order(QStringLiteral("was"), before, QStringLiteral("v1"), 4, QStringLiteral("10"));
    order(QStringLiteral("allback"), at, QStringLiteral("v1"), 4, QStringLiteral("10"),
          QStringLiteral("refunded = 40"));
    order(QStringLiteral("gift"), at, QStringLiteral("v2"), 3, QStringLiteral("0"));
    refresh();
    const QDateTime now = utc("2026-11-12 12:00");
    const Period period = custom("2026-11-10", "2026-11-10", now);
    SalesReview shown = salesreview::make(review(period, now), QStringLiteral("GBP"));
    QVERIFY(shown.figures.now->revenue.isZero());
    QCOMPARE(shown.figures.now->orders, 2);
    QCOMPARE(*shown.figures.change(), -1.0);
    QCOMPARE(shown.figures.now->averageOrder()->toDecimal(), QStringLiteral("0.00"));
    QCOMPARE(shown.skus[0].sales.variantId, QStringLiteral("v1"));
    QCOMPARE(shown.skus[0].volume.toDecimal(), QStringLiteral("0.00")); // as many units, for nothing
    QCOMPARE(shown.skus[0].price.toDecimal(), QStringLiteral("-40.00"));
    QCOMPARE(shown.skus[1].kind, SkuKind::New); // given away is sold all the same
    QVERIFY(shown.skus[1].variance.isZero());
    // A production system may write a correction: revenue below zero is shown as it is.
    m_database->execute(QStringLiteral(
        "INSERT INTO \"DashboardFact\" (project, \"shopDomain\", \"factType\", value, \"periodStart\", \"periodEnd\") "
        "VALUES ('occ', 'x', 'revenue', '{\"amount\": \"-12.50\", \"currency\": \"GBP\", \"orders\": 0, \"units\": "
        "0}', "
        "'2026-11-10 15:00Z', '2026-11-10 16:00Z')"));
    shown = salesreview::make(review(period, now), QStringLiteral("GBP"));
    QCOMPARE(shown.figures.now->revenue.toDecimal(), QStringLiteral("-12.50"));
    QCOMPARE(shown.figures.variance()->toDecimal(), QStringLiteral("-52.50"));
    QCOMPARE(shown.skus.last().kind, SkuKind::Unattributed);
    QCOMPARE(shown.skus.last().variance.toDecimal(), QStringLiteral("-12.50"));
}

void TestSalesQueries::withoutACurrencyOfItsOwn()
{
    m_database->execute(QStringLiteral("UPDATE app.projects SET currency = NULL WHERE project = 'occ'"));
    const QDateTime now = utc("2026-11-12 12:00");
    const Period period = custom("2026-11-10", "2026-11-10", now);
    QCOMPARE(review(period, now, "op_occ", QString()).currencies.size(), 1); // nothing was sold: nothing is known
    order(QStringLiteral("one"), utc("2026-11-10 12:00"), QStringLiteral("v1"), 1, QStringLiteral("10"));
    refresh();
    const SalesReviewData data = review(period, now, "op_occ", QString());
    QCOMPARE(data.currencies.size(), 1);
    QCOMPARE(data.currencies.first().currency, QStringLiteral("GBP"));
    QCOMPARE(data.currencies.first().now->revenue.toDecimal(), QStringLiteral("10.00"));
    pqxx::connection connection(m_database->conninfo().toStdString());
    pqxx::work tx(connection);
    const SalesOverview tile = salesqueries::readOverview(tx, period, now, QString());
    QCOMPARE(tile.main().currency, QStringLiteral("GBP"));
    QCOMPARE(tile.top.size(), 1);
}

void TestSalesQueries::whatDoesNotCountIsLeftOut()
{
    const QDateTime at = utc("2026-11-10 12:00");
    order(QStringLiteral("paid"), at, QStringLiteral("v1"), 2, QStringLiteral("10"));
    order(QStringLiteral("cancelled"), at, QStringLiteral("v1"), 7, QStringLiteral("10"),
          QStringLiteral("cancelled_at = now()"));
    order(QStringLiteral("voided"), at, QStringLiteral("v1"), 7, QStringLiteral("10"),
          QStringLiteral("financial_status = 'voided'"));
    order(QStringLiteral("part"), at, QStringLiteral("v2"), 1, QStringLiteral("20"), QStringLiteral("refunded = 5"));
    refresh();
    const QDateTime now = utc("2026-11-12 12:00");
    for (const Period& period : { custom("2026-11-10", "2026-11-10", now),
                                  Period::of(PeriodChoice::Last24Hours, utc("2026-11-10 20:10"), m_london) }) {
        const SalesReviewData data = review(period, now);
        QCOMPARE(data.currencies.first().now->revenue.toDecimal(), QStringLiteral("35.00"));
        QCOMPARE(data.currencies.first().now->orders, 2);
        const SalesReview shown = salesreview::make(data, QStringLiteral("GBP"));
        QCOMPARE(shown.skus.size(), 2); // nothing unattributed
        QCOMPARE(shown.skus[0].sales.now.toDecimal(), QStringLiteral("20.00"));
        QCOMPARE(shown.skus[0].sales.unitsNow, 2);
        QCOMPARE(shown.skus[1].sales.now.toDecimal(), QStringLiteral("15.00"));
        QCOMPARE(shown.skus[1].kind, SkuKind::NotCompared); // a week before lies before the first fact
    }
}

void TestSalesQueries::hoursAndLinesAgree()
{
    for (int hour = 0; hour < 15 * 24; ++hour)
        order(QStringLiteral("o%1").arg(hour), utc("2026-10-12 00:10").addSecs(hour * 3600),
              hour % 3 ? QStringLiteral("v1") : QStringLiteral(""), 1 + hour % 4, QStringLiteral("3.33"));
    refresh();
    const QDateTime now = utc("2026-10-26 12:40");
    const QDate today = period::localDay(now, m_london);
    for (const Period& period :
         { Period::of(PeriodChoice::Last24Hours, now, m_london), Period::of(PeriodChoice::Last7Days, now, m_london),
           Period::of(PeriodChoice::Custom, now, m_london, today.addDays(-2), today),
           Period::of(PeriodChoice::Last24Hours, utc("2026-10-26 00:30"), m_london) }) {
        const SalesReview shown = salesreview::make(review(period, now), QStringLiteral("GBP"));
        QVERIFY(shown.figures.now->orders > 20);
        for (const SkuVariance& row : shown.skus)
            QVERIFY(row.kind != SkuKind::Unattributed);
        Money points = Money::fromTenThousandths(0, QStringLiteral("GBP"));
        for (const SalesPoint& point : shown.points)
            points += point.now.value_or(Money::fromTenThousandths(0, QStringLiteral("GBP")));
        QCOMPARE(points, shown.figures.now->revenue);
        QVERIFY(std::any_of(shown.skus.begin(), shown.skus.end(),
                            [](const SkuVariance& row) { return row.key().startsWith(QStringLiteral("line:")); }));
    }
}

void TestSalesQueries::factsWithoutOrdersAreUnattributed()
{
    order(QStringLiteral("one"), utc("2026-11-10 12:00"), QStringLiteral("v1"), 1, QStringLiteral("10"));
    refresh();
    m_database->execute(QStringLiteral(
        "INSERT INTO \"DashboardFact\" (project, \"shopDomain\", \"factType\", value, \"periodStart\", \"periodEnd\") "
        "VALUES "
        "('occ', 'x', 'revenue', '{\"amount\": \"90.00\", \"currency\": \"GBP\", \"orders\": 3, \"units\": 4}', "
        "'2026-11-10 15:00Z', '2026-11-10 16:00Z')"));
    const QDateTime now = utc("2026-11-12 12:00");
    const SalesReview shown =
        salesreview::make(review(custom("2026-11-10", "2026-11-10", now), now), QStringLiteral("GBP"));
    QCOMPARE(shown.figures.now->revenue.toDecimal(), QStringLiteral("100.00"));
    QCOMPARE(shown.skus.last().kind, SkuKind::Unattributed);
    QCOMPARE(shown.skus.last().sales.now.toDecimal(), QStringLiteral("90.00"));
    QVERIFY(!shown.skus.last().isCompared());
}

void TestSalesQueries::emptyAndMissingAreNotTheSame()
{
    order(QStringLiteral("first"), utc("2026-11-01 12:00"), QStringLiteral("v1"), 1, QStringLiteral("10"));
    order(QStringLiteral("last"), utc("2026-11-20 12:00"), QStringLiteral("v1"), 1, QStringLiteral("10"));
    refresh();
    const QDateTime now = utc("2026-11-22 12:00");
    // The week before is in the data, but nothing was sold in it.
    const SalesReviewData empty = review(custom("2026-11-20", "2026-11-20", now), now);
    QVERIFY(empty.currencies.first().before);
    QVERIFY(empty.currencies.first().before->revenue.isZero());
    QVERIFY(!empty.currencies.first().change());
    // This week before lies before the first fact: nothing is known of it.
    const SalesReviewData missing = review(custom("2026-11-01", "2026-11-02", now), now);
    QVERIFY(!missing.currencies.first().before);
    QVERIFY(!missing.points.value(QStringLiteral("GBP")).first().before);
}

void TestSalesQueries::nothingIsKnownAfterTheNewestSale()
{
    for (int day = 0; day < 63; ++day)
        order(QStringLiteral("d%1").arg(day), utc("2026-09-16 10:25").addDays(day), QStringLiteral("v1"), 5,
              QStringLiteral("10"));
    refresh();
    const QDateTime now = utc("2026-11-20 12:40"); // the newest sale is of 17 November
    const Period day = Period::of(PeriodChoice::Last24Hours, now, m_london);
    const SalesReview shown = salesreview::make(review(day, now), QStringLiteral("GBP"));
    QCOMPARE(shown.newestFact, utc("2026-11-17 10:25"));
    QCOMPARE(shown.dataEnd, utc("2026-11-17 11:00"));
    QVERIFY(!shown.figures.now);
    QCOMPARE(shown.figures.before->revenue.toDecimal(), QStringLiteral("50.00"));
    QVERIFY(!shown.figures.variance());
    QVERIFY(shown.unusual.isEmpty());
    QCOMPARE(shown.skus.size(), 1);
    QCOMPARE(shown.skus.first().kind, SkuKind::NotCompared);
    QVERIFY(!shown.skus.first().nowIsKnown);
    for (const SalesPoint& point : shown.points)
        QVERIFY(!point.now);
    // A week that the data ends in: zeros within it, gaps after it, and the broken-off day is not called low.
    const SalesReview week =
        salesreview::make(review(Period::of(PeriodChoice::Last7Days, now, m_london), now), QStringLiteral("GBP"));
    QCOMPARE(week.figures.now->orders, 5);
    QVERIFY(week.points[4].now);
    QVERIFY(!week.points[5].now);
    QVERIFY(week.points[5].before);
    QVERIFY(week.unusual.isEmpty());
    pqxx::connection connection(m_database->conninfo().toStdString());
    pqxx::work tx(connection);
    const SalesOverview tile = salesqueries::readOverview(tx, day, now, QStringLiteral("GBP"));
    QVERIFY(!tile.main().now);
    QVERIFY(!tile.week.last().now);
    QVERIFY(tile.week.last().before);
}

void TestSalesQueries::aQuietHourIsZero()
{
    m_database->execute(QStringLiteral("UPDATE app.projects SET opening_hours = '[8,20)' WHERE project = 'occ'"));
    order(QStringLiteral("early"), utc("2026-11-01 12:00"), QStringLiteral("v1"), 1, QStringLiteral("10"));
    order(QStringLiteral("last"), utc("2026-11-19 18:30"), QStringLiteral("v1"), 1, QStringLiteral("10"));
    refresh();
    const auto noon = [&](const char* now) {
        const Period period = custom("2026-11-20", "2026-11-20", utc(now));
        return review(period, utc(now)).currencies.first().now;
    };
    // One opening hour of the evening and two of the morning are three: the shop is silent at ten.
    QVERIFY(noon("2026-11-20 09:59"));
    QVERIFY(noon("2026-11-20 09:59")->revenue.isZero());
    QVERIFY(!noon("2026-11-20 10:00"));
}

void TestSalesQueries::ordersWaitWhateverThePeriod()
{
    order(QStringLiteral("waits"), utc("2026-11-10 12:00"), QStringLiteral("v1"), 1, QStringLiteral("10"));
    refresh();
    const QDateTime now = utc("2026-11-12 00:10");
    const Period nothingYet = custom("2026-11-12", "2026-11-12", now); // no hour of today is complete
    QVERIFY(!nothingYet.isValid());
    QCOMPARE(review(nothingYet, now).open.total(), 1);
    QCOMPARE(review(nothingYet, now).openOrders.size(), 1);
}

void TestSalesQueries::wholesaleOrderMakesADayUnusual()
{
    for (int day = 0; day < 70; ++day) {
        for (int each = 0; each < 4; ++each)
            order(QStringLiteral("d%1-%2").arg(day).arg(each),
                  utc("2026-09-10 10:00").addDays(day).addSecs(each * 3600), QStringLiteral("v1"), 1 + (day + each) % 2,
                  QStringLiteral("10"));
    }
    order(QStringLiteral("craft"), utc("2026-11-17 14:00"), QStringLiteral("v2"), 80995, QStringLiteral("2.08"));
    refresh();
    const QDateTime now = utc("2026-11-19 12:00");
    const SalesReview shown =
        salesreview::make(review(Period::of(PeriodChoice::Last7Days, now, m_london), now), QStringLiteral("GBP"));
    QCOMPARE(shown.unusual.size(), 1);
    QCOMPARE(shown.unusual.first().day, QDate(2026, 11, 17));
    QVERIFY(shown.unusual.first().usual.score > 3.5);
    QCOMPARE(shown.unusual.first().usual.median.toDecimal(), QStringLiteral("60.00"));
    QCOMPARE(shown.largeOrders.size(), 1);
    QCOMPARE(shown.largeOrders.first().name, QStringLiteral("#craft"));
    QCOMPARE(shown.largeOrders.first().units, 80995);
    QCOMPARE(shown.skus.first().wholesaleOrder, QStringLiteral("#craft"));
}

void TestSalesQueries::anotherProjectSeesNothing()
{
    order(QStringLiteral("one"), utc("2026-11-10 12:00"), QStringLiteral("v1"), 1, QStringLiteral("10"));
    refresh();
    const QDateTime now = utc("2026-11-12 12:00");
    const SalesReviewData data = review(custom("2026-11-10", "2026-11-10", now), now, "op_other");
    QVERIFY(!data.newestFact.isValid());
    QVERIFY(data.skus.isEmpty());
    QVERIFY(data.openOrders.isEmpty());
}

void TestSalesQueries::writingTwiceIsOneRow()
{
    pqxx::connection connection(m_database->conninfo().toStdString());
    SalesAction action;
    action.id = QUuid::createUuid();
    action.type = QStringLiteral("variance_review");
    action.operatorName = QStringLiteral("somebody else");
    action.revenueVariance = QStringLiteral("-12.5000");
    for (int time = 0; time < 2; ++time) {
        pqxx::work tx(connection);
        QCOMPARE(salesqueries::actionsExist(tx, { action }), time == 1);
        QCOMPARE(salesqueries::insertActions(tx, { action }), 1 - time);
        tx.commit();
    }
    pqxx::work tx(connection);
    const QVector<SalesAction> read = salesqueries::readActions(tx, utc("2026-01-01 00:00"));
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.first().operatorName, QStringLiteral("Olive Operator"));
    QCOMPARE(read.first().revenueVariance, QStringLiteral("-12.50"));
}

void TestSalesQueries::noHistoryIsScanned()
{
    m_database = std::make_unique<TestDatabase>(TestDatabase::Content::Sample);
    m_database->execute(QStringLiteral("VACUUM ANALYZE"));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    pqxx::connection connection(m_database->conninfo().toStdString());
    pqxx::work tx(connection);
    const Period period = Period::of(PeriodChoice::Last24Hours, now, m_london);
    QVERIFY(salesqueries::readOverview(tx, period, now, QStringLiteral("GBP")).hasFacts());
    QVERIFY(!salesqueries::readReview(tx, period, now, QStringLiteral("GBP")).skus.isEmpty());
    const pqxx::result scanned =
        tx.exec("SELECT string_agg(relname, ' ') FROM pg_stat_xact_user_tables WHERE seq_scan > 0 AND relname IN "
                "('orders', 'order_lines', 'DashboardFact', 'inventory_snapshots', 'sales_daily', 'sales_hourly')");
    QVERIFY2(scanned[0][0].is_null(), scanned[0][0].c_str());
}

QTEST_GUILESS_MAIN(TestSalesQueries)
#include "tst_salesqueries.moc"
