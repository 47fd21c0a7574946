// SPDX-License-Identifier: GPL-3.0-or-later
// Many operators on one server: how long a commit takes to reach all of their screens, and what it costs the server.
// Each client is the program without a window: three connections, the models of all tiles, refreshed as they are.
#include "benchreport.h"

#include "adsmodel.h"
#include "approvalsmodel.h"
#include "clock.h"
#include "inventorymodel.h"
#include "refreshscheduler.h"
#include "salesmodel.h"
#include "temporarypostgres.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QSocketNotifier>
#include <chrono>
#include <memory>
#include <unistd.h>
#include <vector>

namespace {

constexpr int processes = 4;
constexpr int changes = 12;

/** Microseconds of the clock that all processes of this computer share. */
qint64 now()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/** One operator's program. Says "PENDING TIME" on standard output for each new count of requests that it shows. */
struct Client {
    explicit Client(const QString& conninfo)
    {
        QObject::connect(&approvals, &ApprovalsModel::changed, &approvals, [this] {
            if (std::exchange(shown, approvals.summary().pending) == approvals.summary().pending)
                return;
            std::printf("%d %lld\n", shown, static_cast<long long>(now()));
            std::fflush(stdout);
        });
        ConnectionSettings settings;
        settings.conninfo = conninfo;
        settings.project = QStringLiteral("occ");
        database.open(settings);
    }

    SystemClock clock;
    Database database;
    RefreshScheduler scheduler { database, clock };
    SalesModel sales { scheduler };
    InventoryModel inventory { scheduler };
    AdsModel ads { scheduler };
    ApprovalsModel approvals { scheduler };
    int shown = -1;
};

/** A process of its own with @p count clients; ends with its standard input. */
int runClients(const QString& conninfo, int count)
{
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<Client>(conninfo));
        bench::waitUntil([&] { return clients.back()->database.liveness() == Database::Liveness::Live; });
    }
    std::printf("ready\n");
    std::fflush(stdout);
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

/** The processor's time that the server's processes have used, in seconds. */
double serverSeconds(const TestDatabase& database)
{
    const QStringList pids =
        database.execute(QStringLiteral("SELECT string_agg(pid::text, ',') FROM pg_stat_activity")).split(u',');
    qint64 ticks = 0;
    for (const QString& pid : pids) {
        QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = file.readAll();
        const auto fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        ticks += fields.at(11).toLongLong() + fields.at(12).toLongLong();
    }
    return double(ticks) / double(::sysconf(_SC_CLK_TCK));
}

struct Measured {
    QVector<double> latencies; ///< of each client and change, in milliseconds
    double spread = 0; ///< the median of the time between the first and the last client, in milliseconds
    double load = 0; ///< processors that the server kept busy
};

/** Reads what the clients say until @p expected of them have told @p pending; their times. */
QVector<qint64> times(const std::vector<std::unique_ptr<QProcess>>& children, int pending, int expected)
{
    QVector<qint64> found;
    const QByteArray wanted = QByteArray::number(pending);
    bench::waitUntil(
        [&] {
            for (const auto& child : children) {
                while (child->canReadLine()) {
                    const auto words = child->readLine().trimmed().split(' ');
                    if (words.size() == 2 && words.first() == wanted)
                        found.append(words.last().toLongLong());
                }
            }
            return found.size() >= expected;
        },
        120'000);
    return found;
}

Measured measure(int clients)
{
    TemporaryPostgres cluster(QStringList { QStringLiteral("max_connections=700") });
    const TestDatabase database(TestDatabase::Content::Sample, cluster);
    const int groups = std::min(processes, clients);
    std::vector<std::unique_ptr<QProcess>> children;
    for (int i = 0; i < groups; ++i) {
        auto child = std::make_unique<QProcess>();
        child->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child->start(QCoreApplication::applicationFilePath(),
                     { QStringLiteral("--clients"), database.conninfo(), QString::number(clients / groups) });
        children.push_back(std::move(child));
    }
    int ready = 0;
    bench::waitUntil(
        [&] {
            for (const auto& child : children) {
                while (child->canReadLine())
                    ready += child->readLine().trimmed() == "ready" ? 1 : 0;
            }
            return ready == groups;
        },
        300'000);
    Measured result;
    QVector<double> spreads;
    double cpu = 0;
    qint64 begun = 0;
    int pending =
        database.execute(QStringLiteral("SELECT count(*) FROM \"AgentApproval\" WHERE status = 'pending'")).toInt();
    for (int change = -1; change < changes; ++change) { // the first is not counted: some are still reading everything
        if (change == 0) {
            cpu = serverSeconds(database);
            begun = now();
        }
        database.execute(QStringLiteral("INSERT INTO \"AgentApproval\" (conversation_id, serialized, status)"
                                        " VALUES ('bench %1', '{}', 'pending')")
                             .arg(change));
        const qint64 committed = now();
        const QVector<qint64> seen = times(children, ++pending, clients / groups * groups);
        if (change < 0)
            continue;
        for (const qint64 time : seen)
            result.latencies.append(double(time - committed) / 1000);
        const auto [first, last] = std::minmax_element(seen.cbegin(), seen.cend());
        spreads.append(double(*last - *first) / 1000);
    }
    const double seconds = double(now() - begun) / 1e6;
    result.spread = bench::median(spreads);
    result.load = (serverSeconds(database) - cpu) / seconds;
    for (const auto& child : children) {
        child->closeWriteChannel();
        child->waitForFinished();
    }
    std::sort(result.latencies.begin(), result.latencies.end());
    return result;
}

double percentile(const Measured& measured, double share)
{
    return measured.latencies.at(qsizetype(double(measured.latencies.size() - 1) * share));
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--clients"))
        return runClients(arguments.at(2), arguments.at(3).toInt());
    try {
        const int many = arguments.size() > 1 ? arguments.at(1).toInt() : 200;
        const Measured one = measure(1);
        const Measured all = measure(many);
        bench::printHead();
        const QString alone = QStringLiteral("1 client");
        const QString each = QStringLiteral("%1 clients: commit to refresh, ").arg(many);
        bench::printRow(each + QStringLiteral("median"), percentile(all, 0.5), alone, percentile(one, 0.5));
        bench::printRow(each + QStringLiteral("95 of 100"), percentile(all, 0.95), alone, percentile(one, 0.95));
        bench::printRow(each + QStringLiteral("slowest"), percentile(all, 1), alone, percentile(one, 1));
        bench::printRow(QStringLiteral("%1 clients: first to last refresh after a commit").arg(many), all.spread, alone,
                        one.spread);
        std::printf("\nWith a change as soon as all have seen the last one, the server keeps %.2f processors busy (1 "
                    "client: %.2f).\n",
                    all.load, one.load);
    } catch (const std::exception& e) {
        std::fprintf(stderr, "%s\n", e.what());
        return 1;
    }
    return 0;
}
