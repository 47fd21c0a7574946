-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The sample shop: Old Canal Co. Supplies, project 'occ', a chandlery for narrowboats. Run once, by the owner (a superuser: triggers are off
-- while history is loaded, and the rollups are made at the end). The same at each run but for the dates, which count back from now in the
-- shop's zone: what looks random comes from hashes. It makes only rows, no functions, and nothing outside its project but the ads tables and
-- AgentApproval, which have none.
--
-- The second part: it makes rows of the temporary tables that sample_history.sql left in the same session and transaction.

SET client_min_messages = warning;
SET session_replication_role = replica;

DO $$
BEGIN
    IF EXISTS (SELECT FROM public.products WHERE project = 'occ') THEN
        RAISE EXCEPTION 'The project "occ" has products already.' USING HINT = 'The sample shop goes into an empty database.';
    END IF;
END $$;

-- Tables without rows get files of their own in this transaction: what is written to those need not go through the write-ahead log.
LOCK TABLE public.orders, public.order_lines, public.inventory_snapshots, public."DashboardFact", public.sales_hourly, public.sales_daily,
    public.sales_weekly IN ACCESS EXCLUSIVE MODE;
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM public.orders) AND NOT EXISTS (SELECT FROM public.order_lines)
        AND NOT EXISTS (SELECT FROM public.inventory_snapshots) AND NOT EXISTS (SELECT FROM public."DashboardFact") THEN
        TRUNCATE public.orders, public.order_lines, public.inventory_snapshots, public."DashboardFact", public.sales_hourly,
            public.sales_daily, public.sales_weekly;
    END IF;
END $$;

INSERT INTO app.projects (project, name, shop_domain, currency, time_zone, review_days, opening_hours, service_level)
VALUES ('occ', 'Old Canal Co. Supplies', 'old-canal-co.example', 'GBP', 'Europe/London', 14, '[8,22)', 0.95)
ON CONFLICT (project) DO UPDATE SET name = excluded.name, shop_domain = excluded.shop_domain, currency = excluded.currency,
    time_zone = excluded.time_zone, opening_hours = excluded.opening_hours;

INSERT INTO public.vendors (id, name, contact_name, contact_email, contact_phone, lead_time_days, max_lead_days, payment_terms, notes,
                            created_at, updated_at, project)
SELECT id, name, contact, email, phone, lead, max_lead, terms,
       CASE n WHEN 10 THEN 'Ships by sea: add a week before Christmas and Easter.' WHEN 8 THEN 'Delivers on Tuesdays and Fridays.' END,
       now() - interval '400 days', now() - interval '120 days', 'occ'
FROM sample_vendor;

INSERT INTO public.products (id, shopify_id, title, vendor, product_type, tags, status, created_at, updated_at, shopify_created_at,
                             shopify_updated_at, project)
SELECT 'gid://shopify/Product/' || 7412030000000 + p.n * 97, 7412030000000 + p.n * 97, p.title, w.name, p.product_type, p.tags::text[],
       'active', made.at, now() - interval '20 days', made.at, now() - interval '20 days', 'occ'
FROM sample_product p
JOIN sample_vendor w ON w.n = p.vendor
CROSS JOIN LATERAL (
    SELECT CASE WHEN p.title = 'Winter Hot Water Bottle' THEN now() - interval '5 days' ELSE now() - interval '300 days' + p.n * interval '1 day'
           END AS at) AS made;

INSERT INTO public.variants (id, shopify_id, product_id, title, sku, price, compare_at_price, position, created_at, updated_at,
                             shopify_created_at, shopify_updated_at, project)
SELECT v.id, v.shopify_id, v.product_id, v.title, v.sku, v.price, CASE WHEN v.promoted THEN v.price + 3 END, v.position, p.created_at,
       p.updated_at, p.created_at, p.updated_at, 'occ'
FROM sample_variant v JOIN public.products p ON p.id = v.product_id;

INSERT INTO public.product_vendors (id, product_id, vendor_id, cost, is_primary, sku, pack_size, min_order_quantity, created_at, updated_at,
                                    project)
SELECT md5('occ product vendor ' || p.n || ' ' || offer.vendor)::uuid, 'gid://shopify/Product/' || 7412030000000 + p.n * 97, w.id,
       round(p.price * (0.44 + 0.12 * (hashtextextended(p.title, 3) & 1023) / 1024.0) * offer.factor, 2), offer.is_primary,
       upper(left(w.name, 2)) || 4000 + p.n * 7, substring(p.tags FROM 'PACK:([0-9]+)')::integer,
       CASE WHEN p.price < 10 THEN 24 WHEN p.price < 20 AND offer.is_primary THEN 12 END,
       now() - interval '300 days', now() - interval '60 days', 'occ'
FROM sample_product p
CROSS JOIN LATERAL (VALUES (p.vendor, true, 1.0), (p.second_vendor, false, 1.07)) AS offer (vendor, is_primary, factor)
JOIN sample_vendor w ON w.n = offer.vendor;

-- What two vendors have been seen to take, beside what they promise.
INSERT INTO public.supplier_lead_times (id, vendor_id, lead_time_days, max_lead_days, observed_orders, project)
SELECT md5('occ lead ' || n)::uuid, id, lead + late, max_lead + late, 6, 'occ' FROM sample_vendor WHERE seen_late;

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Orders

-- fate, of a thousand: 6 cancelled, 3 voided, 9 refunded, 15 refunded in part, 12 not paid yet. habit, of a hundred: 8 with 10 % off.
INSERT INTO public.orders (project, id, name, created_at, cancelled_at, financial_status, fulfillment_status, fulfilled_at, currency, subtotal,
                           shipping, taxes, total, discount, refunded, source, updated_at)
SELECT 'occ', 'gid://shopify/Order/' || 5210040000000 + o.n * 13, '#' || 10400 + o.n, o.created_at,
       CASE WHEN o.fate < 6 THEN o.created_at + interval '3 hours' END,
       CASE WHEN o.fate < 6 THEN 'paid' WHEN o.fate < 9 THEN 'voided' WHEN o.fate < 18 AND age.days > 2 THEN 'refunded'
           WHEN o.fate < 33 AND age.days > 2 THEN 'partially_refunded' WHEN o.fate < 45 AND age.days < 5 THEN 'pending' ELSE 'paid' END,
       CASE WHEN ready.at IS NULL AND o.habit % 9 = 0 AND age.days > 0 THEN 'partial' WHEN ready.at IS NULL THEN 'unfulfilled' ELSE 'fulfilled' END,
       ready.at, 'GBP', sum.goods - sum.discount, sum.shipping, round((sum.goods - sum.discount + sum.shipping) / 6, 2),
       sum.goods - sum.discount + sum.shipping, sum.discount,
       CASE WHEN o.fate BETWEEN 9 AND 17 AND age.days > 2 THEN sum.goods - sum.discount
           WHEN o.fate BETWEEN 18 AND 32 AND age.days > 2 THEN round((sum.goods - sum.discount) / 3, 2) ELSE 0 END,
       CASE WHEN o.habit % 10 = 3 THEN 'pos' WHEN o.habit % 17 = 5 THEN 'instagram' ELSE 'web' END, o.created_at
FROM sample_order o
CROSS JOIN sample_clock c
CROSS JOIN LATERAL (SELECT c.today - o.at::date AS days) AS age
JOIN (SELECT l.order_no, sum(l.quantity * v.price) AS goods FROM sample_line l JOIN sample_variant v USING (n) GROUP BY l.order_no) AS bought
    ON bought.order_no = o.n
CROSS JOIN LATERAL (
    SELECT bought.goods, CASE WHEN o.habit < 8 THEN round(bought.goods / 10, 2) ELSE 0 END AS discount,
           CASE WHEN bought.goods >= 60 OR o.habit % 10 = 3 THEN 0 ELSE 3.95 END AS shipping) AS sum
-- Packed a day or two later; a few wait for a missing part, some of them for weeks.
CROSS JOIN LATERAL (
    SELECT CASE WHEN packed.at <= c.moment AND NOT (o.fate BETWEEN 990 AND 999 AND age.days < 20) AND NOT (o.fate BETWEEN 960 AND 989 AND age.days < 5)
               AND o.fate >= 9 THEN packed.at AT TIME ZONE 'Europe/London' END AS at
    FROM (SELECT o.at + CASE WHEN o.habit % 10 = 3 THEN interval '0' WHEN o.habit < 60 THEN interval '20 hours' ELSE interval '40 hours' END AS at)
        AS packed) AS ready;

INSERT INTO public.order_lines (project, order_id, line_no, variant_id, sku, title, quantity, unit_price, discount, amount, ordered_at)
SELECT 'occ', 'gid://shopify/Order/' || 5210040000000 + o.n * 13, l.line_no, v.id, v.sku, p.title || ' - ' || v.title, l.quantity, v.price,
       CASE WHEN o.habit < 8 THEN round(l.quantity * v.price / 10, 2) ELSE 0 END, l.quantity * v.price, o.created_at
FROM sample_line l
JOIN sample_order o ON o.n = l.order_no
JOIN sample_variant v ON v.n = l.n
JOIN sample_product p ON p.n = v.product;
SELECT app.allocate_order_lines('occ', (SELECT array_agg(id) FROM public.orders WHERE project = 'occ'
    AND (discount > 0 OR refunded > 0 OR cancelled_at IS NOT NULL OR financial_status IN ('voided', 'refunded'))));

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Snapshots: the shop has recorded its stock for 60 days, the window that sales a day are taken from

INSERT INTO public.inventory_snapshots (id, variant_id, snapshot_date, available_quantity, on_hand_quantity, committed_quantity,
                                        incoming_quantity, avg_daily_sales, max_daily_sales, sales_velocity, lead_time_days, max_lead_days,
                                        safety_stock, reorder_point, status, weeks_of_supply, created_at, updated_at, project)
SELECT md5('occ snapshot ' || s.n || ' ' || s.k)::uuid, v.id, c.today - 90 + s.k, stock.pieces, stock.pieces + held.pieces, held.pieces, 0,
       p.average, p.most,
       CASE WHEN p.average >= 1.4 THEN 'high' WHEN p.average >= 0.6 THEN 'medium' WHEN p.average > 0 THEN 'low' ELSE 'dormant' END,
       p.lead, p.max_lead, p.safety, p.reorder, app.stock_status(stock.pieces, p.reorder), app.weeks_of_supply(stock.pieces, p.average),
       taken.at, taken.at, 'occ'
FROM sample_stock s
CROSS JOIN sample_clock c
JOIN sample_variant v ON v.n = s.n AND s.k >= CASE WHEN v.is_new THEN 85 ELSE 30 END
JOIN sample_plan p ON p.n = s.n
LEFT JOIN (SELECT n, sum(quantity)::integer AS pieces FROM sample_line WHERE k = 90 GROUP BY n) AS so_far ON so_far.n = s.n
LEFT JOIN (SELECT n, k, sum(quantity)::integer AS pieces FROM sample_line GROUP BY n, k) AS that_day ON that_day.n = s.n AND that_day.k = s.k
LEFT JOIN (SELECT l.variant_id, sum(l.quantity)::integer AS pieces
           FROM public.orders o JOIN public.order_lines l ON l.project = o.project AND l.order_id = o.id
           WHERE o.project = 'occ' AND o.fulfilled_at IS NULL AND o.cancelled_at IS NULL AND o.financial_status <> 'voided'
           GROUP BY l.variant_id) AS open ON open.variant_id = v.id
-- Today's counts what was sold until now.
CROSS JOIN LATERAL (SELECT CASE WHEN s.k = 90 THEN s.stock + s.sold - coalesce(so_far.pieces, 0) ELSE s.stock END AS pieces) AS stock
CROSS JOIN LATERAL (SELECT CASE WHEN s.k = 90 THEN coalesce(open.pieces, 0) ELSE coalesce(that_day.pieces, 0) END AS pieces) AS held
CROSS JOIN LATERAL (SELECT least(now() - interval '5 minutes', (c.today - 90 + s.k + time '23:50') AT TIME ZONE 'Europe/London') AS at) AS taken;

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Purchase orders: what was delivered came with orders that are received by now; others are open or were cancelled

-- What is below its reorder point and on order already: every third of these variants, by vendor, with a well-stocked companion or two.
CREATE TEMP TABLE sample_po_line AS
WITH covered AS (
    SELECT p.n, p.vendor, p.rank FROM sample_plan p WHERE p.bucket IN ('out', 'urgent', 'low') AND p.rank % 3 = 1
), open_vendor AS (
    SELECT vendor, row_number() OVER (ORDER BY min(rank)) AS nth FROM covered GROUP BY vendor
)
SELECT 'received ' || v.vendor || ' ' || d.k AS po, v.vendor, d.k - w.lead - (w.late * (hashtextextended(v.vendor || 'l' || d.k, 1) & 255) / 200)::integer
           AS ordered, d.k AS delivered, 'received' AS status, d.n, d.pieces AS received,
       d.pieces + CASE WHEN (hashtextextended(d.n || 'short' || d.k, 1) & 127) = 5 THEN d.pieces ELSE 0 END AS pieces
FROM sample_delivery d JOIN sample_variant v USING (n) JOIN sample_vendor w ON w.n = v.vendor
UNION ALL
SELECT 'open ' || o.vendor, o.vendor, CASE o.nth % 3 WHEN 1 THEN 86 WHEN 2 THEN 88 ELSE 89 END, NULL,
       (ARRAY['draft', 'confirmed', 'sent'])[o.nth % 3 + 1], p.n,
       CASE WHEN o.nth = 1 AND p.bucket = 'well' THEN p.pack ELSE 0 END,
       greatest(p.pack * 2, app.suggested_quantity(p.reorder, p.average, 14, least(p.target, p.reorder), 0, p.pack, NULL))
FROM open_vendor o
JOIN sample_plan p ON p.vendor = o.vendor
WHERE p.n IN (SELECT n FROM covered)
   OR p.bucket = 'well' AND p.average > 0 AND p.n IN (SELECT min(q.n) FROM sample_plan q WHERE q.bucket = 'well' AND q.average > 0 GROUP BY q.vendor)
UNION ALL
SELECT 'cancelled ' || p.vendor, p.vendor, CASE p.vendor WHEN 8 THEN 37 ELSE 61 END, NULL, 'cancelled', p.n, 0, 12
FROM sample_plan p WHERE p.vendor IN (5, 8) AND p.average = 0;

CREATE TEMP TABLE sample_po AS
SELECT po, md5('occ po ' || po)::uuid AS id, vendor, ordered, delivered, status, c.today - 90 + ordered AS order_date,
       'PO-' || extract(year FROM c.today - 90 + ordered) || '-' || lpad((row_number() OVER (
           PARTITION BY extract(year FROM c.today - 90 + ordered) ORDER BY ordered, vendor, po))::text, 6, '0') AS po_number,
       (c.today - 90 + ordered + time '10:20' + vendor * interval '7 minutes') AT TIME ZONE 'Europe/London' AS created_at,
       (ARRAY['Nora Whitfield', 'Sam Okafor'])[vendor % 2 + 1] AS created_by
FROM (SELECT DISTINCT po, vendor, ordered, delivered, status FROM sample_po_line) AS p, sample_clock c;

INSERT INTO app.po_counters (project, year, last_number)
SELECT 'occ', split_part(po_number, '-', 2)::integer, max(split_part(po_number, '-', 3)::integer) FROM sample_po GROUP BY 2
ON CONFLICT (project, year) DO UPDATE SET last_number = excluded.last_number;

INSERT INTO public.purchase_order_items (id, po_id, variant_id, quantity, unit_cost, total_cost, received_quantity, created_at, updated_at,
                                         project)
SELECT md5('occ po line ' || l.po || ' ' || l.n)::uuid, o.id, v.id, l.pieces, pv.cost, l.pieces * pv.cost, l.received, o.created_at,
       coalesce((c.today - 90 + l.delivered + time '11:05') AT TIME ZONE 'Europe/London', o.created_at), 'occ'
FROM sample_po_line l
JOIN sample_po o USING (po)
JOIN sample_variant v ON v.n = l.n
JOIN public.product_vendors pv ON pv.product_id = v.product_id AND pv.is_primary
CROSS JOIN sample_clock c;

INSERT INTO public.purchase_orders (id, po_number, vendor_id, status, order_date, expected_delivery_date, actual_delivery_date, total_cost,
                                    notes, created_by, created_at, updated_at, project, currency)
SELECT o.id, o.po_number, w.id, o.status, o.order_date, o.order_date + w.lead, c.today - 90 + o.delivered, line.total,
       CASE WHEN o.status = 'cancelled' THEN 'Range discontinued by the vendor.' END, o.created_by, o.created_at,
       least(now() - interval '1 hour', coalesce((c.today - 90 + o.delivered + time '11:10') AT TIME ZONE 'Europe/London',
                                                 o.created_at + interval '5 hours')), 'occ', 'GBP'
FROM sample_po o
JOIN sample_vendor w ON w.n = o.vendor
JOIN (SELECT po_id, sum(total_cost) AS total FROM public.purchase_order_items WHERE project = 'occ' GROUP BY po_id) AS line ON line.po_id = o.id
CROSS JOIN sample_clock c;

-- What today's stock record calls incoming is what vendors have been sent and confirmed.
UPDATE public.inventory_snapshots s SET incoming_quantity = coming.pieces
FROM sample_clock c,
     (SELECT i.variant_id, sum(i.quantity - i.received_quantity) AS pieces
      FROM public.purchase_order_items i JOIN public.purchase_orders o ON o.id = i.po_id
      WHERE o.project = 'occ' AND o.status IN ('sent', 'confirmed') GROUP BY i.variant_id) AS coming
WHERE s.variant_id = coming.variant_id AND s.project = 'occ' AND s.snapshot_date = c.today;

INSERT INTO public.inventory_events (id, event_type, entity_type, entity_id, metadata, created_by, created_at, project)
SELECT md5('occ event ' || step.what || o.po)::uuid, step.type, 'po', o.id::text,
       jsonb_build_object('po_number', o.po_number, 'to', step.what, 'vendor_id', w.id)
           || CASE WHEN step.came_from IS NULL THEN '{}' ELSE jsonb_build_object('from', step.came_from) END,
       o.created_by, step.at, 'occ'
FROM sample_po o
JOIN sample_vendor w ON w.n = o.vendor
CROSS JOIN sample_clock c
CROSS JOIN LATERAL (VALUES
    ('po_created', 'draft', NULL, o.created_at, true),
    ('adjustment', 'sent', 'draft', o.created_at + interval '40 minutes', o.status <> 'draft'),
    ('adjustment', 'confirmed', 'sent', o.created_at + interval '4 hours', o.status IN ('confirmed', 'received')),
    ('adjustment', 'cancelled', 'sent', o.created_at + interval '5 hours', o.status = 'cancelled'),
    ('po_received', 'received', 'confirmed', (c.today - 90 + o.delivered + time '11:10') AT TIME ZONE 'Europe/London', o.status = 'received')
) AS step (type, what, came_from, at, happened)
WHERE step.happened;

INSERT INTO public.inventory_events (id, event_type, entity_type, entity_id, metadata, created_by, created_at, project)
SELECT md5('occ sync ' || k)::uuid, 'sync', 'product', 'shopify', jsonb_build_object('products', 88, 'variants', count.variants), 'Shop sync',
       least(now() - interval '5 minutes', (c.today - k + time '23:50') AT TIME ZONE 'Europe/London'), 'occ'
FROM sample_clock c, generate_series(0, 13) AS k, (SELECT count(*) AS variants FROM sample_variant) AS count;

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Earlier decisions

-- The lines of open orders and of those received last were approved here.
INSERT INTO public.inventory_actions (id, created_at, action_type, variant_id, sku, reorder_quantity, vendor_id, operator_name, notes,
                                      metadata, project)
SELECT md5('occ approval ' || l.po || l.n)::uuid, o.created_at, 'reorder_approved', v.id, v.sku, l.pieces, w.id, o.created_by, NULL,
       jsonb_build_object('po_id', o.id, 'po_number', o.po_number, 'po_item_id', md5('occ po line ' || l.po || ' ' || l.n)::uuid,
                          'unit_cost', pv.cost, 'decided', jsonb_build_object('snapshot_id', s.id, 'snapshot_date', s.snapshot_date,
                          'available', s.available_quantity, 'avg_daily_sales', s.avg_daily_sales, 'reorder_point', s.reorder_point,
                          'safety_stock', s.safety_stock, 'status', s.status)), 'occ'
FROM sample_po_line l
JOIN sample_po o USING (po)
JOIN sample_vendor w ON w.n = o.vendor
JOIN sample_variant v ON v.n = l.n
JOIN public.product_vendors pv ON pv.product_id = v.product_id AND pv.is_primary
JOIN public.inventory_snapshots s ON s.id = md5('occ snapshot ' || l.n || ' ' || o.ordered)::uuid
WHERE o.status IN ('draft', 'sent', 'confirmed') OR o.status = 'received' AND o.delivered > 74;

INSERT INTO public.inventory_actions (id, created_at, action_type, variant_id, sku, vendor_id, velocity_analysis, operator_name, notes,
                                      metadata, project)
SELECT md5('occ decision ' || p.n)::uuid, now() - d.ago, d.type, v.id, v.sku, second.vendor_id,
       CASE d.type WHEN 'velocity_reviewed' THEN p.average || ' a day over 60 days, ' || p.most || ' on a strong day' END, d.who, d.notes,
       d.metadata || jsonb_build_object('decided', jsonb_build_object('snapshot_id', s.id, 'snapshot_date', s.snapshot_date,
           'available', s.available_quantity, 'avg_daily_sales', s.avg_daily_sales, 'reorder_point', s.reorder_point, 'status', s.status)), 'occ'
FROM (VALUES
    (17, 'reorder_rejected', interval '2 hours', 'Nora Whitfield', 'The new colour range replaces it in three weeks; let it run out.', '{}'::jsonb),
    (26, 'reorder_rejected', interval '150 minutes', 'Sam Okafor', 'Two pallets are in the yard, not counted yet.', '{}'),
    (9, 'other', interval '20 hours', 'Nora Whitfield', 'Vendor reopens after stocktaking.',
        jsonb_build_object('kind', 'snooze', 'until', (SELECT today + 6 FROM sample_clock))),
    (20, 'other', interval '3 days', 'Sam Okafor', 'Ask again before the weekend.',
        jsonb_build_object('kind', 'snooze', 'until', (SELECT today + 3 FROM sample_clock))),
    (32, 'other', interval '5 hours', 'Sam Okafor', NULL, '{"kind": "snooze", "below_days": 3}'),
    (29, 'vendor_selected', interval '27 hours', 'Nora Whitfield', 'Shorter lead time is worth the difference.', '{}'),
    (8, 'velocity_reviewed', interval '26 hours', 'Nora Whitfield', 'Demand is real: boaters stock up before the cold.', '{}'),
    (40, 'velocity_reviewed', interval '9 days', 'Sam Okafor', NULL, '{}'),
    (44, 'reorder_rejected', interval '12 days', 'Nora Whitfield', 'Delivery is due on Thursday.', '{}')
) AS d (rank, type, ago, who, notes, metadata)
JOIN sample_plan p ON p.rank = d.rank
JOIN sample_variant v ON v.n = p.n
CROSS JOIN sample_clock c
JOIN public.inventory_snapshots s ON s.variant_id = v.id AND s.project = 'occ' AND s.snapshot_date = (c.moment - d.ago)::date
LEFT JOIN LATERAL (SELECT pv.vendor_id FROM public.product_vendors pv WHERE pv.product_id = v.product_id AND d.type = 'vendor_selected'
                   ORDER BY pv.is_primary LIMIT 1) AS second ON true;

INSERT INTO public.sales_pulse_actions (id, created_at, action_type, revenue_variance, selected_action, notes, operator_name, metadata, project)
SELECT md5('occ sales action ' || a.n)::uuid, now() - a.ago, a.type, a.variance, a.selected, a.notes, a.who,
       CASE WHEN v.id IS NULL THEN '{}' ELSE jsonb_build_object('variant_id', v.id, 'sku', v.sku, 'title', v.title, 'flag', a.flag) END, 'occ'
FROM (VALUES
    (1, interval '2 days', 'variance_review', -1184.35, 'log_follow_up', 'Mooring lines and briquettes sold out over the weekend; see reorders.', 'Nora Whitfield', NULL, NULL),
    (2, interval '2 days', 'sku_flagged', NULL, NULL, NULL, 'Nora Whitfield', 2, true),
    (3, interval '2 days', 'sku_flagged', NULL, NULL, NULL, 'Nora Whitfield', 7, true),
    (4, interval '9 days', 'variance_review', 2210.80, 'no_action_needed', 'The fender promotion did its job.', 'Sam Okafor', NULL, NULL),
    (5, interval '13 days', 'note_added', NULL, NULL, 'Braunston winter market is on the 6th: expect walk-in trade.', 'Sam Okafor', NULL, NULL),
    (6, interval '16 days', 'variance_review', -655.10, 'escalate_to_ops', 'Checkout was down for forty minutes on Sunday morning.', 'Nora Whitfield', NULL, NULL),
    (7, interval '21 days', 'sku_flagged', NULL, NULL, NULL, 'Sam Okafor', 11, true),
    (8, interval '15 days', 'sku_flagged', NULL, NULL, NULL, 'Sam Okafor', 11, false),
    (9, interval '30 days', 'variance_review', 318.25, 'no_action_needed', NULL, 'Nora Whitfield', NULL, NULL),
    (10, interval '37 days', 'other', NULL, 'other', 'Compared with the year before by hand; figures agree.', 'Sam Okafor', NULL, NULL)
) AS a (n, ago, type, variance, selected, notes, who, rank, flag)
LEFT JOIN sample_plan p ON p.rank = a.rank
LEFT JOIN sample_variant v ON v.n = p.n;

INSERT INTO public."DecisionLog" (scope, actor, action, rationale, "evidenceUrl", "shopDomain", "externalRef", payload, "createdAt", project)
SELECT d.scope, d.actor, d.action, d.rationale, NULL, 'old-canal-co.example', d.ref, d.payload::jsonb, now() - d.ago, 'occ'
FROM (VALUES
    ('inventory', 'Nora Whitfield', 'Raised the service level from 0.90 to 0.95', 'Three stock-outs of fast movers in a month.', NULL, '{"from": 0.90, "to": 0.95}', interval '64 days'),
    ('inventory', 'Sam Okafor', 'Moved stove spares to a second vendor', 'Midland Stove & Flue delivered late three times running.', 'Midland Stove & Flue', '{"late_deliveries": 3}', interval '51 days'),
    ('growth', 'Nora Whitfield', 'Paused the TikTok clearance campaign', 'Spend without conversions for eight days.', 'tt-clearance', '{"spend_cents": 18240}', interval '33 days'),
    ('growth', 'Nora Whitfield', 'Fender promotion: 3 pounds off for a week', 'Stock for fourteen weeks, season ends.', NULL, '{"weeks_of_supply": 14}', interval '14 days'),
    ('cx', 'Sam Okafor', 'Refund without return up to 15 pounds', 'Return postage costs more than the goods.', NULL, '{"limit": "15.00"}', interval '28 days'),
    ('cx', 'Support agent', 'Proposed a replacement for a cracked stove glass', 'Photo shows transport damage.', 'conv-8841', '{"sku": "HEA-120-MEDIUM"}', interval '6 days'),
    ('inventory', 'Sam Okafor', 'Stopped festoon bulbs with filament', 'No sales since the LED range came.', NULL, '{"units_on_hand": 31}', interval '19 days'),
    ('ops', 'Nora Whitfield', 'Orders before 14:00 leave the same day until Christmas', 'Courier agreed to a later collection.', NULL, '{"until": "12-23"}', interval '4 days')
) AS d (scope, actor, action, rationale, ref, payload, ago);

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Approvals of what agents ask for

INSERT INTO public."AgentApproval" (conversation_id, serialized, last_interruptions, created_at, approved_by, status, updated_at)
SELECT a.conversation, a.serialized::jsonb, a.interruptions::jsonb, now() - a.ago, a.by, a.status, now() - a.changed
FROM (VALUES
    ('conv-8852', '{"agent": "support", "model": "gpt-4.1", "turn": 4, "customer_message": "My stove glass arrived cracked, photo attached. Can I have a new one before the weekend?", "plan": ["check order #16104", "offer replacement", "ask for no return"], "usage": {"input_tokens": 2140, "output_tokens": 388}}',
        '[{"name": "create_replacement_order", "arguments": {"order": "#16104", "sku": "HEA-120-MEDIUM", "quantity": 1, "shipping": "express"}, "reason": "Transport damage, order younger than 14 days"}]', interval '26 minutes', NULL, 'pending', interval '26 minutes'),
    ('conv-8849', '{"agent": "support", "model": "gpt-4.1", "turn": 2, "customer_message": "Ordered 15 m line, got 10 m.", "plan": ["refund the difference"], "usage": {"input_tokens": 1320, "output_tokens": 201}}',
        '[{"name": "refund_order", "arguments": {"order": "#16077", "amount": "6.00", "currency": "GBP", "note": "Shorter line sent by mistake, customer keeps it"}, "reason": "Amount is above the agent''s own limit of 5.00"}]', interval '2 hours 10 minutes', NULL, 'pending', interval '2 hours 10 minutes'),
    ('conv-8841', '{"agent": "support", "model": "gpt-4.1", "turn": 6, "customer_message": "Where is my order? The tracking has not moved for five days.", "plan": ["ask courier", "send apology with voucher"], "usage": {"input_tokens": 3018, "output_tokens": 540}}',
        '[{"name": "send_reply", "arguments": {"conversation": 8841, "body": "We are sorry for the wait. The courier has found your parcel in Rugby and will deliver it tomorrow before noon."}, "reason": "Reply names a delivery date"}]', interval '9 hours', NULL, 'pending', interval '8 hours 50 minutes'),
    ('inv-0231', '{"agent": "inventory", "model": "gpt-4.1-mini", "turn": 1, "finding": "Smokeless briquettes sell 40 % faster than at this time last month", "plan": ["raise safety stock of HEA-115 for six weeks"], "usage": {"input_tokens": 5230, "output_tokens": 310}}',
        '[{"name": "set_safety_stock", "arguments": {"sku": "HEA-115-10KG", "days": 42, "factor": 1.4}, "reason": "Changes what is ordered"}]', interval '1 day 3 hours', NULL, 'pending', interval '1 day 3 hours'),
    ('seo-0117', '{"agent": "growth", "model": "gpt-4.1-mini", "turn": 3, "page": "/collections/mooring", "proposal": {"title": "Narrowboat Mooring Lines, Pins and Fenders | Old Canal Co.", "description": "Hand-spliced in Braunston, sent the same day."}, "usage": {"input_tokens": 1904, "output_tokens": 266}}',
        '[{"name": "update_page_meta", "arguments": {"page": "/collections/mooring", "fields": ["title", "description"]}, "reason": "Publishes text in the shop"}]', interval '3 days', NULL, 'pending', interval '3 days'),
    ('conv-8790', '{"agent": "support", "model": "gpt-4.1", "turn": 5, "customer_message": "Please cancel my order", "usage": {"input_tokens": 980, "output_tokens": 120}}',
        '[{"name": "cancel_order", "arguments": {"order": "#15880"}, "reason": "Order is packed already"}]', interval '8 days', NULL, 'expired', interval '7 days'),
    ('conv-8802', '{"agent": "support", "model": "gpt-4.1", "turn": 3, "customer_message": "Can I swap the beanie for navy?", "usage": {"input_tokens": 1105, "output_tokens": 164}}',
        '[{"name": "exchange_item", "arguments": {"order": "#15931", "from": "CLO-173-MUSTARD", "to": "CLO-173-NAVY"}}]', interval '5 days', 'Nora Whitfield', 'approved', interval '4 days 22 hours'),
    ('conv-8811', '{"agent": "support", "model": "gpt-4.1", "turn": 2, "customer_message": "Discount for my boat club?", "usage": {"input_tokens": 870, "output_tokens": 97}}',
        '[{"name": "create_discount", "arguments": {"code": "CLUB20", "percent": 20}}]', interval '4 days', 'Sam Okafor', 'rejected', interval '4 days')
) AS a (conversation, serialized, interruptions, ago, by, status, changed);

INSERT INTO public.approvals_history (conversation_id, tool_name, action, operator_name, details, created_at, project)
SELECT h.conversation, h.tool, h.action, h.who, h.details::jsonb, now() - h.ago, 'occ'
FROM (VALUES
    ('conv-8802', 'exchange_item', 'approved', 'Nora Whitfield', '{"order": "#15931"}', interval '4 days 22 hours'),
    ('conv-8811', 'create_discount', 'rejected', 'Sam Okafor', '{"reason": "Club prices are agreed once a year"}', interval '4 days'),
    ('conv-8755', 'refund_order', 'approved', 'Sam Okafor', '{"order": "#15702", "amount": "14.95"}', interval '11 days'),
    ('conv-8731', 'send_reply', 'approved', 'Nora Whitfield', '{}', interval '15 days')
) AS h (conversation, tool, action, who, details, ago);

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- From here with triggers: ads (their metrics are calculated), facts, today's figures, rollups

RESET session_replication_role;

-- cpm and cpc in cents, ctr and conversion as shares; basket in cents. drift: what the last ten days are of the days before.
INSERT INTO public.ads_campaigns (id, campaign_id, platform, campaign_name, status, budget_cents, target_roas, start_date, end_date,
                                  utm_source, utm_medium, utm_campaign)
SELECT md5('occ ad ' || a.n)::uuid, a.campaign, a.platform, a.name, a.status, a.budget, a.target, today.day - a.started,
       today.day - a.ended, a.platform, CASE a.platform WHEN 'organic' THEN 'email' ELSE 'cpc' END, a.campaign
FROM (VALUES
    (1, 'g-brand', 'google', 'Brand search', 'active', 150000, 8.00, 300, NULL),
    (2, 'g-shopping', 'google', 'Shopping: whole catalogue', 'active', 900000, 4.50, 210, NULL),
    (3, 'g-stoves', 'google', 'Stoves and heating, search', 'active', 420000, 3.50, 75, NULL),
    (4, 'g-competitors', 'google', 'Other chandleries, search', 'paused', 180000, 2.50, 120, 24),
    (5, 'm-prospecting', 'meta', 'Life afloat, prospecting', 'active', 600000, 2.50, 140, NULL),
    (6, 'm-retargeting', 'meta', 'Basket left behind', 'active', 240000, 6.00, 200, NULL),
    (7, 'm-gifts', 'meta', 'Gifts for boaters', 'active', 210000, 3.00, 30, -30),
    (8, 'm-winter', 'meta', 'Winter on the cut', 'draft', 300000, 3.00, -7, -60),
    (9, 'p-galley', 'pinterest', 'Galley ideas', 'active', 120000, 2.00, 95, NULL),
    (10, 't-towpath', 'tiktok', 'Towpath stories', 'active', 160000, NULL, 60, NULL),
    (11, 'tt-clearance', 'tiktok', 'Clearance clips', 'archived', 60000, 2.00, 70, 33),
    (12, 'o-newsletter', 'organic', 'Newsletter', 'active', 0, NULL, 400, NULL)
) AS a (n, campaign, platform, name, status, budget, target, started, ended)
CROSS JOIN (SELECT (now() AT TIME ZONE 'UTC')::date AS day) AS today;

INSERT INTO public.ads_daily_metrics (id, campaign_id, metric_date, spend_cents, impressions, clicks, conversions, revenue_cents)
SELECT md5('occ ad ' || a.n || ' day ' || d.ago)::uuid, c.id, today.day - d.ago, spend.cents, shown.count, clicked.count, bought.count,
       round(bought.count * a.basket * (0.8 + 0.4 * (noise.bits >> 24 & 255) / 255.0))
FROM (VALUES
    (1, 3900, 5200, 0.120, 0.085, 4300, 1.00), (2, 9800, 620, 0.011, 0.034, 4700, 0.92), (3, 5200, 900, 0.024, 0.026, 6900, 1.10),
    (4, 4100, 1500, 0.019, 0.009, 3900, 1.00), (5, 6400, 780, 0.013, 0.016, 4400, 0.70), (6, 2600, 1100, 0.027, 0.052, 5200, 1.05),
    (7, 6900, 840, 0.021, 0.031, 4100, 1.15), (9, 1900, 410, 0.0075, 0.014, 3600, 1.00), (10, 2400, 330, 0.009, 0.008, 3300, 0.95),
    (11, 1300, 300, 0.006, 0.000, 2900, 1.00), (12, 0, 0, 0.042, 0.038, 4600, 1.00)
) AS a (n, spend, cpm, ctr, conversion, basket, drift)
JOIN public.ads_campaigns c ON c.id = md5('occ ad ' || a.n)::uuid
CROSS JOIN (SELECT (now() AT TIME ZONE 'UTC')::date AS day) AS today
CROSS JOIN LATERAL generate_series(0, 89) AS d (ago)
CROSS JOIN LATERAL (SELECT hashtextextended('ad ' || a.n || ' ' || d.ago, 3) & 4294967295 AS bits) AS noise
CROSS JOIN LATERAL (SELECT (noise.bits & 255) / 255.0 AS a, (noise.bits >> 8 & 255) / 255.0 AS b, (noise.bits >> 16 & 255) / 255.0 AS c) AS u
CROSS JOIN LATERAL (
    SELECT round(a.spend * (0.82 + 0.36 * u.a) * CASE WHEN extract(isodow FROM today.day - d.ago) >= 6 THEN 1.12 ELSE 1 END
                 * CASE d.ago WHEN 0 THEN 0.45 ELSE 1 END)::integer AS cents) AS spend
CROSS JOIN LATERAL (
    SELECT CASE WHEN a.cpm > 0 THEN round(spend.cents * 1000.0 / a.cpm * (0.9 + 0.2 * u.b))
               ELSE 1400 * (1 - sign(d.ago % 7)) + 60 + round(40 * u.b) END::integer AS count) AS shown
CROSS JOIN LATERAL (SELECT round(shown.count * a.ctr * (0.85 + 0.3 * u.c))::integer AS count) AS clicked
-- Conversions of the last two days are still coming in.
CROSS JOIN LATERAL (
    SELECT floor(clicked.count * a.conversion * CASE WHEN d.ago < 10 THEN a.drift ELSE 1 END
                 * CASE d.ago WHEN 0 THEN 0.35 WHEN 1 THEN 0.7 ELSE 1 END + u.a)::integer AS count) AS bought
WHERE today.day - d.ago BETWEEN c.start_date AND coalesce(c.end_date, today.day) AND (a.conversion > 0 OR bought.count >= 0);

ANALYZE public.products, public.variants, public.inventory_snapshots, public.orders, public.order_lines, public.product_vendors,
    public.purchase_orders, public.purchase_order_items, public.inventory_actions;
SELECT app.refresh_facts('occ');
SELECT app.rebuild_inventory('occ');
SELECT app.refresh_snapshots('occ', (SELECT today FROM sample_clock));

DROP TABLE sample_clock, sample_vendor, sample_product, sample_variant, sample_demand, sample_plan, sample_delivery, sample_stock;
DROP TABLE sample_piece, sample_order, sample_line, sample_po_line, sample_po;
RESET jit;
RESET default_statistics_target;
RESET client_min_messages;
