// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importrunner.h"

#include "db/pqxxcompat.h"
#include "db/serverconnection.h"
#include "db/signin.h"
#include "db/sql.h"
#include "importers/batchparser.h"
#include "importers/filelayout.h"
#include "queries/importstaging.h"
#include "queries/importstore.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <atomic>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportRunner)
};

/** Ends a run before its end; the report says why. */
struct Stop { };

} // namespace

class ImportRunner::Private {
public:
    explicit Private(ConnectionSettings target) : settings(std::move(target)) { }

    void connect();
    void run(const ImportRequest& request, const ImportProgressHandler& handler, ImportReport& report);
    void step(ImportProgress progress, const ImportProgressHandler& handler, ImportReport& report) const;
    [[noreturn]] static void refuse(ImportReport& report, const QString& message, const QString& hint = {});
    std::unique_ptr<RowMapper> makeMapper(const ImportRequest& request, const FileLayout& layout, WritingStyle& style,
                                          const ImportProgressHandler& handler, ImportReport& report) const;
    void stage(BatchParser& parser, qint64 size, const ImportProgressHandler& handler, ImportReport& report) const;
    static void takeResult(const BatchParser::Result& result, ImportReport& report);
    void store(const ImportRequest& request, const FileLayout& layout, std::unique_ptr<RowMapper> mapper,
               const ImportProgressHandler& handler, ImportReport& report);

    const ConnectionSettings settings;
    ConnectionControl control;
    std::unique_ptr<pqxxcompat::Connection> connection;
    PGconn* raw = nullptr; ///< the connection's own, for COPY
    ProjectInfo project;
    std::atomic<bool> cancelled = false;
    bool committing = false;
};

ImportRunner::ImportRunner(ConnectionSettings settings) : d(std::make_unique<Private>(std::move(settings)))
{
}

ImportRunner::~ImportRunner()
{
    d->control.release();
}

void ImportRunner::Private::connect()
{
    if (connection)
        return;
    RawConnection server = connectToServer(settings, false, control);
    raw = server.get();
    connection = pqxxcompat::adopt(server.release());
    pqxx::nontransaction session(*connection);
    project = signIn(session, settings.project).project;
}

DbError ImportRunner::connect()
{
    try {
        d->connect();
        return {};
    } catch (const DbError& error) {
        return error;
    } catch (...) {
        return dbErrorFromCurrentException();
    }
}

const ProjectInfo& ImportRunner::project() const
{
    return d->project;
}

void ImportRunner::cancel()
{
    d->cancelled = true;
    d->control.interrupt();
}

void ImportRunner::Private::refuse(ImportReport& report, const QString& message, const QString& hint)
{
    report.outcome = ImportReport::Outcome::Refused;
    report.message = message;
    report.hint = hint;
    throw Stop {};
}

/** Tells how far it is; ends the run where the user wants no more. */
void ImportRunner::Private::step(ImportProgress progress, const ImportProgressHandler& handler,
                                 ImportReport& report) const
{
    if (!cancelled && (!handler || handler(progress)))
        return;
    report.outcome = ImportReport::Outcome::Cancelled;
    throw Stop {};
}

ImportReport ImportRunner::run(const ImportRequest& request, const ImportProgressHandler& progress)
{
    ImportReport report;
    report.fileName = QFileInfo(request.path).fileName();
    report.kind = request.kind.value_or(report.kind);
    d->committing = false;
    DbError error;
    try {
        d->run(request, progress, report);
        return report;
    } catch (const Stop&) {
        return report;
    } catch (const DbError& failure) {
        error = failure;
    } catch (...) {
        error = dbErrorFromCurrentException(d->committing);
    }
    report.outcome = d->cancelled && error.kind != DbError::Kind::InDoubt ? ImportReport::Outcome::Cancelled
                                                                          : ImportReport::Outcome::Failed;
    if (report.outcome == ImportReport::Outcome::Failed) {
        report.message = error.message;
        report.hint = error.hint;
    }
    return report;
}

void ImportRunner::Private::run(const ImportRequest& request, const ImportProgressHandler& handler,
                                ImportReport& report)
{
    const auto proceed = [&](const ImportProgress& progress) {
        step(progress, handler, report);
        return true;
    };
    const FileLayout layout = readLayout(request, proceed);
    if (!layout.problem.isEmpty())
        refuse(report, layout.problem, layout.hint);
    if (!request.kind && !layout.guess.kind)
        refuse(report,
               layout.guess.why.isEmpty() ? Text::tr("It is not clear what this file holds: its columns are %1.")
                                                .arg(layout.header.names().mid(0, 12).join(QStringLiteral(", ")))
                                          : layout.guess.why,
               Text::tr(
                   "Name its kind: shopify-products, shopify-orders, shopify-inventory, vendors or product-vendors."));
    report.kind = request.kind ? *request.kind : *layout.guess.kind;
    if (!request.kind)
        report.notes.append(Text::tr("Taken for: %1. %2").arg(importKindTitle(report.kind), layout.guess.why));
    connect();
    WritingStyle style;
    std::unique_ptr<RowMapper> mapper = makeMapper(request, layout, style, proceed, report);
    store(request, layout, std::move(mapper), handler, report);
}

std::unique_ptr<RowMapper> ImportRunner::Private::makeMapper(const ImportRequest& request, const FileLayout& layout,
                                                             WritingStyle& style, const ImportProgressHandler& handler,
                                                             ImportReport& report) const
{
    MappingContext context;
    context.project = project.id;
    context.currency = project.currency;
    context.zone = project.timeZone;
    context.columns = request.columns;
    std::unique_ptr<RowMapper> mapper = makeRowMapper(report.kind, context);
    const QStringList missing = mapper->bind(layout.header);
    if (layout.guess.kind && *layout.guess.kind != report.kind && request.columns.isEmpty())
        refuse(
            report,
            Text::tr("This is another kind of file: %1. %2").arg(importKindTitle(*layout.guess.kind), layout.guess.why),
            Text::tr("Import it as %1.").arg(importKindName(*layout.guess.kind)));
    if (!missing.isEmpty())
        refuse(report,
               Text::tr("Line %1: this is no file of the kind %2: the columns %3 are missing.")
                   .arg(QString::number(layout.headerLine), importKindTitle(report.kind),
                        missing.join(QStringLiteral(", "))),
               importKindSource(report.kind));
    style = findWritingStyle(request, layout, *mapper, handler);
    if (!style.problem.isEmpty())
        refuse(report, style.problem, style.hint);
    context.dateOrder = style.dateOrder;
    context.decimalMark = style.decimalMark;
    mapper = makeRowMapper(report.kind, context);
    mapper->bind(layout.header);
    return mapper;
}

void ImportRunner::Private::stage(BatchParser& parser, qint64 size, const ImportProgressHandler& handler,
                                  ImportReport& report) const
{
    StagingStream stream(raw, parser.columns());
    while (const auto batch = parser.take()) {
        stream.write(*batch);
        const auto [bytes, rows] = parser.progress();
        step({ ImportProgress::Step::Reading, bytes, size, rows }, handler, report);
    }
    const BatchParser::Result& result = parser.result();
    takeResult(result, report);
    if (!result.refusal.isEmpty())
        refuse(report, result.refusal, Text::tr("Export the file again and import it unchanged."));
    if (result.rowsRead == 0)
        report.notes.append(Text::tr("The file has a header and no rows."));
    if (result.rowsSkipped * 2 > result.rowsRead)
        refuse(report,
               Text::tr("Most rows cannot be read; the first: line %1: %2.")
                   .arg(QString::number(result.problems.constFirst().line), result.problems.constFirst().reason),
               Text::tr("Check that this is the export itself, of the kind %1.").arg(importKindTitle(report.kind)));
    stream.finish();
}

void ImportRunner::Private::takeResult(const BatchParser::Result& result, ImportReport& report)
{
    report.rowsRead = result.rowsRead;
    report.rowsStored = result.rowsStaged + result.rowsPassedOver;
    report.rowsSkipped = result.rowsSkipped;
    report.problems = result.problems;
    report.notes += result.notes;
}

void ImportRunner::Private::store(const ImportRequest& request, const FileLayout& layout,
                                  std::unique_ptr<RowMapper> mapper, const ImportProgressHandler& handler,
                                  ImportReport& report)
{
    const QDateTime startedAt = QDateTime::currentDateTimeUtc();
    pqxx::work tx(*connection);
    sql::exec(tx, "SELECT set_config('app.current_project', $1, true)", project.id);
    // Few large statements: sorts in memory; compiling them at run time costs more than it saves.
    tx.exec("SET LOCAL work_mem = '64MB'; SET LOCAL jit = off");
    const EarlierRun earlier = findEarlierRun(tx, project.id, report.kind, layout.scan.sha256);
    if (earlier.finishedAt.isValid()) {
        report.outcome = ImportReport::Outcome::AlreadyImported;
        report.message =
            Text::tr("This very file was imported on %1 by %2.")
                .arg(earlier.finishedAt.toTimeZone(project.timeZone).toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                     earlier.operatorName);
        return;
    }
    createStagingTable(tx, report.kind);
    {
        BatchParser parser(request.path, layout, std::move(mapper));
        parser.start();
        stage(parser, layout.scan.size, handler, report);
    }
    step({ ImportProgress::Step::Storing, 0, 0, report.rowsRead }, handler, report);
    StoreContext context;
    context.project = project.id;
    context.run = QUuid::createUuid();
    context.snapshotDate =
        request.snapshotDate.isValid() ? request.snapshotDate : startedAt.toTimeZone(project.timeZone).date();
    context.computing = [&] { step({ ImportProgress::Step::Computing, 0, 0, report.rowsRead }, handler, report); };
    beginRun(tx, context, layout.scan.sha256, report);
    storeStaged(tx, report.kind, context, report);
    std::stable_sort(report.problems.begin(), report.problems.end(),
                     [](const ImportProblem& left, const ImportProblem& right) { return left.line < right.line; });
    if (report.rowsSkipped * 2 > report.rowsRead)
        refuse(report,
               Text::tr("Most rows cannot be stored; the first: line %1: %2.")
                   .arg(QString::number(report.problems.constFirst().line), report.problems.constFirst().reason));
    if (report.rowsUnmatched > 0)
        report.totals.append({ QStringLiteral("unmatched rows"), QString::number(report.rowsUnmatched) });
    if (request.dryRun) {
        report.outcome = ImportReport::Outcome::DryRun;
        return;
    }
    finishRun(tx, context, report);
    step({ ImportProgress::Step::Storing, 1, 1, report.rowsRead }, handler, report);
    committing = true;
    tx.commit();
    report.run = context.run;
    report.outcome = ImportReport::Outcome::Done;
}
