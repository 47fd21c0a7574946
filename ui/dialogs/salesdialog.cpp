// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/salesdialog.h"

#include "dashboardmodels.h"
#include "salesmodel.h"

SalesDialog::SalesDialog(const DashboardModels& models, QWidget* parent) : ActionDialog(parent)
{
    setObjectName(QStringLiteral("salesDialog"));
    setWindowTitle(tr("Sales Pulse — Variance review"));
    connect(&models.sales, &SalesModel::changed, this, &SalesDialog::ready);
}
