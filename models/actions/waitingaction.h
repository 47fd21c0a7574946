// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QUuid>

/** An action that was typed while there was no connection, and waits to be written. A value. */
struct WaitingAction {
    QUuid id; ///< the action's own: it makes sure that it is written once
    QString project; ///< that it was typed in; it is written in no other
    QString description; ///< for people
    QDateTime typedAt; ///< UTC
    QJsonObject content; ///< what Action::content held
    QString refusal; ///< why the database did not take it; empty while it waits
    QString hint; ///< what to do about that

    [[nodiscard]] bool isRefused() const { return !refusal.isEmpty(); }
    [[nodiscard]] QJsonObject toJson() const;
    static WaitingAction fromJson(const QJsonObject& json);
    friend bool operator==(const WaitingAction&, const WaitingAction&) = default;
};
