// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/approvalsdialog.h"

ApprovalsDialog::ApprovalsDialog(const DashboardModels& models, QWidget* parent)
    : QDialog(parent)
{
    Q_UNUSED(models)
    setObjectName(QStringLiteral("approvalsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
}
