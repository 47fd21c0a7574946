// SPDX-License-Identifier: GPL-3.0-or-later
#include "importcommand.h"

#include "console.h"
#include "importers/filelayout.h"
#include "importers/importkind.h"
#include "queries/importrunner.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

/** The files themselves, and those of given folders that look like exports. */
QStringList expand(const QStringList& given)
{
    QStringList files;
    for (const QString& path : given) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        const QDir folder(path);
        const QStringList names = folder.entryList(
            { QStringLiteral("*.csv"), QStringLiteral("*.tsv"), QStringLiteral("*.txt") }, QDir::Files, QDir::Name);
        for (const QString& name : names)
            files.append(folder.filePath(name));
    }
    return files;
}

/** What --dates says; nothing where it is none of the three. */
std::optional<DateOrder> dateOrderFromName(const QString& name)
{
    if (name == QStringLiteral("dmy"))
        return DateOrder::DayMonth;
    if (name == QStringLiteral("mdy"))
        return DateOrder::MonthDay;
    return name == QStringLiteral("ymd") ? std::optional(DateOrder::YearMonth) : std::nullopt;
}

ImportRequest requestFor(const QString& path, const ImportOptions& options)
{
    ImportRequest request;
    request.path = path;
    request.kind = importKindFromName(options.kind);
    TextEncoding encoding {};
    if (textEncodingFromName(options.encoding, encoding))
        request.encoding = encoding;
    if (!options.delimiter.isEmpty())
        request.delimiter = options.delimiter == QStringLiteral("tab") ? '\t' : options.delimiter.front().toLatin1();
    if (!options.dates.isEmpty())
        request.dateOrder = dateOrderFromName(options.dates);
    if (!options.numbers.isEmpty())
        request.decimalMark = options.numbers == QStringLiteral("comma") ? DecimalMark::Comma : DecimalMark::Point;
    request.snapshotDate = QDate::fromString(options.day, Qt::ISODate);
    for (const QString& column : options.columns)
        request.columns.insert(column.section(u'=', 0, 0).trimmed(), column.section(u'=', 1).trimmed());
    request.dryRun = options.dryRun;
    return request;
}

/** Files of one run in the order in which they build on each other; by name among those of one kind. */
QStringList inOrder(QStringList files)
{
    if (files.size() < 2)
        return files;
    QHash<QString, int> rank;
    for (const QString& path : std::as_const(files)) {
        ImportRequest request;
        request.path = path;
        const FileLayout layout = readLayout(request);
        rank[path] = layout.guess.kind ? int(importKinds().indexOf(*layout.guess.kind)) : int(importKinds().size());
    }
    std::stable_sort(files.begin(), files.end(),
                     [&](const QString& left, const QString& right) { return rank[left] < rank[right]; });
    return files;
}

QString progressText(const QString& name, const ImportProgress& progress)
{
    const int percent = progress.total > 0 ? int(progress.done * 100 / progress.total) : 0;
    switch (progress.step) {
    case ImportProgress::Step::Checking:
        return Text::tr("%1: checking, %2 %").arg(name).arg(percent);
    case ImportProgress::Step::Reading:
        return Text::tr("%1: reading, %2 %").arg(name).arg(percent);
    case ImportProgress::Step::Storing:
        return Text::tr("%1: storing %2 rows").arg(name).arg(progress.rows);
    case ImportProgress::Step::Computing:
        return Text::tr("%1: working out sales and stock").arg(name);
    }
    return {};
}

/** One line that is written over on a terminal; one line a step elsewhere. */
class ProgressLine {
public:
    explicit ProgressLine(QString name) : m_name(std::move(name)), m_isTerminal(::isatty(STDERR_FILENO) == 1) { }
    ~ProgressLine() { clear(); }
    Q_DISABLE_COPY_MOVE(ProgressLine)

    void show(const ImportProgress& progress)
    {
        if (!m_isTerminal) {
            if (m_step != int(progress.step) && progress.step != ImportProgress::Step::Checking)
                console::note(progressText(m_name, progress));
            m_step = int(progress.step);
            return;
        }
        if (m_step == int(progress.step) && m_timer.isValid() && m_timer.elapsed() < 100)
            return;
        m_step = int(progress.step);
        m_timer.restart();
        std::fprintf(stderr, "\r\033[K%s", qUtf8Printable(progressText(m_name, progress)));
        std::fflush(stderr);
        m_shown = true;
    }
    void clear()
    {
        if (m_shown)
            std::fputs("\r\033[K", stderr);
        m_shown = false;
    }

private:
    const QString m_name;
    const bool m_isTerminal;
    bool m_shown = false;
    int m_step = -1;
    QElapsedTimer m_timer;
};

/** ISO 4217's currencies, without metals, funds of account and test codes. */
constexpr const char* currencies =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD "
    "BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD "
    "EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD "
    "IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL "
    "MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN "
    "PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN "
    "SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES "
    "VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ";

bool isCurrency(const QString& code)
{
    return code.size() == 3 && QString::fromLatin1(currencies).split(QLatin1Char(' ')).contains(code);
}

QStringList namesOf(const QList<ProjectInfo>& projects)
{
    QStringList names;
    for (const ProjectInfo& project : projects)
        names.append(project.id);
    return names;
}

bool saveReport(const QString& path, const QString& csv)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(csv.toUtf8()) >= 0 && file.commit())
        return true;
    console::error(Text::tr("The report could not be saved in %1: %2.").arg(path, file.errorString()));
    return false;
}

/** Imports one file and prints what became of it; true where it is in the database, or would be. */
bool importOne(ImportRunner& runner, const ImportRequest& request, QString& reports)
{
    ImportReport report;
    {
        ProgressLine line(QFileInfo(request.path).fileName());
        report = runner.run(request, [&](const ImportProgress& progress) {
            line.show(progress);
            return true;
        });
    }
    const bool stored = report.isStored() || report.outcome == ImportReport::Outcome::DryRun;
    if (stored)
        console::print(report.text());
    else
        console::error(report.text());
    reports += report.csv();
    return stored;
}

/** Lets @p stop, where there is one, end @p runner's work while this lives. */
class StoppableRun {
public:
    StoppableRun(ImportStop* stop, ImportRunner& runner) : m_stop(stop)
    {
        if (m_stop && m_stop->watch(&runner))
            runner.cancel();
    }
    ~StoppableRun()
    {
        if (m_stop)
            m_stop->watch(nullptr);
    }
    Q_DISABLE_COPY_MOVE(StoppableRun)

private:
    ImportStop* const m_stop;
};

} // namespace

void ImportStop::request()
{
    const std::lock_guard lock(m_mutex);
    m_requested = true;
    if (m_runner)
        m_runner->cancel();
}

bool ImportStop::watch(ImportRunner* runner)
{
    const std::lock_guard lock(m_mutex);
    m_runner = runner;
    return m_requested;
}

QString importUsageError(const ImportOptions& options)
{
    if (options.kind != QStringLiteral("auto") && !importKindFromName(options.kind)) {
        QStringList names { QStringLiteral("auto") };
        for (const ImportKind kind : importKinds())
            names.append(importKindName(kind));
        return Text::tr("--import: \"%1\" is no kind of file. It is one of %2.")
            .arg(options.kind, names.join(QStringLiteral(", ")));
    }
    TextEncoding encoding {};
    if (!options.encoding.isEmpty() && !textEncodingFromName(options.encoding, encoding))
        return Text::tr("--encoding is utf-8, utf-16le, utf-16be or windows-1252.");
    if (!options.delimiter.isEmpty() && options.delimiter != QStringLiteral("tab")
        && (options.delimiter.size() != 1 || options.delimiter.front().unicode() > 127))
        return Text::tr("--delimiter is one character, or tab.");
    if (!options.dates.isEmpty() && !dateOrderFromName(options.dates))
        return Text::tr("--dates is dmy, mdy or ymd.");
    if (!options.numbers.isEmpty() && options.numbers != QStringLiteral("point")
        && options.numbers != QStringLiteral("comma"))
        return Text::tr("--numbers is point or comma.");
    if (!options.currency.isEmpty() && !isCurrency(options.currency))
        return Text::tr("--currency is a code of ISO 4217 in capitals, for example GBP.");
    for (const QString& column : options.columns) {
        if (column.indexOf(u'=') < 1)
            return Text::tr("--column is written as FIELD=NAME, for example --column \"cost=Trade price\".");
    }
    if (!options.day.isEmpty() && !QDate::fromString(options.day, Qt::ISODate).isValid())
        return Text::tr("--day is written as YYYY-MM-DD.");
    return {};
}

QString importObstacle(const ImportOptions& options)
{
    const QStringList files = expand(options.files);
    if (files.isEmpty())
        return Text::tr("There are no CSV files in %1.").arg(options.files.join(QStringLiteral(", ")));
    if (std::any_of(files.begin(), files.end(), [](const QString& path) { return QFileInfo(path).isReadable(); }))
        return {};
    const QFileInfo first(files.first());
    return (first.exists() ? Text::tr("You may not read the file %1.") : Text::tr("There is no file %1."))
        .arg(first.filePath());
}

int runImport(const ConnectionSettings& settings, const ImportOptions& options,
              const std::optional<ConnectionSettings>& service, ImportStop* stop)
{
    ImportRunner runner(settings, service);
    const StoppableRun watch(stop, runner);
    if (const DbError error = runner.connect()) {
        console::error(error);
        return 1;
    }
    if (settings.project.isEmpty() && runner.projects().size() > 1) {
        console::error(Text::tr("It is not clear which project the import is for."),
                       Text::tr("Name it with --project. Yours are: %1.")
                           .arg(namesOf(runner.projects()).join(QStringLiteral(", "))));
        return 2;
    }
    console::print(Text::tr("Project: %1").arg(runner.project().id));
    if (!options.currency.isEmpty() || !options.timeZone.isEmpty()) {
        if (const DbError error = runner.setUpProject(options.currency, options.timeZone, options.dryRun)) {
            console::error(error);
            return 1;
        }
    }
    bool allStored = true;
    QString reports;
    for (const QString& path : inOrder(expand(options.files)))
        allStored = importOne(runner, requestFor(path, options), reports) && allStored;
    if (!options.report.isEmpty() && !saveReport(options.report, reports))
        return 1;
    return allStored ? 0 : 1;
}
