-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The history of the sample shop as temporary tables: what was wanted, delivered, in stock and sold on each of 90 days. The first part of the
-- sample shop; sample_shop.sql, in the same session and transaction, makes rows of it. It needs no table and no function of ours, so that a
-- connection of its own can work it out while the migrations still run. The same at each run but for the dates, which count back from now in
-- the shop's zone: what looks random comes from hashes.
--
-- How the history hangs together: demand a day and variant has a weekly rhythm, a season and some stories (a promotion in the week before
-- this one, a new product, stock-outs). Stock is S(t) = X(t) + L(t), where X is the opening stock plus deliveries less demand, and
-- L(t) = max(0, -min X up to t) is the demand that met an empty shelf; what was sold is the rest. Sold pieces become order lines, deliveries
-- are the lines of received purchase orders, and each day's snapshot is what remains.

SET client_min_messages = warning;
SET jit = off;
SET default_statistics_target = 10;

-- today: the shop's day; day 90 of the history. moment: now on the shop's clock.
CREATE TEMP TABLE sample_clock AS
SELECT (now() AT TIME ZONE 'Europe/London')::date AS today, now() AT TIME ZONE 'Europe/London' AS moment;

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Vendors and products

-- every: days between deliveries; last: how many days ago the last one came; late: days that deliveries took beyond the promise, which two of
-- them have been seen to do.
CREATE TEMP TABLE sample_vendor AS
SELECT md5('occ vendor ' || n)::uuid AS id, v.*, n IN (2, 7) AS seen_late
FROM (VALUES
    (1, 'Braunston Ropeworks Ltd', 'Helen Marsh', 'orders@braunston-ropeworks.example', '01632 960110', 6, 9, 'Net 30', 14, 5, 0),
    (2, 'Midland Stove & Flue', 'Graham Pugh', 'trade@midland-stove.example', '01632 960127', 14, 21, 'Net 30', 28, 11, 3),
    (3, 'Tradline Marine Supplies', 'Priya Nair', 'sales@tradline-marine.example', '01632 960134', 5, 8, 'Net 14', 14, 3, 0),
    (4, 'Lockside Enamelware', 'Tom Barlow', 'hello@lockside-enamel.example', '01632 960148', 10, 16, 'Net 30', 21, 9, 2),
    (5, 'Northern Lamp & Electric', 'Sadie Cole', 'orders@northern-lamp.example', '01632 960156', 7, 12, 'Net 60', 21, 6, 1),
    (6, 'Towpath Paint Company', 'Owen Reid', 'trade@towpath-paint.example', '01632 960163', 8, 12, 'Net 30', 21, 13, 0),
    (7, 'Calder Workwear', 'Mina Shah', 'wholesale@calder-workwear.example', '01632 960171', 12, 18, 'Net 30', 28, 8, 4),
    (8, 'Grand Union Gifts', 'Ellie Foster', 'orders@grand-union-gifts.example', '01632 960189', 4, 7, 'Prepaid', 14, 4, 0),
    (9, 'Hallam Fasteners & Brass', 'Derek Voss', 'sales@hallam-brass.example', '01632 960192', 9, 15, 'Net 45', 21, 10, 1),
    (10, 'Norrland Solid Fuel AB', 'Ingrid Lund', 'export@norrland-fuel.example', '+46 31 390 600', 21, 30, '50 % in advance', 28, 12, 5)
) AS v (n, name, contact, email, phone, lead, max_lead, terms, every, last, late);

-- A row a product: prefix of its SKU, title, vendor, second vendor, price of the first variant, price step, variants, tags. pace: pieces that a
-- variant sells a day, about; 0 for what nobody buys any more.
CREATE TEMP TABLE sample_product AS
SELECT row_number() OVER () AS n, p.*
FROM (VALUES
    ('MOO', 'Ropes & Mooring', 'Three-Strand Mooring Line', 1, 3, 14.95, 6.00, '10 m|15 m|20 m', '{}', 2.6),
    ('MOO', 'Ropes & Mooring', 'Braided Centre Line', 1, 3, 22.50, 7.50, '12 m|15 m|18 m', '{}', 1.4),
    ('MOO', 'Ropes & Mooring', 'Hand-Spliced Bow Fender', 1, NULL, 48.00, 12.00, 'Small|Medium|Large', '{}', 0.5),
    ('MOO', 'Ropes & Mooring', 'Rope Side Fender', 1, 3, 11.50, 3.50, 'Slim|Standard|Heavy', '{PACK:4}', 2.2),
    ('MOO', 'Ropes & Mooring', 'Piling Hook Pair', 9, 3, 13.75, 4.00, 'Galvanised|Stainless', '{}', 1.1),
    ('MOO', 'Ropes & Mooring', 'Mooring Pin', 9, 3, 9.95, 2.50, '60 cm|75 cm|90 cm', '{PACK:6}', 1.8),
    ('MOO', 'Ropes & Mooring', 'Lump Hammer', 9, NULL, 18.50, 5.00, '1 kg|1.8 kg', '{}', 0.4),
    ('MOO', 'Ropes & Mooring', 'Windlass', 9, 3, 24.00, 9.00, 'Steel|Aluminium|Long reach', '{}', 0.9),
    ('MOO', 'Ropes & Mooring', 'Nappy Pin Chain', 9, NULL, 16.25, 4.50, '8 mm|10 mm', '{}', 0.3),
    ('MOO', 'Ropes & Mooring', 'Mooring Starter Kit', 1, NULL, 79.00, 20.00, '50 ft boat|60 ft boat', '{BUNDLE:TRUE,gift}', 0.35),
    ('MOO', 'Ropes & Mooring', 'Throw Bag', 3, 1, 27.95, 8.00, '15 m|20 m', '{safety}', 0.4),
    ('MOO', 'Ropes & Mooring', 'Fender Eye Splice', 1, NULL, 6.50, 1.50, '10 mm|12 mm|14 mm', '{PACK:10}', 0.7),
    ('MOO', 'Ropes & Mooring', 'Stern Dolly Cover', 1, NULL, 21.00, 0.00, 'Black|Navy', '{}', 0.08),
    ('MOO', 'Ropes & Mooring', 'Cotton Tiller Line', 1, 3, 8.25, 2.00, 'White|Black|Red', '{}', 0.3),
    ('HEA', 'Stoves & Heating', 'Smokeless Briquettes', 10, 2, 12.40, 11.00, '10 kg|20 kg', '{winter}', 5.5),
    ('HEA', 'Stoves & Heating', 'Kiln-Dried Kindling Net', 10, NULL, 6.95, 0.00, 'Single|Net of 3', '{winter,PACK:12}', 4.2),
    ('HEA', 'Stoves & Heating', 'Natural Firelighters', 10, 8, 4.50, 3.00, 'Box of 24|Box of 48', '{winter,PACK:12}', 4.8),
    ('HEA', 'Stoves & Heating', 'Cast Iron Boat Stove', 2, NULL, 689.00, 140.00, '4 kW|5 kW|7 kW', '{}', 0.06),
    ('HEA', 'Stoves & Heating', 'Stove Rope Seal', 2, 3, 7.95, 2.00, '6 mm|10 mm|12 mm', '{PACK:10}', 1.2),
    ('HEA', 'Stoves & Heating', 'Stove Glass', 2, NULL, 19.50, 6.50, 'Small|Medium|Large', '{}', 0.35),
    ('HEA', 'Stoves & Heating', 'Fire Brick Set', 2, NULL, 34.00, 9.00, '4 kW|5 kW|7 kW', '{}', 0.3),
    ('HEA', 'Stoves & Heating', 'Flue Pipe', 2, NULL, 42.00, 18.00, '0.5 m|1 m', '{}', 0.18),
    ('HEA', 'Stoves & Heating', 'Chimney Collar Sealant', 2, 6, 8.75, 0.00, 'Black|Grey', '{PACK:12}', 0.8),
    ('HEA', 'Stoves & Heating', 'Stove-Top Fan', 2, 5, 54.95, 22.00, 'Two blades|Four blades', '{gift}', 0.9),
    ('HEA', 'Stoves & Heating', 'Carbon Monoxide Alarm', 5, 3, 21.95, 7.00, 'Battery|Ten-year sealed', '{safety}', 1.5),
    ('HEA', 'Stoves & Heating', 'Companion Set', 2, 4, 39.50, 10.00, 'Iron|Brass', '{gift}', 0.25),
    ('HEA', 'Stoves & Heating', 'Coal Bucket with Lid', 4, 2, 28.00, 8.00, 'Black|Green|Painted roses', '{}', 0.45),
    ('HEA', 'Stoves & Heating', 'Stove Spares Kit', 2, NULL, 64.00, 12.00, '4 kW|5 kW', '{BUNDLE:TRUE}', 0.2),
    ('GAL', 'Galley & Water', 'Enamel Mug', 4, 8, 7.50, 0.50, 'White|Blue|Green|Roses', '{PACK:6,gift}', 2.8),
    ('GAL', 'Galley & Water', 'Enamel Plate', 4, 8, 9.25, 1.50, '20 cm|24 cm|26 cm', '{PACK:6}', 0.8),
    ('GAL', 'Galley & Water', 'Whistling Kettle', 4, NULL, 32.00, 6.00, '1.5 L|2 L|2.5 L', '{}', 0.6),
    ('GAL', 'Galley & Water', 'Buckby Water Can', 4, NULL, 85.00, 25.00, 'Small|Large', '{handmade}', 0.12),
    ('GAL', 'Galley & Water', 'Food-Grade Water Hose', 3, NULL, 24.50, 12.00, '10 m|20 m|30 m', '{}', 0.9),
    ('GAL', 'Galley & Water', 'Tap Connector', 3, 9, 5.95, 1.50, '1/2 inch|3/4 inch|Universal', '{PACK:10}', 1.3),
    ('GAL', 'Galley & Water', 'Water Tank Purifier', 3, NULL, 11.95, 7.00, '100 ml|500 ml', '{PACK:12}', 1.6),
    ('GAL', 'Galley & Water', 'Toilet Rinse Fluid', 3, NULL, 10.50, 7.50, '1 L|2 L', '{PACK:6}', 2.4),
    ('GAL', 'Galley & Water', 'Waste Cassette Fluid', 3, NULL, 12.25, 9.50, '1 L|2 L|5 L', '{PACK:6}', 3.1),
    ('GAL', 'Galley & Water', 'Folding Dish Rack', 8, 4, 16.95, 3.00, 'Grey|Sage', '{}', 0.5),
    ('GAL', 'Galley & Water', 'Gas Locker Sealant', 3, NULL, 13.50, 0.00, '310 ml', '{PACK:12,safety}', 0.3),
    ('GAL', 'Galley & Water', 'Galley Starter Set', 4, NULL, 94.00, 20.00, 'Two people|Four people', '{BUNDLE:TRUE,gift}', 0.18),
    ('GAL', 'Galley & Water', 'Cast Iron Skillet', 4, NULL, 29.00, 7.00, '20 cm|24 cm|28 cm', '{}', 0.35),
    ('GAL', 'Galley & Water', 'Pump Strainer', 3, 9, 14.25, 2.50, '10 mm|13 mm', '{}', 0.22),
    ('LIG', 'Lighting & Electrical', 'LED Bulb G4', 5, 3, 6.25, 1.00, 'Warm white|Cool white', '{PACK:10}', 3.4),
    ('LIG', 'Lighting & Electrical', 'LED Strip 12 V', 5, NULL, 18.95, 9.00, '1 m|2 m|5 m', '{}', 0.9),
    ('LIG', 'Lighting & Electrical', 'Brass Reading Light', 5, 9, 46.00, 8.00, 'Polished|Antique|Chrome', '{}', 0.4),
    ('LIG', 'Lighting & Electrical', 'Tunnel Headlamp', 5, NULL, 89.00, 30.00, 'Halogen|LED', '{safety}', 0.22),
    ('LIG', 'Lighting & Electrical', 'Navigation Light', 5, 3, 26.50, 5.00, 'Port|Starboard|Stern', '{safety}', 0.2),
    ('LIG', 'Lighting & Electrical', 'Oil Lamp', 4, 5, 38.00, 12.00, 'Gimballed|Hanging|Table', '{gift}', 0.55),
    ('LIG', 'Lighting & Electrical', 'Lamp Oil', 8, 4, 8.95, 6.00, '1 L|2 L', '{PACK:6,winter}', 2.0),
    ('LIG', 'Lighting & Electrical', 'Solar Panel Kit', 5, NULL, 219.00, 110.00, '100 W|175 W|200 W', '{BUNDLE:TRUE}', 0.1),
    ('LIG', 'Lighting & Electrical', 'Leisure Battery', 5, NULL, 124.00, 45.00, '85 Ah|110 Ah|130 Ah', '{}', 0.28),
    ('LIG', 'Lighting & Electrical', 'Shore Power Lead', 5, 3, 44.95, 15.00, '10 m|25 m', '{}', 0.35),
    ('LIG', 'Lighting & Electrical', 'Blade Fuse Set', 5, NULL, 6.75, 2.00, 'Mini|Standard|Maxi', '{PACK:10}', 0.9),
    ('LIG', 'Lighting & Electrical', 'USB Socket 12 V', 5, NULL, 15.95, 4.00, 'Single|Double|With voltmeter', '{}', 0.65),
    ('LIG', 'Lighting & Electrical', 'Bilge Pump', 3, 5, 39.95, 18.00, '500 gph|800 gph|1100 gph', '{safety}', 0.3),
    ('LIG', 'Lighting & Electrical', 'Battery Monitor', 5, NULL, 139.00, 0.00, 'Standard', '{}', 0.12),
    ('PAI', 'Paint & Upkeep', 'Coach Enamel', 6, NULL, 32.50, 0.00, 'Raddle Red|Union Green|Mason Black|Craftmaster Blue|Cream', '{}', 0.9),
    ('PAI', 'Paint & Upkeep', 'Bitumen Blacking', 6, NULL, 38.00, 27.00, '5 L|10 L', '{}', 1.0),
    ('PAI', 'Paint & Upkeep', 'Anti-Slip Deck Paint', 6, NULL, 36.50, 0.00, 'Grey|Black|Red', '{}', 0.4),
    ('PAI', 'Paint & Upkeep', 'Hull Anode', 6, 9, 42.00, 11.00, '2.5 kg|4 kg', '{PACK:4}', 0.5),
    ('PAI', 'Paint & Upkeep', 'Brass Polish', 9, 6, 7.25, 4.00, '150 ml|500 ml', '{PACK:12}', 2.1),
    ('PAI', 'Paint & Upkeep', 'Foam Roller', 6, NULL, 4.95, 1.50, '4 inch|6 inch', '{PACK:12}', 1.1),
    ('PAI', 'Paint & Upkeep', 'Signwriting Brush', 6, NULL, 9.50, 2.25, 'No. 2|No. 4|No. 6|No. 8', '{}', 0.35),
    ('PAI', 'Paint & Upkeep', 'Marine Grease', 3, 6, 8.50, 9.00, '500 g|2 kg', '{PACK:12}', 1.5),
    ('PAI', 'Paint & Upkeep', 'Stern Gland Packing', 3, 9, 10.95, 1.50, '6 mm|8 mm|10 mm', '{}', 0.5),
    ('PAI', 'Paint & Upkeep', 'Engine Oil 15W-40', 3, NULL, 21.50, 52.00, '5 L|20 L', '{}', 1.2),
    ('PAI', 'Paint & Upkeep', 'Fuel Filter', 3, NULL, 8.95, 2.50, 'Beta|Barrus|Vetus|Lister', '{}', 0.45),
    ('PAI', 'Paint & Upkeep', 'Weed Hatch Gasket', 6, NULL, 17.50, 3.00, 'Round|Square', '{}', 0.1),
    ('PAI', 'Paint & Upkeep', 'Winter Cover Lacing', 1, NULL, 12.00, 4.00, '10 m|25 m', '{winter}', 0.3),
    ('PAI', 'Paint & Upkeep', 'Engine Service Kit', 3, NULL, 74.00, 15.00, 'Beta 38|Beta 43|Barrus 35', '{BUNDLE:TRUE}', 0.25),
    ('CLO', 'Clothing & Gifts', 'Boatman''s Sweater', 7, NULL, 64.00, 0.00, 'Navy S|Navy M|Navy L|Navy XL|Ecru M|Ecru L', '{winter}', 0.45),
    ('CLO', 'Clothing & Gifts', 'Waxed Jacket', 7, NULL, 128.00, 0.00, 'S|M|L|XL', '{winter}', 0.2),
    ('CLO', 'Clothing & Gifts', 'Wool Beanie', 7, 8, 18.50, 0.00, 'Navy|Mustard|Charcoal', '{winter,gift}', 1.5),
    ('CLO', 'Clothing & Gifts', 'Deck Gloves', 7, 3, 14.95, 0.00, 'S|M|L|XL', '{PACK:6}', 0.8),
    ('CLO', 'Clothing & Gifts', 'Buoyancy Vest', 3, 7, 59.00, 10.00, 'Child|Adult M|Adult L', '{safety}', 0.3),
    ('CLO', 'Clothing & Gifts', 'Dog Life Jacket', 3, 8, 34.00, 4.00, 'S|M|L', '{safety}', 0.4),
    ('CLO', 'Clothing & Gifts', 'Canal Map of England', 8, NULL, 12.95, 9.00, 'Folded|Framed', '{gift}', 0.7),
    ('CLO', 'Clothing & Gifts', 'Waterways Guide', 8, NULL, 17.99, 0.00, 'Grand Union|Kennet & Avon|Four Counties|Llangollen|Leeds & Liverpool', '{gift}', 0.5),
    ('CLO', 'Clothing & Gifts', 'Roses and Castles Tea Towel', 8, 4, 11.00, 0.00, 'Red|Blue', '{PACK:6,gift}', 0.9),
    ('CLO', 'Clothing & Gifts', 'Boat Cat Print', 8, NULL, 16.00, 12.00, 'A4|A3', '{gift}', 0.3),
    ('CLO', 'Clothing & Gifts', 'Floating Key Ring', 8, 3, 4.25, 0.00, 'Cork|Orange|Blue', '{PACK:12,gift}', 2.4),
    ('CLO', 'Clothing & Gifts', 'Towpath Logbook', 8, NULL, 14.50, 0.00, 'Green cloth|Red cloth', '{gift}', 0.6),
    ('CLO', 'Clothing & Gifts', 'Brass Tiller Pin', 9, NULL, 23.00, 4.00, 'Acorn|Owl|Heron|Plain', '{gift}', 0.25),
    ('CLO', 'Clothing & Gifts', 'Captain''s Gift Box', 8, NULL, 45.00, 20.00, 'Small|Large', '{BUNDLE:TRUE,gift}', 0.3),
    ('CLO', 'Clothing & Gifts', 'Printed Boat Flag', 8, NULL, 13.00, 0.00, 'Heron|Narrowboat|Plain red', '{}', 0),
    ('CLO', 'Clothing & Gifts', 'Summer Sun Hat', 7, NULL, 19.00, 0.00, 'Straw|Navy', '{}', 0),
    ('LIG', 'Lighting & Electrical', 'Incandescent Festoon Bulb', 5, NULL, 3.50, 0.50, '5 W|10 W', '{PACK:10}', 0),
    ('GAL', 'Galley & Water', 'Winter Hot Water Bottle', 8, NULL, 15.50, 2.50, 'Knitted grey|Knitted red', '{winter,gift}', 2.6)
) AS p (prefix, product_type, title, vendor, second_vendor, price, step, options, tags, pace);

CREATE TEMP TABLE sample_variant AS
SELECT row_number() OVER (ORDER BY p.n, o.position)::integer AS n, p.n::integer AS product, o.position::integer AS position, o.title,
       'gid://shopify/Product/' || 7412030000000 + p.n * 97 AS product_id,
       'gid://shopify/ProductVariant/' || 42117060000000 + p.n * 1009 + o.position * 31 AS id,
       42117060000000 + p.n * 1009 + o.position * 31 AS shopify_id,
       p.prefix || '-' || 100 + p.n || '-' || upper(left(regexp_replace(o.title, '[^A-Za-z0-9]', '', 'g'), 8)) AS sku,
       p.price + (o.position - 1) * p.step AS price, p.vendor,
       w.lead + CASE WHEN w.seen_late THEN w.late ELSE 0 END AS lead, w.max_lead + CASE WHEN w.seen_late THEN w.late ELSE 0 END AS max_lead,
       coalesce(substring(p.tags FROM 'PACK:([0-9]+)')::integer, 1) AS pack,
       -- The first variants of a product sell best.
       p.pace * (ARRAY[1.0, 0.8, 0.55, 0.4, 0.3, 0.25])[o.position] * (0.5 + 0.5 * u.share) AS pace,
       u.share, p.tags LIKE '%winter%' AS winter, p.title = 'Winter Hot Water Bottle' AS is_new, p.title = 'Rope Side Fender' AS promoted
FROM sample_product p
JOIN sample_vendor w ON w.n = p.vendor
CROSS JOIN LATERAL unnest(string_to_array(p.options, '|')) WITH ORDINALITY AS o (title, position)
CROSS JOIN LATERAL (SELECT (hashtextextended(p.title || o.title, 7) & 65535) / 65536.0 AS share) AS u;
ANALYZE sample_variant;

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Demand, deliveries and stock, day 1 to day 90 (today)

CREATE TEMP TABLE sample_demand AS
SELECT v.n, k, floor(
           v.pace
           * (ARRAY[1.05, 0.94, 0.92, 0.98, 1.08, 1.24, 0.86])[extract(isodow FROM c.today - 90 + k)::integer]
           * (1 + 0.12 * sin(radians(k * 2.2 + 180)))                       -- the season
           * CASE WHEN v.winter THEN 0.7 + 0.55 * k / 90 ELSE 1 END
           * CASE WHEN v.promoted AND k BETWEEN 77 AND 83 THEN 2.1 ELSE 1 END
           * CASE WHEN v.is_new AND k < 86 THEN 0 ELSE 1 END
           * CASE WHEN k >= 84 THEN 0.86 ELSE 1 END
           * (0.65 + 0.7 * (hashint8extended(v.n * 1000 + k % 7 + (90 - k) / 14 * 10, 1) & 65535) / 65536.0)
           -- Two weeks running are alike but for a third of the cheaper variants, each of which goes its own way.
           + (hashint8extended(v.n * 1000 + CASE WHEN v.n % 3 = 0 AND v.price < 30 THEN k ELSE k % 7 + (90 - k) / 14 * 10 END, 2) & 65535) / 65536.0
       )::integer AS pieces
FROM sample_variant v, sample_clock c, generate_series(1, 90) AS k
WHERE v.pace > 0;

-- Sales a day over the last 60 days and the reorder point that follows from them (app.reorder_point(), which may not be there yet); which bucket each variant is to end in, and how much.
CREATE TEMP TABLE sample_plan AS
WITH rate AS (
    SELECT n, round(avg(pieces), 2) AS average, round((percentile_cont(0.95) WITHIN GROUP (ORDER BY pieces) FILTER (WHERE pieces > 0))::numeric, 2)
               AS most
    FROM sample_demand WHERE k BETWEEN 30 AND 89 GROUP BY n
), ranked AS (
    SELECT v.n, v.share, v.vendor, v.pack, coalesce(r.average, 0) AS average, coalesce(greatest(r.most, r.average), 0) AS most,
           v.lead, v.max_lead,
           CASE WHEN r.average >= 0.2 AND NOT v.is_new THEN row_number() OVER (
               PARTITION BY r.average >= 0.2 AND NOT v.is_new ORDER BY hashtextextended(v.sku, 11)) END AS rank
    FROM sample_variant v
    LEFT JOIN rate r USING (n)
), bucketed AS (
    SELECT *, CASE WHEN rank <= 5 THEN 'out' WHEN rank <= 15 THEN 'urgent' WHEN rank <= 33 THEN 'low' WHEN rank <= 47 THEN 'dipped' ELSE 'well' END
               AS bucket,
           greatest(0, ceil(most * max_lead - average * lead))::integer AS safety
    FROM ranked
)
SELECT b.*, point.reorder,
       CASE bucket WHEN 'out' THEN -ceil(average * (2 + 3 * share))
           WHEN 'urgent' THEN greatest(1, floor(point.reorder * (0.12 + 0.33 * share)))
           WHEN 'low' THEN floor(point.reorder * (0.58 + 0.38 * share))
           ELSE ceil(point.reorder * (1.15 + 1.5 * share) + 2 + 12 * share) END::integer AS target
FROM bucketed b
CROSS JOIN LATERAL (SELECT ceil(average * lead + safety)::integer AS reorder) AS point;
ANALYZE sample_plan;

-- Each delivery replaces what was asked for since the one before, in whole packs. What is short today missed the last one (or two); what dipped
-- missed one and got its quantity, and enough for the empty days, with the next.
CREATE TEMP TABLE sample_delivery AS
WITH day AS (
    SELECT w.n AS vendor, k, lag(k, 1, 0) OVER (PARTITION BY w.n ORDER BY k) AS before, row_number() OVER (PARTITION BY w.n ORDER BY k DESC) AS nth
    FROM sample_vendor w CROSS JOIN LATERAL generate_series(90 - w.last, 2, -w.every) AS k
), asked AS (
    SELECT p.n, day.k, day.nth, p.bucket, p.average, p.target, p.pack, sum(d.pieces) AS pieces
    FROM sample_plan p
    JOIN day ON day.vendor = p.vendor
    JOIN sample_demand d ON d.n = p.n AND d.k > day.before AND d.k <= day.k
    GROUP BY p.n, day.k, day.nth, p.bucket, p.average, p.target, p.pack
), planned AS (
    SELECT n, k, pack,
           CASE WHEN bucket IN ('out', 'urgent') AND nth <= 2 OR bucket = 'low' AND nth = 1 OR bucket = 'dipped' AND nth = 2 THEN 0
               WHEN bucket = 'dipped' AND nth = 1 THEN
                   pieces + lag(pieces) OVER (PARTITION BY n ORDER BY k) + greatest(0, target - pieces + ceil(average * 4))
               ELSE pieces END AS pieces
    FROM asked
)
SELECT n, k, (ceil(pieces::numeric / pack) * pack)::integer AS pieces FROM planned WHERE pieces > 0;

CREATE TEMP TABLE sample_stock AS
WITH flow AS (
    SELECT p.n, day.k, p.target, coalesce(d.pieces, 0) AS wanted, coalesce(q.pieces, 0) AS came
    FROM sample_plan p
    CROSS JOIN generate_series(1, 90) AS day (k)
    LEFT JOIN sample_demand d ON d.n = p.n AND d.k = day.k
    LEFT JOIN sample_delivery q ON q.n = p.n AND q.k = day.k
), path AS (
    SELECT n, k, came, wanted,
           target - coalesce(sum(came - wanted) OVER (PARTITION BY n ORDER BY k ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 0) AS x
    FROM flow
), lost AS (
    SELECT *, greatest(0, -min(x) OVER (PARTITION BY n ORDER BY k)) AS unmet FROM path
)
SELECT n, k, came, (x + unmet)::integer AS stock,
       -- Before the first day nothing was unmet; stock that day 1 opens with is never negative.
       (wanted - (unmet - coalesce(lag(unmet) OVER (PARTITION BY n ORDER BY k), greatest(0, -(x - came + wanted)))))::integer AS sold
FROM lost;
ANALYZE sample_stock;

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Orders

-- A row a piece sold, with the order of its day that it is in; two weeks running are alike in this too. Each hour from 7 to 21 has an order; the others fall where the day is busy.
CREATE TEMP TABLE sample_piece AS
WITH piece AS (
    SELECT s.k, s.n, row_number() OVER (PARTITION BY s.k ORDER BY hashint8extended(s.n * 1000 + i, week.twin)) AS rank,
           count(*) OVER (PARTITION BY s.k) AS pieces, hashint8extended(s.n * 1000 + i, week.twin + 1000) & 65535 AS chance
    FROM sample_stock s CROSS JOIN LATERAL generate_series(1, s.sold) AS i
    CROSS JOIN LATERAL (SELECT s.k % 7 + (90 - s.k) / 14 * 10 AS twin) AS week
)
SELECT k, n, CASE WHEN rank <= orders.count THEN rank ELSE chance % orders.count + 1 END::integer AS slot
FROM piece CROSS JOIN LATERAL (SELECT greatest(15, pieces * 10 / 23) AS count) AS orders;

CREATE TEMP TABLE sample_order AS
WITH slot AS (
    SELECT k, slot, hashint8extended((k % 7 + (90 - k) / 14 * 10) * 1000 + slot, 5) & 1048575 AS chance FROM sample_piece GROUP BY k, slot
), placed AS (
    SELECT k, slot, chance, c.today - 90 + k
               + make_time(CASE WHEN slot <= 15 THEN 6 + slot
                               ELSE (ARRAY[0, 1, 5, 6, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 12, 13, 13, 14, 15, 16, 17, 18, 19, 19, 20, 20, 20, 21,
                                           21, 22, 23])[chance % 32 + 1] END, (chance / 32 % 60)::integer, chance / 2048 % 60) AS at
    FROM slot, sample_clock c
)
SELECT row_number() OVER (ORDER BY at, slot)::integer AS n, k, slot, at, at AT TIME ZONE 'Europe/London' AS created_at,
       (chance / 7 % 1000)::integer AS fate, (chance / 11 % 100)::integer AS habit
FROM placed, sample_clock c
WHERE at <= c.moment;

CREATE TEMP TABLE sample_line AS
SELECT o.n AS order_no, o.k, p.n, row_number() OVER (PARTITION BY o.n ORDER BY p.n)::integer AS line_no, count(*)::integer AS quantity
FROM sample_order o JOIN sample_piece p USING (k, slot)
GROUP BY o.n, o.k, p.n;
ANALYZE sample_line;
