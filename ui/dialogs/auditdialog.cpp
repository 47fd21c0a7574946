// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/auditdialog.h"

#include "auditdetail.h"
#include "auditexport.h"
#include "auditpaper.h"
#include "audittrailmodel.h"
#include "auditwords.h"
#include "clock.h"
#include "data/period.h"
#include "data/visibletext.h"
#include "dialogs/auditfilterbar.h"
#include "format.h"
#include "theme.h"
#include "widgets/actionbutton.h"
#include "widgets/documentprint.h"
#include "widgets/filesaver.h"
#include "widgets/fitting.h"
#include "widgets/jsonview.h"
#include "widgets/messagebar.h"
#include "widgets/rowtable.h"
#include "widgets/tableplaceholder.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QTextDocument>
#include <QVBoxLayout>

namespace {
constexpr int columnWidths[] = { 0, 110, 170, 160, 120 }; ///< the time's is measured: locales differ
constexpr int cellMargins = 12;
} // namespace

AuditDialog::AuditDialog(const DashboardModels& models, QWidget* parent)
    : QDialog(parent)
    , m_models(models)
    , m_trail(new AuditTrailModel(
          models.database,
          [&database = models.database](const QDateTime& instant) {
              return format::dateTime(instant, database.project().timeZone);
          },
          this))
    , m_filter(new AuditFilterBar(models.database.project().timeZone,
                                  period::localDay(models.clock.now(), models.database.project().timeZone)))
    , m_table(new QTableView)
    , m_heading(new QLabel)
    , m_detail(new JsonView(QStringLiteral("auditDetail")))
    , m_messages(new MessageBar)
    , m_count(new QLabel)
{
    m_trail->setFilter({}); // asked first: the server works while the window is built
    setObjectName(QStringLiteral("auditDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Audit trail"));
    resize(fittingSize(*this, { 1200, 740 }));
    m_messages->hide();
    makeTable();
    auto* splitter = new QSplitter;
    splitter->addWidget(m_table);
    splitter->addWidget(makeDetail());
    splitter->setSizes({ 850, 350 });
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_messages);
    layout->addWidget(splitter, 1);
    layout->addWidget(makeButtons());

    connect(m_filter, &AuditFilterBar::filterChanged, m_trail, &AuditTrailModel::setFilter);
    connect(m_trail, &AuditTrailModel::stateChanged, this, &AuditDialog::showState);
    connect(m_trail, &AuditTrailModel::newerEntries, this, &AuditDialog::offerNewer);
    connect(m_trail, &QAbstractItemModel::modelReset, this, [this] {
        m_table->scrollToTop(); // another answer is read from its beginning
        m_table->setCurrentIndex({}); // else the focus makes the first row current, without selecting it
        showDetail();
    });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_filter, &AuditFilterBar::focusFirst);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, m_trail, &AuditTrailModel::reload);
    connect(new QShortcut(QKeySequence::Print, this), &QShortcut::activated, this, &AuditDialog::print);
    m_table->setFocus();
    showState();
}

void AuditDialog::makeTable()
{
    m_table->setObjectName(QStringLiteral("trail"));
    m_table->setAccessibleName(tr("Audit trail, newest first"));
    m_table->setModel(m_trail);
    setUpRowTable(*m_table);
    // Fixed widths: nothing is measured when a page comes.
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < static_cast<int>(std::size(columnWidths)); ++column)
        m_table->setColumnWidth(column, columnWidths[column]);
    const QDateTime longTime(QDate(2026, 9, 28), QTime(22, 58, 58), m_models.database.project().timeZone);
    const QString longest = format::dateTime(longTime, m_models.database.project().timeZone);
    m_table->setColumnWidth(AuditTrailModel::When, m_table->fontMetrics().horizontalAdvance(longest) + cellMargins);
    m_placeholder = new TablePlaceholder(*m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditDialog::showDetail);
}

QWidget* AuditDialog::makeDetail()
{
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    m_heading->setObjectName(QStringLiteral("auditHeading"));
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_heading->setFont(Theme::instance().titleFont());
    layout->addWidget(m_heading);
    layout->addWidget(m_detail, 1);
    return side;
}

QWidget* AuditDialog::makeButtons()
{
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setObjectName(QStringLiteral("auditCount"));
    m_stop = new QPushButton;
    m_stop->setObjectName(QStringLiteral("stopSearch"));
    m_stop->setAutoDefault(false);
    m_stop->hide();
    connect(m_stop, &QPushButton::clicked, this, &AuditDialog::stopOrSearchOn);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return belongs to what has the focus
    m_save = addActionButton(*buttons, tr("&Save as CSV…"), "saveCsv", this, [this] { saveCsv(); });
    m_save->setShortcut(QKeySequence::Save);
    addActionButton(*buttons, tr("Save as P&DF…"), "savePdf", this, [this] {
        documentprint::savePdf(this, m_messages, QStringLiteral("audit-trail.pdf"), [this] { return document(); });
    });
    addActionButton(*buttons, tr("P&rint…"), "print", this, [this] { print(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    row->addWidget(m_count, 1);
    row->addWidget(m_stop);
    row->addWidget(buttons);
    return foot;
}

void AuditDialog::showState()
{
    m_stop->setVisible(m_trail->isSearching() || m_trail->isStopped());
    m_stop->setText(m_trail->isStopped() ? tr("Search &on") : tr("S&top searching"));
    m_count->setText(countWords());
    switch (m_trail->state()) {
    case AuditTrailModel::State::Loading:
        m_placeholder->setWords(m_count->text());
        if (!m_trail->isSearching() || !m_trail->reached().isValid())
            return;
        break; // a search's first step is on the screen
    case AuditTrailModel::State::Ready:
        if (m_trail->isStopped())
            m_placeholder->setWords(tr("Nothing was found so far."));
        else if (m_trail->filter() == AuditFilter {})
            m_placeholder->setWords(
                tr("Nothing was decided or changed yet. What operators and agents do appears here."));
        else
            m_placeholder->setWords(tr("No entry fits the filter."));
        if (m_messages->severity() == Severity::Critical || m_messages->severity() == Severity::Attention)
            m_messages->clear();
        break;
    case AuditTrailModel::State::Failed:
        m_placeholder->setWords(QString());
        m_messages->showError(m_trail->error());
        m_messages->offer(tr("Try again"), [this] { m_trail->reload(); });
        break;
    }
    if (m_isReady)
        return;
    m_isReady = true;
    Q_EMIT ready();
}

QString AuditDialog::countWords() const
{
    const QString rows = format::number(qint64(m_trail->rowCount()));
    const auto back = [this] { return format::dateTime(m_trail->reached(), m_models.database.project().timeZone); };
    if (m_trail->isSearching() && m_trail->reached().isValid())
        return tr("Looking through history, newest first, for %1: back to %2, %3 found…")
            .arg(m_filter->words(), back(), rows);
    if (m_trail->isSearching())
        return tr("Looking through history, newest first, for %1…").arg(m_filter->words());
    if (m_trail->isStopped())
        return m_trail->reached().isValid() ? tr("Stopped at %1: %2 found so far").arg(back(), rows)
                                            : tr("Stopped before anything was looked through");
    switch (m_trail->state()) {
    case AuditTrailModel::State::Loading:
        return m_trail->rowCount() == 0 ? tr("Reading…")
                                        : tr("%Ln entry(s), reading more…", nullptr, m_trail->rowCount());
    case AuditTrailModel::State::Ready:
        return m_trail->isComplete()
            ? tr("%Ln entry(s), all there are", nullptr, m_trail->rowCount())
            : tr("The newest %Ln entry(s); scroll for older ones", nullptr, m_trail->rowCount());
    case AuditTrailModel::State::Failed:
        break;
    }
    return {};
}

void AuditDialog::stopOrSearchOn()
{
    if (m_trail->isStopped())
        m_trail->searchOn();
    else
        m_trail->stop();
}

void AuditDialog::showDetail()
{
    const QModelIndex current = m_table->currentIndex();
    m_detailJob.cancel();
    if (!current.isValid()) {
        m_detailKey.clear();
        m_heading->setText(tr("Choose an entry to see everything that is stored about it."));
        m_detail->clear();
        return;
    }
    const AuditEntry& entry = m_trail->entry(current.row());
    m_detailKey = current.data(TableRole::Key).toString();
    m_heading->setText(
        tr("%1: %2").arg(entry.who.isEmpty() ? tr("Nobody named") : visibletext::withoutReordering(entry.who),
                         visibletext::withoutReordering(auditwords::action(entry))));
    m_detailJob = auditdetail::read(m_models.database, this, entry,
                                    [this, key = m_detailKey](const DbResult<QJsonObject>& result) {
                                        if (key != m_detailKey)
                                            return;
                                        m_detail->clear();
                                        if (result)
                                            m_detail->addSection(tr("Stored"), result.value());
                                        else if (result.error().kind != DbError::Kind::Cancelled)
                                            m_heading->setText(result.error().message);
                                    });
}

void AuditDialog::offerNewer()
{
    if (m_export)
        return; // its progress stands where the words would
    // A search begins anew only where somebody wants it to.
    const bool atTop = !m_trail->filter().hasWords() && m_table->verticalScrollBar()->value() == 0
        && !m_table->currentIndex().isValid();
    if (atTop) {
        m_trail->reload();
        return;
    }
    m_messages->showMessage(Severity::None, tr("There are newer entries."));
    m_messages->offer(tr("Show them"), [this] {
        m_messages->clear();
        m_trail->reload();
    });
}

std::unique_ptr<QTextDocument> AuditDialog::document() const
{
    const ProjectInfo& project = m_models.database.project();
    return AuditPaper::document(*m_trail,
                                { .shop = project.name,
                                  .filter = m_filter->words(),
                                  .zone = project.timeZone,
                                  .printedAt = m_models.clock.now() });
}

void AuditDialog::print()
{
    documentprint::preview(this, windowTitle(), [this] { return document(); });
}

void AuditDialog::saveCsv()
{
    auto* saver = new FileSaver(m_messages, this);
    saver->pick(QStringLiteral("audit-trail.csv"), tr("Comma-separated values (*.csv)"), [this](const QString& file) {
        if (!file.isEmpty() && !m_export)
            exportTo(file);
    });
}

void AuditDialog::exportTo(const QString& file)
{
    m_export = new AuditExport(m_models.database, m_trail->filter(), this);
    m_save->setEnabled(false);
    const auto progress = [this](qint64 rows) {
        m_messages->showMessage(Severity::None, tr("Saving: %1 entries so far.").arg(format::number(rows)));
        m_messages->offer(tr("Stop"), [this] {
            m_export->cancel();
            endExport();
            m_messages->showMessage(Severity::Attention, tr("Saving was stopped; no file was written."));
        });
    };
    connect(m_export, &AuditExport::progressed, this, progress);
    connect(m_export, &AuditExport::finished, this, [this](const QString& written, qint64 rows) {
        endExport();
        m_messages->showMessage(
            Severity::Good, tr("%1 entries saved to %2").arg(format::number(rows), QDir::toNativeSeparators(written)));
    });
    connect(m_export, &AuditExport::failed, this, [this](const QString& message, const QString& hint) {
        endExport();
        m_messages->showMessage(Severity::Critical, message, hint);
    });
    progress(0);
    m_export->start(file);
}

void AuditDialog::endExport()
{
    m_export->deleteLater();
    m_export = nullptr;
    m_save->setEnabled(true);
}

void AuditDialog::done(int result)
{
    if (m_export)
        m_export->cancel();
    QDialog::done(result);
}
