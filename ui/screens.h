// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboardmodels.h"
#include "data/searchhit.h"

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

/** Opens the dialog of an id, or brings it to the front. */
using OpenDialog = std::function<QDialog*(const QString& id)>;
/** What in a tile, besides its button, opens a dialog at a certain place. */
void connectTile(Tile* tile, const OpenDialog& open);
/** The dialog that shows what the search found. */
QString dialogFor(SearchHit::Kind kind);
/** Makes that dialog select it, now or as soon as it is loaded. */
void showHit(QDialog* dialog, const SearchHit& hit);

/** The dialog of the ads figures, and the window of its first campaign; null while it shows none. */
inline const QString adsId = QStringLiteral("ads");
QDialog* openFirstCampaign(QDialog* ads);

/** The dialog that takes in dropped files, and its handing over of them. */
inline const QString importId = QStringLiteral("import");
void importFiles(QDialog* dialog, const QStringList& paths);

} // namespace screens
