// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dberror.h"

#include <QDateTime>

/** How far a query's data on the screen can be trusted. */
enum class LoadState {
    NotLoaded, ///< nothing was asked yet
    Loading, ///< the first read is under way; there is no data
    Ready, ///< the newest answer is shown (a refresh may be under way)
    Stale, ///< the last good data is shown, but the newest read failed or the connection is gone
    Error, ///< there is no data and the read failed
};

/** State, age and failure of one live query; shown in the foot line of a tile. A value, free to copy. */
struct Freshness {
    LoadState state = LoadState::NotLoaded;
    QDateTime loadedAt; ///< UTC; when the data shown was read; null without data
    QDateTime newestRow; ///< UTC; how new the newest row in the data is; null where that is unknown
    DbError error; ///< why the state is Stale or Error
};
