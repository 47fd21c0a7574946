// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importrunner.h"

#include "db/pqxxcompat.h"
#include "db/sql.h"
#include "importers/batchparser.h"
#include "importers/filelayout.h"
#include "queries/importforesight.h"
#include "queries/importhistory.h"
#include "queries/importlink.h"
#include "queries/importlogin.h"
#include "queries/importrefusal.h"
#include "queries/importstaging.h"
#include "queries/importstore.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QLoggingCategory>
#include <atomic>
#include <optional>

Q_LOGGING_CATEGORY(lcImport, "hotdash.import", QtInfoMsg)

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportRunner)
};

/** Ends a run before its end; the report says why. */
struct Stop { };

} // namespace

class ImportRunner::Private {
public:
    Private(ConnectionSettings target, const std::optional<ConnectionSettings>& servant) : own(std::move(target))
    {
        if (servant)
            service.emplace(*servant);
    }

    ImportLink& linkFor(ImportKind kind);
    void endTrial();
    void run(const ImportRequest& given, const ImportProgressHandler& handler, ImportReport& report);
    QString recall(ImportRequest& request, const FileLayout& layout);
    void step(ImportProgress progress, const ImportProgressHandler& handler, ImportReport& report) const;
    [[noreturn]] static void refuse(ImportReport& report, const QString& message, const QString& hint = {});
    std::unique_ptr<RowMapper> makeMapper(const ImportRequest& request, const FileLayout& layout, WritingStyle& style,
                                          const ImportProgressHandler& handler, ImportReport& report) const;
    void stage(ImportLink& link, BatchParser& parser, qint64 size, const ImportProgressHandler& handler,
               ImportReport& report) const;
    static void refuseUnknownFields(ImportReport& report, const QHash<QString, QString>& columns,
                                    const RowMapper& mapper);
    static void refuseWithoutService(ImportReport& report, const ConnectionSettings& settings);
    static void takeResult(const BatchParser::Result& result, ImportReport& report);
    void store(const ImportRequest& request, const FileLayout& layout, std::unique_ptr<RowMapper> mapper,
               const ImportProgressHandler& handler, ImportReport& report);
    [[nodiscard]] StoreContext contextFor(const ImportLink& link, const QDate& day) const;
    bool storeIn(pqxx::transaction_base& tx, ImportLink& link, const ImportRequest& request, const FileLayout& layout,
                 std::unique_ptr<RowMapper> mapper, const ImportProgressHandler& handler, ImportReport& report);

    ImportLink own;
    std::optional<ImportLink> service;
    ProjectInfo project;
    std::atomic<bool> cancelled = false;
    bool committing = false;
};

ImportRunner::ImportRunner(ConnectionSettings settings, std::optional<ConnectionSettings> service)
    : d(std::make_unique<Private>(std::move(settings), service))
{
}

ImportRunner::~ImportRunner() = default;

/** The connection for files of @p kind. The operator's is made in any case: the project and the name are its. */
ImportLink& ImportRunner::Private::linkFor(ImportKind kind)
{
    own.connect(own.settings.project);
    project = own.login.project;
    if (!service || !importlogin::needsService(kind))
        return own;
    service->connect(project.id);
    return *service;
}

void ImportRunner::Private::endTrial()
{
    own.endTrial();
    if (service)
        service->endTrial();
}

void ImportRunner::endTrial()
{
    d->endTrial();
}

DbError ImportRunner::connect()
{
    try {
        d->own.connect(d->own.settings.project);
        d->project = d->own.login.project;
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

QList<ProjectInfo> ImportRunner::projects() const
{
    return d->own.login.projects;
}

DbError ImportRunner::setUpProject(const QString& currency, const QString& timeZone, bool dryRun)
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QString() : text; };
    try {
        pqxx::work tx(*d->own.connection);
        sql::exec(tx, "SELECT set_config('app.current_project', $1, true)", d->project.id);
        sql::exec(tx, "SELECT app.set_up_project($1, $2, $3)", d->project.id, orNull(currency), orNull(timeZone));
        if (!dryRun)
            tx.commit();
    } catch (...) {
        return dbErrorFromCurrentException();
    }
    ProjectInfo& own = d->own.login.project; // linkFor() hands it on
    if (!currency.isEmpty())
        own.currency = currency;
    if (!timeZone.isEmpty())
        own.timeZone = QTimeZone(timeZone.toUtf8());
    d->project = own;
    return {};
}

DbResult<QList<ImportRun>> ImportRunner::history(int limit)
{
    d->endTrial();
    try {
        ImportLink& link = d->linkFor(ImportKind::Vendors); // the operator's own
        pqxx::read_transaction tx(*link.connection);
        sql::exec(tx, "SELECT set_config('app.current_project', $1, true)", d->project.id);
        return importhistory::read(tx, d->project.id, limit);
    } catch (const DbError& error) {
        return error;
    } catch (...) {
        return dbErrorFromCurrentException();
    }
}

DbResult<UndoneImport> ImportRunner::undo(const QUuid& run)
{
    bool committing = false;
    d->endTrial();
    try {
        ImportLink* link = &d->linkFor(ImportKind::Vendors);
        const auto asProject = [&](pqxx::transaction_base& tx) {
            sql::exec(tx, "SELECT set_config('app.current_project', $1, true)", d->project.id);
        };
        std::optional<QString> kind;
        {
            pqxx::read_transaction tx(*link->connection);
            asProject(tx);
            kind = importhistory::kindName(tx, d->project.id, run);
        }
        const auto known = kind ? importKindFromName(*kind) : std::nullopt;
        if (known)
            link = &d->linkFor(*known);
        pqxx::work tx(*link->connection);
        asProject(tx);
        const UndoneImport undone = importhistory::undo(tx, run);
        committing = true;
        tx.commit();
        return undone;
    } catch (const DbError& error) {
        return error;
    } catch (...) {
        return dbErrorFromCurrentException(committing);
    }
}

void ImportRunner::cancel()
{
    d->cancelled = true;
    d->own.control.interrupt();
    if (d->service)
        d->service->control.interrupt();
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
    report.kind = request.kind;
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
    d->endTrial();
    report.outcome = d->cancelled && error.kind != DbError::Kind::InDoubt ? ImportReport::Outcome::Cancelled
                                                                          : ImportReport::Outcome::Failed;
    if (report.outcome == ImportReport::Outcome::Failed) {
        report.message = error.message;
        report.hint = error.hint;
    }
    return report;
}

void ImportRunner::foresee(FilePreview& preview, const QDate& day)
{
    if (!preview.kind || preview.rows.isEmpty() || !preview.style.problem.isEmpty())
        return;
    try {
        ImportLink& link = d->linkFor(*preview.kind);
        d->endTrial();
        pqxx::work tx(*link.connection);
        tx.exec("SET LOCAL lock_timeout = '2s'; SET LOCAL statement_timeout = '20s'; SET LOCAL jit = off");
        sql::exec(tx, "SELECT set_config('app.current_project', $1, true)", d->project.id);
        if (importlogin::needsService(*preview.kind) && !importlogin::actAsService(tx))
            return;
        StoreContext context = d->contextFor(link, day);
        foreseeRows(tx, link.raw, context, preview);
    } catch (const DbError& error) {
        preview.fates.clear();
        qCWarning(lcImport) << "no foresight:" << error.technical;
    } catch (const std::exception& error) { // the boundary of the thread
        preview.fates.clear();
        qCWarning(lcImport) << "no foresight:" << error.what();
    }
}

QString ImportRunner::recall(ImportRequest& request, const FileLayout& layout)
{
    try {
        return d->recall(request, layout);
    } catch (const DbError&) {
    } catch (const std::exception&) {
    }
    return {};
}

QString ImportRunner::Private::recall(ImportRequest& request, const FileLayout& layout)
{
    if (!request.recalls || !request.columns.isEmpty())
        return {};
    ImportLink& link = linkFor(ImportKind::Vendors); // the operator's own
    if (pqxx::transaction_base* trial = link.trial())
        return importhistory::recall(*trial, project.id, layout, request);
    pqxx::read_transaction tx(*link.connection);
    sql::exec(tx, "SELECT set_config('app.current_project', $1, true)", project.id);
    return importhistory::recall(tx, project.id, layout, request);
}

void ImportRunner::Private::run(const ImportRequest& given, const ImportProgressHandler& handler, ImportReport& report)
{
    ImportRequest request = given;
    const auto proceed = [&](const ImportProgress& progress) {
        step(progress, handler, report);
        return true;
    };
    const FileLayout layout = readLayout(request, proceed);
    if (!layout.problem.isEmpty())
        refuse(report, layout.problem, layout.hint);
    if (const QString note = recall(request, layout); !note.isEmpty())
        report.notes.append(note);
    if (!request.kind && !layout.guess.kind)
        refuse(report, importrefusal::unclearKind(layout), importrefusal::nameTheKind());
    report.kind = request.kind ? request.kind : layout.guess.kind;
    if (!given.kind && layout.guess.kind)
        report.notes.append(Text::tr("Taken for: %1. %2").arg(importKindTitle(*report.kind), layout.guess.why));
    linkFor(*report.kind);
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
    std::unique_ptr<RowMapper> mapper = makeRowMapper(*report.kind, context);
    const QStringList missing = mapper->bind(layout.header);
    refuseUnknownFields(report, request.columns, *mapper);
    if (layout.guess.kind && *layout.guess.kind != *report.kind && request.columns.isEmpty())
        refuse(
            report,
            Text::tr("This is another kind of file: %1. %2").arg(importKindTitle(*layout.guess.kind), layout.guess.why),
            Text::tr("Import it as %1.").arg(importKindName(*layout.guess.kind)));
    if (const QString objection = mapper->objection(); !objection.isEmpty())
        refuse(report, Text::tr("Line %1: %2").arg(QString::number(layout.headerLine), objection),
               importKindSource(*report.kind));
    if (!missing.isEmpty())
        refuse(report,
               Text::tr("Line %1: this is no file of the kind %2: the columns %3 are missing.")
                   .arg(QString::number(layout.headerLine), importKindTitle(*report.kind),
                        missing.join(QStringLiteral(", "))),
               importKindSource(*report.kind));
    style = findWritingStyle(request, layout, *mapper, handler);
    if (!style.problem.isEmpty())
        refuse(report, style.problem, style.hint);
    if (!style.note.isEmpty())
        report.notes.append(style.note);
    context.dateOrder = style.dateOrder;
    context.decimalMark = style.decimalMark;
    mapper = makeRowMapper(*report.kind, context);
    mapper->bind(layout.header);
    return mapper;
}

void ImportRunner::Private::stage(ImportLink& link, BatchParser& parser, qint64 size,
                                  const ImportProgressHandler& handler, ImportReport& report) const
{
    StagingStream stream(link.raw, parser.columns());
    while (const auto batch = parser.take()) {
        stream.write(*batch);
        const auto [bytes, rows] = parser.progress();
        step({ ImportProgress::Step::Reading, bytes, size, rows }, handler, report);
    }
    const BatchParser::Result& result = parser.result();
    takeResult(result, report);
    if (!result.refusal.isEmpty())
        refuse(report, result.refusal,
               result.wantsOtherExport ? importKindSource(*report.kind)
                                       : Text::tr("Export the file again and import it unchanged."));
    if (result.rowsRead == 0)
        report.notes.append(Text::tr("The file has a header and no rows."));
    if (result.rowsSkipped * 2 > result.rowsRead)
        refuse(report,
               Text::tr("Most rows cannot be read; the first: line %1: %2.")
                   .arg(QString::number(result.problems.constFirst().line), result.problems.constFirst().reason),
               Text::tr("Check that this is the export itself, of the kind %1.").arg(importKindTitle(*report.kind)));
    stream.finish();
}

void ImportRunner::Private::refuseUnknownFields(ImportReport& report, const QHash<QString, QString>& columns,
                                                const RowMapper& mapper)
{
    QStringList fields;
    for (const BoundColumn& bound : mapper.boundColumns())
        fields.append(bound.field);
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        if (!fields.contains(it.key()))
            refuse(report,
                   Text::tr("Files of the kind %1 have no field %2.").arg(importKindTitle(*report.kind), it.key()),
                   Text::tr("The fields are: %1.").arg(fields.join(QStringLiteral(", "))));
    }
}

/** In words: which login it takes, and how it is given. */
void ImportRunner::Private::refuseWithoutService(ImportReport& report, const ConnectionSettings& settings)
{
    refuse(
        report,
        Text::tr("This login may not store advertisements: operators read them, and only the owner of the database or "
                 "a login with the role service_role writes them."),
        Text::tr("Import it with such a login of %1, from a terminal: hotdash --import %2 FILE --project PROJECT "
                 "--connect \"host=… dbname=… user=OWNER\".")
            .arg(settings.displayName(), importKindName(*report.kind)));
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
    ImportLink& link = linkFor(*report.kind);
    if (request.dryRun) {
        pqxx::subtransaction tx(link.beginTrial());
        if (!storeIn(tx, link, request, layout, std::move(mapper), handler, report))
            return;
        link.tidyTrial(tx);
        tx.commit();
        report.outcome = ImportReport::Outcome::DryRun;
        return;
    }
    endTrial();
    pqxx::work tx(*link.connection);
    if (!storeIn(tx, link, request, layout, std::move(mapper), handler, report))
        return;
    step({ ImportProgress::Step::Storing, 1, 1, report.rowsRead }, handler, report);
    committing = true;
    tx.commit();
    report.outcome = ImportReport::Outcome::Done;
}

/** What all kinds are stored with; stock figures are of @p day, or of today in the shop. */
StoreContext ImportRunner::Private::contextFor(const ImportLink& link, const QDate& day) const
{
    StoreContext context;
    context.project = project.id;
    context.run = QUuid::createUuid();
    context.currency = project.currency;
    context.operatorName = &link == &own ? QString() : own.login.operatorName;
    context.snapshotDate = day.isValid() ? day : QDateTime::currentDateTimeUtc().toTimeZone(project.timeZone).date();
    return context;
}

/** All but the commit; false where there is nothing to commit, since the very file was imported before. */
bool ImportRunner::Private::storeIn(pqxx::transaction_base& tx, ImportLink& link, const ImportRequest& request,
                                    const FileLayout& layout, std::unique_ptr<RowMapper> mapper,
                                    const ImportProgressHandler& handler, ImportReport& report)
{
    sql::exec(tx, "SELECT set_config('app.current_project', $1, true)", project.id);
    // Few large statements: sorts in memory; compiling them at run time costs more than it saves.
    tx.exec("SET LOCAL work_mem = '64MB'; SET LOCAL jit = off");
    if (importlogin::needsService(*report.kind) && !importlogin::actAsService(tx))
        refuseWithoutService(report, link.settings);
    const EarlierRun earlier = findEarlierRun(tx, project.id, *report.kind, layout.scan.sha256);
    if (earlier.finishedAt.isValid() && !request.asOf.isValid()) {
        report.outcome = ImportReport::Outcome::AlreadyImported;
        report.message =
            Text::tr("This very file was imported on %1 by %2.")
                .arg(earlier.finishedAt.toTimeZone(project.timeZone).toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                     earlier.operatorName);
        return false;
    }
    createStagingTable(tx, *report.kind);
    {
        BatchParser parser(request.path, layout, std::move(mapper));
        parser.start();
        stage(link, parser, layout.scan.size, handler, report);
    }
    step({ ImportProgress::Step::Storing, 0, 0, report.rowsRead }, handler, report);
    StoreContext context = contextFor(link, request.snapshotDate);
    context.refuse = [&](const QString& message, const QString& hint) { refuse(report, message, hint); };
    context.computing = [&] { step({ ImportProgress::Step::Computing, 0, 0, report.rowsRead }, handler, report); };
    context.headerKey = importhistory::headerKey(layout.header);
    for (auto it = request.columns.begin(); it != request.columns.end(); ++it)
        context.mapping.insert(it.key(), it.value());
    beginRun(tx, context, layout.scan.sha256, report);
    storeStaged(tx, *report.kind, context, report);
    std::stable_sort(report.problems.begin(), report.problems.end(),
                     [](const ImportProblem& left, const ImportProblem& right) { return left.line < right.line; });
    if ((report.rowsSkipped - report.rowsCovered) * 2 > report.rowsRead)
        refuse(report,
               Text::tr("Most rows cannot be stored; the first: line %1: %2.")
                   .arg(QString::number(report.problems.constFirst().line), report.problems.constFirst().reason));
    if (report.rowsUnmatched > 0)
        report.totals.append({ QStringLiteral("unmatched rows"), QString::number(report.rowsUnmatched) });
    if (request.asOf.isValid())
        report.totals.append({ QStringLiteral("as of"), request.asOf.toUTC().toString(Qt::ISODateWithMs) });
    finishRun(tx, context, report);
    if (!request.dryRun)
        report.run = context.run;
    return true;
}
