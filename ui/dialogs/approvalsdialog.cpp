// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/approvalsdialog.h"

#include "agentrequestdetail.h"
#include "agentrequestfilter.h"
#include "approvalspaper.h"
#include "clock.h"
#include "delegates/severitydelegate.h"
#include "format.h"
#include "theme.h"
#include "widgets/actionbutton.h"
#include "widgets/documentprint.h"
#include "widgets/fitting.h"
#include "widgets/jsonview.h"
#include "widgets/messagebar.h"
#include "widgets/rowtable.h"
#include "widgets/sortkeys.h"
#include "widgets/tableplaceholder.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QTextDocument>
#include <QVBoxLayout>

using Group = AgentRequestModel::Group;

ApprovalsDialog::ApprovalsDialog(const DashboardModels& models, QWidget* parent)
    : QDialog(parent)
    , m_models(models)
    , m_requests(new AgentRequestModel(
          models.scheduler, models.clock,
          { .dateTime =
                [&database = models.database](const QDateTime& instant) {
                    return format::dateTime(instant, database.project().timeZone);
                },
            .age = [&clock = models.clock](const QDateTime& instant) { return format::age(instant, clock.now()); } },
          this))
    , m_filter(new AgentRequestFilter(*m_requests, this))
    , m_groups(new QTabBar)
    , m_agents(new QComboBox)
    , m_table(new QTableView)
    , m_detail(new JsonView(QStringLiteral("requestDetail")))
    , m_heading(new QLabel)
    , m_messages(new MessageBar)
{
    setObjectName(QStringLiteral("approvalsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Approvals"));
    resize(fittingSize(*this, { 1200, 680 }));

    auto* explanation = new QLabel(tr("What the agents ask for. Operators can read these; approving or rejecting one "
                                      "needs the service role and is done where the agents run."));
    explanation->setWordWrap(true);
    makeTable();
    auto* splitter = new QSplitter;
    splitter->addWidget(m_table);
    splitter->addWidget(makeDetail());
    splitter->setSizes({ 760, 440 });
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_messages);
    layout->addWidget(makeFilterBar());
    layout->addWidget(splitter, 1);
    layout->addWidget(makeButtons());
    connect(m_requests, &AgentRequestModel::freshnessChanged, this, &ApprovalsDialog::showFreshness);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, m_requests, &AgentRequestModel::refresh);
    m_table->setFocus();
}

QWidget* ApprovalsDialog::makeFilterBar()
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_groups->setObjectName(QStringLiteral("groups"));
    m_groups->setAccessibleName(tr("Which requests"));
    m_groups->setDocumentMode(true);
    m_groups->setExpanding(false);
    for (int group = 0; group < 3; ++group)
        m_groups->addTab(QString());
    m_agents->setObjectName(QStringLiteral("agents"));
    auto* label = new QLabel(tr("A&gent"));
    label->setBuddy(m_agents);
    row->addWidget(m_groups);
    row->addStretch();
    row->addWidget(label);
    row->addWidget(m_agents);
    connect(m_groups, &QTabBar::currentChanged, this, &ApprovalsDialog::applyFilter);
    connect(m_agents, &QComboBox::currentIndexChanged, this, &ApprovalsDialog::applyFilter);
    showGroups();
    showAgents();
    return bar;
}

void ApprovalsDialog::makeTable()
{
    m_table->setObjectName(QStringLiteral("requests"));
    m_table->setAccessibleName(tr("Requests"));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new SeverityDelegate(m_table));
    setUpRowTable(*m_table, 10);
    m_table->horizontalHeader()->setSortIndicator(AgentRequestModel::Age, Qt::AscendingOrder);
    new SortKeys(*m_table);
    m_placeholder = new TablePlaceholder(*m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ApprovalsDialog::showDetail);
    connect(m_requests, &QAbstractItemModel::dataChanged, this, &ApprovalsDialog::showDetail);
}

QWidget* ApprovalsDialog::makeDetail()
{
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    m_heading->setObjectName(QStringLiteral("requestHeading"));
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setTextInteractionFlags(Qt::NoTextInteraction);
    m_heading->setWordWrap(true);
    m_heading->setFont(Theme::instance().titleFont());
    layout->addWidget(m_heading);
    layout->addWidget(m_detail, 1);
    return side;
}

QWidget* ApprovalsDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return belongs to what has the focus
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto make = [this] { return document(); };
    addActionButton(*buttons, tr("&Save as PDF…"), "savePdf", this, [this, make] {
        documentprint::savePdf(this, m_messages, QStringLiteral("approvals.pdf"), make);
    })->setShortcut(QKeySequence::Save);
    addActionButton(*buttons, tr("P&rint…"), "print", this, [this, make] {
        documentprint::preview(this, windowTitle(), make);
    })->setShortcut(QKeySequence::Print);
    return buttons;
}

std::unique_ptr<QTextDocument> ApprovalsDialog::document() const
{
    const ProjectInfo& project = m_models.database.project();
    QStringList which { m_groups->tabText(m_groups->currentIndex()).remove(u'&') };
    if (m_agents->currentIndex() > 0)
        which.append(m_agents->currentText());
    return ApprovalsPaper::document(*m_filter,
                                    { .shop = project.name,
                                      .which = which.join(QStringLiteral(", ")),
                                      .heading = m_heading->text(),
                                      .detail = m_detail->lines(ApprovalsPaper::mostLines + 1),
                                      .zone = project.timeZone,
                                      .printedAt = m_models.clock.now() });
}

void ApprovalsDialog::showGroups()
{
    const auto show = [this](Group group, const QString& words) {
        const bool isMore = m_requests->hasMore(group); // one of them is loaded
        const QString number = format::number(qint64(m_requests->count(group) - (isMore ? 1 : 0)));
        m_groups->setTabText(static_cast<int>(group), words.arg(isMore ? number + u'+' : number));
    };
    show(Group::Pending, tr("&Pending (%1)"));
    show(Group::Expired, tr("&Expired (%1)"));
    show(Group::Decided, tr("&Decided (%1)"));
}

/** The agents that ask for something, each once; what was chosen stays chosen. */
void ApprovalsDialog::showAgents()
{
    QStringList agents;
    for (const AgentRequest& request : m_requests->rows())
        agents.append(request.agent);
    agents.removeDuplicates();
    agents.sort(Qt::CaseInsensitive);
    if (m_agents->count() > 0 && agents == m_known)
        return; // somebody may have the list open
    m_known = agents;
    const QSignalBlocker blocker(m_agents);
    const QVariant chosen = m_agents->currentData();
    m_agents->clear();
    m_agents->addItem(tr("All agents"));
    for (const QString& agent : std::as_const(agents))
        m_agents->addItem(AgentRequestModel::agentName(agent), agent.isNull() ? QStringLiteral("") : agent);
    m_agents->setCurrentIndex(chosen.isValid() ? std::max(0, m_agents->findData(chosen)) : 0);
}

void ApprovalsDialog::applyFilter()
{
    const auto group = static_cast<Group>(m_groups->currentIndex());
    const bool isAnother = group != m_filter->group();
    m_filter->setGroup(group);
    for (const int column : { AgentRequestModel::Status, AgentRequestModel::DecidedBy, AgentRequestModel::DecidedAt })
        m_table->setColumnHidden(column, group != Group::Decided); // only there do these tell anything
    m_table->setColumnHidden(AgentRequestModel::Age, group == Group::Decided); // nobody waits any more; the time stays
    for (int column = 0; isAnother && column < AgentRequestModel::Conversation; ++column)
        m_table->resizeColumnToContents(column); // each group has texts of its own; the conversation takes the rest
    const QVariant agent = m_agents->currentData();
    m_filter->setAgent(agent.isValid() ? std::optional(agent.toString()) : std::nullopt);
    showPlaceholder();
    if (m_filter->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    showDetail();
}

void ApprovalsDialog::showPlaceholder()
{
    if (m_requests->freshness().error && m_requests->rowCount() == 0)
        m_placeholder->setWords(QString());
    else if (!m_requests->freshness().loadedAt.isValid())
        m_placeholder->setWords(tr("Reading…"));
    else if (m_agents->currentIndex() > 0 && m_requests->count(m_filter->group()) > 0)
        m_placeholder->setWords(tr("There is none of this agent."));
    else if (m_filter->group() == Group::Pending)
        m_placeholder->setWords(tr("No agent waits for an answer."));
    else if (m_filter->group() == Group::Expired)
        m_placeholder->setWords(tr("No request has expired."));
    else
        m_placeholder->setWords(tr("Nothing was decided yet."));
}

void ApprovalsDialog::showDetail()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        m_detailJob.cancel();
        m_shown.reset();
        m_heading->clear();
        m_detail->clear();
        return;
    }
    const AgentRequest& request = m_filter->request(current.row());
    if (m_shown == request)
        return; // only its age changed: what is unfolded stays so
    m_detailJob.cancel();
    m_shown = request;
    const auto text = [&](AgentRequestModel::Column column) {
        return current.siblingAtColumn(column).data().toString();
    };
    m_heading->setText(tr("%1 asks for: %2").arg(text(AgentRequestModel::Agent), text(AgentRequestModel::Asks)));
    m_detailJob = agentrequestdetail::read(
        m_models.database, this, request.id, [this, id = request.id](const DbResult<AgentRequestDetail>& result) {
            if (!m_shown || m_shown->id != id)
                return;
            m_detail->clear();
            if (result) {
                m_detail->addSection(tr("Waiting for an answer"), result.value().interruptions);
                m_detail->addSection(tr("State of the run"), result.value().serialized);
            } else if (result.error().kind != DbError::Kind::Cancelled) {
                m_shown.reset();
                m_messages->showError(result.error());
                m_messages->offer(tr("Try again"), [this] { m_requests->refresh(); });
            }
            sayReady();
        });
}

void ApprovalsDialog::sayReady()
{
    if (m_isReady)
        return;
    m_isReady = true;
    Q_EMIT ready();
}

void ApprovalsDialog::showFreshness()
{
    const Freshness& freshness = m_requests->freshness();
    if (freshness.error) {
        m_messages->showError(freshness.error);
        m_messages->offer(tr("Try again"), [this] { m_requests->refresh(); });
    } else {
        m_messages->clear();
    }
    showGroups();
    showAgents();
    applyFilter();
    const bool answered = freshness.loadedAt.isValid() || freshness.state == LoadState::Error;
    if (m_isSized || !answered)
        return;
    m_isSized = true;
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(AgentRequestModel::Conversation, QHeaderView::Stretch);
    if (!m_shown)
        sayReady(); // else with the detail
}
