// SPDX-License-Identifier: GPL-3.0-or-later
#include "adsreportmodel.h"
#include "audittrailmodel.h"
#include "benchreport.h"
#include "dashboardfixture.h"
#include "dialogs/adsdialog.h"
#include "dialogs/auditdialog.h"
#include "theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>

namespace {

constexpr int rounds = 7;
constexpr int patience = 120'000;

// 1,600 campaigns with 625 days each; triggers off, rollups made afterwards, as a bulk load does.
const QString millionMetrics = QStringLiteral(R"(
    SET session_replication_role = replica;
    INSERT INTO ads_campaigns (campaign_id, platform, campaign_name, status, budget_cents, target_roas, start_date, end_date)
    SELECT 'c' || n, (ARRAY['meta', 'google', 'tiktok', 'pinterest', 'organic'])[1 + n % 5], 'Campaign ' || n,
           (ARRAY['active', 'active', 'paused', 'archived'])[1 + n % 4], 100000 + n * 100,
           CASE WHEN n % 3 > 0 THEN 2 + n % 5 END, current_date - 624, CASE WHEN n % 2 = 0 THEN current_date + 30 END
      FROM generate_series(1, 1600) n;
    INSERT INTO ads_daily_metrics (campaign_id, metric_date, spend_cents, impressions, clicks, conversions, revenue_cents)
    SELECT c.id, (now() AT TIME ZONE 'UTC')::date - d, 500 + h % 1500, 2000 + h % 9000, 20 + h % 200, h % 7, h % 9000
      FROM generate_series(0, 624) d, ads_campaigns c, LATERAL (SELECT abs(hashtext(c.campaign_id || ':' || d)) AS h) x;
    RESET session_replication_role;
    SELECT app.refresh_ads_totals(ARRAY(SELECT DISTINCT metric_date FROM ads_daily_metrics)),
           app.rebuild_ads_campaign_totals();)");

// Three years of a shop: jobs write most of it. One entry in the oldest thousand is Rarity's.
const QString millionEvents = QStringLiteral(R"(
    SET session_replication_role = replica;
    INSERT INTO inventory_events (event_type, entity_type, entity_id, created_by, created_at, metadata, project)
    SELECT (ARRAY['sync', 'adjustment', 'reorder'])[1 + n % 3], 'variant', 'gid://shopify/ProductVariant/' || n % 5000,
           CASE WHEN n = 700 THEN 'Rarity Jones' WHEN n % 50 = 0 THEN 'Olive Operator' ELSE 'nightly job' END,
           now() - (850000 - n) * interval '111 seconds', jsonb_build_object('before', n % 40, 'after', n % 60), 'occ'
      FROM generate_series(1, 850000) n;
    INSERT INTO "DecisionLog" (scope, actor, action, rationale, payload, "createdAt", project)
    SELECT 'inventory', 'agent-' || n % 7, 'adjusted_safety_stock', 'Seasonal', '{"factor": 1.2}',
           now() - (100000 - n) * interval '16 minutes', 'occ' FROM generate_series(1, 100000) n;
    INSERT INTO inventory_actions (action_type, variant_id, sku, operator_name, notes, created_at, project)
    SELECT 'reorder_approved', 'v' || n % 5000, 'SKU-' || n % 5000, 'Olive Operator', 'As suggested',
           now() - (50000 - n) * interval '31 minutes', 'occ' FROM generate_series(1, 50000) n;
    RESET session_replication_role)");

} // namespace

/**
 * The ads dialog on 1 million rows of metrics against psql running the statements that it runs, and the audit trail on
 * 1 million events: opening, scrolling, filtering, and looking for something rare. Rows for the README's table.
 */
class BenchAds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void adsDialog_data();
    void adsDialog();
    void auditOpens();
    void auditPages_data();
    void auditPages();
    void auditFilters_data();
    void auditFilters();
    void auditSearchStops();

private:
    [[nodiscard]] QByteArray statementsOf(const std::function<void()>& work) const;
    [[nodiscard]] std::unique_ptr<AuditDialog> audit() const;

    SystemClock m_clock;
    std::unique_ptr<TemporaryPostgres> m_cluster;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<DashboardFixture> m_app;
};

void BenchAds::initTestCase()
{
    Theme::instance().apply(Theme::Scheme::Light);
    // It notes each statement with its parameters, which psql gets afterwards.
    m_cluster = std::make_unique<TemporaryPostgres>(
        QStringList { QStringLiteral("log_line_prefix = '%m '"), QStringLiteral("shared_buffers = '512MB'") });
    m_database = std::make_unique<TestDatabase>(TestDatabase::Content::Schema, *m_cluster);
    m_database->execute(millionMetrics);
    m_database->execute(millionEvents);
    m_database->execute(QStringLiteral("VACUUM ANALYZE"));
    m_database->execute(QStringLiteral("ALTER ROLE op_occ SET log_statement = 'all'"));
    m_app = std::make_unique<DashboardFixture>(*m_database, m_clock);
    QTRY_COMPARE_WITH_TIMEOUT(m_app->connection.state(), Database::State::Connected, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_app->ads.freshness().loadedAt.isValid(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_app->approvals.freshness().loadedAt.isValid(), patience);
    bench::printHead();
}

/** What op_occ's sessions asked the server while @p work ran; they begin anew, so that the setting holds. */
QByteArray BenchAds::statementsOf(const std::function<void()>& work) const
{
    const QString log = m_cluster->folder() + QStringLiteral("/log");
    const qint64 before = QFile(log).size();
    work();
    return bench::statementsInLog(log, before);
}

void BenchAds::adsDialog_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("30 days") << 30;
    QTest::newRow("90 days") << 90;
}

void BenchAds::adsDialog()
{
    QFETCH(int, days);
    const auto open = [&] {
        AdsDialog dialog(m_app->models);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy ready(&dialog, &AdsDialog::ready);
        dialog.show();
        bench::waitUntil([&ready] { return !ready.isEmpty(); }, patience);
        dialog.repaint();
        QCOMPARE(dialog.findChild<QTableView*>(QStringLiteral("campaigns"))->model()->rowCount(), 1600);
    };
    m_app->ads.setDays(days);
    bench::waitUntil([this, days] { return m_app->ads.summary().days() == days; }, patience);
    const QByteArray statements = statementsOf(open);
    QVERIFY2(statements.contains("ads_campaign_totals"), statements.constData());
    const double ours = bench::medianOf(rounds, open);
    const double psql = bench::psqlTime(m_database->conninfo(), statements, rounds);
    bench::printRow(
        QStringLiteral("ads dialog of %1 days, 1 million rows of 1,600 campaigns: click to painted").arg(days), ours,
        QStringLiteral("psql, the same SQL"), psql);
}

std::unique_ptr<AuditDialog> BenchAds::audit() const
{
    auto dialog = std::make_unique<AuditDialog>(m_app->models);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy ready(dialog.get(), &AuditDialog::ready);
    dialog->show();
    bench::waitUntil([&ready] { return !ready.isEmpty(); }, patience);
    dialog->repaint();
    return dialog;
}

void BenchAds::auditOpens()
{
    const auto open = [this] { const auto dialog = audit(); };
    const QByteArray statements = statementsOf(open);
    const double ours = bench::medianOf(rounds, open);
    const double psql = bench::psqlTime(m_database->conninfo(), statements, rounds);
    bench::printRow(QStringLiteral("audit trail on 1 million entries opened"), ours,
                    QStringLiteral("psql, the same SQL"), psql);
}

void BenchAds::auditPages_data()
{
    QTest::addColumn<int>("above");
    QTest::addColumn<QString>("where");
    QTest::newRow("newest") << 500 << QStringLiteral("from the newest on");
    QTest::newRow("deep") << 950'000 << QStringLiteral("with 950,000 above them");
}

/** Scrolls down through fifty pages: the wait for each, and the frames between. */
void BenchAds::auditPages()
{
    QFETCH(int, above);
    QFETCH(QString, where);
    const auto dialog = audit();
    auto* table = dialog->findChild<QTableView*>(QStringLiteral("trail"));
    auto* trail = dialog->findChild<AuditTrailModel*>();
    QScrollBar* bar = table->verticalScrollBar();
    // The view lays its rows out a moment after they came.
    const auto laidOut = [&] { bench::waitUntil([&] { return bar->maximum() > bar->value(); }, patience); };
    const auto nextPage = [&] {
        const int before = trail->rowCount();
        bar->setValue(bar->maximum());
        bench::waitUntil([&] { return trail->rowCount() > before; }, patience);
    };
    while (trail->rowCount() < above) {
        trail->fetchMore({});
        bench::waitUntil([&] { return trail->state() == AuditTrailModel::State::Ready; }, patience);
    }
    QVector<double> pages;
    QVector<double> frames;
    for (int page = 0; page < 50; ++page) {
        laidOut();
        pages.append(bench::milliseconds(nextPage));
        laidOut();
        frames.append(bench::milliseconds([&] {
            bar->setValue(bar->value() + 7);
            table->viewport()->repaint();
        }));
    }
    laidOut();
    const QByteArray statements = statementsOf(nextPage);
    const double psql = bench::psqlTime(m_database->conninfo(), statements, rounds);
    bench::printRow(QStringLiteral("its next 500 entries while scrolling, %1").arg(where), bench::median(pages),
                    QStringLiteral("psql, the same SQL"), psql);
    bench::printRow(QStringLiteral("a frame between, %1").arg(where), bench::median(frames),
                    QStringLiteral("60 frames a second"), 1000.0 / 60);
}

void BenchAds::auditFilters_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("who, one in fifty") << QStringLiteral("who") << QStringLiteral("olive") << 500;
    QTest::newRow("what") << QStringLiteral("what") << QStringLiteral("reorder approved") << 500;
    QTest::newRow("about one variant") << QStringLiteral("entity") << QStringLiteral("Variant/4321") << 170;
    QTest::newRow("kept in one table") << QStringLiteral("source") << QString() << 500;
    QTest::newRow("days long ago") << QStringLiteral("dated") << QString() << 500;
    QTest::newRow("who, one in a million, in the oldest thousand")
        << QStringLiteral("who") << QStringLiteral("rarity") << 1;
}

/** From the filter's last change (typing's pause of 250 ms left out) to the whole answer. */
void BenchAds::auditFilters()
{
    QFETCH(QString, field);
    QFETCH(QString, words);
    QFETCH(int, atLeast);
    const auto ask = [&]() -> double {
        const auto dialog = audit();
        auto* trail = dialog->findChild<AuditTrailModel*>();
        QElapsedTimer timer;
        if (field == u"source") {
            dialog->findChild<QComboBox*>(field)->setCurrentIndex(4);
        } else if (field == u"dated") {
            dialog->findChild<QDateEdit*>(QStringLiteral("auditUntil"))->setDate(QDate::currentDate().addDays(-600));
            dialog->findChild<QDateEdit*>(QStringLiteral("auditFrom"))->setDate(QDate::currentDate().addDays(-630));
            dialog->findChild<QCheckBox*>(field)->setChecked(true);
        } else {
            dialog->findChild<QLineEdit*>(field)->setText(words);
            auto* typing = dialog->findChild<QTimer*>(QStringLiteral("typingPause"));
            bench::waitUntil([&] { return !typing->isActive(); });
        }
        timer.start();
        bench::waitUntil([&] { return trail->state() == AuditTrailModel::State::Ready; }, patience);
        const double time = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        if (trail->rowCount() < atLeast)
            qFatal("%s: %d entries", qPrintable(field), trail->rowCount());
        return time;
    };
    const QByteArray statements = statementsOf([&] { ask(); });
    QVector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.append(ask());
    const double psql = bench::psqlTime(m_database->conninfo(), statements, 3);
    bench::printRow(QStringLiteral("its filter: %1").arg(QString::fromUtf8(QTest::currentDataTag())),
                    bench::median(times), QStringLiteral("psql, the same SQL"), psql);
}

/** How long the search for something that is nowhere goes on after it was stopped. */
void BenchAds::auditSearchStops()
{
    const auto dialog = audit();
    auto* trail = dialog->findChild<AuditTrailModel*>();
    AuditFilter nowhere;
    nowhere.who = QStringLiteral("nobody of this name");
    const double whole = bench::milliseconds([&] {
        trail->setFilter(nowhere);
        bench::waitUntil([&] { return trail->state() == AuditTrailModel::State::Ready; }, patience);
    });
    trail->reload();
    bench::waitUntil([&] { return trail->reached().isValid(); }, patience);
    const double stopped = bench::milliseconds([&] {
        trail->stop();
        // The lane is free when the next question is answered.
        bool answered = false;
        const auto handle = m_app->connection.read<int>(
            this, [](pqxx::transaction_base&) { return 1; }, [&](const DbResult<int>&) { answered = true; });
        bench::waitUntil([&] { return answered; }, patience);
    });
    bench::printRow(QStringLiteral("a search through all of it stopped: until another question is answered"), stopped,
                    QStringLiteral("the whole search"), whole);
}

QTEST_MAIN(BenchAds)
#include "bench_ads.moc"
