// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"

#include <QString>
#include <functional>
#include <optional>

class ActionRunner;
class AdsModel;
class ApprovalsModel;
class Clock;
class Database;
class InventoryModel;
class RefreshScheduler;
class SalesModel;
class QObject;

/**
 * What the window and its dialogs work on; owned by the application, which outlives the window. All on the GUI thread.
 * A dialog that needs queries of its own makes them with @c scheduler and writes with @c actions.
 */
struct DashboardModels {
    Database& database;
    RefreshScheduler& scheduler;
    ActionRunner& actions;
    const Clock& clock;
    SalesModel& sales;
    InventoryModel& inventory;
    AdsModel& ads;
    ApprovalsModel& approvals;
    /** The login for what operators may not write, where the program holds it (its private database's owner). */
    std::function<std::optional<ConnectionSettings>()> serviceSettings = {};
    /** Secrets of shops, where the computer keeps any: the answer comes later, empty where there is none. */
    std::function<void(const QString& key, QObject* context, std::function<void(const QString&)> done)> readSecret = {};
    /** Likewise keeps one; the answer is why not, translated, or empty. */
    std::function<void(const QString& key, const QString& secret, QObject* context,
                       std::function<void(const QString&)> done)>
        keepSecret = {};
};
