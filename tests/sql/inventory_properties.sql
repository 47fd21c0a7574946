-- SPDX-License-Identifier: GPL-3.0-or-later
-- The inventory arithmetic over generated cases, the same at each run: what must hold whatever a shop's figures are, and that the figures are
-- those of the formulas, worked out here another way (in pieces of a hundredth, whole numbers only).
BEGIN;
\ir setup.psql
SELECT * FROM no_plan();
SELECT setseed(0.42);
-- 60,000 cases: averages up to 500 a day (some none), maxima from below the average to tenfold, lead times up to four months, packs and
-- minima or none, stock from oversold to plenty.
CREATE TEMP TABLE cases AS
SELECT n, avg, (avg * spread)::numeric(10,2) AS max, lead, lead + extra AS most, available, incoming, pack, least_order, days
FROM (SELECT n, CASE WHEN random() < 0.1 THEN 0 ELSE (random() ^ 4 * 500)::numeric(10,2) END AS avg, (random() * 10)::numeric(10,2) AS spread,
             (random() ^ 2 * 120)::int AS lead, (random() ^ 2 * 60)::int AS extra, (random() ^ 3 * 20000 - 200)::int AS available,
             CASE WHEN random() < 0.5 THEN 0 ELSE (random() * 3000)::int END AS incoming,
             CASE WHEN random() < 0.4 THEN NULL ELSE 1 + (random() ^ 2 * 143)::int END AS pack,
             CASE WHEN random() < 0.4 THEN NULL ELSE (random() * 500)::int END AS least_order, (random() * 60)::int AS days
      FROM generate_series(1, 60000) n) AS g;
CREATE TEMP TABLE figures AS
SELECT c.*, s.safety, p.point, app.suggested_quantity(p.point, avg, days, available, incoming, pack, least_order) AS suggested,
       app.needed_pieces(p.point, avg, days, available, incoming) AS needed, app.days_of_cover_x10(available, avg) AS cover,
       app.weeks_of_supply(available, avg) AS weeks, app.stock_status(available, p.point) AS status
FROM cases c
CROSS JOIN LATERAL (SELECT app.safety_stock(avg, max, lead, most) AS safety) AS s
CROSS JOIN LATERAL (SELECT app.reorder_point(avg, lead, s.safety) AS point) AS p;
SELECT ok((SELECT count(*) FILTER (WHERE suggested > 0) BETWEEN 20000 AND 55000 AND count(DISTINCT status) = 4 FROM figures),
          'the cases are of every kind');

-- Never negative; whole packs; not below the minimum; no order out of nothing ---------------------------------------------------------
SELECT is((SELECT count(*) FROM figures WHERE least(safety, point, suggested, needed, cover) < 0 OR weeks < 0), 0::bigint, 'no figure is negative');
SELECT is((SELECT count(*) FROM figures WHERE suggested % coalesce(pack, 1) <> 0), 0::bigint, 'a suggestion is whole packs');
SELECT is((SELECT count(*) FROM figures WHERE suggested > 0 AND suggested < coalesce(least_order, 0)), 0::bigint, 'and at least the minimum');
SELECT is((SELECT count(*) FROM figures WHERE (suggested > 0) IS DISTINCT FROM (needed > 0)), 0::bigint, 'there is one exactly where pieces are needed');
SELECT is((SELECT count(*) FROM figures WHERE suggested < needed), 0::bigint, 'it is never less than is needed');
SELECT is((SELECT count(*) FROM figures WHERE suggested > 0 AND suggested - coalesce(pack, 1) >= greatest(needed, coalesce(least_order, 0))), 0::bigint,
          'and no pack more than is');

-- Monotone --------------------------------------------------------------------------------------------------------------------------
SELECT is((SELECT count(*) FROM figures WHERE app.reorder_point(avg, lead + 1, safety) < point), 0::bigint,
          'the reorder point never falls with the lead time');
SELECT is((SELECT count(*) FROM figures WHERE max >= avg AND app.reorder_point(avg, lead + step, app.safety_stock(avg, max, lead + step, most + step)) < point),
          0::bigint, format('nor where usual and longest lead time grow together by %s days', step)) FROM unnest('{1,5,30}'::int[]) step;
SELECT is((SELECT count(*) FROM figures WHERE app.reorder_point(avg + step, lead, safety) < point), 0::bigint,
          format('nor with the average sales, at the same safety stock (+%s)', step)) FROM unnest('{0.01,0.5,20}'::numeric[]) step;
SELECT is((SELECT count(*) FROM figures
           WHERE app.reorder_point(avg + step, lead, app.safety_stock(avg + step, max + step, lead, most)) < point), 0::bigint,
          format('nor where average and maximum grow together by %s', step)) FROM unnest('{0.01,0.5,20}'::numeric[]) step;
SELECT is((SELECT count(*) FROM figures WHERE app.safety_stock(avg, max + 0.5, lead, most) < safety), 0::bigint, 'safety stock never falls with the maximum');
SELECT is((SELECT count(*) FROM figures WHERE app.suggested_quantity(point, avg + 0.5, days, available, incoming, pack, least_order) < suggested), 0::bigint,
          'a suggestion never falls with the sales');
SELECT is((SELECT count(*) FROM figures WHERE app.suggested_quantity(point + 3, avg, days, available, incoming, pack, least_order) < suggested), 0::bigint,
          'nor with the reorder point');
SELECT is((SELECT count(*) FROM figures WHERE app.suggested_quantity(point, avg, days, available + 7, incoming, pack, least_order) > suggested
              OR app.suggested_quantity(point, avg, days, available, incoming + 7, pack, least_order) > suggested), 0::bigint,
          'nor grows with what is there or coming');
SELECT is((SELECT count(*) FROM figures WHERE app.days_of_cover_x10(available + 1, avg) < cover), 0::bigint, 'cover never falls with the stock');

-- What the words say ----------------------------------------------------------------------------------------------------------------
SELECT is((SELECT count(*) FROM figures WHERE status IS DISTINCT FROM CASE WHEN available <= 0 THEN 'out_of_stock' WHEN available * 2 <= point THEN 'urgent_reorder'
              WHEN available <= point THEN 'low_stock' ELSE 'in_stock' END), 0::bigint, 'the bucket is that of the definition');
SELECT is((SELECT count(*) FROM figures WHERE available > 0 AND avg > 0 AND NOT (cover * avg <= available * 10 AND (cover + 1) * avg > available * 10)), 0::bigint,
          'after the days of cover, and not before the next tenth, the stock is sold');
SELECT is((SELECT count(*) FROM figures WHERE point < ceil(least(max, 1e9) * most) AND max * most >= avg * lead), 0::bigint,
          'the reorder point covers the longest lead time at the highest sales');

-- The same worked out in whole hundredths -------------------------------------------------------------------------------------------------
CREATE TEMP TABLE again AS
SELECT f.n, greatest(0, ((max * 100)::bigint * most - (avg * 100)::bigint * lead + 99) / 100) AS safety FROM figures f;
SELECT is((SELECT count(*) FROM figures f JOIN again a USING (n) WHERE f.safety <> a.safety), 0::bigint, 'safety stock');
SELECT is((SELECT count(*) FROM figures f JOIN again a USING (n) WHERE f.point <> ((avg * 100)::bigint * lead + a.safety * 100 + 99) / 100), 0::bigint, 'reorder point');
SELECT is((SELECT count(*) FROM figures f WHERE needed <> greatest(0, (point::bigint * 100 + (avg * 100)::bigint * days - available * 100 - incoming * 100 + 99) / 100)),
          0::bigint, 'pieces needed');
SELECT is((SELECT count(*) FROM figures f WHERE suggested <> CASE WHEN needed = 0 THEN 0
              ELSE (greatest(needed, coalesce(least_order, 0)) + coalesce(pack, 1) - 1) / coalesce(pack, 1) * coalesce(pack, 1) END), 0::bigint, 'suggestion');

SELECT * FROM finish();
ROLLBACK;
