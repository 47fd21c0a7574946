// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QString>
#include <QTemporaryDir>
#include <QVector>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <stdexcept>

/** What the benchmarks share: medians, the table they print, and psql as a baseline. */
namespace bench {

/** The middle of several measurements, which one slow run does not move. */
inline double median(QVector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(values.size() / 2);
}

/** Milliseconds that this process has spent on processors, all threads together. */
inline double processorTime()
{
    timespec time {};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/** Milliseconds that @p work takes. */
inline double milliseconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/** The median of @p rounds measurements of @p work. */
inline double medianOf(int rounds, const std::function<void()>& work)
{
    QVector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.append(milliseconds(work));
    return median(times);
}

/** The head of the table; as Markdown, for the README. */
inline void printHead()
{
    std::puts("| measured | ours | baseline | ratio |\n|---|---:|---:|---:|");
    std::fflush(stdout);
}

/** One line of the table. Times in milliseconds. */
inline void printRow(const QString& what, double ours, const QString& baselineName, double baseline)
{
    std::printf("| %s | %.2f ms | %.2f ms (%s) | %.2f |\n", qPrintable(what), ours, baseline, qPrintable(baselineName),
                baseline > 0 ? ours / baseline : 0.0);
    std::fflush(stdout);
}

/** Runs a program to its end; throws with its words where it fails. Returns its standard output. */
inline QByteArray run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(600'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw std::runtime_error(program.toStdString() + ": " + process.readAllStandardError().toStdString());
    return process.readAllStandardOutput();
}

/** \\timing's sum over the lines of @p output. */
inline double timingSum(const QString& output)
{
    static const QRegularExpression timeLine(QStringLiteral("Time: ([0-9.]+) ms"));
    double sum = 0;
    for (auto it = timeLine.globalMatch(output); it.hasNext();)
        sum += it.next().captured(1).toDouble();
    return sum;
}

/** psql's output of @p script, run as it is. */
inline QString psqlOutput(const QString& conninfo, const QByteArray& script)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("script.sql")));
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("the script for psql cannot be written");
    file.write(script);
    file.close();
    return QString::fromUtf8(run(QStringLiteral("psql"),
                                 { QStringLiteral("-XAt"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                                   QStringLiteral("-d"), conninfo, QStringLiteral("-f"), file.fileName() }));
}

/** What psql takes for @p statements that write, each by itself, run once. */
inline double psqlTimeOnce(const QString& conninfo, const QByteArray& statements)
{
    return timingSum(psqlOutput(conninfo, "\\timing on\n\\o /dev/null\n" + statements));
}

/**
 * What psql takes for @p statements, without its own start: \timing's sum over the statements, the median of
 * @p rounds runs, each on a new connection that ran the statements once before.
 */
inline double psqlTime(const QString& conninfo, const QByteArray& statements, int rounds)
{
    const QByteArray script =
        "\\o /dev/null\n" + statements + "\n\\o\n\\timing on\n\\o /dev/null\n" + statements + "\n";
    QVector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.append(timingSum(psqlOutput(conninfo, script)));
    return median(times);
}

/**
 * The statements that sessions with log_statement = 'all' ran since the server's log had @p offset bytes, with their
 * parameters put in. The cluster needs log_line_prefix = '%m '.
 */
inline QByteArray statementsInLog(const QString& logFile, qint64 offset)
{
    QFile log(logFile);
    if (!log.open(QIODevice::ReadOnly) || !log.seek(offset))
        throw std::runtime_error("the server's log cannot be read");
    const QString text = QString::fromUtf8(log.readAll());
    static const QRegularExpression entry(
        QStringLiteral(
            "LOG:  (?:execute [^:]*|statement): (.*?)(?:\\n[0-9-]{10} [^\\n]*?DETAIL:  [Pp]arameters: ([^\\n]*))?"
            "(?=\\n[0-9-]{10} |\\n*$)"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression parameter(QStringLiteral("\\$(\\d+) = ('(?:[^']|'')*'|NULL)"));
    QStringList statements;
    for (auto it = entry.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        QString statement = match.captured(1).trimmed();
        QStringList values;
        for (auto value = parameter.globalMatch(match.captured(2)); value.hasNext();)
            values.append(value.next().captured(2));
        for (qsizetype i = values.size(); i > 0; --i)
            statement.replace(QStringLiteral("$%1").arg(i), values.at(i - 1));
        statements.append(statement + QLatin1Char(';'));
    }
    return statements.join(QLatin1Char('\n')).toUtf8();
}

/** Lets the event loop run until @p done says so; throws after @p boundMs. */
inline void waitUntil(const std::function<bool()>& done, int boundMs = 30'000)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    while (!done()) {
        if (timer.elapsed() > boundMs)
            throw std::runtime_error("waited in vain");
        loop.processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    }
}

} // namespace bench
