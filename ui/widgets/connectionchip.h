// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "db/serverroles.h"
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
    /** Where the figures come from, if the profile names a read replica: said beside the state while connected. */
    void setReadSource(const ReadSource& source);
    /** The words for a state, as the chip shows them. */
    static QString wordsFor(Database::State state, Database::Liveness liveness, int waiting);

private:
    [[nodiscard]] QString replicaWords() const;
    [[nodiscard]] QString replicaExplanation() const;

    bool m_unverified = false;
    ReadSource m_source;
    QString m_spoken; ///< the words that a screen reader heard last; a lag that grows is not said each second
};
