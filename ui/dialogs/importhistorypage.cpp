// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/importhistorypage.h"

#include "db/database.h"
#include "dialogs/importwidgets.h"
#include "queries/importjob.h"
#include "widgets/messagebar.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

ImportHistoryPage::ImportHistoryPage(const DashboardModels& models, QWidget* parent)
    : QWidget(parent)
    , m_models(models)
    , m_job(new ImportJob(models.database.settings(), models.database.project(),
                          models.serviceSettings ? models.serviceSettings() : std::nullopt, this))
    , m_messages(new MessageBar)
    , m_list(importwidgets::table("history", tr("Earlier imports")))
    , m_report(new QPlainTextEdit)
    , m_undo(importwidgets::button("undoImport", tr("&Undo this import…")))
{
    m_list->setColumnCount(5);
    m_list->setHorizontalHeaderLabels({ tr("Imported"), tr("File"), tr("Kind"), tr("By"), tr("State") });
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_report->setObjectName(QStringLiteral("historyReport"));
    m_report->setAccessibleName(tr("Report of the chosen import"));
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);

    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_undo);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_messages);
    layout->addWidget(m_list, 3);
    layout->addWidget(m_report, 2);
    layout->addLayout(foot);

    connect(m_list, &QTableWidget::currentCellChanged, this, &ImportHistoryPage::showCurrent);
    connect(m_undo, &QPushButton::clicked, this, &ImportHistoryPage::askToUndo);
    connect(m_job, &ImportJob::historyRead, this, &ImportHistoryPage::take);
    connect(m_job, &ImportJob::undone, this, [this](const QUuid&, const UndoneImport& what) {
        m_messages->showMessage(Severity::Good,
                                tr("The import is undone: %1 rows went, %2 are as they were before.")
                                    .arg(QLocale().toString(what.deleted), QLocale().toString(what.restored)));
        m_readAgain = true;
    });
    connect(m_job, &ImportJob::failed, this, [this](const DbError& error) {
        m_messages->showError(error);
        Q_EMIT shown();
    });
    connect(m_job, &ImportJob::finished, this, [this] {
        if (m_readAgain)
            read();
        else
            showCurrent();
    });
    showCurrent();
}

ImportHistoryPage::~ImportHistoryPage()
{
    m_job->disconnect(this);
}

void ImportHistoryPage::read()
{
    m_readAgain = !m_job->readHistory();
    showCurrent();
}

void ImportHistoryPage::take(const QList<ImportRun>& runs)
{
    const QUuid chosen = current() ? current()->id : QUuid();
    m_runs = runs;
    m_list->setRowCount(int(runs.size()));
    int row = 0;
    for (int i = 0; i < runs.size(); ++i) {
        const ImportRun& run = runs[i];
        const QTimeZone& zone = m_models.database.project().timeZone;
        const QString state = run.isUndone() ? tr("undone by %1").arg(run.undoneBy)
                                             : tr("%1 rows").arg(QLocale().toString(run.rowsStored));
        const QStringList cells { QLocale().toString(run.finishedAt.toTimeZone(zone), QLocale::ShortFormat),
                                  run.fileName, run.kindTitle(), run.operatorName, state };
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setToolTip(cells[column]);
            m_list->setItem(i, column, item);
        }
        if (run.id == chosen)
            row = i;
    }
    m_list->resizeColumnsToContents();
    if (!runs.isEmpty())
        m_list->setCurrentCell(row, 0);
    showCurrent();
    Q_EMIT shown();
}

const ImportRun* ImportHistoryPage::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_runs.size() ? &m_runs[row] : nullptr;
}

void ImportHistoryPage::showCurrent()
{
    const ImportRun* run = current();
    m_report->setPlainText(run ? run->text(m_models.database.project().timeZone) : tr("Nothing was imported yet."));
    m_undo->setEnabled(run && !run->isUndone() && !m_job->isRunning());
}

void ImportHistoryPage::askToUndo()
{
    const ImportRun* run = current();
    if (!run)
        return;
    auto* box =
        new QMessageBox(QMessageBox::Question, tr("Undo the import?"), tr("Undo the import of %1?").arg(run->fileName),
                        QMessageBox::Yes | QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("What it brought goes, what it changed becomes as it was. Where something was built on "
                               "it, nothing is undone, and you are told what."));
    box->button(QMessageBox::Yes)->setText(tr("Undo the import"));
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, id = run->id](QAbstractButton* button) {
        if (box->standardButton(button) == QMessageBox::Yes)
            undo(id);
    });
    box->open();
}

void ImportHistoryPage::undo(const QUuid& run)
{
    m_messages->clear();
    m_job->undo(run);
    showCurrent();
}
