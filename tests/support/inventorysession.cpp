// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventorysession.h"

#include <QSignalSpy>
#include <stdexcept>

InventorySession::InventorySession(const TestDatabase& testDatabase, const QString& login)
{
    QSignalSpy spy(&database, &Database::stateChanged);
    ConnectionSettings settings = testDatabase.settings(login);
    settings.project = QStringLiteral("occ");
    database.open(settings);
    while (database.state() != Database::State::Connected) {
        if (database.state() == Database::State::Failed || !spy.wait(10'000))
            throw std::runtime_error("not connected: " + database.error().message.toStdString()
                                     + database.error().technical.toStdString());
    }
}

DashboardModels InventorySession::dashboard()
{
    return { database, scheduler, actions, clock, sales, inventory, ads, approvals };
}

void inventoryfixture::fill(const TestDatabase& database, int variants)
{
    database.execute(QStringLiteral(R"(
UPDATE app.projects SET name = 'Sample shop', shop_domain = 'occ.example', currency = 'GBP', time_zone = 'Europe/London' WHERE project = 'occ';
INSERT INTO products (id, shopify_id, title, vendor, product_type, tags, project)
SELECT 'p' || g, g, 'Mug ' || g, 'Harbour Gifts', CASE WHEN g % 3 = 0 THEN 'Plates' ELSE 'Mugs' END,
       CASE WHEN g % 2 = 0 THEN ARRAY['BUNDLE:TRUE', 'PACK:6'] END, 'occ' FROM generate_series(1, %1) g;
INSERT INTO variants (id, shopify_id, product_id, title, sku, price, project)
SELECT 'v' || g, g, 'p' || g, 'Blue', 'MUG-' || g, 9.99, 'occ' FROM generate_series(1, %1) g;
INSERT INTO vendors (id, name, lead_time_days, max_lead_days, payment_terms, project) VALUES
('00000000-0000-0000-0000-0000000000a1', 'Harbour Gifts', 7, 10, 'Net 30', 'occ'),
('00000000-0000-0000-0000-0000000000a2', 'Northern Crafts', 14, 21, 'Net 60', 'occ');
INSERT INTO product_vendors (product_id, vendor_id, cost, is_primary, pack_size, min_order_quantity, project)
SELECT 'p' || g, '00000000-0000-0000-0000-0000000000a1', 4.20, true, 10, 20, 'occ' FROM generate_series(1, %1 - 1) g;
INSERT INTO product_vendors (product_id, vendor_id, cost, is_primary, project)
SELECT 'p' || g, '00000000-0000-0000-0000-0000000000a2', 3.90, false, 'occ' FROM generate_series(1, %1 - 1) g;
INSERT INTO inventory_snapshots (variant_id, snapshot_date, available_quantity, on_hand_quantity, committed_quantity,
    incoming_quantity, avg_daily_sales, max_daily_sales, sales_velocity, lead_time_days, max_lead_days, project)
SELECT 'v' || g, app.today('occ') - d, CASE WHEN g = 1 AND d < 3 THEN 0 ELSE g * 5 + d END, g * 5 + 2 + d, 2, 0, 6.2, 8, 'high', 7, 10, 'occ'
FROM generate_series(1, %1) g, generate_series(0, least(14, 200000 / %1)) d;
INSERT INTO "DashboardFact" ("shopDomain", "factType", scope, value, "periodStart", "periodEnd", project)
SELECT 'occ.example', 'sku_sales', 'v' || g, json_build_object('amount', '62.00', 'currency', 'GBP', 'orders', 4, 'units', 6 + (d * g) % 5),
    (app.today('occ') - d)::timestamp AT TIME ZONE 'Europe/London', (app.today('occ') - d + 1)::timestamp AT TIME ZONE 'Europe/London', 'occ'
FROM generate_series(1, least(%1, 20)) g, generate_series(1, 20) d;
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'op_second') THEN CREATE ROLE op_second LOGIN; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
SELECT app.add_operator('op_second', 'Sam Second', 'occ');
)")
                         .arg(variants));
}
