// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/approvalsdialog.h"

#include "agentrequestmodel.h"
#include "delegates/severitydelegate.h"
#include "format.h"
#include "theme.h"
#include "widgets/jsontree.h"
#include "widgets/messagebar.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

ApprovalsDialog::ApprovalsDialog(const DashboardModels& models, QWidget* parent)
    : QDialog(parent)
    , m_requests(new AgentRequestModel(
          models.scheduler,
          [&database = models.database](const QDateTime& instant) {
              return format::dateTime(instant, database.project().timeZone);
          },
          this))
    , m_table(new QTableView)
    , m_detail(new JsonTree)
    , m_heading(new QLabel)
    , m_messages(new MessageBar)
{
    setObjectName(QStringLiteral("approvalsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Approvals"));
    resize(1080, 680);

    auto* explanation = new QLabel(tr("What the agents ask for. Operators can read these; approving or rejecting one "
                                      "needs the service role and is done where the agents run."));
    explanation->setWordWrap(true);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setFont(Theme::instance().titleFont());
    makeTable();

    auto* right = new QWidget;
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->addWidget(m_heading);
    rightLayout->addWidget(m_detail, 1);
    auto* splitter = new QSplitter;
    splitter->addWidget(m_table);
    splitter->addWidget(right);
    splitter->setSizes({ 620, 460 });
    splitter->setChildrenCollapsible(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_messages);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    connect(m_requests, &AgentRequestModel::freshnessChanged, this, &ApprovalsDialog::showFreshness);
}

void ApprovalsDialog::makeTable()
{
    m_table->setObjectName(QStringLiteral("requests"));
    m_table->setAccessibleName(tr("Requests"));
    m_table->setModel(m_requests);
    m_table->setItemDelegate(new SeverityDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ApprovalsDialog::showDetail);
    connect(m_requests, &QAbstractItemModel::dataChanged, this, &ApprovalsDialog::showDetail);
}

void ApprovalsDialog::showDetail()
{
    m_detail->clear();
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        m_heading->setText(m_requests->rowCount() == 0 ? tr("No agent asks for anything.") : QString());
        return;
    }
    const AgentRequest& request = m_requests->at(current.row());
    const auto text = [&](AgentRequestModel::Column column) {
        return m_requests->index(current.row(), column).data().toString();
    };
    m_heading->setText(tr("%1 asks for: %2").arg(text(AgentRequestModel::Agent), text(AgentRequestModel::Asks)));
    m_detail->addSection(tr("Waiting for an answer"), request.interruptions);
    m_detail->addSection(tr("State of the run"), request.serialized);
}

void ApprovalsDialog::showFreshness()
{
    const Freshness& freshness = m_requests->freshness();
    if (freshness.error)
        m_messages->showError(freshness.error);
    else
        m_messages->clear();
    if (m_isReady || !freshness.loadedAt.isValid())
        return;
    m_isReady = true;
    m_table->resizeColumnsToContents();
    if (m_requests->rowCount() > 0)
        m_table->selectRow(0);
    showDetail();
    Q_EMIT ready();
}
