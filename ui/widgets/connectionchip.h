// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "widgets/statuschip.h"

/** Says how the window gets its data: "Live", "Polling", "Reconnecting…", "Offline, 2 actions waiting". */
class ConnectionChip : public StatusChip {
    Q_OBJECT
public:
    explicit ConnectionChip(QWidget* parent = nullptr);

    /** @p waiting: actions that are not written yet. @p reason: why, in words, for the tooltip. */
    void showState(Database::State state, Database::Liveness liveness, int waiting, const QString& reason = {});
    /** Whether nobody has checked that the server is the right one: said beside the state while connected. */
    void setUnverified(bool unverified);
    /** The words for a state, as the chip shows them. */
    static QString wordsFor(Database::State state, Database::Liveness liveness, int waiting);

private:
    bool m_unverified = false;
};
