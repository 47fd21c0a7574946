// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtesting.h"
#include "queries/importrunner.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTextStream>

/**
 * The import of a real shop's orders against psql's \copy of the same file into a table of text columns, in the same
 * run: bench_import [days], 60 by default, 400 for the full year. Needs the team's shared folder. Prints a line for the
 * file's own rows (read, staged, stored, shared out), one with facts and snapshots, and the peak memory.
 */
namespace {

QString textTable(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    QStringList columns;
    for (const QString& name : QString::fromUtf8(in.readLine()).trimmed().split(QLatin1Char(',')))
        columns.append(QStringLiteral("\"%1\" text").arg(name));
    return QStringLiteral("CREATE TABLE raw_orders (%1)").arg(columns.join(QLatin1Char(',')));
}

/** The best of three: the first one also warms the file's cache. */
qint64 copyTime(const TestDatabase& database, const QString& file)
{
    database.execute(textTable(file));
    qint64 best = -1;
    for (int i = 0; i < 3; ++i) {
        database.execute(QStringLiteral("TRUNCATE raw_orders"));
        QElapsedTimer timer;
        timer.start();
        QProcess psql;
        psql.start(QStringLiteral("psql"),
                   { QStringLiteral("-qX"), QStringLiteral("-d"), database.conninfo(TemporaryPostgres::owner()),
                     QStringLiteral("-c"), QStringLiteral("\\copy raw_orders from '%1' csv header").arg(file) });
        if (!psql.waitForFinished(600000) || psql.exitCode() != 0)
            return -1;
        best = best < 0 ? timer.elapsed() : std::min(best, timer.elapsed());
    }
    return best;
}

QString peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM"))
            return QString::fromLatin1(line.mid(6).simplified());
    }
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    const QString shared = ImportTesting::sharedFolder();
    if (shared.isEmpty()) {
        out << "skipped: the shared folder with the real shop's data is not here\n";
        return 0;
    }
    const QString days = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("60");
    QTemporaryDir folder;
    if (QProcess::execute(
            QStringLiteral("python3"),
            { shared + QStringLiteral("/tools/make_real_shop.py"), folder.path(), QStringLiteral("--days"), days })
        != 0)
        return 1;
    ImportTesting shop;
    ImportRunner runner(shop.database.settings(shop.login));
    const auto import = [&](const char* name, const ImportProgressHandler& progress) {
        ImportRequest request;
        request.path = folder.filePath(QString::fromUtf8(name));
        return runner.run(request, progress);
    };
    for (const char* name : { "vendors.csv", "products_export.csv", "product_vendors.csv", "inventory_export.csv" }) {
        if (import(name, {}).outcome != ImportReport::Outcome::Done)
            return 1;
    }
    const QString orders = folder.filePath(QStringLiteral("orders_export.csv"));
    const qint64 copy = copyTime(shop.database, orders);
    if (copy <= 0)
        return 1;
    QElapsedTimer timer;
    timer.start();
    qint64 stored = 0;
    const ImportReport report = import("orders_export.csv", [&](const ImportProgress& progress) {
        if (progress.step == ImportProgress::Step::Computing)
            stored = timer.elapsed();
        return true;
    });
    const qint64 whole = timer.elapsed();
    out << report.text() << "\n";
    const auto ratio = [&](qint64 time) { return QString::number(double(time) / double(copy), 'f', 1); };
    out << "psql \\copy into text columns: " << copy << " ms\n"
        << "import, the file's own rows:  " << stored << " ms, " << ratio(stored) << " times \\copy\n"
        << "import with facts, snapshots: " << whole << " ms, " << ratio(whole) << " times \\copy\n"
        << "peak memory of the importer:  " << peakMemory() << "\n";
    return report.outcome == ImportReport::Outcome::Done ? 0 : 1;
}
