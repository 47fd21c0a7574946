-- SPDX-License-Identifier: GPL-3.0-or-later
-- A shop of the size of the real one: 3,064 products, 5,000 orders of 30 lines within the last 66 days, skewed towards
-- few SKUs, with a weekly rhythm. The same at each run but for the day. One wholesale order of 80,995 units.
INSERT INTO app.projects (project, name, shop_domain, currency, time_zone)
VALUES ('occ', 'Bench shop', 'bench.example', 'GBP', 'Europe/London')
ON CONFLICT (project) DO UPDATE SET currency = 'GBP', time_zone = 'Europe/London';

INSERT INTO products (id, shopify_id, title, vendor, product_type, project)
SELECT 'p' || n, n, 'Product ' || n || ' OF SOME LENGTH', 'Vendor ' || n % 6, 'Type ' || n % 12, 'occ'
  FROM generate_series(1, 3064) n;
INSERT INTO variants (id, shopify_id, product_id, title, sku, price, project)
SELECT 'gid://shopify/ProductVariant/' || n, n, 'p' || n, 'Default Title', 'SKU-' || n, 1 + n % 12, 'occ'
  FROM generate_series(1, 3064) n;

INSERT INTO orders (project, id, name, created_at, financial_status, fulfillment_status, fulfilled_at, currency, subtotal, total)
SELECT 'occ', 'o' || n, '#' || n, t, 'paid', CASE WHEN n > 4950 THEN 'unfulfilled' ELSE 'fulfilled' END,
       CASE WHEN n > 4950 THEN NULL ELSE t + interval '1 day' END, 'GBP', 0, 0
  FROM generate_series(1, 5000) n,
       LATERAL (SELECT date_trunc('day', now()) - interval '66 days' + n * interval '66 days' / 5001 AS t) x;
INSERT INTO order_lines (project, order_id, line_no, variant_id, sku, title, quantity, unit_price, ordered_at)
SELECT 'occ', o.id, line, 'gid://shopify/ProductVariant/' || v, 'SKU-' || v, 'Product ' || v,
       1 + (v * 7 + line) % 12, 1 + v % 12, o.created_at
  FROM (SELECT *, substr(id, 2)::int AS n FROM orders WHERE project = 'occ') o, generate_series(1, 30) line,
       LATERAL (SELECT 1 + (power((o.n * 7919 + line * 104729) % 100003 / 100003.0, 2) * 3063)::int AS v) x;
UPDATE order_lines SET quantity = 80995 WHERE project = 'occ' AND order_id = 'o4000' AND line_no = 3;
UPDATE orders o SET subtotal = s.amount, total = s.amount
  FROM (SELECT order_id, sum(quantity * unit_price) AS amount FROM order_lines WHERE project = 'occ' GROUP BY order_id) s
 WHERE o.project = 'occ' AND o.id = s.order_id;
SELECT app.allocate_order_lines('occ');
SELECT app.refresh_facts('occ');
ANALYZE;
