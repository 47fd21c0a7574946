// SPDX-License-Identifier: GPL-3.0-or-later
#include "waitingactionsmodel.h"

#include "actions/outbox.h"

#include <QLocale>

WaitingActionsModel::WaitingActionsModel(const Outbox* outbox, QObject* parent) : TableModel(parent)
{
    if (!outbox)
        return;
    const auto follow = [this, outbox] { applySnapshot({ outbox->waiting().cbegin(), outbox->waiting().cend() }); };
    connect(outbox, &Outbox::changed, this, follow);
    follow();
}

QString WaitingActionsModel::key(const WaitingAction& row) const
{
    return row.id.toString(QUuid::WithoutBraces);
}

QVariant WaitingActionsModel::cell(const WaitingAction& row, int column, int role) const
{
    if (role == TableRole::Key)
        return key(row);
    if (role == TableRole::Severity)
        return static_cast<int>(row.isRefused() ? Severity::Critical : Severity::None);
    if (role == TableRole::Sort || role == TableRole::RawValue)
        return row.typedAt;
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(column)) {
    case TypedAt:
        return QLocale().toString(row.typedAt.toLocalTime(), QLocale::ShortFormat);
    case What:
        return row.description;
    case State:
        if (!row.isRefused())
            return tr("Waits for a connection");
        return row.hint.isEmpty() ? row.refusal : QString(row.refusal + u' ' + row.hint);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant WaitingActionsModel::header(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(column)) {
    case TypedAt:
        return tr("Typed");
    case What:
        return tr("What");
    case State:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}
