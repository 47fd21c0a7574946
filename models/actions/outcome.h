// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dberror.h"

#include <QMetaType>
#include <QVariantMap>

/** What became of an Action. Exactly one is reported for each action that was run. */
struct Outcome {
    enum class Kind {
        Committed, ///< it is in the database, once
        Denied, ///< the policies refuse it; nothing was written
        Conflict, ///< somebody decided first: error.detail names who, when, what; nothing was written
        Invalid, ///< the database refuses the values; nothing was written
        Offline, ///< it was not written: there is no connection
        InDoubt, ///< the connection was lost at commit and does not come back: look again before repeating
        Kept, ///< there is no connection; it is kept on this computer and written when there is one
        Failed, ///< another error; nothing was written
    };
    Kind kind = Kind::Failed;
    DbError error; ///< in words, unless Committed
    QVariantMap result; ///< what Action::apply returned
    QString description {}; ///< the action's own, for messages
    bool elsewhere = false; ///< it belongs to another project, or database, than the one that is open by now

    /** Nothing is left to do for the operator: it is written, or will be. */
    [[nodiscard]] bool isDone() const { return kind == Kind::Committed || kind == Kind::Kept; }
    [[nodiscard]] bool isCommitted() const { return kind == Kind::Committed; }
};

Q_DECLARE_METATYPE(Outcome)
