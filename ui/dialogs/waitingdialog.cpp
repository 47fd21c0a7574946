// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/waitingdialog.h"

#include "actions/actionrunner.h"
#include "actions/outbox.h"
#include "delegates/severitydelegate.h"
#include "waitingactionsmodel.h"
#include "widgets/buttonkeys.h"
#include "widgets/fitting.h"
#include "widgets/messagebar.h"
#include "widgets/tableplaceholder.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

WaitingDialog::WaitingDialog(const DashboardModels& models, QWidget* parent)
    : QDialog(parent)
    , m_outbox(models.actions.outbox())
    , m_model(new WaitingActionsModel(m_outbox, this))
    , m_table(new QTableView)
    , m_messages(new MessageBar)
    , m_retry(new QPushButton(tr("&Try again")))
    , m_discard(new QPushButton(tr("&Discard…")))
{
    setObjectName(QStringLiteral("waitingDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Waiting actions"));
    resize(fittingSize(*this, { 760, 420 }));
    auto* explanation = new QLabel(tr("Notes, flags and snoozes that were typed without a connection. They are kept "
                                      "encrypted on this computer and written in this order, each once, as soon as "
                                      "there is a connection. What spends money is never kept."));
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    makeTable();
    m_retry->setObjectName(QStringLiteral("retry"));
    m_discard->setObjectName(QStringLiteral("discard"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_retry, QDialogButtonBox::ActionRole);
    buttons->addButton(m_discard, QDialogButtonBox::ActionRole);
    buttonkeys::onlyWithFocus(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_retry, &QPushButton::clicked, this, [this] { m_outbox->retry(selected()); });
    connect(m_discard, &QPushButton::clicked, this, &WaitingDialog::askToDiscard);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_messages);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    if (m_outbox)
        connect(m_outbox, &Outbox::changed, this, &WaitingDialog::follow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WaitingDialog::follow);
    follow();
    m_table->setFocus();
    QTimer::singleShot(0, this, &WaitingDialog::ready);
}

void WaitingDialog::makeTable()
{
    m_table->setObjectName(QStringLiteral("waiting"));
    m_table->setAccessibleName(tr("Waiting actions"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new SeverityDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(WaitingActionsModel::TypedAt, 150);
    m_table->setColumnWidth(WaitingActionsModel::What, 240);
    m_placeholder = new TablePlaceholder(*m_table);
    m_placeholder->setWords(tr("Nothing waits."));
}

QUuid WaitingDialog::selected() const
{
    return QUuid(m_table->currentIndex().data(TableRole::Key).toString());
}

void WaitingDialog::follow()
{
    const QUuid id = selected();
    bool refused = false;
    if (m_outbox) {
        const auto& all = m_outbox->waiting();
        refused =
            std::any_of(all.cbegin(), all.cend(), [&](const auto& each) { return each.id == id && each.isRefused(); });
    }
    m_retry->setEnabled(refused);
    m_discard->setEnabled(!id.isNull());
    const QString whyNot = m_outbox ? m_outbox->whyNot() : tr("Nothing is kept here.");
    if (whyNot.isEmpty())
        m_messages->clear();
    else
        m_messages->showMessage(Severity::Attention, tr("Nothing can be kept for later now."), whyNot);
}

void WaitingDialog::askToDiscard()
{
    const QUuid id = selected();
    auto* box =
        new QMessageBox(QMessageBox::Question, tr("Discard"), tr("Discard this action? It will not be written."),
                        QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("discardQuestion"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, id](QAbstractButton* button) {
        if (box->standardButton(button) == QMessageBox::Discard)
            m_outbox->discard(id);
    });
    box->open();
}
