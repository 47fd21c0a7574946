// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/filepreview.h"
#include "importers/importreport.h"
#include "queries/importrunner.h"

#include <QObject>
#include <QThread>
#include <memory>

Q_DECLARE_METATYPE(ImportProgress)

/**
 * Previews and imports files for the screen, on a thread of its own and over a connection of its own. One piece of work
 * at a time. GUI thread only; destroying it cancels what runs and waits for the thread, which never waits long.
 */
class ImportJob : public QObject {
    Q_OBJECT
public:
    /** @p service: a login that may store what the operator may not, as ImportRunner's. */
    ImportJob(ConnectionSettings settings, ProjectInfo project, std::optional<ConnectionSettings> service,
              QObject* parent = nullptr);
    ~ImportJob() override;

    /** Looks at each file; previewed() follows for each, then finished(). False while something runs. */
    bool preview(const QList<ImportRequest>& requests);
    /** Takes the files in, in this order; reported() follows for each, then finished(). False while something runs. */
    bool import(const QList<ImportRequest>& requests);
    /** Reads the record of imports; historyRead() or failed() follows, then finished(). False while something runs. */
    bool readHistory();
    /** Takes an import back; undone() or failed() follows, then finished(). False while something runs. */
    bool undo(const QUuid& run);
    /** Ends the import: the file that is under way is not stored, later ones are not begun. */
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    void previewed(const FilePreview& preview);
    void progress(const QString& path, const ImportProgress& progress);
    void reported(const QString& path, const ImportReport& report);
    void historyRead(const QList<ImportRun>& runs);
    void undone(const QUuid& run, const UndoneImport& what);
    void failed(const DbError& error);
    void finished();

private:
    void start(std::function<void()> work);
    /** Starts @p work with a runner of its own; false while something runs. */
    bool startWithRunner(std::function<void(ImportRunner& runner)> work);

    const ConnectionSettings m_settings;
    const ProjectInfo m_project;
    const std::optional<ConnectionSettings> m_service;
    std::shared_ptr<ImportRunner> m_runner; ///< shared with the thread
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    QThread* m_thread = nullptr;
};
