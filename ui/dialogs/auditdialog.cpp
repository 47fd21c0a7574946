// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/auditdialog.h"

#include "auditdetail.h"
#include "auditexport.h"
#include "audittrailmodel.h"
#include "clock.h"
#include "data/period.h"
#include "dialogs/auditfilterbar.h"
#include "format.h"
#include "theme.h"
#include "widgets/filesaver.h"
#include "widgets/jsontree.h"
#include "widgets/messagebar.h"
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
#include <QVBoxLayout>

namespace {
constexpr int columnWidths[] = { 150, 130, 160, 220, 130 };
}

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
    , m_detail(new JsonTree)
    , m_messages(new MessageBar)
    , m_count(new QLabel)
{
    setObjectName(QStringLiteral("auditDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Audit trail"));
    resize(1200, 740);
    m_messages->hide();
    makeTable();
    auto* splitter = new QSplitter;
    splitter->addWidget(m_table);
    splitter->addWidget(makeDetail());
    splitter->setSizes({ 800, 400 });
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_messages);
    layout->addWidget(splitter, 1);
    layout->addWidget(makeButtons());

    connect(m_filter, &AuditFilterBar::filterChanged, m_trail, &AuditTrailModel::setFilter);
    connect(m_trail, &AuditTrailModel::stateChanged, this, &AuditDialog::showState);
    connect(m_trail, &AuditTrailModel::newerEntries, this, &AuditDialog::offerNewer);
    connect(m_trail, &QAbstractItemModel::modelReset, this, &AuditDialog::showDetail);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_filter, &AuditFilterBar::focusFirst);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, m_trail, &AuditTrailModel::reload);
    m_table->setFocus();
    m_trail->setFilter({});
}

void AuditDialog::makeTable()
{
    m_table->setObjectName(QStringLiteral("trail"));
    m_table->setAccessibleName(tr("Audit trail, newest first"));
    m_table->setModel(m_trail);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    // Fixed heights and widths: nothing is measured when a page comes.
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < static_cast<int>(std::size(columnWidths)); ++column)
        m_table->setColumnWidth(column, columnWidths[column]);
    m_placeholder = new TablePlaceholder(*m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditDialog::showDetail);
}

QWidget* AuditDialog::makeDetail()
{
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_heading->setFont(Theme::instance().titleFont());
    m_detail->setObjectName(QStringLiteral("auditDetail"));
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
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_save = buttons->addButton(tr("&Save as CSV…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("saveCsv"));
    m_save->setShortcut(QKeySequence::Save);
    m_save->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &AuditDialog::saveCsv);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    row->addWidget(m_count, 1);
    row->addWidget(buttons);
    return foot;
}

void AuditDialog::showState()
{
    const qint64 rows = m_trail->rowCount();
    switch (m_trail->state()) {
    case AuditTrailModel::State::Loading:
        m_placeholder->setWords(tr("Reading…"));
        m_count->setText(rows == 0 ? tr("Reading…") : tr("%1 entries, reading more…").arg(format::number(rows)));
        return;
    case AuditTrailModel::State::Ready:
        m_placeholder->setWords(m_trail->filter() == AuditFilter {} ? tr(
                                    "Nothing was decided or changed yet. What operators and agents do appears here.")
                                                                    : tr("No entry fits the filter."));
        m_count->setText(m_trail->isComplete()
                             ? tr("%1 entries, all there are").arg(format::number(rows))
                             : tr("The newest %1 entries; scroll for older ones").arg(format::number(rows)));
        if (m_messages->severity() == Severity::Critical)
            m_messages->clear();
        break;
    case AuditTrailModel::State::Failed:
        m_placeholder->setWords(QString());
        m_count->setText(QString());
        m_messages->showError(m_trail->error());
        m_messages->offer(tr("Try again"), [this] { m_trail->reload(); });
        break;
    }
    if (m_isReady)
        return;
    m_isReady = true;
    Q_EMIT ready();
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
    m_heading->setText(tr("%1: %2").arg(entry.who.isEmpty() ? tr("Nobody named") : entry.who,
                                        AuditTrailModel::actionWords(entry.what)));
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
    const bool atTop = m_table->verticalScrollBar()->value() == 0 && !m_table->currentIndex().isValid();
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
