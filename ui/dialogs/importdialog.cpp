// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/importdialog.h"

#include "db/database.h"
#include "dialogs/importhistorypage.h"
#include "dialogs/importoptionsform.h"
#include "dialogs/importwidgets.h"
#include "queries/importjob.h"
#include "widgets/filesaver.h"
#include "widgets/fitting.h"
#include "widgets/messagebar.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace {

using importwidgets::button;
using importwidgets::table;

/** The files themselves, and those in given folders that look like exports. */
QStringList expanded(const QStringList& paths)
{
    QStringList files;
    for (const QString& path : paths) {
        const QDir folder(path);
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        const QStringList names = folder.entryList(
            { QStringLiteral("*.csv"), QStringLiteral("*.tsv"), QStringLiteral("*.txt") }, QDir::Files, QDir::Name);
        for (const QString& name : names)
            files.append(folder.filePath(name));
    }
    return files;
}

} // namespace

ImportDialog::ImportDialog(const DashboardModels& models, QWidget* parent)
    : QDialog(parent)
    , m_models(models)
    , m_job(new ImportJob(models.database.settings(), models.database.project(),
                          models.serviceSettings ? models.serviceSettings() : std::nullopt, this))
    , m_messages(new MessageBar)
    , m_saver(new FileSaver(m_messages, this))
    , m_files(table("files", tr("Files to import")))
    , m_progress(new QProgressBar)
    , m_add(button("add", tr("&Add files…")))
    , m_remove(button("remove", tr("&Remove")))
    , m_try(button("try", tr("&Try without storing")))
    , m_import(button("import", tr("&Import")))
    , m_save(button("save", tr("Save &report…")))
    , m_close(button("close", tr("Close")))
{
    setObjectName(QStringLiteral("importDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import"));
    setAcceptDrops(true);
    resize(fittingSize(*this, { 1080, 720 }));

    auto* explanation = new QLabel(
        tr("Exports of products, inventory, orders and sales from Shopify, lists of vendors and their "
           "prices, reports of advertisements by day from Google, Meta, Pinterest and TikTok, as CSV. Drop "
           "files or a folder here. Customers' names, addresses and notes are never read into the database."));
    explanation->setWordWrap(true);
    m_files->setColumnCount(3);
    m_files->setHorizontalHeaderLabels({ tr("File"), tr("Taken for"), tr("State") });
    m_files->horizontalHeader()->setStretchLastSection(true);
    m_files->setMinimumHeight(120);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_progress->hide();

    auto* fileButtons = new QVBoxLayout;
    fileButtons->addWidget(m_add);
    fileButtons->addWidget(m_remove);
    fileButtons->addStretch();
    auto* top = new QHBoxLayout;
    top->addWidget(m_files, 1);
    top->addLayout(fileButtons);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_save);
    foot->addStretch();
    foot->addWidget(m_try);
    foot->addWidget(m_import);
    foot->addWidget(m_close);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_messages);
    layout->addLayout(top);
    layout->addWidget(buildPages(), 1);
    layout->addWidget(m_progress);
    layout->addLayout(foot);

    connect(m_add, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    connect(m_remove, &QPushButton::clicked, this, &ImportDialog::removeFile);
    connect(m_try, &QPushButton::clicked, this, [this] { begin(true); });
    connect(m_import, &QPushButton::clicked, this, [this] { begin(false); });
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_saver->save(QStringLiteral("import-report.csv"), tr("CSV files (*.csv)"),
                      [this] { return m_reports.toUtf8(); });
    });
    connect(m_files, &QTableWidget::currentCellChanged, this, &ImportDialog::showCurrent);
    connect(m_job, &ImportJob::previewed, this, &ImportDialog::takePreview);
    connect(m_job, &ImportJob::progress, this, &ImportDialog::showProgress);
    connect(m_job, &ImportJob::reported, this, &ImportDialog::takeReport);
    connect(m_job, &ImportJob::finished, this, &ImportDialog::runEnded);
    showCurrent();
    QTimer::singleShot(0, this, &ImportDialog::sayWhenReady);
}

ImportDialog::~ImportDialog()
{
    m_job->disconnect(this);
}

QWidget* ImportDialog::buildPages()
{
    m_options = new ImportOptionsForm;
    connect(m_options, &ImportOptionsForm::changed, this, &ImportDialog::applyOptions);
    m_rows = table("rows", tr("First rows as they will be stored"));
    auto* preview = new QWidget;
    auto* columns = new QHBoxLayout(preview);
    columns->addWidget(m_options);
    columns->addWidget(m_rows, 1);
    m_report = new QPlainTextEdit;
    m_report->setObjectName(QStringLiteral("report"));
    m_report->setAccessibleName(tr("Report"));
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    m_pages = new QTabWidget;
    m_pages->addTab(preview, tr("&Preview"));
    m_pages->addTab(m_report, tr("Rep&ort"));
    m_history = new ImportHistoryPage(m_models);
    m_pages->addTab(m_history, tr("&Earlier imports"));
    connect(m_pages, &QTabWidget::currentChanged, this, [this] {
        if (m_pages->currentWidget() == m_history)
            m_history->read();
    });
    return m_pages;
}

int ImportDialog::current() const
{
    const int row = m_files->currentRow();
    return row >= 0 && row < m_entries.size() ? row : -1;
}

int ImportDialog::indexOf(const QString& path) const
{
    for (int i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].request.path == path)
            return i;
    }
    return -1;
}

void ImportDialog::chooseFiles()
{
    auto* picker = new QFileDialog(this, tr("Choose exports"));
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setFileMode(QFileDialog::ExistingFiles);
    picker->setNameFilters({ tr("Exports (*.csv *.tsv *.txt)"), tr("All files (*)") });
    connect(picker, &QFileDialog::filesSelected, this, &ImportDialog::addFiles);
    picker->open();
}

void ImportDialog::addFiles(const QStringList& paths)
{
    const QStringList files = expanded(paths);
    for (const QString& file : files) {
        if (indexOf(file) >= 0)
            continue;
        Entry entry;
        entry.request.path = file;
        entry.state = tr("Being looked at…");
        m_entries.append(entry);
    }
    fillFiles();
    look();
}

void ImportDialog::removeFile()
{
    const int row = current();
    if (row < 0 || m_job->isRunning())
        return;
    m_entries.removeAt(row);
    fillFiles();
}

/** Has the files that were not looked at yet looked at, or this one again. */
void ImportDialog::look(int only)
{
    QList<ImportRequest> requests;
    for (int i = 0; i < m_entries.size(); ++i) {
        if (only == i || !m_entries[i].isPreviewed)
            requests.append(m_entries[i].request);
    }
    if (requests.isEmpty() || m_job->isRunning())
        return; // runEnded() asks again
    m_isLooking = true;
    m_job->preview(requests);
    updateButtons();
}

void ImportDialog::takePreview(const FilePreview& preview)
{
    const int row = indexOf(preview.path);
    if (row < 0)
        return;
    Entry& entry = m_entries[row];
    entry.preview = preview;
    entry.isPreviewed = true;
    if (!preview.layout.problem.isEmpty())
        entry.state = preview.layout.problem;
    else if (!preview.kind)
        entry.state = tr("Choose its kind");
    else if (!preview.missing.isEmpty())
        entry.state = tr("Columns are missing: %1").arg(preview.missing.join(QStringLiteral(", ")));
    else if (!preview.style.problem.isEmpty())
        entry.state = preview.style.problem;
    else if (!preview.refusal.isEmpty())
        entry.state = preview.refusal;
    else
        entry.state = tr("Ready");
    fillFiles();
    sayWhenReady();
}

void ImportDialog::sayWhenReady()
{
    if (std::all_of(m_entries.cbegin(), m_entries.cend(), [](const Entry& entry) { return entry.isPreviewed; }))
        Q_EMIT ready();
}

void ImportDialog::fillFiles()
{
    const int row = std::max(0, m_files->currentRow());
    m_isFilling = true;
    m_files->setRowCount(int(m_entries.size()));
    for (int i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        const QString kind = entry.preview.kind ? importKindTitle(*entry.preview.kind) : QString();
        const QStringList cells { QFileInfo(entry.request.path).fileName(), kind, entry.state };
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setToolTip(column == 0 ? entry.request.path : cells[column]);
            m_files->setItem(i, column, item);
        }
    }
    m_files->resizeColumnsToContents();
    if (!m_entries.isEmpty())
        m_files->setCurrentCell(std::min(row, int(m_entries.size()) - 1), 0);
    m_isFilling = false;
    showCurrent();
}

void ImportDialog::showCurrent()
{
    if (m_isFilling)
        return;
    updateButtons();
    const int row = current();
    m_rows->setRowCount(0);
    m_rows->setColumnCount(0);
    m_options->showWords(row < 0 ? tr("No file is chosen.") : QString());
    if (row >= 0)
        showPreview(m_entries[row]);
}

void ImportDialog::showPreview(const Entry& entry)
{
    m_options->show(entry.request);
    if (!entry.isPreviewed)
        return;
    const FilePreview& preview = entry.preview;
    m_options->showFound(preview);
    importwidgets::fillPreview(*m_rows, preview);
}

/** The operator changed how the chosen file is read: look at it again. */
void ImportDialog::applyOptions()
{
    const int row = current();
    if (row < 0 || m_job->isRunning())
        return;
    m_options->apply(m_entries[row].request);
    look(row);
}

void ImportDialog::begin(bool dryRun)
{
    QList<Entry> inOrder = m_entries;
    std::stable_sort(inOrder.begin(), inOrder.end(), [](const Entry& left, const Entry& right) {
        const auto rank = [](const Entry& entry) {
            return entry.preview.kind ? importKinds().indexOf(*entry.preview.kind) : importKinds().size();
        };
        return rank(left) < rank(right);
    });
    QList<ImportRequest> requests;
    for (Entry& entry : inOrder) {
        entry.request.dryRun = dryRun;
        requests.append(entry.request);
    }
    m_messages->clear();
    m_report->clear();
    m_reports.clear();
    m_isLooking = false;
    if (!m_job->import(requests))
        return;
    m_pages->setCurrentWidget(m_report);
    m_progress->setRange(0, 0);
    m_progress->show();
    updateButtons();
}

void ImportDialog::showProgress(const QString& path, const ImportProgress& progress)
{
    const bool known = progress.total > 0 && progress.step != ImportProgress::Step::Storing;
    m_progress->setRange(0, known ? 1000 : 0);
    if (known)
        m_progress->setValue(int(progress.done * 1000 / progress.total));
    if (const int row = indexOf(path); row >= 0) {
        m_entries[row].state =
            progress.step == ImportProgress::Step::Storing ? tr("Storing %1 rows…").arg(progress.rows) : tr("Reading…");
        if (QTableWidgetItem* item = m_files->item(row, 2))
            item->setText(m_entries[row].state);
    }
}

void ImportDialog::takeReport(const QString& path, const ImportReport& report)
{
    m_report->appendPlainText(report.text());
    m_reports += report.csv();
    if (const int row = indexOf(path); row >= 0) {
        m_entries[row].state = report.text().section(QLatin1Char('\n'), 0, 0).section(QStringLiteral("): "), -1);
        if (QTableWidgetItem* item = m_files->item(row, 2))
            item->setText(m_entries[row].state);
    }
    if (!report.isStored() && report.outcome != ImportReport::Outcome::DryRun && !report.message.isEmpty())
        m_messages->showMessage(Severity::Critical, tr("%1: %2").arg(report.fileName, report.message), report.hint);
}

void ImportDialog::runEnded()
{
    m_progress->hide();
    updateButtons();
    if (m_isLooking)
        look(); // files that were added meanwhile
}

void ImportDialog::updateButtons()
{
    const bool running = m_job->isRunning();
    const bool ready = !m_entries.isEmpty()
        && std::all_of(m_entries.begin(), m_entries.end(), [](const Entry& entry) { return entry.isPreviewed; });
    m_add->setEnabled(!running);
    m_remove->setEnabled(!running && current() >= 0);
    m_try->setEnabled(!running && ready);
    m_import->setEnabled(!running && ready);
    m_save->setEnabled(!running && !m_reports.isEmpty());
    m_options->setEnabled(!running && current() >= 0);
    m_close->setText(running && !m_isLooking ? tr("Cancel") : tr("Close"));
}

void ImportDialog::reject()
{
    if (m_job->isRunning() && !m_isLooking)
        m_job->cancel();
    else
        QDialog::reject();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && !m_job->isRunning())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    addFiles(paths);
    event->acceptProposedAction();
}
