// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchreport.h"
#include "dashboardfixture.h"
#include "dialogs/salesdialog.h"
#include "importtesting.h"
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
    void dialogOfThirtyDays_data();
    void dialogOfThirtyDays();
    void tileRefresh();

private:
    /** What the application makes, on @p database, when it has its first figures. */
    std::unique_ptr<DashboardFixture> connected(const TestDatabase& database) const;
    static QByteArray statement(const Period& period);

    SystemClock m_clock;
    std::unique_ptr<TestDatabase> m_generated;
    std::unique_ptr<ImportTesting> m_real;
};

void BenchSales::initTestCase()
{
    Theme::instance().apply(Theme::Scheme::Light);
    m_generated = std::make_unique<TestDatabase>();
    QFile shop(QStringLiteral(HOTDASH_SOURCE_DIR "/tests/bench/salesshop.sql"));
    QVERIFY(shop.open(QIODevice::ReadOnly));
    m_generated->execute(QString::fromUtf8(shop.readAll()));
    m_generated->execute(QStringLiteral("VACUUM ANALYZE"));
}

std::unique_ptr<DashboardFixture> BenchSales::connected(const TestDatabase& database) const
{
    auto app = std::make_unique<DashboardFixture>(database, m_clock);
    bench::waitUntil([&app] { return app->sales.overview().hasFacts(); }, patience);
    return app;
}

QByteArray BenchSales::statement(const Period& period)
{
    const salesqueries::SkuQuestion question = salesqueries::skuQuestion(period);
    QByteArray sql = question.statement;
    for (size_t i = question.parameters.size(); i > 0; --i)
        sql.replace(QByteArray("$").append(QByteArray::number(int(i))),
                    QByteArray("'").append(question.parameters[i - 1]->c_str()).append("'"));
    return sql;
}

void BenchSales::dialogOfThirtyDays_data()
{
    QTest::addColumn<bool>("real");
    QTest::newRow("generated shop") << false;
    QTest::newRow("real shop, imported") << true;
}

void BenchSales::dialogOfThirtyDays()
{
    QFETCH(bool, real);
    if (real) {
        const QString shared = ImportTesting::sharedFolder();
        if (shared.isEmpty())
            QSKIP("the shared folder with the real shop's data is not here: measured on the generated shop only");
        const QTemporaryDir files;
        m_real = std::make_unique<ImportTesting>();
        const QString failed = ImportTesting::makeRealShop(shared, files.path());
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
        const QString refused = m_real->importRealShop(files.path());
        QVERIFY2(refused.isEmpty(), qPrintable(refused));
        m_real->database.execute(QStringLiteral("VACUUM ANALYZE"));
    }
    const TestDatabase& database = real ? m_real->database : *m_generated;
    const auto app = connected(database);
    app->sales.setPeriod(PeriodChoice::Last30Days);
    bench::waitUntil([&app] { return app->sales.overview().period.choice == PeriodChoice::Last30Days; }, patience);
    QVector<double> times;
    QVector<double> busy; // on a loaded machine the clock tells more of the others than of us
    for (int round = 0; round <= rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        const double busyBefore = bench::processorTime();
        auto* dialog = new SalesDialog(app->models);
        QSignalSpy ready(dialog, &SalesDialog::ready);
        dialog->open();
        QVERIFY(ready.count() > 0 || ready.wait(patience));
        dialog->repaint();
        const double elapsed = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        QVERIFY(dialog->findChild<FigureLabel*>(QStringLiteral("revenue"))->value().size() > 3);
        if (round > 0) {
            times.append(elapsed);
            busy.append(bench::processorTime() - busyBefore);
        }
        delete dialog;
    }
    const double ours = bench::median(times);
    const double theirs = bench::psqlTime(database.conninfo(), statement(app->sales.period()) + ";", rounds);
    bench::printRow(QStringLiteral("variance review of 30 days, 150,000 line items, %1: click to painted (%2 ms of "
                                   "processor time in the client)")
                        .arg(QLatin1String(QTest::currentDataTag()))
                        .arg(bench::median(busy), 0, 'f', 1),
                    ours, QStringLiteral("psql, its largest statement"), theirs);
}

void BenchSales::tileRefresh()
{
    const auto app = connected(*m_generated);
    QVector<double> times;
    for (int round = 0; round <= rounds; ++round) {
        QElapsedTimer timer;
        QSignalSpy changed(&app->sales, &SalesModel::changed);
        timer.start();
        app->sales.refresh();
        QVERIFY(changed.wait(patience));
        if (round > 0)
            times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    const double theirs = bench::psqlTime(m_generated->conninfo(),
                                          "SELECT currency, sum(amount) FROM sales_hourly GROUP BY currency;", rounds);
    bench::printRow(QStringLiteral("sales tile, 24 hours: asked to shown"), bench::median(times),
                    QStringLiteral("psql, sums of all hours"), theirs);
}

QTEST_MAIN(BenchSales)
#include "bench_sales.moc"
