// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/pqxxcompat.h"
#include "queries/salesreviewqueries.h"
#include "temporarypostgres.h"

#include <QTest>

/**
 * Every figure of the variance review against plain SQL over orders and their lines, which knows no rollups and no
 * instants: it reads the shop's clock. 2,500 orders of a shop with four currencies, refunds, cancelled orders and
 * lines without a variant, over the clock changes of zones that skip or repeat an hour, or midnight itself.
 */
class TestSalesSql : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void figuresAreThoseOfTheOrders_data();
    void figuresAreThoseOfTheOrders();

private:
    /** Makes the shop in @p zone, whose last order is a little before @p now. */
    void makeShop(const QString& zone, const QString& now);
    /** What plain SQL says of the stretch between two expressions of the shop's wall clock, `h` being its hour. */
    [[nodiscard]] QString expected(const QString& zone, const QString& now, const char* begin, const char* end,
                                   int weeks, bool hourly) const;
    static QString shown(const SalesReviewData& data);

    std::unique_ptr<TestDatabase> m_database;
};

void TestSalesSql::makeShop(const QString& zone, const QString& now)
{
    m_database = std::make_unique<TestDatabase>();
    m_database->execute(QStringLiteral(R"(
INSERT INTO app.projects (project, name, currency, time_zone) VALUES ('occ', 'Shop', 'GBP', '%1')
    ON CONFLICT (project) DO UPDATE SET currency = 'GBP', time_zone = '%1';
INSERT INTO products (id, shopify_id, title, project) SELECT 'p' || i, i, 'Product ' || i, 'occ' FROM generate_series(1, 8) i;
INSERT INTO variants (id, shopify_id, product_id, title, sku, price, project)
SELECT 'v' || i, i, 'p' || (i + 1) / 2, 'Size ' || i, 'SKU-' || i, 10, 'occ' FROM generate_series(1, 16) i;
CREATE TEMP TABLE made AS SELECT 'o' || i AS id, '%2'::timestamptz - i * interval '47 minutes' AS at, abs(hashtext('occ' || i)) AS h
    FROM generate_series(1, 2500) i;
INSERT INTO orders (project, id, name, created_at, cancelled_at, financial_status, currency, subtotal, total, refunded)
SELECT 'occ', id, '#' || id, at, CASE WHEN h % 23 = 0 THEN at + interval '1 hour' END,
       CASE h % 17 WHEN 0 THEN 'voided' WHEN 1 THEN 'refunded' WHEN 2 THEN NULL ELSE 'paid' END,
       (ARRAY['GBP', 'GBP', 'GBP', 'EUR', 'USD', 'JPY'])[1 + h % 6], h % 9000, h % 9000, CASE WHEN h % 13 < 2 THEN h % 11000 ELSE 0 END
FROM made;
INSERT INTO order_lines (project, order_id, line_no, variant_id, title, quantity, unit_price, ordered_at)
SELECT 'occ', id, n, CASE WHEN (h / n) % 7 > 0 THEN 'v' || 1 + (h / n) % 16 END,
       CASE (h / n) % 3 WHEN 0 THEN repeat('A title longer than the key of its facts ', 12) ELSE 'Gift wrap' END, (h / n) % 5, (h % 700) / 100.0, at
FROM made, generate_series(1, 3) n WHERE n <= 1 + h % 3;
SELECT app.allocate_order_lines('occ'); SELECT app.refresh_facts('occ'))")
                            .arg(zone, now));
}

QString TestSalesSql::expected(const QString& zone, const QString& now, const char* begin, const char* end, int weeks,
                               bool hourly) const
{
    return m_database->execute(QStringLiteral(R"(
WITH clock AS (SELECT date_trunc('hour', '%2'::timestamptz AT TIME ZONE '%1') AS h
), side AS (
    SELECT true AS now, %3 AS begins, %4 AS ends FROM clock
    UNION ALL SELECT false, %3 - interval '%5 weeks', %4 - interval '%5 weeks' FROM clock
), bought AS (
    SELECT o.id, o.currency, s.now, o.created_at AT TIME ZONE '%1' AS wall, greatest(0, subtotal - greatest(0, refunded)) AS revenue
    FROM orders o JOIN side s ON o.created_at AT TIME ZONE '%1' >= s.begins AND o.created_at AT TIME ZONE '%1' < s.ends
    WHERE cancelled_at IS NULL AND coalesce(financial_status, '') NOT IN ('voided', 'refunded')
), line AS (
    SELECT b.currency, b.now, coalesce(variant_id, 'line:' || left(title, 200)) AS key, quantity, amount
    FROM bought b JOIN order_lines l ON l.order_id = b.id
), said AS (
    SELECT concat_ws('|', 'total', currency, now, sum(revenue)::numeric(20,4), count(*),
                     (SELECT sum(quantity) FROM line l WHERE l.currency = b.currency AND l.now = b.now)) AS text
    FROM bought b GROUP BY currency, now
    UNION ALL
    SELECT concat_ws('|', 'sku', currency, now, key, sum(amount)::numeric(20,4), sum(quantity)) FROM line
    GROUP BY currency, now, key HAVING sum(amount) <> 0 OR sum(quantity) <> 0
    UNION ALL
    SELECT concat_ws('|', 'point', currency, now, wall::date, CASE WHEN %6 THEN extract(hour FROM wall) ELSE -1 END,
                     sum(revenue)::numeric(20,4))
    FROM bought GROUP BY currency, now, wall::date, CASE WHEN %6 THEN extract(hour FROM wall) ELSE -1 END HAVING sum(revenue) <> 0
)
SELECT string_agg(text, E'\n' ORDER BY text COLLATE "C") FROM said)")
                                   .arg(zone, now, QLatin1String(begin), QLatin1String(end), QString::number(weeks),
                                        hourly ? QStringLiteral("true") : QStringLiteral("false")));
}

QString TestSalesSql::shown(const SalesReviewData& data)
{
    QStringList lines;
    const auto add = [&lines](const QStringList& cells) { lines.append(cells.join(u'|')); };
    const auto amount = [](const Money& money) { return money.toDecimal(4); };
    for (const SalesComparison& each : data.currencies) {
        const SalesReview review = salesreview::make(data, each.currency);
        for (const bool now : { true, false }) {
            const QString side = now ? QStringLiteral("t") : QStringLiteral("f");
            const std::optional<SalesFigures>& figures = now ? each.now : each.before;
            if (figures && figures->orders != 0)
                add({ QStringLiteral("total"), each.currency, side, amount(figures->revenue),
                      QString::number(figures->orders), QString::number(figures->units) });
            for (const SkuVariance& row : review.skus) {
                const Money& sold = now ? row.sales.now : row.sales.before;
                const qint64 units = now ? row.sales.unitsNow : row.sales.unitsBefore;
                if (!sold.isZero() || units != 0)
                    add({ QStringLiteral("sku"), each.currency, side, row.key(), amount(sold),
                          QString::number(units) });
            }
            for (const SalesPoint& point : review.points) {
                const std::optional<Money>& sold = now ? point.now : point.before;
                if (sold && !sold->isZero())
                    add({ QStringLiteral("point"), each.currency, side,
                          (now ? point.day : point.comparedDay).toString(Qt::ISODate), QString::number(point.hour),
                          amount(*sold) });
            }
        }
    }
    lines.sort(Qt::CaseSensitive);
    return lines.join(u'\n');
}

void TestSalesSql::figuresAreThoseOfTheOrders_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("now");
    const auto row = [](const char* zone, const char* now) {
        QTest::addRow("%s, %s", zone, now) << QString::fromLatin1(zone) << QString::fromLatin1(now);
    };
    row("Europe/London", "2026-03-30 09:20Z");
    row("Europe/London", "2026-10-25 15:20Z");
    row("Atlantic/Azores", "2026-10-25 15:20Z"); // midnight comes twice
    row("Atlantic/Azores", "2026-11-01 15:20Z");
    row("Asia/Beirut", "2026-03-29 13:20Z"); // a day without midnight
    row("Asia/Beirut", "2026-03-30 05:20Z"); // the day after it
    row("Asia/Beirut", "2026-03-29 22:20Z"); // 24 hours that begin with it
    row("Asia/Beirut", "2026-04-05 13:20Z"); // a week after a day without midnight
    row("Asia/Kathmandu", "2026-11-10 06:20Z");
}

void TestSalesSql::figuresAreThoseOfTheOrders()
{
    QFETCH(QString, zone);
    QFETCH(QString, now);
    makeShop(zone, now);
    const QTimeZone timeZone(zone.toLatin1());
    const QDateTime instant = QDateTime::fromString(QString(now).replace(u' ', u'T'), Qt::ISODate).toUTC();
    const QDate today = period::localDay(instant, timeZone);
    struct Stretch {
        Period period;
        const char* begin;
        const char* end;
    };
    const auto of = [&](PeriodChoice choice) { return Period::of(choice, instant, timeZone); };
    const auto days = [&](int first, int last) {
        return Period::of(PeriodChoice::Custom, instant, timeZone, today.addDays(first), today.addDays(last));
    };
    constexpr const char* midnight = "date_trunc('day', h)";
    const Stretch all[] = {
        { of(PeriodChoice::Last24Hours), "h - interval '1 day'", "h" },
        { of(PeriodChoice::Last7Days), "date_trunc('day', h) - interval '7 days'", midnight },
        { of(PeriodChoice::Last30Days), "date_trunc('day', h) - interval '30 days'", midnight },
        { days(0, 0), midnight, "h" },
        { days(-11, 0), "date_trunc('day', h) - interval '11 days'", "h" },
        { days(-1, -1), "date_trunc('day', h) - interval '1 day'", midnight },
        { days(-25, -3), "date_trunc('day', h) - interval '25 days'", "date_trunc('day', h) - interval '2 days'" },
    };
    pqxx::connection connection(m_database->conninfo().toStdString());
    pqxx::work tx(connection);
    for (const Stretch& each : all) {
        constexpr int neverSilent = 1000;
        const SalesReviewData data =
            salesqueries::readReview(tx, each.period, instant, QStringLiteral("GBP"), neverSilent);
        const QStringList theirs =
            expected(zone, now, each.begin, each.end, each.period.weeks, each.period.isHourly()).split(u'\n');
        const QStringList ours = shown(data).split(u'\n');
        QVERIFY(ours.size() > (each.period.current.hours() > 2 ? 20 : 2));
        for (qsizetype i = 0; i < std::max(ours.size(), theirs.size()); ++i)
            QVERIFY2(ours.value(i) == theirs.value(i),
                     qPrintable(QString::fromLatin1(each.begin) + u'\n' + ours.value(i) + u'\n' + theirs.value(i)));
    }
}

QTEST_GUILESS_MAIN(TestSalesSql)
#include "tst_salessql.moc"
