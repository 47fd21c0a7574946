// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/actiondialog.h"

struct DashboardModels;

/** "Sales Pulse — Variance review": why revenue changed, and what was decided about it. */
class SalesDialog : public ActionDialog {
    Q_OBJECT
public:
    /** What @p models refers to must outlive the dialog. */
    explicit SalesDialog(const DashboardModels& models, QWidget* parent = nullptr);

Q_SIGNALS:
    /** The first figures are laid out and ready to be painted. */
    void ready();
};
