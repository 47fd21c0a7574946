// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboardmodels.h"
#include "importers/importrun.h"

#include <QList>
#include <QWidget>

class ImportJob;
class MessageBar;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

/** What was imported into the project, each with its report, and a button that takes one back as a whole. */
class ImportHistoryPage : public QWidget {
    Q_OBJECT
public:
    explicit ImportHistoryPage(const DashboardModels& models, QWidget* parent = nullptr);
    ~ImportHistoryPage() override;

    /** Reads the list again; without an answer while it is read or an import is being undone. */
    void read();

Q_SIGNALS:
    void shown(); ///< the list is there, or why it is not

private:
    void take(const QList<ImportRun>& runs);
    void showCurrent();
    void askToUndo();
    void undo(const QUuid& run);
    [[nodiscard]] const ImportRun* current() const;

    const DashboardModels m_models;
    ImportJob* m_job;
    MessageBar* m_messages;
    QTableWidget* m_list;
    QPlainTextEdit* m_report;
    QPushButton* m_undo;
    QList<ImportRun> m_runs;
    bool m_readAgain = false; ///< once the job is free
};
