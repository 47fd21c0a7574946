// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"

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
};
