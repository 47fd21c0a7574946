// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/actionrunner.h"
#include "adsmodel.h"
#include "approvalsmodel.h"
#include "clock.h"
#include "dashboardmodels.h"
#include "db/database.h"
#include "inventorymodel.h"
#include "refreshscheduler.h"
#include "salesmodel.h"
#include "temporarypostgres.h"

/** What the application makes for its window, on a test's own database: for tests of tiles and dialogs. */
class DashboardFixture {
public:
    /** Connects as @p login; state and models follow from the event loop. @p clock must outlive this. */
    DashboardFixture(const TestDatabase& database, const Clock& clock, const QString& login = QStringLiteral("op_occ"),
                     const QString& project = QStringLiteral("occ"))
        : scheduler(connection, clock)
        , actions(connection)
        , sales(scheduler)
        , inventory(scheduler)
        , ads(scheduler)
        , approvals(scheduler)
        , models { connection, scheduler, actions, clock, sales, inventory, ads, approvals }
    {
        ConnectionSettings settings = database.settings(login);
        settings.project = project;
        connection.open(settings);
    }

    Database connection;
    RefreshScheduler scheduler;
    ActionRunner actions;
    SalesModel sales;
    InventoryModel inventory;
    AdsModel ads;
    ApprovalsModel approvals;
    DashboardModels models;
};
