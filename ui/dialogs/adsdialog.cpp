// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/adsdialog.h"

AdsDialog::AdsDialog(const DashboardModels& models, QWidget* parent)
    : QDialog(parent)
{
    Q_UNUSED(models)
    setObjectName(QStringLiteral("adsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
}
