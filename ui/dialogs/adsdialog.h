// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboardmodels.h"

#include <QDialog>

/** The Ads dialog of ui.md; read-only. */
class AdsDialog : public QDialog {
    Q_OBJECT
public:
    AdsDialog(const DashboardModels& models, QWidget* parent = nullptr);

Q_SIGNALS:
    void ready(); ///< its first data is on the screen
};
