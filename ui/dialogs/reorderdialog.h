// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboardmodels.h"
#include "data/stockitem.h"
#include "dialogs/actiondialog.h"
#include "queries/reorderscope.h"
#include "refreshscheduler.h"
#include "reorderqueuemodel.h"

class ReorderQueuePanel;

/** "Reorder review": the queue on the left, the item and the decision about it on the right. */
class ReorderDialog : public ActionDialog {
    Q_OBJECT
public:
    explicit ReorderDialog(const DashboardModels& models, QWidget* parent = nullptr);

    /** Shows the variants of one bucket, decided or not: what a click on the tile's bar asks for. */
    void showBucket(StockStatus status);
    /** Shows @p variantId as soon as it is read, in the scope that holds it. */
    void showVariant(const QString& variantId);

Q_SIGNALS:
    /** The queue and its first item are there. */
    void ready();

private:
    void ask();

    DashboardModels m_models;
    ReorderQueueModel m_model;
    LiveQuery<QVector<StockItem>> m_query;
    ReorderQueuePanel* m_queue = nullptr;
    QString m_wanted;
    bool m_ready = false;
};
