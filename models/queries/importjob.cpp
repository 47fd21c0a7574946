// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importjob.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <atomic>

ImportJob::ImportJob(ConnectionSettings settings, ProjectInfo project, std::optional<ConnectionSettings> service,
                     QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_project(std::move(project))
    , m_service(std::move(service))
{
    qRegisterMetaType<ImportReport>();
    qRegisterMetaType<ImportProgress>();
    qRegisterMetaType<FilePreview>();
    qRegisterMetaType<QList<ImportRun>>();
    qRegisterMetaType<UndoneImport>();
    qRegisterMetaType<DbError>();
}

ImportJob::~ImportJob()
{
    cancel();
    if (m_thread) {
        m_thread->wait();
        delete m_thread;
    }
}

void ImportJob::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
    if (m_runner)
        m_runner->cancel();
}

void ImportJob::start(std::function<void()> work)
{
    m_thread = QThread::create(std::move(work));
    m_thread->setObjectName(QStringLiteral("import"));
    connect(m_thread, &QThread::finished, this, [this] {
        m_thread->deleteLater();
        m_thread = nullptr;
        m_runner.reset();
        Q_EMIT finished();
    });
    m_thread->start();
}

bool ImportJob::preview(const QList<ImportRequest>& requests)
{
    return startWithRunner([this, requests](ImportRunner& runner) {
        const auto cancelled = m_cancelled; // it stays until the thread ends
        for (const ImportRequest& request : requests) {
            if (*cancelled)
                return;
            FilePreview preview = previewFile(request, m_project, [&](ImportRequest& known, const FileLayout& layout) {
                runner.recall(known, layout);
            });
            runner.foresee(preview, request.snapshotDate);
            Q_EMIT previewed(preview);
        }
    });
}

bool ImportJob::startWithRunner(std::function<void(ImportRunner& runner)> work)
{
    if (m_thread)
        return false;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    ConnectionSettings settings = m_settings;
    settings.project = m_project.id;
    m_runner = std::make_shared<ImportRunner>(settings, m_service);
    start([work = std::move(work), runner = m_runner] { work(*runner); });
    return true;
}

bool ImportJob::readHistory()
{
    return startWithRunner([this](ImportRunner& runner) {
        const DbResult<QList<ImportRun>> runs = runner.history();
        if (runs)
            Q_EMIT historyRead(runs.value());
        else
            Q_EMIT failed(runs.error());
    });
}

bool ImportJob::undo(const QUuid& run)
{
    return startWithRunner([this, run](ImportRunner& runner) {
        const DbResult<UndoneImport> what = runner.undo(run);
        if (what)
            Q_EMIT undone(run, what.value());
        else
            Q_EMIT failed(what.error());
    });
}

bool ImportJob::import(const QList<ImportRequest>& requests)
{
    return startWithRunner([this, requests](ImportRunner& runner) {
        const auto cancelled = m_cancelled; // m_runner and it stay until the thread ends
        for (const ImportRequest& request : requests) {
            if (*cancelled)
                break;
            QElapsedTimer sinceTold;
            sinceTold.start();
            const ImportReport report = runner.run(request, [&](const ImportProgress& now) {
                if (sinceTold.elapsed() >= 100 || now.step != ImportProgress::Step::Reading) {
                    sinceTold.restart();
                    Q_EMIT progress(request.path, now);
                }
                return !*cancelled;
            });
            Q_EMIT reported(request.path, report);
        }
        runner.endTrial();
    });
}
