// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchreport.h"
#include "dashboardfixture.h"
#include "dialogs/salesdialog.h"
#include "queries/salesreading.h"
#include "queries/salesreviewqueries.h"
#include "theme.h"
#include "widgets/figurelabel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace {
constexpr int rounds = 15;
constexpr int patience = 60000;

} // namespace

/**
 * The variance review of 30 days on 150,000 line items, from the click to the painted figures, against psql running the
 * statement that dominates it. Prints a row for the README's table.
 */
class BenchSales : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void dialogOfThirtyDays();
    void tileRefresh();

private:
    QByteArray statement() const;

    SystemClock m_clock;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<DashboardFixture> m_app;
};

void BenchSales::initTestCase()
{
    Theme::instance().apply(Theme::Scheme::Light);
    m_database = std::make_unique<TestDatabase>();
    QFile shop(QStringLiteral(HOTDASH_SOURCE_DIR "/tests/bench/salesshop.sql"));
    QVERIFY(shop.open(QIODevice::ReadOnly));
    m_database->execute(QString::fromUtf8(shop.readAll()));
    m_database->execute(QStringLiteral("VACUUM ANALYZE"));
    m_app = std::make_unique<DashboardFixture>(*m_database, m_clock);
    QTRY_VERIFY_WITH_TIMEOUT(m_app->sales.overview().hasFacts(), patience);
    m_app->sales.setPeriod(PeriodChoice::Last30Days);
    QTRY_VERIFY_WITH_TIMEOUT(m_app->sales.overview().period.choice == PeriodChoice::Last30Days, patience);
}

QByteArray BenchSales::statement() const
{
    const Period period = m_app->sales.period();
    const DaySplit now = period::split(period.current, period.zone);
    const DaySplit before = period::split(period.compared, period.zone);
    QByteArray sql = salesqueries::skuStatement();
    const auto array = [](const QStringList& days) -> QByteArray { return "'{" + days.join(u',').toLatin1() + "}'"; };
    sql.replace("$1", array(salesreading::weeksOf(now))).replace("$2", array(salesreading::daysOf(now)));
    sql.replace("$3", array(salesreading::weeksOf(before))).replace("$4", array(salesreading::daysOf(before)));
    for (const char* none : { "$5", "$6", "$7", "$8" })
        sql.replace(none, "NULL");
    return sql;
}

void BenchSales::dialogOfThirtyDays()
{
    QVector<double> times;
    for (int round = 0; round <= rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        auto* dialog = new SalesDialog(m_app->models);
        QSignalSpy ready(dialog, &SalesDialog::ready);
        dialog->open();
        QVERIFY(ready.count() > 0 || ready.wait(patience));
        dialog->repaint();
        const double elapsed = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        QVERIFY(dialog->findChild<FigureLabel*>(QStringLiteral("revenue"))->value().size() > 3);
        if (round > 0)
            times.append(elapsed);
        delete dialog;
    }
    const double ours = bench::median(times);
    const double theirs = bench::psqlTime(m_database->conninfo(), statement() + ";", rounds);
    bench::printRow(QStringLiteral("variance review of 30 days, 150,000 line items: click to painted"), ours,
                    QStringLiteral("psql, its largest statement"), theirs);
}

void BenchSales::tileRefresh()
{
    m_app->sales.setPeriod(PeriodChoice::Last24Hours);
    QVector<double> times;
    for (int round = 0; round <= rounds; ++round) {
        QElapsedTimer timer;
        QSignalSpy changed(&m_app->sales, &SalesModel::changed);
        timer.start();
        m_app->sales.refresh();
        QVERIFY(changed.wait(patience));
        if (round > 0)
            times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    const double theirs = bench::psqlTime(m_database->conninfo(),
                                          "SELECT currency, sum(amount) FROM sales_hourly GROUP BY currency;", rounds);
    bench::printRow(QStringLiteral("sales tile, 24 hours: asked to shown"), bench::median(times),
                    QStringLiteral("psql, sums of all hours"), theirs);
}

QTEST_MAIN(BenchSales)
#include "bench_sales.moc"
