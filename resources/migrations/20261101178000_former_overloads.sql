-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Functions that got more arguments: a database that had them before keeps both, and the former ones look at less. An order's steps without
-- what was seen of it could book a delivery twice, a cost without it overwrite another operator's.

SET client_min_messages = warning;

DROP FUNCTION IF EXISTS app.draft_purchase_order(text, uuid);
DROP FUNCTION IF EXISTS app.set_purchase_order_status(uuid, text, uuid);
DROP FUNCTION IF EXISTS app.receive_purchase_order(uuid, uuid, jsonb);
DROP FUNCTION IF EXISTS app.save_vendor_product(uuid, uuid, text, jsonb);
DROP FUNCTION IF EXISTS app.refuse_changed(text, text, text);
DROP FUNCTION IF EXISTS app.take_back_reorder(public.inventory_actions);
