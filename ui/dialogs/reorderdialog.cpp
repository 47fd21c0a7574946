// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/reorderdialog.h"

#include "dialogs/reorderqueuepanel.h"
#include "queries/inventoryqueries.h"
#include "theme.h"
#include "widgets/messagebar.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ReorderDialog::ReorderDialog(const DashboardModels& models, QWidget* parent)
    : ActionDialog(parent)
    , m_models(models)
    , m_query(models.scheduler, { u"inventory_current"_s }, this)
{
    setObjectName(u"reorderDialog"_s);
    setWindowTitle(tr("Reorder review"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::grid);
    layout->addWidget(messageBar());
    m_queue = new ReorderQueuePanel(m_model, this);
    layout->addWidget(m_queue, 1);
    resize(1200, 720);

    connect(m_queue, &ReorderQueuePanel::scopeChanged, this, &ReorderDialog::ask);
    m_query.onData([this](const QVector<StockItem>& items) {
        m_model.applySnapshot(items);
        if (!m_wanted.isEmpty() && m_queue->selectVariant(m_wanted))
            m_wanted.clear();
        if (!std::exchange(m_ready, true))
            Q_EMIT ready();
    });
    m_query.onForget([this] { m_model.clear(); });
    ask();
}

void ReorderDialog::ask()
{
    m_query.setJob(
        [scope = m_queue->scope()](pqxx::transaction_base& tx) { return inventoryqueries::readQueue(tx, scope); });
}

void ReorderDialog::showBucket(StockStatus status)
{
    ReorderFilter filter;
    filter.status = status;
    m_queue->setScope(status == StockStatus::InStock ? ReorderScope::All : ReorderScope::BelowReorderPoint);
    m_queue->setFilter(filter);
}

void ReorderDialog::showVariant(const QString& variantId)
{
    m_wanted = variantId;
    m_queue->setFilter({});
    m_queue->setScope(ReorderScope::BelowReorderPoint);
}
