// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboardmodels.h"

#include <QKeySequence>
#include <QList>
#include <QString>
#include <functional>

class QDialog;
class QWidget;
class Tile;

/** One of the windows that the dashboard opens. */
struct Screen {
    QString id; ///< stable: for snapshots, tests and commands
    QString title; ///< the menu's words, with a mnemonic
    QKeySequence shortcut;
    QString icon; ///< of resources/icons
    std::function<QDialog*(const DashboardModels&, QWidget* parent)> make;
};

/** What there is to open and to show; the only place that knows all tiles and dialogs. */
namespace screens {

const QList<Screen>& dialogs();
/** The tiles in their first order, each with the id of the dialog that its button opens. */
struct TileAndDialog {
    Tile* tile;
    QString dialog;
};
QList<TileAndDialog> makeTiles(const DashboardModels& models);

} // namespace screens
