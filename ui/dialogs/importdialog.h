// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboardmodels.h"
#include "importers/filepreview.h"
#include "importers/importreport.h"
#include "importers/importrequest.h"

#include <QDialog>
#include <QList>

class FileSaver;
class ImportHistoryPage;
class ImportJob;
class ImportOptionsForm;
class MessageBar;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QTabWidget;

/**
 * "Import": files of shops' exports, what each is taken for and how it is written (can be changed), the first rows as
 * they will be stored, a trial that stores nothing, the import with progress, and a report that can be saved as CSV.
 */
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ImportDialog(const DashboardModels& models, QWidget* parent = nullptr);
    ~ImportDialog() override;

    /** Adds files and the exports in folders: chosen, or dropped on the window. */
    void addFiles(const QStringList& paths);
    void reject() override; ///< while an import runs: cancels that, and stays

Q_SIGNALS:
    void ready(); ///< painted with what it shows; no file waits to be looked at

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /** A file of the list. */
    struct Entry {
        ImportRequest request;
        FilePreview preview;
        bool isPreviewed = false;
        QString state; ///< the last column's words
    };
    QWidget* buildPages();
    void chooseFiles();
    void removeFile();
    void look(int only = -1);
    void sayWhenReady();
    void takePreview(const FilePreview& preview);
    void takeReport(const QString& path, const ImportReport& report);
    void showProgress(const QString& path, const ImportProgress& progress);
    void begin(bool dryRun);
    void runEnded();
    void fillFiles();
    void showCurrent();
    void showPreview(const Entry& entry);
    void applyOptions();
    void updateButtons();
    [[nodiscard]] int current() const;
    [[nodiscard]] int indexOf(const QString& path) const;

    const DashboardModels m_models;
    ImportJob* m_job;
    MessageBar* m_messages;
    FileSaver* m_saver;
    QList<Entry> m_entries;
    QString m_reports; ///< as CSV
    QTableWidget* m_files;
    ImportOptionsForm* m_options;
    ImportHistoryPage* m_history;
    QTabWidget* m_pages;
    QTableWidget* m_rows;
    QPlainTextEdit* m_report;
    QProgressBar* m_progress;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_try;
    QPushButton* m_import;
    QPushButton* m_save;
    QPushButton* m_close;
    bool m_isFilling = false; ///< widgets are set by us, not by the operator
    bool m_isLooking = false; ///< the job previews; else it imports
};
