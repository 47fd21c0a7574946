// SPDX-License-Identifier: GPL-3.0-or-later
#include "logfile.h"

#include "db/dberror.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <mutex>

namespace {

constexpr qint64 longestFile = 1'000'000; // bytes
constexpr int olderFiles = 2;
constexpr qsizetype linesKept = 60;

/** Severities in their order, which QtMsgType has not. */
int rankOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 0;
    case QtInfoMsg:
        return 1;
    case QtWarningMsg:
        return 2;
    case QtCriticalMsg:
    case QtFatalMsg:
        return 3;
    }
    return 3;
}

/** All that threads share; the mutex guards it. */
struct Log {
    std::mutex mutex;
    QFile file;
    QStringList lines;
    int loudFrom = 2; ///< rank from which on lines go to standard error
    QtMessageHandler usual = nullptr;
};

Log& log()
{
    static Log shared;
    return shared;
}

QString usualFile()
{
    const QString own = qEnvironmentVariable("HOTDASH_DATA_DIR");
    const QString folder =
        own.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : QDir(own).absolutePath();
    return folder + QStringLiteral("/hotdash.log");
}

void open(QFile& file)
{
    QDir().mkpath(QFileInfo(file.fileName()).path());
    if (file.open(QIODevice::WriteOnly | QIODevice::Append))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void turnOver(QFile& file)
{
    const QString name = file.fileName();
    file.close();
    const auto older = [&name](int number) -> QString { return name + u'.' + QString::number(number); };
    QFile::remove(older(olderFiles));
    for (int number = olderFiles - 1; number >= 1; --number)
        QFile::rename(older(number), older(number + 1));
    QFile::rename(name, older(1));
    open(file);
}

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    static const char letters[] { 'D', 'I', 'W', 'E' };
    Log& shared = log();
    const int rank = rankOf(type);
    const QString clean = withoutSecrets(message);
    const QString line =
        QStringLiteral("%1 %2 %3: %4")
            .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), QString(QLatin1Char(letters[rank])),
                 QString::fromLatin1(context.category ? context.category : "default"), clean);
    QtMessageHandler usual = nullptr;
    {
        const std::lock_guard lock(shared.mutex);
        shared.lines.append(line);
        if (shared.lines.size() > linesKept)
            shared.lines.removeFirst();
        if (shared.file.isOpen()) {
            if (shared.file.size() > longestFile)
                turnOver(shared.file);
            shared.file.write(line.toUtf8() + '\n');
            shared.file.flush();
        }
        if (rank >= shared.loudFrom || type == QtFatalMsg)
            usual = shared.usual;
    }
    if (usual)
        usual(type, context, clean);
}

} // namespace

QStringList logfile::levels()
{
    return { QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warning"), QStringLiteral("critical") };
}

void logfile::start(const QString& level, const QString& file)
{
    const int wanted = static_cast<int>(levels().indexOf(level));
    // Debug messages cost time: they are made only where they are asked for.
    QLoggingCategory::setFilterRules(wanted == 0      ? QStringLiteral("hotdash.*.debug=true\nhotdash.*.info=true")
                                         : wanted > 1 ? QStringLiteral("hotdash.*.debug=false\nhotdash.*.info=false")
                                                      : QStringLiteral("hotdash.*.debug=false\nhotdash.*.info=true"));
    Log& shared = log();
    {
        const std::lock_guard lock(shared.mutex);
        shared.file.close();
        shared.file.setFileName(file.isEmpty() ? usualFile() : file);
        open(shared.file);
        const bool rulesGiven = qEnvironmentVariableIsSet("QT_LOGGING_RULES");
        shared.loudFrom = wanted >= 0 ? wanted : rulesGiven ? 0 : 2;
    }
    const QtMessageHandler before = qInstallMessageHandler(handle);
    if (before != handle)
        shared.usual = before;
}

void logfile::stop()
{
    Log& shared = log();
    qInstallMessageHandler(shared.usual);
    const std::lock_guard lock(shared.mutex);
    shared.file.close();
    shared.lines.clear();
}

QString logfile::fileName()
{
    const std::lock_guard lock(log().mutex);
    return log().file.fileName();
}

QStringList logfile::lastLines()
{
    const std::lock_guard lock(log().mutex);
    return log().lines;
}
