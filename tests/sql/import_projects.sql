-- SPDX-License-Identifier: GPL-3.0-or-later
-- Currency and zone of a new project, and vendors' names that other projects have.
BEGIN;
\ir setup.psql
SELECT * FROM no_plan();
UPDATE app.projects SET currency = NULL, time_zone = 'UTC' WHERE project = 'occ';
DELETE FROM orders WHERE project = 'occ';
INSERT INTO orders (project, id, name, created_at, currency, subtotal) VALUES
  ('occ', 'c1', '#c1', '2026-10-01 23:30+00', 'USD', 1), ('occ', 'c2', '#c2', '2026-10-02 12:00+00', 'EUR', 2), ('occ', 'c3', '#c3', '2026-10-03 12:00+00', 'EUR', 3);
INSERT INTO vendors (project, name) VALUES ('other', 'Shared Name'), ('other', 'Both');
SET SESSION AUTHORIZATION op_occ;
SELECT is((SELECT currency FROM app.my_projects() WHERE project = 'occ'), 'USD', 'a project without a currency reads as that of its first order');
SELECT ok(app.adopt_currency('occ'), 'it gets one');
SELECT is((SELECT currency FROM app.my_projects() WHERE project = 'occ'), 'EUR', 'that of most of its orders');
SELECT ok(NOT app.adopt_currency('occ'), 'and keeps it');
SELECT throws_ok($$SELECT app.adopt_currency('other')$$, '42501', NULL, 'not for another project');
SELECT throws_ok($$SELECT app.set_up_project('other', 'GBP', NULL)$$, '42501', NULL, 'nor set up');
SELECT throws_ok($$SELECT app.set_up_project('occ', 'GBP', NULL)$$, 'HD006', NULL, 'a currency that is set stays');
SELECT throws_ok($$SELECT app.set_up_project('occ', 'pounds', NULL)$$, 'HD006', NULL, 'what is no currency is refused');
SELECT throws_ok($$SELECT app.set_up_project('occ', NULL, 'Europe/Lundun')$$, 'HD006', NULL, 'what is no zone too');
SELECT lives_ok($$SELECT app.set_up_project('occ', 'EUR', 'Europe/London')$$, 'the zone of a project that has none yet');
SELECT is((SELECT time_zone FROM app.my_projects() WHERE project = 'occ'), 'Europe/London', 'is set');
SELECT is((SELECT min("periodStart") FROM "DashboardFact" WHERE metric = 'revenue' AND value ->> 'currency' = 'USD'), '2026-10-01 23:00+00'::timestamptz,
          'and the facts are made by it');
SELECT throws_ok($$SELECT app.set_up_project('occ', NULL, 'Europe/Paris')$$, 'HD006', NULL, 'once');
SELECT throws_ok($$UPDATE app.projects SET currency = 'GBP'$$, '42501', NULL, 'operators change projects through these functions only');
SELECT set_eq($$SELECT * FROM app.vendor_names_elsewhere('occ', '{Shared Name,Nobody}')$$, '{Shared Name}'::text[], 'a vendor''s name of another project is told');
SELECT throws_ok($$SELECT app.vendor_names_elsewhere('other', '{Shared Name}')$$, '42501', NULL, 'to its members only');
RESET SESSION AUTHORIZATION;
SELECT * FROM finish();
ROLLBACK;
