// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboardfixture.h"
#include "fakeclock.h"
#include "theme.h"
#include "tiles/salestile.h"
#include "widgets/figurelabel.h"

#include <QSignalSpy>
#include <QTest>

namespace {
constexpr int patience = 20000;
}

/** The Sales Pulse tile on a live database: its figures, its judgement, and what it says when data is missing. */
class TestSalesTile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsRevenueLikeForLike();
    void followsAnotherClientsCommit();
    void judgesByTheThresholds_data();
    void judgesByTheThresholds();
    void silenceIsStale();
    void missingDataIsNotZero();
    void withoutAComparisonItIsNotHealthy();
    void anEmptyShopSaysWhatToDo();
    void otherCurrenciesAreNotAdded();

private:
    void start();
    void sell(const char* id, double hoursAgo, const char* amount, const char* currency = "GBP") const;

    const QDateTime m_now { QDate(2026, 11, 20), QTime(12, 20), Qt::UTC };
    FakeClock m_clock { m_now };
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<DashboardFixture> m_app;
    std::unique_ptr<SalesTile> m_tile;
};

void TestSalesTile::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::instance().apply(Theme::Scheme::Light);
}

void TestSalesTile::init()
{
    m_clock.set(m_now);
    m_database = std::make_unique<TestDatabase>();
    m_database->execute(QStringLiteral(
        "INSERT INTO app.projects (project, name, currency, time_zone, opening_hours) VALUES ('occ', 'Shop', 'GBP', "
        "'Europe/London', '[8,20)') ON CONFLICT (project) DO UPDATE SET currency = 'GBP', time_zone = 'Europe/London', "
        "opening_hours = '[8,20)'"));
}

void TestSalesTile::cleanup()
{
    m_tile.reset();
    m_app.reset();
    m_database.reset();
}

void TestSalesTile::start()
{
    m_app = std::make_unique<DashboardFixture>(*m_database, m_clock);
    m_tile = std::make_unique<SalesTile>(m_app->sales, m_clock);
    m_tile->show();
    QTRY_VERIFY_WITH_TIMEOUT(m_app->sales.freshness().state == LoadState::Ready, patience);
}

void TestSalesTile::sell(const char* id, double hoursAgo, const char* amount, const char* currency) const
{
    const QString at = m_now.addSecs(qRound64(-hoursAgo * 3600)).toString(Qt::ISODate);
    m_database->execute(
        QStringLiteral(
            "INSERT INTO orders (project, id, name, created_at, financial_status, currency, subtotal, total) "
            "VALUES ('occ', '%1', '#%1', '%2', 'paid', '%4', %3, %3); "
            "INSERT INTO order_lines (project, order_id, line_no, title, quantity, unit_price, ordered_at) "
            "VALUES ('occ', '%1', 1, 'Rope %1', 1, %3, '%2'); "
            "SELECT app.allocate_order_lines('occ'); SELECT app.refresh_facts('occ')")
            .arg(QString::fromLatin1(id), at, QString::fromLatin1(amount), QString::fromLatin1(currency)));
}

void TestSalesTile::showsRevenueLikeForLike()
{
    sell("before", 24 * 7 + 3, "100");
    sell("now", 3, "110");
    sell("now2", 4, "10");
    start();
    const QString spoken = m_tile->spokenText();
    QVERIFY2(spoken.contains(QStringLiteral("£120.00")), qPrintable(spoken));
    QVERIFY2(spoken.contains(QStringLiteral("+£20.00")), qPrintable(spoken));
    QVERIFY2(spoken.contains(QStringLiteral("2 · £60.00")), qPrintable(spoken));
    QCOMPARE(m_tile->status(), TileStatus::Healthy);
    QCOMPARE(m_app->sales.overview().top.size(), 2);
    QCOMPARE(m_app->sales.overview().top.first().title, QStringLiteral("Rope now"));
}

void TestSalesTile::followsAnotherClientsCommit()
{
    sell("before", 24 * 7 + 3, "100");
    start();
    sell("now", 2, "77");
    QTRY_VERIFY_WITH_TIMEOUT(m_tile->spokenText().contains(QStringLiteral("£77.00")), patience);
    // The hour in progress shows at once, and is in no comparison yet.
    sell("progress", 0.2, "5");
    QTRY_VERIFY_WITH_TIMEOUT(m_tile->spokenText().contains(QStringLiteral("£5.00 · 1")), patience);
    QVERIFY(m_tile->spokenText().contains(QStringLiteral("£77.00")));
}

void TestSalesTile::judgesByTheThresholds_data()
{
    QTest::addColumn<QByteArray>("revenue");
    QTest::addColumn<int>("status");
    QTest::newRow("risen") << QByteArray("101") << int(TileStatus::Healthy);
    QTest::newRow("fallen by 4.99 %") << QByteArray("95.01") << int(TileStatus::Healthy);
    QTest::newRow("fallen by 5 %") << QByteArray("95") << int(TileStatus::AttentionNeeded);
    QTest::newRow("fallen by 15 %") << QByteArray("85") << int(TileStatus::Critical);
}

void TestSalesTile::judgesByTheThresholds()
{
    QFETCH(QByteArray, revenue);
    QFETCH(int, status);
    sell("before", 24 * 7 + 3, "100");
    sell("now", 2, revenue.constData());
    start();
    QCOMPARE(int(m_tile->status()), status);
    m_app->sales.setThresholds({ 0.5, 0.9, 3 });
    QCOMPARE(m_tile->status(), TileStatus::Healthy);
}

void TestSalesTile::silenceIsStale()
{
    sell("before", 24 * 7 + 3, "100");
    sell("now", 4.3, "100"); // 08:02: its hour ends at 09:00, three opening hours ago
    start();
    QVERIFY(m_app->sales.isSilent());
    QCOMPARE(m_tile->status(), TileStatus::Stale);
    sell("again", 1.3, "1");
    QTRY_COMPARE_WITH_TIMEOUT(m_tile->status(), TileStatus::Healthy, patience);
}

void TestSalesTile::missingDataIsNotZero()
{
    sell("before", 24 * 7 + 3, "100");
    sell("newest", 24 * 3 + 3, "100");
    start();
    const QString spoken = m_tile->spokenText();
    QCOMPARE(m_tile->status(), TileStatus::Stale);
    QVERIFY2(!spoken.contains(QStringLiteral("£0.00")), qPrintable(spoken));
    QVERIFY2(!spoken.contains(QStringLiteral("100 %")), qPrintable(spoken));
    QVERIFY2(spoken.contains(QStringLiteral("Stale · newest sale 3 days ago")), qPrintable(spoken));
}

void TestSalesTile::withoutAComparisonItIsNotHealthy()
{
    sell("first", 2, "100");
    start();
    const QString spoken = m_tile->spokenText();
    QVERIFY2(spoken.contains(QStringLiteral("£100.00")), qPrintable(spoken));
    QVERIFY2(spoken.contains(QStringLiteral("No comparison yet")), qPrintable(spoken));
    QVERIFY(m_tile->status() != TileStatus::Healthy);
}

void TestSalesTile::anEmptyShopSaysWhatToDo()
{
    start();
    QVERIFY2(m_tile->spokenText().contains(QStringLiteral("No sales yet")), qPrintable(m_tile->spokenText()));
    QCOMPARE(m_tile->status(), TileStatus::Empty);
}

void TestSalesTile::otherCurrenciesAreNotAdded()
{
    sell("pounds", 2, "100");
    sell("euros", 3, "50", "EUR");
    start();
    QCOMPARE(m_app->sales.overview().currencies.size(), 2);
    QVERIFY(m_tile->spokenText().contains(QStringLiteral("£100.00")));
    QVERIFY2(m_tile->accessibleDescription().contains(QStringLiteral("€50.00")), qPrintable(m_tile->spokenText()));
    QVERIFY(!m_tile->spokenText().contains(QStringLiteral("150")));
    // Each has its own line: side by side they would be wider than the tile.
    sell("pounds now", 0, "7");
    sell("euros now", 0, "8", "EUR");
    QTRY_COMPARE_WITH_TIMEOUT(m_tile->findChild<FigureLabel*>(QStringLiteral("figure1"))->value(),
                              QStringLiteral("£7.00 · 1\n€8.00 · 1"), patience);
}

QTEST_MAIN(TestSalesTile)
#include "tst_salestile.moc"
