// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/waitingaction.h"
#include "tablemodel.h"

class Outbox;

/** The actions that wait on this computer for a connection, in the order in which they were typed. GUI thread only. */
class WaitingActionsModel : public TableModel<WaitingAction> {
    Q_OBJECT
public:
    enum Column { TypedAt, What, State, ColumnCount };
    /** @p outbox may be null, where there is none, and must otherwise outlive the model. */
    explicit WaitingActionsModel(const Outbox* outbox, QObject* parent = nullptr);

protected:
    [[nodiscard]] QString key(const WaitingAction& row) const override;
    [[nodiscard]] QVariant cell(const WaitingAction& row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] int columnTotal() const override { return ColumnCount; }
};
