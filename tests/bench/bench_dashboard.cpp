// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard as a whole: first paint with data, the tiles' refresh, commit to repaint, one action.
#include "benchreport.h"

#include "actions/actionrunner.h"
#include "actions/salesactions.h"
#include "adsmodel.h"
#include "approvalsmodel.h"
#include "clock.h"
#include "dashboardmodels.h"
#include "inventorymodel.h"
#include "mainwindow.h"
#include "refreshscheduler.h"
#include "salesmodel.h"
#include "temporarypostgres.h"

#include <QApplication>
#include <QLabel>
#include <libpq-fe.h>

namespace {

constexpr int rounds = 9;

/** Everything that the window needs, as the application builds it. */
struct Dashboard {
    explicit Dashboard(const ConnectionSettings& settings) { database.open(settings); }

    SystemClock clock;
    Database database;
    RefreshScheduler scheduler { database, clock };
    ActionRunner actions { database };
    SalesModel sales { scheduler };
    InventoryModel inventory { scheduler };
    AdsModel ads { scheduler };
    ApprovalsModel approvals { scheduler };
    DashboardModels models { database, scheduler, actions, clock, sales, inventory, ads, approvals };
    MainWindow window { models };
};

/** Counts the paint events of a widget and all that is in it. */
class PaintCounter : public QObject {
public:
    explicit PaintCounter(QObject* application) { application->installEventFilter(this); }
    int painted = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        painted += event->type() == QEvent::Paint;
        return false;
    }
};

/** A process of its own shows a window, says so and ends: with a label alone, or with all tiles on @p conninfo. */
int showAndLeave(QApplication& application, const QString& conninfo)
{
    PaintCounter counter(&application);
    if (conninfo.isEmpty()) {
        QLabel label(QStringLiteral("HotDash"));
        label.resize(1280, 800);
        label.show();
        bench::waitUntil([&] { return counter.painted > 0; });
        return 0;
    }
    ConnectionSettings settings;
    settings.conninfo = conninfo;
    settings.project = QStringLiteral("occ");
    Dashboard dashboard(settings);
    dashboard.window.resize(1280, 800);
    dashboard.window.show();
    bench::waitUntil([&] { return dashboard.window.isReady(); });
    const int before = counter.painted;
    bench::waitUntil([&] { return counter.painted > before; });
    return 0;
}

void measureFirstPaint(const TestDatabase& database)
{
    const QString self = QCoreApplication::applicationFilePath();
    const double bare = bench::medianOf(rounds, [&] { bench::run(self, { QStringLiteral("--label") }); });
    const double ours = bench::medianOf(rounds, [&] {
        bench::run(self, { QStringLiteral("--window"), database.conninfo() });
    });
    bench::printRow(QStringLiteral("process start to first paint with data"), ours,
                    QStringLiteral("a window with a label"), bare);
}

void refreshAndWait(Dashboard& dashboard)
{
    dashboard.scheduler.refreshAll();
    bench::waitUntil([&] { return dashboard.scheduler.isBusy(); });
    bench::waitUntil([&] { return !dashboard.scheduler.isBusy(); });
}

void measureRefresh(const TestDatabase& database, const TemporaryPostgres& cluster)
{
    const QString logFile = cluster.folder() + QStringLiteral("/log");
    database.execute(QStringLiteral("ALTER ROLE op_occ SET log_statement = 'all'"));
    QByteArray statements;
    {
        Dashboard dashboard(database.settings());
        bench::waitUntil([&] { return dashboard.window.isReady() && !dashboard.scheduler.isBusy(); });
        const qint64 offset = QFile(logFile).size();
        refreshAndWait(dashboard);
        statements = bench::statementsInLog(logFile, offset);
    }
    database.execute(QStringLiteral("ALTER ROLE op_occ RESET log_statement"));

    Dashboard dashboard(database.settings());
    bench::waitUntil([&] { return dashboard.window.isReady() && !dashboard.scheduler.isBusy(); });
    refreshAndWait(dashboard);
    const double ours = bench::medianOf(rounds, [&] { refreshAndWait(dashboard); });
    const double psql = bench::psqlTime(database.conninfo(), statements, rounds);
    bench::printRow(QStringLiteral("refresh of all tiles, %1 statements").arg(statements.count(";\n") + 1), ours,
                    QStringLiteral("psql, the same SQL"), psql);
}

/** From another client's COMMIT to a notification in a bare libpq client: what nobody can be faster than. */
double bareNotification(const TestDatabase& database)
{
    PGconn* listener = PQconnectdb(database.conninfo().toUtf8().constData());
    PGconn* writer = PQconnectdb(database.conninfo().toUtf8().constData());
    PQclear(PQexec(listener, "LISTEN bench"));
    const double time = bench::medianOf(rounds, [&] {
        PQclear(PQexec(writer, "NOTIFY bench"));
        PGnotify* notification = nullptr;
        while (!notification) {
            PQconsumeInput(listener);
            notification = PQnotifies(listener);
        }
        PQfreemem(notification);
    });
    PQfinish(writer);
    PQfinish(listener);
    return time;
}

void measureCommitToRepaint(const TestDatabase& database)
{
    Dashboard dashboard(database.settings());
    dashboard.window.resize(1280, 800);
    dashboard.window.show();
    bench::waitUntil([&] { return dashboard.window.isReady() && !dashboard.scheduler.isBusy(); });
    const auto pending = [&] { return dashboard.approvals.summary().pending; };
    PaintCounter counter(QCoreApplication::instance());
    int paintedAtChange = 0;
    QObject::connect(&dashboard.approvals, &ApprovalsModel::changed, &dashboard.window,
                     [&] { paintedAtChange = counter.painted; });
    const double ours = bench::medianOf(rounds, [&] {
        const int before = pending();
        database.execute(QStringLiteral(R"(INSERT INTO "AgentApproval" (conversation_id, serialized, status)
                                           VALUES ('bench', '{"agent": "bench"}', 'pending'))"));
        bench::waitUntil([&] { return pending() == before + 1 && counter.painted > paintedAtChange; });
    });
    bench::printRow(QStringLiteral("commit by another client to repainted tile (150 ms of it waiting for more)"), ours,
                    QStringLiteral("commit to bare notification"), bareNotification(database));
}

void measureAction(const TestDatabase& database)
{
    constexpr int actions = 500;
    Dashboard dashboard(database.settings());
    bench::waitUntil([&] { return dashboard.window.isReady() && !dashboard.scheduler.isBusy(); });
    const auto review = [&] {
        SalesSubmission submission;
        submission.id = QUuid::createUuid();
        submission.decision = SalesDecision::NoActionNeeded;
        submission.notes = QStringLiteral("benchmark");
        submission.variance = Money::fromCents(-12345, QStringLiteral("GBP"));
        bool committed = false;
        dashboard.actions.run(salesactions::make(submission, QStringLiteral("benchmark")), &dashboard.window,
                              [&](const Outcome& outcome) { committed = outcome.isCommitted(); });
        bench::waitUntil([&] { return committed; });
    };
    review();
    const double ours = bench::milliseconds([&] {
                            for (int i = 0; i < actions; ++i)
                                review();
                        })
        / actions;

    QTemporaryDir folder;
    QFile script(folder.filePath(QStringLiteral("insert.sql")));
    if (!script.open(QIODevice::WriteOnly))
        throw std::runtime_error("the script for pgbench cannot be written");
    script.write(
        "BEGIN;\nSET LOCAL app.current_project = 'occ';\n"
        "INSERT INTO sales_pulse_actions (id, action_type, revenue_variance, selected_action, notes, metadata, project)"
        " VALUES (gen_random_uuid(), 'variance_review', -123.45, 'no_action_needed', 'benchmark', '{}', 'occ')"
        " ON CONFLICT (id) DO NOTHING;\nCOMMIT;\n");
    script.close();
    const QString output = QString::fromUtf8(
        bench::run(QStringLiteral("pgbench"),
                   { QStringLiteral("-n"), QStringLiteral("-c1"), QStringLiteral("-t"), QString::number(actions),
                     QStringLiteral("-f"), script.fileName(), database.conninfo() }));
    const auto latency = QRegularExpression(QStringLiteral("latency average = ([0-9.]+) ms")).match(output);
    bench::printRow(QStringLiteral("one variance review, from the click's action to the outcome"), ours,
                    QStringLiteral("pgbench, the same insert"), latency.captured(1).toDouble());
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 1)
        return showAndLeave(application, arguments.value(2));
    try {
        TemporaryPostgres cluster(QStringList { QStringLiteral("log_line_prefix = '%m '") });
        const TestDatabase database(TestDatabase::Content::Sample, cluster);
        bench::printHead();
        measureFirstPaint(database);
        measureRefresh(database, cluster);
        measureCommitToRepaint(database);
        measureAction(database);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_dashboard: %s\n", error.what());
        return 1;
    }
    return 0;
}
